"""The check that rule writers use: does it see what is wrong with a rule?"""

import pytest

from newsclean.catalogue.check import check
from newsclean.catalogue.load import built_in, parse
from newsclean.catalogue.rule import Rule

RULE = """languages = ["id"]
[[rule]]
id = "user.ad.kupon"
kind = "ad"
scope = "inline"
pattern = 'kupon \\d+'
anchors = ["kupon"]
examples = ["KUPON 12", "Ambil ⟦kupon 7⟧ di sini."]
counter_examples = ["Kupon itu hangus."]
"""


def rule(text: str) -> Rule:
    (only,) = parse(text, "mine.toml")
    return only


def test_a_good_rule() -> None:
    assert check(rule(RULE)) == []


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"KUPON 12"', '"Karcis 12"', "does not take the example 'Karcis 12'"),
        ('"KUPON 12"', '"KUPON 12 dan 13"', "takes 'KUPON 12' of the example"),
        ("⟦kupon 7⟧", "⟦kupon⟧ 7", "takes 'kupon 7' of the example"),
        ("Kupon itu hangus.", "Kupon 3 hangus.", "takes 'Kupon 3' of the counter-example 'Kupon 3 hangus.'"),
        ('anchors = ["kupon"]', 'anchors = ["karcis"]', "does not take the example"),
        ("'kupon \\d+'", "'(kupon \\d+'", "pattern: "),
        ("'kupon \\d+'", "'kupon \\d+(?:\\s|\\s\\s)*[!?]|kupon \\d+'", "takes more than linear time"),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, said: str) -> None:
    assert old in RULE
    assert any(said in message for message in check(rule(RULE.replace(old, new))))


def test_a_label_needs_to_match_only_its_own_words() -> None:
    label = RULE.replace('"inline"', '"label"').replace('"ad"', '"related"')
    assert check(rule(label.replace('"KUPON 12"', '"Kupon 12: Harga Cabai Turun"'))) == []


@pytest.mark.parametrize(
    ("pattern", "example"), [("(?:x|xx|x x)+(?:y|z)\\\\d", "xxy1"), ("(?:kupon|kupon |kuponkupon)+\\\\d", "kupon 1")]
)
def test_exponential_time_on_pieces_of_an_example_is_said(pattern: str, example: str) -> None:
    text = (
        'languages = ["id"]\n[[rule]]\nid = "user.ad.x"\nkind = "ad"\nscope = "inline"\n'
        f'pattern = "{pattern}"\nanchors = ["{example[0]}"]\nexamples = ["{example}"]\n'
    )
    (said,) = check(rule(text))
    assert said.startswith("pattern takes more than linear time on repetitions of ")


def test_a_shape_has_nothing_to_try() -> None:
    assert check(next(rule for rule in built_in() if rule.scope == "shape")) == []
