"""Takes out a table of contents: the article's own headings, listed above it behind a label.

Before: ``Daftar Isi``, ``1. Harga Cabai``, ``2. Pasokan Bawang``, and both once more above what they are the headings of
After: ``Daftar Isi``, which a rule of its own takes out, and the headings where their text is

A line goes only if it stands again below, so nothing is lost.
"""

from collections.abc import Sequence

from newsclean.document import Block, Document
from newsclean.shape import words

_LABEL = ".ui.contents"
_LONGEST = 160


def contents(document: Document) -> None:
    if not document.has("ui"):
        return
    blocks = document.blocks
    for index, block in enumerate(blocks):
        label = _label(document, block)
        if label is None:
            continue
        listed = _listed(blocks, index + 1)
        if listed and _are_headings(document, listed):
            for line in range(index + 1, index + 1 + len(listed)):
                document.drop(blocks[line], label)


def _label(document: Document, block: Block) -> str | None:
    """The rule that knows a line for the label of a table of contents."""
    if len(block.text) > _LONGEST:
        return None
    for hit in document.hits(block):
        if hit.rule.id.endswith(_LABEL) and hit.start == 0 and hit.end == len(block.text):
            return hit.rule.id
    return None


def _listed(blocks: Sequence[Block], first: int) -> list[int]:
    """Where the lines from ``first`` on stand again, as far as they do, below all of them and in the same order."""
    below: list[int] = []
    said = [_said(block.text) for block in blocks[first:]]
    for line, text in enumerate(said):
        behind = below[-1] - first if below else line
        if not text or text not in said[behind + 1 :] or (below and first + line >= below[0]):
            break
        below.append(first + said.index(text, behind + 1))
    return below


def _said(text: str) -> str:
    """The words of a short line, without its number in a list."""
    if len(text) > _LONGEST:
        return ""
    said = [word.casefold() for word in words(text)]
    return " ".join(said[1:] if len(said) > 1 and said[0].isdigit() else said)


def _are_headings(document: Document, lines: Sequence[int]) -> bool:
    """Whether paragraphs stand below the lines: below the last, and below half of all. A heading of all of them has none."""
    blocks = document.blocks
    followed = [
        any(document.is_prose(block) for block in blocks[start + 1 : end])
        for start, end in zip(lines, [*lines[1:], len(blocks)], strict=True)
    ]
    return followed[-1] and 2 * sum(followed) >= len(followed)
