"""What tells the country of a document."""

import pytest

from newsclean.catalogue.match import Catalogue
from newsclean.document import Document, Options
from newsclean.locale import locale_of
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
