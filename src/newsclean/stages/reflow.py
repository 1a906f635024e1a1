"""Joins lines that are one sentence: cut at its links by a scraper, or wrapped at a width.

Before: ``Dikutip``, ``detikJatim``, ``, kecelakaan itu terjadi sekitar pukul 15.30 WIB.`` on three lines
After: ``Dikutip detikJatim, kecelakaan itu terjadi sekitar pukul 15.30 WIB.``
"""

from collections.abc import Sequence

import regex

from newsclean.document import Block, Document
from newsclean.shape import ends_sentence, is_headline, is_small

_CONTINUES = ",.;:)”،؛۔।，。、；：）」』"
_WORD_END = regex.compile(r"""[\p{L}\p{M}\p{N})”"']\Z""")
_WRAPPED = 50


def reflow(document: Document) -> None:
    blocks = document.blocks
    run: list[Block] = []
    for index, block in enumerate(blocks):
        open_ended = run and not (block.after_blank or ends_sentence(run[-1].text))
        if open_ended and (_continues(run[-1].text, block.text) or _is_link(run[-1].text, blocks, index)):
            run.append(block)
            continue
        _join(document, run)
        run = [block]
    _join(document, run)


def _continues(before: str, text: str) -> bool:
    """The line goes on where the last one stopped: it begins with a closing mark, or with a small letter behind a line that
    is long enough to have been wrapped or that is a part of a cut sentence itself."""
    if _begins_closed(text):
        return _WORD_END.search(before) is not None
    return is_small(text[0]) and len(before) >= _WRAPPED


def _is_link(before: str, blocks: Sequence[Block], index: int) -> bool:
    """The line is the text of a link: a sentence began in front of it (no headline does so), and goes on behind it."""
    if index + 1 == len(blocks) or len(blocks[index].text) > _WRAPPED:
        return False
    behind = blocks[index + 1]
    return not behind.after_blank and _begins_closed(behind.text) and not is_headline(before)


def _begins_closed(text: str) -> bool:
    """A closing mark stands in front. A ” right before a word opens a quote: Swedish and Finnish write ”so”."""
    return len(text) > 1 and text[0] in _CONTINUES and not (text[0] == "”" and text[1].isalnum())


def _join(document: Document, run: list[Block]) -> None:
    if len(run) > 1 and ends_sentence(run[-1].text):
        document.merge(run)
