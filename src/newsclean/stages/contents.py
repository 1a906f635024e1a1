"""Takes out a table of contents: the article's own headings, listed above it behind a label.

Before: ``Daftar Isi``, ``1. Harga Cabai``, ``2. Pasokan Bawang``, and both once more above what they are the headings of
After: ``Daftar Isi``, which a rule of its own takes out, and the headings where their text is

A line goes only if it stands again below, so nothing is lost.
"""

from bisect import bisect_right
from collections.abc import Sequence

from newsclean.document import Block, Document
from newsclean.shape import words

_LABEL = ".ui.contents"
_LONGEST = 160


def contents(document: Document) -> None:
    if not document.has("ui"):
        return
    blocks = document.blocks
    lines: _Lines | None = None  # not before a label is found: few texts have one
    for index, block in enumerate(blocks):
        label = _label(document, block)
        if label is None:
            continue
        lines = lines or _Lines(document)
        listed = lines.listed(index + 1)
        if listed and lines.are_headings(listed):
            for line in range(index + 1, index + 1 + len(listed)):
                document.drop(blocks[line], label)


def _label(document: Document, block: Block) -> str | None:
    """The rule that knows a line for the label of a table of contents."""
    if len(block.text) > _LONGEST:
        return None
    for hit in document.hits(block):
        if hit.rule.id.endswith(_LABEL) and hit.is_all_of(block.text):
            return hit.rule.id
    return None


class _Lines:
    """The lines of a text, read once for all its labels. What is dropped under one label stands above the next."""

    def __init__(self, document: Document) -> None:
        blocks = document.blocks
        self.said = [_said(block.text) for block in blocks]
        self.places: dict[str, list[int]] = {}
        for index, text in enumerate(self.said):
            self.places.setdefault(text, []).append(index)
        self.prose = [index for index, block in enumerate(blocks) if document.is_prose(block)]

    def listed(self, first: int) -> list[int]:
        """Where the lines from ``first`` on stand again, as far as they do, below all of them and in the same order."""
        below: list[int] = []
        for line in range(first, len(self.said)):
            text = self.said[line]
            again = _next(self.places[text], below[-1] if below else line) if text else None
            if again is None or (below and line >= below[0]):
                break
            below.append(again)
        return below

    def are_headings(self, lines: Sequence[int]) -> bool:
        """Whether paragraphs stand below the lines: below the last, and below half of all. A heading of all of them has none."""
        followed = []
        for start, end in zip(lines, [*lines[1:], len(self.said)], strict=True):
            prose = _next(self.prose, start)
            followed.append(prose is not None and prose < end)
        return followed[-1] and 2 * sum(followed) >= len(followed)


def _next(places: Sequence[int], place: int) -> int | None:
    """The first of the places, which rise, that lies behind another."""
    at = bisect_right(places, place)
    return places[at] if at < len(places) else None


def _said(text: str) -> str:
    """The words of a short line, without its number in a list."""
    if len(text) > _LONGEST:
        return ""
    said = [word.casefold() for word in words(text)]
    return " ".join(said[1:] if len(said) > 1 and said[0].isdigit() else said)
