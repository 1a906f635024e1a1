"""Scripts without spaces, capitals or full stops: what counts as prose, a headline, a heading, and where a link ends."""

import pytest

import newsclean
from newsclean.people import names
from newsclean.shape import ends_sentence, is_headline, is_prose, paragraph_kind, word_count

CHINESE = "市议会星期二晚上投票决定，在夏季结束后关闭使用了四十多年的旧游泳池。"
THAI = (
    "สภาเทศบาลลงมติเมื่อคืนวันอังคารให้ปิดสระว่ายน้ำเก่าหลังสิ้นฤดูร้อน นายกเทศมนตรีกล่าวว่าค่าซ่อมหลังคาสูงเกินไป "
    "และจะสร้างสระใหม่ทางเหนือของเมือง"
)


@pytest.mark.parametrize("text", [CHINESE, THAI, CHINESE.removesuffix("。") + "（中央社）。", "「" + CHINESE + "」"])
def test_a_paragraph_is_prose(text: str) -> None:
    assert is_prose(text)
    assert not is_headline(text)


@pytest.mark.parametrize(
    "text", ["市议会决定关闭旧游泳池", "สภาเทศบาลลงมติปิดสระว่ายน้ำเก่า", "古いプールを閉鎖へ", "낡은 수영장 문 닫는다"]
)
def test_a_headline_is_none(text: str) -> None:
    assert is_headline(text)
    assert not is_prose(text)


def test_full_width_marks_end_a_sentence() -> None:
    assert all(
        ends_sentence(f"他说{end}") for end in ("。", "！", "？", "。”", "。」", "（完）。", "。）", "。』", "。》")
    )
    assert not ends_sentence("他说，")


def test_words_of_scripts_without_spaces_are_estimated() -> None:
    assert word_count("Harga Cabai Turun") == 3
    assert word_count("新址") == 1
    assert word_count("市议会决定夏季后关闭旧游泳池") >= 3
    assert word_count("시의회 낡은 수영장 폐쇄") == 4


def test_a_short_line_above_prose_is_a_heading_without_capitals_too() -> None:
    assert paragraph_kind("新址还要等两年", CHINESE) == "heading"
    assert paragraph_kind(CHINESE, "1、山谷的苹果") == "paragraph"
    assert paragraph_kind("1、山谷的苹果", CHINESE) == "list item"
    assert paragraph_kind("「谁来付钱？到现在为止还没有人能够回答这个问题。」", "") == "quote"


def test_a_headline_behind_a_label_alone_goes_a_subheading_stays() -> None:
    article = newsclean.clean(f"{CHINESE}\n延伸阅读\n山谷里的苹果园又遭到晚霜侵袭\n新址\n{CHINESE}")
    assert article.text == f"{CHINESE}\n\n新址\n\n{CHINESE}"


def test_a_sentence_with_its_agency_behind_it_is_no_headline() -> None:
    assert not is_headline("工事は九月に始まる予定だ。（共同）")
    assert not is_headline("قال العمدة إن الأعمال تبدأ في سبتمبر. (رويترز)")


@pytest.mark.parametrize("language", ["zh", "th"])
def test_a_paragraph_behind_a_label_alone_stays(language: str) -> None:
    """A Thai paragraph has no full stop that would tell it from a headline."""
    label, text = {"zh": ("延伸阅读", CHINESE), "th": ("อ่านข่าวเพิ่มเติม", "นายกเทศมนตรีกล่าวว่าจะสร้างสระใหม่ในปีหน้า")}[language]
    long = {"zh": CHINESE, "th": THAI}[language]
    assert newsclean.clean(f"{long}\n{label}\n{text}\n{long}").text == f"{long}\n\n{text}\n\n{long}"


def test_a_label_between_sentences_takes_no_sentence_with_it() -> None:
    """Nothing tells where the headline ends, so it stays; but a space ends it where words have none between them."""
    glued = f"{CHINESE}相关阅读：山谷苹果园又遭晚霜侵袭{CHINESE}"
    assert newsclean.clean(glued).text == f"{CHINESE}山谷苹果园又遭晚霜侵袭{CHINESE}"
    assert newsclean.clean(glued.replace("侵袭", "侵袭 ")).text == CHINESE * 2


def test_names_of_two_syllables() -> None:
    assert names("李明、王小红") == ["李明", "王小红"]
    assert names("홍길동·김철수") == ["홍길동", "김철수"]
    assert names("约翰·史密斯") == ["约翰·史密斯"]
    assert names("Yu") == []
