"""What says that a line goes on where the one above stopped: a sentence that a scraper cut at its links, or a paragraph that was wrapped
at a width.

``Dikutip``, ``detikJatim``, ``, kecelakaan itu terjadi …`` on three lines are one sentence; ``Share`` in front of ``your tools, not your
table.`` is its first word and no button. Told from the lines alone, in any language whose letters have capitals.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from newsclean.document import Block
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence, extent, has_case, is_dash, is_half_quoted, is_headline, is_small, words

_CONTINUES = ",.;:)”،؛۔।，。、；：）」』"
_UNFINISHED = "([（,"
"""So ends no headline."""
_LINKING = 3
"""Letters of most small words that a headline may break off behind."""
_DATELINE_BLOCKS, _DASHES = 20, 2
"""A dateline's dash stands among so many first lines, below a headline and a table of contents at the most; more dashes than these part
sections."""
_QUOTED = "」』"
"""A sentence of Japanese or Chinese may end with what somebody says; a small letter behind it is that of an address."""
_WORD_END = lazy_regex(r"""[\p{L}\p{M}\p{N})”"']""")
_SMALL = lazy_regex(r"(?:\([^()\n]{1,40}\)\s*+)?+(?![ა-ჿ])\p{Ll}[\p{Ll}\p{M}'’-]*(?![\p{L}\p{N}_@/]|\.\S)")
"""A word in small letters, brackets aside: no "iPhone", "detik.com" or "eBay", with which a sentence may begin."""
_BEHIND_MARK = lazy_regex(r"[,;:)]\s?\S")
_ITEM = lazy_regex(r"\p{Ll}[.)]\s")
_LINE = 50
"""Characters that a wrapped line has at least; what is shorter may be a link or a label."""
_SHARE, _SHORT_SHARE = 20, 10
"""Of so many lines at least one begins so: else it is a page's table. More of them, where the line is short, as those of a list are."""
_FEWEST_WRAPPED, _SMALL_SHARE, _STOPS_SHARE = 4, 0.4, 0.1
"""So many lines of a wrapped text begin with a small letter, so much of those behind a line that ends no sentence, and in so much of
these a sentence ends."""
_FEWEST_FULL, _FULL_SHARE, _WIDEST = 6, 0.8, 130
"""So many long lines, and so much of them full at a width no wider than this, say that a text was wrapped."""
_HANGING = 2
"""So many signs may not begin a line, in scripts without spaces."""
_STOP_INSIDE = lazy_regex(r"""[.!?…][”"'’)]*+\s++[“"'‘(]?+\p{Lu}""")
_SENTENCE_INSIDE = lazy_regex(r"""(?:\p{Ll}{4}|\d{4})[.!?…][”"'’)]*+\s++[“"'‘(]?+\p{Lu}""")
"""The same where it is neither the stop of a number, of a title nor of initials: "2. Two Cities", "Prof. Sample". In a long line these are
of its sentence too, but for the number that it begins with."""
_NUMBERED = 4
_PART, _PART_LINES = 30, 4
"""A part of a sentence that a label could be is no longer than this; so many lines further on the sentence ends, if it is one."""


def is_cut_at_links(blocks: Sequence[Block]) -> bool:
    """Whether the sentences of a text are cut at their links: lines begin with a closing mark, or with a small letter behind a short
    one and end like a sentence; or the dash of a dateline stands on a line of its own."""
    if _has_cut_dateline(blocks[:_DATELINE_BLOCKS]):
        return True
    long = short = 0
    for before, block in pairwise(blocks):
        if block.after_blank:
            continue
        text = block.text
        if begins_closed(text):
            return True
        if len(before.text) < _LINE and ends_sentence(text) and _begins_small(before.text, text):
            long += len(text) >= _LINE
            short += len(text) < _LINE
    return long * _SHARE + short * _SHORT_SHARE >= len(blocks) > 0


def wrapped_at(blocks: Sequence[Block]) -> int | None:
    """The width at which a text was wrapped, in characters; None if it was not: then few lines begin with a small letter, or none
    has the end of a sentence in it, as in verses and lists. Where paragraphs are a sentence each, and where letters have no
    capitals, it is told by next to all long lines being full."""
    pairs = [
        (before.text, block.text)
        for before, block in pairwise(blocks)
        if not block.after_blank and extent(before.text) >= _LINE and not ends_sentence(before.text)
    ]
    lengths = sorted(len(before) for before, text in pairs if is_small(text[0]))
    if len(lengths) >= max(_FEWEST_WRAPPED, _SMALL_SHARE * len(pairs)):
        stops = sum(_STOP_INSIDE.search(before) is not None for before, _ in pairs)
        if stops >= _STOPS_SHARE * len(pairs):
            return lengths[len(lengths) // 2]
        return full_width(pairs, is_full, _FEWEST_FULL)
    uncased = [(before, text) for before, text in pairs if not (has_case(before[0]) or has_case(text[0]))]
    return full_width(uncased, is_full, _FEWEST_FULL)


def full_width(pairs: Sequence[tuple[str, str]], is_full: Callable[[str, str, int], bool], fewest: int) -> int | None:
    """The width at which next to all lines are full that have another right below them; None where there are too few."""
    if len(pairs) < fewest:
        return None
    width = sorted(extent(before) for before, _ in pairs)[9 * len(pairs) // 10]
    full = sum(is_full(before, text, width) for before, text in pairs)
    return width if _LINE <= width <= _WIDEST and full >= _FULL_SHARE * len(pairs) else None


def is_full(before: str, text: str, width: int) -> bool:
    """In a wrapped text: the first word had no room in the line before. Where words have no space between them, a line is full to
    within a sign or two, which may not begin a line."""
    word = text.split(None, 1)[0]
    dense = extent(word[:1]) > 1
    return extent(before) + (2 * _HANGING if dense else 1 + len(word)) > width


def continues(before: str, text: str, *, is_cut: bool) -> bool:
    """The line goes on where the last one stopped: it begins with a closing mark, or with a small letter behind a line that
    is long enough to have been wrapped or that is a part of a cut sentence itself."""
    if begins_closed(text):
        return _ends_with_word(before)
    if _ITEM.match(text):
        return False
    if is_small(text[0]) and len(before) >= _LINE and before[-1] not in _QUOTED:
        return True
    return is_cut and _begins_small(before, text)


def is_link(before: str, blocks: Sequence[Block], index: int, *, is_cut: bool) -> bool:
    """The line is the text of a link: a sentence began in front of it (no headline does so), and goes on behind it."""
    text = blocks[index].text
    if index + 1 == len(blocks) or len(text) > _LINE:
        return False
    behind = blocks[index + 1]
    if behind.after_blank or (is_headline(before) and not _is_unfinished(before)):
        return False
    if _goes_on(behind.text):
        return True
    return is_cut and is_open(before) and _begins_small(text, behind.text)


def is_inside(before: str, blocks: Sequence[Block], index: int, *, is_cut: bool) -> bool:
    """The line stands in a sentence that has begun lines before: a stop alone, a small letter, or the text of a link behind which
    the sentence ends or goes on."""
    text = blocks[index].text
    if text in _CONTINUES:
        return _ends_with_word(before)
    if _begins_small(before, text):
        return True
    if not is_open(before):
        return False
    if ends_sentence(text):
        return is_cut or len(text) < _LINE
    if len(text) >= _LINE:
        return False
    if index + 1 == len(blocks) or blocks[index + 1].after_blank:
        return False
    behind = blocks[index + 1].text
    return _goes_on(behind) or _begins_small(text, behind) or (len(behind) < _LINE and ends_sentence(behind))


def is_part(blocks: Sequence[Block], index: int) -> bool:
    """Whether what looks like a label is a part of a sentence that a scraper cut at its links: "Comparte" in front of "el código solo
    con el funcionario."

    The sentence goes on with a small letter and ends; and nothing that began above could go on instead, but where the part is small
    itself. Or it ends with the part, which is small.
    """
    text = blocks[index].text
    if len(text) > _PART and text[-1] != ",":
        return False
    if not (ends_sentence(text) or _sentence_behind(blocks, index)):
        return False
    near = blocks[max(index - _PART_LINES, 0) : index]  # above may be hundreds that were taken out
    above = next((block.text for block in reversed(near) if block.text), "")
    if ends_sentence(text):
        return _SMALL.match(text) is not None and is_open(above)
    if is_small(text[0]):
        return True
    return (text[0].isupper() or text[0].isdigit()) and (index < 2 or not above or ends_sentence(above))


def is_cut_off(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is short and ends the sentence, or begins small, behind one that is open. Blank lines say nothing: every line of a
    clean text has one before it."""
    block = blocks[index]
    if index == 0 or len(block.text) > _PART or not is_open(blocks[index - 1].text):
        return False
    return block.text[-1] in ".?" or is_small(block.text[0])


def is_open(text: str) -> bool:
    """Whether a sentence may go on behind a line: it ends with a word or a comma."""
    return text[-1:] == "," or _ends_with_word(text)


def breaks_within(text: str) -> bool:
    """Whether a line of a wrapped text stops within a sentence for sure, however short it is: behind a comma, in a quotation, or
    in a sentence that began behind another one. Where the marks of its source took room on the page, no line is full.

    >>> breaks_within("Harga naik. Sementara"), breaks_within("Poster “Pasar"), breaks_within("2. Prof. Sari")
    (True, True, False)
    """
    if not is_open(text):
        return False
    if text[-1] == "," or is_half_quoted(text) or _SENTENCE_INSIDE.search(text):
        return True
    return extent(text) >= _LINE and _STOP_INSIDE.search(text, _NUMBERED) is not None


def _is_unfinished(text: str) -> bool:
    """Whether a line whose words have capitals is none of a headline: it opens a bracket, or its last word is written small and too
    long for one that links two others."""
    last = words(text)[-1:]
    return text[-1] in _UNFINISHED or (last != [] and len(last[0]) > _LINKING and is_small(last[0][0]))


def _ends_with_word(text: str) -> bool:
    return _WORD_END.match(text[-1:]) is not None


def _sentence_behind(blocks: Sequence[Block], index: int) -> bool:
    """Whether the lines behind begin small, up to one that ends a sentence."""
    for block in blocks[index + 1 : index + 1 + _PART_LINES]:
        if not (_SMALL.match(block.text) or _BEHIND_MARK.match(block.text)):
            return False
        if ends_sentence(block.text):
            return True
    return False


def _begins_small(before: str, text: str) -> bool:
    """In a text whose sentences are cut at their links: a small letter behind what ends nothing."""
    return _SMALL.match(text) is not None and is_open(before)


def _goes_on(text: str) -> bool:
    """What stands behind a link goes on with its sentence, or is the stop that ends it."""
    return text in _CONTINUES or begins_closed(text)


def _has_cut_dateline(blocks: Sequence[Block]) -> bool:
    """Whether a dateline was cut into its place and its dash: so every text of the page has a line of its own. Several such dashes are those
    of a path or a list."""
    dashes = [index for index, block in enumerate(blocks) if len(block.text) <= _DASHES and is_dash(block.text)]
    if len(dashes) != 1 or dashes[0] == 0 or blocks[dashes[0]].after_blank:
        return False
    place = blocks[dashes[0] - 1].text
    return len(place) < _LINE and is_open(place)


def begins_closed(text: str) -> bool:
    """A closing mark stands in front. A ” right before a word opens a quote: Swedish and Finnish write ”so”. Alone on its line only a
    bracket closes something."""
    return (len(text) > 1 or text == ")") and text[0] in _CONTINUES and not (text[0] == "”" and text[1].isalnum())
