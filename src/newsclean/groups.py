"""What the named groups of a rule captured goes into the metadata, in the same way for every kind of rule.

Before: ``Oleh: Rina Sari dan Budi Satria``, of which a rule captures ``authors``
After: ``authors`` has Rina Sari and Budi Satria
"""

from collections.abc import Callable, Iterable, Mapping

from newsclean.catalogue.match import Hit
from newsclean.dates import parse_stamp
from newsclean.document import Document
from newsclean.evidence import Value
from newsclean.locale import locale_of
from newsclean.patterns import lazy_regex
from newsclean.people import names

_BETWEEN_SOURCES = lazy_regex("[,،]")
_BETWEEN_TAGS = lazy_regex(r"[,;|#،؛、，；]")
_DATES = frozenset({"published", "modified"})
_DATED = ".dated"
"""A rule called so needs no word for "by"."""
_SPACE = lazy_regex(r"\s")


def note_groups(document: Document, hit: Hit, whole: str = "") -> None:
    """Note what the rule captured; which groups it may have, its kind says (``catalogue/rule.py``). Those of a dateline are one value
    together, which its stage notes. ``whole`` is all that the rule took: it may leave the zone out of a date's group."""
    for group, written in hit.groups.items():
        read = _READ.get(group)
        if written and read:
            for value in read(document, hit, group, whole):
                document.metadata.note(group, value, f"text:{hit.rule.id}")


def credited(written: str) -> list[str]:
    """Whom a source line credits.

    >>> credited("TASS, Kabar Contoh.")
    ['TASS', 'Kabar Contoh']
    """
    return [name for part in _BETWEEN_SOURCES.split(written) if (name := part.strip(" ."))]


def _tags(written: str) -> list[str]:
    return [tag for part in _BETWEEN_TAGS.split(written) if (tag := part.strip())]


def _people(_document: Document, hit: Hit, group: str, _whole: str) -> list[str]:
    """The names; in front of a date alone, where sections and places stand too, those that are shaped like a person's."""
    written, day = hit.groups[group], hit.groups.get("published")
    if not day or group == "editors":
        return names(written)
    from newsclean.metadata.names import (  # their words are read when there is a byline, not before
        before_day,
        dated_names,
    )

    return dated_names(written, day) if hit.rule.id.endswith(_DATED) else names(before_day(written, day))


def _moments(document: Document, hit: Hit, group: str, whole: str) -> list[Value]:
    language, country = locale_of(document)
    moment = parse_stamp(hit.groups[group], language=language, country=country)
    if moment is not None and whole and _DATES.intersection(hit.groups) == {"published"}:
        moment = parse_stamp(whole, language=language, country=country) or moment
    return [] if moment is None else [moment]


_READ: Mapping[str, Callable[[Document, Hit, str, str], Iterable[Value]]] = {
    **dict.fromkeys(("authors", "editors", "photographers"), _people),
    **dict.fromkeys(("published", "modified"), _moments),
    "sources": lambda _document, hit, group, _whole: credited(hit.groups[group]),
    "initials": lambda _document, hit, group, _whole: [_SPACE.sub("", hit.groups[group])],
    "tags": lambda _document, hit, group, _whole: _tags(hit.groups[group]),
}
"""How each group is read; it is called as the field is."""
