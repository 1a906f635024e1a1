"""Takes out byline lines and keeps the names.

Before: ``Laporan Wartawan Contoh.com, Rina Sari``
After: nothing; ``authors`` has Rina Sari
"""

from newsclean.document import Document
from newsclean.people import names
from newsclean.stages.matches import remove_matches


def byline(document: Document) -> None:
    for hit in remove_matches(document, "byline"):
        document.metadata.authors += names(hit.groups.get("authors"))
        document.metadata.editors += names(hit.groups.get("editors"))
