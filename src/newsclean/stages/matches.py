"""What most stages do: take out what the catalogue's rules of one kind match. No stage itself."""

from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile

from newsclean.catalogue.match import Hit
from newsclean.catalogue.rule import EVERYWHERE, Rule
from newsclean.cut_lines import is_cut_off, is_part
from newsclean.document import Block, Document
from newsclean.shape import is_fact, is_half_quoted, is_prose, word_count

OUTSIDE = "mul.ui.page-outside"
"""The rule for what is outside the article of a page and known to no other rule."""
_OF_FACTS = frozenset({"byline", "caption", "follow", "source", "tags"})
"""Kinds of rules that know lines such as a list of facts has: who wrote a book, somebody's account."""
_QUOTES = frozenset('"“”„')
_QUOTED = 4
"""So many lines above and below are searched for the marks of a quotation."""
_ANNOUNCES = 4
_FACTS_ABOVE, _FACTS_NEAR = 3, 30
"""So many facts above say that an account below is one too; no more lines than those are looked at."""

Check = Callable[[Hit, Sequence[Block], int], bool]
"""Whether a hit in ``blocks[index]`` is to be taken."""


def remove_matches(
    document: Document,
    kind: str,
    *,
    check: Check | None = None,
    prefix: str = "",
    unless: str = "\0",
    where: Callable[[str], bool] | None = None,
) -> list[Hit]:
    """Take out every match of the rules of ``kind``; returns what was taken, in order.

    ``check`` may refuse a match that the stage knows more about. ``prefix`` limits the rules to those whose id has that
    part, ``unless`` to those whose id has not. ``where`` says of a block's text whether it is worth a search. Labels are the
    business of the stage ``related``.
    """
    taken: list[Hit] = []
    blocks = document.blocks
    if where is None:
        asked = list(enumerate(blocks)) if document.has(kind) else []
    else:
        asked = [(index, block) for index, block in enumerate(blocks) if where(block.text)]
        document.search([block for _, block in asked])
    head_and_tail: tuple[int, int] | None = None  # not before it is needed: it asks of every block whether it is prose
    for index, block in asked:
        hits = [
            hit
            for hit in document.hits(block)
            if hit.rule.kind == kind
            and hit.rule.scope != "label"
            and prefix in hit.rule.id
            and unless not in hit.rule.id
        ]
        if not hits:
            continue
        head_and_tail = head_and_tail or document.prose_range()
        hits = [
            hit
            for hit in hits
            if in_scope(hit, index, *head_and_tail)
            and not _is_foreign_text(document, hit, block.text)
            and not _is_of_a_sentence(document, hit, blocks, index)
            and not _is_of_a_quotation(hit, blocks, index)
            and (check is None or check(hit, blocks, index))
        ]
        if hits and kind in _OF_FACTS and _is_in_facts(document, kind, blocks, index):
            continue
        if hits:
            hits.sort(key=lambda hit: rank(document, hit.rule))
            document.remove(block, *[(hit.start, hit.end, hit.rule) for hit in hits])
            taken += hits
    return taken


def _is_foreign_text(document: Document, hit: Hit, text: str) -> bool:
    """Whether a rule of another language takes a sentence, or a fact: what its labels stand before says nothing there. "Director:" is a
    paper's in Spanish; in English it is a film's."""
    if not is_foreign(document, hit.rule):
        return False
    if is_fact(text):
        return True
    return is_prose(text[hit.start : hit.end])


def is_foreign(document: Document, rule: Rule) -> bool:
    """Whether a rule is of another language than the text, if that is known, and not of those that are everywhere."""
    language = document.language()
    return language is not None and language not in rule.languages and not rule.is_everywhere


def in_scope(hit: Hit, index: int, head: int, tail: int) -> bool:
    """Whether a rule for the head or the tail of a document may act on the block at ``index``."""
    if hit.rule.scope == "head":
        return index < head
    if hit.rule.scope == "tail":
        return index > tail
    if hit.rule.scope == "last":
        return index >= tail
    return True


def whole_line_hit(document: Document, block: Block) -> Hit | None:
    """The rule that takes the whole block, if there is one."""
    for hit in document.hits(block):
        if hit.is_all_of(block.text) and hit.rule.scope in ("line", "inline", "end"):
            return hit
    return None


def _is_of_a_sentence(document: Document, hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether a rule takes a whole line that is a part of a sentence. Of a rule of another language, the end of one is enough: "Cultura."
    below "… ha scritto il ministro della"."""
    text = blocks[index].text
    if not hit.is_all_of(text):
        return False
    return is_part(blocks, index) or (is_foreign(document, hit.rule) and is_cut_off(blocks, index))


def _is_of_a_quotation(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether a rule takes the first or the last line of what somebody wrote, with the mark that opens or closes it; or words with a hash
    between its first line and its last, or right below the words that announce it; or a heading in capitals among such lines ("BREAKING
    NEWS" above "PEOPLE ARE ANGRY")."""
    text = blocks[index].text
    if not hit.is_all_of(text):
        return False
    if hit.rule.kind == "related" and _is_among_capitals(text, blocks, index):
        return True
    is_odd = is_half_quoted(text)
    opens, closes = is_odd and text[0] in _QUOTES, is_odd and text[-1] in _QUOTES
    inside = hit.rule.kind == "tags" and not is_odd
    if inside and _is_announced(blocks, index):
        return True
    if not (opens or closes or inside):
        return False
    above = _first_is_open(reversed(blocks[max(index - _QUOTED, 0) : index]))
    below = _first_is_open(blocks[index + 1 : index + 1 + _QUOTED])
    return (opens and below) or (closes and above) or (inside and above and below)


def _is_among_capitals(text: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a heading and the lines above and below it are all in capitals, none a paragraph and at least one of some words: what is
    shouted in a video that the article tells of. The menus of a page are of a word or two, and other headings stand alone."""
    if not text.isupper() or not 0 < index < len(blocks) - 1:
        return False
    beside = blocks[index - 1].text, blocks[index + 1].text
    if not all(line.isupper() and not is_prose(line) for line in beside):
        return False
    return max(map(word_count, beside)) >= _ANNOUNCES


def _is_announced(blocks: Sequence[Block], index: int) -> bool:
    """Whether words with a hash stand below a line that ends with a colon ("The message reads:"); a label above tags has fewer words."""
    above = (block.text for block in reversed(blocks[max(index - _QUOTED, 0) : index]) if block.text[:1] != "#")
    text = next(above, "")
    return text.endswith(":") and word_count(text) >= _ANNOUNCES


def _first_is_open(blocks: Iterable[Block]) -> bool:
    """Whether the first line that has quotation marks has an odd number of them: a quotation begins or ends there."""
    return next((is_half_quoted(block.text) for block in blocks if not _QUOTES.isdisjoint(block.text)), False)


def _is_in_facts(document: Document, kind: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a line ("Penulis: Rina Sari") stands in the article's own list of facts: among such lines there is one above and one
    below that no rule knows ("Judul: …", "Tebal: 240 halaman"). Somebody's account may also be the last of them."""
    if not is_fact(blocks[index].text):
        return False
    above = _facts_unknown(document, reversed(blocks[max(index - _FACTS_NEAR, 0) : index]))
    below = _facts_unknown(document, blocks[index + 1 : index + 1 + _FACTS_NEAR])
    return (above > 0 and below > 0) or (kind == "follow" and above >= _FACTS_ABOVE)


def _facts_unknown(document: Document, blocks: Iterable[Block]) -> int:
    """How many lines of a list of facts no rule knows, as far as it goes."""
    return sum(not document.hits(block) for block in takewhile(lambda block: is_fact(block.text), blocks))


def known_rule(document: Document, block: Block) -> Callable[[], Rule]:
    """What looks for the rule that knows what a block outside the article is: takes it whole, or is a label at its beginning. Of
    several it is the one in the article's language, or in any.

    It is asked when the record is written: then the language is known, and the rules of all others need not be tried.
    """
    text = " ".join(block.text.split())

    def known() -> Rule:
        hits = document.catalogue.hits(text, document.spoken)
        return best_known(document, text, hits) or document.catalogue[OUTSIDE]

    return known


def best_known(document: Document, text: str, hits: Sequence[Hit]) -> Rule | None:
    """The rule that takes a text whole, or is a label at its beginning, among the hits that were found in it."""
    whole = [hit.rule for hit in hits if hit.is_all_of(text) or (hit.start == 0 and hit.rule.scope == "label")]
    if len(whole) < 2:
        return whole[0] if whole else None
    return min(whole, key=lambda rule: rank(document, rule))


def rank(document: Document, rule: Rule) -> int:
    """Of rules that take the same, the one in the article's language is the reason, then one for any language."""
    spoken = document.metadata.language, *EVERYWHERE
    return next((place for place, language in enumerate(spoken) if language in rule.languages), len(spoken))
