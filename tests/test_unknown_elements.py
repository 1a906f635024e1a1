"""Elements that HTML does not know stand in the line, as browsers set them, unless they have lines of their own in them."""

import pytest

import newsclean

SENTENCE = "Harga beras naik menurut catatan dinas pasar yang terbit pada hari Senin pekan lalu di ibu kota provinsi."
NEXT = "Pedagang menunggu kiriman dari daerah lain, sebab sawah di sekitar kota itu belum dipanen sejak bulan lalu."


def paragraphs(*inside: str) -> tuple[str, ...]:
    body = "".join(f"<p>{text}</p>" for text in inside)
    page = f"<html><body><nav><a href=/>Beranda</a></nav><article><h1>Harga Beras</h1>{body}</article></body></html>"
    return tuple(newsclean.clean(page, dateline="keep").text.split("\n\n"))


@pytest.mark.parametrize("name", ["catatan-dinas", "st1:place", "sumber", "o:p"])
@pytest.mark.parametrize("words", ["dinas pasar", "Harga", "provinsi", "Harga beras naik"])
def test_words_in_it_are_of_the_sentence(name: str, words: str) -> None:
    assert paragraphs(SENTENCE.replace(words, f"<{name}>{words}</{name}>"), NEXT) == (SENTENCE, NEXT)


def test_an_inline_element_or_a_picture_in_it_changes_nothing() -> None:
    marked = "<x-istilah><b>dinas <a href=/d>pasar</a></b><svg><text>i</text></svg></x-istilah>"
    assert paragraphs(SENTENCE.replace("dinas pasar", marked), NEXT) == (SENTENCE, NEXT)


def test_the_number_of_a_source_in_it_stays_in_its_brackets() -> None:
    marked = SENTENCE[:-1] + ' (<sumber-tepercaya nama="a"><a href="/1">1</a></sumber-tepercaya>).'
    assert paragraphs(marked, NEXT) == (SENTENCE[:-1] + " (1).", NEXT)


@pytest.mark.parametrize("inner", ["<div>{}</div>", "<p>{}</p>", "<br>{}", "<x-dalam><ul><li>{}</li></ul></x-dalam>"])
def test_one_with_lines_of_its_own_in_it_has_lines_of_its_own(inner: str) -> None:
    page = f"<html><body><article><div>{SENTENCE}<x-kotak>{inner.format(NEXT)}</x-kotak></div></article></body></html>"
    assert newsclean.clean(page, dateline="keep").text == f"{SENTENCE}\n\n{NEXT}"


def test_one_that_no_text_stands_before_has_lines_of_its_own() -> None:
    page = f"<html><body><x-aplikasi><x-isi>{SENTENCE}</x-isi><x-isi>{NEXT}</x-isi></x-aplikasi></body></html>"
    assert newsclean.clean(page, dateline="keep").text == f"{SENTENCE}\n\n{NEXT}"


def test_paragraphs_in_it_are_paragraphs_behind_text_too() -> None:
    page = (
        f"<html><body><article><div>Harga:<x-par>{SENTENCE}</x-par><x-par>{NEXT}</x-par></div></article></body></html>"
    )
    assert newsclean.clean(page, dateline="keep").text.split("\n\n")[-2:] == [SENTENCE, NEXT]


def test_a_button_in_it_is_none_of_the_sentence() -> None:
    marked = f"{SENTENCE} <x-bagikan><button>Bagikan</button></x-bagikan>"
    assert paragraphs(marked, NEXT) == (SENTENCE, NEXT)
