"""What an article may have in it that looks like a part of a page, or like marks, when its text or its HTML is cleaned again."""

from typing import Any

import pytest

import newsclean
from strategies import sentences_of

PROSE = [
    "The archive of the harbour town keeps its registers in a database since March, the head of the archive said on Monday.",
    "Two volunteers wrote the programs for it, and both say that a search takes less than a second on the old machine.",
    "Visitors may look at the pages in the reading room, where a screen stands beside each of the four long tables.",
    "Nobody had counted the registers before, so the archive found eleven more of them than its own list had named.",
]
QUERY = (
    "CREATE TABLE registers (id serial PRIMARY KEY, town text, year int); -- Only the years that were read "
    "CREATE INDEX by_year ON registers(year); SELECT town, count(*) FROM registers WHERE year > 1850 GROUP BY town; "
    "INSERT INTO registers (town, year) VALUES ('Harlow', 1871), ('Brent', 1902); { plan: [scan, sort] };"
)
CALLS = (
    "reader, err := NewRegisterReader(os.Getenv(KEY)); if err != nil { return err }; entry := NewEntryFromReader(reader); "
    "if entry == nil { return OpenEmptyArchive() }; shelf := FindShelfByNumber(entry.shelf); list := SortEntriesByYear(shelf); "
    "for i := range list { PrintEntryAndShelf(list[i]); CountPagesOfEntry(list[i]) }; return CloseArchiveWhenDone(list)"
)
COMMENTS = [
    "# Make a new index createdb registers # Look at its size psql -c size # Close it again psql -c close",
    "# Settings of the server memory = 200 # Down from what it was workers = 4 # Enough for two readers",
    "# Write it to the disk at night backup = on # Keep three copies copies = 3 # Older ones go",
]
ELEMENT = (
    "<ArchiveOfTown> <ShelfGroupList> <RegisterVersionNumber>12</RegisterVersionNumber> </ShelfGroupList> "
    '<RegisterEntry Include="HarlowRegisterReader" /> <RegisterEntry Include="BrentRegisterWriter" /> </ArchiveOfTown>'
)
SOURCES = [
    f"{town} Archive, Reading list of the year. Retrieved from [{town.lower()}.contoh.id](https://{town.lower()}.contoh.id)."
    for town in ("Harlow", "Brent", "Upton", "Selby")
]
CELLS = [
    cell
    for town in ("Harlow", "Brent", "Upton", "Selby", "Marlow")
    for cell in (town, "Small", "1871", "Wooden", "Medium", "1902", "Brick", "Large", "1911", "Stone")
]


def again(paragraphs: list[str]) -> str:
    return newsclean.clean("\n\n".join(paragraphs)).text


@pytest.mark.parametrize(
    "paragraphs",
    [
        [PROSE[0], *[QUERY] * 3, PROSE[1], *[QUERY] * 3, PROSE[2]],
        [*PROSE, CALLS, *PROSE],
        [PROSE[0], COMMENTS[0], PROSE[1], COMMENTS[1], PROSE[2], COMMENTS[2], PROSE[3]],
        [*PROSE * 5, ELEMENT],
        [*PROSE, *PROSE, *CELLS],
        [*PROSE, *SOURCES],
        ["Reading room, ground floor", PROSE[0], "Archive, first floor", PROSE[1], "Reading room, ground floor", PROSE[2],
         "Reading room, ground floor", PROSE[3]],
    ],
    ids=["more code than text", "joined names in code", "comments", "elements", "cells of a table", "sources", "a label that comes again"],
)  # fmt: skip
def test_the_text_stays_as_it_is(paragraphs: list[str]) -> None:
    assert again(paragraphs) == "\n\n".join(paragraphs)


def test_a_table_between_the_first_paragraphs_and_the_most_of_the_text_stays() -> None:
    """Cells that look like a page's own words made a menu of all in front of the longest stretch, though the article began above them."""
    sentences = sentences_of("en")
    more = [" ".join(sentences[at : at + 3]) for at in range(0, 18, 2)]
    rows = [
        [size, f"To {number}99 members", "No charge", "Best", "Basic", "Customer Support"]
        for number, size in enumerate(["Small", "Medium", "Large"] * 2)
    ]
    paragraphs = [*PROSE, *more[:2], *(cell for row in rows for cell in row), *more[2:]]
    assert again(paragraphs) == "\n\n".join(paragraphs)


def test_marks_of_markdown_that_a_page_shows_go_at_once() -> None:
    lines = [
        "## What the archive has",
        f"**First:** {PROSE[0]}",
        PROSE[1],
        "## What it lacks",
        f"**Second:** {PROSE[2]}",
        PROSE[3],
    ]
    body = "".join(f"<p>{line}</p>" for line in lines)
    article = newsclean.clean(
        f"<html><body><article><h1>Archive Finds Eleven Registers</h1>{body}</article></body></html>"
    )
    assert article.text == "\n\n".join(line.replace("## ", "").replace("**", "") for line in lines)
    assert [removal.text for removal in article.removed if removal.rule == "mul.ui.markdown"] == ["##", "**", "**"] * 2
    assert newsclean.clean(article.text).text == article.text


def test_scripts_of_a_page_go_all_the_same() -> None:
    script = (
        "var wide = window.innerWidth; if (wide > 600) { show(['menu', 'foot']); } else { hide({ menu: [1, 2] }); }"
    )
    assert again([PROSE[0], *[script] * 12, PROSE[1]]) == "\n\n".join(PROSE[:2])


def test_a_headline_that_stands_twice_is_one_still() -> None:
    headline = "Archive Finds Eleven Registers Nobody Had Counted"
    article = newsclean.clean("\n\n".join([headline, headline, *PROSE]))
    assert article.title == headline
    assert article.text == "\n\n".join(PROSE)


def test_html_of_an_article_is_all_of_it() -> None:
    """Lines that stand at the end of a page of links are not the page's when nothing but the article is there."""
    links = ["How to read a parish register", "Which archives lend their books", "Eleven towns and their registers"]
    html = (
        "\n".join(f"<p>{text} <a href='https://contoh.id/{number}'>more</a></p>" for number, text in enumerate(PROSE))
        + "<h2>Short notes</h2><ul>"
        + "".join(f"<li><a href='https://contoh.id/n/{number}'>{text}</a></li>" for number, text in enumerate(links))
        + "</ul><p><a href='https://contoh.id/book'>Book your own tour of the archive today</a></p>"
    )
    first = newsclean.clean(html)
    assert [text for text in [*PROSE, *links, "Short notes"] if text not in first.text] == []
    assert newsclean.clean(first.to_html()).text == first.text


def test_a_page_of_nothing_but_links_is_no_article() -> None:
    links = "".join(f"<li><a href='/{n}'>Archive opens its doors in town {n}</a></li>" for n in range(30))
    assert newsclean.clean(f"<ul>{links}</ul><p>Short notes of this week.</p>", kind="html").confidence < 0.5


def settled(source: str, **options: Any) -> newsclean.Article:
    """The article of a source, if it comes out of its own text unchanged and whole."""
    article = newsclean.clean(source, **options)
    again = newsclean.clean(article.text, **options)
    assert again.text == article.text
    return article


class TestWhatIsGoneBearsNothingOut:
    """In the clean text nobody sees what stood there: what goes without that goes at once."""

    def test_a_byline_below_a_text_that_had_one_above_goes_too(self) -> None:
        article = settled("\n".join(["By Rina Sari", *PROSE[:2], "By Anna Brown"]))
        assert article.text == "\n\n".join(PROSE[:2])
        assert article.authors == ("Rina Sari",)

    def test_the_same_byline_above_and_below_goes_twice(self) -> None:
        article = settled("\n".join(["By Rina Sari", *PROSE[:2], "By Rina Sari"]))
        assert article.text == "\n\n".join(PROSE[:2])
        assert [removal.text for removal in article.removed] == ["By Rina Sari"] * 2

    def test_many_bylines_below_each_other_go_together(self) -> None:
        surnames = "Brown Carter Dubois Ellis Foster Grant Hughes Irwin Jones Keller Lewis Moore Nolan"
        names = [f"Anna {name}" for name in surnames.split()]
        article = settled("\n".join([*PROSE[:2], *(f"By {name}" for name in names)]))
        assert article.text == "\n\n".join(PROSE[:2])
        assert article.authors == tuple(names)

    @pytest.mark.parametrize("tag", ["p", "h3"])
    def test_a_byline_below_the_text_of_a_page_goes(self, tag: str) -> None:
        body = "".join(f"<p>{line}</p>" for line in PROSE)
        page = f"<article><h1>Archive Finds Eleven Registers</h1>{body}<{tag}>Written by Rina Sari</{tag}></article>"
        article = settled(f"<html><body>{page}</body></html>", kind="auto")
        assert article.text == "\n\n".join(PROSE)
        assert [r.rule for r in article.removed if r.text == "Written by Rina Sari"] == ["en.byline.by"]
        assert article.authors == ("Rina Sari",)

    @pytest.mark.parametrize("dateline", ["keep", "normalize"])
    def test_a_name_between_byline_and_dateline_goes_where_the_dateline_stays(self, dateline: str) -> None:
        lines = [
            "Archive Finds Eleven Registers Nobody Had Counted",
            "By Rina Sari",
            "Rina Sari and Anna Brown KABAR CONTOH",
            f"LONDON — {PROSE[0]}",
            PROSE[1],
        ]
        article = settled("\n".join(lines), dateline=dateline)
        assert article.text == "\n\n".join(lines[3:])
        assert article.title == lines[0]

    def test_blank_lines_between_the_lines_of_a_dump_change_nothing(self) -> None:
        """How lines were laid out is worth something to the trees, once: they are asked without it before the text is said to be clean."""
        headline = "Harga Cabai Turun di Pasar Induk Jelang Lebaran"
        lines = [
            "Sungai meluap sekitar 03.20 WIB dan merendam lebih dari 400 rumah warga. Segera unduh aplikasi layanan pajak itu bila ingin "
            "mengurus surat dari rumah, kata petugas. Dikutip dari kantor berita Prancis, Rabu (10/6/2025), kedua negara sepakat melanjutkan",
            "Baca berita selengkapnya, jangan hanya judulnya, pesan guru penulisnya, kata pengacara di persidangan. Sungai meluap 400 rumah "
            "warga.",
            "Museum tersebut menyimpan lebih dari 2.000 naskah kuno dari abad ke-17. Keputusan investasi sepenuhnya berada di tangan direksi, "
            "bukan pemerintah kota.",
            "Baca buku setiap malam sebelum tidur, begitu pesan ibu guru kepada murid-muridnya. Rumah sakit itu kekurangan tenaga perawat, "
            "terutama pada malam hari. Sungai meluap sekitar pukul 03.20 WIB dan merendam lebih dari 400 rumah warga.",
            "Baca berita selengkapnya, jangan hanya judulnya, pesan guru itu. Video ini dibuat dengan kecerdasan buatan. Dikutip dari kantor "
            "berita Prancis, Rabu (10/6/2025), kedua negara sepakat melanjutkan perundingan.",
            "Artikel ini telah diperbarui tiga kali oleh penulisnya, kata pengacara itu di persidangan.",
            "Rina Sari, Jurnalis",
            headline,
            headline,
            "Harga cabai rawit di pasar induk kota itu turun menjadi Rp 42.000 per kilogram pada Senin pagi. Video ini dibuat dengan "
            "kecerdasan buatan.",
        ]
        assert settled("\n".join(lines)).text == settled("\n\n".join(lines)).text

    def test_who_the_writer_is_goes_where_it_stands_twice(self) -> None:
        """The line above was taken for a paragraph that tells of the same person."""
        line = "Anna Holm is a breaking news writer for Harbour News Digital. Story tips can be sent to anna.holm@example.com."
        assert settled("\n\n".join([*PROSE, line, line])).text == "\n\n".join(PROSE)
        told = [*PROSE, f"{PROSE[3]} Anna Holm had asked the town for it in a long letter of eleven pages.", line]
        assert settled("\n\n".join(told)).text == "\n\n".join(told)
