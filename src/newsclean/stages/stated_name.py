"""Takes out the author's name, or those of all of several, where it is all of a line at either end of a page's text, or has but a date
behind it, if the page states who the author is, or has the same name in a byline.

Before: ``… kata dia.``, ``Rina Sari`` on a page whose data, or whose byline, have Rina Sari as the author
After: ``… kata dia.``

A name alone on a line says nothing by itself; so it goes only where it is the one stated, and the two lines at each end are looked at.
What was taken out for a byline may be a place or a section too: that counts only where it is a person's name.
"""

from collections.abc import Set
from functools import cache

import regex

from newsclean.dates import parse_date
from newsclean.document import Document
from newsclean.metadata.names import is_person_alone
from newsclean.metadata.people import stated_authors
from newsclean.metadata.words import alternatives, joining_words
from newsclean.patterns import lazy_regex
from newsclean.read.html import tag_kind

_RULE = "mul.signoff.stated-name"
_LONGEST = 60
_ENDS = 2
_MONTH_AND_DAY = 2
"""A date has no more words than these."""
_WORD = lazy_regex(r"\p{L}+")
_FEWEST = 2


def stated_name(document: Document) -> None:
    if document.facts is None or not document.first_pass:
        return
    blocks = document.blocks
    ends = [*blocks[:_ENDS], *blocks[max(_ENDS, len(blocks) - _ENDS) :]]
    ends = [block for block in ends if len(block.text) <= _LONGEST]
    if len(blocks) <= _ENDS or not ends:
        return
    names = {_folded(name) for name in stated_authors(document.facts) if len(name.split()) >= _FEWEST}
    signed = [block for block in ends if tag_kind(block.mark) != "heading"]
    if any(_folded(block.text) not in names and is_person_alone(block.text) for block in signed):
        names |= _of_bylines(document)
    for block in signed:
        if names and _is_signature(_folded(block.text), names):
            document.drop(block, _RULE)


def _is_signature(said: str, names: Set[str]) -> bool:
    """Whether a line is one of the names, or nothing but such with commas or words for "and" between them, or one with a date behind it."""
    if said in names or all(name in names for name in _between().split(said)):
        return True
    return any(said.startswith(f"{name} ") and _is_date(said[len(name) :]) for name in names)


@cache
def _between() -> regex.Pattern[str]:
    return regex.compile(rf"\s*[,;&|/]\s*(?:{alternatives(joining_words())}\s)?+|\s{alternatives(joining_words())}\s")


def _is_date(said: str) -> bool:
    return len(_WORD.findall(said)) <= _MONTH_AND_DAY and parse_date(said.strip(" ,|·•–-")) is not None


def _of_bylines(document: Document) -> set[str]:
    """The persons' names that stood alone on a line which was taken out for a byline."""
    lines = {removal.text for removal in document.removed if removal.kind == "byline" and len(removal.text) <= _LONGEST}
    return {_folded(line) for line in lines if len(line.split()) >= _FEWEST and is_person_alone(line)}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
