"""Text that knows its place in the source.

A run of text is a tuple of pieces. A piece either stands in the source as it is (``verbatim``) or replaces what stands
there: ``&amp;nbsp;`` became a space, two damaged bytes became one letter, a space was put where chrome was cut out of the
middle of a line (a piece with an empty place). Cutting pieces never loses a source character: it goes to one side.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.mojibake import is_mojibake_across
from newsclean.patterns import lazy_regex


class Piece(NamedTuple):
    """``text`` stands for ``source[start:end]`` (offsets in code points)."""

    text: str
    start: int
    end: int


Pieces = tuple[Piece, ...]


def join(pieces: Pieces) -> str:
    """The text of all pieces.

    >>> join((Piece("Rusia", 0, 5), Piece(" ", 5, 11)))
    'Rusia '
    """
    if len(pieces) == 1:
        return pieces[0].text
    return "".join([piece.text for piece in pieces])


def texts_of(pieces: Pieces) -> list[str]:
    """The texts of the pieces, one for all that stand side by side in the source: what tags set apart is apart.

    >>> texts_of((Piece("Riset ", 3, 9), Piece("&", 9, 14), Piece(" teknologi", 14, 24), Piece("Rina Sari", 31, 40)))
    ['Riset & teknologi', 'Rina Sari']
    """
    texts: list[str] = []
    behind = -1
    for text, start, end in pieces:
        if start == behind and start < end:
            texts[-1] += text
        else:
            texts.append(text)
        behind = end if start < end else -1
    return texts


def partition(pieces: Pieces, bounds: Sequence[int]) -> list[Pieces]:
    """The pieces cut at the given text offsets (rising): one run more than there are bounds. One walk, however many bounds.

    Where a cut falls inside a piece that replaces source text of another length, the source goes with the side that can be
    seen; where both can, as many characters as it has go to the left, the rest to the right.

    >>> partition((Piece("Rusia", 10, 15),), [2])
    [(Piece(text='Ru', start=10, end=12),), (Piece(text='sia', start=12, end=15),)]
    """
    runs: list[Pieces] = []
    run: list[Piece] = []
    waiting = iter((*bounds, None))
    bound = next(waiting)
    position = 0
    for piece in pieces:
        while bound is not None and bound < position + len(piece.text):
            inside = max(bound - position, 0)
            if inside:
                middle = _middle(piece, inside)
                run.append(Piece(piece.text[:inside], piece.start, middle))
                piece = Piece(piece.text[inside:], middle, piece.end)
                position += inside
            runs.append(tuple(run))
            run = []
            bound = next(waiting)
        run.append(piece)
        position += len(piece.text)
    runs.append(tuple(run))
    while bound is not None:  # bounds at or behind the end
        runs.append(())
        bound = next(waiting)
    return runs


def _middle(piece: Piece, inside: int) -> int:
    """Where the source of a piece is cut if its text is cut at ``inside``."""
    text, start, end = piece
    if len(text) != end - start:
        if not is_visible(text[inside:]):
            return end
        if not is_visible(text[:inside]):
            return start
    return min(start + inside, end)


def is_visible(text: str) -> bool:
    """Whether the text has anything but white space and control characters."""
    return any(not char.isspace() and unicodedata.category(char) not in ("Cc", "Cf") for char in text)


def sew(runs: Iterable[Pieces]) -> Pieces:
    """One run out of several that now stand side by side: trimmed, one space between them, none before a closing mark
    or behind an opening bracket.

    >>> join(sew([(Piece("Selasa (19/7). ", 0, 15),), (Piece("Lebih lanjut", 40, 52),), (Piece(" .", 60, 62),)]))
    'Selasa (19/7). Lebih lanjut.'
    """
    sewn: list[Piece] = []
    for run in runs:
        fresh = _trimmed(run)
        if not fresh:
            continue
        if sewn:
            _trim_end(sewn)
            if sewn and _needs_space(join(tuple(sewn[-2:]))[-2:], join(fresh[:2])[:2]):
                sewn.append(Piece(" ", sewn[-1].end, sewn[-1].end))
        sewn += fresh
    _trim_end(sewn)
    return tuple(sewn)


_NO_SPACE_BEFORE = frozenset(".,;:!?)]}»”’…%。、，！？）」』】،؛؟۔।")
_NO_SPACE_BEHIND = frozenset("([{（「『")
_OPENING_TOO = frozenset("»”")
"""Closing marks that open in some languages: German »so«, Finnish ”näin”. A letter behind one says that it opens."""


_UNSPACED = lazy_regex(r"[\p{Han}\p{Hiragana}\p{Katakana}\u3000-\u303f\uff00-\uff65]")
"""Letters and signs of scripts that put no space between sentences. Thai has none between words, but one between sentences,
and chrome is cut out between those."""


def _needs_space(end: str, start: str) -> bool:
    """Whether a space goes between a text whose last characters are ``end`` and one whose first are ``start``: two of each."""
    before, behind = end[-1], start[0]
    if is_mojibake_across(end, start):
        return True
    if behind in _NO_SPACE_BEFORE:
        return behind in _OPENING_TOO and start[1:].isalnum()
    if before in _NO_SPACE_BEHIND:
        return False
    return before.isascii() or not _UNSPACED.match(before) or (behind.isascii() and not _UNSPACED.match(behind))


def trimmed(run: Sequence[Piece]) -> Pieces:
    """The run without white space at its ends.

    >>> trimmed([Piece(" Rusia ", 4, 11)])
    (Piece(text='Rusia', start=5, end=10),)
    """
    if len(run) == 1:
        text = run[0].text
        if len(text.strip()) == len(text):
            return (run[0],) if text else ()
    kept = list(_trimmed(tuple(run)))
    _trim_end(kept)
    return tuple(kept)


def _trimmed(run: Pieces) -> Pieces:
    """Without white space at the front."""
    for index, piece in enumerate(run):
        kept = piece.text.lstrip()
        if not kept:
            continue
        if len(kept) == len(piece.text):
            return run[index:]
        # a verbatim piece keeps exact places; of a replacing one the whole place stays with what is left of it
        verbatim = len(piece.text) == piece.end - piece.start
        start = piece.end - len(kept) if verbatim else piece.start
        return (Piece(kept, start, piece.end), *run[index + 1 :])
    return ()


def _trim_end(run: list[Piece]) -> None:
    """Takes white space off the end, in place."""
    while run:
        text, start, end = run[-1]
        kept = text.rstrip()
        if kept:
            if len(kept) < len(text):
                run[-1] = Piece(kept, start, start + len(kept) if len(text) == end - start else end)
            return
        run.pop()


def places(pieces: Pieces) -> list[tuple[int, int]]:
    """The source ranges of the pieces, neighbours joined, empty ones left out.

    >>> places((Piece("ab", 0, 2), Piece("c", 2, 3), Piece(" ", 3, 3), Piece("d", 9, 10)))
    [(0, 3), (9, 10)]
    """
    found: list[tuple[int, int]] = []
    for _, start, end in pieces:
        if start == end:
            continue
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found
