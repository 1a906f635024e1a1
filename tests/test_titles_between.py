"""The title of a video or of another article between two paragraphs, whose label a scraper lost."""

import pytest

import newsclean

ABOVE = (
    "Pemerintah kota memperbaiki dua jembatan mulai pekan depan, kata kepala dinas pada Senin siang di balai kota. "
    "Kedua jembatan itu dibangun empat puluh tahun lalu dan kini dilewati ribuan kendaraan setiap pagi. Biayanya "
    "ditanggung bersama oleh provinsi, dan pengerjaannya dibagi dalam tiga tahap."
)
BELOW = (
    "Selama jalan ditutup, bus memutar lewat pasar lama. Para pedagang meminta jalur itu tetap terbuka bagi pejalan kaki, "
    "sebab sebagian besar pembeli mereka datang dari seberang sungai. Kepala dinas berjanji memasang titian sementara "
    "sebelum alat berat tiba."
)
LAST = (
    "Warga yang rumahnya dekat dengan lokasi akan diundang dalam pertemuan pada akhir bulan. Di sana mereka boleh "
    "bertanya tentang debu, bunyi mesin, dan jam kerja para tukang. Jadwal lengkap ditempel di papan kelurahan sejak Rabu."
)
OTHER = "Gajah Betina Melahirkan Bayi Kembar di Taman Margasatwa, Pengunjung Berdesakan"
RULE = "id.related.other-title"


def clean(*lines: str) -> newsclean.Article:
    return newsclean.clean("\n".join(lines), kind="text")


def test_it_goes_if_none_of_its_words_is_in_the_text() -> None:
    article = clean(ABOVE, OTHER, BELOW, LAST)
    assert article.text == f"{ABOVE}\n\n{BELOW}\n\n{LAST}"
    assert [(removal.text, removal.rule) for removal in article.removed if removal.text.strip()] == [(OTHER, RULE)]


@pytest.mark.parametrize(
    "line",
    [
        "Pembeli Pasar Lama Datang dari Seberang, Pedagang Meminta Titian Sementara",  # says what is below it
        "Gajah Betina Melahirkan Bayi di Taman",  # too few words to tell
        "Gajah Betina Melahirkan Bayi Kembar Taman Margasatwa Pengunjung Berdesakan",  # may be names
        "Juara: Rina Sari; Budi Satria; Dewi Lestari; Joko Purnomo dari Klaten",
        "“Gajah Betina Melahirkan Bayi Kembar di Taman Margasatwa, Pengunjung Berdesakan”",
        "2. Gajah Betina Melahirkan Bayi Kembar di Taman Margasatwa, Pengunjung Berdesakan",
        "Gajah Betina Melahirkan Bayi Kembar di Taman Margasatwa, Pengunjung Berdesakan.",
    ],
)
def test_what_may_be_the_articles_own_stays(line: str) -> None:
    assert clean(ABOVE, line, BELOW, LAST).text == "\n\n".join([ABOVE, line, BELOW, LAST])


def test_it_stays_where_the_paragraph_above_announces_it() -> None:
    above = f"{ABOVE} Ia teringat judul sebuah buku:"
    assert OTHER in clean(above, OTHER, BELOW, LAST).text


def test_it_stays_in_a_short_text() -> None:
    assert OTHER in clean(ABOVE, OTHER, BELOW).text


def test_three_of_them_are_a_list() -> None:
    others = [OTHER, "Nelayan Menemukan Paus Terdampar di Muara, Petugas Menariknya", "Kuda Poni Menjuarai Balapan Tahunan di Lereng Gunung"]  # fmt: skip
    text = clean(ABOVE, others[0], BELOW, others[1], LAST, others[2], f"{LAST} Begitu katanya.").text
    assert all(other in text for other in others)
