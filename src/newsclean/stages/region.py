"""Finds the article among the blocks of a page and takes out what is not of it.

Before: navigation, headline, article, teasers, comments and footer of a saved page
After: the article's paragraphs, subheadings, lists and quotes

Every block gets a probability from learned trees (:mod:`newsclean.region` says by what). A block is kept if its own is not
far below that of the better half of the text. Where the trees are unsure, trafilatura is asked too. A text dump has no tree,
so there is nothing to do.
"""

from collections.abc import Sequence

from newsclean.document import Block, Document
from newsclean.opinion import chosen_by_trafilatura
from newsclean.read.html import ANCESTORS, hint_rules, names_of
from newsclean.region import rows
from newsclean.trees import forest

_OUTSIDE = "mul.ui.page-outside"
_LEAST, _SURE, _SHARE = 0.2, 0.5, 0.55
"""A block of at least ``_SURE`` is kept, one below ``_LEAST`` never; between them it takes ``_SHARE`` of what half of the
page's likely text reaches."""
_UNSURE = 0.55
"""Below this the second opinion is asked; about one page in fifty is."""
_WEIGHT = 0.4
"""What the second opinion weighs against our own."""
_ELEMENT_RULES = {"nav": "mul.ui.page-navigation", "footer": "mul.legal.page-footer", "form": "mul.ui.page-form"}
_ELEMENT_BITS = [(1 << ANCESTORS.index(tag), rule) for tag, rule in _ELEMENT_RULES.items()]
_SECTIONS = sum(1 << ANCESTORS.index(tag) for tag in ("nav", "footer", "header", "aside", "form"))


def region(document: Document) -> None:
    facts = document.facts
    if facts is None or not document.first_pass:
        return
    blocks = document.blocks
    if not blocks or _is_bare(blocks):
        return
    chosen, made = rows(blocks, facts)
    probability = forest("region.json")
    chances = {index: probability(row) for index, row in zip(chosen, made, strict=True)}
    hinted = {index: int(row[-3]) for index, row in zip(chosen, made, strict=True)}
    kept = _kept(document, blocks, chances)
    for index, block in enumerate(blocks):
        if index not in kept:
            document.drop(block, _reason(block, hinted.get(index, 0)))


def _is_bare(blocks: Sequence[Block]) -> bool:
    """A page without links, forms or sections, nothing in it named: a text in tags, all of it meant."""
    boxes = {}
    for block in blocks:
        assert block.mark is not None
        if block.mark.links or block.mark.box.around & _SECTIONS:
            return False
        boxes[block.mark.box.number] = block.mark.box
    return not any(box.node is not None and names_of(box.node) for box in boxes.values())


def _kept(document: Document, blocks: Sequence[Block], chances: dict[int, float]) -> set[int]:
    """The indices of the blocks that are the article."""
    lengths = [len(blocks[index].text) for index in chances]
    own = list(chances.values())
    top = top_chance(own, lengths)
    bound = min(_SURE, max(_LEAST, _SHARE * top))
    sure = document.metadata.confidence = _sureness(own, lengths, top, bound)
    taken = None
    if sure < _UNSURE and document.options.second_opinion:
        taken = chosen_by_trafilatura(document.source, blocks)
    if taken is None:
        return {index for index, chance in chances.items() if chance >= bound}
    bound = (1 - _WEIGHT) * bound + _WEIGHT / 2
    return {
        index for index, also in enumerate(taken) if (1 - _WEIGHT) * chances.get(index, 0.0) + _WEIGHT * also >= bound
    }


def _sureness(chances: Sequence[float], lengths: Sequence[int], top: float, bound: float) -> float:
    """How sure it is which blocks are the article, from 0 to 1: little doubtful text beside what is kept."""
    pairs = list(zip(chances, lengths, strict=True))
    kept = sum(length for chance, length in pairs if chance >= bound)
    doubtful = sum(length for chance, length in pairs if _LEAST < chance < 1 - _LEAST)
    return top * (1 - min(1.0, doubtful / (kept + 1)) / 2)


def top_chance(chances: Sequence[float], lengths: Sequence[int]) -> float:
    """The chance that half of the page's likely text reaches: low where the page as a whole is hard to tell."""
    best = sorted(zip(chances, lengths, strict=True), reverse=True)
    half = sum(chance * length for chance, length in best) / 2
    for chance, length in best:
        half -= chance * length
        if half <= 0:
            return chance
    return 0.0


def _reason(block: Block, hints: int) -> str:
    """The rule that says what a block outside the article is, as far as the page tells."""
    assert block.mark is not None
    for bit, rule in hint_rules():
        if hints & bit:
            return rule
    around = block.mark.box.around
    for bit, rule in _ELEMENT_BITS:
        if around & bit:
            return rule
    return _OUTSIDE
