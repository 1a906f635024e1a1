"""The result: a frozen article and the forms it can be given in."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, datetime
from typing import Any, Literal, NamedTuple

from newsclean.evidence import FIELDS, Candidate, Evidence
from newsclean.patterns import lazy_re

Kind = Literal[
    "related", "ad", "follow", "share", "embed", "pager", "tags", "caption", "dateline", "byline", "signoff", "source",
    "date", "title", "site", "legal", "comments", "ui",
]  # fmt: skip
KINDS: tuple[str, ...] = Kind.__args__  # type: ignore[attr-defined]
PAGE_KINDS = frozenset({"ui", "share", "legal", "comments", "follow", "pager"})
"""What a page has around its article, and an article that stands alone has not."""

ParagraphKind = Literal["paragraph", "heading", "list item", "quote"]


class Removal(NamedTuple):
    """Text taken out, and why: ``text`` is ``source[start:end]`` (offsets in code points of the decoded source);
    where the reader of a page found no place for it, ``start`` and ``end`` are the same.

    ``kind`` is one of :data:`KINDS`, ``rule`` the id of the catalogue entry that says what such text is, ``stage`` the
    name of the stage that applied it. A page has hundreds, so this is a tuple: it is made in a third of the time.
    """

    text: str
    kind: str
    rule: str
    stage: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link in a paragraph: ``text[start:end]`` leads to ``url`` (absolute, http or https)."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the article: its clean text, its kind, and where in the source it runs from and to.

    Removals may lie between ``start`` and ``end``: chrome that was glued into the paragraph. ``links`` are those of a page.
    """

    text: str
    kind: ParagraphKind
    start: int
    end: int
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Dateline:
    """``JAKARTA, KOMPAS.com - `` taken apart. ``raw`` is the text as it stood in the source."""

    place: str | None
    outlet: str | None
    date: date | None
    raw: str


@dataclass(frozen=True, slots=True)
class Article:
    """What :func:`newsclean.clean` returns. A missing or unsure thing is ``None`` or empty, never a guess.

    ``text`` is the paragraphs joined by a blank line. ``removed`` lists every piece of text taken out, in source order.
    ``evidence`` says what each field was decided from.

    ``published`` and ``modified`` are a ``datetime`` where the time is known, with a zone where the source says one, and a plain
    ``date`` where only the day is. Every ``datetime`` is a ``date`` too, so ask for the former first; Python does not order the one
    against the other.

    ``confidence`` (0 to 1) says how much of the kept text looks like prose and, of a page (flattened to text or not), how sure it
    is which part is the article; 0 where nothing of the kept text is prose.
    """

    text: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    title: str | None = None
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    initials: str | None = None
    dateline: Dateline | None = None
    sources: tuple[str, ...] = ()
    published: datetime | date | None = None
    modified: datetime | date | None = None
    site_name: str | None = None
    url: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    image: str | None = None
    description: str | None = None
    is_accessible_for_free: bool | None = None
    language: str | None = None
    removed: tuple[Removal, ...] = field(default=(), repr=False)
    confidence: float = 0.0
    evidence: Evidence = field(default=Evidence(), repr=False)

    def to_dict(self, *, evidence: bool = False) -> dict[str, Any]:
        """The article as plain data: lists, strings, numbers; days as ``2024-05-03``, moments as ``2024-05-03T10:30:00+07:00``.
        Its form is :func:`newsclean.json_schema`.

        The evidence is part of it only if asked for, as its last field: it is as long again as all the rest. It has every field
        that is decided from evidence, each with a list of its candidates, empty where nothing was found.

        >>> from newsclean.evidence import Candidate, Evidence
        >>> found = (Candidate(date(2024, 5, 3), "element:time", True, "the first date that the page shows"),)
        >>> article = Article(published=date(2024, 5, 3), evidence=Evidence((("published", found),)))
        >>> article.to_dict()["published"], "evidence" in article.to_dict()
        ('2024-05-03', False)
        >>> evidence = article.to_dict(evidence=True)["evidence"]
        >>> evidence["published"][0]["value"], evidence["published"][0]["source"], evidence["modified"]
        ('2024-05-03', 'element:time', [])
        """
        plain = {f.name: _plain(getattr(self, f.name)) for f in fields(self) if f.name != "evidence"}
        if evidence:
            plain["evidence"] = {name: _plain(self.evidence[name]) for name in FIELDS}
        return plain

    def to_json(self, *, indent: int | None = None, evidence: bool = False) -> str:
        """:meth:`to_dict` as JSON text (UTF-8 letters as they are; a lone surrogate, which JSON text may not hold, escaped)."""
        return as_json(self.to_dict(evidence=evidence), indent=indent)

    def to_schema_org(self) -> dict[str, Any]:
        """The article as a NewsArticle of schema.org in JSON-LD, plain data ready for ``json.dumps``; what is not known is
        left out."""
        from newsclean.schema_org import news_article

        return news_article(self)

    def to_markdown(self) -> str:
        """Title, headings, lists and quotes as Markdown; characters that Markdown would read are escaped."""
        parts = [f"# {_escape(self.title)}"] if self.title else []
        parts += [_MARKDOWN[paragraph.kind](paragraph.text) for paragraph in self.paragraphs]
        return "\n\n".join(parts) + ("\n" if parts else "")

    def to_html(self) -> str:
        """The body as HTML that is safe to show: headings (h2), paragraphs, lists, quotes, and links to http and https
        addresses; nothing else, whatever the page held. The title is not part of it."""
        from turbohtml.clean import Policy, sanitize

        policy = Policy(
            tags=frozenset({"a", "blockquote", "h2", "li", "p", "ul"}),
            attributes={"a": frozenset({"href"})},
            url_schemes=frozenset({"http", "https"}),
            allow_relative_urls=False,
        )
        return sanitize(_html(self.paragraphs), policy)


def as_json(data: dict[str, Any], *, indent: int | None = None) -> str:
    """JSON text with letters as they are, unless one of them can't be written as UTF-8."""
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return text if _encodable(text) else json.dumps(data, indent=indent)


def _inline(paragraph: Paragraph) -> str:
    """The paragraph's text as HTML, its links with it."""
    from html import escape

    parts, position = [], _mark(paragraph)
    for link in paragraph.links:
        parts.append(escape(paragraph.text[position : max(position, link.start)], quote=False))
        parts.append(
            f'<a href="{escape(link.url)}">{escape(paragraph.text[max(position, link.start) : link.end], quote=False)}</a>'
        )
        position = max(position, link.end)
    return "".join([*parts, escape(paragraph.text[position:], quote=False)])


def _mark(paragraph: Paragraph) -> int:
    """How long the mark is in front of an item of a list, which the element shows; a number stays."""
    mark = _BULLET.match(paragraph.text) if paragraph.kind == "list item" else None
    return mark.end() if mark else 0


def _html(paragraphs: tuple[Paragraph, ...]) -> str:
    parts: list[str] = []
    in_list = False
    for paragraph in paragraphs:
        is_item = paragraph.kind == "list item"
        if is_item != in_list:
            parts.append("<ul>" if is_item else "</ul>")
            in_list = is_item
        before, behind = _ELEMENTS[paragraph.kind]
        parts.append(f"{before}{_inline(paragraph)}{behind}")
    return "\n".join([*parts, "</ul>"] if in_list else parts)


_ELEMENTS: dict[ParagraphKind, tuple[str, str]] = {
    "paragraph": ("<p>", "</p>"),
    "heading": ("<h2>", "</h2>"),
    "list item": ("<li>", "</li>"),
    "quote": ("<blockquote><p>", "</p></blockquote>"),
}


def _plain(value: object) -> object:
    if isinstance(value, Removal):
        return value._asdict()
    if isinstance(value, Candidate):
        return {name: _plain(part) for name, part in value._asdict().items()}
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):  # datetime is a date
        return value.isoformat()
    return value


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


_SPECIAL = str.maketrans({c: "\\" + c for c in "\\`*_[]<>~"})


BULLETS = "-•·▪●◦‣*–—"
"""What stands in front of an item of a list, but for numbers."""
_BULLET = lazy_re(rf"(?:[{BULLETS}]\s+|・\s*)(?=\S)")
_ENTITY = lazy_re(r"&(?=#?\w{1,31};)")
_NUMBERED = lazy_re(r"(\d{1,9})([.)])(?=\s|\Z)")


def _escape(text: str) -> str:
    escaped = _ENTITY.sub(r"\\&", text.translate(_SPECIAL))
    if numbered := _NUMBERED.match(escaped):
        return f"{numbered[1]}\\{escaped[numbered.end(1) :]}"
    return "\\" + escaped if escaped[:1] in "#+-=|" and escaped else escaped


def _list_item(text: str) -> str:
    marker, _, rest = text.partition(" ")
    if rest and marker[:-1].isascii() and marker[:-1].isdigit() and marker[-1] in ".)":
        return f"{marker} {_escape(rest)}"
    return f"- {_escape(text[mark.end() :] if (mark := _BULLET.match(text)) else text)}"


_MARKDOWN: dict[ParagraphKind, Callable[[str], str]] = {
    "paragraph": _escape,
    "heading": lambda text: f"## {_escape(text)}",
    "list item": _list_item,
    "quote": lambda text: f"> {_escape(text)}",
}
