"""Sets the line apart that stands below an article and is glued to its last paragraph, as in dumps that have lost their line ends.

Before: ``… kata dia. Warga menunggu. Sumber: Kontan`` on one line
After: ``Sumber: Kontan`` on a line of its own, where the stage ``source_line`` knows it

Nothing is taken out here. What is set apart is all of the end behind a sentence, and a line that the catalogue knows whole.
"""

from collections.abc import Sequence

import regex

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.guards import is_foreign
from newsclean.patterns import lazy_regex
from newsclean.shape import is_prose

_REACH, _SHORTEST = 300, 120
"""A line below an article has so many characters at the most, and a paragraph to which one may be glued this many at least."""
_SENTENCE_END = lazy_regex(
    r"""[.!?…。！？؟۔।][”"’'»«)\]]{0,2}\s*+(?=[^\p{Ll}\p{N}\s])(?P<signoff>[(\[][^()\[\]\n]{1,20}[)\]]\s*+)?"""
)
"""Behind the sentence may stand initials in brackets, and the line behind those."""
_KINDS = frozenset(
    {"ad", "byline", "comments", "embed", "follow", "legal", "pager", "related", "share", "signoff", "source", "ui"}
)
"""Kinds of lines that stand below articles. Captions are left out: one has the sentence in front of its credit in it."""
_SCOPES = frozenset({"line", "tail", "last"})


def last_line(document: Document) -> None:
    if not document.blocks:
        return
    block = document.blocks[-1]
    text = block.text
    if len(text) < _SHORTEST:
        return
    ends = _SENTENCE_END.finditer(text, max(0, len(text) - _REACH))
    starts = [at for end in ends for at in _starts(end) if at < len(text) and not _is_inside(document, block, at)]
    lines = [text[at:] for at in starts]
    known: dict[str, int] = {}
    for at, line, hits in zip(starts, lines, document.catalogue.hits_of(lines, document.spoken), strict=True):
        known |= dict.fromkeys(_rules(document, line, hits), at)
    if known:  # of the rule that takes most, what it takes at least: some would take a sentence in front of theirs too
        document.split(block, next(iter(known.values())))


def _starts(end: regex.Match[str]) -> list[int]:
    """Where a line may begin behind a sentence, and behind the initials that follow it."""
    return [end.end()] if end["signoff"] is None else [end.start("signoff"), end.end()]


def _is_inside(document: Document, block: Block, at: int) -> bool:
    """Whether a rule takes what stands on both sides of the place: a pitch of several sentences."""
    return any(hit.start < at < hit.end for hit in document.hits(block))


def _rules(document: Document, line: str, hits: Sequence[Hit]) -> list[str]:
    """The rules that take the whole line; a sentence only if they are not of another language."""
    whole = [hit.rule for hit in hits if hit.is_all_of(line) and hit.rule.kind in _KINDS and hit.rule.scope in _SCOPES]
    if whole and is_prose(line):
        whole = [rule for rule in whole if not is_foreign(document, rule)]
    return [rule.id for rule in whole if not rule.id.endswith("-repeated")]
