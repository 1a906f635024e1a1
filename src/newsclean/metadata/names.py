"""Names out of a byline: split, cleaned, and told from roles, places, addresses, outlets and no one at all.

The words for all of these are data (``words.toml``).
"""

import html
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

import regex

from newsclean.catalogue.parts import filled
from newsclean.catalogue.places import is_known_place
from newsclean.dates import names_of, parse_date, weekdays_before
from newsclean.metadata.words import alternatives, joining_words, words, words_of
from newsclean.mojibake import without_mojibake
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.shape import is_small

NameKind = Literal["person", "one word", "account", "body", "agency", "phrase"]


class Name(NamedTuple):
    """A name and what bears it. ``one word`` may be a first name, ``account`` a login, ``body`` an outlet or an office; a
    ``phrase`` is neither a name nor known to be none."""

    text: str
    kind: NameKind


class Byline(NamedTuple):
    """The names in a byline, by what it says they did; ``reason`` says why there is none, where there is none."""

    authors: tuple[Name, ...] = ()
    editors: tuple[Name, ...] = ()
    photographers: tuple[Name, ...] = ()
    reason: str = ""


_LONGEST = 240
_LONGEST_INTRODUCTION = 60
_FIRST_WORD = lazy_regex(r"[^\s:：／.]+")
_MOST_WORDS = 40
_KNOWN = 256
"""Texts of which it is kept what they hold: about as many as one page has."""
_LONGEST_NAME = 60
_MOST_NAME_WORDS = 6
_MOST_WORDS_ALONE = 4
_INITIALS = 3
_LONGEST_ROLE = 5
_LONGEST_AGENCY = 4
_ADDRESS = lazy_regex(r"\S*@\S+|https?://\S+|www\.\S+")
_ASIDE = lazy_regex(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_PART = r"\s+[|•·‧∙⋅–—-]+\s+|\s*[–—]\s*(?=\d)|\s*(?:[|•∙⋅;●\n\t＝]|(?<!\p{Han})·|·(?!\p{Han}))\s*|\s+:\s+|／|\s*,?\s+(?=\p{L}+(?:\s\p{Ll}+)?:\s)"
_HAN = lazy_regex(r"\p{Han}+")
_JOINT_BEFORE_ROLE = r"・(?=\p{Han}{2,4}(?:%s))"
_BAR = lazy_regex(r"\s*(?:[|•∙⋅–—]|(?<!\p{Han})·|·(?!\p{Han}))\s*|\s+-\s+|\s*/\s*|\n")
_SIGN_OF_BAR = lazy_re(r"[|•·∙⋅–—\n/-]")
"""One of these is in every bar: asked first, for most lines have none."""
_COMMA = lazy_regex(r"\s*[,，、،]\s*|\s+[&+]\s+|\s*/\s*")
_BETWEEN = lazy_regex(r"(\s*[,，、،/]\s*|\s+[&+]\s+)")
_PERSON = lazy_regex(r"\p{L}[\p{L}\p{M}'’‘´`.\u200c\u200d-]*")
_UNCASED = lazy_regex(r"[\p{Lo}\p{Georgian}\p{M}\p{Lm} ・.]+")
_UNSPACED = lazy_regex(r"[\p{Han}\p{Hangul}\p{Hiragana}\p{Katakana}]{2,8}")
_HANGUL = lazy_regex(r"\p{Hangul}{2,5}")
_EDGE = ' \t\n.,:;&|•·-–—_/\\"“”«»‘*#~=>›‹<()[]（）'
_CAPITALISED = lazy_regex(r"\p{Lu}[\p{Ll}\p{M}'’.-]*(?:\p{Lu}\p{Ll}+)?")
_CONSONANTS = lazy_regex(r"[B-DF-HJ-NP-TV-XZ]{3,5}")
_TAG = lazy_regex(r"</?\p{L}[^<>]*>")
_SIGN = lazy_regex(r"\p{Ll}{2,6}/\p{Ll}{2,6}")
_SENTENCE = lazy_regex(r"[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+\p{Ll}+")


def read_byline(text: str, *, own: frozenset[str] = frozenset(), listed: bool = False, stated: bool = False) -> Byline:
    """The names in a byline.

    ``own`` are the names of the site, folded; ``listed`` says that the text is one entry of a list of authors, where a lone word
    is no city; ``stated`` that the page's data give it as a name, which then may be in small letters.

    >>> byline = read_byline("By Rina Sari and Budi Satria, City Editor, Berlin")
    >>> [name.text for name in byline.authors], byline.authors[0].kind
    (['Rina Sari', 'Budi Satria'], 'person')
    >>> read_byline("Redaksi").authors, read_byline("Redaksi").reason
    ((), 'no one')
    """
    return _read(text[: _LONGEST * 4], own, listed, stated)


@lru_cache(maxsize=_KNOWN)
def _read(text: str, own: frozenset[str], listed: bool, stated: bool) -> Byline:
    """:func:`read_byline`; a page names the same persons in several places."""
    plain = html.unescape(html.unescape(text))
    plain = without_mojibake(" ".join((_TAG.sub(" ", plain) if "<" in plain else plain).split()))
    if not plain:
        return Byline(reason="empty")
    if len(plain) > _LONGEST or len(plain.split()) > _MOST_WORDS or _SENTENCE.search(plain):
        return Byline(reason="a text, no name")
    bare = _ADDRESS.sub(" ", plain)
    reason = "an address" if bare != plain and not bare.strip(_EDGE) else "no name"
    bare = _without_labels_of_dates(_without_day(bare))
    if (
        stated
        and bare.islower()
        and 2 <= len(bare.split()) <= 3
        and all(_PERSON.fullmatch(word) for word in bare.split())
    ):
        bare = bare.title()
    found: dict[str, list[Name]] = {"by": [], "edited": [], "pictured": []}
    role = "by"
    is_labelled = False
    for part in _parted(_without_place_in_front(_without_asides(bare))):
        part = part.strip(_EDGE)
        if _folded(part) in words("nobody") and _folded(part) not in _introducers():
            reason = "no one"  # though it begins with a word for "by": "Haber Merkezi"
            continue
        part, said = _introduced(part)
        role = said or (role if role == "by" or is_labelled else "")
        is_labelled = False
        if not said and (alone := _introducers().get(_folded(part))):
            role, is_labelled = alone, True  # "By", and the name in a box of its own
            continue
        if role == "" or not part:
            role = role or "by"
            continue
        if not listed and not said and found[role]:
            continue  # behind the names of a line stand a section, comments, the time it takes to read
        names, why = _names(part, own, listed=listed or bool(said))
        found[role] += names
        reason = why or reason
    authors, editors, photographers = (tuple(dict.fromkeys(found[role])) for role in ("by", "edited", "pictured"))
    if _checked(bare):  # or took its picture
        return Byline((), editors, photographers, "checked the text, did not write it")
    return Byline(authors, editors, photographers, "" if authors or editors or photographers else reason)


def _parted(text: str) -> Iterable[str]:
    """The parts of a byline: those that bars set apart, and each that a label begins ("Reporter Rina Sari Editor Budi Satria")."""
    if ". " in text:
        text = _sentence_by().sub(" | ", text)
    if ":" in text or "：" in text:
        return [part for piece in _split(_labels(), text) for part in _split(_part(), piece)]
    label = text[: _begin(text)].strip(_EDGE).casefold()
    if label in words("by") and is_role(label):
        return [part for piece in _split(_bare_labels(), text) for part in _split(_part(), piece)]
    return _split(_part(), text)


@cache
def _sentence_by() -> regex.Pattern[str]:
    """The end of a sentence in front of words for who did something else: "Story by Rina Sari. Photos by Budi Satria"."""
    several = alternatives(word for word in _introducers() if " " in word)
    return regex.compile(rf"\.\s+(?={several}\s)", regex.IGNORECASE)


def _split(between: regex.Pattern[str], text: str) -> Sequence[str]:
    """The parts of a text; what stands before its first name is in the first, however many words it has."""
    begin = _begin(text)
    first, *others = between.split(text[begin:])
    return [text[:begin] + first, *others]


def _begin(text: str) -> int:
    """Where the first name begins, behind what stands before names."""
    return len(text) - len(_introduced(text)[0])


@cache
def _labels() -> regex.Pattern[str]:
    """What stands before a label with a colon in the middle of a byline: "Penulis: Rina Sari/ Editor : Budi Satria". "By" is no label there,
    but the end of one ("Edited by: …")."""
    labels = alternatives({word.rstrip(":") for word in _introducers()} - words("by_inside"))
    return regex.compile(rf"\s*[,/]\s*(?={labels}\s?[:：])|\s+(?={labels}\s?[:：])", regex.IGNORECASE)


@cache
def _bare_labels() -> regex.Pattern[str]:
    """What stands before a label without a colon, behind which a name begins with a capital."""
    labels = alternatives(word for word in words("edited") | words("pictured") if is_role(word))
    return regex.compile(rf"\s+(?=(?i:{labels})\s+\p{{Lu}})")


@cache
def _part() -> regex.Pattern[str]:
    """What parts a byline: bars, dots, and in Japanese the dot before a name with its role behind."""
    roles = sorted(role for role in words("roles") if _HAN.fullmatch(role))
    return regex.compile(f"{_PART}|{_JOINT_BEFORE_ROLE % '|'.join(roles)}")


def _without_day(text: str) -> str:
    """A byline without the day of the week between a name and its date: a name of two words may end with such a word ("Robert Freitag,
    6. Februar 2025"), if the date is not of that day, but hardly one of three."""
    found = _day_of_date().search(text)
    if found is None:
        return text
    if _introduced(text[: found.start()].strip(_EDGE))[0].count(" ") < 1:
        day = parse_date(text[found.end() :])
        if day is None or day.isoweekday() not in weekdays_before(text, found.end()):
            return text
    return f"{text[: found.start()]} {text[found.end() :]}"


def _without_place_in_front(text: str) -> str:
    """A byline without the place that a colon sets apart from the name: "Cairo: Rina Sari"."""
    place, colon, name = text.partition(": ")
    return name if colon and is_known_place(place.strip()) else text


def _without_labels_of_dates(text: str) -> str:
    """A byline with a bar in place of each word that says of what its date is ("Data actualizării: 16.08.2024"): of two words, the first
    would be taken for a name, and the second for the label behind it."""
    return _label_of_date().sub(" | ", text) if ":" in text else text


@cache
def _label_of_date() -> regex.Pattern[str]:
    return regex.compile(rf"\b{alternatives(words('changed') | words('dated'))}\s?:\s*(?=\d)", regex.IGNORECASE)


@cache
def _day_of_date() -> regex.Pattern[str]:
    return regex.compile(rf"\s+{alternatives(names_of('days'))}\s*,\s*(?=\d{{1,2}}\b)", regex.IGNORECASE)


def _checked(text: str) -> bool:
    """Whether the text begins with words for someone who only checked it."""
    return text.strip(_EDGE).casefold().startswith(_checking())


@cache
def _checking() -> tuple[str, ...]:
    return tuple(f"{word} " for word in sorted(words("checked")) if " " in word)


def begins_with(text: str, table: str) -> bool:
    """Whether a line begins with words that stand before names: of authors ("by"), editors ("edited") or photographers
    ("pictured")."""
    return _introduced(text)[1] == table


def looks_like_person(text: str) -> bool:
    """Two to four capitalised words, nothing else."""
    words_of = text.split()
    if not 2 <= len(words_of) <= _MOST_WORDS_ALONE or not all(map(_CAPITALISED.fullmatch, words_of)):
        return False
    return is_person_alone(text)


def is_person_alone(text: str) -> bool:
    """Whether the text is one person's name of at most four words and nothing else, in any script and case."""
    if len(text.split()) > _MOST_WORDS_ALONE:
        return False
    names = read_byline(text).authors
    return len(names) == 1 and names[0].kind == "person" and names[0].text == text.strip()


def is_no_person(text: str) -> bool:
    """Whether where a name stands there is no person's: an agency, no one, a place, a section of the paper, a day, a word for a
    change or a publication in front of one, an outlet's initials, an editorial staff."""
    said = _folded(text).split()
    if not said:
        return True
    first, whole = said[0], " ".join(said)
    return (
        whole in words("agencies") | words("nobody")
        or first in words("nobody") & words("bodies")
        or first in words("changed") | words("dated")
        or set(said) <= words("sections") | names_of("days")
        or (len(said) == 1 and text.isupper() and len(text) <= _INITIALS)
        or is_known_place(text)
    )


def before_day(names: str, day: str) -> str:
    """What stands in front of a date, without the day of the week that belongs to it: "Rina Sari Selasa", "3 Juni 2025"."""
    return _without_day(f"{names}, {day}")[: -len(day)].strip(" ,")


def dated_names(names: str, day: str) -> list[str]:
    """The persons whom a line names in front of a date, without a word that says so: one word is none.

    >>> dated_names("Rina Sari | Selasa", "3 Juni 2025"), dated_names("Nasional | Selasa", "3 Juni 2025")
    (['Rina Sari'], [])
    """
    is_introduced = begins_with(names, "by")
    found = read_byline(f"{names}, {day}").authors
    return [
        name.text
        for name in found
        if not is_no_person(name.text) and (name.kind == "person" or (is_introduced and name.kind == "one word"))
    ]


def parts_of(line: str) -> Sequence[str]:
    """What bars set apart on a line: "Rina Sari | 3 June 2024"."""
    return _BAR.split(line) if _SIGN_OF_BAR.search(line) else (line,)


def behind_bars(line: str) -> Iterable[str]:
    """What stands behind each bar of a line, to its end."""
    return [line[bar.end() :] for bar in _BAR.finditer(line)] if _SIGN_OF_BAR.search(line) else ()


def is_role(text: str) -> bool:
    """Whether the text is nothing but a role: "Senior Writer"."""
    said = text.casefold().split()
    return 0 < len(said) <= _LONGEST_ROLE and said[-1].strip(".,|") in words("roles")


def _without_asides(text: str) -> str:
    without: str = _ASIDE.sub(" ", text)
    return without if without.strip(_EDGE) else text


@lru_cache(maxsize=_KNOWN)
def _introduced(text: str) -> tuple[str, str]:
    """The text without what stands before names, and which table that is of; "" where nothing does.

    A word that is short and common ("di", "de", "av") counts only with a capital behind it.
    """
    start = text[:_LONGEST_INTRODUCTION]
    begin = _FIRST_WORD.match(start)
    first = begin[0].casefold() if begin is not None else ""
    if first not in _first_words_of_introducers():
        return text, ""
    for length in _lengths(first):
        match = _first_words(length).match(start)
        if match is None:
            continue
        said = match[1].casefold().rstrip(" :.：")
        colon = ":" in match[0] or "：" in match[0]
        table = _introducers().get(said) or (_introducers().get(f"{said}:") if colon else None)
        if table is None:
            continue
        rest = text[match.end() :].lstrip(" :：.-–")
        if not rest or (not colon and is_small(rest[0]) and not _may_be_introduced(rest.casefold())):
            continue
        if not colon and not match[0].endswith(" "):
            continue
        inner, stated = _introduced(rest) if rest != text else (rest, "")
        return (inner, stated) if stated == "by" else (rest, table)
    return text, ""


@cache
def _first_words(number: int) -> regex.Pattern[str]:
    return regex.compile(rf"((?:[^\s:：]+\s+){{{number - 1}}}[^\s:：]+)(?:\s*[:：]\s*|\s+|(?<=[／]))")


@cache
def _lengths(first: str) -> tuple[int, ...]:
    """How many words what stands before names may have that begins with a word, the most first."""
    begun = [word for word in _introducers() if (match := _FIRST_WORD.match(word)) and match[0] == first]
    return tuple(sorted({len(word.split()) for word in begun}, reverse=True))


def _may_be_introduced(rest: str) -> bool:
    """Whether words that begin small may stand behind "by" all the same: an article, another "by", or no one ("by admin")."""
    first, space, _ = rest.partition(" ")
    return (bool(space) and first in words("articles") | words("by_inside")) or rest.rstrip(" .-–") in words("nobody")


@cache
def _first_words_of_introducers() -> frozenset[str]:
    return frozenset(match[0] for word in _introducers() if (match := _FIRST_WORD.match(word)))


@cache
def _introducers() -> dict[str, str]:
    return {word: table for table in ("pictured", "edited", "by") for word in words(table)}


def _names(text: str, own: frozenset[str], *, listed: bool) -> tuple[list[Name], str]:
    """The names in one part of a byline; why there is none."""
    text = text if text.isascii() else _reported_from().sub("", text)
    folded = _folded(text)
    if folded in words("nobody") or folded in _introducers():
        return [], "no one"
    if folded in words("agencies") or folded in own:
        return [Name(text, "agency" if folded in words("agencies") else "body")], ""
    if korean := _before_korean_roles().findall(text):
        return [Name(name, "person") for name in korean], ""
    if chinese := _behind_chinese_roles().fullmatch(text):
        named = [_classified(name, own) for name in _HAN.findall(chinese[1])]
        if all(name is not None and name.kind == "person" for name in named):
            return [name for name in named if name is not None], ""
    if _SIGN.fullmatch(text) and text.partition("/")[0] not in words("agencies"):
        return [Name(text, "account")], ""  # "con/rsi": the outlet's and someone's initials
    found: list[Name] = []
    reason = ""
    joined = True  # the part is joined to the one before by "and", or is the first
    after_role = False
    for part, by_and in _joined_parts(text):
        joined = by_and
        name = _classified(part, own)
        if name is None:
            after_role = True
            reason = "no one" if _folded(part) in words("nobody") else "a role or a place"
            continue
        lone = name.kind in ("one word", "account") and not (name.kind == "one word" and _UNSPACED.fullmatch(name.text))
        if found and lone and not joined and not (listed and not after_role and found[-1].kind == name.kind):
            continue  # a city, a desk
        if after_role and (lone or name.kind in ("body", "phrase")):
            continue
        found.append(name)
    return found, reason


def _joined_parts(text: str) -> Iterable[tuple[str, bool]]:
    """The parts of a byline, and whether each is joined to the one before by a word or sign for "and" (true for the first)."""
    joined = True
    for chunk in _BETWEEN.split(text):
        if _COMMA.fullmatch(chunk):
            joined = "," not in chunk and "，" not in chunk and "/" not in chunk
            continue
        run: list[str] = []
        split = chunk.split()
        for index, word in enumerate(split):
            if (_joins(word) or _is_before_agency(word, split[index + 1 :])) and (run or not joined):
                if _is_inside_name(word, run, split[index + 1 :]):
                    run.append(word)
                    continue
                if run:
                    yield " ".join(run), joined
                run, joined = [], True
            else:
                run.append(word)
        if run:
            yield " ".join(run), joined
            joined = False


def _joins(word: str) -> bool:
    """Whether a word stands for "and": in small letters, or in capitals if it is too long for an initial."""
    return word in joining_words() or (len(word) > 2 and word.isupper() and word.lower() in joining_words())


def _is_before_agency(word: str, behind: Sequence[str]) -> bool:
    """Whether a word such as "with" stands in front of an agency, or of a word for agencies: it parts that from the name."""
    if word not in words("with"):
        return False
    begun = {_folded(" ".join(behind[:length])) for length in range(1, _LONGEST_AGENCY + 1)}
    return not begun.isdisjoint(words("agencies") | words("nobody"))


def _is_inside_name(word: str, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a word such as "y", "e" or "i" joins two family names ("José Ortega y Gasset") and not two people: too few words
    on one side to be a name."""
    return word.casefold() in words("particles") and (len(before) < 2 or len(behind) < 2)


def _classified(text: str, own: frozenset[str]) -> Name | None:
    """The name that a part of a byline is, without degrees and roles at its ends; None if it is none."""
    text = text.strip(_EDGE + "'’")
    folded = _folded(text)
    if not folded or folded in words("nobody") or folded.endswith(tuple(words("reported"))):
        return None
    if folded in words("agencies"):
        return Name(text, "agency")
    if folded in own:
        return Name(text, "body")
    parts = text.split()
    while len(parts) > 1 and _is_degree(parts):
        parts.pop()
    cut = next((i for i, word in enumerate(parts) if word[0].isdigit() and len(parts[0]) > 1), None)
    dated = next(
        (i for i, pair in enumerate(pairwise(parts)) if pair[0] in words("on") and _folded(pair[1]) in _calendar()),
        None,
    )
    if dated:
        parts = parts[:dated]
    elif cut:
        parts = parts[:cut]
        behind = words("changed") | words("dated") | words("on") | _calendar()
        while len(parts) > 1 and (
            _folded(parts[-1]) in behind or (len(parts) > 2 and _folded(parts[-1]) in words("no_name"))
        ):
            parts.pop()
    while len(parts) > 1 and _UNCASED.fullmatch(parts[-1]) and _folded(parts[-1]) in words("roles"):
        parts.pop()
    while len(parts) > 2 and _UNCASED.fullmatch(parts[0]) and _folded(parts[0]) in words("roles"):
        parts.pop(0)
    had_role = _folded(parts[-1]) in words("roles")
    parts = _without_role(parts)
    parts = _without_tail(_without_place(parts))
    text = " ".join(parts).strip(_EDGE)
    text = _without_glued_role(text)
    folded = _folded(text)
    if had_role and _begins_with_agency(parts):
        return None  # "AP Business Writer"
    if not text or len(text) > _LONGEST_NAME or len(parts) > _MOST_NAME_WORDS or folded in words("nobody"):
        return None
    if folded in words("agencies"):
        return Name(text, "agency")
    said = {_folded(word) for word in parts}
    if folded in words("degrees") | words("changed") | words("dated") or said <= words("sections"):
        return None
    if _folded(parts[0]) in words("articles") and len(parts) > 1 and not said & words("roles"):
        return Name(text, "body" if said & words("bodies") or folded in own else "phrase")
    if _folded(parts[0]) in words("no_name") and (
        not said & words("bodies") or (len(parts) > 1 and _folded(parts[1]) in words("no_name"))
    ):
        return None
    if len(parts) > 2 and _begins_with_agency(parts, shortest=2):
        return Name(text, "body")
    if said & words("bodies") or folded in own or (len(parts) > 1 and _folded(parts[0]) in own):
        return Name(text, "body")
    if said & words("roles"):
        return None
    if not _letters(text) or _folded(parts[0]) in words("no_name") or folded in _calendar():
        return None
    if is_known_place(text):
        return None
    if len(parts) == 1:
        return _one_word(text)
    if text[0].isdigit():
        return None
    if any(char.isdigit() for char in text):
        return Name(text, "phrase")
    if all(_is_name_word(word) for word in parts):
        return Name(text, "person")
    return None if is_small(text[0]) else Name(text, "phrase")


def _is_degree(parts: list[str]) -> bool:
    """Whether the last of these words is a degree: a known one, or capitals without a vowel behind a name that is in small ones."""
    last = parts[-1]
    if _folded(last) in words("degrees"):
        return last.isupper() or "." in last
    is_shouted = any(part.isupper() and len(part) > 2 for part in parts[:2])
    return len(parts) > 2 and _CONSONANTS.fullmatch(last) is not None and not is_shouted


def _without_role(parts: list[str]) -> list[str]:
    """The words of a name without the role behind it: "Rina Sari Senior Writer", "Rina Sari Head of Research", "Rina Sari Dosen Sosiologi"."""
    roles = _roles_of_persons()
    first = next((index for index in range(2, len(parts)) if _folded(parts[index]) in roles), 0)
    begins = first > 0 and _folded(parts[first]) in words("leading_roles")
    ends = begins or _folded(parts[-1]) in roles or any(word in words("of") for word in parts[first + 1 : first + 3])
    return parts[:first] if first and ends and all(map(_is_name_word, parts[:first])) else parts


@cache
def _roles_of_persons() -> frozenset[str]:
    return words("roles") - words("bodies")


def _without_tail(parts: list[str]) -> list[str]:
    """The words of a name without what a page sets right behind it: "Rina Sari Updated", "Rina Sari The Associated Press",
    "Rina Sari View Profile"; and without the name itself once more."""
    half = len(parts) // 2
    if half > 1 and parts[:half] == parts[half:]:
        return parts[:half]
    while len(parts) > 2 and _folded(parts[-1]) in words("behind"):
        parts = parts[:-1]
    for index in range(2, len(parts)):
        word, *behind = map(_folded, parts[index : index + 2])
        begins = behind and (word in words("articles") or (word in words("no_name") and behind[0] in words("tails")))
        if begins or word in words("tails"):
            return parts[:index] if all(map(_is_name_word, parts[:index])) else parts
    return parts


def _without_place(parts: list[str]) -> list[str]:
    """The words of a name without what it is of: "Rina Sari for Contoh News", "Rina Sari in Berlin"."""
    for index in range(2, len(parts) - 1):
        behind = " ".join(parts[index:]).casefold()
        if any(behind.startswith(f"{word} ") for word in words("behind")):
            return parts[:index] if all(map(_is_name_word, parts[:index])) else parts
    return parts


def _begins_with_agency(parts: list[str], shortest: int = 1) -> bool:
    """Whether an agency's name of so many words stands in front of others."""
    lengths = range(shortest, min(len(parts), 4))
    return any(" ".join(parts[:length]).casefold() in words("agencies") for length in lengths)


def _one_word(text: str) -> Name | None:
    if _UNSPACED.fullmatch(text):
        return Name(text, "person" if len(text) <= 5 else "body")
    if "." in text.strip(".") or "_" in text or any(char.isdigit() for char in text):
        return Name(text, "body" if regex.search(filled(r"\.(?:\p{L}{2,3}|{ending})\Z"), text) else "account")
    if is_small(text[0]) or (
        len(text) > 2
        and not text[1:].islower()
        and not text.isupper()
        and "-" not in text
        and "'" not in text
        and "’" not in text
    ):
        return Name(text, "account")
    if text.isupper() and len(text) <= _INITIALS:
        return Name(text, "account")  # someone's initials, or an office's
    return Name(text, "one word") if len(text) > 1 else None


def _is_name_word(word: str) -> bool:
    bare = word.strip("“”\"'’‘,.")
    if not bare:
        return False
    if _folded(bare) in words("particles"):
        return True
    return _PERSON.fullmatch(bare) is not None and not is_small(bare[0])


def _without_glued_role(text: str) -> str:
    """``松岡大地記者`` without 記者."""
    if text.isascii() or not _UNSPACED.fullmatch(text):
        return text
    for role in _unspaced_roles():
        if text.endswith(role) and len(text) > len(role) + 1:
            return text[: -len(role)]
    return text


@cache
def _unspaced_roles() -> tuple[str, ...]:
    """Roles that are written right behind the name, the longest first."""
    return tuple(sorted((role for role in words("roles") if _UNSPACED.fullmatch(role)), key=len, reverse=True))


@cache
def _before_korean_roles() -> regex.Pattern[str]:
    """The word in front of a role in Korean, which is the name: "부산=이름수 기자"."""
    roles = "|".join(role for role in _unspaced_roles() if _HANGUL.fullmatch(role))
    return regex.compile(rf"(?<!\p{{Hangul}})(\p{{Hangul}}{{2,4}})\s+(?:{roles})(?!\p{{Hangul}})")


@cache
def _reported_from() -> regex.Pattern[str]:
    """What stands behind names in Chinese and says from where they reported: "李明 北京报道"."""
    return regex.compile(rf"(?<=\p{{Han}})\s+\p{{Han}}{{0,4}}{alternatives(words('reported'))}\Z")


@cache
def _behind_chinese_roles() -> regex.Pattern[str]:
    """An outlet and a role in front of names in Chinese: "本报记者 李明 王小红", "記者李明". Japanese sets a space within a name, so behind roles that
    it has too there must be none."""
    roles = words_of("roles", "zh") - words("edited")
    shared = roles & words_of("roles", "ja")
    role = rf"(?:{alternatives(roles - shared)}\s*|{alternatives(shared)})"
    return regex.compile(rf"\p{{Han}}{{0,8}}{role}(\p{{Han}}{{2,3}}(?:[\s、]+\p{{Han}}{{2,3}}){{0,5}})")


def _letters(text: str) -> bool:
    return any(map(str.isalpha, text))


def _folded(text: str) -> str:
    return text.strip(" .,:;").casefold()


@cache
def _calendar() -> frozenset[str]:
    return names_of("months") | names_of("days")
