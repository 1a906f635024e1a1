"""Takes out what WordPress's widgets leave: share buttons, the like box and its counter.

Before: ``%d blogger menyukai ini:``
After: nothing
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def widgets(document: Document) -> None:
    remove_matches(document, "share", prefix=".wordpress")
