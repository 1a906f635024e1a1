"""Finds out the language of the article; takes nothing out.

Before: ``Harga cabai turun karena pasokan lancar …``
After: the same; ``language`` is ``id``

What the caller says is believed. Else the longest paragraphs are asked: menus and lists of names have few words that
tell a language. A short text may be unsure, and then ``language`` stays None. Where there is no doubt, rules of other
languages are not asked any more: that is told from the text as it now is, never from what the page says of itself, so that
cleaning the clean text asks the same rules.
"""

from newsclean.document import Block, Document
from newsclean.language import hear, settled, surely

_ENOUGH = 2000
_PARAGRAPHS = 20


def language(document: Document) -> None:
    given = document.options.language
    if given is not None:
        document.speaks((given.split("-")[0].lower(),))
        if document.metadata.language is None:
            document.metadata.note("language", given, "caller", reason="the caller gave it")
        return
    if document.heard_at == document.edits:
        return  # the text is what it was
    document.heard_at = document.edits
    heard = document.heard = hear(_sample(document))
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
    """The longest paragraphs of prose, in order, or the longest lines where there is none, until it is enough. Chrome is
    seldom among them: they are the same when the stages run again."""
    longest = sorted(document.blocks, key=_length, reverse=True)[:_PARAGRAPHS]
    chosen = [block for block in longest if document.is_prose(block)] or longest
    taken: list[Block] = []
    length = 0
    for block in chosen:
        taken.append(block)
        length += min(len(block.text), _ENOUGH)
        if length >= _ENOUGH:
            break
    return "\n".join([block.text[:_ENOUGH] for block in sorted(taken, key=_place)])


def _length(block: Block) -> int:
    return len(block.text)


def _place(block: Block) -> int:
    return block.pieces[0].start
