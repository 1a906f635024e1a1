"""What opens over the text when a reader points at a word of it: it stands in the sentence, and goes out of it."""

import time

import pytest

import newsclean
from newsclean.catalogue.load import built_in
from newsclean.document import Document, Options
from newsclean.read.html import read_page
from newsclean.stages.popups import popups

BEFORE, BEHIND = "The council will raise the", "in January, the mayor said on Monday after a long debate."
MEANING = "A fee that a town takes from those who sell on its market."
REST = "<p>Traders object to the fee, and ask the council to wait for a year, since the market is slow.</p>"
PLAIN = f"{BEFORE} market fee {BEHIND}"


def page(inside: str) -> str:
    return f"<html><body><article><h1>Market fee</h1><p>{BEFORE} {inside} {BEHIND}</p>{REST}</article></body></html>"


def first(inside: str) -> str:
    return newsclean.clean(page(inside)).text.partition("\n")[0]


class TestGoes:
    @pytest.mark.parametrize(
        "names",
        [
            "class=tooltip-text",
            "class=Term_tooltip__8V",
            "role=tooltip",
            "class=rollover-people-block",
            "class='x popover-body'",
            "data-type=hovercard",
        ],
    )
    def test_whatever_it_is_called(self, names: str) -> None:
        inside = f"<span class=term>market fee<span {names}>{MEANING}</span></span>"
        article = newsclean.clean(page(inside))
        assert article.text.partition("\n")[0] == PLAIN
        taken = [removal for removal in article.removed if removal.rule == "mul.ui.page-popup"]
        assert [removal.text for removal in taken] == [MEANING]
        assert [page(inside)[removal.start : removal.end] for removal in taken] == [MEANING]

    def test_with_all_that_is_in_it(self) -> None:
        popup = (
            f"<span class=popover><b>Market fee</b><br><i>{MEANING}</i><script>x()</script> <a href=/x>More</a></span>"
        )
        assert first(f"market fee{popup}") == PLAIN

    def test_of_several_each(self) -> None:
        popup = f"<span class=tooltip>{MEANING}</span>"
        assert first(f"market{popup} fee{popup}") == PLAIN

    def test_its_links_are_not_those_of_the_paragraph(self) -> None:
        blocks, _ = read_page(page(f"market fee<span class=tooltip><a href=/x>{MEANING}</a></span>"))
        marks = [block.mark for block in blocks if block.mark is not None]
        assert [mark.links for mark in marks] == [0, 0, 0]


class TestStays:
    """Text of the article in an element that is called so."""

    @pytest.mark.parametrize(
        "inside",
        [
            "<span class=tooltip>market fee</span>",
            f"<span class=tooltip>market fee, {MEANING}</span>",
            f"market fee <span class=tooltip>({MEANING})</span>",
            f"market fee (<span class=tooltip>{MEANING}</span>)",
            f"market fee<span class=note>, {MEANING}</span>",
            "market fee<span class=tooltip>s</span>",
        ],
    )
    def test_a_term_is_kept(self, inside: str) -> None:
        shown = inside.replace("</span>", "")
        while "<" in shown:
            shown = shown[: shown.index("<")] + shown[shown.index(">") + 1 :]
        assert first(inside) == f"{BEFORE} {shown} {BEHIND}"

    def test_where_words_have_no_space_between_them(self) -> None:
        said = "市议会星期一决定明年一月起提高集市的收费标准，市长在会后对记者这样说。"
        term = (
            "集市收费是城镇向在集市上卖东西的人收取的一种费用，多年来一直没有变过，今年却要变了，商贩们对此很不满意。"
        )
        source = f"<html><body><article><h1>集市</h1><p>{said}<span class=tooltip>{term}</span>他还说了别的话。</p></article></body></html>"
        source = source.replace(f"{said}<", f"{said[:-1]}<")
        assert term in newsclean.clean(source).text

    def test_paragraphs_in_it_are_no_part_of_a_sentence(self) -> None:
        article = newsclean.clean(page(f"market fee<span class=tooltip><p>{MEANING}</p></span>"))
        assert not [removal for removal in article.removed if removal.rule == "mul.ui.page-popup"]

    def test_a_whole_article_is_no_popup(self) -> None:
        said = " ".join(f"The mayor said {count} times that the fee is fair." for count in range(90))
        assert said in newsclean.clean(page(f"market fee<span class=tooltip>{said}</span>")).text


def test_nothing_is_asked_of_a_dump() -> None:
    text = f"Market fee\n\n{PLAIN}\n\n{MEANING}\n"
    assert MEANING in newsclean.clean(text).text


def test_many_take_the_time_of_one_each() -> None:
    popup = f"word<span class=tooltip>{MEANING}</span> "
    blocks, facts = read_page(f"<p>{popup * 3000}</p>")
    document = Document("", blocks, built_in(), Options())
    document.facts = facts
    started = time.process_time()
    popups(document)
    assert time.process_time() - started < 3
    assert document.blocks[0].text.startswith("word word")
