"""Who wrote, edited and photographed an article, and which agency it is from.

Before: ``"author": {"name": "Contoh News"}`` in the page's data, ``By Rina Sari and Budi Satria, City Editor`` below its headline
After: ``authors`` Rina Sari, Budi Satria

Persons go before accounts, accounts before bodies: the first source that names a person is believed, and a byline that
shows the same persons and more is believed before it. A body (the outlet, an office, an agency) is an author only where the
page's own statement names it as one and no person stands anywhere. An agency is a source as well.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

import regex

from newsclean.evidence import Ballot
from newsclean.metadata.moments import moment_of
from newsclean.metadata.names import (
    Byline,
    Name,
    begins_with,
    behind_bars,
    is_person_alone,
    is_role,
    looks_like_person,
    parts_of,
    read_byline,
)
from newsclean.metadata.shown import Element, Shown, names_below, with_roles
from newsclean.metadata.unmarked import unmarked_author
from newsclean.metadata.words import alternatives, joining_words, listed, words
from newsclean.patterns import lazy_regex
from newsclean.people import may_be_photographer
from newsclean.read.facts import Facts
from newsclean.read.facts import names as names_for
from newsclean.read.jsonld import kinds

_GOODNESS = {"person": 3, "one word": 2, "agency": 1, "body": 1, "phrase": 1, "account": 0}
_ALLOWED = {
    "element:author far": ("person", "body", "account", "one word"),
    "line:credit": ("person", "one word"),
    "line:picture": (),
    "line:name and role": ("person",),
    "line:dated byline": ("person", "one word", "agency", "body", "account"),
    "line:byline": ("person", "one word", "agency", "body"),
    "line:account": ("account",),
}
"""What kinds of names a source is believed for, where not for all."""
_STATEMENTS = ("json-ld:", "meta:")
"""Sources that say of whatever they hold that it is an author."""
_SHOWN_EDITORS = ("person", "one word")
_OF_WRITERS = ("line:byline", "line:credit", "meta:content_author")
"""Sources that tell a writer from an editor."""
_NAMES_IN_DATA = ("name", "alternateName")
_WRAPPED = ("@list", "author")
"""Where the persons are in an object that is none: in a list, in a role."""
_MOST = 30
_DEEPEST = 2
_SHORTEST_WORD = 3
_LONGEST_DATED = 90
_BETWEEN_NAMES = 5
"""Characters between two names on one line, at the most: a comma, a bar, "and"."""
_WORDS = lazy_regex(r"[\p{L}\p{M}]+")
_PART_OF_NAME = lazy_regex(r"[:._-]")
_ACCOUNT = lazy_regex(r"(?=\p{Ll}*[\d_.-]\S)[\p{Ll}\d_.-]{3,30}")
_SLUG = lazy_regex(r"\p{L}{2,}(?:-\p{L}{2,}){1,3}")
_STATED = lazy_regex(r"""["']?\s*:\s*["']([^"'\\<>]{2,60})["']""")
_DIGIT = lazy_regex(r"\p{Nd}")
_CAPITALISED = r"\p{Lu}[\p{L}\p{M}'’.-]*"


class Found(NamedTuple):
    """The names that one source gives."""

    source: str
    names: tuple[Name, ...]
    raw: str
    reason: str


class People(NamedTuple):
    """Everyone named, each once."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]
    photographers: tuple[str, ...]
    agencies: tuple[str, ...]


def people(
    facts: Facts,
    shown: Shown,
    source: str,
    said: Sequence[tuple[str, str]],
    owner: Callable[[], str | None],
    ballots: dict[str, Ballot],
) -> People:
    """Who the page names. ``said`` are the authors that the text's own bylines and sign-offs name, with the rule that found each;
    ``owner`` tells after whom the site is called, and is asked only where nobody is named."""
    editors: dict[str, str] = {}
    photographers: dict[str, str] = {}
    sources: list[Found] = []
    bylines = _bylines(with_roles(shown.lines[shown.above :]))
    for place, texts in _every_source(facts, shown, bylines):
        if not texts:
            continue
        found: list[Name] = []
        reasons: list[str] = []
        for text in texts:
            byline = _read(
                text, shown.sites.folded, listed=not place.startswith("line"), stated=place.startswith(_STATEMENTS)
            )
            found += [
                name
                for name in byline.authors
                if name.kind in _ALLOWED.get(place, _GOODNESS)
                and (name.kind != "phrase" or place.startswith(_STATEMENTS) or isinstance(text, _Marked))
            ]
            reasons.append(byline.reason)
            editors.update((name.text, place) for name in byline.editors if name.kind in _SHOWN_EDITORS)
            photographers.update((name.text, place) for name in byline.photographers if may_be_photographer(name))
        raw = "; ".join(
            text.name if isinstance(text, _Person | _Marked) else text if isinstance(text, str) else repr(text)
            for text in texts[:3]
        )
        sources.append(
            Found(place, tuple(dict.fromkeys(found)), raw, next((reason for reason in reasons if reason), ""))
        )
    if not editors:
        editors.update(dict.fromkeys(_editors(shown), "line:editor"))
    stated = dict(_stated_editors(facts))
    if not editors:
        editors.update(stated)
    sources = _without_editors(sources, {name.casefold() for name in (*editors, *stated)})
    disputed = _disputed(said, dict.fromkeys(shown.elsewhere))
    for rule in dict.fromkeys(rule for _, rule in said):
        theirs = [name for name, by in said if by == rule]
        believed = tuple(Name(name, "person") for name in theirs if name not in disputed)
        sources.append(Found(f"text:{rule}", believed, "; ".join(theirs), "one of several credits" if disputed else ""))
    chosen = _as_shown(_choose(sources, shown.lines), sources, shown, bylines)
    if chosen is None or _may_give_way(chosen, shown):
        others = {*editors, *photographers, *_checkers(shown.lines)}
        looks: tuple[tuple[str, Callable[[], str | None]], ...] = (
            ("line:name alone", lambda: unmarked_author(shown, source, others)),
            ("element:author elsewhere", lambda: _far_author(shown, others)),
            ("address:author", lambda: _of_addresses(facts, source)),
            ("state:author", lambda: _of_state(source)),
            ("site:owner", lambda: owner() if chosen is None else None),
        )
        for place, look in looks:
            alone = look()
            if alone is not None and (chosen is None or _agrees(chosen, alone)):
                chosen = Found(place, (Name(alone, "person"),), alone, "")
                sources.append(chosen)
                break
    _vote(ballots["authors"], sources, chosen)
    for field, named in (("editors", editors), ("photographers", photographers)):
        for name, place in named.items():
            ballots[field].add(name, place, "named as such", chosen=True)
    agencies = dict.fromkeys(name.text for name in (chosen.names if chosen else ()) if name.kind == "agency")
    for name in agencies:
        ballots["sources"].add(name, chosen.source if chosen else "", "an agency named as author", chosen=True)
    if not agencies and len(shown.named_sources) == 1:
        agencies = dict.fromkeys(shown.named_sources)
        ballots["sources"].add(shown.named_sources[0], "line:source", "named as such", chosen=True)
    authors = tuple(name.text for name in _without_lesser(chosen)) if chosen else ()
    return People(authors, tuple(editors), tuple(photographers), tuple(agencies))


def _editors(shown: Shown) -> Sequence[str]:
    """Whom a line of the page calls its editor, behind a colon or by words such as "edited by". Several such lines are those of a list of
    articles."""
    lines = [line for line in shown.lines if line not in shown.leads]
    lines = [line for line in with_roles([*lines, *shown.rest]) if _names_editor(line)]
    found = [[name.text for name in read_byline(line).editors if name.kind in _SHOWN_EDITORS] for line in lines]
    return found[0] if len(set(map(tuple, found))) == 1 else []


def _names_editor(line: str) -> bool:
    """Whether a line is a byline that names an editor, or begins like one."""
    if not (begins_with(line, "edited") or (begins_with(line, "by") and read_byline(line).editors)):
        return False
    return ":" in line.rstrip(" :") or " by " in line or begins_with(line, "by")


def _stated_editors(facts: Facts) -> Iterable[tuple[str, str]]:
    """The editors that the head and the data state, with where: those of the first place that names a person."""
    stated = [(f"meta:{name}", value) for name, value in facts.stated("editor")]
    stated += [
        ("json-ld:editor", text)
        for value in facts.data.values("editor")
        if not _is_body(facts.data.resolved(value))
        for text in _named(value, facts.data)
    ]
    read = [(place, _read(value, frozenset(), listed=True, stated=True)) for place, value in stated]
    found = [
        (name.text, place)
        for place, byline in read
        for name in byline.authors
        if name.kind == "person" or (name.kind == "one word" and len(byline.authors) == 1)  # "Sari, Rina" is not two
    ]
    return [(name, place) for name, place in found if place == found[0][1]]


def _is_body(value: Any) -> bool:
    return isinstance(value, dict) and any(kind.endswith("Organization") for kind in kinds(value))


def _without_editors(sources: Sequence[Found], editors: Collection[str]) -> list[Found]:
    """The sources without those whom the page names as editors, where it says who the writers are and these are others: data often state
    as the author who put the article on the page."""
    written = {name for found in sources if found.source in _OF_WRITERS for name in _persons(found)}
    if not written - set(editors):
        return list(sources)
    no_authors = set(editors) - written
    return [
        found._replace(names=tuple(name for name in found.names if name.text.casefold() not in no_authors))
        for found in sources
    ]


def _disputed(said: Sequence[tuple[str, str]], credits: Collection[str]) -> set[str]:
    """The names of the text that stand in credit lines of the page, if it has further such lines, of which the text knows nothing:
    they are those of a list of articles."""
    names = {name for name, _ in said}
    if all(any(name in credit for name in names) for credit in credits):
        return set()
    return {name for name in names if any(name in credit for credit in credits)}


def _choose(sources: Sequence[Found], lines: Sequence[str] = ()) -> Found | None:
    """The most trusted source with the best kind of names; a later one that names all of these persons and more goes before it: a byline,
    or elements that stand together on one of the lines about the headline."""
    best: Found | None = None
    agreed = _agreed(sources)
    for found in sources:
        if found.names and (best is None or _good(found, agreed) > _good(best, agreed)):
            best = found
    if best is None:
        return None
    known = _persons(best)
    for found in sources:
        more = _persons(found)
        if not known or not known < more:
            continue
        if found.source == "line:byline" or (found.source == "element:author near" and _on_one_line(found, lines)):
            return found
    if best.source == "element:author near" and not _is_stated(known, sources):
        # which may hold a picture's author or a checker too
        for found in sources:
            stated = _persons(found)
            if found.source == "line:byline" and stated and stated < known:
                return found
    return best


def _is_stated(persons: set[str], sources: Sequence[Found]) -> bool:
    """Whether the page states as its authors these persons and no others."""
    return any(found.source.startswith(_STATEMENTS) and _persons(found) == persons for found in sources)


def _on_one_line(found: Found, lines: Sequence[str]) -> bool:
    """Whether one line has all of the names, and next to nothing beside them; elements further apart may be those of other articles."""
    names = [name.text for name in found.names]
    longest = sum(len(name) + _BETWEEN_NAMES for name in names)
    return any(len(line) <= longest and all(name in line for name in names) for line in lines)


def _as_shown(best: Found | None, sources: Sequence[Found], shown: Shown, bylines: Sequence[str]) -> Found | None:
    """An agency or a member's account rather than the site itself; and the byline below the headline, where it names persons and those that the page
    states are shown nowhere: they put the article on the page, and others wrote it."""
    if best is None or not best.source.startswith(_STATEMENTS):
        return best
    if all(name.kind == "body" and shown.sites.is_name(name.text) for name in best.names):
        return next((found for found in sources if _is_rather(found)), best)
    byline = next((found for found in sources if found.source == "line:byline"), None)
    if byline is None or byline.raw not in bylines or not _persons(byline):
        return best
    shown_texts = [*shown.lines, *shown.rest, *shown.elsewhere, *(element.text for element in shown.authors)]
    seen = " ".join(shown_texts).casefold()
    words_of = {word for name in _persons(best) for word in _WORDS.findall(name) if len(word) >= _SHORTEST_WORD}
    return best if not words_of or any(_has_word(seen, word) for word in words_of) else byline


def _is_rather(found: Found) -> bool:
    """Whether a source names an agency, or marks an account at the headline as the author's."""
    account = found.source == "element:author near" and all(name.kind == "account" for name in found.names)
    return bool(found.names) and (account or any(name.kind == "agency" for name in found.names))


def _has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text, and not as a part of another."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not _WORDS.match(text, max(at - 1, 0), at) and not _WORDS.match(text, end, end + 1):
            return True
        at = text.find(word, end)
    return False


def _may_give_way(found: Found, shown: Shown) -> bool:
    """Whether a name that the page does not mark may be believed before these: they name no agency, and no person but one
    called as the site is."""
    return not any(
        name.kind == "agency" or (name.kind == "person" and not shown.sites.begins(name.text)) for name in found.names
    )


def _agrees(found: Found, alone: str) -> bool:
    """Whether a full name may stand for the lone words found: it has one of them."""
    lone = [name.text.casefold() for name in found.names if name.kind == "one word"]
    return not lone or any(word in alone.casefold().split() for word in lone)


def _agreed(sources: Sequence[Found]) -> set[str]:
    """Lone words that the page marks as an author's and shows in its byline, and that are no part of a full name elsewhere."""
    marked, lined = (
        {
            name.text.casefold()
            for found in sources
            if found.source == place
            for name in found.names
            if name.kind == "one word"
        }
        for place in ("element:author near", "line:byline")
    )
    full = {word for found in sources for person in _persons(found) if " " in person for word in person.split()}
    return (marked & lined) - full


def _good(found: Found, agreed: Collection[str] = ()) -> int:
    return max(_GOODNESS["person" if name.text.casefold() in agreed else name.kind] for name in found.names)


def _persons(found: Found) -> set[str]:
    """The names of persons, folded, without forms of address."""
    return {_untitled(name.text.casefold()) for name in found.names if name.kind == "person"}


def _untitled(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if " " in rest and first.rstrip(".") in words("titles") else name


def _without_lesser(found_in: Found) -> list[Name]:
    """The names without those of accounts and outlets beside which persons stand; an agency stays, and a lone word where the
    page states that it is a name."""
    names: Sequence[Name] = found_in.names
    if any(name.kind == "person" for name in names):
        allowed = ("person", "one word", "agency") if found_in.source.startswith(_STATEMENTS) else ("person", "agency")
        names = [name for name in names if name.kind in allowed]
    found: dict[str, Name] = {}
    for name in names:
        found.setdefault(name.text.casefold(), name)
    return list(found.values())[:_MOST]


def _vote(ballot: Ballot, sources: Sequence[Found], chosen: Found | None) -> None:
    kept = _without_lesser(chosen) if chosen else []
    for found in sources:
        if not found.names:
            if found.reason:
                ballot.add(found.raw, found.source, found.reason)
            continue
        for name in found.names:
            reason = "the most trusted source of a name" if found is chosen else "another source is trusted more"
            taken = found is chosen and name in kept
            ballot.add(name.text, found.source, f"{reason} ({name.kind})", chosen=taken)


def _read(value: Any, own: frozenset[str], *, listed: bool, stated: bool) -> Byline:
    if isinstance(value, _Person):
        return read_byline(value.name, listed=True, stated=True)
    if isinstance(value, _Marked):
        return read_byline(value.name, own=own, listed=True, stated=True)
    if not isinstance(value, str):
        return Byline(reason="not text")
    return read_byline(value, own=own, listed=listed, stated=stated)


class _Person(NamedTuple):
    """A name that the data call a person's."""

    name: str


class _Marked(NamedTuple):
    """The text of an element that the page marks as an author's: as good as a statement."""

    name: str


def _every_source(facts: Facts, shown: Shown, bylines: Sequence[str]) -> Iterable[tuple[str, list[Any]]]:
    """Every place where a page names its authors, and what stands there; the most trusted first. ``bylines`` are those below
    the headline."""
    data = facts.data
    yield "json-ld:author", [text for value in data.values("author") for text in _named(value, data)]
    near = [element for element in shown.authors if element.near == "below"] or [
        element for element in shown.authors if element.near
    ]
    checkers = _checkers(shown.lines)
    near = [element for element in near if element.text not in checkers]
    sure = _texts([element for element in near if element.sure])
    yield "element:author near", [_Marked(text) for text in sure] or _texts(near)
    below_first = [*bylines, *_bylines(shown.lines[: shown.above])]
    yield "line:byline", _first_with_names(below_first, shown.sites.folded)
    yield "line:dated byline", _inside(shown.lines)[:1]
    yield "line:picture", [line for line in shown.lines if begins_with(line, "pictured") and line not in shown.leads]
    for name in names_for("author"):
        if name in facts.named:
            yield (
                f"meta:{name}",
                [_turned(value) if name == "citation_author" else value for value in facts.named[name]],
            )
    named = [name for name in facts.named if name.endswith(_endings()) and _of_author().search(name)]
    for name in [name for name in named if name not in names_for("author")]:
        if not set(_PART_OF_NAME.split(name)).intersection(listed("elements", "not_author")):
            yield f"meta:{name}", list(facts.named[name])
    for number in "12":
        labels, values = (facts.named.get(f"twitter:{name}{number}", ()) for name in ("label", "data"))
        for label, value in zip(labels, values, strict=False):
            if label.strip(" :").casefold() in words("by"):
                yield f"meta:twitter:data{number}", [value]
    yield "json-ld:creator", [text for value in data.values("creator") for text in _named(value, data)]
    yield "json-ld:contributor", [text for value in data.values("contributor") for text in _named(value, data)]
    far = {element.text for element in shown.authors if not element.near and element.sure}
    if len(far) == 1:
        yield "element:author far", list(far)
    with_editors = [line for line in shown.rest if begins_with(line, "by") and read_byline(line).editors]
    credits = list(dict.fromkeys([*shown.elsewhere, *with_editors]))
    if len(credits) == 1:
        yield "line:credit", credits
    yield "line:name and role", _with_role(shown.lines)
    yield "line:account", _accounts(shown.lines[shown.above :])
    far_lines = [element.text for element in shown.authors if not element.near and begins_with(element.text, "by")]
    if far_lines and _is_one(map(_names_of, dict.fromkeys(far_lines))):
        yield "element:byline far", far_lines[:1]


def _is_one(found: Iterator[tuple[Name, ...]]) -> bool:
    """Whether all are the same; the first other one ends it."""
    first = next(found)
    return all(names == first for names in found)


@cache
def _of_author() -> regex.Pattern[str]:
    """A name of a site's own for the author that its head states: "site:author", "article_byline"."""
    return regex.compile(rf"(?:\A|[:._-])(?:{'|'.join(listed('elements', 'stated'))})(?:[:._-]?names?)?\Z")


@cache
def _endings() -> tuple[str, ...]:
    """One of these ends every such name: asked first, for a page has many other names."""
    return (*listed("elements", "stated"), "name", "names")


def _accounts(lines: Sequence[str]) -> list[str]:
    """What stands behind "by" on lines that hold nothing else, in small letters."""
    parts = [line.partition(" ") for line in lines]
    return [behind for by, _, behind in parts if by.casefold() in words("by_inside") and _ACCOUNT.fullmatch(behind)][:1]


def _names_of(text: str) -> tuple[Name, ...]:
    return read_byline(text).authors


def _far_author(shown: Shown, others: Collection[str]) -> str | None:
    """The one name that the elements named as an author's hold that stand elsewhere, each alone or with a bar or comma behind it."""
    texts = [element.text for element in shown.authors if not element.near]
    names = {parts_of(text)[0].partition(",")[0] for text in texts}
    name = names.pop() if len(names) == 1 else None
    return name if name is not None and name not in others and looks_like_person(name) else None


def _of_addresses(facts: Facts, source: str) -> str | None:
    """The one name in the addresses of authors' pages that the page states, as it is written elsewhere in the source."""
    stated = [value for name, value in facts.stated("author") if "/" in value]
    stated += [value["url"] for value in facts.data.values("author") if isinstance(value, dict) and "url" in value]
    slugs = {slug for address in stated if isinstance(address, str) and (slug := _slug(address))}
    if len(slugs) != 1:
        return None
    written = regex.search(r"\b" + slugs.pop().replace("-", r"\s+") + r"\b", source, regex.IGNORECASE)
    name = " ".join(written[0].split()) if written else ""
    return name if looks_like_person(name) else None


def _slug(address: str) -> str | None:
    """The last part of an address that leads to a person's page, if it is shaped like a name: ``rina-sari``."""
    if not any(part in address for part in listed("elements", "address")):
        return None
    last = address.partition("?")[0].rstrip("/").rpartition("/")[2].removesuffix(".html")
    return last if _SLUG.fullmatch(last) else None


def _of_state(source: str) -> str | None:
    """The author in the data of a page's other scripts: looked for only where the page names no one else."""
    for name in listed("state", "author"):
        at = source.find(name)
        match = _STATED.match(source, at + len(name)) if at >= 0 else None
        names = read_byline(match[1], listed=True).authors if match else ()
        if len(names) == 1 and names[0].kind in ("person", "one word"):
            return names[0].text
    return None


def _turned(name: str) -> str:
    """``Sari, Rina`` the right way round."""
    family, comma, given = name.partition(",")
    return f"{given.strip()} {family.strip()}" if comma else name


def _bylines(lines: Sequence[str]) -> list[str]:
    """Lines that begin with words for an author; where they stand alone, with the next line and the names below it, or, if they are a
    role and no name stands below it, with the one above ("Rina Sari", "Penulis")."""
    found: list[str] = []
    for index, line in enumerate(lines):
        if line.strip(" :|").casefold() in words("by") and index + 1 < len(lines):
            below = names_below(lines, index + 1)
            if not below and index and is_role(line) and looks_like_person(lines[index - 1]):
                below = [lines[index - 1]]
            found.append(f"{line} {', '.join(below or [lines[index + 1]])}")
        elif (byline := _from_by(line)) is not None:
            found.append(byline)
    return found


def _from_by(line: str) -> str | None:
    """The line from where words for an author stand: at its beginning, or behind a bar ("Economy | By Rina Sari | 3 June 2024")."""
    if begins_with(line, "by"):
        return line
    return _with_roles_behind(line) or next((behind for behind in behind_bars(line) if begins_with(behind, "by")), None)


def _with_roles_behind(line: str) -> str | None:
    """The writers of a line in which each name has its role behind it, and bars between all of them: "Rina Sari | Text | Budi Satria | Text |
    Eka Putri | Photo". None where the last of them is no role: then the roles stand in front."""
    cells = line.split(" | ")
    if not _is_bare_role(cells[-1]):
        return None
    found = [(role, name) for name, role in pairwise(cells) if _is_bare(role, "by") and is_person_alone(name)]
    return f"{found[0][0]} {', '.join(name for _, name in found)}" if found else None


def _is_bare_role(cell: str) -> bool:
    return any(_is_bare(cell, table) for table in ("by", "edited", "pictured"))


def _is_bare(cell: str, table: str) -> bool:
    """Whether a cell is one of the words of a table and nothing else."""
    return cell.strip(" :").casefold() in words(table)


def _first_with_names(lines: list[str], own: frozenset[str]) -> list[str]:
    """The first of the lines that has an author, or the first where none has."""
    for line in lines:
        if read_byline(line, own=own).authors:
            return [line]
    return lines[:1]


def _inside(lines: Sequence[str]) -> list[str]:
    """What stands behind "by" in lines that have a date in front of it."""
    found: list[str] = []
    for line in lines:
        if not _DIGIT.search(line):
            continue
        for by in _by_inside().finditer(line):
            before, behind = line[: by.start()], line[by.end() :]
            if _DIGIT.search(before) and moment_of(before.strip(" |")) and behind.strip()[:1].isupper():
                found.append(line[by.start() + 1 :])
                break
    return found


@cache
def _by_inside() -> regex.Pattern[str]:
    """Words for an author between two spaces, the longest that stands there."""
    return regex.compile(rf" {alternatives(words('by_inside'))}(?= )", regex.IGNORECASE)


@cache
def _checked() -> regex.Pattern[str]:
    """Words for those who only checked a text."""
    return regex.compile(rf"\b{alternatives(words('checked'))}\b", regex.IGNORECASE)


def _with_role(lines: Sequence[str]) -> list[str]:
    """A name that has a role beside it on its line: "Rina Sari | Senior Writer | 3 June 2024", "Rina Sari, Jurnalis"."""
    for line in lines:
        if len(line) > _LONGEST_DATED:
            continue
        parts = [part for part in parts_of(line) if part.strip()]
        for part, behind in pairwise(parts):
            if is_role(behind) and looks_like_person(part):
                return [part]
        name, _, role = parts[0].partition(", ") if parts else ("", "", "")
        if is_role(role) and role.casefold() in words("by") and looks_like_person(name):
            return [name]
    return []


def _checkers(lines: Sequence[str]) -> set[str]:
    """What stands behind words for someone who only checked the text, on their line or the next."""
    found: set[str] = set()
    low = "\n".join(lines).casefold()
    if not any(word in low for word in words("checked")):
        return found
    for index, line in enumerate(lines):
        for match in _checked().finditer(line):
            rest = line[match.end() :].strip(" :|")
            if not rest and index + 1 < len(lines):
                rest = lines[index + 1]
            found |= {rest, *(name.text for name in read_byline(rest).authors)}
    return found


def _texts(elements: Sequence[Element]) -> list[str]:
    """The texts of elements, those left out that hold the text of another with more around it."""
    texts = list(dict.fromkeys(element.text for element in elements))
    return [text for text in texts if not any(other != text and other in text for other in texts)][:12]


def stated_authors(facts: Facts) -> Iterator[str]:
    """Whom the page states as its authors, in its head and its data, as it stands there."""
    yield from facts.contents("author")
    for value in facts.data.values("author"):
        for name in _named(value, facts.data):
            text = name.name if isinstance(name, _Person) else name
            if isinstance(text, str):
                yield text


def _named(value: Any, data: Any, depth: int = 0) -> list[Any]:
    """The names of an author in the data: text, or an object with a name, or a list of either."""
    value = data.resolved(value)
    if not isinstance(value, dict):
        return [value]
    for name in _NAMES_IN_DATA:
        stated = value.get(name)
        if stated:
            each = list(stated) if isinstance(stated, list) else [stated]
            if "Person" in kinds(value):
                return [_Person(name) if isinstance(name, str) else name for name in each]
            return each
    wrapped = next((value[name] for name in _WRAPPED if isinstance(value.get(name), list | dict)), None)
    if wrapped is not None and depth < _DEEPEST:
        each = wrapped if isinstance(wrapped, list) else [wrapped]
        return [text for one in each[:_MOST] for text in _named(one, data, depth + 1)]
    given, family = value.get("givenName"), value.get("familyName")
    if isinstance(given, str) and isinstance(family, str):
        return [f"{given} {family}"]
    return []


def resolved_initials(initials: str, texts: Iterable[str]) -> str | None:
    """The name that the page gives beside the initials: "Rina Sari (rsi)"; None where it gives none.

    >>> resolved_initials("rsi", ["Laporan: Rina Sari (rsi)"])
    'Rina Sari'
    """
    small = alternatives(words("particles") - joining_words())
    behind = regex.compile(
        rf"(?<![\p{{L}}\p{{M}}'’.-])({_CAPITALISED}(?:\s+(?:{_CAPITALISED}|{small})){{0,3}}\s+{_CAPITALISED})\s*[(\[]\s*"
        rf"(?i:{regex.escape(initials)})\s*[)\]]"
    )
    for text in texts:
        if initials.casefold() in text.casefold() and (match := behind.search(text)):
            names = read_byline(match[1]).authors
            if names and names[0].kind == "person":
                return names[0].text
    return None
