"""Sets the lines of a page apart that a tool put into one, with spaces between them.

Before: ``Home News Sport Sign in The city will mend two bridges By Sam Doe The council said so on Monday. Share Privacy policy``
After: eight lines

Nothing is taken out here. Beautiful Soup's ``get_text(" ")`` writes so, and whoever makes one space of all white space. A long line
is parted only where what is set apart has the words that pages have ("Share", "Privacy policy"): an article in one line stays whole.
"""

from collections.abc import Sequence
from itertools import pairwise

from newsclean.article import PAGE_KINDS
from newsclean.document import Block, Document
from newsclean.patterns import lazy_re
from newsclean.seams import Seam, seams
from newsclean.shape import extent

_LONG, _WHOLE = 250, 1000
"""A long line has so many characters, and all of them together so many."""
_CAPITALS, _IN_MENUS = lazy_re(r"\s(?:[^\sa-z]\S*[^\s.,;!?]\s+){6,}"), 8
"""Words in a row, none with a small letter first or a stop or comma behind it; the menus of any page have so many, all in all."""
_MOST = 0.5
"""The share of the dump that stands in such lines: elsewhere a long line is a list or a table of the article."""
_EDGE = 40
"""So many words at either end of a line are looked at first."""
_OTHERS = 30
"""A dump that has more lines than so many beside the long ones was not put into one."""
_FEWEST = 4
_ONE_PARAGRAPH = 0.5
"""Where a line is less likely to begin, it may be the same paragraph that goes on."""


def one_line(document: Document) -> None:
    if document.facts is not None:
        return
    long = [block for block in document.blocks if extent(block.text) >= _LONG and _CAPITALS.search(block.text)]
    mass = sum(extent(block.text) for block in long)
    if len(document.blocks) - len(long) > _OTHERS:
        return
    if mass < _WHOLE or mass < _MOST * sum(extent(block.text) for block in document.blocks):
        return
    if sum(len(match[0].split()) for block in long for match in _CAPITALS.finditer(block.text)) < _IN_MENUS:
        return
    if not any(_may_be_page(document, block.text) for block in long):
        return
    found = [seams(block.text) for block in long]
    if _signs(document, long, found) < _FEWEST:
        return
    for block, begun in zip(long, found, strict=True):
        for line, seam in zip(document.split(block, *[seam.start for seam in begun]), begun, strict=True):
            line.may_go_on = seam.chance < _ONE_PARAGRAPH


def _may_be_page(document: Document, text: str) -> bool:
    """Whether a few words in a row, at either end or where menus may be, are what only pages say: asked before all places are looked at,
    which takes ten times as long."""
    words = text.split()
    parts = [words[:_EDGE], words[-_EDGE:], *[match[0].split() for match in _CAPITALS.finditer(text)]]
    return any(
        _is_sign(document, " ".join(part[at : at + size]))
        for part in parts
        for at in range(len(part))
        for size in (1, 2, 3)
    )


def _is_sign(document: Document, text: str) -> bool:
    return any(hit.rule.kind in PAGE_KINDS for hit in document.catalogue.phrases(text))


def _signs(document: Document, blocks: Sequence[Block], found: Sequence[Sequence[Seam]]) -> int:
    """How many of the lines that would be set apart say what only pages say."""
    signs = 0
    for block, begun in zip(blocks, found, strict=True):
        for start, end in pairwise([0, *[seam.start for seam in begun], len(block.text)]):
            signs += _is_sign(document, block.text[start:end].strip())
    return signs
