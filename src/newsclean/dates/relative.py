"""Words that name a day only beside another day: "kemarin", "hari Rabu", "Rabu (3/6)", "3 Mei", "2 jam lalu".

The words stand in ``relative.toml``.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import regex

from newsclean.dates.calendars import gregorian, own_days
from newsclean.dates.fold import fold
from newsclean.dates.months import OURS, THAI, number_of, sign_range, with_signs
from newsclean.dates.written import Hint, hint_of, is_month_first
from newsclean.patterns import lazy_regex
from newsclean.resources import toml

_LONGEST = 80
_UNIT = 14
"""No word for a unit of time has more letters."""
_BACK, _AHEAD = timedelta(days=60), timedelta(days=30)
_SHIFTS = {"today": 0, "yesterday": -1, "before_yesterday": -2, "tomorrow": 1, "after_tomorrow": 2}
_UNITS = {"seconds": timedelta(seconds=1), "minutes": timedelta(minutes=1), "hours": timedelta(hours=1)}
_WORD = r"\p{L}\p{M}"
_MONTH = rf"[{sign_range(OURS)}{sign_range(THAI)}]"
_MONTH_AND_DAY = (
    r"[(\[]?(?<!\d)(?:(?P<one>\d{1,2}) ?[/.-] ?(?P<two>\d{1,2})(?!\d)\.?"
    rf"|(?P<day>\d{{1,2}})\.? (?:\L<to_month> )?(?P<month>{_MONTH})\.?"
    rf"|(?P<month>{_MONTH})\.? (?P<after>\d{{1,2}})(?![\d{_WORD}]))[)\]]?"
)
"""A day and month without a year: (3/6), 3 Mei, 3 de mayo, May 3."""
_SPARE = lazy_regex(r"[\s\p{P}]*")


def resolve_relative(text: str, known: date | datetime, language: str | None) -> date | None:
    """The day that a phrase names, seen from a known day (or moment); ``None`` where that is not certain.

    The phrase is all of the text; a word in it that is not known makes it uncertain. A day and month without a year are those
    nearest, at most two months back and one ahead. A day of the week is today or one of the six days before, as newspapers
    write it; with a word that moves it ("lalu", "next"), it is uncertain. Hours ago name a day only against a moment, and only
    if the hour before is of the same day, for pages round down; days ago name none, for the same reason.

    >>> resolve_relative("hari Rabu", date(2024, 6, 7), "id"), resolve_relative("Rabu depan", date(2024, 6, 7), "id")
    (datetime.date(2024, 6, 5), None)
    >>> resolve_relative("2 jam lalu", datetime(2024, 6, 7, 10, 30), "id"), resolve_relative("2 jam lalu", date(2024, 6, 7), "id")
    (datetime.date(2024, 6, 7), None)
    """
    if len(text) > _LONGEST:
        return None
    hint = hint_of(language, None)
    folded = fold(text)
    ago = _ago(folded, hint.language or "")
    if ago is not None:
        return _hours_before(known, ago) if isinstance(known, datetime) else None
    return _named(folded, known.date() if isinstance(known, datetime) else known, hint)


def _named(folded: str, known: date, hint: Hint) -> date | None:
    """The one day that the words and figures name; every word must be known."""
    words = _words(hint.language or "")
    found: set[date | None] = set()
    weekday: int | None = None
    signed = with_signs(folded, hint.language)
    written = _month_and_day().search(signed)
    if written is not None:
        found.add(_near(*_numbers(written, hint), known))
        folded = signed[: written.start()] + " " + signed[written.end() :]
    for match in words.pattern.finditer(folded):
        name = match[0]
        if name in words.shifts:
            found.add(_moved(known, words.shifts[name]))
        elif name in words.days:
            weekday = words.days[name]
    if not _SPARE.fullmatch(words.pattern.sub("", folded)):
        return None
    if weekday is not None and not found:
        found.add(_moved(known, -((known.isoweekday() - weekday) % 7)))
    if len(found) != 1:
        return None
    (only,) = found
    return only if only is None or weekday is None or only.isoweekday() == weekday else None


@cache
def _month_and_day() -> Any:
    return regex.compile(_MONTH_AND_DAY, to_month=_folded(toml("dates/calendars.toml")["between"]["day_and_month"]))


def _numbers(written: Any, hint: Hint) -> tuple[int, int]:
    """Day and month."""
    if written["month"]:
        return int(written["day"] or written["after"]), number_of(written["month"])
    one, two = int(written["one"]), int(written["two"])
    return (two, one) if is_month_first(hint) else (one, two)


def _near(number: int, month: int, known: date) -> date | None:
    """The day of that number and month not long before or after the known day."""
    for year in (known.year, known.year - 1, known.year + 1):
        day = gregorian(year, month, number)
        if day is not None and -_BACK <= day - known <= _AHEAD:
            return day
    return None


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _hours_before(known: datetime, ago: tuple[int, timedelta]) -> date | None:
    number, unit = ago
    try:
        latest, earliest = known - number * unit, known - (number + 1) * unit
    except OverflowError:
        return None
    return latest.date() if latest.date() == earliest.date() else None


def _ago(folded: str, code: str) -> tuple[int, timedelta] | None:
    """The number and the unit of "2 jam lalu"."""
    for unit, phrase in _ago_patterns(code).items():
        match = phrase.fullmatch(folded.strip(" .()|·"))
        if match is not None:
            return int(match["number"]), _UNITS[unit]
    return None


def is_age(text: str, code: str) -> bool:
    """Whether a text says how long ago something was, and nothing else: "9 jam lalu", "vor 3 Tagen"."""
    pattern = _age_pattern(code)
    return pattern is not None and pattern.fullmatch(fold(text[:_LONGEST]).strip(" .()|·-–—")) is not None


def _frames(code: str) -> list[str]:
    """What a language writes around a number and a unit of time, for a pattern."""
    return [
        regex.escape(fold(frame), special_only=True)
        for frame in toml("dates/relative.toml").get(code, {}).get("ago", ())
    ]


@cache
def _age_pattern(code: str) -> regex.Pattern[str] | None:
    """The frames of a language with any one word for the unit."""
    written = "|".join(
        frame.replace(r"\{n\}", r"\d{1,4}").replace(r"\{unit\}", rf"[{_WORD}]{{1,{_UNIT}}}\.?").replace(" ", " ?")
        for frame in _frames(code)
    )
    return regex.compile(written) if written else None


@cache
def _ago_patterns(code: str) -> Mapping[str, Any]:
    words = toml("dates/relative.toml").get(code, {})
    frames = _frames(code)
    patterns: dict[str, Any] = {}
    for unit in _UNITS:
        names = "|".join(regex.escape(name.rstrip(".")) for name in _folded(words.get(unit, ())))
        if names and frames:
            written = "|".join(
                frame.replace(r"\{n\}", r"(?P<number>\d{1,4})")
                .replace(r"\{unit\}", rf"(?:{names})\.?")
                .replace(" ", " ?")
                for frame in frames
            )
            patterns[unit] = regex.compile(rf"(?:{written})")
    return patterns


class _Words:
    """The words of one language: what each means, and the pattern that finds them."""

    def __init__(self, code: str) -> None:
        words = toml("dates/relative.toml").get(code, {})
        self.shifts = {name: days for key, days in _SHIFTS.items() for name in _folded(words.get(key, ()))}
        self.days = own_days(code) if code else {}
        every = {*self.shifts, *self.days, *_folded(words.get("beside", ()))}
        written = r"\L<every>" if every else "(?!)"
        if code not in toml("dates/relative.toml")["without_spaces"]:
            written = rf"(?<![{_WORD}]){written}(?![{_WORD}])"
        self.pattern = regex.compile(written, **({"every": frozenset(every)} if every else {}))


@cache
def _words(code: str) -> _Words:
    return _Words(code)


def _folded(names: Iterable[str]) -> list[str]:
    return [fold(name) for name in names]
