"""Finds out the language of the article; takes nothing out.

Before: ``Harga cabai turun karena pasokan lancar …``
After: the same; ``language`` is ``id``

What the caller says is believed. Else paragraphs of prose are asked first: menus and lists of names have few words that
tell a language. A short text may be unsure, and then ``language`` stays None. Where there is no doubt, rules of other
languages are not asked any more: that is told from the text as it now is, never from what the page says of itself, so that
cleaning the clean text asks the same rules.
"""

from collections.abc import Iterable

from newsclean.document import Block, Document
from newsclean.language import hear, settled, surely

_ENOUGH = 6000


def language(document: Document) -> None:
    given = document.options.language
    if given is not None:
        document.speaks((given.split("-")[0].lower(),))
        if document.metadata.language is None:
            document.metadata.note("language", given, "caller", reason="the caller gave it")
        return
    heard = hear(_sample(document))
    document.speaks(surely(heard))
    if document.metadata.language is not None:
        return
    stated = document.facts.language if document.facts is not None else None
    found = settled(heard, stated)
    if found is not None:
        document.metadata.note("language", found, "text", reason="the words of the text")
    if stated is not None:
        document.metadata.note("language", stated, "html:lang", reason="the page states it")


def _sample(document: Document) -> str:
    """Prose of the document, or all its text where there is none, until it is enough."""
    blocks = document.blocks
    return _joined(block for block in blocks if document.is_prose(block)) or _joined(blocks)


def _joined(blocks: Iterable[Block]) -> str:
    taken: list[str] = []
    length = 0
    for block in blocks:
        taken.append(block.text[: _ENOUGH - length])
        length += len(taken[-1])
        if length >= _ENOUGH:
            break
    return "\n".join(taken)
