"""What a block of a page looks like in its surroundings: the features by which the article is told from the rest of the page.

Numbers only, no words of any language; the words that class names are made of are data (``read/hints.toml``).
"""

from collections.abc import Sequence
from math import log1p
from typing import NamedTuple

from newsclean.document import Block
from newsclean.read.facts import Facts
from newsclean.read.html import ANCESTORS, Mark, hint_names
from newsclean.shape import ends_sentence, words

_TAG_GROUPS = ("p", "div", "li", "h1", "h2", "h3", "h4", "blockquote", "figcaption", "td", "dd", "pre", "span", "section",
               "article", "address")  # fmt: skip
_PROSE = 80
_FAR = 30


class Seen(NamedTuple):
    """What one look at a block tells, without its neighbours."""

    length: int
    links: float
    ends: bool
    prose: bool
    mark: Mark


def look(block: Block) -> Seen:
    text, mark = block.text, block.mark
    assert mark is not None
    length = len(text)
    links = min(mark.links / length, 1.0) if length else 0.0
    ends = ends_sentence(text)
    prose = length >= _PROSE and links < 0.35 and (ends or length > 250)
    return Seen(length, links, ends, prose, mark)


def names() -> list[str]:
    """The names of the features, in order."""
    hints = hint_names()
    return [
        "length", "links", "strong", "ends", "prose", "commas", "digits", "capitals", "starts_small", "colon", "sign",
        "quote", "depth", "index", "blocks", "in_run", "from_run_start", "from_run_end", "parent_mass", "grand_mass",
        "prose_siblings", "in_biggest", "near_biggest", "depth_from_biggest", "since_prose", "until_prose",
        "since_h1", "repeated", "siblings", "sign_count", "sign_prose", "sign_mass", "in_biggest_sign",
        "in_body", "has_body", "in_title", "in_summary", "rule",
        *[f"{side}_{what}" for side in ("before", "behind", "before2", "behind2")
          for what in ("length", "links", "prose", "same_parent", "ends")],
        *[f"tag_{tag}" for tag in _TAG_GROUPS],
        *[f"own_{hint}" for hint in hints], *[f"around_{hint}" for hint in hints],
        *[f"in_{tag}" for tag in ANCESTORS],
    ]  # fmt: skip


def features(blocks: Sequence[Block], facts: Facts, kinds: Sequence[int]) -> list[list[float]]:
    """One row of numbers for each block. ``kinds`` has a number for the kind of the rule that takes the whole block, or 0."""
    seen = [look(block) for block in blocks]
    bodies = _shingles(" ".join(facts.bodies))
    titles = [frozenset(words(title.casefold())) for title in facts.titles]
    summaries = [frozenset(words(summary.casefold())) for summary in facts.summaries]
    signs: dict[int, list[int]] = {}  # count, prose, mass
    mass: dict[int, int] = {}
    grand_mass: dict[int, int] = {}
    prose_count: dict[int, int] = {}
    count: dict[int, int] = {}
    for s in seen:
        parent, grand = s.mark.parent, s.mark.grand
        count[parent] = count.get(parent, 0) + 1
        sign = signs.setdefault(s.mark.sign, [0, 0, 0])
        sign[0] += 1
        if s.prose:
            sign[1] += 1
            sign[2] += s.length
            mass[parent] = mass.get(parent, 0) + s.length
            grand_mass[grand] = grand_mass.get(grand, 0) + s.length
            prose_count[parent] = prose_count.get(parent, 0) + 1
    total = sum(mass.values()) or 1
    biggest = max(mass, key=lambda parent: mass[parent], default=-1)
    first_big = next((s for s in seen if s.mark.parent == biggest), None)
    biggest_sign = max((sign[2] for sign in signs.values()), default=0)
    big_grand = first_big.mark.grand if first_big else -1
    big_depth = first_big.mark.depth if first_big else 0
    start, end = _run(seen)
    since, until = _distances([s.prose for s in seen])
    since_h1, _ = _distances([s.mark.tag == "h1" for s in seen])
    first_at: dict[str, int] = {}
    for index, block in enumerate(blocks):
        first_at.setdefault(block.text, index)
    hints = len(hint_names())
    rows = []
    for index, s in enumerate(seen):
        text, mark = blocks[index].text, s.mark
        length = s.length
        letters = text[:300]
        row: list[float] = [
            log1p(length), s.links, min(mark.strong / length, 1.0), s.ends, s.prose,
            letters.count(",") / len(letters), sum(map(str.isdigit, letters)) / len(letters),
            sum(map(str.isupper, letters)) / len(letters), text[0].islower(), text[-1] == ":",
            "©" in letters or "@" in letters or "http" in letters, text[0] in "\"“'‘«„",
            mark.depth, index / len(seen), log1p(len(seen)), start <= index <= end,
            max(-_FAR, min(_FAR, index - start)), max(-_FAR, min(_FAR, end - index)),
            mass.get(mark.parent, 0) / total, grand_mass.get(mark.grand, 0) / total,
            min(prose_count.get(mark.parent, 0), 30), mark.parent == biggest, mark.grand == big_grand or mark.parent == big_grand or mark.grand == biggest,
            max(-9, min(9, mark.depth - big_depth)), since[index], until[index], since_h1[index],
            first_at[text] != index, min(count[mark.parent], 60),
        ]  # fmt: skip
        sign = signs[mark.sign]
        row += (min(sign[0], 60), sign[1] / sign[0], sign[2] / total, sign[2] == biggest_sign > 0)
        spoken = words(text.casefold()) if length < 1200 else []
        row += (
            _share(text, bodies) if bodies else 0.0, bool(bodies), _overlap(spoken, titles), _overlap(spoken, summaries),
            kinds[index],
        )  # fmt: skip
        for step in (-1, 1, -2, 2):
            other = seen[index + step] if 0 <= index + step < len(seen) else None
            if other is None:
                row += (0.0, 1.0, 0.0, 0.0, 0.0)
            else:
                row += (log1p(other.length), other.links, other.prose, other.mark.parent == mark.parent, other.ends)
        row += [mark.tag == tag for tag in _TAG_GROUPS]
        row += [mark.own >> bit & 1 for bit in range(hints)]
        row += [mark.inherited >> bit & 1 for bit in range(hints)]
        row += [mark.around >> bit & 1 for bit in range(len(ANCESTORS))]
        rows.append(row)
    return rows


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    found = words(text[:200_000])
    return frozenset(zip(found, found[1:], found[2:], strict=False)) if len(found) > 60 else frozenset()


def _share(text: str, bodies: frozenset[tuple[str, ...]]) -> float:
    """The share of the block's three-word runs that the page's own statement of the article's text has."""
    found = words(text)
    runs = list(zip(found, found[1:], found[2:], strict=False))
    return sum(run in bodies for run in runs) / len(runs) if runs else 0.5


def _overlap(spoken: Sequence[str], stated: Sequence[frozenset[str]]) -> float:
    """How alike a block and the likest of some stated texts are, from 0 to 1 (Jaccard)."""
    if len(spoken) < 3 or not stated:
        return 0.0
    mine = frozenset(spoken)
    return max(len(mine & other) / len(mine | other) for other in stated)


def _run(seen: Sequence[Seen]) -> tuple[int, int]:
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
