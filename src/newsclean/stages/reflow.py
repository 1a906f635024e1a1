"""Joins lines that are one sentence: cut at its links by a scraper, or wrapped at a width.

Before: ``Dikutip``, ``detikJatim``, ``, kecelakaan itu terjadi sekitar pukul 15.30 WIB.`` on three lines
After: ``Dikutip detikJatim, kecelakaan itu terjadi sekitar pukul 15.30 WIB.``
"""

from collections.abc import Sequence

from newsclean.cut_lines import (
    begins_closed,
    breaks_within,
    continues,
    is_cut_at_links,
    is_full,
    is_inside,
    is_link,
    is_open,
    wrapped_at,
)
from newsclean.document import Block, Document
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence

_DATELINE = lazy_regex(r"\p{Ll}[\p{L}\d.]{2,24}\s[–—-]{1,2}\s[\p{Lu}\d\"“]")
"""An outlet whose name begins with a small letter, in front of an article: "detikJatim - Polisi …"."""
_LINKED = frozenset({"source", "byline", "tags", "date", "dateline", "site", "title", "signoff", "caption", "legal"})
"""Kinds of lines that are the text of a link in a sentence as well: an agency, a name, a day."""


def reflow(document: Document) -> None:
    blocks = document.blocks
    width = wrapped_at(blocks)
    is_cut = width is not None or is_cut_at_links(blocks)
    _join_lines(document, blocks, width, is_cut=is_cut)
    if (
        is_cut and width is None
    ):  # the second half of a sentence may have been cut too, and ends only now that it is joined
        _join_lines(document, document.blocks, width, is_cut=True)


def _join_lines(document: Document, blocks: Sequence[Block], width: int | None, *, is_cut: bool) -> None:
    run: list[Block] = []
    for index, block in enumerate(blocks):
        open_ended = run and not (block.after_blank or ends_sentence(run[-1].text) or _DATELINE.match(block.text))
        if open_ended and (
            (continues(run[-1].text, block.text, is_cut=is_cut) and not _is_label(document, run, blocks, index - 1))
            or (is_link(run[-1].text, blocks, index, is_cut=is_cut) and not _is_known(document, block, unless=_LINKED))
            or _goes_on_in(document, run, blocks, index, width, is_cut=is_cut)
        ):
            run.append(block)
            continue
        _join(document, run, is_wrapped=width is not None)
        run = [block]
    _join(document, run, is_wrapped=width is not None)


def _goes_on_in(
    document: Document, run: Sequence[Block], blocks: Sequence[Block], index: int, width: int | None, *, is_cut: bool
) -> bool:
    """What the line begins with does not say that it goes on, but where it stands does: inside a sentence, or behind a full line."""
    before, text = run[-1].text, blocks[index].text
    in_sentence = len(run) > 1 and is_inside(before, blocks, index, is_cut=is_cut)
    if not in_sentence and (width is None or not (is_full(before, text, width) or breaks_within(before))):
        return False
    return not text[0].isupper() or not (_is_known(document, run[-1]) or _is_known(document, blocks[index]))


def _is_label(document: Document, run: Sequence[Block], blocks: Sequence[Block], index: int) -> bool:
    """Whether the line is a label between the halves of a sentence that began above it."""
    if len(run) > 1 or index == 0 or blocks[index].after_blank or not is_open(blocks[index - 1].text):
        return False
    return _is_known(document, blocks[index], unless=_LINKED)


def _is_known(document: Document, block: Block, unless: frozenset[str] = frozenset()) -> bool:
    """Whether the catalogue knows the whole line: it stands between two parts of a text, and is none. A label, or what stands below an
    article, has no stop."""
    document.search([block])
    whole = [hit.rule for hit in document.hits(block) if hit.is_all_of(block.text)]
    scopes = {rule.scope for rule in whole if rule.kind not in unless}
    return bool(scopes) and (not ends_sentence(block.text) or not scopes.isdisjoint(("line", "inline", "end")))


def _join(document: Document, run: list[Block], *, is_wrapped: bool) -> None:
    """In a text that was not wrapped, what ends no sentence may be a list whose items begin small; none begins with a closing mark but a
    stop (". 50 unit") or a colon, in front of which its label stands."""
    if len(run) > 1 and (is_wrapped or ends_sentence(run[-1].text) or _goes_on_for_sure(run[-1].text)):
        document.merge(run)


def _goes_on_for_sure(text: str) -> bool:
    return text[0] not in ".:" and begins_closed(text)
