r"""Reads a text that was written down with escapes, as a program's log or a table has it: line ends, quotes, letters by number.

Before: ``Harga naik.\n\nKata dia, \"tajam\" \u2013 lagi.`` on one line
After: ``Harga naik.`` and ``Kata dia, "tajam" – lagi.`` on two

Only where nearly all line ends are written so, and most of them stand where a line can end: elsewhere a backslash and an n are meant
(``C:\nginx``). A backslash before a quote is never meant in an article; where those are all that there are, they go.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from newsclean.document import Block, Document
from newsclean.patterns import lazy_regex

_ESCAPE = "mul.ui.escape"
_WRITTEN = "\\n"
_FEWEST, _TIMES = 3, 4
"""So many line ends are escaped, and so many times as many as are not."""
_MOST = 2 / 3
_ENDS = lazy_regex(r"(?:\s*\\[rn])+\s*")
_STOPS = lazy_regex(r"[.!?…;,\"”’»')\]\p{Lo}。！？]")
"""What a line ends with: a stop, or a letter of a script without capitals."""
_BEGINS = lazy_regex(r"[^\p{Ll}\p{P}\s`]|[-–—•*\"“‘«'(\[]|\\u|\Z")
"""What a line begins with: no small letter, and no sign that stands behind a word."""
_INSIDE = lazy_regex(r"(?<=[\w:\\])\\[rn](?=[\p{Ll}_])|(?<=(?:\s|\A)[\"“”'‘`(])\\[rn]")
"""A backslash and a letter in the middle of a name ("www\\nama"), or behind an opening quotation mark: no line can end there."""
_PATH = lazy_regex(r"(?<!\w)[A-Za-z]:(?:\\{1,2}(?![nrt](?![a-z])|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})[\w.-]+)+")
_SPACE = lazy_regex(r"\\(?:t|xa0|xA0|u00a0|u00A0)")
_SIGN = lazy_regex(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\"'/])"
)

_QUOTE = lazy_regex(r"\\[\"']")
_OTHER = lazy_regex(r"\\(?![\"'])")


def escapes(document: Document) -> None:
    if document.facts is not None or "\\" not in document.source:
        return
    if not _is_escaped(document.blocks):
        _read_quotes(document)
        return
    for block in document.blocks:
        bounds = [at for match in _outside_paths(_ENDS, block.text) for at in match.span()]
        if bounds:
            document.split(block, *bounds)
    for block in document.blocks:
        if _ENDS.fullmatch(block.text):
            document.drop(block, _ESCAPE)
            continue
        document.rewrite(block, [(*match.span(), _read(match[0])) for match in _outside_paths(_SIGN, block.text)])
        document.remove(block, *[(*match.span(), _ESCAPE) for match in _outside_paths(_SPACE, block.text)])


def _read_quotes(document: Document) -> None:
    if any(_OTHER.search(block.text) for block in document.blocks):
        return
    for block in document.blocks:
        document.take_marks(
            block, *[(match.start(), match.start() + 1, _ESCAPE) for match in _QUOTE.finditer(block.text)]
        )


def _is_escaped(blocks: Sequence[Block]) -> bool:
    written = sum(block.text.count(_WRITTEN) for block in blocks)
    if written < _FEWEST or written < _TIMES * (len(blocks) - 1):
        return False
    ends = [_is_end(block.text, match) for block in blocks for match in _outside_paths(_ENDS, block.text)]
    return sum(ends) >= max(_MOST * len(ends), 1)


def _is_end(text: str, match: Any) -> bool:
    """Whether a line can end where a line end is written: behind a stop, or in front of what lines begin with."""
    start, end = match.span()
    if _INSIDE.match(text, start):
        return False
    if start == 0 or match[0].count("\\") > 1:
        return True
    return bool(_STOPS.match(text, start - 1) or _BEGINS.match(text, end))


def _outside_paths(pattern: Any, text: str) -> Iterator[Any]:
    """What a pattern finds in a text, but for what stands in the path of a file."""
    paths = [match.span() for match in _PATH.finditer(text)] if ":\\" in text else []
    path = 0
    for match in pattern.finditer(text):
        at = match.start() + match[0].index("\\")
        while path < len(paths) and paths[path][1] <= at:
            path += 1
        if path == len(paths) or at < paths[path][0]:
            yield match


def _read(sign: str) -> str:
    """What an escape stands for; one for half a character, for none that can be seen, or for another backslash stays as it is."""
    if sign[1] not in "ux":
        return sign[1]
    units = [int(part[1:], 16) for part in sign.split("\\")[1:]]
    if len(units) == 2:
        return chr(0x10000 + ((units[0] - 0xD800) << 10) + units[1] - 0xDC00)
    read = chr(units[0])
    return read if read != "\\" and read.isprintable() and not read.isspace() else sign
