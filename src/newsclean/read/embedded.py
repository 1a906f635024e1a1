"""The article's text where it is only in a page's scripts: the state that Next.js, Nuxt, Redux or Fusion build the page from,
or JSON-LD's ``articleBody``.

Nothing is known of the shapes of these data, which change with every site. What they share is strings in quotes with a name
in front; the name under which most running text stands is the article's. Strings may hold JSON with strings of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

import regex

from newsclean.document import Block
from newsclean.patterns import lazy_regex
from newsclean.read.html import read_page
from newsclean.shape import ends_sentence
from newsclean.spans import Piece, trimmed

_LITERAL = lazy_regex(r'(?:"(?P<key>[\w.:@-]{1,40})"\s*+:\s*+)?"(?P<text>(?:[^"\\]|\\.)*+)(?P<end>"?+)', regex.DOTALL)
"""A string with the name in front. One that has no end reaches to the end of the text, and so would all that begin in it."""
_ESCAPE = lazy_regex(
    r"\\(?:u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})|u(?P<code>[0-9a-fA-F]{4})|x(?P<byte>[0-9a-fA-F]{2})|(?P<char>.))",
    regex.DOTALL,
)
_CHARACTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_TAG = lazy_regex(r"</?(?:p|br|div|h[1-6]|span|strong|em|a|ul|li|figure|blockquote)\b[^<>]*>", regex.IGNORECASE)
_IN_LINE = lazy_regex(
    r"</?(?:a|abbr|b|bdi|cite|code|em|font|i|mark|q|s|small|span|strong|sub|sup|time|u)\b[^<>]*>", regex.IGNORECASE
)
_BRACKET = lazy_regex(r"[\[\]{}]")
_LEVELS = 8
"""So many brackets around a string are gone through for the list in which its neighbour stands too."""
_NESTED = 3
_SHORTEST = 40
_FAR = 6000
"""Strings of one name further apart than this (in characters of the source) are not of one text."""
_ENOUGH = 250
"""Less running text than this, in characters, is no article."""


class _Holder:
    """A list or an object of the data, and the one around it. ``left``: what is read stands behind its end."""

    __slots__ = ("around", "is_list", "left")

    def __init__(self, around: "_Holder | None", *, is_list: bool) -> None:
        self.around = around
        self.is_list = is_list
        self.left = False


class _Text(NamedTuple):
    """A string of the page's data: its text, the places in the source at which its characters stand, and what holds it."""

    key: str
    text: str
    ours: list[int]
    theirs: list[int]
    holder: _Holder

    def place(self, offset: int) -> int:
        index = bisect_right(self.ours, offset) - 1
        return self.theirs[index] + offset - self.ours[index]

    def prose(self) -> int:
        """Characters of running text in it."""
        bare = _TAG.sub("\n", _IN_LINE.sub("", self.text)) if "<" in self.text else self.text
        lines = [line.strip() for line in bare.split("\n")]
        return sum(len(line) for line in lines if len(line) >= _SHORTEST and _is_speech(line) and ends_sentence(line))


def embedded_blocks(source: str) -> list[Block]:
    """The paragraphs of the article in the page's data; none where there is no running text in them."""
    best: list[_Text] = []
    most = _ENOUGH
    for group in _groups(source):
        mass = sum(text.prose() for text in group)
        if mass > most:
            best, most = group, mass
    return [block for text in best for block in _blocks(text)]


def _groups(source: str) -> Iterator[list[_Text]]:
    """Strings of the same name that stand near each other in one list; each long one also by itself."""
    open_groups: dict[str, list[_Text]] = {}
    seen: set[str] = set()
    for text in _strings(source):
        if text.text in seen:
            continue  # the same once more: data are often given twice
        seen.add(text.text)
        group = open_groups.get(text.key)
        if group and _are_neighbours(group[-1], text) and not _is_whole(text) and not _is_whole(group[-1]):
            group.append(text)
            continue
        if group:
            yield group
        open_groups[text.key] = [text]
    yield from open_groups.values()


def _are_neighbours(first: _Text, second: _Text) -> bool:
    """Whether two strings, the second of which was just read, stand near each other in one list: else they are of two articles."""
    if second.theirs[0] - first.theirs[-1] >= _FAR:
        return False
    holder: _Holder | None = first.holder
    for _ in range(_LEVELS):
        if holder is None or not holder.left:
            break
        holder = holder.around
    return holder is not None and not holder.left and holder.is_list


def _is_whole(text: _Text) -> bool:
    """A string of several paragraphs, which is a text by itself and not a part of one."""
    return text.prose() > 4 * _ENOUGH


def _strings(source: str) -> Iterator[_Text]:
    for start, end in _scripts(source):
        script = _Holder(None, is_list=False)
        yield from _strings_in(_Text("", source[start:end], [0], [start], script), _NESTED)
        script.left = True


def _strings_in(outer: _Text, depth: int) -> Iterator[_Text]:
    holder, behind = outer.holder, 0
    for match in _LITERAL.finditer(outer.text):
        if not match["end"]:
            return
        holder = _holder_at(holder, outer.holder, outer.text[behind : match.start()])
        behind = match.end()
        start, end = match.span("text")
        if end - start < _SHORTEST:
            continue
        text = _decoded(match["key"] or "", outer, start, end)._replace(holder=holder)
        if depth and '":' in text.text:
            yield from _strings_in(text, depth - 1)
        elif _is_speech(text.text):
            yield text


def _holder_at(holder: _Holder, outermost: _Holder, between: str) -> _Holder:
    """What holds the string behind ``between``, if ``holder`` held what stood in front of it."""
    for match in _BRACKET.finditer(between):
        sign = match[0]
        if sign in "[{":
            holder = _Holder(holder, is_list=sign == "[")
        elif holder is not outermost and holder.around is not None:
            holder.left = True
            holder = holder.around
    return holder


def _is_speech(text: str) -> bool:
    """No address, key or number: words with spaces, or letters of scripts that have none."""
    return " " in text or not text.isascii()


def _decoded(key: str, outer: _Text, start: int, end: int) -> _Text:
    parts: list[str] = []
    ours: list[int] = []
    theirs: list[int] = []
    length = 0

    def begin(at: int) -> None:
        """What is taken next stands at ``outer.text[at]``."""
        ours.append(length)
        theirs.append(outer.place(at))

    def take(first: int, last: int) -> None:
        """``outer.text[first:last]`` as it stands; where that was pieced together, so is this."""
        nonlocal length
        begin(first)
        for at in range(bisect_right(outer.ours, first), bisect_left(outer.ours, last)):
            ours.append(length + outer.ours[at] - first)
            theirs.append(outer.theirs[at])
        parts.append(outer.text[first:last])
        length += last - first

    position = start
    for match in _ESCAPE.finditer(outer.text, start, end):
        take(position, match.start())
        begin(match.start())
        parts.append(_character(match))
        length += 1
        position = match.end()
    take(position, end)
    begin(end)
    return _Text(key, "".join(parts), ours, theirs, outer.holder)


def _character(match: regex.Match[str]) -> str:
    if match["high"]:
        return chr(0x10000 + ((int(match["high"], 16) & 0x3FF) << 10) + (int(match["low"], 16) & 0x3FF))
    if match["code"] or match["byte"]:
        return chr(int(match["code"] or match["byte"], 16))
    char: str = match["char"]
    return _CHARACTERS.get(char, char)


def _scripts(source: str) -> Iterator[tuple[int, int]]:
    """From and to of what stands in script elements."""
    low = source.lower() if source.isascii() else source.replace("SCRIPT", "script")
    at = low.find("<script")
    while at >= 0:
        start = low.find(">", at) + 1
        end = low.find("</script", start) if start else -1
        if end < 0:
            return
        yield start, end
        at = low.find("<script", end)


def _blocks(text: _Text) -> Iterator[Block]:
    if _TAG.search(text.text):
        for block in read_page(text.text)[0]:
            placed = Block(tuple(_moved(piece, text) for piece in block.pieces), after_blank=True)
            placed.mark = block.mark
            yield placed
        return
    at = 0
    for line in text.text.split("\n"):
        pieces = trimmed([_moved(Piece(line, at, at + len(line)), text)])
        if pieces:
            yield Block(pieces, after_blank=True)
        at += len(line) + 1


def _moved(piece: Piece, text: _Text) -> Piece:
    return Piece(piece.text, text.place(piece.start), text.place(piece.end))
