"""Which of the blocks that the trees would keep are the article's after all: what a page's own elements say about that.

The trees look at each block for itself; here stand the few things that hold of a page as a whole.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cache
from itertools import accumulate

from newsclean.dates import parse_date
from newsclean.document import Block
from newsclean.patterns import lazy_regex
from newsclean.read.html import ANCESTORS, Box, hint_names, tag_kind
from newsclean.region import (
    HEADLINES,
    NO_ARTICLE,
    TELLING,
    Place,
    Stated,
    chain,
    is_within,
    own_hints,
    own_name,
    place_hints,
)
from newsclean.resources import toml
from newsclean.shape import ends_sentence, extent, word_count

_HEADLINE = "h1"
_CONSENT = 1 << hint_names().index("consent dialog")
_ARTICLE = 400
"""Characters of kept text that make an element an article of its own."""
_BETWEEN = 8
"""So many blocks at the least that are not kept lie between an article and others behind it: lists of links, a form, a footer. Between
the parts of one article there is an advertisement, or nothing."""
_MOST = 0.4
"""An element that says it is the article, and has this share of the kept text, is. ("main" is no such element: on one page of 140
half of the article stood behind it.)"""
_ENOUGH = 500
"""So many characters of running text make an element that has the headline the article."""
_LITTLE = 0.1
"""If what would be kept of such an element is less than this share of its running text, something else was taken for the article."""
_LONGER = 3
"""What would be kept is at most so many times as long as such an element: else that is a part of the article, or none."""
_OTHERS = NO_ARTICLE | 1 << ANCESTORS.index("article")
_PROSE = 80
_DATE_BELOW = 4
"""No more lines than these stand between a headline and its date: a byline, a section, a share bar."""
_CLOCK = lazy_regex(r"\d{1,2}[.:]\d{2}(?:\s?\p{Lu}{2,4})?")
_ENTRIES = 3
_STANDFIRST = 1 << hint_names().index("standfirst")
_RELATED = 1 << hint_names().index("related")
"""Names of this hint are also those of a standfirst: "card", "highlight"."""
_NO_STANDFIRST = TELLING & ~(_RELATED | 1 << hint_names().index("nav"))
"""What is called so is none; "header" is a name of the hint for menus."""
_SET_BELOW = (*HEADLINES, "p")
_LINES_BETWEEN = 1
_NAMED_SAYS, _NAMED_WORDS = 15, 3
"""A line right below the headline that is itself called a standfirst may be as short as this."""
_FAR_BELOW = 20
"""No more lines than these stand between a headline and a standfirst."""
_KEY_POINTS = 1 << hint_names().index("key points")
_LEADS = 1 << hint_names().index("standfirst") | _KEY_POINTS
_LEVELS_OF_POINTS, _WORDS_OF_POINT = 4, 3
_ABOVE, _SUMMARY, _SAYS = 0.5, 0.5, 40
"""What stands above a headline goes only if it is no longer than this share of what stays, and less than so much like the stated
summary; a standfirst has so many characters, or ends as a sentence."""
_TWICE = 1000
"""So many characters of different sentences in a row do not come again in one article by chance."""
_DIALOGS = ("dialog", "alertdialog")
_LABEL = 60
"""Characters of the label of a box."""
_SUBHEADINGS = ("h2", "h3", "h4", "h5", "h6")
_PAGE = ("html", "body", "main", "article")
"""Elements that are more than a box."""
_LEVELS_UP, _BLOCKS_BELOW = 12, 300
"""How many elements around a headline are looked at, and how many blocks below it: a short article has no more."""
_SENTENCES = 2
"""So many sentences below a page's headline are its article, if nothing else is."""
_SENTENCE_END = lazy_regex(r"""[.!?…。！？؟۔।][”"’'»«)\]]*+(?=\s|\Z)""")
Sayers = tuple[Place | None, Place | None]


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


def standfirst(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated) -> set[int]:
    """The indices of the texts between the headline and the article that are called a standfirst, and nothing that no article is; and of
    the text right below the headline that stands in one element with it."""
    headings = [index for index, place in enumerate(places) if place.box.tag in HEADLINES]
    own = next((index for index in headings if stated.is_headline(blocks[index].text)), None)
    first = min(kept, default=-1)
    if own is None:
        return set()
    between = [
        index for index in range(own + 1, min(first, own + 1 + _FAR_BELOW)) if extent(blocks[index].text) >= _SAYS
    ]
    found = {index for index in between if _is_named_standfirst(blocks[index], places[index])}
    found |= {
        index for index in range(own + 1, min(first, own + 2)) if _is_short_standfirst(blocks[index], places[index])
    }
    return found | {index for index in between[:1] if _is_set_below(blocks, places, own, index)}


def _is_set_below(blocks: Sequence[Block], places: Sequence[Place], headline: int, index: int) -> bool:
    """Whether a text is a heading or a paragraph beside the headline's element, one short line between them at the most."""
    place, block = places[index], blocks[index]
    if index > headline + 1 + _LINES_BETWEEN or place.box.tag not in _SET_BELOW or _is_link(block):
        return False
    beside = places[headline].box.parent
    inside = place.box.parent
    is_beside = inside is not None and (inside is beside or inside.parent is beside)
    both = places[headline].outer, place.outer
    is_wrapped_alike = both[0].outer is both[1].outer and both[0].blocks == both[1].blocks == 1
    return (
        (is_beside or is_wrapped_alike) and not place.box.around & NO_ARTICLE and not own_hints(place) & _NO_STANDFIRST
    )


def _is_named_standfirst(block: Block, place: Place) -> bool:
    if _is_link(block) or block.mark is None or block.mark.controls or place.box.around & NO_ARTICLE:
        return False
    around = [place, place.outer] if place.outer.blocks == 1 else [place]
    own = own_hints(place) | own_hints(around[-1])
    is_named = bool(own & _STANDFIRST) or any(word in own_name(each) for each in around for word in _names())
    return is_named and not own & TELLING & ~_RELATED


def _is_short_standfirst(block: Block, place: Place) -> bool:
    """Whether a line is a few words in an element that is itself called a standfirst, and no date."""
    text = block.text
    is_few = extent(text) >= _NAMED_SAYS and len(text.split()) >= _NAMED_WORDS and parse_date(text) is None
    is_called = bool(own_hints(place) & _STANDFIRST) or any(word in own_name(place) for word in _names())
    return is_few and is_called and _is_named_standfirst(block, place)


@cache
def _names() -> Sequence[str]:
    """What an element is called that holds a standfirst, beside what the hint says."""
    found: Sequence[str] = toml("read/hints.toml")["standfirst"]["words"]
    return found


def key_points(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated) -> set[int]:
    """The indices of the points of a list near the headline that stands, above text that is kept, in an element which is called key points or a
    standfirst: two and more of several words each, without links and buttons."""
    own = next((at for at, place in enumerate(places) if _is_own_headline(blocks[at], place, stated)), None)
    if own is None:
        return set()
    points: dict[Place, list[int]] = {}
    for index in range(own + 1, min(max(kept, default=-1), own + 1 + _FAR_BELOW)):
        holder = next(
            (outer for outer in chain(places[index], _LEVELS_OF_POINTS) if outer.box.tag in ("ul", "ol")), None
        )
        if holder is not None and not holder.box.around & NO_ARTICLE:
            points.setdefault(holder, []).append(index)
    return {
        index
        for holder, part in points.items()
        if len(part) > 1
        and all(_is_point(blocks[index]) for index in part)
        and (_is_named_key_points(holder) or _is_named_list_of_leads(holder))
        for index in part
    }


def _is_own_headline(block: Block, place: Place, stated: Stated) -> bool:
    return place.box.tag in HEADLINES and stated.is_headline(block.text)


def _is_point(block: Block) -> bool:
    mark = block.mark
    return mark is not None and not mark.links and not mark.controls and word_count(block.text) >= _WORDS_OF_POINT


def _is_named_key_points(holder: Place) -> bool:
    """Whether a list, or the element right around it, is called so, and nothing else that no article is."""
    around = (holder, holder.outer)
    own = own_hints(holder) | own_hints(holder.outer)
    if own & TELLING & ~_RELATED:
        return False
    words: Sequence[str] = toml("read/hints.toml")["key_points"]["words"]
    return bool(own & _KEY_POINTS) or any(word in own_name(each) for each in around for word in words)


def _is_named_list_of_leads(holder: Place) -> bool:
    """Whether a list itself is called a standfirst, as where it has several sentences, and nothing that no article is."""
    own = own_hints(holder)
    is_named = bool(own & _STANDFIRST) or any(word in own_name(holder) for word in _names())
    return is_named and not own & _NO_STANDFIRST


def until_next_headline(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated) -> set[int]:
    """Of a page that loads the next article below its own, what stands above that one's headline: another ``h1`` as deep in the page as
    the article's own and of the same names, with a line behind it like the one that dates the article. Headings of other ranks may be
    those of a chronicle's days."""
    headings = [index for index, place in enumerate(places) if place.box.tag == _HEADLINE]
    own = next((index for index in headings if stated.is_headline(blocks[index].text)), None)
    dated = _dated(blocks, places, own) if own is not None else None
    if own is None or dated is None:
        return kept
    first = min((index for index in kept if index > dated), default=len(blocks))
    for index in headings:
        if index < first or _kind_of(places[index]) != _kind_of(places[own]) or stated.is_headline(blocks[index].text):
            continue
        date = _dated(blocks, places, index)
        if date is not None and _kind_of(places[date]) == _kind_of(places[dated]):
            return {number for number in kept if number < index}
    return kept


def _dated(blocks: Sequence[Block], places: Sequence[Place], heading: int) -> int | None:
    """The index of the line with a date right behind a heading, above any other."""
    for index in range(heading + 1, min(heading + 1 + _DATE_BELOW, len(blocks))):
        if places[index].box.tag in HEADLINES:
            return None
        text = blocks[index].text
        if len(text) <= _PROSE and not ends_sentence(text) and parse_date(text) is not None:
            return index
    return None


def _kind_of(place: Place) -> tuple[str, int, str]:
    return place.box.tag, place.box.depth, own_name(place)


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
    return box.node is not None and any(
        box.node.attr(name) for name in toml("read/hints.toml")["article"]["attributes"]
    )


def _around(block: Block) -> set[int]:
    numbers = set()
    box: Box | None = block.mark.box if block.mark is not None else None
    while box is not None:
        numbers.add(box.number)
        box = box.parent
    return numbers


def below_headline(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated) -> set[int]:
    """Without what stands above the headline and outside the element that has it and the text below: a ticker, teasers.

    A standfirst may stand above the headline too. So nothing goes that stands in the innermost element with the headline and most of the
    text below it, or beside text below it; nothing right above the headline that is alone there, or has a standfirst's name, or where
    no such element tells; nothing that the page states as its summary; and nothing at all if it is much beside what would stay: then
    the heading is one more, of a second sheet or of the comments. Labels (section, place in the menu) are no standfirst."""
    at = _headline(blocks, places, stated)
    below = {index for index in kept if index > at}
    above = kept - below
    if at < 0 or not above or size(blocks, below) < _ENOUGH:
        return kept
    holder = _holder(blocks, below, places, places[at])
    outers, around = {places[index].outer for index in below}, set(chain(places[at]))
    right_above = at - 1
    while right_above in above:
        right_above -= 1
    stays = set()
    for index in above:
        place, text = places[index], blocks[index].text
        if place.outer in outers:
            stays.add(index)
        elif len(text) >= _SAYS or ends_sentence(text):
            is_lead = index > right_above and (holder is None or _is_lead(place, around))
            if is_lead or holder in chain(place) or stated.of(text)[2] >= _SUMMARY:
                stays.add(index)
    first = min(stays, default=at)
    stays |= below | {index for index in above if first < index and holder in chain(places[index])}
    return kept if size(blocks, kept - stays) > _ABOVE * size(blocks, stays) else stays


def below_headline_alone(
    blocks: Sequence[Block], places: Sequence[Place], stated: Stated, title: str | None
) -> set[int]:
    """Where the trees find next to nothing of an article: what stands below the heading that says the page's title, in the innermost element that
    has both it and sentences. They go by running text, of which two sentences, a recipe, an interview in short turns or the figures
    of a match have next to none. Lists of links, controls and what is called for something else are left out."""
    for at, place in enumerate(places):
        if place.box.tag not in HEADLINES or _is_link(blocks[at]):
            continue
        if blocks[at].text != title and not stated.is_headline(blocks[at].text):
            continue
        for outer in chain(place, _LEVELS_UP):
            if outer.box.tag in ("html", "body"):
                return set()
            inside = [index for index in range(at + 1, len(blocks))[:_BLOCKS_BELOW] if outer in chain(places[index])]
            part = {index for index in inside if _may_be_told(blocks[index], places[index], outer)}
            if sum(len(_SENTENCE_END.findall(blocks[index].text)) for index in part) >= _SENTENCES:
                return part
        return set()
    return set()


def _may_be_told(block: Block, place: Place, outer: Place) -> bool:
    """Whether a block within an element is none of its links, buttons and boxes."""
    if _is_link(block) or block.mark is None or 2 * block.mark.controls > len(block.text):
        return False
    if place.box.around & NO_ARTICLE & ~outer.box.around:
        return False
    branch = chain(place)
    return not any(own_hints(inner) & TELLING for inner in branch[: branch.index(outer)])


def _is_lead(place: Place, around: set[Place]) -> bool:
    """Whether a text outside of the elements ``around`` stands there alone, or is named for a standfirst or key points."""
    branch = [outer for outer in chain(place) if outer not in around]
    if not branch:
        return True
    named = [own_hints(outer) for outer in branch]
    return branch[-1].blocks == 1 or (any(own & _LEADS for own in named) and not any(own & TELLING for own in named))


def _headline(blocks: Sequence[Block], places: Sequence[Place], stated: Stated) -> int:
    """The index of the heading of the first rank that says the page's title; -1 if one of a lower rank says it before, and is no link."""
    for index, place in enumerate(places):
        if place.box.tag in HEADLINES and stated.is_headline(blocks[index].text):
            if place.box.tag == "h1":
                return index
            if not _is_link(blocks[index]):
                return -1
    return -1


def _is_link(block: Block) -> bool:
    return block.mark is not None and 2 * block.mark.links > len(block.text)


def _holder(blocks: Sequence[Block], part: set[int], places: Sequence[Place], place: Place) -> Place | None:
    """The innermost element around ``place`` with most of the text of a part of the page; none if that is all of the page."""
    held: dict[Place, int] = {}
    for index in part:
        held[places[index]] = held.get(places[index], 0) + len(blocks[index].text)
    around = dict.fromkeys(chain(place), 0)
    for inner, length in held.items():
        for outer in chain(inner):
            if outer in around:
                around[outer] += length
    most = sum(held.values()) / 2
    found = next((outer for outer, length in around.items() if length > most), None)
    return found if found is not None and found.box.tag not in ("html", "body") else None


def until_end(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """Without what stands far behind the element that says it is the article, if that has much of the text: where a page says where its
    article ends, what follows are other articles, however much they look like text.

    Many pages say it of a part alone: of the intro, the free paragraphs, the first entry of a live blog. So nothing goes that stands
    in the element around the one that says so, nothing where little lies between, and nothing where more follows in elements of the
    same kind. Behind an element that says it by its tag alone, which is used for many things, only what says that it is something
    else goes."""
    lengths: dict[Place, int] = {}
    for index in kept:
        place = places[index]
        lengths[place] = lengths.get(place, 0) + len(blocks[index].text)
    held: dict[Place, int] = {}
    known: dict[Place, Sayers] = {}
    for place, length in lengths.items():
        by_tag, by_property = _sayers(place, known)
        if by_tag is not None:
            held[by_tag] = held.get(by_tag, 0) + length
        if by_property is not None and by_property is not by_tag:
            held[by_property] = held.get(by_property, 0) + length
    most = _MOST * sum(lengths.values())
    whole = [sayer for sayer, length in held.items() if length >= most]
    if not whole:
        return kept
    holder = max(whole, key=lambda place: place.box.number)
    end = next(index for index in sorted(kept, reverse=True) if holder.outer in chain(places[index]))
    behind = {index for index in kept if index > end}
    if not behind or min(behind) - end - 1 < _BETWEEN:
        return kept
    names = _classes(holder.box)
    around = {outer for index in behind for outer in chain(places[index])}
    if any(_is_alike(outer.box, holder.box, names) for outer in around):
        return kept
    if not _is_body(holder.box):
        behind = {index for index in behind if places[index].box.around & _OTHERS}
    return kept - behind


def _sayers(place: Place, known: dict[Place, Sayers]) -> Sayers:
    """The outermost elements around that say that they are the article, by their tag and by their property. One within another of its
    sort is a box or a quotation. ``known`` has what was found before."""
    passed = []
    while place not in known and place.outer is not place:
        passed.append(place)
        place = place.outer
    by_tag, by_property = known.get(place, (None, None))
    for inner in reversed(passed):
        if by_tag is None and inner.box.tag == "article":
            by_tag = inner
        if by_property is None and _is_body(inner.box):
            by_property = inner
        known[inner] = by_tag, by_property
    return by_tag, by_property


def size(blocks: Sequence[Block], part: Collection[int]) -> int:
    """Characters."""
    return sum(len(blocks[index].text) for index in part)


def _is_body(box: Box) -> bool:
    return box.node is not None and box.node.attr("itemprop") == "articleBody"


def _is_alike(box: Box, other: Box, names: set[str]) -> bool:
    """Whether an element is of the kind of another, whose classes are ``names``: a class in common, or nothing to tell them apart by."""
    if box.tag != other.tag:
        return False
    own = _classes(box)
    if own and names:
        return not own.isdisjoint(names)
    return own == names and _is_body(box) == _is_body(other)


def _classes(box: Box) -> set[str]:
    return set((box.node.attr("class") or "").split()) if box.node is not None else set()


def passed_over(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], stated: Stated) -> list[int] | None:
    """The indices of the blocks in the element that says it is the article and has the headline and running text, if next to nothing
    of them would be kept: a short article beside long lists of something else. Else None.

    The headline and the first paragraphs alone may stand in such an element, or a comment or a summary: so none is looked at again
    of which more is kept, that is called something else, or that is far shorter than what would be kept."""
    for index, place in enumerate(places):
        if place.box.tag != "h1" or not stated.is_headline(blocks[index].text):
            continue
        article = next((outer for outer in chain(place) if outer.box.tag == "article"), None)
        if article is None or article.mass < _ENOUGH:
            continue
        if article.box.around & NO_ARTICLE or place_hints(article) & TELLING:
            return None
        inside = [number for number, other in enumerate(places) if article in chain(other)]
        lengths = {number: len(blocks[number].text) for number in kept}
        if sum(lengths.get(number, 0) for number in inside) > _LITTLE * article.mass:
            return None
        return inside if sum(lengths.values()) <= _LONGER * article.mass else None
    return None


def times_of_entries(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the times of day that stand in front of the entries of a live report: each in one element with the entry, which
    is kept, and at least three such elements side by side."""
    found: dict[tuple[Place, str], list[int]] = {}
    for index in range(len(blocks) - 1):
        if index in kept or index + 1 not in kept or not _CLOCK.fullmatch(blocks[index].text):
            continue
        item = places[index].outer
        if item in chain(places[index + 1]):
            found.setdefault((item.outer, item.box.tag), []).append(index)
    return {index for alike in found.values() if len(alike) >= _ENTRIES for index in alike}


def repeated(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """The indices of what is there a second time: a page may have its article twice, for wide screens and for narrow ones. A copy stands
    in an element of its own: paragraphs that come again beside the first ones, or below another heading, are meant."""
    order = sorted(kept)
    texts = [blocks[index].text for index in order]
    beside = [_outer(blocks[index]) for index in order]
    first: dict[str, int] = {}
    for at, text in enumerate(texts):
        first.setdefault(text, at)
    again: set[int] = set()
    if sum(map(len, texts)) - sum(map(len, first)) < _TWICE:
        return again
    at = 0
    while at < len(texts):
        before, end = first[texts[at]], at
        while end < len(texts) and before < at and texts[before] == texts[end] and beside[before] is not beside[end]:
            before, end = before + 1, end + 1
        headed = at > 0 and tag_kind(blocks[order[at - 1]].mark) == "heading"
        if not headed and _in_sentences(texts[at:end]) >= _TWICE:
            again.update(order[at:end])
        at = max(end, at + 1)
    return again


def _outer(block: Block) -> Box | None:
    return block.mark.box.parent if block.mark is not None else None


def _in_sentences(texts: Sequence[str]) -> int:
    """The characters of the different paragraphs among some texts."""
    return sum(len(text) for text in set(texts) if len(text) >= _PROSE and ends_sentence(text))


def labelled_boxes(
    blocks: Sequence[Block],
    kept: Collection[int],
    places: Sequence[Place],
    rule_of: Callable[[Block, bool], str | None],
) -> dict[int, str]:
    """The indices of what stands in an element of its own behind a label, which is the first text in it, each with the label's rule: comments
    below their heading, the points of a machine's summary. ``rule_of`` tells the rule of a label (and gets whether it is a heading).
    Only where some of it would be kept, and of comments something above them, of other boxes more outside them."""
    found: dict[int, str] = {}
    lengths = (len(block.text) if index in kept else 0 for index, block in enumerate(blocks))
    until = [0, *accumulate(lengths)]  # characters that would be kept in front of each block
    for index, block in enumerate(blocks):
        if len(block.text) > _LABEL or index in found or _is_link(block):
            continue
        holder = _with_others(places[index])
        if holder.box.tag in _PAGE:
            continue
        end = min(index + holder.blocks, len(blocks))
        mine = until[end] - until[index]
        if not mine or (index > 0 and holder in chain(places[index - 1], _LEVELS_UP)):
            continue
        is_heading = places[index].box.tag in _SUBHEADINGS
        if until[index] < _SAYS if is_heading else until[-1] - mine < mine:
            continue
        rule = rule_of(block, is_heading)
        if rule is not None:
            found.update(dict.fromkeys(range(index, end), rule))
    return found


def in_modals(blocks: Sequence[Block], kept: Collection[int], places: Sequence[Place], stated: Stated) -> set[int]:
    """The indices of what stands in an element that says it is a dialog laid over the page, of which some would be kept: a wall of cookies
    has more text than a short article. Not where the page's headline stands in it: some pages open their articles so."""
    known: dict[Place, Place | None] = {}
    opened = {modal for index in kept if (modal := _modal(places[index], known)) is not None}
    if not opened:
        return set()
    inside = {index: modal for index, place in enumerate(places) if (modal := _modal(place, known)) in opened}
    headed = {
        modal
        for index, modal in inside.items()
        if places[index].box.tag in HEADLINES and stated.is_headline(blocks[index].text)
    }
    return {index for index, modal in inside.items() if modal not in headed}


def _modal(place: Place, known: dict[Place, Place | None]) -> Place | None:
    """The innermost element around that says it is a dialog; ``known`` has what was found before."""
    passed = []
    while place not in known and place.outer is not place and not _says_modal(place.box):
        passed.append(place)
        place = place.outer
    found = known[place] if place in known else place if _says_modal(place.box) else None
    known.update(dict.fromkeys([*passed, place], found))
    return found


def _says_modal(box: Box) -> bool:
    if box.node is None or box.tag in _PAGE:
        return False
    return box.node.attr("role") in _DIALOGS or box.node.attr("aria-modal") == "true"


def _with_others(place: Place) -> Place:
    """The innermost element around a text that has another text in it."""
    while place.blocks == 1 and place.outer is not place:
        place = place.outer
    return place


def without_dialogs(part: Iterable[int], places: Sequence[Place]) -> set[int]:
    """The blocks that stand in no dialog for consent. A page's body may be named for that too: it is none."""
    known: dict[Place, bool] = {}
    return {index for index in part if not is_within(places[index], _CONSENT, known)}
