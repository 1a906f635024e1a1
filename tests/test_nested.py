"""Dumps in which an element was written out, and then every element in it."""

import pytest

import newsclean

FIRST = (
    "Jembatan lama di hulu sungai ditutup sejak Senin karena tiang tengahnya retak, kata kepala dinas pekerjaan umum."
)
SECOND = (
    "Warga memutar lewat desa tetangga, yang menambah waktu perjalanan mereka sampai setengah jam setiap pagi hari."
)
THIRD = (
    "Perbaikan diperkirakan selesai pada bulan Mei, sebelum musim panen padi dimulai di kedua desa di tepi sungai itu."
)
HEADING = "Jalan memutar"
LINK = "Baca Juga: Harga Cabai Turun di Pasar Induk"


def cleaned(*lines: str) -> newsclean.Article:
    return newsclean.clean("\n".join(lines), kind="text")


def paragraphs(*lines: str) -> list[str]:
    return cleaned(*lines).text.split("\n\n")


def test_the_parts_go_and_the_whole_is_parted() -> None:
    article = cleaned(f"{FIRST}{SECOND} {THIRD}", FIRST, SECOND, THIRD)
    assert article.text.split("\n\n") == [FIRST, SECOND, THIRD]
    assert {removal.rule for removal in article.removed} == {"mul.ui.said-above"}


def test_what_stands_in_the_whole_alone_stays_in_its_place() -> None:
    whole = f"{FIRST}{HEADING}{SECOND}{LINK}{THIRD}"
    assert paragraphs(whole, FIRST, SECOND, THIRD) == [FIRST, HEADING, SECOND, THIRD]


def test_parts_of_parts_go_too() -> None:
    rest = f"{SECOND}{THIRD}"
    assert paragraphs(f"{FIRST}{rest}", FIRST, rest, SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_the_first_sentence_may_be_in_none_of_the_parts() -> None:
    assert paragraphs(f"{FIRST}{SECOND}{LINK}{THIRD}", SECOND, THIRD) == [FIRST, SECOND, THIRD]


def test_what_is_said_again_only_in_part_stays() -> None:
    """Where the long line begins with something else, and ends so, the lines below it are quoted from it."""
    last = "Kepala desa berharap jembatan itu tidak ditutup lebih lama daripada yang dijanjikan oleh pemerintah kota."
    lines = [f"{FIRST} {SECOND} {THIRD} {last}", SECOND, THIRD]
    assert paragraphs(*lines) == lines


def test_the_last_sentences_said_again_stay() -> None:
    """Most of the long line is not said again."""
    lines = [f"{FIRST} {FIRST} {FIRST} {SECOND} {THIRD}", SECOND, THIRD]
    assert paragraphs(*lines) == lines


def test_what_stands_below_the_parts_stays() -> None:
    last = "Kepala desa berharap jembatan itu tidak ditutup lebih lama daripada yang dijanjikan oleh pemerintah kota."
    assert paragraphs(f"{FIRST} {SECOND}", FIRST, SECOND, last) == [FIRST, SECOND, last]


def test_one_line_said_twice_stays() -> None:
    """A quotation from the paragraph above, or a refrain, is no sign of such a dump."""
    assert paragraphs(f"{FIRST} {SECOND}", FIRST, THIRD) == [f"{FIRST} {SECOND}", FIRST, THIRD]
    refrain = f"{FIRST} {SECOND}"
    assert paragraphs(refrain, refrain, refrain, THIRD) == [refrain, refrain, refrain, THIRD]


def test_lines_in_another_order_stay() -> None:
    lines = [f"{FIRST} {SECOND} {THIRD}", THIRD, SECOND, FIRST]
    assert paragraphs(*lines) == lines


@pytest.mark.parametrize("parts", [("1.", "Harga"), ("Ada", "nya"), ("A", "danya")])
def test_a_few_letters_said_again_part_no_paragraph(parts: tuple[str, str]) -> None:
    text = f"{''.join(parts)} jembatan itu ditunggu warga. {SECOND} {THIRD}"
    assert cleaned(text, *parts).text.startswith(text)


def test_the_first_words_of_a_paragraph_said_again_part_it_not() -> None:
    lines = [f"{FIRST} {SECOND} {THIRD}", FIRST, FIRST[:60]]
    assert paragraphs(*lines)[0] == lines[0]
