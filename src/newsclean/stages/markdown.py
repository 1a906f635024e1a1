"""Reads Markdown: joins wrapped lines, takes out its marks, the addresses of links and the texts that stand in for pictures.

Before: ``**JAKARTA** \\- Kata [dia](https://a.id/x), harga`` and ``naik.`` on two lines
After: ``JAKARTA - Kata dia, harga naik.``

So that the stages behind it see lines as any other tool gives them. A text that has no such marks is left as it is. Some pages show
Markdown, where what made them did not read it: there the marks go, too, and the lines are as they are.
"""

from itertools import pairwise

from newsclean.document import Block, Document
from newsclean.markdown import begins, is_full, is_markdown, is_open, kind, marks, wrapped_at

_MARKS = "mul.ui.markdown"
_PICTURE = "mul.caption.markdown"
_SIGNS = ("](", "# ", "**")
_BREAK = "  "
_OPEN_LINES = 4
"""A link that was wrapped is on so many lines at the most."""
_DEPTH = 6
"""Marks stand in marks: a picture in a link in bold."""


def markdown(document: Document) -> None:
    if not any(sign in document.source for sign in _SIGNS):
        return
    if not is_markdown([block.text for block in document.blocks]):
        return
    if document.facts is None:
        _join(document)
    for block in document.blocks:
        _strip(document, block)


def _strip(document: Document, block: Block) -> None:
    """Takes the marks out of a block, and those that stood in them, and notes how much of it was links."""
    linked = 0
    block.kind = kind(block.text)
    for _ in range(_DEPTH):
        found = marks(block.text)
        if not found.spans:
            break
        linked += found.linked
        document.take_marks(
            block, *[(start, end, _PICTURE if is_picture else _MARKS) for start, end, is_picture in found.spans]
        )
        if not block.text:
            return
    block.linked = min(linked / len(block.text), 1.0)


def _join(document: Document) -> None:
    """Lines that were wrapped become one paragraph again, and links that were broken are whole."""
    blocks = document.blocks
    pairs = [(before, block) for before, block in pairwise(blocks) if _may_go_on(document, before, block)]
    width = wrapped_at([(before.text, block.text) for before, block in pairs])
    follows = {id(block): before for before, block in pairs}
    run: list[Block] = []
    for block in blocks:
        before = follows.get(id(block))
        if before is None or not (
            is_open("".join([line.text for line in run[-_OPEN_LINES:]]))
            or (width is not None and is_full(before.text, block.text, width))
        ):
            if len(run) > 1:
                document.merge(run)
            run = []
        run.append(block)
    if len(run) > 1:
        document.merge(run)


def _may_go_on(document: Document, before: Block, block: Block) -> bool:
    """Whether no blank line, no mark and no line break is between two lines."""
    end = before.pieces[-1].end
    return not (block.after_blank or begins(block.text) or document.source.startswith(_BREAK, end))
