"""What belongs together on a page and is kept as one: the items of a list, the cells of a table, headings of one rank, paragraphs in a row.

The trees look at each block for itself, and a short heading says little: of ten numbered ones they may keep four.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from newsclean.document import Block
from newsclean.patterns import lazy_re
from newsclean.read.html import ANCESTORS, hint_names
from newsclean.region import NO_ARTICLE, TELLING, Place, chain, is_within, own_hints, own_name
from newsclean.shape import has_case, is_sentence, word_count
from newsclean.whole_page import size

_NUMBER = lazy_re(r"[^\w\s]?(\d{1,3})[.):](?!\d)")
_PROMISED = lazy_re(r"(?<![\w.,:/-])\d{1,3}(?![\w.,:/-])")
_LETTER = lazy_re(r"\w")
_ROW = 3
"""So many numbers one after the other are a list."""
HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_LINK = 0.3
"""A text with this share of links leads elsewhere."""
_PARAGRAPHS = ("p", "div")
_TEXTS = ("p", "blockquote", "pre")
_WHOLE = ("html", "body", "main", "article")
"""Elements that may be called anything: they hold all of the article, whatever it is of."""
_LISTS = ("ul", "ol", "table", "dl")
_IN_LISTS = sum(1 << ANCESTORS.index(tag) for tag in _LISTS if tag in ANCESTORS)
_TERMS = ("dt", "dd")
_LEVELS_UP = 5
"""A paragraph in the cell of a table is so deep in it; what is deeper is a page laid out as one."""
_MOST = 0.5
"""A list of which more than this share is kept is kept whole."""
_NEARLY_ALL = 0.7
"""Where more than this share of what stands in elements of one name is kept, the name says nothing against the rest."""
_GAP = 3
"""No more paragraphs than this are missing in a row."""
_SHORT = 45
"""Characters of the items of a list that are links of the article's own: headlines of other articles are longer."""
_SAYS = 40
"""A box that says something has a sentence of so many characters."""
_PULLED_NEAR = 40
"""So many blocks above and below are searched for the sentence that a quotation was pulled from."""
_ANSWER = 1500
"""A question and its answer have no more characters."""
_CREDIT = "©"
"""What is about a picture has this sign in it."""
_MARKS = "\"“”„‟«»‘’'.,!? "
_ASKS = ("?", "？", "؟")
_FIGCAPTION = 1 << ANCESTORS.index("figcaption")
_FIGURE_TAGS = ("figure", "figcaption")
_FIGURES = sum(1 << ANCESTORS.index(tag) for tag in _FIGURE_TAGS)
_BUTTON = 1 << hint_names().index("share")
_CAPTION = 1 << hint_names().index("caption")
_WALL = 1 << hint_names().index("newsletter") | 1 << hint_names().index("behind a wall")
_NOTE = 1 << hint_names().index("note")
_COMMENT = 1 << hint_names().index("comment")


def numbered(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], title: str | None = None) -> set[int]:
    """The indices of the texts "1. …", "2. …", "3. …" (or the other way round) in elements of the same tag of which at least one is kept:
    those between two kept ones, and those before and behind that stand in the same or such elements as the kept ones. Another list, of
    what is most read or what readers wrote, may go on counting. Of a list with as many items as the title promises ("7 Ways to …") none
    needs to be kept: between pictures, with nothing below them, its items look like captions."""
    runs: dict[str, list[tuple[int, int, list[int]]]] = {}  # by tag: the last number, the step, and the indices so far
    for index, block in enumerate(blocks):
        found = _NUMBER.match(block.text) if block.text[0].isdigit() or block.text[1:2].isdigit() else None
        if found is None or _is_link(block):
            continue
        number, of_tag = int(found[1]), runs.setdefault(places[index].box.tag, [])
        last, step, run = of_tag[-1] if of_tag else (0, 0, [])
        if run and number - last in ((step,) if step else (1, -1)):
            run.append(index)
            of_tag[-1] = number, number - last, run
        else:
            of_tag.append((number, 0, [index]))
    ways = _Ways()
    whole: set[int] = set()
    called: dict[Place, bool] = {}
    commented: dict[Place, bool] = {}
    promised = {int(number) for number in _PROMISED.findall(title or "") if int(number) >= _ROW}
    for of_tag in runs.values():
        for _, _, run in of_tag:
            mine = [index for index in run if index in kept]
            if len(run) in promised and not mine and _counts_all(blocks, run):
                whole.update(index for index in run if not is_within(places[index], TELLING, called, _WHOLE))
            if len(run) >= _ROW and mine:
                alike = {ways.of(places[index].outer) for index in mine}
                more = [index for index in run if mine[0] < index < mine[-1] or ways.of(places[index].outer) in alike]
                whole.update(mine, (index for index in more if not is_within(places[index], _COMMENT, commented)))
    return whole


def _counts_all(blocks: Sequence[Block], run: Sequence[int]) -> bool:
    """Whether a list counts from one to as many as it has, or back."""
    ends = {int(found[1]) for index in (run[0], run[-1]) if (found := _NUMBER.match(blocks[index].text))}
    return ends == {1, len(run)}


def whole_lists(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the texts in lists and tables of which most is kept, and in those that are announced: right above stands a kept text, which
    ends in a colon and is in the element that has the list; or, of a table, is beside it. So are lists right between two kept texts. None of
    them is a link or a button, or is called what no article is. Between two kept texts they may be short links that a sentence with a colon
    announces."""
    lists: dict[Place, list[int]] = {}
    for index, place in enumerate(places):
        if not place.box.around & _IN_LISTS and place.box.tag not in _TERMS:
            continue
        around = next((outer for outer in chain(place, _LEVELS_UP) if outer.box.tag in _LISTS), None)
        if around is not None:
            lists.setdefault(around, []).append(index)
    found: set[int] = set()
    called: dict[Place, bool] = {}
    for around, items in lists.items():
        missing = {index for index in items if index not in kept}
        if not missing or around.box.around & NO_ARTICLE:
            continue
        above, below = items[0] - 1, items[-1] + 1
        is_between = above in kept and below in kept and _is_beside(around, places[above], places[below])
        if any(_leads_elsewhere(blocks[index]) for index in items):
            is_own = is_between and _announces_links(blocks, places, above) and _are_short(blocks, items)
        else:
            is_kept = size(blocks, missing) < _MOST * size(blocks, items)
            is_own = is_kept or is_between or _is_announced(blocks, kept, places, around, above)
        if not is_own:
            continue
        if not any(is_within(places[index], TELLING, called, _WHOLE) for index in items):
            found |= missing
    return found


def _is_announced(blocks: Sequence[Block], kept: set[int], places: Sequence[Place], around: Place, above: int) -> bool:
    if above not in kept:
        return False
    beside = around.outer.outer if around.outer.box.tag == "figure" else around.outer
    if around.box.tag == "table" and places[above].outer is beside:
        return True
    return blocks[above].text.endswith(":") and around.outer in chain(places[above], _LEVELS_UP)


def _wrapped(place: Place) -> Place:
    """The outermost element that has nothing in it but this one."""
    while place.outer is not place and place.outer.blocks == place.blocks:
        place = place.outer
    return place


def _is_beside(around: Place, *texts: Place) -> bool:
    """Whether texts stand in the element that has a list."""
    outer = _wrapped(around).outer
    return all(outer in chain(text, _LEVELS_UP) for text in texts)


def _announces_links(blocks: Sequence[Block], places: Sequence[Place], above: int) -> bool:
    """Whether a paragraph ends in a colon and is no label: a heading, a word or two, or all of it in bold."""
    block = blocks[above]
    if places[above].box.tag not in _PARAGRAPHS or not block.text.endswith(":") or word_count(block.text) < _ROW:
        return False
    return block.mark is not None and 2 * block.mark.strong < len(block.text)


def _are_short(blocks: Sequence[Block], items: Sequence[int]) -> bool:
    """Whether items are no headlines of other articles: short, and none a button."""
    if any(mark.controls for index in items if (mark := blocks[index].mark) is not None):
        return False
    return size(blocks, items) <= _SHORT * len(items)


def headings(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the headings right between two kept texts, if there is more than one like it, kept or between kept texts too: of the
    same tag, as deep in the page, and a button too if it is one, as in a list of questions that open at a click. What is said of a
    picture may stand between a heading and the text below it."""
    between = [
        index + 1
        for index in kept
        if index + 1 not in kept
        and index + 2 < len(blocks)
        and places[index + 1].box.tag in HEADINGS
        and not _is_link(blocks[index + 1])
        and (
            index + 2 in kept or (not _is_of_figure(places[index + 1]) and _behind_pictures(places, index + 2) in kept)
        )
    ]
    ranks = [_rank(blocks[index], places[index]) for index in between]
    alike = Counter(_rank(blocks[index], places[index]) for index in kept if places[index].box.tag in HEADINGS)
    alike.update(ranks)
    return {index for index, rank in zip(between, ranks, strict=True) if alike[rank] > 1}


def _behind_pictures(places: Sequence[Place], index: int) -> int:
    """The index of a text, or of the first behind it if what stands there is said of a picture."""
    for at in range(index, min(index + _GAP + 1, len(places))):
        place = places[at]
        if not _is_of_figure(place):
            return at
    return index


def _is_of_figure(place: Place) -> bool:
    return bool(place.box.around & _FIGURES) or place.box.tag in _FIGURE_TAGS


def between(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of up to three paragraphs between two kept texts in the same element: without links and buttons, and called nothing; or
    of a box or a quotation with a sentence, called nothing that no article is."""
    order = sorted(kept)
    found: set[int] = set()
    for above, below in pairwise(order):
        missing, outer = range(above + 1, below), places[above].outer
        if not 0 < len(missing) <= _GAP or places[below].outer is not outer:
            continue
        is_plain = all(_is_plain(blocks[index], places[index], outer) for index in missing)
        if is_plain or (_is_box(blocks, places, missing, outer) and not _is_said(blocks, kept, missing)):
            found.update(index for index in missing if _LETTER.search(blocks[index].text))
    return found


def wrapped_alike(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the texts that each stand alone in an element of the same name as most of the article's paragraphs do, side by side,
    where that name is one of invitations to subscribe ("subscriber-only"): these are none. Those that are links or buttons are left out."""
    rows: dict[tuple[Place, str, str], list[int]] = {}
    for index, place in enumerate(places):
        item = _wrapped(place)
        if item.blocks == 1 and own_hints(item) & _WALL:
            rows.setdefault((item.outer, item.box.tag, own_name(item)), []).append(index)
    found: set[int] = set()
    for row in rows.values():
        mine = [index for index in row if index in kept]
        if len(mine) >= _ROW and size(blocks, mine) > _NEARLY_ALL * size(blocks, row):
            found.update(index for index in row if index not in kept and not _leads_elsewhere(blocks[index]))
    return found


def headed(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the sentences right below a kept heading, in one element with it, where a paragraph of the same tag and name is kept whose
    element is called as theirs is and stands beside it: what says nothing against that one says nothing against these."""
    alike = {_way(places[index]) for index in kept}
    found: set[int] = set()
    for index in kept:
        if places[index].box.tag not in HEADINGS:
            continue
        at = index + 1
        while at < len(blocks) and at not in kept and places[at].outer is places[index].outer:
            if _way(places[at]) not in alike or not is_sentence(blocks[at].text) or _leads_elsewhere(blocks[at]):
                break
            found.add(at)
            at += 1
    return found


def _way(place: Place) -> tuple[Place, str, str, str, str]:
    """What paragraphs have in common that stand in elements of one kind side by side."""
    around = place.outer
    return around.outer, around.box.tag, own_name(around), place.box.tag, own_name(place)


def broken(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the texts that breaks alone part from kept ones in one element, of which more than half is kept: up to three between
    two of those, and in scripts without capitals, where little else tells, a sentence right behind the last."""
    rows: dict[Place, list[int]] = {}
    for index in kept:
        rows.setdefault(places[index], []).append(index)
    found: set[int] = set()
    for place, mine in rows.items():
        if len(mine) < _ROW - 1 or place.box.tag in _LISTS:
            continue
        mine.sort()
        missing = [at for above, below in pairwise(mine) if below - above <= _GAP + 1 for at in range(above + 1, below)]
        last = mine[-1] + 1
        if last < len(blocks) and is_sentence(blocks[last].text) and not has_case(blocks[last].text):
            missing.append(last)
        missing = [at for at in missing if places[at] is place and not _leads_elsewhere(blocks[at])]
        if size(blocks, missing) < size(blocks, mine):
            found.update(missing)
    return found


def _is_box(blocks: Sequence[Block], places: Sequence[Place], part: Sequence[int], outer: Place) -> bool:
    texts = [blocks[index].text for index in part]
    if any(_CREDIT in text for text in texts) or not any(len(text) >= _SAYS and is_sentence(text) for text in texts):
        return False
    return all(_is_in_box(blocks[index], places[index], outer) for index in part)


def _is_said(blocks: Sequence[Block], kept: set[int], part: Sequence[int]) -> bool:
    """Whether a sentence stands in the article's text near it too, from which it was pulled."""
    pulled = [blocks[index].text.strip(_MARKS) for index in part if len(blocks[index].text) >= _SAYS]
    near = [index for index in range(part[0] - _PULLED_NEAR, part[-1] + _PULLED_NEAR) if index in kept]
    return any(text in blocks[index].text for text in pulled for index in near)


def _is_in_box(block: Block, place: Place, outer: Place) -> bool:
    """Whether a text without links and buttons stands in an element within ``outer`` that is called what no article is not; or is called
    what notes of the article are."""
    around = chain(place)
    if outer not in around or place.outer is outer or block.mark is None or block.mark.links or block.mark.controls:
        return False
    if place.box.around & (NO_ARTICLE | _FIGCAPTION) & ~outer.box.around or place.box.tag == "figcaption":
        return False
    named = [own_hints(inner) for inner in around[: around.index(outer)]]
    return any(own & _NOTE for own in named) or not any(own & TELLING for own in named)


def captions(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the captions of a picture story: sentences in elements that are called so, one in each and all alike, of which most are kept,
    and which are most of the article."""
    ways = _Ways()
    rows: dict[int, list[int]] = {}
    for index, block in enumerate(blocks[: max(kept, default=-1) + _ROW]):
        is_caption = (own_hints(places[index]) | own_hints(places[index].outer)) & _CAPTION
        if is_caption and len(block.text) >= _SAYS and is_sentence(block.text) and not _leads_elsewhere(block):
            rows.setdefault(ways.of(places[index]), []).append(index)
    found: set[int] = set()
    for row in rows.values():
        missing = [index for index in row if index not in kept]
        if len(row) < _ROW or len({places[index].outer for index in row}) < len(row):
            continue
        if len(missing) < _MOST * len(row) and size(blocks, row) > _MOST * size(blocks, kept.union(row)):
            found.update(missing)
    return found


def questions(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of questions and their answers in elements of one kind side by side, each with a question first and a sentence behind it, if one
    of them or the text right above is kept: without links that lead elsewhere, and called nothing that no article is but buttons."""
    asked = [index for index, block in enumerate(blocks) if block.text.endswith(_ASKS)]
    if len(asked) < _ROW:
        return set()
    asking = {item for index in asked for item in _items(places[index])}
    rows = {row for row, count in Counter(map(_row, asking)).items() if count >= _ROW}
    items: dict[tuple[Place, str, str], dict[Place, list[int]]] = {row: {} for row in rows}
    outers = {outer for outer, _, _ in rows}
    for index, place in enumerate(places):
        for item in _items(place):
            if item.outer in outers and (row := _row(item)) in rows:
                items[row].setdefault(item, []).append(index)
    found: set[int] = set()
    called: dict[Place, bool] = {}
    noted: dict[Place, bool] = {}
    for alike in items.values():
        if not all(_is_answered(blocks, item) for item in alike.values()):
            continue
        whole = {index for item in alike.values() for index in item}
        if kept.isdisjoint(whole) and min(whole) - 1 not in kept:
            continue
        if any(_is_link(blocks[index]) and not _opens_here(blocks[index]) for index in whole):
            continue
        is_known = is_within(places[min(whole)], _NOTE, noted)
        if is_known or not any(is_within(places[index], TELLING & ~_BUTTON, called, _WHOLE) for index in whole):
            found |= whole
    return found - kept


def _items(place: Place) -> list[Place]:
    """The elements around a text that may be an item of a row: a question and its answer."""
    return [item for item in chain(place, _LEVELS_UP) if item.outer is not item and item.text <= _ANSWER]


def _row(item: Place) -> tuple[Place, str, str]:
    """What the items of one row have in common."""
    return item.outer, item.box.tag, own_name(item)


def _opens_here(block: Block) -> bool:
    """Whether the links in a text lead to the page itself: they open something on it."""
    anchors = block.mark.anchors if block.mark is not None else ()
    return bool(anchors) and all((node.attr("href") or "#").startswith("#") for _, _, node in anchors)


def _is_answered(blocks: Sequence[Block], item: Sequence[int]) -> bool:
    first, *behind = [blocks[index].text for index in item]
    return first.endswith(_ASKS) and any(map(is_sentence, behind))


def beside(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of the sentences right above or below what is kept, one after the other, in an element that has both; without links,
    and called nothing that no article is, unless a break alone parts the two. The trees go by much text, which a short article or a poem has not."""
    found: set[int] = set()
    for step in (1, -1):
        for index in sorted(kept, reverse=step > 0):
            at = index + step
            while 0 <= at < len(blocks) and at not in kept and at not in found:
                if places[at] is places[at - step]:  # one element, the two parted by a break
                    if not _is_text(blocks[at]):
                        break
                elif not _may_be_text(blocks[at], places[at]) or places[at].outer not in chain(places[at - step]):
                    break
                found.add(at)
                at += step
    return found


def _may_be_text(block: Block, place: Place) -> bool:
    return _is_text(block) and place.box.tag in _PARAGRAPHS and not own_hints(place)


def _is_text(block: Block) -> bool:
    """Whether a block is a sentence without links."""
    return is_sentence(block.text) and has_case(block.text) and block.mark is not None and not block.mark.links


def _is_plain(block: Block, place: Place, outer: Place) -> bool:
    if place.outer is not outer or place.box.tag not in _TEXTS or own_hints(place) or not _LETTER.search(block.text):
        return False
    return block.mark is not None and not block.mark.links and not block.mark.controls


def _leads_elsewhere(block: Block) -> bool:
    return _is_link(block) or (block.mark is not None and block.mark.controls > 0)


def _rank(block: Block, place: Place) -> tuple[str, int, bool]:
    return place.box.tag, place.box.depth, block.mark is not None and block.mark.controls > 0


def _is_link(block: Block) -> bool:
    return block.mark is not None and block.mark.links >= _LINK * len(block.text)


class _Ways:
    """For elements one number each: the same for those that one comes to from the page's root by elements of the same tags and names."""

    def __init__(self) -> None:
        self._of: dict[Place, int] = {}
        self._numbers: dict[tuple[str, str, int], int] = {}

    def of(self, place: Place) -> int:
        unknown = []
        while place not in self._of and place.outer is not place:
            unknown.append(place)
            place = place.outer
        number = self._of.get(place, 0)
        for inner in reversed(unknown):
            key = inner.box.tag, own_name(inner), number
            number = self._of[inner] = self._numbers.setdefault(key, len(self._numbers) + 1)
        return number
