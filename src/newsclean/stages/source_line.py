"""Takes out source and syndication lines and keeps who is credited.

Before: ``Sumber: TASS``
After: nothing; ``sources`` has TASS
"""

from newsclean.document import Document
from newsclean.stages.matches import remove_matches


def source_line(document: Document) -> None:
    for hit in remove_matches(document, "source"):
        credited = hit.groups.get("sources")
        if credited:
            document.metadata.sources += [part for part in (p.strip(" .") for p in credited.split(",")) if part]
