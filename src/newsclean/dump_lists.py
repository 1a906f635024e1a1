"""Lists in a flattened page that belong to its article, though their lines look like a menu."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from newsclean.document import Block
from newsclean.known_lines import Rules
from newsclean.patterns import lazy_regex
from newsclean.shape import word_count

_ITEM = lazy_regex(r"(?:\p{Nd}{1,3}[.)、．]|[-•·▪●◦‣*–—])\s*\S")
_ANNOUNCING = 4
"""So many words announce a list; with fewer it may be a label."""
_COUNTED = lazy_regex(r"([0-9]{1,2})[.)]\s")
_AMOUNT = lazy_regex(r"[\d½¼¾⅓⅔]+(?:[.,/–-]\d+)?\s?\p{Ll}")
_SHORT = 60


def amounts_listed(blocks: Sequence[Block], rules: Rules) -> set[int]:
    """Lists of what is needed, short lines most of which begin with an amount, below a line that announces them: a recipe's, which looks
    like a menu."""
    found: set[int] = set()
    index = 0
    while index < len(blocks):
        begin, index = index, index + 1
        if rules[begin] is not None or blocks[begin].text[-1] not in ":：":
            continue
        while index < len(blocks) and rules[index] is None and len(blocks[index].text) <= _SHORT:
            index += 1
        amounts = sum(_AMOUNT.match(block.text) is not None for block in blocks[begin + 1 : index])
        if amounts > 1 and 2 * amounts >= index - begin - 1:
            found.update(range(begin, index))
    return found


def items_of(blocks: Sequence[Block], rules: Rules, kept: set[int]) -> set[int]:
    """Lines with the number or mark of a list that belong to the article: all in a row below a line of it that announces them with a colon,
    and numbered subheadings that count on from one of its paragraphs to the next. Lines that the catalogue knows do not count as
    being between."""
    unknown = [index for index in range(min(kept), min(max(kept) + 2, len(blocks))) if rules[index] is None]
    found: set[int] = set()
    for above, index in pairwise(unknown):
        is_announced = above in kept and word_count(blocks[index].text) >= _ANNOUNCING
        if (index in kept or is_announced) and (items := _row_of_items(blocks, rules, index)):
            found.update((index, *items))
    numbered = [
        (index, int(match[1]))
        for index, behind in pairwise(unknown)
        if behind in kept and (match := _COUNTED.match(blocks[index].text))
    ]
    for (index, number), (later, following) in pairwise(numbered):
        if following == number + 1:
            found |= {index, later}
    return found


def _row_of_items(blocks: Sequence[Block], rules: Rules, announcing: int) -> list[int]:
    """The items right below a line that ends with a colon, if there are several."""
    if blocks[announcing].text[-1] not in ":：":
        return []
    row = list(takewhile(lambda at: _is_item(blocks, rules, at), range(announcing + 1, len(blocks))))
    return row if len(row) > 1 else []


def _is_item(blocks: Sequence[Block], rules: Rules, index: int) -> bool:
    return rules[index] is None and _ITEM.match(blocks[index].text) is not None
