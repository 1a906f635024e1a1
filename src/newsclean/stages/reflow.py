"""Joins lines that are one sentence: cut at its links by a scraper, or wrapped at a width.

Before: ``Dikutip``, ``detikJatim``, ``, kecelakaan itu terjadi sekitar pukul 15.30 WIB.`` on three lines
After: ``Dikutip detikJatim, kecelakaan itu terjadi sekitar pukul 15.30 WIB.``
"""

from collections.abc import Sequence
from itertools import pairwise

import regex

from newsclean.document import Block, Document
from newsclean.shape import ends_sentence, is_headline, is_small

_CONTINUES = ",.;:)”،؛۔।，。、；：）」』"
_OPENING = "([（"
_WORD_END = regex.compile(r"""[\p{L}\p{M}\p{N})”"']\Z""")
_OPEN_END = regex.compile(r"""[\p{L}\p{M}\p{N})”"',]\Z""")
_SMALL = regex.compile(r"(?:\([^()\n]{1,40}\)\s*+)?+(?![ა-ჿ])\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}_.@/])")
"""A word in small letters, brackets aside: no "iPhone", "detik.com" or "eBay", with which a sentence may begin."""
_DATELINE = regex.compile(r"\p{Ll}[\p{L}\d.]{2,24}\s[–—-]{1,2}\s[\p{Lu}\d\"“]")
"""An outlet whose name begins with a small letter, in front of an article: "detikJatim - Polisi …"."""
_WRAPPED = 50
_SHARE = 20
"""Of so many lines at least one begins so: else it is a page's table."""


def reflow(document: Document) -> None:
    blocks = document.blocks
    is_cut = _is_cut(blocks)
    run: list[Block] = []
    for index, block in enumerate(blocks):
        open_ended = run and not (block.after_blank or ends_sentence(run[-1].text) or _DATELINE.match(block.text))
        if open_ended and (
            _continues(run[-1].text, block.text, is_cut=is_cut) or _is_link(run[-1].text, blocks, index, is_cut=is_cut)
        ):
            run.append(block)
            continue
        _join(document, run)
        run = [block]
    _join(document, run)


def _is_cut(blocks: Sequence[Block]) -> bool:
    """Whether the sentences of a text are cut at their links: lines begin with a closing mark, or with a small letter behind a short
    one and end like a sentence."""
    small = 0
    for before, block in pairwise(blocks):
        if block.after_blank:
            continue
        text = block.text
        if _begins_closed(text):
            return True
        if len(text) >= _WRAPPED > len(before.text) and ends_sentence(text) and _begins_small(before.text, text):
            small += 1
    return small * _SHARE >= len(blocks) > 0


def _continues(before: str, text: str, *, is_cut: bool) -> bool:
    """The line goes on where the last one stopped: it begins with a closing mark, or with a small letter behind a line that
    is long enough to have been wrapped or that is a part of a cut sentence itself."""
    if _begins_closed(text):
        return _WORD_END.search(before) is not None
    if is_small(text[0]) and len(before) >= _WRAPPED:
        return True
    return is_cut and _begins_small(before, text)


def _begins_small(before: str, text: str) -> bool:
    """In a text whose sentences are cut at their links: a small letter behind what ends nothing."""
    return _SMALL.match(text) is not None and _OPEN_END.search(before) is not None


def _is_link(before: str, blocks: Sequence[Block], index: int, *, is_cut: bool) -> bool:
    """The line is the text of a link: a sentence began in front of it (no headline does so), and goes on behind it."""
    text = blocks[index].text
    if index + 1 == len(blocks) or len(text) > _WRAPPED:
        return False
    behind = blocks[index + 1]
    if behind.after_blank or (is_headline(before) and before[-1] not in _OPENING):
        return False
    if _begins_closed(behind.text):
        return True
    return is_cut and _OPEN_END.search(before) is not None and _begins_small(text, behind.text)


def _begins_closed(text: str) -> bool:
    """A closing mark stands in front. A ” right before a word opens a quote: Swedish and Finnish write ”so”. Alone on its line only a
    bracket closes something."""
    return (len(text) > 1 or text == ")") and text[0] in _CONTINUES and not (text[0] == "”" and text[1].isalnum())


def _join(document: Document, run: list[Block]) -> None:
    if len(run) > 1 and ends_sentence(run[-1].text):
        document.merge(run)
