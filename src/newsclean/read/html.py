"""A page's HTML to blocks: the plain reader, which takes every visible line of the page for a block.

It tells no region of the page from another; finding the article among the blocks is the work of a later reader.
"""

import regex

from newsclean.document import Block
from newsclean.spans import Piece, sew

_TOKEN = regex.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<raw>script|style|noscript|template|svg|head)\b[^<>]*>.*?(?:</(?P=raw)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)[^<>]*>"
    r"|<[!?][^<>]*>",
    regex.IGNORECASE | regex.DOTALL,
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "dfn",
        "em",
        "font",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)


def html_blocks(source: str) -> list[Block]:
    """A block for each run of text between block-level tags; scripts, styles, comments and the head have none."""
    blocks: list[Block] = []
    run: list[Piece] = []
    position = 0

    def close() -> None:
        trimmed = sew([tuple(run)])
        if trimmed:
            blocks.append(Block(trimmed, after_blank=True))
        run.clear()

    for token in _TOKEN.finditer(source):
        _add(run, source, position, token.start())
        position = token.end()
        name = token["name"]
        if name is None or name.lower() not in _INLINE:
            close()
    _add(run, source, position, len(source))
    close()
    return blocks


def _add(run: list[Piece], source: str, start: int, end: int) -> None:
    if start < end:
        run.append(Piece(source[start:end], start, end))
