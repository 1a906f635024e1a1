"""Names out of a byline: split, trimmed, told from what is no person."""

import regex

_BETWEEN = regex.compile(r"\s*[,/&|;]\s*|\s+(?:dan|and|und|et|y|e|en|och|og|ja|i)\s+")
_NAME = regex.compile(r"[\p{L}][\p{L}\p{M}'’‘´`.-]*(?:\s+[\p{L}][\p{L}\p{M}'’‘´`.-]*){0,5}")


def names(text: str | None) -> list[str]:
    """The names in the part of a byline that holds names.

    >>> names("Rina Sari dan Budi Satria"), names("PETUGAS 12")
    (['Rina Sari', 'Budi Satria'], [])
    """
    found = []
    for part in _BETWEEN.split(text or ""):
        name = part.strip(" .‘’'-")
        if len(name) >= 3 and _NAME.fullmatch(name):
            found.append(_cased(name))
    return found


def _cased(name: str) -> str:
    """A name wholly in lower case gets capitals; any other is left as published."""
    return name.title() if name.islower() else name
