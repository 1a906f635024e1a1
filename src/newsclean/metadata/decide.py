"""Evidence, then decision: every field of an article from what its page states, what it shows, and what its text says.

Each field has a module that decides it; all of them write their candidates to the field's ballot, which becomes
``Article.evidence``.
"""

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple

from newsclean.document import Document, Metadata
from newsclean.evidence import Ballot, Evidence
from newsclean.locale import locale_of
from newsclean.metadata import moments, others, people
from newsclean.metadata.owner import owner
from newsclean.metadata.shown import Shown
from newsclean.metadata.sites import SiteNames
from newsclean.read.facts import Facts

_FIELDS = (
    "title", "authors", "editors", "photographers", "initials", "dateline", "sources", "published", "modified", "site_name", "url",
    "section", "tags", "image", "description", "is_accessible_for_free", "language",
)  # fmt: skip
_BROKEN = ("title", "authors", "published")
"""The fields under which data that could not be read are listed."""


class Decided(NamedTuple):
    """The fields that are decided when all stages have run."""

    authors: tuple[str, ...]
    editors: tuple[str, ...]
    photographers: tuple[str, ...]
    sources: tuple[str, ...]
    published: datetime | date | None
    modified: datetime | date | None
    site_name: str | None
    url: str | None
    section: str | None
    tags: tuple[str, ...]
    image: str | None
    description: str | None
    is_accessible_for_free: bool | None
    evidence: Evidence


def decide(document: Document) -> Decided:
    """The fields of the article and the evidence for them."""
    found, facts = document.metadata, document.facts
    ballots: defaultdict[str, Ballot] = defaultdict(Ballot)
    if facts is None:
        decided = _of_text(document, ballots)
    else:
        decided = _of_page(
            document, facts, document.shown or Shown(None, (), None, SiteNames(facts, document.options.url)), ballots
        )
    for field in ("title", "initials", "language", "dateline"):
        for candidate in found.evidence.get(field, ()):
            ballots[field].extend([candidate])
    listed = [(field, ballots[field].candidates()) for field in _FIELDS if field in ballots]
    return decided._replace(evidence=Evidence(tuple((field, candidates) for field, candidates in listed if candidates)))


def _of_text(document: Document, ballots: dict[str, Ballot]) -> Decided:
    """A text dump: what its stages found, and the address."""
    found = document.metadata
    for field, candidates in found.evidence.items():
        if field in _OF_BALLOTS:
            ballots[field].extend(candidates)
    return Decided(
        authors=_with_initials(document, tuple(found.authors)),
        editors=_once(found.editors),
        photographers=_once(found.photographers),
        sources=_once(found.sources),
        published=found.published,
        modified=found.modified,
        site_name=found.site_name,
        url=document.options.url,
        section=found.section,
        tags=_once(found.tags),
        image=found.image,
        description=None,
        is_accessible_for_free=None,
        evidence=Evidence(),
    )


_OF_BALLOTS = ("authors", "editors", "photographers", "sources", "published", "modified", "site_name", "tags")


def _of_page(document: Document, facts: Facts, shown: Shown, ballots: dict[str, Ballot]) -> Decided:
    found, base = document.metadata, document.options.url
    for start, why in facts.data.broken:
        for field in _BROKEN:
            ballots[field].add(start, "json-ld", f"can't be read: {why}")

    def site_owner() -> str | None:
        text = "\n".join([block.text for block in document.blocks])
        return owner(facts, shown, document.source, text, found.language)

    named = people.people(facts, shown, document.source, _said(found, "authors"), site_owner, ballots)
    stamps = {field: (value, rule) for field in ("published", "modified") for value, rule in _stamp(found, field)}
    locale = moments.Locale(*locale_of(document))
    when = moments.moments(facts, shown, document.source, base, stamps, ballots, locale)
    stated_url = others.address(facts, base, ballots["url"])
    tags = others.tags(facts, ballots["tags"])
    for field in ("editors", "photographers", "sources", "tags"):
        ballots[field].extend(found.evidence.get(field, ()))
    return Decided(
        authors=_with_initials(document, named.authors),
        editors=_once([*named.editors, *found.editors]),
        photographers=_once([*named.photographers, *found.photographers]),
        sources=_once([*named.agencies, *found.sources]),
        published=when.published,
        modified=when.modified,
        site_name=others.site(facts, ballots["site_name"]) or found.site_name,
        url=base or stated_url,
        section=others.section(facts, ballots["section"]) or found.section,
        tags=_once([*tags, *found.tags]),
        image=others.image(facts, base, ballots["image"]),
        description=others.description(facts, ballots["description"]),
        is_accessible_for_free=others.is_free(facts, ballots["is_accessible_for_free"]),
        evidence=Evidence(),
    )


def _said(found: Metadata, field: str) -> list[tuple[str, str]]:
    """What stages found in the text for a field, with the rules that found it."""
    candidates = found.evidence.get(field, ())
    return [(str(each.value), each.source.removeprefix("text:")) for each in candidates]


def _stamp(found: Metadata, field: str) -> list[tuple[datetime | date, str]]:
    return [
        (each.value, each.source.removeprefix("text:"))
        for each in found.evidence.get(field, ())
        if each.chosen and isinstance(each.value, date)
    ]


def _with_initials(document: Document, authors: tuple[str, ...]) -> tuple[str, ...]:
    """The authors, and where there are none the one whose initials sign the text, if the page gives both."""
    initials = document.metadata.initials
    if authors or not initials:
        return _once(authors)
    credits = [removal.text for removal in document.removed if removal.kind == "byline"]
    credits += document.shown.lines if document.shown is not None else []
    name = people.resolved_initials(initials, credits) if len(initials) >= 2 else None
    return (name,) if name else ()


def _once(values: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
