"""Lists of teasers on a page, each the headline of another article with a sentence or two below it.

A page with a short article, a picture or a table may have ten times as much text in its teasers. The trees, which take what holds
most running text for the article, are then misled; so such a page is looked at again as if the lists were not there
(``newsclean.stages.region``).
"""

from collections.abc import Sequence

from newsclean.dates import is_age
from newsclean.document import Block
from newsclean.region import HEADLINES, TELLING, Place, Stated, chain, own_hints
from newsclean.shape import breaks_off

_LEAST, _LONGEST, _DEEPEST = 3, 600, 6
"""So many elements side by side are a list of teasers; none has more characters, and its texts stand in no more elements."""
_HEADING, _SUMMARY, _LINK = 15, 40, 0.9
"""Characters of a teaser's heading, of its summary, and the share of the heading that is link."""
_MOST = 0.5
_ROW, _OTHERS = 4, 0.2
"""So many items of a list that break off are teasers, if no more than this share of its longer items do not."""
_LISTED = 0.5
"""The least share of a headline with its age that is link."""
_PARAGRAPHS = ("p", "li", "h2", "h3", "h4", "blockquote")


def teasers(blocks: Sequence[Block], places: Sequence[Place], stated: Stated) -> set[int]:
    """The indices of the blocks in lists that look like teasers for other articles: at least three elements side by side, each with
    a link that is its heading, a sentence or two below it, and nothing more; the lead of such a list, one more that stands alone in
    an element beside it and is not the article itself; and lists whose items break off."""
    return _broken_off(blocks, places) | _headed(blocks, places, stated)


def aged_links(blocks: Sequence[Block], places: Sequence[Place], language: str | None) -> set[int]:
    """The indices of headlines with their age, one line each, at least three of them side by side: ``<li><a>Harga Cabai Turun di Pasar
    Induk</a> <span>9 jam lalu</span></li>``. No article has such lines, whatever the trees make of the lists that have them."""
    if language is None:
        return set()
    lines: dict[tuple[Place, str], list[int]] = {}
    for index, (block, place) in enumerate(zip(blocks, places, strict=True)):
        links = block.mark.links  # type: ignore[union-attr]
        if _LISTED * len(block.text) <= links < len(block.text) and is_age(block.text[links:], language):
            lines.setdefault((place.outer, place.box.tag), []).append(index)
    return {index for alike in lines.values() if len(alike) >= _LEAST for index in alike}


def _headed(blocks: Sequence[Block], places: Sequence[Place], stated: Stated) -> set[int]:
    """Those with headings, and the lead of each list."""
    items: dict[tuple[Place, str], list[Place]] = {}
    for item in _with_heading_and_summary(blocks, places):
        items.setdefault((item.outer, item.box.tag), []).append(item)
    lists = {item for alike in items.values() if len(alike) >= _LEAST for item in alike}
    if not lists:
        return set()
    beside = {item.outer.outer for item in lists}
    headed = _around_headlines(blocks, places, stated)
    lists |= {
        alike[0]
        for (outer, _), alike in items.items()
        if outer.outer in beside and outer.blocks == alike[0].blocks and outer not in headed
    }
    return {index for index, place in enumerate(places) if any(outer in lists for outer in _short_around(place))}


def _broken_off(blocks: Sequence[Block], places: Sequence[Place]) -> set[int]:
    """The items of lists that have a link and break off, and what stands in one list with them."""
    lists: dict[Place, list[int]] = {}
    for index, (block, place) in enumerate(zip(blocks, places, strict=True)):
        if place.box.tag == "li" and len(block.text) >= _SUMMARY:
            lists.setdefault(place.outer, []).append(index)
    found: set[int] = set()
    for items in lists.values():
        broken = sum(_is_broken_off(blocks[index]) for index in items)
        if broken >= _ROW and len(items) - broken <= _OTHERS * len(items):
            found.update(items)
    return found


def _is_broken_off(block: Block) -> bool:
    return breaks_off(block.text) and block.mark.links > 0  # type: ignore[union-attr]


def _around_headlines(blocks: Sequence[Block], places: Sequence[Place], stated: Stated) -> set[Place]:
    """The elements that have the article's headline in them; on a blog that may be a link, with a sentence or two below it."""
    titles = (
        place
        for block, place in zip(blocks, places, strict=True)
        if place.box.tag in HEADLINES and (place.box.tag == "h1" or stated.is_headline(block.text))
    )
    return {outer for place in titles for outer in chain(place)}


def _with_heading_and_summary(blocks: Sequence[Block], places: Sequence[Place]) -> list[Place]:
    """The short elements in which a text that is all link comes first and plain text behind it."""
    headed: set[Place] = set()
    plain: set[Place] = set()
    found: dict[Place, None] = {}
    for block, place in zip(blocks, places, strict=True):
        length = len(block.text)
        if length < _HEADING or place.text > _LONGEST:
            continue
        links = block.mark.links  # type: ignore[union-attr]
        is_link = links >= _LINK * length
        around = _short_around(place)
        if length >= _SUMMARY and (is_link or 2 * links < length):
            found.update(dict.fromkeys(outer for outer in around if outer in headed))
        if is_link:
            headed.update(outer for outer in around if outer not in plain)
        elif length >= _SUMMARY:
            plain.update(around)
    return list(found)


def _short_around(place: Place) -> list[Place]:
    """An element and those around it, as far as they are no longer than a teaser."""
    around: list[Place] = []
    while place.text <= _LONGEST and place.outer is not place and len(around) < _DEEPEST:
        around.append(place)
        place = place.outer
    return around


def holder_of(article: set[int], blocks: Sequence[Block], places: Sequence[Place]) -> Place | None:
    """The innermost element that holds most of the article's text, and is no paragraph itself."""
    held: dict[Place, int] = {}
    for index in article:
        place = places[index]
        for outer in chain(place if place.box.tag not in _PARAGRAPHS else place.outer):
            held[outer] = held.get(outer, 0) + len(blocks[index].text)
    most = _MOST * sum(len(blocks[index].text) for index in article)
    whole = [place for place, length in held.items() if length >= most]
    return max(whole, key=lambda place: place.box.number, default=None)


def is_plainly_in(place: Place, holder: Place) -> bool:
    """Whether an element stands in ``holder``, and nothing between the two is called what no article is."""
    while place is not holder:
        if place.outer is place or own_hints(place) & TELLING:
            return False
        place = place.outer
    return True
