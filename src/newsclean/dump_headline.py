"""Which line above the article of a flattened page is its headline: menus, teasers, kickers and captions stand there too.

Nothing on the line says so. What tells are the words that the article has as well, byline or date right below the line, the page's
title or address, a breadcrumb that ends with it, and how near it is. Each counts for something (:func:`_sum`); the line with the most is
the headline, if that is enough. The weights were chosen on one half of the pages of Fundus and WCXB, flattened by three tools, and give the
same figures on the other half.
"""

from collections.abc import Collection, Mapping, Sequence, Set
from typing import NamedTuple

from newsclean.article import BULLETS
from newsclean.head import HEADLINE_WORDS, LONGEST_HEAD, LONGEST_HEADLINE
from newsclean.lines import content, likeness
from newsclean.metadata.names import begins_with, read_byline
from newsclean.metadata.words import words
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence, is_small, word_count

_ENOUGH = 0.9
_STANDS_ABOVE = 0.5
"""What is enough for a line right above such a line: that is its standfirst."""
_STANDFIRST = 70
_SPEAKS, _WORDS = 1.5, 6
"""What a line counts for all of whose longer words the article has, if it has so many."""
_FEWEST_SHARED = 0.3
"""With a smaller share nothing but its being like the page's title counts."""
_SIGNED, _LINES_BETWEEN = 0.6, 4
"""… that has byline or date below it, behind so many unknown lines at the most."""
_TITLED, _ALIKE = 1.4, 0.6
"""… that is like the page's title or the end of its address."""
_LONGEST_STANDFIRST, _REPEATED = 500, 3
_SHORTEST_STANDFIRST, _SHARED = 6, 2
"""A standfirst has so many words, and so many longer ones that the article has as well if no byline, date or name stands below it."""
_INSIDE, _LONGEST_AROUND, _SHORTEST_INSIDE = 0.4, 400, 20
"""… that another line has whole, with more around it: a breadcrumb, or a text to be shared."""
_FARTHER = 0.02
"""… and what each line between it and the article takes away."""
_WITH_ROLE = 5
"""A name with its role has so many words at the most."""
_LONGEST_NAMES = 70
_MOST_FIGURES, _FIGURES_OF_TIME = 3, 6
"""No headline has one figure among so many characters; among the second, if one is a time of day."""
_CLOCK = lazy_regex(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
_ITEM = lazy_regex(rf"(?:\p{{Nd}}{{1,3}}[.)、．]|[{BULLETS}+])\s*\S|[#/>›»|]\s")
"""A line with such a mark in front is an item of a list, or what is left of a breadcrumb."""
_PATH = lazy_regex(r"\s[/>›»|]\s")
"""A line with such marks is a breadcrumb."""
_CLOSING = frozenset("!?…\"”’»'」』")


class Around(NamedTuple):
    """What stands about a headline: the article's longer words, the places of bylines and dates, the other lines that nothing knows, and
    what the page calls itself."""

    said: Set[str]
    signed: Collection[int]
    unknown: Collection[int]
    titles: Sequence[set[str]]


def headline_above(texts: Sequence[str], first: int, around: Around) -> int | None:
    """The line above the article, which begins at ``first``, that is its headline; None where no line is surely one."""
    found: dict[int, float] = {}
    for index in range(first - 1, max(-1, first - 1 - LONGEST_HEAD), -1):
        if _is_titled(texts, index, around):
            found[index] = _TITLED + _sum(texts, index, first, around)
        elif index in around.unknown and may_be_headline(texts[index]) and not is_no_headline(texts[index]):
            found[index] = _sum(texts, index, first, around)
    best = max(found, key=found.__getitem__, default=None)
    if best is None or found[best] < _ENOUGH:
        return None
    while not _is_titled(texts, best, around) and _is_above_standfirst(texts, best - 1, found, around):
        best -= 1
    return best


def _is_above_standfirst(texts: Sequence[str], index: int, found: Mapping[int, float], around: Around) -> bool:
    """Whether a line is the headline of the one below it, which looks like one and is its standfirst: long, and longer, and with
    byline or date below it, or with a word of the article in the headline."""
    if index not in found:
        return False
    if found[index] >= _STANDS_ABOVE:
        return True
    below = texts[index + 1]
    is_of_article = index + 2 in around.signed or not around.said.isdisjoint(content(texts[index]))
    return is_of_article and len(below) >= max(_STANDFIRST, len(texts[index]))


def _is_titled(texts: Sequence[str], index: int, around: Around) -> bool:
    """Whether a line is like what the page calls itself; the first line, which may be that, is like itself."""
    return index > 0 and likeness(texts[index], around.titles) >= _ALIKE and not is_time(texts[index])


def _sum(texts: Sequence[str], index: int, first: int, around: Around) -> float:
    longer = content(texts[index])
    share = len(longer & around.said) / len(longer) if longer else 0.0
    if share < _FEWEST_SHARED:
        return 0.0
    speaks = _SPEAKS * share * min(len(longer), _WORDS) / _WORDS
    return (
        speaks
        + _SIGNED * _is_signed(index, around)
        + _INSIDE * _is_inside(texts, texts[index])
        - _FARTHER * (first - index)
    )


def _is_signed(index: int, around: Around) -> bool:
    """Whether byline or date stands below a line, with few lines between that nothing knows."""
    below = min((at for at in around.signed if at > index), default=None)
    return below is not None and sum(at in around.unknown for at in range(index + 1, below)) <= _LINES_BETWEEN


def _is_inside(texts: Sequence[str], text: str) -> bool:
    """Whether another line has the whole of a line, and more."""
    if len(text) < _SHORTEST_INSIDE:
        return False
    return any(len(text) < len(other) <= _LONGEST_AROUND and text in other for other in texts)


def standfirst_below(texts: Sequence[str], headline: int, first: int, around: Around) -> int | None:
    """The line right below the headline that speaks of the same as the article and that nothing knows: its standfirst, which the trees
    often take for a caption or a teaser. The headline may stand there twice."""
    said = set(texts[headline].casefold().split())
    below = range(headline + 1, min(headline + 1 + _REPEATED, first))
    index = next((at for at in below if likeness(texts[at], [said]) < _ALIKE), None)
    if index is None or index not in around.unknown or word_count(texts[index]) < _SHORTEST_STANDFIRST:
        return None
    text, longer = texts[index], content(texts[index])
    shared = len(longer & around.said)
    is_above_name = not {index + 1, index + 2}.isdisjoint(around.signed)
    if len(text) > _LONGEST_STANDFIRST or not (is_above_name or shared >= max(_SHARED, _FEWEST_SHARED * len(longer))):
        return None
    is_other = _ITEM.match(text) or _PATH.search(text) or is_time(text) or is_of_writer(text) or _is_of_agency(text)
    return None if is_other or texts.count(text) > 1 else index


def may_be_headline(text: str, fewest: int = HEADLINE_WORDS) -> bool:
    """Whether a line is as long as a headline, and no breadcrumb."""
    return len(text) <= LONGEST_HEADLINE and word_count(text) >= fewest and not _PATH.search(text)


def is_no_headline(text: str) -> bool:
    """Whether a line is an item of a list, a sentence or a part of one, a time, or says who somebody is."""
    if (
        _ITEM.match(text)
        or is_small(text[0])
        or text[-1] in ",;:"
        or (ends_sentence(text) and text[-1] not in _CLOSING)
    ):
        return True
    return is_time(text) or is_of_writer(text) or _is_of_agency(text)


def _is_of_agency(text: str) -> bool:
    """Whether a line ends with the name of an agency: a caption, or the end of a text."""
    return text.split()[-1].casefold().strip(".)") in words("agencies")


def is_time(text: str) -> bool:
    """Whether most of a line is a date or a time of day."""
    figures = sum(map(str.isdigit, text))
    return _MOST_FIGURES * figures > len(text) or (
        _CLOCK.search(text) is not None and _FIGURES_OF_TIME * figures > len(text)
    )


def is_of_writer(text: str) -> bool:
    """Whether a line is a name behind a word for "by" or in front of a role, or several names: one alone may be a headline whose words all
    have capitals. Behind a comma the role may be longer, or an agency.

    >>> is_of_writer("By Rina Sari"), is_of_writer("Rina Sari and Budi Satria"), is_of_writer("Harga Cabai Rawit Turun")
    (True, True, False)
    >>> is_of_writer("Rina Sari, AP National Political Writer"), is_of_writer("Rina Sari, Associated Press")
    (True, True)
    """
    if word_count(text) <= _WITH_ROLE and text.split()[-1].casefold() in words("roles"):
        return True
    if len(text) > _LONGEST_NAMES:
        return False
    named, comma, post = text.rpartition(", ")
    has_post = bool(comma) and (post.casefold() in words("agencies") or post.split()[-1].casefold() in words("roles"))
    found = read_byline(named if has_post else text).authors
    return len(found) > (not has_post and not begins_with(text, "by")) and all(
        name.kind == "person" and word_count(name.text) < HEADLINE_WORDS for name in found
    )
