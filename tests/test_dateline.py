"""Which rule is the reason for a dateline that several know."""

import pytest

import newsclean


@pytest.mark.parametrize(
    ("text", "dateline", "rule"),
    [
        (
            "Köln (dpa) - Die Stadt will zwei Brücken sanieren, wie der Rat am Montag beschlossen hat.",
            "Köln (dpa) -",
            "mul.dateline.place-agency",
        ),
        (
            "Madrid (EFE) - El alcalde anunció este lunes que la ciudad reparará dos puentes antes de Navidad.",
            "Madrid (EFE) -",
            "es.dateline.place-agency-dot",
        ),
    ],
)
def test_the_reason_is_a_rule_of_the_texts_language_or_of_any(text: str, dateline: str, rule: str) -> None:
    (removal,) = newsclean.clean(text).removed
    assert (removal.text, removal.rule) == (dateline, rule)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({}, "Harga"),
        ({"dateline": "normalize"}, "Jakarta, Contoh.com — Harga"),
        ({"dateline": "keep"}, "Contoh.com - Jakarta - Harga"),
    ],
)
def test_the_site_and_the_place_in_a_row_are_one_dateline(options: dict[str, str], text: str) -> None:
    article = newsclean.clean(
        "Contoh.com - Jakarta - Harga cabai rawit di pasar induk turun pada Senin, kata para pedagang.", **options
    )  # type: ignore[arg-type]
    assert article.dateline is not None
    assert (article.dateline.place, article.dateline.outlet) == ("Jakarta", "Contoh.com")
    assert article.text.startswith(text)
    assert newsclean.clean(article.text, **options).text == article.text  # type: ignore[arg-type]


def test_nothing_but_datelines_with_a_cut_between_them_stays() -> None:
    source = "pic.twitter.com/abcdefJakarta (ANTARA) - SCROLL TO CONTINUE WITH CONTENTJAKARTA, KOMPAS.com -"
    text = newsclean.clean(source, dateline="normalize").text
    assert text == "(ANTARA) - JAKARTA, KOMPAS.com -"
    assert newsclean.clean(text, dateline="normalize").text == text
