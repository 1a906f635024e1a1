"""The catalogue: reading rule files, rules of the user's own, and what every built-in rule must hold to."""

import pickle
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

import newsclean
from accounts import words
from newsclean import KINDS, Cleaner, Rule, RuleError
from newsclean.catalogue import match
from newsclean.catalogue.check import check
from newsclean.catalogue.load import built_in, parse, read_file, with_files
from newsclean.catalogue.match import Catalogue, Hit, compiled
from newsclean.catalogue.places import known_places
from newsclean.catalogue.rule import LINE_LIMIT, SCOPES, SHORT_LIMIT, WHOLE
from strategies import ordinary, scraps, sources, taken_of, without_marks

RULES = tuple(built_in())
WITH_PATTERN = [rule for rule in RULES if rule.expression]
COUNTER_EXAMPLES = [(rule, text) for rule in RULES for text in rule.counter_examples]


def by_id(value: object) -> str:
    return value.id if isinstance(value, Rule) else str(value)[:40]


# ---------------------------------------------------------------- reading

GOOD = """
languages = ["id"]

[[rule]]
id = "id.ad.kupon"
kind = "ad"
scope = "line"
pattern = 'kupon \\d+'
anchors = ["kupon"]
examples = ["KUPON 12"]
counter_examples = ["Kupon itu hangus."]
"""

WRONG = {
    "no TOML": (GOOD.replace("[[rule]]", "[[rule"), ["not valid TOML", "line 4"]),
    "unknown key at the top": ('language = ["id"]\n' + GOOD, ["unknown key 'language'", "languages, rule"]),
    "single brackets": (GOOD.replace("[[rule]]", "[rule]"), ["[[rule]]", "two brackets"]),
    "rules that are no tables": ('languages = ["id"]\nrule = ["id.ad.kupon"]', ["[[rule]]"]),
    "languages missing": (GOOD.replace('languages = ["id"]', ""), ["id.ad.kupon", "languages is missing"]),
    "languages empty": (GOOD.replace('["id"]', "[]"), ["id.ad.kupon", "languages is missing"]),
    "languages no list": (GOOD.replace('["id"]', '"id"'), ["languages must be a list of texts"]),
    "languages not texts": (GOOD.replace('["id"]', "[1]"), ["languages must be a list of texts"]),
    "id missing": (GOOD.replace('id = "id.ad.kupon"', ""), ["a rule without id", "id is missing"]),
    "id no text": (GOOD.replace('id = "id.ad.kupon"', "id = 1"), ["id is missing or not text"]),
    "id empty": (GOOD.replace('id = "id.ad.kupon"', 'id = ""'), ["id"]),
    "id twice": (GOOD + GOOD.split("\n\n", 1)[1], ["id.ad.kupon", "twice"]),
    "kind missing": (GOOD.replace('kind = "ad"', ""), ["id.ad.kupon", "kind is missing"]),
    "kind unknown": (GOOD.replace('kind = "ad"', 'kind = "advert"'), ["id.ad.kupon", "'advert'", *KINDS]),
    "scope missing": (GOOD.replace('scope = "line"', ""), ["id.ad.kupon", "scope is missing"]),
    "scope unknown": (GOOD.replace('scope = "line"', 'scope = "lines"'), ["id.ad.kupon", "'lines'", *SCOPES]),
    "field unknown": (GOOD + "\nregexp = 'a'", ["id.ad.kupon", "unknown field 'regexp'", "counter_examples", "phrases"]),
    "examples missing": (GOOD.replace('examples = ["KUPON 12"]\n', "", 1), ["id.ad.kupon", "examples is missing"]),
    "examples empty": (GOOD.replace('examples = ["KUPON 12"]', "examples = []", 1), ["id.ad.kupon", "examples is missing"]),
    "examples no list": (GOOD.replace('["KUPON 12"]', '"KUPON 12"'), ["id.ad.kupon", "examples must be a list of texts"]),
    "counter-examples no list": (GOOD.replace('["Kupon itu hangus."]', "1"), ["id.ad.kupon", "counter_examples must be"]),
    "neither phrases nor pattern": (GOOD.replace("pattern = 'kupon \\d+'", ""), ["id.ad.kupon", "either phrases or pattern"]),
    "phrases and pattern": (GOOD + '\nphrases = ["kupon"]', ["id.ad.kupon", "either phrases or pattern"]),
    "phrase empty": (GOOD.replace("pattern = 'kupon \\d+'\nanchors = [\"kupon\"]", 'phrases = [" "]'), ["id.ad.kupon"]),
    "pattern no text": (GOOD.replace("'kupon \\d+'", "3"), ["id.ad.kupon", "pattern"]),
    "about no text": (GOOD + "\nabout = 3", ["id.ad.kupon", "about"]),
    "shape with a pattern": (GOOD.replace('"line"', '"shape"'), ["id.ad.kupon", "'shape'", "no pattern"]),
    "anchors missing": (GOOD.replace('anchors = ["kupon"]', ""), ["id.ad.kupon", "anchors"]),
    "anchor in capitals": (GOOD.replace('["kupon"]', '["Kupon"]'), ["id.ad.kupon", "'Kupon'", "lower-case"]),
    "anchor empty": (GOOD.replace('["kupon"]', '[""]'), ["id.ad.kupon", "''"]),
    "no such class": (GOOD.replace("kupon \\d+", "kupon {headlines}"), ["id.ad.kupon", "{headlines}", "headline", "name"]),
    "group of another kind": (
        GOOD.replace('kind = "ad"', 'kind = "tags"').replace("kupon \\d+", "kupon (?P<sources>\\d+)"),
        ["id.ad.kupon", "'sources'", "'tags'", "allowed are tags"],
    ),
    "group of a kind that has none": (
        GOOD.replace("kupon \\d+", "kupon (?<authors>\\d+)"), ["id.ad.kupon", "'authors'", "'ad'", "allowed are none"]
    ),
    "group in a class": (GOOD.replace("kupon \\d+", "kupon {stamped_head}"), ["id.ad.kupon", "'front'"]),
    "call of no class": (GOOD.replace("kupon \\d+", "kupon (?&_foo)"), ["id.ad.kupon", "pattern", "group"]),
    "no expression": (GOOD.replace("kupon \\d+", "kupon (\\d+"), ["id.ad.kupon", "pattern"]),
}  # fmt: skip


class TestReading:
    def test_a_good_file(self) -> None:
        (rule,) = parse(GOOD, "my.toml")
        assert (rule.id, rule.kind, rule.scope, rule.languages, rule.file) == (
            "id.ad.kupon",
            "ad",
            "line",
            ("id",),
            "my.toml",
        )
        assert rule.anchors == ("kupon",)
        assert rule.counter_examples == ("Kupon itu hangus.",)

    @pytest.mark.parametrize(
        "pattern", [r"(?P<_word>\w+) kupon (?P=_word)", r"(?P<_pair>kupon\((?&_pair)?\))", r"kupon \(?P<a>"]
    )
    def test_a_group_for_the_patterns_own_use_and_what_is_no_group(self, tmp_path: Path, pattern: str) -> None:
        path = tmp_path / "my.toml"
        path.write_text(GOOD.replace("kupon \\d+", pattern), encoding="utf-8")
        assert "id.ad.kupon" in with_files([path])

    def test_a_rule_may_have_languages_of_its_own(self) -> None:
        (rule,) = parse(GOOD + '\nlanguages = ["ms", "en"]', "my.toml")
        assert rule.languages == ("ms", "en")

    def test_an_empty_file_has_no_rules(self) -> None:
        assert parse("", "my.toml") == []

    @pytest.mark.parametrize("name", WRONG)
    def test_each_mistake_is_said_with_file_and_rule(self, tmp_path: Path, name: str) -> None:
        text, said = WRONG[name]
        path = tmp_path / "my.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(RuleError) as raised:
            with_files([path])
        message = str(raised.value)
        assert message.startswith("my.toml: ")
        assert "\n" not in message
        for part in said:
            assert part in message

    def test_a_file_that_is_not_utf8(self, tmp_path: Path) -> None:
        path = tmp_path / "my.toml"
        path.write_bytes(GOOD.replace("KUPON", "KÜPON").encode("cp1252"))
        with pytest.raises(RuleError, match="my.toml: not UTF-8"):
            read_file(path)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            Cleaner(rules=[tmp_path / "none.toml"])

    def test_a_rule_error_is_a_value_error(self, tmp_path: Path) -> None:
        path = tmp_path / "my.toml"
        path.write_text("rule = 1")
        with pytest.raises(ValueError, match="my.toml"):
            Cleaner(rules=[path])

    @given(st.text())
    def test_any_text_is_read_or_refused(self, text: str) -> None:
        try:
            parse(text, "my.toml")
        except RuleError as error:
            assert str(error).startswith("my.toml: ")

    @pytest.mark.parametrize(
        ("scope", "text", "taken"),
        [
            ("line", "kupon hari ini", True),
            ("line", "» KUPON  Hari Ini:", True),
            ("line", "Kupon hari ini habis", False),
            ("inline", "Ambil kupon hari ini di toko.", True),
            ("start", "Kupon hari ini habis", True),
            ("start", "Ambil kupon hari ini", False),
            ("end", "Ambil kupon hari ini", True),
            ("end", "Kupon hari ini habis", False),
        ],
    )
    def test_phrases_match_as_their_scope_says(self, scope: str, text: str, taken: bool) -> None:
        source = f"""
            languages = ["id"]
            [[rule]]
            id = "id.ad.kupon"
            kind = "ad"
            scope = "{scope}"
            phrases = ["Kupon hari ini"]
            examples = ["Kupon hari ini"]"""
        found = Catalogue(parse(source, "my.toml")).hits(text)
        assert bool(found) is taken

    def test_signs_in_a_phrase_are_plain_signs(self) -> None:
        source = GOOD.replace("pattern = 'kupon \\d+'\nanchors = [\"kupon\"]", 'phrases = ["kupon (1+1)*"]')
        catalogue = Catalogue(parse(source, "my.toml"))
        assert catalogue.hits("Kupon (1+1)*")
        assert not catalogue.hits("Kupon 111")


def ids(hits: Iterable[Hit]) -> set[str]:
    return {hit.rule.id for hit in hits}


class TestSpoken:
    """Where the language of a text is beyond doubt."""

    GERMAN = "Lesen Sie auch: Neue Brücke öffnet im Mai"

    def test_patterns_of_other_languages_are_not_asked(self) -> None:
        assert "de.related.label" in ids(built_in().hits(self.GERMAN))
        assert "de.related.label" in ids(built_in().hits(self.GERMAN, ("de",)))
        assert "de.related.label" not in ids(built_in().hits(self.GERMAN, ("id", "ms")))

    def test_those_of_english_and_of_any_language_are(self) -> None:
        assert "en.related.read" in ids(built_in().hits("READ MORE: Bridge to Reopen on Monday", ("id", "ms")))
        assert "mul.date.stamp" in ids(built_in().hits("Selasa, 23 Februari 2016", ("de",)))

    def test_a_phrase_is_one_in_any_language(self) -> None:
        assert "de.legal.footer" in ids(built_in().hits("Impressum", ("id", "ms")))

    def test_a_language_without_rules_leaves_out_none(self) -> None:
        assert built_in().hits(self.GERMAN, ("xx",)) == built_in().hits(self.GERMAN)

    def test_no_more_is_remembered_than_is_allowed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(match, "_REMEMBERED", 100)
        catalogue = Catalogue(RULES)
        catalogue.hits_of([f"Baris {number}" for number in range(300)])
        assert 0 < len(catalogue._remembered[()]) <= 100

    def test_what_is_remembered_is_of_one_language(self) -> None:
        catalogue = Catalogue(RULES)
        for spoken in (("id", "ms"), ("de",), ("id", "ms"), ()):
            assert catalogue.hits(self.GERMAN, spoken) == Catalogue(RULES).hits(self.GERMAN, spoken)


@given(st.lists(sources() | scraps, max_size=6))
def test_texts_are_searched_together_as_alone(texts: list[str]) -> None:
    assert built_in().hits_of(texts) == [built_in().hits(text) for text in texts]


@pytest.mark.parametrize("length", [SHORT_LIMIT, SHORT_LIMIT + 1, LINE_LIMIT, LINE_LIMIT + 1])
def test_nothing_is_missed_in_texts_of_any_size(length: int) -> None:
    """Anchors of rules that a text is too long for are not searched in it; all others are."""
    text = "Baca juga: Harga Cabai Turun. (abc/def) SCROLL TO CONTINUE WITH CONTENT Harga beras naik lagi. "
    text = (text * length)[: length - 14] + " turun. (RINA)"
    assert len(text) == length
    every = {hit[:3] for rule in RULES for hit in built_in().matches(rule, text)}
    assert {"mul.signoff.initials", "id.related.baca-juga"} <= {rule.id for rule, _, _ in every}
    assert {hit[:3] for hit in built_in().hits(text)} == every


def test_a_look_for_phrases_finds_whole_lines_alone() -> None:
    assert "en.ui.words" in ids(built_in().phrases("» Home «"))
    assert built_in().phrases("Home is where the heart is") == ()
    assert built_in().phrases("Home " * 100) == ()


class TestAnchorsOfAClass:
    def test_a_class_brings_its_anchors(self) -> None:
        source = GOOD.replace("kupon \\d+", "kupon {date}").replace('["kupon"]', '["{date}"]')
        (rule,) = parse(source.replace("Kupon 12", "Kupon 3/5/2024"), "my.toml")
        assert {"20", "3/", "5."} <= set(rule.anchors)

    @pytest.mark.parametrize("name", ["{word}", "{nothing}"])
    def test_one_without_any_is_an_error(self, name: str) -> None:
        with pytest.raises(RuleError, match="has no anchors"):
            parse(GOOD.replace('["kupon"]', f'["{name}"]'), "my.toml")


# ---------------------------------------------------------------- rules of the user's own

PROSE = "Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu."


class TestUserRules:
    def test_a_rule_is_added(self, tmp_path: Path) -> None:
        path = tmp_path / "my.toml"
        path.write_text(GOOD, encoding="utf-8")
        source = f"{PROSE}\nKUPON 12"
        assert newsclean.clean(source).text == f"{PROSE}\n\nKUPON 12"
        for rules in ([path], [str(path)], (path,), iter([path])):
            article = Cleaner(rules=rules).clean(source)
            assert article.text == PROSE
            assert [(removal.rule, removal.stage) for removal in article.removed] == [("id.ad.kupon", "ads")]

    def test_a_rule_takes_the_place_of_the_built_in_one(self, tmp_path: Path) -> None:
        known = built_in()["id.ui.views"]
        path = tmp_path / "my.toml"
        path.write_text(GOOD.replace("id.ad.kupon", known.id), encoding="utf-8")
        cleaner = Cleaner(rules=[path])
        assert len(cleaner.catalogue) == len(RULES)
        assert newsclean.clean(f"{PROSE}\nTelah dibaca 812 kali").text == PROSE
        assert cleaner.clean(f"{PROSE}\nTelah dibaca 812 kali").text == f"{PROSE}\n\nTelah dibaca 812 kali"
        assert cleaner.clean(f"{PROSE}\nKUPON 12").text == PROSE

    def test_of_two_files_the_later_one_counts(self, tmp_path: Path) -> None:
        one, two = tmp_path / "one.toml", tmp_path / "two.toml"
        one.write_text(GOOD, encoding="utf-8")
        two.write_text(GOOD.replace("kupon", "bonus").replace("id.ad.bonus", "id.ad.kupon"), encoding="utf-8")
        cleaner = Cleaner(rules=[one, two])
        assert cleaner.catalogue["id.ad.kupon"].file == "two.toml"
        assert cleaner.clean(f"{PROSE}\nKupon 1\nBonus 1").text == f"{PROSE}\n\nKupon 1"

    def test_the_built_in_rules_stay_as_they_are(self, tmp_path: Path) -> None:
        path = tmp_path / "my.toml"
        path.write_text(GOOD, encoding="utf-8")
        Cleaner(rules=[path])
        assert "id.ad.kupon" not in built_in()

    def test_no_files_are_the_built_in_rules(self) -> None:
        assert tuple(Cleaner(rules=[]).catalogue) == RULES

    def test_an_empty_catalogue_has_no_hits(self) -> None:
        assert Catalogue([]).hits("Baca juga: Harga Cabai Turun") == ()

    def test_a_pickled_catalogue_matches_the_same(self) -> None:
        copied = pickle.loads(pickle.dumps(built_in()))
        for rule in RULES:
            text = without_marks(rule.examples[0])
            assert copied.hits(text) == built_in().hits(text)


# ---------------------------------------------------------------- every built-in rule


class TestEveryRule:
    @pytest.mark.parametrize("rule", RULES, ids=by_id)
    def test_is_named_after_language_and_kind(self, rule: Rule) -> None:
        language, kind, name = rule.id.split(".", 2)
        assert language in rule.languages
        assert kind == rule.kind
        assert regex.fullmatch("[a-z0-9-]+", name)

    def test_ids_are_given_once(self) -> None:
        assert len({rule.id for rule in RULES}) == len(RULES)

    @pytest.mark.parametrize("rule", RULES, ids=by_id)
    def test_examples_and_counter_examples_hold(self, rule: Rule) -> None:
        assert not check(rule)

    @pytest.mark.parametrize("rule", WITH_PATTERN, ids=by_id)
    def test_examples_are_found_by_the_anchors(self, rule: Rule) -> None:
        """The quick search for anchors misses nothing that the pattern matches."""
        for shown in rule.examples:
            text = without_marks(shown)
            found = [hit for hit in built_in().hits(text) if hit.rule == rule]
            assert found == list(built_in().matches(rule, text)) != []

    @given(sources() | scraps)
    @example("TIRANË, 3 maj /ATSH/- Këshilli i qytetit vendosi të martën që pishina e vjetër të mbyllet pas verës.")
    def test_nothing_is_missed_by_the_anchors(self, source: str) -> None:
        for line in source.splitlines():
            every = {hit[:3] for rule in RULES for hit in built_in().matches(rule, line)}
            assert {hit[:3] for hit in built_in().hits(line)} == every

    @pytest.mark.parametrize(("rule", "text"), COUNTER_EXAMPLES, ids=by_id)
    def test_counter_examples_stay_whole_in_an_article(self, rule: Rule, text: str) -> None:
        """No other rule takes them either."""
        one, two = ordinary(rule.languages[0], 2).body
        text = without_marks(text)
        for between in ("\n", "\n\n"):
            article = newsclean.clean(between.join([one, text, two]))
            assert words(article.text) == words(f"{one} {text} {two}"), article.removed

    @pytest.mark.parametrize("rule", WITH_PATTERN, ids=by_id)
    def test_matches_no_empty_text(self, rule: Rule) -> None:
        assert compiled(rule).fullmatch("") is None


# ---------------------------------------------------------------- patterns take linear time

LONG = 20_000
TIMEOUT = 2.0
"""Seconds; a linear pattern takes milliseconds, a quadratic one three seconds, one that backtracks takes hours."""


def hard_texts(rule: Rule) -> Iterator[str]:
    """Long texts that begin like a match, again and again, and never come to its end."""
    taken = [taken_of(example) for example in rule.examples[:4]]
    fillers = [
        " ",
        "a",
        "A",
        "Aa ",
        "a ",
        "1",
        "1 ",
        ".",
        ", ",
        "- ",
        "A. ",
        "(",
        "'",
        "aA",
        "@",
        "/",
        "#a ",
        "a.a",
        "é",
    ]
    for anchor in rule.anchors[:6] or rule.phrases[:6]:
        yield from (anchor + filler * LONG for filler in fillers)
        yield f"{anchor} " * LONG
        yield anchor * LONG
    for text in taken:
        yield (text + " ") * LONG
        yield (text + "\N{BULLET}") * LONG
        for cut in {1, len(text) // 3, len(text) // 2, len(text) - 1} - {0}:
            yield text[:cut] * LONG
            yield from (text[:cut] + filler * LONG for filler in fillers[:8])


@pytest.mark.parametrize("rule", WITH_PATTERN, ids=by_id)
def test_patterns_take_linear_time(rule: Rule) -> None:
    pattern = compiled(rule)
    limit = rule.longest if rule.scope in WHOLE else LONG
    for text in islice(hard_texts(rule), 400):
        text = text[:limit] + "\0"
        try:
            if rule.scope in ("inline", "label"):
                for _ in pattern.finditer(text, timeout=TIMEOUT):
                    pass
            elif rule.scope == "start":
                pattern.match(text, timeout=TIMEOUT)
            elif rule.scope == "end":
                pattern.search(text, max(0, len(text) - 400), timeout=TIMEOUT)
            else:
                pattern.fullmatch(text, timeout=TIMEOUT)
        except TimeoutError:
            pytest.fail(f"{rule.id} takes more than {TIMEOUT} s on {text[:80]!r}… of {len(text)} characters")


def test_no_known_place_is_longer_than_the_patterns_of_datelines_look() -> None:
    longest = max(map(len, known_places()))
    looks = [
        int(found)
        for rule in built_in()
        for found in re.findall(r"\(\?=\[\^[^\]]*\]\{2,(\d+)\}", rule.pattern)
        if "{known_place}" in rule.pattern or "_known_place" in rule.pattern
    ]
    assert looks
    assert longest <= min(looks)


@pytest.mark.parametrize("line", ["Video: 4K/30p with no crop", "Video: Full HD at 60 frames", "VIDEO: 1080p"])
def test_what_a_camera_can_do_is_no_title_of_a_video(line: str) -> None:
    paragraphs = ordinary("en", 3).source().split("\n\n")
    source = "\n\n".join([paragraphs[0], line, *paragraphs[1:]])
    assert line in newsclean.clean(source, kind="text").text
