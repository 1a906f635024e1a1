"""Sets the line apart that stood below an article and is glued to its last paragraph, where a dump has lost its line ends.

Before: ``… kata dia. Warga menunggu. Sumber: Kontan`` on one line
After: ``Sumber: Kontan`` on a line of its own, where the stage ``source_line`` knows it

Nothing is taken out here. What is set apart is all of the end behind a sentence, and a line that the catalogue knows whole.
"""

import regex

from newsclean.document import Block, Document
from newsclean.shape import is_prose

_REACH, _SHORTEST = 300, 120
"""A line below an article has so many characters at the most, and a paragraph to which one may be glued this many at least."""
_SENTENCE_END = regex.compile(
    r"""[.!?…。！？؟۔।][”"’'»)\]]{0,2}\s*+(?=[^\p{Ll}\p{N}\s])(?P<signoff>[(\[][^()\[\]\n]{1,20}[)\]]\s*+)?"""
)
"""Behind the sentence may stand initials in brackets, and the line behind those."""
_KINDS = frozenset(
    {"ad", "byline", "comments", "embed", "follow", "legal", "pager", "related", "share", "signoff", "source", "ui"}
)
"""Kinds of lines that stand below articles. Captions are left out: one has the sentence in front of its credit in it."""
_SCOPES = frozenset({"line", "tail", "last"})
_EVERYWHERE = {"mul", "en"}


def last_line(document: Document) -> None:
    if document.facts is not None or not document.blocks:
        return
    block = document.blocks[-1]
    text = block.text
    if len(text) < _SHORTEST:
        return
    for end in _SENTENCE_END.finditer(text, max(0, len(text) - _REACH)):
        for start in sorted({end.start("signoff"), end.end()} - {-1, len(text)}):
            if not _is_inside(document, block, start) and _is_known(document, text[start:]):
                document.split(block, start)
                return


def _is_inside(document: Document, block: Block, at: int) -> bool:
    """Whether a rule takes what stands on both sides of the place: a pitch of several sentences."""
    return any(hit.start < at < hit.end for hit in document.hits(block))


def _is_known(document: Document, line: str) -> bool:
    """Whether a rule of a language that is spoken here, or of any, takes the whole line; a sentence only if it is in that language."""
    spoken = {document.language(), *_EVERYWHERE}
    return any(
        hit.start == 0
        and hit.end == len(line)
        and hit.rule.kind in _KINDS
        and hit.rule.scope in _SCOPES
        and not hit.rule.id.endswith("-repeated")
        and not (spoken.isdisjoint(hit.rule.languages) and is_prose(line))
        for hit in document.catalogue.hits(line, document.spoken)
    )
