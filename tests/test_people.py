"""Names out of a byline."""

import pytest

from newsclean.people import names


@pytest.mark.parametrize("between", ["dan", "and", "und", "et", "и", "та", "i", "oraz", "a", "și", "és", "και", "ve"])
def test_two_names_and_what_stands_between_them(between: str) -> None:
    assert names(f"Anna Nowak {between} Jan Novák") == ["Anna Nowak", "Jan Novák"]
