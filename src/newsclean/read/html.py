"""A page's HTML to blocks: every visible run of text, with what its place in the tree says of it.

Which of the blocks are the article is not told here; that is the work of the stage ``region``.
"""

import html
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from newsclean.document import Block
from newsclean.read.dom import line_starts, parse
from newsclean.read.facts import Facts
from newsclean.spans import Piece, sew

_UNSEEN = frozenset(
    [
        "head",
        "title",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "select",
        "option",
        "datalist",
        "textarea",
        "audio",
        "video",
        "map",
        "area",
        "frameset",
        "noframes",
        "input",
    ]
)
"""Elements whose text no reader sees."""

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
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
        "ruby",
        "rt",
        "rp",
        "img",
        "picture",
        "source",
        "button",
    ]
)
_TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figcaption", "td", "th", "dd", "dt", "pre",
         "article", "section", "main", "body", "span", "a", "address", "summary", "caption", "other")  # fmt: skip
TAG_NUMBER = {tag: number for number, tag in enumerate(_TAGS)}
ANCESTORS = ("article", "main", "aside", "footer", "header", "nav", "figure", "ul", "ol", "table", "form", "blockquote",
             "section", "a", "button", "dialog", "details")  # fmt: skip
_ANCESTOR_BIT = {tag: 1 << number for number, tag in enumerate(ANCESTORS)}
_DEEPEST = 400
"""Elements nested deeper than this are taken for one: no page is, and no cost may grow with it."""


class Mark(NamedTuple):
    """What the page's tree says of a block.

    ``tag`` is the nearest block-level element's, ``parent`` a number for the element that holds it and its siblings,
    ``box`` one for the element itself. ``own`` are the hints (bits, see ``hints.toml``) of the element and its parent,
    ``inherited`` those of all elements around; ``around`` the bits of :data:`ANCESTORS`. ``links`` counts the characters
    in links, ``strong`` those in bold. ``sign`` is one number for all elements of the same tag and names within elements of
    the same sign.
    """

    tag: str
    box: int
    parent: int
    grand: int
    depth: int
    own: int
    inherited: int
    around: int
    sign: int
    links: int
    strong: int


class _Level(NamedTuple):
    """An open block-level element."""

    tag: str
    box: int
    parent: int
    grand: int
    depth: int
    own: int
    inherited: int
    around: int
    sign: int
    alone: int


def html_blocks(source: str) -> list[Block]:
    """A block for each run of text between block-level tags."""
    return read_page(source)[0]


def read_page(source: str) -> tuple[list[Block], Facts]:
    """The blocks of a page, and what it says of itself."""
    reader = _Reader(source)
    return list(reader.blocks()), reader.facts


class _Reader:
    """One walk over the tree of one page."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.lines = line_starts(source)
        self.cursor = 0
        self.run: list[Piece] = []
        self.links = 0
        self.strong = 0
        self.boxes = 0
        self.facts = Facts()
        self.signs: dict[tuple[str, str, int], int] = {}

    def blocks(self) -> Iterator[Block]:
        level = _Level("body", 0, 0, 0, 0, 0, 0, 0, 0, 0)
        # (children not yet visited, the level they stand on, whether inside a link, whether in bold)
        stack: list[tuple[Iterator[Any], _Level, bool, bool]] = [(iter((parse(self.source),)), level, False, False)]
        while stack:
            children, level, in_link, in_bold = stack[-1]
            node = next(children, None)
            if node is None:
                stack.pop()
                if stack and stack[-1][1] is not level:
                    yield from self._close(level)
                continue
            tag = getattr(node, "tag", None)
            if tag is None:
                data = getattr(node, "data", None)
                if data is not None and type(node).__name__ in ("Text", "CData"):
                    self._text(data, in_link, in_bold)
                continue
            if node.source_line is not None:
                self.cursor = max(self.cursor, self.lines[node.source_line - 1] + node.source_col)
            if tag in _UNSEEN:
                self._note(tag, node)
                continue
            if tag == "br" or tag == "hr":
                yield from self._close(level)
                continue
            if tag in _INLINE:
                if node.children:
                    bold = in_bold or tag in ("b", "strong")
                    stack.append((iter(node.children), level, in_link or tag == "a", bold))
                continue
            yield from self._close(level)
            inner = self._level(node, tag, level) if level.depth < _DEEPEST else level
            stack.append((iter(node.children), inner, in_link, in_bold))
        yield from self._close(level)

    def _note(self, tag: str, node: Any) -> None:
        if tag == "head":
            for inner in node.iter_elements():
                if inner.tag in ("meta", "title", "script"):
                    self.facts.note(inner)
        elif tag in ("script", "meta", "title"):
            self.facts.note(node)

    def _level(self, node: Any, tag: str, outer: _Level) -> _Level:
        self.boxes += 1
        attrs = node.attrs
        names = _names(attrs) if attrs else ""
        alone = hints(names) if names else 0
        around = outer.around | _ANCESTOR_BIT.get(tag, 0)
        near, inherited = alone | outer.alone, outer.inherited | alone
        sign = self.signs.setdefault((tag, names, outer.sign), len(self.signs) + 1)
        return _Level(tag, self.boxes, outer.box, outer.parent, outer.depth + 1, near, inherited, around, sign, alone)

    def _text(self, data: str, in_link: bool, in_bold: bool) -> None:
        if not data:
            return
        if data.isspace():
            if self.run:
                self.run.append(Piece(" ", self.cursor, self.cursor))
            return
        piece = self._placed(data)
        self.run.append(piece)
        self.cursor = max(self.cursor, piece.end)
        if in_link:
            self.links += len(data.strip())
        if in_bold:
            self.strong += len(data.strip())

    def _placed(self, data: str) -> Piece:
        """The text with its place in the source: as it stands there, or with entities for some of its characters."""
        start = self.source.find(data, self.cursor, self.cursor + len(data) + 6000)
        if start >= 0:
            return Piece(data, start, start + len(data))
        start = self.cursor
        if self.source[start : start + 1] == "<":
            start = self.source.find(">", start) + 1
        end = self.source.find("<", start)
        end = end if end >= 0 else len(self.source)
        if start < end and html.unescape(self.source[start:end]) == data:
            return Piece(data, start, end)
        return (
            Piece(data, start, max(end, start)) if end - start <= 8 * len(data) + 100 else Piece(data, start, start + 1)
        )

    def _close(self, level: _Level) -> Iterator[Block]:
        if not self.run:
            return
        pieces = sew([tuple(self.run)])
        if pieces:
            block = Block(pieces, after_blank=True)
            block.mark = Mark(*level[:-1], self.links, self.strong)
            yield block
        self.run = []
        self.links = self.strong = 0


def _names(attrs: Any) -> str:
    """What an element is called: class, id, and what else carries names."""
    found = [""]
    for key, value in attrs.items():
        if key in _NAMING and value:
            found.append(value if isinstance(value, str) else " ".join(value))
        elif key == "hidden" or (key == "aria-hidden" and value == "true"):
            found.append("hidden")
    if len(found) == 1:
        return ""
    found.append("")
    return " ".join(found)[:400].lower().translate(_SEPARATORS)


_NAMING = frozenset(("class", "id", "itemprop", "role", "data-testid", "data-component", "style", "data-type"))
_SEPARATORS = str.maketrans("-_/", "   ")


@cache
def _hints() -> tuple[tuple[str, ...], Any]:
    """The names of the hints in the order of their bits, and the automaton that finds their words."""
    import ahocorasick

    text = resources.files("newsclean.read").joinpath("hints.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)["hint"]
    bits: dict[str, int] = {}
    for number, hint in enumerate(listed):
        for word in hint["words"]:
            bits[word] = bits.get(word, 0) | 1 << number
    automaton = ahocorasick.Automaton()
    for word, bit in bits.items():
        automaton.add_word(word, bit)
    automaton.make_automaton()
    return tuple(hint["name"] for hint in listed), automaton


def hint_names() -> tuple[str, ...]:
    """The names of the hints, in the order of their bits."""
    return _hints()[0]


def hints(names: str) -> int:
    """The bits of the hints that an element's names give."""
    found = 0
    for _, bit in _hints()[1].iter(names):
        found |= bit
    return found
