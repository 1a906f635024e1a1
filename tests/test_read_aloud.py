"""A paragraph whose beginning stands in it twice, once for programs that read it aloud, begins once."""

import time

import pytest

import newsclean

BEGUN = "The river rose in the night."
REST = "By the morning most of the streets of the lower town were under water, the mayor said."
MORE = "<p>Firefighters took some eighty people to the school, where they slept on mats and tables.</p>"
RULE = "mul.ui.page-read-aloud"


def first(paragraph: str) -> tuple[str, list[str]]:
    page = f"<html><body><nav>x</nav><article><h1>Flood</h1><p>{paragraph}</p>{MORE}</article></body></html>"
    article = newsclean.clean(page)
    return article.text.partition("\n")[0], [removal.rule for removal in article.removed]


@pytest.mark.parametrize(
    "said",
    [
        f'<span class="sr-only">{BEGUN}</span><span aria-hidden="true"><b>T</b>{BEGUN[1:]}</span>',
        f'<span class="sr-only">{BEGUN} </span><span aria-hidden="true"><span>T</span>{BEGUN[1:]}</span>',
    ],
)
def test_the_beginning_for_programs_goes(said: str) -> None:
    text, rules = first(f"{said} {REST}")
    assert text == f"{BEGUN} {REST}"
    assert RULE in rules


@pytest.mark.parametrize(
    "paragraph",
    [
        f"{BEGUN} {BEGUN} {REST}",
        f'<b>{BEGUN}</b> {BEGUN} {REST}<span aria-hidden="true">*</span>',
    ],
)
def test_what_an_author_says_twice_stays(paragraph: str) -> None:
    text, rules = first(paragraph)
    assert text.startswith(f"{BEGUN} {BEGUN} {REST}")
    assert RULE not in rules


def test_long_repetitions_take_linear_time() -> None:
    started = time.process_time()
    first("ab " * 20_000 + '<span aria-hidden="true">x</span>')
    assert time.process_time() - started < 5
