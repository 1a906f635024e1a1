"""Takes out the sign that links a heading to itself, which pages of documentation and blogs show where a reader points at it.

Before: ``Installing the parser¶``
After: ``Installing the parser``

It stands in the heading, so the title and the subheadings would end with it.
"""

from newsclean.document import Document

_RULE = "mul.ui.page-heading-link"
_SIGNS = frozenset("¶#§🔗⚓")
_HEADINGS = frozenset(f"h{rank}" for rank in range(1, 7))


def heading_links(document: Document) -> None:
    if document.facts is None or not document.first_pass:
        return
    for block in document.blocks:
        if block.mark is None or not block.mark.anchors or block.mark.box.tag not in _HEADINGS:
            continue
        text = block.text
        for first, last, link in (block.mark.anchors[0], block.mark.anchors[-1]):
            sign = link.text.strip()
            if sign not in _SIGNS or len(text) <= len(sign):
                continue
            if first <= block.pieces[0].start:
                document.remove(block, (0, len(sign), _RULE))
                break
            if last >= block.pieces[-1].end:
                document.remove(block, (len(text) - len(sign), len(text), _RULE))
                break
