"""Takes out share bars: labels, network names, links to copy.

Before: ``Bagikan``, ``Facebook``, ``Salin tautan`` on lines of their own
After: nothing
"""

from newsclean.document import Block, Document
from newsclean.head import was_between
from newsclean.matching import remove_matches
from newsclean.shape import ends_sentence, word_count

_MOST_WORDS, _NEAR = 2, 30
"""A network is called by so many words, and stands among so many lines above or below the text."""
_MOST_LINES = 3
"""So many networks may stand in a row between two lines that the catalogue knows."""
_SHARE = frozenset({"share"})


def share(document: Document) -> None:
    remove_matches(document, "share", unless=".wordpress")
    if document.facts is None and any(removal.kind == "share" for removal in document.removed):
        _take_between(document)


def _take_between(document: Document) -> None:
    """Takes up to three lines of a word or two, above or below the text, with words of a share bar right above and right below them:
    networks."""
    blocks = document.blocks
    head, tail = document.prose_range()
    between: list[Block] = []
    for near in (range(1, min(head, _NEAR)), range(tail + 1, min(tail + 1 + _NEAR, len(blocks)))):
        row: list[int] = []
        for index in near:
            row = [*row, index] if _is_few_words(blocks[index].text) else []
            if row and index == row[0] and not was_between(document, index - 1, index, _SHARE):
                row = []
            elif row and was_between(document, index, index + 1, _SHARE):
                between += [blocks[at] for at in row] if len(row) <= _MOST_LINES else []
                row = []
    for block in between:
        document.drop(block, "mul.share.between")


def _is_few_words(text: str) -> bool:
    return word_count(text) <= _MOST_WORDS and not ends_sentence(text)
