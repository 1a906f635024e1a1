"""Lists of words that patterns name: ``{known_place}`` takes any place of ``places.toml``.

A list stands in a pattern once, however often it is named, and words that begin alike share a branch:
before ``Banda Aceh``, ``Bandung``, ``Bandar Lampung``; after ``Banda(?:\\ Aceh|r\\ Lampung|ng)``. The lists of the ``regex`` package
itself are tried word by word.
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import regex

from newsclean.catalogue.places import known_places
from newsclean.catalogue.spelling import one_spelling
from newsclean.dates import days_behind, names_of

_WORDS: dict[str, Callable[[], Iterable[str]]] = {
    "known_place": known_places,
    "month_phrase": lambda: [name for name in names_of("months") if " " in name],
    "day_behind": days_behind,
    "day_phrase": lambda: [name for name in names_of("days") if " " in name],
}

CALLS = {name: f"(?&_{name})" for name in _WORDS}
"""What stands in a pattern for each list."""


def defined(pattern: str) -> str:
    """The pattern with the lists that it names in front of it."""
    return "".join([_definition(name) for name, call in CALLS.items() if call in pattern]) + pattern


@cache
def _definition(name: str) -> str:
    return f"(?(DEFINE)(?P<_{name}>{any_of(map(one_spelling, _WORDS[name]()))}))"


def any_of(words: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest that stands there first.

    >>> any_of(["York", "New York", "New Delhi", "New"])
    '(?:New(?:\\\\ (?:Delhi|York))?|York)'
    """
    root: dict[str, Any] = {}
    for word in sorted(words):
        branch = root
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}  # a word ends here
    return _pattern(root)


def _pattern(branch: dict[str, Any]) -> str:
    parts = [regex.escape(letter) + _pattern(behind) for letter, behind in branch.items() if letter]
    if not parts:
        return ""
    if "" in branch:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
