"""Takes out the numbers that text browsers put in front of links, and the list of addresses that they write below.

Before: ``which was [70]bought out by a company``, and below ``References``, `` 70. https://example.com/news``
After: ``which was bought out by a company``

Lynx and ELinks write so. Only numbers go that have their address in the list.
"""

from functools import cache

import regex

from newsclean.catalogue.parts import defined, filled
from newsclean.document import Block, Document
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence

_NUMBER = "mul.ui.link-number"
_MARK = lazy_regex(r"\[(\d{1,5})\]")
_LED = lazy_regex(r"(?:[*+o•#-]\s*)?\[\d{1,5}\]")
_FEWEST = 5


def link_numbers(document: Document) -> None:
    if document.facts is not None or "]" not in document.source:
        return
    blocks = document.blocks
    listed = [_address().match(block.text) for block in blocks]
    numbers = {match["number"] for match in listed if match}
    if len(numbers) < _FEWEST:
        return
    first = next(index for index, match in enumerate(listed) if match)
    for index, (block, match) in enumerate(zip(blocks, listed, strict=True)):
        if match or (index >= first - 2 and _label().fullmatch(block.text)):
            document.drop(block, _NUMBER)
            continue
        if _LED.match(block.text) and not ends_sentence(block.text):
            block.linked = 1.0
        document.take_marks(block, *_marks(block, numbers))


def _marks(block: Block, numbers: set[str]) -> list[tuple[int, int, str]]:
    return [(*mark.span(), _NUMBER) for mark in _MARK.finditer(block.text) if mark[1] in numbers]


@cache
def _address() -> regex.Pattern[str]:
    return regex.compile(defined(filled(r"(?P<number>\d{1,5})\.\s+{link_scheme}:\S*")))


@cache
def _label() -> regex.Pattern[str]:
    return regex.compile(defined(filled("{link_list}")))
