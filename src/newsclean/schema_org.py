"""The article as schema.org's NewsArticle, in the form of JSON-LD that pages carry (https://schema.org/NewsArticle)."""

from collections.abc import Container, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclean.article import Article, Dateline


def news_article(article: "Article") -> dict[str, Any]:
    """The article's properties; those of which nothing is known are left out.

    Sources are given as ``creditText``, what credits them for the article: whether one of them wrote it (``sourceOrganization``)
    is not known. An author that is one of them is an organization. Photographers contributed; whose picture ``image`` is, is not
    known either. Dates are a day or a moment, as the article has them.
    """
    url = article.url
    agencies = {name.casefold() for name in article.sources}
    properties: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.description,
        "articleBody": article.text,
        "author": _named(article.authors, agencies),
        "editor": _named(article.editors, agencies),
        "contributor": _named(article.photographers, agencies),
        "datePublished": _iso(article.published),
        "dateModified": _iso(article.modified),
        "publisher": {"@type": "Organization", "name": article.site_name} if article.site_name else None,
        "creditText": ", ".join(article.sources),
        "dateline": _dateline(article.dateline),
        "articleSection": article.section,
        "keywords": list(article.tags),
        "image": article.image,
        "inLanguage": article.language,
        "isAccessibleForFree": article.is_accessible_for_free,
        "url": url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": url} if url else None,
    }
    return {name: value for name, value in properties.items() if value or value is False}


def _named(names: Iterable[str], agencies: Container[str]) -> list[dict[str, str]]:
    return [{"@type": "Organization" if name.casefold() in agencies else "Person", "name": name} for name in names]


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment is not None else None  # datetime is a date


def _dateline(dateline: "Dateline | None") -> str | None:
    """Place, outlet and day, without the dash that led over to the text.

    >>> from newsclean.article import Dateline
    >>> _dateline(Dateline("JAKARTA", "KOMPAS.com", None, "JAKARTA, KOMPAS.com -"))
    'JAKARTA, KOMPAS.com'
    """
    return dateline.raw.rstrip(" \t-–—―−:|") if dateline is not None else None
