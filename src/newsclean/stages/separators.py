"""Takes out lines of signs that draw a rule across the page.

Before: ``***`` on a line of its own
After: nothing
"""

import regex

from newsclean.document import Document
from newsclean.stages.matches import remove_matches

_LETTER = regex.compile(r"[\p{L}\p{N}]")


def separators(document: Document) -> None:
    remove_matches(document, "ui", prefix=".separator", where=_has_no_letter)


def _has_no_letter(text: str) -> bool:
    return not text[0].isalnum() and not _LETTER.search(text)
