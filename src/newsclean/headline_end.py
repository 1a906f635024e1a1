"""Where a headline ends that is glued to the sentence behind it.

"Baca juga: Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan …" has no mark between the headline and the sentence.
Every place where the sentence could begin is scored by a linear model; the best place wins. Its features are the shape of
the words around the place (capital, lower case, figure, mark), whether the two words at the joint stand side by side
elsewhere in the text, and four tables of log-odds of words: how much rather a word opens a sentence, closes a headline,
stands in a headline in lower case, or stands in a headline with a capital. Weights and tables are data
(``headline_end.json``), learned by ``training/headline_end.py`` from headlines glued to sentences.
"""

import itertools
import json
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

import regex

UNKNOWN_LOWER = -2.0
"""The log-odds of a lower-case word that the table does not have: it is rare in headlines, or it would be there."""

WINDOW = 260
"""A headline is not looked for beyond this many characters."""

_AFTER = 120  # characters of the sentence that are looked at
_CONTEXT = 20_000  # characters of the text whose pairs of words are counted

Pairs = frozenset[tuple[str, str]]

_WORD = regex.compile(r"[\p{L}\p{M}\d]+(?:['’.,-][\p{L}\p{M}\d]+)*|[^\s\p{L}\p{M}\d]")
_JOINT = regex.compile(
    r"\s+(?=[\"“‘'(]?[\p{Lu}\d])"  # a space before a capital, a figure or an opening quote
    r"|(?<=[\p{Ll}\d)”\"'’?!%.])(?=[\"“]?\p{Lu}[\p{Ll}\s\d])"  # no space at all: …PilkadaDave enggan
    r"|(?<=[?!.…])\s+(?=\S)"
)
_SENTENCE = regex.compile(r"\p{Ll}{2}\.\Z")
"""The end of a sentence; few headlines have a stop."""
_STOP_WITHIN = regex.compile(r"\p{Ll}{3}\.\s\p{Ll}")
"""Where a stop stands within a sentence, marks were lost: there it says nothing."""
_MARGIN = 4.0
"""A sentence behind a headline is taken for the rest of it only if that scores so much better."""
_NUMBER = regex.compile(r"\s\d{1,2}[.)]\Z")  # "… 4. Ratu": the number belongs to what follows


class Boundary(NamedTuple):
    """A place where the headline may end (``end``) and the sentence begin (``start``)."""

    end: int
    start: int


def headline_end(text: str, start: int = 0, limit: int | None = None, context: Pairs | None = None) -> int:
    """The offset in ``text`` where the headline that begins at ``start`` ends; ``limit`` (or the end) at the latest.

    ``context`` is ``pairs(text)``, for callers that ask more than once of a text.

    >>> text = "Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan dari Jawa Timur sudah lancar."
    >>> text[:headline_end(text)]
    'Harga Cabai Turun di Pasar Induk'
    """
    stop = len(text) if limit is None else limit
    found = list(boundaries(text, start, stop))
    if not found:
        return stop
    rows = features(text, start, found, pairs(text) if context is None else context)
    scores = [_score(row) for row in rows]
    best = scores.index(max(scores))
    if _SENTENCE.search(text, start, found[best].end) and not _STOP_WITHIN.search(text):
        open_ended = [at for at in range(best) if not _SENTENCE.search(text, start, found[at].end)]
        second = max(open_ended, key=scores.__getitem__, default=best)
        if scores[best] - scores[second] < _MARGIN:
            best = second
    return found[best].end


def boundaries(text: str, start: int, stop: int) -> Iterator[Boundary]:
    """The places where a headline from ``start`` may end, in order; ``stop`` is one of them if it is near enough."""
    last = min(stop, start + WINDOW)
    for match in _JOINT.finditer(text, start + 3, last):
        if not _NUMBER.search(text, max(start, match.start() - 4), match.start()):
            yield Boundary(match.start(), match.end())
    if stop <= last:
        yield Boundary(stop, stop)


def features(text: str, start: int, places: Sequence[Boundary], context: Pairs) -> list[dict[str, float]]:
    """What speaks for and against each boundary, by name."""
    tokens = list(_WORD.finditer(text, start, min(len(text), places[-1].start + _AFTER)))
    words = [token[0] for token in tokens]
    starts = [token.start() for token in tokens]
    rows = []
    for place in places:
        at = bisect_left(starts, place.end)
        before, after = words[:at], words[at : bisect_left(starts, place.start + _AFTER)]
        if at and tokens[at - 1].end() > place.end:  # the joint is inside what looks like a word: …PilkadaDave
            inside = place.end - starts[at - 1]
            before, after = [*words[: at - 1], words[at - 1][:inside]], [words[at - 1][inside:], *after]
        after = after[:9]
        row = _shape_features(before, after, glued=place.end == place.start, context=context)
        row.update(_word_features(before, after))
        rows.append(row)
    return rows


def _shape_features(before: list[str], after: list[str], *, glued: bool, context: Pairs) -> dict[str, float]:
    names = [f"length {min(sum(word[0].isalnum() for word in before), 20)}"]
    last = before[-1] if before else ""
    names += ["last " + _class(last), "last=" + last.lower()]
    if sum(before.count(mark) for mark in ('"', "“", "”")) % 2:
        names.append("open quote before")
    if before.count("(") > before.count(")"):
        names.append("open bracket before")
    if not after:
        return dict.fromkeys([*names, "at the end"], 1.0)
    if glued:
        names.append("glued")
    opening, following = after[0], [word for word in after[1:] if word[0].isalnum()]
    if not opening[0].isalnum() and following:
        names.append("opens with " + opening)
        opening, following = following[0], following[1:]
    shape = "".join(_class(word)[0] for word in [opening, *following[:3]])
    names += [
        "opens " + _class(opening),
        "opens=" + opening.lower(),
        f"shape {shape}",
        f"joint {_class(last)[0]} {shape[:3]}",
    ]
    names += [f"follows {index} {_class(word)}" for index, word in enumerate(following[:4])]
    names += ["follows=" + word for word in following[:3] if word[0].islower()]
    if last[:1].isalnum() and (last.lower(), opening.lower()) in context:
        names.append("side by side elsewhere")
    return dict.fromkeys(names, 1.0)


def _word_features(before: list[str], after: list[str]) -> Iterator[tuple[str, float]]:
    tables = _model()["tables"]
    words = [word for word in before if word[0].isalpha()]
    lower = [word for word in words[1:] if word[0].islower()]
    yield "lower before", sum(tables["lower"].get(word, UNKNOWN_LOWER) for word in lower)
    yield "capital before", sum(tables["capital"].get(word.lower(), 0.0) for word in words if not word[0].islower())
    if before and before[-1][0].isalpha():
        yield "closes", tables["close"].get(before[-1].lower(), 0.0)
    following = [word for word in after if word[0].isalpha()]
    if following:
        yield "opens", tables["open"].get(following[0].lower(), 0.0)
        yield "capital after", sum(tables["capital"].get(w.lower(), 0.0) for w in following[1:] if not w[0].islower())
        yield "lower after", sum(tables["lower"].get(w, UNKNOWN_LOWER) for w in following[1:] if w[0].islower())


def _class(word: str) -> str:
    if not word:
        return "nothing"
    if word[0].isdigit():
        return "figure"
    if not word[0].isalpha():
        return word if word in "\"“”'.,:;?!()-–—" else "mark"
    if word.isupper() and len(word) > 1:
        return "CAPITALS"
    return "Capital" if word[0].isupper() else "lower"


def pairs(text: str) -> Pairs:
    """Pairs of words that stand side by side at least twice in the text (once may be the joint itself)."""
    found = [word.lower() for word in _WORD.findall(text[:_CONTEXT]) if word[0].isalnum()]
    counts = Counter(itertools.pairwise(found))
    return frozenset(pair for pair, count in counts.items() if count > 1)


def _score(found: dict[str, float]) -> float:
    weights: dict[str, float] = _model()["weights"]
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


@cache
def _model() -> dict[str, dict[str, Any]]:
    text = resources.files("newsclean").joinpath("headline_end.json").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, Any]] = json.loads(text)
    return loaded
