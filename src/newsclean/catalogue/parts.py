"""Named parts of patterns: the classes of ``classes.toml``, and lists of words.

``{clock}`` in a pattern stands for what that class says. A list (``{known_place}``: any place of ``places.toml``) and a class that is
``shared`` stand in a compiled pattern once, however often they are named. In a list, words that begin alike share a branch: before
``Banda Aceh``, ``Bandung``, ``Bandar Lampung``; after ``Banda(?:\\ Aceh|r\\ Lampung|ng)``. The lists of the ``regex`` package
itself are tried word by word.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

import regex

from newsclean.catalogue.places import known_places
from newsclean.catalogue.spelling import one_spelling
from newsclean.dates import days_behind, names_of
from newsclean.patterns import lazy_regex
from newsclean.resources import toml

_NAMED = lazy_regex(r"\{([a-z][a-z_]*)\}")
_CALL = lazy_regex(r"\(\?&_([a-z_]+)\)")
_WORDS: dict[str, Callable[[], Iterable[str]]] = {
    "known_place": known_places,
    "month_phrase": lambda: [name for name in names_of("months") if " " in name],
    "day_behind": days_behind,
    "day_phrase": lambda: [name for name in names_of("days") if " " in name],
}


class UnknownPartError(ValueError):
    """There is no part of that name, or it has no anchors; the message says so."""


def filled(pattern: str) -> str:
    """The pattern with its parts in the place of their names, or calls of those that stand in a compiled pattern once.

    Raises :class:`UnknownPartError`.
    """
    while _NAMED.search(pattern):
        pattern = _NAMED.sub(_value, pattern)
    return pattern


def defined(pattern: str) -> str:
    """The filled pattern with what it calls in front of it. Other calls are of groups of its own, or compiling says that there is none."""
    called: dict[str, str] = {}
    unread = [pattern]
    while unread:
        for name in _CALL.findall(unread.pop()):
            if name not in called and _is_part(name):
                called[name] = _definition(name)
                unread.append(called[name])
    return "".join(called.values()) + pattern


def anchors_of(anchor: str) -> Sequence[str]:
    """The anchor, or those of a class that has some ("{date}"). Raises :class:`UnknownPartError`."""
    if not _NAMED.fullmatch(anchor):
        return (anchor,)
    listed: Sequence[str] | None = _classes().get(anchor[1:-1], {}).get("anchors")
    if not listed:
        raise UnknownPartError(f"the class {anchor} has no anchors")
    return listed


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


def _value(match: Any) -> str:
    name = match[1]
    if name in _WORDS:
        return f"(?&_{name})"
    classes = _classes()
    if not _is_part(name):
        raise UnknownPartError(f"no class {{{name}}}; there are {', '.join(sorted({*classes, *_WORDS}))}")
    return f"(?&_{name})" if classes[name].get("shared") else f"(?:{_written(name)})"


def _is_part(name: str) -> bool:
    return name in _WORDS or name in _classes()


@cache
def _definition(name: str) -> str:
    body = any_of(map(one_spelling, _WORDS[name]())) if name in _WORDS else one_spelling(filled(_written(name)))
    return f"(?(DEFINE)(?P<_{name}>{body}))"


def _written(name: str) -> str:
    """The pattern of a class. In its words case counts, but those of three letters and more may be in capitals: a single one is an
    initial."""
    entry = _classes()[name]
    if "pattern" in entry:
        return str(entry["pattern"])
    shouted = {word.upper() for word in entry["words"] if len(word) > 2}
    return f"(?-i:{any_of({*entry['words'], *shouted})})"


def _classes() -> dict[str, Any]:
    return toml("catalogue/classes.toml")


def _pattern(branch: dict[str, Any]) -> str:
    parts = [regex.escape(letter) + _pattern(behind) for letter, behind in branch.items() if letter]
    if not parts:
        return ""
    if "" in branch:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
