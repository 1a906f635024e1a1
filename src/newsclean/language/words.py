"""Which language the words of a text are of.

Before: ``pemerintah menyatakan bahwa harga itu akan turun``
After: function words of Indonesian and Malay (``itu akan``), one that is Indonesian alone (``bahwa``): ``id``
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from newsclean.patterns import lazy_regex
from newsclean.resources import toml

_DATA = "language/words.toml"
_WORD = lazy_regex(r"[\p{L}\p{M}]+")
_LETTERS = bytes(byte if byte > 127 or chr(byte).isalpha() else 32 for byte in range(256))
"""Every byte of ASCII that is no letter becomes a space."""
_FEWEST_HITS = 3
_FEWEST_WORDS = 3
"""Different ones: a list of chords or initials is no sentence."""
_SHARE = 0.15
"""The share of function words that a text of one language has; half the tokens is usual."""
_LEAD = 1.4
"""How far the best must be ahead of the second."""
_SOME = 0.06
"""The share that makes a language worth asking about."""
_MIXED = 0.1
"""The share of words that only the second language has: the text is in both."""
_APART = 2
"""How many times as much evidence for one of a pair as for the other."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the words say: the language (or pair) if they settle it, else those that are close."""

    language: str | None = None
    close: tuple[str, ...] = ()
    mixed: bool = False


def split(text: str) -> list[str]:
    """The words of a text in lower case.

    >>> sorted(split("L’été, 24 Juli: it's hot"))
    ['hot', 'it', 'juli', 'l', 's', 'été']
    """
    text = text.lower()
    # ASCII is most of most texts and is cut by a table of bytes; only words with other letters or signs in them need the pattern
    words = text.encode("utf-8", "replace").translate(_LETTERS).decode("utf-8").split()
    if text.isascii():
        return words
    others: list[str] = _WORD.findall(" ".join([word for word in words if not word.isascii()]))
    return [word for word in words if word.isascii()] + others


def verdict(words: Sequence[str], possible: tuple[str, ...]) -> Verdict:
    """Which of the possible languages has its function words in the text."""
    table = _table(possible)
    common = [(table[word], times) for word, times in Counter(filter(table.__contains__, words)).items()]
    weights = dict.fromkeys(possible, 0.0)  # a word of several languages counts as a part for each
    for languages, times in common:
        part = times / len(languages)
        for language in languages:
            weights[language] += part
    best, second = sorted(possible, key=weights.__getitem__, reverse=True)[:2]
    total = len(words)
    much = max(_MIXED * total, _FEWEST_HITS)
    if weights[second] > much and all(_own(language, common) > much for language in (best, second)):
        return Verdict(mixed=True)
    hits = [times for languages, times in common if best in languages]
    share = toml(_DATA)["joined"].get(best, _SHARE)
    enough = len(hits) >= _FEWEST_WORDS and sum(hits) >= max(_FEWEST_HITS, share * total)
    if enough and weights[best] >= _LEAD * weights[second]:
        return Verdict(best)
    return Verdict(close=tuple(language for language in possible if _near(language, common, total)))


def _own(language: str, common: Sequence[tuple[tuple[str, ...], int]]) -> int:
    """How many words of the text only that language has."""
    return sum(times for languages, times in common if languages == (language,))


def _near(language: str, common: Sequence[tuple[tuple[str, ...], int]], total: int) -> bool:
    """Whether the text has some words of the language: too few to settle it, too many for chance."""
    hits = [times for languages, times in common if language in languages]
    return len(hits) >= 2 and sum(hits) >= _SOME * total


def apart(language: str, words: Sequence[str]) -> str | None:
    """One language of a pair, by the words that only it has; None where there are none, or many of the other."""
    pair = _pairs().get(language)
    if pair is None:
        return language
    evidence = {code: len(only.intersection(words)) for code, only in pair.items()}  # a name repeated is one word
    (best, most), (_, other) = sorted(evidence.items(), key=lambda item: -item[1])
    return best if most and most >= _APART * other else None


@cache
def _table(possible: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Each function word and the languages that have it. The words that tell a pair apart are words of the pair too."""
    table: dict[str, set[str]] = {}
    for language in possible:
        lists = [toml(_DATA)["words"][language], *toml(_DATA)["apart"].get(language, {}).values()]
        for word in " ".join(lists).split():
            table.setdefault(word, set()).add(language)
    return {word: tuple(sorted(languages)) for word, languages in table.items()}


@cache
def _pairs() -> dict[str, dict[str, frozenset[str]]]:
    return {
        pair: {language: frozenset(words.split()) for language, words in each.items()}
        for pair, each in toml(_DATA)["apart"].items()
    }
