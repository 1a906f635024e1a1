"""What tells the country of a document."""

import pytest

import newsclean
from newsclean.catalogue.match import Catalogue
from newsclean.document import Document, Options
from newsclean.locale import language_tag, locale_of
from newsclean.read.facts import Facts


@pytest.mark.parametrize(
    ("url", "language", "stated", "expected"),
    [
        (None, None, [], (None, None)),
        ("https://example.co.uk/a", None, [], (None, "gb")),
        ("https://example.co.uk/a", "en-US", [], ("en-US", "us")),
        ("https://example.com/a", "en", [], ("en", None)),
        ("https://example.com/a", None, ["pt_BR"], (None, "br")),
        ("https://example.com/a", None, ["en_US"], (None, None)),  # written where nobody chose
        ("https://example.com/a", None, ["en-US"], (None, None)),
        ("https://example.com/a", None, ["en_us", " EN-us "], (None, None)),
        ("https://example.com/a", None, ["en_US", "en_GB"], (None, "gb")),
        ("https://example.pt/a", None, ["pt_BR"], (None, "pt")),
    ],
)
def test_locale_of(
    url: str | None, language: str | None, stated: list[str], expected: object, catalogue: Catalogue
) -> None:
    document = Document("", [], catalogue, Options(url=url, language=language))
    document.facts = Facts()
    document.facts.named["og:locale"] = stated
    assert locale_of(document) == expected


@pytest.mark.parametrize(
    ("url", "tag", "expected"),
    [
        ("https://example.com/a", "en-US", "us"),
        ("https://example.com/a", "en", None),
        ("https://example.co.uk/a", "en-US", "gb"),
    ],
)
def test_the_region_of_the_page(url: str, tag: str, expected: str | None, catalogue: Catalogue) -> None:
    document = Document("", [], catalogue, Options(url=url))
    document.facts = Facts()
    document.facts.locale = tag
    assert locale_of(document)[1] == expected


def test_the_language_found_and_the_address_found(catalogue: Catalogue) -> None:
    document = Document("", [], catalogue, Options())
    assert locale_of(document) == (None, None)
    document.metadata.language = "id"
    document.metadata.url = "https://contoh.co.id/a"
    assert locale_of(document) == ("id", "id")


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("id", "id"),
        ("ind", "id"),
        ("in", "id"),
        ("iw", "he"),
        ("nb", "no"),
        ("nn-NO", "no-NO"),
        ("fil", "tl"),
        ("id_ID", "id-ID"),
        ("ID", "id"),
        ("zh-Hant-TW", "zh-Hant-TW"),
        ("kmr", "kmr"),
        ("xx", None),
        ("!!", None),
        ("a", None),
        ("indonesian", None),
        ("id-", None),
        ("", None),
    ],
)
def test_language_tag(tag: str, expected: str | None) -> None:
    assert language_tag(tag) == expected
    if expected is not None:
        assert language_tag(expected) == expected


def test_every_language_of_the_rules_keeps_its_code(catalogue: Catalogue) -> None:
    for language in {language for rule in catalogue for language in rule.languages} - {"fil"}:
        assert language_tag(language) == language


BODY = "Harga cabai rawit turun pada Senin, kata para pedagang di pasar induk kota itu. Pasokan dari petani sudah lancar lagi."


@pytest.mark.parametrize("code", ["id", "ind", "in", "id_ID", "ID"])
def test_any_code_of_a_language_asks_its_rules(code: str) -> None:
    article = newsclean.clean(f"Penulis: Rina Sari\n{BODY}", language=code)
    assert article.authors == ("Rina Sari",)
    assert str(article.language).startswith("id")


def test_a_page_may_state_any_code_of_its_language() -> None:
    facts = Facts()
    facts.language = "nb"
    assert facts.language == "no"
