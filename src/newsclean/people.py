"""Who a text dump names: the names in a part of a byline, and in the credit of a caption."""

from typing import TYPE_CHECKING

from newsclean.patterns import lazy_regex

if TYPE_CHECKING:
    from newsclean.metadata.names import Name

_TAKEN = ("person", "one word", "account", "agency")
"""What kinds of names are taken: a label in front of a body is that of what the body does, or of its page."""
_PLAIN = lazy_regex(r"[\p{L}\p{M} '’‘´`.·・\u200c\u200d-]{3,}|[\p{Han}\p{Hangul}]{2}")
"""A name of two letters is one only in scripts where a letter is a syllable."""
_SITE = lazy_regex(r"\p{L}\.(?:\p{Ll}{2,4}|\p{Lu}{2,4})\Z")
"""The ending of a site's name."""
_NUMBERED = lazy_regex(r"\s*\p{L}+\s+\d+\s*")
"""One of several who have no names."""
_LONGEST_OF_PICTURES = 4
_MOST_WORDS = 3
"""A name that nothing but its shape tells has no more words."""
_STROKE = lazy_regex("[/／]")
_DESK = 3
_BEFORE_CREDIT = lazy_regex(r"(?<=[.!?”\"])\s+|[(\[]")


def names(text: str | None) -> list[str]:
    """The names in the part of a byline that holds names.

    >>> names("Rina Sari dan Budi Satria"), names("PETUGAS 12")
    (['Rina Sari', 'Budi Satria'], [])
    >>> names("Rina Sari, Senior Writer"), names("Dr. Rina Sari, M.Si")
    (['Rina Sari'], ['Dr. Rina Sari'])
    >>> names("李明、王小红")
    ['李明', '王小红']
    >>> names("Rina Sari/Sumut"), names("Jane Miller, CNN")
    (['Rina Sari'], ['Jane Miller'])
    """
    from newsclean.metadata.names import (  # their words are read when there is a byline, not before
        is_no_person,
        read_byline,
    )

    if not text or _NUMBERED.fullmatch(text):
        return []
    found: list[str] = []
    for place, stretch in enumerate(_STROKE.split(text)):
        for name in read_byline(stretch, listed=True, stated=True).authors:
            if name.kind not in _TAKEN or not _PLAIN.fullmatch(name.text) or _SITE.search(name.text):
                continue
            if is_no_person(name.text):
                continue
            if place and len(name.text) <= _DESK and any(" " in other for other in found):
                continue  # a desk: "Rina Sari/bud"
            found.append(_cased(name.text))
    return found


def is_lone_name(text: str) -> bool:
    """Whether a line has the shape of a name and none of the words that sections of papers are called by.

    >>> is_lone_name("Rina Sari"), is_lone_name("Jawa Barat"), is_lone_name("Top Stories")
    (True, False, False)
    """
    from newsclean.metadata.names import looks_like_person
    from newsclean.metadata.words import words

    said = text.casefold().split()
    return len(said) <= _MOST_WORDS and words("sections").isdisjoint(said) and looks_like_person(text)


def photographers(caption: str) -> list[str]:
    """Who took the picture, as the credit at the end of its caption says.

    >>> photographers("Petani memanen cabai. Foto: Rina Sari/Contoh"), photographers("Foto: Dinas Pasar")
    (['Rina Sari'], [])
    """
    from newsclean.metadata.names import read_byline

    credit = _BEFORE_CREDIT.split(caption)[-1]
    return [name.text for name in read_byline(credit).photographers if may_be_photographer(name)]


def may_be_photographer(name: "Name") -> bool:
    """Whether it is a person's name: one behind "Foto:" that has more words than those have is the headline of a picture story."""
    return name.kind == "person" and name.text.count(" ") < _LONGEST_OF_PICTURES


def _cased(name: str) -> str:
    """A name wholly in lower case gets capitals; any other is left as published."""
    return name.title() if name.islower() else name
