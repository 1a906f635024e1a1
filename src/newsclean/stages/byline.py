"""Takes out byline lines and keeps the names, and the date where one stands on the line.

Before: ``Laporan Wartawan Contoh.com, Rina Sari``
After: nothing; ``authors`` has Rina Sari
"""

from collections.abc import Sequence

import regex

from newsclean.catalogue.match import Hit
from newsclean.dates import parse_stamp
from newsclean.document import Block, Document
from newsclean.locale import locale_of
from newsclean.metadata.names import before_day, dated_names
from newsclean.people import names
from newsclean.shape import is_prose
from newsclean.stages.matches import remove_matches

_NAME = regex.compile(r"\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)*")
_DATED = ".byline.dated"
"""A rule called so needs no word for "by"."""
_INITIALS = 3
"""What is no longer than this may be initials, with their stop."""


def byline(document: Document) -> None:
    if not document.has("byline"):
        return
    found = document.metadata
    language, country = locale_of(document)
    whole: dict[int, str] = {}

    def is_of_the_writer(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
        whole[id(hit)] = blocks[index].text[hit.start : hit.end]
        return _is_of_the_writer(hit, blocks, index)

    for hit in remove_matches(document, "byline", check=is_of_the_writer):
        for field in ("authors", "editors"):
            for name in _names(hit, field):
                found.note(field, name, f"text:{hit.rule.id}")
        moment = parse_stamp(hit.groups.get("published") or "", language=language, country=country)
        if moment is not None:  # the rule may leave the zone out of the date's group
            moment = parse_stamp(whole[id(hit)], language=language, country=country) or moment
            found.note("published", moment, f"text:{hit.rule.id}")


def _names(hit: Hit, field: str) -> list[str]:
    """The names of a hit; in front of a date alone, where sections and places stand too, those that are shaped like a person's."""
    named, day = hit.groups.get(field), hit.groups.get("published")
    if field == "editors" or not named or not day:
        return names(named)
    return dated_names(named, day) if hit.rule.id.endswith(_DATED) else names(before_day(named, day))


def _is_of_the_writer(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether a role names the writer, and is no turn of an interview; and whether a last sentence that says what somebody is says it of
    the writer: nobody of whom the article tells, by name, above."""
    if _is_answer(hit, blocks, index):
        return False
    name = _NAME.match(blocks[index].text, hit.start) if hit.rule.scope == "last" else None
    if name is None:
        return True
    last = name[0].split()[-1]
    return not any(last in block.text and is_prose(block.text) for block in blocks[:index])


def _is_answer(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether one word with a stop stands behind a role that has other turns: "Reporter: Thanks." is said in an interview."""
    text = blocks[index].text
    named = hit.groups.get("authors") or hit.groups.get("editors") or ""
    if not text.endswith(".") or len(named) <= _INITIALS or " " in named or named.isupper():
        return False
    role, colon, _ = text.partition(":")
    return bool(colon) and any(block.text.startswith(role + colon) for block in blocks if block is not blocks[index])
