"""Takes out placeholders and leavings of embedded posts and videos.

Before: ``kata dia. [Gambas:Video 20detik]``
After: ``kata dia.``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def embeds(document: Document) -> None:
    remove_matches(document, "embed")
