"""Finding which rules match a line, without trying every rule on every line.

A line that is a phrase, whatever signs stand around it, is looked up in one dictionary of all phrases of all languages. For
the patterns the anchors of the rules are searched in one pass (Aho-Corasick, by pyahocorasick); only rules of which an anchor
occurs have their pattern tried. Where the language of a text is beyond doubt, only the patterns of that language, of English
(much of the web's furniture is) and of any language are searched: fewer, and none that takes a word of one language for a
label of another. Patterns compile when first needed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from string import ascii_lowercase
from typing import Any, NamedTuple

import ahocorasick
import regex

from newsclean.catalogue.places import known_places
from newsclean.catalogue.rule import LINE_LIMIT, SHORT_LIMIT, Rule
from newsclean.catalogue.spelling import one_spelling
from newsclean.dates import names_of

_DAY_BEHIND = ("hu", "tr")
"""Languages that write the day of the week behind the date."""

LISTS: dict[str, Callable[[], frozenset[str]]] = {
    "known_place": known_places,
    "month_phrase": lambda: frozenset(name for name in names_of("months") if " " in name),
    "day_behind": lambda: names_of("days", _DAY_BEHIND),
    "day_phrase": lambda: frozenset(name for name in names_of("days") if " " in name),
}
"""Classes that are lists of words from data: in a pattern ``{known_place}`` becomes a named list of the ``regex`` package."""

_LOOKED_UP = {"_month": "months", "_day": "days"}
"""Groups whose text must be a name of the calendar: a list of all of them would take a long time to compile, in every pattern
that has a date."""

END_WINDOW = 400
"""A rule of scope ``end`` sees this many characters before the end of a block, so that its cost does not grow with it."""

_SHORT_LINE, _REMEMBERED = 100, 8192
"""Lines of at most so many characters are remembered, and so many of them."""

_WHOLE_WORD, _WORD_START = 2, 3
"""An anchor of so few Latin letters must be a word by itself ("ap"), or begin one ("afp"): else nearly every line has it."""

START_WINDOW = 64
"""A rule of scope ``start`` must have an anchor within this many characters."""

Owners = tuple[list[int], list[int], list[int], list[int], list[int]]
"""Indices of the rules that own an anchor: those that match anywhere, on whole lines, at the start, at the end, on whole
lines that are short."""

Prefilter = tuple[Any, dict[str, list[int]]]
"""The automaton of the anchors, and the rules by the first ("(^") or last (")$") character that they ask for."""

_ALWAYS = ("mul", "en")
_LETTERS = frozenset(ascii_lowercase)
_SPACE = regex.compile(r"[^\S ]")
_SIGNS_AROUND = regex.compile(r"\A[\p{P}\p{S}\s]++|[\p{P}\p{S}\s]++\Z")
_GROUPS = {"inline": 0, "label": 0, "start": 2, "end": 3}
_SHORT = 4


class Hit(NamedTuple):
    """``rule`` matches ``text[start:end]``; ``groups`` are the named parts that it captured."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, str]


class Catalogue:
    """The rules of one cleaner, ready to match."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._by_id = {rule.id: rule for rule in self.rules}
        self._patterns: dict[str, Any] = {}

    def __getitem__(self, rule_id: str) -> Rule:
        return self._by_id[rule_id]

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._by_id

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __reduce__(self) -> tuple[type["Catalogue"], tuple[tuple[Rule, ...]]]:
        return Catalogue, (self.rules,)  # automaton and compiled patterns are made anew

    def hits(self, text: str, spoken: tuple[str, ...] = ()) -> tuple[Hit, ...]:
        """Every match of every rule in ``text``, in order of place. ``spoken``: the language that the text around it is in, if
        that is beyond doubt.

        Short lines come again and again (menus, labels), within a page and from page to page: what was found in the last of
        them is remembered.
        """
        return self._remembered(text, spoken) if len(text) <= _SHORT_LINE else self._search(text, spoken)

    @cached_property
    def _remembered(self) -> Callable[[str, tuple[str, ...]], tuple[Hit, ...]]:
        return lru_cache(_REMEMBERED)(self._search)

    def _search(self, text: str, spoken: tuple[str, ...]) -> tuple[Hit, ...]:
        seen = one_spelling(text)
        found = [hit for rule in self._candidates(seen, spoken) for hit in self._matches(rule, text, seen)]
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return tuple(found)

    def matches(self, rule: Rule, text: str) -> Iterator[Hit]:
        """The matches of one rule in ``text``, whether or not an anchor occurs."""
        return self._matches(rule, text, one_spelling(text))

    def _matches(self, rule: Rule, text: str, seen: str) -> Iterator[Hit]:
        """The matches in ``seen``, which is ``text`` in one spelling; what they capture is as ``text`` writes it."""
        pattern = self._pattern(rule)
        if rule.scope in ("inline", "label"):
            for match in pattern.finditer(seen):
                if match.end() > match.start() and _is_dated(match):
                    yield _hit(rule, match, text)
            return
        if rule.scope == "start":
            match = pattern.match(seen)
        elif rule.scope == "end":
            match = pattern.search(seen, max(0, len(seen) - END_WINDOW))
        else:
            match = pattern.fullmatch(seen) if len(seen) <= rule.longest else None
        if match is not None and match.end() > match.start() and _is_dated(match):
            yield _hit(rule, match, text)

    def _candidates(self, text: str, spoken: tuple[str, ...]) -> list[Rule]:
        """The rules that may match: one of their anchors stands where their scope can use it."""
        indices: set[int] = set()
        tail = len(text) - END_WINDOW
        low = _SPACE.sub(" ", lowered(text))  # an anchor may have a space in it, whatever kind the text has
        automaton, edges = self._prefilters.get(spoken) or self._prefilter(spoken)
        is_line, is_short = len(text) <= LINE_LIMIT, len(text) <= SHORT_LIMIT
        for end, (whole, (anywhere, lines, starts, ends, short)) in automaton.iter(low):
            if whole and end >= whole and low[end - whole] in _LETTERS:
                continue
            if whole == _WHOLE_WORD and low[end + 1 : end + 2] in _LETTERS:
                continue
            if anywhere:
                indices.update(anywhere)
            if lines and is_line:
                indices.update(lines)
            if short and is_short:
                indices.update(short)
            if starts and end < START_WINDOW:
                indices.update(starts)
            if ends and end >= tail:
                indices.update(ends)
        if is_short:
            indices.update(self._phrases.get(_bare(low), ()))
        for edge in (low[:1] + "^", low.rstrip()[-1:] + "$"):
            indices.update(edges.get(edge, ()))
        return [self.rules[index] for index in sorted(indices)]

    def _pattern(self, rule: Rule) -> Any:
        pattern = self._patterns.get(rule.id)
        if pattern is None:
            pattern = self._patterns[rule.id] = compiled(rule)
        return pattern

    @cached_property
    def _prefilters(self) -> dict[tuple[str, ...], Prefilter]:
        return {}

    def _prefilter(self, spoken: tuple[str, ...]) -> Prefilter:
        """The patterns to search in a text of that language."""
        languages = {*spoken, *_ALWAYS} if spoken and self._languages.issuperset(spoken) else set()
        patterns = [
            (index, rule)
            for index, rule in enumerate(self.rules)
            if not _is_looked_up(rule) and (not languages or not languages.isdisjoint(rule.languages))
        ]
        found = self._prefilters[spoken] = _prefilter(patterns)
        return found

    @cached_property
    def _languages(self) -> frozenset[str]:
        return frozenset(language for rule in self.rules for language in rule.languages)

    @cached_property
    def _phrases(self) -> dict[str, list[int]]:
        """The rules that are phrases by the bare phrase."""
        phrases: dict[str, list[int]] = {}
        for index, rule in enumerate(self.rules):
            if _is_looked_up(rule):
                for bare in {_bare(lowered(one_spelling(phrase))) for phrase in rule.phrases}:
                    phrases.setdefault(bare, []).append(index)
        return phrases


def _prefilter(patterns: Iterable[tuple[int, Rule]]) -> Prefilter:
    owners: dict[str, Owners] = {}
    edges: dict[str, list[int]] = {}
    for index, rule in patterns:
        for anchor in rule.anchors:
            if len(anchor) == 2 and anchor[1] in "^$":
                edges.setdefault(anchor, []).append(index)
            else:
                owners.setdefault(one_spelling(anchor), ([], [], [], [], []))[_group(rule)].append(index)
    if not owners:
        return _Nothing(), edges
    automaton = ahocorasick.Automaton()
    for anchor, groups in owners.items():
        is_word = len(anchor) <= _WORD_START and anchor.isascii() and anchor.isalpha()
        automaton.add_word(anchor, (len(anchor) if is_word else 0, groups))
    automaton.make_automaton()
    return automaton, edges


class _Nothing:
    """The automaton of an empty catalogue."""

    def iter(self, text: str) -> Iterator[tuple[int, tuple[int, Owners]]]:
        return iter(())


def _is_looked_up(rule: Rule) -> bool:
    """Whether the rule is whole lines that are phrases: of letters, or there is nothing to look up."""
    return (
        rule.scope in ("line", "head", "tail")
        and rule.longest <= SHORT_LIMIT
        and bool(rule.phrases)
        and all(_bare(lowered(one_spelling(phrase))) for phrase in rule.phrases)
    )


def _bare(text: str) -> str:
    """The text without signs at its ends, its words a space apart."""
    return " ".join(_SIGNS_AROUND.sub("", text).split())


def _group(rule: Rule) -> int:
    return _GROUPS.get(rule.scope, _SHORT if rule.longest <= SHORT_LIMIT else 1)


def compiled(rule: Rule) -> Any:
    """The compiled pattern of a rule, for texts in one spelling; ``regex.error`` if it is not a valid expression."""
    source = one_spelling(rf"(?:{rule.pattern})\s*\Z" if rule.scope == "end" else rule.pattern)
    lists = {name: frozenset(map(one_spelling, words())) for name, words in LISTS.items() if rf"\L<{name}>" in source}
    return regex.compile(source, regex.IGNORECASE, **lists)


def lowered(text: str) -> str:
    """Lower case of the same length, so that offsets stay what they are.

    The Turkish letters "İ" and "ı" count as "i": "I" may be the capital of either, and "İ" would become two characters.
    """
    low = text.replace("İ", "i").replace("ı", "i").lower()
    return low if len(low) == len(text) else "".join([c if len(c.lower()) > 1 else c.lower() for c in text])


def _is_dated(match: Any) -> bool:
    """Whether what the pattern took for names of months and days are such names."""
    return all(
        lowered(written) in _calendar_names(_LOOKED_UP[group])
        for group in _LOOKED_UP.keys() & match.re.groupindex.keys()
        for written in match.captures(group)
    )


@cache
def _calendar_names(what: str) -> frozenset[str]:
    return frozenset(lowered(one_spelling(name)) for name in names_of(what))


def _hit(rule: Rule, match: Any, text: str) -> Hit:
    groups = {name: part for name, part in match.groupdict().items() if name not in _LOOKED_UP}
    if match.string is not text:
        groups = {name: part if part is None else text[slice(*match.span(name))] for name, part in groups.items()}
    return Hit(rule, match.start(), match.end(), groups)
