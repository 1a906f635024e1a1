"""Tables of contents, and what is put between two paragraphs."""

import pytest

import newsclean

ROADS = "Pemerintah kota akan memperbaiki dua ruas jalan mulai pekan depan, kata kepala dinas."
BRIDGES = "Jembatan kayu di hulu sungai itu diganti dengan jembatan beton, dan warga ikut bergotong royong."
OPENING = "Tiga pekerjaan besar menunggu kota itu tahun ini. Berikut uraiannya."

ARTICLE = f"{OPENING}\n\n1. Jalan Lama\n\n{ROADS}\n\n2. Jembatan Kayu\n\n{BRIDGES}"


def lines_taken(article: newsclean.Article) -> list[tuple[str, str]]:
    return [(removal.rule, removal.text) for removal in article.removed]


@pytest.mark.parametrize(
    "listed", [["1. Jalan Lama", "2. Jembatan Kayu"], ["Jalan Lama", "Jembatan Kayu"], ["JALAN LAMA"]]
)
def test_a_table_of_contents_goes_and_the_headings_stay(listed: list[str]) -> None:
    article = newsclean.clean("\n".join(["Daftar Isi", *listed, ARTICLE]), kind="text")
    assert article.text == ARTICLE
    assert lines_taken(article) == [("id.ui.contents", "Daftar Isi"), *[("id.ui.contents", line) for line in listed]]


def test_a_dateline_is_found_below_a_table_of_contents() -> None:
    article = newsclean.clean(f"Daftar Isi\n1. Jalan Lama\n2. Jembatan Kayu\nJakarta\n-\n{ARTICLE}", kind="text")
    assert article.text == ARTICLE
    assert article.dateline is not None
    assert article.dateline.place == "Jakarta"


def test_a_heading_over_all_the_others_is_listed_too() -> None:
    body = f"{OPENING}\n\nTiga Pekerjaan Besar\n\n1. Jalan Lama\n\n{ROADS}\n\n2. Jembatan Kayu\n\n{BRIDGES}"
    article = newsclean.clean(f"Daftar Isi\nTiga Pekerjaan Besar\n1. Jalan Lama\n2. Jembatan Kayu\n{body}", kind="text")
    assert article.text == body


@pytest.mark.parametrize(
    "text",
    [
        f"1. Jalan Lama\n\n2. Jembatan Kayu\n\n{ARTICLE}",  # no label
        f"{OPENING}\n\nBuku itu memuat dua cerita:\n\nJalan Lama\n\nJembatan Kayu\n\n{ROADS}",  # they stand there once
        f"{OPENING}\n\nJalan lama, jembatan kayu,\nhujan turun di kota kami.\n\n{ROADS}",
    ],
)
def test_other_lines_stay(text: str) -> None:
    article = newsclean.clean(text, kind="text")
    assert not [rule for rule, _ in lines_taken(article) if rule.endswith(".contents")]


def test_lines_that_stand_once_stay_behind_the_label() -> None:
    article = newsclean.clean(f"Daftar Isi\nJalan Baru Menuju Pasar\n{ARTICLE}", kind="text")
    assert [text for rule, text in lines_taken(article) if rule == "id.ui.contents"] == ["Daftar Isi"]


def test_a_refrain_is_no_table_of_contents() -> None:
    text = f"{OPENING}\n\nDaftar Isi\n\nHujan turun di kota kami\nAngin membawa lagu\n\nHujan turun di kota kami\nAngin membawa lagu"
    article = newsclean.clean(text, kind="text")
    assert article.text.count("Hujan turun di kota kami") == 2


def test_a_page_loses_its_table_of_contents_too() -> None:
    page = (
        "<html><body><article><h1>Tiga Pekerjaan Besar di Kota</h1><p>Table of contents</p><ul><li>The old road</li><li>The wooden bridge</li></ul>"
        "<p>Three big jobs wait for the town this year, and the mayor said that they would be done before the rains come again.</p>"
        "<h2>The old road</h2><p>The town will mend two stretches of road from next week on, the head of the office said on Monday morning.</p>"
        "<h2>The wooden bridge</h2><p>A bridge of concrete replaces the one up the river this autumn, and the people of the village lend a hand.</p>"
        "</article></body></html>"
    )
    article = newsclean.clean(page)
    assert article.text.count("The old road") == 1
    assert article.text.count("The wooden bridge") == 1
    assert "Table of contents" not in article.text


BULLET = "• Warga Dua Desa Gotong Royong Perbaiki Jembatan Kayu di Hulu Sungai"
SUMMARY = (
    "Warga di lereng bukit itu menanam kopi sejak lama dan menjual hasilnya ke kota. Kini anak muda desa mencoba mengolah "
    "bijinya sendiri, mengemasnya dengan rapi, lalu menawarkannya lewat jaringan toko kecil. Berikut kisah mereka yang "
    "merintis usaha dari..."
)


@pytest.mark.parametrize(
    ("line", "rule"), [(BULLET, "id.related.bulleted-between"), (SUMMARY, "id.related.video-summary-between")]
)
def test_what_stands_between_two_paragraphs_goes(line: str, rule: str) -> None:
    article = newsclean.clean(f"{OPENING}\n\n{ROADS}\n\n{line}\n\n{BRIDGES}", kind="text")
    assert article.text == f"{OPENING}\n\n{ROADS}\n\n{BRIDGES}"
    assert lines_taken(article) == [(rule, line)]


@pytest.mark.parametrize("line", [BULLET, SUMMARY])
@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("", f"\n\n{BRIDGES}"),  # the first paragraph
        (f"{ROADS}\n\n", ""),  # the last
        ("Berikut daftarnya:\n\n", f"\n\n{BRIDGES}"),
        (f"{ROADS}\n\n", f"\n\n• Pasar Ikan\n\n{BRIDGES}"),
    ],
)
def test_elsewhere_it_stays(line: str, before: str, behind: str) -> None:
    assert line in newsclean.clean(f"{before}{line}{behind}", kind="text").text


MARKET = "Warga desa itu juga menunggu pasar yang baru, kata kepala desa pada Senin sore."
CLOSED = "Pasar ikan ditutup sampai Senin karena atapnya bocor, dan pedagang pindah ke lapangan."


def test_two_tables_of_contents() -> None:
    text = "\n".join(["Daftar Isi", "1. Jalan Lama", "2. Jembatan Kayu", ARTICLE, "", "Table of contents", "Pasar Ikan", "", MARKET, "", "Pasar Ikan", "", CLOSED])  # fmt: skip
    article = newsclean.clean(text, kind="text")
    assert article.text == f"{ARTICLE}\n\n{MARKET}\n\nPasar Ikan\n\n{CLOSED}"
