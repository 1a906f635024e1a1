"""The plain fields of a page: section, tags, picture, site, address, summary, and whether it may be read without paying."""

from collections.abc import Iterable, Sequence
from typing import Any

from newsclean.evidence import Ballot
from newsclean.patterns import lazy_regex
from newsclean.read.address import web_address
from newsclean.read.facts import Facts
from newsclean.read.jsonld import kinds

_LONGEST = 120
_LONGEST_SUMMARY = 2000
_MOST_TAGS = 50
_BETWEEN = lazy_regex(r"\s*[,;]\s*")
_FREE = {"true": True, "false": False, "free": True, "locked": False, "metered": False}
_TAG = lazy_regex(r"<[^<>]{1,200}>")

Stated = tuple[str, Any]


def section(facts: Facts, ballot: Ballot) -> str | None:
    """What part of the outlet the article stands in, as the page states it."""
    found: list[Stated] = [(f"meta:{name}", value) for name, value in facts.stated("section")]
    found += [("json-ld:articleSection", value) for value in facts.data.values("articleSection")]
    found += [("json-ld:BreadcrumbList", value) for value in _crumb(facts)]
    return _first(found, ballot)


def tags(facts: Facts, ballot: Ballot) -> list[str]:
    """The article's keywords: of the first source that has some."""
    named: dict[str, list[str]] = {}
    for name, value in facts.stated("tag"):
        named.setdefault(f"meta:{name}", []).extend(_BETWEEN.split(value))
    stated = [value for value in facts.data.values("keywords") if isinstance(value, str)]
    named["json-ld:keywords"] = [
        part for value in stated for part in (_BETWEEN.split(value) if len(stated) == 1 else [value])
    ]
    chosen: list[str] = []
    for source, values in named.items():
        clean = [tag for value in values if (tag := _line(value))]
        if clean and not chosen:
            chosen = list(dict.fromkeys(clean))[:_MOST_TAGS]
            for tag in chosen:
                ballot.add(tag, source, "the most trusted source that has keywords", chosen=True)
        elif clean:
            ballot.add(", ".join(clean), source, "another source is trusted more")
    return chosen


def image(facts: Facts, base: str | None, ballot: Ballot) -> str | None:
    """The address of the article's picture."""
    found: list[Stated] = [(f"meta:{name}", value) for name, value in facts.stated("image")]
    found += [
        ("json-ld:image", value.get("url") or value.get("contentUrl") if isinstance(value, dict) else value)
        for value in facts.data.values("image")
    ]
    return _first_address(found, base, ballot)


def address(facts: Facts, base: str | None, ballot: Ballot) -> str | None:
    """The page's own address, as it states it."""
    found: list[Stated] = [
        ("link:canonical" if name == "canonical" else f"meta:{name}", value) for name, value in facts.stated("address")
    ]
    for name in ("url", "mainEntityOfPage"):
        found += [
            (f"json-ld:{name}", value.get("@id") if isinstance(value, dict) else value)
            for value in facts.data.values(name)
        ]
    return _first_address(found, base, ballot)


def site(facts: Facts, ballot: Ballot) -> str | None:
    """What the site calls itself."""
    found: list[Stated] = [(f"meta:{name}", value) for name, value in facts.stated("site")]
    found += [
        ("json-ld:publisher", value.get("name") if isinstance(value, dict) else value)
        for value in facts.data.values("publisher")
    ]
    found += [("json-ld:WebSite", entry.get("name")) for entry in facts.data.entries if "WebSite" in kinds(entry)]
    return _first(
        [
            (source, value)
            for source, value in found
            if isinstance(value, str) and web_address(value, None) is None and not value.startswith("@")
        ],
        ballot,
    )


def description(facts: Facts, ballot: Ballot) -> str | None:
    """The page's summary of its article."""
    found: list[Stated] = [("json-ld:description", value) for value in facts.data.values("description")]
    found += [(f"meta:{name}", value) for name, value in facts.stated("summary")]
    return _first(found, ballot, longest=_LONGEST_SUMMARY)


def is_free(facts: Facts, ballot: Ballot) -> bool | None:
    """Whether the article may be read without paying; None where the page does not say."""
    found: list[Stated] = [
        ("json-ld:isAccessibleForFree", entry["isAccessibleForFree"])
        for entry in facts.data.articles
        if "isAccessibleForFree" in entry
    ]
    found += [(f"meta:{name}", value) for name, value in facts.stated("access")]
    chosen: bool | None = None
    for source, value in found:
        read = _truth(value)
        if read is None:
            ballot.add(value, source, "neither yes nor no")
        elif chosen is None:
            chosen = read
            ballot.add(read, source, "the most trusted source that says so", chosen=True)
        else:
            ballot.add(read, source, "another source is trusted more")
    return chosen


def _truth(value: Any) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _FREE.get(value.strip().rpartition("/")[2].lower())
    return None


def _crumb(facts: Facts) -> list[Any]:
    """The last but one step of the way to the page, or the last where the page is none itself; never the first, which is the site."""
    for entry in facts.data.entries:
        if "BreadcrumbList" not in kinds(entry):
            continue
        steps = entry.get("itemListElement")
        names = [_step(step) for step in steps] if isinstance(steps, list) else []
        known = {title.casefold() for title, _ in facts.stated_titles}
        inner = [
            name for name in names[1:] if isinstance(name, str) and name.casefold() not in known and len(name) <= 40
        ]
        return inner[-1:]
    return []


def _step(step: Any) -> Any:
    if not isinstance(step, dict):
        return None
    item = step.get("item")
    return step.get("name") or (item.get("name") if isinstance(item, dict) else None)


def _first(found: Sequence[Stated], ballot: Ballot, longest: int = _LONGEST) -> str | None:
    chosen: str | None = None
    for source, value in found:
        line = _line(value, longest)
        if line is None:
            ballot.add(value, source, "not a line of text")
        elif chosen is None:
            chosen = line
            ballot.add(line, source, "the most trusted source that says so", chosen=True)
        elif line != chosen:
            ballot.add(line, source, "another source is trusted more")
    return chosen


def _first_address(found: Iterable[Stated], base: str | None, ballot: Ballot) -> str | None:
    chosen: str | None = None
    for source, value in found:
        if chosen is not None:
            if value != chosen:
                ballot.add(value, source, "another source is trusted more")
            continue
        chosen = web_address(value, base) if isinstance(value, str) else None
        if chosen is None:
            ballot.add(value, source, "no address on the web")
        else:
            ballot.add(chosen, source, "the most trusted source that says so", chosen=True)
    return chosen


def _line(value: Any, longest: int = _LONGEST) -> str | None:
    """A text as one line without tags; None if it is no text, empty, or too long for what it should be."""
    if not isinstance(value, str):
        return None
    line = " ".join(_TAG.sub(" ", value).split()) if "<" in value else " ".join(value.split())
    return line if line and len(line) <= longest else None
