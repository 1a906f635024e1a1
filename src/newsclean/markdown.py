"""Text in Markdown, as tools give it that turn pages into text for machines: where its marks are, and which lines are one paragraph.

Only marks are told here, nothing is taken out. What is not plainly Markdown is none: a text needs several links, or headings
and other marks. After CommonMark (https://spec.commonmark.org), as far as such tools write it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import regex

from newsclean.article import ParagraphKind
from newsclean.cut_lines import full_width
from newsclean.patterns import lazy_regex

_ADDRESS = r"(?:<[^<>\n]{0,2000}>|(?:[^\s()<>\\]|\\[()]|\([^\s()]{0,200}\)|(?<=[-/]) (?=[^\s\"']))*+)"
"""An address; where the text was wrapped, a hyphen in it may have a space behind it."""
_TITLE = r"(?:\s+(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'))?+"
_TEXT = r"(?:[^\[\]\\]|\\.){0,2000}+"
_LINK = lazy_regex(rf"\[(?P<text>{_TEXT})\]\(\s?(?P<address>{_ADDRESS}){_TITLE}\s?\)")
_PICTURE = lazy_regex(rf"!{_LINK.pattern}")
_IS_ADDRESS = lazy_regex(r"[/#:?.=@]|\A\Z")
"""What stands in brackets behind a text in square ones is a word or a number elsewhere: [sic](!), [1](2)."""
_REFERENCE = lazy_regex(rf"\[(?=[^\]\s])(?P<text>{_TEXT})\]\s?\[[^\[\]\s]{{1,60}}\]")
_TORN = lazy_regex(rf"\]\(\s?{_ADDRESS}{_TITLE}\s?\)|\A\[(?=[^\]]*\Z)")
_DEFINITION = lazy_regex(r"\[[^\[\]\n]{1,60}\]:\s+<?(?:https?:/|/|#|mailto:)\S*(?:\s+[\"'(][^\n]{0,300})?")
_AUTOLINK = lazy_regex(r"<(?=https?://)[^\s<>]{4,2000}(>)")
_HEADING = lazy_regex(r"#{1,6}\s+(?=\S)")
_HEADING_END = lazy_regex(r"(?<=\s)#{1,6}\Z")
_COMMENTS = lazy_regex(r"\s#{1,6}\s+[^\s#]")
"""A sign of a heading with words on both sides: comments of a program whose lines were joined."""
_QUOTE = lazy_regex(r"(?:>\s?)+(?=\S)|(?:>\s?)+\Z")
_STRONG = lazy_regex(
    r"(?<!\*)\*\*\*?(?=[^\s*])(?:[^*\n]|(?<!\*)\*(?!\*)){1,2000}+(?<=[^\s])(\*\*\*?)(?!\*)|(?<![\w_])__(?=[^\s_])[^_\n]{1,2000}+(__)(?![\w_])"
)
_EMPHASIS = lazy_regex(
    r"(?<![\w*\\])\*(?=[^\s*])[^*\n]{1,1000}+(\*)(?<!\s\*)(?![\w*])|(?<![\w_\\])_(?=[^\s_])[^_\n]{1,1000}+(_)(?<!\s_)(?![\w_])"
)
_ESCAPE = lazy_regex(r"\\(?=[.\-+!()_~>&'\"{}|]|\*(?!\\?\*))")
"""In front of marks that would be none alone; two stars would be."""
_SPACE = lazy_regex(r" (?=[.,;:!?)\]”’])")
_BEGINS = lazy_regex(r"#{1,6}\s|[*+•-]\s|\d{1,3}[.)]\s|>|\||```|(?:[*_-]\s?){3,}\Z")
"""A line that begins so begins a paragraph, heading or item."""
_BROKEN_AT = lazy_regex(r"\s|(?<=[^\W\d_]-)(?=[^\W\d_])")
"""Where tools break lines: at a space, and behind a hyphen between letters."""

_FEWEST_LINKS, _FEWEST_MARKS = 3, 3
"""So many links say that a text is Markdown; or so many marks, if there is a heading among them."""
_FEWEST_PAIRS = 4
"""So many lines with another right below may say that it was wrapped."""


class Span(NamedTuple):
    """``text[start:end]`` is a mark, or a picture with the text that stands in for it."""

    start: int
    end: int
    is_picture: bool = False


class Found(NamedTuple):
    """The marks in a paragraph, and how many of its characters are the texts of links."""

    spans: list[Span]
    linked: int


def is_markdown(texts: Sequence[str]) -> bool:
    """Whether lines are Markdown: several links; or headings, with other marks."""
    links = sum(sum(1 for link in _links(text) if not _names_itself(link)) for text in texts if "](" in text)
    if links >= _FEWEST_LINKS:
        return True
    headings = sum(_HEADING.match(text) is not None and not _COMMENTS.search(text) for text in texts if text[0] == "#")
    strong = sum(sum(1 for _ in _STRONG.finditer(text)) for text in texts if "**" in text)
    return headings > 0 and headings + links + strong >= _FEWEST_MARKS


def marks(text: str) -> Found:
    """The marks in one paragraph; those that stand in others are found when those are gone.

    >>> line = "Kata [dia](https://a.id/x), **naik**."
    >>> [line[start:end] for start, end, _ in marks(line).spans]
    ['[', '](https://a.id/x)', '**', '**']
    """
    if _DEFINITION.fullmatch(text):
        return Found([Span(0, len(text))], 0)
    pictures = [Span(match.start(), match.end(), is_picture=True) for match in _PICTURE.finditer(text)]
    if pictures:
        return Found(pictures, 0)
    links = [*_links(text), *_REFERENCE.finditer(text)] if "](" in text or "][" in text or "] [" in text else []
    found = [*_at_the_edges(text)]
    for match in links:
        found += [Span(match.start(), match.start("text")), Span(match.end("text"), match.end())]
    if not links:  # what is left of links that blank lines tore
        found += [
            Span(*match.span())
            for match in _TORN.finditer(text)
            if match[0] == "[" or _IS_ADDRESS.search(match[0][2:-1])
        ]
    found += _around(_AUTOLINK, text)
    found += _around(_STRONG, text)
    found += _around(_EMPHASIS, text)
    found += [Span(*match.span()) for match in _ESCAPE.finditer(text)]
    return Found(found, sum(len(match["text"].strip()) for match in links))


def _around(pattern: regex.Pattern[str], text: str) -> Iterator[Span]:
    """The marks at both ends of what a pattern finds: as long as its last group that took part. Some tools put a space behind them,
    whatever follows."""
    for match in pattern.finditer(text):
        size = len(match[match.lastindex or 0])
        yield Span(match.start(), match.start() + size)
        yield Span(match.end() - size, match.end() + (_SPACE.match(text, match.end()) is not None))


def _at_the_edges(text: str) -> Iterator[Span]:
    quote = _QUOTE.match(text)
    start = quote.end() if quote else 0
    if quote:
        yield Span(0, start)
    heading = _HEADING.match(text, start)
    if heading:
        yield Span(*heading.span())
        end = _HEADING_END.search(text, heading.end())
        if end:
            yield Span(*end.span())


def kind(text: str) -> ParagraphKind | None:
    """What the marks in front of a paragraph say that it is; None where there are none, and for items of lists, which show it.

    >>> kind("## Harga Naik"), kind("> Harga naik."), kind("* Harga naik.")
    ('heading', 'quote', None)
    """
    if _HEADING.match(text):
        return "heading"
    return "quote" if _QUOTE.match(text) else None


def _links(text: str) -> Iterator[regex.Match[str]]:
    for match in _LINK.finditer(text):
        if _IS_ADDRESS.search(match["address"]) is not None:
            yield match


def _names_itself(link: regex.Match[str]) -> bool:
    """Whether a link's text is its own address: tools that turn a page into text give few such, a writer's list of sources has no others."""
    text = link["text"].strip()
    return "." in text and " " not in text and text in link["address"]


def begins(text: str) -> bool:
    """Whether a line begins a paragraph of its own, or is a heading or an item of a list.

    >>> begins("* Harga naik"), begins("harga naik")
    (True, False)
    """
    return _BEGINS.match(text) is not None


def is_open(text: str) -> bool:
    """Whether a link begins in a line and does not end in it.

    >>> is_open("Kata dia, [harga"), is_open("Kata dia, [harga](/x) naik")
    (True, False)
    """
    return text.rfind("[") > text.rfind("](") or text.rfind("](") > text.rfind(")")


def wrapped_at(pairs: Sequence[tuple[str, str]]) -> int | None:
    """The width at which a text was wrapped, told from lines and the ones right below them; None if it was not."""
    return full_width([(before, text) for before, text in pairs if " " in before], is_full, _FEWEST_PAIRS)


def is_full(before: str, text: str, width: int) -> bool:
    """Whether the first word of ``text`` had no room in the line before it."""
    return len(before) + 1 + len(_BROKEN_AT.split(text, 1)[0]) > width
