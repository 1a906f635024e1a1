"""What tools write above the article about it."""

from datetime import UTC, datetime

import pytest

import newsclean

BODY = (
    "The city will mend two bridges from next week on, the head of the office said on Monday, and the money is there."
)


def clean(*lines: str) -> newsclean.Article:
    return newsclean.clean("\n\n".join(lines), kind="text")


def test_the_head_of_a_reader_for_language_models() -> None:
    article = clean(
        "Title: City Mends Two Bridges",
        "URL Source: https://example.com/bridges",
        "Published Time: 2025-06-03T10:15:00Z",
        "Markdown Content:",
        BODY,
        BODY + " It will be done in May.",
    )
    assert article.title == "City Mends Two Bridges"
    assert article.published == datetime(2025, 6, 3, 10, 15, tzinfo=UTC)
    assert article.text == f"{BODY}\n\n{BODY} It will be done in May."
    assert {removal.rule for removal in article.removed} == {"mul.ui.front-matter"}


def test_between_fences() -> None:
    article = newsclean.clean(
        f'---\ntitle: "City Mends Two Bridges"\nauthor: Sam Doe\ndate: 2025-06-03\ntags:\n- bridges\n---\n{BODY}\n\n{BODY}',
        kind="text",
    )
    assert (article.title, article.authors) == ("City Mends Two Bridges", ("Sam Doe",))
    assert article.text == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize(
    "lines",
    [
        ("Title: what a word for a man with no job.", BODY),
        ("---", BODY, "---", BODY),
        ("Question: who pays?", "Answer: nobody knows.", BODY),
    ],
)
def test_other_lines_with_a_colon_stay(lines: tuple[str, ...]) -> None:
    text = clean(*lines).text
    assert all(line in text for line in lines if line != "---")


@pytest.mark.parametrize("value", ["", "x" * 5000, "0000-00-00", "\ud800"])
def test_odd_values_harm_nothing(value: str) -> None:
    assert BODY in clean(f"Title: {value}", f"Published Time: {value}", "Markdown Content:", BODY, BODY).text


def test_an_address_that_is_none_of_the_web_is_not_the_articles() -> None:
    head = "Title: Jembatan Kota Diperbaiki\nURL Source: javascript:alert(1)\nMarkdown Content:\n"
    assert (
        newsclean.clean(f"{head}Pemerintah kota memperbaiki dua jembatan mulai pekan depan, kata kepala dinas.").url
        is None
    )
