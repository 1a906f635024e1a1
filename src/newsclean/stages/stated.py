"""Takes over what a page states of its article: dates, authors, the site's name, section, tags, picture, address.

Before: ``<meta property="article:published_time" content="2024-06-03T10:08:00+07:00">``
After: the same text; ``published`` has the date

schema.org data of an article go before names in the head. A value of the wrong kind, or one that can't be (a date that is
none, an author who is an address), is left out. Nothing of the text is taken.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from newsclean.dates import parse_date
from newsclean.document import Document
from newsclean.read.address import web_address
from newsclean.read.facts import Facts

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
    found.published = found.published or _date(_values(articles, "datePublished"), facts, "published")
    found.modified = found.modified or _date(_values(articles, "dateModified"), facts, "modified")
    authors = _people(_values(articles, "author")) or _people(_values(articles, "creator"))
    found.authors += authors or _people(facts.contents("author"))[:1]
    found.site_name = (
        found.site_name or facts.first("site") or next(iter(_people(_values(articles, "publisher"))), None)
    )
    found.section = facts.first("section") or _line(_values(articles, "articleSection"))
    found.tags += facts.contents("tag")
    found.image = web_address(facts.first("image"), base)
    found.url = web_address(facts.first("address"), base)


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


def _date(values: Iterable[Any], facts: Facts, what: str) -> datetime | date | None:
    for value in (*values, *facts.contents(what)):
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
