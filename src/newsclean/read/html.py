"""A page's HTML to blocks: every visible run of text, with what its place in the tree says of it.

Which of the blocks are the article is not told here; that is the work of the stage ``region``.
"""

import html
import re
from functools import cache, partial
from typing import Any, NamedTuple

from newsclean.article import Link, ParagraphKind
from newsclean.document import Block
from newsclean.patterns import lazy_re
from newsclean.read.address import web_address
from newsclean.read.dom import line_starts, node_classes, parse, without_halves
from newsclean.read.facts import Facts
from newsclean.resources import toml
from newsclean.shape import ends_sentence, extent, has_case
from newsclean.spans import Piece, trimmed

_UNSEEN = (
    "head", "title", "script", "style", "noscript", "template", "svg", "iframe", "noembed", "object", "embed", "canvas", "select",
    "datalist", "textarea", "audio", "video", "area", "frameset", "noframes", "input", "meta", "link", "base", "annotation", "annotation-xml",
)  # fmt: skip
"""Elements whose text no reader sees."""

INLINE = (
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
    "wbr", "ruby", "rt", "rp", "img", "picture", "source", "button",
)  # fmt: skip
_FORMULA = (
    "math", "mi", "mn", "mo", "ms", "mtext", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "mpadded", "msub", "msup", "msubsup",
    "munder", "mover", "munderover", "mmultiscripts", "mtable", "mtr", "mtd", "menclose", "mspace", "semantics",
)  # fmt: skip
"""Elements of formulas, which stand in the sentence."""
_FOREIGN = "foreignObject"
"""The element of a drawing that holds a part of the page."""
_INSIDE_LINE, _NOT_SEEN, _LINE_BREAK = 1, 2, 3
_SORT = {
    **dict.fromkeys((*INLINE, *_FORMULA), _INSIDE_LINE),
    **dict.fromkeys(_UNSEEN, _NOT_SEEN),
    "br": _LINE_BREAK,
    "hr": _LINE_BREAK,
}
_BOLD, _CONTROL, _SLANTED = 1, 2, 4
_MANNERS = {"b": _BOLD, "strong": _BOLD, "button": _CONTROL, "label": _CONTROL, "i": _SLANTED, "em": _SLANTED}
ANCESTORS = ("article", "main", "aside", "footer", "header", "nav", "figure", "ul", "ol", "table", "form", "blockquote",
             "section", "a", "button", "dialog", "details", "figcaption")  # fmt: skip
_ANCESTOR_BIT = {tag: 1 << number for number, tag in enumerate(ANCESTORS)}
_MENUS = _ANCESTOR_BIT["nav"] | _ANCESTOR_BIT["footer"]
_WHOLE_UNLESS_IN = {"nav": _MENUS, "footer": _MENUS | _ANCESTOR_BIT["article"]}
"""Elements whose text is one block, if it is many short ones, each with the elements around in which it is looked into all the same:
two fifths of a page's blocks are in menus, of which no reader wants to know more."""
_OF_ARTICLES = ("article", "main", "h1")
_OWN_LINES = frozenset((
    "html", "body", "address", "article", "aside", "blockquote", "caption", "center", "col", "colgroup", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp",
))  # fmt: skip
"""Elements that a browser sets on lines of their own. One that HTML does not know it sets in the line, unless a style sheet says
otherwise: so it is if text stands before it, or it is of a paragraph."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_OF_LINES = _HEADINGS | {"p"}
_PLAIN = frozenset(("div", "p"))
"""What such an element says in a heading is the heading."""
_FEW = 8
_SENTENCE, _PARAGRAPH = 20, 80
_NEAR = 6000
"""Characters behind the last text within which the next is looked for."""
_WALK = 2000
"""Characters that are passed at the most in search of where a text begins or goes on, but for elements that nobody sees."""
_MOST_RESTARTS = 10
"""So often a text is looked for again behind where its first letters stood alone."""
_NEVER_SEEN = lazy_re(
    r"<(script|style|noscript|template|svg|iframe|canvas|select|textarea|audio|video)\b", re.IGNORECASE
)
_DRAWS = lazy_re("<foreignobject", re.IGNORECASE)
_SHADOWS = lazy_re(r"<template\s[^>]{0,1000}\bshadowrootmode", re.IGNORECASE)
"""Both begin with a sign that has no capital, which makes them three times as fast as a search for the names alone."""
_LONGEST_UNSEEN = 1_000_000
"""Characters within which such an element, or a comment, must end."""
_OTHERWISE = lazy_re(r"&#?\w+;?|\r\n?|\0")
_SEEN_AS = {"\r\n": "\n", "\r": "\n", "\0": ""}
_MARKS = lazy_re("[&<>]")
"""Signs that are written otherwise: as they are, they stand in scripts, not in the text."""
_TAG = lazy_re(r"<[a-zA-Z/!?]")
_TAGS_AHEAD = lazy_re(r"(?:\s*<[a-zA-Z/][^<>]{0,1000}>){0,50}")
"""Tags with nothing but white space between them: what stands behind them can be taken for a text without reading it out."""
_POPUP_LEAST, _POPUP_MOST = 40, 3000
"""Characters of what opens over a text; a term that stands in the text itself is shorter, what is longer is the text."""
_DEEPEST = 400
"""Elements nested deeper than this are taken for one: no page is, and no cost may grow with it."""


class Box:
    """A block-level element of the page: its tag, the one around it, and the bits of :data:`ANCESTORS` around.

    What it is called is read when first asked for (see :class:`newsclean.region.Names`); most are never asked.
    """

    __slots__ = ("around", "depth", "node", "number", "parent", "tag")

    def __init__(self, number: int, tag: str, parent: "Box | None", depth: int, around: int, node: Any) -> None:
        self.number = number
        self.tag = tag
        self.parent = parent
        self.depth = depth
        self.around = around
        self.node = node


class Mark(NamedTuple):
    """What the page's tree says of a block: its element, how many of its characters are in links, in bold and in the labels
    and buttons of a form, the places of the links in the source with their elements, how many characters are in italics, and
    the places of what opens over the text. ``whole``: it is all of a menu or footer, each text on a line of its own."""

    box: Box
    links: int
    strong: int
    controls: int = 0
    anchors: tuple[tuple[int, int, Any], ...] = ()
    slanted: int = 0
    whole: bool = False
    popups: tuple[tuple[int, int], ...] = ()


def read_page(source: str) -> tuple[list[Block], Facts]:
    """The blocks of a page, and what it says of itself."""
    try:
        return _read(source, parse(source))
    except UnicodeError:  # a tag or an attribute whose name has half a character
        return _read(source, parse(without_halves(source)))


def _read(source: str, root: Any) -> tuple[list[Block], Facts]:
    facts = Facts()
    facts.root = root
    return _Reader(source, facts).blocks(root), facts


_piece = partial(tuple.__new__, Piece)
"""A piece of a tuple: there are hundreds, and this is the fastest way to make one."""

_STATING = ("meta", "title", "script", "link")
"""Elements by which a page states something of itself."""


class _Reader:
    """One walk over the tree of one page. Every node of it costs, so the walk does no more for a node than it must."""

    def __init__(self, source: str, facts: Facts) -> None:
        self.source = source
        self.facts = facts
        self.lines = line_starts(source)
        # what few pages have is not asked of every element
        self.draws = _DRAWS.search(source) is not None
        self.shadows = _SHADOWS.search(source) is not None
        self.cursor = 0  # behind the last text found in the source
        self.passed: list[
            tuple[int, int]
        ] = []  # where texts were passed over: the tree may have them behind those that follow
        self.run: list[Piece] = []  # of the block that is being read
        self.links = 0
        self.anchors: list[tuple[int, int, Any]] = []
        self.strong = 0
        self.controls = 0
        self.slanted = 0
        self.popups: list[tuple[int, int]] = []
        self.found: list[Block] = []

    def blocks(self, root: Any) -> list[Block]:
        box, in_link, manner = Box(0, "", None, 0, 0, None), None, 0
        # elements begun and not ended: the rest of their children, and what held around them: block-level element, link, manner
        waiting: list[tuple[Any, Box, Any, int]] = []
        children = iter((root,))
        opened = None  # the element that began last
        boxes = 0
        run = self.run
        element, text, cdata = node_classes()
        while True:
            for node in children:
                kind = node.__class__
                if kind is text or kind is cdata:
                    data = node.data
                    if not data.isspace():
                        if data:
                            self._text(data, opened, in_link, manner)
                            opened = None
                    elif run:
                        run.append(_piece((" ", self.cursor, self.cursor)))
                    continue
                if kind is not element:
                    continue
                tag = node.tag
                opened = node
                sort = _SORT.get(tag)
                if sort is None and tag not in _OWN_LINES and (run or box.tag in _OF_LINES) and _is_in_line(node):
                    sort = _INSIDE_LINE
                if sort is None:  # an element of its own lines
                    if run:
                        self._close(box)
                    if tag == "html":
                        self.facts.locale = node.attr("lang") or node.attr("xml:lang")
                        self.facts.language = self.facts.locale
                    inner = _with_shadow(node) if self.shadows else node.children
                    if not inner:
                        continue
                    waiting.append((children, box, in_link, manner))
                    children = iter(inner)
                    around = box.around
                    if box.depth < _DEEPEST:
                        boxes += 1
                        shown = box.tag if box.tag in _HEADINGS and tag in _PLAIN else tag
                        box = Box(boxes, shown, box, box.depth + 1, around | _ANCESTOR_BIT.get(tag, 0), node)
                    if tag in _WHOLE_UNLESS_IN and not around & _WHOLE_UNLESS_IN[tag] and self._take_whole(node, box):
                        children, box = waiting.pop()[:2]
                        continue
                    break
                if sort == _INSIDE_LINE:
                    if tag == "time":
                        self.facts.note(node)
                    inner = _with_shadow(node) if self.shadows else node.children
                    if not inner or (tag == "span" and run and self._take_popup(node)):
                        continue
                    waiting.append((children, box, in_link, manner))
                    children = iter(inner)
                    if tag == "a":
                        in_link = node
                    elif tag in _MANNERS:
                        manner |= _MANNERS[tag]
                    break
                if sort == _NOT_SEEN:
                    if tag == "svg" and self.draws and (inner := _foreign(node)):
                        waiting.append((children, box, in_link, manner))
                        children = iter(inner)
                        break
                    if tag == "object" and not node.attr("data"):
                        self._take_object(node, box)
                        continue
                    self._note(tag, node)
                elif run:
                    self._close(box)
            else:
                if not waiting:
                    break
                children, outer, in_link, manner = waiting.pop()
                if outer is not box:
                    if run:
                        self._close(box)
                    box = outer
        if run:
            self._close(box)
        return self.found

    def _take_whole(self, node: Any, box: Box) -> bool:
        """All of an element as one block, each of its texts on a line of its own; False, and nothing done, if there are few texts, or
        anything among them that menus have not."""
        if self.shadows:
            return False
        element, text, cdata = node_classes()
        found, saying = [], []
        waiting = [(node, iter(node.children))]
        while waiting:
            holder, children = waiting[-1]
            for inner in children:
                kind = inner.__class__
                if kind is text or kind is cdata:
                    data = inner.data
                    if data and not data.isspace():
                        if len(data) >= _SENTENCE and _is_running(data.strip()):
                            return False
                        found.append((data, holder))
                elif kind is element:
                    tag = inner.tag
                    if (
                        tag in _OF_ARTICLES
                        or (tag == "svg" and self.draws)
                        or (tag == "object" and not inner.attr("data"))
                    ):
                        return False
                    if tag == "time" or tag in _STATING:
                        saying.append(inner)
                    if _SORT.get(tag) != _NOT_SEEN and (below := inner.children):
                        waiting.append((inner, iter(below)))
                        break
            else:
                waiting.pop()
        if len(found) < _FEW:
            return False
        for inner in saying:
            self.facts.note(inner)
        run = self.run
        for data, holder in found:
            if run:
                run.append(_piece(("\n", self.cursor, self.cursor)))
            self._text(data, holder, None, 0)
        mark = Mark(box, sum([len(data) for data, _ in found]), 0, whole=True)
        self.found.append(Block(trimmed(run), after_blank=True, mark=mark))
        run.clear()
        return True

    def _take_object(self, node: Any, box: Box) -> None:
        """What an object shows that has no data: what is written in it, a number over a picture, say. It is a block of its own, and noted
        like what opens over the text: it goes before anything is told of what stands around it."""
        _, text, _ = node_classes()
        texts: list[Any] = []
        for inner in node.descendants:
            kind = inner.__class__
            if (
                kind is text
                and inner.data.strip()
                and (inner.parent.tag == "object" or _SORT.get(inner.parent.tag) != _NOT_SEEN)
            ):
                texts.append(inner)
        if not texts:
            return
        if self.run:
            self._close(box)
        for inner in texts:
            self._text(inner.data, inner.parent, None, 0)
        self.popups.append((self.run[0].start, self.run[-1].end))
        self._close(box)

    def _take_popup(self, node: Any) -> bool:
        """A text of the block that opens over it: it stands right behind the word that it is about, without a space. False, and nothing
        done, if it is anything else: a term that is named so itself has a space or a bracket before it, or is short. Asked
        only where letters have capitals: there words have spaces between them."""
        before = self.run[-1].text[-1:]
        if not (before.isdigit() or has_case(before)) or not hints(spoken(names_of(node))) & _popup():
            return False
        if not _POPUP_LEAST <= len(node.text) <= _POPUP_MOST:
            return False
        element, text, _ = node_classes()
        texts = []
        for inner in node.descendants:
            kind = inner.__class__
            if kind is element and inner.tag not in _SORT:
                return False
            if kind is text and inner.data and _SORT.get(inner.parent.tag) != _NOT_SEEN:
                texts.append(inner)
        first = len(self.run)
        for inner in texts:
            self._text(inner.data, inner.parent, None, 0)
        if texts:
            self.popups.append((self.run[first].start, self.run[-1].end))
        return True

    def _note(self, tag: str, node: Any) -> None:
        if tag == "head":
            for inner in node.iter_elements(_STATING):
                self.facts.note(inner)
        elif tag in _STATING:
            self.facts.note(node)

    def _text(self, data: str, opened: Any, link: Any, manner: int) -> None:
        cursor = self.cursor
        if opened is not None:
            place = opened.position
            if place is not None:
                begun = self.lines[place[0] - 1] + place[1]
                if begun > cursor or (self.passed and self._is_passed(begun)):
                    cursor = begun
        source, size = self.source, len(data)
        near = cursor + size + _NEAR
        start = (
            source.find(">", cursor - 1 if cursor else 0, near) + 1
        )  # right behind the tag that began last, most often
        found = start > 0 and source.startswith(data, start)
        if start and not found and (ahead := _TAGS_AHEAD.match(source, start)) and source.startswith(data, ahead.end()):
            found, start = True, ahead.end()
        if found:
            end = start + size
            self.run.append(_piece((data, start, end)))
        else:
            self.cursor = cursor
            pieces = self._placed(data, start or cursor)
            start, end = pieces[0].start, pieces[-1].end
            self.run += pieces
        self.cursor = end if end > cursor else cursor
        if link is not None:
            self.links += len(data.strip())
            self.anchors.append((start, end, link))
        if manner:
            if manner & _BOLD:
                self.strong += len(data.strip())
            if manner & _CONTROL:
                self.controls += len(data.strip())
            if manner & _SLANTED:
                self.slanted += len(data.strip())

    def _is_passed(self, begun: int) -> bool:
        """Whether an element began where texts were passed over: a table's cells stand behind what is written between them."""
        return any(first <= begun < last for first, last in self.passed[-_FEW:])

    def _placed(self, data: str, start: int) -> list[Piece]:
        """A text with its places in the source, from ``start`` on: as it is written there, or as it stands further on."""
        if found := self._written(data, start):
            return found
        near = self.cursor + len(data) + _NEAR
        if not _MARKS.search(data) and (verbatim := self.source.find(f">{data}<", start, near) + 1):
            return [_piece((data, verbatim, verbatim + len(data)))]
        verbatim = self.source.find(data, self.cursor, near)
        if verbatim >= 0:
            return [_piece((data, verbatim, verbatim + len(data)))]
        end = self.source.find("<", start)
        end = end if end >= 0 else len(self.source)
        if end - start > 8 * len(data) + 100:
            return [_piece((data, start, start + 1))]
        return [_piece((data, start, max(end, start)))]

    def _written(self, data: str, start: int) -> list[Piece] | None:
        """A text that is written otherwise in the source, from ``start`` on: with entities for some of its characters, other line ends,
        tags in it that end nothing. None if that is not it."""
        source, size = self.source, len(self.source)
        first, longest = start, 8 * len(data) + 100
        end = start + _WALK + longest
        found: list[Piece] = []
        at = behind = restarts = 0  # of the text that is found so far: its length, and the end of its first run
        passed = False
        while start < size and start < end:
            stop = source.find("<", start)
            stop = stop if stop >= 0 else size
            pieces = _read_out(source, start, min(stop, start + longest))
            text = pieces[0].text if len(pieces) == 1 else "".join([piece.text for piece in pieces])
            if data.startswith(text, at):
                behind = behind if at else stop
                found += pieces
                at += len(text)
                if at == len(data):
                    if passed:
                        self.passed.append((first, found[0].start))
                    return found
            elif at:  # what it began with is no part of it: white space, or what nobody sees
                restarts += 1
                if restarts > _MOST_RESTARTS:
                    return None
                found, at, start = [], 0, behind
                continue
            elif (inside := source.find(">", start, stop)) >= 0:  # that was still a tag, with this sign in it
                start = inside + 1
                continue
            elif not text.isspace():
                passed = True
            if data.startswith("<", at) and not _TAG.match(source, stop):
                behind = behind if at else stop + 1
                found.append(_piece(("<", stop, stop + 1)))
                start, at = stop + 1, at + 1
                continue
            start = _behind_unseen(source, stop)
            if start:
                end += start - stop
            else:
                start = source.find(">", stop) + 1 or size
        return None

    def _close(self, box: Box) -> None:
        """The block that was being read ends."""
        pieces = trimmed(self.run)
        if pieces:
            anchors, popups = tuple(self.anchors), tuple(self.popups)
            mark = Mark(box, self.links, self.strong, self.controls, anchors, self.slanted, popups=popups)
            self.found.append(Block(pieces, after_blank=True, mark=mark))
        self.run.clear()
        if self.popups:
            self.popups.clear()
        if self.anchors:
            self.anchors.clear()
            self.links = 0
        self.strong = self.controls = self.slanted = 0


def _behind_unseen(source: str, start: int) -> int:
    """Where a comment ends that begins at ``start``, or where the end tag of an element that nobody sees begins; 0 if there is neither."""
    if source.startswith("<!--", start):
        end = source.find("-->", start + 2, start + _LONGEST_UNSEEN)
        return end + 3 if end >= 0 else 0
    element = _NEVER_SEEN.match(source, start)
    return max(source.find(f"</{element[1]}", start, start + _LONGEST_UNSEEN), 0) if element else 0


def _read_out(source: str, start: int, end: int) -> list[Piece]:
    """What a reader sees of ``source[start:end]``, where there are no tags in it: a piece for all that is written otherwise."""
    found = []
    for match in _OTHERWISE.finditer(source, start, end):
        first, last = match.span()
        if first > start:
            found.append(_piece((source[start:first], start, first)))
        sign = match[0]
        seen = html.unescape(sign) if sign[0] == "&" else _SEEN_AS[sign]
        if seen:
            found.append(_piece((seen, first, last)))
        start = last
    if start < end:
        found.append(_piece((source[start:end], start, end)))
    return found


def _with_shadow(node: Any) -> list[Any]:
    """What an element shows: what stands in its shadow, written in front of its own children, and these. What is written in a slot shows
    only where none of them is put there."""
    if node.tag == "slot" and any(inner.assigned_slot is node for inner in node.flattened_children):
        return []
    shadow = node.shadow_root
    return [*shadow.children, *node.children] if shadow is not None else list(node.children)


def _foreign(drawing: Any) -> list[Any]:
    """The parts of the page that stand in a drawing, in order."""
    element, _, _ = node_classes()
    found: list[Any] = []
    waiting = [drawing]
    while waiting:
        node = waiting.pop()
        if node.tag == _FOREIGN:
            found.append(node)
        else:
            waiting += [inner for inner in reversed(node.children) if inner.__class__ is element]
    return found


def _is_in_line(node: Any) -> bool:
    """Whether an element that HTML does not know has some words in it, and none with lines of their own, nor buttons: a paragraph in such
    an element is one, whatever a browser does without the page's styles."""
    element, _, _ = node_classes()
    waiting: list[Any] = [node]
    while waiting:
        for inner in waiting.pop().children:
            kind = inner.__class__
            sort = _SORT.get(inner.tag) if kind is element else _NOT_SEEN
            if sort == _INSIDE_LINE and inner.tag != "button":
                waiting.append(inner)
            elif sort != _NOT_SEEN:
                return False
    return not _is_running(node.text.strip())


def _is_running(text: str) -> bool:
    """Whether a text is no item of a menu: a long one, or the end of a sentence."""
    length = extent(text)
    return length >= _PARAGRAPH or (length >= _SENTENCE and ends_sentence(text))


_KINDS: dict[str, ParagraphKind] = {
    **dict.fromkeys(_HEADINGS, "heading"),
    **dict.fromkeys(("li", "dd", "dt"), "list item"),
    "blockquote": "quote",
    "p": "paragraph",
}
_QUOTE = _ANCESTOR_BIT["blockquote"]


def tag_kind(mark: Mark | None) -> ParagraphKind | None:
    """What a block is by its element: heading, list item, quote or paragraph; None where the element does not say."""
    if mark is None:
        return None
    kind = _KINDS.get(mark.box.tag)
    if kind == "paragraph":
        parent = mark.box.parent
        if parent is not None and parent.tag == "li":
            return "list item"
        return "quote" if mark.box.around & _QUOTE else "paragraph"
    return kind


def links_of(block: Block, base: str | None) -> tuple[Link, ...]:
    """The links in a block's text, their addresses made whole by ``base``; those that lead nowhere on the web left out."""
    if block.mark is None or not block.mark.anchors:
        return ()
    found: list[Link] = []
    offset = 0
    waiting = list(block.mark.anchors)
    for piece in block.pieces:
        while waiting and waiting[0][1] <= piece.start:
            waiting.pop(0)
        verbatim = len(piece.text) == piece.end - piece.start
        for start, end, node in waiting:
            if start >= piece.end:
                break
            inside = max(start, piece.start), min(end, piece.end)
            if inside[0] >= inside[1] or not (verbatim or inside == (piece.start, piece.end)):
                continue
            first = offset + inside[0] - piece.start
            last = first + (inside[1] - inside[0] if verbatim else len(piece.text))
            url = web_address(node.attr("href"), base)
            if url is None:
                continue
            if found and found[-1].url == url and not block.text[found[-1].end : first].strip():
                found[-1] = Link(found[-1].start, last, url)
            else:
                found.append(Link(first, last, url))
        offset += len(piece.text)
    return tuple(found)


Called = str | tuple[tuple[str, str], ...] | None
"""What an element is called: its class if it has nothing else, else all its attributes that carry names; None where none do."""


def names_of(node: Any) -> Called:
    """What an element is called, as its attributes stand: class, id, and what else carries names."""
    attrs = node.attrs
    if not attrs:
        return None
    try:
        if len(attrs) == 1:
            only: str | None = node.attr("class")
            if only is not None:
                return only or None
        return tuple([(name, node.attr(name)) for name in attrs if name in _NAMING]) or None
    except UnicodeError:  # some attribute's name has half a character
        return None


def spoken(called: Called) -> str:
    """The names in attributes as plain words."""
    if isinstance(called, str):
        return _as_words(f" {called} ")
    found = [""]
    for key, value in called or ():
        if key == "hidden" or (key == "aria-hidden" and value == "true"):
            found.append("hidden")
        elif value and key != "aria-hidden":
            found.append(value)
    if len(found) == 1:
        return ""
    found.append("")
    return _as_words(" ".join(found))


def _as_words(names: str) -> str:
    return names[:400].lower().replace("-", " ").replace("_", " ").replace("/", " ")


_NAMING = frozenset(
    ("class", "id", "itemprop", "role", "data-testid", "data-component", "style", "data-type", "hidden", "aria-hidden")
)


class _Hints(NamedTuple):
    """``hints.toml``, ready for use: names in the order of their bits, bits with the rule they give, and what finds the words."""

    names: tuple[str, ...]
    rules: tuple[tuple[int, str], ...]
    automaton: Any


@cache
def _hints() -> _Hints:
    import ahocorasick

    listed = toml("read/hints.toml")["hint"]
    bits: dict[str, int] = {}
    for number, hint in enumerate(listed):
        for word in hint["words"]:
            bits[word] = bits.get(word, 0) | 1 << number
    automaton = ahocorasick.Automaton()
    for word, bit in bits.items():
        automaton.add_word(word, bit)
    automaton.make_automaton()
    rules = tuple((1 << number, hint["rule"]) for number, hint in enumerate(listed) if "rule" in hint)
    return _Hints(tuple(hint["name"] for hint in listed), rules, automaton)


def hint_rules() -> tuple[tuple[int, str], ...]:
    """The bits of the hints that say why an element is no part of the article, with the rule that says so."""
    return _hints().rules


def hint_names() -> tuple[str, ...]:
    """The names of the hints, in the order of their bits."""
    return _hints().names


@cache
def _popup() -> int:
    """The bit of the hint for what opens over a text."""
    return 1 << hint_names().index("pop-up")


def hints(names: str) -> int:
    """The bits of the hints that an element's names give."""
    found = 0
    for _, bit in _hints().automaton.iter(names):
        found |= bit
    return found
