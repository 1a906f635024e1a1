"""Takes out lines of signs that draw a rule across the page; where they part the text itself they stay.

Before: ``BACA JUGA: Harga beras naik``, ``--------``, ``Foto: Rina Sari``
After: nothing of the line of dashes

Between two paragraphs a few signs (``* * *``) are the writer's, who begins a new section there. Underscores are also how news
agencies end a story, in front of their credits: the last line of the text that they send.
"""

from collections.abc import Sequence

import regex

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.stages.matches import remove_matches

_LETTER = regex.compile(r"[\p{L}\p{N}]")
_ENDS_TOO = "_"
_FEW = 5
"""Signs of a section's end; a row of more is drawn by the page."""


def separators(document: Document) -> None:
    def is_drawn_by_the_page(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
        signs = "".join(blocks[index].text.split())
        if hit.end - hit.start < len(blocks[index].text) or len(signs) > _FEW:
            return True
        above, below = blocks[:index][-1:], blocks[index + 1 : index + 2]
        if not above or not document.is_prose(above[0]):
            return True
        if not signs.strip(_ENDS_TOO):
            return False
        return not below or not document.is_prose(below[0])

    remove_matches(document, "ui", prefix=".separator", where=_has_no_letter, check=is_drawn_by_the_page)


def _has_no_letter(text: str) -> bool:
    return not text[0].isalnum() and not _LETTER.search(text)
