"""Puts sentences together again that were set apart for a closer look, and between which nothing was taken out.

Before: ``The council said so on Monday.``, ``It will meet again in May.``, set apart since either might have been a line of its own
After: one paragraph
"""

from newsclean.document import Block, Document
from newsclean.shape import ends_sentence


def paragraphs(document: Document) -> None:
    run: list[Block] = []
    for block in document.blocks:
        if run and block.may_go_on and ends_sentence(run[-1].text) and _is_beside(document, run[-1], block):
            run.append(block)
            continue
        _join(document, run)
        run = [block]
    _join(document, run)


def _is_beside(document: Document, above: Block, block: Block) -> bool:
    return not document.source[above.pieces[-1].end : block.pieces[0].start].strip()


def _join(document: Document, run: list[Block]) -> None:
    if len(run) > 1:
        document.merge(run)
