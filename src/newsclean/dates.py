"""Written dates to dates. Month names are data (``calendar.toml``)."""

import tomllib
from datetime import date, datetime, timedelta, timezone
from functools import cache
from importlib import resources

import regex

_YMD = regex.compile(r"(\d{4})([-./])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)")
_DMY = regex.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)")
_DAY_MONTH = regex.compile(r"(\d{1,2})\.?\s+(?:de\s+)?(\p{L}{3,12})\.?\s*,?\s*(?:de\s+)?(\d{4})")
_MONTH_DAY = regex.compile(r"(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s*(\d{4})")
_YEAR_MONTH_DAY = regex.compile(r"(\d{4})\.?\s+(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)")
_CLOCK = regex.compile(r"(?<!\d)(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s*(wib|wita|wit|am|pm|gmt|utc)?", regex.IGNORECASE)
_ZONES = {"wib": 7, "wita": 8, "wit": 9, "gmt": 0, "utc": 0}
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def parse_date(text: str) -> date | None:
    """The day that a written date names; day before month where figures alone stand. ``None`` if it names none.

    >>> parse_date("Selasa, 23 Februari 2016"), parse_date("31/02/2016")
    (datetime.date(2016, 2, 23), None)
    """
    match = _YMD.search(text)
    if match:
        return _day(match[1], match[3], match[4])
    match = _DMY.search(text)
    if match:
        year = match[3] if len(match[3]) == 4 else f"20{match[3]}"
        return _day(year, match[2], match[1])
    match = _DAY_MONTH.search(text)
    if match and _month(match[2]):
        return _day(match[3], _month(match[2]), match[1])
    match = _YEAR_MONTH_DAY.search(text)
    if match and _month(match[2]):
        return _day(match[1], _month(match[2]), match[3])
    match = _MONTH_DAY.search(text)
    if match and _month(match[1]):
        return _day(match[3], _month(match[1]), match[2])
    return None


def parse_stamp(text: str) -> datetime | date | None:
    """A date with its time of day, where the zone is said too (WIB, WITA, WIT, UTC); else the day alone.

    >>> parse_stamp("Kamis, 05/11/2015 10:08 WIB").isoformat()
    '2015-11-05T10:08:00+07:00'
    """
    day = parse_date(text)
    if day is None:
        return None
    clocks = list(_CLOCK.finditer(text))
    if not clocks:
        return day
    last = clocks[-1]
    zone = (last[3] or "").lower()
    hour, minute = int(last[1]), int(last[2])
    if zone not in _ZONES or hour > 23 or minute > 59:
        return day
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(timedelta(hours=_ZONES[zone])))


def _day(year: object, month: object, day: object) -> date | None:
    try:
        found = date(int(str(year)), int(str(month)), int(str(day)))
    except ValueError:
        return None
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def _month(name: str) -> int | None:
    return _months().get(_folded(name))


def _folded(name: str) -> str:
    """The name without regard to case; of the Turkish letters "İ" and "ı" both are "i" ("KASIM", "Kasım")."""
    return name.replace("İ", "i").replace("ı", "i").casefold()


@cache
def _months() -> dict[str, int]:
    """Month numbers by name. Of a name that means different months in different languages the first language's holds."""
    found: dict[str, int] = {}
    for table in calendar().values():
        for number, names in enumerate(table["months"], 1):
            for name in names.split():
                found.setdefault(_folded(name.replace("_", " ")), number)
    return found


@cache
def calendar() -> dict[str, dict[str, list[str]]]:
    """Names of months and days of the week by language (``calendar.toml``)."""
    return tomllib.loads(resources.files("newsclean").joinpath("calendar.toml").read_text(encoding="utf-8"))


@cache
def names_of(what: str) -> frozenset[str]:
    """Every name of a month (``months``) or of a day of the week (``days``), in any language."""
    return frozenset(
        name.replace("_", " ") for table in calendar().values() for names in table[what] for name in names.split()
    )
