"""Reading rule files.

A file holds ``languages`` (codes, ``mul`` for any) and a list of ``[[rule]]`` tables. Whatever is wrong with one is said
in one line that names the file and the rule.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

import regex

from newsclean.article import KINDS
from newsclean.catalogue.match import ByPhrase, Catalogue, by_phrase, compiled, lowered
from newsclean.catalogue.parts import UnknownPartError, anchors_of, filled
from newsclean.catalogue.rule import LINE_LIMIT, SCOPES, SHORT_LIMIT, Rule, groups_of, scopes_of
from newsclean.kept import kept, name_in_package
from newsclean.patterns import lazy_regex
from newsclean.resources import files

_FIELDS = {
    "id",
    "kind",
    "languages",
    "scope",
    "phrases",
    "pattern",
    "anchors",
    "about",
    "examples",
    "counter_examples",
    "longest",
}
_GROUP = lazy_regex(r"\\.|\(\?P?<(\w+)>", regex.DOTALL)
"""A named group; or a character that a backslash takes its meaning from."""
_LISTS = ("languages", "phrases", "anchors", "examples", "counter_examples")


class RuleError(ValueError):
    """A rule file that can't be used; the message names the file and the rule."""


class _BuiltIn(Catalogue):
    @cached_property
    def _by_phrase(self) -> ByPhrase:
        return kept(lambda: name_in_package("phrases"), lambda: by_phrase(self.rules))

    def __reduce__(self) -> tuple[Any, ...]:
        return built_in, ()  # by name: another process has it, or makes it once


@cache
def built_in() -> Catalogue:
    """The rules that come with the package."""
    return _BuiltIn(_built_in_rules())


def with_files(paths: Iterable[str | Path]) -> Catalogue:
    """The built-in rules and those of further files; a rule with the id of an earlier one takes its place."""
    own = tuple(rule for path in paths for rule in read_file(Path(path)))
    for rule in own:
        _try_pattern(rule)
    return with_rules(own)


class _Extended(Catalogue):
    def __init__(self, own: tuple[Rule, ...]) -> None:
        rules = {rule.id: rule for rule in _built_in_rules()}
        rules.update((rule.id, rule) for rule in own)
        super().__init__(rules.values())
        self.own = own

    def __reduce__(self) -> tuple[Any, ...]:
        return with_rules, (self.own,)  # the package's rules are not copied


@lru_cache(maxsize=8)
def with_rules(own: tuple[Rule, ...]) -> Catalogue:
    """The built-in rules and further ones. Kept, for a process may get one cleaner with every source."""
    return _Extended(own)


def read_file(path: Path) -> list[Rule]:
    """The rules of one file. Raises :class:`RuleError`, or ``OSError`` where the file can't be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise RuleError(f"{path.name}: not UTF-8 text: {error.reason}") from None
    return parse(text, path.name)


def parse(text: str, name: str) -> list[Rule]:
    """The rules in the text of a rule file; ``name`` stands in error messages.

    Letters are composed as they are in a repaired text.
    """
    import tomllib  # here, for what was read is kept: most runs read no rules

    try:
        data = tomllib.loads(unicodedata.normalize("NFC", text))
    except tomllib.TOMLDecodeError as error:
        raise RuleError(f"{name}: not valid TOML: {error}") from None
    unknown = set(data) - {"languages", "rule"}
    if unknown:
        raise RuleError(f"{name}: unknown key {sorted(unknown)[0]!r}; allowed are languages, rule")
    languages = data.get("languages", [])
    tables = data.get("rule", [])
    if not isinstance(tables, list):
        raise RuleError(f"{name}: write each rule under [[rule]], with two brackets")
    if not all(isinstance(table, dict) for table in tables):
        raise RuleError(f"{name}: write each rule under [[rule]], with two brackets")
    if not _is_texts(languages):
        raise RuleError(f"{name}: languages must be a list of texts")
    rules = [_rule(table, languages, name) for table in tables]
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise RuleError(f"{name}: {rule.id}: this id is given twice")
        seen.add(rule.id)
    return rules


def _rule(table: Any, languages: Any, name: str) -> Rule:
    where = f"{name}: {table.get('id', 'a rule without id')}"
    _check_shape(table, where)
    languages = tuple(table.get("languages", languages))
    if not languages:
        raise RuleError(f"{where}: languages is missing, in the rule and at the top of the file")
    scope = table["scope"]
    phrases = table.get("phrases", [])
    pattern = table.get("pattern", "")
    if scope == "shape":
        if phrases or pattern:
            raise RuleError(f"{where}: a rule of scope 'shape' has no pattern and no phrases")
    elif bool(phrases) == bool(pattern):
        raise RuleError(f"{where}: give either phrases or pattern")
    try:
        pattern = filled(pattern)
        anchors = [part for anchor in table.get("anchors", ()) for part in anchors_of(anchor)]
    except UnknownPartError as error:
        raise RuleError(f"{where}: {error}") from None
    _check_groups(pattern, table["kind"], where)
    if pattern and not anchors:
        raise RuleError(f"{where}: a pattern needs anchors: lower-case literals, one of which any match contains")
    for anchor in anchors:
        if not anchor or anchor != lowered(anchor):
            raise RuleError(f"{where}: anchor {anchor!r} must be lower-case text")
    for phrase in phrases:
        if not phrase.strip():
            raise RuleError(f"{where}: phrase {phrase!r} has no words")
    return Rule(
        id=table["id"],
        kind=table["kind"],
        languages=languages,
        scope=scope,
        pattern=pattern,
        anchors=tuple(dict.fromkeys(anchors)),
        phrases=tuple(phrases),
        about=table.get("about", ""),
        examples=tuple(table.get("examples", ())),
        counter_examples=tuple(table.get("counter_examples", ())),
        longest=table.get("longest", SHORT_LIMIT if phrases else LINE_LIMIT),
        file=name,
    )


def _check_shape(table: Any, where: str) -> None:
    unknown = set(table) - _FIELDS
    if unknown:
        raise RuleError(f"{where}: unknown field {sorted(unknown)[0]!r}; allowed are {', '.join(sorted(_FIELDS))}")
    for field in ("id", "kind", "scope"):
        if not isinstance(table.get(field), str) or not table[field]:
            raise RuleError(f"{where}: {field} is missing or not text")
    for field in ("pattern", "about"):
        if not isinstance(table.get(field, ""), str):
            raise RuleError(f"{where}: {field} must be text")
    longest = table.get("longest", LINE_LIMIT)
    if type(longest) is not int or not 1 <= longest <= LINE_LIMIT:
        raise RuleError(f"{where}: longest must be a whole number from 1 to {LINE_LIMIT}")
    for field in _LISTS:
        if not _is_texts(table.get(field, [])):
            raise RuleError(f"{where}: {field} must be a list of texts")
    if table["kind"] not in KINDS:
        raise RuleError(f"{where}: kind {table['kind']!r} is none of {', '.join(KINDS)}")
    if table["scope"] not in SCOPES:
        raise RuleError(f"{where}: scope {table['scope']!r} is none of {', '.join(SCOPES)}")
    if table["scope"] not in scopes_of(table["kind"]):
        allowed = ", ".join(scopes_of(table["kind"]))
        raise RuleError(
            f"{where}: no stage asks for scope {table['scope']!r} of kind {table['kind']!r}; allowed are {allowed}"
        )
    if not table.get("examples"):
        raise RuleError(f"{where}: examples is missing: give at least one text that the rule takes")


def _check_groups(pattern: str, kind: str, where: str) -> None:
    allowed = groups_of(kind)
    for name in _GROUP.findall(pattern):
        if name and name[0] != "_" and name not in allowed:
            raise RuleError(
                f"{where}: nothing reads the group {name!r} of kind {kind!r}; allowed are {', '.join(allowed) or 'none'}, and for the "
                "pattern's own use names that begin with _"
            )


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _try_pattern(rule: Rule) -> None:
    try:
        compiled(rule)
    except regex.error as error:
        raise RuleError(f"{rule.file}: {rule.id}: pattern: {error}") from None


@cache
def _built_in_rules() -> tuple[Rule, ...]:
    return kept(lambda: name_in_package("rules"), read_built_in)


def read_built_in() -> tuple[Rule, ...]:
    """As they stand in the files, whatever was kept of them."""
    folder = files("catalogue").joinpath("rules")
    entries = sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name
    )
    return tuple(rule for entry in entries for rule in parse(entry.read_text(encoding="utf-8"), entry.name))
