"""Names that stand alone about the headline, and figures that may mean two days."""

from datetime import date

import pytest

from newsclean import Article, Cleaner
from newsclean.metadata.unmarked import looks_like_person
from strategies import ordinary

CLEANER = Cleaner(second_opinion=False)
BODY = "".join(f"<p>{text}</p>" for text in ordinary("id", 4).body)
ENGLISH = "".join(f"<p>{text}</p>" for text in ordinary("en", 4).body)
TITLE = "Harga Beras Naik di Pasar Induk"
BOX = '<div class="authorbox"><img alt="Rina Sari"><p>Rina Sari</p><p>Ia menulis tentang pangan.</p></div>'


def page(below: str, behind: str = "", *, body: str = BODY, lang: str = "", url: str | None = None) -> Article:
    source = (
        f"<html{lang}><head><title>{TITLE}</title></head><body><main><a href=/>x</a><h1>{TITLE}</h1>{below}{body}{behind}</main>"
        "</body></html>"
    )
    return CLEANER.clean(source, url=url)


@pytest.mark.parametrize(
    ("below", "behind"),
    [
        ("<p>Rina Sari</p><p>3 Juni 2024</p>", BOX),  # a date beside it, and the box
        ("<p>Rina Sari</p>", BOX),  # a picture called so
        ("<p>Rina Sari</p>", '<a href="/authors/rina-sari" class="authorlink"><b>Rina Sari</b> adalah wartawan.</a>'),
        ("<p>Rina Sari • 3 Juni 2024</p>", ""),
        ("<p>Rina Sari</p><p>Senior Writer</p>", ""),
        ("<p>3 Juni 2024 • Rina Sari in Pangan</p>", ""),
        (
            "",
            '<div class="authorbox"><img alt="Rina Sari"><p>Rina Sari</p><p><b>Rina Sari</b> adalah wartawan.</p></div>',
        ),
    ],
)
def test_a_name_with_two_witnesses_is_the_author(below: str, behind: str) -> None:
    assert page(below, behind).authors == ("Rina Sari",)


@pytest.mark.parametrize("picture", ['alt="Rina Sari"', "title='Rina Sari'", 'alt="Rina"'])
def test_the_one_in_a_box_is_found_among_many_names(picture: str) -> None:
    others = "".join(f"<p>{name}</p>" for name in ("Budi Satria", "Dewi Lestari", "Agus Salim", "Tono Wibowo"))
    box = f'<div data-of="author"><img {picture}><p>Rina Sari</p><p><b>Rina Sari</b> adalah wartawan.</p></div>'
    assert page("", others + box).authors == (("Rina Sari",) if "Rina Sari" in picture else ())


@pytest.mark.parametrize(
    ("below", "behind"),
    [
        ("<p>Rina Sari</p>", ""),
        ("<p>Rina Sari, Direktur</p>", ""),
        ("<p>Rina Sari</p><p>3 Juni 2024</p>", ""),
        ("<p>3 Juni 2024</p><p>Rina Sari in Pangan</p>", ""),
        ("<p>Harga Pangan</p>", '<p class="tag">Harga Pangan</p>'),
        ("<p>Frequently Asked</p><p>3 Juni 2024</p>", BOX.replace("Rina Sari", "Frequently Asked")),
        ("<p>Fact checked by</p><p>Rina Sari</p><p>3 Juni 2024</p>", BOX),
    ],
)
def test_a_name_without_them_is_none(below: str, behind: str) -> None:
    assert page(below, behind).authors == ()


def test_the_evidence_says_that_it_stood_alone() -> None:
    (candidate,) = page("<p>Rina Sari</p>", BOX).evidence["authors"]
    assert (candidate.source, candidate.chosen) == ("line:name alone", True)


def test_a_marked_author_goes_before_an_unmarked_one() -> None:
    assert page("<p>Oleh Budi Satria</p><p>Rina Sari</p><p>Senior Writer</p>").authors == ("Budi Satria",)


def test_a_name_that_the_description_repeats_goes_before_one_made_of_the_site() -> None:
    head = (
        '<meta property="og:site_name" content="Contoh News"><meta name="description" content="RINA SARI">'
        '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Contoh D"}}</script>'
    )
    source = f"<html><head>{head}</head><body><main><h1>{TITLE}</h1><p>by Contoh D</p><p>RINA SARI</p>{BODY}</main></body></html>"
    assert CLEANER.clean(source).authors == ("RINA SARI",)
    assert CLEANER.clean(source.replace("Contoh D", "Budi Satria")).authors == ("Budi Satria",)
    assert CLEANER.clean(source.replace('content="RINA SARI"', 'content="RINA SARI menulis"')).authors == ("Contoh D",)


def test_looks_like_person() -> None:
    assert looks_like_person("Rina Sari")
    assert not any(map(looks_like_person, ["Rina", "Rina sari", "Rina Sari menulis", "Contoh News", ""]))


class TestFigures:
    """3/4/2024 is the third of April or the fourth of March."""

    @pytest.mark.parametrize(
        ("lang", "url", "expected"),
        [
            (' lang="en-US"', "https://example.com/a", date(2024, 3, 4)),
            (' lang="en-GB"', "https://example.com/a", date(2024, 4, 3)),
            (' lang="en-US"', "https://example.co.uk/a", date(2024, 4, 3)),
            (' lang="en"', "https://example.com/a", None),
        ],
    )
    def test_are_read_by_the_country(self, lang: str, url: str, expected: date | None) -> None:
        article = page("<p>3/4/2024</p>", body=ENGLISH, lang=lang, url=url)
        assert article.published == expected
        assert expected or article.evidence["published"][0].reason == "may mean two days, and nothing tells which"

    @pytest.mark.parametrize(
        ("behind", "expected"),
        [
            ("<p>12/31/2023</p>", date(2024, 3, 4)),  # the page writes the month first
            ("<p>31/12/2023</p>", date(2024, 4, 3)),
            ('<p>Updated <time class="updated" datetime="2024-03-04">4 March</time></p>', date(2024, 3, 4)),
        ],
    )
    def test_are_read_as_the_page_writes_elsewhere(self, behind: str, expected: date) -> None:
        below, behind = ("<p>3/4/2024</p>", behind) if "<time" not in behind else (f"<p>3/4/2024</p>{behind}", "")
        assert page(below, behind, body=ENGLISH, lang=' lang="en"').published == expected

    def test_another_candidate_goes_before_the_country(self) -> None:
        below = '<p>3/4/2024</p><time datetime="2024-04-03">April</time>'
        assert page(below, body=ENGLISH, lang=' lang="en-US"').published == date(2024, 4, 3)


def test_an_element_with_both_dates() -> None:
    article = page('<p class="date">3 June 2024. Updated: 5 June 2024</p>', body=ENGLISH)
    assert (article.published, article.modified) == (date(2024, 6, 3), date(2024, 6, 5))


SIGNED = "<div class=flex><img src=a.jpg><div><p>Rina Sari</p><p>3 Juni 2024 · 4 menit</p></div></div>"


def test_a_picture_and_a_date_beside_a_name_below_the_headline_are_enough() -> None:
    assert page(SIGNED).authors == ("Rina Sari",)
    assert page(SIGNED.replace("<img src=a.jpg>", "")).authors == ()
    assert page(f"<div><img src=a.jpg>{BODY}<p>Rina Sari</p><p>3 Juni 2024</p></div>").authors == ()
