"""Stretches of blocks: where the running text is, and how far from a thing each block is. For pages and dumps alike."""

from collections.abc import Iterable, Sequence, Set
from itertools import repeat

_MOST = 600
"""A paragraph counts for no more than so many characters: one long one is not an article."""
_FAR = 8
"""More lines than this between two kept ones are far."""
_LITTLE, _PART = 0.1, 0.5
"""Shares of the kept text."""


def prose_run(lengths: Sequence[int], prose: Sequence[bool], links: Iterable[float] | None = None) -> tuple[int, int]:
    """The first and the last block of the stretch that holds most prose for the least else (Kadane's maximal sum); (0, -1)
    where there is no prose. ``lengths`` are in characters, ``links`` is the share of each block in links, if it is known.

    >>> prose_run([10, 200, 20, 180, 12], [False, True, False, True, False])
    (1, 3)
    """
    best, best_at = 0.0, (0, -1)
    current, begun = 0.0, 0
    for index, (length, is_prose, linked) in enumerate(zip(lengths, prose, links or repeat(0.0), strict=False)):
        value = min(length, _MOST) * (1 - 2 * linked) if is_prose else -25 - 60 * linked
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
    found: list[int] = []
    begun = None  # where the last flag was
    for at in [index for index, flag in enumerate(flags) if flag]:
        found += _rising(at - len(found), far) if begun is not None else [far] * at
        begun = at
    return found + (_rising(len(flags) - len(found), far) if begun is not None else [far] * len(flags))


def _rising(count: int, far: int) -> list[int]:
    """0, 1, 2 and so on up to ``far``, and no further."""
    return [*range(min(count, far)), *[far] * (count - far)]


def until_flag(flags: Sequence[bool], far: int) -> list[int]:
    """Blocks until the next flag, at most ``far``."""
    found = since_flag(flags[::-1], far)
    found.reverse()
    return found


def far_below(
    kept: Iterable[int], lengths: Sequence[int], is_sign: Sequence[bool], sure: Set[int] = frozenset()
) -> set[int]:
    """Of the kept lines of a flattened page those too far below its article, which is where most of the kept text stands: behind many
    other lines little text, or less than half of it behind signs of what a page has below its articles, unless most of that is
    surely the article's (``sure``).

    ``lengths`` are in characters.

    >>> lengths = [900, 800, *[20] * 9, 300]
    >>> far_below({0, 1, 11}, lengths, [False] * 12), far_below({0, 1, 11}, lengths, [*[False] * 5, True, *[False] * 6])
    (set(), {11})
    """
    parts = _parts(kept, _FAR)
    if not parts:
        return set()
    sizes = [sum(lengths[index] for index in part) for part in parts]
    main, whole = sizes.index(max(sizes)), sum(sizes)
    for number in range(main + 1, len(parts)):
        rest = sum(sizes[number:])
        between = range(parts[main][-1] + 1, parts[number][0])
        behind = {index for part in parts[number:] for index in part}
        is_sure = sum(lengths[index] for index in behind & sure) >= _PART * rest
        if rest < _LITTLE * whole or (
            rest < _PART * whole and not is_sure and any(is_sign[index] for index in between)
        ):
            return behind
    return set()


def _parts(kept: Iterable[int], far: int) -> list[list[int]]:
    """The kept lines in order, parted where more than ``far`` others stand between two."""
    parts: list[list[int]] = []
    for index in sorted(kept):
        if parts and index - parts[-1][-1] <= far + 1:
            parts[-1].append(index)
        else:
            parts.append([index])
    return parts
