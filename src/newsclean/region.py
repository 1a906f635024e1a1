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
from newsclean.shape import ends_sentence

TAGS = ("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "td", "dd", "pre", "section", "article",
        "address", "summary", "caption", "dt", "th", "h5", "main", "header", "footer", "aside", "ul", "body")  # fmt: skip
_TAG_BIT = {tag: 1 << number for number, tag in enumerate(TAGS)}
_PROSE = 80
_FAR = 30
_DENSE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_SAMPLE = 100
_MANY = 300
"""More blocks than this count as so many: a long article is no other kind of thing."""
_LEVELS = 5
"""So many of the elements around a block are looked at each for itself."""
_WHOLE = 0.6
"""The element that holds the article is followed down as long as one child has this share of its prose."""
_EDGE = 80
"""Characters at either end of a block that are looked for in the article's text as the page states it."""
_SPACES = regex.compile(r"\W+")

NUMBERS = (
    "length", "links", "strong", "ends", "prose", "commas", "all_capitals", "title_case", "starts_small", "colon", "sign_text",
    "quote", "in_run", "from_run_start", "from_run_end", "since_prose", "until_prose", "since_h1", "repeated",
    "in_body", "has_body", "in_title", "since_title", "in_summary",
    *[f"{side}_{what}" for side in ("before", "behind", "before2", "behind2") for what in ("length", "links", "near", "ends")],
    "sign_count", "sign_prose", "sign_mass", "in_biggest_sign", "up1_self", "up2_self", "up3_self", "around_run", "own_blocks",
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
    """What all blocks within an element come to, and where that element lies."""

    __slots__ = ("below", "blocks", "box", "heaviest", "links", "longest", "mass", "text", "text_below")

    def __init__(self, box: Box) -> None:
        self.box = box
        self.blocks = 0
        self.text = 0
        self.links = 0.0
        self.mass = 0  # characters in prose
        self.heaviest: _Sums | None = None  # the element right within it that has most of the mass
        self.longest: _Sums | None = None  # and the one that has most of the text
        self.below = self.text_below = -1  # how many elements deeper than the one that holds the article; -1 outside it


def rows(blocks: Sequence[Block], facts: Facts, names: "Names | None" = None) -> tuple[list[int], list[list[float]]]:
    """The indices of the blocks that may be of the article, and a row of numbers for each (:data:`NUMBERS`, then bits)."""
    seen = [_look(block) for block in blocks]
    sums = _sums(seen)
    start, end = prose_run(seen)
    since, until = _distances([s.prose for s in seen])
    chosen = [index for index, s in enumerate(seen) if _may_be_article(index, s, sums, start, end, since, until)]
    names = names or Names()
    signs = _by_sign(seen, chosen, names)
    families = _Families(seen, chosen, sums)
    around_run = _common([s.box for s in seen[start : end + 1] if s.prose])
    stated = Stated(facts)
    total = sums[0].mass if 0 in sums else 0
    total = total or 1
    biggest_sign = max((group[2] for group in signs.values()), default=0)
    first_at: dict[str, int] = {}
    for index, block in enumerate(blocks):
        first_at.setdefault(block.text, index)
    made: list[list[float]] = []
    count = len(seen)
    last = -1
    since_title = _FAR
    last_h1 = -_FAR
    edge = (0, 1.0, 0, 0)
    for index in chosen:
        length, links, ends, prose, box = seen[index]
        block = blocks[index]
        text = block.text
        said = set(text.split()) if length < 600 else set()
        in_title = stated.title(said) if length < 300 else 0.0
        since_title = 0 if in_title >= 0.6 else since_title + index - last
        last = index
        if box.tag == "h1":
            last_h1 = index
        first, parent = text[0], box.parent
        row: list[float] = [
            length, links, block.mark.strong / len(text), ends, prose, text.count(",") / len(text),  # type: ignore[union-attr]
            text.isupper(), text[:60].istitle(), first.islower(), text[-1] == ":",
            "©" in text or "@" in text or "http" in text, first in "\"“'‘«„", start <= index <= end,
            _bounded(index - start), _bounded(end - index), since[index], until[index],
            index - last_h1 if index - last_h1 < _FAR else _FAR, first_at[text] != index, stated.body(text),
            stated.has_body, in_title, since_title if since_title < 60 else 60, stated.summary(said),
        ]  # fmt: skip
        for near in (index - 1, index + 1, index - 2, index + 2):
            if 0 <= near < count:
                other = seen[near]
                row += (other.length, other.links, other.box.parent is parent, other.ends)
            else:
                row += edge
        alone, around, sign = names.read(box)
        group = signs[sign]
        row += (min(group[0], _MANY), group[1] / group[0], group[2] / total, group[2] == biggest_sign > 0)
        outer = parent or box
        row.append(length / sums[outer.number].text)
        outer = outer.parent or outer
        row.append(length / sums[outer.number].text)
        outer = outer.parent or outer
        row.append(length / sums[outer.number].text)
        row += (box.number in around_run, min(sums[box.number].blocks, _MANY))
        row += families.of(box)
        row += (_TAG_BIT.get(box.tag, 0), alone, around, box.around)
        made.append(row)
    return chosen, made


def _look(block: Block) -> _Seen:
    text, mark = block.text, block.mark
    assert mark is not None
    length = len(text)
    links = mark.links / length if mark.links < length else 1.0
    ends = ends_sentence(text)
    if not text.isascii():
        length += _dense(text)
    return _Seen(length, links, ends, length >= _PROSE and links < 0.35 and (ends or length > 250), mark.box)


def _dense(text: str) -> int:
    """What a text's length lacks to that of the same text in an alphabet: a Chinese character says as much as two letters."""
    sample = text[:_SAMPLE]
    return len(_DENSE.findall(sample)) * len(text) // len(sample)


def _may_be_article(
    index: int, s: _Seen, sums: dict[int, _Sums], start: int, end: int, since: Sequence[int], until: Sequence[int]
) -> bool:
    """Whether a block is worth a closer look: short links far from the text are not."""
    if start <= index <= end:
        return True
    if s.links > 0.9 and s.length < 100:
        return False
    if since[index] <= 2 or until[index] <= 2:
        return True
    place = sums[s.box.number]
    return place.below >= 0 or place.text_below >= 0


def _bounded(steps: int) -> int:
    return steps if -_FAR < steps < _FAR else _FAR if steps > 0 else -_FAR


def _sums(seen: Sequence[_Seen]) -> dict[int, _Sums]:
    """What is in each element that has text in it, by its number."""
    sums: dict[int, _Sums] = {}
    waiting: list[_Sums] = []
    for length, links, _, prose, box in seen:
        own = sums.get(box.number)
        if own is None:
            own = sums[box.number] = _Sums(box)
            waiting.append(own)
        own.blocks += 1
        own.text += length
        own.links += links * length
        if prose:
            own.mass += length
    for own in waiting:  # and the elements around them, which come behind in the list
        outer_box = own.box.parent
        if outer_box is not None and outer_box.number not in sums:
            outer = sums[outer_box.number] = _Sums(outer_box)
            waiting.append(outer)
    order = sorted(sums)
    for number in reversed(order):  # an inner element has a higher number than the ones around it
        own = sums[number]
        if own.box.parent is None:
            continue
        outer = sums[own.box.parent.number]
        outer.blocks += own.blocks
        outer.text += own.text
        outer.links += own.links
        if own.mass:
            outer.mass += own.mass
            if outer.heaviest is None or own.mass >= outer.heaviest.mass:
                outer.heaviest = own
        if outer.longest is None or own.text - own.links >= outer.longest.text - outer.longest.links:
            outer.longest = own
    if not order:
        return sums
    root = text_root = sums[order[0]]
    while root.heaviest is not None and root.heaviest.mass >= _WHOLE * root.mass:
        root = root.heaviest
    while text_root.longest is not None and (
        text_root.longest.text - text_root.longest.links >= _WHOLE * (text_root.text - text_root.links)
    ):
        text_root = text_root.longest
    root.below = text_root.text_below = 0
    for number in order:
        own = sums[number]
        if own.box.parent is None:
            continue
        outer = sums[own.box.parent.number]
        if outer.below >= 0:
            own.below = outer.below + 1
        if outer.text_below >= 0:
            own.text_below = outer.text_below + 1
    return sums


class _Families:
    """What the blocks of one element have in common with each other, and with those of the elements around."""

    def __init__(self, seen: Sequence[_Seen], chosen: Sequence[int], sums: dict[int, _Sums]) -> None:
        self._sums = sums
        self._groups: dict[int, list[int]] = {}  # by the element around: blocks, blocks of prose, characters of prose
        self._grand_mass: dict[int, int] = {}
        self._known: dict[int, list[float]] = {}
        biggest, most = None, -1
        for index in chosen:
            _, _, _, prose, box = seen[index]
            number = _number(box.parent)
            group = self._groups.get(number)
            if group is None:
                group = self._groups[number] = [0, 0, 0]
            group[0] += 1
            if prose:
                group[1] += 1
                group[2] += seen[index].length
                if box.parent is not None:
                    grand = _number(box.parent.parent)
                    self._grand_mass[grand] = self._grand_mass.get(grand, 0) + seen[index].length
        for index in chosen:
            box = seen[index].box
            mass = self._groups[_number(box.parent)][2]
            if mass > most:
                biggest, most = box, mass
        self._total = (sums[0].mass if 0 in sums else 0) or 1
        self._biggest = _number(biggest.parent) if biggest else -1
        self._big_grand = _number(biggest.parent.parent) if biggest and biggest.parent else -1
        self._big_depth = biggest.depth if biggest else 0

    def of(self, box: Box) -> list[float]:
        """The numbers that all blocks share that stand side by side in elements of their own."""
        parent = box.parent
        number = _number(parent)
        own = self._sums[box.number]
        place = own.below if own.below < 20 else 20
        text_place = own.text_below if own.text_below < 20 else 20
        known = self._known.get(number)
        if known is None:
            known = self._known[number] = self._read(box, number)
        return [*known[:8], own.below >= 0, place, own.text_below >= 0, text_place, *known[8:]]

    def _read(self, box: Box, number: int) -> list[float]:
        grand = _number(box.parent.parent) if box.parent else -1
        siblings, prose_siblings, mass = self._groups[number]
        near = grand == self._big_grand or number == self._big_grand or grand == self._biggest
        read: list[float] = [
            min(siblings, _MANY), min(prose_siblings, 30), mass / self._total, self._grand_mass.get(grand, 0) / self._total,
            number == self._biggest, near, box.depth, max(-9, min(9, box.depth - self._big_depth)),
        ]  # fmt: skip
        outer = box
        for _ in range(_LEVELS):
            outer = outer.parent or outer
            s = self._sums[outer.number]
            read += (s.mass / self._total, s.links / s.text, min(s.blocks, _MANY), s.mass / s.text)
        return read


def _number(box: Box | None) -> int:
    return -1 if box is None else box.number


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


def _by_sign(seen: Sequence[_Seen], chosen: Sequence[int], names: "Names") -> dict[int, list[int]]:
    """Blocks, blocks of prose and characters of prose in elements of one sign."""
    groups: dict[int, list[int]] = {}
    for index in chosen:
        s = seen[index]
        sign = names.read(s.box)[2]
        group = groups.get(sign)
        if group is None:
            group = groups[sign] = [0, 0, 0]
        group[0] += 1
        if s.prose:
            group[1] += 1
            group[2] += s.length
    return groups


class Names:
    """What the elements of one page are called, each read once."""

    def __init__(self) -> None:
        # by an element's number: hints of it and its parent, of all around; its sign; hints of it alone
        self._known: dict[int, tuple[int, int, int, int]] = {}
        self._hints: dict[tuple[tuple[str, str], ...], tuple[str, int]] = {}
        self._signs: dict[tuple[str, str, int], int] = {}

    def read(self, box: Box) -> tuple[int, int, int]:
        """The hints of the element and its parent, those of all elements around, and its sign: one number for all elements
        of the same tag and names within elements of the same sign."""
        known = self._known.get(box.number)
        return known[:3] if known is not None else self._read(box)[:3]

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
            called, alone = found
            sign = self._signs.setdefault((inner.tag, called, around[2]), len(self._signs) + 1)
            around = self._known[inner.number] = alone | around[3], alone | around[1], sign, alone
        return around


class Stated:
    """What the page states of its article, ready to compare blocks with."""

    def __init__(self, facts: Facts) -> None:
        self._titles = [set(title.split()) for title in dict.fromkeys(facts.titles)]
        self._summaries = [set(summary.split()) for summary in dict.fromkeys(facts.summaries)]
        self._body = _packed(" ".join(facts.bodies)[:300_000])
        if len(self._body) < 300:
            self._body = ""
        self.has_body = bool(self._body)

    def title(self, said: set[str]) -> float:
        """How alike words and those of the likest stated title are, from 0 to 1 (Jaccard)."""
        return _likeness(said, self._titles)

    def summary(self, said: set[str]) -> float:
        """The same for the summaries."""
        return _likeness(said, self._summaries)

    def body(self, text: str) -> float:
        """Whether the page's own statement of the article's text has the beginning and the end of the block."""
        if not self._body:
            return 0.0
        head, tail = _packed(text[:_EDGE])[:40], _packed(text[-_EDGE:])[-40:]
        return ((head in self._body) + (tail in self._body)) / 2 if head else 0.0


def _likeness(said: set[str], stated: Sequence[set[str]]) -> float:
    if len(said) < 3:
        return 0.0
    best = 0.0
    for other in stated:
        shared = len(said & other)
        if shared > 1:
            best = max(best, shared / (len(said) + len(other) - shared))
    return best


def _packed(text: str) -> str:
    packed: str = _SPACES.sub("", text)
    return packed.casefold()


def prose_run(seen: Sequence[_Seen]) -> tuple[int, int]:
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
