"""The words of ``words.toml``, ready for use."""

from collections.abc import Iterable
from functools import cache

import regex

from newsclean.resources import toml

_FILE = "metadata/words.toml"


@cache
def words(table: str) -> frozenset[str]:
    """All words of a table, whatever their language.

    >>> "penulis" in words("by"), "reuters" in words("agencies")
    (True, True)
    """
    return frozenset(word.casefold() for listed in toml(_FILE)[table].values() for word in listed)


@cache
def joining_words() -> frozenset[str]:
    """What joins two names: a list of the catalogue (``classes.toml``), whose rules for text dumps ask for it too.

    >>> "dan" in joining_words(), "oraz" in joining_words()
    (True, True)
    """
    return frozenset(toml("catalogue/classes.toml")["and"]["words"])


def alternatives(of: Iterable[str]) -> str:
    """A pattern that takes any of the words, the longest that stands there first."""
    return f"(?:{'|'.join(map(regex.escape, sorted(of, key=lambda word: (-len(word), word))))})"


@cache
def listed(table: str, name: str) -> tuple[str, ...]:
    """One list of a table, as it is written and in its order."""
    return tuple(toml(_FILE)[table][name])


@cache
def words_of(table: str, language: str) -> frozenset[str]:
    """The words of a table for one language; none where it has no list for that.

    >>> "ich" in words_of("self", "de"), words_of("self", "xx")
    (True, frozenset())
    """
    return frozenset(word.casefold() for word in toml(_FILE)[table].get(language, ()))
