"""Names out of a byline: split, trimmed, told from what is no person."""

import regex

_BETWEEN = regex.compile(
    r"\s*[,/&|;،؛、，；／]\s*|(?<=\p{Hangul})\s?[·ㆍ]\s?(?=\p{Hangul})"
    r"|\s+(?:dan|and|und|et|y|e|en|och|og|i|a|oraz|și|şi|si|és|ve|ile|и|і|й|та|και|و|اور|और|एवं|ও|এবং|và|na|และ|மற்றும்)\s+"
)
_SYLLABLES = regex.compile(r"[\p{Han}\p{Hangul}]")
_NAME = regex.compile(r"[\p{L}][\p{L}\p{M}'’‘´`.·・\u200c\u200d-]*(?:\s+[\p{L}][\p{L}\p{M}'’‘´`.\u200c\u200d-]*){0,5}")


def names(text: str | None) -> list[str]:
    """The names in the part of a byline that holds names.

    >>> names("Rina Sari dan Budi Satria"), names("PETUGAS 12")
    (['Rina Sari', 'Budi Satria'], [])
    >>> names("李明、王小红")
    ['李明', '王小红']
    """
    found = []
    for part in _BETWEEN.split(text or ""):
        name = part.strip(" .‘’'-")
        if len(name) >= _shortest(name) and _NAME.fullmatch(name):
            found.append(_cased(name))
    return found


def _shortest(name: str) -> int:
    """A name of two letters is one only in scripts where a letter is a syllable."""
    return 2 if _SYLLABLES.match(name) else 3


def _cased(name: str) -> str:
    """A name wholly in lower case gets capitals; any other is left as published."""
    return name.title() if name.islower() else name
