"""Lines of a flattened page that hang on above or below its article with nothing to hold them there.

Every condition is one that, on the development pages and by trees that had not seen them, held of next to nothing that was the
article's.
"""

from collections import Counter
from collections.abc import Callable, Collection, Sequence

from newsclean.shape import ends_sentence, extent

_BEHIND = frozenset({"date", "share", "legal", "comments", "tags", "related", "follow"})
"""Kinds of lines behind which, below the last sure paragraph, stands nothing of the article any more …"""
_SENTENCES_TOO = frozenset({"date", "share", "legal", "comments", "tags"})
"""… and those of them behind which not even sentences are: teasers of other articles."""
_NEAR = 4
"""With fewer lines that are neither kept nor known between it and the sure part, a line is near. A share bar, an advertisement or a
photo's credit is known, however many lines it has."""
_APART = 3
_LIST = 3
"""So many lines in a row that are no running text are a list, which stays whole."""
_PARAGRAPH, _LEAD = 60, 100
"""So long is a paragraph whose full stop is missing; above the article, where headlines stand, it must be longer."""


def loose_ends(
    texts: Sequence[str],
    kinds: Sequence[str | None],
    kept: set[int],
    sure: Collection[int],
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
    return _above(texts, kinds, kept, min(sure), is_prose) | _below(texts, kinds, kept, max(sure), is_prose)


def _above(
    texts: Sequence[str], kinds: Sequence[str | None], kept: set[int], first: int, is_prose: Callable[[int], bool]
) -> set[int]:
    """The first of a row of lines if it is no sentence, and teasers that stand in two menus."""
    often = Counter(texts)
    found: set[int] = set()
    passed = 0
    for index in range(first - 1, -1, -1):
        if index not in kept:
            passed += kinds[index] is None
            continue
        is_lead = passed == 0 and extent(texts[index]) >= _LEAD
        if index - 1 not in kept and not (ends_sentence(texts[index]) or is_lead):
            if not _begins_list(kept, index, first, is_prose):
                found.add(index)
        elif often[texts[index]] > 1 and passed >= _NEAR:
            found.add(index)
    return found


def _begins_list(kept: set[int], index: int, first: int, is_prose: Callable[[int], bool]) -> bool:
    row = range(index, min(index + _LIST, first))
    return len(row) == _LIST and kept.issuperset(row) and not any(map(is_prose, row))


def _below(
    texts: Sequence[str], kinds: Sequence[str | None], kept: set[int], last: int, is_prose: Callable[[int], bool]
) -> set[int]:
    """Lines behind such as only follow articles, and open ones apart from the others."""
    found: set[int] = set()
    known: Counter[str | None] = Counter()
    passed = 0
    for index in range(last + 1, len(texts)):
        if index in kept:
            is_open = not (ends_sentence(texts[index]) or is_prose(index))
            is_near = passed < _NEAR and (not is_open or extent(texts[index]) >= _PARAGRAPH)
            if not is_near and (_is_behind(known, is_open) or (is_open and _is_apart(index, kept))):
                found.add(index)
        elif kinds[index] is None:
            passed += 1
        known[kinds[index]] += 1
    return found


def _is_behind(known: Counter[str | None], is_open: bool) -> bool:
    """Whether a line stands behind those that only follow articles."""
    if is_open:
        return any(known[kind] for kind in _BEHIND)
    return sum(known[kind] for kind in _SENTENCES_TOO) >= 2


def _is_apart(index: int, kept: set[int]) -> bool:
    """Whether a line stands alone, or far behind the last one that is kept."""
    return kept.isdisjoint((index - 1, index + 1)) or kept.isdisjoint(range(index - _APART, index))
