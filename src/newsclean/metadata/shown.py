"""What a page shows of its article beside the text: the lines and the named elements about its headline.

A byline or a date is looked for between a few lines above the headline and the first paragraph of prose below it: elsewhere
stand those of other articles.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import regex

from newsclean.document import Block
from newsclean.metadata.names import is_person_alone, is_role
from newsclean.metadata.sites import SiteNames
from newsclean.metadata.words import alternatives, listed, words
from newsclean.patterns import lazy_regex
from newsclean.read.dom import node_classes
from newsclean.shape import is_prose
from newsclean.spans import texts_of

_ABOVE = 6
_BELOW = 25
_FIRST_LINES = 25
_LONGEST = 240
_PROSE = 100
_PARAGRAPHS = 2
_FIRST_BLOCKS = 3
_MOST_ELEMENTS = 400
_MOST_NAMES = 30
_NAMING = ("class", "rel", "itemprop", "property", "id", "data-testid")
_NAMED = (
    "time",
    "[itemprop]",
    "[rel~=author]",
    "[property=author]",
    "[data-testid*=author]",
    "[data-testid*=byline]",
)
"""What an element may be named by beside its class."""
_MARKING = ("rel", "itemprop", "property")
_NEVER_NAMED = frozenset(("meta", "link", "script", "body", "html", "main", "article", "form", "input"))
_SAYING = ("content", "aria-label", "title")
_UNSEEN = ("script", "style", "svg", "template", "noscript")
_LONGEST_CREDIT = 120
_LONGEST_NAME = 60
_LONGEST_STAMP = 80
_LONGEST_LABEL = 20
_PORTRAIT_LEVELS = 3
_BEGINNING = 4
_WHOLE_LINK = 0.9
_DIGIT = lazy_regex(r"\d")
_LETTERS = lazy_regex(r"\p{L}+")
_NAME_PART = lazy_regex(r"\p{Lu}?\p{Ll}+|\p{Lu}+")
_SET_RIGHT = lazy_regex(r"text-align\s*:\s*(?:right|end)\b", regex.IGNORECASE)
_CELL = " :：,"
_UNSPACED = lazy_regex(r"[\p{Han}\p{Hangul}\p{Thai}]")
Place = tuple[int, int]


class Element(NamedTuple):
    """An element named as an author's or a date's: its text, what it is called, its link or moment, and whether it stands about the
    headline: "above", "below" or ""."""

    text: str
    names: str
    target: str
    near: str
    sure: bool  # named by rel or itemprop, or linked to an author's page; not only by a class
    tag: str


class Shown:
    """What a page shows of its article: lines of its blocks, and elements named as an author's or a date's.

    ``headline`` is the text of the headline's block. Of the lines about it, ``lines`` are all, the first ``above`` of them above
    it, ``leads`` those above it that are all one link, and ``dated`` those that may hold the article's date. Elsewhere, ``first`` are
    the page's first short lines, ``rest`` the short ones below; ``signed`` are set to the right below a paragraph; ``stamps`` begin
    with words for a day of publication, ``changes`` for that of a change, ``elsewhere`` with words for an author, and
    ``named_sources`` say whom the article is from. ``authors`` and ``dates`` are the named elements, ``sites`` the names of the
    site, ``summaries`` the descriptions that the page states.
    """

    def __init__(
        self,
        root: Any,
        blocks: Sequence[Block],
        headline: int | None,
        sites: SiteNames,
        summaries: Sequence[str] = (),
    ) -> None:
        self.sites = sites
        self.summaries = summaries
        self.headline = blocks[headline].text if headline is not None else ""
        self.first = [block.text for block in blocks[:_FIRST_BLOCKS] if len(block.text) <= _LONGEST_NAME]
        first, last = _zone(blocks, headline)
        near = [
            block
            for index, block in enumerate(blocks[first:last], first)
            if index != headline and not _is_of_readers(_node(block))
        ]
        above = [block for block in blocks[first : headline or 0] if len(block.text) <= _LONGEST]
        self.above = len(above)
        self.leads = frozenset(spaced_text(block) for block in above if _is_whole_link(block))
        spoken = [(_line_of(block), block) for block in near if len(block.text) <= _LONGEST]
        self.lines = [line for line, _ in spoken]
        self._nodes = [_node(block) for _, block in spoken]
        self.dated = [line for line, block in spoken if not (_DIGIT.search(line) and _is_quoted(_node(block)))]
        texts = [block.text for block in blocks[last:]]
        self.rest = [text for text in texts if len(text) <= _LONGEST_NAME]
        self.signed = [
            block.text
            for prose, block in pairwise(blocks[headline + 1 if headline is not None else first :])
            if len(block.text) <= _LONGEST_NAME and len(prose.text) >= _PROSE and _is_set_right(block)
        ]
        below = _that_may_begin([block for block in blocks[last:] if len(block.text) <= _LONGEST_CREDIT])
        self.stamps = [
            block.text
            for block in below
            if len(block.text) <= _LONGEST_STAMP and _stamp().match(block.text) and not _is_quoted(_node(block))
        ]
        self.changes = [
            block.text
            for block in below
            if len(block.text) <= _LONGEST_STAMP and _changed().match(block.text) and not _is_quoted(_node(block))
        ]
        named = [(block, match[1]) for block in below if (match := _source().fullmatch(block.text))]
        self.named_sources = list(dict.fromkeys(name for block, name in named if not _is_of_picture(block)))
        self.elsewhere = [
            block.text for block in below if _credit().match(block.text) and not _is_label(_label(block.text))
        ]
        labels = [
            (index, label)
            for index, text in enumerate(texts[:-1])
            if len(text) <= _LONGEST_LABEL and (label := _label(text)) in _labels()
        ]
        self.stamps += [
            f"{texts[index]} {texts[index + 1]}"
            for index, label in labels
            if label in words("dated") and len(texts[index + 1]) <= _LONGEST_LABEL
        ]
        self.elsewhere += [
            f"{texts[index].rstrip(' :：')}: {', '.join(names_below(texts, index + 1) or [texts[index + 1]])}"
            for index, label in labels
            if _is_label(label) and len(texts[index + 1]) <= _LONGEST_CREDIT
        ]
        self.authors: list[Element] = []
        self.dates: list[Element] = []
        if root is None or not blocks:
            return
        start, end = _place(blocks[first]), _place(blocks[min(last, len(blocks) - 1)])
        self._middle = _place(blocks[headline]) if headline is not None else (0, 0)
        links = [node for block in near if block.mark is not None for *_, node in block.mark.anchors]
        nodes = [*_named_nodes(root)[:_MOST_ELEMENTS], *[node for node in links if _leads_to_person(node)]]
        self._unshown: list[Element] = []
        for node in nodes:
            self._take(node, start, end, is_end=last >= len(blocks))
        if len(self._unshown) == 1:  # several are those of a list of articles
            self.authors += self._unshown

    def has_portrait(self, index: int) -> bool:
        """Whether one of the lines stands in an element with a picture and next to nothing else: a date, at most."""
        node, most = self._nodes[index], len(self.lines[index]) + _LONGEST_STAMP
        for _ in range(_PORTRAIT_LEVELS):
            node = node.parent if node is not None else None
            if node is None or len(node.text) > most:
                return False
            if node.select_one("img") is not None:
                return True
        return False

    def is_about(self, name: str) -> bool:
        """Whether the headline speaks of the bearer of the name: it has the name, and not as that of who says so ("Rina Sari: …")."""
        at = self.headline.find(name)
        end = at + len(name)
        if at < 0 or self.headline[max(at - 1, 0) : at].isalpha() or self.headline[end : end + 1].isalpha():
            return False
        return not any(
            self.headline.startswith(f"{name}{mark}") or self.headline.endswith(f"{mark} {name}") for mark in ":.|–—-"
        )

    def _is_of_the_subject(self, name: str, target: str) -> bool:
        """Whether a link leads to the page of someone whom the headline names, if only by the family name. Who has a page as an author
        may write of oneself."""
        if not any(part in target for part in listed("elements", "person")):
            return False
        return (
            self.is_about(name) if name in self.headline else name.rpartition(" ")[2] in _LETTERS.findall(self.headline)
        )

    def _take(self, node: Any, start: Place, end: Place, *, is_end: bool) -> None:
        tag = node.tag
        if tag in _NEVER_NAMED:
            return
        names = " ".join([said for name in _NAMING if (said := node.attr(name))])
        low = names.lower()
        place = node.position or (0, 0)
        inside = start <= place and (is_end or place < end) and not _is_of_readers(node)
        near = "" if not inside else "below" if place >= self._middle else "above"
        if tag == "time" or _any_of("date", low=True).search(low):
            if tag == "time" or not _any_of("not_date").search(low):
                text = _text_of(node)
                if len(text) <= _LONGEST and not _is_quoted(node) and not _is_of_readers(node):
                    moment = node.attr("datetime") or node.attr("content") or ""
                    self.dates.append(Element(text, low, moment, near, tag == "time", tag))
            if tag == "time":
                return
        linked = tag == "a" and _leads_to_person(node)
        marked = "author" in low and any("author" in (node.attr(name) or "").lower() for name in _MARKING)
        sure = linked or marked
        named = _any_of("author").search(names) is not None
        if (
            not (linked or named)
            or (not sure and _is_in_caption(node))
            or (not sure and bool(_not_author() & {part.lower() for part in _NAME_PART.findall(names)}))
        ):
            return
        text, target = _text_of(node), node.attr("href") or ""
        if not text and marked and node.closest(_elsewhere()) is None and (unshown := _unshown_text_of(node)):
            self._unshown.append(Element(unshown, low, target, near, sure, tag))
        if linked and not named and self._is_of_the_subject(text, target):
            return
        if 0 < len(text) <= _LONGEST:
            self.authors.append(Element(text, low, target, near, sure, tag))


def _is_set_right(block: Block) -> bool:
    """Whether the page sets a block to the right, as the name below a text is."""
    node = _node(block)
    if node is None:
        return False
    return (node.attr("align") or "").lower() == "right" or _SET_RIGHT.search(node.attr("style") or "") is not None


def _label(text: str) -> str:
    return text.strip(" :：").casefold()


def _is_label(label: str) -> bool:
    """Whether a line is nothing but words that stand before an author."""
    return len(label) > _BEGINNING and label in words("by")


@cache
def _labels() -> frozenset[str]:
    return words("dated") | words("by")


def names_below(lines: Sequence[str], start: int) -> list[str]:
    """The names that each stand alone on a line, from one line to the first that is none; roles may stand between them, but where a role
    stands in front of them, that of an editor begins other names."""
    found: list[str] = []
    is_of_role = start > 0 and is_role(_label(lines[start - 1]))
    for line in lines[start : start + _MOST_NAMES]:
        name, _, role = line.partition(" | ")
        if is_of_role and _label(line) in words("edited"):
            break
        if len(name) <= _LONGEST_NAME and is_person_alone(name) and (not role or is_role(role)):
            found.append(name)
        elif not found or not is_role(line):
            break
    return found


def with_roles(lines: Sequence[str]) -> list[str]:
    """The lines, those of a list in which each name has its role on a line of its own made one for each name.

    Where the last of them is a role, the roles stand behind the names ("Rina Sari", "Penulis"), else in front of them; cells that hold
    nothing but a colon may stand between.

    >>> with_roles(["Rina Sari", "Penulis", "Budi Satria", "Editor", "3 Juni 2024"])
    ['Penulis: Rina Sari', 'Editor: Budi Satria', '3 Juni 2024']
    >>> with_roles(["Penulis", ":", "Rina Sari", "Editor", ": Budi Satria"])
    ['Penulis: Rina Sari', 'Editor: Budi Satria']
    """
    if not any(_label(line) in words("edited") for line in lines if _is_role_of_list(line)):
        return list(lines)  # as on most pages: whether lines are names is not told for nothing
    found: list[str] = []
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and end - start < _MOST_NAMES and (_is_role_of_list(lines[end]) or _is_cell(lines[end])):
            end += 1
        run = [line.strip(_CELL) for line in lines[start:end] if line.strip(_CELL)]
        paired = _paired(run)
        if paired:
            found += paired
        else:
            found += lines[start : max(end, start + 1)]
        start = max(end, start + 1)
    return found


def _paired(run: Sequence[str]) -> list[str]:
    """The names of a list, each behind its role; nothing where the list names no editor, or a role has no name."""
    labels = {_label(line) for line in run if _is_role_of_list(line)}
    if labels.isdisjoint(words("edited")) or len(labels) == len(run):
        return []
    if not _is_role_of_list(run[-1]):
        role = ""
        found: list[str] = []
        for line in run:
            if _is_role_of_list(line):
                role = line
            else:
                found.append(f"{role}: {line}" if role else line)
        return found
    if labels.isdisjoint(words("by")) or _is_role_of_list(run[0]):
        return []
    pairs = zip(run[::2], run[1::2], strict=False)
    return [f"{role}: {name}" for name, role in pairs] if all(map(_is_role_of_list, run[1::2])) else []


def _is_role_of_list(line: str) -> bool:
    """Whether a line is nothing but the role of a writer, an editor or a photographer."""
    return (label := _label(line)) in _roles_of_lists() and is_role(label)


def _is_cell(line: str) -> bool:
    """Whether a line is one person's name, behind a colon or not, or a colon alone."""
    bare = line.strip(_CELL)
    return not bare or (len(bare) <= _LONGEST_NAME and is_person_alone(bare))


@cache
def _roles_of_lists() -> frozenset[str]:
    return words("by") | words("edited") | words("pictured")


def _that_may_begin(blocks: Sequence[Block]) -> Sequence[Block]:
    """The lines whose first word may be one of those that stand before dates or authors: told fast, not surely."""
    known = _beginnings()
    return [
        block
        for block in blocks
        if block.text[:_BEGINNING].casefold() in known or (not block.text.isascii() and _UNSPACED.match(block.text))
    ]


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(
        word[:_BEGINNING]
        for table in ("by", "dated", "changed", "sourced")
        for word in words(table)
        if len(word) >= _BEGINNING
    )


@cache
def _stamp() -> regex.Pattern[str]:
    """A line that begins with words that stand before the date of publication."""
    return regex.compile(rf"{alternatives(words('dated'))}\b", regex.IGNORECASE)


@cache
def _changed() -> regex.Pattern[str]:
    """A line that begins with words that stand before the date of a change."""
    return regex.compile(rf"{alternatives(words('changed'))}\b", regex.IGNORECASE)


@cache
def _source() -> regex.Pattern[str]:
    """A line that is a word for a source, a colon and a name of up to four words."""
    named = r"(\p{Lu}[\p{L}\p{N}.&'’-]*(?:\s[\p{Lu}\d][\p{L}\p{N}.&'’-]*){0,3})"
    return regex.compile(rf"(?i:{alternatives(words('sourced'))})\s*[:：]\s*{named}")


def _is_whole_link(block: Block) -> bool:
    return block.mark is not None and block.mark.links >= _WHOLE_LINK * len(block.text)


def _is_in_caption(node: Any) -> bool:
    """Whether an element stands in what is said of a picture: its author is the picture's."""
    return node.closest("figcaption") is not None


@cache
def _pictures() -> str:
    """Elements that hold a picture and what is said of it."""
    return ", ".join(listed("elements", "pictures"))


def _is_of_picture(block: Block) -> bool:
    node = _node(block)
    return node is not None and node.closest(_pictures()) is not None


@cache
def _credit() -> regex.Pattern[str]:
    """A line that begins with words that can only stand before an author: "Written by", "Penulis:"."""
    several = alternatives(word for word in words("by") if " " in word)
    single = alternatives(word for word in words("by") if " " not in word and len(word) > 3)
    return regex.compile(rf"{several}\b|{single}\s*[:：]", regex.IGNORECASE)


def spaced(texts: Iterable[str]) -> str:
    """Texts of neighbouring elements as one, a bar where only their style sets them apart: "By" and "Rina Sari" in two boxes.

    >>> spaced(["By ", "Rina Sari", "3 June 2024"])
    'By Rina Sari | 3 June 2024'
    """
    joined = ""
    for text in texts:
        if joined and text[:1].isalnum() and joined[-1:].isalnum():
            joined += " | "
        joined += text
    return " ".join(joined.split())


def spaced_text(block: Block) -> str:
    """The text of a block, :func:`spaced`."""
    if len(block.pieces) == 1:
        return " ".join(block.text.split())
    return spaced(texts_of(block.pieces))


def _line_of(block: Block) -> str:
    """The text of a block, :func:`spaced`; with a colon behind what an editor is called if the rest of it is a link that names a person
    or leads to one (``Editor <a>Rina Sari</a>``): without it, nothing says where the name begins."""
    line = spaced_text(block)
    if block.mark is None or len(block.mark.anchors) != 1:
        return line
    link = block.mark.anchors[0][-1]
    name = _text_of(link)
    label = line.removesuffix(name).rstrip()
    if not name or label.endswith(":") or _label(label) not in words("edited"):
        return line
    return f"{label}: {name}" if is_person_alone(name) or _leads_to_person(link) else line


def _text_of(node: Any) -> str:
    """The text of an element, if it is short."""
    whole = node.text
    if not whole or len(whole) > 4 * _LONGEST:
        return ""
    children = node.children
    if len(children) == 1 and isinstance(children[0], node_classes()[1]):
        return " ".join(whole.split())
    return spaced(_texts(node))


def _unshown_text_of(node: Any) -> str:
    """What an element without text says in its attributes, or in those of a ``<meta>`` in it."""
    stated = next((text for name in _SAYING if (text := node.attr(name))), "")
    if not stated:
        named = node.select_one('meta[itemprop="name"]')
        stated = (named.attr("content") if named is not None else "") or ""
    return " ".join(stated.split())


def _texts(node: Any) -> Iterator[str]:
    """The texts in an element, in order."""
    element, text, cdata = node_classes()
    waiting: list[Iterator[Any]] = [iter(node.children)]
    for _ in range(_MOST_ELEMENTS):
        inner: Any = next(waiting[-1], None)
        if inner is None:
            waiting.pop()
            if not waiting:
                return
            continue
        kind = inner.__class__
        if kind is text or kind is cdata:
            yield inner.data
        elif kind is element and inner.tag not in _UNSEEN:
            waiting.append(iter(inner.children))


def _leads_to_person(node: Any) -> bool:
    return _any_of("address").search(node.attr("href") or "") is not None


@cache
def _any_of(name: str, *, low: bool = False) -> re.Pattern[str]:
    """Any word of a list of elements; in small letters if ``low``."""
    return re.compile("|".join(re.escape(word.lower() if low else word) for word in listed("elements", name)))


@cache
def _elsewhere() -> str:
    """Elements in which stand the authors of other articles."""
    return ", ".join(listed("elements", "elsewhere"))


@cache
def _readers() -> str:
    """Elements in which stands what readers wrote."""
    return ", ".join(listed("elements", "readers"))


@cache
def _not_author() -> frozenset[str]:
    return frozenset(listed("elements", "not_author"))


def _is_of_readers(node: Any) -> bool:
    """Whether an element stands among what readers wrote."""
    return node is not None and node.closest(_readers()) is not None


@cache
def _quoted() -> str:
    """Elements in which stands what others wrote elsewhere."""
    return ", ".join(listed("elements", "quoted"))


def _is_quoted(node: Any) -> bool:
    """Whether an element stands in a quotation or in what another site has in it: its date is that of what is quoted."""
    return node is not None and node.closest(_quoted()) is not None


def _node(block: Block) -> Any:
    """The element of a block."""
    return block.mark.box.node if block.mark is not None else None


def _zone(blocks: Sequence[Block], headline: int | None) -> tuple[int, int]:
    """The first and the last block (not itself in it) of what stands about the headline."""
    after = 0 if headline is None else headline + 1
    first = 0 if headline is None else max(headline - _ABOVE, 0)
    reach = after + (_FIRST_LINES if headline is None else _BELOW)
    seen = 0
    for index in range(after, min(reach, len(blocks))):
        text = blocks[index].text
        seen += len(text) >= _PROSE and is_prose(text)
        if seen == _PARAGRAPHS:  # the first may be a standfirst, which the byline follows
            return first, index
    return first, min(reach, len(blocks))


def _place(block: Block) -> Place:
    """Where the element of a block begins, by line and column."""
    node = _node(block)
    return (node.position if node is not None else None) or (0, 0)


def _named_nodes(root: Any) -> Sequence[Any]:
    """The elements that may be named as an author's or a date's, in their order.

    Every word that a selector asks of every class costs a walk over the page, so it is looked first which of them occur.
    """
    classes = "\n".join({node.attr("class") for node in root.select("[class]")})
    parts = [f'[class*="{word}"]' for word in _parts_of_classes() if word in classes]
    found: Sequence[Any] = root.select(", ".join((*_NAMED, *parts)))
    return found


@cache
def _parts_of_classes() -> tuple[str, ...]:
    named = (*listed("elements", "author"), *listed("elements", "date"))
    return tuple(word for word in named if not any(other in word for other in named if other != word))
