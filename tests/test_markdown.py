"""Dumps in Markdown, and dumps of text browsers."""

import pytest

import newsclean
from newsclean.markdown import begins, is_markdown, marks, wrapped_at

HEADLINE = "City to mend two bridges"
ONE = "The city will mend two bridges from next week on, the head of the office said on Monday, and the money has been there since May."
TWO = "People in both villages hope that the work is done before the rains, because the road floods often. Nobody knows how long it takes."
BODY = f"{ONE}\n\n{TWO}"


def clean(text: str) -> newsclean.Article:
    return newsclean.clean(text, kind="text")


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("Kata [dia](https://a.id/x), harga naik.", "Kata dia, harga naik."),
        ("[Trump](/trump)'s plan and the “[Guardian](/g)”.", "Trump's plan and the “Guardian”."),
        ("[a](/x (y) z) stays", "[a](/x (y) z) stays"),  # no address has spaces
        ("[wiki](https://en.wikipedia.org/wiki/Bridge_(game)) says", "wiki says"),
        ("[dia](/x \"Semua tulisan 'dia'\") pergi", "dia pergi"),
        ("[dia](<https://a.id/x y>) pergi", "dia pergi"),
        ("[dia](https://a.id/satu- dua) pergi", "dia pergi"),  # an address broken at its hyphen
        ("[](https://a.id/x)[ ](/y) teks", "teks"),
        ("![Pasar](/a.jpg) teks", "teks"),
        ('[![Pasar](/a.jpg "Pasar")](/b) teks', "teks"),
        ("**JAKARTA** - Harga __naik__ ***tajam***.", "JAKARTA - Harga naik tajam."),
        ("Harga *naik* dan _turun_ lagi.", "Harga naik dan turun lagi."),
        ("2 * 3 * 4 dan nama_berkas_ini serta *.txt", "2 * 3 * 4 dan nama_berkas_ini serta *.txt"),
        ("## Harga Naik ##", "Harga Naik"),
        ("> Harga naik, kata dia.", "Harga naik, kata dia."),
        ("2019\\. Harga \\- dan \\[sic\\] \\*", "2019. Harga - dan \\[sic\\] *"),
        ("Lihat <https://a.id/x> di sini", "Lihat https://a.id/x di sini"),
        ("[1]: https://a.id/x 'Judul'", ""),
        ("[dia][1] pergi", "dia pergi"),
        ("Ia [sic](!) berkata (lihat [3](4)).", "Ia [sic](!) berkata (lihat [3](4))."),
        ("Share this with Twitter](/share)", "Share this with Twitter"),  # torn by a blank line
    ],
)
def test_marks_go_and_the_text_stays(marked: str, plain: str) -> None:
    text = marked
    while spans := marks(text).spans:
        for start, end, _ in sorted(spans, reverse=True):
            text = text[:start] + text[end:]
    assert text.strip() == plain


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["[a](/x)", "[b](/y) [c](https://z)"], True),
        (["# Judul", "Teks **tebal** dan [a](/x)."], True),
        (["Teks [a](/x) dan [b](/y)."], False),
        (["# Judul", "Teks."], False),
        (["Kata [dia] (lihat bawah)", "[1](2) [3](4) [5](6)"], False),
        (["**Catatan**", "**Penting**", "**Baru**"], False),
        ([f"Sumber: [{site}.contoh.id](https://{site}.contoh.id)." for site in "abcd"], False),
        (["# Buat tabel **baru** # Lihat isinya", "# Isi **harga** # Simpan", "Lihat [a](/x)."], False),
    ],
)
def test_what_is_markdown(lines: list[str], expected: bool) -> None:
    assert is_markdown(lines) is expected


def test_what_begins_a_paragraph() -> None:
    assert all(map(begins, ["# a", "* a", "- a", "1. a", "> a", "| a", "***", "* * *"]))
    assert not any(map(begins, ["*a*", "-a", "1.5 a", "#a", "(a)"]))


def test_width_is_told_by_lines_without_room() -> None:
    lines = ["a" * 30 + " " + "b" * 45, "c" * 20 + " " + "d" * 55, "e" * 75 + " f", "g" * 40 + " " + "h" * 33]
    assert wrapped_at([(line, "longword and more") for line in lines]) == 77
    assert wrapped_at([(line[:40], "a word") for line in lines]) is None


def test_a_dump_in_markdown_comes_out_as_text() -> None:
    dump = (
        f"# {HEADLINE}\n\nBy [Ann Lee](/by/ann-lee)\n\n"
        "The city will mend [two bridges](https://example.com/a-long-address/with-\n"
        "hyphens) from next week on, the head of the office said on **Monday** , and the\n"
        "money has been there since May.\n\n![A bridge](https://example.com/bridge.jpg)\n\n"
        "People in both villages hope that the work is done before the rains, because\n"
        "the road [floods often](/floods). Nobody knows how long it takes.\n\n"
        "[Read more](/more)\n"
    )
    article = clean(dump)
    assert article.text == BODY
    assert {removal.rule for removal in article.removed} >= {"mul.ui.markdown", "mul.caption.markdown"}
    assert article.authors == ("Ann Lee",)
    assert clean(article.text).text == article.text


def test_an_address_on_several_lines_is_one() -> None:
    picture = "[![Meals for a week, and more of them](https://s3-us-\nwest-2.example.com/blog/2017/12/Pre-Workout-Meals-\nfor-80-Days-1.jpg)](https://s3-us-\nwest-2.example.com/x)"
    article = clean(f"{picture}\n\n{ONE} [a](/a)\n\n{TWO} [b](/b) [c](/c)\n\n{picture}")
    assert article.text == f"{ONE} a\n\n{TWO} b c"


def test_headings_and_quotes_keep_their_kind() -> None:
    article = clean(
        f"{ONE} [a](/a)\n\n## The bridges\n\n{TWO} [b](/b)\n\n> Nobody knows how long it takes, she said. [c](/c)"
    )
    assert [paragraph.kind for paragraph in article.paragraphs] == ["paragraph", "heading", "paragraph", "quote"]


def test_lines_that_are_no_markdown_stay_as_they_are() -> None:
    text = "Nilai 2 * 3 * 4 dan nama_berkas_ini.\n\nKata dia [sic](!), **penting**.\n\n# tagar saja"
    assert clean(text).text == text


def test_menus_of_links_go_and_a_linked_subheading_between_paragraphs_is_weighed() -> None:
    menu = "\n".join(
        f"* [{word}](/{word.lower()})" for word in ["News", "Sport", "Culture", "Money", "Travel", "Opinion"] * 5
    )
    more = "\n".join(
        f"* [Ten gardens to visit in {month}](/g-{month})" for month in ["March", "April", "May", "June"] * 6
    )
    paragraphs = "\n\n".join([ONE, TWO] * 3 + [f"{ONE} He said so."])
    article = clean(
        f"{menu}\n\n# {HEADLINE}\n\n{paragraphs}\n\n## More stories\n\n{more}\n\n[Privacy policy](/p)\n[Terms of use](/t)"
    )
    assert article.text == paragraphs


def test_numbers_of_links_go_with_their_list() -> None:
    dump = (
        "   The city will mend [1]two bridges from next week on, the head of the office\n"
        "   said on Monday, and the money has been there since [2]May.\n\n"
        "   People in both villages hope that the work is done before the rains, because\n"
        "   the road floods often. Nobody knows [sic] how long it [99] takes.\n\n"
        "References\n\n   Visible links:\n" + "\n".join(f"   {n}. https://example.com/{n}" for n in range(1, 8))
    )
    article = clean(dump)
    assert article.text == f"{ONE}\n\n{TWO}".replace("knows how", "knows [sic] how").replace(
        "it takes", "it [99] takes"
    )
    assert {removal.rule for removal in article.removed} == {"mul.ui.link-number"}


def test_numbers_in_brackets_without_a_list_stay() -> None:
    text = "The city will mend two bridges [1] and a road [2], as studies say.\n\n1. Bridges of the north\n2. Roads"
    assert clean(text).text == text.replace("\n2.", "\n\n2.")
