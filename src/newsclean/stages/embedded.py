"""Takes the article from the data in a page's scripts where the markup has none.

Before: ``<div id="app"></div><script>{"body": "<p>Harga beras naik …</p>"}</script>``
After: ``Harga beras naik …``
"""

from newsclean.document import Document
from newsclean.matching import OUTSIDE
from newsclean.read.embedded import embedded_blocks
from newsclean.read.html import ANCESTORS, hint_names
from newsclean.region import near_hints

_FEW = 250
"""With less text than this (in characters) left of its markup, a page's article may be in its data."""
_FIGURE = 1 << ANCESTORS.index("figure")
_CAPTION = 1 << hint_names().index("caption")


def embedded(document: Document) -> None:
    if document.facts is None or not document.first_pass:
        return
    left = sum(len(block.text) for block in document.blocks)
    if left >= _FEW or "<script" not in document.source.lower():
        return
    found = embedded_blocks(document.source)
    if sum(len(block.text) for block in found) <= 2 * left:
        return
    for block in document.blocks:
        document.drop(block, OUTSIDE)
    document.add(found)
    document.metadata.confidence = None  # how sure the region of the markup is says nothing of the data
    for block in found:
        box = block.mark.box if block.mark is not None else None
        if box is not None and (box.around & _FIGURE or near_hints(box) & _CAPTION):
            document.drop(block, "mul.caption.page")
