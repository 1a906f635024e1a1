"""Lines of a flattened page that hang on above or below its article with nothing to hold them there.

Every condition is one that, on the development pages and by trees that had not seen them, held of next to nothing that was the
article's.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from newsclean.shape import ends_sentence

_BEHIND = frozenset({"date", "share", "legal", "comments", "tags", "related", "follow"})
"""Kinds of lines behind which, below the last sure paragraph, stands nothing of the article any more …"""
_SENTENCES_TOO = frozenset({"date", "share", "legal", "comments", "tags"})
"""… and those of them behind which not even sentences are: teasers of other articles."""
_NEAR = 4
"""The last paragraph of an article may stand so many lines below the last sure one, a date or a share bar between them."""
_APART = 3


def loose_ends(
    texts: Sequence[str],
    kinds: Sequence[str | None],
    kept: set[int],
    sure: Sequence[int],
    is_prose: Callable[[int], bool],
) -> set[int]:
    """The kept lines, by index, that stand above the first or below the last of those that are surely the article's (``sure``), and are
    cut off from it: behind a line of a kind that follows articles, alone among lines that are not kept, or there twice.

    ``kinds`` is what the catalogue knows of each line, ``is_prose`` says whether a line is running text.

    >>> texts = ["Two sentences. Here they are.", "Share", "Jane Doe", "Last words, in a sentence."]
    >>> loose_ends(texts, [None, "share", None, None], {0, 2, 3}, [0], lambda index: index == 0)
    {2}
    """
    if not sure:
        return set()
    first, last = min(sure), max(sure)
    often = Counter(texts)
    found: set[int] = set()
    passed: Counter[str | None] = Counter()
    for index in range(first):
        is_first = index - 1 not in kept and not ends_sentence(texts[index])
        if index in kept and (is_first or (often[texts[index]] > 1 and index + 1 not in kept)):
            found.add(index)
    for index in range(last + 1, len(texts)):
        if index in kept:
            is_open = not (ends_sentence(texts[index]) or is_prose(index))
            if _is_behind(index - last, passed, is_open) or (
                is_open and (often[texts[index]] > 1 or _is_apart(index, kept))
            ):
                found.add(index)
        passed[kinds[index]] += 1
    return found


def _is_behind(distance: int, passed: Counter[str | None], is_open: bool) -> bool:
    """Whether a line stands behind those that only follow articles."""
    if is_open:
        return any(passed[kind] for kind in _BEHIND)
    return distance > _NEAR and sum(passed[kind] for kind in _SENTENCES_TOO) >= 2


def _is_apart(index: int, kept: set[int]) -> bool:
    """Whether a line stands alone, or far behind the last one that is kept."""
    return kept.isdisjoint((index - 1, index + 1)) or kept.isdisjoint(range(index - _APART, index))
