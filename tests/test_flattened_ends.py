"""What stands at the ends of an article in a page that was flattened to text, and the lists in it."""

import pytest

import newsclean
from newsclean.shape import ends_sentence
from strategies import ordinary

MENU = ["Home", "News", "Sport", "Business", "Opinion", "Culture", "Log in", "Subscribe", "Newsletters", "Contact us"]
FOOT = [
    "Most read", "Privacy policy", "Terms and conditions", "About us", "Advertise with us", "Cookie policy", "Contact us",
    "Follow us", "Sitemap", "Careers", "Help", "© 2024 Example Herald. All rights reserved.",
]  # fmt: skip
BODY = list(ordinary("en", 8).body)
HEADLINE = "Footbridge closed after engineers find worn cable"
HEAD = [HEADLINE, "By Kate Holloway", "3 June 2024"]


def of_page(*lines: str) -> newsclean.Article:
    return newsclean.clean("\n".join([*MENU, *HEAD, *lines, *FOOT]))


@pytest.mark.parametrize(
    "behind", ["", " (*)", " (abc)", " (abc/def)", " Read also: Water Prices Rise in Three Districts"]
)
def test_the_last_paragraph_stays_with_what_stands_behind_its_last_sentence(behind: str) -> None:
    last = "The council will decide on the repairs in the first week of July, when the engineers have sent in their report."
    assert of_page(*BODY, last + behind).text.endswith(last)


def test_numbered_subheadings_between_paragraphs_stay() -> None:
    told = [line for number, text in enumerate(BODY[1:6], 1) for line in (f"{number}. Where to go", text)]
    assert of_page(BODY[0], *told).text == "\n\n".join([BODY[0], *told])


def test_a_list_that_a_line_of_the_article_announces_stays() -> None:
    told = [
        *BODY[:3],
        "Visitors are asked to bring the following things:",
        "1. a torch",
        "2. warm gloves",
        "3. a map",
        *BODY[3:],
    ]
    assert of_page(*told).text == "\n\n".join(told)


def test_a_short_label_above_links_announces_no_list() -> None:
    text = of_page(*BODY, "More topics:", "* Rivers", "* Bridges", "* Engineers").text
    assert "Rivers" not in text


def test_the_headline_of_a_page_is_found_above_a_row_of_buttons() -> None:
    buttons = ["Share", "Copy", "Link copied", "Email", "Facebook", "X", "Reddit", "LinkedIn", "Pinterest", "Print"]
    article = of_page(*buttons, *BODY)
    assert (article.title, article.authors) == (HEADLINE, ("Kate Holloway",))


def test_the_headline_of_a_page_is_found_above_name_and_standfirst() -> None:
    head = [HEADLINE, "The main cable is worn and an inspection is under way.", "Kate Holloway", "3 June 2024"]
    article = newsclean.clean("\n".join([*MENU, *head, *BODY, *FOOT]))
    assert article.title == HEADLINE


@pytest.mark.parametrize(
    "line",
    ["* Subscribe to our weekly letter now", "Thursday, 23 June 2024, 19:25 (GMT+7)"],
)
def test_an_item_of_a_list_or_a_time_is_no_headline(line: str) -> None:
    article = newsclean.clean("\n".join([*MENU, line, "3 June 2024", *BODY, *FOOT]))
    assert article.title != line


@pytest.mark.parametrize("text", ["Hvad skulle jeg så lave? Løbe?«", "„Das ist gut.“", "»Das ist gut.‹«"])
def test_marks_that_point_inwards_close_a_sentence(text: str) -> None:
    assert ends_sentence(text)


def test_a_headline_written_as_a_sentence_goes_with_its_label_between_two_paragraphs() -> None:
    first, second = ordinary("de", 2).body
    headline = "Warum trotz leerer Büros in der Stadt niemand baut"
    assert newsclean.clean("\n".join([first, "Lesen Sie auch", headline, second])).text == f"{first}\n\n{second}"


def test_a_subheading_behind_a_label_stays() -> None:
    first, second = ordinary("de", 2).body
    text = newsclean.clean("\n".join([first, "Lesen Sie auch", "Wie es weitergeht", second])).text
    assert text == f"{first}\n\nWie es weitergeht\n\n{second}"


def test_a_headline_behind_a_dateline_that_stands_twice_is_the_title() -> None:
    body = "Perbaikan diperkirakan selesai pada bulan Mei, sebelum musim panen padi dimulai di kedua desa itu."
    source = f"JAKARTA, KOMPAS.com - Harga Beras Naik [VIDEO]\n___\n{body}\n(abc/def)\nHarga Beras Naik [VIDEO]"
    article = newsclean.clean(source)
    assert (article.title, article.text) == ("Harga Beras Naik", body)
    assert newsclean.clean(article.text).text == body
