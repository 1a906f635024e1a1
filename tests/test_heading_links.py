"""The sign that links a heading to itself is no part of the title or of a subheading."""

import pytest

import newsclean

PROSE = "<p>A step that fails is not run again unless you say so, and this page explains how to say so.</p>"


def page(title: str, subheading: str) -> str:
    return (
        f"<html><head><title>Retries</title></head><body><main><h1>{title}</h1>{PROSE}"
        f"<h2>{subheading}</h2>{PROSE.replace('A step', 'A job')}</main></body></html>"
    )


@pytest.mark.parametrize("sign", ["¶", "#", "🔗"])
def test_the_sign_behind_a_heading_goes(sign: str) -> None:
    link = f'<a class="headerlink" href="#x" title="Link">{sign}</a>'
    article = newsclean.clean(page(f"Retrying failed steps{link}", f"The retry option {link}"))
    assert article.title == "Retrying failed steps"
    assert "The retry option" in article.text.split("\n")
    rules = [removal.rule for removal in article.removed if removal.text.strip() == sign]
    assert rules == ["mul.ui.page-heading-link"] * 2


def test_the_sign_in_front_of_a_heading_goes() -> None:
    article = newsclean.clean(page('<a href="#x">#</a> Retrying failed steps', '<a href="#y">#</a> The retry option'))
    assert article.title == "Retrying failed steps"
    assert "The retry option" in article.text.split("\n")


def test_a_heading_that_is_a_link_or_has_the_sign_itself_stays() -> None:
    article = newsclean.clean(page("What the pilcrow ¶ means", '<a href="/x">We are number #1</a>'))
    assert article.title == "What the pilcrow ¶ means"
    assert "We are number #1" in article.text
