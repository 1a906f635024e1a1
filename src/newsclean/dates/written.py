"""Finding a written date in a text.

Every way of writing is a pattern of its own over the folded text, in which the names of months are signs (``months.py``). Of
all dates that a text names, those of the surest way of writing go first (a year of four figures before one of two), of these
the first that is a day.
"""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import Any, NamedTuple

import regex

from newsclean.dates.calendars import calendar, days_named, gregorian, hijri, jalali, own_days
from newsclean.dates.country import region_of
from newsclean.dates.fold import fold
from newsclean.dates.months import HIJRI, JALALI, OURS, THAI, number_of, sign_range, with_signs
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.resources import toml

_DATA = "dates/calendars.toml"


class Hint(NamedTuple):
    """What is known of the text: its language (``en``) and its country (``us``)."""

    language: str | None = None
    country: str | None = None


class Found(NamedTuple):
    """A day, and where it is written in the text that was searched."""

    day: date
    start: int
    end: int


Reading = Callable[[Any, Hint], date | None]
"""What the match of a pattern means."""


def parse_date(text: str, *, language: str | None = None, country: str | None = None) -> date | None:
    """The day that a written date names. ``None`` if it names none, or none for sure.

    ``language`` is a tag such as ``en`` or ``en-US``, ``country`` an ISO 3166 code. They decide what may be read in two ways:
    where figures alone stand, the day comes first unless the country writes the month first.

    >>> parse_date("Selasa, 23 Februari 2016"), parse_date("31/02/2016")
    (datetime.date(2016, 2, 23), None)
    >>> parse_date("05/03/2024"), parse_date("05/03/2024", language="en-US")
    (datetime.date(2024, 3, 5), datetime.date(2024, 5, 3))
    """
    hint = hint_of(language, country)
    found = find(readable(text, hint), hint)
    return found.day if found else None


@lru_cache(maxsize=64)
def hint_of(language: str | None, country: str | None) -> Hint:
    """What language tag and country tell; the region of the tag stands in for a country. A language that ``calendar.toml``
    has not is as good as none."""
    code = (language or "").lower().replace("_", "-").partition("-")[0]
    code = toml(_DATA)["same_language"].get(code, code)
    return Hint(code if code in calendar() else None, country.lower() if country else region_of(language))


def is_month_first(hint: Hint) -> bool:
    """Whether 05/03/2024 is the third of May there."""
    return hint.country in toml(_DATA)["month_first"]["countries"]


def readable(text: str, hint: Hint) -> str:
    """The text as :func:`find` searches it."""
    return with_signs(fold(text), hint.language)


def find(folded: str, hint: Hint) -> Found | None:
    """The surest date in a :func:`readable` text, and of several the first."""
    if not _DIGIT.search(folded) and "年" not in folded:
        return None
    signs = set(folded)
    for tier in _tiers():
        found = [_first(folded, way, hint) for way in tier if not way.needs.isdisjoint(signs)]
        days = [each for each in found if each is not None]
        if days:
            return min(days, key=_place)
    return None


def _place(found: Found) -> tuple[int, int]:
    return found.start, -found.end


def _first(folded: str, way: "_Way", hint: Hint) -> Found | None:
    for match in way.pattern.finditer(folded):
        day = way.read(match, hint)
        if day is not None:
            return Found(day, match.start(), match.end())
    return None


# ---------------------------------------------------------------- what a match means


def _named(match: Any, hint: Hint) -> date | None:
    """Day, month's name and year."""
    return gregorian(int(match["year"]), number_of(match["month"]), int(match["day"]))


def _named_short(match: Any, hint: Hint) -> date | None:
    return gregorian(_century(match["year"]), number_of(match["month"]), int(match["day"]))


def _buddhist_short(match: Any, hint: Hint) -> date | None:
    """3 พ.ค. 67 is of the year 2567; small numbers are years of ours."""
    year = int(match["year"])
    return gregorian(2500 + year if year >= 40 else 2000 + year, number_of(match["month"]), int(match["day"]))


def _year_first(match: Any, hint: Hint) -> date | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if hint.language in toml(_DATA)["jalali"]["languages"] and year < 1500:
        return jalali(year, month, day)
    if hint.country in toml(_DATA)["hijri"]["countries"] and year < 1500:
        return hijri(year, month, day)
    return gregorian(year, month, day)


def _year_last(match: Any, hint: Hint) -> date | None:
    return _ordered(int(match["year"]), match, hint)


def _two_figures(match: Any, hint: Hint) -> date | None:
    if hint.language in toml(_DATA)["year_first"]["languages"]:
        return gregorian(_century(match["one"]), int(match["two"]), int(match["year"]))
    return _ordered(_century(match["year"]), match, hint)


def _ordered(year: int, match: Any, hint: Hint) -> date | None:
    """Day first or month first, as the day of the week in front says, else as the country writes; 05/23/2024 can be read in one way only."""
    one, two = int(match["one"]), int(match["two"])
    day_first, month_first = gregorian(year, two, one), gregorian(year, one, two)
    first, second = (month_first, day_first) if is_month_first(hint) else (day_first, month_first)
    if first is None or second is None:
        return first or second
    named = weekdays_before(match.string, match.start(), hint.language)
    return second if first.isoweekday() not in named and second.isoweekday() in named else first


def weekdays_before(text: str, at: int, language: str | None = None) -> frozenset[int]:
    """The days of the week that the word in front of a place in a text may mean, Monday is 1. Of another language than ``language``, or
    where that is not known, only words of some letters: "di" and "to" are days in some, and stand before dates in others.

    >>> weekdays_before("Kamis, 10/06/2022", 7), weekdays_before("Kam, 10/06/2022", 5, "id"), weekdays_before("di 10/06/2022", 3, "id")
    (frozenset({4}), frozenset({4}), frozenset())
    """
    word = _WORD_BEFORE.search(text, max(at - _LONGEST_DAY, 0), at)
    if word is None:
        return frozenset()
    name = fold(word[1])
    own = own_days(language).get(name) if language in calendar() else None
    if own is not None:
        return frozenset({own})
    return days_named(name) if len(name) >= _SURELY_A_DAY else frozenset()


def _era(match: Any, hint: Hint) -> date | None:
    number = 1 if match["year"] == "元" else int(match["year"])
    return gregorian(toml(_DATA)["eras"][match["era"]] + number, int(match["month"]), int(match["day"]))


_FIGURES = {sign: number for number, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}


def _chinese(match: Any, hint: Hint) -> date | None:
    year = int("".join(str(_FIGURES[sign]) for sign in match["year"]))
    return gregorian(year, _tens(match["month"]), _tens(match["day"]))


def _tens(signs: str) -> int:
    """A number below a hundred: 三, 十二, 二十一, 三〇."""
    tens, ten, ones = signs.partition("十")
    if not ten:
        return int("".join(str(_FIGURES[sign]) for sign in signs))
    if len(tens) > 1 or len(ones) > 1 or "十" in ones:
        return 0
    return 10 * _FIGURES.get(tens, 1) + _FIGURES.get(ones, 0)


def _jalali_named(match: Any, hint: Hint) -> date | None:
    return jalali(int(match["year"]), number_of(match["month"]), int(match["day"]))


def _hijri_named(match: Any, hint: Hint) -> date | None:
    if hint.country not in toml(_DATA)["hijri"]["countries"]:
        return None
    return hijri(int(match["year"]), number_of(match["month"]), int(match["day"]))


def _century(figures: str) -> int:
    """The year that its last two figures mean."""
    return int(figures) + (2000 if int(figures) < 70 else 1900)


# ---------------------------------------------------------------- patterns

_DIGIT = lazy_re(r"\d")
_WORD_BEFORE = lazy_regex(r"([\p{L}\p{M}]+)[.,]{0,2} ?\Z")
_LONGEST_DAY, _SURELY_A_DAY = 24, 4
_WORD = r"\p{L}\p{M}"
_DAY = (
    rf"(?<!\d)(?<!\d[.,:])(?P<day>\d{{1,2}})(?!\d)(?! ?(?:[ap]\.?m|\L<units>)\b)(?:-?[{_WORD}]{{1,4}}(?![{_WORD}])|°)?"
)
"""A day, with whatever ending makes it an ordinal: 1st, 1er, 1º, ৩রা, 3-го. It is no hour."""
_OURS = rf"[{sign_range(OURS)}{sign_range(THAI)}]"
_MONTH = rf"(?P<month>{_OURS})[.']?(?: ?[/(] ?{_OURS}\)?)?\.?"
"""A month, which Arabic pages name twice: مايو/أيار."""
_YEAR = r"'?(?P<year>\d{4})(?!\d)"
_TO_MONTH = rf"[ .,/-]{{0,3}}(?:(?<![{_WORD}])\L<to_month>[ -]?)?"
_TO_YEAR = rf"[ .,/-]{{0,3}}(?:(?<![{_WORD}])\L<to_year> ?)?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"

_DAY_MONTH_YEAR = _DAY + _TO_MONTH + _MONTH + _TO_YEAR + _YEAR
_MONTH_DAY_YEAR = _MONTH + r"[ .,-]{0,2}" + _DAY + _TO_YEAR + _YEAR
_MONTH_DAY_CLOCK_YEAR = _MONTH + " " + _DAY + rf",? {_CLOCK} (?:[a-z]{{1,5}} |[+-]\d{{4}} )?" + _YEAR
_YEAR_MONTH_DAY = (
    r"(?<!\d)(?P<year>\d{4})(?!\d)[ .,/-]{0,3}(?:\L<behind_year> )?" + _MONTH + r"[ .,/-]{0,3}(?P<day>\d{1,2})(?!\d)"
)
_YEAR_DAY_MONTH = r"(?<!\d)(?P<year>\d{4})(?!\d)\.? \L<behind_year> " + _DAY + _TO_MONTH + _MONTH
"""Latvian: 2024. gada 3. maijs."""
_FIGURES_YEAR_FIRST = (
    r"(?<!\d)(?<!\d[./-])(?P<year>\d{4})(?P<sep>[./-]) ?(?P<month>\d{1,2})(?P=sep) ?(?P<day>\d{1,2})(?!\d)"
)
_FIGURES_YEAR_LAST = (
    r"(?<!\d)(?<!\d[./-])(?P<one>\d{1,2}) ?(?P<sep>[./-]) ?(?P<two>\d{1,2}) ?(?P=sep) ?(?P<year>\d{4})(?!\d)"
)
_FIGURES_SHORT = r"(?<!\d)(?<!\d[./-])(?P<one>\d{2}|\d(?!\d)) ?(?P<sep>[./-]) ?(?P<two>\d{1,2})(?P=sep) ?(?P<year>\d{2})(?!\d)(?![./:-]\d)"
_IDEOGRAPHS = r"(?<!\d)(?P<year>\d{4}) ?[年년] ?(?P<month>\d{1,2}) ?[月월] ?(?P<day>\d{1,2}) ?[日號号일]"
_CHINESE = r"(?P<year>[〇零一二三四五六七八九]{4})年(?P<month>[〇一二三四五六七八九十]{1,3})月(?P<day>[〇一二三四五六七八九十]{1,3})[日號号]"
_ERA = r"(?P<era>\L<eras>) ?(?P<year>元|\d{1,3}) ?年 ?(?P<month>\d{1,2}) ?月 ?(?P<day>\d{1,2}) ?[日號号]"
_NAMED = _DAY + _TO_MONTH + r"(?P<month>[{months}])\.?" + _TO_YEAR + _YEAR
_SHORT_YEAR = r"(?P<year>\d{2})(?![\d:])"
_SEPARATED_SHORT = _DAY + rf"(?:-(?P<month>{_OURS})-|/(?P<month>{_OURS})/|[. ]?(?P<month>{_OURS})\.? ?')" + _SHORT_YEAR
_MONTH_FIRST_SHORT = _MONTH + " " + _DAY + ",? ?'" + _SHORT_YEAR
_THAI_SHORT = _DAY + rf"[ .,/-]?(?P<month>[{sign_range(THAI)}])\.? ?'?(?P<year>\d{{2}})(?!\d)(?![:.]\d)"
_COMPACT = r"(?<!\d)(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})(?:(?!\d)|(?=\d{6}(?!\d)))"


class _Way(NamedTuple):
    """A way of writing: the pattern, what its match means, and the characters of which any match has one, so that most are never
    tried."""

    pattern: Any
    read: Reading
    needs: frozenset[str]


_OF_FIGURES, _OF_YEAR, _ANY = frozenset("./-"), frozenset("年년"), frozenset("0123456789")


@cache
def _tiers() -> tuple[tuple[_Way, ...], ...]:
    """The ways of writing; each tier is surer than the next."""
    settings = toml(_DATA)
    lists = {
        "units": [fold(word) for word in toml("dates/clock.toml")["units"]],
        "to_month": [fold(word) for word in settings["between"]["day_and_month"]],
        "to_year": [fold(word) for word in settings["between"]["month_and_year"]],
        "behind_year": [fold(word) for word in settings["between"]["behind_year"]],
        "eras": list(settings["eras"]),
    }

    def way(pattern: str, read: Reading, needs: frozenset[str]) -> _Way:
        asked = {name: words for name, words in lists.items() if rf"\L<{name}>" in pattern}
        return _Way(regex.compile(pattern, **asked), read, needs)

    thai = _signs_of(THAI)
    named = _signs_of(OURS) | thai
    full = (
        way(_FIGURES_YEAR_FIRST, _year_first, _OF_FIGURES),
        way(_FIGURES_YEAR_LAST, _year_last, _OF_FIGURES),
        way(_DAY_MONTH_YEAR, _named, named),
        way(_MONTH_DAY_YEAR, _named, named),
        way(_MONTH_DAY_CLOCK_YEAR, _named, named),
        way(_YEAR_MONTH_DAY, _named, named),
        way(_YEAR_DAY_MONTH, _named, named),
        way(_IDEOGRAPHS, _year_first, _OF_YEAR),
        way(_CHINESE, _chinese, _OF_YEAR),
    )
    others = (
        way(_ERA, _era, _OF_YEAR),
        way(_NAMED.replace("{months}", sign_range(JALALI)), _jalali_named, _signs_of(JALALI)),
        way(_NAMED.replace("{months}", sign_range(HIJRI)), _hijri_named, _signs_of(HIJRI)),
    )
    short = (
        way(_FIGURES_SHORT, _two_figures, _OF_FIGURES),
        way(_SEPARATED_SHORT, _named_short, named),
        way(_MONTH_FIRST_SHORT, _named_short, named),
        way(_THAI_SHORT, _buddhist_short, thai),
    )
    return full, others, short, (way(_COMPACT, _year_first, _ANY),)


def _signs_of(calendar_of: int) -> frozenset[str]:
    return frozenset(chr(calendar_of + number) for number in range(1, 13))
