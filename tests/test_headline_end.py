"""Headlines glued to a sentence: no sentence of the article goes with them."""

import time
from itertools import product

import pytest

import newsclean

HEADLINES = (
    "Harga Beras Naik Tajam", "Wali Kota Resmikan Jembatan Baru", "Panen Raya di Lereng Gunung Dimulai", "Timnas Menang 3-0 atas Vietnam",
    "Hujan Deras, Tiga Desa Terendam Banjir", "Ini Alasan Harga Emas Turun",
)  # fmt: skip
SENTENCES = (
    "Pedagang lain setuju.", "Warga berharap harga turun.", "Menurut dia, pasokan lancar.", "Ia menambahkan bahwa rapat ditunda.",
    "Rapat dihadiri tiga menteri.", "Di Surabaya, harga juga naik.", "Mereka pulang sore hari.",
)  # fmt: skip
FRONT = "Harga cabai turun pada Senin, kata pedagang di pasar induk kota itu kepada wartawan."
REST = "Rapat itu berlangsung dua jam dan dihadiri warga dari tiga desa."


@pytest.mark.parametrize(("headline", "sentence"), list(product(HEADLINES, SENTENCES)))
def test_a_short_sentence_behind_a_headline_stays(headline: str, sentence: str) -> None:
    text = newsclean.clean(f"KOTA, KABAR.com - {FRONT} Baca juga: {headline} {sentence} {REST}", kind="text").text
    assert text.endswith(f"{sentence} {REST}")


def test_in_english_too() -> None:
    text = newsclean.clean(
        "The crowd waited for an hour in the rain. Read also: Mayor Opens Two Bridges She smiled. The crowd cheered.",
        kind="text",
    ).text
    assert text == "The crowd waited for an hour in the rain. She smiled. The crowd cheered."


def test_many_labels_on_one_line_take_the_time_of_one_each() -> None:
    started = time.process_time()
    newsclean.clean(
        "Baca juga: Harga Beras Naik Tajam. Warga berharap harga turun di pasar induk. " * 1500,
        kind="text",
        language="id",
    )
    assert time.process_time() - started < 15


def test_no_headline_ends_inside_a_name_that_has_a_capital_within() -> None:
    """The second word of the name was taken for the beginning of the sentence: "Kita menyebutkan, …"."""
    sentence = "KabarKita menyebutkan, harga cabai turun di pasar induk sejak pekan lalu."
    text = newsclean.clean(
        f"KOTA, KABAR.com - {FRONT} Baca juga: 6 Cara Menyimpan Cabai yang Harus Dikuasai di Usia 20-an {sentence} {REST} "
        "Data itu dihimpun KabarKita dari tiga pasar, dan KabarKita memuatnya setiap pekan.",
        kind="text",
    ).text
    assert f"wartawan. {sentence} {REST}" in text


@pytest.mark.parametrize("item", ["1. Rina Sari Dewi", "1. Jembatan Kayu"])
def test_no_headline_reaches_over_the_first_item_of_a_list_that_was_cut(item: str) -> None:
    text = newsclean.clean(
        f"KOTA, KABAR.com - {FRONT} Baca juga: Wali Kota Bebaskan Siapa Saja Menyeberang, tapi Ingatkan Warga Bayar Iuran "
        f"{item} {REST}",
        kind="text",
    ).text
    assert text == f"{FRONT} {item} {REST}"


UNMARKED = (
    "Warga dua desa memperbaiki jembatan kayu di hulu sungai itu sejak Senin pagi karena anak sekolah harus memutar sejauh "
    "tiga kilometer setiap hari dan pedagang tidak bisa membawa sayur ke pasar induk kata kepala desa itu"
)
UNMARKED_REST = (
    "Menurut dia pekerjaan itu akan selesai dalam dua pekan dan warga berharap pemerintah kota ikut membayar kayu yang dibeli di "
    "pasar sebab harga kayu terus naik sejak musim hujan datang bulan lalu dan tidak ada tanda akan turun lagi tahun ini juga"
)


def test_a_label_goes_with_its_headline_from_a_text_without_marks() -> None:
    """Neither a colon nor the end of a sentence says that the label is one: the text has lost all of them."""
    headline = "Wali Kota Resmikan Jembatan Baru di Lereng Gunung"
    text = newsclean.clean(f"{UNMARKED} Baca juga {headline} {UNMARKED_REST}", kind="text").text
    assert text == f"{UNMARKED} {UNMARKED_REST}"


def test_a_subheading_behind_a_headline_stays_in_a_text_without_marks() -> None:
    """What is named last is named again right behind it: where the headline ends is not sure, so that nothing goes."""
    section = "Leo Juli Agustus Bagian yang menarik tentang pekan ini Leo adalah kabar dari keluarga"
    source = f"{UNMARKED} Baca juga Wali Kota Resmikan Jembatan Baru {section} {UNMARKED_REST}"
    assert newsclean.clean(source, kind="text").text == source


def test_words_like_a_label_in_a_text_with_marks_are_of_its_sentence() -> None:
    source = f"{UNMARKED}. Di papan itu tertulis Baca juga Harga Cabai Turun di Pasar Induk {UNMARKED_REST}."
    assert newsclean.clean(source, kind="text").text == source


LABELS = "Baca juga", "Baca"


@pytest.mark.parametrize("label", LABELS)
def test_a_label_before_a_capital_goes_with_its_headline_from_a_text_without_marks(label: str) -> None:
    headline = "Wali Kota Resmikan Jembatan Baru di Lereng Gunung"
    text = newsclean.clean(f"{UNMARKED} {label} {headline} {UNMARKED_REST}", kind="text").text
    assert text == f"{UNMARKED} {UNMARKED_REST}"


def test_a_headline_ends_where_the_next_label_begins_in_a_text_without_marks() -> None:
    """It might have ended before its last words, but those are no sentence of the article's: another label stands behind them."""
    first = "Baca juga Gempa Terkini Pagi Ini Minggu Februari Baru Saja Guncang di Laut Info BMKG Magnitudonya"
    second = "Baca juga Wali Kota Resmikan Jembatan Baru di Lereng Gunung"
    text = newsclean.clean(f"{UNMARKED} {first} {second} {UNMARKED_REST}", kind="text").text
    assert text == f"{UNMARKED} {UNMARKED_REST}"


def test_a_name_that_has_a_labels_word_in_it_stays_in_a_text_without_marks() -> None:
    source = f"{UNMARKED} yang tinggal di dekat Taman Baca Harapan Kota {UNMARKED_REST}"
    assert newsclean.clean(source, kind="text").text == source


@pytest.mark.parametrize("opener", ["Menurut PKK, upaya itu", "Namun DPRD Kota"])
def test_the_first_word_of_a_sentence_glued_to_an_acronym_stays(opener: str) -> None:
    """Its capital looks like the last one of the acronym."""
    headline = "Sekda Hadiri Pesta Panen Warga, Disambut DPRD"
    said = f"{opener} berlangsung dua jam dan dihadiri warga dari tiga desa."
    text = newsclean.clean(f"{FRONT}Baca juga: {headline}{said} {REST}", kind="text").text
    assert text == f"{FRONT} {said} {REST}"


def test_facts_glued_behind_a_headline_stay() -> None:
    """Words are run together over and over: that is a list, though its words have capitals like those of one long headline."""
    headline = "Susunan Pemain Tim Kota vs Tim Desa Catat Jadwal dan Cara Menontonnya"
    facts = "Hari, Tanggal: Selasa, 10 Juni 2025Waktu: Pukul 17.35 WIBLokasi: Stadion Kota, SoloTonton di SINI"
    text = newsclean.clean(f"KOTA, KABAR.com - {FRONT} {REST}Baca Juga: {headline}{facts}\n\n{REST}", kind="text").text
    assert text == f"{FRONT} {REST} {facts}\n\n{REST}"


@pytest.mark.parametrize("headline", ["Kata Band D'Kota: Kita Itu Warga Kampung", "Dedikasi 'Anak Lorong' Untuk Kota"])
def test_an_apostrophe_before_a_capital_parts_no_headline(headline: str) -> None:
    assert (
        newsclean.clean(f"{FRONT} {REST}\nBaca Juga: {headline}\n{REST}", kind="text").text
        == f"{FRONT} {REST}\n\n{REST}"
    )
