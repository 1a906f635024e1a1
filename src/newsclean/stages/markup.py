"""Takes out leftover tags of the page's markup.

Before: ``Harga beras<br />naik.``
After: ``Harga beras naik.``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def markup(document: Document) -> None:
    remove_matches(document, "ui", prefix=".tag", where=_has_bracket)


def _has_bracket(text: str) -> bool:
    return "<" in text
