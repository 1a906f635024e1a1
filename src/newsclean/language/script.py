"""Which languages the letters of a text allow.

Before: ``서울시는 오늘 …`` / ``Київ — У суботу …`` / ``Jakarta - Harga …``
After: ``ko`` / ``uk be bg …`` / every language written in Latin letters
"""

from collections import Counter
from functools import cache

import regex

from newsclean.patterns import lazy_regex
from newsclean.resources import toml

_DATA = "language/words.toml"
_ASCII = bytes(range(128))
_ASCII_LETTER = lazy_regex(r"[A-Za-z]")
_MOSTLY = 0.6
"""The share of the letters that the script of the text has; below, the scripts are mixed."""
_FEWEST = 6
"""Letters (or syllables) of another script than Latin that say enough."""
_KANA = 0.1
"""Japanese has kana between its Han characters, Chinese has none."""
_FOREIGN = 0.01
"""The share of foreign letters that a text may have, in names and quotes."""


def candidates(text: str) -> tuple[str, ...]:
    """The languages that the letters allow: one where the script decides alone, none where it is mixed."""
    # Without ASCII there is next to nothing left of a Latin text, so that the common case costs next to nothing.
    rest = text.encode("utf-8", "ignore").translate(None, _ASCII).decode("utf-8")
    if len(rest) * 20 < len(text):
        return _latin()
    counts = _counts(rest)
    counts["Latin"] += len(_ASCII_LETTER.findall(text))
    if counts["Kana"] > _KANA * counts["Han"]:
        counts["Japanese"] = counts.pop("Kana") + counts.pop("Han", 0)
    total = sum(counts.values())
    if not total:
        return ()
    script, most = max(counts.items(), key=lambda item: item[1])
    if most < _MOSTLY * total:
        return ()
    if script == "Latin":
        return _latin()
    if most < _FEWEST:
        return ()
    return _fitting(rest, most, tuple(toml(_DATA)["scripts"].get(script, "").split()))


def _counts(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for run in _runs().finditer(text):
        counts[run.lastgroup or ""] += run.end() - run.start()
    return counts


def _fitting(text: str, total: int, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages that have the letters of the text."""
    if len(languages) < 2:
        return languages
    letters = Counter(text.lower())
    foreign = toml(_DATA)["foreign"]
    return tuple(
        language
        for language in languages
        if sum(letters[letter] for letter in foreign.get(language, "")) <= _FOREIGN * total
    )


@cache
def _runs() -> "regex.Pattern[str]":
    names = ["Latin", *(name for name in toml(_DATA)["scripts"] if name != "Japanese")]
    groups = [rf"(?P<{name}>\p{{{name}}}+)" for name in names]
    return regex.compile("|".join([*groups, r"(?P<Kana>[\p{Hiragana}\p{Katakana}]+)", r"(?P<other>\p{L}+)"]))


@cache
def _latin() -> tuple[str, ...]:
    others = {language for languages in toml(_DATA)["scripts"].values() for language in languages.split()}
    return tuple(language for language in toml(_DATA)["words"] if language not in others)
