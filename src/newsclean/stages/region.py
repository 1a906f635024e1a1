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
from newsclean.region import NUMBERS, Look, Place, Stated, look, place_hints
from newsclean.stages.matches import known_rule
from newsclean.sureness import sureness, top_chance
from newsclean.trees import forest
from newsclean.whole_page import first_article, passed_over, repeated, until_end, without_dialogs

_OUTSIDE = "mul.ui.page-outside"
_TITLE = "mul.title.page"
_REPEATED = "mul.ui.page-repeated"
_IN_TITLE = NUMBERS.index("in_title")
_IN_SUMMARY = NUMBERS.index("in_summary")
_ALIKE = 0.5
_STATED, _STANDFIRST = 0.7, 40
_FAVOUR = 1.5
"""A block that says what the page states as its summary is a standfirst, which is part of the text; sites (and the corpora that
the trees learned from) are of two minds about that, so its chance is raised by this factor."""
_TELLING = sum(bit for bit, _ in hint_rules())
_LEAST, _SURE, _SHARE = 0.2, 0.5, 0.55
"""A block of at least ``_SURE`` is kept, one below ``_LEAST`` never; between them it takes ``_SHARE`` of what half of the
page's likely text reaches."""
_LOST, _UNSURE = 0.3, 0.55
"""Between these the second opinion is asked, about one page in fifty, and where our own trees find nothing. Measured by folds it
gains nothing on pages of which they are less sure: galleries, lists and the like, where others find no article either."""
_WEIGHT = 0.25
"""What the second opinion weighs against our own."""
_RAISED, _LOWERED = 0.8, 0.3
"""How far the chance of a block goes towards the mean of those alike: up further than down, since text must not be lost."""
_CONTROLS = 0.8
_ELEMENT_RULES = {"nav": "mul.ui.page-navigation", "footer": "mul.legal.page-footer", "form": "mul.ui.page-form"}
_ELEMENT_BITS = [(1 << ANCESTORS.index(tag), rule) for tag, rule in _ELEMENT_RULES.items()]
_ELEMENT_MASK = sum(bit for bit, _ in _ELEMENT_BITS)
_SECTIONS = sum(1 << ANCESTORS.index(tag) for tag in ("nav", "footer", "header", "aside", "form"))


def region(document: Document) -> None:
    facts = document.facts
    if facts is None or not document.first_pass:
        return
    blocks = document.blocks
    if not blocks or _is_bare(blocks):
        return
    stated = Stated(facts)
    seen = look(blocks, facts, stated)
    places, title = seen.places, document.heading or document.metadata.title
    kept = _kept(document, blocks, _chances(blocks, seen))
    inside = passed_over(blocks, kept, places, stated)
    if inside:
        part, sure = [blocks[index] for index in inside], document.metadata.confidence
        found = _kept(document, part, _chances(part, look(part, facts, stated)))
        if found:
            kept = {inside[index] for index in found}
        else:
            document.metadata.confidence = sure
    kept = {index for index in kept if not (_is_title(blocks[index], title) or _is_control(blocks[index]))}
    kept = until_end(blocks, without_dialogs(first_article(blocks, kept), places), places)
    twice = repeated(blocks, kept)
    kept -= twice
    first, last = min(kept, default=0), max(kept, default=0)
    for index, block in enumerate(blocks):
        if index in kept:
            continue
        if index in twice:
            document.drop(block, _REPEATED)
            continue
        reason = _reason(block, title) or _place_reason(places[index])
        if reason == _OUTSIDE and first < index < last:
            document.drop(block, known_rule(document, block))
            continue
        document.drop(block, reason)


def _chances(blocks: Sequence[Block], seen: Look) -> dict[int, float]:
    """By index, for the blocks that may be of the article: how likely they are."""
    probability = forest("region.json")
    chances = {index: probability(row) for index, row in zip(seen.chosen, seen.rows, strict=True)}
    for index, row in zip(seen.chosen, seen.rows, strict=True):
        if row[_IN_SUMMARY] >= _STATED and row[_IN_TITLE] < _ALIKE and len(blocks[index].text) >= _STANDFIRST:
            chances[index] = min(1.0, chances[index] * _FAVOUR)
    _level(blocks, chances, seen.rows)
    return chances


def _level(blocks: Sequence[Block], chances: dict[int, float], made: Sequence[Sequence[float]]) -> None:
    """Elements of one kind side by side are most often one thing: the chance of each comes nearer to that of the others."""
    kinds: dict[tuple[int, float, float], list[int]] = {}
    for index, row in zip(chances, made, strict=True):
        parent = blocks[index].mark.box.parent  # type: ignore[union-attr]
        kinds.setdefault((parent.number if parent is not None else -1, row[-4], row[-3]), []).append(index)
    for alike in kinds.values():
        if len(alike) < 3:
            continue
        mean = sum(chances[index] for index in alike) / len(alike)
        for index in alike:
            towards = mean - chances[index]
            chances[index] += (_RAISED if towards > 0 else _LOWERED) * towards


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
    sure = document.metadata.confidence = sureness(own, lengths, top, bound)
    taken = None
    nothing = not any(chance >= bound for chance in own)
    if (nothing or _LOST <= sure < _UNSURE) and document.options.second_opinion:
        taken = chosen_by_trafilatura(document.source, blocks)
    if taken is None:
        return {index for index, chance in chances.items() if chance >= bound}
    bound = (1 - _WEIGHT) * bound + _WEIGHT / 2
    return {
        index for index, also in enumerate(taken) if (1 - _WEIGHT) * chances.get(index, 0.0) + _WEIGHT * also >= bound
    }


def _is_title(block: Block, title: str | None) -> bool:
    return (
        title is not None and len(title) <= len(block.text) <= 2 * len(title) and " ".join(block.text.split()) == title
    )


def _is_control(block: Block) -> bool:
    """Labels and buttons of a form, nothing else."""
    return block.mark is not None and block.mark.controls > _CONTROLS * len(block.text)


def _reason(block: Block, title: str | None) -> str | None:
    """The rule that says what a block outside the article is, as far as it tells by itself."""
    if _is_title(block, title):
        return _TITLE
    return _ELEMENT_RULES["form"] if _is_control(block) else None


def _place_reason(place: Place) -> str:
    """The same for all that stands in an element."""
    around = place.box.around
    if around & _ELEMENT_MASK:
        return next(rule for bit, rule in _ELEMENT_BITS if around & bit)
    near = place_hints(place)
    if near & _TELLING:
        return next(rule for bit, rule in hint_rules() if near & bit)
    return _OUTSIDE
