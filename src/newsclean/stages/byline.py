"""Takes out byline lines and keeps the names, and the date where one stands on the line.

Before: ``Laporan Wartawan Contoh.com, Rina Sari``
After: nothing; ``authors`` has Rina Sari
"""

from collections.abc import Sequence
from functools import partial

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.groups import note_groups
from newsclean.matching import remove_matches
from newsclean.patterns import lazy_regex
from newsclean.people import names

_NAME = lazy_regex(r"\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)*")
_INITIALS = 3
"""What is no longer than this may be initials, with their stop."""


def byline(document: Document) -> None:
    remove_matches(document, "byline", check=partial(_is_of_the_writer, document))
    if document.facts is not None or not document.found("authors"):
        _take_signatures(document)


def _take_signatures(document: Document) -> None:
    """Bylines such as stand at the head, right below the last paragraph: "Oleh Rina Sari" where nobody is named above. In the clean text
    nobody is, so they go from below a text that had one above, too, and from below that of a page; but then what stands above, or what the
    page says, tells who its writer is."""
    below = document.prose_range()[1] + 1
    is_told = document.facts is not None or bool(document.metadata.authors)
    for block in document.blocks[below:] if below else ():
        hit = _signature(document, block)
        if hit is None:
            return
        if not is_told:
            note_groups(document, hit)
        document.drop(block, hit.rule.id)


def _signature(document: Document, block: Block) -> Hit | None:
    """The rule for the head that knows the whole of a line for a byline with persons' names."""
    for hit in document.hits(block):
        if hit.rule.kind == "byline" and hit.rule.scope == "head" and hit.is_all_of(block.text) and _names_persons(hit):
            return hit
    return None


def _names_persons(hit: Hit) -> bool:
    found = names(hit.groups.get("authors"))
    return bool(found) and all(" " in name for name in found)


def _is_of_the_writer(document: Document, hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether a role names the writer, and is no turn of an interview; and whether a last sentence that says what somebody is says it of
    the writer: nobody of whom the article tells, by name, above. The same line again tells nothing."""
    if _is_answer(hit, blocks, index):
        return False
    name = _NAME.match(blocks[index].text, hit.start) if hit.rule.scope == "last" else None
    if name is None:
        return True
    last, said = name[0].split()[-1], blocks[index].text
    return not any(last in block.text != said and document.is_prose(block) for block in blocks[:index])


def _is_answer(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether one word with a stop stands behind a role that has other turns: "Reporter: Thanks." is said in an interview."""
    text = blocks[index].text
    named = hit.groups.get("authors") or hit.groups.get("editors") or ""
    if not text.endswith(".") or len(named) <= _INITIALS or " " in named or named.isupper():
        return False
    role, colon, _ = text.partition(":")
    return bool(colon) and any(block.text.startswith(role + colon) for block in blocks if block is not blocks[index])
