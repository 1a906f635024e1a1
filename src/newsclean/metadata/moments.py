"""When an article was published and changed.

Before: ``<meta property="article:published_time" content="2024-06-03T10:08:00+07:00">``
After: ``published`` 2024-06-03 10:08 +07:00

The page's data go before its head, that before what it shows about the headline, and that before its address; only where
it shows a day that is another than its data say, and no day of a change, what it shows goes first. What can't be
a date is none; a year of copyright is never read. A date that the page shows as that of a change is one of a change.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import regex

from newsclean.dates import parse_date, parse_stamp
from newsclean.evidence import Ballot
from newsclean.metadata.shown import Shown
from newsclean.metadata.words import listed, words
from newsclean.read.facts import Facts

Moment = datetime | date
_LONGEST = 80
_LONGEST_LINE = 160
_EARLIEST, _LATEST = 1980, 2100
_DATE_ALONE = len("2024-06-03")
_SECONDS = regex.compile(r"1[0-9]{9}(?:[0-9]{3})?")
_IN_ADDRESS = regex.compile(
    r"/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_YEAR_FIRST = regex.compile(r"(?<!\d)(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})(?!\d)")
_MONTH_FIRST = regex.compile(r"(?<!\d)(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/(\d{4})(?!\d)")
"""Figures that can only be month, day, year."""
_NOT_A_YEAR = regex.compile(r"©|\(c\)|copyright|all rights reserved", regex.IGNORECASE)
_DIGIT = regex.compile(r"\p{Nd}")


_SHOWN = ("element:time", "element:date", "line")


class Moments(NamedTuple):
    published: Moment | None
    modified: Moment | None


class _Candidate(NamedTuple):
    value: Any
    source: str


def moments(
    facts: Facts,
    shown: Shown,
    source: str,
    url: str | None,
    said: dict[str, tuple[Moment, str]],
    ballots: dict[str, Ballot],
) -> Moments:
    """Both dates. ``said`` are those that the text's own stamps give, with the rule that found each."""
    data = facts.data
    published = [_Candidate(value, "json-ld:datePublished") for value in data.values("datePublished")]
    published += [_Candidate(value, f"meta:{name}") for name, value in facts.stated("published")]
    modified = [_Candidate(value, "json-ld:dateModified") for value in data.values("dateModified")]
    modified += [_Candidate(value, f"meta:{name}") for name, value in facts.stated("modified")]
    for is_change, moment, where in _shown(shown):
        (modified if is_change else published).append(_Candidate(moment, where))
    if "published" in said:
        published.append(_Candidate(said["published"][0], f"text:{said['published'][1]}"))
    if "modified" in said:
        modified.append(_Candidate(said["modified"][0], f"text:{said['modified'][1]}"))
    published += [
        _Candidate(value, "json-ld:dateCreated")
        for name in ("dateCreated", "uploadDate")
        for value in data.values(name)
    ]
    published += _below(shown)
    published += _of_address(url or facts.first("address"))
    if not any(moment_of(each.value) for each in published):
        published += _of_state(source)
    changed = _decide(modified, ballots["modified"])
    days = {_day(moment) for each in modified if (moment := moment_of(each.value))}
    return Moments(_decide(_as_shown(published, days), ballots["published"]), changed)


def _as_shown(candidates: list[_Candidate], changes: set[date]) -> list[_Candidate]:
    """The candidates, what the page shows in front where it shows one day, another than its data say, and no day of a change.

    A content system's own date is that of a draft or a move to another system often enough; what the outlet shows its readers
    it stands by. A day beside that of a moment in the data is the same day elsewhere on earth.
    """
    shown = [each for each in candidates if each.source in _SHOWN and moment_of(each.value) is not None]
    days = {_day(moment_of(each.value)) for each in shown}
    first = next((moment for each in candidates if (moment := moment_of(each.value)) is not None), None)
    if len(days) != 1 or first is None or days & changes:
        return candidates
    apart = abs((_day(first) - next(iter(days))).days)
    if apart <= (1 if isinstance(first, datetime) else 0):
        return candidates
    return shown + [each for each in candidates if each not in shown]


def _day(moment: Moment | None) -> date:
    assert moment is not None
    return moment.date() if isinstance(moment, datetime) else moment


def _decide(candidates: Sequence[_Candidate], ballot: Ballot) -> Moment | None:
    """The first that is a date; a finer one of the same day from a source less trusted is taken for it."""
    read = [(each, moment_of(each.value)) for each in candidates]
    first = next((moment for _, moment in read if moment is not None), None)
    chosen = first
    if first is not None and not isinstance(first, datetime):
        chosen = next(
            (m for _, m in read if isinstance(m, datetime) and m.tzinfo is not None and m.date() == first), first
        )
    if isinstance(chosen, datetime) and not chosen.utcoffset():
        chosen = next(
            (
                m
                for _, m in read
                if isinstance(m, datetime) and m.utcoffset() and chosen.tzinfo is not None and m == chosen
            ),
            chosen,
        )
    taken = False
    for each, moment in read:
        if moment is None:
            ballot.add(each.value, each.source, "no date")
        elif moment == chosen and _zone(moment) == _zone(chosen) and not taken:
            ballot.add(moment, each.source, "the most trusted source that has a date", chosen=True)
            taken = True
        else:
            ballot.add(moment, each.source, "another source is trusted more")
    return chosen


def _zone(moment: Moment) -> timedelta | None:
    return moment.utcoffset() if isinstance(moment, datetime) else None


def moment_of(value: object) -> Moment | None:
    """A moment in ISO 8601, with its zone where it has one; seconds of a clock; else what the text names.

    >>> moment_of("2024-06-03T03:08:00Z").isoformat(), moment_of("2024-02-31"), moment_of("0000-00-00")
    ('2024-06-03T03:08:00+00:00', None, None)
    """
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or len(value) > _LONGEST:
        return None
    text = value.strip()
    if not _DIGIT.search(text):
        return None
    if _SECONDS.fullmatch(text):
        return datetime.fromisoformat("1970-01-01T00:00:00+00:00") + timedelta(seconds=int(text[:10]))
    text = _YEAR_FIRST.sub(r"\1-\2-\3", text)
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        text = _MONTH_FIRST.sub(r"\3-\1-\2", text)
        written = parse_stamp(text)
        return written if written is not None and _EARLIEST <= written.year <= _LATEST else None
    if not _EARLIEST <= parsed.year <= _LATEST:
        return None
    return parsed.date() if len(text) <= _DATE_ALONE else parsed


def _shown(shown: Shown) -> Iterable[tuple[bool, Any, str]]:
    """What is shown about the headline as a date: whether it is that of a change, the moment, and where."""
    for element in shown.dates:
        if element.near and (element.target or element.text):
            changed = _says_change(element.names) or _says_change(element.text)
            yield changed, element.target or element.text, f"element:{element.tag if element.tag == 'time' else 'date'}"
    for line in shown.lines:
        if len(line) > _LONGEST_LINE or not _DIGIT.search(line) or _NOT_A_YEAR.search(line) or _is_sentence(line):
            continue
        before, after = _parted(line)
        for changed, part in ((False, before), (True, after)):
            if day := day_in(part):
                yield changed, day, "line"


def _below(shown: Shown) -> Iterable[_Candidate]:
    """Dates elsewhere on the page: lines that say what they are, and elements named so, where there is only one day in them."""
    for line in shown.stamps:
        if day := day_in(_parted(line)[0]):
            yield _Candidate(day, "line:published")
    far = [
        moment_of(element.target or element.text)
        for element in shown.dates
        if not element.near and not _says_change(element.names + element.text)
    ]
    days = {moment.date() if isinstance(moment, datetime) else moment for moment in far if moment is not None}
    if len(days) == 1:
        yield _Candidate(days.pop(), "element:date far")


def _parted(line: str) -> tuple[str, str]:
    """What stands before and behind a word for a change: "Published 3 June 2024", "Updated 4 June 2024"."""
    low = line.casefold()
    at = min((found for word in words("changed") if (found := low.find(word)) >= 0), default=len(line))
    return line[:at], line[at:]


def day_in(text: str) -> date | None:
    """The day that a line names, figures in the order that they can only have read in that order."""
    if not _DIGIT.search(text):
        return None
    day = parse_date(_MONTH_FIRST.sub(r"\3-\1-\2", _YEAR_FIRST.sub(r"\1-\2-\3", text)))
    return day if day is not None and _EARLIEST <= day.year <= _LATEST else None


def _is_sentence(line: str) -> bool:
    """A date in a standfirst is one of its story."""
    return len(line) > 60 and line.rstrip().endswith((".", "!", "?"))


def _says_change(text: str) -> bool:
    low = text.casefold()
    return any(word in low for word in words("changed"))


def _of_address(url: str | None) -> list[_Candidate]:
    """The day in an address such as /2024/06/03/harga-beras."""
    try:
        path = urlsplit(url).path if url else ""
    except ValueError:
        return []
    match = _IN_ADDRESS.search(path)
    day = parse_date(f"{match[1]}-{match[2] or match[4]}-{match[3] or match[5]}") if match else None
    return [_Candidate(day, "url")] if day is not None else []


def _of_state(source: str) -> list[_Candidate]:
    """Dates in the data of a page's other scripts: looked for only where the page says nothing else."""
    for name in listed("state", "published"):
        at = source.find(name)
        while at >= 0:
            match = _STATED.match(source, at + len(name))
            if match and moment_of(match[1] or match[2]):
                return [_Candidate(match[1] or match[2], f"state:{name}")]
            at = source.find(name, at + 1)
    return []


_STATED = regex.compile(r"""\\*["']?\s*:\s*(?:\\*["']([\d][\w:.+ /-]{5,40})|(1\d{9}(?:\d{3})?)\b)""")
