"""Captions and credits that stand inside a text which lost its line ends."""

import newsclean

ONE = "Warga dua desa memperbaiki jembatan kayu di hulu sungai itu sejak Senin pagi."
TWO = (
    "Kepala desa mengatakan jembatan itu rusak diterjang banjir, dan anak sekolah harus memutar sejauh tiga kilometer."
)


def clean(text: str) -> newsclean.Article:
    return newsclean.clean(text, kind="text")


def test_a_caption_that_is_no_sentence_goes_with_its_credit() -> None:
    article = clean(f"{ONE} Jembatan kayu di hulu sungai (Rina Sari/detikContoh) {TWO}")
    assert article.text == f"{ONE} {TWO}"
    assert article.photographers == ("Rina Sari",)


def test_of_a_sentence_that_may_be_the_articles_the_credit_alone_goes() -> None:
    article = clean(f"{ONE} Camat meninjau jembatan itu. Foto: Budi Satria/detikcom {TWO}")
    assert article.text == f"{ONE} Camat meninjau jembatan itu. {TWO}"
    assert article.photographers == ("Budi Satria",)


def test_brackets_in_a_sentence_are_no_credit() -> None:
    text = (
        f"{ONE} Menteri tiba di kawasan bebas (Free Trade Zone/FTZ) Batam. Ia menyimpan surat itu (dok. pribadi). {TWO}"
    )
    assert clean(text).text == text
