"""The article as schema.org's NewsArticle, in the form of JSON-LD that pages carry (https://schema.org/NewsArticle)."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsclean.article import Article, Dateline


def news_article(article: "Article") -> dict[str, Any]:
    """The article's properties; those of which nothing is known are left out.

    Sources are given as ``creditText``, what credits them for the article: whether one of them wrote it (``sourceOrganization``)
    is not known. Photographers contributed; whose picture ``image`` is, is not known either.
    """
    url = article.url
    properties: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.description,
        "articleBody": article.text,
        "author": _persons(article.authors),
        "editor": _persons(article.editors),
        "contributor": _persons(article.photographers),
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


def _persons(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"@type": "Person", "name": name} for name in names]


def _iso(moment: date | None) -> str | None:
    return moment.isoformat() if moment is not None else None  # datetime is a date


def _dateline(dateline: "Dateline | None") -> str | None:
    """Place, outlet and day, without the dash that led over to the text.

    >>> from newsclean.article import Dateline
    >>> _dateline(Dateline("JAKARTA", "KOMPAS.com", None, "JAKARTA, KOMPAS.com -"))
    'JAKARTA, KOMPAS.com'
    """
    return dateline.raw.rstrip(" \t-–—―−:|") if dateline is not None else None
