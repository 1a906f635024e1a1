"""The language and the country of a document, for reading its dates."""

import re
from functools import cache
from typing import TYPE_CHECKING

from newsclean.dates import country_of
from newsclean.patterns import lazy_re
from newsclean.resources import toml

if TYPE_CHECKING:
    from newsclean.document import Document

_TAG = lazy_re(r"([a-z]{2,3})((?:-[a-z0-9]{1,8})*)", re.IGNORECASE)
_BY_DEFAULT = "en-us"
"""What publishing systems write where nobody chose: it tells no country."""


def locale_of(document: "Document") -> tuple[str | None, str | None]:
    """Language and country, each ``None`` where nothing tells it.

    The country is that of the caller's language tag ("en-US"), of the host's ending, of the page's language tag, or of what the
    page says to networks (``og:locale``).
    """
    options, found, facts = document.options, document.metadata, document.facts
    named = facts.named.get("og:locale", ()) if facts is not None else ()
    stated = [value for value in named if value.strip().replace("_", "-").lower() != _BY_DEFAULT]
    language = options.language or found.language or (facts.language if facts is not None else None)
    country = (
        country_of(None, options.language)
        or country_of(options.url or found.url)
        or country_of(None, facts.locale if facts is not None else None)
        or country_of(None, stated[0] if stated else None)
    )
    return language, country


def language_tag(tag: str) -> str | None:
    """A language tag with the code by which the rules and the detector call its language, its region kept; None if it is no tag.

    >>> language_tag("in_ID"), language_tag("nb"), language_tag("EN-us"), language_tag("xx")
    ('id-ID', 'no', 'en-us', None)
    """
    match = _TAG.fullmatch(tag.strip().replace("_", "-"))
    if match is None:
        return None
    code = match[1].lower()
    same, two_letters = _codes()
    if len(code) == 2 and code not in two_letters:
        return None
    return same.get(code, code) + match[2]


@cache
def _codes() -> tuple[dict[str, str], frozenset[str]]:
    data = toml("language/codes.toml")
    return data["same"], frozenset(data["iso"]["two_letters"].split())
