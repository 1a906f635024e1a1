"""Takes out the labels and prompts of the comment section.

Before: ``Tinggalkan Balasan``
After: ``nothing``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def comments(document: Document) -> None:
    remove_matches(document, "comments")
