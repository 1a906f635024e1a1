"""A short text of a page's head or data, mended as the stage ``repair`` mends the article: no place in the source is kept."""

import html
import re
import unicodedata

from newsclean.mojibake import INVISIBLE
from newsclean.patterns import lazy_re, lazy_regex

PAIR = lazy_re("[\ud800-\udbff][\udc00-\udfff]")
"""The two halves of one character, as text of JavaScript may have them."""
HALF = lazy_re("[\ud800-\udfff]")
ENTITY = lazy_re(r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
STACKED = lazy_regex(r"\p{M}{31}")
"""More marks on a letter than any language has (Unicode's stream-safe limit is 30): sorting them takes quadratic time."""
_ELEMENT = lazy_re(r"<(b|i|u|em|strong|span|sup|sub|small|mark|font)(?:\s[^<>]{0,200})?>([^<>]*)</\1>", re.IGNORECASE)
_LINE_BREAK = lazy_re(r"<br\s?/?>", re.IGNORECASE)


def mended(text: str) -> str:
    """The text without what can't be seen, letters composed, entities read.

    >>> mended("&amp;quot;Gut&amp;quot;")
    '"Gut"'
    """
    if text.isascii() and text.isprintable() and "&" not in text:
        return " ".join(text.split())
    if "&" in text:
        text = ENTITY.sub(lambda match: html.unescape(f"&{match[1]};"), text)
    text = HALF.sub("\ufffd", joined_pairs(INVISIBLE.sub("", text)))
    composed = text if STACKED.search(text) else unicodedata.normalize("NFC", text)
    return " ".join(composed.split())


def without_elements(text: str) -> str:
    """A title without the elements that set a part of it in other letters; a tag that it names alone stays.

    >>> without_elements("<b>Council</b> to close"), without_elements("What the <b> tag does")
    ('Council to close', 'What the <b> tag does')
    """
    return _ELEMENT.sub(r"\2", _LINE_BREAK.sub(" ", text)) if "<" in text else text


def joined_pairs(text: str) -> str:
    """The text with the two halves of each character put together."""
    return PAIR.sub(lambda match: match[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)
