"""Lines of what somebody wrote that look like chrome: the marks around them say that they are quoted."""

import pytest

import newsclean

ONE = "Akun itu membagikan video lama pada Senin dengan narasi sebagai berikut, dan unggahannya telah ditonton ribuan kali."
TWO = "Dinas terkait menyatakan kabar itu tidak benar, dan warga diminta memeriksa kabar di laman resmi sebelum membagikannya."


def text_of(*lines: str) -> str:
    return newsclean.clean("\n".join([ONE, *lines, TWO]), kind="text").text


@pytest.mark.parametrize(
    "lines",
    [
        ("“Lowongan besar di kota ini, gaji tinggi", "DAFTAR SEKARANG”"),
        ("“BREAKING NEWS", "JALAN LAMA DITUTUP UNTUK SELAMANYA”"),
        ("”Selamatkan jiwa keluarga kita dari banjir", "#banjir #hujan", "bagikan kabar ini segera”"),
    ],
)
def test_a_line_of_a_quotation_stays(lines: tuple[str, ...]) -> None:
    assert text_of(*lines) == "\n\n".join([ONE, *lines, TWO])


@pytest.mark.parametrize("line", ["DAFTAR SEKARANG", "BREAKING NEWS", "#banjir #hujan"])
def test_the_same_line_alone_goes(line: str) -> None:
    assert text_of(line) == f"{ONE}\n\n{TWO}"


def test_a_link_within_a_quotation_goes() -> None:
    said = (
        "“Jalan itu rusak sejak lama dan warga sudah sering jatuh di sana.",
        "Kami menunggu perbaikan sampai hari ini,” kata dia.",
    )
    assert text_of(said[0], "Baca juga: Harga Cabai Turun di Pasar Induk", said[1]) == "\n\n".join([ONE, *said, TWO])


def test_words_with_a_hash_below_what_announces_them_stay() -> None:
    lines = (
        "Pesan yang beredar itu berbunyi:",
        "#Kabar",
        "#banjir_besar",
        "Air naik sampai atap dan warga diminta pergi.",
    )
    assert text_of(*lines) == "\n\n".join([ONE, *lines, TWO])
    assert text_of("Tag terkait:", "#Kabar", "#banjir_besar") == f"{ONE}\n\n{TWO}"


def test_words_with_a_hash_between_marks_that_open_and_close_stay() -> None:
    """The marks say by their shape which is which, however many lines are between."""
    said = [f"Warga desa nomor {number} diminta pergi ke tempat tinggi" for number in range(6)]
    lines = ("“Air sungai naik sejak pagi dan hujan belum reda", "#banjir_besar", *said, "sebarkan kabar ini”")
    assert text_of(*lines) == "\n\n".join([ONE, *lines, TWO])
    other = ("“Air sungai naik sejak pagi,” kata warga.", "#banjir_besar", *said, "Warga “pergi” ke tempat tinggi")
    assert "#banjir_besar" not in text_of(*other)


def test_words_with_a_hash_above_and_below_a_paragraph_are_of_a_message() -> None:
    lines = ("#Kabar", "#banjir_besar", "Air naik sampai atap sejak Senin pagi, dan warga dua desa diminta pergi ke tempat tinggi.", "#TimContoh")  # fmt: skip
    assert text_of(*lines) == "\n\n".join([ONE, *lines, TWO])


def test_words_with_a_hash_below_each_teaser_go() -> None:
    teasers = [
        f"Harga cabai di pasar nomor {number} turun sejak Senin, kata para pedagang di sana." for number in range(3)
    ]
    lines = [line for teaser in teasers for line in (teaser, "#pasar")]
    assert "#pasar" not in text_of(*lines)


def test_a_line_of_capitals_among_others_is_of_what_a_video_says() -> None:
    lines = ("JALAN LAMA DITUTUP, WARGA MARAH BESAR", "BREAKING NEWS", "WARGA TUNTUT WALI KOTA")
    assert text_of(*lines) == "\n\n".join([ONE, *lines, TWO])
    assert "BREAKING NEWS" not in text_of("NEWS", "BREAKING NEWS", "SPORT")


def test_an_advertisement_among_capitals_goes() -> None:
    """Of a text that is all in capitals, and of one with lines in capitals."""
    lines = ("JALAN LAMA DITUTUP, WARGA MARAH BESAR", "WARGA TUNTUT WALI KOTA")
    assert text_of(lines[0], "ADVERTISEMENT", lines[1]) == "\n\n".join([ONE, *lines, TWO])
    loud = (ONE.upper(), TWO.upper())
    for chrome in ("ADVERTISEMENT", "BERITA TERKAIT"):
        assert newsclean.clean("\n".join([loud[0], chrome, loud[1]]), kind="text").text == "\n\n".join(loud)


def test_a_quotation_below_an_empty_label_is_no_headline() -> None:
    """What the text announces stands there, behind a label whose link was lost."""
    announced = "Klaim yang beredar di media sosial itu berupa tulisan sebagai berikut."
    for claim in ('"DAFTAR BANTUAN GRATIS RESMI UNTUK WARGA KOTA CONTOH"', '"Penerimaan Pegawai Bersama Kota Contoh'):
        assert text_of(announced, "Baca Juga", claim) == "\n\n".join([ONE, announced, claim, TWO])
    assert text_of("Baca Juga", '"Kami Menunggu Lama", Kata Warga Kota Contoh') == f"{ONE}\n\n{TWO}"


@pytest.mark.parametrize(
    ("said", "notice"),
    [
        ("Er sagte: „Wir haben den Weg geräumt.“", "Der Artikel wird nach der Anzeige fortgesetzt"),
        ("駅長は「待合室の時計は今も動いています」", "（記事は広告の後に続きます）"),
    ],
)
def test_a_notice_right_behind_a_closing_mark_goes(said: str, notice: str) -> None:
    assert newsclean.clean(f"{said} {notice}", kind="text").text == said


def test_a_notice_that_is_quoted_stays() -> None:
    text = "The page said “Advertisement continues below” and nothing else."
    assert newsclean.clean(text, kind="text").text == text


def test_a_post_behind_a_guillemet_leaves_it() -> None:
    said = "« On a gagné. »"
    assert (
        newsclean.clean(f"{said} The best goal I have ever seen pic.twitter.com/6YwfUtp6k4", kind="text").text == said
    )


def test_what_somebody_says_may_end_a_paragraph_in_front_of_an_address() -> None:
    said = "市は五日、古い駅を直すと発表した。工事は来月に始まり、二年かかる見込みだという。駅長は「待合室の時計は今も動いています」"
    behind = "事業費は三億円で、来年三月に終わる予定だ。"
    assert newsclean.clean(f"{said}\npic.twitter.com/x\n{behind}", kind="text").text.startswith(f"{said}\n\n")
