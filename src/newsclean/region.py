"""What a block of a page looks like in its surroundings: the numbers by which the article is told from the rest of the page.

No words of any language here; the words that class names are made of are data (``read/hints.toml``), and what the numbers
weigh is learned (``training/region.py``, ``newsclean.trees``).
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import regex

from newsclean.document import Block
from newsclean.read.facts import Facts
from newsclean.read.html import ANCESTORS, Box, hint_names, hints, names_of, spoken
from newsclean.shape import ends_sentence, words

TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "td", "dd", "pre", "section", "article",
        "address", "summary", "caption", "dt", "th", "h5", "main", "header", "footer", "aside", "ul", "body")  # fmt: skip
_TAG_BIT = {tag: 1 << number for number, tag in enumerate(TAGS)}
_PROSE = 80
_FAR = 30
_LEVELS = 5
"""So many of the elements around a block are looked at each for itself."""
_WHOLE = 0.6
"""The element that holds the article is followed down as long as one child has this share of its prose."""
_SPACES = regex.compile(r"\W+")

NUMBERS = (
    "length", "links", "strong", "ends", "prose", "commas", "capitals", "starts_small", "colon", "sign_text", "quote",
    "depth", "index", "in_run", "from_run_start", "from_run_end", "since_prose", "until_prose", "since_h1", "repeated",
    "in_body", "has_body", "in_title", "since_title", "in_summary",
    *[f"{side}_{what}" for side in ("before", "behind", "before2", "behind2") for what in ("length", "links", "near", "ends")],
    "sign_count", "sign_prose", "sign_mass", "in_biggest_sign",
    "siblings", "prose_siblings", "parent_mass", "grand_mass", "in_biggest", "near_biggest", "depth_from_biggest",
    "in_root", "root_below", "around_run", "in_text_root", "text_root_below",
    *[f"up{level}_{what}" for level in range(1, _LEVELS + 1) for what in ("mass", "links", "blocks", "purity")],
    *[f"up{level}_self" for level in range(1, 4)],
)  # fmt: skip
"""The numbers of a row, in order; behind them come four sets of bits, see :func:`bit_names`."""


def bit_names() -> tuple[list[str], ...]:
    """What the bits of the four sets behind the numbers mean: tag, hints near, hints around, elements around."""
    named = hint_names()
    return (
        [f"tag_{tag}" for tag in TAGS],
        [f"own_{hint}" for hint in named],
        [f"around_{hint}" for hint in named],
        [f"in_{tag}" for tag in ANCESTORS],
    )


class _Seen(NamedTuple):
    """One look at a block, without its neighbours."""

    length: int
    links: float
    ends: bool
    prose: bool
    box: Box


class _Sums:
    """What all blocks within an element come to."""

    __slots__ = ("blocks", "links", "mass", "text")

    def __init__(self) -> None:
        self.blocks = 0
        self.text = 0
        self.links = 0.0
        self.mass = 0  # characters in prose


def rows(blocks: Sequence[Block], facts: Facts) -> tuple[list[int], list[list[float]]]:
    """The indices of the blocks that may be of the article, and a row of numbers for each (:data:`NUMBERS`, then bits)."""
    seen = [_look(block) for block in blocks]
    boxes, sums = _sums(seen)
    total = max((s.mass for s in sums.values()), default=0) or 1
    start, end = _run(seen)
    root = _root(boxes, {number: s.mass for number, s in sums.items()})
    inside = _within(boxes, root)
    text_root = _root(boxes, {number: s.text - s.links for number, s in sums.items()})
    inside_text = _within(boxes, text_root)
    around_run = _common([s.box for s in seen[start : end + 1] if s.prose])
    since, until = _distances([s.prose for s in seen])
    since_h1, _ = _distances([s.box.tag == "h1" for s in seen])
    chosen = [
        index
        for index, s in enumerate(seen)
        if (start <= index <= end)
        or (
            (s.box.number in inside or s.box.number in inside_text or since[index] <= 2 or until[index] <= 2)
            and not (s.links > 0.9 and s.length < 100)
        )
    ]
    named = Names()
    per_parent, per_sign, grand_mass = _groups(seen, chosen, named)
    biggest = max(per_parent, key=lambda number: per_parent[number][2], default=-1)
    big = next((seen[i].box for i in chosen if _number(seen[i].box.parent) == biggest), None)
    big_grand = _number(big.parent.parent) if big and big.parent else -1
    big_depth = big.depth if big else 0
    biggest_sign = max((group[2] for group in per_sign.values()), default=0)
    stated = _Stated(facts)
    since_title = _FAR
    first_at: dict[str, int] = {}
    for index, block in enumerate(blocks):
        first_at.setdefault(block.text, index)
    above: dict[int, list[float]] = {}
    made: list[list[float]] = []
    count = len(seen)
    last_chosen = -1
    for index in chosen:
        length, links, ends, prose, box = seen[index]
        text = blocks[index].text
        since_title += index - last_chosen
        last_chosen = index
        in_title = stated.title(text) if length < 300 else 0.0
        if in_title >= 0.6:
            since_title = 0
        first = text[0]
        head = text[:60]
        row: list[float] = [
            length, links, blocks[index].mark.strong / length, ends, prose, text.count(",") / length,  # type: ignore[union-attr]
            sum(map(str.isupper, head)) / len(head), first.islower(), text[-1] == ":",
            "©" in text or "@" in text or "http" in text, first in "\"“'‘«„",
            box.depth, index / count, start <= index <= end, max(-_FAR, min(_FAR, index - start)),
            max(-_FAR, min(_FAR, end - index)), since[index], until[index], since_h1[index], first_at[text] != index,
            stated.body(text), stated.has_body, in_title, min(since_title, 60), stated.summary(text) if length < 600 else 0.0,
        ]  # fmt: skip
        parent = box.parent
        for step in (-1, 1, -2, 2):
            if 0 <= index + step < count:
                other = seen[index + step]
                row += (other.length, other.links, other.box.parent is parent, other.ends)
            else:
                row += (0, 1.0, 0, 0)
        sign = per_sign[named.sign(box)]
        row += (sign[0], sign[1] / sign[0], sign[2] / total, sign[2] == biggest_sign > 0)
        number = _number(parent)
        own = above.get(box.number)
        if own is None:
            grand = _number(parent.parent) if parent else -1
            siblings, prose_siblings, mass = per_parent[number]
            own = [
                siblings, min(prose_siblings, 30), mass / total, grand_mass.get(grand, 0) / total, number == biggest,
                grand == big_grand or number == big_grand or grand == biggest, max(-9, min(9, box.depth - big_depth)),
                box.number in inside, _below(box, root), box.number in around_run,
                box.number in inside_text, _below(box, text_root),
            ]  # fmt: skip
            outer = box
            for _ in range(_LEVELS):
                outer = outer.parent or outer
                s = sums[outer.number]
                own += (s.mass / total, s.links / s.text, s.blocks, s.mass / s.text)
            above[box.number] = own
        row += own
        outer = box
        for _ in range(3):
            outer = outer.parent or outer
            row.append(length / sums[outer.number].text)
        near, inherited = named.hints(box)
        row += (_TAG_BIT.get(box.tag, 0), near, inherited, box.around)
        made.append(row)
    return chosen, made


def _look(block: Block) -> _Seen:
    text, mark = block.text, block.mark
    assert mark is not None
    length = len(text)
    links = mark.links / length if mark.links < length else 1.0
    ends = ends_sentence(text)
    return _Seen(length, links, ends, length >= _PROSE and links < 0.35 and (ends or length > 250), mark.box)


def _sums(seen: Sequence[_Seen]) -> tuple[dict[int, Box], dict[int, _Sums]]:
    """The elements that have text in them, innermost last, and what is in each of them."""
    boxes: dict[int, Box] = {}
    sums: dict[int, _Sums] = {}
    for s in seen:
        box: Box | None = s.box
        while box is not None and box.number not in boxes:
            boxes[box.number] = box
            sums[box.number] = _Sums()
            box = box.parent
        own = sums[s.box.number]
        own.blocks += 1
        own.text += s.length
        own.links += s.links * s.length
        if s.prose:
            own.mass += s.length
    for number in sorted(boxes, reverse=True):  # inner elements have higher numbers than those around them
        parent = boxes[number].parent
        if parent is None:
            continue
        inner, outer = sums[number], sums[parent.number]
        outer.blocks += inner.blocks
        outer.text += inner.text
        outer.links += inner.links
        outer.mass += inner.mass
    return boxes, sums


def _root(boxes: dict[int, Box], mass: dict[int, float]) -> int:
    """The element that holds the article, if one does: the innermost that one comes to by following the bulk of the mass."""
    inner: dict[int, int] = {}
    for number, box in boxes.items():
        if box.parent is None or not mass[number]:
            continue
        outer = box.parent.number
        if outer not in inner or mass[number] > mass[inner[outer]]:
            inner[outer] = number
    root = 0
    while root in inner and mass[inner[root]] >= _WHOLE * mass[root]:
        root = inner[root]
    return root


def _within(boxes: dict[int, Box], root: int) -> set[int]:
    """The elements inside ``root``, it too."""
    inside = {root}
    for number in sorted(boxes):
        parent = boxes[number].parent
        if parent is not None and parent.number in inside:
            inside.add(number)
    return inside


def _common(boxes: Iterable[Box]) -> set[int]:
    """All elements within the innermost one that is around all of ``boxes``: those among ``boxes`` and the ones between."""
    chains = [_chain(box) for box in {box.number: box for box in boxes}.values()]
    if not chains:
        return set()
    shared = set(chains[0]).intersection(*chains[1:])
    return {number for chain in chains for number in chain if number not in shared} | {max(shared)}


def _chain(box: Box | None) -> list[int]:
    chain = []
    while box is not None:
        chain.append(box.number)
        box = box.parent
    return chain


def _below(box: Box, root: int) -> int:
    """How many elements deeper than ``root`` the box is; -1 outside."""
    steps, outer = 0, box
    while outer.number != root:
        if outer.parent is None:
            return -1
        outer = outer.parent
        steps += 1
    return steps


def _number(box: Box | None) -> int:
    return -1 if box is None else box.number


def _groups(
    seen: Sequence[_Seen], chosen: Sequence[int], named: "Names"
) -> tuple[dict[int, list[int]], dict[int, list[int]], dict[int, int]]:
    """Blocks, blocks of prose and characters of prose by element around and by sign; characters of prose one element further out."""
    per_parent: dict[int, list[int]] = {}
    per_sign: dict[int, list[int]] = {}
    grand_mass: dict[int, int] = {}
    for index in chosen:
        s = seen[index]
        parent = s.box.parent
        for groups, key in ((per_parent, _number(parent)), (per_sign, named.sign(s.box))):
            group = groups.get(key)
            if group is None:
                group = groups[key] = [0, 0, 0]
            group[0] += 1
            if s.prose:
                group[1] += 1
                group[2] += s.length
        if s.prose and parent is not None:
            grand = _number(parent.parent)
            grand_mass[grand] = grand_mass.get(grand, 0) + s.length
    return per_parent, per_sign, grand_mass


class Names:
    """What the elements of one page are called, each read once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[int, int, int, int]] = {}  # hints alone, of it and its parent, of all around; sign
        self._hints: dict[tuple[tuple[str, str], ...], tuple[str, int]] = {}
        self._signs: dict[tuple[str, str, int], int] = {}

    def hints(self, box: Box) -> tuple[int, int]:
        """The hints of the element and its parent, and of all elements around."""
        return self._read(box)[1:3]

    def sign(self, box: Box) -> int:
        """One number for all elements of the same tag and names within elements of the same sign."""
        return self._read(box)[3]

    def _read(self, box: Box) -> tuple[int, int, int, int]:
        unknown = []
        outer: Box | None = box
        while outer is not None and outer.number not in self._known:
            unknown.append(outer)
            outer = outer.parent
        around = self._known[outer.number] if outer is not None else (0, 0, 0, 0)
        for inner in reversed(unknown):
            attrs = names_of(inner.node) if inner.node is not None else ()
            found = self._hints.get(attrs)
            if found is None:
                called = spoken(attrs) if attrs else ""
                found = self._hints[attrs] = called, hints(called) if called else 0
            names, alone = found
            sign = self._signs.setdefault((inner.tag, names, around[3]), len(self._signs) + 1)
            around = self._known[inner.number] = alone, alone | around[0], alone | around[2], sign
        return around


class _Stated:
    """What the page states of its article, ready to compare blocks with."""

    def __init__(self, facts: Facts) -> None:
        self._titles = [frozenset(words(title.casefold())) for title in facts.titles]
        self._summaries = [frozenset(words(summary.casefold())) for summary in facts.summaries]
        self._body = _packed(" ".join(facts.bodies)[:300_000])
        if len(self._body) < 300:
            self._body = ""
        self.has_body = bool(self._body)

    def title(self, text: str) -> float:
        """How alike the text and the likest of the stated titles are, from 0 to 1 (Jaccard)."""
        return _overlap(text, self._titles)

    def summary(self, text: str) -> float:
        return _overlap(text, self._summaries)

    def body(self, text: str) -> float:
        """Whether the page's own statement of the article's text has the beginning and the end of the block."""
        if not self._body:
            return 0.0
        packed = _packed(text[:400]) if len(text) > 400 else _packed(text)
        if not packed:
            return 0.0
        return ((packed[:40] in self._body) + (packed[-40:] in self._body)) / 2


def _packed(text: str) -> str:
    packed: str = _SPACES.sub("", text)
    return packed.casefold()


def _overlap(text: str, stated: Sequence[frozenset[str]]) -> float:
    if not stated:
        return 0.0
    mine = frozenset(words(text.casefold()))
    if len(mine) < 3:
        return 0.0
    return max(len(mine & other) / len(mine | other) for other in stated)


def _run(seen: Sequence[_Seen]) -> tuple[int, int]:
    """The stretch of blocks that holds most prose for the least else (Kadane's maximal sum)."""
    best, best_at = 0.0, (0, -1)
    current, begun = 0.0, 0
    for index, s in enumerate(seen):
        value = min(s.length, 600) * (1 - 2 * s.links) if s.prose else -25 - 60 * s.links
        if current <= 0:
            current, begun = 0.0, index
        current += value
        if current > best:
            best, best_at = current, (begun, index)
    return best_at


def _distances(flags: Sequence[bool]) -> tuple[list[int], list[int]]:
    """Blocks since the last flag and until the next one, at most ``_FAR``."""
    since, until = [], []
    away = _FAR
    for flag in flags:
        away = 0 if flag else min(away + 1, _FAR)
        since.append(away)
    away = _FAR
    for flag in reversed(flags):
        away = 0 if flag else min(away + 1, _FAR)
        until.append(away)
    until.reverse()
    return since, until
