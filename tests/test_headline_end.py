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
