"""Where the lines of a page begin that a tool put into one: "Home News Sport Sign in The city will mend two bridges By …", or
with nothing between them: "HomeNewsSportSign inThe city will mend two bridgesBy …".

Every space is a place where a line may have ended, and where texts were joined so is a capital right behind a small letter or a
stop. Each gets a chance from learned trees by what stands around it: capitals, stops, how often its two words stand together and
how often each in small letters. No words of any language stand here; what the numbers weigh is learned (``training/seams.py``,
``newsclean.trees``), for either form apart. Of scripts without capitals too little tells, but for Chinese and Japanese: there a
space is a seam.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from newsclean.patterns import lazy_re
from newsclean.shape import CASED_CAPITAL, CASED_SMALL
from newsclean.trees import forest

_WORD = lazy_re(r"\S+")
_JOINT = lazy_re(
    rf"(?<=[{CASED_SMALL}]{{2}})(?=[{CASED_CAPITAL}\d])"
    rf"|(?<=[{CASED_SMALL}\d)][.!?])(?=[\"“‘«]?[{CASED_CAPITAL}])"
    rf"|(?<=[{CASED_SMALL}\d)][.!?][\"”’»])(?=[\"“‘«]?[{CASED_CAPITAL}])"
    rf"|(?<=\d)(?=[{CASED_CAPITAL}][{CASED_SMALL}])|(?<=\))(?=[{CASED_CAPITAL}])"
)
"""Where two texts may have been joined."""
_OPENING = "\"'“‘«(„[¿¡"
_CLOSING = "\"'”’»)]“"
_STOPS = frozenset(".!?…")
_MARKS = _OPENING + _CLOSING + ".,:;!?"
_SMALL, _CAPITAL, _CAPITALS, _LETTER, _DIGIT, _SIGN, _UNCASED = range(7)
"""What a word is by its first characters."""
_PLAIN, _STOP, _COMMA, _COLON, _CLOSED, _OTHER = range(6)
"""What a word ends with."""
_HAN_SIGN = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_HAN = lazy_re(f"[{_HAN_SIGN}]")
"""What Chinese and Japanese are written in, where spaces stand between texts, not between words."""
_HAN_SPACE = lazy_re(rf"(?:(?<=[{_HAN_SIGN}])\s+|\s+(?=[{_HAN_SIGN}]))")
_SAMPLE, _MUCH = 3000, 0.2
_FAR = 40
_OFTEN = 9
_LONGEST = 40
_MOSTLY = 0.4
"""The share of words without capitals and small letters above which a text is in a script that has none."""
_LEAST, _LEAST_OF_JOINTS = 0.3, 0.45
"""The chance from which on a line is taken to begin. Rather too many: what is left of a paragraph is put together again. Where words
may be cut in two, not as many."""
_SURE, _NEAR = 0.85, 40
"""The chance of a joint within a word that needs no other near it, and how many characters are near."""
NUMBERS = (
    "before2", "before", "behind", "behind2", "behind3", "end_before2", "end_before", "end_behind",
    "length_before", "length_behind", "opened_before", "opened_behind", "near_small_behind", "small_behind",
    "until_stop", "count_before", "count_behind", "together", "small_elsewhere_behind", "small_elsewhere_before",
    "run_behind", "digits_before", "digits_behind", "same", "joined", "joined_before", "joined_behind", "joined_near",
)  # fmt: skip
"""The numbers of a row, in order."""


class Seam(NamedTuple):
    """A place where a line may begin: the offset of its first word, and how likely it does."""

    start: int
    chance: float


class Word(NamedTuple):
    """A word, where it begins, and whether it stands right behind the one before."""

    text: str
    start: int
    joined: bool = False


def seams(text: str) -> list[Seam]:
    """Where lines of a page are likely to begin in a text that is one long line.

    >>> [seam.start for seam in seams("首页 新闻 市议会星期二投票决定关闭旧桥。")]
    [3, 6]
    """
    if len(_HAN.findall(text, 0, _SAMPLE)) > _MUCH * len(text[:_SAMPLE]):
        return [Seam(match.end(), 1.0) for match in _HAN_SPACE.finditer(text)]
    return [seam for seam in _seams(words_of(text), "seams.json") if seam.chance >= _LEAST]


def joints(text: str) -> list[Seam]:
    """Where lines are likely to begin with no space in front, in a text whose lines were joined so. A capital alone behind a small letter
    may be a name's (WhatsApp): most joints of menus have others near them."""
    found = [
        seam
        for seam in _seams(words_of(text, joined=True), "joints.json", joined=True)
        if seam.chance >= _LEAST_OF_JOINTS
    ]
    starts = [-_NEAR, *[seam.start for seam in found], len(text) + _NEAR]
    return [
        seam
        for before, seam, behind in zip(starts, found, starts[2:], strict=False)
        if seam.chance >= _SURE
        or not text[seam.start - 1].islower()
        or min(seam.start - before, behind - seam.start) < _NEAR
    ]


def _seams(words: Sequence[Word], trees: str, *, joined: bool = False) -> Iterator[Seam]:
    """``joined``: only those without a space in front."""
    probability = forest(trees)
    for gap, row in zip(*rows(words), strict=True):
        word = words[gap + 1]
        if word.joined or not joined:
            yield Seam(word.start, probability(row))


def words_of(text: str, *, joined: bool = False) -> list[Word]:
    """The words of a text; ``joined``: parted too where two may have been joined, but for addresses."""
    found: list[Word] = []
    for match in _WORD.finditer(text):
        word, start = match[0], match.start()
        parts = [0, len(word)]
        if joined and "://" not in word and "@" not in word:
            parts[1:1] = [joint.start() for joint in _JOINT.finditer(word) if joint.start()]
        found += [Word(word[first:last], start + first, first > 0) for first, last in pairwise(parts)]
    return found


def rows(words: Sequence[Word]) -> tuple[list[int], list[Sequence[float]]]:
    """The gaps (by the place of the word before) where a line may begin, and a row of numbers for each (:data:`NUMBERS`). No line begins
    with a small letter, unless a stop stands before it."""
    kinds = [_kind(word.text) for word in words]
    count = len(words)
    if kinds.count(_UNCASED) > _MOSTLY * count:
        return [], []
    ends = [_end(word.text) for word in words]
    bare = [word.text.lower().strip(_MARKS) for word in words]
    times, pairs = Counter(bare), Counter(pairwise(bare))
    small_times = Counter(word for word, kind in zip(bare, kinds, strict=True) if kind == _SMALL)
    small = list(accumulate((kind == _SMALL for kind in kinds), initial=0))
    digits = list(accumulate((kind == _DIGIT for kind in kinds), initial=0))
    glued = list(accumulate((word.joined for word in words), initial=0))
    until = _until([end == _STOP for end in ends])
    run = _until([kind == _SMALL for kind in kinds])
    # beyond the ends of the text stand signs
    kinds_, ends_, joined_ = [_SIGN, *kinds, _SIGN, _SIGN], [_PLAIN, *ends], [*[word.joined for word in words], False]

    def share(sums: Sequence[int], start: int, end: int) -> float:
        start, end = max(start, 0), min(end, count)
        return (sums[end] - sums[start]) / (end - start)

    gaps: list[int] = []
    made: list[Sequence[float]] = []
    for at in range(count - 1):
        behind = at + 1
        if kinds[behind] == _SMALL and ends[at] != _STOP:
            continue
        first, second = bare[at], bare[behind]
        gaps.append(at)
        made.append((
            kinds_[at], kinds[at], kinds[behind], kinds_[behind + 2], kinds_[behind + 3],
            ends_[at], ends[at], ends[behind],
            min(len(words[at].text), _LONGEST), min(len(words[behind].text), _LONGEST),
            words[at].text[0] in _OPENING, words[behind].text[0] in _OPENING,
            share(small, behind, behind + 6), share(small, behind, behind + 15),
            until[behind], min(times[first], _OFTEN), min(times[second], _OFTEN),
            pairs[first, second] / min(times[first], times[second]),
            small_times[second] / times[second], small_times[first] / times[first],
            run[behind], share(digits, at - 7, behind), share(digits, behind, behind + 8), first == second,
            joined_[behind], joined_[at], joined_[behind + 1], share(glued, at - 7, behind + 8),
        ))  # fmt: skip
    return gaps, made


def _kind(word: str) -> int:
    core = word.lstrip(_OPENING)
    first = core[:1]
    if first.islower():
        return _SMALL
    if first.isupper():
        if len(core) == 1 or (len(core) == 2 and not core[1].isalnum()):
            return _LETTER
        return _CAPITALS if core.isupper() else _CAPITAL
    if first.isdigit():
        return _DIGIT
    return _UNCASED if first.isalpha() else _SIGN


def _end(word: str) -> int:
    last = word[-1]
    if last.isalnum():
        return _PLAIN
    if last in _STOPS:
        return _STOP
    core = word.rstrip(_CLOSING)
    if core != word:
        return _STOP if core[-1:] in _STOPS and core else _CLOSED
    if last in ",;":
        return _COMMA
    return _COLON if last == ":" else _OTHER


def _until(flags: Sequence[bool]) -> list[int]:
    """How many words it is to the next one that is flagged; no more than so many."""
    found = []
    steps = _FAR
    for flag in reversed(flags):
        steps = 0 if flag else min(steps + 1, _FAR)
        found.append(steps)
    return found[::-1]
