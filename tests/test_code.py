"""Scripts, styles and data that are left in a dump."""

import pytest

import newsclean
from newsclean.code_lines import code_among, code_in, is_code
from newsclean.shape import is_glued, is_prose

ARTICLE = (
    "The city will mend two bridges from next week on, the head of the office said on Monday.\n\n"
    "People in both villages hope that the work is done before the rains, because the road floods often."
)
SCRIPT = """var ads = window.ads || [];
(function () {
  // load the script behind the page
  if (document.cookie.indexOf("consent") > -1) {
    ads.push({ "slot": "top", "sizes": [[728, 90], [970, 250]] });
  }
})();
.story .title { color: #333; margin: 0 auto; }
@media (max-width: 600px) { .story { padding: 8px; } }
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Bridges"}"""


@pytest.mark.parametrize("line", [line.strip() for line in SCRIPT.splitlines() if "//" not in line])
def test_lines_of_programs_are_code(line: str) -> None:
    assert is_code(line)


@pytest.mark.parametrize(
    "line",
    [
        "He said: \"Don't (ever) go; it's a trap!\"",
        "Skor: Inter 2 (Lautaro 12', 45'), Milan 1 (Leao 80'); wasit: Rossi.",
        "Hubungi (021) 555-1234 / redaksi@contoh.id; buka Senin-Jumat.",
        "Call if you can (or write), and return the form by May.",
        "Harga: Rp 12.000; berat: 2 kg; warna: merah.",
        "It works for while-you-wait repairs {sic}.",
        "#banjir #jakarta @contoh https://contoh.id/a?b=c&d=e",
    ],
)
def test_lines_of_text_are_none(line: str) -> None:
    assert not is_code(line)


def test_lines_between_code_are_code_if_they_look_like_it() -> None:
    lines = SCRIPT.splitlines()
    assert set(code_among([line.strip() for line in lines])) == set(range(len(lines)))
    assert 1 not in code_among(["var a = {};", "The road floods often.", "});"])


@pytest.mark.parametrize(
    "line", ["Roads: the city will mend two bridges from next week on, she said.", f"// {ARTICLE} " * 3]
)
def test_sentences_between_code_are_none(line: str) -> None:
    assert 1 not in code_among(["var a = {};", line, "});"])


def test_scripts_around_and_between_paragraphs_go() -> None:
    one, two = ARTICLE.split("\n\n")
    article = newsclean.clean(f"{SCRIPT}\n\n{one}\n\n{SCRIPT}\n\n{two}\n\n{SCRIPT}", kind="text")
    assert article.text == ARTICLE
    assert {removal.rule for removal in article.removed} == {"mul.ui.code"}


def test_a_little_code_in_an_article_is_meant() -> None:
    text = f"{ARTICLE}\n\nfor (let i = 0; i < 5; i++) {{ print(i); }}\n\nvar a = {{}};\n\nvar b = [];\n\nx = {{'a': 1}};\n\n{ARTICLE}"
    assert "for (let i" in newsclean.clean(text, kind="text").text


def test_of_a_long_line_the_sentences_stay() -> None:
    css = ".story .title{color:#333;margin:0 auto;padding:8px}.story a:hover{text-decoration:none;top:-1px}" * 12
    prose = ARTICLE.replace("\n\n", " ") * 6
    line = css + prose + css
    left, at = "", 0
    for start, end in code_in(line):
        left, at = left + line[at:start], end
    left += line[at:]
    assert prose in left
    assert left.count("{") < 20
    assert code_in(prose) == []


def test_all_of_a_long_line_of_code_goes() -> None:
    script = "function a(b){return b&&b.c?{d:b.c,e:[1,2]}:null;}window.f=a({c:2});" * 40
    assert code_in(script) == [(0, len(script))]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("HomeNewsSportCultureMoneyTravelOpinion" * 8, True),
        ("The iPhone and the MacBook of McDonald were sold on eBay by WhatsApp. " * 5, False),
        ("Pemain Timnas IndonesiaOle Romenymencetak gol saat melawan Australia dan Bahrain, kataKluivert. " * 4, False),
        ("https://contoh.id/aBcDeFgHiJkLmNoPqRsTuVwXyZaBcDeFgHiJkL dibagikan lewat pesan itu kepada warga desa", False),
    ],
)
def test_menus_joined_without_spaces_are_no_running_text(line: str, expected: bool) -> None:
    assert is_glued(line) is expected
    assert is_prose(line + ".") is not expected


def test_a_joined_menu_does_not_outweigh_the_article() -> None:
    menu = "HomeNewsSportCultureMoneyTravelOpinionPodcastsVideosWeather" * 50
    links = "\n".join(["Ten gardens to visit", "Most read", "Sign in", "Subscribe", "Privacy policy", "Contact us"] * 5)
    paragraphs = "\n\n".join(
        f"{line} {end}"
        for line, end in zip(
            ARTICLE.split("\n\n") * 2,
            ["It will take a year.", "Nobody knows why.", "Both are old.", "They met in March to talk about it."],
            strict=True,
        )
    )
    article = newsclean.clean(f"{menu}\n{links}\n\n{paragraphs}\n\n{links}", kind="text")
    assert article.text == paragraphs
