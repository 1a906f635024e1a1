"""Takes out lines that say when the article was published or changed, and keeps the dates.

Before: ``Kamis, 05/11/2015 10:08 WIB`` at the head of the dump
After: nothing; ``published`` has the date

In a live blog each entry has its time: stamps that come back further below are its text and stay. So does a date with a colon
behind it: what happened then follows.
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.dates import parse_stamp
from newsclean.document import Block, Document
from newsclean.locale import locale_of
from newsclean.stages.matches import remove_matches

_LONGEST = 80
_ENTRIES = 2


def date_stamp(document: Document) -> None:
    if not document.has("date"):
        return
    found = document.metadata
    entries = _entry_stamps(document)
    language, country = locale_of(document)

    whole: dict[int, str] = {}

    def is_stamp(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
        whole[id(hit)] = blocks[index].text[hit.start : hit.end]
        heads_entry = "published" in hit.groups and blocks[index].text.endswith(":")
        return hit.rule.id not in entries and not heads_entry

    for hit in remove_matches(document, "date", check=is_stamp):
        for field in ("published", "modified"):
            moment = parse_stamp(hit.groups.get(field) or "", language=language, country=country)
            if len(hit.groups) == 1 and moment is not None:  # the rule may leave the zone out of the date's group
                moment = parse_stamp(whole[id(hit)], language=language, country=country) or moment
            if moment is not None:
                found.note(field, moment, f"text:{hit.rule.id}")


def _entry_stamps(document: Document) -> set[str]:
    """The rules for the head whose stamps stand between the paragraphs too, on lines of their own: they head entries."""
    head, tail = document.prose_range()
    counted: dict[str, int] = {}
    for block in document.blocks[head + 1 : max(tail, head + 1)]:
        if len(block.text) > _LONGEST:
            continue
        for hit in document.hits(block):
            if hit.rule.kind == "date" and hit.rule.scope == "head" and hit.end - hit.start == len(block.text):
                counted[hit.rule.id] = counted.get(hit.rule.id, 0) + 1
    return {rule for rule, times in counted.items() if times >= _ENTRIES}
