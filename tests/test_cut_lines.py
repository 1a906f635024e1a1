"""Dumps whose sentences were cut at links, and datelines with hyphens, lists and speech beside them that look alike."""

import pytest

import newsclean

REST = (
    "Pemerintah kota akan memperbaiki jalan itu mulai pekan depan. Anggarannya sudah tersedia sejak tahun lalu, "
    "kata kepala dinas."
)


def paragraphs(*lines: str) -> list[str]:
    return newsclean.clean("\n".join(lines), kind="text").text.split("\n\n")


@pytest.mark.parametrize(
    "head",
    [
        "Contoh6.com, Jakarta ",
        "Contoh6.com, Jakarta - ",
        "Contoh6.com, Jakarta",
        "Contoh6.com, Bandung Barat - ",
        "CONTOHNEWS.COM, JAKARTA-",
        "Contoh.com, JAKARTA ",
        "Jakarta, CNN Indonesia -- ",
        "MOSKOW - ",
    ],
)
@pytest.mark.parametrize(
    "sentence",
    [
        "Baru-baru ini warga menutup jalan lama itu karena rusak berat.",
        "Anak-anak sekolah menutup jalan lama itu karena rusak berat.",
        "Covid-19 membuat warga menutup jalan lama itu sejak bulan lalu.",
        "Uni Eropa-Indonesia menutup perundingan itu pada hari Senin pekan lalu.",
    ],
)
def test_a_hyphen_inside_a_word_ends_no_dateline(head: str, sentence: str) -> None:
    assert paragraphs(head + sentence, REST) == [sentence, REST]


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("CONTOHNEWS.COM, JAKARTA-- ", "JAKARTA"),
        ("Contoh.com, Jakarta", "Jakarta"),
        ("Contoh.com, Bandung Barat - ", "Bandung Barat"),
    ],
)
def test_the_place_of_a_dateline_has_no_signs_or_words_glued_to_it(head: str, place: str) -> None:
    dateline = newsclean.clean(f"{head}Cocobi adalah film anak-anak yang dibuat di kota itu.\n{REST}").dateline
    assert dateline is not None
    assert dateline.place == place


@pytest.mark.parametrize(
    "sentence",
    [
        "Contoh.com Baru-baru ini menutup kantornya di kota itu karena sewa yang mahal.",
        "JAKARTA-BANDUNG macet sejak pagi karena perbaikan jembatan di dua jalur.",
        "– Ingen har spurt oss, sier Kari Moen, som bor rett ved elva i den gamle byen.",
    ],
)
def test_what_begins_like_a_dateline_stays(sentence: str) -> None:
    assert paragraphs(sentence, REST) == [sentence, REST]


def test_a_cut_sentence_is_joined_at_small_letters() -> None:
    cut = [
        "Timnas itu",
        "Thom Contoh",
        "malah menjadi tukang sapu di paruh pertama laga, kata pelatihnya.",
        "Namun",
        "Endo",
        "menegaskan bahwa timnya pantang menyerah sampai laga terakhir nanti.",
    ]
    assert paragraphs(*cut, REST) == [" ".join(cut[:3]), " ".join(cut[3:]), REST]


def test_small_letters_alone_join_no_list() -> None:
    lines = ["Bahan kuah", "garam secukupnya", "gula pasir dua sendok", "detik.com menulis resep itu lebih dulu.", REST]
    assert paragraphs(REST, *lines) == [REST, *lines]


def test_a_name_in_small_letters_may_begin_a_paragraph() -> None:
    lines = [
        "Spesifikasi",
        "iPhone itu dibekali layar yang lebih terang daripada pendahulunya.",
        "Harga",
        "eBay menjualnya dengan harga yang jauh lebih murah daripada toko lain.",
    ]
    assert paragraphs(REST, *lines) == [REST, *lines]


def test_behind_a_dateline_on_its_own_line_the_article_begins() -> None:
    lines = [
        "BOGOR, CONTOH.com –",
        "Polresta memastikan kelompok pemuda",
        "Dukuh Lieur",
        "belum pernah terlibat tawuran.",
    ]
    found = paragraphs(*lines, *[REST] * 12)
    assert " ".join(found).startswith("Polresta memastikan kelompok pemuda Dukuh Lieur belum pernah")
