"""Takes out leftover tags of the page's markup.

Before: ``Harga beras<br />naik.``
After: ``Harga beras naik.``
"""

from newsclean.document import Document
from newsclean.stages.matches import remove_matches


def markup(document: Document) -> None:
    remove_matches(document, "ui", prefix=".tag", where=lambda text: "<" in text)
