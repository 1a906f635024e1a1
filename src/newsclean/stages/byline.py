"""Takes out byline lines and keeps the names, and the date where one stands on the line.

Before: ``Laporan Wartawan Contoh.com, Rina Sari``
After: nothing; ``authors`` has Rina Sari
"""

from newsclean.dates import parse_stamp
from newsclean.document import Document
from newsclean.people import names
from newsclean.stages.matches import remove_matches


def byline(document: Document) -> None:
    found = document.metadata
    for hit in remove_matches(document, "byline"):
        found.authors += names(hit.groups.get("authors"))
        found.editors += names(hit.groups.get("editors"))
        published = hit.groups.get("published")
        if published and found.published is None:
            found.published = parse_stamp(published)
