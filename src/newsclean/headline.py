"""The headline of a page: what it states of itself, as the reader sees it."""

from collections.abc import Sequence

import regex

from newsclean.document import Block
from newsclean.read.facts import Facts
from newsclean.region import Stated

_HEADINGS = frozenset({"h1", "h2"})
_ALIKE = 0.5
_LONGEST = 300
_FEWEST_WORDS = 3
_SITE_BEHIND = regex.compile(r"\s+[|–—·»-]\s+|\s*::\s*")


def headline_of(blocks: Sequence[Block], facts: Facts, stated: Stated | None = None) -> str | None:
    """The first heading that is like a title the page states; else the first line that is such a title, with or without the
    site's name behind it; else the title as stated, without that name. None if the page states no title."""
    stated = stated or Stated(facts)
    for block in blocks:
        if block.mark is None or block.mark.box.tag not in _HEADINGS or len(block.text) > _LONGEST:
            continue
        if stated.title(block.text) >= _ALIKE:
            return " ".join(block.text.split())
    whole = {" ".join(title.split()) for title in facts.titles}
    bare = {_without_site(title) for title in whole}
    titles = whole | {title for title in bare if len(title.split()) >= _FEWEST_WORDS}
    for block in blocks:
        if len(block.text) <= _LONGEST and block.text in titles:
            return block.text
    return next((_without_site(title) for title in facts.titles if title.split()), None)


def _without_site(title: str) -> str:
    part: str = _SITE_BEHIND.split(title)[0]
    return part
