"""Moments given as a number of seconds or milliseconds."""

from datetime import UTC, datetime, timedelta

_START = datetime(1970, 1, 1, tzinfo=UTC)
_EARLIEST, _LATEST = 1980, 2100


def parse_epoch(text: str) -> datetime | None:
    """The moment of a text that is nothing but ten digits (seconds since 1970) or thirteen (milliseconds).

    Not part of :func:`newsclean.dates.parse_stamp`: such figures may be anything, and only a place that holds times makes them
    one.

    >>> parse_epoch("1714730880").isoformat(), parse_epoch("1714730880500").isoformat(), parse_epoch("17147308")
    ('2024-05-03T10:08:00+00:00', '2024-05-03T10:08:00.500000+00:00', None)
    """
    plain = text.strip()
    if len(plain) not in (10, 13) or not (plain.isascii() and plain.isdigit()):
        return None
    number = int(plain) * (1000 if len(plain) == 10 else 1)
    moment = _START + timedelta(milliseconds=number)
    return moment if _EARLIEST <= moment.year <= _LATEST else None
