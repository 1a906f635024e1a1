"""What each field of an article was decided from: the candidates, where each came from, and why it was taken or not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple, TypeVar, overload

_Default = TypeVar("_Default")
Value = str | bool | date | datetime

FIELDS: tuple[str, ...] = (
    "title", "authors", "editors", "photographers", "initials", "dateline", "sources", "published", "modified", "site_name", "url",
    "section", "tags", "image", "description", "is_accessible_for_free", "language",
)  # fmt: skip
"""The fields of an article that are decided from evidence, in its order."""

MOST = 60
"""So many candidates of a field that were not chosen are listed; pages may state anything any number of times."""
_LONGEST = 200


class Candidate(NamedTuple):
    """One value that was found for a field.

    ``source`` says where: ``json-ld:datePublished``, ``meta:article:published_time``, ``element:time``, ``text:`` and the id
    of the rule that found it. A candidate that can't be a value of its field (a date that is none, a paragraph in place of a
    name) is listed as it was found; text is cut at 200 characters. ``reason`` says why it was chosen or not.
    """

    value: Value
    source: str
    chosen: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Evidence(Mapping[str, tuple[Candidate, ...]]):
    """The candidates of every field, by the field's name. A field for which nothing was found has none and is not in it:
    asked by ``[…]`` for any other name it gives ``()``, by ``get`` the default.

    >>> found = Evidence((("title", (Candidate("Harga Beras Naik", "heading:h1", True, "the page's heading"),)),))
    >>> [candidate.source for candidate in found["title"]], found["authors"]
    (['heading:h1'], ())
    >>> "title" in found, "authors" in found, found.get("authors")
    (True, False, None)
    """

    fields: tuple[tuple[str, tuple[Candidate, ...]], ...] = ()

    def __getitem__(self, name: str) -> tuple[Candidate, ...]:
        return next((candidates for field, candidates in self.fields if field == name), ())

    def __contains__(self, name: object) -> bool:
        return any(field == name for field, _ in self.fields)

    @overload
    def get(self, name: str, default: None = None, /) -> tuple[Candidate, ...] | None: ...
    @overload
    def get(self, name: str, default: _Default, /) -> tuple[Candidate, ...] | _Default: ...
    def get(self, name: str, default: object = None, /) -> object:
        """The candidates of a field; ``default`` where nothing was found for it."""
        return next((candidates for field, candidates in self.fields if field == name), default)

    def __iter__(self) -> Iterator[str]:
        return (field for field, _ in self.fields)

    def __len__(self) -> int:
        return len(self.fields)


class Ballot:
    """The candidates of one field while they are collected and decided on; the most trusted source comes first."""

    def __init__(self) -> None:
        self._candidates: list[Candidate] = []

    def add(self, value: object, source: str, reason: str, *, chosen: bool = False) -> None:
        """A candidate; what is no value of any field is written as text."""
        if len(self._candidates) < MOST or chosen:
            self._candidates.append(Candidate(_shown(value), source, chosen, reason))

    def extend(self, candidates: Iterable[Candidate]) -> None:
        """Candidates that stages noted, no more and no longer than those that are added one by one."""
        for each in candidates:
            self.add(each.value, each.source, each.reason, chosen=each.chosen)

    def overrule(self, value: str, source: str, reason: str, others: str) -> None:
        """A candidate that goes before all that are known: those that were chosen are so no more, for the reason ``others``."""
        known = [each._replace(chosen=False, reason=others) if each.chosen else each for each in self._candidates]
        self._candidates = [Candidate(_shown(value), source, True, reason), *known]

    def candidates(self) -> tuple[Candidate, ...]:
        """All of them, each once, the chosen ones first."""
        chosen = [candidate for candidate in self._candidates if candidate.chosen]
        return tuple(dict.fromkeys(chosen + [candidate for candidate in self._candidates if not candidate.chosen]))


def _shown(value: object) -> Value:
    """A value as it is listed."""
    if isinstance(value, str):
        return " ".join(value[:_LONGEST].split())
    return value if isinstance(value, bool | date) else repr(value)[:_LONGEST]
