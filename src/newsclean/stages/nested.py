"""Takes out lines that say once more what the line above them says, one part each: a scraper that wrote out an element, and then
every element in it.

Before: ``The bridge is closed. It will open in May.``, ``The bridge is closed.``, ``It will open in May.``
After: ``The bridge is closed.``, ``It will open in May.``

The long line is the one that stays, parted where the lines below it begin and end: what stands between them is in none of those.
"""

from collections.abc import Sequence
from itertools import islice

from newsclean.document import Block, Document

_RULE = "mul.ui.said-above"
_LONG = 200
_BEGINS_ALIKE = 40
_BETWEEN = 400
"""Characters that may stand in the long line between two parts, and have no line of their own."""
_MOST = 0.6
"""The share of the long line that its parts must be."""
_SHORT = 40
"""A line of fewer may stand anywhere by chance: it must follow at once."""


def nested(document: Document) -> None:
    if document.facts is not None:
        return
    blocks = document.blocks
    index = 0
    while index + 2 < len(blocks):
        block, first = blocks[index], blocks[index + 1]
        index += 1
        if len(block.text) < _LONG or not block.text.startswith(first.text[:_BEGINS_ALIKE].rstrip()):
            continue
        count, bounds = _parts(block.text, blocks, index)
        if count < 2:
            continue
        for part in blocks[index : index + count]:
            document.drop(part, _RULE)
        document.split(block, *bounds)
        index += count


def _parts(text: str, blocks: Sequence[Block], index: int) -> tuple[int, list[int]]:
    """How many lines from ``index`` on are parts of a text in their order, and where to part it. A line may itself be followed by its own
    parts. None, if they are not most of the text: its first words may be said again."""
    signs = [at for at, sign in enumerate(text) if not sign.isspace()]
    whole = "".join([text[at] for at in signs])
    bounds: set[int] = set()
    start, end = 0, len(whole)  # the part that the next line may begin
    count = at = reached = 0
    for block in islice(blocks, index, None):
        said = "".join(block.text.split())
        reach = len(said) + (_BETWEEN if len(said) >= _SHORT else 0)
        place = whole.find(said, at, at + reach) if count else -1
        if place < 0 and len(said) < end - start:
            place = whole.find(said, start, start + len(said))
        if place < 0 or not said or _is_inside_word(whole, place + len(said)):
            break
        count += 1
        start, end = place, place + len(said)
        at = end
        reached = max(reached, at)
        bounds |= {signs[place], signs[end - 1] + 1}
    if reached < _MOST * len(whole):
        return 0, []
    return count, sorted(bounds - {0, len(text)})


def _is_inside_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalpha() and text[at : at + 1].islower()
