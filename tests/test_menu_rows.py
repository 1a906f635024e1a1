"""Menus and footers that a tool left on one line."""

import pytest

import newsclean

FIRST = "The town will mend two stretches of road from next week on, the head of the office said on Monday morning."
SECOND = "A bridge of concrete replaces the one up the river this autumn, and the people of the village lend a hand."


def article(above: str = "", below: str = "") -> newsclean.Article:
    return newsclean.clean(
        f"{above}\nTwo Roads and a Bridge for the Town\nBy Mary Miller\n3 June 2024, 10:15\n{FIRST}\n{SECOND}\n{below}",
        kind="text",
    )


@pytest.mark.parametrize(
    "row",
    [
        "Home News Sport Weather Contact us Log in",
        "Home | News | Harbour | Sport | Contact us",
        "Skip to main content Subscribe Harbour Village Sport Weather",
    ],
)
def test_a_menu_on_one_line_goes_and_is_no_headline(row: str) -> None:
    found = article(above=row)
    assert found.title == "Two Roads and a Bridge for the Town"
    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert any(removal.rule == "mul.ui.menu-row" for removal in found.removed)


def test_a_footer_on_one_line_goes() -> None:
    assert (
        article(below="About us | Privacy policy | Corrections | Terms and conditions").text == f"{FIRST}\n\n{SECOND}"
    )


@pytest.mark.parametrize(
    "line",
    [
        "Home side wins the cup in the last minute of the match",
        "More sport, more news, more weather",
        "News travels fast in the harbour of our town",
    ],
)
def test_a_headline_with_words_of_menus_is_none(line: str) -> None:
    found = newsclean.clean(f"{line}\nBy Mary Miller\n3 June 2024, 10:15\n{FIRST}\n{SECOND}", kind="text")
    assert found.title == line


def test_a_row_between_paragraphs_stays() -> None:
    row = "Home News Sport Contact us Log in"
    assert row in newsclean.clean(f"{FIRST}\n{row}\n{SECOND}", kind="text").text
