"""What holds of a page as a whole: where its article ends, what is there twice, and a short article beside long lists."""

import newsclean
from newsclean.document import Block
from newsclean.read.html import read_page
from newsclean.region import Place, Stated, look
from newsclean.whole_page import passed_over, repeated, until_end

SENTENCES = (
    "The council decided on Monday to keep the old pool open for another ten years.",
    "Its roof will be mended before winter, said Anna Holm, who has led the works since 2019.",
    "Swimmers had collected four thousand signatures against the plan to close it.",
    "Last summer the water was too cold on most days, since the boiler had to be switched off.",
    "A new one is to come in spring, and with it the showers that were promised years ago.",
    "Whether the price of a ticket will rise, nobody in the town hall wanted to say.",
)
ARTICLE = "".join(f"<p>{sentence} It was the last point of a long evening.</p>" for sentence in SENTENCES)
OTHER = "<p>A ferry ran aground off the northern pier on Tuesday, and nobody was hurt in it.</p>"


def seen(page: str) -> tuple[list[Block], list[Place], Stated]:
    blocks, facts = read_page(page)
    stated = Stated(facts)
    return blocks, look(blocks, facts, stated).places, stated


def texts(blocks: list[Block], kept: set[int]) -> str:
    return " ".join(blocks[index].text for index in sorted(kept))


def kept_until_end(page: str) -> str:
    blocks, places, _ = seen(page)
    return texts(blocks, until_end(blocks, set(range(len(blocks))), places))


class TestWhereTheArticleEnds:
    def test_what_stands_behind_the_article_is_not_of_it(self) -> None:
        for begin, end in (("<article>", "</article>"), ('<div itemprop="articleBody">', "</div>")):
            kept = kept_until_end(f"<main>{begin}{ARTICLE}{end}<div>{OTHER}</div></main>")
            assert "northern pier" not in kept
            assert all(sentence in kept for sentence in SENTENCES)

    def test_what_stands_before_it_may_be(self) -> None:
        assert "northern pier" in kept_until_end(f"<main><div>{OTHER}</div><article>{ARTICLE}</article></main>")

    def test_an_article_that_has_little_of_the_text_ends_nothing(self) -> None:
        assert "showers" in kept_until_end(f"<main><article>{OTHER}</article>{ARTICLE}</main>")

    def test_parts_of_one_article_end_nothing(self) -> None:
        entries = f'<article class="entry">{ARTICLE}</article>' + 3 * f'<article class="entry">{OTHER}</article>'
        assert kept_until_end(f"<main>{entries}</main>").count("northern pier") == 3
        assert "northern pier" not in kept_until_end(f"<main>{entries.replace('entry', 'own', 1)}</main>")

    def test_a_main_element_ends_nothing(self) -> None:
        assert "northern pier" in kept_until_end(f"<main>{ARTICLE}</main><div>{OTHER}</div>")

    def test_the_innermost_counts(self) -> None:
        inner = f'<div itemprop="articleBody">{ARTICLE}</div>'
        assert "northern pier" not in kept_until_end(f"<article>{inner}<div>{OTHER}</div></article>")


class TestAShortArticleBesideLongLists:
    HEAD = "<head><title>Old pool stays open</title></head>"

    def inside(self, article: str, kept: str) -> str | None:
        letters = "".join(f"<div class='card'>{OTHER}</div>" for _ in range(20))
        blocks, places, stated = seen(f"<html>{self.HEAD}<body>{article}<section>{letters}</section></body></html>")
        taken = {index for index, block in enumerate(blocks) if kept in block.text}
        found = passed_over(blocks, taken, places, stated)
        return None if found is None else texts(blocks, set(found))

    def test_the_article_with_the_headline_is_looked_at_again(self) -> None:
        found = self.inside(f"<article><h1>Old pool stays open</h1>{ARTICLE}</article>", kept="northern pier")
        assert found is not None
        assert all(sentence in found for sentence in SENTENCES)
        assert "northern pier" not in found

    def test_not_where_it_has_been_taken(self) -> None:
        assert self.inside(f"<article><h1>Old pool stays open</h1>{ARTICLE}</article>", kept="evening") is None

    def test_not_where_the_headline_is_another(self) -> None:
        assert self.inside(f"<article><h1>From our partners</h1>{ARTICLE}</article>", kept="northern pier") is None

    def test_not_where_there_is_next_to_no_text(self) -> None:
        assert self.inside("<article><h1>Old pool stays open</h1><p>Photo.</p></article>", kept="northern pier") is None


class TestTextThatIsThereTwice:
    def test_the_second_copy_goes_and_says_why(self) -> None:
        text = f"<h2>What it costs</h2>{ARTICLE}{ARTICLE.replace('It was', 'That was')}"
        page = f"<nav><a href=/>Home</a></nav><main><h1>Old pool</h1><div class='wide'>{text}</div><div class='narrow'>{text}</div></main>"
        article = newsclean.clean(page)
        assert article.text.count("What it costs") == 1
        assert article.text.count(SENTENCES[0]) == 2
        copy = " ".join(removal.text for removal in article.removed if removal.rule == "mul.ui.page-repeated")
        assert copy.count(SENTENCES[0]) == 2

    def again(self, page: str) -> list[int]:
        blocks, _, _ = seen(page)
        return sorted(repeated(blocks, set(range(len(blocks)))))

    def test_the_copy_is_told_by_a_thousand_characters_of_sentences(self) -> None:
        assert self.again(2 * (2 * OTHER + ARTICLE)) == []  # 700 characters
        long = ARTICLE + ARTICLE.replace("It was", "That was")
        assert self.again(long + OTHER + long) == list(range(13, 25))

    def test_lists_and_refrains_come_again(self) -> None:
        meals = "".join(
            f"<p>{number} spoons of oats, a glass of milk and an apple, cut into slices</p>" for number in range(20)
        )
        assert self.again(meals + "<p>Tuesday</p>" + meals) == []
        verses = "".join(f"<p>{verse}</p><p>{SENTENCES[0]}</p>" for verse in SENTENCES)
        assert self.again(verses) == []

    def test_a_text_of_one_line_again_and_again(self) -> None:
        assert self.again(40 * OTHER) == []
