"""Flattened pages with a short article, which boxes part."""

import newsclean

LEAD = "The bell of the shop rang for the first time on Saturday, in front of some sixty people who had come with their baskets."
MIDDLE = (
    "Every family gave a hundred and fifty euros and gives three hours a month. One man keeps the till from Tuesday on."
)
LAST = "The mayor warns that nothing is sure yet. Ninety customers a day are needed for the rent of the little house."
MENU = "Skip to main content\nSign in\nHome\nNews\nSport\nWeather\nOpinion\nObituaries\nContact us\nSubscribe\n"
HEAD = "A Village Opens Its Own Shop\nBy Mary Miller\n3 June 2024, 10:15\n"
FOOT = (
    "Share\nFacebook\nCopy link\nComments (2)\nLog in to comment\nMost read\nBakery queue stretches round the block\nBus lane fines double\n"
    "Terms and conditions\nPrivacy policy\nContact us\nAdvertise\n© 2024 Harbour Ledger. All rights reserved."
)
BOX = "Sign up for our newsletter\nEmail address\nSubscribe\n"
LABEL = "Read more\nWhy so many villages lost their only shop\n"


def body(*, between: str) -> str:
    return newsclean.clean(f"{MENU}{HEAD}{LEAD}\n{MIDDLE}\n{between}{LAST}\n{FOOT}", kind="text").text


def test_a_paragraph_below_a_box_is_the_article_s() -> None:
    assert body(between=BOX) == f"{LEAD}\n\n{MIDDLE}\n\n{LAST}"


def test_a_headline_below_a_label_is_not() -> None:
    assert body(between=LABEL) == f"{LEAD}\n\n{MIDDLE}\n\n{LAST}"


def test_what_stands_below_comments_is_not() -> None:
    comment = (
        "I have lived here for sixty years and never thought that I would see this day again. Well done to all of you."
    )
    assert (
        comment
        not in newsclean.clean(
            f"{MENU}{HEAD}{LEAD}\n{MIDDLE}\n{LAST}\nComments (2)\n{comment}\n{FOOT}", kind="text"
        ).text
    )


class TestHeadlinesBetweenParagraphs:
    SAID = "“Nobody believed it any more,” says the oldest of them."

    def text(self, between: str) -> str:
        return newsclean.clean(f"{LEAD}\n{self.SAID}\n{between}\n{MIDDLE}\n{LAST}", kind="text").text

    def test_below_a_label_behind_a_short_sentence(self) -> None:
        assert (
            self.text("Read also:\nWhy so many villages lost their only shop")
            == f"{LEAD}\n\n{self.SAID}\n\n{MIDDLE}\n\n{LAST}"
        )

    def test_below_a_heading(self) -> None:
        assert (
            self.text("Related articles\nWhy so many villages lost their only shop")
            == f"{LEAD}\n\n{self.SAID}\n\n{MIDDLE}\n\n{LAST}"
        )

    def test_with_the_mark_of_a_list(self) -> None:
        assert (
            self.text("Read also:\n* Why so many villages lost their only shop")
            == f"{LEAD}\n\n{self.SAID}\n\n{MIDDLE}\n\n{LAST}"
        )

    def test_with_an_advertisement_s_label_below(self) -> None:
        between = "Read also:\nWhy so many villages lost their only shop\nAdvertisement"
        assert self.text(between) == f"{LEAD}\n\n{self.SAID}\n\n{MIDDLE}\n\n{LAST}"

    def test_two_labels_in_a_row(self) -> None:
        between = (
            "Read also:\nWhy so many villages lost their only shop\nRead also:\nThe baker who went from door to door"
        )
        text = self.text(between)
        assert "lost their only shop" not in text

    def test_a_numbered_heading_stays(self) -> None:
        assert "2. What the villagers do now" in self.text("Related articles\n2. What the villagers do now")

    def test_a_label_as_the_last_line(self) -> None:
        assert newsclean.clean(f"{LEAD}\n{MIDDLE}\nRelated articles", kind="text").text == f"{LEAD}\n\n{MIDDLE}"


def test_several_networks_between_lines_of_a_share_bar_go() -> None:
    row = "Share\nFacebook\nBluesky\nMastodon\nCopy link"
    assert newsclean.clean(f"{LEAD}\n{MIDDLE}\n{row}", kind="text").text == f"{LEAD}\n\n{MIDDLE}"


def test_a_longer_row_between_them_stays() -> None:
    names = "Anna Berg\nBela Kun\nCarl Lund\nDora Maas"
    assert "Carl Lund" in newsclean.clean(f"{LEAD}\n{MIDDLE}\nShare\n{names}\nCopy link", kind="text").text


class TestHeadsOfShortPages:
    HEADLINE = "Village Opens a Shop of Its Own"
    STANDFIRST = (
        "It was closed for seven years. Now a hundred and twelve families have bought the house beside the church."
    )

    def test_a_standfirst_of_two_sentences_below_a_caption_stays(self) -> None:
        head = f"{self.HEADLINE}\nBy Mary Miller\n3 June 2024, 10:15\nPhoto: John Moore\nThe painted front\n{self.STANDFIRST}\nListen\n"
        article = newsclean.clean(f"{MENU}{head}{LEAD}\n{MIDDLE}\n{LAST}\n{FOOT}", kind="text")
        assert article.title == self.HEADLINE
        assert article.text == f"{self.STANDFIRST}\n\n{LEAD}\n\n{MIDDLE}\n\n{LAST}"

    def test_short_sentences_and_subheadings_between_paragraphs_stay(self) -> None:
        said = "“It was time,” said Mary Low."
        between = f"{said}\nWhat comes next\n"
        article = newsclean.clean(f"{MENU}{HEAD}{LEAD}\n{MIDDLE}\n{between}{LAST}\n{FOOT}", kind="text")
        assert article.text == f"{LEAD}\n\n{MIDDLE}\n\n{said}\n\nWhat comes next\n\n{LAST}"

    def test_who_the_writer_is_below_the_text_goes(self) -> None:
        below = "About the author\nMary Miller writes about villages. Before that she was a baker for ten years in the next town."
        article = newsclean.clean(
            f"{MENU}{HEAD}{LEAD}\n{MIDDLE}\n{LAST}\nTags: village, shop\n{below}\n{FOOT}", kind="text"
        )
        assert article.text == f"{LEAD}\n\n{MIDDLE}\n\n{LAST}"
