"""Patterns that are compiled when they are first asked for: a run needs a few of the hundreds that the modules name.

Before: ``_STOPS = regex.compile(r"[、。，]")``, 1 ms of every start of the command
After: ``_STOPS = lazy_regex(r"[、。，]")``, nothing until a text has such a character
"""

import re
from collections.abc import Callable
from typing import Any, cast

import regex


class _Asked:
    """Stands for a pattern. What is asked of it is kept here, so it costs nothing from the second time on."""

    def __init__(self, compile: Callable[..., Any], args: tuple[Any, ...]) -> None:
        self._compile, self._args = compile, args
        self._pattern: Any = None

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        if self._pattern is None:
            self._pattern = self._compile(*self._args)
        found = getattr(self._pattern, name)
        setattr(self, name, found)
        return found


def lazy_regex(expression: str, flags: int = 0) -> "regex.Pattern[str]":
    """One of the package ``regex``, which knows classes of Unicode and possessive quantifiers. Its version is said, for another library
    in the process may have set another default by then."""
    version = flags & regex.VERSION1 or regex.VERSION0
    return cast("regex.Pattern[str]", _Asked(regex.compile, (expression, flags | version)))


def lazy_re(expression: str, flags: int = 0) -> re.Pattern[str]:
    """One of the standard library, which is the faster of the two for sets of characters."""
    return cast(re.Pattern[str], _Asked(re.compile, (expression, flags)))
