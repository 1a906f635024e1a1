"""The time of day behind a written date, and its zone (``zones.toml``)."""

from datetime import datetime, time, timedelta
from functools import cache
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import regex

from newsclean.dates.fold import fold
from newsclean.resources import toml

_WORD = r"\p{L}\p{M}"
_CLOCK = (
    rf"(?:(?:(?<![{_WORD}])|(?<=[\p{{Han}}\p{{Hangul}}]))(?P<before>\L<halves>)\.? ?)?"
    r"(?:(?<=\dt)(?P<hour>\d{2})(?P<minute>\d{2})(?P<second>\d{2})?(?!\d)|(?<!\d)(?<!\d[.,:/-])(?P<hour>\d{1,2})"
    r"(?:(?: ?[:.h] ?| ?시 ?| ?[時时點点] ?)(?P<minute>\d{2}(?!\d)|\d(?= ?[分분])) ?[分분]?(?:[:.](?P<second>\d{2})(?!\d)(?:[.,](?P<fraction>\d{1,9}))?)?"
    r"| ?[h時时點点시](?![\p{L}\p{M}])"
    rf"|(?= ?\L<halves>\.?(?![{_WORD}]))))"
    rf"(?: ?(?P<behind>\L<halves>)(?![{_WORD}])\.?)?"
    rf"(?: ?\L<units>\.?(?![{_WORD}]))?"
)
"""A time of day: 10:08, 10.08 Uhr, 18h30, 6 pm, 오전 10시 8분, T10:08:00.123, T100800."""
_OFFSET = (
    r"(?P<tight> ?)(?P<bracket>[(\[] ?)?(?P<utc>(?:utc|gmt|z)(?: ?(?=[+-]))?)?"
    r"(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?(?!\d)"
)
_ABBREVIATION = rf"(?: ?, ?| )?[(\[]? ?(?P<name>\L<zones>)(?![{_WORD}\d])"
_LONGEST = 40
"""Characters of a time of day with what belongs to it."""
_FURTHEST = timedelta(hours=14)


class Clock(NamedTuple):
    """A time of day, and the distance of its zone from UTC, where that is said."""

    time: time
    offset: timedelta | None


def find_clock(folded: str, start: int, end: int, day: datetime, country: str | None) -> Clock | None:
    """The first time of day that begins between two places of a folded text; ``day`` tells summer from winter."""
    match = _patterns()[0].search(folded, start, end + _LONGEST)
    if match is None or match.start() >= end:
        return None
    moment = _time(match)
    return Clock(moment, _offset(folded, match, day, country)) if moment else None


def _time(match: Any) -> time | None:
    hour, minute, second = int(match["hour"]), int(match["minute"] or 0), int(match["second"] or 0)
    half = _halves().get(match["behind"] or match["before"] or "")
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    fraction = int((match["fraction"] or "0")[:6].ljust(6, "0"))
    try:
        return time(hour, minute, second, fraction)
    except ValueError:
        return None


def _offset(folded: str, clock: Any, day: datetime, country: str | None) -> timedelta | None:
    numeric, named = _patterns()[1:]
    match = numeric.match(folded, clock.end())
    if match is not None and _is_offset(match, clock, folded):
        return _distance(match)
    match = named.match(folded, clock.end())
    return _zone(match["name"], day, country) if match is not None else None


def _is_offset(match: Any, clock: Any, folded: str) -> bool:
    """Whether figures behind a time are the zone and not the end of a span ("10:08-11:30")."""
    if match["utc"]:
        return True
    if len(match["hours"]) != 2:
        return False
    iso = clock["second"] is not None or folded[: clock.start()].endswith("t")
    return iso or (match["sign"] == "+" and not match["bracket"])


def _distance(match: Any) -> timedelta | None:
    hours, minutes = int(match["hours"]), int(match["minutes"] or 0)
    distance = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or distance > _FURTHEST:
        return None
    return -distance if match["sign"] == "-" else distance


def _zone(name: str, day: datetime, country: str | None) -> timedelta | None:
    """The distance that an abbreviation means; None where it means several and the country does not tell which."""
    entries = _zones()[name]
    there = [entry for entry in entries if country in entry.get("countries", ())]
    entries = there or [entry for entry in entries if not entry.get("only_there")]
    if len(entries) != 1:
        return None
    if "region" in entries[0]:
        try:
            return ZoneInfo(entries[0]["region"]).utcoffset(day)
        except ZoneInfoNotFoundError:  # a machine without the tz database
            return None
    return read_offset(entries[0]["offset"])


def read_offset(written: str) -> timedelta:
    """The distance that ``zones.toml`` gives.

    >>> read_offset("-03:30") == -timedelta(hours=3, minutes=30)
    True
    """
    distance = timedelta(hours=int(written[1:3]), minutes=int(written[4:]))
    return -distance if written[0] == "-" else distance


@cache
def _zones() -> dict[str, list[dict[str, Any]]]:
    """The meanings of each abbreviation, folded."""
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in toml("dates/zones.toml")["zone"]:
        for name in entry["names"]:
            found.setdefault(fold(name.replace("_", " ")), []).append(entry)
    return found


@cache
def _halves() -> dict[str, int]:
    """Words for the halves of the day, folded, with the hours to be added."""
    words = toml("dates/clock.toml")
    return {fold(word.replace("_", " ")): hours for half, hours in (("am", 0), ("pm", 12)) for word in words[half]}


@cache
def _patterns() -> tuple[Any, Any, Any]:
    halves, units = frozenset(_halves()), frozenset(map(fold, toml("dates/clock.toml")["units"]))
    return (
        regex.compile(_CLOCK, halves=halves, units=units),
        regex.compile(_OFFSET),
        regex.compile(_ABBREVIATION, zones=frozenset(_zones())),
    )
