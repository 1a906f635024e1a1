"""When an article was published and changed.

Before: ``<meta property="article:published_time" content="2024-06-03T10:08:00+07:00">``
After: ``published`` 2024-06-03 10:08 +07:00

The page's data go before its head, that before what it shows about the headline, and that before its address; only where
it shows a day that is another than its data say, and no day of a change, what it shows goes first. What can't be
a date is none; a year of copyright is never read. A date that the page shows as that of a change is one of a change; it is taken
for the other too only where it is the one date that is shown, and none of publication is stated anywhere, or no
more than the same day.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import regex

from newsclean.dates import parse_date, parse_epoch, parse_stamp, weekdays_before
from newsclean.dates.calendars import gregorian
from newsclean.evidence import Ballot
from newsclean.metadata.shown import Shown
from newsclean.metadata.words import alternatives, listed, words
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.read.address import path_of
from newsclean.read.facts import Facts

Moment = datetime | date
_LONGEST = 80
_LONGEST_LINE = 160
_LONGEST_LABEL = 24
_EARLIEST, _LATEST = 1980, 2100
_DATE_ALONE = len("2024-06-03")
_IN_ADDRESS = lazy_re(
    r"/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)"
)
_IN_ADDRESS_WRITTEN = lazy_regex(r"/((?:19|20)\d{2})/(\p{L}{3,12})/(0?[1-9]|[12]\d|3[01])(?!\d)")
"""The same with the month's name: /2024/jun/03/."""
_YEAR_FIRST = lazy_re(r"(?<!\d)(\d{4})[/.]\s?(\d{1,2})[/.]\s?(\d{1,2})(?!\d)")
_MONTH_FIRST = lazy_re(r"(?<!\d)(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/(\d{4})(?!\d)")
"""Figures that can only be month, day, year."""
_TWO_ORDERS = lazy_re(r"(?<![\d/.-])(0?[1-9]|1[0-2])([/.-])(0?[1-9]|1[0-2])\2((?:19|20)\d{2})(?![\d/])")
"""Figures that may be day, month, year and month, day, year."""
_ONE_ORDER = lazy_re(
    r"(?<![\d/.-])(?:(?P<day_first>1[3-9]|2\d|3[01])[/.-](?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[/.-](?:1[3-9]|2\d|3[01]))"
    r"[/.-](?:19|20)\d{2}(?![\d/.-])"
)
"""Figures that can be in one order alone."""
_DIGIT = lazy_re(r"\d")


_SHOWN = ("element:time", "element:date", "line")
_OF_THE_DAY = ("line", "element:date", "text:", "url")
_TRUSTED = "the most trusted source that has a date"
_ONLY_CHANGE = "a date of change, the only date that the page shows; none of publication is stated"


class Moments(NamedTuple):
    """When the article was published and last changed; None where nothing tells."""

    published: Moment | None
    modified: Moment | None


class _Candidate(NamedTuple):
    """A statement of a date: as it stands, where, the moment that it names, and the other day that its figures may mean."""

    value: Any
    source: str
    moment: Moment | None = None
    turned: date | None = None
    reason: str = "no date"


class Locale(NamedTuple):
    """Language and country, by which written dates are read (see :func:`newsclean.locale.locale_of`)."""

    language: str | None = None
    country: str | None = None

    @property
    def tells_order(self) -> bool:
        """Whether the order of day and month in figures is known: not on a page in English of no known country."""
        return self.country is not None or self.language != "en"


_ANYWHERE = Locale()


def moments(
    facts: Facts,
    shown: Shown,
    source: str,
    url: str | None,
    said: dict[str, tuple[Moment, str]],
    ballots: dict[str, Ballot],
    locale: Locale,
) -> Moments:
    """Both dates. ``said`` are those that the text's own stamps give, with the rule that found each."""
    data = facts.data
    published = [_Candidate(value, "json-ld:datePublished") for value in data.values("datePublished")]
    published += [_Candidate(value, f"meta:{name}") for name, value in facts.stated("published")]
    modified = [_Candidate(value, "json-ld:dateModified") for value in data.values("dateModified")]
    modified += [_Candidate(value, f"meta:{name}") for name, value in facts.stated("modified")]
    for is_change, candidate in _shown(shown, locale):
        (modified if is_change else published).append(candidate)
    if "published" in said:
        published.append(_Candidate(said["published"][0], f"text:{said['published'][1]}"))
    if "modified" in said:
        modified.append(_Candidate(said["modified"][0], f"text:{said['modified'][1]}"))
    modified += [
        _Candidate(moment, "line:changed", turned=_turned(line, moment))
        for line in shown.changes
        if (moment := _moment_in(line, locale))
    ]
    published += [
        _Candidate(value, f"json-ld:{name}") for name in ("dateCreated", "uploadDate") for value in data.values(name)
    ]
    published += _below(shown, locale)
    published += _of_address(url or facts.first("address"))
    published, modified = _read(published, locale), _read(modified, locale)
    if not any(each.moment for each in published):
        published += _read(_of_state(source), locale)
    published, modified = _doubted(published), _doubted(modified)
    sure = {_day(each.moment) for each in (*published, *modified) if each.moment and each.turned is None}
    turned = any(each.turned for each in (*published, *modified))
    order = "as read" if locale.tells_order or not turned else _order_of(source)
    published, modified = _settle(published, sure, order), _settle(modified, sure, order)
    changed = _decide(modified, ballots["modified"])
    days = {_day(each.moment) for each in modified if each.moment}
    why = _TRUSTED
    only = _only_shown(modified)
    if only and _say_no_more(published, _day(only[0].moment)):
        published, why = [*only, *published], _ONLY_CHANGE
    return Moments(_decide(_as_shown(published, days), ballots["published"], why), changed)


def _say_no_more(published: Sequence[_Candidate], day: date) -> bool:
    """Whether nothing is said of publication but, in the address and in one line at the most, the day of a date that is shown: many
    themes of WordPress call the one date that they show "updated", ``<time class="entry-date updated" datetime="…">3 Juni 2024</time>``."""
    named = [each for each in published if each.moment is not None]
    lines = [each for each in named if each.source == "line"]
    return len(lines) <= 1 and all(each.moment == day and each.source.startswith(_OF_THE_DAY) for each in named)


def _only_shown(modified: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates for the date of change that are shown about the headline, if they name one day: where an outlet states no other
    date anywhere, its readers take the article to be of that day."""
    shown = [each for each in modified if each.source in _SHOWN and each.moment is not None]
    return shown if len({_day(each.moment) for each in shown}) == 1 else []


def _read(candidates: Iterable[_Candidate], locale: Locale) -> list[_Candidate]:
    """The candidates, each with the moment that it names."""
    found: list[_Candidate] = []
    for each in candidates:
        moment = moment_of(each.value, locale)
        found.append(_Candidate(each.value, each.source, moment, each.turned or _turned(each.value, moment)))
    return found


def _doubted(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The candidates, a stamp of the text that was read out of the same figures as another as unsure as that."""
    turned = {_day(each.moment): each.turned for each in candidates if each.turned is not None}
    return [
        each._replace(turned=turned.get(_day(each.moment))) if each.source.startswith("text:") and each.moment else each
        for each in candidates
    ]


def _turned(text: Any, moment: Moment | None) -> date | None:
    """The other day that the figures of a text may mean (3/4/2025) which was read as ``moment``."""
    match = _TWO_ORDERS.search(text) if moment is not None and isinstance(text, str) else None
    if match is None:
        return None
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    readings = {date(year, first, second), date(year, second, first)}
    others = readings - {_day(moment)}
    if _day(moment).isoweekday() in weekdays_before(text, match.start()):
        return None  # its day of the week tells which
    return others.pop() if len(readings) == 2 and len(others) == 1 else None


def _order_of(source: str) -> str | None:
    """The order of day and month in the page's other figures; they are read day first where no country is known."""
    match = _ONE_ORDER.search(source)
    return match and ("as read" if match["day_first"] else "turned")


def _settle(candidates: Sequence[_Candidate], sure: set[date], order: str | None) -> list[_Candidate]:
    """The candidates, figures that may mean two days read as the one that another names, else in the order given; left unread
    where nothing tells."""
    found: list[_Candidate] = []
    about = sure | {day + timedelta(days=by) for day in sure for by in (-1, 1)}
    for each in candidates:
        if each.turned is not None:
            day = _day(each.moment)
            days = next((known for known in (sure, about) if (day in known) != (each.turned in known)), None)
            told = order if days is None else "as read" if day in days else "turned"
            if told is None:
                each = each._replace(moment=None, reason="may mean two days, and nothing tells which")
            elif told == "turned":
                each = each._replace(moment=each.turned)
        found.append(each)
    return found


def _as_shown(candidates: list[_Candidate], changes: set[date]) -> list[_Candidate]:
    """The candidates, what the page shows in front where it shows one day, another than its data say, and no day of a change.

    A content system's own date is that of a draft or a move to another system often enough; what the outlet shows its readers
    it stands by. A day beside that of a moment in the data is the same day elsewhere on earth; and a day that the address has
    too is the one on which the article was published.
    """
    shown = [each for each in candidates if each.source in _SHOWN and each.moment is not None]
    days = {_day(each.moment) for each in shown}
    first = next((each.moment for each in candidates if each.moment is not None), None)
    if len(days) != 1 or first is None or days & changes:
        return candidates
    if any(
        each.source == "url" and each.moment is not None and _day(each.moment) == _day(first) for each in candidates
    ):
        return candidates
    apart = abs((_day(first) - next(iter(days))).days)
    if apart <= (1 if isinstance(first, datetime) else 0):
        return candidates
    return shown + [each for each in candidates if each not in shown]


def _day(moment: Moment | None) -> date:
    assert moment is not None
    return moment.date() if isinstance(moment, datetime) else moment


def _decide(candidates: Sequence[_Candidate], ballot: Ballot, why: str = _TRUSTED) -> Moment | None:
    """The first that is a date; a finer one of the same day from a source less trusted is taken for it."""
    read = [(each, each.moment) for each in candidates]
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
            ballot.add(each.value, each.source, each.reason)
        elif moment == chosen and _zone(moment) == _zone(chosen) and not taken:
            ballot.add(moment, each.source, why, chosen=True)
            taken = True
        else:
            ballot.add(moment, each.source, "another source is trusted more")
    return chosen


def _zone(moment: Moment) -> timedelta | None:
    return moment.utcoffset() if isinstance(moment, datetime) else None


def moment_of(value: object, locale: Locale = _ANYWHERE) -> Moment | None:
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
    if moment := parse_epoch(text):
        return moment
    if "/" in text or "." in text:
        text = _YEAR_FIRST.sub(r"\1-\2-\3", text)
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        text = _MONTH_FIRST.sub(r"\3-\1-\2", text) if "/" in text else text
        written = parse_stamp(text, language=locale.language, country=locale.country)
        return written if written is not None and _EARLIEST <= written.year <= _LATEST else None
    if not _EARLIEST <= parsed.year <= _LATEST:
        return None
    return parsed.date() if len(text) <= _DATE_ALONE else parsed


def _shown(shown: Shown, locale: Locale) -> Iterable[tuple[bool, _Candidate]]:
    """What is shown about the headline as a date, and whether it is that of a change."""
    for element in sorted(shown.dates, key=lambda element: element.near != "below"):
        if not element.near or not (element.target or element.text):
            continue
        source = f"element:{element.tag if element.tag == 'time' else 'date'}"
        before, after = _parted(element.text)
        if element.target or not after or _says_change(element.names):
            yield bool(after) or _says_change(element.names), _Candidate(element.target or element.text, source)
            continue
        yield True, _Candidate(after, source)
        if day_in(before, locale):  # "3 June 2024. Updated: 4 June 2024"
            yield False, _Candidate(before, source)
    lines = sorted(pairwise(["", *shown.dated]), key=lambda lines: _publication().search(lines[1]) is None)
    for above, line in lines:  # those that say what their date is go first: others may be those of an event
        if len(line) > _LONGEST_LINE or not _DIGIT.search(line) or _is_of_rights(line) or _is_sentence(line):
            continue
        before, after = _parted(line)
        is_labelled = len(above) <= _LONGEST_LABEL and not _DIGIT.search(above) and _says_change(above)
        for changed, part in ((is_labelled, before), (True, after)):
            if moment := _moment_in(part, locale):
                yield changed, _Candidate(moment, "line", turned=_turned(part, moment))


def _below(shown: Shown, locale: Locale) -> Iterable[_Candidate]:
    """Dates elsewhere on the page: lines that say what they are, and elements named so, where there is only one day in them."""
    for line in shown.stamps:
        if day := day_in(_parted(line)[0], locale):
            yield _Candidate(day, "line:published", turned=_turned(line, day))
    first: _Candidate | None = None
    for element in shown.dates:
        if element.near or _says_change(element.names + (element.text if element.target else "")):
            continue
        (read,) = _read([_Candidate(element.target or _parted(element.text)[0], "element:date far")], locale)
        if read.moment is None:
            continue
        if first is not None and _day(read.moment) != _day(first.moment):
            return
        first = first or read
    if first is not None:
        yield _Candidate(_day(first.moment), "element:date far", turned=first.turned)


def _parted(line: str) -> tuple[str, str]:
    """What stands outside and behind a word for a change: "Published 3 June 2024", "Updated 4 June 2024", in either order."""
    change = _change().search(line)
    if change is None:
        return line, ""
    before = line[: change.start()]
    dated = _publication().search(line, change.end())
    if dated is None:
        return before, line[change.start() :]
    return f"{before} {line[dated.start() :]}".strip(), line[change.start() : dated.start()]


def _moment_in(text: str, locale: Locale) -> Moment | None:
    """The day that a line names, with the time of day where it says the zone too."""
    day = day_in(text, locale)
    if day is None or (":" not in text and "." not in text):
        return day
    moment = moment_of(text, locale)
    return moment if isinstance(moment, datetime) and moment.tzinfo is not None and moment.date() == day else day


def day_in(text: str, locale: Locale = _ANYWHERE) -> date | None:
    """The day that a line names, figures in the order that they can only have read in that order."""
    if not _DIGIT.search(text):
        return None
    if "/" in text or "." in text:
        text = _MONTH_FIRST.sub(r"\3-\1-\2", _YEAR_FIRST.sub(r"\1-\2-\3", text))
    day = parse_date(text, language=locale.language, country=locale.country)
    return day if day is not None and _EARLIEST <= day.year <= _LATEST else None


def _is_of_rights(line: str) -> bool:
    """Whether a line says who has the rights: its year is no day of publication."""
    folded = line.casefold()
    return any(sign in folded for sign in words("rights"))


def _is_sentence(line: str) -> bool:
    """A date in a standfirst is one of its story."""
    return len(line) > 60 and line.rstrip().endswith((".", "!", "?"))


def _says_change(text: str) -> bool:
    return _change().search(text) is not None


@cache
def _change() -> regex.Pattern[str]:
    """Any word for a change, in any case."""
    return regex.compile(alternatives(words("changed")), regex.IGNORECASE)


@cache
def _publication() -> regex.Pattern[str]:
    """Any word for a publication, in any case."""
    return regex.compile(rf"(?<!\w){alternatives(words('dated'))}(?!\w)", regex.IGNORECASE)


def _of_address(url: str | None) -> list[_Candidate]:
    """The day in an address such as /2024/06/03/harga-beras."""
    path = path_of(url)
    day = None
    if match := _IN_ADDRESS.search(path):
        day = gregorian(int(match[1]), int(match[2] or match[4]), int(match[3] or match[5]))
    elif match := _IN_ADDRESS_WRITTEN.search(path):
        day = parse_date(f"{match[3]} {match[2]} {match[1]}")
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


_STATED = lazy_regex(r"""(?:\\*["']|&quot;)?\s*:\s*(?:(?:\\*["']|&quot;)([\d][\w:.+ /-]{5,40})|(1\d{9}(?:\d{3})?)\b)""")
