"""Takes out captions and photo credits, and keeps who took the picture.

Before: ``Petani memanen cabai. Foto: Rina Sari/Contoh`` on a line of its own
After: nothing; ``photographers`` has Rina Sari

In a gallery, which is pictures and nothing else, the captions are the text: those that say something stay.
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.matching import remove_matches
from newsclean.people import photographers

_SAYS_SOMETHING = 80
"""Characters; a credit alone is shorter."""


def captions(document: Document) -> None:
    if not document.has("caption"):
        return
    is_gallery = all(_is_caption(document, block) for block in document.blocks if document.is_prose(block))
    taken: list[tuple[str, str]] = []

    def note(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
        if is_gallery and not _is_short(hit, blocks, index):
            return False
        taken.append((blocks[index].text[hit.start : hit.end], hit.rule.id))
        return True

    remove_matches(document, "caption", check=note)
    for caption, rule in taken:
        for name in photographers(caption):
            document.metadata.note("photographers", name, f"text:{rule}")


def _is_caption(document: Document, block: Block) -> bool:
    return any(hit.rule.kind == "caption" and hit.is_all_of(block.text) for hit in document.hits(block))


def _is_short(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Of a caption that says something only the credit behind it goes."""
    text = blocks[index].text
    return len(text) < _SAYS_SOMETHING or not hit.is_all_of(text)
