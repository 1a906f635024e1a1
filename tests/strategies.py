"""Articles to test with: written from our own sentences, and chrome of the catalogue's own examples put into them.

An article is a :class:`News`. ``put_in`` places chrome in it; ``dirty`` sprinkles what scrapers leave (entities, odd spaces,
invisible characters). The strategies draw from these, the plain functions are for tests that want every case.
"""

import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex
from hypothesis import strategies as st

from newsclean.catalogue.load import built_in
from newsclean.catalogue.parts import defined
from newsclean.catalogue.rule import Rule

SENTENCES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "sentences").glob("*.toml"))
}
LANGUAGES = tuple(SENTENCES)
WITHOUT_SPACES = ("ja", "zh")
WITHOUT_STOPS = ("th",)
HEAD_KINDS = ("dateline", "byline", "date", "site", "title")
"""Kinds that bear a headline out: put above an article they may change what becomes of its first line."""


# ---------------------------------------------------------------- articles


@dataclass(frozen=True)
class News:
    """An article as its author wrote it, before a page or a scraper got at it."""

    language: str
    paragraphs: tuple[tuple[str, ...], ...]
    title: str = ""
    byline: str = ""
    dateline: str = ""

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs, each as one text."""
        return tuple(self.joint.join(sentences) for sentences in self.paragraphs)

    @property
    def joint(self) -> str:
        """What stands between two sentences."""
        return "" if self.language in WITHOUT_SPACES else " "

    @property
    def head(self) -> tuple[str, ...]:
        """The lines above the first paragraph."""
        return tuple(line for line in (self.title, self.byline) if line)

    @property
    def lines(self) -> tuple[str, ...]:
        first, *others = self.body
        return (*self.head, self.dateline + first, *others)

    def source(self, between: str = "\n\n") -> str:
        return between.join(self.lines)


def sentences_of(language: str) -> tuple[str, ...]:
    """All sentences of a language, those that look like chrome too."""
    return (*SENTENCES[language]["sentences"], *SENTENCES[language]["look_alikes"])


def look_alikes_of(language: str) -> tuple[str, ...]:
    return tuple(SENTENCES[language]["look_alikes"])


def ordinary(language: str, paragraphs: int = 3) -> News:
    """One fixed, plain article: two sentences a paragraph, from the top of the list."""
    language = language if language in LANGUAGES else "en"
    sentences = SENTENCES[language]["sentences"]
    return News(language, tuple(tuple(sentences[2 * n : 2 * n + 2]) for n in range(paragraphs)))


def _one_or_none(choices: list[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(["", *choices])


@st.composite
def news(draw: st.DrawFn, languages: Iterable[str] = LANGUAGES, *, with_head: bool = True) -> News:
    """An article of one to five paragraphs; maybe with a headline, a byline and a dateline."""
    language = draw(st.sampled_from(sorted(languages)))
    written = draw(st.lists(st.sampled_from(sentences_of(language)), min_size=1, max_size=12, unique=True))
    paragraphs = []
    while written:
        length = draw(st.integers(1, 4))
        paragraphs.append(tuple(written[:length]))
        written = written[length:]
    data = SENTENCES[language]
    if not with_head:
        return News(language, tuple(paragraphs))
    return News(
        language,
        tuple(paragraphs),
        title=draw(_one_or_none(data["titles"])),
        byline=draw(_one_or_none(data["bylines"])),
        dateline=draw(_one_or_none(data["datelines"])),
    )


# ---------------------------------------------------------------- chrome


@dataclass(frozen=True)
class Chrome:
    """A text that a rule says is chrome, and where a page would put it.

    ``place`` is "line" (anywhere between paragraphs), "above" (before the first), "below" (after the last), "glued" (behind
    any sentence), "between" (between two paragraphs only), "end" (behind the last sentence of any paragraph) or "close" (behind the last of all).
    """

    rule: Rule
    text: str
    place: str

    @property
    def is_tight(self) -> bool:
        """Whether it stands right behind a word, never behind a space: a stray ``';`` or ``']``."""
        return self.text[0] in "\"'”]"

    def __repr__(self) -> str:
        return f"Chrome({self.rule.id}, {self.place}, {self.text!r})"

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        printer.text(repr(self))  # what hypothesis prints: a rule is long


_TAKEN = regex.compile("⟦(.*?)⟧", regex.DOTALL)


def taken_of(example: str) -> str:
    """The part of an example that the rule takes."""
    found = _TAKEN.search(example)
    return (found[1] if found else example).strip()


def without_marks(example: str) -> str:
    return example.replace("⟦", "").replace("⟧", "")


def without_taken(example: str) -> str:
    return _TAKEN.sub("", example) if "⟦" in example else ""


def chrome_of(rule: Rule) -> Iterator[Chrome]:
    """Every example of a rule in every place that its scope allows.

    Rules of scope ``start`` need the words behind them and have a test of their own, as have those for a text that has lost its marks;
    rules of scope ``shape`` are not patterns, their examples are descriptions.
    """
    for example in rule.examples:
        text = taken_of(example)
        if rule.id.endswith("-repeated"):
            text = f"{text}\n{text}"
        for place in _places(rule, inside="⟦" in example):
            yield Chrome(rule, text, place)


def is_for_unmarked(rule: Rule) -> bool:
    """Whether a rule looks for a long text without any mark in front of what it takes: an article with sentences has no place for that."""
    return rule.expression.startswith(("(?<=[^\\n.,;:!?]{", "(?<=\\A[^\\n.,;:!?]{"))


def _places(rule: Rule, *, inside: bool) -> tuple[str, ...]:
    if rule.scope in ("start", "shape") or is_for_unmarked(rule):
        return ()
    if rule.id.endswith("-between"):
        return ("between",)
    if rule.kind == "signoff":  # a sign-off closes an article
        if rule.scope in ("inline", "end"):
            return ("close",) if inside else ("close", "below")
        return ("below",)
    if rule.scope == "label":  # where a headline ends in the middle of a line is an estimate: see test_labels
        return ("end",) if inside else ("line",)
    return {
        "line": ("line",),
        "head": ("above",),
        "tail": ("below",),
        "last": ("below",),
        "end": ("end",),
        "inline": ("line", "glued", "end"),
    }[rule.scope]


@cache
def chrome_for(language: str) -> tuple[Chrome, ...]:
    """All chrome that may stand in an article of this language."""
    return tuple(piece for rule in built_in() if {language, "mul"} & set(rule.languages) for piece in chrome_of(rule))


def put_in(article: News, pieces: Iterable[tuple[Chrome, int]], between: str = "\n\n", gap: str = " ") -> str:
    """The source of an article with chrome in it; the number of each piece picks its place among those it may have."""
    paragraphs = [list(sentences) for sentences in article.paragraphs]
    paragraphs[0][0] = article.dateline + paragraphs[0][0]
    above: list[list[str]] = [[] for _ in range(len(paragraphs) + 1)]  # lines before each paragraph, and after the last
    top: list[str] = []  # above the headline
    glued: set[tuple[int, int]] = set()  # the sentences that have a piece behind them
    for piece, number in sorted(pieces, key=lambda entry: entry[0].is_tight):  # what closes a literal stands last
        if piece.place in ("glued", "end", "close"):
            at, index = _sentence(paragraphs, piece.place, number)
            space = (
                " " if (at, index) in glued else gap
            )  # two pieces without a space between them nobody can tell apart
            paragraphs[at][index] += ("" if piece.is_tight else space) + piece.text
            glued.add((at, index))
        elif piece.place == "line" and article.head and number % 7 == 6 and _may_top(piece):
            top.append(piece.text)
        else:
            above[_slot(piece, number, len(paragraphs), bool(article.title))].append(piece.text)
    lines = [*top, *article.head]
    for before, sentences in zip(above, paragraphs, strict=False):
        lines += before
        lines.append(_joined(sentences, article))
    return between.join([*lines, *above[-1]])


def _may_top(piece: Chrome) -> bool:
    """Whether a piece may stand above the headline: a label would take it, a byline would bear it out."""
    return piece.rule.scope != "label" and piece.rule.kind not in HEAD_KINDS


def _sentence(paragraphs: list[list[str]], place: str, number: int) -> tuple[int, int]:
    if place == "glued":
        every = [(at, index) for at, sentences in enumerate(paragraphs) for index in range(len(sentences))]
        return every[number % len(every)]
    at = len(paragraphs) - 1 if place == "close" else number % len(paragraphs)
    return at, len(paragraphs[at]) - 1


def _slot(piece: Chrome, number: int, paragraphs: int, titled: bool) -> int:
    if piece.place == "above":
        return 0
    if piece.place == "below":
        return paragraphs
    if piece.place == "between":
        return 1 + number % (paragraphs - 1)
    lowest = 1 if titled and piece.rule.kind in HEAD_KINDS else 0
    return lowest + number % (paragraphs + 1 - lowest)


def _joined(sentences: list[str], article: News) -> str:
    """Sentences with chrome behind them are followed by a space even where the language writes none."""
    parts = []
    for sentence in sentences:
        parts.append(sentence)
        plain = sentence.endswith(tuple("。”？"))
        parts.append(article.joint if plain or article.joint else " ")
    return "".join(parts[:-1])


@st.composite
def chrome(draw: st.DrawFn, article: News) -> list[tuple[Chrome, int]]:
    """One to five pieces of chrome for an article, each with a number that picks its place."""
    choices = [piece for piece in chrome_for(article.language) if _fits(piece, article)]
    pieces = draw(st.lists(st.tuples(st.sampled_from(choices), st.integers(0, 20)), min_size=1, max_size=5))
    pieces = [(_recased(draw, piece), number) for piece, number in pieces]
    if draw(st.booleans()):
        pieces.append(pieces[0])  # pages repeat themselves
    return _closed_once(pieces)


def _closed_once(pieces: list[tuple[Chrome, int]]) -> list[tuple[Chrome, int]]:
    """No page closes an article with two sign-offs, or two bylines: of what stands behind the last word, one of each kind."""
    found: list[tuple[Chrome, int]] = []
    closing: set[str] = set()
    for piece, number in pieces:
        if piece.rule.scope == "end" or piece.rule.kind == "signoff":
            if piece.rule.kind in closing:
                continue
            closing.add(piece.rule.kind)
        found.append((piece, number))
    return found


def _fits(piece: Chrome, article: News) -> bool:
    if article.language in WITHOUT_STOPS and piece.place in ("end", "close"):
        return article.language in piece.rule.languages  # rules of any language look behind a stop
    if piece.place == "between" and len(article.paragraphs) < 2:
        return False
    return not (article.title and piece.place == "above" and piece.rule.kind in HEAD_KINDS)


CASES: tuple[Callable[[str], str], ...] = (str, str.upper, str.lower, str.title)


def _recased(draw: st.DrawFn, piece: Chrome) -> Chrome:
    if not case_is_free(piece):
        return piece
    return Chrome(piece.rule, draw(st.sampled_from(CASES))(piece.text), piece.place)


def case_is_free(piece: Chrome) -> bool:
    """Whether the rule takes the text in any case: no part of its pattern looks at case, nor does what stands behind a label."""
    if "(?-i" in defined(piece.rule.expression):
        return False
    return piece.rule.scope != "label" or len(piece.text.split()) <= 2


# ---------------------------------------------------------------- dirt

SPACES = (
    "\u00a0",
    "  ",
    "\t",
    "&nbsp;",
    "&amp;nbsp;",
    " \u200b",
    "\u200b ",
    " \x00",
    "\x07 ",
    "\u2003",
    "\ufeff ",
    "&#160;",
)
QUOTES = ("&quot;", "&#34;", "&amp;quot;")
LINE_ENDS = ("\n", "\n\n", "\r\n", "\n\n\n", "\n \t\n", "\n\u00a0\n", " \n")


def dirty(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """The text with some spaces and quotation marks written as scrapers write them. Each mark is (which one, how)."""
    places = [index for index, char in enumerate(text) if char in ' "']
    chars = list(text)
    if places:
        for which, how in marks:
            index = places[which % len(places)]
            choices = SPACES if text[index] == " " else QUOTES
            chars[index] = choices[how % len(choices)]
    return "".join(chars)


dirt = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 11)), max_size=8)
line_ends = st.sampled_from(LINE_ENDS)
gaps = st.sampled_from((" ", "", "  "))


@st.composite
def sources(draw: st.DrawFn) -> str:
    """A dump: an article, with chrome, with dirt."""
    article = draw(news())
    pieces = draw(chrome(article)) if draw(st.booleans()) else []
    return dirty(put_in(article, pieces, draw(line_ends), draw(gaps)), draw(dirt))


_SNIPPETS = (
    "\n", "\n\n", " ", "  ", "Baca juga:", "BACA JUGA", "Advertisement", "SCROLL TO CONTINUE WITH CONTENT", "JAKARTA, KOMPAS.com -",
    "Jakarta (ANTARA) - ", "(abc/def)", "(ARN)", "Sumber: TASS", "&nbsp;", "&amp;amp;", "&lt;p&gt;", "<p>", "</div>", "<br/>",
    "<html>", "&#0;", "&#xD800;", "\x00", "\ud800", "\u200b", "e\u0301", "\u0130", "ß", "â€œ", "Ã©", "[Gambas:Video]", "['", "']",
    "***", "-", "- ", "1. ", "#banjir", "“", "”", '"', ".", ",", "?", "Harga Cabai Turun di Pasar Induk", "Tag: a, b",
    "pic.twitter.com/abcdef", "https://contoh.id/a", "@nama", "©", "Editor: Rina Sari", "Senin, 3 Juni 2024 10:00 WIB", "1 2 3",
    "Harga beras naik tajam pada pekan ini, kata para pedagang di pasar.", "%d blogger menyukai ini:", "Halaman 1 2 3", "\x85", "\u2028",
)  # fmt: skip

_MARKS = (
    "\n", "\n\n", "  \n", " ", "[", "]", "](", ")", "](/a)", "[dia](https://contoh.id/a)", "![pasar](/a.jpg)", "[![](/a.jpg)](/b)",
    "[](/c)", "# ", "## Harga\n", "**", "**naik**", "*", "_", "__", "_naik_", "\\", "\\-", "\\*", "\\[", "> ", "* ", "- ", "1. ", "`", "<https://contoh.id>",
    "[1]: https://contoh.id/a", "[dia][1]", "[12]", "12. https://contoh.id/a\n", " 1. http://a\n", "[1]harga ", "References\n", "Harga beras naik, kata pedagang. ",
    "var a = window.b || {};\n", "});\n", ".a{color:red;top:0}\n", "{\"a\": 1, \"b\": [\"c\"]};", "function (a) { return a; }", "HomeNewsSport",
    "HomeNewsSportMoney TravelOpinionVideos WeatherNatureScience HealthAudioLetters QuizzesSignInSubscribe MostReadGardensLakes "
    "PrivacyPolicyTerms ContactAboutCareers BridgesRoadsVillages MarketsPricesFarmers SchoolsBooksTeachers",
    "\\n", "\\n\\n", "\\u2013", "\\u005c", "\\ud83d", "\\x00", "\\t", "\\\"",
    "Warga dua desa itu memperbaiki jembatan kayu di hulu sungai yang rusak\n",
)  # fmt: skip

marked = st.lists(st.sampled_from(_MARKS), max_size=30).map("".join)
"""Marks of Markdown, of text browsers and of programs, in any order."""

_LABELS = (
    "Home", "News", "Sport", "Money", "Sign in", "Share", "Subscribe", "Privacy policy", "Terms of use", "Contact us", "Follow us",
    "Most read", "Comments", "Advertisement", "Facebook", "WhatsApp", "3 June 2024", "By Rina Sari", "Berita Terpopuler", "Beranda",
    "Masuk", "Bagikan", "Pedoman Media Siber", "Ten Gardens To Visit", "Warga Dua Desa Perbaiki Jembatan", "© 2024", "|", "»",
)  # fmt: skip


@st.composite
def one_line(draw: st.DrawFn) -> str:
    """A page with menus around and within its article, all of it on one line."""
    article = draw(news(with_head=False))
    labels = st.lists(st.sampled_from(_LABELS), min_size=10, max_size=60)
    lines = [*draw(labels), *article.lines, *draw(labels)]
    lines.insert(draw(st.integers(0, len(lines))), draw(st.sampled_from(_LABELS)))
    return " ".join(" ".join(lines).split())


scraps = st.lists(st.sampled_from(_SNIPPETS), max_size=14).map("".join)
"""Odds and ends in any order: no article, but what a stage looks for."""

anything = st.one_of(st.text(max_size=200), scraps, marked, one_line(), sources())
