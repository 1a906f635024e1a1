"""A name that stands alone about the headline, without a word or an element that says what it is.

Before: ``Harga Beras Naik``, ``Rina Sari``, ``3 June 2024``; elsewhere on the page ``<div class="authorbox"><img alt="Rina Sari">``
After: ``Rina Sari`` is the author

Headings, sections and buttons are shaped like names too, so a name counts only with two witnesses. What stands before it in the
source, wherever it stands there (a class, an address, a script), must speak of an author; and a date or a role stands beside it, a
picture is called so, or a sentence says who it is. Right below the headline a date and a picture beside the name, and nothing else there, are
enough.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import NamedTuple

import regex

from newsclean.metadata.moments import day_in
from newsclean.metadata.names import is_role, looks_like_person, parts_of
from newsclean.metadata.shown import Shown
from newsclean.metadata.words import listed, words
from newsclean.patterns import lazy_regex

_LONGEST_LINE = 90
_LONGEST_DATE = 40
_BEFORE, _BEHIND = 160, 80
_MOST_PLACES = 12
_MOST_CANDIDATES = 40
_WORDS_OF_ROLE = 8
_NEAR = 3
_FEW = 3
_PICTURE = lazy_regex(r"""(?:alt|title)=["']?\Z""")
_ENDS = lazy_regex(r"""["'>\s]""")


class _Witnesses(NamedTuple):
    """What the source says around a name: words for an author before or behind it, a picture called so, a sentence about it."""

    before: bool
    behind: bool
    pictured: bool
    introduced: bool


def unmarked_author(shown: Shown, source: str, others: Collection[str] = ()) -> str | None:
    """The name alone below the headline that has enough witnesses; else the one that is set to the right below the text, as a
    signature; else the one in a box below the article that has all.

    ``others`` are those whom the page names as something else than authors.
    """
    lines = shown.lines[shown.above :]
    for index, name in _alone(lines):
        if name in others or shown.sites.is_name(name) or shown.is_about(name):
            continue
        if (
            _is_signed(name, lines[index])
            or _is_described(name, lines[index], shown)
            or (index < _NEAR and any(map(is_role, lines[index + 1 : index + 2])))
        ):
            return name
        found = _witnesses(name, source)
        dated = _is_dated(lines, index)
        more = [found.pictured, found.introduced, dated, _has_role(lines[index : index + 2])]
        if sum(more) >= (1 if found.before else 2 if found.behind else len(more)):
            return name
        if dated and index < _NEAR and (found.pictured or shown.has_portrait(shown.above + index)):
            return name
    signed = {name for _, name in _alone(shown.signed) if name not in others and not shown.sites.is_name(name)}
    if len(signed) == 1:
        return signed.pop()
    alone = [name for _, name in _alone(shown.rest) if name not in others and not shown.sites.is_name(name)]
    if len(alone) > _FEW:
        alone = _that_may_be_pictured(alone, source)
    boxed = {name for name in alone if all(_witnesses(name, source)._replace(behind=True))}
    return boxed.pop() if len(boxed) == 1 else None


def _alone(lines: Sequence[str]) -> Iterable[tuple[int, str]]:
    """Names that are a line, or a part of one set off by a bar, and the number of the line."""
    seen: set[str] = set()
    for index, line in enumerate(lines):
        if len(line) > _LONGEST_LINE or len(seen) >= _MOST_CANDIDATES or len(line.split()) < 2:
            continue
        parts = parts_of(line)
        for name in (*parts, *_filed(parts), *_before_date(line)):
            if name not in seen and (looks_like_person(name) or (line.isupper() and looks_like_person(name.title()))):
                seen.add(name)
                yield index, name


def _filed(parts: Sequence[str]) -> Sequence[str]:
    """The name that stands behind a date and before a section: "3 June 2024 | Rina Sari in Economy"."""
    if len(parts) != 2 or day_in(parts[0]) is None:
        return ()
    words_of = parts[1].split()
    behind = next((index for index, word in enumerate(words_of) if index > 1 and word in words("filed")), None)
    return [] if behind is None else [" ".join(words_of[:behind])]


def _before_date(line: str) -> Sequence[str]:
    """What stands before a comma and a date: "Rina Sari, 3 June 2024 10:08"."""
    name, _, rest = line.partition(", ")
    return [name] if rest[:1].isdigit() and len(rest) <= _LONGEST_DATE and day_in(rest) is not None else []


def _is_signed(name: str, line: str) -> bool:
    """Whether the line begins with the name, with a date behind it, or has it behind a date and before a section."""
    parts = parts_of(line)
    return (
        name in _before_date(line)
        or (len(parts) > 1 and parts[0] == name and day_in(parts[1]) is not None)
        or name in _filed(parts)
    )


def _is_described(name: str, line: str, shown: Shown) -> bool:
    """Whether the line is nothing but the name, and so is the page's description, which is made of what stands first in the text."""
    return line == name and any(text.strip() == name for text in shown.summaries)


def _is_dated(lines: Sequence[str], index: int) -> bool:
    return any(day_in(line) for line in lines[max(index - 1, 0) : index + 2] if len(line) <= _LONGEST_LINE)


def _has_role(lines: Sequence[str]) -> bool:
    near = [word for line in lines if len(line) <= _LONGEST_LINE for word in line.casefold().split()[:_WORDS_OF_ROLE]]
    return any(word.strip(".,|") in words("roles") for word in near)


def _that_may_be_pictured(names: Sequence[str], source: str) -> list[str]:
    """Those of the names that stand behind ``alt=`` or ``title=`` somewhere: two walks over the source, not one for each name."""
    parts = [part[: _LONGEST_LINE + 1] for mark in ("alt=", "title=") for part in source.split(mark)[1:]]
    behind = "\n".join(["", *parts])
    return [name for name in names if any(f"\n{quote}{name}" in behind for quote in ('"', "'", ""))]


def _witnesses(name: str, source: str) -> _Witnesses:
    before = behind = pictured = introduced = False
    at = source.find(name)
    for _ in range(_MOST_PLACES):
        if at < 0:
            break
        end = at + len(name)
        front, back = source[max(at - _BEFORE, 0) : at], source[end : end + _BEHIND]
        before = before or _speaks_of_author().search(front) is not None
        behind = behind or _speaks_of_author().search(back) is not None
        pictured = pictured or (_PICTURE.search(front) is not None and _ENDS.match(back) is not None)
        introduced = introduced or _introduction().match(back) is not None
        at = source.find(name, end)
    return _Witnesses(before, behind, pictured, introduced)


@cache
def _speaks_of_author() -> regex.Pattern[str]:
    return regex.compile("|".join(map(regex.escape, listed("elements", "author"))))


@cache
def _introduction() -> regex.Pattern[str]:
    """What stands behind a name in a sentence about its bearer: "is a …"."""
    verbs = "|".join(sorted(words("is"), key=len, reverse=True))
    return regex.compile(rf"(?:</\w+>|\s|&nbsp;)*\b(?:{verbs})\b")
