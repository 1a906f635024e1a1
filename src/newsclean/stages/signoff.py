"""Takes out the reporter's sign-off, initials or a name in brackets, and keeps it.

Before: ``… kata dia. (ARN)``
After: ``… kata dia.``; ``initials`` has ARN
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.groups import note_groups
from newsclean.patterns import lazy_regex

_TAG_WORDS = lazy_regex(r"[\p{Ll}\d][\p{Ll}\p{M}\d /&'’-]{1,250}")
_TAG_LINE = 90
_TAGS_BEHIND = 260
_PLAIN = ".initials-pair"
"""Part of the ids of rules for what is so plain a sign that it may close any paragraph."""
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

    Initials in a pair are so plain that they may stand at the end of any paragraph.
    """
    text = blocks[index].text
    if len(text) - hit.end > _TAGS_BEHIND:
        return False
    rest = text[hit.end :].strip()
    if rest and not _TAG_WORDS.fullmatch(rest):
        return False
    return _PLAIN in hit.rule.id or index >= tail


def _take(document: Document, blocks: Sequence[Block], index: int, hit: Hit) -> None:
    note_groups(document, hit)
    block = blocks[index]
    rest = block.text[hit.end :].strip()
    cuts: list[tuple[int, int, str]] = [(hit.start, hit.end, hit.rule.id)]
    if rest:
        cuts.append((hit.end, len(block.text), _TAGS))
    document.remove(block, *cuts)
    for line in _tag_lines(document, blocks[index + 1 :]):
        document.metadata.note("tags", line.text, f"text:{_TAGS}")
        document.drop(line, _TAGS)


def _tag_lines(document: Document, blocks: Sequence[Block]) -> list[Block]:
    """The lower-case lines right behind a sign-off, as far as they go."""
    found = []
    for block in blocks:
        if len(block.text) > _TAG_LINE or document.is_prose(block) or not _TAG_WORDS.fullmatch(block.text):
            break
        found.append(block)
    return found
