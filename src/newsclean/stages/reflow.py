"""Joins lines that are one sentence: cut at its links by a scraper, or wrapped at a width.

Before: ``Dikutip``, ``detikJatim``, ``, kecelakaan itu terjadi sekitar pukul 15.30 WIB.`` on three lines
After: ``Dikutip detikJatim, kecelakaan itu terjadi sekitar pukul 15.30 WIB.``
"""

from newsclean.document import Block, Document
from newsclean.shape import ends_sentence

_CONTINUES = ",.;:)”"
_WRAPPED = 50


def reflow(document: Document) -> None:
    run: list[Block] = []
    for block in document.blocks:
        if run and not (block.after_blank or ends_sentence(run[-1].text)) and _continues(run, block):
            run.append(block)
            continue
        _join(document, run)
        run = [block]
    _join(document, run)


def _continues(run: list[Block], block: Block) -> bool:
    """The line goes on where the last one stopped: it begins with a closing mark, or with a small letter behind a line that
    is long enough to have been wrapped or that is a part of a cut sentence itself."""
    first = block.text[0]
    if first in _CONTINUES and len(block.text) > 1:
        return run[-1].text[-1].isalnum() or run[-1].text[-1] in ")”\"'"
    return first.islower() and len(run[-1].text) >= _WRAPPED


def _join(document: Document, run: list[Block]) -> None:
    if len(run) > 1 and ends_sentence(run[-1].text):
        document.merge(run)
