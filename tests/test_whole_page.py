"""What holds of a page as a whole: where its article ends, what is there twice, and a short article beside long lists."""

import importlib

import pytest

import newsclean
from newsclean.document import Block
from newsclean.read.html import read_page
from newsclean.region import Place, Stated, look
from newsclean.whole_page import below_headline, key_points, passed_over, repeated, until_end, until_next_headline

SENTENCES = (
    "The council decided on Monday to keep the old pool open for another ten years.",
    "Its roof will be mended before winter, said Anna Holm, who has led the works since 2019.",
    "Swimmers had collected four thousand signatures against the plan to close it.",
    "Last summer the water was too cold on most days, since the boiler had to be switched off.",
    "A new one is to come in spring, and with it the showers that were promised years ago.",
    "Whether the price of a ticket will rise, nobody in the town hall wanted to say.",
)
ARTICLE = "".join(f"<p>{sentence} It was the last point of a long evening.</p>" for sentence in SENTENCES)
LONG = ARTICLE + ARTICLE.replace("It was", "That was")
OTHER = "<p>A ferry ran aground off the northern pier on Tuesday, and nobody was hurt in it.</p>"


def seen(page: str) -> tuple[list[Block], list[Place], Stated]:
    blocks, facts = read_page(page)
    stated = Stated(facts)
    return blocks, look(blocks, facts, stated).places, stated


def texts(blocks: list[Block], kept: set[int]) -> str:
    return " ".join(blocks[index].text for index in sorted(kept))


def kept_until_end(page: str) -> str:
    blocks, places, _ = seen(page)
    kept = {index for index, block in enumerate(blocks) if not block.text.startswith("Ferry number")}
    return texts(blocks, until_end(blocks, kept, places))


LINKS = "".join(f"<li><a href='/{number}'>Ferry number {number}</a></li>" for number in range(8))


def whole_page(article: str, behind: str, between: str = LINKS) -> str:
    """An article in a column of its own, a list of links, and what stands behind that."""
    return f"<main><div>{article}</div><ul>{between}</ul><div>{behind}</div></main>"


class TestAboveTheHeadline:
    TITLE = "Old pool stays open for ten more years"
    LEAD = "After a long evening in the town hall, the swimmers got what they had asked for."
    TICKER = (
        "A ferry ran aground off the northern pier on Tuesday.",
        "The price of cabbage fell for the first time in a year.",
    )
    BODY = f"<h1>{TITLE}</h1><div class=byline>Jane Doe</div><div class=story>{ARTICLE}</div>"

    def kept(self, body: str, summary: str = "", but: tuple[str, ...] = ()) -> str:
        """What stays of a page, if all of it but the headlines and what begins so was kept."""
        head = f'<title>{self.TITLE}</title><meta name=description content="{summary}">'
        blocks, places, stated = seen(f"<html><head>{head}</head><body>{body}</body></html>")
        kept = {
            index for index, block in enumerate(blocks) if block.text != self.TITLE and not block.text.startswith(but)
        }
        return texts(blocks, below_headline(blocks, kept, places, stated))

    def test_a_ticker_goes(self) -> None:
        said = "".join(f"<p>{text}</p>" for text in self.TICKER)
        for ticker in (f"<section><b>Latest</b>{said}</section>", f"<div class=lead-news><div class=related>{said}</div></div>", f"<div>{said}</div><a href=/>Home</a>"):  # fmt: skip
            kept = self.kept(f"{ticker}<article>{self.BODY}</article>")
            assert not any(text in kept for text in self.TICKER)
            assert all(sentence in kept for sentence in SENTENCES)

    def test_the_headline_of_the_article_may_be_in_it(self) -> None:
        said = "".join(f"<p>{text}</p>" for text in self.TICKER)
        ticker = f"<div><h3><a href=/x>{self.TITLE}</a></h3>{said}</div>"
        assert self.TICKER[0] not in self.kept(f"{ticker}<article>{self.BODY}</article>")

    def test_a_standfirst_stays(self) -> None:
        lead = f"<p>{self.LEAD}</p>"
        for page in (
            f"<article><div class=dek>{lead}</div>{self.BODY}</article>",
            f"<main><div>{lead}</div><div><div>{self.BODY}</div></div></main>",
            f"<article><header>{lead}<h1>{self.TITLE}</h1></header><div>{ARTICLE}</div></article>",
            f"<div class=top>{lead}</div><main>{self.BODY}</main>",
            f"<div class=intro>{lead}<p>{OTHER}</p></div><main>{self.BODY}</main>",
            f"{self.LEAD}<main>{self.BODY}</main>",
            f"<div>{lead}{OTHER}</div>{self.BODY}",
        ):
            assert self.LEAD in self.kept(page)

    def test_so_does_what_is_stated_as_the_summary(self) -> None:
        page = f"<div>{OTHER}<p>{self.LEAD}</p></div><ul>{LINKS}</ul><main>{self.BODY}</main>"
        assert self.LEAD in self.kept(page, self.LEAD, ("Ferry",))
        assert self.LEAD not in self.kept(page, "", ("Ferry",))

    def test_half_of_the_article_stays(self) -> None:
        """The headline may stand between its parts, or again on the second sheet, or above the comments."""
        for above in ("<div class=sheet>{}</div>", f"<div class=sheet><h2>{self.TITLE}</h2>{{}}</div>"):
            kept = self.kept(f"{above.format(ARTICLE)}<ul>{LINKS}</ul><div>{self.BODY}</div>", but=("Ferry",))
            assert kept.count(SENTENCES[0]) == 2
        first = f"<div class=sheet><h2>{self.TITLE}</h2><p>{self.LEAD}</p>{OTHER}</div><ul>{LINKS}</ul>"
        assert self.LEAD in self.kept(f"{first}<div>{self.BODY}</div>", but=("Ferry",))

    def test_labels_are_no_standfirst(self) -> None:
        kept = self.kept(f"<article><div>Town hall</div><div>Third of June</div>{self.BODY}</article>", but=("Jane",))
        assert kept.startswith(SENTENCES[0])


class TestWhereTheArticleEnds:
    BODY = f'<div itemprop="articleBody" class="text">{ARTICLE}</div>'

    def test_what_stands_far_behind_the_article_is_not_of_it(self) -> None:
        for article in (self.BODY, f"<article>{self.BODY}</article>"):
            kept = kept_until_end(whole_page(article, OTHER))
            assert "northern pier" not in kept
            assert all(sentence in kept for sentence in SENTENCES)

    def test_what_stands_before_it_may_be(self) -> None:
        assert "northern pier" in kept_until_end(whole_page(OTHER, self.BODY))

    def test_an_element_that_has_little_of_the_text_ends_nothing(self) -> None:
        teaser = f'<div itemprop="articleBody" class="text">{OTHER}</div>'
        assert "showers" in kept_until_end(whole_page(teaser, ARTICLE))

    def test_what_stands_beside_it_may_be_its_other_half(self) -> None:
        for begin, end in (('<div itemprop="articleBody">', "</div>"), ("<article>", "</article>"), ("<article>", "</article></article>")):  # fmt: skip
            page = f"<main><div>{begin}{ARTICLE}{end}<ul>{LINKS}</ul>{OTHER}</div></main>"
            assert "northern pier" in kept_until_end(page)

    def test_a_little_between_two_parts_ends_nothing(self) -> None:
        for between in ("", "<li>Advertisement</li>", LINKS[: LINKS.index("<li><a href='/7'>")]):
            assert "northern pier" in kept_until_end(whole_page(self.BODY, OTHER, between))

    def test_parts_of_the_same_kind_end_nothing(self) -> None:
        entry = '<article id="{}" class="entry {}">{}</article>'
        first, second = entry.format(1, "pinned", ARTICLE), entry.format(2, "", OTHER)
        assert "northern pier" in kept_until_end(whole_page(first, second))
        assert "northern pier" not in kept_until_end(whole_page(first, second.replace("entry", "teaser")))
        bare = "<article id=part-{}>{}</article>"
        assert "northern pier" in kept_until_end(whole_page(bare.format(1, ARTICLE), bare.format(2, OTHER)))
        for other in (f'<div class="text wide">{OTHER}</div>', self.BODY.replace("text", "more")):
            assert "northern pier" in kept_until_end(whole_page(self.BODY, other + OTHER))

    def test_behind_a_tag_alone_goes_only_what_says_it_is_something_else(self) -> None:
        article = f'<article class="story">{ARTICLE}</article>'
        assert "northern pier" in kept_until_end(whole_page(article, OTHER))
        for begin, end in (("<aside>", "</aside>"), ('<article class="card">', "</article>")):
            assert "northern pier" not in kept_until_end(whole_page(article, begin + OTHER + end))

    def test_a_box_in_the_article_does_not_end_it(self) -> None:
        box = f'<div><article class="box">{ARTICLE}</article></div><ul>{LINKS}</ul>'
        assert "northern pier" in kept_until_end(
            f'<main><article class="story"><div>{box}{OTHER}</div></article></main>'
        )

    def test_a_main_element_ends_nothing(self) -> None:
        assert "northern pier" in kept_until_end(f"<div><main>{ARTICLE}</main></div><ul>{LINKS}</ul><div>{OTHER}</div>")

    def test_a_piece_of_a_page(self) -> None:
        assert "northern pier" in kept_until_end(f"<article>{ARTICLE}</article>{OTHER}")


class TestAStandfirstThatIsNamedSo:
    TITLE = "Old pool stays open for ten more years"
    LEAD = "Nach einem langen Abend im Rathaus bekommen die Schwimmer, was sie wollten"

    def kept(self, name: str, language: str = "de", lead: str = LEAD) -> str:
        body = f"<h1>{self.TITLE}</h1><div class=author>Jane Doe</div><p class='{name}'>{lead}</p><div class=text>{ARTICLE}</div>"
        page = f"<html lang={language}><title>{self.TITLE}</title><body><nav><a href=/>Home</a></nav><article>{body}</article></body></html>"
        return newsclean.clean(page).text

    @pytest.mark.parametrize(
        "name", ["standfirst", "post-sub-title", "entry-subtitle", "max-card__subtitle", "excerpt"]
    )
    def test_it_stays(self, name: str) -> None:
        assert self.kept(name).startswith(self.LEAD)

    def test_what_is_called_something_else_too_does_not(self) -> None:
        assert not self.kept("image-description").startswith(self.LEAD)


class TestTheNextArticleLoadedBelow:
    TITLE = "Old pool stays open for ten more years"
    DATE = "<div class=date>Monday, 3 June 2024</div>"
    FERRY = "A ferry ran aground off the northern pier on Tuesday, and nobody was hurt in it."

    def page(self, second: str, article: str = "<div class=detail>{}</div>") -> str:
        """Two articles one below the other."""
        own = f"<h1>{self.TITLE}</h1>{self.DATE}<div class=text>{ARTICLE}</div>"
        return (
            f"<title>{self.TITLE}</title><nav><a href=/>Home</a></nav>" + article.format(own) + article.format(second)
        )

    def kept(self, second: str, article: str = "<div class=detail>{}</div>") -> str:
        return newsclean.clean(self.page(f"{second}<div class=text><p>{self.FERRY}</p></div>", article)).text

    @pytest.mark.parametrize("article", ["<div class=detail>{}</div>", "<article>{}</article>", "{}"])
    def test_its_headline_and_date_end_the_article(self, article: str) -> None:
        kept = self.kept(f"<h1>Ferry runs aground</h1>{self.DATE}", article)
        assert SENTENCES[-1] in kept
        assert self.FERRY not in kept

    def test_a_heading_without_a_date_does_not(self) -> None:
        blocks, places, stated = seen(self.page(f"<h1>What else was decided</h1><p>{self.FERRY}</p>"))
        everything = set(range(len(blocks)))
        assert until_next_headline(blocks, everything, places, stated) == everything

    def test_nor_does_a_heading_of_another_rank_or_the_headline_itself(self) -> None:
        for heading in ("<h2>Tuesday: a ferry</h2>", "<h1 class=day>Tuesday: a ferry</h1>", f"<h1>{self.TITLE}</h1>"):
            blocks, places, stated = seen(self.page(f"{heading}{self.DATE}<p>{self.FERRY}</p>"))
            everything = set(range(len(blocks)))
            assert until_next_headline(blocks, everything, places, stated) == everything


class TestAShortArticleBesideLongLists:
    HEAD = "<head><title>Old pool stays open</title></head>"
    OWN = f"<article><h1>Old pool stays open</h1>{ARTICLE}</article>"

    def inside(self, article: str, kept: str, letters: int = 20) -> str | None:
        cards = "".join(f"<div class='card'>{OTHER}</div>" for _ in range(letters))
        blocks, places, stated = seen(f"<html>{self.HEAD}<body>{article}<section>{cards}</section></body></html>")
        taken = {index for index, block in enumerate(blocks) if kept in block.text}
        found = passed_over(blocks, taken, places, stated)
        return None if found is None else texts(blocks, set(found))

    def test_the_article_with_the_headline_is_looked_at_again(self) -> None:
        found = self.inside(self.OWN, kept="northern pier")
        assert found is not None
        assert all(sentence in found for sentence in SENTENCES)
        assert "northern pier" not in found

    def test_not_where_it_has_been_taken(self) -> None:
        assert self.inside(self.OWN, kept="evening") is None

    def test_not_where_it_is_the_first_part_of_what_has_been_taken(self) -> None:
        for kept in (".", "e"):
            assert self.inside(self.OWN, kept=kept) is None

    def test_not_where_what_has_been_taken_is_far_longer(self) -> None:
        assert self.inside(self.OWN, kept="northern pier", letters=40) is None

    def test_not_where_it_is_called_something_else(self) -> None:
        assert self.inside(self.OWN.replace("<article", "<article class='comment'"), kept="northern pier") is None
        for tag in ("aside", "footer"):
            assert self.inside(f"<{tag}>{self.OWN}</{tag}>", kept="northern pier") is None

    def test_not_where_the_headline_is_another(self) -> None:
        assert self.inside(f"<article><h1>From our partners</h1>{ARTICLE}</article>", kept="northern pier") is None

    def test_not_where_there_is_next_to_no_text(self) -> None:
        assert self.inside("<article><h1>Old pool stays open</h1><p>Photo.</p></article>", kept="northern pier") is None

    def test_the_rest_of_an_article_behind_its_headline_stays(self) -> None:
        rest = ARTICLE.replace("It was", "That was") + ARTICLE.replace("It was", "This was")
        nav = "<nav><a href=/>Home</a></nav>"
        page = f"<html>{self.HEAD}<body>{nav}<main>{self.OWN}<div class='story'>{rest}</div></main></body></html>"
        assert newsclean.clean(page).text.count("showers") == 3

    def test_what_was_taken_stays_where_a_second_look_finds_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        stage = importlib.import_module("newsclean.stages.region")
        looks = iter([{2, 3}, set()])
        monkeypatch.setattr(stage, "_kept", lambda *_: next(looks))
        monkeypatch.setattr(stage, "passed_over", lambda *_: [0, 1])
        monkeypatch.setattr(stage, "beside", lambda *_: set())  # else the sentences around the two are kept with them
        page = f"<html>{self.HEAD}<body><nav><a href=/>Home</a></nav>{ARTICLE}</body></html>"
        assert newsclean.clean(page).text.split("\n\n") == [
            f"{text} It was the last point of a long evening." for text in SENTENCES[1:3]
        ]


class TestTextThatIsThereTwice:
    def test_the_second_copy_goes_and_says_why(self) -> None:
        text = f"<h2>What it costs</h2>{LONG}"
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
        assert self.again(2 * f"<div>{2 * OTHER + ARTICLE}</div>") == []  # 700 characters
        assert self.again(f"<div>{LONG}</div>{OTHER}<div>{LONG}</div>") == list(range(13, 25))

    def test_what_comes_again_beside_the_first_or_below_another_heading_is_meant(self) -> None:
        assert self.again(f"<div>{LONG}{LONG}</div>") == []
        party = "<section><h2>The {}</h2>{}</section>"
        assert self.again(party.format("buyer", LONG) + party.format("seller", LONG)) == []
        assert self.again(2 * party.format("buyer", LONG)) == list(range(13, 26))

    def test_lists_and_refrains_come_again(self) -> None:
        meals = "".join(
            f"<p>{number} spoons of oats, a glass of milk and an apple, cut into slices</p>" for number in range(20)
        )
        assert self.again(f"<div>{meals}</div><p>Tuesday</p><div>{meals}</div>") == []
        verses = "".join(f"<p>{verse}</p><p>{SENTENCES[0]}</p>" for verse in SENTENCES)
        assert self.again(verses) == []

    def test_a_text_of_one_line_again_and_again(self) -> None:
        assert self.again(40 * OTHER) == []
        assert self.again(40 * f"<div>{OTHER}</div>") == []


class TestNothingButAShortArticle:
    """Where the trees find nothing, what stands below the page's headline is its article."""

    ASIDE = "<aside><ul><li><a href='/1'>A ferry ran aground off the pier</a></li></ul></aside>"

    def page(self, title: str, body: str) -> str:
        head = f"<head><title>{title} - Sample News</title><meta property='og:title' content='{title}'></head>"
        return (
            f"<html>{head}<body><nav><a href='/'>Home</a></nav><table><tr><td>{self.ASIDE}</td><td><h2>{title}</h2>{body}</td></tr>"
            "</table><footer><p>Copyright © 2024 Sample News</p></footer></body></html>"
        )

    @pytest.mark.parametrize(
        "lines",
        [
            ["My aunt made this soup.", "Ingredients:", "2 beets", "1 onion", "salt", "Method:", "1. Cut.", "2. Boil."],
            ["How did you come to it?", "– Through my aunt.", "And are you happy?", "– Yes"],
            ["10.05 The bridge is shut.", "10.40 The mayor is on her way.", "12.30 The water stands still"],
            ["The bridge is shut until June. Take the ferry."],
        ],
    )
    @pytest.mark.parametrize("title", ["Beet soup", "A day at the bridge with the mayor"])
    def test_it_stays(self, title: str, lines: list[str]) -> None:
        for body in ("".join(f"<div>{line}</div>" for line in lines), "<br><br>".join(lines)):
            assert newsclean.clean(self.page(title, body)).text.split("\n\n") == lines

    def test_links_below_a_headline_are_no_article(self) -> None:
        body = "".join(f"<div><a href='/{index}'>{sentence}</a></div>" for index, sentence in enumerate(SENTENCES[:3]))
        assert newsclean.clean(self.page("All that was said", body)).text == ""


def test_the_days_of_a_chronicle_are_not_the_next_article() -> None:
    """Headings of the headline's own rank, each with its day below it."""
    story = "Warga desa melapor ke polisi bahwa jembatan gantung itu bergoyang keras setiap kali dilewati sepeda motor pada pagi hari."
    days = "".join(
        f"<h2>Laporan ke {n}</h2><p>{n} Juni 2024</p><p>{story}</p><p>{story} Laporan itu dicatat.</p>"
        for n in range(1, 5)
    )
    page = f"<html><body><nav>Beranda</nav><div><h2>Jembatan Kalisari Ditutup</h2><p>Senin, 10 Juni 2024</p><p>{story}</p>{days}</div></body></html>"
    text = newsclean.clean(page).text
    assert all(f"Laporan ke {n}" in text for n in range(1, 5))


class TestOtherNamesOfStandfirsts:
    """A standfirst that no summary repeats is told by what its element is called, on pages in other languages than English."""

    STANDFIRST = "Dans cette commune de la vallée, les habitants nettoient une nouvelle fois leurs maisons."
    PROSE = (
        "Une pelle à la main, Solange Brunet pousse la boue vers le caniveau, pour la troisième fois depuis le printemps.",
        "Dans la nuit de vendredi à samedi, la rivière est montée de deux mètres en six heures, sans faire de blessé.",
        "Le maire réclame depuis cinq ans le rachat de quarante maisons, et le dossier est toujours en cours d’instruction.",
    )

    def page(self, names: str, headline: str = "<h1>La rivière déborde</h1>") -> str:
        body = "".join(f'<p class="article__paragraph">{text}</p>' for text in self.PROSE)
        header = f'<header class="head">{headline}<p class="{names}">{self.STANDFIRST}</p></header>'
        return (
            "<html lang=fr><head><title>La rivière déborde</title></head><body><ul class=menu><li><a href=/a>A la une</a></ul>"
            f"{header}<div class=meta>Par X</div><figure><img src=x><figcaption>La rue</figcaption></figure><ul class=share><li>Partager<li>Offrir</ul>"
            f"<section class=wrap><article class=article__content>{body}</article></section></body></html>"
        )

    @pytest.mark.parametrize("names", ["article__desc", "sub-headline", "art-underrubrik", "tit-linha-fina"])
    def test_what_is_called_so_is_kept(self, names: str) -> None:
        apart = "<div class=a><div class=b><h1>La rivière déborde</h1></div></div>"
        assert newsclean.clean(self.page(names, apart)).text.startswith(self.STANDFIRST)

    def test_what_is_said_of_the_author_is_none(self) -> None:
        assert newsclean.clean(self.page("author-desc")).text.startswith(self.PROSE[0])

    @pytest.mark.parametrize("tag", ["p", "h2"])
    def test_what_stands_beside_the_headline_needs_no_name(self, tag: str) -> None:
        page = (
            self.page("a_st")
            .replace('<p class="a_st"', f'<{tag} class="a_st"')
            .replace("</p></header>", f"</{tag}></header>")
        )
        assert newsclean.clean(page).text.startswith(self.STANDFIRST)

    def short(self, names: str, text: str) -> str:
        return self.page(names).replace(self.STANDFIRST, text)

    @pytest.mark.parametrize("names", ["subtitle", "sub-head"])
    def test_what_is_called_so_right_below_the_headline_may_be_a_few_words(self, names: str) -> None:
        assert newsclean.clean(self.short(names, "Un printemps de boue")).text.startswith("Un printemps de boue")

    @pytest.mark.parametrize(
        ("names", "text"),
        [("a_st", "Un printemps de boue"), ("subtitle", "Boue"), ("subtitle", "le 3 juin 2024 à 10:08")],
    )
    def test_a_name_a_word_or_a_date_is_none(self, names: str, text: str) -> None:
        assert newsclean.clean(self.short(names, text)).text.startswith(self.PROSE[0])

    @pytest.mark.parametrize(("more", "is_kept"), [("", True), ("<p>Orange | Gers</p>", False)])
    def test_headline_and_standfirst_may_each_stand_alone_in_an_element(self, more: str, is_kept: bool) -> None:
        page = self.page("a_st", "<div class=card><h1>La rivière déborde</h1></div><div class=card>")
        page = page.replace("</p></header>", f"</p>{more}</div></header>")
        assert newsclean.clean(page).text.startswith(self.STANDFIRST) is is_kept

    @pytest.mark.parametrize("names", ["author", "newsletter", "caption"])
    def test_what_is_called_something_else_is_none(self, names: str) -> None:
        assert newsclean.clean(self.page(names)).text.startswith(self.PROSE[0])


POINTS = "<ul><li>Das alte Becken bleibt offen</li><li>Das Dach wird vor dem Winter geflickt</li></ul>"


def points_of(box: str) -> str:
    """What of a page whose article alone was kept is key points."""
    page = f"<title>Das Bad bleibt offen</title><main><h1>Das Bad bleibt offen</h1>{box}<div>{ARTICLE}</div></main>"
    blocks, places, stated = seen(f"<html><body>{page}</body></html>")
    kept = {index for index, place in enumerate(places) if place.box.tag == "p"}
    return texts(blocks, key_points(blocks, kept, places, stated))


@pytest.mark.parametrize("name", ["story-highlights", "keypoints", "puntos-clave"])
def test_the_points_below_a_headline_in_a_box_called_so_are_text(name: str) -> None:
    said = "Das alte Becken bleibt offen Das Dach wird vor dem Winter geflickt"
    assert points_of(f'<div class="{name}"><h3>Kurz</h3>{POINTS}</div>') == said


@pytest.mark.parametrize(
    "box",
    [
        f"<div>{POINTS}</div>",
        f'<div class="highlights share">{POINTS}</div>',
        f'<aside class="highlights">{POINTS}</aside>',
        '<div class="highlights"><ul><li><a href="/1">Ein Schiff lief auf Grund</a></li><li><a href="/2">Der Markt zieht um</a></li></ul></div>',
        '<div class="highlights"><ul><li>Teilen</li><li>Drucken</li></ul></div>',
    ],
)
def test_other_lists_below_a_headline_are_no_key_points(box: str) -> None:
    assert points_of(box) == ""


@pytest.mark.parametrize("name", ["article-subheadlines", "subtitles", "copete"])
def test_sentences_of_a_standfirst_in_a_list_are_text(name: str) -> None:
    said = "Das alte Becken bleibt offen Das Dach wird vor dem Winter geflickt"
    assert points_of(f'<header class="article-header">{POINTS.replace("<ul>", f"<ul class={name}>")}</header>') == said


def test_a_list_that_is_called_more_than_a_standfirst_is_none() -> None:
    assert points_of(POINTS.replace("<ul>", '<ul class="subtitles tags">')) == ""


COMMENTS = "".join(
    f"<div><p>{name}, at nine</p><p>{said}</p></div>"
    for name, said in (
        ("Ann", "I have swum there since I was six, and the water was never as cold as they say it is in the paper."),
        ("Bob", "They can find money for pots of flowers that nobody asked for, but none for a roof over the showers."),
        (
            "Cleo",
            "My mother is eighty-six and walks there every morning, so thank you for this, all of you in the hall.",
        ),
        (
            "Dan",
            "I wrote to the town in April and again in June, and they said that the painter had gone out of business.",
        ),
    )
)
SHORT = f"<p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p>"


def boxed(box: str) -> tuple[str, set[str]]:
    """The text of a short article with a box behind it, and the rules that took what was in the box."""
    page = f"<html lang=en><head><title>The old pool stays open</title></head><body><nav><a href=/>Home</a><a href=/town>Town</a></nav><main><h1>The old pool stays open</h1><div>{SHORT}</div>{box}</main></body></html>"  # fmt: skip
    article = newsclean.clean(page, second_opinion=False)
    return article.text, {removal.rule for removal in article.removed if removal.text != "The old pool stays open"}


def test_what_stands_below_a_heading_of_comments_in_one_element_is_theirs() -> None:
    text, rules = boxed(f"<section class=voices><h2>14 comments</h2>{COMMENTS}</section>")
    assert text == "\n\n".join(SENTENCES[:3])
    assert rules == {"mul.comments.page", "mul.ui.page-navigation"}


def test_beside_the_article_such_a_heading_says_nothing_of_what_is_in_its_element() -> None:
    text, _ = boxed(f"<h2>Comments</h2>{ARTICLE.replace('It was', 'That was')}")
    assert all(f"{sentence} That was" in text for sentence in SENTENCES)


MACHINE = "<p>The town keeps the pool open.</p><p>The roof will be mended before the winter.</p><p>An editor has read this summary.</p>"


@pytest.mark.parametrize(
    ("label", "language"), [("✨ AI-generated summary", "en"), ("Resumo gerado por IA", "pt"), ("AIによる要約", "ja")]
)
def test_a_machines_summary_goes_with_its_label(label: str, language: str) -> None:
    text, rules = boxed(f"<div class=p-4><p class=bold>{label}</p>{MACHINE}</div>")
    assert text == "\n\n".join(SENTENCES[:3])
    assert f"{language}.ui.machine-summary" in rules


def test_the_article_is_no_machines_summary() -> None:
    page = (
        f"<html><body><main><h1>The old pool stays open</h1><div><p>AI summary</p>{ARTICLE}</div></main></body></html>"
    )
    text = newsclean.clean(page, second_opinion=False).text
    assert all(sentence in text for sentence in SENTENCES)


ASKS = (
    "We and our partners use techniques by which things are kept on your device, and read again when you come back to us.",
    "So we can make the site work, show you what you like, and count how often you have looked at it in the past weeks.",
    "If you agree, all of us may use what you have told us for what is said above, and you may change your mind below.",
    "If you would rather not, then take out a subscription, and read on without anything that was made for you alone.",
)


@pytest.mark.parametrize("said", ['role="dialog"', 'role="alertdialog"', 'aria-modal="true"'])
def test_a_dialog_over_the_page_does_not_outweigh_a_short_article(said: str) -> None:
    asks = "".join(f"<p>{text}</p>" for text in ASKS)
    head = (
        f"<div class=x1 {said}><h2>Yours to choose</h2>{asks}<button>Agree</button></div><nav><a href=/>Home</a></nav>"
    )
    article = f"<article><h1>The old pool stays open</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[2]}</p></article>"
    page = f"<html><head><title>The old pool stays open</title></head><body>{head}<main>{article}</main></body></html>"
    assert newsclean.clean(page, second_opinion=False).text == f"{SENTENCES[0]}\n\n{SENTENCES[2]}"


def test_an_article_that_opens_in_a_dialog_stays() -> None:
    page = f"<html><head><title>The old pool stays open</title></head><body><nav><a href=/>Home</a></nav><div role=dialog><h1>The old pool stays open</h1>{ARTICLE}</div></body></html>"  # fmt: skip
    text = newsclean.clean(page, second_opinion=False).text
    assert all(sentence in text for sentence in SENTENCES)
