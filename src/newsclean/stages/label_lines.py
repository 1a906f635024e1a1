"""Sets a label on a line of its own in front of what it labels: who wrote the article, and when.

Before: ``Oleh``, ``Rina Sari``, ``dan``, ``Budi Satria`` on four lines, as a tool leaves them that puts each text of a page on its own
After: ``Oleh Rina Sari dan Budi Satria``, which the stage ``byline`` reads

Nothing is taken out here. Lines are joined only where the catalogue knows the whole that they make and did not know the label alone.
"""

from collections.abc import Sequence
from functools import cache

from newsclean.document import Block, Document
from newsclean.metadata.names import is_person_alone
from newsclean.metadata.words import joining_words, words

_LONGEST_LABEL, _LONGEST = 30, 80
_MOST_NAMES = 6
_DATE, _BYLINE = "date", "byline"


def label_lines(document: Document) -> None:
    if document.facts is not None:
        return
    blocks = document.blocks
    for index, block in enumerate(blocks[:-1]):
        label = block.text.strip(" :|").casefold() if len(block.text) <= _LONGEST_LABEL else ""
        if label in _labels(_BYLINE):
            _join(document, [block, *_names(blocks, index + 1)], _BYLINE)
        elif label in _labels(_DATE):
            _join(document, [block, blocks[index + 1]], _DATE)


@cache
def _labels(kind: str) -> frozenset[str]:
    return words("by") | words("edited") if kind == _BYLINE else words("dated") | words("changed")


def _names(blocks: Sequence[Block], start: int) -> list[Block]:
    """The names from one line on, each on its own, with the lines that join them."""
    found: list[Block] = []
    index = start
    for _ in range(_MOST_NAMES):
        if index >= len(blocks) or len(blocks[index].text) > _LONGEST or not is_person_alone(blocks[index].text):
            return found[:-1]  # what would have joined another name
        found.append(blocks[index])
        if index + 1 >= len(blocks) or not _joins(blocks[index + 1].text):
            return found
        found.append(blocks[index + 1])
        index += 2
    return found[:-1]


def _joins(text: str) -> bool:
    return text == "," or text.casefold() in joining_words()


def _join(document: Document, lines: Sequence[Block], kind: str) -> None:
    """Make one line of several if the catalogue knows it whole as one of a kind."""
    text = " ".join(line.text for line in lines).replace(" ,", ",")
    if len(lines) < 2 or len(text) > 2 * _LONGEST:
        return
    hits = document.catalogue.hits(text, document.spoken)
    if any(hit.rule.kind == kind and hit.is_all_of(text) for hit in hits):
        document.merge(lines)
