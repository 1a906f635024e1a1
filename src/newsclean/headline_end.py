"""Where a headline ends that is glued to the sentence behind it.

"Baca juga: Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan …" has no mark between the headline and the sentence.
Every place where the sentence could begin gets a chance from learned trees (``newsclean.trees``); the best place wins. A place is
told by the shape of the words around it (capital, small letters, figure, mark), by which of them stand side by side elsewhere
in the text, and by four tables of log-odds of words (``headline_words.json``): how much rather a word opens a sentence, closes a
headline, stands in a headline in small letters, or with a capital. Trees and tables are data, learned by
``training/headline_end.py`` from headlines glued to sentences.
"""

import itertools
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from math import log
from typing import Any, NamedTuple

from newsclean.patterns import lazy_regex
from newsclean.resources import json
from newsclean.trees import forest

UNKNOWN_LOWER = -2.0
"""The log-odds of a lower-case word that the table does not have: it is rare in headlines, or it would be there."""

WINDOW = 260
"""A headline is not looked for beyond this many characters."""

_AFTER = 120  # characters of the sentence that are looked at
_BEHIND = 12  # and its words
_CONTEXT = 20_000  # characters of the text whose pairs of words are counted

Pairs = frozenset[tuple[str, str]]

_LETTERS = lazy_regex(r"\p{L}+")
_INNER_CAPITAL = lazy_regex(r"\p{Ll}\p{Lu}")
_LONGEST_WORD = 40
_WORD = lazy_regex(r"[\p{L}\p{M}\d]+(?:['’.,-][\p{L}\p{M}\d]+)*|[^\s\p{L}\p{M}\d]")
_JOINT = lazy_regex(
    r"\s+(?=[\"“‘'(]?[\p{Lu}\d])"  # a space before a capital, a figure or an opening quote
    r"|(?<=[\p{Ll}\d)”\"'’?!%.])(?=[\"“]?\p{Lu}[\p{Ll}\s\d])"  # no space at all: …PilkadaDave enggan
    r"|(?<=[?!.…])\s+(?=\S)"
)
_BEHIND_ACRONYM = lazy_regex(r"(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}+\s)")
"""The same behind an acronym (…disambut AHYMenurut …), whose last letter may be the word's first: only before a word that opens sentences."""
_OPENS = 3.0
"""The log-odds of such a word."""
_SENTENCE = lazy_regex(r"[\p{Ll}\d]{2}\.\Z")
"""The end of a sentence; few headlines have a stop."""
_STOP_WITHIN = lazy_regex(r"\p{Ll}{3}\.\s\p{Ll}")
"""Where stops stand within sentences, marks were lost: there one says nothing."""
_OFTEN = 3
_MARGIN = 2.5
"""A sentence behind a headline is taken for the rest of it only if that scores so much better."""
_QUOTES, _STOPS, _MARKS = '"“”', ".!?", ".!?,:;"
_OPENING = ('"', "“")
_FAR = 20
_AS_LIKELY = 1.0
"""Of places whose scores are so near the first is taken: rather a word of the headline stays than one of the article goes."""
_SURE = 1.4
"""The score of a place that leaves no doubt, or hardly any: chances of four in five."""
_RULED_OUT = 4.0
"""A place whose score is so much worse than the best one's is not where the headline ends."""
_LAST_NAMED = 3
_RUN_TOGETHER = 2
_NUMBER = lazy_regex(r"\s\d{1,2}[.)]\Z")  # "… 4. Ratu": the number belongs to what follows


class Boundary(NamedTuple):
    """A place where the headline may end (``end``) and the sentence begin (``start``)."""

    end: int
    start: int


def headline_end(
    text: str,
    start: int = 0,
    limit: int | None = None,
    context: Pairs | None = None,
    stops_lost: bool | None = None,
    whole: frozenset[str] = frozenset(),
) -> int:
    """The offset in ``text`` where the headline that begins at ``start`` ends; ``limit`` (or the end) at the latest.

    ``context`` is ``pairs(text)``, and ``stops_lost`` is ``has_lost_stops(text)``, for callers that ask more than once of a text.
    ``whole`` is ``inner_capitals(text)``: words that no headline ends in.

    >>> text = "Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan dari Jawa Timur sudah lancar."
    >>> text[:headline_end(text)]
    'Harga Cabai Turun di Pasar Induk'
    """
    stop = len(text) if limit is None else limit
    found, scores = _weighed(text, start, stop, context, whole)
    if not found:
        return stop
    enough = max(scores) - _AS_LIKELY
    best = next(index for index, score in enumerate(scores) if score >= enough)
    if _SENTENCE.search(text, start, found[best].end) and not (
        has_lost_stops(text) if stops_lost is None else stops_lost
    ):
        open_ended = [at for at in range(best) if not _SENTENCE.search(text, start, found[at].end)]
        second = max(open_ended, key=scores.__getitem__, default=best)
        if scores[best] - scores[second] < _MARGIN:
            best = second
    return found[best].end


def sure_end(
    text: str, start: int, limit: int, context: Pairs | None = None, whole: frozenset[str] = frozenset()
) -> int | None:
    """The same where no mark helps, in a text that has lost them all; None if the words do not tell for sure. It is the first place that
    is not ruled out, so that no word of the article goes; and none if what the headline names last is named again right behind it: that
    may be a subheading.

    >>> text = "Harga Cabai Turun di Pasar Induk Menurut pedagang pasokan dari Jawa Timur sudah lancar sejak pekan lalu"
    >>> text[: sure_end(text, 0, len(text))]
    'Harga Cabai Turun di Pasar Induk'
    """
    found, scores = _weighed(text, start, limit, context, whole)
    if not found or max(scores) < _SURE:
        return None
    best = found[scores.index(max(scores))]
    named = {word.lower() for word in _WORD.findall(text, start, best.end)[-_LAST_NAMED:] if word[0].isupper()}
    behind = _WORD.findall(text, best.start, best.start + _AFTER)[:_BEHIND]
    if any(word.lower() in named for word in behind):
        return None
    return next(place.end for place, score in zip(found, scores, strict=True) if score >= max(scores) - _RULED_OUT)


def _weighed(
    text: str, start: int, stop: int, context: Pairs | None, whole: frozenset[str]
) -> tuple[list[Boundary], list[float]]:
    """The places where a headline may end, and the score of each."""
    found = list(boundaries(text, start, stop, whole))
    if not found:
        return [], []
    chance = forest("headline_end.json")
    made = rows(text, start, found, pairs(text) if context is None else context)
    return found, [_score(chance(row)) for row in made]


def is_run_together(text: str, start: int, stop: int, whole: frozenset[str] = frozenset()) -> bool:
    """Whether words stand without the space that was between them at two places at least: a list behind a headline, not one headline.

    >>> text = "Jadwal dan Cara MenontonnyaHari: SelasaLokasi: Stadion Kota"
    >>> is_run_together(text, 0, len(text)), is_run_together(text, 0, 36)
    (True, False)
    """
    places = boundaries(text, start, stop, whole)
    return (
        sum(_is_glued(text, place) and text[place.end - 1].isalnum() for place in places if place.end < stop)
        >= _RUN_TOGETHER
    )


def has_lost_stops(text: str) -> bool:
    """Whether stops stand within sentences, often: there they say nothing of where one ends."""
    return len(_STOP_WITHIN.findall(text)) >= _OFTEN


def boundaries(text: str, start: int, stop: int, whole: frozenset[str] = frozenset()) -> Iterator[Boundary]:
    """The places where a headline from ``start`` may end, in order; ``stop`` is one of them if it is near enough. None is inside a word
    that the text writes so elsewhere: the joint of PilkadaDave is one of two words, that of KabarKita is not."""
    last = min(stop, start + WINDOW)
    joints = [*_JOINT.finditer(text, start + 3, last), *_behind_acronyms(text, start + 3, last)]
    for match in sorted(joints, key=lambda match: match.start()):
        if _NUMBER.search(text, max(start, match.start() - 4), match.start()):
            continue
        if whole and match.start() == match.end() and _word_around(text, match.start()) in whole:
            continue
        yield Boundary(match.start(), match.end())
    if stop <= last:
        yield Boundary(stop, stop)


def _behind_acronyms(text: str, start: int, stop: int) -> list[Any]:
    """The places right behind an acronym where a word stands that opens sentences."""
    opens = _tables()["open"]
    found = _BEHIND_ACRONYM.finditer(text, start, stop)
    return [match for match in found if opens.get(_first_word(text, match.start()), 0.0) >= _OPENS]


def _first_word(text: str, at: int) -> str:
    letters = _LETTERS.match(text, at, at + _LONGEST_WORD)
    return letters[0].lower() if letters else ""


def _word_around(text: str, at: int) -> str:
    """The letters on both sides of a place, as far as a word is long."""
    first = at
    while first > max(0, at - _LONGEST_WORD) and text[first - 1].isalpha():
        first -= 1
    letters = _LETTERS.match(text, first, at + _LONGEST_WORD)
    return letters[0] if letters else ""  # a quotation opens there


def rows(text: str, start: int, places: Sequence[Boundary], context: Pairs) -> list[list[float]]:
    """What there is to know of each boundary, in numbers."""
    tokens = list(_WORD.finditer(text, start, min(len(text), places[-1].start + _AFTER)))
    words = [token[0] for token in tokens]
    starts = [token.start() for token in tokens]
    glued = [number for number, place in enumerate(places) if _is_glued(text, place)]
    found = []
    for number, place in enumerate(places):
        at = bisect_left(starts, place.end)
        before, after = words[:at], words[at : bisect_left(starts, place.start + _AFTER)]
        if at and tokens[at - 1].end() > place.end:  # the joint is inside what looks like a word: …PilkadaDave
            inside = place.end - starts[at - 1]
            before, after = [*words[: at - 1], words[at - 1][:inside]], [words[at - 1][inside:], *after]
        row = _row(before, after[:_BEHIND], context)
        found.append([number in glued, glued != [] and glued[0] < number, glued != [] and glued[-1] > number, *row])
    return found


def _is_glued(text: str, place: Boundary) -> bool:
    """Whether no space stands at a place: …PilkadaDave."""
    behind = text[place.start : place.start + 1]
    return place.end == place.start and (behind.isupper() or behind in _OPENING) and not text[place.end - 1].isspace()


def _row(before: list[str], after: list[str], context: Pairs) -> list[float]:
    tables = _tables()
    said = [word for word in before if word[0].isalnum()]
    follows = [word for word in after if word[0].isalnum()]
    last, first = (said or [""])[-1].lower(), (follows or [""])[0].lower()
    odds_said = [_odds(word, tables) for word in said]
    odds_follow = [_odds(word, tables) for word in follows]
    pairs_beside = list(itertools.pairwise([word.lower() for word in (*said[-2:], *follows[:3])]))
    behind = len(said[-2:]) - 1  # the pair at the joint
    return [
        len(said),
        len(before) - len(said),
        not after,
        *_filled([_class(word) for word in reversed(before[-4:])], 4),
        *_filled([_class(word) for word in after[:8]], 8),
        tables["open"].get(first, 0.0),
        tables["close"].get(last, 0.0),
        tables["open"].get(last, 0.0),
        *_filled(odds_follow[:6], 6),
        *_filled(odds_said[:-5:-1], 4),
        _sum(said, odds_said, small=True),
        _sum(said, odds_said, small=False),
        _sum(follows[1:8], odds_follow[1:8], small=True),
        _sum(follows[1:8], odds_follow[1:8], small=False),
        _capitals(said),
        _capitals(said[-4:]),
        _capitals(follows[1:5]),
        _capitals(follows[1:]),
        sum(1 for _ in itertools.takewhile(lambda word: not word[0].islower(), follows[1:])),
        _first_of(after, _STOPS),
        _first_of(after, ","),
        _first_of(before[::-1], _MARKS),
        sum(map(before.count, _QUOTES)) % 2,
        *[0 <= at < len(pairs_beside) and pairs_beside[at] in context for at in range(behind - 1, behind + 3)],
    ]


def _odds(word: str, tables: dict[str, dict[str, float]]) -> float:
    """How much rather a word stands in a headline, written as it is."""
    if word[0].islower():
        return tables["lower"].get(word, UNKNOWN_LOWER)
    return tables["capital"].get(word.lower(), 0.0) if word[0].isalpha() else 0.0


def _sum(words: Sequence[str], odds: Sequence[float], *, small: bool) -> float:
    return sum(value for word, value in zip(words, odds, strict=True) if word[0].islower() == small)


def _capitals(words: Sequence[str]) -> float:
    return sum(word[0].isupper() for word in words) / len(words) if words else -1.0


def _first_of(words: Sequence[str], marks: str) -> int:
    return next((index for index, word in enumerate(words) if word in marks), _FAR)


def _filled(values: list[float], count: int) -> list[float]:
    return values + [0.0] * (count - len(values))


def _class(word: str) -> float:
    if word[0].isdigit():
        return 4
    if word[0].isalpha():
        return 1 if word[0].islower() else 3 if word.isupper() and len(word) > 1 else 2
    return 5 if word in _QUOTES else 6 if word in _STOPS else 7 if word in _MARKS else 8


def pairs(text: str) -> Pairs:
    """Pairs of words that stand side by side at least twice in the text (once may be the joint itself)."""
    found = [word.lower() for word in _WORD.findall(text[:_CONTEXT]) if word[0].isalnum()]
    counts = Counter(itertools.pairwise(found))
    return frozenset(pair for pair, count in counts.items() if count > 1)


def inner_capitals(text: str) -> frozenset[str]:
    """Words with a capital behind a small letter that stand in the text at least twice: they are written so, and no two words that lost
    the space between them.

    >>> inner_capitals("Warga membaca KabarKita. Menurut KabarKita, harga naik di PasarPedagang setuju.")
    frozenset({'KabarKita'})
    """
    counts = Counter(word for word in _LETTERS.findall(text[:_CONTEXT]) if _INNER_CAPITAL.search(word))
    return frozenset(word for word, count in counts.items() if count > 1)


def _score(chance: float) -> float:
    """As log-odds: the chances of two places that are sure are alike, their odds are not."""
    chance = min(max(chance, 1e-9), 1 - 1e-9)
    return log(chance / (1 - chance))


@cache
def _tables() -> dict[str, dict[str, float]]:
    loaded: dict[str, dict[str, float]] = json("headline_words.json")
    return loaded
