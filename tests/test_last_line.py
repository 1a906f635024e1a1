"""Lines below an article that a flattened dump has glued to its last paragraph."""

import pytest

import newsclean

BODY = (
    "Pemerintah kota akan memperbaiki jalan itu mulai pekan depan. Anggarannya sudah tersedia sejak tahun lalu, kata kepala dinas. "
    "Warga berharap pekerjaan itu selesai sebelum musim hujan tiba di kota itu, karena banjir sering terjadi."
)


@pytest.mark.parametrize("between", ["", " ", "\n"])
@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Sumber: Harian Contoh", "id.source.sumber"),
        ("Penulis: Rina Sari", "id.byline.role"),
        ("REFERENSI:", "id.source.references-last"),
        ("Baca selengkapnya di Warga Desa Contoh Membangun Jembatan Bambu", "id.related.named-headline"),
        ("(Penulis Rina Sari | Editor Budi Satria)", "id.byline.writer-and-editor"),
        ("Tulis pendapatmu di kolom komentar ya!", "id.comments.call"),
    ],
)
def test_a_line_that_the_catalogue_knows_whole_goes(line: str, rule: str, between: str) -> None:
    article = newsclean.clean(f"{BODY}{between}{line}", kind="text")
    assert article.text == BODY
    assert [removal.rule for removal in article.removed] == [rule]


def test_a_heading_with_references_below_it_stays() -> None:
    references = "Buku Jalan dan Jembatan, terbitan Warta Contoh\nhttps://contoh.id/jalan"
    article = newsclean.clean(f"{BODY}\nREFERENSI:\n{references}", kind="text")
    assert article.text == "\n\n".join([BODY, "REFERENSI:", *references.splitlines()])


def test_it_goes_behind_initials_in_brackets_too() -> None:
    article = newsclean.clean(f"{BODY} (rin) Editor: Budi Satria PT Penerbit Warta Contoh", kind="text")
    assert article.text == BODY
    assert article.initials == "rin"
    assert article.editors == ("Budi Satria",)


@pytest.mark.parametrize(
    "headline", ["Warga Desa Contoh Membangun Jembatan Bambu", "Jalan Lama (Jalur Utara) Ditutup Sepekan"]
)
@pytest.mark.parametrize("behind", ["", " Warga menunggu di luar balai kota sampai malam."])
@pytest.mark.parametrize("brackets", ["()", "[]"])
def test_a_pointer_in_brackets_ends_with_its_bracket(headline: str, behind: str, brackets: str) -> None:
    pointer = f"{brackets[0]}Baca juga: {headline}{brackets[1]}"
    article = newsclean.clean(
        f"{BODY} {pointer}{behind} (rin) Editor: Budi Satria PT Penerbit Warta Contoh", kind="text"
    )
    assert article.text == BODY + behind
    assert article.removed[0].text == pointer
    assert article.editors == ("Budi Satria",)


def test_who_wrote_it_is_read_from_there() -> None:
    assert newsclean.clean(f"{BODY} Penulis: Rina Sari", kind="text").authors == ("Rina Sari",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sumber: ini kata yang ia tulis di papan, lalu ia pergi ke pasar.",
        "Hak cipta milik orang lain adalah barang yang dijaga, kata hakim itu.",
        "Ia menulis buku itu bersama penulis lain di kota.",
        "Petugas (Budi Satria) ikut membantu.",
    ],
)
def test_a_last_sentence_stays_where_it_is(sentence: str) -> None:
    assert newsclean.clean(f"{BODY} {sentence}", kind="text").text == f"{BODY} {sentence}"


def test_a_pitch_of_several_sentences_is_not_parted() -> None:
    pitch = (
        "Dapatkan update berita pilihan setiap hari dari Contoh.com. Mari bergabung di Grup Telegram Contoh, caranya klik link "
        "https://t.me/contoh, kemudian join. Anda harus install aplikasi Telegram terlebih dulu di ponsel."
    )
    assert newsclean.clean(f"{BODY} {pitch}", kind="text").text == BODY


def test_in_a_page_too() -> None:
    source = f"<html><body><article><h1>Jalan Kota</h1><p>{BODY}</p><p>{BODY} Sumber: Harian Contoh</p></article></body></html>"
    assert newsclean.clean(source).text == f"{BODY}\n\n{BODY}"


def test_a_caption_keeps_its_sentence() -> None:
    assert newsclean.clean(f"{BODY} Petugas menambal jalan. Foto: Rina Sari", kind="text").text.endswith(
        "Foto: Rina Sari"
    )
