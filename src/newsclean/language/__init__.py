"""The language of a text, from the cheapest evidence that settles it.

First the script, then function words, then, for Indonesian and Malay, the words that only one of them has; langdetect
is asked last, about texts that have not enough of all that. What stays unsure is None: a wrong code is worse than no
code.
"""

from newsclean.language import fallback
from newsclean.language.script import candidates
from newsclean.language.words import apart, count, verdict

_HEAD = 1400
_MIDDLE = 600
_FEWEST_LETTERS = 20
_FEWEST_LETTERS_TO_ASK = 60


def detect(text: str, stated: str | None = None) -> str | None:
    """The ISO 639 code of the language that the text is in; None where that is unsure.

    ``stated`` is what a page says of itself. Pages say much that is not so: it is believed only where the words leave the
    choice open and it is one of those that they leave. A sample is read, not the whole: the cost does not grow with the text.

    >>> detect("Harga cabai turun karena pasokan dari petani di Jawa Timur sudah lancar.")
    'id'
    >>> detect("12.30 - 14.00") is None
    True
    """
    sample = _sample(text)
    possible = candidates(sample)
    if len(possible) == 1:
        return possible[0]
    if not possible:
        return None
    words = count(sample)
    letters = sum(len(word) * times for word, times in words.items())
    if letters < _FEWEST_LETTERS:
        return None
    said = verdict(words, possible)
    found = said.language
    if found is None and stated is not None:
        found = next((language for language in said.close if stated in language.split()), None)
    if found is None and said.close and letters >= _FEWEST_LETTERS_TO_ASK:
        asked = fallback.ask(sample, possible)
        found = next((language for language in said.close if asked in language.split()), None)
    return apart(found, words) if found else None


def _sample(text: str) -> str:
    """The head of a text and a part from its middle, where the chrome of a page is thinnest."""
    if len(text) <= _HEAD + _MIDDLE:
        return text
    middle = (_HEAD + len(text) - _MIDDLE) // 2
    return f"{text[:_HEAD]} {text[middle : middle + _MIDDLE]}"
