"""The six laws. Each holds for articles in nine languages, with chrome put in and dirt on, and for arbitrary text."""

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import newsclean
from accounts import check_accounts, check_coverage, check_removals, words
from newsclean import Article, Cleaner
from newsclean.catalogue.load import built_in
from newsclean.catalogue.rule import Rule
from newsclean.cleaner import DATELINES
from newsclean.read import KINDS
from strategies import (
    LANGUAGES,
    WITHOUT_SPACES,
    Chrome,
    News,
    anything,
    case_is_free,
    chrome,
    chrome_of,
    dirt,
    dirty,
    gaps,
    is_for_unmarked,
    line_ends,
    look_alikes_of,
    marked,
    news,
    one_line,
    ordinary,
    put_in,
    scraps,
    sentences_of,
    sources,
    without_marks,
    without_taken,
)

CLEANER = Cleaner()
STAGES = CLEANER.pipeline.names
RULES = tuple(built_in())

options = st.fixed_dictionaries(
    {},
    optional={
        "kind": st.sampled_from(("auto", *KINDS)),
        "dateline": st.sampled_from(DATELINES),
        "language": st.sampled_from([None, "id", "en", "zh", "sr-Latn", "qaa"]),
        "url": st.sampled_from([None, "", "https://contoh.id/2024/harga-cabai-turun-di-pasar", "http://[", "%"])
        | st.text(max_size=30),
        "title": st.sampled_from([None, "", "Harga Cabai Turun di Pasar Induk"]) | st.text(max_size=30),
    },
)


def text_of(source: str, **more: Any) -> Article:
    return CLEANER.clean(source, kind="text", **more)


@cache
def sample_sources() -> tuple[str, ...]:
    """A fixed set of dumps: for each rule, its first example in its first place."""
    found = []
    for rule in RULES:
        article = ordinary(rule.languages[0])
        pieces = list(chrome_of(rule))[:1]
        found.append(put_in(article, [(piece, 1) for piece in pieces]))
    return tuple(found)


@cache
def sample_articles() -> tuple[Article, ...]:
    """What becomes of them here: compared with what becomes of them elsewhere."""
    return tuple(CLEANER.clean(text) for text in sample_sources())


# ---------------------------------------------------------------- 1 accounted


class TestAccounted:
    @given(sources(), st.sampled_from(["strip", "keep"]))
    def test_every_character_of_a_dump_is_kept_or_removed_once(self, source: str, dateline: str) -> None:
        check_accounts(source, text_of(source, dateline=dateline), CLEANER.catalogue, STAGES)

    @given(scraps | marked | one_line())
    @example("Baca juga:&nbsp;")
    @example("Ã©“&#0;")
    @example("&lt;p&gt;Harga naik.&lt;/p&gt;")
    @example("&amp;#38;nbsp;a")
    def test_every_character_of_odds_and_ends_is_kept_or_removed_once(self, source: str) -> None:
        article = text_of(source)
        check_removals(source, article, CLEANER.catalogue, STAGES)
        check_coverage(source, article)

    @given(
        st.text(st.characters(exclude_categories=["Cs"], max_codepoint=0x7F)) | st.text("a.,&;#x0 \n<>\"'[]()-ampnbsq")
    )
    @example('\\"')
    def test_every_character_of_any_ascii_text_is_kept_or_removed_once(self, source: str) -> None:
        check_accounts(source, text_of(source), CLEANER.catalogue, STAGES)

    @given(anything, options)
    def test_the_books_balance_for_any_text_and_options(self, source: str, given: dict[str, Any]) -> None:
        article = CLEANER.clean(source, **(given | {"kind": "text"}))
        check_removals(source, article, CLEANER.catalogue, STAGES)
        check_coverage(source, article)

    @given(news(), line_ends)
    def test_removals_from_html_are_true_to_the_page(self, article: News, between: str) -> None:
        source = page(article, between)
        check_removals(source, CLEANER.clean(source), CLEANER.catalogue, STAGES)


def page(article: News, between: str = "\n") -> str:
    """The article as the simplest of pages."""
    escaped = [line.replace("&", "&amp;").replace("<", "&lt;") for line in article.lines]
    return between.join(["<!DOCTYPE html>", "<html><body>", *[f"<p>{line}</p>" for line in escaped], "</body></html>"])


# ---------------------------------------------------------------- 2 idempotent


class TestIdempotent:
    @pytest.mark.parametrize("dateline", DATELINES)
    @given(source=sources())
    def test_a_clean_article_stays_as_it_is(self, dateline: str, source: str) -> None:
        self.check(source, dateline=dateline)

    @pytest.mark.parametrize("dateline", DATELINES)
    @given(source=scraps | marked | one_line() | st.text(max_size=300))
    @example(source="&amp;lt;p&amp;gt;a")
    @example(source="&#38;nbsp;a")
    @example(source="['['a']']")
    @example(source="&lt;html&gt;Harga beras naik.")
    @example(source="JAKARTA - Surabaya — Harga beras naik tajam pada pekan ini, kata para pedagang.")
    @example(source="(ARN)pic.twitter.com/abcdefEditor: Rina Sari")  # a dateline in which something was cut out
    @example(source="Ã©SCROLL TO CONTINUE WITH CONTENT”©")  # what a cut joins would be damaged letters
    @example(source="İSCROLL TO CONTINUE WITH CONTENTJAKARTA, KOMPAS.com -")  # a cut in the middle of a dateline
    def test_a_clean_text_of_any_kind_stays_as_it_is(self, dateline: str, source: str) -> None:
        self.check(source, dateline=dateline)

    @given(source=sources(), dateline=st.sampled_from(DATELINES))
    def test_with_the_kind_told_from_the_source(self, source: str, dateline: str) -> None:
        first = CLEANER.clean(source, dateline=dateline)
        again = CLEANER.clean(first.text, dateline=dateline)
        assert again.text == first.text

    @given(one=sources(), two=sources(), three=sources())
    def test_in_several_languages_at_once(self, one: str, two: str, three: str) -> None:
        """Which rules are asked follows the language: what has gone must not change what is asked."""
        self.check("\n\n".join((one, two, three)))

    def test_a_part_of_a_sentence_is_told_without_blank_lines(self) -> None:
        self.check(
            "Stad sluit ou swembad ná die somer\nlees hier verder\nDie stadsraad het Dinsdagaand besluit om die ou swembad ná die "
            "somer te sluit.\n\nقرر المجلس البلدي مساء الثلاثاء إغلاق المسبح القديم بعد انتهاء موسم الصيف.\n\nBucurești "
            "(Agerpres) - Consilierii locali au hotărât marți seara să închidă vechiul bazin după vară."
        )

    def test_a_paragraph_that_stands_twice_is_no_headline(self) -> None:
        twice = (
            "Dua orang terluka dalam kecelakaan itu. Warga bergotong royong sepanjang malam memadamkan api. (Rina Sari)"
        )
        self.check(
            f"JAKARTA, KOMPAS.com - {twice}\n\n{twice}\n\nPasar ikan ditutup sampai Senin, kata kepala dinas itu."
        )
        assert text_of(f"{twice}\n\n{twice}\n\nPasar ikan ditutup sampai Senin.").text.startswith("Dua orang")

    def test_in_an_article_that_stands_twice_the_line_below_the_headline_is_no_other(self) -> None:
        """It comes again like the headline, for which it would be taken when the headline is gone."""
        twice = (
            "Stad sluit ou swembad ná die somer\nDeur Anna Botha\nDie stadsraad het Dinsdagaand besluit om die ou swembad ná die "
            "somer te sluit."
        )
        self.check(
            f"{twice}\n\n{twice}\n\nОбщинският съвет реши във вторник вечерта да затвори стария басейн след летния сезон.\nОколо "
            "шестдесет пожарникари цяла нощ гасиха огъня в дъскорезницата зад реката.\n„Никой не ни предупреди“, разказа Мария "
            "Иванова, майка на двама ученици.\nЦените на пресните зеленчуци се повишиха с 3,2 на сто през март, съобщиха "
            "статистиците.\nОчаква се бурята да стигне до крайбрежието към четвъртък вечер."
        )

    def test_below_a_headline_that_comes_again_a_byline_is_of_another_article(self) -> None:
        """Counted to the first, it made the paragraph above a standfirst, and the head too long for a headline; without it, it was one."""
        headline, text = (
            "Bridge to Reopen on Monday",
            "The council decided on Tuesday evening to reopen the old bridge.",
        )
        source = f"{headline}\n{text}\n\n{text} (Rina Sari)\n\n{headline}\nBy Anna Brown\n{text}"
        self.check(source)
        assert text_of(source).title == headline

    def test_the_language_is_that_of_the_text_as_it_now_is(self) -> None:
        """With its dateline this was Afrikaans, in which a Malay form is taken for a sentence; without it the language is unsure."""
        self.check(
            "KAAPSTAD (Sapa) - Die stadsraad het Dinsdagaand besluit om die ou swembad ná die somer te sluit. Sowat sestig "
            "brandweermanne het die hele nag lank die brand by die saagmeule geblus.\nDie pryse van vars groente het in Maart "
            "met 3,2 persent gestyg, sê die statistiekdiens. Luister na jou ma, het hy altyd gesê. “Niemand het ons gevra "
            "nie,” sê Anna Botha, wat langs die rivier woon. Die maatskappy wil nie sê of hy teen die uitspraak gaan appelleer "
            "nie.\n\nHarga Minyak Masak Turun Mulai Isnin\nSimpan nama, e-mel, dan laman web saya dalam pelayar ini untuk "
            "ulasan akan datang.\nHarga minyak masak di pasar raya itu turun sebanyak 30 sen sekilogram mulai Isnin. Menteri "
            "Besar berkata, kerja baik pulih jalan tersebut akan siap sebelum musim tengkujuh. Seramai 240 penduduk "
            "dipindahkan ke pusat pemindahan sementara di sekolah kebangsaan itu.\n\nDie stadsraad het Dinsdagaand besluit "
            "om die ou swembad ná die somer te sluit."
        )

    @given(source=sources())
    def test_a_source_that_comes_out_whole_has_no_removals_but_metadata_only(self, source: str) -> None:
        first = text_of(source)
        again = text_of(first.text)
        assert again.removed == ()
        assert [p.text for p in again.paragraphs] == [p.text for p in first.paragraphs]
        assert [p.kind for p in again.paragraphs] == [p.kind for p in first.paragraphs]

    @staticmethod
    def check(source: str, **more: Any) -> None:
        first = text_of(source, **more)
        again = text_of(first.text, **more)
        assert again.text == first.text


# ---------------------------------------------------------------- 3 total


class TestTotal:
    @given(anything, options)
    @example("", {})
    @example("\ud800", {"kind": "html"})
    @example("\0" * 50, {})
    @example("<", {"kind": "html"})
    def test_any_text_gives_an_article(self, source: str, given: dict[str, Any]) -> None:
        self.check(CLEANER.clean(source, **given))

    @given(st.binary(max_size=300) | anything.map(lambda text: text.encode("utf-16", "replace")), options)
    @example(b"\xff\xfe\x00", {})
    @example(b"\xef\xbb\xbf", {})
    def test_any_bytes_give_an_article(self, source: bytes, given: dict[str, Any]) -> None:
        self.check(CLEANER.clean(source, **given))
        self.check(CLEANER.clean(bytearray(source), **given))
        self.check(CLEANER.clean(memoryview(source), **given))

    @given(scraps, scraps)
    def test_any_tags_give_an_article(self, inside: str, behind: str) -> None:
        self.check(CLEANER.clean(f"<html><body {inside}>{behind}</p><script>{inside}</div>", kind="html"))

    @staticmethod
    def check(article: Article) -> None:
        assert isinstance(article, Article)
        assert 0 <= article.confidence <= 1
        assert article.text == "\n\n".join(paragraph.text for paragraph in article.paragraphs)
        assert all(paragraph.text.strip() == paragraph.text != "" for paragraph in article.paragraphs)
        json.loads(article.to_json())

    @pytest.mark.parametrize("source", [None, 1, 1.5, ["text"], object(), ("a",), {"a": 1}])
    def test_a_source_of_another_type_is_refused(self, source: Any) -> None:
        with pytest.raises(TypeError, match="source must be str or bytes, not " + type(source).__name__):
            newsclean.clean(source)

    @pytest.mark.parametrize("name", ["kind", "dateline", "language", "url", "title"])
    @pytest.mark.parametrize("value", [1, b"text", ["text"], object()])
    def test_an_option_of_another_type_is_refused_by_name(self, name: str, value: Any) -> None:
        with pytest.raises(TypeError, match=name):
            newsclean.clean("a", **{name: value})

    @pytest.mark.parametrize("name", ["kind", "dateline"])
    def test_none_is_no_kind_and_no_dateline(self, name: str) -> None:
        with pytest.raises(TypeError, match=name):
            newsclean.clean("a", **{name: None})

    @pytest.mark.parametrize(
        ("name", "value", "allowed"),
        [
            ("kind", "pdf", ["auto", "text", "html", "pdf"]),
            ("kind", "", ["auto", "text", "html"]),
            ("dateline", "STRIP", ["strip", "keep", "normalize", "STRIP"]),
            ("language", "bahasa", ["ISO 639", "bahasa"]),
            ("language", "", ["ISO 639"]),
            ("language", "é", ["ISO 639"]),
            ("language", "!!", ["ISO 639", "!!"]),
            ("language", "xx", ["ISO 639", "xx"]),
            ("language", "id-", ["ISO 639", "id-"]),
        ],
    )
    def test_a_wrong_value_is_refused_with_what_is_allowed(self, name: str, value: str, allowed: list[str]) -> None:
        for call in (lambda: newsclean.clean("a", **{name: value}), lambda: Cleaner(**{name: value})):
            with pytest.raises(ValueError) as raised:
                call()
            assert name in str(raised.value)
            for word in allowed:
                assert word in str(raised.value)

    def test_an_unknown_option_is_told_which_there_are(self) -> None:
        with pytest.raises(TypeError, match=r"'colour'.*url, title, kind, dateline, language, second_opinion"):
            CLEANER.clean("a", colour="red")

    def test_unknown_options_are_refused(self) -> None:
        with pytest.raises(TypeError, match="colour"):
            Cleaner().clean("a", colour="red")
        with pytest.raises(TypeError, match="colour"):
            list(Cleaner().clean_many(["a"], colour="red"))

    def test_options_of_clean_many_are_checked_at_once(self) -> None:
        for wrong in ({"colour": "red"}, {"kind": 1}, {"title": 1}, {"url": b"a"}):
            for processes in (1, 2):
                with pytest.raises(TypeError, match=next(iter(wrong))):
                    CLEANER.clean_many(["a"], processes=processes, **wrong)
        with pytest.raises(ValueError, match="kind"):
            CLEANER.clean_many(["a"], kind="pdf")

    def test_a_stage_that_cannot_be_pickled_is_said_at_once(self) -> None:
        cleaner = Cleaner()
        cleaner.pipeline.append(lambda document: None, as_name="mine")
        with pytest.raises(TypeError, match="stages must be functions"):
            cleaner.clean_many(["a"], processes=2)

    def test_clean_many_refuses_one_source_and_wrong_numbers(self) -> None:
        for one in ("text", b"text"):
            with pytest.raises(TypeError, match="sources"):
                CLEANER.clean_many(one)
        with pytest.raises(TypeError, match="processes"):
            CLEANER.clean_many(["a"], processes="2")  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="processes"):
            CLEANER.clean_many(["a"], processes=0)

    def test_one_path_for_rules_is_refused(self) -> None:
        with pytest.raises(TypeError, match="list of paths"):
            Cleaner(rules="rules.toml")


GROWING = {
    "glued links": "kata dia. Baca juga: Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan cukup. ",
    "glued link labels": "Baca juga: Harga Cabai Turun ",
    "link labels on lines": "Baca juga:\n",
    "lists of links": "Baca juga:\n- Harga Cabai Turun di Pasar\n- Harga Beras Naik di Pasar\n",
    "headlines on lines": "Harga Cabai Turun di Pasar Induk\n",
    "tables of contents": "Daftar Isi\nHarga Cabai Turun\n",
    "advertisements": "Advertisement\n",
    "glued scroll notices": "katanya. GULIR UNTUK LANJUT MEMBACA Ia pergi. ",
    "sign-offs": "kata dia. (abc/def) ",
    "sign-offs on lines": "(abc/def)\nharga beras\n",
    "datelines": "JAKARTA, KOMPAS.com - ",
    "datelines over lines": "Jakarta\n-\n",
    "dashes": "- ",
    "long word": "a",
    "spaces": "a  ",
    "non-breaking spaces": "\u00a0",
    "entities": "&amp;nbsp;",
    "nested entities": "&amp;amp;",
    "half entities": "&amp",
    "invisible": "a\u200b",
    "composing": "e\u0301",
    "damaged": "harga â€œberasâ€\x9d ",
    "tags": "a<br />",
    "half tags": "<p ",
    "brackets": "(",
    "quotes": '"',
    "placeholders": "[Gambas:Video 20detik] ",
    "hashtags": "#banjir ",
    "numbers": "1 2 3 ",
    "dots": ".",
    "dots on lines": "a\n.\n",
    "small lines": "dan juga warga desa yang lain di sepanjang tepi sungai\n",
    "prose": "Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu. ",
    "paragraphs": "Harga beras naik tajam pada pekan ini, kata para pedagang di pasar induk itu.\n\n",
    "names": "Rina Sari, ",
    "addresses": "https://contoh.id/a ",
    "links in Markdown": "Kata [dia](https://contoh.id/a), **harga** naik. ",
    "half links in Markdown": "[a](b",
    "half pictures in Markdown": "[![a](b",
    "headings in Markdown": "# Harga\n[a](/b)\n",
    "stars": "**a",
    "link numbers": "[1]harga\n 1. https://contoh.id/a\n",
    "joined menus": "HomeNewsSportMoney ",
    "a joined menu": "HomeNews",
    "joined paragraphs": "HomeNewsSport Harga naik, kata dia.Warga menunggu.",
    "a page in one line": "Home News Sport Sign in Share Privacy policy Most Read Gardens Harga beras naik, kata dia. ",
    "escaped line ends": "Harga naik, kata dia.\\n",
    "code": "var a = window.b || {};\n",
    "styles": ".a .b{color:red;top:0} ",
    "open styles": "a b-c ",
    "Chinese": "市议会星期二晚上投票决定，在夏季结束后关闭旧游泳池。",
}


class TestLinear:
    """Work is counted, not timed: lines of the library's code that run on n and on 2n of the same thing."""

    @pytest.mark.parametrize("name", GROWING)
    def test_twice_the_text_takes_twice_the_work(self, name: str) -> None:
        unit = GROWING[name]
        text_of(unit * 3)
        text_of(unit * 299 + "?")  # whatever is loaded once
        small, large = (work_on(unit * times) for times in (150, 300))
        assert large <= 2.3 * small + 2000

    def test_twice_the_dates_take_twice_the_work(self) -> None:
        """Each is another moment, noted for the same field."""
        stamps = [f"Senin, {day} Juni 2025 {hour}:{minute} WIB\n" for day in range(1, 29) for hour in (10, 11) for minute in range(10, 16)]  # fmt: skip
        text_of("".join(stamps[:3]))
        small, large = (work_on("".join(stamps[:count])) for count in (150, 300))
        assert large <= 2.3 * small + 2000

    @pytest.mark.parametrize("kind", ["html", "text"])
    @pytest.mark.parametrize(
        "unit", ["<p>a</p>", "<div>", "</div>", "<b>a", "<script>", "<!--", "<a href=", "a\n", "<li>Harga Cabai Turun"]
    )
    def test_twice_the_page_takes_twice_the_work(self, kind: str, unit: str) -> None:
        CLEANER.clean("<html>" + unit * 3, kind=kind)
        CLEANER.clean("<html>" + unit * 299 + "?", kind=kind)  # whatever is loaded once
        small, large = (work_on("<html>" + unit * times, kind) for times in (150, 300))
        assert large <= 2.3 * small + 2000


def work_on(source: str, kind: str = "text", cleaner: Cleaner = CLEANER) -> int:
    """How many lines of the library run while the source is cleaned."""
    lines = 0

    def trace(frame: Any, event: str, _: Any) -> Any:
        nonlocal lines
        if "newsclean" not in frame.f_code.co_filename:
            return None
        lines += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        cleaner.clean(source, kind=kind)
    finally:
        sys.settrace(before)
    return lines


# ---------------------------------------------------------------- 4 deterministic

_IN_ANOTHER_PROCESS = """
import json, sys, newsclean
sources = json.load(sys.stdin)
json.dump([newsclean.clean(source).to_dict() for source in sources], sys.stdout)
"""


class TestDeterministic:
    @given(st.lists(sources(), min_size=2, max_size=6), st.randoms(use_true_random=False))
    def test_in_any_order(self, texts: list[str], random: Any) -> None:
        expected = {text: newsclean.clean(text) for text in texts}
        shuffled = texts * 2
        random.shuffle(shuffled)
        cleaner = Cleaner()
        assert all(cleaner.clean(text) == expected[text] for text in shuffled)

    @pytest.mark.parametrize("seed", ["0", "1", "4711"])
    def test_in_another_process_with_another_hash_seed(self, seed: str) -> None:
        done = subprocess.run(
            [sys.executable, "-c", _IN_ANOTHER_PROCESS],
            input=json.dumps(sample_sources()),
            capture_output=True,
            text=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        assert json.loads(done.stdout) == [article.to_dict() for article in sample_articles()]

    def test_by_a_pickled_cleaner(self) -> None:
        copied = pickle.loads(pickle.dumps(CLEANER))
        assert [copied.clean(text) for text in sample_sources()] == list(sample_articles())

    def test_in_several_threads(self) -> None:
        fresh = Cleaner()
        with ThreadPoolExecutor(4) as pool:
            assert list(pool.map(fresh.clean, sample_sources() * 2)) == list(sample_articles() * 2)

    def test_in_several_processes(self) -> None:
        texts = sample_sources()[:40]
        assert list(CLEANER.clean_many(texts, processes=2)) == [CLEANER.clean(text) for text in texts]

    def test_a_script_without_a_main_guard_is_told_so(self, tmp_path: Path) -> None:
        script = tmp_path / "script.py"
        script.write_text("import newsclean\nprint(list(newsclean.Cleaner().clean_many(['a'] * 40, processes=2)))\n")
        done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 1
        assert done.stderr.count("freeze_support()") <= 2 * 2  # each process says so once
        assert 'if __name__ == "__main__":' in done.stderr.splitlines()[-1]

    def test_articles_come_one_at_a_time(self) -> None:
        taken: list[int] = []

        def endless() -> Any:
            for number in range(1000):
                taken.append(number)
                yield f"Harga beras naik {number} persen pada Senin."

        articles = CLEANER.clean_many(endless())
        assert taken == []
        assert next(iter(articles)).text == "Harga beras naik 0 persen pada Senin."
        assert taken == [0]

    def test_a_pickled_article_is_the_same(self) -> None:
        for text in sample_sources()[:20]:
            article = CLEANER.clean(text)
            assert pickle.loads(pickle.dumps(article)) == article


# ---------------------------------------------------------------- 5 body first


class TestBodyFirst:
    @given(news(with_head=False), line_ends)
    def test_an_article_without_chrome_comes_out_word_for_word(self, article: News, between: str) -> None:
        cleaned = newsclean.clean(article.source(between))
        assert [paragraph.text for paragraph in cleaned.paragraphs] == list(article.body)
        assert cleaned.removed == ()

    @given(news(), line_ends, st.sampled_from(DATELINES))
    def test_what_stands_above_it_costs_no_word_of_the_body(self, article: News, between: str, dateline: str) -> None:
        cleaned = words(newsclean.clean(article.source(between), dateline=dateline).text)
        body = words(" ".join(article.body))
        assert cleaned[len(cleaned) - len(body) :] == body
        above = words(" ".join((*article.head, article.dateline)))
        kept = cleaned[: len(cleaned) - len(body)]  # a dateline in its usual form: "Place, Outlet — "
        assert {word.strip(",") for word in kept} <= {*[word.strip(",.()/-:") for word in above], *above, "—"}

    @given(news(), line_ends, dirt)
    def test_dirt_costs_no_word_of_it(self, article: News, between: str, marks: list[tuple[int, int]]) -> None:
        expected = text_of(article.source())
        cleaned = text_of(dirty(article.source(between), marks))
        assert words(cleaned.text) == words(expected.text)

    @given(news())
    def test_a_page_has_the_words_of_its_article(self, article: News) -> None:
        cleaned = words(newsclean.clean(page(article)).text)
        body = words(" ".join(article.body))
        assert cleaned[len(cleaned) - len(body) :] == body

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_sentence_comes_out_whole_wherever_it_stands(self, language: str) -> None:
        plain = ordinary(language)
        for sentence in sentences_of(language):
            for at in range(4):
                paragraphs = list(plain.paragraphs)
                paragraphs.insert(at, (sentence,))
                article = News(plain.language, tuple(paragraphs))
                assert newsclean.clean(article.source()).text == article.source()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_each_sentence_comes_out_whole_alone(self, language: str) -> None:
        for sentence in sentences_of(language):
            assert newsclean.clean(sentence).text == sentence

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_look_alike_behind_any_sentence_stays(self, language: str) -> None:
        for sentence in sentences_of(language):
            for look_alike in look_alikes_of(language):
                article = News(language, ((sentence, look_alike),))
                assert newsclean.clean(article.source()).text == article.source()

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_lists_and_subheadings_stay(self, language: str) -> None:
        one, two, three = ordinary(language).body
        stop = "。" if language in WITHOUT_SPACES else "."
        heading = sentences_of(language)[3].split(",")[0].rstrip(stop)
        for between in ("\n", "\n\n"):
            text = between.join([one, heading, two, "1. " + heading, "2. " + heading, "- " + heading, three])
            assert words(newsclean.clean(text).text) == words(text)


# ---------------------------------------------------------------- 6 metamorphic


@cache
def words_of(source: str) -> list[str]:
    """The words that are left of an article into which nothing was put: asked for again with each piece that is."""
    return words(text_of(source).text)


def check_comes_out(article: News, pieces: list[tuple[Chrome, int]], source: str) -> None:
    """The words of the article are those it has without the chrome."""
    assert words(text_of(source).text) == words_of(article.source()), f"chrome put in: {pieces}"


def check_each_comes_out(article: News, pieces: Iterable[Chrome], places: int, **more: str) -> None:
    """Each piece in so many places; what may stand in fewer gives the same source again, which is cleaned once."""
    seen = set()
    for piece in pieces:
        for number in range(places):
            source = put_in(article, [(piece, number)], **more)
            if source not in seen:
                seen.add(source)
                check_comes_out(article, [(piece, number)], source)


RULES_WITH_PLACES = [rule for rule in RULES if any(True for _ in chrome_of(rule))]
RULES_AT_START = [rule for rule in RULES if rule.scope == "start"]
RULES_FOR_UNMARKED = [rule for rule in RULES if is_for_unmarked(rule)]


class TestMetamorphic:
    @pytest.mark.parametrize("rule", RULES_WITH_PLACES, ids=lambda rule: rule.id)
    def test_the_chrome_of_each_rule_comes_out_again(self, rule: Rule) -> None:
        for language in languages_of(rule):
            for between in ("\n", "\n\n"):
                check_each_comes_out(ordinary(language), chrome_of(rule), 4, between=between)

    @pytest.mark.parametrize("rule", RULES_WITH_PLACES, ids=lambda rule: rule.id)
    def test_it_comes_out_glued_without_a_space(self, rule: Rule) -> None:
        glued = [piece for piece in chrome_of(rule) if piece.place in ("glued", "end", "close")]
        check_each_comes_out(ordinary(languages_of(rule)[0]), glued, 4, gap="")

    @pytest.mark.parametrize("rule", RULES_WITH_PLACES, ids=lambda rule: rule.id)
    def test_it_comes_out_in_any_case(self, rule: Rule) -> None:
        changed = [
            Chrome(rule, change(piece.text), piece.place)
            for piece in chrome_of(rule)
            if case_is_free(piece)
            for change in (str.upper, str.lower, str.title)
        ]
        check_each_comes_out(ordinary(languages_of(rule)[0]), changed, 3)

    @pytest.mark.parametrize("rule", RULES_WITH_PLACES, ids=lambda rule: rule.id)
    def test_the_record_has_it(self, rule: Rule) -> None:
        """What comes out is written down under the kind of the rule, once, where it stood."""
        article = ordinary(languages_of(rule)[0])
        for piece in chrome_of(rule):
            removed = text_of(put_in(article, [(piece, 1)])).removed
            taken = "".join(removal.text for removal in removed)
            assert "".join(taken.split()) == "".join(piece.text.split())
            assert rule.kind in {removal.kind for removal in removed}

    @pytest.mark.parametrize("rule", RULES_AT_START, ids=lambda rule: rule.id)
    def test_the_start_of_each_rule_comes_off(self, rule: Rule) -> None:
        """The rest of the example stays in front: some rules look at what stands behind."""
        body = ordinary(languages_of(rule)[0]).source()
        for line in rule.examples:
            cleaned = text_of(f"{without_marks(line)} {body}")
            assert words(cleaned.text) == words(text_of(f"{without_taken(line)} {body}").text)
            assert rule.kind in {removal.kind for removal in cleaned.removed}

    @pytest.mark.parametrize("rule", RULES_FOR_UNMARKED, ids=lambda rule: rule.id)
    def test_it_comes_out_of_a_text_without_marks(self, rule: Rule) -> None:
        for line in rule.examples:
            cleaned = text_of(without_marks(line))
            assert words(cleaned.text) == words(without_taken(line))
            assert [removal.kind for removal in cleaned.removed] == [rule.kind]

    @given(st.data(), news(), line_ends, gaps, dirt)
    def test_any_chrome_comes_out_again(
        self, data: st.DataObject, article: News, between: str, gap: str, marks: list[tuple[int, int]]
    ) -> None:
        pieces = data.draw(chrome(article))
        check_comes_out(article, pieces, dirty(put_in(article, pieces, between, gap), marks))

    @given(news(("id", "en")), st.sampled_from(["strip", "keep"]))
    def test_a_dateline_comes_off_and_is_understood(self, article: News, dateline: str) -> None:
        cleaned = text_of(article.source(), dateline=dateline)
        if article.dateline:
            assert cleaned.dateline is not None
            assert cleaned.dateline.raw == article.dateline.strip()
        else:
            assert cleaned.dateline is None
        expected = article.dateline if dateline == "keep" else ""
        assert cleaned.text.endswith("\n\n".join((expected + article.body[0], *article.body[1:])))


def languages_of(rule: Rule) -> tuple[str, ...]:
    """The languages to try a rule in: its own; for rules of any language one with spaces and one without."""
    return ("id", "en", "zh") if "mul" in rule.languages else rule.languages[:1]


# ---------------------------------------------------------------- links glued into a line

LINKS = {
    "id": [
        "Baca juga: Harga Cabai Turun di Pasar Induk",
        "Baca juga: Warga Minta Jembatan Segera Diperbaiki",
        "BACA JUGA: Gubernur Resmikan Museum Maritim di Semarang",
        "Baca Juga: 5 Cara Menanam Cabai di Pot Kecil",
        "Simak juga Video: Menteri Tinjau Pasar Induk",
    ],
}


class TestGluedLinks:
    """A label and a headline in the middle of a line; where the headline ends is estimated, so some may go wrong.

    What may not go wrong: no word in front of the label is touched, and what is taken is written down.
    """

    @pytest.mark.parametrize("language", LINKS)
    def test_what_stands_in_front_stays(self, language: str) -> None:
        for link in LINKS[language]:
            for first in sentences_of(language):
                for second in sentences_of(language)[:8]:
                    source = f"{first} {link} {second}"
                    article = text_of(source)
                    assert article.text.startswith(first)
                    check_accounts(source, article, CLEANER.catalogue, STAGES)

    @pytest.mark.parametrize("language", LINKS)
    def test_most_headlines_end_where_the_sentence_begins(self, language: str) -> None:
        right = wrong = 0
        for link in LINKS[language]:
            first, *others = sentences_of(language)
            for second in others:
                exact = text_of(f"{first} {link} {second}").text == f"{first} {second}"
                right += exact
                wrong += not exact
        assert right >= 9 * wrong
