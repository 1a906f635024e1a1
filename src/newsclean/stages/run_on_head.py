"""Takes apart the head of an article that stands on one line with its first sentence.

Before: ``Kota Perbaiki Dua Jembatan Rina Sari - kabarContoh Senin, 03 Jun 2024 10:15 WIB Jembatan lama. Foto: Istimewa Jakarta - Pemerintah …``
After: ``Jakarta - Pemerintah …``; ``title``, ``authors`` and ``published`` have what stood in front

Headline and byline have no mark between them. Words of the headline are said again in the article, most often; a reporter's name is
not. Where that does not tell, nobody is named, and no headline.
"""

import re
from itertools import takewhile

import regex

from newsclean.catalogue.match import Hit
from newsclean.catalogue.places import is_known_place
from newsclean.dates import parse_stamp
from newsclean.document import Block, Document
from newsclean.locale import locale_of
from newsclean.people import names

_STAMPED, _BEFORE_DATELINE = "mul.title.run-on", "id.title.before-dateline"
_BYLINE, _CAPTION = "mul.byline.run-on", "mul.caption.run-on"
_LONGEST_CAPTION = 250
_LONGEST_NAME = 4
_FEWEST_WORDS = 3
_WORD = re.compile(r"\S+")
_PLACE = regex.compile(r"(?<=\s)(?=(?P<place>\p{Lu}[\p{L}.'’]*(?:\s\p{Lu}[\p{L}.'’]*){0,2})\s*[-–—]{1,2}\s)")
_NAME = regex.compile(r"\p{Lu}(?:[\p{L}\p{M}'’-]+|\p{Lu}*\.?)")
_WORDS = regex.compile(r"[\p{L}\p{M}\d]+")


def run_on_head(document: Document) -> None:
    if document.facts is not None or not document.has("title"):
        return
    block = document.blocks[0]
    for hit in document.hits(block):
        if hit.rule.id == _STAMPED:
            _take_stamped(document, block, hit)
            return
        if hit.rule.id == _BEFORE_DATELINE:
            _take_title(document, hit.groups["title"].rstrip(" ."), hit.rule.id)
            document.remove(block, (hit.start, hit.end, hit.rule))
            return


def _take_stamped(document: Document, block: Block, hit: Hit) -> None:
    front, outlet = hit.groups["front"], hit.groups["outlet"]
    rest = block.text[hit.end :]
    dateline = _dateline(rest)
    name = _name_behind(front, {word.casefold() for word in _WORDS.findall(rest, dateline or 0)})
    byline = len(front) if name is None else name
    stamp = block.text.index(outlet, len(front)) + len(outlet)
    language, country = locale_of(document)
    moment = parse_stamp(hit.groups["published"], language=language, country=country)
    if moment is not None:
        document.metadata.note("published", moment, f"text:{_STAMPED}")
    if name is not None:
        _take_title(document, front[:name].strip(), _STAMPED)
        for author in names(front[name:]):
            document.metadata.note("authors", author, f"text:{_BYLINE}")
    cuts = [(0, byline, _STAMPED), (byline, stamp, _BYLINE), (stamp, hit.end, "mul.date.run-on")]
    if dateline is not None:
        cuts.append((hit.end, hit.end + dateline, _CAPTION))
    document.remove(block, *cuts)


def _take_title(document: Document, title: str, rule: str) -> None:
    if document.metadata.title is None and len(title.split()) >= _FEWEST_WORDS:
        document.metadata.note("title", title, f"text:{rule}", reason="it stands in front of the article, on its line")


def _name_behind(front: str, said: set[str]) -> int | None:
    """Where the name begins that a headline has behind it; None where that can't be told. ``said`` are the words of the article."""
    words = list(_WORD.finditer(front))
    unsaid = list(takewhile(lambda word: _may_be_name(word[0], said), reversed(words)))
    if not 0 < len(unsaid) <= _LONGEST_NAME or len(unsaid) == len(words):
        return None
    return unsaid[-1].start()


def _may_be_name(word: str, said: set[str]) -> bool:
    return _NAME.fullmatch(word) is not None and said.isdisjoint(_WORDS.findall(word.casefold()))


def _dateline(rest: str) -> int | None:
    """Where the dateline begins in what stands behind the stamp, at once or behind a caption: a known place and a dash."""
    found = (match for match in _PLACE.finditer(rest, 0, _LONGEST_CAPTION) if is_known_place(match["place"]))
    return next((match.start() for match in found), None)
