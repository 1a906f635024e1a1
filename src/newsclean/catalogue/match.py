"""Finding which rules match a line, without trying every rule on every line.

All anchors of all rules are searched in one pass (Aho-Corasick, by pyahocorasick); only rules of which an anchor occurs
have their pattern tried. Patterns compile when first needed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property, partial
from typing import Any, NamedTuple

import ahocorasick
import regex

from newsclean.catalogue.places import known_places
from newsclean.catalogue.rule import LINE_LIMIT, SHORT_LIMIT, Rule
from newsclean.dates import names_of

LISTS: dict[str, Callable[[], frozenset[str]]] = {
    "known_place": known_places,
    "month_name": partial(names_of, "months"),
    "day_name": partial(names_of, "days"),
}
"""Classes that are lists of words from data: in a pattern ``{month_name}`` becomes a named list of the ``regex`` package."""

END_WINDOW = 400
"""A rule of scope ``end`` sees this many characters before the end of a block, so that its cost does not grow with it."""

START_WINDOW = 64
"""A rule of scope ``start`` must have an anchor within this many characters."""

Owners = tuple[list[int], list[int], list[int], list[int], list[int]]
"""Indices of the rules that own an anchor: those that match anywhere, on whole lines, at the start, at the end, on whole
lines that are short."""

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

    def hits(self, text: str) -> tuple[Hit, ...]:
        """Every match of every rule in ``text``, in order of place."""
        found = [hit for rule in self._candidates(text) for hit in self.matches(rule, text)]
        found.sort(key=lambda hit: (hit.start, -hit.end))
        return tuple(found)

    def matches(self, rule: Rule, text: str) -> Iterator[Hit]:
        """The matches of one rule in ``text``, whether or not an anchor occurs."""
        pattern = self._pattern(rule)
        if rule.scope in ("inline", "label"):
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    yield _hit(rule, match)
            return
        if rule.scope == "start":
            match = pattern.match(text)
        elif rule.scope == "end":
            match = pattern.search(text, max(0, len(text) - END_WINDOW))
        else:
            match = pattern.fullmatch(text) if len(text) <= rule.longest else None
        if match is not None and match.end() > match.start():
            yield _hit(rule, match)

    def _candidates(self, text: str) -> list[Rule]:
        """The rules that may match: one of their anchors stands where their scope can use it."""
        indices: set[int] = set()
        tail = len(text) - END_WINDOW
        low = lowered(text)
        automaton, edges = self._prefilter
        is_line, is_short = len(text) <= LINE_LIMIT, len(text) <= SHORT_LIMIT
        for end, (anywhere, lines, starts, ends, short) in automaton.iter(low):
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
        for edge in (low[:1] + "^", low.rstrip()[-1:] + "$"):
            indices.update(edges.get(edge, ()))
        return [self.rules[index] for index in sorted(indices)]

    def _pattern(self, rule: Rule) -> Any:
        pattern = self._patterns.get(rule.id)
        if pattern is None:
            pattern = self._patterns[rule.id] = compiled(rule)
        return pattern

    @cached_property
    def _prefilter(self) -> tuple[Any, dict[str, list[int]]]:
        """The automaton of all anchors, and the rules by the first ("(^") or last (")$") character they ask for."""
        owners: dict[str, Owners] = {}
        edges: dict[str, list[int]] = {}
        for index, rule in enumerate(self.rules):
            for anchor in rule.anchors:
                if len(anchor) == 2 and anchor[1] in "^$":
                    edges.setdefault(anchor, []).append(index)
                else:
                    owners.setdefault(anchor, ([], [], [], [], []))[_group(rule)].append(index)
        automaton = ahocorasick.Automaton()
        for anchor, groups in owners.items():
            automaton.add_word(anchor, groups)
        if not owners:
            return _Nothing(), edges
        automaton.make_automaton()
        return automaton, edges


class _Nothing:
    """The automaton of an empty catalogue."""

    def iter(self, text: str) -> Iterator[tuple[int, Owners]]:
        return iter(())


def _group(rule: Rule) -> int:
    return _GROUPS.get(rule.scope, _SHORT if rule.longest <= SHORT_LIMIT else 1)


def compiled(rule: Rule) -> Any:
    """The compiled pattern of a rule; ``regex.error`` if it is not a valid expression."""
    source = rf"(?:{rule.pattern})\s*\Z" if rule.scope == "end" else rule.pattern
    lists = {name: words() for name, words in LISTS.items() if rf"\L<{name}>" in source}
    return regex.compile(source, regex.IGNORECASE, **lists)


def lowered(text: str) -> str:
    """Lower case of the same length, so that offsets stay what they are.

    The Turkish letters "İ" and "ı" count as "i": "I" may be the capital of either, and "İ" would become two characters.
    """
    low = text.replace("İ", "i").replace("ı", "i").lower()
    return low if len(low) == len(text) else "".join([c if len(c.lower()) > 1 else c.lower() for c in text])


def _hit(rule: Rule, match: Any) -> Hit:
    return Hit(rule, match.start(), match.end(), match.groupdict())
