"""Takes out lines of signs that draw a rule across the page.

Before: ``***`` on a line of its own
After: nothing
"""

from newsclean.document import Document
from newsclean.stages.matches import remove_matches


def separators(document: Document) -> None:
    remove_matches(document, "ui", prefix=".separator")
