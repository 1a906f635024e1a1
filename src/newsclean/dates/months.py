"""Names of months in a folded text become single signs, so that the patterns of dates need no names.

A sign is a character of the private use area, which folding takes out of texts: 0xE000 and the number of the month, in a
range of its own for each calendar.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import regex

from newsclean.dates.calendars import month_numbers, months_of, own_months
from newsclean.patterns import lazy_regex
from newsclean.resources import toml

OURS, THAI, JALALI, HIJRI = 0xE000, 0xE010, 0xE020, 0xE030
"""Where the signs of each calendar begin; Thai months are ours, but stand with years of two figures of another era."""


def sign_range(base: int) -> str:
    """The signs of a calendar, for a set in a pattern."""
    return f"{chr(base + 1)}-{chr(base + 12)}"


def number_of(sign: str) -> int:
    """The number of the month, January or the first of its year is 1."""
    return ord(sign) & 0xF


def with_signs(folded: str, language: str | None) -> str:
    """The text with a sign for every name of a month.

    >>> [hex(ord(sign)) for sign in with_signs("mei اردیبهشت", "id") if sign != " "]
    ['0xe005', '0xe022']
    """
    signs, runs = _signs(language), _RUN.findall(folded)
    text: str
    if not _begin_composed().isdisjoint(runs):
        text = _names().sub(lambda match: signs[match[0]], folded)
    elif signs.keys().isdisjoint(runs):
        return folded
    else:
        text = _RUN.sub(lambda match: signs.get(match[0], match[0]), folded)
    return text


_RUN = lazy_regex(r"[\p{L}\p{M}]+")
"""Letters that stand together: most names are all of such a run, so that it can be looked up."""


@cache
def _begin_composed() -> frozenset[str]:
    """The first runs of names that are more than one run of letters: "thang 5"."""
    runs = [_RUN.findall(name) for name in _signs(None) if not _RUN.fullmatch(name)]
    return frozenset(found[0] for found in runs)


@cache
def _names() -> Any:
    """Any name, and not a part of a word: of a name that begins another one, the longer."""
    names = sorted(_signs(None), key=len, reverse=True)
    return regex.compile(r"(?<![\p{L}\p{M}])\L<names>(?![\p{L}\p{M}])(?!(?<=\d)\d)", names=names)


@cache
def _signs(language: str | None) -> Mapping[str, str]:
    signs = {name: _sign(HIJRI + number) for name, number in months_of("hijri").items()}
    signs |= {name: _sign(JALALI + number) for name, number in months_of("jalali").items()}
    ours = {name: number for name, number in month_numbers(language).items() if not name[0].isdigit()}
    signs |= {name: _sign(OURS + number) for name, number in ours.items()}
    for code in toml("dates/calendars.toml")["buddhist"]["languages"]:
        signs |= {name: _sign(THAI + number) for name, number in own_months(code).items()}
    return signs


@cache
def _sign(code: int) -> str:
    """One string for all names of a month in all languages: Python makes a new one each time."""
    return chr(code)
