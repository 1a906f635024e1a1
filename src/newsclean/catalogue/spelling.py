"""One spelling for letters that the same word is written with in more than one way, so that a rule needs to give only one.

Before: ``إقرأ أيضا`` / ``می‌خواهید`` / ``דו״ח``
After: ``اقرا ايضا`` / ``مي خواهيد`` / ``דו"ח``

Only what rules are compared with is spelled so, never the article. A character stands for a character, so that places
stay what they are.
"""

from newsclean.patterns import lazy_regex

_HAS_VARIANTS = lazy_regex("[\u0590-\u06ff]")
_TABLE = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),  # Arabic: alef with hamza or madda, often left out
        **dict.fromkeys("ىیے", "ي"),  # yeh: the Arabic letter, without dots, the Persian and the Urdu one
        "ک": "ك",  # kaf: the Arabic and the Persian letter
        **dict.fromkeys("ةہھۂۀ", "ه"),  # heh: teh marbuta without its dots, the Urdu letters
        "\u200c": " ",  # Persian: the joint inside a word (ZWNJ), often a space
        "״": '"',  # Hebrew: the signs in abbreviations, often quotation marks
        "׳": "'",
    }
)


def one_spelling(text: str) -> str:
    """The text with one letter for each set of variants; a text of other scripts is returned as it is."""
    if text.isascii() or not _HAS_VARIANTS.search(text):
        return text
    return text.translate(_TABLE)
