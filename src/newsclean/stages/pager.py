"""Takes out page numbers and pointers to the next page.

Before: ``Halaman 1 2 Selanjutnya``
After: ``nothing``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def pager(document: Document) -> None:
    remove_matches(document, "pager")
