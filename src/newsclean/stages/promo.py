"""Takes out the outlet's own promotion boxes.

Before: ``Anugerah Guru 2025``, ``Baca kisah inspiratif para guru di sini``, ``Selengkapnya`` on three lines
After: nothing
"""

from newsclean.document import Document
from newsclean.shape import ends_sentence

_NAME_WORDS = 6


def promo(document: Document) -> None:
    if not document.has("ad"):
        return
    blocks = document.blocks
    for index, block in enumerate(blocks):
        hits = document.hits(block)
        line = next((hit for hit in hits if hit.rule.kind == "ad" and ".promo-line" in hit.rule.id), None)
        if line is None:
            continue
        name = blocks[index - 1] if index else None
        if (
            name is not None
            and len(name.text.split()) <= _NAME_WORDS
            and name.text[:1].isupper()
            and not ends_sentence(name.text)
        ):
            document.drop(name, "id.ad.promo-box")
        document.drop(block, line.rule)
