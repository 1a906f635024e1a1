"""The person after whom a site is called: who keeps a diary on the web seldom signs what stands in it.

Before: ``https://rinasari.id/beras``, ``<title>Harga Beras | Rina Sari</title>``, ``© 2024 Rina Sari``; no byline anywhere
After: ``Rina Sari`` is the author

Two of these must give the name: the site's name or an end of the page's title, the line on the rights of the page, the page's
first lines, its address. Firms are called in the same way, so the text must speak of its writer ("my", "saya"), quotations left
out; the data must not call the name an organisation's, and no word of it may stand on the page without a capital: where prices are
written of, "Harga Pangan" is no person.
"""

from collections.abc import Iterable
from itertools import islice

from newsclean.metadata.names import looks_like_person
from newsclean.metadata.shown import Shown
from newsclean.metadata.sites import title_segments
from newsclean.metadata.words import words_of
from newsclean.patterns import lazy_regex
from newsclean.read.facts import Facts
from newsclean.read.jsonld import kinds

_RIGHTS = lazy_regex(
    r"(?:©|&copy;|&#169;)\s{0,4}(?:\d{4}(?:\s?[-–,]\s?\d{4})?)?+[\s,:|©-]{0,4}+(?P<name>[\p{L}\p{M}'’. -]{5,60})"
)
_QUOTED = lazy_regex(r"[“„«»\"][^“”„«»\"]{1,400}[”“»«\"]")
_BODIES = frozenset(("Organization", "NewsMediaOrganization", "Corporation", "LocalBusiness", "Store", "Brand"))
_WORD = lazy_regex(r"[\p{L}\p{M}'’-]+")
_WITNESSES = 2
_OF_SELF = 3
_MOST_WORDS = 3
_MOST_MARKS = 5


def owner(facts: Facts, shown: Shown, source: str, text: str, language: str | None) -> str | None:
    """The person whom the site is called after, if two witnesses name the same one, and no other. ``text`` is the article's."""
    if not _speaks_of_self(text, language):
        return None
    called = [*shown.sites.names, *_ends(facts)]
    rights = list(_holders(source))
    organisations = _organisations(facts)
    found = [
        name
        for name in dict.fromkeys([*called, *rights, *shown.first])
        if looks_like_person(name)
        and len(name.split()) <= _MOST_WORDS
        and name not in organisations
        and (name in called) + (name in rights) + (name in shown.first) + shown.sites.is_addressed(name) >= _WITNESSES
        and not any(_stands_in(source, word) for word in name.lower().split())
    ]
    return found[0] if len(found) == 1 else None


def _speaks_of_self(text: str, language: str | None) -> bool:
    """Whether the text has, outside quotations, words by which a writer of that language speaks of himself or herself."""
    own = words_of("self", language) if language else frozenset()
    if not own:
        return False
    return sum(word.casefold() in own for word in _WORD.findall(_QUOTED.sub(" ", text))) >= _OF_SELF


def _stands_in(source: str, word: str) -> bool:
    """Whether a word stands in the page's text, not as a part of an address or of a name."""
    return any(f" {word}{behind}" in source for behind in (" ", ", ", ". "))


def _ends(facts: Facts) -> Iterable[str]:
    """What stands at the ends of the page's title, set apart."""
    for text, source in facts.stated_titles:
        segments = title_segments(text)
        if source == "element:title" and len(segments) > 1:
            yield from (segments[0].strip(), segments[-1].strip())


def _holders(source: str) -> Iterable[str]:
    """Who holds the rights of the page, as it says: "© 2024 Rina Sari. All rights reserved." """
    for match in islice(_RIGHTS.finditer(source), _MOST_MARKS):
        name = match["name"].strip(" -'’")
        yield name.partition(". ")[0].strip(" .")


def _organisations(facts: Facts) -> set[str]:
    return {
        name
        for entry in facts.data.entries
        if not _BODIES.isdisjoint(kinds(entry)) and isinstance(name := entry.get("name"), str)
    }
