"""What the shape of a line says: prose, a headline, a list item. Statistics of one line, no words of any language."""

from collections.abc import Sequence

import regex

from newsclean.article import BULLETS, ParagraphKind
from newsclean.patterns import lazy_re, lazy_regex

_SENTENCE_END = frozenset(".!?…。！？।۔؟")
_CLOSING = " \"'”’“‘»«›‹)]）】」』》〉״"
_LIST_ITEM = lazy_regex(rf"(?:(?:[{BULLETS}]|\d{{1,3}}[.)]|[a-zA-Z][.)])\s+|・\s*|\d{{1,2}}[、．]\s*)\S")
_QUOTE = lazy_regex(r"""(?:["“«„「『].*[”"»“」』]|».*«)[.,。]?\Z""", regex.DOTALL)
_WORD = lazy_regex(r"[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*")
_SIGNS = lazy_regex(r"[^\p{L}\p{N}]+")
_CASED = lazy_regex(r"[\p{Lu}\p{Ll}--\p{Georgian}]", regex.V1)
_UNCASED = lazy_regex(r"[\p{Lo}\p{M}\p{Georgian}]")
"""Georgian is written in small letters alone."""
_DENSE = lazy_regex(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
"""A character of these says about as much as two Latin letters."""
_MAY_BE_DENSE = lazy_re("[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff66-\uffdc\U00016fe0-\U0003ffff]")
"""Where those stand among other characters: "re" is the faster of the two for sets of characters."""
_HAN_OR_KANA = lazy_regex(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_STOP_INSIDE = lazy_regex(r"[。।۔]|[.!?؟！？]\s?[(\[（【]|[\p{L}\p{M}]{3}\.\s")
"""Behind a sentence goes another, or the agency: "…予定だ。（共同）" is no headline."""
_BROKEN_OFF = ("...", "…", "[…]", "[...]", "(...)", "(…)")
_TRAILING = (*_BROKEN_OFF, "»", ">", "→")
_STOPLESS = lazy_regex(r"[\p{Thai}\p{Lao}]")
"""Letters of scripts that put no mark behind a sentence."""
_SAMPLE = 100
_LOOK = 400
"""The characters of a text that its script is told by."""
_DASH = lazy_regex(r"[-–—]{1,3}")
_LED_BY_DASH = lazy_regex(rf"{_DASH.pattern}\s")
_QUOTATION_MARK = lazy_regex(r"[“”„]|(?<![\d\p{Hebrew}])\"|(?<=\p{Hebrew})\"(?!\p{Hebrew})")
_HEADLINE_ENDS = ("!", "?", "...", "…", "！", "？")
_HEADING_LENGTH = 120
_FACT = lazy_regex(r"[\p{Lu}\p{Lo}\d][^:：!?\n]{1,30}[:：]\s*[^\s:：][^\n]*")
_LONGEST_FACT = 120
_SENTENCE_WORDS = 4
_PROSE_LENGTH = 60
_LONGEST_SENTENCE = 200
_URL = lazy_re(r"\S*://\S*")
CASED_SMALL, CASED_CAPITAL = (
    "".join(filter(has, map(chr, range(ord("A"), ord("\u0590"))))) for has in (str.islower, str.isupper)
)
"""The small letters and the capitals of Latin, Greek, Cyrillic and Armenian, to stand in a set of characters: "re" reads such sets
faster than "regex" does properties."""
_GLUED = lazy_re(f"[{CASED_SMALL}]{{3}}[{CASED_CAPITAL}][{CASED_SMALL}]")
"""No iPhone, MacBook or eBay."""
_GLUED_APART, _SAMPLE_OF_GLUED, _SPACES_OF_GLUED = 33, 1000, 0.135
"""In a menu whose words were joined a capital stands right behind a small letter once in as many characters; in running text, where
tags were lost, once in a hundred at the most. It has fewer spaces than most running text, too."""
_LONG = 250
"""A text longer than this may be running text however it ends."""
_MARKS = ".,!?"
_OTHER_MARKS = (
    "\u3002\u3001\uff01\uff1f\uff0c\uff1b\u060c\u061b\u061f\u06d4\u0964\u0589\u055d\u104a\u104b\u17d4\u1362\u1363\u0f0d"
)
"""Those of Chinese and Japanese, Arabic, Urdu, Indian languages, Armenian, Burmese, Khmer, Amharic, Tibetan."""
_APART = 300
"""Running text has a stop or a comma in as many characters, at the least."""
_STOPLESS_PROSE = 100
"""A line of such a script that is longer than this is a paragraph: headlines are shorter."""
_WORD_LENGTHS = ((_STOPLESS, 8), (_HAN_OR_KANA, 3))
"""How many letters make up for a word of a headline, in scripts that put no space between words. Rather too many: a
subheading is short."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets aside."""
    last = text[-1:]
    if last.isalnum():  # most lines
        return False
    return last in _SENTENCE_END or text[-12:].rstrip(_CLOSING)[-1:] in _SENTENCE_END


def is_prose(text: str) -> bool:
    """A paragraph of running text: long enough, and closed like a sentence; or very long.

    >>> is_prose("市议会星期二晚上投票决定，在夏季结束后关闭使用了四十多年的旧游泳池。")
    True
    """
    if 2 * len(text) < _PROSE_LENGTH:
        return False
    length = extent(text)
    if length < _PROSE_LENGTH:
        return False
    if is_glued(text):
        return False
    return ends_sentence(text) or length > 4 * _PROSE_LENGTH or (length > _STOPLESS_PROSE and is_stopless(text))


def is_glued(text: str) -> bool:
    """Whether a long line is words of a menu that a tool joined without a space between them; told by its first characters.

    >>> is_glued("HomeNewsSportCultureMoney" * 9), is_glued("The shop on Main Street sells iPhones.")
    (True, False)
    """
    if len(text) <= _LONGEST_SENTENCE:
        return False
    start = text[:_SAMPLE_OF_GLUED]
    if start.count(" ") > _SPACES_OF_GLUED * len(start):
        return False
    if "://" in start:
        start = _URL.sub("", start)
    return len(_GLUED.findall(start)) * _GLUED_APART > len(start)


def runs_on(text: str, length: int) -> bool:
    """Whether a text that does not end like a sentence is running text all the same: a long one with stops or commas in it, which a
    menu whose links stand side by side has not. ``length`` is its extent.

    >>> runs_on("政府说旧桥将关闭，公交车改道，" * 20, 600)
    True
    >>> runs_on("Politics Business Sport Culture " * 10, 320), runs_on("The roof leaks, and so does the wall. " * 10, 380)
    (False, True)
    """
    if length > _LONG:
        marks = sum(map(text.count, _MARKS if text.isascii() else _MARKS + _OTHER_MARKS))
        return marks * _APART > length or is_stopless(text)
    return length > _STOPLESS_PROSE and is_stopless(text)


def breaks_off(text: str) -> bool:
    """Whether the text ends with a mark that says there is more of it.

    >>> breaks_off("The council met again (…)"), breaks_off("Sport »")
    (True, False)
    """
    return text.endswith(_BROKEN_OFF)


def trails_off(text: str) -> bool:
    """Whether the text ends as a teaser does, which goes on elsewhere: it breaks off, or an arrow leads there.

    >>> trails_off("The council met again …"), trails_off("Sport »"), trails_off("The council met again.")
    (True, True, False)
    """
    return text.endswith(_TRAILING)


def is_stopless(text: str) -> bool:
    """Whether the text is in a script that puts no mark behind a sentence, so that its end says nothing.

    >>> is_stopless("นายกเทศมนตรีกล่าวเมื่อวันจันทร์"), is_stopless("市议会投票。")
    (True, False)
    """
    return not text.isascii() and len(_STOPLESS.findall(text[:_LOOK])) * 2 > len(text[:_LOOK])


def has_case(text: str) -> bool:
    """Whether there are letters that have capitals; where there are none, nothing is told by them."""
    return _CASED.search(text) is not None


def word_count(text: str) -> int:
    """How many words a line has; in scripts without spaces, about how many a headline of that length would have.

    >>> word_count("Harga Cabai Turun"), word_count("市议会决定夏季后关闭旧游泳池")
    (3, 4)
    """
    counted = len(text.split())
    if text.isascii():
        return counted
    return max(counted, *(len(letters.findall(text)) // length for letters, length in _WORD_LENGTHS))


def extent(text: str) -> int:
    """The length of a text, as if it were written in an alphabet: a Chinese character says as much as two letters. Told by
    its first 100 characters.

    >>> extent("Harga naik"), extent("市议会投票。")
    (10, 11)
    """
    if text.isascii() or not text:
        return len(text)
    sample = text[:_SAMPLE]
    if not _MAY_BE_DENSE.search(sample):
        return len(text)
    return len(text) + len(_DENSE.findall(sample)) * len(text) // len(sample)


def words(text: str) -> list[str]:
    """The words of a text, marks left out."""
    found: list[str] = _WORD.findall(text)
    return found


def letters(text: str) -> str:
    """The letters and figures of a text alone, casefolded: what two spellings of it with other signs, spaces and capitals have in
    common.

    >>> letters("Kompas.com – Harga ‘naik’ 5 %")
    'kompascomharganaik5'
    """
    found: str = _SIGNS.sub("", text)
    return found.casefold()


def title_case(text: str) -> float:
    """The share of a line's words of four letters and more that begin with a capital or a digit; 0 where there are none.

    >>> title_case("Putin-Kim Bertemu di Fasilitas Peluncuran"), title_case("Kemudian mereka bertemu lagi")
    (1.0, 0.25)
    """
    long = [word for word in words(text[:400]) if len(word) >= 4]
    if not long:
        return 0.0
    return sum(not is_small(word[0]) for word in long) / len(long)


def is_small(letter: str) -> bool:
    """Whether a letter is a small one that could have been a capital: Georgian is written in small letters alone.

    >>> is_small("a"), is_small("A"), is_small("ა")
    (True, False, False)
    """
    return letter.islower() and not "ა" <= letter <= "ჿ"


def is_sentence(text: str) -> bool:
    """Whether a text of some words closes like a sentence; it may be too short for running text.

    >>> is_sentence("Warga menunggu di luar."), is_sentence("Selesai."), is_sentence("Warga menunggu di luar")
    (True, False, False)
    """
    return word_count(text) >= _SENTENCE_WORDS and ends_sentence(text)


def is_fact(text: str) -> bool:
    """One line of a list of facts: a few words, a colon and what holds of them, which is no sentence.

    >>> is_fact("Durasi: 112 menit"), is_fact("Selasa (30/4): Rp15.855"), is_fact("Ia berkata: jangan pergi.")
    (True, True, False)
    """
    return len(text) <= _LONGEST_FACT and _FACT.fullmatch(text) is not None and not ends_sentence(text)


def has_capitals(text: str) -> bool:
    """Whether the script that most of a text's letters are of has capitals; said of its first 400 characters.

    >>> has_capitals("iPhone 16 Turun Harga"), has_capitals("iPhone 16 की कीमत घटी")
    (True, False)
    """
    start = text[:400]
    return len(_UNCASED.findall(start)) <= len(_CASED.findall(start))


def is_headline(text: str) -> bool:
    """One line that could be a headline: not long, not closed like a sentence, most words capitalised (where the script
    has capitals)."""
    if len(text) > 200 or (ends_sentence(text) and not text.endswith(_HEADLINE_ENDS)) or "\n" in text:
        return False
    if not has_case(text):
        return len(text) >= 4 and not is_prose(text) and not _STOP_INSIDE.search(text)
    return len(words(text)) >= 3 and title_case(text) >= 0.7


def is_half_quoted(text: str) -> bool:
    """Whether a line has an odd number of quotation marks: a quotation begins or ends in it whose other end is in another line. The sign for
    inches is none, nor is the one within a Hebrew abbreviation.

    >>> is_half_quoted("“Harga naik, kata"), is_half_quoted("„Wir bauen“, sagt sie"), is_half_quoted('Laptop 13" baru'), is_half_quoted('צה"ל')
    (True, False, False, False)
    """
    return len(_QUOTATION_MARK.findall(text)) % 2 == 1


def is_dash(text: str) -> bool:
    """Whether a line is a dash and nothing else: what is left of a dateline, most often.

    >>> is_dash("–"), is_dash("--"), is_dash("- Jakarta")
    (True, True, False)
    """
    return _DASH.fullmatch(text) is not None


def is_led_by_dash(text: str) -> bool:
    """Whether a line begins with a dash and goes on: what is left of a dateline, or an item of a list."""
    return _LED_BY_DASH.match(text) is not None


def paragraph_kind(text: str, following: str) -> ParagraphKind:
    """Heading, list item, quote or paragraph, by the shape of a text and the one behind it.

    >>> paragraph_kind("Pasar Induk", "Harga cabai rawit turun pada Senin, kata para pedagang di pasar induk.")
    'heading'
    """
    if _LIST_ITEM.match(text):
        return "list item"
    short = len(text) <= _HEADING_LENGTH and not ends_sentence(text) and text[-1] not in ",;:"
    if short and text[0].isalpha() and not is_small(text[0]) and is_prose(following):
        return "heading"
    if _QUOTE.fullmatch(text) and len(text) >= 20:
        return "quote"
    return "paragraph"


def confidence(texts: Sequence[str], prose: Sequence[bool]) -> float:
    """The share of the text that stands in paragraphs of prose (which those are: ``prose``), from 0 to 1, to two places."""
    total = sum(map(len, texts))
    if not total:
        return 0.0
    return round(sum(len(text) for text, is_prose in zip(texts, prose, strict=True) if is_prose) / total, 2)
