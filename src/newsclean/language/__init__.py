"""The language of a text, from the cheapest evidence that settles it.

First the script, then function words, then, for Indonesian and Malay, the words that only one of them has; langdetect
is asked last, about texts that have not enough of all that. What stays unsure is None: a wrong code is worse than no
code.
"""

from dataclasses import dataclass
from functools import lru_cache

from newsclean.language import fallback
from newsclean.language.script import candidates
from newsclean.language.words import Verdict, apart, split, verdict

_HEAD = 1400
_MIDDLE = 600
_FEWEST_LETTERS = 20
_FEWEST_LETTERS_TO_ASK = 60
_FEWEST_LETTERS_TO_BE_SURE = 300


@dataclass(frozen=True, slots=True)
class Heard:
    """What a sample of a text says of its language: the languages that its script allows, its words, how many letters they
    have, and what the function words say."""

    sample: str
    possible: tuple[str, ...]
    words: list[str]
    letters: int
    said: Verdict


def detect(text: str, stated: str | None = None) -> str | None:
    """The ISO 639 code of the language that the text is in; None where that is unsure.

    ``stated`` is what a page says of itself. Pages say much that is not so: it is believed only where the words leave the
    choice open and it is one of those that they leave. A sample is read, not the whole: the cost does not grow with the text.

    >>> detect("Harga cabai turun karena pasokan dari petani di Jawa Timur sudah lancar.")
    'id'
    >>> detect("12.30 - 14.00") is None
    True
    """
    return settled(hear(text), stated)


def hear(text: str) -> Heard:
    """Script and words of a text, looked at once."""
    return _heard(_sample(text))


@lru_cache(8)  # the stages run until nothing changes: the next time the sample is most often the same
def _heard(sample: str) -> Heard:
    possible = candidates(sample)
    if len(possible) < 2:
        return Heard(sample, possible, [], len(sample), Verdict(possible[0] if possible else None))
    words = split(sample)
    return Heard(sample, possible, words, sum(map(len, words)), verdict(words, possible))


def settled(heard: Heard, stated: str | None = None) -> str | None:
    """The language, as :func:`detect` says it."""
    if len(heard.possible) < 2:
        return heard.said.language
    if heard.letters < _FEWEST_LETTERS:
        return None
    found, close = heard.said.language, heard.said.close
    if found is None and stated is not None:
        found = next((language for language in close if stated in language.split()), None)
    if found is None and close and heard.letters >= _FEWEST_LETTERS_TO_ASK:
        asked = fallback.ask(heard.sample, heard.possible)
        found = next((language for language in close if asked in language.split()), None)
    return apart(found, heard.words) if found else None


def surely(heard: Heard) -> tuple[str, ...]:
    """The language that much of the text is in beyond doubt, or the pair of languages too close to be told apart; empty where
    there is doubt.

    >>> surely(hear("Harga cabai turun.")), surely(hear("Harga cabai itu turun karena pasokan dari petani sudah lancar. " * 9))
    ((), ('id', 'ms'))
    """
    if heard.said.language is None or heard.letters < _FEWEST_LETTERS_TO_BE_SURE:
        return ()
    return tuple(heard.said.language.split())


def _sample(text: str) -> str:
    """The head of a text and a part from its middle, where the chrome of a page is thinnest."""
    if len(text) <= _HEAD + _MIDDLE:
        return text
    middle = (_HEAD + len(text) - _MIDDLE) // 2
    return f"{text[:_HEAD]} {text[middle : middle + _MIDDLE]}"
