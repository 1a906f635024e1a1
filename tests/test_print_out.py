"""Pages that a browser printed and that were copied from the sheets."""

import newsclean

FIRST = (
    "The harbour town voted on Saturday to keep its only traffic light, which the state had wanted to replace with four stop\n"
    "signs at the corner of two streets.\n"
)
SECOND = "The mayor said that the light would have a new bulb in spring, and that nobody had to learn new ways to give directions."


def sheets(*, split: bool) -> str:
    """Two sheets; the second paragraph is broken between them."""
    foot = "https://ledger.example/town-keeps-its-light" + ("\n" if split else " ")
    top = "9/4/23, 10:12 AM\nTown keeps its light - The Harbour Ledger\n"
    return (
        f"{top}Town keeps its light\nBy Mary Miller\nSept. 3, 2023\n{FIRST}"
        "Fewer than six hundred cars pass through it on a weekday, and the light costs some two thousand dollars a year to keep, a pie\n"
        f"{foot}1/2\n{top}auction brought in twice as much, the treasurer told the town.\n{SECOND}\n{foot}2/2\n"
    )


def test_tops_and_feet_of_sheets_go() -> None:
    for split in (False, True):
        article = newsclean.clean(sheets(split=split))
        assert "ledger.example" not in article.text
        assert "10:12" not in article.text
        assert "The Harbour Ledger" not in article.text
        assert SECOND in article.text


def test_a_paragraph_that_two_sheets_share_is_one() -> None:
    article = newsclean.clean(sheets(split=False))
    assert "to keep, a pie auction brought in twice as much" in article.text


def test_the_day_of_the_print_is_not_the_article_s() -> None:
    article = newsclean.clean(sheets(split=False))
    assert str(article.published) == "2023-09-03"
    assert article.title == "Town keeps its light"


def test_a_day_and_time_without_a_foot_below_stay_what_they_are() -> None:
    text = f"Results\n9/4/23, 10:12\nHarbour 2, Hill 1\n{FIRST}{SECOND}"
    assert not any(removal.rule == "mul.ui.print-out" for removal in newsclean.clean(text).removed)


def test_a_paragraph_that_begins_with_a_day_and_time_is_no_top() -> None:
    dated = "12/05/2024 10:30 The old bridge over the harbour will reopen on Monday, the mayor said."
    article = newsclean.clean(f"{dated}\n\n{SECOND}\n\nhttps://ledger.example/bridge 1/2\n\n{FIRST}")
    assert "will reopen on Monday" in article.text


def test_the_result_of_a_match_is_no_sheet() -> None:
    article = newsclean.clean(f"{SECOND}\n\nhttps://club.example/result 3/2\n\n{FIRST}")
    assert all(removal.rule != "mul.ui.print-out" for removal in article.removed)


def test_an_address_in_the_text_is_no_foot() -> None:
    text = f"{FIRST}\nhttps://ledger.example/pies\n\n{SECOND}"
    assert "https://ledger.example/pies" in newsclean.clean(text).text
