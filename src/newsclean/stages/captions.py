"""Takes out captions and photo credits.

Before: ``Petani memanen cabai. Foto: Rina Sari/Contoh`` on a line of its own
After: nothing
"""

from newsclean.document import Document
from newsclean.stages.matches import remove_matches


def captions(document: Document) -> None:
    remove_matches(document, "caption")
