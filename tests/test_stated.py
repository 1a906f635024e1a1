"""What a page states of its article: taken over where it is of the right kind, left out where it can't be."""

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Article, Cleaner
from strategies import ordinary

CLEANER = Cleaner(second_opinion=False)
BODY = "".join(f"<p>{text}</p>" for text in ordinary("id", 4).body)


def article_of(*, head: str = "", data: object = None, body: str = BODY, url: str | None = None) -> Article:
    script = "" if data is None else f'<script type="application/ld+json">{json.dumps(data)}</script>'
    page = f"<!DOCTYPE html><html><head><title>Harga Beras Naik</title>{head}{script}</head><body><main>{body}</main></body></html>"
    return CLEANER.clean(page, url=url)


def news(**more: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **more}


class TestDates:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("2024-06-03T10:08:00+07:00", "2024-06-03T10:08:00+07:00"),
            ("2024-06-03T03:08:00Z", "2024-06-03T03:08:00+00:00"),
            ("2024-06-03T10:08:00+0700", "2024-06-03T10:08:00+07:00"),
            ("2024-06-03", "2024-06-03"),
            ("3 Juni 2024", "2024-06-03"),
        ],
    )
    def test_of_data(self, value: str, expected: str) -> None:
        published = article_of(data=news(datePublished=value)).published
        assert published is not None
        assert published.isoformat() == expected

    @pytest.mark.parametrize(
        "value",
        ["0000-00-00", "2024-02-31", "", "soon", None, 20240603, {"a": 1}, [None], "1900-01-01T00:00:00Z", "x" * 500],
    )
    def test_none_where_it_is_no_date(self, value: object) -> None:
        assert article_of(data=news(datePublished=value)).published is None

    def test_the_head_speaks_where_the_data_are_silent(self) -> None:
        head = '<meta property="article:published_time" content="2024-06-03T10:08:00+07:00"><meta property="article:modified_time" content="2024-06-04">'
        article = article_of(head=head, data=news(datePublished="never"))
        assert article.published is not None
        assert article.published.isoformat() == "2024-06-03T10:08:00+07:00"
        assert article.modified == date(2024, 6, 4)

    def test_a_time_that_says_what_it_is_of(self) -> None:
        body = f'<time datetime="2023-01-01">lama</time><time class="entry-date published" datetime="2024-06-03">3 Juni</time>{BODY}'
        assert article_of(body=body).published == date(2024, 6, 3)


class TestPeople:
    @pytest.mark.parametrize(
        ("author", "expected"),
        [
            ("Rina Sari", ("Rina Sari",)),
            ({"@type": "Person", "name": "Rina Sari"}, ("Rina Sari",)),
            ([{"name": "Rina Sari"}, {"name": " Budi  Satria "}], ("Rina Sari", "Budi Satria")),
            ([{"name": ["Rina Sari", "Rina Sari"]}], ("Rina Sari",)),
            (["rina@contoh.id", "https://contoh.id/rina", "www.contoh.id"], ()),
            (None, ()),
            (12, ()),
            ({"name": None}, ()),
            ([[["Rina"]]], ()),
            ("Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu.", ()),
        ],
    )
    def test_of_data(self, author: object, expected: tuple[str, ...]) -> None:
        assert article_of(data=news(author=author)).authors == expected

    def test_one_name_of_the_head(self) -> None:
        head = '<meta name="author" content="Rina Sari"><meta name="author" content="Budi Satria">'
        assert article_of(head=head).authors == ("Rina Sari",)


class TestOthers:
    def test_site_section_tags_picture_and_address(self) -> None:
        head = (
            '<meta property="og:site_name" content="Contoh News"><meta property="article:section" content="Ekonomi">'
            '<meta property="article:tag" content="beras"><meta property="article:tag" content="pangan">'
            '<meta property="og:image" content="/gambar.jpg"><link rel="canonical" href="https://contoh.id/a">'
        )
        article = article_of(head=head, url="https://contoh.id/a?x=1")
        assert article.site_name == "Contoh News"
        assert article.section == "Ekonomi"
        assert article.tags == ("beras", "pangan")
        assert article.image == "https://contoh.id/gambar.jpg"
        assert article.url == "https://contoh.id/a?x=1"
        assert article_of(head=head).url == "https://contoh.id/a"

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "//[", "", "gambar.jpg"])
    def test_no_address_where_it_is_none(self, address: str) -> None:
        article = article_of(
            head=f'<meta property="og:image" content="{address}"><link rel="canonical" href="{address}">'
        )
        assert article.image is None
        assert article.url is None

    def test_articles_go_before_other_objects(self) -> None:
        graph = {"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, news(datePublished="2024-06-03")]}
        assert article_of(data=graph).published == date(2024, 6, 3)

    def test_the_title_of_the_head_without_the_site(self) -> None:
        page = f"<html><head><title>Harga Beras Naik Tajam | Contoh News</title></head><body><main><a href=/>x</a>{BODY}</main></body></html>"
        assert CLEANER.clean(page).title == "Harga Beras Naik Tajam"


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(["@type", "@graph", "author", "name", "datePublished", "headline", "articleBody", "publisher"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@given(json_values)
def test_any_data_give_an_article(data: object) -> None:
    article = article_of(data=data)
    assert article.text
    json.loads(article.to_json())


def test_deep_and_broken_data_are_left_out() -> None:
    for script in ("[" * 50_000, '{"@type": "NewsArticle", "author": ', "null", '"', "{}" * 1000):
        page = f'<html><head><script type="application/ld+json">{script}</script></head><body><main><a href=/>x</a>{BODY}</main></body></html>'
        assert CLEANER.clean(page).authors == ()
