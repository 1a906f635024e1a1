"""Which rule is the reason for a dateline that several know."""

import pytest

import newsclean


@pytest.mark.parametrize(
    ("text", "dateline", "rule"),
    [
        (
            "Köln (dpa) - Die Stadt will zwei Brücken sanieren, wie der Rat am Montag beschlossen hat.",
            "Köln (dpa) -",
            "mul.dateline.place-agency",
        ),
        (
            "Madrid (EFE) - El alcalde anunció este lunes que la ciudad reparará dos puentes antes de Navidad.",
            "Madrid (EFE) -",
            "es.dateline.place-agency-dot",
        ),
    ],
)
def test_the_reason_is_a_rule_of_the_texts_language_or_of_any(text: str, dateline: str, rule: str) -> None:
    (removal,) = newsclean.clean(text).removed
    assert (removal.text, removal.rule) == (dateline, rule)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, "Harga"),
        ({"dateline": "normalize"}, "Jakarta, Contoh.com — Harga"),
        ({"dateline": "keep"}, "Contoh.com - Jakarta - Harga"),
    ],
)
def test_the_site_and_the_place_in_a_row_are_one_dateline(options: dict[str, str], text: str) -> None:
    article = newsclean.clean(
        "Contoh.com - Jakarta - Harga cabai rawit di pasar induk turun pada Senin, kata para pedagang.", **options
    )  # type: ignore[arg-type]
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.outlet) == ("Jakarta", "Contoh.com")
    assert article.text.startswith(text)
    assert newsclean.clean(article.text, **options).text == article.text  # type: ignore[arg-type]


def test_nothing_but_datelines_with_a_cut_between_them_stays() -> None:
    source = "pic.twitter.com/abcdefJakarta (ANTARA) - SCROLL TO CONTINUE WITH CONTENTJAKARTA, KOMPAS.com -"
    text = newsclean.clean(source, dateline="normalize").text
    assert text == "(ANTARA) - JAKARTA, KOMPAS.com -"
    assert newsclean.clean(text, dateline="normalize").text == text


UNMARKED = (
    "Perubahan jadwal kereta di kota itu membuat penumpang menunggu lama di peron yang sempit sejak pagi hari ketika hujan turun deras "
    "dan petugas belum datang untuk membuka pintu yang terkunci sejak malam sebelumnya karena kunci hilang entah ke mana menurut kepala "
    "stasiun itu yang sudah lama bekerja di sana dan mengenal semua warga yang menunggu di peron"
)
LEAD = "Penumpang menunggu kereta di peron stasiun kota itu pada Senin pagi"


@pytest.mark.parametrize(
    ("raw", "place", "outlet"),
    [
        ("TRIBUNCONTOHCOM", None, "TRIBUNCONTOHCOM"),
        ("TRIBUNCONTOHCOM SOLO", "SOLO", "TRIBUNCONTOHCOM"),
        ("Suaracontohcom", None, "Suaracontohcom"),
    ],
)
def test_behind_a_caption_in_a_text_that_has_lost_its_marks(raw: str, place: str | None, outlet: str) -> None:
    source = f"{LEAD} {raw} {UNMARKED}"
    article = newsclean.clean(source)
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.outlet) == (place, outlet)
    assert article.text == f"{LEAD} {UNMARKED}"
    assert newsclean.clean(source, dateline="keep").text == source


@pytest.mark.parametrize("dateline", ["keep", "normalize"])
def test_such_a_dateline_is_the_same_when_cleaned_again(dateline: str) -> None:
    first = newsclean.clean(f"{LEAD} TRIBUNCONTOHCOM SOLO {UNMARKED}", dateline=dateline)  # type: ignore[arg-type]
    again = newsclean.clean(first.text, dateline=dateline)  # type: ignore[arg-type]
    assert again.text == first.text


@pytest.mark.parametrize("dateline", ["strip", "keep", "normalize"])
def test_one_that_opens_the_text_comes_before_one_behind_a_caption(dateline: str) -> None:
    source = f"TRIBUNKOTACOM {LEAD} TRIBUNCONTOHCOM SOLO {UNMARKED}"
    article = newsclean.clean(source, dateline=dateline)  # type: ignore[arg-type]
    assert article.dateline is not None
    assert article.dateline.outlet == "TRIBUNKOTACOM"
    assert LEAD in article.text
    assert UNMARKED in article.text
    assert newsclean.clean(article.text, dateline=dateline).text == article.text  # type: ignore[arg-type]


def test_an_outlet_that_a_sentence_names_is_no_dateline() -> None:
    source = f"{LEAD} seperti dilansir Suaracontohcom {UNMARKED}"
    assert newsclean.clean(source).text == source


@pytest.mark.parametrize(
    ("head", "place", "outlet"),
    [
        ("KBcontoh.com Solo", "Solo", "KBcontoh.com"),
        ("Laporan Wartawan Kabarcontoh.co. Budi satri. KABARCONTOH.CO. SOLO-", "SOLO", "KABARCONTOH.CO"),
        ("Laporan Wartawan Kabarcontoh.co. Budi Satria. KABARCONTOHCO. SOLO -", "SOLO", "KABARCONTOHCO"),
    ],
)
def test_marks_of_a_dateline_that_were_lost(head: str, place: str, outlet: str) -> None:
    said = (
        "Menteri Jalan mengatakan bahwa dua jembatan ditutup mulai Senin pekan depan. Warga diminta lewat jalan lain."
    )
    article = newsclean.clean(f"{head} {said}")
    assert article.text == said
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.outlet) == (place, outlet)
