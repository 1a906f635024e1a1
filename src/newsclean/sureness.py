"""How sure it is which part of a page is its article, by the chances that learned trees give its parts: of a page and of one that
was flattened to text alike."""

from collections.abc import Sequence

_DOUBT = 0.2
"""A chance farther than this from both 0 and 1 is doubtful."""


def sureness(chances: Sequence[float], lengths: Sequence[int], top: float, bound: float) -> float:
    """From 0 to 1: high chances of what is kept (``bound`` and above; ``top`` is their :func:`top_chance`), little doubtful text
    beside it. ``lengths`` in characters.

    >>> round(sureness([0.9, 0.95, 0.05], [400, 400, 100], 0.95, 0.5), 2)
    0.95
    >>> round(sureness([0.6, 0.4, 0.5], [400, 400, 400], 0.5, 0.5), 2)
    0.25
    """
    pairs = list(zip(chances, lengths, strict=True))
    kept = sum(length for chance, length in pairs if chance >= bound)
    doubtful = sum(length for chance, length in pairs if _DOUBT < chance < 1 - _DOUBT)
    return top * (1 - min(1.0, doubtful / (kept + 1)) / 2)


def top_chance(chances: Sequence[float], lengths: Sequence[int]) -> float:
    """The chance that half of the likely text reaches: low where the page as a whole is hard to tell."""
    best = sorted(zip(chances, lengths, strict=True), reverse=True)
    half = sum(chance * length for chance, length in best) / 2
    for chance, length in best:
        half -= chance * length
        if half <= 0:
            return chance
    return 0.0
