"""Takes out what opens over the text when a reader points at a word of it; on a page it stands in the sentence, behind the word.

Before: ``Retribusi pasarPungutan yang ditarik pemerintah dari pedagang pasar naik.``
After: ``Retribusi pasar naik.``

A text dump has no tree that tells it, so there is nothing to do.
"""

from newsclean.document import Block, Document

_RULE = "mul.ui.page-popup"


def popups(document: Document) -> None:
    if document.facts is None or not document.first_pass:
        return
    for block in document.blocks:
        if block.mark is not None and block.mark.popups:
            document.remove(block, *[(*_offsets(block, place), _RULE) for place in block.mark.popups])


def _offsets(block: Block, place: tuple[int, int]) -> tuple[int, int]:
    """Where in the block's text stands what is at a place of the source."""
    first, last = place
    start = end = 0
    for piece in block.pieces:
        start += len(piece.text) if piece.start < first else 0
        end += len(piece.text) if piece.start < last else 0
    return start, end
