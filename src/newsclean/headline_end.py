"""Where a headline ends that is glued to the sentence behind it.

"Baca juga: Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan …" has no mark between the headline and the sentence.
Every place where the sentence could begin is scored by a linear model over a handful of features (is the word in front a
function word, do lower-case words follow, do these two words stand side by side elsewhere in the text, …) and a small
lexicon of words that open sentences or belong to headlines; the best place wins. The weights are data
(``headline_end.json``), learned by ``training/headline_end.py`` from headlines glued to sentences.
"""

import json
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

import regex

WINDOW = 260
"""A headline is not looked for beyond this many characters."""

_WORD = regex.compile(r"[\p{L}\p{M}\d]+(?:['’.,-][\p{L}\p{M}\d]+)*|[^\s\p{L}\p{M}\d]")
_JOINT = regex.compile(
    r"\s+(?=[\"“‘'(]?[\p{Lu}\d])"  # a space before a capital, a figure or an opening quote
    r"|(?<=[\p{Ll}\d)”\"'’?!%.])(?=[\"“]?\p{Lu}[\p{Ll}\s\d])"  # no space at all: …PilkadaDave enggan
    r"|(?<=[?!.…])\s+(?=\S)"
)


class Boundary(NamedTuple):
    """A place where the headline may end (``end``) and the sentence begin (``start``)."""

    end: int
    start: int


def headline_end(text: str, start: int = 0, limit: int | None = None) -> int:
    """The offset in ``text`` where the headline that begins at ``start`` ends; ``limit`` (or the end) at the latest.

    >>> text = "Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan dari Jawa Timur sudah lancar."
    >>> text[:headline_end(text)]
    'Harga Cabai Turun di Pasar Induk'
    """
    stop = len(text) if limit is None else limit
    best, best_score = stop, None
    context = _neighbours(text)
    for boundary in boundaries(text, start, stop):
        score = _score(features(text, start, boundary, context))
        if best_score is None or score > best_score:
            best, best_score = boundary.end, score
    return best


def boundaries(text: str, start: int, stop: int) -> Iterator[Boundary]:
    """The places where a headline from ``start`` may end, in order; ``stop`` is one of them if it is near enough."""
    last = min(stop, start + WINDOW)
    for match in _JOINT.finditer(text, start + 3, last):
        yield Boundary(match.start(), match.end())
    if stop <= last:
        yield Boundary(stop, stop)


def features(text: str, start: int, boundary: Boundary, context: frozenset[tuple[str, str]]) -> dict[str, float]:
    """What speaks for and against a boundary, by name."""
    before = _WORD.findall(text[start : boundary.end])
    after = _WORD.findall(text[boundary.start : boundary.start + 120])[:9]
    return dict(_features(before, after, glued=boundary.end == boundary.start, context=context))


def _features(
    before: list[str], after: list[str], *, glued: bool, context: frozenset[tuple[str, str]]
) -> Iterator[tuple[str, float]]:
    names = [word for word in before if word[0].isalnum()]
    length = len(names)
    yield f"length {min(length, 20)}", 1.0
    last = next((word for word in reversed(before)), "")
    yield "last " + _class(last), 1.0
    if last[:1].isalpha():
        yield "last=" + last.lower(), 1.0
    lower = sum(1 for word in names[1:] if word[0].islower() and _lexical("in=" + word.lower()) <= 0)
    yield "lower-case words before", float(min(lower, 6))
    for word in names[1:]:
        if word[0].islower():
            yield "in=" + word.lower(), 1.0
    quotes = sum(before.count(mark) for mark in ('"', "“", "”"))
    if quotes % 2:
        yield "open quote before", 1.0
    if before.count("(") > before.count(")"):
        yield "open bracket before", 1.0
    if not after:
        yield "at the end", 1.0
        return
    if glued:
        yield "glued", 1.0
    opening = after[0]
    following = [word for word in after[1:] if word[0].isalnum()]
    if not opening[0].isalnum() and following:
        yield "opens with " + opening, 1.0
        opening, following = following[0], following[1:]
    yield "opens " + _class(opening), 1.0
    yield "opens=" + opening.lower(), 1.0
    shape = "".join(_class(word)[0] for word in [opening, *following[:3]])
    yield f"shape {shape}", 1.0
    yield f"joint {_class(last)[0]} {shape[:3]}", 1.0
    for index, word in enumerate(following[:4]):
        yield f"follows {index} {_class(word)}", 1.0
        if word[0].islower():
            yield "follows=" + word.lower(), 1.0
    if last[:1].isalnum() and (last.lower(), opening.lower()) in context:
        yield "side by side elsewhere", 1.0


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


def _neighbours(text: str) -> frozenset[tuple[str, str]]:
    """Pairs of words that stand side by side at least twice in the text (once may be the joint itself)."""
    found = [word.lower() for word in _WORD.findall(text[:20_000]) if word[0].isalnum()]
    seen: set[tuple[str, str]] = set()
    twice: set[tuple[str, str]] = set()
    for pair in zip(found, found[1:], strict=False):
        (twice if pair in seen else seen).add(pair)
    return frozenset(twice)


def _score(found: dict[str, float]) -> float:
    weights = _weights()
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


def _lexical(name: str) -> float:
    return _weights().get(name, 0.0)


@cache
def _weights() -> dict[str, float]:
    text = resources.files("newsclean").joinpath("headline_end.json").read_text(encoding="utf-8")
    loaded: dict[str, float] = json.loads(text)
    return loaded
