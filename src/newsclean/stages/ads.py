"""Takes out advertisement labels and scroll notices, on lines of their own and glued into a line.

Before: ``kata dia. SCROLL TO CONTINUE WITH CONTENT Ia menambahkan``
After: ``kata dia. Ia menambahkan``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def ads(document: Document) -> None:
    remove_matches(document, "ad")
