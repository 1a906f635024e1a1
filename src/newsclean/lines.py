"""What a line of a text dump looks like among the others: the numbers by which the article is told from the rest of a page
that was flattened to text.

There is no tree here to say what a line is: what tells are its shape, what the catalogue knows of it, its neighbours, how far
it is from running prose, whether it speaks of the same things as that prose, and how it was laid out. No words of any
language stand here; what the numbers weigh is learned (``training/lines.py``, ``newsclean.trees``).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import NamedTuple

import regex

from newsclean.article import KINDS
from newsclean.document import Block, Document
from newsclean.read.address import address_words
from newsclean.shape import ends_sentence, extent, is_stopless
from newsclean.stretch import distances, prose_run

_PROSE = 80
_LONG = 250
_FAR = 40
_BEHIND, _BEFORE = 8, 4
_HIT_LIMIT = 300
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]")
_SAMPLE = 100
_MARK = regex.compile(r"(?:[-•·▪●◦‣*+–—›»>#]|\d{1,3}[.)])\s*+\S")
_CONTENT = regex.compile(r"[\p{Hebrew}\p{Arabic}\p{M}]{4,}|[\p{L}\p{M}]{5,}")
_WITHOUT_VOWELS = regex.compile(r"[\p{Hebrew}\p{Arabic}]")
_UNSPACED_RUN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]{2,}")
_NO_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_ALIKE = 0.6
_ABOVE = 25
_SHORTEST_TITLE, _LONGEST_TITLE = 12, 300
_SPEAKS = 20
"""A shorter line says too little to tell what it speaks of."""
_VOCABULARY = 30_000
_KIND_BIT = {kind: 1 << number for number, kind in enumerate(KINDS)}
_NEAR, _WIDE = 4, 12
_TRAILING = ("...", "…", "[…]", "[...]", "(...)", "»", ">")

NUMBERS = (
    "length", "words", "ends", "prose", "commas", "digits", "title_case", "marked", "colon", "signs", "pipes",
    "indent", "indent_before", "indent_of_run", "blank_before", "blank_behind",
    "repeated", "in_title", "since_title", "before_title", "overlap", "content_words",
    *[f"{side}_{what}" for side in ("before", "behind", "before2", "behind2") for what in ("length", "ends")],
    "since_prose", "until_prose", "in_run", "from_run_start", "from_run_end", "prose_above", "prose_below",
    "near_prose", "wide_prose", "near_short", "wide_short", "wide_hits", "near_length", "short_run", "short_run_mass",
    "trails_off", "near_trailing", "changes", "near_overlap", "wide_overlap",
    "since_hit", "until_hit", "since_head", "until_tail", "tail_hits_above", "partly",
    "all_lines", "all_prose", "all_prose_lines", "all_short", "all_hits", "run_share",
)  # fmt: skip
"""The numbers of a row, in order."""

_HEAD = _KIND_BIT["byline"] | _KIND_BIT["date"] | _KIND_BIT["dateline"]
_TAIL = _KIND_BIT["comments"] | _KIND_BIT["legal"] | _KIND_BIT["tags"] | _KIND_BIT["related"] | _KIND_BIT["share"]


class _Seen(NamedTuple):
    """One look at a line, without its neighbours."""

    length: int
    ends: bool
    prose: bool
    marked: bool
    hit: int  # bits of the kinds whose rules take it whole
    partly: bool  # a rule takes a part of it
    links: float = 0.0  # a dump shows none; what the search for the run of prose asks for


def rows(document: Document, blocks: Sequence[Block], *, laid_out: bool) -> tuple[list[int], list[list[float]]]:
    """The indices of the lines worth a closer look, and a row of numbers for each (:data:`NUMBERS`).

    ``laid_out``: whether indents and blank lines of the source say anything; else every line counts as apart from the next.
    """
    seen = [_look(document, block) for block in blocks]
    count = len(seen)
    start, end = prose_run(seen)
    texts = [block.text for block in blocks]
    prose_mass = [s.length if s.prose else 0 for s in seen]
    sums = list(accumulate(prose_mass, initial=0))
    masses = list(accumulate([s.length for s in seen], initial=0))
    shorts = list(accumulate([s.length < 40 for s in seen], initial=0))
    hits = list(accumulate([s.hit != 0 for s in seen], initial=0))
    tails = list(accumulate([s.hit & _TAIL != 0 for s in seen], initial=0))
    total, mass = sums[-1] or 1, masses[-1] or 1
    since, until = distances([s.prose for s in seen], _FAR)
    since_hit, until_hit = distances([s.hit != 0 for s in seen], _FAR)
    since_head, _ = distances([s.hit & _HEAD != 0 for s in seen], _FAR)
    _, until_tail = distances([s.hit & _TAIL != 0 for s in seen], _FAR)
    indents = _indents(document.source, blocks) if laid_out else [0] * count
    run_indent = _commonest(indents[i] for i in range(start, end + 1) if seen[i].prose)
    titles = _titles(document, texts)
    alike = [_likeness(text, titles) if _SHORTEST_TITLE <= len(text) < _LONGEST_TITLE else 0.0 for text in texts]
    since_title, until_title = distances([value >= _ALIKE for value in alike], _FAR)
    times = Counter(texts)
    vocabulary = _vocabulary(texts[start : end + 1], seen[start : end + 1])
    short_runs = _short_runs(seen)
    overlaps = [
        _overlap(text, vocabulary, inside=s.prose and start <= i <= end)
        for i, (text, s) in enumerate(zip(texts, seen, strict=True))
    ]
    spoken = list(accumulate([content for _, content in overlaps], initial=0))
    shared = list(accumulate([overlap * content for overlap, content in overlaps], initial=0.0))
    trailing = list(accumulate([text.endswith(_TRAILING) for text in texts], initial=0))
    changes = list(accumulate([i > 0 and seen[i].prose != seen[i - 1].prose for i in range(count)], initial=0))
    whole = (
        min(count, 400), sums[-1] / mass, min(sum(s.prose for s in seen), 60), shorts[-1] / (count or 1), hits[-1] / (count or 1),
        (sums[end + 1] - sums[start]) / total if end >= start else 0.0,
    )  # fmt: skip
    chosen = [i for i in range(count) if _may_be_article(i, seen[i], start, end, since[i], until[i])]
    made: list[list[float]] = []
    edge = (0, True)
    for i in chosen:
        s, text = seen[i], texts[i]
        inside = start <= i <= end
        overlap, content = overlaps[i]
        row: list[float] = [
            s.length, len(text.split(None, 60)), s.ends, s.prose, text.count(",") / len(text),
            sum(map(str.isdigit, text[:60])) / min(len(text), 60), _capitals(text) if len(text) < 200 else 0.0,
            s.marked, text[-1] in ":：", "©" in text or "@" in text or "http" in text,
            text.count("|") + text.count("›") + text.count("»") + text.count("•"),
            indents[i], indents[i] - indents[i - 1] if i else 0, indents[i] - run_indent,
            blocks[i].after_blank if laid_out and i else True, blocks[i + 1].after_blank if laid_out and i + 1 < count else True,
            times[text] > 1, alike[i], since_title[i], until_title[i], overlap, content,
        ]  # fmt: skip
        for near in (i - 1, i + 1, i - 2, i + 2):
            if 0 <= near < count:
                other = seen[near]
                row += (other.length, other.ends)
            else:
                row += edge
        low, high = max(0, i - _NEAR), min(count, i + _NEAR + 1)
        wide_low, wide_high = max(0, i - _WIDE), min(count, i + _WIDE + 1)
        row += (
            since[i], until[i], inside, _bounded(i - start), _bounded(end - i), sums[i] / total, (sums[-1] - sums[i + 1]) / total,
            (sums[high] - sums[low]) / (masses[high] - masses[low] or 1),
            (sums[wide_high] - sums[wide_low]) / (masses[wide_high] - masses[wide_low] or 1),
            shorts[high] - shorts[low], shorts[wide_high] - shorts[wide_low], hits[wide_high] - hits[wide_low],
            (masses[high] - masses[low]) / (high - low), *short_runs[i],
            text.endswith(_TRAILING), trailing[wide_high] - trailing[wide_low], changes[wide_high] - changes[wide_low],
            (shared[high] - shared[low]) / (spoken[high] - spoken[low] or 1),
            (shared[wide_high] - shared[wide_low]) / (spoken[wide_high] - spoken[wide_low] or 1),
            since_hit[i], until_hit[i], since_head[i], until_tail[i],
            tails[i] - tails[start] if i > start else 0, s.partly, *whole,
        )  # fmt: skip
        made.append(row)
    return chosen, made


def _look(document: Document, block: Block) -> _Seen:
    text = block.text
    length = extent(text)
    ends = ends_sentence(text)
    if not text.isascii():
        length += _vowels(text)
    prose = length >= _PROSE and (ends or length > _LONG or (length > 2 * _PROSE and is_stopless(text)))
    hit, partly = 0, False
    if len(text) <= _HIT_LIMIT:
        for found in document.hits(block):
            if found.start == 0 and found.end >= len(text):
                hit |= _KIND_BIT[found.rule.kind]
            else:
                partly = True
    return _Seen(length, ends, prose, _MARK.match(text) is not None, hit, partly)


def _capitals(text: str) -> float:
    """The share of a line's first words of four letters and more that do not begin with a small letter."""
    long = [word for word in text.split(None, 16)[:16] if len(word) >= 4]
    return sum(not word[0].islower() for word in long) / len(long) if long else 0.0


def _vowels(text: str) -> int:
    """What the length of a text in a script without vowels lacks: four of its letters say as much as five."""
    sample = text[:_SAMPLE]
    return len(_WITHOUT_VOWELS.findall(sample)) // 4 * len(text) // len(sample)


def _may_be_article(i: int, s: _Seen, start: int, end: int, since: int, until: int) -> bool:
    """Whether a line is worth a closer look: short ones far from any prose are not."""
    return start <= i <= end or s.prose or since <= _BEHIND or until <= _BEFORE


def _bounded(steps: int) -> int:
    return max(-_FAR, min(_FAR, steps))


def _indents(source: str, blocks: Sequence[Block]) -> list[int]:
    """How far from the left each line begins in the source."""
    found = []
    for block in blocks:
        place = block.pieces[0].start
        line = source.rfind("\n", max(0, place - 60), place) + 1
        found.append(min(place - line, 60) if line else 0)
    return found


def _commonest(values: Iterable[int]) -> int:
    counted = Counter(values)
    return max(counted, key=lambda value: (counted[value], -value)) if counted else 0


def headline_above(document: Document, blocks: Sequence[Block], first: int) -> int | None:
    """The line above the article (which begins at ``first``) that is its headline: the nearest that is like the page's title or
    the last part of its address. None where no line is."""
    titles = _titles(document, [block.text for block in blocks])
    for index in range(first - 1, max(0, first - _ABOVE) - 1, -1):
        text = blocks[index].text
        if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or _likeness(text, titles) < _ALIKE:
            continue
        if index or text in [block.text for block in blocks[1:first]]:  # the first line is like itself
            return index
    return None


def _titles(document: Document, texts: Sequence[str]) -> list[set[str]]:
    """What the headline may be: the caller's, the words of the address, and the first line, which in a flattened page is
    its title."""
    found = [document.options.title or "", " ".join(address_words(document.options.url)), texts[0] if texts else ""]
    return [words for text in found if len(words := _words(text)) >= 3 and len(text) < _LONGEST_TITLE]


def _words(text: str) -> set[str]:
    return set(_NO_WORD.sub(" ", text.casefold()).split())


def _likeness(text: str, titles: Sequence[set[str]]) -> float:
    said = _words(text)
    if len(said) < 3:
        return 0.0
    return max((len(said & title) / min(len(said), len(title)) for title in titles), default=0.0)


def _vocabulary(texts: Sequence[str], seen: Sequence[_Seen]) -> Counter[str]:
    """In how many paragraphs of the run of prose each longer word stands."""
    counted: Counter[str] = Counter()
    left = _VOCABULARY
    for text, s in zip(texts, seen, strict=True):
        if s.prose and left > 0:
            counted.update(_content(text))
            left -= len(text)
    return counted


def _overlap(text: str, vocabulary: Counter[str], *, inside: bool) -> tuple[float, int]:
    """The share of a line's longer words that stand in the prose too (that of other paragraphs), and how many it has."""
    if len(text) < _SPEAKS:
        return 0.0, 0
    said = _content(text[:400])
    if not said:
        return 0.0, 0
    return sum(vocabulary[word] > inside for word in said) / len(said), min(len(said), 40)


def _content(text: str) -> set[str]:
    """The longer words of a text; of scripts without spaces every two characters that stand together."""
    if text.isascii() or not _UNSPACED.search(text[:_SAMPLE]):
        return set(_CONTENT.findall(text.casefold()))
    return {run[at : at + 2] for run in _UNSPACED_RUN.findall(text) for at in range(len(run) - 1)}


def _short_runs(seen: Sequence[_Seen]) -> list[tuple[int, int]]:
    """For each line how many lines without prose stand in a row around it, and their mean length."""
    found: list[tuple[int, int]] = []
    begin = 0
    for i in range(len(seen) + 1):
        if i < len(seen) and not seen[i].prose:
            continue
        if i > begin:
            size = i - begin
            mean = sum(s.length for s in seen[begin:i]) // size
            found += [(min(size, _FAR), mean)] * size
        if i < len(seen):
            found.append((0, 0))
        begin = i + 1
    return found
