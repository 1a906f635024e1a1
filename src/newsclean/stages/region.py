"""Finds the article among the blocks of a page and takes out what is not of it.

Before: navigation, headline, article, teasers, comments and footer of a saved page
After: the article's paragraphs, subheadings, lists and quotes

Every block gets a probability from learned trees (:mod:`newsclean.region` says by what). A block is kept if its own is not
far below that of the better half of the text. Where the trees are unsure, trafilatura is asked too. A text dump has no tree,
so there is nothing to do.
"""

from collections.abc import Sequence
from itertools import takewhile

from newsclean.article import KINDS
from newsclean.document import Block, Document
from newsclean.matching import OUTSIDE, known_rule
from newsclean.opinion import chosen_by_trafilatura
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.pictures import in_pictures
from newsclean.read.facts import Facts
from newsclean.read.html import ANCESTORS, Box, hint_names, hint_rules, names_of
from newsclean.region import NUMBERS, TELLING, Look, Place, Stated, chain, look, place_hints
from newsclean.series import (
    HEADINGS,
    beside,
    between,
    broken,
    captions,
    headed,
    headings,
    numbered,
    questions,
    whole_lists,
    wrapped_alike,
)
from newsclean.shape import ends_sentence
from newsclean.sureness import sureness, top_chance
from newsclean.teasers import aged_links, holder_of, is_plainly_in, teasers
from newsclean.trees import forest
from newsclean.whole_page import (
    below_headline,
    below_headline_alone,
    first_article,
    in_modals,
    key_points,
    labelled_boxes,
    passed_over,
    repeated,
    size,
    standfirst,
    times_of_entries,
    until_end,
    until_next_headline,
    without_dialogs,
)

_TITLE = "mul.title.page"
_REPEATED = "mul.ui.page-repeated"
_TEASER = "mul.related.page"
_COMMENTS = "mul.comments.page"
_MACHINE_SUMMARY = ".ui.machine-summary"
_IN_TITLE = NUMBERS.index("in_title")
_IN_SUMMARY = NUMBERS.index("in_summary")
_NEAR = -3
"""Where in a row the hints stand of an element and the one around it."""
_CAPTIONED = 1 << hint_names().index("caption")
_ALIKE = 0.5
_STATED, _STANDFIRST = 0.7, 40
_FAVOUR = 1.5
"""A block that says what the page states as its summary is a standfirst, which is part of the text; sites (and the corpora that
the trees learned from) are of two minds about that, so its chance is raised by this factor. English ones most often leave it out,
so only in other languages it is text wherever it stands."""
_LEAST, _SURE, _SHARE = 0.2, 0.5, 0.55
"""A block of at least ``_SURE`` is kept, one below ``_LEAST`` never; between them it takes ``_SHARE`` of what half of the
page's likely text reaches."""
_LOST, _UNSURE = 0.3, 0.55
"""Between these the second opinion is asked, about one page in fifty, and where our own trees find nothing. Measured by folds it
gains nothing on pages of which they are less sure: galleries, lists and the like, where others find no article either."""
_WEIGHT = 0.25
"""What the second opinion weighs against our own."""
_MUCH = 0.2
"""Where teasers are this much of what would be kept, the page is looked at again without them."""
_FAR_MORE = 2
_CREDIT = lazy_re(r"(?<=[.!?”\"])\s*\([^()\n]{2,100}\)\.?$")
_LEAD, _SIGNED = 60, 2
"""Characters of what leads into the first paragraph, and how many lines in the element behind the last one are looked at."""
_LEADS = lazy_regex(r"\p{Lu}[\p{L}.’'-]*(?:[\s,/()]+(?:\p{Lu}[\p{L}.’'-]*|\d[\d/.]*))*[\s,)]*[-–—]{1,2}")
_SIGNOFF = frozenset(("signoff",))
_NEVER_ARTICLE = frozenset(("ad", "comments", "follow", "legal", "related", "share"))
_CAPTION = frozenset(("caption",))
_ANY = frozenset(KINDS)
_TOGETHER = (
    (questions, _ANY),
    (between, _ANY),
    (captions, _ANY - _CAPTION),
    (headings, _NEVER_ARTICLE),
    (wrapped_alike, _ANY),
    (broken, _ANY),
    (headed, _ANY),
)
"""What is kept as one, but for blocks that a rule knows for one of the kinds."""
_ENDS = frozenset(("related", "comments"))
"""Kinds of headings behind which nothing of a short article comes."""
_LITTLE = 800
"""Characters. Where nothing but what the catalogue knows would be kept, and no more than this, the page is looked at again, too."""
_NEXT_TO_NOTHING = 200
"""Characters. Where the trees keep no more than this, they have lost a short article, or all but a line of it."""
_RAISED, _LOWERED = 0.8, 0.3
"""How far the chance of a block goes towards the mean of those alike: up further than down, since text must not be lost."""
_CONTROLS = 0.8
_ELEMENT_RULES = {"nav": "mul.ui.page-navigation", "footer": "mul.legal.page-footer", "form": "mul.ui.page-form"}
_ELEMENT_BITS = [(1 << ANCESTORS.index(tag), rule) for tag, rule in _ELEMENT_RULES.items()]
_ELEMENT_MASK = sum(bit for bit, _ in _ELEMENT_BITS)
_OF_TEXT = frozenset(("html", "body", "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote"))
"""The elements of a text that has no page around it."""
_SECTIONS = sum(1 << ANCESTORS.index(tag) for tag in ("nav", "footer", "header", "aside", "form"))


def region(document: Document) -> None:
    facts = document.facts
    if facts is None or not document.first_pass:
        return
    blocks = document.blocks
    if not blocks or _is_bare(blocks) or _is_excerpt(blocks, facts):
        return
    stated = Stated(facts)
    seen = look(blocks, facts, stated)
    places, title = seen.places, document.heading or document.metadata.title
    likely = _kept(document, blocks, _chances(document, blocks, seen))
    if len(without_dialogs(likely, places)) < len(likely):
        likely = _again(document, blocks, sorted(without_dialogs(range(len(blocks)), places)), stated)
    modal = in_modals(blocks, likely, places, stated)
    if modal:
        below = _again(document, blocks, [index for index in range(len(blocks)) if index not in modal], stated)
        likely, modal = (below, modal) if below else (likely, set())
    aged = aged_links(blocks, places, facts.language)
    if not aged.isdisjoint(likely):
        likely = _again(document, blocks, [index for index in range(len(blocks)) if index not in aged], stated)
    boxed = labelled_boxes(blocks, likely, places, lambda block, headed: _label_of_box(document, block, headed))
    if not likely.isdisjoint(boxed):
        likely = _again(document, blocks, [index for index in range(len(blocks)) if index not in boxed], stated)
    kept = first_kept = _article(blocks, places, likely, title, stated)
    listed = teasers(blocks, places, stated)
    if _is_all_known(document, blocks, kept) or _outweighs(listed, kept, blocks):
        kept = _without_teasers(document, blocks, places, kept, listed, stated)
    pictured = in_pictures(blocks, kept, places, stated, listed)
    if pictured is not None:
        kept = pictured
        _without_credits(document, [blocks[index] for index in kept])
    inside = passed_over(blocks, kept, places, stated)
    if inside:
        kept = _again(document, blocks, inside, stated) or kept
    if kept is not first_kept:
        kept = _article(blocks, places, kept, title, stated)
    kept |= numbered(blocks, kept, places, title)
    labels = {index for index in kept if blocks[index].text.endswith(":") and _is_known(document, blocks[index], _ANY)}
    lists = whole_lists(blocks, kept - labels, places)  # a label that a rule knows announces none of the article's own
    kept |= {index for index in lists if not _is_known(document, blocks[index], _ANY)}
    for part, kinds in _TOGETHER:
        kept |= {index for index in part(blocks, kept, places) if not _is_known(document, blocks[index], kinds)}
    kept |= times_of_entries(blocks, kept, places)
    if not _is_english(document):
        named = standfirst(blocks, kept, places, stated) | key_points(blocks, kept, places, stated)
        kept |= {index for index in named if not _is_known(document, blocks[index], _ANY)}
    if size(blocks, kept) < _LITTLE:
        kept |= {index for index in beside(blocks, kept, places) if not _is_known(document, blocks[index], _ANY)}
    kept -= aged | modal | boxed.keys()
    if size(blocks, kept) < _NEXT_TO_NOTHING:
        alone = sorted(below_headline_alone(blocks, places, stated, title))
        # the heading of a list of others, if all that is kept is that, is no sign of an article elsewhere
        if {index for index in kept if not _is_known(document, blocks[index], _ANY)} <= set(alone):
            own = takewhile(lambda index: not _is_known(document, blocks[index], _ENDS), alone)
            kept |= {index for index in own if not _is_known(document, blocks[index], _ANY)}
    twice = repeated(blocks, kept)
    kept -= twice
    lead = _lead(blocks, kept, places)
    kept |= set(lead) | _signed(document, blocks, kept, places)
    first, last = min(kept, default=0), max(kept, default=0)
    for index, block in enumerate(blocks):
        if index in kept:
            continue
        if index in twice:
            document.drop(block, _REPEATED)
            continue
        reason = boxed.get(index) or _reason(block, title) or _place_reason(places[index])
        if reason == OUTSIDE and (index in listed or index in aged):
            reason = _TEASER
        if reason == OUTSIDE and first < index < last:
            document.drop(block, known_rule(document, block))
            continue
        document.drop(block, reason)
    if lead:
        document.merge([blocks[index] for index in lead])
    document.unlisten()


def _label_of_box(document: Document, block: Block, is_heading: bool) -> str | None:
    """The rule that what stands behind a label in one element with it goes by: the heading of comments, the label of a machine's summary."""
    if document.heard is None:
        document.listen()
    for hit in document.catalogue.hits(block.text, document.spoken):
        if hit.is_all_of(block.text):
            if hit.rule.id.endswith(_MACHINE_SUMMARY):
                return hit.rule.id
            if is_heading and hit.rule.kind == "comments":
                return _COMMENTS
    return None


def _lead(blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> tuple[int, ...]:
    """The indices of the first paragraph and a short text with a dash that leads into it from outside, which is in the article's element
    and in none of its own, before them: ``<b>Garut</b> - <p>A fire …</p>``. None if there is no such text."""
    first = min(kept, default=0)
    for at in (first - 1, first):
        if at < 0 or at + 1 not in kept or places[at + 1].box.tag != "p" or places[at] is not places[at + 1].outer:
            continue
        if len(blocks[at].text) <= _LEAD and _LEADS.fullmatch(blocks[at].text) and ends_sentence(blocks[at + 1].text):
            return at, at + 1
    return ()


def _signed(document: Document, blocks: Sequence[Block], kept: set[int], places: Sequence[Place]) -> set[int]:
    """The indices of what a rule knows for a sign-off right in the element that has the last paragraph, behind that: the stage
    ``signoff`` reads it."""
    last = max(kept, default=-1)
    if last < 0:
        return set()
    holders = (places[last], places[last].outer)
    behind = [index for index in range(last + 1, len(blocks)) if places[index] in holders]
    return {index for index in behind[:_SIGNED] if _is_known(document, blocks[index], _SIGNOFF)}


def _again(document: Document, blocks: Sequence[Block], part: Sequence[int], stated: Stated) -> set[int]:
    """The indices of the blocks that are the article, looking at a part of the page as if it were all of it."""
    assert document.facts is not None
    inside, sure = [blocks[index] for index in part], document.metadata.confidence
    found = _kept(document, inside, _chances(document, inside, look(inside, document.facts, stated)))
    if not found:
        document.metadata.confidence = sure
    return {part[index] for index in found}


def _without_credits(document: Document, pictured: Sequence[Block]) -> None:
    """Captions that are text lose the credit behind their last sentence here: with it, a rule takes them whole for captions."""
    for block in pictured:
        text = block.text
        credit = _CREDIT.search(text)
        if credit is not None and _is_known(document, block, _CAPTION):
            document.remove(block, (credit.start(), len(text), known_rule(document, block)))


def _article(
    blocks: Sequence[Block], places: Sequence[Place], kept: set[int], title: str | None, stated: Stated
) -> set[int]:
    """Of the blocks that the trees would keep, those that may be the article by the rules for the page as a whole."""
    kept = {index for index in kept if not (_is_title(blocks[index], title) or _is_control(blocks[index]))}
    kept = below_headline(blocks, without_dialogs(kept, places), places, stated)
    first = until_next_headline(blocks, first_article(blocks, kept), places, stated)
    return until_end(blocks, first, places)


def _outweighs(listed: set[int], kept: set[int], blocks: Sequence[Block]) -> bool:
    """Whether teasers are much of what would be kept, or the page has far more text in them than would be kept."""
    if not listed:
        return False
    whole = size(blocks, kept)
    return size(blocks, listed & kept) > _MUCH * whole or size(blocks, listed) > _FAR_MORE * whole


def _is_all_known(document: Document, blocks: Sequence[Block], kept: set[int]) -> bool:
    """Whether what little would be kept is nothing but what the catalogue knows: the article must be something else."""
    return 0 < size(blocks, kept) < _LITTLE and all(_is_known(document, blocks[index]) for index in kept)


def _without_teasers(
    document: Document,
    blocks: Sequence[Block],
    places: Sequence[Place],
    kept: set[int],
    listed: set[int],
    stated: Stated,
) -> set[int]:
    """What is the article if the page is looked at as if it had no teasers, and nothing else that the catalogue knows for what it
    is; ``kept`` where the lists are the article, or less would be found."""
    sure = document.metadata.confidence
    known = {index for index in kept - listed if _is_known(document, blocks[index])}
    left_out = listed | known
    rest = _again(document, blocks, [index for index in range(len(blocks)) if index not in left_out], stated)
    rest -= {index for index in rest if _is_known(document, blocks[index])}
    if not listed & kept and kept - known:
        document.metadata.confidence = sure
        around = holder_of(kept, blocks, places)
        return kept | {index for index in rest if around is not None and is_plainly_in(places[index], around.outer)}
    found = in_pictures(blocks, rest, places, stated, listed) or rest
    around = holder_of(found, blocks, places)
    if (
        around is None
        or any(around in chain(places[index]) for index in listed & kept)
        or _goes_on(document, blocks, places, found, listed, kept)
    ):
        document.metadata.confidence = sure
        return kept
    return rest


def _goes_on(
    document: Document,
    blocks: Sequence[Block],
    places: Sequence[Place],
    article: set[int],
    listed: set[int],
    kept: set[int],
) -> bool:
    """Whether a list that would be kept comes right behind a sentence that is kept in either way, as ten cafés do behind what is said of
    them all; or behind a heading of its own in one element with the article. Above teasers for other articles there is a label that a rule
    knows, or a share bar, or the like."""
    for index in article & kept:
        text, at = blocks[index].text, index + 1
        if not (ends_sentence(text) or text.endswith(":")):
            continue
        if at < len(blocks) and places[at].box.tag in HEADINGS and not _is_known(document, blocks[at]):
            said = {outer for outer in chain(places[index]) if outer.box.tag == "article"}
            at += not said.isdisjoint(chain(places[at]))
        while at in listed:
            if at in kept:
                return True
            at += 1
    return False


def _is_known(document: Document, block: Block, kinds: frozenset[str] = _NEVER_ARTICLE) -> bool:
    """Whether a rule of the catalogue takes the block whole for one of the kinds; if none are given, for something that is no part of
    any article. (A caption may be what the page has to say; a sign-off or a byline says something of the article.)"""
    if document.heard is None:
        document.listen()  # without it the rules of all languages are asked, which takes long and hits by chance
    hits = document.catalogue.hits(block.text, document.spoken)
    return any(hit.is_all_of(block.text) and hit.rule.kind in kinds for hit in hits)


def _chances(document: Document, blocks: Sequence[Block], seen: Look) -> dict[int, float]:
    """By index, for the blocks that may be of the article: how likely they are."""
    assert document.facts is not None
    probability = forest("region.json")
    chances = {index: probability(row) for index, row in zip(seen.chosen, seen.rows, strict=True)}
    is_english = _is_english(document)
    for index, row in zip(seen.chosen, seen.rows, strict=True):
        if row[_IN_SUMMARY] >= _STATED and row[_IN_TITLE] < _ALIKE and len(blocks[index].text) >= _STANDFIRST:
            raised = min(1.0, chances[index] * _FAVOUR)
            is_text = not (is_english or int(row[_NEAR]) & _CAPTIONED)
            chances[index] = max(raised, _SURE) if is_text else raised
    _level(blocks, chances, seen.rows)
    return chances


def _is_english(document: Document) -> bool:
    return document.facts is not None and document.facts.language in (None, "en")


def _level(blocks: Sequence[Block], chances: dict[int, float], made: Sequence[Sequence[float]]) -> None:
    """Elements of one kind side by side are most often one thing: the chance of each comes nearer to that of the others."""
    kinds: dict[tuple[int, float, float], list[int]] = {}
    for index, row in zip(chances, made, strict=True):
        parent = blocks[index].mark.box.parent  # type: ignore[union-attr]
        kinds.setdefault((parent.number if parent is not None else -1, row[-4], row[_NEAR]), []).append(index)
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


def _is_excerpt(blocks: Sequence[Block], facts: Facts) -> bool:
    """Nothing but the elements of a text, none of them named, in a page that states nothing of itself: what a feed, an editor's program or
    :meth:`newsclean.Article.to_html` gives. It may have links, unless there is more of them than of anything else."""
    if facts.named or facts.stated_titles or facts.locale:
        return False
    linked = 0
    looked_at: set[int] = set()
    for block in blocks:
        assert block.mark is not None
        linked += block.mark.links
        box: Box | None = block.mark.box
        while box is not None and box.node is not None and box.number not in looked_at:
            if box.tag not in _OF_TEXT or names_of(box.node):
                return False
            looked_at.add(box.number)
            box = box.parent
    return linked <= sum(len(block.text) for block in blocks) / 2


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
    if near & TELLING:
        return next(rule for bit, rule in hint_rules() if near & bit)
    return OUTSIDE
