"""The article: frozen, and given as plain data, JSON and Markdown."""

import copy
import dataclasses
import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newsclean
from newsclean import Article, Dateline, Paragraph, Removal
from newsclean.evidence import FIELDS

FULL = Article(
    text="Harga naik.\n\nSebab kedua",
    paragraphs=(Paragraph("Harga naik.", "paragraph", 20, 31), Paragraph("Sebab kedua", "heading", 33, 44)),
    title="Harga Beras",
    authors=("Rina Sari",),
    editors=("Budi Satria",),
    photographers=("Tono Wijaya",),
    initials="abc/def",
    dateline=Dateline("JAKARTA", "KOMPAS.com", date(2025, 5, 3), "JAKARTA, KOMPAS.com (3/5/2025) -"),
    sources=("TASS",),
    published=datetime(2025, 5, 3, 10, 30, tzinfo=UTC),
    modified=date(2025, 5, 4),
    site_name="KOMPAS.com",
    url="https://contoh.id/a",
    section="Ekonomi",
    tags=("beras", "harga"),
    image="https://contoh.id/a.jpg",
    description="Hujan dan banjir.",
    is_accessible_for_free=False,
    language="id",
    removed=(Removal("(abc/def)", "signoff", "mul.signoff.initials-pair", "signoff", 50, 59),),
    confidence=0.9,
)


def with_paragraphs(*paragraphs: tuple[str, str], title: str | None = None) -> Article:
    return Article(title=title, paragraphs=tuple(Paragraph(text, kind, 0, 1) for text, kind in paragraphs))  # type: ignore[arg-type]


class TestFrozen:
    @pytest.mark.parametrize("name", [field.name for field in dataclasses.fields(Article)])
    def test_no_field_can_be_set(self, name: str) -> None:
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(FULL, name, None)

    def test_nor_any_of_its_parts(self) -> None:
        with pytest.raises(dataclasses.FrozenInstanceError):
            FULL.paragraphs[0].text = ""  # type: ignore[misc]
        with pytest.raises(AttributeError):
            FULL.removed[0].start = 1  # type: ignore[misc]
        with pytest.raises(dataclasses.FrozenInstanceError):
            FULL.dateline.place = None  # type: ignore[misc,union-attr]

    def test_it_can_stand_in_a_set(self) -> None:
        assert {FULL, copy.deepcopy(FULL)} == {FULL}

    def test_a_cleaned_article_has_tuples_only(self) -> None:
        article = newsclean.clean("JAKARTA, KOMPAS.com - Harga beras naik pada Senin. Baca juga: Harga Cabai Turun")
        assert hash(article) == hash(copy.deepcopy(article))


class TestToDict:
    def test_has_every_field(self) -> None:
        assert list(FULL.to_dict()) == [field.name for field in dataclasses.fields(Article) if field.name != "evidence"]

    def test_is_plain(self) -> None:
        plain = FULL.to_dict()
        assert plain["authors"] == ["Rina Sari"]
        assert plain["published"] == "2025-05-03T10:30:00+00:00"
        assert plain["modified"] == "2025-05-04"
        assert plain["dateline"] == {
            "place": "JAKARTA",
            "outlet": "KOMPAS.com",
            "date": "2025-05-03",
            "raw": "JAKARTA, KOMPAS.com (3/5/2025) -",
        }
        assert plain["paragraphs"][1] == {"text": "Sebab kedua", "kind": "heading", "start": 33, "end": 44, "links": []}
        assert plain["removed"][0]["rule"] == "mul.signoff.initials-pair"

    def test_the_evidence_is_given_if_asked_for(self) -> None:
        page = """<html><head><meta property="article:published_time" content="2024-05-03T10:30:00+07:00">
            <meta property="article:content_tier" content="free"></head>
            <body><article><h1>Harga Beras</h1><p>Harga beras naik pada Senin, kata pedagang.</p></article></body></html>"""
        article = newsclean.clean(page)
        plain = article.to_dict(evidence=True)
        evidence = plain.pop("evidence")
        assert plain == article.to_dict()
        assert json.loads(article.to_json(evidence=True)) == {**plain, "evidence": evidence}
        assert list(evidence) == list(FIELDS)
        assert evidence["published"][0] == {
            "value": "2024-05-03T10:30:00+07:00",
            "source": "meta:article:published_time",
            "chosen": True,
            "reason": article.evidence["published"][0].reason,
        }
        assert [candidate["value"] for candidate in evidence["is_accessible_for_free"]] == [True]
        assert evidence["modified"] == []

    def test_the_evidence_is_its_last_field(self) -> None:
        assert list(FULL.to_dict(evidence=True)) == [*FULL.to_dict(), "evidence"]

    def test_of_nothing(self) -> None:
        plain = Article().to_dict()
        assert (plain["text"], plain["paragraphs"], plain["title"], plain["removed"]) == ("", [], None, [])


class TestToJson:
    def test_says_what_to_dict_says(self) -> None:
        assert json.loads(FULL.to_json()) == FULL.to_dict()

    def test_letters_stay_letters(self) -> None:
        assert "Ümit 北京" in Article(text="Ümit 北京").to_json()

    def test_indent(self) -> None:
        assert FULL.to_json(indent=2).startswith('{\n  "text"')
        assert "\n" not in FULL.to_json()

    @given(st.text(st.characters()))
    def test_any_text_can_be_written_and_read_back(self, text: str) -> None:
        written = Article(text=text).to_json()
        written.encode()
        assert json.loads(written)["text"] == text

    def test_a_lone_surrogate_is_escaped(self) -> None:
        written = Article(text="a\ud800b ü", title="\udfff").to_json(indent=1)
        assert "\\ud800" in written
        assert json.loads(written)["title"] == "\udfff"


class TestToMarkdown:
    def test_of_nothing(self) -> None:
        assert Article().to_markdown() == ""

    def test_each_kind_has_its_mark(self) -> None:
        article = with_paragraphs(
            ("Harga naik.", "paragraph"),
            ("Sebab", "heading"),
            ("- hujan", "list item"),
            ("• banjir", "list item"),
            ("2. angin", "list item"),
            ("“Mahal”", "quote"),
            title="Harga Beras",
        )
        assert article.to_markdown() == (
            "# Harga Beras\n\nHarga naik.\n\n## Sebab\n\n- hujan\n\n- banjir\n\n2. angin\n\n> “Mahal”\n"
        )

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("5 * 3 = 15", r"5 \* 3 = 15"),
            ("_x_ and `y`", r"\_x\_ and \`y\`"),
            ("[a](b) <c>", r"\[a\](b) \<c\>"),
            ("# not a heading", r"\# not a heading"),
            ("- not a list", r"\- not a list"),
            ("+1 says he", r"\+1 says he"),
            ("C:\\x", r"C:\\x"),
        ],
    )
    def test_what_markdown_would_read_is_escaped(self, text: str, expected: str) -> None:
        assert with_paragraphs((text, "paragraph")).to_markdown() == expected + "\n"

    def test_a_year_that_opens_a_paragraph_opens_no_list(self) -> None:
        article = newsclean.clean("2019. Tahun itu pabrik gula di tepi sungai berhenti beroperasi selama enam bulan.")
        assert article.paragraphs[0].kind == "paragraph"
        assert article.to_markdown().startswith("2019\\. Tahun itu")

    @given(st.text(min_size=1), st.sampled_from(["paragraph", "heading", "list item", "quote"]))
    def test_any_text_can_be_written(self, text: str, kind: str) -> None:
        assert with_paragraphs((text, kind), title=text).to_markdown().endswith("\n")


def test_repr_leaves_the_removals_out() -> None:
    assert "signoff.initials-pair" not in repr(FULL)


def test_only_marks_of_lists_are_taken_from_items() -> None:
    article = with_paragraphs(
        *[(text, "list item") for text in ("€ 30 masuk", "§ 5 BGB", "# 1 hit", "• Beras", "1. Gula")]
    )
    assert article.to_markdown() == "- € 30 masuk\n\n- § 5 BGB\n\n- \\# 1 hit\n\n- Beras\n\n1. Gula\n"
    assert "<li>Beras</li>\n<li>1. Gula</li>" in article.to_html()
    assert "<li>€ 30 masuk</li>\n<li>§ 5 BGB</li>" in article.to_html()


def test_entities_and_struck_out_text_are_escaped() -> None:
    assert with_paragraphs(("AT&amp;T ~~x~~ A & B", "paragraph")).to_markdown() == "AT\\&amp;T \\~\\~x\\~\\~ A & B\n"
