"""Takes out copyright lines, disclaimers and the outlet's own address.

Before: ``© 2025 ProMedia Teknologi``
After: ``nothing``
"""

from newsclean.document import Document
from newsclean.matching import remove_matches


def legal(document: Document) -> None:
    remove_matches(document, "legal")
