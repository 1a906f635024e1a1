"""Takes out tag lines and keeps the tags.

Before: ``Tag: harga beras, pasar induk``
After: nothing; ``tags`` has both
"""

import regex

from newsclean.document import Document
from newsclean.stages.matches import remove_matches

_BETWEEN = regex.compile(r"\s*[,;|#،؛、，；]\s*")


def tags(document: Document) -> None:
    for hit in remove_matches(document, "tags"):
        written = hit.groups.get("tags") or ""
        for part in _BETWEEN.split(written):
            if tag := part.strip():
                document.metadata.note("tags", tag, f"text:{hit.rule.id}")
