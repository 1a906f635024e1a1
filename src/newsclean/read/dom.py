"""The parser, behind one door: a tree of elements and texts, each element with its place in the source.

``turbohtml`` parses as browsers do (the WHATWG algorithm) and knows where each element began. Nothing else in this package
imports it for pages, so that it can be exchanged.
"""

from functools import cache
from itertools import accumulate, count
from operator import add
from typing import Any

import regex

_HALF = regex.compile("[\ud800-\udfff]")  # half a character, which the parser can't hand back
_LINE_END = regex.compile(r"\r\n?|\n")


def parse(source: str) -> Any:
    """The root of the tree: nodes have ``children`` (none: a text, with ``data``), ``tag``, ``attrs``, ``source_line``."""
    import turbohtml

    return turbohtml.parse(_HALF.sub("\ufffd", source)).root


@cache
def texts() -> tuple[type, type]:
    """The classes of the nodes that are text."""
    import turbohtml

    return turbohtml.Text, turbohtml.CData


def line_starts(source: str) -> list[int]:
    """The offset at which each line begins, as the parser counts lines."""
    if "\r" in source:
        return [0, *[match.end() for match in _LINE_END.finditer(source)]]
    ends = accumulate(map(len, source.split("\n")))
    return [0, *map(add, ends, count(1))]
