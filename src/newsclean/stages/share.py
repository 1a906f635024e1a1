"""Takes out share bars: labels, network names, links to copy.

Before: ``Bagikan``, ``Facebook``, ``Salin tautan`` on lines of their own
After: nothing
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def share(document: Document) -> None:
    remove_matches(document, "share", unless=".wordpress")
