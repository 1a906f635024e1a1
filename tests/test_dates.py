"""Written dates: the orders and spellings that languages have for them, and what is no date."""

from datetime import date

import pytest

from newsclean.dates import parse_date
from newsclean.people import names

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "3 мая 2024 г., 12:30",
        "3 травня 2024 року",
        "03 май 2024",
        "3 maja 2024, godz. 10:15",
        "3. května 2024 v 10:15",
        "3. mája 2024",
        "3 mai 2024, ora 10:15",
        "2024. május 3., péntek 10:15",
        "2024. máj. 3.",
        "2024.05.03. 10:15",
        "2024. 05. 03.",
        "2024-05-03T10:15:00",
        "Παρασκευή, 3 Μαΐου 2024",
        "3 ΜΑΙΟΥ 2024",
        "3 Mayıs 2024 Cuma 10:15",
        "3 MAYIS 2024",
    ],
)
def test_a_day_in_many_languages(text: str) -> None:
    assert parse_date(text) == DAY


@pytest.mark.parametrize("text", ["2024. május", "мая 2024", "31/02/2024", "2024.13.03", "3 Köprü 2024", ""])
def test_what_names_no_day(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize("between", ["и", "та", "i", "oraz", "a", "și", "és", "και", "ve"])
def test_two_names_and_what_stands_between_them(between: str) -> None:
    assert names(f"Anna Nowak {between} Jan Novák") == ["Anna Nowak", "Jan Novák"]
