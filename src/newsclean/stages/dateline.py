"""Finds the dateline, takes it out of the text and into the metadata, or puts it back in one form.

Before: ``JAKARTA, KOMPAS.com - Harga beras naik.``
After: ``Harga beras naik.``; ``dateline`` has place JAKARTA and outlet KOMPAS.com

With ``dateline="keep"`` the text stays as it is; with "normalize" it begins ``JAKARTA, KOMPAS.com — ``.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import takewhile
from operator import eq
from typing import Any

import regex

from newsclean.article import Dateline
from newsclean.catalogue.match import Hit
from newsclean.catalogue.places import is_known_place
from newsclean.cut_lines import is_open
from newsclean.dates import parse_date, resolve_relative
from newsclean.document import Block, Document
from newsclean.head import head_of
from newsclean.locale import locale_of
from newsclean.matching import rank
from newsclean.metadata.sites import SiteNames
from newsclean.patterns import lazy_regex
from newsclean.people import names
from newsclean.shape import ends_sentence, is_headline, is_prose, word_count

_DASH_IN_FRONT = lazy_regex(r"[-–—]{1,3}\s++(?=[\"“‘'(\[]*+[\p{Lu}\d])|[-–—]{1,2}\Z")
"""A dash that is all of a line, or leads a text. Three that are all of a line are the stage ``separators``'s."""
_SPLIT_PLACE = lazy_regex(
    r"(?P<place>\p{Lu}[\p{L}.'’ -]{1,40}?)(?:\s*[,|]\s*(?P<outlet>[\p{L}\d][\p{L}\d.-]{1,40}\.\p{L}{2,6}|[A-Z]{2,12}(?: [A-Z]\w+)?))?"
)
_SPLIT_OUTLET = lazy_regex(
    r"(?P<outlet>[\p{L}\d][\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,20}){1,2})(?:\s*,\s*(?P<place>\p{Lu}[\p{L}.'’ -]{1,40}))?"
)
_SPLIT_PLACES = lazy_regex(
    r"(?P<place>\p{Lu}[\p{L}.'’-]{1,25}(?:\s\p{Lu}[\p{L}.'’-]{1,20})?,\s(?P<part>\p{Lu}[\p{L}.'’-]{1,25}(?:\s\p{Lu}[\p{L}.'’-]{1,20})?))"
)
"""A place and the country or region that it lies in."""
_FIRST_BLOCKS, _HEAD_BLOCKS = 3, 12
"""A dateline stands in one of so many first blocks; one that names its outlet also below more lines of a head."""
_STANDFIRST = 400
_LONGEST_LINE = 60
_LONG_DASH = lazy_regex(r"[–—―]|--|\s-")
_LEAST_BODY, _LEAST_CUT = 30, 3
"""Characters of a text that a dash leads, and words of one that is cut."""
_WINDOW = 300
"""A dateline is shorter than this, and a text that is longer is prose."""
_SEARCHED = 20_000
"""The characters of a block in which a place is looked for."""
_STOP_INSIDE = lazy_regex(r"\p{Ll}{2}[.!?][\"”’')]*+\s++[\"“‘'(]*+\p{Lu}")
"""The end of a sentence with another behind it."""
_SPLIT = "mul.dateline.split"
_DASH = "id.dateline.dash"
_PAGE = "mul.dateline.page"
_HEAD = lazy_regex(r"(?P<head>\S[^\n]{1,70}?)(?:\s+-{1,3}\s+|\s*--\s*|\s*[–—―]\s*)(?=[\"“'‘(\[]?(?:\p{Lu}|\d))")
_PARTS = lazy_regex(r"\s*[,|/()]+\s*")
_CAPITALISED = lazy_regex(r"\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,3}")
_BOLD = "id.dateline.bold"
_MAY_BE_NO_PLACE = ".upper-place"
"""Part of the ids of rules whose place may be any word in capitals."""


def dateline(document: Document) -> None:
    _split_over_lines(document)
    found = _find(document)
    if found is None:
        return
    block, hit = found
    row = _in_a_row(document, block, hit)
    groups = {name: said for _, _, found in reversed(row) for name, said in found.groups.items() if said}
    parsed = _parsed(document, groups, block.text[hit.start : row[-1][1]])
    if document.metadata.dateline is None:  # a later pass may find the one that was put back
        document.metadata.note("dateline", parsed, f"text:{hit.rule.id}")
        for name in names(groups.get("authors")):
            document.metadata.note("authors", name, f"text:{hit.rule.id}")
    if document.options.dateline == "keep":
        return
    if document.options.dateline == "normalize":
        if len(row) > 1 and row[-1][1] == len(block.text):
            return  # nothing but datelines, perhaps with a cut between them: no text to put one in front of
        _normalize(document, block, (hit.start, row[-1][1]), parsed)
        return
    document.remove(block, *[(start, end, found.rule) for start, end, found in row])


def _find(document: Document) -> tuple[Block, Hit] | None:
    """The first block of the article that begins with a dateline, and the longest match there."""
    blocks = document.blocks
    head = head_of(document)
    for index, block in enumerate(blocks[: min(head + 1, _HEAD_BLOCKS)]):
        hit = _longest(document, block.text, document.hits(block), 0)
        if hit is not None and (index < _FIRST_BLOCKS or hit.groups.get("outlet")):
            return block, hit
    first = blocks[: min(max(head + 1, 1), _FIRST_BLOCKS)]
    found = _find_as_the_page_says(document, first)
    if found is not None or len(first) == len(blocks) or len(first[-1].text) > _STANDFIRST:
        return found
    behind = blocks[len(first)]  # behind a standfirst, where a place alone tells too little
    if len(first) + 1 < len(blocks) and any(hit.rule.kind == "byline" for hit in document.hits(behind)):
        behind = blocks[len(first) + 1]  # and a byline
    hit = _longest(document, behind.text, document.hits(behind), 0)
    return (behind, hit) if hit is not None and hit.groups.get("outlet") else None


def _find_as_the_page_says(document: Document, blocks: Sequence[Block]) -> tuple[Block, Hit] | None:
    """Of a page, a dateline whose place or outlet no list knows: one that has the site's own name, or is all that is bold."""
    if document.shown is None:
        return None
    for block in blocks:
        if groups := _own_line(document, document.shown.sites, block):
            return block, Hit(document.catalogue.by_id[_PAGE], 0, len(block.text), groups)
        match = _HEAD.match(block.text)
        rest = block.text[match.end() :] if match is not None else ""
        if match is None or not _is_text(rest):
            continue
        if groups := _own_outlet(document.shown.sites, match["head"]):
            return block, Hit(document.catalogue.by_id[_PAGE], 0, match.end(), groups)
        if groups := _bold_place(document, block, match):
            return block, Hit(document.catalogue.by_id[_BOLD], 0, match.end(), groups)
    return None


def _own_line(document: Document, sites: SiteNames, block: Block) -> dict[str, str] | None:
    """Place and outlet, if they are all of a line with a text below it: "Magelang, Kabar Contoh"."""
    if len(block.text) > _LONGEST_LINE or "," not in block.text:
        return None
    behind = document.blocks[document.blocks.index(block) + 1 :][:1]
    groups = _own_outlet(sites, block.text)
    return groups if groups is not None and len(groups) > 1 and behind and is_prose(behind[0].text) else None


def _own_outlet(sites: SiteNames, head: str) -> dict[str, str] | None:
    """Outlet and place, if a part of the head is the site's name and the others may be a place."""
    parts = [part for part in _PARTS.split(head) if part]
    outlets = [part for part in parts if sites.is_name(part)]
    places = [part for part in parts if part not in outlets]
    if len(outlets) != 1 or len(places) > 2 or not all(map(_CAPITALISED.fullmatch, places)):
        return None
    return {"outlet": outlets[0]} | ({"place": ", ".join(places)} if places else {})


def _bold_place(document: Document, block: Block, match: Any) -> dict[str, str] | None:
    """The head as a place, if it is all that is bold in the block and no other block begins like that: else it is a list."""
    if not (_is_of(document, _BOLD) and _CAPITALISED.fullmatch(match["head"])):
        return None
    if not _is_bold(block, match) or any(
        _is_bold(other, found)
        for other in document.blocks
        if other is not block and (found := _HEAD.match(other.text)) is not None
    ):
        return None
    return {"place": match["head"]}


def _is_bold(block: Block, match: Any) -> bool:
    return block.mark is not None and len(match["head"]) <= block.mark.strong <= match.end()


def _in_a_row(document: Document, block: Block, hit: Hit) -> list[tuple[int, int, Hit]]:
    """Where a dateline stands, and those right behind it: a site and its agency may each have put one there, or one the site, one the place."""
    row = [(hit.start, hit.end, hit)]
    end = hit.end
    while following := _longest(document, block.text, _right_behind(document, block, end), end):
        row.append((end + following.start, end + following.end, following))
        end += following.end
    return row


def _right_behind(document: Document, block: Block, end: int) -> list[Hit]:
    """What the text from ``end`` begins with. Further on in it a dateline would not be of the same row."""
    found = document.catalogue.hits(block.text[end : end + _WINDOW], document.spoken)
    return [hit for hit in found if hit.rule.scope != "inline"]


def _longest(document: Document, text: str, hits: Iterable[Hit], offset: int) -> Hit | None:
    """The longest dateline among ``hits``, which were found in the text from ``offset``, before one behind a standfirst; of those that end
    together the one of a rule of the text's language, then of any."""
    holding = [hit for hit in hits if hit.rule.kind == "dateline" and _holds(document, text, hit, offset + hit.end)]
    if len(holding) < 2:
        return holding[0] if holding else None
    return min(holding, key=lambda hit: (hit.rule.scope == "inline", -hit.end, rank(document, hit.rule)))


def _holds(document: Document, text: str, hit: Hit, end: int) -> bool:
    """Whether what the rule found may be a dateline here: a text follows it, and a place that is not known is borne out."""
    rest = text[end:] if len(text) - end <= _WINDOW else text[-_WINDOW:]  # a long rest is prose, whatever it says
    if rest and not (_is_text(rest) or hit.groups.get("outlet")):
        return False
    place = hit.groups.get("place")
    if _MAY_BE_NO_PLACE not in hit.rule.id or place is None or is_known_place(place):
        return True
    return _borne_out(document, place, text[end - (hit.end - hit.start) : end])


def _is_text(rest: str) -> bool:
    """Whether what stands behind a dash is text, not the rest of a headline or of an item of a list."""
    return is_prose(rest) or (len(rest) >= _LEAST_BODY and (ends_sentence(rest) or bool(_STOP_INSIDE.search(rest))))


def _borne_out(document: Document, place: str, written: str) -> bool:
    """A name in capitals is a place, not an abbreviation, if the text has it in small letters too; or if it is long and
    stands before a long dash."""
    titled = regex.compile(r"\b" + regex.escape(place.title()) + r"\b")
    if any(titled.search(block.text, 0, _SEARCHED) for block in document.blocks[:40]):
        return True
    vowels = sum(c in "AEIOU" for c in place)
    return len(place) >= 6 and vowels >= 2 and _LONG_DASH.search(written) is not None


def _split_over_lines(document: Document) -> None:
    """A dateline cut over lines: "Jakarta", then "-" alone or in front of the text. In "keep" and "normalize" the lines are joined."""
    blocks = document.blocks[: _FIRST_BLOCKS + 2]
    for index, led in enumerate(blocks):
        found = _DASH_IN_FRONT.match(led.text)
        is_alone = found is not None and found.end() == len(led.text)
        if found is None or (is_alone and index + 1 == len(blocks)):
            continue
        before = blocks[index - 1] if index else None
        match = _place_line(before.text) if before is not None else None
        if not is_alone and not (_may_lead(document, led) and (match or _is_no_text(before))):
            return
        if document.options.dateline != "strip":
            if before is not None and match is not None:
                document.merge([before, led, blocks[index + 1]] if is_alone else [before, led])
            return
        if before is not None and match is not None:
            parsed = _parsed(document, match.groupdict(), f"{before.text} {found[0]}")
            document.metadata.note("dateline", parsed, f"text:{_SPLIT}")
            document.drop(before, _SPLIT)
        document.remove(led, (0, found.end(), document.catalogue[_SPLIT if is_alone else _DASH]))
        return


def _may_lead(document: Document, led: Block) -> bool:
    """Whether the dash that leads a line may be a dateline's: in a language where it is no sign of speech, and not that of an item of
    a list: there are no others, and it leads a text."""
    if not _is_of(document, _DASH):
        return False
    if sum(_leads(block.text) for block in document.blocks) != 1:
        return False
    if len(led.text) >= _LEAST_BODY:
        return True
    # a line cut at a link goes on below; an outlet's name does not
    return is_open(led.text) and word_count(led.text) >= _LEAST_CUT


def _is_of(document: Document, rule: str) -> bool:
    """Whether the text is in a language of the rule, or its page says so."""
    return not {document.language(), document.found("language")}.isdisjoint(document.catalogue[rule].languages)


def _is_no_text(before: Block | None) -> bool:
    """Whether the line above is a headline, or there is none."""
    return before is None or not ends_sentence(before.text) or is_headline(before.text)


def _leads(text: str) -> bool:
    return _DASH_IN_FRONT.match(text) is not None


def _place_line(text: str) -> Any:
    """The match of a line that holds a dateline's place, outlet or both; None for a headline, where the place is lost."""
    match = _SPLIT_OUTLET.fullmatch(text) or _SPLIT_PLACE.fullmatch(text)
    if match is None:
        match = _SPLIT_PLACES.fullmatch(text)
        return match if match is not None and is_known_place(match["part"]) else None
    if match["outlet"] or is_known_place(match["place"]) or len(text.split()) <= 2:
        return match
    return None


def _parsed(document: Document, groups: Mapping[str, str], raw: str) -> Dateline:
    written = groups.get("date")
    day = _day(document, written) if written else None
    place, outlet = _clean(groups.get("place")), _clean(groups.get("outlet"))
    if place is not None and outlet is None and document.shown is not None and document.shown.sites.is_name(place):
        place, outlet = None, place
    return Dateline(place, outlet, day, raw.strip())


def _day(document: Document, written: str) -> date | None:
    """The day as written; one without its year ("3/5", "3 Mei") is near the day of publication."""
    language, country = locale_of(document)
    day = parse_date(written, language=language, country=country)
    published = document.metadata.published
    if day is None and published is not None:
        day = resolve_relative(written, published, language)
    return day


def _clean(part: str | None) -> str | None:
    return part.strip(" ,|/-–—") or None if part else None


def _normalize(document: Document, block: Block, place: tuple[int, int], parsed: Dateline) -> None:
    start, end = place
    text = ", ".join(part for part in (parsed.place, parsed.outlet) if part)
    wanted = f"{text} — " if end < len(block.text) else f"{text} —"
    written = block.text[start:end]
    if not text or written == wanted:
        return
    same = sum(takewhile(bool, map(eq, written, wanted)))  # what is as it should be need not be in one place
    same -= same == len(written)
    document.rewrite(block, [(start + same, end, wanted[same:])])
