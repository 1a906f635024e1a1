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
        "Print it with \\n at the end.\n\nThen \\n and \\n again, and a last \\n too.\n\nThat is all.\n\nReally.",
    ],
)
def test_a_backslash_and_a_letter_in_a_text_stay(text: str) -> None:
    assert newsclean.clean(text).text == text
