"""Stretches of blocks: where the running text is, and how far from a thing each block is. For pages and dumps alike."""

from collections.abc import Sequence
from typing import Protocol

_MOST = 600
"""A paragraph counts for no more than so many characters: one long one is not an article."""


class Seen(Protocol):
    """What is asked of a look at a block: its length in characters, the share of it in links, whether it is running text."""

    @property
    def length(self) -> int: ...
    @property
    def links(self) -> float: ...
    @property
    def prose(self) -> bool: ...


def prose_run(seen: Sequence[Seen]) -> tuple[int, int]:
    """The first and the last block of the stretch that holds most prose for the least else (Kadane's maximal sum); (0, -1)
    where there is no prose."""
    best, best_at = 0.0, (0, -1)
    current, begun = 0.0, 0
    for index, s in enumerate(seen):
        value = min(s.length, _MOST) * (1 - 2 * s.links) if s.prose else -25 - 60 * s.links
        if current <= 0:
            current, begun = 0.0, index
        current += value
        if current > best:
            best, best_at = current, (begun, index)
    return best_at


def distances(flags: Sequence[bool], far: int) -> tuple[list[int], list[int]]:
    """Blocks since the last flag and until the next one, at most ``far``.

    >>> distances([False, True, False], 9)
    ([9, 0, 1], [1, 0, 9])
    """
    return since_flag(flags, far), until_flag(flags, far)


def since_flag(flags: Sequence[bool], far: int) -> list[int]:
    """Blocks since the last flag, at most ``far``."""
    found = []
    away = far
    for flag in flags:
        if flag:
            away = 0
        elif away < far:
            away += 1
        found.append(away)
    return found


def until_flag(flags: Sequence[bool], far: int) -> list[int]:
    """Blocks until the next flag, at most ``far``."""
    found = since_flag(flags[::-1], far)
    found.reverse()
    return found
