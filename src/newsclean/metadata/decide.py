"""Evidence, then decision: every field of an article from what its page states, what it shows, and what its text says.

Each field has a module that decides it; all of them write their candidates to the field's ballot, which becomes
``Article.evidence``.
"""

from collections import defaultdict
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from newsclean.document import Document, Metadata
from newsclean.evidence import FIELDS, Ballot, Evidence
from newsclean.locale import locale_of
from newsclean.mended import mended
from newsclean.metadata import moments, others, people
from newsclean.metadata.owner import owner
from newsclean.metadata.shown import Shown
from newsclean.metadata.sites import SiteNames
from newsclean.read.facts import Facts

_OF_STAGES = ("title", "initials", "dateline", "language")
"""The fields that stages decide, of pages too."""
_BROKEN = ("title", "authors", "published")
"""The fields under which data that could not be read are listed."""
_STATED_MORE = "what the page states is trusted more"
_Stated = TypeVar("_Stated", str | None, bool | None)


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
    for field in _OF_STAGES:
        ballots[field].extend(found.evidence.get(field, ()))
    if document.options.url is not None:
        reason = "the caller gave it" if document.options.url_source == "caller" else "the page was saved from it"
        ballots["url"].overrule(
            document.options.url, document.options.url_source, reason, "what the page was loaded from goes before it"
        )
    listed = [(field, ballots[field].candidates()) for field in FIELDS if field in ballots]
    decided = _mended(decided)
    return decided._replace(evidence=Evidence(tuple((field, candidates) for field, candidates in listed if candidates)))


def _of_text(document: Document, ballots: dict[str, Ballot]) -> Decided:
    """A text dump: what its stages found, and the address."""
    found = document.metadata
    for field in FIELDS:
        if field not in _OF_STAGES:
            ballots[field].extend(found.evidence.get(field, ()))
    return Decided(
        authors=_with_initials(document, tuple(found.authors)),
        editors=_once(found.editors),
        photographers=_once(found.photographers),
        sources=_once(found.sources),
        published=found.published,
        modified=found.modified,
        site_name=found.site_name,
        url=document.options.url or found.url,
        section=found.section,
        tags=_once(found.tags),
        image=found.image,
        description=found.description,
        is_accessible_for_free=found.is_accessible_for_free,
        evidence=Evidence(),
    )


def _of_page(document: Document, facts: Facts, shown: Shown, ballots: dict[str, Ballot]) -> Decided:
    found, base = document.metadata, document.options.url or facts.base
    for start, why in facts.data.broken:
        for field in _BROKEN:
            ballots[field].add(start, "json-ld", f"can't be read: {why}")

    def site_owner() -> str | None:
        text = "\n".join([block.text for block in document.blocks])
        return owner(facts, shown, document.source, text, found.language)

    named = people.people(facts, shown, document.source, _said(found, "authors"), site_owner, ballots)
    stamps = {field: (value, rule) for field in ("published", "modified") for value, rule in _stamp(found, field)}
    locale = moments.Locale(*locale_of(document))
    when = moments.moments(facts, shown, document.source, document.options.url, stamps, ballots, locale)

    def or_noted(field: str, stated: _Stated) -> _Stated:
        """What the page states; where it states nothing, what a stage found in its text."""
        noted: _Stated = getattr(found, field)
        for each in found.evidence.get(field, ()):
            ballots[field].extend([each if stated is None else each._replace(chosen=False, reason=_STATED_MORE)])
        return noted if stated is None else stated

    stated_url = or_noted("url", others.address(facts, base, ballots["url"]))
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
        site_name=or_noted("site_name", others.site(facts, ballots["site_name"])),
        url=document.options.url or stated_url,
        section=or_noted("section", others.section(facts, ballots["section"])),
        tags=_once([*tags, *found.tags]),
        image=or_noted("image", others.image(facts, base, ballots["image"])),
        description=or_noted("description", others.description(facts, ballots["description"])),
        is_accessible_for_free=or_noted(
            "is_accessible_for_free", others.is_free(facts, ballots["is_accessible_for_free"])
        ),
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


def _mended(decided: Decided) -> Decided:
    """The same fields without what can't be seen: what a page states of itself no stage has repaired."""
    return decided._replace(
        authors=_all_mended(decided.authors),
        editors=_all_mended(decided.editors),
        photographers=_all_mended(decided.photographers),
        sources=_all_mended(decided.sources),
        tags=_all_mended(decided.tags),
        site_name=mended(decided.site_name or "") or None,
        section=mended(decided.section or "") or None,
        description=mended(decided.description or "") or None,
    )


def _all_mended(values: tuple[str, ...]) -> tuple[str, ...]:
    return _once([text for text in map(mended, values) if text])


def _once(values: "list[str] | tuple[str, ...]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
