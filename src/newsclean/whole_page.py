"""Which of the blocks that the trees would keep are the article's after all: what a page's own elements say about that.

The trees look at each block for itself; here stand the few things that hold of a page as a whole.
"""

from collections.abc import Sequence

from newsclean.document import Block
from newsclean.read.html import Box, hint_names
from newsclean.region import Place, Stated
from newsclean.shape import ends_sentence

_CONSENT = 1 << hint_names().index("consent dialog")
_ARTICLE = 400
"""Characters of kept text that make an element an article of its own."""
_ARTICLE_ATTRIBUTES = ("data-article-url", "data-article-id", "data-url", "itemid")
_MOST = 0.4
"""An element that says it is the article, and has this share of the kept text, is. ("main" is no such element: on one page of 140
half of the article stood behind it.)"""
_HEADLINE = 0.6
"""A heading whose words are this much those of a stated title is the headline."""
_ENOUGH = 500
"""So many characters of running text make an element that has the headline the article."""
_LITTLE = 0.4
"""With so little of the kept text in it, something else was taken for the article."""
_PROSE = 80
_TWICE = 1000
"""So many characters of different sentences in a row do not come again in one article by chance."""


def first_article(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """Of a page that goes on with other articles below its own, only the first.

    Such a page has elements side by side that say they are an article, each with a first-rank heading and text of its own.
    """
    headings = [block.mark.box for block in blocks if block.mark is not None and block.mark.box.tag == "h1"]
    if len(headings) < 2:
        return kept
    around: dict[int, Box | None] = {}
    articles = [article for box in headings if (article := _article_around(box, around)) is not None]
    headed = {article.number: article for article in articles}
    if len(headed) < 2:
        return kept
    mass: dict[int, int] = {}
    for index in kept:
        mark = blocks[index].mark
        article = _article_around(mark.box, around) if mark is not None else None
        if article is not None:
            mass[article.number] = mass.get(article.number, 0) + len(blocks[index].text)
    whole = [article for number, article in headed.items() if mass.get(number, 0) >= _ARTICLE]
    if len(whole) < 2:
        return kept
    first = whole[0]
    others = {article.number for article in whole[1:] if article.depth == first.depth}
    return {index for index in kept if not others & _around(blocks[index])}


def _article_around(box: Box, known: dict[int, Box | None]) -> Box | None:
    """The innermost element around (or the element itself) that says it is an article; ``known`` has what was found before."""
    passed = []
    outer: Box | None = box
    while outer is not None and outer.number not in known and not _is_article(outer):
        passed.append(outer.number)
        outer = outer.parent
    found = known.get(outer.number, outer) if outer is not None else None
    known.update(dict.fromkeys(passed, found))
    return found


def _is_article(box: Box) -> bool:
    if box.tag == "article":
        return True
    return box.node is not None and any(box.node.attr(name) for name in _ARTICLE_ATTRIBUTES)


def _around(block: Block) -> set[int]:
    numbers = set()
    box: Box | None = block.mark.box if block.mark is not None else None
    while box is not None:
        numbers.add(box.number)
        box = box.parent
    return numbers


def until_end(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """Without what stands behind the innermost element that says it is the article, if that has most of the text: where a page
    says where its article ends, what follows are other articles, however much they look like text. Nothing goes where what follows
    is in elements of the same names: entries of a live blog, parts of one article."""
    lengths: dict[Place, int] = {}
    for index in kept:
        place = places[index]
        lengths[place] = lengths.get(place, 0) + len(blocks[index].text)
    held: dict[Place, int] = {}
    said: dict[Place, bool] = {}
    for place, length in lengths.items():
        for outer in _chain(place):
            if outer not in said:
                said[outer] = _says_article(outer.box)
            if said[outer]:
                held[outer] = held.get(outer, 0) + length
    most = _MOST * sum(lengths.values())
    whole = [place for place, length in held.items() if length >= most]
    if not whole:
        return kept
    holder = max(whole, key=lambda place: place.box.number)
    end = max(index for index in kept if holder in _chain(places[index]))
    behind = {index for index in kept if index > end}
    if any(outer.sign == holder.sign for index in behind for outer in _chain(places[index])):
        return kept
    return kept - behind


def passed_over(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated) -> list[int] | None:
    """The indices of the blocks in the element that says it is the article and has the headline and running text, if next to nothing
    that would be kept is among them: a short article beside long lists of something else. Else None."""
    for index, place in enumerate(places):
        if place.box.tag != "h1" or stated.title(blocks[index].text) < _HEADLINE:
            continue
        article = next((outer for outer in _chain(place) if outer.box.tag == "article"), None)
        if article is None or article.mass < _ENOUGH:
            continue
        lengths = {number: len(blocks[number].text) for number in kept}
        among = sum(length for number, length in lengths.items() if article in _chain(places[number]))
        if among > _LITTLE * sum(lengths.values()):
            return None
        return [number for number, other in enumerate(places) if article in _chain(other)]
    return None


def repeated(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """The indices of what is there a second time: a page may have its article twice, for wide screens and for narrow ones."""
    order = sorted(kept)
    texts = [blocks[index].text for index in order]
    first: dict[str, int] = {}
    for at, text in enumerate(texts):
        first.setdefault(text, at)
    again: set[int] = set()
    if sum(map(len, texts)) - sum(map(len, first)) < _TWICE:
        return again
    at = 0
    while at < len(texts):
        before, end = first[texts[at]], at
        while end < len(texts) and before < at and texts[before] == texts[end]:
            before, end = before + 1, end + 1
        if sum(len(text) for text in set(texts[at:end]) if len(text) >= _PROSE and ends_sentence(text)) >= _TWICE:
            again.update(order[at:end])
        at = max(end, at + 1)
    return again


def _says_article(box: Box) -> bool:
    return box.tag == "article" or (box.node is not None and box.node.attr("itemprop") == "articleBody")


def _chain(place: Place) -> list[Place]:
    """An element and those around it, without the outermost."""
    chain = []
    while place.outer is not place:
        chain.append(place)
        place = place.outer
    return chain


def without_dialogs(kept: set[int], places: Sequence[Place]) -> set[int]:
    """The blocks that stand in no dialog for consent. A page's body may be named for that too: it is none."""
    inside: dict[Place, bool] = {}
    for index in kept:
        passed = []
        place = places[index]
        while place not in inside:
            passed.append(place)
            if place.own & _CONSENT and place.box.tag not in ("html", "body"):
                inside[place] = True
            elif place.outer is place:
                inside[place] = False
            else:
                place = place.outer
        inside.update(dict.fromkeys(passed, inside[place]))
    return {index for index in kept if not inside[places[index]]}
