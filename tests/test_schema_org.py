"""schema.org out: a NewsArticle whose every property is one of NewsArticle's, and what is not known left out."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given

import newsclean
from newsclean import Article, Dateline
from newsclean.article import as_json
from strategies import anything
from test_article import FULL

# of https://schema.org/NewsArticle, https://schema.org/Article and https://schema.org/CreativeWork
PROPERTIES = {
    "articleBody", "articleSection", "author", "contributor", "creditText", "dateModified", "datePublished", "dateline", "description",
    "editor", "headline", "image", "inLanguage", "isAccessibleForFree", "keywords", "mainEntityOfPage", "publisher", "url",
}  # fmt: skip


def test_of_an_article_of_which_all_is_known() -> None:
    assert FULL.to_schema_org() == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Harga Beras",
        "description": "Hujan dan banjir.",
        "articleBody": "Harga naik.\n\nSebab kedua",
        "author": [{"@type": "Person", "name": "Rina Sari"}],
        "editor": [{"@type": "Person", "name": "Budi Satria"}],
        "contributor": [{"@type": "Person", "name": "Tono Wijaya"}],
        "datePublished": "2025-05-03T10:30:00+00:00",
        "dateModified": "2025-05-04",
        "publisher": {"@type": "Organization", "name": "KOMPAS.com"},
        "creditText": "TASS",
        "dateline": "JAKARTA, KOMPAS.com (3/5/2025)",
        "articleSection": "Ekonomi",
        "keywords": ["beras", "harga"],
        "image": "https://contoh.id/a.jpg",
        "inLanguage": "id",
        "isAccessibleForFree": False,
        "url": "https://contoh.id/a",
        "mainEntityOfPage": {"@type": "WebPage", "@id": "https://contoh.id/a"},
    }


def test_of_nothing() -> None:
    assert Article().to_schema_org() == {"@context": "https://schema.org", "@type": "NewsArticle"}


def test_free_or_not_is_said_where_it_is_known() -> None:
    assert replace(FULL, is_accessible_for_free=True).to_schema_org()["isAccessibleForFree"] is True
    assert "isAccessibleForFree" not in replace(FULL, is_accessible_for_free=None).to_schema_org()


def test_a_dateline_without_its_dash() -> None:
    for raw in ("Berlin (dpa) -", "Berlin (dpa) — ", "Berlin (dpa):", "Berlin (dpa)"):
        assert Article(dateline=Dateline("Berlin", "dpa", None, raw)).to_schema_org()["dateline"] == "Berlin (dpa)"


def test_an_agency_is_no_person() -> None:
    """An author that is one of the sources is an organization."""
    plain = Article(authors=("Rina Sari", "Reuters"), editors=("Reuters",), sources=("REUTERS",)).to_schema_org()
    assert plain["author"] == [
        {"@type": "Person", "name": "Rina Sari"},
        {"@type": "Organization", "name": "Reuters"},
    ]
    assert plain["editor"] == [{"@type": "Organization", "name": "Reuters"}]


def test_a_day_stays_a_day_and_a_moment_keeps_its_zone() -> None:
    article = Article(published=date(2024, 5, 3), modified=datetime(2024, 5, 3, 10, 8, tzinfo=UTC))
    assert article.to_schema_org()["datePublished"] == "2024-05-03"
    assert article.to_schema_org()["dateModified"] == "2024-05-03T10:08:00+00:00"


@given(anything)
def test_any_article_is_valid(source: str) -> None:
    plain = newsclean.clean(source, second_opinion=False).to_schema_org()
    assert set(plain) <= PROPERTIES | {"@context", "@type"}
    assert all(value not in (None, "", [], {}) for value in plain.values())
    written = as_json(plain)
    written.encode()
    assert json.loads(written) == plain


def test_pages_can_be_read_back() -> None:
    """What we write is what we read: a page that holds our JSON-LD states the same."""
    script = json.dumps(replace(FULL, text="").to_schema_org()).replace("<", "\\u003c")
    body = "".join(
        f"<p>{text}</p>" for text in ("Harga beras naik pada pekan ini, kata para pedagang di pasar induk.",) * 3
    )
    page = f'<html><head><script type="application/ld+json">{script}</script></head><body><main>{body}</main></body></html>'
    article = newsclean.clean(page)
    assert (article.authors, article.published, article.modified) == (FULL.authors, FULL.published, FULL.modified)
    assert article.site_name == "KOMPAS.com"
