"""Takes out what stands in a paragraph of a page for programs that read it aloud alone, where the same is there to be seen.

Before: ``Sungai meluap.Sungai meluap. Warga mengungsi.`` (the first in a hidden element, the second with an initial of its own)
After: ``Sungai meluap. Warga mengungsi.``
"""

from newsclean.document import Block, Document

_RULE = "mul.ui.page-read-aloud"
_SEEN = '[aria-hidden="true"]'
_SHORTEST = 2
_BEGINNING = 12
_LONGEST = 400
"""Characters of which a paragraph's beginning is looked for again, and how far."""


def read_aloud(document: Document) -> None:
    if document.facts is None or not document.first_pass:
        return
    for block in document.blocks:
        length = _said_twice(block)
        if length:
            document.remove(block, (0, length, _RULE))


def _said_twice(block: Block) -> int:
    """How long the beginning is that is said twice in a row, the second time in an element hidden from programs; 0 if none is."""
    text, node = block.text, block.mark.box.node if block.mark is not None else None
    if node is None or len(block.pieces) < 2:
        return 0
    at = text.find(text[:_BEGINNING], _SHORTEST, _LONGEST) if len(text) > 2 * _BEGINNING else 0
    if at <= 0 or not text.startswith(text[:at].rstrip(), at):
        return 0
    said = "".join(text[:at].split())
    return at if any("".join(each.text.split()) == said for each in node.select(_SEEN)[:1]) else 0
