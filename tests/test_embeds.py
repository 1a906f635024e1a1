"""Posts of networks that were left in a text."""

import pytest

import newsclean
from strategies import ordinary

FRONT, *BEHIND = ordinary("id", 5).body
LINK = "The whole town was there, and nobody went home before midnight pic.twitter.com/AbCdEfGh12"
POST = "Thank you to all the people of this town who have come to see the new bridge with us on that rainy morning."


def clean(*lines: str) -> str:
    return newsclean.clean("\n".join(lines), kind="text").text


def article(*lines: str) -> str:
    return "\n\n".join(lines)


def test_the_text_of_a_post_above_its_link_goes_if_it_is_in_another_language() -> None:
    assert clean(FRONT, POST, LINK, *BEHIND) == article(FRONT, *BEHIND)


@pytest.mark.parametrize("above", [f'"{POST}"', BEHIND[0]])
def test_a_quotation_and_a_paragraph_above_a_link_stay(above: str) -> None:
    assert clean(FRONT, above, LINK, *BEHIND[1:]) == article(FRONT, above, *BEHIND[1:])


def test_a_text_in_another_language_without_a_link_below_stays() -> None:
    assert clean(FRONT, POST, *BEHIND) == article(FRONT, POST, *BEHIND)


def test_the_text_of_a_post_goes_where_its_last_sentence_has_words_with_a_hash_behind_it() -> None:
    assert clean(FRONT, POST, f"{LINK.partition(' pic.')[0]}.#Bridge pic.twitter.com/AbCdEfGh12", *BEHIND) == article(
        FRONT, *BEHIND
    )
