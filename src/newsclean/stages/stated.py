"""Takes over what a page states of its article: dates, authors, the site's name, section, tags, picture, address.

Before: ``<meta property="article:published_time" content="2024-06-03T10:08:00+07:00">``
After: the same text; ``published`` has the date

schema.org data of an article go before names in the head. A value of the wrong kind, or one that can't be (a date that is
none, an author who is an address), is left out. Nothing of the text is taken.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from urllib.parse import urljoin, urlsplit

from newsclean.dates import parse_date
from newsclean.document import Document
from newsclean.read.facts import Facts

_PUBLISHED = ("article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
              "pubdate", "publishdate", "date", "dc.date.issued", "dc.date", "dcterms.created", "article.published", "cxenseparse:recs:publishtime",
              "publication_date", "publish-date", "og:pubdate")  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "last-modified",
    "dcterms.modified",
    "article.updated",
)
_AUTHORS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "cxenseparse:author")
_SITES = ("og:site_name", "application-name", "twitter:site_name", "publisher", "dc.publisher")
_LONGEST_NAME = 80
_MOST_WORDS = 8
_EARLIEST, _LATEST = 1980, 2100
_ARTICLES = ("article", "posting", "report", "review", "webpage")


def stated(document: Document) -> None:
    facts = document.facts
    if facts is None or not document.first_pass:
        return
    found, base = document.metadata, document.options.url
    articles = _articles(facts)
    found.published = found.published or _date(_values(articles, "datePublished"), facts, _PUBLISHED)
    found.modified = found.modified or _date(_values(articles, "dateModified"), facts, _MODIFIED)
    authors = _people(_values(articles, "author")) or _people(_values(articles, "creator"))
    found.authors += authors or _people(facts.first(name) for name in _AUTHORS)[:1]
    found.site_name = (
        found.site_name or facts.first(*_SITES) or next(iter(_people(_values(articles, "publisher"))), None)
    )
    found.section = facts.first("article:section") or _line(_values(articles, "articleSection"))
    found.tags += [tag for tag in facts.named.get("article:tag", ()) if tag]
    found.image = _address(facts.first("og:image", "twitter:image", "twitter:image:src"), base)
    found.url = _address(facts.first("canonical", "og:url"), base)


def _articles(facts: Facts) -> list[dict[str, Any]]:
    """The page's objects that are articles, the surest kind of object first."""
    ranked: list[tuple[int, dict[str, Any]]] = []
    for entry in facts.entries:
        kinds = entry.get("@type")
        said = " ".join(
            kind.lower() for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)
        )
        rank = next((number for number, word in enumerate(_ARTICLES) if word in said), None)
        if rank is not None:
            ranked.append((rank, entry))
    return [entry for _, entry in sorted(ranked, key=lambda pair: pair[0])]


def _values(entries: Iterable[dict[str, Any]], name: str) -> list[Any]:
    """The values of the first object that has the property."""
    for entry in entries:
        value = entry.get(name)
        if value:
            return value if isinstance(value, list) else [value]
    return []


def _people(values: Iterable[Any]) -> list[str]:
    """Names of persons and bodies, each once; addresses, handles and whole sentences are none."""
    names: dict[str, None] = {}
    for value in values:
        name = value.get("name") if isinstance(value, dict) else value
        for each in name if isinstance(name, list) else [name]:
            if not isinstance(each, str):
                continue
            clean = " ".join(each.split()).strip(" ,;")
            if clean and len(clean) <= _LONGEST_NAME and len(clean.split()) <= _MOST_WORDS and not _is_address(clean):
                names[clean] = None
    return list(names)


def _is_address(text: str) -> bool:
    return "@" in text or "://" in text or text.startswith(("www.", "/"))


def _date(values: Iterable[Any], facts: Facts, names: Iterable[str]) -> datetime | date | None:
    for value in (*values, *(facts.first(name) for name in names)):
        parsed = _moment(value)
        if parsed is not None:
            return parsed
    return None


def _moment(value: object) -> datetime | date | None:
    """A moment in ISO 8601, with its zone where it has one; else the day that the text names."""
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        return None
    text = value.strip()
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        day = parse_date(text)
        return day if day is not None and _EARLIEST <= day.year <= _LATEST else None
    if not _EARLIEST <= parsed.year <= _LATEST:
        return None
    return parsed.date() if len(text) <= len("2024-06-03") else parsed


def _line(values: Iterable[Any]) -> str | None:
    return next(
        (" ".join(value.split()) for value in values if isinstance(value, str) and len(value) <= _LONGEST_NAME), None
    )


def _address(value: str | None, base: str | None) -> str | None:
    if not value:
        return None
    try:
        address = urljoin(base or "", value)
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
