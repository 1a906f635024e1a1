"""Headlines of other articles under a heading below the article, in a dump that is no whole page."""

import pytest

import newsclean

BODY = "Pemerintah kota memperbaiki dua jembatan mulai pekan depan, kata kepala dinas pada Senin siang di balai kota."
ENGLISH = (
    "The council will repair two bridges in the old town from next week, the head of the works office said on Monday."
)
OTHERS = (
    "Harga Cabai Turun di Pasar Induk",
    "Siapa yang Menjaga Kebun Kota?",
    "Potret warga yang pulang kampung tahun ini",
)


def text_of(*lines: str) -> str:
    return newsclean.clean("\n".join(lines), kind="text").text


@pytest.mark.parametrize("heading", ["Artikel Terkait", "Berita Lainnya", "Rekomendasi Untuk Anda"])
def test_they_go_with_their_heading(heading: str) -> None:
    article = newsclean.clean("\n".join([BODY, BODY, heading, *OTHERS]), kind="text")
    assert article.text == f"{BODY}\n\n{BODY}"
    assert {removal.rule for removal in article.removed} == {"id.related.heading"}


def test_in_english_too() -> None:
    others = ("Goalkeeper Saves Penalty in the Last Minute", "Ferry to the island runs again from Monday")
    assert text_of(ENGLISH, ENGLISH, "Related articles", *others) == f"{ENGLISH}\n\n{ENGLISH}"


def test_a_sentence_ends_them() -> None:
    assert text_of(BODY, BODY, "Artikel Terkait", OTHERS[0], "Ia pulang.", OTHERS[2]).endswith(
        f"Ia pulang.\n\n{OTHERS[2]}"
    )


def test_what_is_too_short_for_a_headline_stays() -> None:
    assert text_of(BODY, BODY, "Artikel Terkait", "Bunga kertas").endswith("Bunga kertas")


@pytest.mark.parametrize("end", ["(abc/def)", "(abc)", "(*)", "#jembatan", "https://contoh.id/a", "Rina Sari", "[1]"])
def test_a_last_paragraph_that_does_not_end_with_its_stop_is_no_headline(end: str) -> None:
    last = f"Pengerjaan dimulai pada hari Senin. Ia yakin selesai tepat waktu. {end}"
    assert "Ia yakin selesai tepat waktu." in text_of(BODY, "Berita Terkait", last)
    assert "Ia yakin selesai tepat waktu" in text_of(BODY, "Berita Terkait", "Ia yakin selesai tepat waktu (abc/def)")


def test_a_headline_that_calls_out_within_goes() -> None:
    lines = ("Resmi! Harga Cabai Turun di Pasar Induk", "Kabar dari H. Arif dan keluarga tahun ini")
    assert text_of(BODY, BODY, "Artikel Terkait", *lines) == f"{BODY}\n\n{BODY}"


def test_above_the_last_paragraph_only_one_headline_goes() -> None:
    assert text_of(BODY, "Artikel Terkait", OTHERS[2], BODY) == f"{BODY}\n\n{BODY}"
    assert OTHERS[1] in text_of(BODY, "Artikel Terkait", OTHERS[2], OTHERS[1], BODY)


def test_a_list_of_the_articles_own_goes_on_behind_a_link() -> None:
    trains = ("Jakarta ke Bandung pukul delapan pagi", "Bandung ke Jakarta pukul sembilan malam")
    for link in ("Selengkapnya", "Berita Terkait"):
        text = text_of(BODY, "Berikut jadwalnya:", trains[0], link, trains[1])
        assert all(train in text for train in trains)


def test_tags_may_stand_between() -> None:
    article = newsclean.clean(
        "\n".join([BODY, BODY, "(abc/def)", "harga cabai", "Artikel Terkait", *OTHERS]), kind="text"
    )
    assert article.text == f"{BODY}\n\n{BODY}"


TAGGED = ("Rice harvest warning: farmers name EIGHT risks [WARNING]", "Ferry runs again from Monday [INSIGHT]|")


def test_headlines_that_say_in_brackets_what_they_lead_to_go_from_the_middle_too() -> None:
    assert text_of(ENGLISH, "DON'T MISS", *TAGGED, ENGLISH) == f"{ENGLISH}\n\n{ENGLISH}"
    assert text_of(BODY, "Baca juga:", f"{OTHERS[0]} [FOTO]", f"{OTHERS[2]} [VIDEO]", BODY) == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize(
    "line",
    [
        "He waited for the ferry. [APPLAUSE]",
        "The bill is known as the rice act [sic]",
        "National Rice Growers Party [NRGP]",
    ],
)
def test_a_bracket_that_says_nothing_of_a_link_makes_no_headline(line: str) -> None:
    assert line in text_of(ENGLISH, "DON'T MISS", TAGGED[0], line, ENGLISH)


def test_such_headlines_stay_where_no_label_stands_above_them() -> None:
    assert all(line in text_of(ENGLISH, *TAGGED, ENGLISH) for line in TAGGED)


@pytest.mark.parametrize("headline", ["Ada Apa dengan Satria?", "Resmi! Elang Muda Juara!"])
def test_a_short_headline_that_asks_or_calls_out_goes_below_a_label(headline: str) -> None:
    assert text_of(BODY, "Baca juga:", headline, BODY) == f"{BODY}\n\n{BODY}"


@pytest.mark.parametrize("line", ["Siapa yang akan datang?", "Apa kata warga?"])
def test_a_short_question_in_small_letters_below_a_label_stays(line: str) -> None:
    assert line in text_of(BODY, "Baca juga:", line, BODY)


@pytest.mark.parametrize("mark", ["•", "-", "»", "1."])
def test_headlines_with_a_mark_of_a_list_go_too(mark: str) -> None:
    listed = [f"{mark} {other} (16/06)" for other in OTHERS]
    assert text_of(BODY, BODY, "Berita Terkait", *listed) == f"{BODY}\n\n{BODY}"


def test_items_that_say_something_do_not() -> None:
    item = "• Bawa payung dan jas hujan ke sekolah."
    assert item in text_of(BODY, BODY, "Berita Terkait", item, f"• {OTHERS[0]}")
