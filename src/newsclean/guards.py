"""What is left alone though a rule of the catalogue takes it: a part of a sentence or a quotation, a fact in the article's own list, a
sentence that a rule of another language knows by chance."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from newsclean.catalogue.match import Hit
from newsclean.catalogue.rule import Rule
from newsclean.cut_lines import is_cut_off, is_part
from newsclean.document import Block, Document
from newsclean.patterns import lazy_regex
from newsclean.shape import is_fact, is_half_quoted, is_prose, word_count

_OF_FACTS = frozenset({"byline", "caption", "follow", "source", "tags"})
"""Kinds of rules that know lines such as a list of facts has: who wrote a book, somebody's account."""
_QUOTES = frozenset('"“”„')
_QUOTED = 4
"""So many lines above and below are searched for the marks of a quotation."""
_MARK = lazy_regex("[“”„]")
_PAIRS = frozenset({"“”", "„”", "„“"})
_FAR = 12
"""So many, where the marks say by their shape which of them opens and which closes."""
_ANNOUNCES = 4
_FACTS_ABOVE, _FACTS_NEAR = 3, 30
"""So many facts above say that an account below is one too; no more lines than those are looked at."""


def may_take(document: Document, hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Whether a rule may take what it found in ``blocks[index]``."""
    return (
        not _is_foreign_text(document, hit, blocks[index].text)
        and not _is_of_a_sentence(document, hit, blocks, index)
        and not _is_of_a_quotation(hit, blocks, index)
    )


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
    if inside and (_is_announced(blocks, index) or _is_between_marks(blocks, index)):
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


def _is_between_marks(blocks: Sequence[Block], index: int) -> bool:
    """Whether the last quotation mark above a line opens, and the first one below closes."""
    above = (_MARK.findall(block.text)[-1:] for block in reversed(blocks[max(index - _FAR, 0) : index]))
    below = (_MARK.findall(block.text)[:1] for block in blocks[index + 1 : index + 1 + _FAR])
    return "".join([*next(filter(None, above), ()), *next(filter(None, below), ())]) in _PAIRS


def _first_is_open(blocks: Iterable[Block]) -> bool:
    """Whether the first line that has quotation marks has an odd number of them: a quotation begins or ends there."""
    return next((is_half_quoted(block.text) for block in blocks if not _QUOTES.isdisjoint(block.text)), False)


def is_in_facts(document: Document, kind: str, blocks: Sequence[Block], index: int) -> bool:
    """Whether a line ("Penulis: Rina Sari") stands in the article's own list of facts: among such lines there is one above and one
    below that no rule knows ("Judul: …", "Tebal: 240 halaman"). Somebody's account may also be the last of them."""
    if kind not in _OF_FACTS or not is_fact(blocks[index].text):
        return False
    above = _facts_unknown(document, reversed(blocks[max(index - _FACTS_NEAR, 0) : index]))
    below = _facts_unknown(document, blocks[index + 1 : index + 1 + _FACTS_NEAR])
    return (above > 0 and below > 0) or (kind == "follow" and above >= _FACTS_ABOVE)


def _facts_unknown(document: Document, blocks: Iterable[Block]) -> int:
    """How many lines of a list of facts no rule knows, as far as it goes."""
    return sum(not document.hits(block) for block in takewhile(lambda block: is_fact(block.text), blocks))
