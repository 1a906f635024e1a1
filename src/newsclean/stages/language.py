"""Finds out the language of the article; takes nothing out.

Before: ``Harga cabai turun karena pasokan lancar …``
After: the same; ``language`` is ``id``

What the caller says is believed. Else the longest paragraphs are asked: menus and lists of names have few words that
tell a language. A short text may be unsure, and then ``language`` stays None. Where there is no doubt, rules of other
languages are not asked any more: that is told from the text as it now is, never from what the page says of itself, so that
cleaning the clean text asks the same rules.
"""

from newsclean.document import Document
from newsclean.language import settled


def language(document: Document) -> None:
    is_new = document.listen()
    given = document.options.language
    if given is not None:
        if document.metadata.language is None:
            document.metadata.note("language", given, "caller", reason="the caller gave it")
        return
    if not is_new and not document.first_pass:
        return  # the text is what it was
    heard = document.heard
    assert heard is not None
    if document.metadata.language is not None:
        return
    stated = document.facts.language if document.facts is not None else None
    found = settled(heard, stated)
    if found is not None:
        document.metadata.note("language", found, "text", reason="the words of the text")
    if stated is not None:
        document.metadata.note("language", stated, "html:lang", reason="the page states it")
