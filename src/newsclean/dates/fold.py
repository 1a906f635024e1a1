"""One form for texts that say the same: small letters, ASCII digits, no accents, one space for any white space.

``3. MÄRZ 2024`` and ``３. März 2024`` become ``3. marz 2024``, ``٣ أبريل`` becomes ``3 ابریل``. Months and days are compared in
this form, so that capitals without accents, Arabic letters of several keyboards and digits of any script need no names of
their own.
"""

import unicodedata

import regex

from newsclean.patterns import lazy_regex

_MARKS = lazy_regex(r"[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u0655\u0670\ue000-\ue0ff\p{Cf}]")
"""Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic, joiners, marks of direction, and the signs of ``months.py``. Vowel signs of Indian
scripts and of Thai are letters and stay."""
_DIGITS = lazy_regex(r"[\p{Nd}--[0-9]]", regex.V1)
_SPACES = lazy_regex(r"[\s\p{Z}]+")
_LETTERS = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ك": "ک", "ı": "i", "’": "'", "‘": "'", "ʼ": "'", "׳": "'", "،": ",", "、": ",", "‐": "-",
        "‑": "-", "–": "-", "—": "-", "−": "-", "٫": ".",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """The text in the form in which dates are read.

    >>> fold("３. MÄRZ\\n2024"), fold("ΜΑΪ́ΟΥ"), fold("१२ मई")
    ('3. marz 2024', 'μαιου', '12 मई')
    """
    if text.isascii():
        if text.isprintable() and "  " not in text:
            return text.casefold()
    else:
        apart = unicodedata.normalize("NFKD", text.casefold())
        text = unicodedata.normalize("NFC", _MARKS.sub("", apart))  # NFC: the syllables of Korean whole again
        text = _DIGITS.sub(_digit, text.translate(_LETTERS))
    folded: str = _SPACES.sub(" ", text.casefold())
    return folded


def _digit(match: "regex.Match[str]") -> str:
    number = unicodedata.decimal(match[0], None)
    return (
        "\ufffd" if number is None else str(number)
    )  # a digit that this Python does not know yet: no pattern may take it for one
