"""Takes out captions and photo credits.

Before: ``Petani memanen cabai. Foto: Rina Sari/Contoh`` on a line of its own
After: nothing

In a gallery, which is pictures and nothing else, the captions are the text: those that say something stay.
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.stages.matches import remove_matches

_SAYS_SOMETHING = 80
"""Characters; a credit alone is shorter."""


def captions(document: Document) -> None:
    if not document.has("caption"):
        return
    is_gallery = all(_is_caption(document, block) for block in document.blocks if document.is_prose(block))
    remove_matches(document, "caption", check=_is_short if is_gallery else None)


def _is_caption(document: Document, block: Block) -> bool:
    return any(
        hit.rule.kind == "caption" and hit.start == 0 and hit.end == len(block.text) for hit in document.hits(block)
    )


def _is_short(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Of a caption that says something only the credit behind it goes."""
    size = len(blocks[index].text)
    return size < _SAYS_SOMETHING or hit.end - hit.start < size
