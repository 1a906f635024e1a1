"""What a block of a page looks like in its surroundings: the numbers by which the article is told from the rest of the page.

No words of any language here; the words that class names are made of are data (``read/hints.toml``), and what the numbers
weigh is learned (``training/region.py``, ``newsclean.trees``).
"""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache, partial
from sys import maxsize
from typing import NamedTuple

from newsclean.document import Block
from newsclean.read.facts import Facts
from newsclean.read.html import ANCESTORS, Box, Called, hint_names, hint_rules, hints, names_of, spoken
from newsclean.shape import ends_sentence, extent, is_small, letters, runs_on, trails_off
from newsclean.stretch import distances, prose_run

TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "td", "dd", "pre", "section", "article",
        "address", "summary", "caption", "dt", "th", "h5", "main", "header", "footer", "aside", "ul", "body")  # fmt: skip
_TAG_BIT = {tag: 1 << number for number, tag in enumerate(TAGS)}
_PROSE = 80
_FAR = 30
_MANY = 300
"""More blocks than this count as so many: a long article is no other kind of thing."""
_LEVELS = 5
"""So many of the elements around a block are looked at each for itself."""
_WHOLE = 0.6
"""The element that holds the article is followed down as long as one child has this share of its prose."""
_EDGE = 80
"""Characters at either end of a block that are looked for in the article's text as the page states it."""
_QUOTES = frozenset("\"“'‘«„")
_TITLE = 0.6
"""A block whose words are this much those of a stated title is the headline."""
_STANDFIRST = 30
"""A text of so many characters between the headline and the running text may be a standfirst, whatever stands between."""
_SLANTED = 0.8
"""A text with this share of it in italics is in italics."""
_UNLIKE = 3
"""A text so many times as long as another is not like it; most blocks are told from the title by that alone."""
_UNLIKE_WORDS = 5
"""A text of which only one word in so many is in another is not like it."""
HEADLINES = ("h1", "h2", "h3")
"""The ranks of heading that may be the article's own."""
TELLING = sum(bit for bit, _ in hint_rules())
"""The hints that say why an element is no part of the article."""
NO_ARTICLE = sum(1 << ANCESTORS.index(tag) for tag in ("nav", "footer", "aside", "form", "dialog"))
"""The bits of elements in which no article stands."""
_LONG_AGO = 60
_DEEP = 20

NUMBERS = (
    "length", "links", "strong", "ends", "prose", "commas", "all_capitals", "title_case", "starts_small", "colon", "sign_text",
    "quote", "led_by_sign", "trails_off", "slanted",
    "in_run", "from_run_start", "from_run_end", "since_prose", "until_prose", "since_h1", "repeated",
    "plain_above", "plain_to_come", "alike_to_come",
    "in_body", "has_body", "in_title", "since_title", "in_summary",
    *[f"{side}_{what}" for side in ("before", "behind", "before2", "behind2") for what in ("length", "links", "near", "ends")],
    "sign_count", "sign_prose", "sign_mass", "in_biggest_sign", "up1_self", "up2_self", "up3_self", "around_run", "own_blocks",
    "attached", "branch_mass", "branch_links", "branch_blocks", "branch_purity",
    "siblings", "prose_siblings", "parent_mass", "grand_mass", "in_biggest", "near_biggest", "depth", "depth_from_biggest",
    "in_root", "root_below", "in_text_root", "text_root_below",
    *[f"up{level}_{what}" for level in range(1, _LEVELS + 1) for what in ("mass", "links", "blocks", "purity")],
)  # fmt: skip
"""The numbers of a row, in order; behind them come four sets of bits, see :func:`bit_names`."""


def bit_names() -> tuple[list[str], ...]:
    """What the bits of the four sets behind the numbers mean: tag, hints near, hints around, elements around."""
    named = hint_names()
    return (
        [f"tag_{tag}" for tag in TAGS],
        [f"own_{hint}" for hint in named],
        [f"inner_{hint}" for hint in named],
        [f"in_{tag}" for tag in ANCESTORS],
    )


class Place:
    """An element that has text in it: what all blocks within it come to, where it lies and what it is called."""

    blocks = text = mass = 0  # mass: characters in prose
    links = 0.0
    below = text_below = -1  # how many elements deeper than the one that holds the article; -1 outside it
    called: tuple[str, int] | None = None  # what it is called, in words, and the hints that gives; None until asked
    near = own = 0  # hints: its own and those of the one around it, its own alone
    inner = 0  # hints: its own and those of all around it that are not around the article too
    holding = -1  # 0 for the element that holds the article, more for those around it; -1 for any other
    branch: "Place | None" = (
        None  # the outermost around it that is not around the article too; None if it is that itself (see below)
    )
    attached = 0  # how many elements further out than the one that holds the article its branch begins
    sign = 0  # one number for all elements of the same tag and names within elements of the same sign
    # of the blocks worth a look that stand in the elements right within it: how many, how many prose, characters of prose
    inside = prose_inside = weight = 0
    within = 0  # characters of prose in those one further in
    shared: tuple[list[float], list[float]] | None = None  # the numbers that all those blocks share

    def __init__(self, box: Box) -> None:
        self.box = box
        # The element around; the outermost, which is none of the page's, is its own. No other may refer to itself: with its box it
        # would hold the page's whole tree until the garbage collector comes by.
        self.outer = self


class _Seen(NamedTuple):
    """One look at a block, without its neighbours."""

    length: int
    links: float
    ends: bool
    prose: bool
    place: Place
    whole: bool


_seen = partial(tuple.__new__, _Seen)
"""One of a tuple: the fastest way to make it."""

_NOTHING = _Seen(0, 1.0, False, False, Place(Box(-1, "", None, 0, 0, None)), False)
"""What stands beside the first and the last block of a page."""


class Look(NamedTuple):
    """What a page looks like: for each block its place, the indices of the blocks that may be of the article, and for each of
    these a row of numbers (:data:`NUMBERS`, then bits)."""

    places: list[Place]
    chosen: list[int]
    rows: list[list[float]]


def look(blocks: Sequence[Block], facts: Facts, stated: "Stated | None" = None) -> Look:
    """See :class:`Look`. This is the hot path: whatever blocks have in common is worked out once for their element."""
    seen, order = _see(blocks)
    _add_up(order)
    stretch = _Stretch(seen)
    chosen = [index for index, s in enumerate(seen) if _may_be_article(index, s, stretch)]
    picked = [seen[index] for index in chosen]
    names = Names()
    for s in picked:
        names.read(s.place)
    total = order[0].mass or 1 if order else 1
    signs = _signs(picked, total)
    families = _Families(picked, total)
    around_run = _common([s.place for s in seen[stretch.start : stretch.end + 1] if s.prose])
    stated = stated or Stated(facts)
    first_at = {block.text: len(blocks) - 1 - back for back, block in enumerate(reversed(blocks))}
    beside = [_NOTHING, _NOTHING, *seen, _NOTHING, _NOTHING]
    plain = _Plain(picked, [blocks[index] for index in chosen])
    rows: list[list[float]] = []
    last, since_title, last_h1 = -1, _FAR, -_FAR
    for index, s in zip(chosen, picked, strict=True):
        length, links, ends, prose, place, _ = s
        outer, box, block = place.outer, place.box, blocks[index]
        text = block.text
        in_body, in_title, in_summary = stated.of(text)
        since_title = 0 if in_title >= _TITLE else since_title + index - last
        last = index
        if box.tag == "h1":
            last_h1 = index
        rows.append([
            length, links, block.mark.strong / len(text), ends, prose,  # type: ignore[union-attr]
            *_shape(text), block.mark.slanted / len(text),  # type: ignore[union-attr]
            *stretch.of(index), min(index - last_h1, _FAR), first_at[text] != index,
            *plain.around(s, block),
            in_body, stated.has_body, in_title, min(since_title, _LONG_AGO), in_summary,
            *_beside(beside[index + 1], outer), *_beside(beside[index + 3], outer),
            *_beside(beside[index], outer), *_beside(beside[index + 4], outer),
            *signs[place.sign],
            length / outer.text, length / outer.outer.text, length / outer.outer.outer.text,
            place in around_run, min(place.blocks, _MANY),
            *_branch(place, total),
            *families.of(place),
            _TAG_BIT.get(box.tag, 0), place.near, place.inner, box.around,
        ])  # fmt: skip
    return Look([s.place for s in seen], chosen, rows)


def _see(blocks: Sequence[Block]) -> tuple[list[_Seen], list[Place]]:
    """A look at each block, and the elements that have text, an outer one before those within it."""
    places: dict[int, Place] = {}
    seen = []
    for block in blocks:
        text, mark = block.text, block.mark
        assert mark is not None
        place = places.get(mark.box.number) or _place(mark.box, places)
        links = mark.links / len(text) if mark.links < len(text) else 1.0
        ends = ends_sentence(text)
        length = extent(text)
        prose = length >= _PROSE and links < 0.35 and not mark.whole and (ends or runs_on(text, length))
        place.blocks += 1
        place.text += length
        place.links += links * length
        if prose:
            place.mass += length
        seen.append(_seen((length, links, ends, prose, place, mark.whole)))
    return seen, [places[number] for number in sorted(places)]  # an inner element has a higher number


def _place(box: Box, places: dict[int, Place]) -> Place:
    """A new place for an element, and for those around it that have none yet."""
    found = inner = places[box.number] = Place(box)
    while box.parent is not None:
        box = box.parent
        outer = places.get(box.number)
        if outer is not None:
            inner.outer = outer
            break
        inner.outer = inner = places[box.number] = Place(box)
    return found


def _add_up(order: Sequence[Place]) -> None:
    """What is in the elements within an element is in it too; then count from the element that holds the article down."""
    if not order:
        return
    for place in reversed(order[1:]):
        outer = place.outer
        outer.blocks += place.blocks
        outer.text += place.text
        outer.links += place.links
        outer.mass += place.mass
    root = text_root = order[0]
    for place in order[1:]:  # of the elements right within one, no more than one has most of it
        if place.outer is root and place.mass >= _WHOLE * root.mass > 0:
            root = place
        if place.outer is text_root and place.text - place.links >= _WHOLE * (text_root.text - text_root.links) > 0:
            text_root = place
    root.below = text_root.text_below = 0
    for steps, place in enumerate(chain(root)):
        place.holding = steps
    for place in order[1:]:
        outer = place.outer
        if outer.below >= 0:
            place.below = outer.below + 1
        if outer.text_below >= 0:
            place.text_below = outer.text_below + 1


class Names:
    """What the elements of one page are called, each read when it is first needed."""

    def __init__(self) -> None:
        self._signs: dict[tuple[str, str, int], int] = {}

    def read(self, place: Place) -> None:
        """Set hints, branch and sign of a place, and of those around it."""
        unknown = []
        while not place.sign:
            unknown.append(place)
            if place.outer is place:
                break
            place = place.outer
        for place in reversed(unknown):
            outer = place.outer
            words, place.own = _called(place)
            place.near = place.own | outer.own
            if place.holding >= 0:
                place.attached = place.holding
            else:
                place.inner = place.own | outer.inner
                place.branch = None if outer.holding >= 0 else outer.branch or outer
                place.attached = outer.attached
            place.sign = self._signs.setdefault((place.box.tag, words, outer.sign), len(self._signs) + 1)


def near_hints(box: Box) -> int:
    """The hints of an element and the one around it."""
    return _named(box)[1] | (_named(box.parent)[1] if box.parent is not None else 0)


def own_hints(place: Place) -> int:
    """The hints of an element alone, read once."""
    return _called(place)[1]


def is_within(place: Place, hints: int, known: dict[Place, bool], but: Collection[str] = ("html", "body")) -> bool:
    """Whether an element or one around it has one of the hints; what elements of the tags in ``but`` are called says nothing of what is in
    them: a page's body may be named for its comments. ``known`` has what was found before for the same hints."""
    passed = []
    while place not in known:
        passed.append(place)
        if place.box.tag not in but and own_hints(place) & hints:
            known[place] = True
        elif place.outer is place:
            known[place] = False
        else:
            place = place.outer
    found = known[place]
    known.update(dict.fromkeys(passed, found))
    return found


def own_name(place: Place) -> str:
    """What an element is called, in words, read once."""
    return _called(place)[0]


def place_hints(place: Place) -> int:
    """The hints of an element and the one around it, read once."""
    return _called(place)[1] | _called(place.outer)[1]


def _called(place: Place) -> tuple[str, int]:
    """What the element is called, in words, and the hints that gives."""
    if place.called is None:
        place.called = _named(place.box)
    return place.called


def _named(box: Box) -> tuple[str, int]:
    return _understood(names_of(box.node) if box.node is not None else None)


@lru_cache(4096)
def _understood(called: Called) -> tuple[str, int]:
    """The pages of a site, and of all sites, use the same names again and again."""
    words = spoken(called)
    return words, hints(words) if words else 0


def _may_be_article(index: int, s: _Seen, stretch: "_Stretch") -> bool:
    """Whether a block is worth a closer look: short links far from the text are not. Between the headline and the text stands
    what must not be passed over: the standfirst."""
    if s.whole:
        return False
    if stretch.start <= index <= stretch.end:
        return True
    if stretch.headline <= index < stretch.start and s.length >= _STANDFIRST and s.links < 0.35:
        return True
    if s.links > 0.9 and s.length < 100:
        return False
    if stretch.since[index] <= 2 or stretch.until[index] <= 2:
        return True
    return s.place.below >= 0 or s.place.text_below >= 0


def _shape(text: str) -> tuple[float, ...]:
    """commas, all_capitals, title_case, starts_small, colon, sign_text, quote, led_by_sign, trails_off"""
    first = text[0]
    quote = first in _QUOTES
    return (
        text.count(",") / len(text), text.isupper(), text[:60].istitle(), is_small(first), text[-1] == ":",
        "©" in text or "@" in text or "http" in text, quote, not quote and not first.isalnum(), trails_off(text),
    )  # fmt: skip


def _branch(place: Place, total: int) -> tuple[float, ...]:
    """attached; mass, links, blocks and purity of the branch that a block is of"""
    branch = place.branch or place
    return (
        min(place.attached, _DEEP), branch.mass / total, branch.links / branch.text, min(branch.blocks, _MANY),
        branch.mass / branch.text,
    )  # fmt: skip


def _beside(other: _Seen, outer: Place) -> tuple[float, ...]:
    """length, links, near, ends of a block before or behind one in an element right within ``outer``"""
    return other.length, other.links, other.place.outer is outer, other.ends


class _Stretch:
    """The stretch of blocks that holds most prose for the least else, and how far each block is from that and from prose."""

    def __init__(self, seen: Sequence[_Seen]) -> None:
        self.start, self.end = prose_run([s.length for s in seen], [s.prose for s in seen], [s.links for s in seen])
        self.since, self.until = distances([s.prose for s in seen], _FAR)
        self.headline = max(
            (index for index in range(self.start) if seen[index].place.box.tag == "h1"), default=self.start
        )

    def of(self, index: int) -> tuple[float, ...]:
        """in_run, from_run_start, from_run_end, since_prose, until_prose"""
        start, end = self.start, self.end
        return (
            start <= index <= end, max(-_FAR, min(index - start, _FAR)), max(-_FAR, min(end - index, _FAR)),
            self.since[index], self.until[index],
        )  # fmt: skip


class _Plain:
    """How much of the article's running text has passed and is to come: what stands behind the last paragraph is a note, most
    often in italics. Text that is all in italics is not counted."""

    def __init__(self, picked: Sequence[_Seen], blocks: Sequence[Block]) -> None:
        self._passed = self._to_come = 0
        self._alike: dict[int, int] = {}  # by sign: to come
        for s, block in zip(picked, blocks, strict=True):
            if _is_plain(s, block):
                self._to_come += s.place.below >= 0
                self._alike[s.place.sign] = self._alike.get(s.place.sign, 0) + 1

    def around(self, s: _Seen, block: Block) -> tuple[float, ...]:
        """plain_above, plain_to_come, alike_to_come; to be asked for one block after the other"""
        above, alike = self._passed, self._alike.get(s.place.sign, 0)
        if _is_plain(s, block):
            alike -= 1
            self._alike[s.place.sign] = alike
            if s.place.below >= 0:
                self._passed += 1
                self._to_come -= 1
        return min(above, _FAR), min(self._to_come, _FAR), min(alike, _FAR)


def _is_plain(s: _Seen, block: Block) -> bool:
    return s.prose and block.mark.slanted < _SLANTED * len(block.text)  # type: ignore[union-attr]


def _signs(picked: Sequence[_Seen], total: int) -> dict[int, tuple[float, ...]]:
    """sign_count, sign_prose, sign_mass, in_biggest_sign: what the blocks come to that stand in elements of one sign"""
    groups: dict[int, list[int]] = {}  # blocks, blocks of prose, characters of prose
    for s in picked:
        group = groups.setdefault(s.place.sign, [0, 0, 0])
        group[0] += 1
        if s.prose:
            group[1] += 1
            group[2] += s.length
    biggest = max((mass for _, _, mass in groups.values()), default=0)
    return {
        sign: (min(count, _MANY), prose / count, mass / total, mass == biggest > 0)
        for sign, (count, prose, mass) in groups.items()
    }


class _Families:
    """What the blocks of one element have in common with each other, and with those of the elements around."""

    def __init__(self, picked: Sequence[_Seen], total: int) -> None:
        self._total = total
        for s in picked:
            outer = s.place.outer
            outer.inside += 1
            if s.prose:
                outer.prose_inside += 1
                outer.weight += s.length
                outer.outer.within += s.length
        heaviest = max((s.place for s in picked), key=lambda place: place.outer.weight, default=_NOTHING.place)
        self._biggest, self._big_depth = heaviest.outer, heaviest.box.depth

    def of(self, place: Place) -> list[float]:
        """siblings and so on: the numbers that all blocks share that stand side by side in elements of their own"""
        shared = place.outer.shared
        if shared is None:
            shared = place.outer.shared = self._group(place), self._levels(place)
        below, text_below = place.below, place.text_below
        return [*shared[0], below >= 0, min(below, _DEEP), text_below >= 0, min(text_below, _DEEP), *shared[1]]

    def _group(self, place: Place) -> list[float]:
        """siblings to depth_from_biggest"""
        outer, depth = place.outer, place.box.depth
        near = self._biggest.outer in (outer, outer.outer) or outer.outer is self._biggest
        return [
            min(outer.inside, _MANY), min(outer.prose_inside, 30), outer.weight / self._total, outer.outer.within / self._total,
            outer is self._biggest, near, depth, max(-9, min(9, depth - self._big_depth)),
        ]  # fmt: skip

    def _levels(self, place: Place) -> list[float]:
        """mass, links, blocks and purity of the next elements around"""
        read: list[float] = []
        for _ in range(_LEVELS):
            place = place.outer
            read += (
                place.mass / self._total,
                place.links / place.text,
                min(place.blocks, _MANY),
                place.mass / place.text,
            )
        return read


def _common(places: Iterable[Place]) -> set[Place]:
    """All elements within the innermost one that is around all of ``places``: those among ``places`` and the ones between."""
    chains = [chain(place) for place in dict.fromkeys(places)]
    if not chains:
        return set()
    shared = set(chains[0]).intersection(*chains[1:])
    between = {place for chain in chains for place in chain if place not in shared}
    return between | {max(shared, key=lambda place: place.box.number)}


def chain(place: Place, most: int = maxsize) -> list[Place]:
    """An element and those around it, the outermost last; no more than ``most``, for a page may nest them as deep as it likes."""
    found = [place]
    while place.outer is not place and len(found) < most:
        place = place.outer
        found.append(place)
    return found


class Stated:
    """What the page states of its article, ready to compare blocks with."""

    def __init__(self, facts: Facts) -> None:
        self._titles = _Texts(facts.titles)
        self._summaries = _Texts(facts.summaries)
        self._longest = max(self._titles.longest, self._summaries.longest)
        self._body = letters(" ".join(facts.bodies)[:300_000])
        if len(self._body) < 300:
            self._body = ""
        self.has_body = bool(self._body)

    def of(self, text: str) -> tuple[float, float, float]:
        """in_body; in_title, in_summary: how alike the words are to those of the likest one stated, from 0 to 1 (Jaccard)"""
        said: set[str] = set()
        if len(text) <= self._longest:
            said = set(text.split())
        return (
            self._in_body(text) if self._body else 0.0,
            self._titles.likeness(text, said),
            self._summaries.likeness(text, said),
        )

    def is_headline(self, text: str) -> bool:
        """Whether a text is that of a stated title, or nearly so."""
        return self.title(text) >= _TITLE

    def title(self, text: str) -> float:
        """How alike a text is to the likest stated title."""
        return self._titles.likeness(text, set(text.split()))

    def _in_body(self, text: str) -> float:
        """Whether the page's own statement of the article's text has the beginning and the end of the block."""
        head = letters(text[:_EDGE])
        tail = letters(text[-_EDGE:]) if len(text) > _EDGE else head
        return ((head[:40] in self._body) + (tail[-40:] in self._body)) / 2 if head else 0.0


class _Texts:
    """Stated texts that others are compared with, word by word."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._known = [(len(text), set(text.split())) for text in dict.fromkeys(texts)]
        self._words = set().union(*[words for _, words in self._known])
        self.longest = _UNLIKE * max((size for size, _ in self._known), default=0)

    def likeness(self, text: str, said: set[str]) -> float:
        """How alike a text of the words ``said`` is to the likest: the share of the words of both that both have; 0 where it is next
        to none."""
        length, best = len(text), 0.0
        if length > self.longest or len(said) < 3 or _UNLIKE_WORDS * len(said & self._words) < len(said):
            return best
        for size, other in self._known:
            if length > _UNLIKE * size or size > _UNLIKE * length:
                continue
            shared = len(said & other)
            if shared > 1:
                best = max(best, shared / (len(said) + len(other) - shared))
        return best
