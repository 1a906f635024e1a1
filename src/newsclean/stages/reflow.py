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
_UNFINISHED = "([（,"
"""So ends no headline."""
_WORD_END = regex.compile(r"""[\p{L}\p{M}\p{N})”"']\Z""")
_OPEN_END = regex.compile(r"""[\p{L}\p{M}\p{N})”"',]\Z""")
_SMALL = regex.compile(r"(?:\([^()\n]{1,40}\)\s*+)?+(?![ა-ჿ])\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}_@/]|\.\S)")
"""A word in small letters, brackets aside: no "iPhone", "detik.com" or "eBay", with which a sentence may begin."""
_DATELINE = regex.compile(r"\p{Ll}[\p{L}\d.]{2,24}\s[–—-]{1,2}\s[\p{Lu}\d\"“]")
"""An outlet whose name begins with a small letter, in front of an article: "detikJatim - Polisi …"."""
_ITEM = regex.compile(r"\p{Ll}[.)]\s")
_WRAPPED = 50
_SHARE = 20
"""Of so many lines at least one begins so: else it is a page's table."""
_FEWEST_WRAPPED, _SMALL_SHARE, _STOPS_SHARE = 4, 0.4, 0.1
"""So many lines of a wrapped text begin with a small letter, so much of those behind a line that ends no sentence, and in so much of
these a sentence ends."""
_STOP_INSIDE = regex.compile(r"""[.!?…][”"'’)]*+\s++[“"'‘(]?+\p{Lu}""")
_LINKED = frozenset({"source", "byline", "tags", "date", "dateline", "site", "title", "signoff", "caption", "legal"})
"""Kinds of lines that are the text of a link in a sentence as well: an agency, a name, a day."""
_SHORT_SHARE = 10
"""The same where the line is short, as those of a list are."""


def reflow(document: Document) -> None:
    blocks = document.blocks
    width = _width(blocks)
    is_cut = width is not None or _is_cut(blocks)
    run: list[Block] = []
    for index, block in enumerate(blocks):
        open_ended = run and not (block.after_blank or ends_sentence(run[-1].text) or _DATELINE.match(block.text))
        if open_ended and (
            (_continues(run[-1].text, block.text, is_cut=is_cut) and not _is_label(document, run, blocks, index - 1))
            or (_is_link(run[-1].text, blocks, index, is_cut=is_cut) and not _is_known(document, block, unless=_LINKED))
            or _goes_on_in(document, run, blocks, index, width)
            or (is_cut and _closes(document, run, block))
        ):
            run.append(block)
            continue
        _join(document, run, is_wrapped=width is not None)
        run = [block]
    _join(document, run, is_wrapped=width is not None)


def _is_cut(blocks: Sequence[Block]) -> bool:
    """Whether the sentences of a text are cut at their links: lines begin with a closing mark, or with a small letter behind a short
    one and end like a sentence."""
    long = short = 0
    for before, block in pairwise(blocks):
        if block.after_blank:
            continue
        text = block.text
        if _begins_closed(text):
            return True
        if len(before.text) < _WRAPPED and ends_sentence(text) and _begins_small(before.text, text):
            long += len(text) >= _WRAPPED
            short += len(text) < _WRAPPED
    return long * _SHARE + short * _SHORT_SHARE >= len(blocks) > 0


def _width(blocks: Sequence[Block]) -> int | None:
    """The width at which a text was wrapped, in characters; None if it was not: then few lines begin with a small letter, or none
    has the end of a sentence in it, as in verses and lists."""
    lengths = []
    boundaries = stops = 0
    for before, block in pairwise(blocks):
        if block.after_blank or len(before.text) < _WRAPPED or ends_sentence(before.text):
            continue
        boundaries += 1
        stops += _STOP_INSIDE.search(before.text) is not None
        if is_small(block.text[0]):
            lengths.append(len(before.text))
    if len(lengths) < max(_FEWEST_WRAPPED, _SMALL_SHARE * boundaries) or stops < _STOPS_SHARE * boundaries:
        return None
    return sorted(lengths)[len(lengths) // 2]


def _goes_on_in(
    document: Document, run: Sequence[Block], blocks: Sequence[Block], index: int, width: int | None
) -> bool:
    """What the line begins with does not say that it goes on, but where it stands does: inside a sentence, or behind a full line."""
    before, text = run[-1].text, blocks[index].text
    is_inside = len(run) > 1 and _is_inside(before, blocks, index)
    if not is_inside and (width is None or not _is_full(before, text, width)):
        return False
    return not text[0].isupper() or not (_is_known(document, run[-1]) or _is_known(document, blocks[index]))


def _is_full(before: str, text: str, width: int) -> bool:
    """In a wrapped text: the first word had no room in the line before."""
    return len(before) + 1 + len(text.split(None, 1)[0]) > width


def _is_inside(before: str, blocks: Sequence[Block], index: int) -> bool:
    """The line stands in a sentence that has begun lines before: a stop alone, a small letter, or the text of a link behind which
    the sentence ends or goes on."""
    text = blocks[index].text
    if text in _CONTINUES:
        return _WORD_END.search(before) is not None
    if _begins_small(before, text):
        return True
    if len(text) >= _WRAPPED or _OPEN_END.search(before) is None:
        return False
    if ends_sentence(text):
        return True
    if index + 1 == len(blocks) or blocks[index + 1].after_blank:
        return False
    behind = blocks[index + 1].text
    return _goes_on(behind) or _begins_small(text, behind) or (len(behind) < _WRAPPED and ends_sentence(behind))


def _is_label(document: Document, run: Sequence[Block], blocks: Sequence[Block], index: int) -> bool:
    """Whether the line is a label between the halves of a sentence that began above it."""
    if len(run) > 1 or index == 0 or blocks[index].after_blank or not _OPEN_END.search(blocks[index - 1].text):
        return False
    return _is_known(document, blocks[index], unless=_LINKED)


def _is_known(document: Document, block: Block, unless: frozenset[str] = frozenset()) -> bool:
    """Whether the catalogue knows the whole line: it stands between two parts of a text, and is none. A label, or what stands below an
    article, has no stop."""
    document.search([block])
    whole = [hit.rule for hit in document.hits(block) if hit.start == 0 and hit.end >= len(block.text)]
    scopes = {rule.scope for rule in whole if rule.kind not in unless}
    return bool(scopes) and (not ends_sentence(block.text) or not scopes.isdisjoint(("line", "inline", "end")))


def _continues(before: str, text: str, *, is_cut: bool) -> bool:
    """The line goes on where the last one stopped: it begins with a closing mark, or with a small letter behind a line that
    is long enough to have been wrapped or that is a part of a cut sentence itself."""
    if _begins_closed(text):
        return _WORD_END.search(before) is not None
    if _ITEM.match(text):
        return False
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
    if behind.after_blank or (is_headline(before) and before[-1] not in _UNFINISHED):
        return False
    if _goes_on(behind.text):
        return True
    return is_cut and _OPEN_END.search(before) is not None and _begins_small(text, behind.text)


def _goes_on(text: str) -> bool:
    """What stands behind a link goes on with its sentence, or is the stop that ends it."""
    return text in _CONTINUES or _begins_closed(text)


def _closes(document: Document, run: Sequence[Block], block: Block) -> bool:
    """The line ends a sentence of which two parts stand above, and begins with a name or a German noun. The parts and the line are none
    that a rule knows, and one has two words: "Share", "facebook" and "twitter" are no sentence that the article's first goes on with."""
    if len(run) < 2 or not ends_sentence(block.text) or not _OPEN_END.search(run[-1].text):
        return False
    if is_small(run[0].text[0]) or not any(" " in part.text for part in run[1:]):
        return False
    return not any(_is_known(document, part) for part in (*run[1:], block))


def _begins_closed(text: str) -> bool:
    """A closing mark stands in front. A ” right before a word opens a quote: Swedish and Finnish write ”so”. Alone on its line only a
    bracket closes something."""
    return (len(text) > 1 or text == ")") and text[0] in _CONTINUES and not (text[0] == "”" and text[1].isalnum())


def _join(document: Document, run: list[Block], *, is_wrapped: bool) -> None:
    """In a text that was not wrapped, what ends no sentence may be a list whose items begin small."""
    if len(run) > 1 and (is_wrapped or ends_sentence(run[-1].text)):
        document.merge(run)
