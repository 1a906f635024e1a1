"""The author's name alone on a line at either end of a page's text is no text."""

import json

import pytest

import newsclean

PROSE = [
    "The company will cut nine hundred jobs in Europe, it said on Tuesday, two thirds of them in its oldest works.",
    "The unions, which are to be received on Thursday, do not believe that nobody will be dismissed against his will.",
    "The share lost three per cent of its value in the morning and stood at seventeen in the afternoon.",
]
RULE = "mul.signoff.stated-name"


def clean(lines: list[str], author: object) -> newsclean.Article:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": "Nine hundred jobs go",
        "author": author,
    }
    body = "".join(f"<p>{line}</p>" for line in lines)
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    return newsclean.clean(
        f"<html><head>{head}</head><body><article><h1>Nine hundred jobs go</h1>{body}</article></body></html>"
    )


def test_the_name_below_the_text_goes() -> None:
    article = clean([*PROSE, "<b>Bastian Orsini</b>"], {"@type": "Person", "name": "Bastian Orsini"})
    assert article.text == "\n\n".join(PROSE)
    assert [removal.rule for removal in article.removed if removal.text == "Bastian Orsini"] == [RULE]
    assert article.authors == ("Bastian Orsini",)


def test_the_name_above_the_text_goes_whatever_its_case() -> None:
    article = clean(["BASTIAN ORSINI", *PROSE], "Bastian Orsini")
    assert article.text == "\n\n".join(PROSE)


@pytest.mark.parametrize("line", ["Bastian Orsini, Elena Marsh, Tom Reed", "Elena Marsh, Tom Reed and Bastian Orsini"])
def test_the_names_of_all_authors_on_one_line_go(line: str) -> None:
    """As a text of its own the line is known for what it is: it went when the clean text was cleaned again."""
    authors = ["Bastian Orsini", "Elena Marsh", "Tom Reed"]
    article = clean([*PROSE, line], [{"@type": "Person", "name": name} for name in authors])
    assert article.text == "\n\n".join(PROSE)
    assert [removal.rule for removal in article.removed if removal.text == line] == [RULE]


def test_names_of_which_one_is_no_author_stay() -> None:
    assert clean([*PROSE, "Bastian Orsini, Elena Marsh"], "Bastian Orsini").text.endswith("Bastian Orsini, Elena Marsh")


def test_another_name_and_a_name_in_the_middle_stay() -> None:
    lines = [*PROSE[:2], "<b>Bastian Orsini</b>", PROSE[2], PROSE[0].replace("company", "group")]
    assert "Bastian Orsini" in clean(lines, "Bastian Orsini").text.split("\n\n")
    assert RULE not in [removal.rule for removal in clean([*PROSE, "Elena Marsh"], "Bastian Orsini").removed]


def test_a_signature_with_signs_of_its_own_stays() -> None:
    assert clean([*PROSE, ". . . Bastian Orsini"], "Bastian Orsini").text.endswith(". . . Bastian Orsini")


def test_a_name_of_one_word_is_a_word() -> None:
    assert RULE not in [removal.rule for removal in clean([*PROSE, "Europe"], "Europe").removed]


def below_byline(*lines: str) -> newsclean.Article:
    body = "".join(f"<p>{line}</p>" for line in lines)
    byline = '<div class="byline"><span class="author">Bastian Orsini</span><time>3 June 2024</time></div>'
    page = f'<html><body><nav><a href="/">Home</a></nav><article><h1>Nine hundred jobs go</h1>{byline}{body}</article>'
    return newsclean.clean(f"{page}</body></html>")


def test_a_name_that_the_byline_shows_goes_below_the_text_too() -> None:
    article = below_byline(*PROSE, "<b>Bastian Orsini</b>")
    assert article.text == "\n\n".join(PROSE)
    assert [removal.rule for removal in article.removed if removal.text == "Bastian Orsini"][-1] == RULE


def test_a_name_that_no_byline_shows_stays_below_the_text() -> None:
    assert below_byline(*PROSE, "<b>Elena Marsh</b>").text.endswith("Elena Marsh")


def test_a_date_behind_the_name_goes_with_it() -> None:
    for date in ("02-03-25, 09:33", "3 June 2025", "| 2025-06-03"):
        article = clean([f"Bastian Orsini {date}", *PROSE], "Bastian Orsini")
        assert article.text == "\n\n".join(PROSE)


def test_more_than_a_date_does_not() -> None:
    line = "Bastian Orsini swam on 3 June 2025"
    assert line in clean([line, *PROSE], "Bastian Orsini").text
