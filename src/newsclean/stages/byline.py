"""Takes out byline lines and keeps the names.

Before: ``Laporan Wartawan Contoh.com, Rina Sari``
After: nothing; ``authors`` has Rina Sari
"""

from newsclean.document import Document
from newsclean.people import names
from newsclean.stages.matches import remove_matches


def byline(document: Document) -> None:
    for hit in remove_matches(document, "byline"):
        for field in ("authors", "editors"):
            for name in names(hit.groups.get(field)):
                document.metadata.note(field, name, f"text:{hit.rule.id}")
