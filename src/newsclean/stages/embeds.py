"""Takes out placeholders and leavings of embedded posts and videos, and the text of a post above its link.

Before: ``kata dia. [Gambas:Video 20detik]``
After: ``kata dia.``
"""

from newsclean.document import Block, Document
from newsclean.language import detect
from newsclean.matching import remove_matches, whole_line_hit

_POST = "mul.embed.tweet-line"
_MOST_LINES = 3
"""A post has no more paragraphs above the one with its link."""
_QUOTES = ('"', "“", "„", "«", "'", "‘")


def embeds(document: Document) -> None:
    if document.facts is None and document.has("embed"):  # a page has an element around a post
        _text_above_links(document)
    remove_matches(document, "embed")


def _text_above_links(document: Document) -> None:
    """The lines right above the last one of a post, which has its link, if they are in another language than the article: nothing else
    tells that they are the post's."""
    blocks = document.blocks
    for index, block in enumerate(blocks):
        hit = whole_line_hit(document, block)
        if hit is None or hit.rule.id != _POST:
            continue
        for above in blocks[max(0, index - _MOST_LINES) : index][::-1]:
            if not _is_foreign(document, above):
                break
            document.drop(above, hit.rule)


def _is_foreign(document: Document, block: Block) -> bool:
    """Whether a line is in another language, beyond doubt, than the text, and no quotation."""
    if not document.spoken or block.text.startswith(_QUOTES):
        return False
    language = detect(block.text)
    return language is not None and language not in document.spoken
