"""When an article was published and changed.

Before: ``<meta property="article:published_time" content="2024-06-03T10:08:00+07:00">``
After: ``published`` 2024-06-03 10:08 +07:00

The page's data go before its head, that before what it shows about the headline, and that before its address. What can't be
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
_IN_ADDRESS = regex.compile(r"/((?:19|20)\d{2})(?:[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?!\d)")
_YEAR_FIRST = regex.compile(r"\A(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)")
_MONTH_FIRST = regex.compile(r"(?<!\d)(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/(\d{4})(?!\d)")
"""Figures that can only be month, day, year."""
_NOT_A_YEAR = regex.compile(r"©|\(c\)|copyright|all rights reserved", regex.IGNORECASE)
_DIGIT = regex.compile(r"\p{Nd}")


class Moments(NamedTuple):
    published: Moment | None
    modified: Moment | None


class _Candidate(NamedTuple):
    value: Any
    source: str


def moments(facts: Facts, shown: Shown, source: str, url: str | None, said: dict[str, tuple[Moment, str]], ballots: dict[str, Ballot]) -> Moments:
    """Both dates. ``said`` are those that the text's own stamps give, with the rule that found each."""
    data = facts.data
    published = [_Candidate(value, "json-ld:datePublished") for value in data.values("datePublished")]
    published += [_Candidate(value, f"meta:{name}") for name, value in facts.stated("published")]
    modified = [_Candidate(value, "json-ld:dateModified") for value in data.values("dateModified")]
    modified += [_Candidate(value, f"meta:{name}") for name, value in facts.stated("modified")]
    for shown_text, moment, where in _shown(shown):
        (modified if _says_change(shown_text) else published).append(_Candidate(moment, where))
    if "published" in said:
        published.append(_Candidate(said["published"][0], f"text:{said['published'][1]}"))
    if "modified" in said:
        modified.append(_Candidate(said["modified"][0], f"text:{said['modified'][1]}"))
    published += [_Candidate(value, "json-ld:dateCreated") for name in ("dateCreated", "uploadDate") for value in data.values(name)]
    published += _of_address(url or facts.first("address"))
    if not any(moment_of(each.value) for each in published):
        published += _of_state(source)
    return Moments(_decide(published, ballots["published"]), _decide(modified, ballots["modified"]))


def _decide(candidates: Sequence[_Candidate], ballot: Ballot) -> Moment | None:
    """The first that is a date; a finer one of the same day from a source less trusted is taken for it."""
    read = [(each, moment_of(each.value)) for each in candidates]
    first = next((moment for _, moment in read if moment is not None), None)
    chosen = first
    if first is not None and not isinstance(first, datetime):
        chosen = next((m for _, m in read if isinstance(m, datetime) and m.tzinfo is not None and m.date() == first), first)
    taken = False
    for each, moment in read:
        if moment is None:
            ballot.add(each.value, each.source, "no date")
        elif moment == chosen and not taken:
            ballot.add(moment, each.source, "the most trusted source that has a date", chosen=True)
            taken = True
        else:
            ballot.add(moment, each.source, "another source is trusted more")
    return chosen


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


def _shown(shown: Shown) -> Iterable[tuple[str, Any, str]]:
    """What is shown about the headline as a date: its words, the moment it states, and where."""
    for element in shown.dates:
        if element.near:
            yield element.names + " " + element.text, element.target or element.text, f"element:{element.tag if element.tag == 'time' else 'date'}"
    for line in shown.lines:
        if len(line) <= _LONGEST_LINE and _DIGIT.search(line) and not _NOT_A_YEAR.search(line):
            day = parse_date(line)
            if day is not None and not _is_sentence(line):
                yield line, day, "line"


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
            if match and moment_of(match[1]):
                return [_Candidate(match[1], f"state:{name}")]
            at = source.find(name, at + 1)
    return []


_STATED = regex.compile(r"""\\*["']?\s*:\s*\\*["']?([\d][\w:.+ /-]{5,40})""")
