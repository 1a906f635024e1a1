"""Takes out source and syndication lines and keeps who is credited.

Before: ``Sumber: TASS``
After: nothing; ``sources`` has TASS
"""

import regex

from newsclean.document import Document
from newsclean.matching import remove_matches
from newsclean.shape import ends_sentence, is_headline

_OUTLET_LENGTH = 40
_BETWEEN = regex.compile("[,،]")


def source_line(document: Document) -> None:
    if not document.has("source"):
        return
    _lines_cut_off(document)
    for hit in remove_matches(document, "source", unless="-cut-off"):
        _credit(document, hit.groups.get("sources"), hit.rule.id)


def _lines_cut_off(document: Document) -> None:
    """A line that the scraper cut before the outlet or the headline it names: those stand on the next line, if anywhere."""
    blocks = document.blocks
    for block, named in zip(blocks, [*blocks[1:], None], strict=True):
        hits = document.hits(block)
        rule = next((hit.rule for hit in hits if hit.rule.kind == "source" and "-cut-off" in hit.rule.id), None)
        if rule is None:
            continue
        document.drop(block, rule)
        if named is None:
            continue
        is_outlet = len(named.text) <= _OUTLET_LENGTH and len(named.text.split()) <= 3
        if is_outlet or (is_headline(named.text) and not ends_sentence(named.text)):
            _credit(document, named.text if is_outlet else None, rule.id)
            document.drop(named, rule)


def _credit(document: Document, credited: str | None, rule: str) -> None:
    for part in _BETWEEN.split(credited or ""):
        if name := part.strip(" ."):
            document.metadata.note("sources", name, f"text:{rule}")
