"""Takes out byline lines and keeps the names, and the date where one stands on the line.

Before: ``Laporan Wartawan Contoh.com, Rina Sari``
After: nothing; ``authors`` has Rina Sari
"""

from newsclean.dates import parse_stamp
from newsclean.document import Document
from newsclean.locale import locale_of
from newsclean.people import names
from newsclean.stages.matches import remove_matches


def byline(document: Document) -> None:
    if not document.has("byline"):
        return
    found = document.metadata
    language, country = locale_of(document)
    for hit in remove_matches(document, "byline"):
        for field in ("authors", "editors"):
            for name in names(hit.groups.get(field)):
                found.note(field, name, f"text:{hit.rule.id}")
        moment = parse_stamp(hit.groups.get("published") or "", language=language, country=country)
        if moment is not None:
            found.note("published", moment, f"text:{hit.rule.id}")
