"""The parser, behind one door: a tree of elements and texts, each element with its place in the source.

``turbohtml`` parses as browsers do (the WHATWG algorithm) and knows where each element began. Nothing else in this package
imports it for pages, so that it can be exchanged.
"""

from functools import cache
from itertools import accumulate, count
from operator import add
from typing import Any

from newsclean.patterns import lazy_regex

_HALF = lazy_regex("[\ud800-\udfff]")
_LINE_END = lazy_regex(r"\r\n?|\n")


def parse(source: str) -> Any:
    """The root of the tree: nodes have ``children`` (none: a text, with ``data``), ``tag``, ``attrs``, ``source_line``."""
    import turbohtml

    return turbohtml.parse(source).root


def without_halves(source: str) -> str:
    """The source with half characters replaced: the parser can't hand back names that have one."""
    replaced: str = _HALF.sub("\ufffd", source)
    return replaced


@cache
def node_classes() -> tuple[type, type, type]:
    """The classes of the nodes that are read: elements, texts, and texts of XML."""
    import turbohtml

    return turbohtml.Element, turbohtml.Text, turbohtml.CData


def line_starts(source: str) -> list[int]:
    """The offset at which each line begins, as the parser counts lines."""
    if "\r" in source and source.count("\r") != source.count("\r\n"):
        return [0, *[match.end() for match in _LINE_END.finditer(source)]]
    ends = accumulate(map(len, source.split("\n")[:-1]))
    return [0, *map(add, ends, count(1))]
