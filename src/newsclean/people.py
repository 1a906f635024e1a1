"""Names out of a byline: split, trimmed, told from what is no person."""

from functools import cache
from typing import Any

import regex

from newsclean.catalogue.places import data

_SYLLABLES = regex.compile(r"[\p{Han}\p{Hangul}]")
_NAME = regex.compile(r"[\p{L}][\p{L}\p{M}'’‘´`.·・\u200c\u200d-]*(?:\s+[\p{L}][\p{L}\p{M}'’‘´`.\u200c\u200d-]*){0,5}")

_SITE = regex.compile(r"\p{L}\.(?:\p{Ll}{2,4}|\p{Lu}{2,4})\Z")
"""The ending of a site's name."""

LONGEST_OF_PICTURES = 4
"""A name behind "Foto:" that has more words is the headline of a picture story."""
_STROKE = regex.compile("[/／]")
_BEFORE_CREDIT = regex.compile(r"(?<=[.!?”\"])\s+|[(\[]")


def names(text: str | None) -> list[str]:
    """The names in the part of a byline that holds names.

    >>> names("Rina Sari dan Budi Satria"), names("PETUGAS 12")
    (['Rina Sari', 'Budi Satria'], [])
    >>> names("Rina Sari, Senior Writer")
    ['Rina Sari']
    >>> names("李明、王小红")
    ['李明', '王小红']
    >>> names("Rina Sari/Sumut"), names("Jane Miller, CNN")
    (['Rina Sari'], ['Jane Miller'])
    """
    from newsclean.metadata.names import (
        is_no_person,
        is_role,
        without_outlet,
    )  # read when there is a byline, not before

    found: list[str] = []
    for place, stretch in enumerate(_STROKE.split(text or "")):
        for part in _between().split(stretch):
            name = without_outlet(part.strip(" .‘’'-"))
            if len(name) < _shortest(name) or not _NAME.fullmatch(name):
                continue
            if _SITE.search(name) or is_role(name) or is_no_person(name):
                continue
            if place and " " not in name and any(" " in other for other in found):
                continue  # a desk: "Rina Sari/Sumut"
            found.append(_cased(name))
    return found


def photographers(caption: str) -> list[str]:
    """Who took the picture, as the credit at the end of its caption says.

    >>> photographers("Petani memanen cabai. Foto: Rina Sari/Contoh"), photographers("Foto: Dinas Pasar")
    (['Rina Sari'], [])
    """
    from newsclean.metadata.names import read_byline

    credit = _BEFORE_CREDIT.split(caption)[-1]
    found = [name.text for name in read_byline(credit).photographers if name.kind == "person"]
    return [name for name in found if name.count(" ") < LONGEST_OF_PICTURES]


@cache
def _between() -> Any:
    """What stands between two names; the words for it are the catalogue's (``classes.toml``)."""
    words = data("classes.toml")["and"]["pattern"]
    return regex.compile(rf"\s*[,/&|;،؛、，；／]\s*|(?<=\p{{Hangul}})\s?[·ㆍ]\s?(?=\p{{Hangul}})|\s+{words}\s+")


def _shortest(name: str) -> int:
    """A name of two letters is one only in scripts where a letter is a syllable."""
    return 2 if _SYLLABLES.match(name) else 3


def _cased(name: str) -> str:
    """A name wholly in lower case gets capitals; any other is left as published."""
    return name.title() if name.islower() else name
