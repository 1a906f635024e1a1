"""Takes out what opens over the text when a reader points at a word of it; on a page it stands in the sentence, behind the word. What is
written in an object that has no data goes in the same way: a number over a picture, as a rule.

Before: ``Retribusi pasarPungutan yang ditarik pemerintah dari pedagang pasar naik.``
After: ``Retribusi pasar naik.``

A text dump has no tree that tells it, so there is nothing to do.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import attrgetter

from newsclean.document import Block, Document

_RULE = "mul.ui.page-popup"


def popups(document: Document) -> None:
    if document.facts is None or not document.first_pass:
        return
    for block in document.blocks:
        if block.mark is not None and block.mark.popups:
            document.remove(block, *[(start, end, _RULE) for start, end in _offsets(block, block.mark.popups)])


def _offsets(block: Block, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where in the block's text stands what is at each place of the source."""
    begun = sorted(piece.start for piece in block.pieces)
    lengths = [len(piece.text) for piece in sorted(block.pieces, key=_by_start)]
    behind = [0, *accumulate(lengths)]
    return [(behind[bisect_left(begun, first)], behind[bisect_left(begun, last)]) for first, last in places]


_by_start = attrgetter("start")
