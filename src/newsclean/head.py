"""Where the head of a text ends: headline, standfirst, byline and date stand above the first paragraph of the article."""

from collections.abc import Collection, Iterable

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.patterns import lazy_re
from newsclean.shape import ends_sentence, word_count

LONGEST_STANDFIRST, BELOW_STANDFIRST, _LINES_BELOW = 300, 4, 14
"""A standfirst has so many characters at the most, byline or date among so many lines below it, and so many between it and the text."""
HEADLINE = "mul.title.headline"
"""The rule for a headline that is taken out."""
HEADLINE_WORDS = 4
"""A headline has so many words; a kicker, a section or a name has fewer."""
LONGEST_HEADLINE = 250
"""So many characters."""
SHORT_HEAD, LONGEST_HEAD = 3, 30
"""So many lines are the head of a dump at the most; with more than the first, there is a menu among them."""
SIGNED = frozenset({"byline", "date"})
"""Kinds of lines that stand between headline and text."""
_HEADING = 40
_YEAR = lazy_re(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def head_of(document: Document) -> int:
    """How many blocks stand above the article's first paragraph; all where it has none. A paragraph below a headline, with byline or date
    right below it, is a standfirst: the head goes on behind it."""
    first, last = document.prose_range()
    blocks = document.blocks
    is_page = document.facts is not None  # it has lost its headline
    if not first < last or len(blocks[first].text) > LONGEST_STANDFIRST:
        return first
    if not (is_page or any(map(may_be_headline, blocks[:first])) or had_headline(document, blocks[first])):
        return first
    second = next(index for index in range(first + 1, last + 1) if document.is_prose(blocks[index]))
    if second - first > (BELOW_STANDFIRST if is_page else _LINES_BELOW) or has_chronology(blocks[second + 1 : last]):
        return first
    above = {block.text for block in blocks[:first]}
    if not is_page and any(block.text in above and may_be_headline(block) for block in blocks[first + 1 : second]):
        return first  # below its headline that stands there again begins another article, or the same anew: the byline is of that
    below = range(first + 1, min(first + 1 + BELOW_STANDFIRST, second))
    is_head = any(_is_of_head(hit, blocks[index]) for index in below for hit in document.hits(blocks[index]))
    signed = not is_page and was_between(document, first, min(first + 1 + BELOW_STANDFIRST, second), SIGNED)
    return second if is_head or signed else first


def may_be_headline(block: Block) -> bool:
    """Whether a line has words enough for a headline and does not end as a sentence does."""
    return word_count(block.text) >= HEADLINE_WORDS and not ends_sentence(block.text)


def had_headline(document: Document, below: Block) -> bool:
    """Whether the headline was taken out above a block."""
    place = below.pieces[0].start
    return any(removal.rule == HEADLINE and removal.start < place for removal in document.gone)


def was_above(document: Document, block: Block, kinds: Collection[str]) -> bool:
    """Whether something of one of the kinds was taken out above a block."""
    place = block.pieces[0].start
    return any(removal.kind in kinds and removal.start < place for removal in document.gone)


def was_between(document: Document, above: int, below: int, kinds: frozenset[str]) -> bool:
    """Whether something of one of the kinds was taken out between two blocks, or behind the last."""
    low = document.blocks[above].pieces[-1].end
    high = document.blocks[below].pieces[0].start if below < len(document.blocks) else len(document.source)
    return any(removal.kind in kinds and low <= removal.start < high for removal in document.gone)


def has_chronology(blocks: Iterable[Block]) -> bool:
    """Whether a short line among the paragraphs has a year: the first date would be taken for the article's."""
    return any(len(block.text) <= _HEADING and _YEAR.search(block.text) is not None for block in blocks)


def _is_of_head(hit: Hit, block: Block) -> bool:
    return hit.rule.kind in SIGNED and hit.is_all_of(block.text)
