"""Lines of signs: the writer's between two paragraphs stay, the page's go."""

from collections.abc import Callable

import pytest

import newsclean

FIRST = "Harga beras naik menurut catatan dinas pasar yang terbit pada hari Senin pekan lalu di ibu kota provinsi."
SECOND = "Pedagang menunggu kiriman dari daerah lain, sebab sawah di sekitar kota itu belum dipanen sejak bulan lalu."
RELATED = "Baca juga: Harga Cabai Turun di Pasar Induk"


def dump(*lines: str) -> str:
    return newsclean.clean("\n\n".join(lines)).text


def page(*lines: str) -> str:
    body = "".join(f"<p>{line}</p>" for line in lines)
    return newsclean.clean(f"<html><body><article><h1>Harga Beras</h1>{body}</article></body></html>").text


FORMS = pytest.mark.parametrize("form", [dump, page])


@FORMS
@pytest.mark.parametrize("signs", ["***", "* * *", "---", "___", "~~~", "###", "*****"])
def test_few_signs_between_two_paragraphs_stay(form: Callable[..., str], signs: str) -> None:
    assert form(FIRST, signs, SECOND) == f"{FIRST}\n\n{signs}\n\n{SECOND}"


@FORMS
@pytest.mark.parametrize("signs", ["--------", "=" * 40, "_" * 30, "* " * 20])
def test_a_long_row_of_them_goes(form: Callable[..., str], signs: str) -> None:
    assert form(FIRST, signs, SECOND) == f"{FIRST}\n\n{SECOND}"


@FORMS
@pytest.mark.parametrize("signs", ["***", "---", "###", "* * *"])
def test_signs_above_or_below_the_text_go(form: Callable[..., str], signs: str) -> None:
    assert form(signs, FIRST, SECOND, signs) == f"{FIRST}\n\n{SECOND}"


@FORMS
@pytest.mark.parametrize("signs", ["***", "---"])
def test_signs_in_front_of_what_goes_go_with_it(form: Callable[..., str], signs: str) -> None:
    assert form(FIRST, SECOND, signs, RELATED) == f"{FIRST}\n\n{SECOND}"
    assert form(FIRST, SECOND, signs, RELATED, signs) == f"{FIRST}\n\n{SECOND}"


@FORMS
def test_underscores_end_a_story_too(form: Callable[..., str]) -> None:
    assert form(FIRST, SECOND, "___", RELATED) == f"{FIRST}\n\n{SECOND}\n\n___"
    assert form("___", FIRST, SECOND) == f"{FIRST}\n\n{SECOND}"
    assert form(FIRST, SECOND, RELATED, "___") == f"{FIRST}\n\n{SECOND}"


def test_a_heading_that_is_a_city_is_no_dateline() -> None:
    lines = (FIRST, "Bandung", "---", SECOND, "Surabaya", "---", FIRST)
    article = newsclean.clean("\n\n".join(lines))
    assert article.dateline is None
    assert article.text.split("\n\n") == list(lines)


@pytest.mark.parametrize(
    "sign", ["\u200d", "\u200c", "\ufe0f", "\u034f", "\u3164", "\u2800", "\u115f", "\u061c", "\u180e"]
)
def test_a_line_on_which_nothing_can_be_seen_is_no_paragraph(sign: str) -> None:
    one, two = "The pool closed on Monday, said the mayor.", "It will open again on Friday, he said."
    article = newsclean.clean(f"{one}\n{sign}\n{two}", kind="text")
    assert article.text == f"{one}\n\n{two}"
    assert [removal.rule for removal in article.removed] == ["mul.ui.invisible"]
