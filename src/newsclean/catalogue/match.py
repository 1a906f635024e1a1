"""Finding which rules match a line, without trying every rule on every line.

A line that is a phrase, whatever signs stand around it, is looked up in one dictionary of all phrases of all languages. For
the patterns the anchors of the rules are searched in one pass (Aho-Corasick, by pyahocorasick); only rules of which an anchor
occurs have their pattern tried. Where the language of a text is beyond doubt, only the patterns of that language, of English
(much of the web's furniture is) and of any language are searched: fewer, and none that takes a word of one language for a
label of another. Patterns compile when first needed.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, cached_property
from string import ascii_lowercase
from sys import maxsize
from typing import Any, NamedTuple

import ahocorasick
import regex

from newsclean.catalogue.parts import defined
from newsclean.catalogue.places import known_places
from newsclean.catalogue.rule import EVERYWHERE, LINE_LIMIT, SHORT_LIMIT, WHOLE, Rule
from newsclean.catalogue.spelling import one_spelling
from newsclean.dates import names_of
from newsclean.kept import kept
from newsclean.patterns import lazy_regex

_LOOKED_UP: Mapping[str, Callable[[], Iterable[str]]] = {
    "_month": lambda: names_of("months"),
    "_day": lambda: names_of("days"),
    "_listed": known_places,
}
"""Groups whose text must be a name of the calendar or a known place: a list of all of them would take a long time to compile, and
much memory, in every pattern that has a date or a place."""

END_WINDOW = 400
"""A rule of scope ``end`` sees this many characters before the end of a block, so that its cost does not grow with it."""

_SHORT_LINE, _REMEMBERED = 100, 8192
"""Lines of at most so many characters are remembered, and so many of them."""

_WHOLE_WORD, _WORD_START = 2, 3
"""An anchor of so few Latin letters must be a word by itself ("ap"), or begin one ("afp"): else nearly every line has it."""

START_WINDOW = 64
"""A rule of scope ``start`` must have an anchor within this many characters."""

LABEL_WINDOW = 80
"""A label begins at most so many characters before the end of its anchor."""

Owners = tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]
"""How many letters an anchor has, if it must be a word; and the indices of the rules that own it: of whole lines or anywhere, at the
start, at the end, as a label."""

Prefilter = tuple[Any, dict[str, list[int]], dict[str, list[int]]]
"""The automaton of the anchors, and the rules by the first ("(^") and the last (")$") character that they ask for."""

Phrases = tuple[frozenset[int], frozenset[int]]
ByPhrase = tuple[frozenset[int], dict[str, Phrases]]
"""Indices of the rules that a bare line is a phrase of, whatever signs stand around it; and of those whose phrase has signs of
its own ("(AFP)"), of which the pattern says whether they are there."""

_NO_RULES: frozenset[int] = frozenset()
_LETTERS = frozenset(ascii_lowercase)
_RANKS = {letter: rank for rank, letter in enumerate(" eanitrsodulgmhkbpcvfwyjzqx")}
_SPACE = lazy_regex(r"[^\S ]")
_COMMON_SIGNS = " .,:;!?…-–—|/\\()[]{}<>«»‹›„“”‘’\"'`*+=#&@%_~^$€£©®•·→←»"
_SIGNS_AROUND = lazy_regex(r"\A[\p{P}\p{S}\s]++|[\p{P}\p{S}\s]++\Z")
_GROUPS = {"start": 1, "end": 2, "label": 3}
_FROM = {"end": 1, "label": 2}
"""Where the search of a pattern begins: at the start of a text (0), before its end, or where the first label may begin."""
_SIZES = (SHORT_LIMIT, LINE_LIMIT)
"""Texts of up to so many characters, and longer ones, are searched apart: many anchors are those of short lines alone."""
_NO_GROUPS: Mapping[str, str] = {}


class Hit(NamedTuple):
    """``rule`` matches ``text[start:end]``; ``groups`` are the named parts that it captured."""

    rule: Rule
    start: int
    end: int
    groups: Mapping[str, str]

    def is_all_of(self, text: str) -> bool:
        """Whether the rule takes the whole text in which it was found."""
        return self.start == 0 and self.end == len(text)


class _Trial(NamedTuple):
    """How the pattern of a rule is tried: by ``first`` from one of the places (see ``_FROM``); where that finds something and there
    may be more, ``every`` finds all. ``looked_up`` are its groups whose text must be a known name."""

    rule: Rule
    start: int
    first: Callable[..., Any]
    every: Callable[..., Any] | None
    looked_up: tuple[str, ...]


class _ById(dict[str, Rule]):
    """Rules by their ids, which says of one that is not there what to do."""

    def __missing__(self, rule_id: str) -> Rule:
        raise KeyError(f"no rule {rule_id!r}; give its file with rules=[…]")


class Catalogue:
    """The rules of one cleaner, ready to match."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        self._index = {rule.id: index for index, rule in enumerate(self.rules)}
        self.by_id: dict[str, Rule] = _ById((rule.id, rule) for rule in self.rules)
        self._longest = [rule.longest if rule.scope in WHOLE else maxsize for rule in self.rules]
        self._trials: dict[int, _Trial] = {}

    def __getitem__(self, rule_id: str) -> Rule:
        return self.by_id[rule_id]

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self.by_id

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __reduce__(self) -> tuple[Any, ...]:
        return Catalogue, (self.rules,)  # automaton and compiled patterns are made anew

    def hits(self, text: str, spoken: tuple[str, ...] = ()) -> tuple[Hit, ...]:
        """Every match of every rule in ``text``, in order of place. ``spoken``: the language that the text around it is in, if
        that is beyond doubt."""
        return self.hits_of((text,), spoken)[0]

    def hits_of(self, texts: Sequence[str], spoken: tuple[str, ...] = ()) -> list[tuple[Hit, ...]]:
        """The hits in each of several texts: their anchors are searched in one pass.

        Short lines come again and again (menus, labels), within a page and from page to page: what was found in the last of
        them is remembered.
        """
        if not self._languages.issuperset(spoken):
            spoken = ()  # there are no rules of that language: all are asked
        remembered = self._remembered.setdefault(spoken, {})
        found = {text: remembered.get(text) for text in texts}
        fresh = [text for text, hits in found.items() if hits is None]
        if fresh:
            if len(remembered) + len(fresh) > _REMEMBERED:
                remembered.clear()
            for text, hits in zip(fresh, self._search(fresh, spoken), strict=True):
                found[text] = hits
                if len(text) <= _SHORT_LINE and len(remembered) < _REMEMBERED:
                    remembered[text] = hits
        return [found[text] or () for text in texts]

    def phrases(self, text: str) -> tuple[Hit, ...]:
        """The rules of which the whole line is a phrase: a quick look, without patterns."""
        if len(text) > SHORT_LIMIT:
            return ()
        found = self._phrases.get(_bare(_with_spaces(lowered(one_spelling(text)))))
        if found is None:
            return ()
        return tuple(Hit(self.rules[index], 0, len(text), _NO_GROUPS) for index in sorted(found[0]))

    @cached_property
    def _remembered(self) -> dict[tuple[str, ...], dict[str, tuple[Hit, ...]]]:
        return {}

    def _search(self, texts: Sequence[str], spoken: tuple[str, ...]) -> Iterator[tuple[Hit, ...]]:
        seen = [one_spelling(text) for text in texts]
        lows = [_with_spaces(lowered(text)) for text in seen]
        candidates, label_from = self._candidates(lows, spoken)
        for number, low in enumerate(lows):
            rules: Set[int] = candidates.get(number, _NO_RULES)
            plain = _NO_RULES
            if len(low) <= SHORT_LIMIT and (phrases := self._phrases.get(_bare(low))) is not None:
                plain, signed = phrases
                rules = rules | plain | signed
            yield self._tried(texts[number], seen[number], rules, plain, label_from.get(number, 0)) if rules else ()

    def _tried(self, text: str, seen: str, rules: Set[int], plain: Set[int], label_from: int) -> tuple[Hit, ...]:
        """The hits of some rules in ``seen``, which is ``text`` in one spelling; what they capture is as ``text`` writes it. Of rules
        that are ``plain`` phrases it is known that they match."""
        found: list[Hit] = []
        length, longest = len(text), self._longest
        starts = (0, max(0, length - END_WINDOW), label_from)
        for index in sorted(rules) if len(rules) > 1 else rules:
            if length > longest[index]:
                continue
            if index in plain:
                found.append(Hit(self.rules[index], 0, length, _NO_GROUPS))
                continue
            trial = self._trials.get(index) or self._trial(index)
            start = starts[trial.start]
            match = trial.first(seen, start)
            if match is None:
                continue
            found += [
                _hit(trial.rule, each, text)
                for each in (trial.every(seen, start) if trial.every else (match,))
                if each.end() > each.start() and _is_known(each, trial.looked_up)
            ]
        if len(found) > 1:
            found.sort(key=_by_place)
        return tuple(found)

    def matches(self, rule: Rule, text: str) -> tuple[Hit, ...]:
        """The matches of one rule in ``text``, whether or not an anchor occurs."""
        return self._tried(text, one_spelling(text), {self._index[rule.id]}, _NO_RULES, 0)

    def _trial(self, index: int) -> _Trial:
        rule = self.rules[index]
        pattern = compiled(rule)
        first = pattern.fullmatch if rule.scope in WHOLE else pattern.match if rule.scope == "start" else pattern.search
        every = pattern.finditer if rule.scope in ("inline", "label") else None
        looked_up = tuple(group for group in pattern.groupindex if group in _LOOKED_UP)
        made = self._trials[index] = _Trial(rule, _FROM.get(rule.scope, 0), first, every, looked_up)
        return made

    def _candidates(self, lows: Sequence[str], spoken: tuple[str, ...]) -> tuple[dict[int, set[int]], dict[int, int]]:
        """For each text, by its number, the rules whose pattern may match: one of their anchors stands where their scope can
        use it; and the place where the first label may begin. Texts without any are left out."""
        candidates: dict[int, set[int]] = {}
        label_from: dict[int, int] = {}
        by_size: dict[int, list[int]] = {}
        for number, low in enumerate(lows):
            by_size.setdefault(bisect_left(_SIZES, len(low)), []).append(number)
        for size, numbers in by_size.items():
            every = "\n".join([lows[number] for number in numbers])
            for group in _groups(spoken):
                self._look(lows, numbers, every, self._prefilter(group, size), candidates, label_from)
        return candidates, label_from

    def _look(
        self,
        lows: Sequence[str],
        numbers: Sequence[int],
        every: str,
        prefilter: Prefilter,
        candidates: dict[int, set[int]],
        label_from: dict[int, int],
    ) -> None:
        """Adds what :meth:`_candidates` is asked for, of texts of one size; ``every`` is all of them, a line each."""
        automaton, by_first, by_last = prefilter
        for number in numbers:
            low = lows[number]
            for edge in (by_first.get(low[:1]), by_last.get(low.rstrip()[-1:])):
                if edge is not None:
                    candidates.setdefault(number, set()).update(edge)
        waiting = iter(numbers)
        number = start = stop = tail = -1
        indices: set[int] = set()
        for at, (whole, anywhere, starts, ends, labels) in automaton.iter(every):
            if whole and at >= whole and every[at - whole] in _LETTERS:
                continue
            if whole == _WHOLE_WORD and every[at + 1 : at + 2] in _LETTERS:
                continue
            if at >= stop:
                while at >= stop:
                    number = next(waiting)
                    start, stop = stop + 1, stop + 1 + len(lows[number])
                tail = stop - END_WINDOW
                indices = candidates.setdefault(number, set())
            if anywhere:
                indices.update(anywhere)
            if labels:
                indices.update(labels)
                if at - start - LABEL_WINDOW < label_from.get(number, maxsize):
                    label_from[number] = max(0, at - start - LABEL_WINDOW)
            if starts and at - start < START_WINDOW:
                indices.update(starts)
            if ends and at >= tail:
                indices.update(ends)

    @cached_property
    def _prefilters(self) -> dict[tuple[str | None, int], Prefilter]:
        return {}

    def _prefilter(self, group: str | None, size: int) -> Prefilter:
        """The patterns to search in texts of that size; ``group`` as :func:`_groups` says it."""
        found = self._prefilters.get((group, size))
        if found is None:
            shortest = _SIZES[size - 1] + 1 if size else 0
            patterns = [
                (index, rule)
                for index, rule in enumerate(self.rules)
                if self._longest[index] >= shortest and index not in self._looked_up and _is_of(rule, group)
            ]
            found = self._prefilters[group, size] = _prefilter(patterns)
        return found

    @cached_property
    def _languages(self) -> frozenset[str]:
        return frozenset(language for rule in self.rules for language in rule.languages)

    @cached_property
    def _looked_up(self) -> frozenset[int]:
        return self._by_phrase[0]

    @cached_property
    def _phrases(self) -> dict[str, Phrases]:
        return self._by_phrase[1]

    @cached_property
    def _by_phrase(self) -> ByPhrase:
        return by_phrase(self.rules)


def by_phrase(rules: Sequence[Rule]) -> ByPhrase:
    """The rules that are phrases of whole lines, of letters (others there is nothing to look up by), and these by the bare phrase."""
    looked_up = [
        index
        for index, rule in enumerate(rules)
        if rule.phrases and rule.scope in WHOLE and rule.longest <= SHORT_LIMIT and all(map(_bare, rule.phrases))
    ]
    found: dict[str, Phrases] = {}
    shared: dict[Phrases, Phrases] = {}  # most phrases are those of one rule, which has others
    for index in looked_up:
        for phrase in rules[index].phrases:
            low = " ".join(lowered(one_spelling(phrase)).split())
            bare = _bare(low)
            plain, signed = found.get(bare, (_NO_RULES, _NO_RULES))
            owners = (plain | {index}, signed) if bare == low else (plain, signed | {index})
            found[bare] = shared.setdefault(owners, owners)
    return frozenset(looked_up), found


def _groups(spoken: tuple[str, ...]) -> Sequence[str | None]:
    """The groups of rules that are searched, each by itself: all (None), or those that every language has ("mul") and those of the
    languages alone. Together they would be in memory once for each language."""
    return ("mul", *[language for language in spoken if language not in EVERYWHERE]) if spoken else (None,)


def _is_of(rule: Rule, group: str | None) -> bool:
    if group is None:
        return True
    return rule.is_everywhere if group == "mul" else not rule.is_everywhere and group in rule.languages


def _prefilter(patterns: Iterable[tuple[int, Rule]]) -> Prefilter:
    owners: dict[str, tuple[list[int], list[int], list[int], list[int]]] = {}
    by_first: dict[str, list[int]] = {}
    by_last: dict[str, list[int]] = {}
    for index, rule in patterns:
        for anchor in rule.anchors or map(_longest_word, rule.phrases):
            if len(anchor) == 2 and anchor[1] in "^$":
                (by_first if anchor[1] == "^" else by_last).setdefault(anchor[0], []).append(index)
            else:
                owned = owners.setdefault(one_spelling(anchor), ([], [], [], []))
                owned[_GROUPS.get(rule.scope, 0)].append(index)
    if not owners:
        return _Nothing(), by_first, by_last
    automaton = ahocorasick.Automaton()
    shared: dict[Owners, Owners] = {}  # most rules have several anchors
    for anchor, (anywhere, starts, ends, labels) in sorted(owners.items(), key=_by_frequency):
        is_word = len(anchor) <= _WORD_START and anchor.isascii() and anchor.isalpha()
        payload = (len(anchor) if is_word else 0, tuple(anywhere), tuple(starts), tuple(ends), tuple(labels))
        automaton.add_word(anchor, shared.setdefault(payload, payload))
    automaton.make_automaton()
    return automaton, by_first, by_last


class _Nothing:
    """The automaton of an empty catalogue."""

    def iter(self, text: str) -> Iterator[tuple[int, Owners]]:
        return iter(())


def _with_spaces(low: str) -> str:
    """An anchor may have a space in it, whatever kind of white space the text has."""
    return low if low.isprintable() else _SPACE.sub(" ", low)


def _bare(text: str) -> str:
    """The text without signs at its ends, its words a space apart."""
    text = text.strip(_COMMON_SIGNS)
    if text[:1].isalnum() and text[-1].isalnum() and "  " not in text and text.isprintable():
        return text
    return " ".join(_SIGNS_AROUND.sub("", text).split())


def compiled(rule: Rule) -> Any:
    """The compiled pattern of a rule, for texts in one spelling; ``regex.error`` if it is not a valid expression."""
    source = one_spelling(rf"(?:{rule.expression})\s*\Z" if rule.scope == "end" else rule.expression)
    whole = defined(source)
    # VERSION0: another library in the process may have set another default
    flags = regex.IGNORECASE | regex.VERSION0
    return kept(f"pattern {whole}", lambda: regex.compile(whole, flags, cache_pattern=False))


def lowered(text: str) -> str:
    """Lower case of the same length, so that offsets stay what they are.

    The Turkish letters "İ" and "ı" count as "i": "I" may be the capital of either, and "İ" would become two characters.
    """
    if text.isascii():
        return text.lower()
    low = text.replace("İ", "i").replace("ı", "i").lower()
    return low if len(low) == len(text) else "".join([c if len(c.lower()) > 1 else c.lower() for c in text])


def _is_known(match: Any, groups: Sequence[str]) -> bool:
    """Whether what the pattern took for months, days and places are such."""
    return all(
        _SPACE.sub(" ", lowered(written)) in _known(group) for group in groups for written in match.captures(group)
    )


@cache
def _known(group: str) -> frozenset[str]:
    return frozenset(lowered(one_spelling(name)) for name in _LOOKED_UP[group]())


def _longest_word(phrase: str) -> str:
    """The rarest literal makes the best anchor."""
    return max(lowered(phrase).split(), key=len)


def _by_frequency(item: tuple[str, object]) -> int:
    """The automaton tries the letters that anchors begin with in the order in which they were added: frequent ones first."""
    return _RANKS.get(item[0][0], len(_RANKS))


def _by_place(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _hit(rule: Rule, match: Any, text: str) -> Hit:
    if not match.re.groupindex:
        return Hit(rule, match.start(), match.end(), _NO_GROUPS)
    groups = {name: part for name, part in match.groupdict().items() if name[0] != "_"}
    if match.string is not text:
        groups = {name: part if part is None else text[slice(*match.span(name))] for name, part in groups.items()}
    return Hit(rule, match.start(), match.end(), groups)
