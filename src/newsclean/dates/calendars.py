"""The names of months and days, and days of other calendars as days of ours.

Names of our months and of the Iranian ones stand in ``calendar.toml``, the rest in ``dates/calendars.toml``.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from newsclean.dates.fold import fold
from newsclean.resources import toml

FIRST_YEAR, LAST_YEAR = 1900, 2100
_BUDDHIST = (2443, 2643)
_JALALI = (1280, 1478)
_HIJRI = (1343, 1500)


def calendar() -> dict[str, dict[str, list[str]]]:
    """Names of months and days of the week by language (``calendar.toml``)."""
    return toml("calendar.toml")


@cache
def names_of(what: str, languages: tuple[str, ...] = ()) -> frozenset[str]:
    """Every name of a month (``months``, the Iranian calendar's too) or of a day of the week (``days``), in these languages or,
    if none are given, in any."""
    spoken = [calendar()[language] for language in languages] if languages else calendar().values()
    tables = [table.get(key, ()) for table in spoken for key in (what, f"solar_{what}")]
    return frozenset(name for table in tables for names in table for name in _apart(names))


def days_behind() -> frozenset[str]:
    """The days of the week in languages that write them behind the date."""
    return names_of("days", tuple(toml("dates/calendars.toml")["day_behind"]["languages"]))


@cache
def month_numbers(language: str | None = None) -> Mapping[str, int]:
    """Folded names of months, January is 1. Of a name that means different months in different
    languages, that of ``language`` holds, and without it the one that comes first in the file."""
    if language in calendar():
        return {**month_numbers(), **own_months(language)}
    return _numbered(table["months"] for table in calendar().values())


@cache
def own_months(language: str) -> Mapping[str, int]:
    """Folded names of months in one language only."""
    return _numbered([calendar()[language]["months"]])


@cache
def own_days(language: str) -> Mapping[str, int]:
    """Folded names of the days of the week in one language only; Monday is 1."""
    return _numbered([calendar()[language]["days"]])


def days_named(name: str) -> frozenset[int]:
    """The days of the week that a folded name means in any language, Monday is 1.

    >>> days_named("rabu"), days_named("garam")
    (frozenset({3}), frozenset())
    """
    return _days_by_name().get(name, frozenset())


@cache
def _days_by_name() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for code in calendar():
        for name, number in own_days(code).items():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def months_of(other: str) -> Mapping[str, int]:
    """Folded names of the months of another calendar (``jalali``, ``hijri``)."""
    if other == "jalali":
        return _numbered(table.get("solar_months", ()) for table in calendar().values())
    return _numbered([toml("dates/calendars.toml")[other]["months"]])


def _numbered(tables: Any) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for table in tables:
        for number, names in enumerate(table, 1):
            for name in _apart(names):
                found.setdefault(fold(name), number)
    return found


def _apart(names: str) -> list[str]:
    return [name.replace("_", " ") for name in names.split()]


def gregorian(year: int, month: int, day: int) -> date | None:
    """The day, if there is one; a year of the Buddhist era (2567 is 2024) is told by its number."""
    if _BUDDHIST[0] <= year <= _BUDDHIST[1]:
        year -= 543
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def jalali(year: int, month: int, day: int) -> date | None:
    """The day of the Iranian calendar: six months of 31 days, five of 30 and one of 29, or 30 in a leap year.

    Leap years are those of the cycle of 33 years, which is the calendar's own from 1178 to 1633 (M. Heydari-Malayeri, "A
    concise review of the Iranian calendar", 2004).

    >>> jalali(1403, 2, 14), jalali(1403, 12, 30), jalali(1404, 12, 30)
    (datetime.date(2024, 5, 3), datetime.date(2025, 3, 20), None)
    """
    if not (_JALALI[0] <= year <= _JALALI[1] and 1 <= month <= 12):
        return None
    length = 31 if month <= 6 else 30 if month <= 11 or _jalali_leaps(year + 1) > _jalali_leaps(year) else 29
    if not 1 <= day <= length:
        return None
    new_year = date(2024, 3, 20) + timedelta(days=365 * (year - 1403) + _jalali_leaps(year) - _jalali_leaps(1403))
    return new_year + timedelta(days=30 * (month - 1) + min(month - 1, 6) + day - 1)


def _jalali_leaps(year: int) -> int:
    """How many years before this one were leap years, counted from the calendar's first."""
    return (8 * year + 21) // 33


def hijri(year: int, month: int, day: int) -> date | None:
    """The day of the calendar of Umm al-Qura, by which Saudi Arabia counts; elsewhere a month may begin a day off."""
    if not _HIJRI[0] <= year <= _HIJRI[1]:
        return None
    from hijridate import Hijri  # has the beginnings of all months; seldom needed

    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)
