"""Pages that a tool put into one line, with spaces between their texts."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import newsclean
from newsclean.seams import NUMBERS, rows, seams, words_of

FIXTURES = Path(__file__).parent.parent / "fixtures"
LANGUAGES = (
    "id",
    "ms",
    "en",
    "de",
    "nl",
    "fr",
    "es",
    "pt",
    "it",
    "ro",
    "sv",
    "no",
    "da",
    "pl",
    "cs",
    "hu",
    "tr",
    "ru",
    "uk",
    "el",
)
ONE = "The city will mend two bridges from next week on, the head of the office said on Monday, and the money has been there since May."
TWO = "People in both villages hope that the work is done before the rains, because the road floods often. Nobody knows how long it takes."
ABOVE = "Home News Sport Culture Money Travel Opinion Podcasts Videos Weather Sign in Subscribe Search City Mends Two Bridges Share"
BELOW = (
    "Most read Ten Gardens To Visit This Summer How We Bake Bread At Home The Best Lakes For Swimming "
    "Privacy policy Terms of use Contact us About us Careers © 2024 Example Media All rights reserved"
)


def clean(text: str) -> newsclean.Article:
    return newsclean.clean(text, kind="text")


def whole_page(language: str) -> Any:
    return tomllib.loads((FIXTURES / language / "whole-page.toml").read_text(encoding="utf-8"))


def test_the_article_is_found_in_the_line() -> None:
    article = clean(f"{ABOVE} {ABOVE} {ONE} {TWO} {ONE} {TWO} {BELOW} {BELOW}")
    assert article.text.replace("\n\n", " ") == f"{ONE} {TWO} {ONE} {TWO}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whole_pages_in_one_line(language: str) -> None:
    """Nearly all words of the article come out, and nearly no others; without the stage it would be some two thirds of what does."""
    fixture = whole_page(language)
    wanted, found = Counter(fixture["text"].split()), Counter(clean(" ".join(fixture["source"].split())).text.split())
    shared = (wanted & found).total()
    assert shared >= 0.9 * wanted.total()
    assert shared >= 0.9 * found.total()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_out_stays_as_it_is(language: str) -> None:
    text = clean(" ".join(whole_page(language)["source"].split())).text
    assert clean(text).text == text


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_in_one_line_stays_whole(language: str) -> None:
    text = " ".join(whole_page(language)["text"].split()) * 4
    assert "\n" not in clean(text).text


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE} Rina Sari Budi Satria Maya Dewi Tono Wardana Sari Putri Arman Salim Nadia Lestari Hadi Kusuma Wati. {TWO} "
        * 4,
        "Gold Silver Bronze Rina Sari 3 2 1 Budi Satria 2 1 0 Maya Dewi 1 1 1 Tono Wardana 0 0 3 " * 20 + ONE,
    ],
)
def test_names_and_tables_are_no_menus(text: str) -> None:
    assert clean(text).text == text.strip()


def test_sentences_of_one_paragraph_are_put_together_again() -> None:
    article = clean(f"{ABOVE} {ABOVE} {ONE} {TWO} {ONE} {TWO} {BELOW} {BELOW}")
    assert len(article.paragraphs) < 6  # it has six sentences


def test_no_line_begins_with_a_small_letter_but_behind_a_stop() -> None:
    gaps, made = rows(words_of("Home News the roof leaks. iPhones are dear"))
    assert gaps == [0, 4]
    assert all(len(row) == len(NUMBERS) for row in made)


@pytest.mark.parametrize("language", ["ja", "zh"])
def test_where_words_have_no_spaces_between_them_each_space_is_a_seam(language: str) -> None:
    fixture = whole_page(language)
    text = clean(" ".join(fixture["source"].split())).text
    found, wanted = "".join(text.split()), "".join(fixture["text"].split())
    assert all("".join(paragraph.split()) in found for paragraph in fixture["text"].split("\n\n"))
    assert len(found) < 1.05 * len(wanted)
    assert clean(text).text == text


def test_other_scripts_without_capitals_are_left_alone() -> None:
    assert seams("الرئيسية أخبار رياضة اقتصاد تسجيل الدخول قال رئيس البلدية إن الجسر سيغلق. " * 20) == []
    assert rows([]) == ([], [])
