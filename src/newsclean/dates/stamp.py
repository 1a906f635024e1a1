"""A written date with its time of day."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone

from newsclean.dates.clock import find_clock
from newsclean.dates.months import OURS, sign_range
from newsclean.dates.written import Found, Hint, find, hint_of, readable
from newsclean.patterns import lazy_regex

_MAIL = lazy_regex(rf" ?[a-z]{{3}}, \d{{1,2}} [{sign_range(OURS)}] \d{{4}} \d{{2}}:\d{{2}}(?::\d{{2}})? [ecmp][sd]t ?")
"""A date as in the head of a mail or a feed (RFC 2822), where EST, CST, MST and PST are those of the United States."""
_NEAR = 80
"""Characters beside the date in which its time of day stands."""


def parse_stamp(text: str, *, language: str | None = None, country: str | None = None) -> datetime | date | None:
    """A date with its time of day, where the zone is said too; else the day alone.

    ``language`` and ``country`` as in :func:`newsclean.dates.parse_date`; the country also says which zone an abbreviation
    means that stands for several.

    >>> parse_stamp("Kamis, 05/11/2015 10:08 WIB").isoformat()
    '2015-11-05T10:08:00+07:00'
    >>> parse_stamp("5 May 2024, 6:05 pm BST"), parse_stamp("5 May 2024, 6:05 pm BST", country="gb").isoformat()
    (datetime.date(2024, 5, 5), '2024-05-05T18:05:00+01:00')
    """
    hint = hint_of(language, country)
    folded = readable(text, hint)
    found = find(folded, hint)
    if found is None:
        return None
    noon = datetime(found.day.year, found.day.month, found.day.day, 12)
    country = hint.country or ("us" if _MAIL.fullmatch(folded) else None)
    for start, end in _places(folded, found, hint):
        clock = find_clock(folded, start, end, noon, country)
        if clock is None:
            continue
        if clock.offset is None:
            return found.day
        return datetime.combine(found.day, clock.time, _zone(clock.offset))
    return found.day


def _places(folded: str, found: Found, hint: Hint) -> Iterator[tuple[int, int]]:
    """Where to look for the time of day: behind the date as far as to the next date, within it ("Fri May 3 10:08:00 UTC
    2024"), before it."""
    following = find(folded[found.end : found.end + _NEAR], hint)
    yield found.end, found.end + (following.start if following else _NEAR)
    if ":" in folded[found.start : found.end]:
        yield found.start, found.end
    yield max(found.start - _NEAR, 0), found.start


def _zone(offset: timedelta) -> timezone:
    return timezone(offset) if offset else UTC
