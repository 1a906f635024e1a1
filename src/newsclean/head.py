"""Where the head of a text dump ends: headline, standfirst, byline and date stand above the first paragraph of the article."""

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.shape import ends_sentence, word_count

_STANDFIRST, _BELOW_STANDFIRST = 300, 4
"""A standfirst has so many characters at the most, and so many lines between it and the text."""
_HEADLINE_WORDS = 4
_KINDS = frozenset({"byline", "date"})


def head_of(document: Document) -> int:
    """How many blocks stand above the article's first paragraph; all where it has none. A paragraph below a headline, with byline or date
    right below it, is a standfirst: the head goes on behind it."""
    first, last = document.prose_range()
    blocks = document.blocks
    if document.facts is not None or not 0 < first < last or len(blocks[first].text) > _STANDFIRST:
        return first
    if not any(map(may_be_headline, blocks[:first])):
        return first
    for second in range(first + 1, min(first + _BELOW_STANDFIRST, last) + 1):
        if was_between(document, first, second, _KINDS):
            return next(index for index in range(second, last + 1) if document.is_prose(blocks[index]))
        if document.is_prose(blocks[second]):
            return first
        if any(_is_of_head(hit, blocks[second]) for hit in document.hits(blocks[second])):
            return next(index for index in range(second, last + 1) if document.is_prose(blocks[index]))
    return first


def may_be_headline(block: Block) -> bool:
    """Whether a line has words enough for a headline and does not end as a sentence does."""
    return word_count(block.text) >= _HEADLINE_WORDS and not ends_sentence(block.text)


def was_between(document: Document, above: int, below: int, kinds: frozenset[str]) -> bool:
    """Whether something of one of the kinds was taken out between two blocks, or behind the last."""
    low = document.blocks[above].pieces[-1].end
    high = document.blocks[below].pieces[0].start if below < len(document.blocks) else len(document.source)
    return any(removal.kind in kinds and low <= removal.start < high for removal in document.removed)


def _is_of_head(hit: Hit, block: Block) -> bool:
    return hit.rule.kind in _KINDS and hit.start == 0 and hit.end >= len(block.text)
