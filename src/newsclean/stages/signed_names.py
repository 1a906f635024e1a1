"""Takes out the last line if it is nothing but names in capitals that the page or the dump has named as its writer's.

Before: ``Reporter: Rina Sari`` at the head, ``RINA SARI | ANTARA`` below the last paragraph
After: the line is gone, the agency is one of the ``sources``

Capitals alone say little: such a line may be a heading, a call or the answer to a riddle. So one of the names must stand near the
headline too, alone or behind a label, and any other must be that or an agency.
"""

from newsclean.document import Document
from newsclean.metadata.words import words
from newsclean.patterns import lazy_regex

_RULE = "mul.signoff.names-in-capitals"
_BETWEEN = lazy_regex(r"\s*[|/,&]\s*")
_LONGEST = 120


def signed_names(document: Document) -> None:
    blocks = document.blocks
    text = blocks[-1].text if len(blocks) > 1 else ""
    if not text.isupper() or len(text) > _LONGEST:
        return
    names = [name.casefold() for name in _BETWEEN.split(text.strip("() "))]
    named = _named(document)
    agencies = words("agencies")
    if named.isdisjoint(names) or not all(name in named or name in agencies for name in names):
        return
    for name in _BETWEEN.split(text.strip("() ")):
        if name.casefold() in agencies:
            document.metadata.note("sources", name, f"text:{_RULE}")
    document.drop(blocks[-1], _RULE)


def _named(document: Document) -> set[str]:
    """Who stands near the headline, in small letters: names of two words and more."""
    lines = (document.found("authors") or []) + (document.shown.lines if document.shown is not None else [])
    said = (line.rpartition(":")[2].strip().casefold() for line in lines)
    return {name for name in said if " " in name}
