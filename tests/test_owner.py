"""The person whom a site is called after, where nobody signs."""

import pytest

from newsclean import Article, Cleaner
from strategies import ordinary

CLEANER = Cleaner(second_opinion=False)
BODY = "".join(f"<p>{text}</p>" for text in ordinary("en", 4).body)
SELF = (
    "<p>I went to the market with my bag, and as always I came back with my bag full of onions and no rice at all.</p>"
)
URL = "https://rinasari.id/rice"


def page(
    *, title: str = "", first: str = "", body: str = SELF, end: str = "", url: str | None = URL, head: str = ""
) -> Article:
    source = (
        f"<html lang=en><head><title>The price of rice{title}</title>{head}</head><body><div><a href=/>{first}</a></div><main>"
        f"<h1>The price of rice</h1>{BODY}{body}</main><div>{end}</div></body></html>"
    )
    return CLEANER.clean(source, url=url)


@pytest.mark.parametrize(
    "given",
    [
        {"title": " | Rina Sari"},  # the address is the second witness
        {"end": "© 2024 Rina Sari. All rights reserved."},
        {"end": "&copy; 2019–2024, Rina Sari"},
        {"first": "Rina Sari"},
        {"title": " | Rina Sari", "end": "© Rina Sari", "url": None},
        {"first": "Rina Sari", "end": "© 2024 Rina Sari", "url": "https://dapur.id/rice"},
        {"head": '<meta property="og:site_name" content="Rina Sari">'},
    ],
)
def test_a_diary_is_by_the_person_it_is_called_after(given: dict[str, str | None]) -> None:
    article = page(**given)  # type: ignore[arg-type]
    assert article.authors == ("Rina Sari",)
    assert [candidate.source for candidate in article.evidence["authors"]] == ["site:owner"]


@pytest.mark.parametrize(
    "given",
    [
        {"title": " | Rina Sari", "body": ""},  # nobody speaks of himself
        {"title": " | Rina Sari", "url": None},  # one witness
        {"title": " | Rina Sari", "url": "https://dapur.id/rice"},
        {"title": " | Market Onions", "url": "https://marketonions.id/"},  # words of the text
        {"title": " | Rinasari", "end": "© 2024 Rinasari"},  # one word
        {"title": " | Rina Sari", "url": "https://rinas-mobil.id/rice"},  # an accident
        {"title": " | Rina Sari", "end": "© Rina Sari <p>© Budi Satria", "first": "Budi Satria"},  # two of them
        {"title": " | Rina Sari", "body": "<p>“I was there with my wife,” he said, “and my son saw me.”</p>"},  # others speak
        {"title": " | Rina Sari", "head": '<script type="application/ld+json">{"@type": "Organization", "name": "Rina Sari"}</script>'},
    ],
)  # fmt: skip
def test_a_firm_or_an_unsure_name_is_no_author(given: dict[str, str | None]) -> None:
    assert page(**given).authors == ()  # type: ignore[arg-type]


def test_words_of_self_are_those_of_the_texts_language() -> None:
    body = "".join(f"<p>{text} I staden och i byn, i går.</p>" for text in ordinary("sv", 4).body)
    source = (
        f"<html lang=sv><head><title>Priset på ris | Svensk Bokhandel</title></head><body><h1>Priset på ris</h1>{body}"
    )
    assert CLEANER.clean(source, url="https://svenskbokhandel.se/ris").authors == ()


@pytest.mark.parametrize("filler", ["\n", " ", ",", "2024 ", "©"])
def test_a_line_on_rights_of_any_length_is_no_matter(filler: str) -> None:
    assert page(end="©" + filler * 20_000 + "1").authors == ()


def test_whoever_signs_goes_before() -> None:
    assert page(title=" | Rina Sari", head='<meta name="author" content="Budi Satria">').authors == ("Budi Satria",)


def test_a_members_account_goes_before_the_site_that_states_itself() -> None:
    data = '<script type="application/ld+json">{"@type": "Article", "author": {"name": "Contoh Makers"}, "publisher": {"name": "Contoh Makers"}}</script>'
    signed = '<p>By <a rel="author" href="/member/rice_fan7">rice_fan7</a></p>'
    source = f"<html><head>{data}</head><body><main><h1>The price of rice</h1>{signed}{BODY}</main></body></html>"
    assert CLEANER.clean(source, url="https://contohmakers.com/a").authors == ("rice_fan7",)
    assert CLEANER.clean(source.replace(signed, ""), url="https://contohmakers.com/a").authors == ("Contoh Makers",)
