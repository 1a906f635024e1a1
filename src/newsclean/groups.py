"""What the named groups of a rule captured goes into the metadata, in the same way for every kind of rule.

Before: ``Oleh: Rina Sari dan Budi Satria``, of which a rule captures ``authors``
After: ``authors`` has Rina Sari and Budi Satria
"""

from collections.abc import Callable, Iterable, Mapping

import regex

from newsclean.catalogue.match import Hit
from newsclean.dates import parse_stamp
from newsclean.document import Document
from newsclean.evidence import Value
from newsclean.locale import locale_of
from newsclean.people import names

_BETWEEN_SOURCES = regex.compile("[,،]")
_BETWEEN_TAGS = regex.compile(r"[,;|#،؛、，；]")
_SPACE = regex.compile(r"\s")


def note_groups(document: Document, hit: Hit) -> None:
    """Note what the rule captured; which groups it may have, its kind says (``catalogue/rule.py``). Those of a dateline are one value
    together, which its stage notes."""
    for group, written in hit.groups.items():
        read = _READ.get(group)
        if written and read:
            for value in read(document, written):
                document.metadata.note(group, value, f"text:{hit.rule.id}")


def credited(written: str) -> list[str]:
    """Whom a source line credits.

    >>> credited("TASS, Kabar Contoh.")
    ['TASS', 'Kabar Contoh']
    """
    return [name for part in _BETWEEN_SOURCES.split(written) if (name := part.strip(" ."))]


def _tags(written: str) -> list[str]:
    return [tag for part in _BETWEEN_TAGS.split(written) if (tag := part.strip())]


def _moments(document: Document, written: str) -> list[Value]:
    language, country = locale_of(document)
    moment = parse_stamp(written, language=language, country=country)
    return [] if moment is None else [moment]


_READ: Mapping[str, Callable[[Document, str], Iterable[Value]]] = {
    **dict.fromkeys(("authors", "editors", "photographers"), lambda _, written: names(written)),
    **dict.fromkeys(("published", "modified"), _moments),
    "sources": lambda _, written: credited(written),
    "initials": lambda _, written: [_SPACE.sub("", written)],
    "tags": lambda _, written: _tags(written),
}
"""How each group is read; it is called as the field is."""
