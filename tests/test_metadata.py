"""Metadata from evidence: what is collected, what is decided, and that nothing a page says can break it."""

import json
import pickle
import time
from datetime import date, datetime
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Article, Cleaner
from newsclean.evidence import MOST, Ballot, Candidate, Evidence
from newsclean.metadata.moments import _parted, moment_of
from newsclean.metadata.names import read_byline
from newsclean.metadata.people import _disputed, _inside, resolved_initials
from newsclean.metadata.sites import SiteNames
from newsclean.metadata.words import words
from newsclean.read import read
from newsclean.read.facts import Facts
from newsclean.read.jsonld import Data
from strategies import ordinary

CLEANER = Cleaner(second_opinion=False)
BODY = "".join(f"<p>{text}</p>" for text in ordinary("id", 4).body)
TITLE = "Harga Beras Naik di Pasar Induk"


def article_of(*, head: str = "", data: object = None, body: str = BODY, url: str | None = None) -> Article:
    script = "" if data is None else f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return page_of(f"<title>Harga Beras Naik</title>{head}{script}", body, url)


def page_of(head: str, body: str = BODY, url: str | None = None) -> Article:
    page = f"<!DOCTYPE html><html><head>{head}</head><body><main><a href=/>x</a>{body}</main></body></html>"
    return CLEANER.clean(page, url=url)


def news(**more: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **more}


def script(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def _facts_of(head: str) -> Facts:
    facts = read(f"<html><head>{head}</head><body></body></html>").facts
    assert facts is not None
    return facts


def iso(value: date | None) -> str | None:
    return value.isoformat() if value is not None else None


class TestEvidence:
    HEAD = '<meta property="article:published_time" content="2024-06-03T10:08:00+07:00"><meta name="author" content="Redaksi">'

    def test_lists_where_a_value_came_from_and_why(self) -> None:
        article = article_of(head=self.HEAD, data=news(datePublished="31 Februari 2024"))
        assert article.evidence["published"] == (
            Candidate(
                datetime.fromisoformat("2024-06-03T10:08:00+07:00"),
                "meta:article:published_time",
                True,
                "the most trusted source that has a date",
            ),
            Candidate("31 Februari 2024", "json-ld:datePublished", False, "no date"),
        )

    def test_says_why_a_field_is_empty(self) -> None:
        article = article_of(head=self.HEAD)
        assert article.authors == ()
        assert [(c.value, c.source, c.chosen, c.reason) for c in article.evidence["authors"]] == [
            ("Redaksi", "meta:author", False, "no one")
        ]

    def test_of_a_text_dump_names_the_rule(self) -> None:
        article = CLEANER.clean("JAKARTA, KOMPAS.com - Harga beras naik pada Senin, kata pedagang. (Rina Sari/abc)")
        sources = {candidate.source for candidates in article.evidence.values() for candidate in candidates}
        assert any(source.startswith("text:") and source != "text:" for source in sources)

    def test_is_frozen_hashable_and_picklable(self) -> None:
        article = article_of(head=self.HEAD)
        assert pickle.loads(pickle.dumps(article)) == article
        assert hash(article.evidence) == hash(pickle.loads(pickle.dumps(article.evidence)))
        with pytest.raises(TypeError):
            article.evidence["title"] = ()  # type: ignore[index]

    def test_of_a_field_without_any_is_empty(self) -> None:
        assert Evidence()["title"] == ()
        assert list(article_of().evidence) == [name for name in article_of().evidence if article_of().evidence[name]]

    def test_is_a_mapping_of_what_was_found(self) -> None:
        evidence = Evidence((("title", (Candidate("Harga Beras Naik", "heading:h1", True, "the page's heading"),)),))
        assert "title" in evidence
        assert "authors" not in evidence
        assert 3 not in evidence
        assert evidence.get("title") == evidence["title"]
        assert evidence.get("authors") is None
        assert evidence.get("authors", "none") == "none"
        assert all(name in evidence for name in evidence)

    def test_is_not_part_of_the_plain_data(self) -> None:
        assert "evidence" not in article_of(head=self.HEAD).to_dict()

    @pytest.mark.parametrize("kind", ["strip", "keep", "normalize"])
    def test_of_a_dateline(self, kind: str) -> None:
        article = CLEANER.clean(
            "JAKARTA, KOMPAS.com - Harga beras naik pada Senin, kata para pedagang di pasar.", dateline=kind
        )
        assert article.dateline is not None
        ((value, source, chosen, _),) = article.evidence["dateline"]
        assert (value, chosen) == (article.dateline.raw, True)
        assert source.startswith("text:")
        assert source.removeprefix("text:") in CLEANER.catalogue

    def test_of_a_dateline_over_lines(self) -> None:
        article = CLEANER.clean(
            "Jakarta\n-\nHarga beras naik pada Senin, kata para pedagang di pasar induk kota.", language="id"
        )
        assert article.dateline is not None
        assert [(c.value, c.source) for c in article.evidence["dateline"]] == [
            (article.dateline.raw, "text:mul.dateline.split")
        ]

    def test_of_the_callers_address(self) -> None:
        canonical = '<link rel="canonical" href="https://contoh.id/a">'
        for article in (CLEANER.clean("a", url="https://contoh.id/b"), article_of(url="https://contoh.id/b")):
            assert [(c.value, c.source, c.chosen) for c in article.evidence["url"]] == [
                ("https://contoh.id/b", "caller", True)
            ]
        article = article_of(head=canonical, url="https://contoh.id/b")
        assert [(c.value, c.source, c.chosen) for c in article.evidence["url"]] == [
            ("https://contoh.id/b", "caller", True),
            ("https://contoh.id/a", "link:canonical", False),
        ]

    def test_what_stages_note_is_cut_and_no_more_than_so_many(self) -> None:
        ballot = Ballot()
        ballot.extend([Candidate("kata " * 100, f"text:{number}", False, "") for number in range(100)])
        found = ballot.candidates()
        assert len(found) == MOST
        assert all(len(str(each.value)) <= 200 for each in found)

    def test_a_long_value_is_cut(self) -> None:
        (candidate,) = article_of(data=news(author="kata " * 1000)).evidence["authors"]
        assert len(str(candidate.value)) <= 200
        assert candidate.reason == "a text, no name"


class TestJsonLd:
    ARTICLE = news(author={"@id": "#rina"}, datePublished="2024-06-03")
    PERSON: dict[str, Any] = {"@id": "#rina", "@type": "Person", "name": "Rina Sari"}  # noqa: RUF012

    @pytest.mark.parametrize(
        "data",
        [
            {"@graph": [ARTICLE, PERSON]},
            [PERSON, ARTICLE],
            {"@type": "WebPage", "mainEntity": ARTICLE, "about": PERSON},
            [[ARTICLE], [[PERSON]]],
            {"@graph": [{**ARTICLE, "@type": ["NewsArticle", "ReportageNewsArticle"]}, PERSON]},
            {"@graph": [ARTICLE, {"@id": "#rina", "@type": "Person"}, PERSON]},
        ],
    )
    def test_shapes_and_references(self, data: object) -> None:
        article = article_of(data=data)
        assert article.authors == ("Rina Sari",)
        assert article.published == date(2024, 6, 3)

    def test_a_reference_into_another_script(self) -> None:
        head = script(json.dumps(self.ARTICLE)) + script(json.dumps(self.PERSON))
        assert article_of(head=head).authors == ("Rina Sari",)

    def test_references_in_a_circle(self) -> None:
        data = {
            "@graph": [
                news(author={"@id": "#a"}),
                {"@id": "#a", "author": {"@id": "#b"}},
                {"@id": "#b", "x": {"@id": "#a"}},
            ]
        }
        assert article_of(data=data).authors == ()

    @pytest.mark.parametrize(
        "text",
        [
            '<!-- {"@type":"NewsArticle","author":"Rina Sari"} -->',
            '//<![CDATA[\n{"@type":"NewsArticle","author":"Rina Sari"}\n//]]>',
            '{"@type":"NewsArticle","author":"Rina Sari",}',
            '{"@type":"NewsArticle","author":"Rina Sari"};',
            '{"@type":"WebSite","name":"x"}{"@type":"NewsArticle","author":"Rina Sari"}',
            '{"@type":"WebSite","name":"x"},\n{"@type":"NewsArticle","author":"Rina Sari"}',
            "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:&quot;Rina Sari&quot;}",
            '{"@type":"NewsArticle","articleBody":"baris\nbaru","author":"Rina Sari"}',
        ],
    )
    def test_what_is_nearly_json_is_read(self, text: str) -> None:
        assert article_of(head=script(text)).authors == ("Rina Sari",)

    def test_of_data_that_break_off_the_plain_statements_are_read(self) -> None:
        article = article_of(head=script('{"@type":"NewsArticle","datePublished":"2024-06-03","author":{"name":"Ri'))
        assert article.published == date(2024, 6, 3)
        assert article.authors == ()

    def test_objects_beside_the_article_do_not_speak_for_it(self) -> None:
        other = news(author="Budi Satria", datePublished="2020-01-01")
        data = {
            "@type": "WebPage",
            "hasPart": [other],
            "mainEntity": news(author="Rina Sari", datePublished="2024-06-03"),
        }
        article = article_of(data=data)
        assert (article.authors, article.published) == (("Rina Sari",), date(2024, 6, 3))

    def test_articles_go_before_other_objects(self) -> None:
        graph = {"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, news(datePublished="2024-06-03")]}
        assert article_of(data=graph).published == date(2024, 6, 3)

    @pytest.mark.parametrize(
        ("text", "why"),
        [("[" * 10_000, "nested too deep"), ("{ nope", "no JSON"), ('"' + "x" * 10_000_000, "longer than is read")],
    )
    def test_what_can_not_be_read_is_named(self, text: str, why: str) -> None:
        head = script(text)
        article = article_of(head=head)
        assert article.authors == ()
        assert f"can't be read: {why}" in [candidate.reason for candidate in article.evidence["authors"]]

    @pytest.mark.parametrize(
        "kind",
        [
            "NewsArticle",
            "http://schema.org/NewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "DiscussionForumPosting",
            "Report",
            "ClaimReview",
            "MedicalWebPage",
            "PodcastEpisode",
            ["JobPosting", "Article"],
        ],
    )
    def test_kinds_of_articles(self, kind: object) -> None:
        assert len(Data([json.dumps({"@type": kind})]).articles) == 1

    @pytest.mark.parametrize(
        "kind", ["JobPosting", "https://schema.org/JobPosting", "ReviewAction", "ReportedDoseSchedule", "WebSite"]
    )
    def test_kinds_whose_names_only_look_like_those_of_articles(self, kind: str) -> None:
        assert Data([json.dumps({"@type": kind})]).articles == []

    def test_a_vacancy_does_not_date_the_page(self) -> None:
        vacancy = {"@type": "JobPosting", "dateCreated": "2020-01-01", "author": "Budi Satria"}
        article = article_of(data=[vacancy, {"@type": "WebPage", "datePublished": "2024-06-03"}])
        assert (article.published, article.authors) == (date(2024, 6, 3), ())

    def test_who_made_an_episode_is_its_author_where_no_article_is_stated(self) -> None:
        episode = {"@type": "PodcastEpisode", "name": TITLE, "author": {"@type": "Person", "name": "Budi Satria"}}
        assert article_of(data=[episode]).authors == ("Budi Satria",)
        article = {"@type": "NewsArticle", "headline": TITLE, "author": "Rina Sari"}
        assert article_of(data=[episode, article]).authors == ("Rina Sari",)

    def test_nothing_is_no_fault(self) -> None:
        assert Data(["", "  ", "null", "{}", "[]"]).broken == []


class TestTitle:
    OG = f'<meta property="og:title" content="{TITLE}">'

    @pytest.mark.parametrize(
        ("heading", "expected"),
        [
            (f"<h1>{TITLE}</h1>", TITLE),
            (f"<h1>Ekonomi: {TITLE}</h1>", TITLE),
            (f"<h1><span>Ekonomi</span> <span>–</span> <span>{TITLE}</span></h1>", TITLE),
            (f"<h1>  {TITLE}\n</h1>", TITLE),
            (f"<h1>Contoh News</h1><h1>{TITLE}</h1>", TITLE),
            (f"<h1><a href=/>Contoh News</a></h1><h2>{TITLE}</h2>", TITLE),
            ("<h1>“Beras” Naik Lagi &amp; Lagi</h1>", "“Beras” Naik Lagi & Lagi"),
            ("<h1>Harga Beras Naik Tajam, Pedagang Mengeluh</h1>", "Harga Beras Naik Tajam, Pedagang Mengeluh"),
            (f"<h2>Berita Lain Hari Ini</h2><h1>{TITLE}</h1>", TITLE),
        ],
    )
    def test_is_the_heading_that_the_reader_sees(self, heading: str, expected: str) -> None:
        site = '<meta property="og:site_name" content="Contoh News">'
        assert page_of(f"<title>{TITLE} | Contoh News</title>{self.OG}{site}", heading + BODY).title == expected

    @pytest.mark.parametrize(
        ("stated", "expected"),
        [
            (f"{TITLE} | Contoh News", TITLE),
            (f"{TITLE} - Contoh News", TITLE),
            (f"{TITLE} – Ekonomi – Contoh News", TITLE),
            (f"Contoh News - {TITLE}", TITLE),
            (f"{TITLE} | Contoh.id", TITLE),
            ("Presiden - Wakil Presiden Bertemu di Istana", "Presiden - Wakil Presiden Bertemu di Istana"),
            ("Harga Beras: Naik atau Turun?", "Harga Beras: Naik atau Turun?"),
            ("宮崎県で震度5弱の地震｜例新聞デジタル", "宮崎県で震度5弱の地震"),
        ],
    )
    def test_as_stated_is_without_the_site(self, stated: str, expected: str) -> None:
        site = '<meta property="og:site_name" content="Contoh News">'
        assert page_of(f"<title>{stated}</title>{site}", url="https://contoh.id/a").title == expected

    @given(
        st.lists(
            st.sampled_from(
                [
                    "Contoh News",
                    "contoh.id",
                    "Contoh",
                    "Harga",
                    "Harga Beras Naik",
                    " ",
                    "|",
                    " - ",
                    " | ",
                    ": ",
                    "｜",
                    "-",
                    "",
                ]
            ),
            max_size=9,
        )
    )
    def test_without_the_site_is_a_part_of_what_is_stated(self, parts: list[str]) -> None:
        sites = SiteNames(_facts_of('<meta property="og:site_name" content="Contoh News">'), "https://contoh.id/a")
        title = "".join(parts)
        assert sites.without(title) in title
        assert bool(sites.without(title)) == bool(title)

    def test_a_heading_in_the_text_is_none(self) -> None:
        assert page_of(f"<title>{TITLE}</title>", f"{BODY}{BODY}<h1>Harga Lama</h1>{BODY}").title == TITLE

    @pytest.mark.parametrize(
        ("heading", "stated", "expected"),
        [
            ("Harga Beras<br>Naik Lagi", TITLE, "Harga Beras Naik Lagi"),
            ("<div>Pasar Induk</div><div>Harga Naik</div>", "Pasar Induk Harga Naik", "Pasar Induk Harga Naik"),
            (f"<div>Ekonomi Pasar</div><div>{TITLE}</div>", TITLE, TITLE),
            (f"Ekonomi Pasar<br>{TITLE}", TITLE, TITLE),
        ],
    )
    def test_of_several_lines_is_all_of_them_or_the_stated_one(self, heading: str, stated: str, expected: str) -> None:
        assert page_of(f"<title>{stated}</title>", f"<h1>{heading}</h1>{BODY}").title == expected

    @pytest.mark.parametrize(
        ("stated", "expected"),
        [
            (f"Pasar Induk: {TITLE}", TITLE),
            (f"Ekonomi - {TITLE}", f"Ekonomi - {TITLE}"),
            ("Beras Mahal di Pasar", f"Ekonomi - {TITLE}"),
        ],
    )
    def test_a_kicker_behind_which_another_is_stated(self, stated: str, expected: str) -> None:
        heading = f"<h1><span>Ekonomi</span><span> - </span><span>{TITLE}</span></h1>"
        assert page_of(f"<title>{stated}</title>", heading + BODY).title == expected

    @pytest.mark.parametrize(
        ("kind", "data", "og", "expected"),
        [
            ("NewsArticle", TITLE, TITLE, TITLE),
            ("ReportageNewsArticle", TITLE, TITLE, TITLE),
            ("Article", TITLE, TITLE, "Beras Naik Lagi di Pasar Induk"),
            ("NewsArticle", TITLE, "Harga Beras", "Beras Naik Lagi di Pasar Induk"),
            ("NewsArticle", "Harga Beras", TITLE, "Beras Naik Lagi di Pasar Induk"),
            ("NewsArticle", ["x"], TITLE, "Beras Naik Lagi di Pasar Induk"),
            ("NewsArticle", "“Beras” Naik Lagi", "'Beras' Naik Lagi", "'Beras' Naik Lagi"),
        ],
    )
    def test_that_a_news_page_states_twice(self, kind: str, data: object, og: str, expected: str) -> None:
        article = article_of(
            head=f'<meta property="og:title" content="{og}">',
            data=news(headline=data) | {"@type": kind},
            body=f"<h1>Beras Naik Lagi di Pasar Induk</h1>{BODY}",
        )
        assert article.title == expected
        assert [each.value for each in article.evidence["title"] if each.chosen] == [expected]

    def test_that_is_stated_twice_keeps_the_quotes_that_are_shown(self) -> None:
        head, data = '<meta property="og:title" content="\'Beras\' Naik">', news(headline="'Beras' Naik")
        assert article_of(head=head, data=data, body=f"<h1>“Beras” Naik</h1>{BODY}").title == "“Beras” Naik"

    def test_that_is_quoted_keeps_its_quotes(self) -> None:
        title = "Ekonomi - «Harga beras naik»"
        assert page_of(f"<title>{title} | Contoh News</title>", f"<h1>{title}</h1>{BODY}").title == title

    def test_below_notices_is_the_only_heading_of_the_page(self) -> None:
        notices = BODY  # four paragraphs
        head = f"<title>{TITLE}</title>"
        assert page_of(head, f"{notices}<h1>Harga Beras Naik Lagi</h1>{BODY * 3}").title == "Harga Beras Naik Lagi"
        assert page_of(head, f"{notices}<h1>Harga Beras</h1>{BODY * 3}<h1>Lain</h1>").title == TITLE
        assert page_of(head, f"{notices}<h1>Harga Beras Naik Lagi</h1>{BODY}").title == TITLE

    def test_is_no_text_set_as_a_heading(self) -> None:
        text = f"{TITLE} sejak pekan lalu. " + "Pedagang mengeluh karena pembeli berkurang. " * 4
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{text}</h1>{BODY}").title == TITLE

    def test_is_mended(self) -> None:
        broken = "Pasar â€œSentralâ€\x9d Ramai Lagi"
        article = page_of(f"<title>{broken}</title>", f"<h1>{broken}</h1>{BODY}")
        assert article.title == "Pasar “Sentral” Ramai Lagi"
        assert [each.value for each in article.evidence["title"] if each.chosen] == [article.title]

    def test_a_meta_name_of_its_own_goes_before_that_for_networks(self) -> None:
        named = f'<meta name="headline" content="{TITLE}"><meta property="og:title" content="{TITLE}-Ekonomi">'
        assert page_of(named).title == TITLE

    def test_leaves_the_text(self) -> None:
        article = page_of(f"<title>{TITLE}</title>{self.OG}", f"<h1>Ekonomi: {TITLE}</h1>{BODY}")
        assert TITLE not in article.text
        assert "mul.title.page" in [removal.rule for removal in article.removed]

    def test_is_none_where_the_page_has_none(self) -> None:
        assert page_of("").title is None


class TestCallersTitle:
    """What the caller says is believed, as with the address and the language."""

    def test_goes_before_what_the_page_says(self) -> None:
        page = f"<html><head><title>{TITLE}</title></head><body><main><h1>{TITLE}</h1>{BODY}</main></body></html>"
        article = CLEANER.clean(page, title="  Judul \n Lain ")
        assert article.title == "Judul Lain"
        assert [(c.value, c.source) for c in article.evidence["title"] if c.chosen] == [("Judul Lain", "caller")]
        assert TITLE in [c.value for c in article.evidence["title"] if not c.chosen]
        assert article.text == CLEANER.clean(page).text

    def test_the_pages_own_headline_is_no_text(self) -> None:
        """Left beside the text, it is the headline still, whatever the caller calls the article."""
        body = f"<html><head><title>{TITLE}</title></head><body><p>{TITLE}</p>{BODY}</body></html>"
        for page in (body, body.replace(f"<p>{TITLE}</p>", f"<h1>{TITLE}</h1>")):
            assert CLEANER.clean(page, title="Judul Lain").text == CLEANER.clean(page).text

    def test_is_tidied_in_a_text(self) -> None:
        article = CLEANER.clean(
            "Harga  cabai turun\nHarga cabai turun pada Senin, kata para pedagang.", title="Harga  cabai turun "
        )
        assert article.title == "Harga cabai turun"
        assert [(c.value, c.source) for c in article.evidence["title"]] == [("Harga cabai turun", "caller")]
        assert article.text == "Harga cabai turun pada Senin, kata para pedagang."

    def test_of_white_space_is_none(self) -> None:
        assert CLEANER.clean("Harga cabai turun pada Senin, kata para pedagang.", title=" ").title is None


class TestNoted:
    """What a stage of somebody's own notes is taken for every field, unless the page states another."""

    VALUES: ClassVar[dict[str, Any]] = {
        "description": "Ringkas", "image": "https://contoh.id/x.jpg", "url": "https://contoh.id/x", "section": "Ekonomi",
        "site_name": "Contoh News", "is_accessible_for_free": False, "published": date(2024, 6, 3), "modified": date(2024, 6, 4),
    }  # fmt: skip
    STATED = (
        '<meta name="description" content="Stated"><meta property="og:image" content="https://contoh.id/stated.jpg">'
        '<link rel="canonical" href="https://contoh.id/stated"><meta property="article:section" content="Stated">'
        '<meta property="og:site_name" content="Stated">'
    )

    def clean(self, source: str, name: str, value: Any) -> Article:
        cleaner = Cleaner(second_opinion=False)
        cleaner.pipeline.append(lambda document: document.metadata.note(name, value, "text:user.x"), as_name="mine")
        return cleaner.clean(source)

    @pytest.mark.parametrize("name", VALUES)
    @pytest.mark.parametrize(
        "source", ["Harga cabai turun pada Senin.", f"<html><body><main>{BODY}</main></body></html>"]
    )
    def test_is_the_field_and_in_the_evidence(self, source: str, name: str) -> None:
        article = self.clean(source, name, self.VALUES[name])
        assert getattr(article, name) == self.VALUES[name]
        assert [(c.value, c.source, c.chosen) for c in article.evidence[name]] == [
            (self.VALUES[name], "text:user.x", True)
        ]

    @pytest.mark.parametrize("name", ["photographers", "editors", "sources", "tags", "authors"])
    @pytest.mark.parametrize(
        "source", ["Harga cabai turun pada Senin.", f"<html><body><main>{BODY}</main></body></html>"]
    )
    def test_is_in_the_list(self, source: str, name: str) -> None:
        article = self.clean(source, name, "Rina Sari")
        assert "Rina Sari" in getattr(article, name)
        assert ("Rina Sari", "text:user.x") in [(c.value, c.source) for c in article.evidence[name]]

    @pytest.mark.parametrize("name", ["description", "image", "url", "section", "site_name"])
    def test_is_listed_where_the_page_states_another(self, name: str) -> None:
        article = self.clean(
            f"<html><head>{self.STATED}</head><body><main>{BODY}</main></body></html>", name, self.VALUES[name]
        )
        assert "stated" in getattr(article, name).lower()
        assert [(c.value, c.chosen) for c in article.evidence[name]] == [
            (getattr(article, name), True),
            (self.VALUES[name], False),
        ]


class TestByline:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("By Rina Sari and Budi Satria, City Editor, Berlin", ["Rina Sari", "Budi Satria"]),
            ("Von Max Muster und Eva Beispiel", ["Max Muster", "Eva Beispiel"]),
            ("Oleh: Rina Sari dan Budi Satria", ["Rina Sari", "Budi Satria"]),
            ("Di Marco Rossi", ["Marco Rossi"]),
            ("José Ortega y Gasset", ["José Ortega y Gasset"]),
            ("Juan Pérez y María López y Gasset", ["Juan Pérez", "María López y Gasset"]),
            ("Rina Sari, Budi Satria & Dewi Lestari", ["Rina Sari", "Budi Satria", "Dewi Lestari"]),
            ("RINA SARI", ["RINA SARI"]),
            ("Jane Doe, MD, PhD", ["Jane Doe"]),
            ("Jane Doe | Senior Writer | June 3, 2024", ["Jane Doe"]),
            ("By Jane Doe Updated June 3, 2024", ["Jane Doe"]),
            ("By Jane Doe on Tuesday, 3 June 2024", ["Jane Doe"]),
            ("Jane Doe (jane@example.com)", ["Jane Doe"]),
            ("Jane Doe &amp; John Roe", ["Jane Doe", "John Roe"]),
            ("이름수 기자", ["이름수"]),
            ("山田太郎記者", ["山田太郎"]),
            ("صحفية سارة حسن", ["سارة حسن"]),
            ("Ярослав Приклад", ["Ярослав Приклад"]),
            ("May Sarton", ["May Sarton"]),
            ("Jane Doe Senior Writer", ["Jane Doe"]),
            ("View all posts by Jane Doe", ["Jane Doe"]),
            ("Laporan Wartawan Rina Sari", ["Rina Sari"]),
            ("By Jane Doe for Contoh Daily", ["Jane Doe"]),
            ("Von Max Muster in Berlin", ["Max Muster"]),
            ("Jane Doe on behalf of the guild", ["Jane Doe"]),
            ("By the Contoh Team", ["the Contoh Team"]),
            ("& Jane Doe Writer, Hardware", ["Jane Doe"]),
            ("Contributors: Jane Doe", ["Jane Doe"]),
            ("Associated Press in Valencia", ["Associated Press"]),
            ("Posted by Jane Doe on 2024-06-03 in garden", ["Jane Doe"]),
            ("Jane Doe Last updated on 3 June 2024", ["Jane Doe"]),
            ("This post was written by Jane Doe, MD, a surgeon", ["Jane Doe"]),
            ("Jane Doe Admin", ["Jane Doe"]),
            ("By Jane van Doe Follow", ["Jane van Doe"]),
            ("By Jane Doe. Last Updated", ["Jane Doe"]),
            ("By Jane Doe View In Print", ["Jane Doe"]),
            ("By Jane Doe Jane Doe", ["Jane Doe"]),
            ("By Jane Doe The Associated Press", ["Jane Doe"]),
            ("By Jane Doe For Contoh Daily", ["Jane Doe"]),
            ("By JANE DOE, AP Business Writer", ["JANE DOE"]),
            ("Contoh Daily with agencies", ["Contoh Daily"]),
            ("Verfasst von Max Muster", ["Max Muster"]),
            ("Jane Doe Deputy Content Hub Director; 08:39", ["Jane Doe"]),
            ("Jane Doe Head of Research", ["Jane Doe"]),
            ("by Jane Doe—10 min read", ["Jane Doe"]),
            ("Jane B. Doe CPP", ["Jane B. Doe"]),
            ("Jane B. DORR", ["Jane B. DORR"]),
            ("JANE B DRR", ["JANE B DRR"]),
            ("<a href='/x'>Jane Doe</a><br>", ["Jane Doe"]),
            ("부산=이름수 기자", ["이름수"]),
            ("서울, 부산 이름수 기자 x@example.com", ["이름수"]),
            ("이름수 기자, 김보기 특파원", ["이름수", "김보기"]),
            ("Jane Doe, Executive Editor and Certified Gardener", ["Jane Doe"]),
            ("Pasar JaroÅ\x84", ["Pasar Jaroń"]),
        ],
    )
    def test_names(self, text: str, expected: list[str]) -> None:
        assert [name.text for name in read_byline(text).authors] == expected

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("Redaksi", "no one"),
            ("Admin", "no one"),
            ("Staff Writer", "no one"),
            ("rina@contoh.id", "an address"),
            ("https://contoh.id/rina", "an address"),
            ("@rina_sari", "an address"),
            ("", "empty"),
            ("Harga naik. Pedagang mengeluh kepada pembeli di pasar itu sejak pagi.", "a text, no name"),
            ("kata " * 100, "a text, no name"),
            ("Reviewed by Jane Doe", "checked the text, did not write it"),
            ("Meet the Team", "a role or a place"),
            ("Site Admin", "a role or a place"),
            ("Writers: Photographers", "no one"),
            ("Paid", "no one"),
            ("Staff Reports", "no one"),
            ("Find a Doctor", "a role or a place"),
        ],
    )
    def test_no_names(self, text: str, reason: str) -> None:
        assert read_byline(text) == ((), (), (), reason)

    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("Reuters", "agency"),
            ("Associated Press", "agency"),
            ("Podium Staff", "body"),
            ("Thomson Reuters Tax", "body"),
            ("The Garden Team", "body"),
            ("The Gardener", "phrase"),
            ("Ask the Gardener", "phrase"),
            ("CP", "account"),
            ("Contoh News", "body"),
            ("rina.sari", "account"),
            ("con/rsi", "account"),
            ("dpa/rsi", "agency"),
            ("Rina", "one word"),
            ("Rina Sari", "person"),
        ],
    )
    def test_kinds(self, text: str, kind: str) -> None:
        assert [name.kind for name in read_byline(text, own=frozenset({"contoh news"})).authors] == [kind]

    def test_letters_that_fold_to_two_cut_no_name(self) -> None:
        """ "ﬆ" is one sign for two letters, as some typesetters write it."""
        assert [name.text for name in read_byline("Poﬆed by Rina Sari").authors] == ["Rina Sari"]

    def test_who_sells_pictures_takes_none(self) -> None:
        byline = read_byline("Photo by Rina Sari/Getty Images")
        assert [name.text for name in byline.photographers if name.kind == "person"] == ["Rina Sari"]

    def test_editors_and_photographers(self) -> None:
        byline = read_byline("Penulis: Rina Sari | Editor: Budi Satria | Foto: Dewi Lestari")
        assert [[name.text for name in names] for names in byline[:3]] == [
            ["Rina Sari"],
            ["Budi Satria"],
            ["Dewi Lestari"],
        ]

    @given(st.text(max_size=300))
    def test_any_text_gives_names_of_its_own_words(self, text: str) -> None:
        byline = read_byline(text, stated=True)
        for name in (*byline.authors, *byline.editors, *byline.photographers):
            assert 0 < len(name.text) <= 60
            assert any(char.isalpha() for char in name.text)
            assert "@" not in name.text

    def test_takes_linear_time(self) -> None:
        for unit in ("by ", "A ", "a,", "(", "and ", "Rina Sari, ", "A. ", "| "):
            start = time.perf_counter()
            read_byline(unit * 200_000)
            assert time.perf_counter() - start < 1.0, unit


class TestPeople:
    @pytest.mark.parametrize(
        ("author", "expected"),
        [
            ("Rina Sari", ("Rina Sari",)),
            ("rina sari", ("Rina Sari",)),
            ({"@type": "Person", "name": "Rina Sari"}, ("Rina Sari",)),
            ({"@type": "Person", "givenName": "Rina", "familyName": "Sari"}, ("Rina Sari",)),
            ([{"name": "Rina Sari"}, {"name": " Budi  Satria "}], ("Rina Sari", "Budi Satria")),
            ([{"name": ["Rina Sari", "Rina Sari"]}], ("Rina Sari",)),
            ([[["Rina Sari"], "Budi Satria"]], ("Rina Sari", "Budi Satria")),
            ({"@list": [{"name": "Rina Sari"}, "Budi Satria"]}, ("Rina Sari", "Budi Satria")),
            ({"@type": "Role", "author": {"@type": "Person", "name": "Rina Sari"}}, ("Rina Sari",)),
            ("Rina Sari dan Budi Satria", ("Rina Sari", "Budi Satria")),
            (["Rina Sari", "Contoh News"], ("Rina Sari",)),
            (["Rina Sari", "Reuters"], ("Rina Sari", "Reuters")),
            (["rina@contoh.id", "https://contoh.id/rina", "www.contoh.id"], ()),
            (None, ()),
            (12, ()),
            (True, ()),
            ({"name": None}, ()),
            ({"name": {"name": "Rina Sari"}}, ()),
            ({"@id": "#a", "@list": [{"@id": "#a"}]}, ()),
            ("Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu.", ()),
        ],
    )
    def test_of_data(self, author: object, expected: tuple[str, ...]) -> None:
        head = '<meta property="og:site_name" content="Contoh News">'
        assert article_of(head=head, data=news(author=author)).authors == expected

    def test_of_the_head(self) -> None:
        head = '<meta name="author" content="Rina Sari"><meta name="author" content="Budi Satria">'
        assert article_of(head=head).authors == ("Rina Sari", "Budi Satria")
        head = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Rina Sari">'
        assert article_of(head=head).authors == ("Rina Sari",)
        assert article_of(head=head.replace("1", "2").replace("Written by", "Verfasst von")).authors == ("Rina Sari",)
        assert article_of(head='<meta name="citation_author" content="Sari, Rina">').authors == ("Rina Sari",)
        for name in ("contoh:author", "article-author-name", "contoh_byline"):
            assert article_of(head=f'<meta name="{name}" content="Rina Sari">').authors == ("Rina Sari",)
        for name in ("author_id", "authority", "coauthored"):
            assert article_of(head=f'<meta name="{name}" content="Rina Sari">').authors == ()

    @pytest.mark.parametrize(
        "byline",
        [
            "<p>By Rina Sari</p>",
            "<p>By <a href=/x>Rina Sari</a> | 3 June 2024 | Economy</p>",
            "<div class=byline>Rina Sari</div>",
            '<div><span class="article-author">By</span><span>Rina Sari</span></div>',
            '<a rel="author" href="/x">Rina Sari</a>',
            '<span itemprop="author">Rina Sari</span>',
            '<div><a href="/authors/rina-sari">Rina Sari</a></div>',
            "<p>Published June 3, 2024 by Rina Sari</p>",
            "<p>Rina Sari | Senior Writer | June 3, 2024</p>",
            "<div><a href=/x>Rina Sari</a>, Jurnalis</div><div>Senin 3 Juni 2024</div>",
            "<p>Written by</p><p>Rina Sari</p>",
            "<p>Economy | By Rina Sari | 3 June 2024</p>",
            "<p>Reviewed by Budi Satria — Written by Rina Sari — 3 June 2024</p>",
            '<span itemprop="author" content="Rina Sari"></span>',
            '<div itemprop="author" itemscope><meta itemprop="name" content="Rina Sari"></div>',
            '<a rel="author" href="/x" title="Posts by Rina Sari"><img src="x.jpg"></a>',
            '<span property="author" typeof="Person"><span property="name">Rina Sari</span></span>',
            "<div class=byline>Rina Sari</div><p>Reviewed by</p><div class=byline>Budi Satria</div>",
        ],
    )
    def test_a_byline_that_is_shown(self, byline: str) -> None:
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{byline}{BODY}")
        assert article.authors == ("Rina Sari",)

    @pytest.mark.parametrize(
        "credit",
        [
            "<p>Written by Rina Sari</p>",
            "<h3>Author</h3><p>Rina Sari</p>",
            "<p>Penulis: Rina Sari</p>",
            "<p>Author(s): Rina Sari</p>",
            "<p>Napsal(a): Rina Sari</p>",
        ],
    )
    def test_one_credit_below_the_article(self, credit: str) -> None:
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}<div>{credit}</div>")
        assert article.authors == ("Rina Sari",)
        twice = page_of(
            f"<title>{TITLE}</title>",
            f"<h1>{TITLE}</h1>{BODY}{BODY}<div>{credit}</div><div>{credit.replace('Rina', 'Dewi')}</div>",
        )
        assert len(twice.authors) != 1

    def test_of_several_credits_the_text_must_know_all(self) -> None:
        said = [("Rina Sari", "id.byline.role")]
        credits = ["Penulis: Rina Sari", "Penulis: Dewi Sari"]
        assert _disputed(said, credits) == {"Rina Sari"}
        assert _disputed([*said, ("Dewi Sari", "id.byline.role")], credits) == set()
        assert _disputed(said, credits[:1]) == _disputed(said, []) == set()

    @pytest.mark.parametrize(
        ("credit", "expected"),
        [
            ("<p>Written by: Rina</p>", ("Rina",)),
            ("<p>Author: RS</p>", ()),
            ("<p>This article was written by Rina Sari, a farmer.</p>", ("Rina Sari",)),
            ("<div class=text__author>Rina Sari</div><div>3 June 2024</div>", ("Rina Sari",)),
            ("<div class=text__author>Rina Sari, Senior Director</div>", ("Rina Sari",)),
            ("<div class=text__author>Terms &amp; Conditions Privacy Policy</div>", ()),
            ("<div class=text__author>Rina Sari</div><div class=text__author>Budi Satria</div>", ()),
            ('<div>By <span itemprop="author">The Garden Team</span></div>', ("The Garden Team",)),
            ("<div>By <span class=author>The Garden Team</span></div>", ()),
        ],
    )
    def test_a_name_below_the_article(self, credit: str, expected: tuple[str, ...]) -> None:
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}<div>{credit}</div>")
        assert article.authors == expected

    @pytest.mark.parametrize(
        ("byline", "expected"),
        [
            ('<p>By <span itemprop="author">Ask the Gardener</span></p>', ("Ask the Gardener",)),
            ('<p>By <span class="text">Ask the Gardener</span></p>', ()),
            ('<a href="/author/rina-sari">rina sari</a>', ("Rina Sari",)),
            ('<meta name="author" content="The Gardener">', ("The Gardener",)),
        ],
    )
    def test_what_is_marked_as_an_author_is_a_statement(self, byline: str, expected: tuple[str, ...]) -> None:
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{byline}{BODY}").authors == expected

    def test_a_lone_word_that_is_marked_and_shown_goes_before_a_later_name(self) -> None:
        byline = '<p>by <a href="/author/rina/">Rina</a> · June 4, 2024</p>'
        released = "<p>Released: June 3, 2024 by Pustaka Contoh</p>"
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{byline}{released}{BODY}").authors == ("Rina",)
        full = released.replace("Pustaka Contoh", "Rina Sari")
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{byline}{full}{BODY}").authors == ("Rina Sari",)

    @pytest.mark.parametrize(
        ("signature", "expected"),
        [
            ('<p style="text-align:right"><strong>Lê Phượng</strong></p>', ("Lê Phượng",)),
            ("<p align=right>Rina Sari</p>", ("Rina Sari",)),
            ("<p><strong>Rina Sari</strong></p>", ("Contoh News",)),
            ("<p align=right>Baca semua berita di sini</p>", ("Contoh News",)),
            ("<p align=right>Rina Sari</p><p>Pendek</p><p align=right>Budi Satria</p>", ("Rina Sari",)),
        ],
    )
    def test_a_signature_goes_before_the_outlet(self, signature: str, expected: tuple[str, ...]) -> None:
        head = f"<title>{TITLE}</title>" + script(json.dumps(news(author={"name": "Contoh News"})))
        assert page_of(head, f"<h1>{TITLE}</h1>{BODY}{signature}<p>Lain</p>").authors == expected

    def test_a_person_that_is_shown_goes_before_a_body_that_is_stated(self) -> None:
        head = f"<title>{TITLE}</title>" + script(
            json.dumps(news(author={"@type": "Organization", "name": "Contoh News"}))
        )
        assert page_of(head, f"<h1>{TITLE}</h1><p>Oleh Rina Sari</p>{BODY}").authors == ("Rina Sari",)

    def test_a_byline_that_names_more_goes_first(self) -> None:
        head = f"<title>{TITLE}</title>" + script(json.dumps(news(author="Rina Sari")))
        article = page_of(head, f"<h1>{TITLE}</h1><p>Oleh Rina Sari dan Budi Satria</p>{BODY}")
        assert article.authors == ("Rina Sari", "Budi Satria")

    @pytest.mark.parametrize(
        ("lines", "expected"),
        [
            ("<p>By</p><p>Rina Sari</p><p>Budi Satria</p><p>3 June 2024</p>", ("Rina Sari", "Budi Satria")),
            ("<p>By</p><div><p>Rina Sari</p><i>Reporter</i></div><p>Budi Satria</p>", ("Rina Sari", "Budi Satria")),
            ("<p>By</p><p>Rina Sari</p><p>Rina Sari's Most Recent Stories</p>", ("Rina Sari",)),
            ("<p>By</p><p>The Garden Team</p><p>Rumah Hijau</p>", ("The Garden Team",)),
            ("<p>Stand: 3. Juni 2024, 20:44 Uhr</p><p>Von Rina Sari</p>", ("Rina Sari",)),
            ("<p>By 3 June 2024</p><p>By Rina Sari</p>", ("Rina Sari",)),
        ],
    )
    def test_the_names_below_a_label(self, lines: str, expected: tuple[str, ...]) -> None:
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{lines}{BODY}").authors == expected

    def test_the_names_below_a_label_that_stands_below_the_article(self) -> None:
        credit = "<h4>Author(s)</h4><p>Rina Sari</p><p>Budi Satria</p><p>Bagikan</p>"
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}<div>{credit}</div>")
        assert article.authors == ("Rina Sari", "Budi Satria")

    def test_a_byline_below_the_headline_goes_before_that_of_a_teaser_above(self) -> None:
        teaser = "<div><p>Harga Cabai Turun</p><p>Oleh Budi Satria</p></div>"
        article = page_of(f"<title>{TITLE}</title>", f"{teaser}<h1>{TITLE}</h1><p>Oleh Rina Sari</p>{BODY}")
        assert article.authors == ("Rina Sari",)

    def test_all_that_are_marked_below_the_headline_where_the_head_names_one(self) -> None:
        head = f'<title>{TITLE}</title><meta name="author" content="Rina Sari">'
        marked = '<a rel="author" href="/x">Rina Sari</a> <a rel="author" href="/y">Budi Satria</a>'
        assert page_of(head, f"<h1>{TITLE}</h1>{marked}{BODY}").authors == ("Rina Sari", "Budi Satria")

    def test_the_byline_that_is_shown_goes_before_a_poster_that_is_not(self) -> None:
        head = f"<title>{TITLE}</title>" + script(json.dumps(news(author={"@type": "Person", "name": "Dewi Lestari"})))
        byline = "<p>By: Rina Sari</p>"
        assert page_of(head, f"<h1>{TITLE}</h1>{byline}{BODY}").authors == ("Rina Sari",)
        box = "<p>Dewi Lestari</p>"
        assert page_of(head, f"<h1>{TITLE}</h1>{byline}{BODY}{box}").authors == ("Dewi Lestari",)
        assert page_of(head, f"{byline}<h1>{TITLE}</h1>{BODY}").authors == ("Dewi Lestari",)

    def test_a_form_of_address_makes_no_other_person(self) -> None:
        head = f"<title>{TITLE}</title>" + script(json.dumps(news(author="Rina Sari")))
        article = page_of(head, f"<h1>{TITLE}</h1><p>By Dr. Rina Sari and Budi Satria</p>{BODY}")
        assert article.authors == ("Dr. Rina Sari", "Budi Satria")

    @pytest.mark.parametrize(
        ("elements", "expected"),
        [
            ("<div class=author>Von Rina Sari</div>" * 2 + "<p class=author>Budi Satria</p>", ("Rina Sari",)),
            ("<div class=author>Von Rina Sari</div><div class=author>Von Budi Satria</div>", ()),
        ],
    )
    def test_bylines_elsewhere_that_agree(self, elements: str, expected: tuple[str, ...]) -> None:
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}{elements}").authors == expected

    @pytest.mark.parametrize(
        ("address", "behind", "expected"),
        [
            ("https://contoh.id/author/rina-sari", "<p>Tulisan lain dari Rina Sari di sini.</p>", ("Rina Sari",)),
            (
                "https://contoh.id/author/rina-sari.html?x=1",
                "<p>Tulisan lain dari Rina Sari di sini.</p>",
                ("Rina Sari",),
            ),
            ("https://contoh.id/author/rina-sari", "", ()),  # how is it written?
            ("https://contoh.id/author/tim-redaksi", "<p>Surel Tim Redaksi ada di sini.</p>", ()),
            ("https://contoh.id/berita/harga-naik", "<p>Kata orang Harga Naik lagi.</p>", ()),
        ],
    )
    def test_the_address_of_an_authors_page(self, address: str, behind: str, expected: tuple[str, ...]) -> None:
        body = f"<h1>{TITLE}</h1>{BODY}{behind}"
        stated = f'<meta property="article:author" content="{address}">'
        assert page_of(f"<title>{TITLE}</title>{stated}", body).authors == expected
        data = script(json.dumps(news(author={"@type": "Person", "url": address})))
        assert page_of(f"<title>{TITLE}</title>{data}", body).authors == expected

    def test_the_state_of_a_plugin(self) -> None:
        state = 'var dataLayer_content = {{"pagePostType":"post","pagePostAuthor":"{}"}};'
        for name, expected in (("Rina Sari", ("Rina Sari",)), ("Rina", ("Rina",)), ("admin", ()), ("", ())):
            head = f"<title>{TITLE}</title><script>{state.format(name)}</script>"
            assert page_of(head, f"<h1>{TITLE}</h1>{BODY}").authors == expected

    def test_whom_the_headline_is_about_is_no_author(self) -> None:
        link = '<a href="/people/rina-sari">Rina Sari</a>'
        about = page_of("<title>x</title>", f"<h1>Rina Sari Menang di Pasar Induk</h1>{link}{BODY}")
        assert about.authors == ()
        said = page_of("<title>x</title>", f"<h1>Rina Sari: Harga Beras Naik Lagi</h1>{link}{BODY}")
        assert said.authors == ("Rina Sari",)

    def test_authors_of_a_list_that_only_attributes_name_are_none(self) -> None:
        items = '<div itemprop="author" itemscope><meta itemprop="name" content="Rina Sari"></div>' * 2
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}{items}").authors == ()

    def test_a_link_to_someone_whom_the_headline_names_by_family_name(self) -> None:
        link = '<a href="/{}/rina-sari">Rina Sari</a>'
        heading = "<h1>Sari Menang di Pasar Induk</h1>"
        assert page_of("<title>x</title>", f"{heading}{link.format('person')}{BODY}").authors == ()
        assert page_of("<title>x</title>", f"{heading}{link.format('author')}{BODY}").authors == ("Rina Sari",)

    def test_an_agency_goes_before_the_outlet_itself(self) -> None:
        head = (
            '<meta property="og:site_name" content="Contoh News"><meta name="articleAuthor" content="Anadolu Ajansı">'
        )
        article = article_of(head=head, data=news(author={"@type": "Organization", "name": "Contoh News"}))
        assert article.authors == article.sources == ("Anadolu Ajansı",)

    def test_the_author_of_a_way_to_the_page_or_of_a_picture_is_none(self) -> None:
        for name in ("breadcrumbs meta_author", "mediabox__byline", "teaser-author"):
            shown = f'<div class="{name}">Rina Sari</div>'
            assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{shown}{BODY}").authors == ()

    def test_an_account_behind_a_word_for_by(self) -> None:
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><p>by r_sari</p>{BODY}").authors == ("r_sari",)
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><p>by train</p>{BODY}").authors == ()

    @pytest.mark.parametrize("name", ["photo:author", "book:author", "comment_author"])
    def test_who_made_something_else_is_no_author(self, name: str) -> None:
        assert page_of(f'<meta name="{name}" content="Rina Sari">', f"<h1>{TITLE}</h1>{BODY}").authors == ()

    def test_an_author_without_text_in_a_list_of_other_articles_is_none(self) -> None:
        link = '<a rel="author" title="Rina Sari" href="/author/rina-sari"></a>'
        assert page_of("", f"<h1>{TITLE}</h1>{BODY}<aside>{link}</aside>").authors == ()

    def test_who_has_a_page_as_an_author_may_write_of_oneself(self) -> None:
        headline, text = "Why I, Rina Sari, Left the Harbour", '<a href="/author/rina-sari">Rina Sari</a>'
        assert page_of(f"<title>{headline}</title>", f"<h1>{headline}</h1>{text}{BODY}").authors == ("Rina Sari",)

    def test_authors_of_other_articles_are_none(self) -> None:
        teasers = "".join(
            f'<div class="teaser"><h3>Lain</h3><span class=author>{name}</span></div>'
            for name in ("Andi Wijaya", "Budi Satria")
        )
        assert page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}{teasers}").authors == ()

    def test_an_agency_is_a_source(self) -> None:
        article = article_of(data=news(author={"name": "Reuters"}))
        assert article.authors == article.sources == ("Reuters",)

    def test_editors_and_photographers(self) -> None:
        lines = "<p>Oleh Rina Sari | Editor: Budi Satria</p><p>Foto: Dewi Lestari</p>"
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{lines}{BODY}")
        assert (article.authors, article.editors, article.photographers) == (
            ("Rina Sari",),
            ("Budi Satria",),
            ("Dewi Lestari",),
        )

    @pytest.mark.parametrize(
        ("caption", "expected"),
        [
            ("Foto: Budi Satria/KabarPantai", ("Budi Satria",)),
            ("Photo by Budi Satria", ("Budi Satria",)),
            ("Jembatan baru. Foto: Budi Satria/KabarPantai", ()),
        ],
    )
    def test_photographers_of_captions(self, caption: str, expected: tuple[str, ...]) -> None:
        """As docs/metadata.md says: of a page, of what begins with the credit, about the headline; of a dump, of every caption."""
        figure = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
        page = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{figure}{BODY}")
        below = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{figure}")
        dump = Cleaner().clean(f"{TITLE}\n{caption}\n{page.text}")
        assert (page.photographers, below.photographers) == (expected, ())
        assert dump.photographers == ("Budi Satria",)
        assert caption not in dump.text
        assert page.authors == ()

    @pytest.mark.parametrize(
        "caption", ["Foto: Dinas Pasar Kota", "Foto: Istimewa", "Foto: Shutterstock", "Foto: Humas Polres Contoh"]
    )
    def test_an_office_or_an_agency_takes_no_pictures(self, caption: str) -> None:
        assert Cleaner().clean(f"{TITLE}\n{caption}\n{article_of().text}").photographers == ()

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("3 June 2024 by Rina Sari von Budi Satria", "by Rina Sari von Budi Satria"),
            ("3 June 2024 VON Rina Sari by Budi Satria", "VON Rina Sari by Budi Satria"),
            ("Straße Größe 3.6.2024 von Rina Sari", "von Rina Sari"),
            ("Diterbitkan 3 Juni 2024 oleh Rina Sari", "oleh Rina Sari"),
        ],
    )
    def test_the_first_words_for_an_author_behind_a_date(self, line: str, expected: str) -> None:
        assert _inside([line]) == [expected]

    def test_initials(self) -> None:
        assert resolved_initials("rsi", ["Laporan: Rina Sari (rsi)"]) == "Rina Sari"
        assert resolved_initials("rsi", ["Badan Contoh (BC)", "rsi"]) is None

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Ditulis kembali untuk Rina Sari (RSI)", "Rina Sari"),
            ("kabar dari pasar (rsi)", None),
            ("Dewi Lestari dan Rina Sari (rsi)", "Rina Sari"),
            ("Rina binti Sari (rsi)", "Rina binti Sari"),
        ],
    )
    def test_a_name_beside_initials_has_capitals_and_they_need_none(self, text: str, expected: str | None) -> None:
        assert resolved_initials("rsi", [text]) == expected


class TestDates:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("2024-06-03T10:08:00+07:00", "2024-06-03T10:08:00+07:00"),
            ("2024-06-03T03:08:00Z", "2024-06-03T03:08:00+00:00"),
            ("2024-06-03T10:08:00+0700", "2024-06-03T10:08:00+07:00"),
            ("2024-06-03", "2024-06-03"),
            ("2024/06/03", "2024-06-03"),
            ("06/13/2024", "2024-06-13"),
            ("3 Juni 2024", "2024-06-03"),
            ("1717384080", "2024-06-03T03:08:00+00:00"),
            ("0000-00-00", None),
            ("2024-02-31", None),
            ("31 Februari 2024", None),
            ("", None),
            ("soon", None),
            ("1900-01-01T00:00:00Z", None),
            ("x" * 500, None),
        ],
    )
    def test_written(self, value: str, expected: str | None) -> None:
        assert iso(moment_of(value)) == expected
        assert iso(article_of(data=news(datePublished=value)).published) == expected

    @pytest.mark.parametrize("value", [None, 20240603, {"a": 1}, [None], [[]], True, 1e300])
    def test_none_where_it_is_no_text(self, value: object) -> None:
        assert article_of(data=news(datePublished=value)).published is None

    @given(
        st.text(max_size=90)
        | st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}([T ][0-9:]{1,8})?", fullmatch=True)
    )
    def test_any_text_is_a_date_of_our_time_or_none(self, text: str) -> None:
        moment = moment_of(text)
        assert moment is None or 1970 <= moment.year <= 2100

    def test_the_head_speaks_where_the_data_are_silent(self) -> None:
        head = '<meta property="article:published_time" content="2024-06-03T10:08:00+07:00"><meta property="article:modified_time" content="2024-06-04">'
        article = article_of(head=head, data=news(datePublished="never"))
        assert iso(article.published) == "2024-06-03T10:08:00+07:00"
        assert article.modified == date(2024, 6, 4)

    @pytest.mark.parametrize(
        ("shown", "published", "modified"),
        [
            ("<p>3 Juni 2024</p>", "2024-06-03", None),
            ('<time datetime="2024-06-03">kemarin</time>', "2024-06-03", None),
            ("<p>Diperbarui 4 Juni 2024</p>", "2024-06-04", "2024-06-04"),
            ("<p>Diperbarui 4 Juni 2024</p><p>Diperbarui 5 Juni 2024</p>", None, "2024-06-04"),
            ("<p>Terbit 3 Juni 2024. Diperbarui 4 Juni 2024</p>", "2024-06-03", "2024-06-04"),
            ("<p>© 2024 Contoh News, 3 Juni 2024</p>", None, None),
            ("<p>Copyright 03/06/2024</p>", None, None),
            ("<p>Terbit 3 Juni 2024</p><p>Diperbarui:</p><p>4 Juni 2024</p>", "2024-06-03", "2024-06-04"),
            ("<p>Last updated on</p><p>4 Juni 2024</p><p>3 Juni 2024</p>", "2024-06-03", "2024-06-04"),
            ("<p>Kabar terbaru: diperbarui jalan desa</p><p>3 Juni 2024</p>", "2024-06-03", None),
        ],
    )
    def test_shown_below_the_headline(self, shown: str, published: str | None, modified: str | None) -> None:
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{shown}{BODY}")
        assert (iso(article.published), iso(article.modified)) == (published, modified)

    @pytest.mark.parametrize(
        ("shown", "published"),
        [
            ('<span class="post-date"><time class="entry-date updated" datetime="2024-06-03T14:20:11+07:00">3 Juni 2024</time></span>', "2024-06-03T14:20:11+07:00"),
            ('<time class="entry-date updated" datetime="2024-06-05T14:20:11+07:00">5 Juni 2024</time>', "2024-06-05"),
            ('<p>Terbit 3 Juni 2024</p><p>3 Juni 2024, <time class="updated" datetime="2024-06-03T18:00:00+07:00">18.00</time></p>', "2024-06-03"),
        ],
    )  # fmt: skip
    def test_the_one_date_that_is_shown_is_called_that_of_a_change_by_themes_of_wordpress(
        self, shown: str, published: str
    ) -> None:
        page = f"<title>{TITLE}</title><h1>{TITLE}</h1>{shown}{BODY}"
        assert iso(newsclean.clean(page, url="https://contoh.id/2024/06/03/x").published) == published

    def test_that_of_a_change_is_taken_only_where_it_is_the_one_that_is_shown(self) -> None:
        shown = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><p>Diperbarui 4 Juni 2024</p>{BODY}")
        (candidate,) = shown.evidence["published"]
        assert candidate.chosen
        assert "a date of change, the only date" in candidate.reason
        stated = '<meta property="article:modified_time" content="2024-06-04">'
        assert article_of(head=stated).published is None
        dated = '<meta property="article:published_time" content="2024-06-01">'
        both = page_of(dated, f"<h1>{TITLE}</h1><p>Diperbarui 4 Juni 2024</p>{BODY}")
        assert (both.published, both.modified) == (date(2024, 6, 1), date(2024, 6, 4))

    def test_a_day_that_is_shown_goes_before_another_in_the_data(self) -> None:
        head = f"<title>{TITLE}</title>" + script(
            json.dumps(news(datePublished="2019-01-01T00:00:00Z", dateModified="2024-07-07"))
        )
        assert page_of(head, f"<h1>{TITLE}</h1><p>3 Juni 2024</p>{BODY}").published == date(2024, 6, 3)
        assert (
            iso(page_of(head, f"<h1>{TITLE}</h1><p>2 Januari 2019</p>{BODY}").published) == "2019-01-01T00:00:00+00:00"
        )
        assert iso(page_of(head, f"<h1>{TITLE}</h1><p>7 Juli 2024</p>{BODY}").published) == "2019-01-01T00:00:00+00:00"

    @pytest.mark.parametrize("name", ["dateCreated", "uploadDate"])
    def test_the_evidence_names_the_property_that_was_read(self, name: str) -> None:
        article = article_of(data=news(**{name: "2024-06-03"}))
        assert article.published == date(2024, 6, 3)
        assert [candidate.source for candidate in article.evidence["published"]] == [f"json-ld:{name}"]

    def test_the_same_moment_in_the_zone_of_the_outlet(self) -> None:
        head = f"<title>{TITLE}</title>" + script(json.dumps(news(datePublished="2024-06-03T20:08:00Z")))
        body = f'<h1>{TITLE}</h1><time datetime="2024-06-04T03:08:00+07:00">4 Juni</time>{BODY}'
        assert iso(page_of(head, body).published) == "2024-06-04T03:08:00+07:00"

    @pytest.mark.parametrize(
        ("address", "expected"),
        [
            ("https://contoh.id/2024/06/03/harga-beras", "2024-06-03"),
            ("https://contoh.id/2024/6/3/harga-beras", "2024-06-03"),
            ("https://contoh.id/20240603/harga-beras", "2024-06-03"),
            ("https://contoh.id/blog/2024-06-03-harga-beras", "2024-06-03"),
            ("https://contoh.id/2024/jun/03/harga-beras", "2024-06-03"),
            ("https://contoh.id/2024/juni/3/harga-beras", "2024-06-03"),
            ("https://contoh.id/2024/beras/03/harga-beras", None),
            ("https://contoh.id/2024/13/03/harga-beras", None),
            ("https://contoh.id/2024/06/harga-beras", None),
            ("https://contoh.id/123456789/harga-beras", None),
            ("https://[", None),
        ],
    )
    def test_of_the_address(self, address: str, expected: str | None) -> None:
        assert iso(article_of(url=address).published) == expected

    def test_a_day_that_data_and_address_name_goes_before_another_that_is_shown(self) -> None:
        head = f"<title>{TITLE}</title>" + script(json.dumps(news(datePublished="2024-01-03T10:00:00Z")))
        body = f"<h1>{TITLE}</h1><p>5 Juni 2024</p>{BODY}"
        assert page_of(head, body).published == date(2024, 6, 5)
        address = "https://contoh.id/2024/01/03/harga-beras"
        assert iso(page_of(head, body, address).published) == "2024-01-03T10:00:00+00:00"

    def test_a_date_below_the_headline_goes_before_one_above(self) -> None:
        above = "<ul><li>Lain <time datetime=2024-06-09>9 Juni</time></li></ul>"
        body = f"{above}<h1>{TITLE}</h1><time datetime=2024-06-03>3 Juni</time>{BODY}"
        assert page_of(f"<title>{TITLE}</title>", body).published == date(2024, 6, 3)

    def test_of_the_state_of_scripts(self) -> None:
        state = '<script>window.x = {\\"publishedAt\\":\\"2024-06-03T10:08:00Z\\"}</script>'
        assert iso(article_of(head=state).published) == "2024-06-03T10:08:00+00:00"
        assert article_of(head='<script>x = {"publishedAt": 20240603}</script>').published is None

    @pytest.mark.parametrize("label", ["Aktualisiert", "AKTUALISIERT", "aktualisiert"])
    def test_letters_that_fold_to_two_move_no_label_of_a_change(self, label: str) -> None:
        before, after = "Größe Straße Maß Spaß naß: 3.6.2024 | ", f"{label} 4.6.2024"
        assert _parted(before + after) == (before, after)

    def test_a_time_that_says_what_it_is_of(self) -> None:
        body = f'<time datetime="2023-01-01">lama</time><time class="entry-date published" datetime="2024-06-03">3 Juni</time>{BODY}'
        assert article_of(body=body).published == date(2024, 6, 3)

    def test_one_stamp_below_the_article(self) -> None:
        body = f"<h1>{TITLE}</h1>{BODY}{BODY}<div>Dipublikasikan 3 Juni 2024</div>"
        assert page_of(f"<title>{TITLE}</title>", body).published == date(2024, 6, 3)
        body = f"<h1>{TITLE}</h1>{BODY}{BODY}<h4>Published:</h4><div>3 Juni 2024</div>"
        assert page_of(f"<title>{TITLE}</title>", body).published == date(2024, 6, 3)


class TestQuotedDates:
    """When others wrote what an article quotes is no date of the article."""

    TWEET = "<p>Kita harus maju bersama.</p>&mdash; Joko (@jokowi) {}"

    @pytest.mark.parametrize(
        "moment", ["<a href=https://x.com/x>June 3, 2025</a>", "<time datetime=2025-06-03>June 3</time>"]
    )
    @pytest.mark.parametrize(
        "element",
        [
            "blockquote",
            "blockquote class=twitter-tweet",
            "div class=instagram-media",
            "figure class='wp-block-embed a'",
        ],
    )
    @pytest.mark.parametrize("place", ["below the first paragraph", "below the text"])
    def test_are_not_taken(self, element: str, moment: str, place: str) -> None:
        tweet = f"<{element}>{self.TWEET.format(moment)}</{element.split()[0]}>"
        first, rest = BODY[: BODY.index("</p>") + 4], BODY[BODY.index("</p>") + 4 :]
        body = first + tweet + rest if place == "below the first paragraph" else BODY + BODY + tweet
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{body}")
        assert article.published is None
        assert not [c for c in article.evidence["published"] if "2025" in str(c.value)]
        dated = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1><p>Senin, 9 Juni 2025</p>{body}")
        assert dated.published == date(2025, 6, 9)

    def test_a_stamp_in_a_quotation_below_the_text(self) -> None:
        quoted = "<blockquote><p>Published on 3 June 2025</p></blockquote>"
        article = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}{quoted}")
        assert "line:published" not in [c.source for c in article.evidence["published"]]
        plain = page_of(f"<title>{TITLE}</title>", f"<h1>{TITLE}</h1>{BODY}{BODY}{quoted[12:-13]}")
        assert "line:published" in [c.source for c in plain.evidence["published"]]


class TestOthers:
    def test_site_section_tags_picture_and_address(self) -> None:
        head = (
            '<meta property="og:site_name" content="Contoh News"><meta property="article:section" content="Ekonomi">'
            '<meta property="article:tag" content="beras"><meta property="article:tag" content="pangan">'
            '<meta property="og:image" content="/gambar.jpg"><link rel="canonical" href="https://contoh.id/a">'
            '<meta name="description" content="Harga naik &amp; naik.">'
        )
        article = article_of(head=head, url="https://contoh.id/a?x=1")
        assert article.site_name == "Contoh News"
        assert article.section == "Ekonomi"
        assert article.tags == ("beras", "pangan")
        assert article.image == "https://contoh.id/gambar.jpg"
        assert article.description == "Harga naik & naik."
        assert article.url == "https://contoh.id/a?x=1"
        assert article_of(head=head).url == "https://contoh.id/a"

    @pytest.mark.parametrize("rel", ["canonical", "Canonical nofollow", "canonical home"])
    def test_the_pages_own_address(self, rel: str) -> None:
        assert article_of(head=f'<link rel="{rel}" href="https://contoh.id/a">').url == "https://contoh.id/a"

    @pytest.mark.parametrize(
        ("head", "url", "expected"),
        [
            ("", None, None),
            ('<link rel="canonical" href="https://contoh.id/b/c">', None, "https://contoh.id/b/x"),
            ('<meta property="og:url" content="https://contoh.id/b/c">', None, "https://contoh.id/b/x"),
            ('<base href="https://contoh.id/d/">', None, "https://contoh.id/d/x"),
            ('<base href="https://contoh.id/d/"><link rel="canonical" href="https://contoh.id/b/c">', None, "https://contoh.id/d/x"),
            ('<base href="/d/"><link rel="canonical" href="https://contoh.id/b/c">', None, "https://contoh.id/d/x"),
            ('<base target="_top"><link rel="canonical" href="https://contoh.id/b/c">', None, "https://contoh.id/b/x"),
            ('<base href="file:///c/"><link rel="canonical" href="https://contoh.id/b/c">', None, "https://contoh.id/b/x"),
            ('<base href="/d/"><link rel="canonical" href="/b/c">', None, None),
            ('<base href="https://contoh.id/d/">', "https://contoh.id/e/f", "https://contoh.id/e/x"),
        ],
    )  # fmt: skip
    def test_what_links_and_pictures_start_from(self, head: str, url: str | None, expected: str | None) -> None:
        """The caller's address, what the page says links start from, its own."""
        body = f'<h1>{TITLE}</h1>{BODY}<p>Harga <a href="x">beras naik</a> pada Senin, kata para pedagang di pasar.</p>{BODY}'
        article = article_of(head=f'<meta property="og:image" content="x">{head}', body=body, url=url)
        assert article.image == expected
        links = [link.url for paragraph in article.paragraphs for link in paragraph.links]
        assert links == ([expected] if expected else [])

    @pytest.mark.parametrize("kind", ["Organization", ["Organization", "Brand"], ["Brand", 3, "WebSite"]])
    def test_the_site_is_named_by_an_object_of_several_kinds(self, kind: object) -> None:
        facts = _facts_of(script(json.dumps({"@type": kind, "name": "Contoh News"})))
        assert SiteNames(facts, None).names == ("Contoh News",)

    def test_of_data_alone(self) -> None:
        data = [
            news(
                keywords="beras, pangan", articleSection=["Ekonomi"], description="<b>Harga</b> naik.", url="https://contoh.id/a",
                image={"@type": "ImageObject", "url": "https://contoh.id/g.jpg"}, publisher={"name": "Contoh News"},
            )
        ]  # fmt: skip
        article = article_of(data=data)
        assert article.tags == ("beras", "pangan")
        assert (article.section, article.description, article.site_name) == ("Ekonomi", "Harga naik.", "Contoh News")
        assert (article.url, article.image) == ("https://contoh.id/a", "https://contoh.id/g.jpg")

    def test_the_section_of_the_way_to_the_page(self) -> None:
        steps = [{"name": "Beranda"}, {"item": {"name": "Ekonomi"}}, {"name": "Harga Beras Naik"}]
        data = [news(), {"@type": "BreadcrumbList", "itemListElement": steps}]
        assert article_of(data=data).section == "Ekonomi"

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (True, True),
            (False, False),
            ("True", True),
            ("false", False),
            ("http://schema.org/False", False),
            ("maybe", None),
            (3, None),
            (None, None),
            ([], None),
        ],
    )
    def test_free_to_read(self, value: object, expected: bool | None) -> None:
        assert article_of(data=news(isAccessibleForFree=value)).is_accessible_for_free is expected

    def test_free_to_read_by_the_head(self) -> None:
        assert article_of(head='<meta name="article:content_tier" content="locked">').is_accessible_for_free is False
        assert article_of().is_accessible_for_free is None

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "//[", "", "gambar.jpg"])
    def test_no_address_where_it_is_none(self, address: str) -> None:
        article = article_of(
            head=f'<meta property="og:image" content="{address}"><link rel="canonical" href="{address}">'
        )
        assert article.image is None
        assert article.url is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20) | st.sampled_from(["NewsArticle", "#a", "2024-06-03", "Rina Sari"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["@type", "@id", "@graph", "author", "name", "datePublished", "dateModified", "headline", "articleBody", "publisher", "image",
             "keywords", "articleSection", "itemListElement", "item", "isAccessibleForFree", "description", "url", "creator"]
        ),
        inner,
        max_size=5,
    ),
    max_leaves=16,
)  # fmt: skip


@given(json_values)
def test_any_data_give_an_article_whose_evidence_bears_it_out(data: object) -> None:
    article = article_of(data=[news(**data) if isinstance(data, dict) else data])
    assert article.text
    json.loads(article.to_json())
    for field in (
        "title",
        "published",
        "modified",
        "section",
        "image",
        "url",
        "site_name",
        "description",
        "is_accessible_for_free",
    ):
        value = getattr(article, field)
        chosen = [candidate for candidate in article.evidence[field] if candidate.chosen]
        assert len(chosen) == (value is not None), field
        if isinstance(value, date | bool):
            assert chosen[0].value == value
    assert list(article.authors) == [c.value for c in article.evidence["authors"] if c.chosen]


@given(
    st.lists(
        st.sampled_from(
            [
                "<p class=author>",
                "<time>",
                "<h1>",
                "</h1>",
                "</p>",
                "<span itemprop=author>",
                "3 Juni 2024",
                "By Rina Sari",
                "\ud800",
                "<a rel=author href=/authors/x>",
                "</a>",
                "<meta itemprop=datePublished content=2024>",
                "&#0;",
                "|",
            ]
        ),
        max_size=30,
    )
)
def test_any_markup_gives_an_article(parts: list[str]) -> None:
    article = page_of("", "".join(parts) + BODY)
    json.loads(article.to_json())


@pytest.mark.parametrize(
    "head",
    [
        f"<title>{'Contoh | ' * 100_000}</title>",
        f"<title>{' ' * 500_000}x</title>",
        '<meta name="author" content="Rina, ">' * 20_000,
        f'<meta name="author" content="{"Rina dan " * 100_000}">',
        f'<meta property="article:published_time" content="{"1 " * 300_000}">',
        "<time datetime=2024>x</time>" * 20_000,
        script("{" + '"a":1,' * 200_000),
        script('{"@type":"NewsArticle","author":[' + '{"@id":"#a"},' * 50_000 + "{}]}"),
    ],
)
def test_a_page_that_states_too_much_takes_linear_time(head: str) -> None:
    start = time.perf_counter()
    json.loads(page_of(head).to_json())
    assert time.perf_counter() - start < 10


def test_words_are_written_as_they_are_compared() -> None:
    for table in (
        "by",
        "by_inside",
        "edited",
        "pictured",
        "checked",
        "roles",
        "degrees",
        "nobody",
        "bodies",
        "agencies",
        "particles",
        "changed",
        "dated",
        "no_name",
    ):
        assert words(table), table
        for word in words(table):
            assert word == " ".join(word.split()), (table, word)


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


class TestEditors:
    """Who edited an article is told from who wrote it."""

    HEADLINE = f"<h1>{TITLE}</h1>"
    CREDITS = '<meta name="content_author" content="Rina Sari"><meta name="content_editor" content="Budi Satria">'
    BOTH = (("Rina Sari",), ("Budi Satria",))

    def _named(self, *, below: str = "", tail: str = "", head: str = "", data: object = None) -> tuple[Any, Any]:
        article = article_of(head=head, data=data, body=f"{self.HEADLINE}{below}{BODY}{tail}")
        return article.authors, article.editors

    def test_an_editor_whom_the_data_call_the_author_is_none_where_the_head_tells_both(self) -> None:
        assert self._named(head=self.CREDITS, data=news(author=person("Budi Satria"))) == self.BOTH

    def test_who_wrote_and_edited_is_both(self) -> None:
        head = self.CREDITS.replace("Rina Sari", "Budi Satria")
        assert self._named(head=head, data=news(author=person("Budi Satria"))) == (("Budi Satria",), ("Budi Satria",))

    def test_an_editor_whom_the_data_call_the_author_stays_where_no_writer_is_named(self) -> None:
        tail = "<p>Editor: Budi Satria</p>"
        assert self._named(tail=tail, data=news(author=person("Budi Satria")))[0] == ("Budi Satria",)

    @pytest.mark.parametrize(
        "below",
        [
            "<h6>Rina Sari</h6><h6>Penulis</h6><h6>Budi Satria</h6><h6>Editor</h6>",
            "<p>Reporter</p><h4>Rina Sari</h4><p>Editor</p><h4>Budi Satria</h4>",
            "<dl><dt>Penulis</dt><dd>Rina Sari</dd><dt>Editor</dt><dd>Budi Satria</dd></dl>",
            "<table><tr><td>Penulis</td><td>:</td><td>Rina Sari</td></tr><tr><td>Editor</td><td>:</td><td>Budi Satria</td></tr></table>",
            "<table><tr><td>Penulis</td><td>: Rina Sari</td></tr><tr><td>Editor</td><td>: Budi Satria</td></tr></table>",
            "<div>Reporter <b>Rina Sari</b> Editor <b>Budi Satria</b></div>",
            "<p>Rep: Rina Sari/ Red: Budi Satria</p>",
            "<p>Reported by: Rina Sari, Edited by: Budi Satria</p>",
        ],
    )
    def test_lists_of_names_with_roles_about_the_headline(self, below: str) -> None:
        assert self._named(below=below) == self.BOTH
        assert self._named(below=below, data=news(author=person("Budi Satria"))) == self.BOTH

    @pytest.mark.parametrize(
        "tail",
        [
            "<div><div>Penulis : <a>Rina Sari</a></div><div>Editor : <a>Budi Satria</a></div></div>",
            "<div>Redaktur : Budi Satria<br>Reporter : Rina Sari</div>",
            "<dl><dt>Penulis</dt><dd>Rina Sari</dd><dt>Editor</dt><dd>Budi Satria</dd></dl>",
            "<p>Penulis <em>Rina Sari</em> Editor <em>Budi Satria</em></p>",
        ],
    )
    def test_lists_of_names_with_roles_below_the_text(self, tail: str) -> None:
        assert self._named(tail=tail) == self.BOTH

    @pytest.mark.parametrize("line", ["Editor: <a>Hanum</a>", "Editor : Hanum", "Red: Hanum"])
    def test_a_lone_word_behind_the_label(self, line: str) -> None:
        assert self._named(tail=f"<div>{line}</div>") == ((), ("Hanum",))

    def test_words_for_who_edited_need_no_colon(self) -> None:
        assert self._named(below="<p>By Rina Sari</p><p>Edited by Budi Satria</p>") == self.BOTH

    def test_those_whom_head_and_data_state(self) -> None:
        data = news(author=person("Rina Sari"))
        assert self._named(data=data | {"editor": person("Budi Satria")}) == self.BOTH
        assert self._named(head='<meta name="editor" content="Budi Satria">', data=data) == self.BOTH

    def test_an_author_whose_job_is_editor_is_no_editor(self) -> None:
        below = "<p>By</p><p>Jane Miller</p><p>Editor</p><p>3 June 2024</p>"
        assert self._named(below=below) == (("Jane Miller",), ())


class TestNoPersons:
    """What stands where a name does, and is none."""

    @pytest.mark.parametrize("account", ["Admin", "Super User"])
    def test_the_accounts_of_a_content_system(self, account: str) -> None:
        line = f'<dd class="createdby" itemprop="author">Ditulis oleh: <span itemprop="name">{account}</span></dd>'
        assert article_of(body=f"<h1>{TITLE}</h1><dl>{line}</dl>{BODY}").authors == ()

    def test_the_place_and_date_of_a_press_release(self) -> None:
        article = article_of(body=f"<h1>{TITLE}</h1><p>Jakarta, 14 Februari 2023</p>{BODY}")
        assert article.authors == ()
        assert article.published == date(2023, 2, 14)

    def test_a_word_for_a_change(self) -> None:
        box = '<div class="author"><span>kabarWARGA</span><span>Diperbarui 3 Juni 2024</span></div>'
        assert article_of(body=f"<h1>{TITLE}</h1>{box}{BODY}").authors == ("kabarWARGA",)

    def test_what_stands_where_a_name_is_loaded(self) -> None:
        box = '<div class="author"><a>Mohon Tunggu...</a></div>'
        article = article_of(body=f"<h1>{TITLE}</h1>{box}{BODY}", data=news(author=person("Wahyuningsih")))
        assert article.authors == ("Wahyuningsih",)

    def test_the_day_behind_a_lone_word(self) -> None:
        line = "<div>Oleh <b>Hanum</b> <time>Rabu, 7 Februari 2024</time></div>"
        assert article_of(body=f"<h1>{TITLE}</h1>{line}{BODY}").authors == ("Hanum",)


class TestLinesAboutTheText:
    """What lines above the headline and below the text say, and what they don't."""

    HEADLINE = f"<h1>{TITLE}</h1>"

    def test_a_link_above_the_headline_names_neither_photographer_nor_editor(self) -> None:
        links = "<div><a href=/a>Foto: Warga Tinjau Tanggul</a></div><div><a href=/b>Editor: Buku Lama Diburu Orang</a></div>"
        article = article_of(body=f"{links}{self.HEADLINE}{BODY}")
        assert (article.photographers, article.editors) == ((), ())

    def test_five_words_behind_a_picture_are_a_headline(self) -> None:
        assert (
            article_of(body=f"<p>Foto: Ribuan Lampion Hiasi Langit Kota</p>{self.HEADLINE}{BODY}").photographers == ()
        )

    @pytest.mark.parametrize("line", ["<p>sumber : Antara</p>", "Sumber: <a href=/x>Antara</a>"])
    def test_the_source_below_the_text(self, line: str) -> None:
        assert article_of(body=f"{self.HEADLINE}{BODY}<div class=source>{line}</div>").sources == ("Antara",)

    @pytest.mark.parametrize(
        ("line", "day"),
        [
            ("Terakhir diubah pada Jumat, 05 September 2014 08:01", date(2014, 9, 5)),
            ("Last modified on Friday, 05 September 2014 08:01", date(2014, 9, 5)),
            ("Mis à jour le lundi 30 décembre 2019", date(2019, 12, 30)),
        ],
    )
    def test_the_day_of_a_change_below_the_text(self, line: str, day: date) -> None:
        article = article_of(body=f"{self.HEADLINE}<p>Senin, 1 September 2014</p>{BODY}<div>{line}</div>")
        assert (article.published, article.modified) == (date(2014, 9, 1), day)

    def test_day_time_and_zone_of_a_line_are_a_moment(self) -> None:
        body = f"{self.HEADLINE}<div>Senin, 03 Jun 2024 10:08 WIB</div>{BODY}"
        assert iso(article_of(body=body).published) == "2024-06-03T10:08:00+07:00"


def test_a_doubled_colon_sets_the_site_apart_from_a_long_title() -> None:
    long = "Musim Durian, Petani Panen Empat Puluh Ton"
    assert page_of(f"<title>Harian Contoh Online :: {long}</title>").title == long
    assert page_of("<title>Panen Raya :: Harian Umum Contoh Online</title>").title != "Harian Umum Contoh Online"


@pytest.mark.parametrize(
    ("tail", "data"),
    [
        ("<div>Editor Verified:</div>", None),
        ("", news(editor={"@type": "Person", "name": "Sari, Rina"})),
    ],
)
def test_an_unsure_editor_is_left_out(tail: str, data: object) -> None:
    assert article_of(body=f"<h1>{TITLE}</h1>{BODY}{tail}", data=data).editors == ()


def test_the_source_of_a_picture_is_not_that_of_the_article() -> None:
    box = '<div class="image-box"><div>Sumber: Yayasan Contoh</div></div>'
    assert article_of(body=f"<h1>{TITLE}</h1>{BODY}{box}").sources == ()


BOTH = (
    "<p>Das Rathaus wird ab Montag für sechs Wochen geschlossen, teilte die Stadt am Freitag mit, weil das Dach saniert wird.</p>"
    "<p>Die Arbeiten sollen nach Angaben der Stadt im Herbst enden, das Bürgerbüro zieht so lange in die Bibliothek um.</p>"
)


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Rathaus wird ge\u200bsperrt", "Rathaus wird gesperrt"),
        ("Rathaus wird ge\u2060sperrt", "Rathaus wird gesperrt"),
        ("Ra\u0308thaus wird gesperrt", "Räthaus wird gesperrt"),
        ("Rathaus &amp;quot;zu&amp;quot; bis Herbst", 'Rathaus "zu" bis Herbst'),
    ],
)
def test_a_title_is_mended_as_the_text_is(heading: str, title: str) -> None:
    article = newsclean.clean(f"<html><body><article><h1>{heading}</h1>{BOTH}</article></body></html>")
    assert article.title == title
    assert article.paragraphs[0].text.startswith("Das Rathaus")


def test_what_cannot_be_seen_is_in_no_field() -> None:
    head = '<meta property="og:title" content="<b>Rathaus</b> zu&#7;"><meta name="description" content="Das &#27;[31mDach&#x202e; leckt">'
    head += '<meta property="og:site_name" content="Con\u200btoh">'
    article = newsclean.clean(f"<html><head>{head}</head><body><article>{BOTH}</article></body></html>")
    assert (article.title, article.site_name) == ("Rathaus zu", "Contoh")
    assert article.description == "Das [31mDach leckt"


def test_a_body_is_no_editor() -> None:
    body = {"@type": "Organization", "name": "Kabar Pantai"}
    article = article_of(body=f"<h1>{TITLE}</h1>{BODY}", data=news(author=body, editor=body))
    assert article.editors == ()


@pytest.mark.parametrize(
    ("heading", "stated"),
    [
        (
            "<span>Ekonomi</span> <span>Harga Beras Naik di Pasar Induk</span>",
            "Ekonomi: Harga Beras Naik di Pasar Induk",
        ),
        ("<span>Ekonomi</span><br><span>Harga Beras Naik</span>", "Ekonomi – Harga Beras Naik"),
    ],
)
def test_a_kicker_that_style_alone_sets_apart_is_parted_as_the_page_states_it(heading: str, stated: str) -> None:
    head = f'<title>Harga</title><meta property="og:title" content="{stated}">'
    assert page_of(head, f"<h1>{heading}</h1>{BODY}").title == stated


def test_a_heading_that_says_more_than_what_is_stated_is_not_parted() -> None:
    head = '<title>Harga</title><meta property="og:title" content="Ekonomi: Harga Beras">'
    article = page_of(head, f"<h1><span>Ekonomi</span> <span>Harga Beras Naik</span></h1>{BODY}")
    assert article.title == "Ekonomi Harga Beras Naik"


class TestAllAuthorsAreShown:
    """The data name one of the authors, elements about the headline all of them."""

    DATA = news(headline=TITLE, author={"@type": "Person", "name": "Rina Sari"})
    BOTH = '<span class="author-name">Rina Sari</span>, <span class="author-name">{}</span>'

    def test_those_whom_the_page_shows(self) -> None:
        body = f"<h1>{TITLE}</h1><div>{self.BOTH.format('Budi Satria')}</div>{BODY}"
        assert article_of(data=self.DATA, body=body).authors == ("Rina Sari", "Budi Satria")

    def test_an_office_beside_the_author_is_not_one(self) -> None:
        body = f"<h1>{TITLE}</h1><div>{self.BOTH.format('Kantor Berita Contoh')}</div>{BODY}"
        assert article_of(data=self.DATA, body=body).authors == ("Rina Sari",)


class TestNoPerson:
    """What stood as an author on pages of outlets in languages whose words were not known."""

    @pytest.mark.parametrize(
        "line",
        [
            "Data actualizării: 16.08.2024 13:00 Data publicării: 16.08.2024 11:20",
            "Τελευταία ενημέρωση: 16.08.2024 13:00",
            "Zadnja izmjena: 16. 8. 2024.",
            "Udgivet: 16. 8. 2024",
        ],
    )
    def test_the_label_of_a_date(self, line: str) -> None:
        assert read_byline(line, listed=True).authors == ()

    @pytest.mark.parametrize("role", ["প্রতিনিধি", "নিজস্ব প্রতিবেদক", "מערכת", "Σύνταξη", "Newsroom", "กองบรรณาธิการ"])
    def test_a_role_or_an_office_in_place_of_a_name(self, role: str) -> None:
        assert read_byline(role, listed=True, stated=True).authors == ()

    @pytest.mark.parametrize(
        ("line", "name"),
        [
            ("রফিকুল ইসলাম প্রতিবেদক", "রফিকুল ইসলাম"),
            ("מאת נעמה ברזילי", "נעמה ברזילי"),
            ("लेखक: अंजलि रावत", "अंजलि रावत"),
            ("Höfundur: Jón Einarsson", "Jón Einarsson"),
            ("Napísala Jana Kováčová", "Jana Kováčová"),
            ("تحریر: مہرین صدیقی", "مہرین صدیقی"),
        ],
    )
    def test_the_name_beside_a_role_or_behind_a_word_for_by(self, line: str, name: str) -> None:
        assert [each.text for each in read_byline(line).authors] == [name]

    def test_where_a_reporter_is_stands_beside_the_name(self) -> None:
        about = '<div><span class="contributor-name">Rina Sari</span><span class="author-location">Padang</span></div>'
        assert article_of(body=f"<h1>{TITLE}</h1>{about}{BODY}").authors == ()
        about = about.replace("contributor-name", "author-name")
        assert article_of(body=f"<h1>{TITLE}</h1>{about}{BODY}").authors == ("Rina Sari",)


def test_the_reporter_of_a_chinese_dateline_of_any_site_is_the_author() -> None:
    text = "　　临江网上元7月19日电（记者周明远）凌晨三点半，临江市老码头亮起第一盏灯，菜农把两筐豆角抬上秤，开始了一天的生意。"
    more = "　　三年前，这里还是废弃的煤码头。如今，摊位沿江排开，每天成交蔬菜约四十吨，从附近的村子坐船直接靠岸。"
    page = f"<html lang=zh><body><article><h1>老码头变成菜市场</h1><p>{text}</p><p>{more}</p></article></body></html>"
    article = newsclean.clean(page)
    assert article.authors == ("周明远",)
    assert article.text.startswith("凌晨三点半")


class TestChangeInFrontOfPublication:
    """Lines that give the day of a change before that of publication."""

    @pytest.mark.parametrize(
        ("language", "line"),
        [
            ("sv", "Uppdaterad 2024-01-30 Publicerad 2024-01-29"),
            ("nl", "Bijgewerkt 30 januari 2024, 08:02 Gepubliceerd 29 januari 2024, 21:47"),
            ("no", "Sist oppdatert 30.01.2024 - Publisert 29.01.2024"),
            ("da", "Opdateret 30. jan. 2024 kl. 09.00. Offentliggjort 29. jan. 2024"),
            ("fr", "Mis à jour le 30 janvier 2024 à 8h, publié le 29 janvier 2024 à 5h"),
            ("en", "Updated January 30, 2024 | Published January 29, 2024"),
        ],
    )
    def test_each_is_told_by_the_word_in_front_of_it(self, language: str, line: str) -> None:
        page = f"<html lang={language}><body><main><h1>{TITLE}</h1><div>{line}</div>{BODY}</main></body></html>"
        article = CLEANER.clean(page)
        assert (iso(article.published), iso(article.modified)) == ("2024-01-29", "2024-01-30")

    def test_the_parts_of_such_a_line(self) -> None:
        assert _parted("Berlin. Updated 4 June 2024 Published 3 June 2024") == (
            "Berlin.  Published 3 June 2024",
            "Updated 4 June 2024 ",
        )


class TestBesideNames:
    """What stands beside the names of a byline in other languages."""

    @pytest.mark.parametrize(
        ("line", "names"),
        [
            ("Par Rina Sari avec AFP", ["Rina Sari", "AFP"]),
            ("Par Rina Sari avec AFP et Reuters", ["Rina Sari", "AFP", "Reuters"]),
            ("Por Rina Sari con agencias", ["Rina Sari"]),
            ("Door onze redacteur Rina Sari", ["Rina Sari"]),
            ("Von unserer Korrespondentin Rina Sari", ["Rina Sari"]),
            ("London: Rina Sari", ["Rina Sari"]),
        ],
    )
    def test_agencies_roles_and_places(self, line: str, names: list[str]) -> None:
        assert [name.text for name in read_byline(line).authors] == names

    @pytest.mark.parametrize(
        "line", ["Haber Merkezi", "Da Redação", "Tüm Yazıları", "Our Correspondent", "Ver más artículos"]
    )
    def test_nobody(self, line: str) -> None:
        assert read_byline(line, listed=True).authors == ()

    def test_what_is_said_with_a_colon_behind_no_place_stays(self) -> None:
        assert [name.text for name in read_byline("Rina Sari: Budi Satria").authors] != ["Budi Satria"]


def test_an_editor_who_is_a_link_behind_the_role_without_a_colon_is_named() -> None:
    line = '<div>Penulis <a href="/profile/1">Rina Sari</a></div><div>Editor <a href="/profile/2">Dewi</a></div>'
    assert page_of("", f"<h1>{TITLE}</h1>{line}{BODY}").editors == ("Dewi",)


def test_a_link_to_a_page_behind_the_word_editor_names_nobody() -> None:
    assert page_of("", f'<h1>{TITLE}</h1><div>Editor <a href="/pilihan">Pilihan</a></div>{BODY}').editors == ()


def test_the_paper_of_a_group_in_front_of_its_reporter_is_no_author() -> None:
    line = "<p><b>Laporan Wartawan Tribun Contoh, Rina Sari</b></p>"
    assert page_of("", f"<h1>{TITLE}</h1>{line}{BODY}").authors == ("Rina Sari",)


def test_the_day_of_a_comment_is_not_that_of_an_article_without_one() -> None:
    comment = '<div class="comment"><b>Budi</b><time datetime="2024-06-04">4 Juni 2024</time><p>Bagus.</p></div>'
    assert article_of(body=f"<h1>{TITLE}</h1>{BODY}<section>{comment}</section>").published is None


def test_a_date_that_says_what_it_is_goes_before_that_of_an_event() -> None:
    below = "<p>12 Juni 2024, Padang</p><p>Diterbitkan 19 Juni 2024 oleh Rina Sari</p>"
    article = article_of(body=f"<h1>{TITLE}</h1>{below}{BODY}")
    assert iso(article.published) == "2024-06-19"


@pytest.mark.parametrize("bar", ["-", "|", "–", "::"])
def test_a_line_is_the_title_that_is_stated_in_front_of_section_and_site(bar: str) -> None:
    head = f"<title>{TITLE} {bar} Ekonomi {bar} Kabar Contoh</title>"
    assert page_of(head, f"<div class=judul>{TITLE}</div>{BODY}").title == TITLE


def test_a_word_in_front_of_a_bar_is_no_title() -> None:
    head = f"<title>Ekonomi | {TITLE}</title>"
    assert page_of(head, f"<div>Ekonomi</div><div class=judul>{TITLE}</div>{BODY}").title != "Ekonomi"


def test_who_did_something_else_stands_in_a_sentence_of_its_own() -> None:
    byline = read_byline("Story by Rina Sari. Photos by Budi Satria.")
    assert [name.text for name in byline.authors] == ["Rina Sari"]
    assert [name.text for name in byline.photographers] == ["Budi Satria"]


def test_a_guest_writes() -> None:
    assert [name.text for name in read_byline("This is a guest post by Rina Sari.").authors] == ["Rina Sari"]


@pytest.mark.parametrize("label", ["Cetak", "Kabar Contoh", "Print"])
def test_a_line_is_the_title_that_is_stated_behind_a_label(label: str) -> None:
    article = page_of(f"<title>{label}: {TITLE}</title>", f"<div><font size=5>{TITLE}</font></div>{BODY}")
    assert article.title == TITLE
    assert TITLE not in article.text


def test_a_title_with_a_colon_that_no_line_shows_stays_whole() -> None:
    title = f"Cetak: {TITLE}"
    assert page_of(f"<title>{title}</title>", f"<div>Edisi {TITLE}</div>{BODY}").title == title


@pytest.mark.parametrize(
    "below", ["", "<p>CONTOH.ID, Solo - Harga beras turun lagi pada pekan ini, kata para pedagang.</p>"]
)
def test_the_name_above_a_role_is_the_writers_where_none_stands_below_it(below: str) -> None:
    box = "<div><div><a>Rina Sari</a></div><p>Penulis</p></div>"
    assert page_of("", f"<h1>{TITLE}</h1><p>3 Juni 2024</p>{box}{below}{BODY}").authors == ("Rina Sari",)


def test_the_name_below_a_role_goes_before_the_one_above_it() -> None:
    box = "<div>Budi Satria</div><div>Penulis</div><div>Rina Sari</div>"
    assert page_of("", f"<h1>{TITLE}</h1>{box}{BODY}").authors == ("Rina Sari",)


@pytest.mark.parametrize(
    "role", ["Dosen Sosiologi Perkotaan Universitas Contoh", "Pengamat Kebijakan Publik", "Ketua Umum Contoh"]
)
def test_a_role_that_begins_with_its_head_is_cut_off_a_name(role: str) -> None:
    line = f'<div class="writer"><b>Lukman Hakim</b> <span>{role}</span></div>'
    assert page_of("", f"<h1>{TITLE}</h1>{line}{BODY}").authors == ("Lukman Hakim",)


def test_a_last_name_that_only_begins_like_a_role_stays() -> None:
    assert [name.text for name in read_byline("Lukman Hakim Dosenawan").authors] == ["Lukman Hakim Dosenawan"]


def test_a_word_for_a_publication_between_name_and_day_is_no_part_of_the_name() -> None:
    line = '<div class="meta-post">Ditulis oleh <a class="fn">Rina Sari</a> <span>Dipublikasikan pada</span> 3 Juni 2024</div>'
    assert page_of("", f"<h1>{TITLE}</h1>{line}{BODY}").authors == ("Rina Sari",)


def test_the_whole_title_goes_before_what_stands_behind_its_label() -> None:
    head = f"<title>Liga Contoh: {TITLE}</title>"
    lines = f"<ul><li><a href=/a>{TITLE}</a></li></ul><div>Liga Contoh: {TITLE}</div>"
    assert page_of(head, f"{lines}{BODY}").title == f"Liga Contoh: {TITLE}"


@pytest.mark.parametrize("behind", ["（Harian Contoh） - Portal Kita", "(Harian Contoh)", "【Harian Contoh】｜Portal"])
def test_whom_a_portal_has_the_article_from_is_not_of_the_title(behind: str) -> None:
    head = f'<meta property="og:title" content="{TITLE}{behind}">'
    stated = f"{head}{script(json.dumps(news(headline=TITLE + behind)))}"
    assert page_of(stated, f"<h1>{TITLE}</h1>{BODY}").title == TITLE


def test_more_of_a_headline_that_is_stated_twice_is_its_end() -> None:
    whole = f"{TITLE} (Kota), Turun di Desa"
    head = f'<meta property="og:title" content="{whole}">{script(json.dumps(news(headline=whole)))}'
    assert page_of(head, f"<h1>{TITLE}</h1>{BODY}").title == whole


@pytest.mark.parametrize(
    "stated", ["Lang gom Ben Truc tim duong song", "Bao Dong Son - Lang gom Ben Truc tim duong song"]
)
def test_a_line_is_the_title_that_has_lost_its_accents(stated: str) -> None:
    title = "Làng gốm Bến Trúc tìm đường sống"
    assert page_of(f"<title>{stated}</title>", f"<div><b>{title}</b></div>{BODY}").title == title


def test_a_line_with_other_words_is_not() -> None:
    stated = "Bao Dong Son - Lang gom Ben Truc tim duong song"
    assert page_of(f"<title>{stated}</title>", f"<div><b>Làng gốm Bến Đá</b></div>{BODY}").title == stated


PICTURED = '<figure><img><figcaption>Pasar induk. <span class="media-author">B. Satria</span></figcaption></figure>'


def test_the_author_of_a_picture_is_none_of_the_article() -> None:
    author = '<div class="article-author">Rina Sari</div>'
    assert page_of("", f"<h1>{TITLE}</h1>{author}{PICTURED}{BODY}").authors == ("Rina Sari",)
    assert page_of("", f"<h1>{TITLE}</h1>{PICTURED}{BODY}").authors == ()


def test_names_that_the_page_marks_and_states_alike_go_before_a_byline_with_fewer() -> None:
    listed = "".join(f'<li class="author">{name}<span>Jurnalis</span></li>' for name in ("Rina Sari", "Budi Satria"))
    body = f"<h1>{TITLE}</h1><p>Oleh Rina Sari</p><ul>{listed}</ul>{BODY}"
    both = '<meta name="author" content="Rina Sari, Budi Satria">'
    assert page_of(both, body).authors == ("Rina Sari", "Budi Satria")
    assert page_of('<meta name="author" content="Rina Sari">', body).authors == ("Rina Sari",)
