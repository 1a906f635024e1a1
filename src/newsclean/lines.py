"""What a line of a text dump looks like among the others: the numbers by which the article is told from the rest of a page
that was flattened to text.

There is no tree here to say what a line is: what tells are its shape, what the catalogue knows of it, its neighbours, how far
it is from running prose, whether it speaks of the same things as that prose, and how it was laid out. No words of any
language stand here; what the numbers weigh is learned (``training/lines.py``, ``newsclean.trees``).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, groupby
from operator import attrgetter, itemgetter, mul, sub, truediv
from typing import NamedTuple

from newsclean.article import KINDS
from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.read.address import address_words
from newsclean.shape import ends_sentence, extent, runs_on, trails_off
from newsclean.stretch import distances, prose_run, since_flag, until_flag

_FEW = 40
_PROSE = 80
_LONG = 250
_FAR = 40
_BEHIND, _BEFORE = 8, 4
_ABOVE_PROSE = 6
"""So many lines above running text are searched: byline and date may be among them."""
_HIT_LIMIT = 300
_UNSPACED = lazy_regex(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_SAMPLE = 100
_DENSER = lazy_re("[\u0590-\u08ff\u1100-\u11ff\u2e80-\U0010ffff]")
"""Where the letters stand that say more than those of an alphabet with vowels."""
_ASCII_CONTENT = lazy_re(r"[a-z]{5,}")
_PLAIN_CONTENT = lazy_re(r"[^\W\d_]{5,}")
_NOT_PLAIN = lazy_re("[^\x00-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u2bff]")
"""Anything but Latin, Greek and Cyrillic letters and the usual signs: "re" reads these faster."""
_CONTENT = lazy_regex(r"[\p{Hebrew}\p{Arabic}\p{M}]{4,}|[\p{L}\p{M}]{5,}")
_WITHOUT_VOWELS = lazy_regex(r"[\p{Hebrew}\p{Arabic}]")
_UNSPACED_RUN = lazy_regex(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]{2,}")
_SHORTEST_TITLE, _LONGEST_TITLE = 12, 300
_SPEAKS = 20
"""A shorter line says too little to tell what it speaks of."""
_CONTENT_LIMIT, _MOST_WORDS = 250, 40
"""The characters of a line whose words are compared, and how many words count for no more."""
_NEXT_TO_NOTHING = 1e-9
"""What a line without longer words counts for, where shares of words are taken."""
_SAID, _FIRST_WORDS = 400, 16
_MOST_INDENT = 60
_VOCABULARY = 30_000
_KIND_BIT = {kind: 1 << number for number, kind in enumerate(KINDS)}
_NEAR, _WIDE = 4, 12

NUMBERS = (
    "length", "words", "ends", "prose", "commas", "small_words", "indent_of_run", "blank_before",
    "repeated", "overlap", "content_words", "before_length", "behind_length", "behind_ends",
    "since_prose", "until_prose", "in_run", "from_run_start", "from_run_end", "prose_above", "prose_below",
    "near_prose", "wide_prose", "wide_short", "wide_hits", "near_length", "short_run", "short_run_mass",
    "wide_trailing", "near_overlap", "wide_overlap",
    "since_hit", "until_hit", "since_head", "until_tail", "tail_hits_above", "partly",
    "all_lines", "all_prose", "all_prose_lines", "all_short", "all_hits", "run_share",
)  # fmt: skip
"""The numbers of a row, in order."""

_HEAD = _KIND_BIT["byline"] | _KIND_BIT["date"] | _KIND_BIT["dateline"]
_TAIL = _KIND_BIT["comments"] | _KIND_BIT["legal"] | _KIND_BIT["tags"] | _KIND_BIT["related"] | _KIND_BIT["share"]
_BEHIND_SENTENCES = frozenset({"related", "ad", "embed", "pager"})
_CAPITAL = lazy_regex(r"\p{Lu}")
_END = attrgetter("end")


Row = Sequence[float]


class Line(NamedTuple):
    """What a line says."""

    hits: tuple[Hit, ...]
    hit: int  # bits of the kinds whose rules take it whole
    partly: bool  # a rule takes a part of it
    content: frozenset[str]  # its longer words


_NOTHING: frozenset[str] = frozenset()
_SILENT = Line((), 0, False, _NOTHING)


def rows(document: Document, blocks: Sequence[Block], *, laid_out: bool) -> tuple[list[Line], list[int], list[Row]]:
    """What the lines say, the indices of those worth a closer look, and a row of numbers for each (:data:`NUMBERS`).

    Of a line that is not near running text (a menu, a footer) no more is asked than its shape and whether it is a phrase of the
    catalogue.

    ``laid_out``: whether indents and blank lines of the source say anything; else every line counts as apart from the next.
    Made column by column: a number is asked of all lines at once, and rows are what stands side by side at last.
    """
    texts = [block.text for block in blocks]
    count = len(texts)
    lengths, ends, prose = zip(*_shapes(document, blocks), strict=True)
    start, end = prose_run(lengths, prose)
    since, until = distances(prose, _FAR)
    is_near = [behind <= _BEHIND or before <= _ABOVE_PROSE for behind, before in zip(since, until, strict=True)]
    is_near[start : end + 1] = [True] * (end + 1 - start)
    document.search([block for block, near in zip(blocks, is_near, strict=True) if near])
    seen = [
        _look(document, block) if near else _glance(document, block.text)
        for block, near in zip(blocks, is_near, strict=True)
    ]
    kinds = [s.hit for s in seen]
    ends = tuple(
        ended or (s.partly and ends_sentence(own_text(document, block)))
        for block, ended, s in zip(blocks, ends, seen, strict=True)
    )
    chosen = [
        i for i in range(count) if start <= i <= end or prose[i] or since[i] <= _BEHIND or until[i] <= _BEFORE
    ]  # short lines far from any prose are not worth a closer look
    if not chosen:
        return seen, [], []
    sums = list(
        accumulate([length if is_prose else 0 for length, is_prose in zip(lengths, prose, strict=True)], initial=0)
    )
    masses = list(accumulate(lengths, initial=0))
    shorts = list(accumulate([length < _FEW for length in lengths], initial=0))
    hits = list(accumulate(map(bool, kinds), initial=0))
    tails = list(accumulate([kind & _TAIL != 0 for kind in kinds], initial=0))
    trailing = list(accumulate(map(trails_off, texts), initial=0))
    total, mass = sums[-1] or 1, masses[-1]
    since_hit, until_hit = distances([kind != 0 for kind in kinds], _FAR)
    run_indent = _commonest(min(blocks[i].indent, _MOST_INDENT) for i in range(start, end + 1) if prose[i])
    times = Counter(texts)
    once, twice, counted = _vocabulary(texts[start : end + 1], seen[start : end + 1], prose[start : end + 1])
    said = [min(len(s.content), _MOST_WORDS) for s in seen]
    overlaps = [
        _overlap(s.content, twice if prose[i] and start <= i < start + counted else once) for i, s in enumerate(seen)
    ]
    spoken = list(accumulate([words or _NEXT_TO_NOTHING for words in said], initial=0.0))
    shared = list(accumulate(map(mul, overlaps, said), initial=0.0))
    short_runs = _short_runs(lengths, prose)

    of_chosen: Callable[[Sequence[float]], Sequence[float]] = (
        itemgetter(*chosen) if len(chosen) > 1 else lambda column: (column[chosen[0]],)
    )
    near, wide = _window(_NEAR, chosen, count), _window(_WIDE, chosen, count)
    near_mass, near_prose, wide_prose = near(masses), near(sums), wide(sums)
    lines = [texts[i] for i in chosen]
    columns: dict[str, Sequence[float]] = {
        "length": of_chosen(lengths),
        "words": [min(text.count(" ", 0, _SAID), _MOST_WORDS) for text in lines],
        "ends": of_chosen(ends),
        "prose": of_chosen(prose),
        "commas": [text.count(",") / len(text) for text in lines],
        "small_words": [_small_words(text) if len(text) < _LONG else 1.0 for text in lines],
        "indent_of_run": [min(blocks[i].indent, _MOST_INDENT) - run_indent if laid_out else 0 for i in chosen],
        "blank_before": [not laid_out or blocks[i].after_blank or not i for i in chosen],
        "repeated": [times[text] > 1 for text in lines],
        "overlap": of_chosen(overlaps),
        "content_words": of_chosen(said),
        "before_length": of_chosen([0, *lengths]),
        "behind_length": of_chosen([*lengths[1:], 0]),
        "behind_ends": of_chosen([*ends[1:], True]),
        "since_prose": of_chosen(since),
        "until_prose": of_chosen(until),
        "in_run": [start <= i <= end for i in chosen],
        "from_run_start": [max(-_FAR, min(_FAR, i - start)) for i in chosen],
        "from_run_end": [max(-_FAR, min(_FAR, end - i)) for i in chosen],
        "prose_above": [sums[i] / total for i in chosen],
        "prose_below": [(sums[-1] - sums[i + 1]) / total for i in chosen],
        "near_prose": list(map(truediv, near_prose, near_mass)),
        "wide_prose": list(map(truediv, wide_prose, wide(masses))),
        "wide_short": wide(shorts),
        "wide_hits": wide(hits),
        "near_length": list(map(truediv, near_mass, near(range(count + 1)))),
        "short_run": [short_runs[i][0] for i in chosen],
        "short_run_mass": [short_runs[i][1] for i in chosen],
        "wide_trailing": wide(trailing),
        "near_overlap": list(map(truediv, near(shared), near(spoken))),
        "wide_overlap": list(map(truediv, wide(shared), wide(spoken))),
        "since_hit": of_chosen(since_hit),
        "until_hit": of_chosen(until_hit),
        "since_head": of_chosen(since_flag([kind & _HEAD != 0 for kind in kinds], _FAR)),
        "until_tail": of_chosen(until_flag([kind & _TAIL != 0 for kind in kinds], _FAR)),
        "tail_hits_above": [max(0, tails[i] - tails[start]) for i in chosen],
        "partly": [seen[i].partly for i in chosen],
    }
    whole = {
        "all_lines": min(count, 400),
        "all_prose": sums[-1] / mass,
        "all_prose_lines": min(sum(prose), 60),
        "all_short": shorts[-1] / count,
        "all_hits": hits[-1] / count,
        "run_share": (sums[end + 1] - sums[start]) / total if end >= start else 0.0,
    }
    columns |= {name: [value] * len(chosen) for name, value in whole.items()}
    return seen, chosen, list(zip(*[columns[name] for name in NUMBERS], strict=True))


def _window(reach: int, chosen: Sequence[int], count: int) -> Callable[[Sequence[float]], list[float]]:
    """What a running sum grows by within so many lines of each of the chosen ones."""
    low = [max(0, i - reach) for i in chosen]
    high = [min(count, i + reach + 1) for i in chosen]
    if len(chosen) < 2:
        return lambda sums: [sums[b] - sums[a] for a, b in zip(low, high, strict=True)]
    before, behind = itemgetter(*low), itemgetter(*high)
    return lambda sums: list(map(sub, behind(sums), before(sums)))


def _shapes(document: Document, blocks: Sequence[Block]) -> list[tuple[int, bool, bool]]:
    """The shape of each line. A paragraph with a sign-off, a link or an advertisement behind its last sentence is one all the same."""
    shapes = [_shape(block.text) for block in blocks]
    open_ended = [i for i, (length, ends, prose) in enumerate(shapes) if length >= _PROSE and not (ends or prose)]
    document.search([blocks[i] for i in open_ended])
    for i in open_ended:
        if own := own_text(document, blocks[i]):
            _, ends, prose = _shape(own)
            shapes[i] = shapes[i][0], ends, prose
    return shapes


def own_text(document: Document, block: Block) -> str:
    """What a line says before what stands behind the last sentence of a paragraph; nothing where that is all of it. Names and agencies in
    brackets are left: they stand behind captions, too."""
    text = block.text
    for hit in sorted(document.hits(block), key=_END, reverse=True):
        own = hit.rule.kind in _BEHIND_SENTENCES or (
            hit.rule.kind == "signoff" and not _CAPITAL.search(text, hit.start)
        )
        if own and (hit.end >= len(text) or hit.rule.scope == "label"):
            text = text[: hit.start].rstrip()
    return text


def _shape(text: str) -> tuple[int, bool, bool]:
    """The length of a line, whether it ends as a sentence, and whether it is running text."""
    ends = ends_sentence(text)
    length = len(text) if text.isascii() or not _DENSER.search(text, 0, _SAMPLE) else extent(text) + _vowels(text)
    prose = length >= _PROSE and (ends or (length > 2 * _PROSE and runs_on(text, length)))
    return length, ends, prose


def _look(document: Document, block: Block) -> Line:
    """What a line near running text says; a later pass over the same text does not look again."""
    if block.line is not None:
        return block.line
    text = block.text
    hit, partly = 0, False
    hits = document.hits(block)
    if len(text) <= _HIT_LIMIT:
        for found in hits:
            if found.is_all_of(text):
                hit |= _KIND_BIT[found.rule.kind]
            else:
                partly = True
    longer = content(text[:_CONTENT_LIMIT]) if len(text) >= _SPEAKS else _NOTHING
    block.line = Line(hits, hit, partly, longer)
    return block.line


def _glance(document: Document, text: str) -> Line:
    """What any other line says."""
    hits = document.catalogue.phrases(text)
    if not hits:
        return _SILENT
    hit = 0
    for found in hits:
        hit |= _KIND_BIT[found.rule.kind]
    return Line(hits, hit, False, _NOTHING)


def _small_words(text: str) -> float:
    """The share of a line's first words that are in small letters."""
    words = text.split(None, _FIRST_WORDS)[:_FIRST_WORDS]
    return sum(map(str.islower, words)) / len(words)


def _vowels(text: str) -> int:
    """What the length of a text in a script without vowels lacks: four of its letters say as much as five."""
    sample = text[:_SAMPLE]
    return len(_WITHOUT_VOWELS.findall(sample)) // 4 * len(text) // len(sample)


def _commonest(values: Iterable[int]) -> int:
    counted = Counter(values)
    return max(counted, key=lambda value: (counted[value], -value)) if counted else 0


def titles(document: Document, texts: Sequence[str]) -> list[set[str]]:
    """What the headline may be: the caller's, the words of the address, and the first line, which in a flattened page is
    its title."""
    found = [document.options.title or "", " ".join(address_words(document.options.url)), texts[0] if texts else ""]
    return [words for text in found if len(words := _words(text)) >= 3 and len(text) < _LONGEST_TITLE]


def _words(text: str) -> set[str]:
    return set(text.casefold().split())


def likeness(text: str, titles: Sequence[set[str]]) -> float:
    """How much of the shorter of the two, a line and one of the titles, is in the other."""
    if not titles or not _SHORTEST_TITLE <= len(text) < _LONGEST_TITLE:
        return 0.0
    said = _words(text)
    if len(said) < 3:
        return 0.0
    return max(len(said & title) / min(len(said), len(title)) for title in titles)


def _vocabulary(texts: Sequence[str], seen: Sequence[Line], prose: Sequence[bool]) -> tuple[set[str], set[str], int]:
    """The longer words in the paragraphs of the run of prose, those that stand in more than one of them, and how many lines were
    counted: of a very long text only the first."""
    once: set[str] = set()
    twice: set[str] = set()
    left = _VOCABULARY
    for index, (text, s, is_prose) in enumerate(zip(texts, seen, prose, strict=True)):
        if left <= 0:
            return once, twice, index
        if is_prose:
            twice |= once & s.content
            once |= s.content
            left -= len(text)
    return once, twice, len(texts)


def _overlap(content: frozenset[str], words: set[str]) -> float:
    """The share of a line's longer words that stand in the prose too, that of other paragraphs."""
    return len(content & words) / len(content) if content else 0.0


def content(text: str) -> frozenset[str]:
    """The longer words of a text; of scripts without spaces every two characters that stand together."""
    if text.isascii():
        return frozenset(_ASCII_CONTENT.findall(text.lower()))
    if not _NOT_PLAIN.search(text):
        return frozenset(_PLAIN_CONTENT.findall(text.casefold()))
    if not _UNSPACED.search(text[:_SAMPLE]):
        return frozenset(_CONTENT.findall(text.casefold()))
    return frozenset(run[at : at + 2] for run in _UNSPACED_RUN.findall(text) for at in range(len(run) - 1))


def _short_runs(lengths: Sequence[int], prose: Sequence[bool]) -> list[tuple[int, int]]:
    """For each line how many lines without prose stand in a row around it, and their mean length."""
    found: list[tuple[int, int]] = []
    for is_prose, run in groupby(zip(prose, lengths, strict=True), key=itemgetter(0)):
        row = [length for _, length in run]
        found += [(0, 0) if is_prose else (min(len(row), _FAR), sum(row) // len(row))] * len(row)
    return found
