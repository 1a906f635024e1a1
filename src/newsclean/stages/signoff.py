"""Takes out the reporter's sign-off, initials or a name in brackets, and keeps it.

Before: ``… kata dia. (ARN)``
After: ``… kata dia.``; ``initials`` has ARN
"""

from collections.abc import Sequence

import regex

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.metadata.names import agencies_in
from newsclean.people import names
from newsclean.shape import is_prose

_TAG_WORDS = regex.compile(r"[\p{Ll}\d][\p{Ll}\p{M}\d /&'’-]{1,250}")
_NAME = regex.compile(r"\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.]*)*")
_TAG_LINE = 90
_TAGS_BEHIND = 260
_TAGS = "mul.tags.behind-signoff"


def signoff(document: Document) -> None:
    if not document.has("signoff"):
        return
    blocks = document.blocks
    _, tail = document.prose_range()
    for index, block in enumerate(blocks):
        hits = [hit for hit in document.hits(block) if hit.rule.kind == "signoff"]
        for hit in sorted(hits, key=lambda hit: hit.end - hit.start, reverse=True):
            if _closes(hit, blocks, index, tail):
                _take(document, blocks, index, hit)
                break


def _closes(hit: Hit, blocks: Sequence[Block], index: int, tail: int) -> bool:
    """A sign-off closes the article, or a part of it: nothing but tags stands behind it on its line, and no prose after.

    Initials in a pair are so plain that they may stand anywhere between paragraphs.
    """
    text = blocks[index].text
    if len(text) - hit.end > _TAGS_BEHIND:
        return False
    rest = text[hit.end :].strip()
    if rest and not _TAG_WORDS.fullmatch(rest):
        return False
    return hit.rule.id == "mul.signoff.initials-pair" or index >= tail


def _take(document: Document, blocks: Sequence[Block], index: int, hit: Hit) -> None:
    found, block = document.metadata, blocks[index]
    for name in _names(hit):
        found.note("authors", name, f"text:{hit.rule.id}")
    for agency in agencies_in("/".join(_credited(hit))):
        found.note("sources", agency, f"text:{hit.rule.id}")
    initials = hit.groups.get("initials")
    if initials:
        found.note("initials", regex.sub(r"\s", "", initials), f"text:{hit.rule.id}")
    rest = block.text[hit.end :].strip()
    cuts: list[tuple[int, int, str]] = [(hit.start, hit.end, hit.rule.id)]
    if rest:
        cuts.append((hit.end, len(block.text), _TAGS))
    document.remove(block, *cuts)
    for line in _tag_lines(blocks, index + 1):
        found.note("tags", line.text, f"text:{_TAGS}")
        document.drop(line, _TAGS)


def _credited(hit: Hit) -> list[str]:
    """What a stroke sets apart in a sign-off, the outlet and the name in the order of its rule."""
    return [hit.groups[group] for group in ("outlet", "authors") if hit.groups.get(group)]


def _names(hit: Hit) -> list[str]:
    """The names of a sign-off. Where an agency or no one stands in the place of the name ("Rina Sari/Antara"), the name is in the other's:
    one word beside an agency alone, else two."""
    outlet, credited = hit.groups.get("outlet") or "", hit.groups.get("authors")
    found = names(credited)
    if found or not credited or not outlet or not _NAME.fullmatch(outlet):
        return found
    return names(outlet) if agencies_in(credited) or " " in outlet else []


def _tag_lines(blocks: Sequence[Block], start: int) -> list[Block]:
    """The lower-case lines right behind a sign-off, as far as they go."""
    found = []
    for block in blocks[start:]:
        if len(block.text) > _TAG_LINE or is_prose(block.text) or not _TAG_WORDS.fullmatch(block.text):
            break
        found.append(block)
    return found
