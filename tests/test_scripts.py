"""Scripts without capitals, and letters that are written in more than one way."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import Rule, clean
from newsclean.catalogue.load import parse
from newsclean.catalogue.match import Catalogue
from newsclean.catalogue.spelling import one_spelling
from newsclean.dates import parse_date
from newsclean.people import names
from newsclean.shape import ends_sentence, has_capitals, paragraph_kind

ARABIC = "قرر المجلس البلدي مساء الثلاثاء إغلاق المسبح القديم بعد انتهاء موسم الصيف."
HINDI = "नगर परिषद ने मंगलवार शाम को पुराने तरणताल को गर्मियों के बाद बंद करने का फैसला किया।"


def rule(phrase: str) -> Catalogue:
    return Catalogue([Rule("xx.ui.word", "ui", ("xx",), "line", pattern=phrase, anchors=(phrase.lower(),))])


class TestSpelling:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("إقرأ أيضا", "اقرا ايضا"),
            ("بیشتر بخوانید", "بيشتر بخوانيد"),
            ("کد خبر", "كد خبر"),
            ("می‌خوانید", "می خوانید"),
        ],
    )
    def test_a_rule_in_one_spelling_takes_the_other(self, one: str, other: str) -> None:
        for phrase, text in ((one, other), (other, one)):
            (hit,) = rule(phrase).hits(text)
            assert (hit.start, hit.end) == (0, len(text))

    def test_hebrew_signs(self) -> None:
        assert rule('דוא"ל').hits("דוא״ל")

    def test_what_is_captured_is_as_the_text_writes_it(self) -> None:
        (hit,) = rule("كتب (?P<authors>.+)").matches(rule("كتب (?P<authors>.+)")["xx.ui.word"], "كتب أحمد آل علي")
        assert hit.groups == {"authors": "أحمد آل علي"}

    @given(st.text())
    def test_places_stay_what_they_are(self, text: str) -> None:
        assert len(one_spelling(text)) == len(text)
        assert one_spelling(one_spelling(text)) == one_spelling(text)

    def test_other_scripts_are_left_alone(self) -> None:
        for text in ("Jalan Merdeka", "Улица", "পড়ুন র\u200cাব", "पढ़ें", "市议会"):
            assert one_spelling(text) is text

    def test_rules_are_composed_like_the_text(self) -> None:
        written = """
            languages = ["hi"]
            [[rule]]
            id = "hi.ui.word"
            kind = "ui"
            scope = "line"
            phrases = ["प\u095dें"]
            examples = ["प\u095dें"]"""
        assert Catalogue(parse(written, "my.toml")).hits("पढ\u093cें")


class TestShape:
    def test_which_texts_have_capitals(self) -> None:
        assert has_capitals("Jakarta")
        assert has_capitals("12:30")
        assert not has_capitals(ARABIC)
        assert not has_capitals("市议会")

    def test_a_short_line_above_prose_is_a_heading(self) -> None:
        assert paragraph_kind("توقعات الأيام المقبلة", ARABIC) == paragraph_kind("आगे क्या होगा", HINDI) == "heading"
        assert paragraph_kind(ARABIC, "") == paragraph_kind(HINDI, "") == "paragraph"

    @pytest.mark.parametrize(
        "text",
        [
            "یہ پل بند ہے۔",
            "اس نے کہا: ’پل بند ہے۔‘",
            "Er sagte: „Nein.“",
            "पुल बंद है।",
            "هل أغلق الجسر؟",
            'הוא אמר "לא".',
            "הוא אמר: ״לא.״",
        ],
    )
    def test_sentences_end(self, text: str) -> None:
        assert ends_sentence(text)


class TestLabels:
    """Without capitals nothing says where a headline ends and a sentence begins, so no sentence may go with a label."""

    LABEL = "Read more:"

    @pytest.mark.parametrize("prose", [ARABIC, HINDI, "市议会星期二晚上投票决定，在夏季结束后关闭旧游泳池。"])
    def test_what_ends_like_a_sentence_stays(self, prose: str) -> None:
        for source in (f"{prose} {self.LABEL} {prose}", f"{prose} {self.LABEL} {prose * 5}"):
            assert clean(source).text == source.replace(f"{self.LABEL} ", "").replace("。 ", "。")

    @pytest.mark.parametrize(
        ("prose", "headline"), [(ARABIC, "ارتفاع أسعار الخضروات في الأسواق"), (HINDI, "मंडी में टमाटर के दाम घटे")]
    )
    def test_a_headline_that_closes_the_line_goes(self, prose: str, headline: str) -> None:
        for source in (
            f"{prose} {self.LABEL} {headline}",
            f"{prose}\n{self.LABEL} {headline}",
            f"{prose}\n{self.LABEL[:-1]} - {headline}",
        ):
            assert clean(source).text == prose


class TestReflow:
    @pytest.mark.parametrize(
        "lines",
        [
            ["وقال", "الدفاع المدني", "، إن الحريق أخمد في وقت قصير."],
            ["परिषद ने", "बैठक में कहा कि पुल बंद रहेगा", ", फिर मरम्मत के बाद खुलेगा।"],
            ["میئر نے", "کونسل کے اجلاس", "، میں کہا کہ پل بند رہے گا۔"],
        ],
    )
    def test_a_line_that_goes_on_with_a_mark_of_the_script(self, lines: list[str]) -> None:
        first, second, third = lines
        assert clean("\n".join(lines)).text == f"{first}\n\n{second}{third}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("الجمعة، 3 مايو 2024", date(2024, 5, 3)),
        ("٣ كانون الثاني ٢٠٢٤", date(2024, 1, 3)),
        ("3 مايو/ أيار 2024", date(2024, 5, 3)),
        ("৩ মে ২০২৪", date(2024, 5, 3)),
        ("मई 3, 2024", date(2024, 5, 3)),
        ("३ फ़रवरी २०२४", date(2024, 2, 3)),
        ("יום שישי, 3 במאי 2024", date(2024, 5, 3)),
        ("2024/05/03", date(2024, 5, 3)),
        ("1445/10/24", None),
        ("1403/02/14", None),
    ],
)
def test_written_dates(text: str, day: date | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("سه شنبه ۱۴ اردیبهشت ۱۴۰۳", date(2024, 5, 3)),
        ("۱ فروردین ۱۴۰۳", date(2024, 3, 20)),
        ("۳۰ اسفند ۱۳۹۹", date(2021, 3, 20)),
        ("۲۲ بهمن ۱۳۵۷", date(1979, 2, 11)),
        ("۳۱ شهریور ۱۳۷۵", date(1996, 9, 21)),
        ("۳۱ مهر ۱۴۰۳", None),
        ("۱ مهر ۲۰۲۴", None),
    ],
)
def test_dates_of_the_iranian_calendar(text: str, day: date | None) -> None:
    assert parse_date(text) == day


def test_names_apart() -> None:
    assert names("مریم احمدی و علی‌رضا کاظمی") == ["مریم احمدی", "علی‌رضا کاظمی"]
    assert names("राम कुमार और सीता देवी") == ["राम कुमार", "सीता देवी"]
    assert names("أحمد علي، سارة حسن") == ["أحمد علي", "سارة حسن"]
