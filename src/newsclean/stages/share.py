"""Takes out share bars: labels, network names, links to copy.

Before: ``Bagikan``, ``Facebook``, ``Salin tautan`` on lines of their own
After: nothing
"""

from newsclean.document import Document
from newsclean.head import was_between
from newsclean.matching import remove_matches
from newsclean.shape import ends_sentence, word_count

_MOST_WORDS, _NEAR = 2, 30
"""A network is called by so many words, and stands among so many lines above or below the text."""
_SHARE = frozenset({"share"})


def share(document: Document) -> None:
    remove_matches(document, "share", unless=".wordpress")
    if document.facts is None and any(removal.kind == "share" for removal in document.gone):
        _take_between(document)


def _take_between(document: Document) -> None:
    """Takes lines of a word or two, above or below the text, with words of a share bar right above and right below them: networks."""
    blocks = document.blocks
    head, tail = document.prose_range()
    between = []
    for index in (*range(min(head, _NEAR)), *range(tail + 1, min(tail + 1 + _NEAR, len(blocks)))):
        block = blocks[index]
        if word_count(block.text) > _MOST_WORDS or ends_sentence(block.text) or not 0 < index < len(blocks) - 1:
            continue
        if was_between(document, index - 1, index, _SHARE) and was_between(document, index, index + 1, _SHARE):
            between.append(block)
    for block in between:
        document.drop(block, "mul.share.between")
