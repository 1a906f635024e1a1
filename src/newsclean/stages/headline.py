"""Finds the headline of a page and what the page shows about it; takes nothing out.

Before: ``<title>Harga Beras Naik | Contoh News</title> … <h1>Harga Beras Naik</h1>``
After: the same; ``title`` is ``Harga Beras Naik``

It stands before the stages that take text out: they need the title, and bylines and dates about it are to be seen whole.
"""

from collections.abc import Sequence

from newsclean.document import Block, Document
from newsclean.evidence import Ballot, Candidate
from newsclean.mended import mended, without_elements
from newsclean.metadata.shown import Shown
from newsclean.metadata.sites import SiteNames
from newsclean.metadata.title import headline as headline_of
from newsclean.mojibake import without_mojibake

_GIVEN = "the caller's goes before it"


def headline(document: Document) -> None:
    facts = document.facts
    if facts is None or not document.first_pass:
        return
    blocks, found = document.blocks, document.metadata
    ballot = Ballot()
    sites = SiteNames(facts, document.options.url)
    title = headline_of(blocks, facts, sites, document.options.url, ballot)
    given = document.options.title
    if found.title is None:
        found.title = title.text and _as_read(title.text)
    if title.block is not None:
        document.heading = mended(blocks[title.block].text)
    elif given is not None:
        document.heading = title.text
    candidates = [_mended(candidate) for candidate in ballot.candidates()]
    if given is not None:
        candidates = [each._replace(chosen=False, reason=_GIVEN) if each.chosen else each for each in candidates]
    found.evidence["title"] = [*found.evidence.get("title", ()), *candidates]
    document.shown = Shown(
        facts.root, blocks, title.block if title.block is not None else _first_heading(blocks), sites, facts.summaries
    )


def _mended(candidate: Candidate) -> Candidate:
    return candidate._replace(value=_as_read(str(candidate.value))) if candidate.chosen else candidate


def _as_read(title: str) -> str:
    return mended(without_elements(without_mojibake(title)))


def _first_heading(blocks: Sequence[Block]) -> int | None:
    """Where the page's head is looked for if no block shows its title."""
    return next((i for i, block in enumerate(blocks) if block.mark is not None and block.mark.box.tag == "h1"), None)
