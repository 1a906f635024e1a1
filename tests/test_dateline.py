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
