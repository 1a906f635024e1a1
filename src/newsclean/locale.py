"""The language and the country of a document, for reading its dates."""

from typing import TYPE_CHECKING

from newsclean.dates import country_of

if TYPE_CHECKING:
    from newsclean.document import Document

_BY_DEFAULT = "en_US"
"""What publishing systems write where nobody chose: it tells no country."""


def locale_of(document: "Document") -> tuple[str | None, str | None]:
    """Language and country, each ``None`` where nothing tells it.

    The country is that of the caller's language tag ("en-US"), of the host's ending, of the page's language tag, or of what the
    page says to networks (``og:locale``).
    """
    options, found, facts = document.options, document.metadata, document.facts
    stated = [value for value in facts.named.get("og:locale", ()) if value != _BY_DEFAULT] if facts is not None else []
    language = options.language or found.language or (facts.language if facts is not None else None)
    country = (
        country_of(None, options.language)
        or country_of(options.url or found.url)
        or country_of(None, facts.locale if facts is not None else None)
        or country_of(None, stated[0] if stated else None)
    )
    return language, country
