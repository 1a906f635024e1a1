"""Headline, names and standfirst in dumps of whole pages, where menus and teasers stand above them."""

import pytest

import newsclean
from newsclean.dump_headline import Around, headline_above, is_no_headline, standfirst_below
from newsclean.lines import content

HEADLINE = "Footbridge over the Arlen closed after engineers find worn cable"
BODY = (
    "The council closed the footbridge over the Arlen on Monday after engineers found that its main cable had worn thin.",
    "Residents now have to walk two miles to the next crossing to reach the school and the market.",
    '"We are waiting for repairs before the rain comes," said Alan Reed, who lives near the footbridge.',
    "The county said the work on the cable would be finished within three months.",
)
SAID = frozenset(word for line in BODY for word in content(line))
MENU = ("Arlen Gazette", "Home", "News", "Sport", "Business", "Opinion", "Culture", "Sign in", "Newsletters", "Weather")
FOOT = (
    "More on this story",
    "Bakery wins county prize",
    "Cookies",
    "Privacy policy",
    "Contact us",
    "© 2025 Arlen Gazette",
)


def around(texts: list[str], signed: list[int] | None = None, titles: list[set[str]] | None = None) -> Around:
    return Around(SAID, signed or [], range(len(texts)), titles or [])


def page(*head: str, foot: tuple[str, ...] = ()) -> newsclean.Article:
    return newsclean.clean("\n".join([*MENU, *MENU, *head, *BODY, *foot, *FOOT]))


def test_the_words_of_the_article_tell_its_headline_from_teasers() -> None:
    texts = [HEADLINE, "Bakery wins county prize for rye bread", "Library will open on Sundays again"]
    assert headline_above(texts, len(texts), around(texts)) == 0
    assert headline_above(texts[1:], 2, around(texts[1:])) is None


def test_a_headline_stands_above_its_open_standfirst() -> None:
    standfirst = "Engineers found the main cable worn and residents now walk two miles to the next crossing"
    texts = ["Worn cable shuts Arlen footbridge", standfirst]
    assert headline_above(texts, 2, around(texts, [2])) == 0
    assert headline_above(texts[1:], 1, around(texts[1:], [1])) == 0


def test_a_title_that_the_page_gives_goes_before_the_words() -> None:
    texts = ["Arlen | Worn cable", "Rivals ask who pays for bridges", HEADLINE, "Engineers found a worn main cable"]
    title = {"rivals", "ask", "who", "pays", "for", "bridges"}
    assert headline_above(texts, 4, around(texts, [], [title])) == 1


@pytest.mark.parametrize(
    "line",
    [
        "* Footbridge closed after engineers find worn cable",
        "› Footbridge closed after engineers find worn cable",
        "Alan Reed and Kate Holloway",
        "By Kate Holloway",
        "Alan Reed, AP National Political Writer",
        "Alan Reed and Kate Holloway, Associated Press",
        "The footbridge on Monday evening. Reuters",
        "worn cable on the bridge",
    ],
)
def test_items_names_and_captions_are_no_headlines(line: str) -> None:
    assert is_no_headline(line)


def test_a_headline_with_capitals_and_a_comma_is_no_list_of_names() -> None:
    assert not is_no_headline("Jembatan Gantung Kalisari Ditutup, Anak Sekolah Naik Rakit")


def test_a_standfirst_right_below_the_headline_stays() -> None:
    standfirst = "Engineers call the damage serious and residents fear a long detour"
    article = page("Local", HEADLINE, standfirst, "By Kate Holloway", "3 June 2024", "Share", "Facebook", "Copy link")
    assert article.title == HEADLINE
    assert article.text == "\n\n".join([standfirst, *BODY])
    assert article.authors == ("Kate Holloway",)


def test_what_says_the_headline_again_is_no_standfirst() -> None:
    texts = [HEADLINE, HEADLINE + "!", "Bakery wins county prize for rye bread"]
    assert standfirst_below(texts, 0, 3, around(texts)) is None


def test_a_byline_below_the_standfirst_of_a_page_is_read() -> None:
    standfirst = "The main cable is worn and engineers want to inspect the whole bridge before the summer."
    article = page(HEADLINE, standfirst, "By Kate Holloway", "3 June 2024")
    assert (article.title, article.authors) == (HEADLINE, ("Kate Holloway",))
    assert article.text == "\n\n".join([standfirst, *BODY])
    assert article.published is not None


@pytest.mark.parametrize("below", [("3 June 2024",), ("Reporter", "Share")])
def test_a_name_between_headline_and_date_or_role_is_read_on_pages(below: tuple[str, ...]) -> None:
    article = page("3 June 2024 10:15", HEADLINE, "Kate Holloway", *below)
    assert article.authors == ("Kate Holloway",)
    assert article.text == "\n\n".join(BODY)


STANDFIRST = (
    "The council closed the footbridge at short notice, and nobody in the town was told for how long it would be."
)


def test_names_below_a_standfirst_that_are_known_below_an_article_alone_go() -> None:
    article = page(HEADLINE, "3 June 2024", STANDFIRST, "Kate Holloway News Reporter", "Alan Reed News Reporter")
    assert article.text == "\n\n".join([STANDFIRST, *BODY])


def test_a_menu_of_many_lines_above_the_headline_of_a_small_dump_goes() -> None:
    menu = ("Danmark", "Kultur", "Debat", "Navne", "Byen")
    body = (
        "Kommunen lukkede gangbroen over åen mandag, efter at ingeniører fandt et slidt kabel under en inspektion.",
        "Beboerne må nu gå tre kilometer til den næste bro for at komme til skolen og torvet.",
    )
    headline = "Gangbroen over åen er lukket på grund af et slidt kabel"
    article = newsclean.clean("\n".join([*menu, headline, "3. juni 2024 kl. 10.15", *body]))
    assert article.title == headline
    assert article.text == "\n\n".join(body)


def test_short_lines_above_a_text_without_signs_of_a_page_stay() -> None:
    lines = ("Kaksi leipää", "Litra maitoa", "Kuusi munaa", "Pussi jauhoja")
    source = "\n".join([*lines, *BODY])
    assert newsclean.clean(source).text == source.replace("\n", "\n\n")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("By", "Kate Holloway"), ("Kate Holloway",)),
        (("By:", "Kate Holloway", "and", "Alan Reed"), ("Kate Holloway", "Alan Reed")),
        (("By", "Kate Holloway", ",", "Mary Tarn", "and", "Alan Reed"), ("Kate Holloway", "Mary Tarn", "Alan Reed")),
    ],
)
def test_a_label_is_joined_with_the_names_below_it(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    article = newsclean.clean("\n".join([HEADLINE, *lines, "3 June 2024", *BODY]))
    assert article.authors == names
    assert article.text == "\n\n".join(BODY)
    assert article.title == HEADLINE


def test_a_label_in_front_of_no_name_stays_as_it_is() -> None:
    source = "\n".join([BODY[0], "By", "the river", *BODY[1:]])
    assert "By\n\nthe river" in newsclean.clean(source).text


def test_a_byline_right_below_the_text_signs_it_where_nobody_is_named_above() -> None:
    article = newsclean.clean("\n".join([HEADLINE, "3 June 2024", *BODY, "By Kate Holloway"]))
    assert (article.authors, article.text) == (("Kate Holloway",), "\n\n".join(BODY))
    named = newsclean.clean("\n".join([HEADLINE, "By Alan Reed", "3 June 2024", *BODY, "By Kate Holloway"]))
    assert named.authors == ("Alan Reed",)


def test_a_network_between_words_of_a_share_bar_goes() -> None:
    article = newsclean.clean("\n".join([HEADLINE, "3 June 2024", "Share", "Bluesky", "Copy link", *BODY]))
    assert article.text == "\n\n".join(BODY)
    alone = newsclean.clean("\n".join([HEADLINE, "3 June 2024", "Bluesky", *BODY]))
    assert alone.text == "\n\n".join(["Bluesky", *BODY])
