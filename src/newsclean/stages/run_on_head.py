"""Takes apart the head of an article that stands on one line with its first sentence.

Before: ``Kota Perbaiki Dua Jembatan Rina Sari - kabarContoh Senin, 03 Jun 2024 10:15 WIB Jembatan lama. Foto: Istimewa Jakarta - Pemerintah …``
After: ``Jakarta - Pemerintah …``; ``title``, ``authors`` and ``published`` have what stood in front

Headline and byline have no mark between them. The initials that close the article may be the name's. Words of the headline are said again
in the article, most often, and in the page's address; a reporter's name is not. Where none of that tells, nobody is named, and no headline.
"""

import re
from datetime import date, datetime
from functools import cache
from itertools import takewhile
from typing import Any

import regex

from newsclean.article import Dateline
from newsclean.catalogue.parts import defined, filled
from newsclean.catalogue.places import is_known_place
from newsclean.dates import parse_stamp
from newsclean.document import Block, Document
from newsclean.locale import locale_of
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.people import names, photographers
from newsclean.read.address import address_words

_HEADLINE, _BYLINE = "mul.title.run-on", "mul.byline.run-on"
_STAMP, _CAPTION = "mul.date.run-on", "mul.caption.run-on"
_DATELINE, _SIGNED = "mul.dateline.place", "mul.signoff.initials-pair"
_LEAST, _HEAD = 60, 400
"""A shorter line holds no such head, and no head is longer."""
_CLOCK = lazy_re(r"\s[-–—|]\s.*?\d[:.]\d\d\b")
_OUTLET = lazy_re(r"[A-Z-]{5,}\.[A-Z]{2,3}\b")
_LONGEST_CAPTION = 250
_LONGEST_NAME = 4
_FEWEST_WORDS = 3
_FEWEST_INITIALS = 3
"""Of fewer letters the last words of a headline begin with the same by chance."""
_WORD = lazy_re(r"\S+")
_PLACE = lazy_regex(
    r"(?<=\s)(?=(?P<dateline>(?P<place>\p{Lu}[\p{L}.'’]*(?:\s\p{Lu}[\p{L}.'’]*){0,2})\s*[-–—]{1,2}\s+))"
)
_NAME = lazy_regex(r"\p{Lu}(?:[\p{L}\p{M}'’-]+|\p{Lu}*\.?)")
_WORDS = lazy_regex(r"[\p{L}\p{M}\d]+")


def run_on_head(document: Document) -> None:
    blocks = document.blocks
    if document.facts is not None or not blocks or len(blocks[0].text) < _LEAST:
        return
    block = blocks[0]
    if (match := _match("stamped_head", _CLOCK, block.text)) and (published := _moment(document, match["published"])):
        document.metadata.note("published", published, f"text:{_STAMP}")
        _take_stamped(document, block, match)
    elif match := _match("headline_before_outlet", _OUTLET, block.text):
        _note_title(document, match["title"].rstrip(" ."))
        document.remove(block, (0, match.end(), _HEADLINE))


def _match(part: str, sign: re.Pattern[str], text: str) -> Any:
    """The match of a part of the catalogue at the beginning of a text; not tried where what it can't be without is missing."""
    return _compiled(part).match(text) if sign.search(text, 0, _HEAD) else None


@cache
def _compiled(part: str) -> Any:
    return regex.compile(defined(filled(f"{{{part}}}")), regex.IGNORECASE)


def _moment(document: Document, written: str) -> date | datetime | None:
    language, country = locale_of(document)
    return parse_stamp(written, language=language, country=country)


def _take_stamped(document: Document, block: Block, match: Any) -> None:
    rest = block.text[match.end() :]
    dateline = _dateline(rest)
    text = 0 if dateline is None else dateline.start()
    name = _spelled(match["front"], _initials(document))
    if name is None:
        said = _said(document, block, match.end() + text).union(address_words(document.options.url))
        name = _name_behind(match["front"], said)
    byline = match.end("front") if name is None else name
    if name is not None:
        _note_title(document, match["front"][:name].strip())
        for author in names(match["front"][name:]):
            document.metadata.note("authors", author, f"text:{_BYLINE}")
    cuts = [(0, byline, _HEADLINE), (byline, match.end("outlet"), _BYLINE), (*match.span("published"), _STAMP)]
    if dateline is not None:
        cuts.append((match.end(), match.end() + text, _CAPTION))
        for photographer in photographers(rest[:text]):
            document.metadata.note("photographers", photographer, f"text:{_CAPTION}")
        if not _is_known(document, rest[text:]):
            parsed = Dateline(dateline["place"], None, None, dateline["dateline"].strip())
            document.metadata.note(
                "dateline", parsed, f"text:{_DATELINE}", reason="it stands behind the time of a head"
            )
            if document.options.dateline == "strip":
                cuts.append((match.end() + text, match.end() + dateline.end("dateline"), _DATELINE))
    document.remove(block, *cuts)


def _said(document: Document, block: Block, start: int) -> set[str]:
    """The words of the article from ``start``; credits of its pictures are none, for the reporter may have taken them."""
    text = block.text
    parts: list[str] = []
    for hit in sorted(document.hits(block), key=lambda hit: hit.start):
        if hit.rule.kind == "caption" and hit.start >= start:
            parts.append(text[start : hit.start])
            start = hit.end
    return {word.casefold() for part in (*parts, text[start:]) for word in _WORDS.findall(part)}


def _is_known(document: Document, text: str) -> bool:
    """Whether a rule knows the dateline for one. None does where a second place stands behind the dash ("Jakarta - Jepang terkenal …"): at the
    beginning of a text that is a road or a match, behind a head it is not."""
    return any(hit.rule.kind == "dateline" for hit in document.catalogue.hits(text[:_HEAD], document.spoken))


def _note_title(document: Document, title: str) -> None:
    if document.metadata.title is None and len(title.split()) >= _FEWEST_WORDS:
        document.metadata.note(
            "title", title, f"text:{_HEADLINE}", reason="it stands in front of the article, on its line"
        )


def _name_behind(front: str, said: set[str]) -> int | None:
    """Where the name begins that a headline has behind it; None where that can't be told. ``said`` are the words of the article and of
    its address. Behind the mark that ends a question or a call there is nothing else."""
    words = list(_WORD.finditer(front))
    asked = max((place for place, word in enumerate(words) if word[0][-1] in "?!"), default=-1) + 1
    if 0 < asked < len(words) <= asked + _LONGEST_NAME and all(_NAME.fullmatch(word[0]) for word in words[asked:]):
        return words[asked].start()
    unsaid = list(takewhile(lambda word: _may_be_name(word[0], said), reversed(words)))
    if not 0 < len(unsaid) <= _LONGEST_NAME or len(unsaid) == len(words):
        return None
    return unsaid[-1].start()


def _initials(document: Document) -> str:
    """The reporter's initials that close the article, "rsd" of "(rsd/abc)"; nothing where there are none."""
    written = (
        hit.groups["initials"]
        for block in reversed(document.blocks)
        for hit in document.hits(block)
        if hit.rule.id == _SIGNED and hit.end == len(block.text)
    )
    found = _WORDS.search(next(written, "").casefold())
    return found[0] if found else ""


def _spelled(front: str, initials: str) -> int | None:
    """Where the words behind a headline begin that have these initials; None if the last words have not."""
    words = list(_WORD.finditer(front))
    count = len(initials)
    if not _FEWEST_INITIALS <= count < len(words):
        return None
    last = words[-count:]
    if any(
        _NAME.fullmatch(word[0]) is None or word[0][0].casefold() != letter
        for word, letter in zip(last, initials, strict=True)
    ):
        return None
    return last[0].start()


def _may_be_name(word: str, said: set[str]) -> bool:
    return _NAME.fullmatch(word) is not None and said.isdisjoint(_WORDS.findall(word.casefold()))


def _dateline(rest: str) -> Any:
    """The match of the dateline in what stands behind the stamp, at once or behind a caption: a known place and a dash."""
    return next((match for match in _PLACE.finditer(rest, 0, _LONGEST_CAPTION) if is_known_place(match["place"])), None)
