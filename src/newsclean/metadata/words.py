"""The words of ``words.toml``, ready for use."""

import tomllib
from functools import cache
from importlib import resources

from newsclean.catalogue.places import data


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(resources.files("newsclean.metadata").joinpath("words.toml").read_text(encoding="utf-8"))


@cache
def words(table: str) -> frozenset[str]:
    """All words of a table, whatever their language.

    >>> "penulis" in words("by"), "reuters" in words("agencies")
    (True, True)
    """
    return frozenset(word.casefold() for listed in _tables()[table].values() for word in listed)


@cache
def joining_words() -> frozenset[str]:
    """What joins two names: a list of the catalogue (``classes.toml``), whose rules for text dumps ask for it too.

    >>> "dan" in joining_words(), "oraz" in joining_words()
    (True, True)
    """
    return frozenset(data("classes.toml")["and"]["words"])


@cache
def listed(table: str, name: str) -> tuple[str, ...]:
    """One list of a table, as it is written and in its order."""
    return tuple(_tables()[table][name])


@cache
def words_of(table: str, language: str) -> frozenset[str]:
    """The words of a table for one language; none where it has no list for that.

    >>> "ich" in words_of("self", "de"), words_of("self", "xx")
    (True, frozenset())
    """
    return frozenset(word.casefold() for word in _tables()[table].get(language, ()))
