"""Takes out words of the page's interface that are left over.

Before: ``To Top``
After: ``nothing``
"""

from newsclean.document import Document
from newsclean.stages.matches import remove_matches


def interface(document: Document) -> None:
    remove_matches(document, "ui")
