"""Articles that are told in pictures: a headline, and the captions of one picture or of many."""

from collections.abc import Sequence

from newsclean.document import Block
from newsclean.read.html import ANCESTORS, hint_names
from newsclean.region import HEADLINES, Place, Stated, chain, own_hints, place_hints
from newsclean.shape import ends_sentence
from newsclean.teasers import holder_of, is_plainly_in

_ROW, _SAYS = 3, 30
"""So many captions are a row of pictures; none that says something is shorter than so many characters."""
_PROSE = 80
_NEAR = 3
_FIGCAPTION = 1 << ANCESTORS.index("figcaption")
_CAPTION = 1 << hint_names().index("caption")
_ABOUT_AUTHOR = 1 << hint_names().index("about the author")


def in_pictures(
    blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated, listed: set[int]
) -> set[int] | None:
    """The indices of the blocks of an article that is told in pictures: their captions and the sentences beside them; None for any
    other.

    Told in pictures is a page that has hardly a sentence but its captions behind the headline, or a row of pictures whose captions
    are more than all the rest. Teasers (``listed``) may have pictures too.
    """
    start = _headline(blocks, places, stated)
    if start is None:
        return None
    behind = [
        index for index in range(start + 1, len(blocks)) if index not in listed and _says_something(blocks[index])
    ]
    taken = {index for index in behind if index in kept and _is_caption(places[index])}
    left = {index for index in behind if index not in kept and _is_in_caption(places[index])}
    rows = {places[index].sign for index in left} - {0}
    running = sum(
        len(blocks[index].text)
        for index in kept - taken
        if len(blocks[index].text) >= _PROSE and places[index].sign not in rows and not _is_about_author(places[index])
    )
    found = taken | left
    if sum(len(blocks[index].text) for index in found) <= running:
        return None
    if running:
        return kept | left if len(left) >= _ROW else None
    end, holder = max(found), holder_of(found, blocks, places)
    beside = {index for index in behind if index < end and ends_sentence(blocks[index].text)}
    if holder is not None:
        found |= {index for index in beside if is_plainly_in(places[index], holder)}
    return found | {index for index in kept & set(behind) if not _is_about_author(places[index])}


def _headline(blocks: Sequence[Block], places: Sequence[Place], stated: Stated) -> int | None:
    """The index of the heading that says what the page states as its title."""
    for index, place in enumerate(places):
        if place.box.tag in HEADLINES and stated.is_headline(blocks[index].text):
            return index
    return None


def _is_caption(place: Place) -> bool:
    """By its element, or by what that is called; a paragraph alone in an element is called what that is."""
    if place.box.around & _FIGCAPTION or own_hints(place) & _CAPTION:
        return True
    return place.box.tag == "p" and place.outer.blocks == 1 and bool(own_hints(place.outer) & _CAPTION)


def _is_in_caption(place: Place) -> bool:
    """By its element, or by what this or one right around it is called."""
    return bool(place.box.around & _FIGCAPTION) or any(own_hints(outer) & _CAPTION for outer in chain(place, _NEAR))


def _says_something(block: Block) -> bool:
    """A text of some length that is no link and ends like a sentence, but for a credit in brackets behind it."""
    text, mark = block.text, block.mark
    if mark is None or mark.whole or 3 * mark.links >= len(text):
        return False
    return len(text) >= _SAYS and (ends_sentence(text) or text.endswith(")"))


def _is_about_author(place: Place) -> bool:
    return bool(place_hints(place) & _ABOUT_AUTHOR)
