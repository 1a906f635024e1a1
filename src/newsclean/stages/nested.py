"""Takes out lines that say once more what the line above them says, one part each: a scraper that wrote out an element, and then
every element in it.

Before: ``The bridge is closed. It will open in May.``, ``The bridge is closed.``, ``It will open in May.``
After: ``The bridge is closed.``, ``It will open in May.``

The long line is the one that stays, parted where the lines below it begin and end: what stands between them is in none of those. Its first
sentences may be in none of them either: text of the element itself, no part of any in it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from newsclean.document import Block, Document
from newsclean.shape import ends_sentence

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
        if len(block.text) < _LONG:
            continue
        begin = block.text.find(first.text[:_BEGINS_ALIKE].rstrip())
        if begin < 0 or (begin > 0 and not ends_sentence(block.text[:begin].rstrip())):
            continue
        count, bounds = _parts(block.text, begin, blocks, index)
        if count < 2:
            continue
        for part in blocks[index : index + count]:
            document.drop(part, _RULE)
        document.split(block, *bounds)
        index += count


def _parts(text: str, begin: int, blocks: Sequence[Block], index: int) -> tuple[int, list[int]]:
    """How many lines from ``index`` on are parts of a text in their order from ``begin`` on, and where to part it. A line may itself be
    followed by its own parts. None, if they are not most of the text: its first words may be said again; or if they are not all of it from
    there on, where its first words are not."""
    signs = [at for at, sign in enumerate(text) if not sign.isspace()]
    whole = "".join([text[at] for at in signs])
    bounds: set[int] = set()
    first = bisect_left(signs, begin)
    start, end = first, len(whole)  # the part that the next line may begin
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
    if reached - first < _MOST * len(whole) or (first > 0 and reached < len(whole)):
        return 0, []
    return count, sorted(bounds - {0, len(text)})


def _is_inside_word(text: str, at: int) -> bool:
    return text[at - 1 : at].isalpha() and text[at : at + 1].islower()
