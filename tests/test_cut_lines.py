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


FACTS = ["Judul: Kampung di Dasar Air", "Penulis: Dewi Contoh", "Editor: Budi Contoh", "Tebal: 212 halaman"]


def test_who_wrote_a_book_stays_in_the_list_of_its_facts() -> None:
    assert paragraphs(REST, *FACTS, REST) == [REST, *FACTS, REST]
    assert newsclean.clean("\n".join([REST, *FACTS, REST])).authors == ()


def test_the_account_of_whom_the_article_tells_stays_in_the_list_of_facts() -> None:
    facts = ["Nama: Rahmat Contoh", "Umur: 34 tahun", "Pekerjaan: penyanyi", "Instagram: @rahmatcontoh"]
    assert paragraphs(REST, *facts) == [REST, *facts]


@pytest.mark.parametrize("line", ["Penulis: Dewi Contoh", "Editor: Budi Contoh", "Sumber: Antara"])
def test_a_byline_behind_a_list_of_facts_goes(line: str) -> None:
    facts = ["12 bulan: Rp 4.303.321", "24 bulan: Rp 2.216.031", "36 bulan: Rp 1.521.097"]
    assert paragraphs(REST, *facts, line) == [REST, *facts]


@pytest.mark.parametrize(
    "lines",
    [
        ["Aries (21 Maret - 19 April)", "Hari yang sibuk menanti. Jangan lupa makan.", "Taurus (20 April - 20 Mei)"],
        ["Wasit: Thoriq Contoh Alkatiri", "Kartu kuning: Bima 23', Kurnia 67'"],
        ["Persiku 2-1 PSIR", "Persip 1-0 Persekap"],
        ["نَوَيْتُ صَوْمَ غَدٍ", "Nawaitu shauma ghadin"],
        ["Senin, 3 Mei", "Korban berangkat dari pos.", "Selasa, 4 Mei", "Tim SAR mencari."],
    ],
)
def test_a_link_between_the_articles_own_short_lines_takes_none_of_them(lines: list[str]) -> None:
    link = ["Baca Juga:", "Warga Desa Tolak Tambang Pasir di Bantaran Sungai"]
    assert paragraphs(REST, *link, *lines) == [REST, *lines]


def test_a_list_of_links_at_the_end_goes() -> None:
    links = [
        "Baca Juga:",
        "Warga Desa Tolak Tambang Pasir di Bantaran Sungai",
        "Harga Telur Naik Lagi di Pasar Kota",
        "Bupati: Jembatan Baru Selesai Bulan Depan",
        "Tim Voli Putri Lolos ke Semifinal",
    ]
    assert paragraphs(REST, *links) == [REST]


def test_a_first_paragraph_without_a_stop_below_the_byline_stays() -> None:
    first = "Gempa berkekuatan magnitudo 5,1 mengguncang Pacitan, Jawa Timur"
    article = newsclean.clean("\n".join(["Gempa M 5,1 Guncang Pacitan", "Penulis: Rina Contoh", first, REST]))
    assert article.text.split("\n\n") == [first, REST]
    assert article.title == "Gempa M 5,1 Guncang Pacitan"


def test_an_article_that_begins_with_an_outlet_in_small_letters_is_not_joined_to_the_line_above() -> None:
    lines = ["Simak Video: Detik-detik Banjir Bandang di Lereng Gunung", f"detikContoh - {REST}"]
    assert REST in newsclean.clean("\n".join(lines)).text


ROMANCE = {
    "es": "El ayuntamiento arreglará la calle desde la próxima semana. El dinero está disponible desde el año pasado, dijo el alcalde.",
    "fr": "La mairie va réparer la rue dès la semaine prochaine. L’argent est disponible depuis l’an dernier, a dit le maire.",
    "it": "Il Comune riparerà la strada dalla prossima settimana. I soldi ci sono dallo scorso anno, ha detto il sindaco del paese.",
    "nl": "De gemeente herstelt de straat vanaf volgende week. Het geld ligt al sinds vorig jaar klaar, zei de burgemeester zelf.",
    "pt": "A câmara vai reparar a rua a partir da próxima semana. O dinheiro está disponível desde o ano passado, disse o presidente.",
}


@pytest.mark.parametrize(
    ("language", "cut"),
    [
        ("es", ["Comparte", "el código solo con el funcionario que te atienda."]),
        ("es", ["Regístrate", "con tu", "correo y una contraseña."]),
        ("es", ["Escuchar:", "nada. Ese es el programa."]),
        ("es", ["Sube la", "foto:", "fondo blanco, sin lentes."]),
        ("es", ["En lo que va", "del", "año el peso ha ganado mucho."]),
        ("fr", ["Comment", "compte-t-on", "ce qui est sous l’eau ?"]),
        ("fr", ["Lire aussi", "les petites lignes, conseillent les avocats."]),
        ("fr", ["Commentaires", ": 412. Réponses : aucune. Ainsi s’acheva la consultation."]),
        ("it", ["L’avv. Ruggeri ha letto per un’ora", "e-mail", "del ministero."]),
        ("it", ["Parole chiave: pazienza, aceto,", "silenzio, diceva la nonna."]),
        ("nl", ["Reacties", "in het gastenboek vullen nu vier delen."]),
        ("pt", ["Compartilhe", "o código só com o funcionário."]),
    ],
)
@pytest.mark.parametrize("blank", ["\n", "\n\n"])
def test_a_part_of_a_cut_sentence_is_no_label(language: str, cut: list[str], blank: str) -> None:
    rest = ROMANCE[language]
    text = newsclean.clean(blank.join([rest, *cut, rest]), kind="text").text
    assert "".join("".join(cut).split()) in "".join(text.split())


@pytest.mark.parametrize(
    ("language", "cut"),
    [
        ("it", ["Mai visto, ha scritto il ministro della", "Cultura."]),
        ("it", ["L’arbitro ha annullato il gol", "del", "Corrano e i social si sono infiammati."]),
        ("pt", ["Folha - O que lhe perguntam", "mais?"]),
    ],
)
def test_the_end_of_a_sentence_is_no_label(language: str, cut: list[str]) -> None:
    rest = ROMANCE[language]
    assert " ".join(cut) in " ".join(newsclean.clean("\n".join([rest, *cut, rest]), kind="text").text.split())


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("es", ["Comparte", "Facebook", "Twitter"]),
        ("fr", ["Publicité"]),
        ("it", ["Leggi anche", "Il nuovo ponte aprirà a maggio dopo i lavori"]),
        ("nl", ["Reacties"]),
    ],
)
def test_a_label_between_paragraphs_goes(language: str, lines: list[str]) -> None:
    rest = ROMANCE[language]
    assert paragraphs(rest, *lines, rest)[0] == rest
    assert lines[0] not in " ".join(paragraphs(rest, *lines, rest))


def test_a_label_between_the_halves_of_a_sentence_goes() -> None:
    lines = ["El alcalde dijo a los vecinos del barrio que", "Publicidad", "la calle quedará lista en mayo."]
    assert "Publicidad" not in " ".join(paragraphs(ROMANCE["es"], *lines, ROMANCE["es"]))


def test_reactions_between_paragraphs_are_a_subheading() -> None:
    rest = ROMANCE["fr"]
    assert "Réactions" in paragraphs(rest, "Réactions", rest)
    assert "Réactions" not in paragraphs(rest, rest, "Réactions")
