"""Takes out source and syndication lines and keeps who is credited.

Before: ``Sumber: TASS``
After: nothing; ``sources`` has TASS
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.groups import credited, note_groups
from newsclean.matching import remove_matches
from newsclean.shape import ends_sentence, is_headline

_OUTLET_LENGTH = 40
_LAST = "-last"
"""The end of the ids of rules for headings that go only where nothing stands below."""


def source_line(document: Document) -> None:
    if not document.has("source"):
        return
    _lines_cut_off(document)
    remove_matches(document, "source", unless="-cut-off", check=_heads_nothing)


def _heads_nothing(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading ("Referensi:") is the very last line: what it heads is lost."""
    return not hit.rule.id.endswith(_LAST) or index + 1 == len(blocks)


def _lines_cut_off(document: Document) -> None:
    """A line that the scraper cut before the outlet or the headline it names: those stand on the next line, if anywhere."""
    blocks = document.blocks
    for block, named in zip(blocks, [*blocks[1:], None], strict=True):
        hits = document.hits(block)
        cut = next((hit for hit in hits if hit.rule.kind == "source" and "-cut-off" in hit.rule.id), None)
        if cut is None:
            continue
        note_groups(document, cut)
        document.drop(block, cut.rule)
        if named is None:
            continue
        is_outlet = len(named.text) <= _OUTLET_LENGTH and len(named.text.split()) <= 3
        if is_outlet or (is_headline(named.text) and not ends_sentence(named.text)):
            for name in credited(named.text) if is_outlet else ():
                document.metadata.note("sources", name, f"text:{cut.rule.id}")
            document.drop(named, cut.rule)
