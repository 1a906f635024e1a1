"""Takes out tag lines and keeps the tags.

Before: ``Tag: harga beras, pasar induk``; or ``Tag``, and below it the same on lines of their own
After: nothing; ``tags`` has both
"""

from collections.abc import Sequence
from itertools import takewhile

from newsclean.document import Block, Document
from newsclean.matching import remove_matches
from newsclean.shape import ends_sentence

_LONGEST, _MOST_WORDS, _MOST_LINES = 40, 5, 15
_LISTED = "mul.tags.listed"


def tags(document: Document) -> None:
    if not document.has("tags"):
        return
    _take_listed(document)
    kept = _of_a_message(document)
    remove_matches(document, "tags", check=lambda _hit, _blocks, index: index not in kept)


def _take_listed(document: Document) -> None:
    """The short lines right below a label, below the last paragraph."""
    blocks = document.blocks
    _, tail = document.prose_range()
    for index in range(tail + 1, len(blocks)):
        if _is_label(document, blocks[index]):
            for line in _listed(document, blocks[index + 1 : index + 1 + _MOST_LINES]):
                document.metadata.note("tags", line.text.lstrip("#"), f"text:{_LISTED}")
                document.drop(line, _LISTED)


def _of_a_message(document: Document) -> frozenset[int]:
    """The lines of words with a hash between two paragraphs, if they stand in two places with a paragraph between: those begin and end
    what somebody wrote. The tags of an article stand together, and a list of teasers has some for each."""
    blocks = document.blocks
    first, last = document.prose_range()
    places: list[list[int]] = []
    is_same_place = False
    for index in range(first + 1, last):
        if _is_hashed(document, blocks[index]):
            if not is_same_place:
                places.append([])
            places[-1].append(index)
            is_same_place = True
        elif document.is_prose(blocks[index]):
            is_same_place = False
    return frozenset(index for place in places for index in place) if len(places) == 2 else frozenset()


def _is_hashed(document: Document, block: Block) -> bool:
    """Whether a line is nothing but words with a hash."""
    return block.text[0] == "#" and any(
        hit.rule.kind == "tags" and hit.is_all_of(block.text) for hit in document.hits(block)
    )


def _is_label(document: Document, block: Block) -> bool:
    """Whether the line is a label and nothing else: "Tags"."""
    return any(
        hit.rule.kind == "tags" and hit.rule.scope == "tail" and not hit.groups and hit.is_all_of(block.text)
        for hit in document.hits(block)
    )


def _listed(document: Document, blocks: Sequence[Block]) -> Sequence[Block]:
    return list(takewhile(lambda block: _may_be_tag(document, block), blocks))


def _may_be_tag(document: Document, block: Block) -> bool:
    text = block.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or ends_sentence(text) or ":" in text:
        return False
    return not any(hit.rule.kind != "tags" and hit.is_all_of(text) for hit in document.hits(block))
