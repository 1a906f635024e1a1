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


def test_the_dash_of_a_dateline_on_its_own_line_says_that_sentences_are_cut() -> None:
    cut = ["Pemerintah kota akan", "memperbaiki", "jalan itu mulai pekan depan, kata kepala dinas pada hari Senin."]
    assert paragraphs("Bogor", "-", *cut, *[REST] * 25) == [" ".join(cut), *[REST] * 25]
    assert paragraphs(*cut, *[REST] * 60)[:3] == cut


def test_a_path_with_dashes_says_nothing() -> None:
    path = ["Beranda", "-", "Kota", "-", "Jalan"]
    cut = ["Pemerintah kota akan", "memperbaiki", "jalan itu mulai pekan depan, kata kepala dinas pada hari Senin."]
    assert " ".join(cut) not in paragraphs(*path, *cut, *[REST] * 60)


def test_a_sentence_without_a_stop_is_joined_at_a_closing_mark() -> None:
    cut = ["Wajib memesan tempat di", "contoh.com", ", paling lambat sehari sebelumnya"]
    behind = ["Satu orang dapat memesan dua tiket", REST]
    assert paragraphs(REST, *cut, *behind) == [
        REST,
        "Wajib memesan tempat di contoh.com, paling lambat sehari sebelumnya",
        *behind,
    ]


def test_items_that_begin_with_a_stop_stay_a_list() -> None:
    items = ["5 unit mobil", ". 20 unit sepeda motor", ". 50 unit sepeda", "Khusus warga kota itu"]
    assert paragraphs(REST, *items, REST) == [REST, *items, REST]


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
    "answer",
    ["Reporter: Dziękuję.", "Журналист: Спасибо.", "Journalist: Tack.", "Újságíró: Köszönöm.", "Muhabir: Teşekkürler."],
)
def test_a_turn_of_an_interview_is_no_byline(answer: str) -> None:
    before = f"{answer.partition(':')[0]}: 4 000 – 5 000?"
    assert answer in paragraphs(REST, before, REST, answer, REST)


@pytest.mark.parametrize("line", ["Reporter: Anna Wzorowa.", "Autor: PAP.", "Text: Anna"])
def test_who_wrote_an_article_is_a_byline_with_a_stop_too(line: str) -> None:
    assert paragraphs(REST, REST.replace("kota", "desa"), line) == [REST, REST.replace("kota", "desa")]


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


class TestSentencesCutAtTheirLinks:
    def test_a_stop_alone_ends_the_sentence_of_the_link_above_it(self) -> None:
        first = "Tim itu bermain lebih rapi setelah jeda, kata pelatih yang dikutip dari"
        assert paragraphs(first, "Harian Contoh", ".", REST) == [f"{first} Harian Contoh.", REST]

    def test_a_link_in_capitals_that_ends_a_cut_sentence(self) -> None:
        lines = [
            "Tim kota",
            "dikalahkan oleh tim tamu,",
            "Elang Muda",
            ", pada laga terakhir babak kedua",
            "Piala Contoh.",
        ]
        joined = "Tim kota dikalahkan oleh tim tamu, Elang Muda, pada laga terakhir babak kedua Piala Contoh."
        assert paragraphs(*lines, REST) == [joined, REST]

    def test_a_word_in_italics_on_a_line_of_its_own(self) -> None:
        first = "Menurut dia, satu unsur yang wajib diperbaiki sebelum laga itu adalah"
        assert paragraphs(first, "passing", "jauh.", REST) == [f"{first} passing jauh.", REST]

    def test_a_comma_ends_no_headline(self) -> None:
        lines = [
            "- Direktur Lembaga Bantuan Contoh,",
            "Sari Contoh",
            "meminta agar jalan lama itu ditutup bagi truk pada malam hari.",
        ]
        joined = "Direktur Lembaga Bantuan Contoh, Sari Contoh meminta agar jalan lama itu ditutup bagi truk pada malam hari."
        assert paragraphs("JAKARTA, CONTOH.com", *lines, REST) == [joined, REST]

    def test_a_small_word_that_links_no_others_ends_no_headline(self) -> None:
        lines = [
            "Mantan Kepala Dinas Jalan (Kadis) Budi Contoh Satria alias",
            "Budi Jembatan",
            "menyebut jalan lama itu ditutup.",
        ]
        first = "Pengadilan memanggil dua orang saksi, kata hakim yang dikutip dari"
        assert paragraphs(*lines, first, "laman contoh", "pada Senin.") == [
            " ".join(lines),
            f"{first} laman contoh pada Senin.",
        ]

    def test_the_dash_of_a_dateline_before_a_sentence_cut_at_its_first_link_goes(self) -> None:
        lines = ["Bus Elang Muda Bukan untuk Gantikan Bus Tua", "", "- Sebelum kehadiran bus"]
        below = "Elang, PT Contoh Bus Kota memakai bus tua yang lama, kata kepala dinas."
        rest = "Rapat itu berlangsung dua jam dan dihadiri warga dari tiga desa. Ia pulang sore hari."  # told as Indonesian
        assert paragraphs(*lines, below, rest)[1] == "Sebelum kehadiran bus"

    def test_the_dash_before_the_name_of_an_outlet_is_no_datelines(self) -> None:
        first = "Penjualan kerupuk hingga April mencapai 17 ribu bungkus."
        body = "Rapat itu berlangsung dua jam dan dihadiri warga dari tiga desa. Ia pulang sore hari."
        lines = [first, "Rina Sari", "- Kabarcontoh.com", body]
        article = newsclean.clean("\n\n".join(lines), language="id")
        assert article.dateline is None
        assert article.text == "\n\n".join(lines)

    def test_chrome_between_two_parts_is_no_part(self) -> None:
        first = "Tim itu bermain lebih rapi setelah jeda, kata pelatih yang dikutip dari"
        assert "ADVERTISEMENT" not in " ".join(
            paragraphs(first, "laman contoh", "ADVERTISEMENT", "Harian Contoh.", REST)
        )


WRAPPED = """\
The council agreed on Monday to repair the old bridge before winter, after
residents had complained about loose planks and rusty rails for more than
three years. Work begins next week and will cost about two million, said
Mayor Ann Sample, who added that the road stays open at night for cars and
buses."""
WRAPPED_TOO = """\
Shops near the bridge fear that customers will stay away, but the owner of the
Corner Bakery said she was glad that the wait was over and that the
noise would last no longer than the apple season."""
VERSES = [
    "di ujung jalan yang panjang itu aku menunggu kabar darimu",
    "angin sore membawa debu dari ladang-ladang yang kering",
    "kita pernah berjalan di sini ketika hujan turun di bulan mei",
    "sekarang hanya ada batu dan bayang-bayang pohon yang tua",
    "aku menulis namamu pada daun yang jatuh di halaman rumah",
    "lalu angin membawanya pergi ke tempat yang tidak kutahu",
]
DUTIES = [
    "(1) Pemerintah daerah bertugas menyelenggarakan urusan di bidang jalan dan jembatan, yaitu",
    "a. menyelenggarakan pembangunan jalan kabupaten di seluruh wilayah",
    "b. menyelenggarakan pemeliharaan jembatan di seluruh wilayah kabupaten",
    "c. melakukan pengawasan atas pekerjaan yang dilakukan pihak ketiga",
    "d. melaporkan hasil pekerjaan kepada dewan setiap tahun anggaran.",
]
CONDITIONS = [
    "Berikut syarat pendaftaran yang harus dipenuhi oleh peserta lomba tahun ini:",
    "warga negara yang berusia paling sedikit tujuh belas tahun",
    "memiliki kartu tanda penduduk yang masih berlaku di kota itu",
    "sehat jasmani dan rohani yang dibuktikan dengan surat dokter",
    "tidak sedang menjalani hukuman pidana di lembaga pemasyarakatan",
    "bersedia mengikuti seluruh rangkaian kegiatan sampai selesai",
    "Pendaftaran dibuka mulai Senin pekan depan di kantor kecamatan.",
]


class TestWrappedText:
    @pytest.mark.parametrize(
        "between", ["\n\n", "\n", "\n\nADVERTISEMENT\n\n", "\nREAD ALSO: Village Gets New Well After Long Wait\n"]
    )
    def test_the_lines_of_a_paragraph_are_joined(self, between: str) -> None:
        cleaned = newsclean.clean(f"{WRAPPED}{between}{WRAPPED_TOO}", kind="text").text
        assert cleaned == f"{WRAPPED}\n\n{WRAPPED_TOO}".replace("\n\n", "\0").replace("\n", " ").replace("\0", "\n\n")

    @pytest.mark.parametrize(
        "cut",
        ["Sari Contoh,", "a harbour. Sailors of the", "“Bread", "one house that a rich captain built, Capt. William"],
    )
    def test_a_line_that_is_short_by_the_marks_of_its_source_is_joined(self, cut: str) -> None:
        """Before a capital only a full line would be; this one stops inside a sentence or a quotation."""
        rest = "Old Bakery” and the Corner House opened late. The owner of the Corner Bakery was glad that the wait\nwas over."
        cleaned = newsclean.clean(f"{WRAPPED}\n\n{WRAPPED_TOO}\n\nIn town there was {cut}\n{rest}", kind="text").text
        assert f"{cut} Old Bakery" in cleaned

    @pytest.mark.parametrize(
        "line", ["New Planks", "2. New Planks", "2. New Planks for the Old Bridge of the Old Harbour", "Prof. Sample"]
    )
    def test_a_short_line_that_may_be_whole_is_not(self, line: str) -> None:
        below = "Shops near the bridge fear that all of the customers will stay away\nfrom it."
        assert (
            f"\n\n{line}\n\nShops"
            in newsclean.clean(f"{WRAPPED}\n\n{WRAPPED_TOO}\n\n{line}\n{below}", kind="text").text
        )

    def test_a_last_paragraph_without_a_stop(self) -> None:
        open_ended = f"{WRAPPED}\n\n{WRAPPED_TOO}".removesuffix(".")
        assert newsclean.clean(open_ended, kind="text").text.count("\n") == 2

    @pytest.mark.parametrize("lines", [VERSES, DUTIES, CONDITIONS])
    def test_verses_and_lists_keep_their_lines(self, lines: list[str]) -> None:
        assert paragraphs(*lines) == lines


REST_DE = (
    "Die Stadt will die Brücke im Mai schließen, sagte ein Sprecher am Montag. Für Radfahrer bleibt ein Steg offen."
)
REST_EN = "The town will close the bridge in May, a spokesman said on Monday. A footbridge stays open for cyclists."


@pytest.mark.parametrize(
    ("cut", "rest"),
    [
        (["Teilen", "müssen sich die", "Gäste die Wiese mit Gänsen."], REST_DE),
        (["Wir berichten", "den ganzen", "Tag."], REST_DE),
        (["Kommentare", "aus dem Ministerium", "blieben am Montag aus."], REST_DE),
        (["More", "salt means more pink."], REST_EN),
        (["Share", "your tools, not your table."], REST_EN),
        (["Comments", "in the", "forum had reached 4,000 by Tuesday."], REST_EN),
        (["Voss and his lawyer did not respond to a", "request for", "comment."], REST_EN),
        (["The plan was drawn", "by the", "Harbour Company in 1954."], REST_EN),
    ],
)
def test_short_parts_of_a_cut_sentence_are_no_labels(cut: list[str], rest: str) -> None:
    others = ["More" if rest == REST_EN else "Mehr", "als 400 Gäste kamen im Mai."]
    assert paragraphs(rest, *others, *cut, rest) == [rest, " ".join(others), " ".join(cut), rest]


def test_a_share_bar_in_small_letters_joins_no_sentence() -> None:
    bar = ["Share", "facebook", "twitter", "email"]
    assert paragraphs(*bar, REST_EN, "More", "salt means more pink.", REST_EN).count(REST_EN) == 2


def test_a_date_that_begins_a_cut_entry_stays() -> None:
    lines = ["2014: The council votes for a tunnel.", "June 3, 2021:", "The second contractor goes bankrupt."]
    assert paragraphs("Ten Years of the Harbour Tunnel", *lines)[1:] == lines


def test_a_dateline_cut_behind_its_first_words_is_no_byline_of_another_language() -> None:
    lines = ["Hamburg, 12. Oktober 2023 – Die Nordlicht AG hat", "im dritten", "Quartal mehr umgesetzt als je zuvor."]
    assert "Die Nordlicht AG hat im dritten Quartal mehr" in " ".join(paragraphs(*lines, REST_DE, REST_DE))


def test_who_made_a_film_is_no_byline_of_another_language() -> None:
    lines = ["10. “Low Water”", "Director: Ann Marsh", "Two brothers row home. That is all, and it is plenty."]
    lines += ["9. “The Long Division”", "Director: Ravi Sen", "A maths teacher goes on the run. The subtitles lie."]
    assert (
        paragraphs("These are the films that we loved, from a ghost story to a farce about bees.", *lines)[1:] == lines
    )


@pytest.mark.parametrize("label", ["Mehr zum Thema", "Lesen Sie auch"])
def test_a_label_in_a_row_of_facts_takes_none_of_them(label: str) -> None:
    facts = ["Treiber: 40 Millimeter", "Gewicht: 188 g", "Bluetooth: 5.3"]
    assert paragraphs(REST_DE, facts[0], label, *facts[1:], REST_DE) == [REST_DE, *facts, REST_DE]


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
