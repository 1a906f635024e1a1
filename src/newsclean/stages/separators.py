"""Takes out lines of signs that draw a rule across the page; a few signs between two paragraphs are the writer's and stay.

Before: ``--------``, ``Foto: Rina Sari``
After: nothing of the line of dashes

A few underscores right below the text stay too: so news agencies end a story, in front of their credits.
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.matching import remove_matches
from newsclean.patterns import lazy_regex

_LETTER = lazy_regex(r"[\p{L}\p{N}]")
_UNSEEN = lazy_regex(r"[\p{Cc}\p{Cf}\s\u034f\u115f\u1160\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0]+")
_INVISIBLE = "mul.ui.invisible"
_ENDS_A_STORY = "_"
_BELOW = "-below"


def separators(document: Document) -> None:
    for block in document.blocks:
        if _UNSEEN.fullmatch(block.text):
            document.drop(block, _INVISIBLE)

    def is_of_the_page(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
        if not hit.rule.id.endswith(_BELOW) or blocks[index].text.strip(_ENDS_A_STORY):
            return True
        return not document.is_prose(blocks[index - 1])

    remove_matches(document, "ui", prefix=".separator", where=_has_no_letter, check=is_of_the_page)


def _has_no_letter(text: str) -> bool:
    return not text[0].isalnum() and not _LETTER.search(text)
