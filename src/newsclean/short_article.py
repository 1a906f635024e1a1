"""The other half of a short article in a flattened page.

A box with a link or a newsletter parts the paragraphs of an article. In a short one the trees take the half below it for what stands below an
article: there is too little text to compare a line with.
"""

from collections.abc import Sequence
from itertools import takewhile

from newsclean.catalogue.rule import Rule
from newsclean.document import Block, Document
from newsclean.head import SIGNED
from newsclean.known_lines import Rules, is_of_end, kind_of
from newsclean.lines import own_text
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence, extent, is_sentence

ENOUGH = 1200
"""With less text that is likely the article's (in characters) there is too little to compare a line with."""
_REACH, _SHORT = 12, 60
"""So many lines below it are near; so many characters has a subheading at the most."""
_BELOW_ARTICLE = frozenset({"share", "comments", "legal", "tags", "pager", "byline", "signoff", "source"})
"""Kinds of lines that stand below an article, not within it."""
_SHORTEST_SENTENCE = 40
_SECOND_SENTENCE = lazy_regex(r"""[.!?…。！？।]["”’»)]*(?:\s+["“„«‘(]*[\p{Lu}\p{Lo}]|(?<=[。！？।]["”’»)]*)\S)""")


def rest_of_short(document: Document, blocks: Sequence[Block], rules: Rules, kept: set[int]) -> set[int]:
    """Of a short article the sentences between the paragraphs that are kept and near below them, and open lines between two. A box with a link or
    a newsletter parts the article, and with little text its other part looks like what stands below an article. What surely stands there
    (share bar, tags, comments, imprint, who wrote it) ends it; what stands above byline or date is left as it was found."""
    prose = [index for index in kept if document.is_prose(blocks[index])]
    if not is_short(blocks, kept) or not prose:
        return set()
    last = max(prose)
    first = max((at for at in range(min(prose), last) if kind_of(rules[at]) in SIGNED), default=min(prose))
    near_below = range(last + 1, min(last + 1 + _REACH, len(blocks)))
    below = takewhile(lambda at: not _ends_article(rules[at]), near_below)
    found = {at for at in below if rules[at] is None and _is_sentence_of_text(document, blocks[at])}
    found |= {at for at in range(first + 1, max({last, *found})) if is_sentence(own_text(document, blocks[at]))}
    whole = kept | found
    found |= {at for at in range(first + 1, max(whole)) if {at - 1, at + 1} <= whole and len(blocks[at].text) <= _SHORT}
    return {at for at in found if rules[at] is None} - kept


def is_short(blocks: Sequence[Block], kept: set[int]) -> bool:
    """Whether so little is kept that there is too little to compare a line with."""
    return sum(extent(blocks[index].text) for index in kept) < ENOUGH


def is_standfirst(document: Document, block: Block) -> bool:
    """Whether a line is two sentences and more: a caption has one, most often."""
    return document.is_prose(block) and ends_sentence(block.text) and _SECOND_SENTENCE.search(block.text) is not None


def _is_sentence_of_text(document: Document, block: Block) -> bool:
    """Whether a line is a sentence, and longer than those by which buttons are explained. Offers call out."""
    text = own_text(document, block)
    return is_sentence(text) and extent(text) >= _SHORTEST_SENTENCE and text[-1] not in "!！"


def _ends_article(rule: Rule | None) -> bool:
    """Whether a line stands below an article, not within it."""
    return kind_of(rule) in _BELOW_ARTICLE or (is_of_end(rule) and kind_of(rule) != "related")
