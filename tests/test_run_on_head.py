"""Headline, byline, time and caption on one line with the article."""

from datetime import datetime, timedelta, timezone

import pytest

import newsclean

HEAD = "Warga Dua Desa Perbaiki Jembatan Kayu Rina Sari Dewi - kabarContoh Senin, 03 Jun 2024 10:15 WIB"
BODY = (
    "Warga dua desa memperbaiki jembatan kayu di hulu sungai itu sejak Senin pagi. Kepala desa mengatakan jembatan itu rusak "
    "diterjang banjir, dan anak sekolah harus memutar sejauh tiga kilometer."
)


def clean(text: str, **more: str) -> newsclean.Article:
    return newsclean.clean(text, kind="text", **more)


@pytest.mark.parametrize(
    "caption", ["", "Foto: Istimewa ", "Jembatan lama. Foto: Budi Satria/kabarContoh ", "Ilustrasi (Foto: Istimewa) "]
)
def test_the_head_is_taken_apart(caption: str) -> None:
    article = clean(f"{HEAD} {caption}Jakarta - {BODY} (abc/def)")
    assert article.text == BODY
    assert article.title == "Warga Dua Desa Perbaiki Jembatan Kayu"
    assert article.authors == ("Rina Sari Dewi",)
    assert article.published == datetime(2024, 6, 3, 10, 15, tzinfo=timezone(timedelta(hours=7)))
    assert article.dateline is not None
    assert article.dateline.place == "Jakarta"


def test_every_part_has_its_rule() -> None:
    article = clean(f"{HEAD} Foto: Istimewa Jakarta - {BODY}")
    assert [(removal.rule, removal.text) for removal in article.removed] == [
        ("mul.title.run-on", "Warga Dua Desa Perbaiki Jembatan Kayu"),
        ("mul.byline.run-on", "Rina Sari Dewi - kabarContoh"),
        ("mul.date.run-on", "Senin, 03 Jun 2024 10:15 WIB"),
        ("mul.caption.run-on", "Foto: Istimewa"),
        ("mul.dateline.place", "Jakarta -"),
    ]


def test_where_the_name_begins_is_not_guessed() -> None:
    """None of the last five words is said in the article: nobody can tell how many are the name."""
    article = clean(
        f"Perahu Karam Saat Gelombang Tinggi Rina Sari Dewi - kabarContoh Senin, 03 Jun 2024 10:15 WIB Jakarta - {BODY}"
    )
    assert article.text == BODY
    assert (article.title, article.authors) == (None, ())


STAMP = "Senin, 03 Jun 2024 10:15 WIB"


def test_the_initials_that_close_the_article_say_where_the_name_begins() -> None:
    head = f"Perahu Karam Saat Gelombang Tinggi Rina Sari Dewi - kabarContoh {STAMP} Jakarta - "
    article = clean(f"{head}{BODY} (rsd/abc)")
    assert (article.title, article.authors) == ("Perahu Karam Saat Gelombang Tinggi", ("Rina Sari Dewi",))
    assert (article.text, article.initials) == (BODY, "rsd/abc")


ADDRESS = "https://kabarcontoh.example/berita/d-4711/perahu-karam-saat-gelombang-tinggi"


def test_the_words_of_the_address_are_the_headlines() -> None:
    head = f"Perahu Karam Saat Gelombang Tinggi Rina Sari Dewi - kabarContoh {STAMP} Jakarta - {BODY}"
    article = clean(head, url=ADDRESS)
    assert (article.title, article.authors) == ("Perahu Karam Saat Gelombang Tinggi", ("Rina Sari Dewi",))
    assert clean(head, url="https://kabarcontoh.example/berita/d-4711/harga-cabai-di-pasar-turun").authors == ()


@pytest.mark.parametrize("initials", ["rsa/abc", "sd/abc", "abc/rsd"])
def test_initials_of_somebody_else_say_nothing(initials: str) -> None:
    """Those of other words, of two letters, of the editor."""
    article = clean(
        f"Perahu Karam Saat Gelombang Tinggi Rina Sari Dewi - kabarContoh {STAMP} Jakarta - {BODY} ({initials})"
    )
    assert (article.title, article.authors) == (None, ())


def test_the_dateline_stays_if_it_shall() -> None:
    assert clean(f"{HEAD} Jakarta - {BODY}", dateline="keep").text == f"Jakarta - {BODY}"


BEGINS_WITH_A_PLACE = (
    "Jepang mengirim dua jembatan kayu ke desa itu. Kepala desa mengatakan jembatan lama rusak diterjang banjir."
)


def test_a_dateline_behind_a_head_goes_though_the_text_begins_with_a_place() -> None:
    """At the beginning of a text two places with a dash between them are a road or a match."""
    article = clean(f"{HEAD} Jembatan lama. Foto: Istimewa Jakarta - {BEGINS_WITH_A_PLACE}")
    assert article.text == BEGINS_WITH_A_PLACE
    assert article.dateline == newsclean.Dateline("Jakarta", None, None, "Jakarta -")
    assert clean(f"Jakarta - {BEGINS_WITH_A_PLACE}").text == f"Jakarta - {BEGINS_WITH_A_PLACE}"


def test_such_a_dateline_stays_if_it_shall() -> None:
    article = clean(f"{HEAD} Jakarta - {BEGINS_WITH_A_PLACE}", dateline="keep")
    assert article.text == f"Jakarta - {BEGINS_WITH_A_PLACE}"
    assert article.dateline == newsclean.Dateline("Jakarta", None, None, "Jakarta -")


def test_a_headline_in_front_of_an_outlet() -> None:
    article = clean(f"Warga Dua Desa Perbaiki Jembatan Kayu di Hulu CONTOHNEWS.COM, SOLO - {BODY}")
    assert (article.title, article.text) == ("Warga Dua Desa Perbaiki Jembatan Kayu di Hulu", BODY)


@pytest.mark.parametrize(
    "text",
    [
        f"Rapat warga digelar di balai desa - kata panitia Senin, 3 Juni 2024 pukul 10.15 WIB itu lancar. {BODY}",
        f"Menurut kepala desa, CONTOHNEWS.COM - situs kabar itu - keliru. {BODY}",
    ],
)
def test_sentences_are_no_heads(text: str) -> None:
    assert clean(text).text == text


class TestAboveTheDash:
    """A dateline that was cut over lines and lost its place."""

    REST = (
        "Pemerintah kota membuka jalan baru pada Senin, dan warga dua desa menyambutnya dengan gembira sejak pagi hari.\n"
        * 2
    )

    @pytest.mark.parametrize(
        "headline",
        ["Apa Kabar Jalan Baru yang Mau Dibuka Sampai Hulu?", "Jalan Baru Ramai Bukan Karena Mudik, Tapi..."],
    )
    def test_the_line_above_is_the_headline(self, headline: str) -> None:
        article = clean(f"{headline}\n-\n{self.REST}{BODY}")
        assert article.title == headline
        assert headline not in article.text

    def test_a_sentence_is_none(self) -> None:
        sentence = "Berapa lama lagi kami harus menunggu jalan itu selesai, tanya warga?"
        assert sentence in clean(f"{sentence}\n-\n{self.REST}{BODY}").text

    def test_a_place_and_its_country(self) -> None:
        article = clean(f"Chanthaburi, Thailand\n-\n{self.REST}{BODY}")
        assert article.dateline is not None
        assert article.dateline.place == "Chanthaburi, Thailand"


def test_a_quotation_and_its_speaker_are_no_headline() -> None:
    quotation = '"Segera lapor kepada petugas bila jembatan itu bergoyang lagi." SARI, Kepala Desa'
    article = clean(f"{quotation}\nCONTOHNEWS.COM, SOLO - {BODY}\n{BODY}")
    assert article.title is None
    assert quotation in article.text


@pytest.mark.parametrize("outlet", ["kabarContoh.", "Kabar Contoh."])
def test_an_outlet_below_a_source_line_that_was_cut(outlet: str) -> None:
    article = clean(f"{BODY}\n{BODY}\n--------\nArtikel ini telah naik di\n{outlet}\n(abc/def)")
    assert article.text == f"{BODY}\n\n{BODY}"
    assert article.sources == (outlet.rstrip("."),)


@pytest.mark.parametrize(
    ("signoff", "authors"),
    [("(Rina Sari/SuperContoh)", ("Rina Sari",)), ("(Penulis: Rina Sari/BolaContoh.com)", ("Rina Sari",))],
)
def test_an_outlet_is_no_author(signoff: str, authors: tuple[str, ...]) -> None:
    assert clean(f"{BODY}\n{BODY} {signoff}").authors == authors


def test_escaped_quotes_of_a_list_are_read() -> None:
    assert clean(f"['KABAR.com - {BODY} Slogan itu, \\'Hulu Bersih\\', dipakai lagi, kata dia.']").text == (
        f"{BODY} Slogan itu, 'Hulu Bersih', dipakai lagi, kata dia."
    )


def test_a_reporters_line_is_no_headline() -> None:
    article = clean(f"Laporan Wartawan Tribuncontoh. Budi Satria. CONTOHNEWS.CO. JAKARTA - {BODY}")
    assert (article.title, article.authors, article.text) == (None, ("Budi Satria",), BODY)


def test_behind_a_question_the_name_begins() -> None:
    """The article says the name again, in its caption; that hid it."""
    head = "Jembatan Kayu Itu Rusak Lagi, Siapa yang Mau Perbaiki? Rina Sari - kabarContoh Senin, 03 Jun 2024 10:15 WIB"
    article = clean(f"{head} {BODY} Foto: Rina Sari/kabarContoh")
    assert article.title == "Jembatan Kayu Itu Rusak Lagi, Siapa yang Mau Perbaiki?"
    assert article.authors == ("Rina Sari",)


def test_a_reporter_who_took_the_pictures_is_named_all_the_same() -> None:
    """The words of the credits in the text were taken for words of the article, and no name is among those."""
    credit = "Foto: Rina Sari Dewi/kabarContoh"
    article = clean(
        f'{HEAD} {credit} Jakarta - {BODY} {credit} "Jembatan itu tua," kata dia. {credit} Warga setuju. (abc/def)'
    )
    assert article.text == f'{BODY} "Jembatan itu tua," kata dia. Warga setuju.'
    assert (article.title, article.authors) == ("Warga Dua Desa Perbaiki Jembatan Kayu", ("Rina Sari Dewi",))
    assert article.photographers == ("Rina Sari Dewi",)


@pytest.mark.parametrize(
    "credit",
    [
        "Foto: Rina Sari Dewi/kabarContoh",
        "Direktur Riset dan Produk Contoh Rina Sari. Foto: Budi Satria/kabarContoh",
        "Foto: istimewa",
        "Foto: screenshot kabarKOTA",
        "Budi Satria (Dok Pribadi).",
    ],
)
def test_a_credit_between_two_sentences_goes_and_both_stay(credit: str) -> None:
    article = clean(f"Jakarta - {BODY} {credit} Menurut dia, warga sudah lama menunggu jembatan baru.")
    assert article.text == f"{BODY} Menurut dia, warga sudah lama menunggu jembatan baru."
