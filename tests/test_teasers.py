"""Lists of teasers, articles told in pictures, and datelines that only the page bears out."""

import newsclean
from newsclean.document import Block
from newsclean.pictures import in_pictures
from newsclean.read.html import read_page
from newsclean.region import Place, Stated, look
from newsclean.teasers import aged_links, holder_of, is_plainly_in, teasers

TITLE = "Old pool stays open"
HEAD = f"<head><title>{TITLE}</title></head>"
SAID = "A ferry ran aground off the northern pier on Tuesday, and nobody was hurt in it."
TEASER = f"<div class=item><h3><a href=/ferry>Ferry runs aground off the pier</a></h3><p>{SAID}</p></div>"
ARTICLE = "<p>The council decided on Monday to keep the old pool open for another ten years, and to mend its roof.</p>"
CAPTIONS = (
    "Swimmers wait for the gates of the old pool to open on Monday.",
    "The boiler is as old as the pool itself.",
    "Four thousand signatures were collected in the town.",
)


def seen(page: str) -> tuple[list[Block], list[Place], Stated]:
    blocks, facts = read_page(page)
    stated = Stated(facts)
    return blocks, look(blocks, facts, stated).places, stated


def listed(page: str) -> str:
    blocks, places, stated = seen(page)
    return " ".join(blocks[index].text for index in sorted(teasers(blocks, places, stated)))


class TestTeasers:
    def test_three_elements_side_by_side_are_a_list(self) -> None:
        assert listed(f"<main>{ARTICLE}</main><div>{3 * TEASER}</div>").count(SAID) == 3
        assert not listed(f"<main>{ARTICLE}</main><div>{2 * TEASER}</div>")

    def test_the_summary_may_be_a_link_too(self) -> None:
        item = TEASER.replace(SAID, f"<a href=/ferry>{SAID}</a>")
        assert listed(f"<main>{ARTICLE}</main><div>{3 * item}</div>").count(SAID) == 3

    def test_paragraphs_with_a_link_below_each_are_none(self) -> None:
        part = f"<div>{ARTICLE}<p><a href=/x>Read also: Ferry runs aground</a></p></div>"
        assert not listed(f"<main>{4 * part}</main>")

    def test_a_short_line_may_stand_above_the_heading(self) -> None:
        for above in ("<span>Monday, 3 June</span>", "<span>Published on Monday, 3 June, 8 am</span>"):
            item = TEASER.replace("<h3>", f"{above}<h3>")
            assert listed(f"<main>{ARTICLE}</main><div>{3 * item}</div>").count(SAID) == 3

    def test_the_first_may_stand_in_an_element_of_its_own(self) -> None:
        page = f"<main>{ARTICLE}</main><div><div>{TEASER}</div><div>{3 * TEASER}</div></div>"
        assert listed(page).count(SAID) == 4
        assert listed(page.replace(TEASER, f"{TEASER}<p>Nobody was hurt.</p>", 1)).count(SAID) == 3

    def test_items_that_break_off_are_a_list(self) -> None:
        item = "<li><a href=/ferry>Ferry runs aground</a> A ferry ran aground off the northern pier on Tuesday, and nobody was ...</li>"
        assert listed(f"<main>{ARTICLE}</main><ul>{4 * item}</ul>").count("Ferry runs") == 4
        assert listed(f"<main>{ARTICLE}</main><ul>{4 * item}{item.replace(' ...', ' hurt.')}</ul>").count("Ferry") == 5
        assert not listed(f"<main>{ARTICLE}</main><ul>{3 * item}</ul>")
        assert not listed(f"<main>{ARTICLE}</main><ul>{4 * item}{2 * item.replace(' ...', ' hurt.')}</ul>")
        unlinked = item.replace("<a href=/ferry>", "").replace("</a>", "")
        assert not listed(f"<main>{ARTICLE}</main><ul>{6 * unlinked}</ul>")

    def test_they_go_where_they_stand_above_the_article(self) -> None:
        item = "<li><a href=/ferry>{0} ferries run aground</a> {0} ferries ran aground off the northern pier on Tuesday, and nobody was ...</li>"
        items = "".join(
            item.format(count) for count in ("Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
        )
        page = f"<html>{HEAD}<body><div><ul>{items}</ul></div><div><h2>{TITLE}</h2>{ARTICLE}<p>A third of the money comes from the county, the mayor said on Monday.</p></div>"
        article = newsclean.clean(page)
        assert article.text.startswith("The council decided")
        assert "ferries" not in article.text
        assert article.text.count("\n\n") == 1

    def test_whatever_that_is_called_and_made_of(self) -> None:
        item = TEASER.replace("div", "li")
        assert (
            listed(f"<main>{ARTICLE}</main><section><div>{TEASER}</div><ul>{3 * item}</ul></section>").count(SAID) == 4
        )

    def test_an_article_beside_a_list_is_not_its_lead(self) -> None:
        """Neither with a headline of the first rank nor with one that is a link, as blogs have it."""
        for heading in (f"<h1>{TITLE}</h1>", f"<h2><a href=/pool>{TITLE}</a></h2>"):
            post = (
                f"<div><div>{heading}<p><a href=/ferry>More about what happened last week</a></p>{ARTICLE}</div></div>"
            )
            page = f"<html>{HEAD}<body><main>{post}<ul>{3 * TEASER.replace('div', 'li')}</ul></main></body></html>"
            assert listed(page).count(SAID) == 3
            assert "council" not in listed(page)

    def test_long_elements_are_none(self) -> None:
        item = TEASER.replace("</p>", f"</p>{8 * ARTICLE}")
        assert not listed(f"<main>{4 * item}</main>")

    def test_what_holds_an_article(self) -> None:
        blocks, places, _ = seen(
            f"<main><div class=text>{3 * ARTICLE}<ul class=related><li>x y</ul></div>{TEASER}</main>"
        )
        kept = {index for index, block in enumerate(blocks) if block.text.startswith("The council")}
        holder = holder_of(kept, blocks, places)
        assert holder is not None
        assert holder.box.node.attr("class") == "text"
        assert all(is_plainly_in(places[index], holder) for index in kept)
        assert sum(is_plainly_in(place, holder) for place in places) == 3
        assert holder_of(set(), blocks, places) is None

    def test_a_short_article_is_found_beside_them(self) -> None:
        page = (
            f"<html>{HEAD}<body><main><h1>{TITLE}</h1><div>{ARTICLE}</div></main><div>{20 * TEASER}</div></body></html>"
        )
        text = newsclean.clean(page, second_opinion=False).text
        assert text.startswith("The council")
        assert "ferry" not in text

    def test_that_is_why_they_go(self) -> None:
        page = f"<html>{HEAD}<body><main><h1>{TITLE}</h1>{3 * ARTICLE}</main><div>{3 * TEASER}</div></body></html>"
        reasons = {removal.rule for removal in newsclean.clean(page).removed if removal.text == SAID}
        assert reasons == {"mul.related.page"}

    def test_the_cost_grows_with_the_list(self) -> None:
        """So many take some seconds; where the work grew with their square it was a minute. What is tested is that it ends."""
        page = f"<html>{HEAD}<body><main><h1>{TITLE}</h1>{ARTICLE}</main><div>{24_000 * TEASER}</div></body></html>"
        assert "keep the old pool open" in newsclean.clean(page, second_opinion=False).text


class TestHeadlinesWithTheirAge:
    """A list of other articles, each a headline and how long ago it came, which the trees took for a short article's own."""

    TITLE = "Warga Sukapanca Minta Jembatan"
    TEXTS = (
        "Warga Desa Sukapanca meminta pemerintah membangun jembatan.",
        "Mereka menyeberang memakai perahu.",
        '"Anak sekolah sering terlambat," kata kepala desa, Senin (14/8).',
    )
    OTHERS = (
        "Harga Cabai Rawit Turun Jelang Akhir Pekan",
        "Truk Pasir Terguling, Sopir Selamat",
        "Ketua RT Sulap Selokan Jadi Kolam Nila",
    )

    def page(self, behind: str = "<span>{} jam lalu</span>", count: int = 3, language: str = "id") -> str:
        texts = "".join(f"<div><span>{text}</span></div>" for text in self.TEXTS)
        items = "".join(
            f"<li><a href=/{number}>{title}</a>{behind.format(number + 7)}</li>"
            for number, title in enumerate(self.OTHERS[:count])
        )
        return (
            f"<html lang={language}><head><title>{self.TITLE}</title></head><body><nav><a href=/>Beranda</a></nav><div><h1>{self.TITLE}</h1>"
            f"<div class=Story>{texts}</div></div><section><h3>Baca Lainnya</h3>{items}</section></body></html>"
        )

    def listed(self, page: str, language: str | None = "id") -> int:
        blocks, places, _ = seen(page)
        return len(aged_links(blocks, places, language))

    def test_three_side_by_side_are_a_list(self) -> None:
        assert self.listed(self.page()) == 3
        assert self.listed(self.page(" 3 jam yang lalu")) == 3
        assert not self.listed(self.page(count=2))

    def test_any_language_has_its_own_way(self) -> None:
        assert self.listed(self.page(" vor {} Tagen", language="de"), "de") == 3
        assert not self.listed(self.page(), "de")
        assert not self.listed(self.page(), None)

    def test_a_link_with_something_else_behind_it_is_none(self) -> None:
        assert not self.listed(self.page(", 9 jam lalu dibacakan"))
        assert not self.listed(self.page(" (3 Juni 2024)"))
        assert not self.listed(self.page(""))

    def test_the_short_article_beside_them_is_kept_and_they_are_not(self) -> None:
        assert newsclean.clean(self.page()).text.split("\n\n") == list(self.TEXTS)


class TestListsOfTheArticle:
    """Ten cafés: a list may be the article's own, with a short line above each heading."""

    NAMES = ("The Copper Kettle Tearoom", "Harbour Light Coffee House", "Old Forge Bakery and Bar", "Weavers' Yard")
    SAYS = (
        "Scones come warm, and the owner knows the name of every dog that waits outside.",
        "From the window you can watch the boats, and the toast is as thick as a book.",
        "The oven was a smith's, and the rye bread that comes out of it is gone by ten.",
        "Long tables, soup that changes by the day, and a garden behind for the summer.",
    )
    INTRO = (
        "Breakfast in the valley has come a long way: a dozen cafés have opened in three years, and these are the four to which we "
        "have gone most often, whatever the weather was."
    )

    def text(self, between: str) -> str:
        items = "".join(
            f'<section class=place><div class=hours>Open from {hour}:00 on weekdays</div><h3><a href="https://cafe{hour}.example">'
            f"{name}, Mill Lane</a></h3><p>{said}</p></section>"
            for hour, (name, said) in enumerate(zip(self.NAMES, self.SAYS, strict=True), 6)
        )
        title = "Four cafés in Alder Vale for a long breakfast"
        inner = f"<h1>{title}</h1><div class=story><p>{self.INTRO}</p></div>{between}<div class=places>{items}</div>"
        page = (
            f"<html lang=en><head><title>{title}</title></head><body><nav><a href=/>Home</a></nav>"
            f"<main><article>{inner}</article></main></body></html>"
        )
        return newsclean.clean(page, second_opinion=False).text

    def test_a_list_right_behind_the_text_is_kept(self) -> None:
        text = self.text("")
        assert self.INTRO in text
        assert all(said in text for said in self.SAYS)

    def test_so_is_one_with_a_heading_within_the_article(self) -> None:
        text = self.text("<h2>On the northern side</h2>")
        assert all(said in text for said in self.SAYS)

    def test_one_behind_a_label_is_not(self) -> None:
        text = self.text("<h2>Related articles</h2>")
        assert self.INTRO in text
        assert not any(said in text for said in self.SAYS)


class TestPictures:
    ROW = "".join(f"<figure><img src=x><figcaption>{caption}</figcaption></figure>" for caption in CAPTIONS)

    def told(self, body: str, kept: str = "council") -> str | None:
        blocks, places, stated = seen(f"<html>{HEAD}<body><h1>{TITLE}</h1>{body}</body></html>")
        taken = {index for index, block in enumerate(blocks) if kept in block.text}
        found = in_pictures(blocks, taken, places, stated, teasers(blocks, places, stated))
        return None if found is None else " ".join(blocks[index].text for index in sorted(found))

    def test_captions_are_the_article_where_nothing_else_is(self) -> None:
        assert self.told(self.ROW) == " ".join(CAPTIONS)
        assert self.told(self.ROW.split("</figure>")[0]) == CAPTIONS[0]

    def test_with_the_sentences_beside_them(self) -> None:
        assert self.told(f"<p>A look at the old pool, before it closes.</p>{self.ROW}") is not None

    def test_not_beside_running_text(self) -> None:
        assert self.told(3 * ARTICLE + self.ROW) is None
        assert self.told(ARTICLE + self.ROW.split("</figure>")[0]) is None

    def test_a_row_that_is_longer_than_the_text_is_kept_with_it(self) -> None:
        told = self.told(ARTICLE + self.ROW)
        assert told is not None
        assert told.startswith("The council")
        assert told.endswith(CAPTIONS[-1])

    def test_not_those_of_teasers(self) -> None:
        item = TEASER.replace("<h3>", "<figure><figcaption>A ferry on the sand.</figcaption></figure><h3>")
        assert self.told(f"<div>{3 * item}</div>") is None

    def test_nor_above_the_headline(self) -> None:
        assert self.told("") is None
        blocks, places, stated = seen(f"<html>{HEAD}<body>{self.ROW}<h1>{TITLE}</h1></body></html>")
        assert in_pictures(blocks, set(), places, stated, set()) is None


class TestDatelinesOfAPage:
    REST = "Dewan kota memutuskan pada Senin untuk tetap membuka kolam renang tua itu selama sepuluh tahun lagi."

    def dateline(self, first: str, more: str = "") -> tuple[str | None, str | None] | None:
        head = '<title>Kolam Renang Tua Tetap Dibuka</title><meta property="og:site_name" content="Kabar Sagara">'
        rest = "".join(f"<p>{self.REST} Alasan ke-{number} dibacakan di balai kota.</p>" for number in range(4))
        body = f"<h1>Kolam Renang Tua Tetap Dibuka</h1><div class=content><p>{first}{self.REST}</p>{more}{rest}</div>"
        article = newsclean.clean(
            f"<html lang=id><head>{head}</head><body><main>{body}</main><a href=/>x</a></body></html>"
        )
        assert self.REST in article.text
        return (article.dateline.place, article.dateline.outlet) if article.dateline else None

    def test_one_with_the_name_of_the_site(self) -> None:
        assert self.dateline("Merbuk, Kabar Sagara – ") == ("Merbuk", "Kabar Sagara")
        assert self.dateline("<b>KABARSAGARA</b>, Merbuk - ") == ("Merbuk", "KABARSAGARA")
        assert self.dateline("Kabar Sagara -- ") == (None, "Kabar Sagara")

    def test_one_that_is_all_that_is_bold(self) -> None:
        assert self.dateline("<strong>Merbuk</strong> - ") == ("Merbuk", None)
        assert self.dateline("<strong>Merbuk -</strong> ") == ("Merbuk", None)

    def test_no_other(self) -> None:
        assert self.dateline("Merbuk Raya Baru - ") is None
        assert self.dateline("Merbuk, Kabar Lain – ") is None
        assert self.dateline("<strong>Merbuk</strong> - ", f"<p><strong>Sendang</strong> - {self.REST}</p>") is None


class TestWhatReadersWrote:
    COMMENTS = (
        "<div class=comments id=comments><div class=comment><cite>Pak Yoyok</cite><span class=datetime>4 Juni 2024</span>"
        "<p>Terima kasih.</p></div></div>"
    )

    def article(self, above: str, below: str = "") -> newsclean.Article:
        head = "<title>Kolam Renang Tua Tetap Dibuka</title>"
        body = f"<h1>Kolam Renang Tua Tetap Dibuka</h1>{above}<p>{TestDatelinesOfAPage.REST}</p>{below}"
        return newsclean.clean(
            f"<html lang=id><head>{head}</head><body><main>{body}</main><a href=/>x</a></body></html>"
        )

    def test_is_neither_author_nor_date(self) -> None:
        article = self.article("<div class=post-date>3 Juni 2024</div>", self.COMMENTS)
        assert article.authors == ()
        assert article.published is not None
        assert article.published.isoformat() == "2024-06-03"
        assert self.article("", self.COMMENTS).authors == ()

    def test_a_page_called_after_comments_is_no_comment(self) -> None:
        head = "<title>Kolam Renang Tua Tetap Dibuka</title>"
        body = f"<h1>Kolam Renang Tua Tetap Dibuka</h1><p>Oleh Rina Sari</p><p>{TestDatelinesOfAPage.REST}</p>"
        page = (
            f"<html lang=id><head>{head}</head><body><div class=has-comments>{body}</div><a href=/>x</a></body></html>"
        )
        assert newsclean.clean(page).authors == ("Rina Sari",)

    def test_name_and_date_on_one_line(self) -> None:
        assert self.article("<div class=info>Rina Sari, 3 Juni 2024 10:08 WIB</div>").authors == ("Rina Sari",)
        assert self.article("<div class=info>Rina Sari, Bandung</div>").authors == ()

    def test_no_one_behind_a_word_for_by(self) -> None:
        for line in ("Oleh redaksi", "By admin", "Diposting oleh admin"):
            assert self.article(f"<div class=post-meta>{line}</div>").authors == ()

    def test_the_one_editor_of_a_page(self) -> None:
        one = "<div><p>Editor: Nadia Putri</p></div>"
        assert self.article("", one).editors == ("Nadia Putri",)
        assert self.article("", one + "<div><p>Editor: Sari Dewi</p></div>").editors == ()


def test_the_credit_of_a_caption_is_known_by_a_rule_of_the_language() -> None:
    """A Czech rule takes the same brackets; on an Indonesian page the Indonesian one is named."""
    captions = (
        "Pedagang menata buah di atas perahu saat pasar terapung itu dibuka kembali pada hari Senin pagi.",
        "Pengunjung membeli kue dari seorang pedagang yang berjualan di pasar itu sejak tiga puluh tahun lalu.",
        "Anak-anak melompat ke sungai dari dermaga kayu yang baru selesai dibangun oleh warga desa.",
    )
    row = "".join(
        f"<figure><img src=x><figcaption>{text} (Foto: Rina Sari/contoh)</figcaption></figure>" for text in captions
    )
    title = "Pasar Terapung Dibuka Lagi"
    article = newsclean.clean(
        f"<html lang=id><title>{title}</title><body><a href=/>Beranda</a><h1>{title}</h1>{row}</body></html>"
    )
    credits = {removal.rule for removal in article.removed if removal.text.startswith("(Foto")}
    assert article.text.split("\n\n") == list(captions)
    assert credits
    assert all(rule.startswith(("id.", "mul.")) for rule in credits)


class TestDatelineBehindStandfirst:
    LEAD = "Kolam renang lama tetap dibuka, dan atapnya akan segera diperbaiki sebelum musim hujan tiba."
    TEXT = "Pemerintah kota memutuskan pada Senin untuk tetap membuka kolam renang lama selama sepuluh tahun lagi."

    def test_it_is_found_with_its_outlet(self) -> None:
        article = newsclean.clean(f"{self.LEAD}\n\nJAKARTA, CONTOH.com - {self.TEXT}\n\n{self.TEXT}")
        assert article.dateline is not None
        assert (article.dateline.place, article.dateline.outlet) == ("JAKARTA", "CONTOH.com")
        assert article.text == f"{self.LEAD}\n\n{self.TEXT}\n\n{self.TEXT}"

    def test_a_place_alone_begins_a_paragraph(self) -> None:
        text = f"{self.LEAD}\n\nJAKARTA - {self.TEXT}\n\n{self.TEXT}"
        assert newsclean.clean(text).text == text
