"""Takes out lines that say when the article was published or changed, and keeps the dates.

Before: ``Kamis, 05/11/2015 10:08 WIB`` at the head of the dump
After: nothing; ``published`` has the date

In a live blog each entry has its time: stamps that come back further below are its text and stay. So does a date with a colon
behind it: what happened then follows.
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.matching import remove_matches

_LONGEST = 80
_ENTRIES = 2


def date_stamp(document: Document) -> None:
    if not document.has("date"):
        return
    entries = _entry_stamps(document)

    def is_stamp(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
        heads_entry = "published" in hit.groups and blocks[index].text.endswith(":")
        return hit.rule.id not in entries and not heads_entry

    remove_matches(document, "date", check=is_stamp)


def _entry_stamps(document: Document) -> set[str]:
    """The rules for the head whose stamps stand between the paragraphs too, on lines of their own: they head entries."""
    head, tail = document.prose_range()
    counted: dict[str, int] = {}
    for block in document.blocks[head + 1 : max(tail, head + 1)]:
        if len(block.text) > _LONGEST:
            continue
        for hit in document.hits(block):
            if hit.rule.kind == "date" and hit.rule.scope == "head" and hit.is_all_of(block.text):
                counted[hit.rule.id] = counted.get(hit.rule.id, 0) + 1
    return {rule for rule, times in counted.items() if times >= _ENTRIES}
