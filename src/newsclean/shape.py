"""What the shape of a line says: prose, a headline, a list item. Statistics of one line, no words of any language."""

from collections.abc import Sequence

import regex

from newsclean.article import ParagraphKind

_SENTENCE_END = frozenset(".!?…。！？।۔؟")
_CLOSING = " \"'”’»)]】」』״"
_LIST_ITEM = regex.compile(r"(?:[-•·▪●◦‣*–—]|\d{1,3}[.)]|[a-zA-Z][.)])\s+\S")
_QUOTE = regex.compile(r"""["“«„].*[”"»“][.,]?\Z""", regex.DOTALL)
_WORD = regex.compile(r"[\p{L}\p{M}\d][\p{L}\p{M}\d'’-]*")
_CASED = regex.compile(r"[\p{Lu}\p{Ll}]")
_UNCASED = regex.compile(r"[\p{Lo}\p{M}]")
_HEADING_LENGTH = 120
_PROSE_LENGTH = 60


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets aside."""
    return text[-12:].rstrip(_CLOSING)[-1:] in _SENTENCE_END


def is_prose(text: str) -> bool:
    """A paragraph of running text: long enough, and closed like a sentence; or very long."""
    return len(text) >= _PROSE_LENGTH and (ends_sentence(text) or len(text) > 4 * _PROSE_LENGTH)


def words(text: str) -> list[str]:
    """The words of a text, marks left out."""
    found: list[str] = _WORD.findall(text)
    return found


def title_case(text: str) -> float:
    """The share of a line's words of four letters and more that begin with a capital or a digit; 0 where there are none.

    >>> title_case("Putin-Kim Bertemu di Fasilitas Peluncuran"), title_case("Kemudian mereka bertemu lagi")
    (1.0, 0.25)
    """
    long = [word for word in words(text[:400]) if len(word) >= 4]
    if not long:
        return 0.0
    return sum(not word[0].islower() for word in long) / len(long)


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
    if len(text) > 200 or (ends_sentence(text) and not text.endswith(("!", "?", "...", "…"))) or "\n" in text:
        return False
    if not _CASED.search(text):
        return len(text) >= 4
    return len(words(text)) >= 3 and title_case(text) >= 0.7


def paragraph_kinds(texts: Sequence[str]) -> list[ParagraphKind]:
    """Heading, list item, quote or paragraph, for each text, from its shape and the one behind it."""
    kinds: list[ParagraphKind] = []
    for index, text in enumerate(texts):
        following = texts[index + 1] if index + 1 < len(texts) else ""
        kinds.append(_kind(text, following))
    return kinds


def _kind(text: str, following: str) -> ParagraphKind:
    if _LIST_ITEM.match(text):
        return "list item"
    short = len(text) <= _HEADING_LENGTH and not ends_sentence(text) and text[-1] not in ",;:"
    if short and (text[0].isupper() or not has_capitals(text)) and is_prose(following):
        return "heading"
    if _QUOTE.fullmatch(text) and len(text) >= 20:
        return "quote"
    return "paragraph"


def confidence(texts: Sequence[str]) -> float:
    """The share of the text that stands in paragraphs of prose, from 0 to 1, to two places."""
    total = sum(len(text) for text in texts)
    if not total:
        return 0.0
    return round(sum(len(text) for text in texts if is_prose(text)) / total, 2)
