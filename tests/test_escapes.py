r"""Texts written down with escapes."""

import pytest

import newsclean

LINES = (
    "The city will mend two bridges from next week on, the head of the office said on Monday.",
    "People hope that “the work” is done before the rains – the road floods often.",
    "Nobody knows how long it takes, she said; the money has been there since May.",
)


@pytest.mark.parametrize("end", [r"\n", r"\n\n", r"\r\n", r" \n "])
def test_escaped_line_ends_part_paragraphs(end: str) -> None:
    article = newsclean.clean(end.join([*LINES[:2], "Read also: Ten gardens to visit", LINES[2]]) + r"\n")
    assert article.text == "\n\n".join(LINES)
    assert "mul.ui.escape" in {removal.rule for removal in article.removed}


def test_escaped_signs_are_read() -> None:
    written = r"The \"work\" is done \u2013 it\'s 5\xa0km \/ 3\tmiles \ud83d\ude00 \ud83d.\nHe left.\nShe stayed.\nThey slept."
    assert (
        newsclean.clean(written).text
        == 'The "work" is done – it\'s 5 km / 3 miles 😀 \\ud83d.\n\nHe left.\n\nShe stayed.\n\nThey slept.'
    )


@pytest.mark.parametrize(
    "text",
    [
        r"In most languages \n ends a line and \t is a tab, she said.",
        r"Simpan berkas di C:\nginx\nama\notes.txt lalu buka lagi di C:\Users\nama, kata dia, atau di D:\new\temp saja.",
        r"Letakkan di \\server\new\notes, lalu di www\nama\notes, kata dia kepada warga desa itu.",
        r"Write \nabla or \nu for the signs, and \neq or \ni for the others, she told the class.",
        r"Write `\n` or '\n' for the end of a line, and \"\n\" in a text, she told the class.",
        r"Cetak \n di akhir baris, atau \n di awal kalimat, dan \n sekali lagi di sana.",
        "Print it with \\n at the end.\n\nThen \\n and \\n again, and a last \\n too.\n\nThat is all.\n\nReally.",
    ],
)
def test_a_backslash_and_a_letter_in_a_text_stay(text: str) -> None:
    assert newsclean.clean(text).text == text


def test_a_path_stays_in_a_text_with_escaped_line_ends() -> None:
    written = r"He saved it in C:\nginx\temp\notes.txt first.\nThen he left.\nShe opened D:\new\x.txt.\n\nThey slept."
    lines = [
        r"He saved it in C:\nginx\temp\notes.txt first.",
        "Then he left.",
        r"She opened D:\new\x.txt.",
        "They slept.",
    ]
    assert newsclean.clean(written).text == "\n\n".join(lines)


def test_lines_without_stops_are_told_by_their_capitals() -> None:
    assert newsclean.clean(r"Beras naik\nCabai turun\nKata dia:\nHarga wajar").text.count("\n\n") == 3


def test_lines_of_a_script_without_capitals() -> None:
    lines = ["大米价格上涨，商贩说。", "辣椒价格下跌", "居民表示欢迎。", "市场照常营业。"]
    assert newsclean.clean(r"\n".join(lines)).text.split("\n\n") == lines
