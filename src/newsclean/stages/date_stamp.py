"""Takes out lines that say when the article was published or changed, and keeps the dates.

Before: ``Kamis, 05/11/2015 10:08 WIB`` at the head of the dump
After: nothing; ``published`` has the date
"""

from newsclean.dates import parse_stamp
from newsclean.document import Document
from newsclean.stages.matches import remove_matches


def date_stamp(document: Document) -> None:
    found = document.metadata
    for hit in remove_matches(document, "date"):
        published, modified = hit.groups.get("published"), hit.groups.get("modified")
        if published and found.published is None:
            found.published = parse_stamp(published)
        if modified and found.modified is None:
            found.modified = parse_stamp(modified)
