"""Takes out menus that a tool left on one line.

Before: ``Home News Sport Contact us Log in`` above the headline, ``About us | Privacy policy | Corrections`` at the end of the dump
After: nothing

Menus and footers whose links stand side by side are one line in a dump, with spaces or bars between them. Such a line has words enough for
a headline, and stands where one would. Told by its words: many of them are phrases that the catalogue knows as lines of their own.
"""

from newsclean.article import PAGE_KINDS
from newsclean.document import Document
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence

ROW = "mul.ui.menu-row"
_ABOVE, _BELOW = 12, 6
"""So many lines at the beginning and at the end of a dump are looked at."""
_FEWEST_WORDS, _LONGEST = 4, 300
_LONGEST_PHRASE = 4
_FEWEST_PHRASES = 3
_KINDS = PAGE_KINDS | {"related"}
_SHARE = 0.4
"""Sections have other names at each outlet, so less than half of the words need be known."""
_SIGN = lazy_regex(r"[.,;:!?\"“”„«»()\d]")
"""A sign that a headline may have, and a menu has not."""
_BETWEEN = frozenset("|·•/›»-–—*")


def menu_rows(document: Document) -> None:
    if document.facts is not None:
        return
    blocks = document.blocks
    head, tail = document.prose_range()
    near = [*range(min(head, _ABOVE))]
    if not document.first_pass:  # in the first, what stands below the text says of a dump that it is a whole page
        near += range(max(tail + 1, len(blocks) - _BELOW), len(blocks))
    for index in near:
        if is_menu_row(document, blocks[index].text):
            document.drop(blocks[index], ROW)


def is_menu_row(document: Document, text: str) -> bool:
    """Whether many of the words of a line are phrases that the catalogue knows as lines of their own: three and more, and one of
    them such as only pages have."""
    said = [word for word in text.split() if word not in _BETWEEN] if len(text) <= _LONGEST else []
    if len(said) < _FEWEST_WORDS or ends_sentence(text) or _SIGN.search(text):
        return False
    known, covered, of_page, at = 0, 0, False, 0
    while at < len(said):
        length, is_of_page = _phrase(document, said[at : at + _LONGEST_PHRASE])
        known += length > 0
        covered += length
        of_page = of_page or is_of_page
        at += length or 1
    return of_page and known >= _FEWEST_PHRASES and covered >= _SHARE * len(said)


def _phrase(document: Document, said: list[str]) -> tuple[int, bool]:
    """How many of the first words are a phrase of a page, and whether only pages have it; the longest phrase counts."""
    for length in range(len(said), 0, -1):
        kinds = {hit.rule.kind for hit in document.catalogue.phrases(" ".join(said[:length]))}
        if kinds & _KINDS:
            return length, bool(kinds & PAGE_KINDS)
    return 0, False
