"""What belongs together on a page and is kept as one: the items of a numbered list, the headings of one kind.

The trees look at each block for itself, and a short heading says little: of ten numbered ones they may keep four.
"""

import re
from collections import Counter
from collections.abc import Sequence

from newsclean.document import Block
from newsclean.read.html import hint_names
from newsclean.region import Place, chain, own_hints

_NUMBER = re.compile(r"[^\w\s]?(\d{1,3})[.):](?!\d)")
_ROW = 3
"""So many numbers one after the other are a list."""
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LINK = 0.3
"""A text with this share of links leads elsewhere."""
_COMMENT = 1 << hint_names().index("comment")


def numbered(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the texts "1. …", "2. …", "3. …" (or the other way round) in elements of the same tag of which at least one is kept:
    all of them are the article's."""
    runs: dict[str, list[tuple[int, int, list[int]]]] = {}  # by tag: the last number, the step, and the indices so far
    for index, block in enumerate(blocks):
        found = _NUMBER.match(block.text) if block.text[0].isdigit() or block.text[1:2].isdigit() else None
        if found is None or _is_link(block):
            continue
        number, of_tag = int(found[1]), runs.setdefault(places[index].box.tag, [])
        last, step, run = of_tag[-1] if of_tag else (0, 0, [])
        if run and number - last in ((step,) if step else (1, -1)):
            of_tag[-1] = number, number - last, [*run, index]
        else:
            of_tag.append((number, 0, [index]))
    whole = [run for of_tag in runs.values() for *_, run in of_tag if len(run) >= _ROW and not kept.isdisjoint(run)]
    return {index for run in whole for index in run if index in kept or not _is_in_comments(places[index])}


def headings(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the headings right between two kept texts that are like at least two kept ones, in tag and in names."""
    alike = Counter(places[index].sign for index in kept if places[index].box.tag in _HEADINGS)
    return {
        index + 1
        for index in kept
        if index + 1 not in kept
        and index + 2 in kept
        and places[index + 1].box.tag in _HEADINGS
        and alike[places[index + 1].sign] >= 2
        and not _is_link(blocks[index + 1])
    }


def _is_link(block: Block) -> bool:
    return block.mark is not None and block.mark.links >= _LINK * len(block.text)


def _is_in_comments(place: Place) -> bool:
    return any(own_hints(outer) & _COMMENT for outer in chain(place))
