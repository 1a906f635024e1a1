"""The headline of a page as the reader sees it: its heading, told from the site's name, kickers and what else is set as one.

Before: ``<title>Harga Beras Naik | Contoh News</title> … <h1>Ekonomi: Harga Beras Naik</h1>``, og:title ``Harga Beras Naik``
After: ``Harga Beras Naik``

A heading is what the reader sees, so it goes before what the page states in its head, which is written for search engines
and networks. What is stated tells which heading it is, where the kicker ends, and is the title where nothing is set as one;
and where a news article's data and its head state the same headline, the heading that says another is a later or shorter one.
"""

import html
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from newsclean.dates.fold import fold
from newsclean.document import Block
from newsclean.evidence import Ballot
from newsclean.metadata.moments import day_in
from newsclean.metadata.shown import spaced
from newsclean.metadata.sites import SiteNames
from newsclean.patterns import lazy_regex
from newsclean.read.address import address_words
from newsclean.read.facts import Facts
from newsclean.read.html import ANCESTORS, Box
from newsclean.read.jsonld import kinds
from newsclean.shape import has_case, is_prose, letters, words
from newsclean.spans import texts_of

_LONGEST = 300
_ELSEWHERE = sum(1 << ANCESTORS.index(tag) for tag in ("nav", "footer", "aside", "dialog", "form", "button"))
_HEADINGS = frozenset({"h1", "h2", "h3"})
_ALIKE = 0.5
_FEWEST_WORDS = 3
_KICKER_LONGEST = 60
_SHORTEST_STATED = 10
_MOST_STATED = 1000
_PROSE, _LATE = 100, 3
_MORE_BELOW = 2
"""How many times as much prose stands below the only heading of a page as above it: what stands above is a notice or a teaser."""
_TEXT = 150
_SENTENCES = lazy_regex(r"\p{Ll}{2}[.!?…]\s+\p{Lu}")
_DOUBT = 0.3
"""What a heading loses that stands in a menu or footer, or is one link: it may be the site's or another article's."""
_CLEARLY = 0.05
_LEAST, _FAR_BETTER = 0.2, 0.35
"""A lower heading is the headline only where the first-level one is hardly like what is stated, and it is far more."""
_NEWS = "newsarticle"
_HEADLINE_IN_HEAD = "meta:og:title"
_BEFORE = lazy_regex(r"[:|•·/»–—-]\s*\Z")
_SUFFIX = lazy_regex(r"\s+(?:[|–—·-]|::)\s+")
_LABEL = lazy_regex(r"[\p{L}\p{M}.]{2,20}(?:\s[\p{L}\p{M}.]{2,20})?:\s+(?=\S)")
_SHORTEST_ALONE = 12
"""Characters of a title that is one or two words."""
_PARTING = lazy_regex(r"\s*[:|–—-](?=\s)")
_STROKES = str.maketrans({"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "æ": "ae", "œ": "oe"})
_FROM = lazy_regex(r"\s*[（(【][^（）()【】]{2,40}[)）】](?:\s*[|｜–—-]\s*[^|｜–—]{2,40})?\Z")
_AFTER = lazy_regex(r"\s*(?:[/|]|\(\S+\)|\d+\s*\Z)")


class Headline(NamedTuple):
    """The title (None: the page has none) and the block that shows it (None: no block does)."""

    text: str | None
    block: int | None


class _Stated(NamedTuple):
    text: str
    source: str


def headline(blocks: Sequence[Block], facts: Facts, sites: SiteNames, url: str | None, ballot: Ballot) -> Headline:
    """The page's title; every candidate is written to the ballot."""
    stated = _stated(facts, sites)
    heading = _heading(blocks, stated, sites, url, ballot)
    if heading is not None:
        text = _shown(blocks, heading, stated)
        text = sites.without(text)
        source = f"heading:{_tag(blocks[heading])}"
        twice = _stated_twice(facts, sites)
        if twice is not None and letters(twice) != letters(text) and not _is_framed(text, twice):
            ballot.add(twice, _HEADLINE_IN_HEAD, "a news article's data and its head both state it", chosen=True)
            ballot.add(text, source, "the page's data and head both state another")
            return Headline(twice, heading)
        ballot.add(text, source, "the heading that the reader sees", chosen=True)
        for each in stated:
            ballot.add(each.text, each.source, "the page shows a heading")
        return Headline(text, heading)
    shown = _line(blocks, stated)
    if shown is not None:
        index, source = shown
        text = _tidy(blocks[index].text)
        ballot.add(text, source, "the page states it, and shows it as a line", chosen=True)
        return Headline(text, index)
    for number, each in enumerate(stated):
        ballot.add(
            each.text,
            each.source,
            "the page shows no heading" if not number else "another is trusted more",
            chosen=not number,
        )
    return Headline(stated[0].text if stated else None, None)


def _stated(facts: Facts, sites: SiteNames) -> list[_Stated]:
    """The titles in the page's head and data, without the site's name, each once."""
    found: dict[str, _Stated] = {}
    for text, source in facts.stated_titles:
        if len(text) > _MOST_STATED:
            continue
        bare = sites.without(_tidy(text))
        if bare and len(bare) <= _LONGEST:
            found.setdefault(bare, _Stated(bare, source))
    return list(found.values())


def _stated_twice(facts: Facts, sites: SiteNames) -> str | None:
    """The headline that both the data of a news article and the page's head state in the same words."""
    entry = next(iter(facts.data.articles), {})
    said = entry.get("headline")
    if not isinstance(said, str) or not any(kind.casefold().endswith(_NEWS) for kind in kinds(entry)):
        return None
    wanted = letters(sites.without(_tidy(html.unescape(said[:_MOST_STATED]))))
    for text, source in facts.stated_titles:
        if source == _HEADLINE_IN_HEAD:
            bare = sites.without(_tidy(text))
            return bare if wanted and len(bare) <= _LONGEST and letters(bare) == wanted else None
    return None


def _is_framed(heading: str, twice: str) -> bool:
    """Whether what is stated is the heading and, in brackets behind it, whom a portal has the article from, with the portal's own name
    behind that or not: "Rice dearer（Harbour Daily）- Portal"."""
    if not letters(twice).startswith(letters(heading)):
        return False
    return _FROM.search(twice) is not None and letters(_FROM.sub("", twice)) == letters(heading)


def _shown(blocks: Sequence[Block], heading: int, stated: Sequence[_Stated]) -> str:
    """What the heading shows as the title: all of its lines, or the one that is a stated title; without what frames it."""
    lines = _lines(blocks, heading)
    text = _set_apart(blocks[heading])
    if len(lines) > 1 or len(blocks[heading].pieces) > 1:
        parted = _parted_as_stated(" ".join(_set_apart(block) for block in lines), stated)
        if parted is not None:
            return parted
    if len(lines) > 1:
        whole = " ".join(_set_apart(block) for block in lines)
        titles = [letters(each.text) for each in stated]
        is_broken = len({id(block.mark.box) for block in lines if block.mark is not None}) == 1
        if letters(whole) in titles or (is_broken and letters(text) not in titles and len(whole) <= _LONGEST):
            return _without_frame(whole, stated)
    return _without_frame(_behind_kicker(blocks[heading], stated) or text, stated)


def _parted_as_stated(whole: str, stated: Sequence[_Stated]) -> str | None:
    """The stated title that says the same as all of a heading and has a mark in it where the page sets the kicker apart by style alone:
    "Economy Rice dearer", stated as "Economy: Rice dearer"."""
    bare = _PARTING.sub("", whole)
    for each in stated:
        if len(each.text) > len(whole) and _tidy(_PARTING.sub("", each.text)) == bare:
            return each.text
    return None


def _lines(blocks: Sequence[Block], heading: int) -> Sequence[Block]:
    """The blocks of the heading's element, which a line break or elements in it make several of."""
    box = _heading_box(blocks[heading])
    first = last = heading
    while first and _heading_box(blocks[first - 1]) is box:
        first -= 1
    while last + 1 < len(blocks) and _heading_box(blocks[last + 1]) is box:
        last += 1
    return blocks[first : last + 1]


def _behind_kicker(block: Block, stated: Sequence[_Stated]) -> str | None:
    """What stands behind a mark that has an element of its own in the heading, if a stated title ends with it: the kicker in
    front of it is not always the one that is stated."""
    texts = texts_of(block.pieces)
    marks = [index for index, text in enumerate(texts) if text.strip() and not letters(text)]
    if len(marks) != 1:
        return None
    behind = _tidy("".join(texts[marks[0] + 1 :]))
    if len(behind) < _SHORTEST_STATED or len(behind.split()) < _FEWEST_WORDS:
        return None
    titles, said = [letters(each.text) for each in stated], letters(behind)
    whole = letters(block.text)
    return behind if whole not in titles and any(title.endswith(said) for title in titles) else None


def _heading(
    blocks: Sequence[Block], stated: Sequence[_Stated], sites: SiteNames, url: str | None, ballot: Ballot
) -> int | None:
    """The first-level heading most like what the page states and its address; where none is, a lower one that is like it."""
    titles = [set(_folded(each.text)) for each in stated]
    slug = frozenset(address_words(url, fewest=_FEWEST_WORDS))
    only = cache(lambda: _only_one(blocks))  # asked on few pages, and once
    best: dict[str, tuple[float, int]] = {}
    prose = 0  # paragraphs so far
    for index, block in enumerate(blocks):
        if len(block.text) >= _PROSE:
            prose += prose < _LATE and is_prose(block.text)
            if len(block.text) > _LONGEST:
                continue
        tag = _tag(block)
        if not tag:
            continue
        is_elsewhere = block.mark is not None and bool(block.mark.box.around & _ELSEWHERE)
        if tag != "h1" and (is_elsewhere or prose >= _LATE):
            continue
        said = set(_folded(block.text))
        like = max([_likeness(said, title) for title in titles], default=0.0)
        if tag != "h1" and like < _ALIKE:
            continue
        score = like + 0.5 * _share(said, slug)
        text = _tidy(block.text)
        if sites.is_name(text):
            ballot.add(text, f"heading:{tag}", "the site's name")
        elif len(text) >= _TEXT and titles and _SENTENCES.search(text):
            ballot.add(text, f"heading:{tag}", "a text, no headline")
        elif prose >= _LATE and like < _ALIKE and not (like >= _LEAST and index in only()):
            ballot.add(text, f"heading:{tag}", "stands in the text")
        elif not score and titles and index and has_case(text):
            ballot.add(text, f"heading:{tag}", "shares no word with any stated title or the address")
        else:
            score -= _DOUBT * (is_elsewhere + _is_whole_link(block))
            rank = "h1" if tag == "h1" else "lower"
            known = best.get(rank)
            if known is None or score > known[0] + _CLEARLY:
                best[rank] = score, index
            beaten = index if known is not None and best[rank] == known else known[1] if known is not None else None
            if beaten is not None:
                ballot.add(
                    _tidy(blocks[beaten].text), f"heading:{_tag(blocks[beaten])}", "another heading is more like it"
                )
    first, lower = best.get("h1"), best.get("lower")
    if first is not None and (lower is None or first[0] >= _LEAST or lower[0] < first[0] + _FAR_BETTER):
        return first[1]
    return lower[1] if lower is not None else None


def _line(blocks: Sequence[Block], stated: Sequence[_Stated]) -> tuple[int, str] | None:
    """The first line that is a stated title, word for word, or all of it before the section or the site; where there is none, all of it behind
    a label; else, but for accents that the title has lost, the whole or what is behind the site."""
    for parts in (_beginnings, _behind_label):
        titles = {text: each.source for each in reversed(stated) for text in parts(each.text)}
        for index, block in enumerate(blocks):
            if titles and len(block.text) <= _LONGEST and (source := titles.get(_tidy(block.text))):
                return index, source
    plain = {_plain(text): each.source for each in reversed(stated) for text in _ends(each.text)}
    for index, block in enumerate(blocks):
        if not plain or len(block.text) > _LONGEST or block.text.isascii():
            continue
        if source := plain.get(_plain(block.text)):
            return index, source
    return None


def _ends(title: str) -> list[str]:
    """A title that has lost its accents, as those of old sites have, and what stands in it behind the site's name."""
    if not title.isascii():
        return []
    found = [title, *[title[bar.end() :] for bar in _SUFFIX.finditer(title)]]
    return [text for text in found if len(text.split()) >= _FEWEST_WORDS]


def _plain(text: str) -> str:
    """The letters of a text without accents and strokes."""
    return letters(fold(text.casefold().translate(_STROKES)))


def _beginnings(title: str) -> list[str]:
    """A title, and what stands in front of each bar in it, if that is long enough for a headline."""
    found = [title, *[title[: bar.start()] for bar in _SUFFIX.finditer(title)]]
    return [text for text in found if _is_long_enough(text)]


def _behind_label(title: str) -> list[str]:
    """What a colon sets apart from a word or two in front of it ("Print: …"), if that is long enough for a headline."""
    label = _LABEL.match(title)
    return [title[label.end() :]] if label is not None and _is_long_enough(title[label.end() :]) else []


def _is_long_enough(title: str) -> bool:
    return len(title.split()) >= _FEWEST_WORDS or len(title) >= _SHORTEST_ALONE


def _without_frame(text: str, stated: Sequence[_Stated]) -> str:
    """A heading without the kicker or date in front and the source or count behind, where the page states what is between
    them as its title."""
    for each in stated:
        at = text.find(each.text)
        if at < 0 or len(each.text) < _SHORTEST_STATED:
            continue
        before, after = text[:at], text[at + len(each.text) :]
        if len(before) > _KICKER_LONGEST or len(after) > _KICKER_LONGEST:
            continue
        if (not before or _BEFORE.search(before) or day_in(before)) and (not after or _AFTER.match(after)):
            return each.text
    return text


def _set_apart(block: Block) -> str:
    """The heading's text, a space where only the style sets two of its elements apart."""
    texts = texts_of(block.pieces)
    return _tidy(spaced(texts).replace(" | ", " ") if len(texts) > 1 else block.text)


def _is_whole_link(block: Block) -> bool:
    return block.mark is not None and block.mark.links >= 0.9 * len(block.text)


def _only_one(blocks: Sequence[Block]) -> Sequence[int]:
    """The blocks of the page's first-level heading, if it has only one and far more prose below it than above it."""
    headings = [index for index, block in enumerate(blocks) if _tag(block) == "h1"]
    if len({id(_heading_box(blocks[index])) for index in headings}) != 1:
        return ()
    prose = [index for index, block in enumerate(blocks) if len(block.text) >= _PROSE and is_prose(block.text)]
    above = sum(index < headings[0] for index in prose)
    below = sum(index > headings[-1] for index in prose)
    return headings if below >= _MORE_BELOW * above else ()


def _tag(block: Block) -> str:
    box = _heading_box(block)
    return box.tag if box is not None else ""


def _heading_box(block: Block) -> Box | None:
    """The heading that a block is, or is an element of, however many are nested."""
    box = block.mark.box if block.mark is not None else None
    if box is None:
        return None
    while box.parent is not None and box.parent.tag in _HEADINGS:
        box = box.parent
    return box if box.tag in _HEADINGS else None


def _tidy(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").replace("\ufeff", "").split())


def _folded(text: str) -> list[str]:
    return words(text.casefold())


def _likeness(said: set[str], title: set[str]) -> float:
    """How alike two sets of words are, from 0 to 1; a heading of one or two words must be in the title whole."""
    if not said or not title:
        return 0.0
    return len(said & title) / len(said | title)


def _share(said: set[str], slug: frozenset[str]) -> float:
    return len(said & slug) / len(said) if said and slug else 0.0
