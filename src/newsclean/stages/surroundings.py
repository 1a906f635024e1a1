"""Takes out what stands around and between the paragraphs of an article in a page that was flattened to text.

Before: ``News``, ``Sport``, ``Log in``, headline, article, ``Most read``, five headlines of other articles, ``Privacy policy``
After: the article's paragraphs, subheadings and lists

Every line gets a chance from learned trees (:mod:`newsclean.lines` says by what). A dump that is a whole page, with menus above
and a footer below, is cut to what is likely its article; any other dump, such as what another extractor left, keeps all but
lines that are next to certainly none of it. Saved HTML is the work of the stage ``region``.
"""

from collections.abc import Sequence

from newsclean.article import PAGE_KINDS
from newsclean.catalogue.rule import Rule
from newsclean.code_lines import is_code, is_dense
from newsclean.document import Block, Document
from newsclean.dump_head import SPEAKING, below_standfirst, looked_at, names_alone, speaking_of, take_headline
from newsclean.dump_lists import amounts_listed, items_of
from newsclean.head import HEADLINE, SIGNED, head_of
from newsclean.known_lines import Rules, kind_of
from newsclean.lines import Line, own_text, rows
from newsclean.loose_ends import loose_ends
from newsclean.matching import OUTSIDE, best_known
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence, extent, is_dash, is_glued, is_led_by_dash, is_sentence, is_small
from newsclean.short_article import ENOUGH, is_short, rest_of_short
from newsclean.stretch import far_below
from newsclean.sureness import sureness, top_chance
from newsclean.trees import forest

_SUBHEADING, _SHORT = 0.38, 60
"""The share of what a line must have that is enough for one of so many characters right between two paragraphs of the article."""
_BESIDE = 0.6
"""The share that is enough for a sentence right below the article."""
_FEWEST = 3
"""A dump of fewer lines has no surroundings."""
_SHARE, _LEAST = 0.45, 0.2
"""The share of the chance of the likely text that a line of a page must have, and the least that this may be: where a page is hard
to tell, all chances are low."""
_SURE = 0.75
"""A paragraph of this chance is surely the article's."""
_LIKELY = 0.4
"""What is likely in a text that is no page."""
_CERTAIN, _CERTAIN_OF_PROSE = 0.16, 0.08
"""The chance below which a line goes from a page, and from a text that is no whole page: a line of no running text, and one
that is."""
_PAGE_LINES, _PAGE_SIGNS = 20, 6
"""A whole page has at least so many lines above and below its article, and among them such that the catalogue knows: what is a
page's own counts twice."""
_FOOT_LINES = 2
"""So many of a page's own lines are in the foot of a page."""
_MANY_LINES, _FEWER_SIGNS = 40, 4
"""With so many lines, fewer of those are enough."""
_BARE_PAGE_LINES, _BOTH_SIDES = 50, 8
"""In a language without a catalogue it has very many of them, some above and some below."""
_BEGINNING = 3
"""So many paragraphs that are surely an article's are the beginning of one: above a page's stands a menu."""
_SHORTEST = 20
_CUTS = frozenset(",.;:)")
_CUT, _CUT_LINES = lazy_regex(r"[,.;:)]\s*+[^\s.]"), 2
"""How a line begins that goes on where another was cut, and how many such lines say of a whole page that it is no chance."""
_LONG_CODE = 200
"""Characters from which on the signs alone say that a line is code."""
_HEAD_LINES = 5
"""Among so many lines the head of a text is."""
_NUMBERED = lazy_regex(r"\p{Nd}{1,3}(?:[.)、．]|,\s)")
_LEAST_PROSE = 300
"""Characters of running text that a page has if there is an article in it: the teaser before a paywall."""
_ALL_LINKS, _OF_LINKS = 0.8, 0.5
"""A line of which so much is links has this share of its chance: menus and teasers are links, subheadings and paragraphs are not."""
_BY_KIND = {
    "related": "mul.related.page",
    "comments": "mul.comments.page",
    "legal": "mul.legal.page-footer",
    "share": "mul.share.page",
    "follow": "mul.follow.page",
    "ad": "mul.ad.page",
    "tags": "mul.tags.page",
}
"""What a line is that stands behind one of this kind, with nothing of the article between them."""
_FOOT = frozenset({"legal", "comments"})
"""Kinds of lines that have others like them behind them only below the article: above it they are links of a menu."""
_BELOW = frozenset({"related", "share", "ui", "pager", "tags", "follow", "ad"})
"""Kinds of lines behind which nothing of the article comes any more, if there are many lines in a row."""
_REACH = 12
_SIGNS = frozenset({"mul.ui.separator-above", "mul.ui.separator-below"})
"""A few signs right behind a line of the article: its writer's own, or the stage ``separators`` takes them when it is asked again."""
_ENDING = frozenset({"related", "comments", "legal", "follow", "tags"})
"""Kinds of lines that, below the last paragraph, say that the article has ended."""


def surroundings(document: Document) -> None:
    blocks = document.blocks
    if document.facts is not None or len(blocks) < _FEWEST:
        return
    if len(blocks) < _PAGE_LINES and (sum(len(block.text) for block in blocks) < ENOUGH or _cut_lines(blocks)):
        return  # no page, and nothing would go: no need to look closer
    lines, chances = _chances(document, blocks)
    lengths = [len(blocks[index].text) for index in chances]
    top = top_chance(list(chances.values()), lengths)
    bound = max(_LEAST, _SHARE * top)
    kept = {index for index, chance in chances.items() if chance >= bound}
    rules: Rules = [
        best_known(document, block.text, line.hits) if line.hits else None
        for block, line in zip(blocks, lines, strict=True)
    ]
    amounts = amounts_listed(blocks, rules)
    begins = all(chances.get(index, 0.0) >= _SURE and document.is_prose(blocks[index]) for index in range(_BEGINNING))
    is_page = _is_page(blocks, rules, kept, amounts, begins=begins)
    if more := rest_of_short(document, blocks, rules, kept):
        kept |= more
        is_page = is_page or _is_page(blocks, rules, kept, amounts, begins=begins)
    if not is_page:
        likely = sum(len(blocks[index].text) for index in kept if chances.get(index, 0.0) >= _LIKELY)
        if likely < ENOUGH or _cut_lines(blocks):
            return
        kept = {
            index
            for index in range(len(blocks))
            if _may_stay(document, blocks, rules, index, chances.get(index, 1.0)) or _speaks(lines[index])
        }
        kept -= _repeated(blocks, kept)
        kept |= _above_byline(document, rules)
    if len(kept) == len(blocks) or not kept:
        return
    if is_page:
        document.metadata.confidence = sureness(list(chances.values()), lengths, top, bound)
        kept |= {index for index in amounts if index > min(kept)}
        kept |= _subheadings(document, blocks, rules, chances, kept, _SUBHEADING * bound)
        kept |= _beside(document, blocks, rules, kept, chances, bound)
        kept |= items_of(blocks, rules, kept)
        sure = {index for index in kept if chances.get(index, 0.0) >= _SURE and document.is_prose(blocks[index])}
        kept -= far_below(
            kept, [len(block.text) for block in blocks], [kind_of(rule) in _BELOW for rule in rules], sure
        )
        kept -= _behind_the_end(document, blocks, rules, kept)
        kept -= _behind_labels(document, blocks, lines, rules, kept)
        loose = _loose(document, blocks, rules, kept, sure & kept)
        kept -= loose
        rules = looked_at(document, blocks, rules, min(kept))
        take_headline(document, blocks, rules, kept, loose)
    if document.first_pass:
        headline = next((removal for removal in document.gone if removal.rule == HEADLINE), None)
        told = speaking_of(rules, kept)
        if headline is not None:
            told |= below_standfirst(blocks, rules, kept) | names_alone(blocks, rules, kept, headline.start)
        kept |= told
    kept |= {index for index, rule in enumerate(rules) if index - 1 in kept and rule is not None and rule.id in _SIGNS}
    _drop(document, blocks, rules, kept)


def _chances(document: Document, blocks: Sequence[Block]) -> tuple[list[Line], dict[int, float]]:
    """What the lines say, and the chance of each that is worth a closer look; worked out again only where the text has changed."""
    state = document.edits, document.first_pass, document.spoken
    if document.weighed is not None and document.weighed[0] == state:
        return document.weighed[1]
    document.looked_back |= document.first_pass  # blank lines and indents, which the clean text has not
    probability = forest("lines.json")
    lines, chosen, made = rows(document, blocks, laid_out=document.first_pass)
    chances = {index: probability(row) for index, row in zip(chosen, made, strict=True)}
    for index in chances:
        if blocks[index].linked >= _ALL_LINKS:
            chances[index] *= _OF_LINKS
        elif is_glued(blocks[index].text):
            chances[index] = 0.0
    document.weighed = state, (lines, chances)
    return lines, chances


def _is_page(blocks: Sequence[Block], rules: Rules, kept: set[int], amounts: set[int], *, begins: bool) -> bool:
    """Whether the dump is a whole page: running text with many lines above or below it that are none of an article. Where it begins with
    an article, what stands between that and the most of its text is a part of it: a table, say."""
    if sum(extent(blocks[index].text) for index in kept) < _LEAST_PROSE:
        return False
    first, last = _longest_stretch(blocks, rules, kept)
    first = 0 if begins else first
    outside = [index for index in (*range(first), *range(last + 1, len(blocks))) if index not in amounts]
    if len(outside) < (_BARE_PAGE_LINES if _cut_lines(blocks) >= _CUT_LINES else _PAGE_LINES):
        return False
    asked = [rules[index] for index in outside if index < first or not _is_of_head(rules[index])]
    known = [rule for rule in asked if rule is not None]
    signs = len(known) + sum(kind_of(rule) in PAGE_KINDS for rule in known)
    if signs >= (_FEWER_SIGNS if len(outside) >= _MANY_LINES else _PAGE_SIGNS):
        return True
    return len(outside) >= _BARE_PAGE_LINES and min(first, len(blocks) - 1 - last) >= _BOTH_SIDES


def _is_of_head(rule: Rule | None) -> bool:
    """Whether a rule knows what stands above an article: below one the same words are the cells of a table."""
    return rule is not None and rule.scope == "head"


def _longest_stretch(blocks: Sequence[Block], rules: Rules, kept: set[int]) -> tuple[int, int]:
    """The first and the last line of the most text that has no foot of a page in it: a notice about cookies, far below the article
    and likely looking, is another stretch. A long list that is hard to tell parts nothing."""
    stretches: list[list[int]] = []
    for index in sorted(kept):
        if stretches and not _is_foot(rules[stretches[-1][-1] + 1 : index]):
            stretches[-1].append(index)
        else:
            stretches.append([index])
    longest = max(stretches, key=lambda stretch: sum(len(blocks[index].text) for index in stretch))
    return longest[0], longest[-1]


def _is_foot(rules: Rules) -> bool:
    """Whether there are many lines, some of which are a page's own."""
    return len(rules) >= _PAGE_LINES and sum(kind_of(rule) in PAGE_KINDS for rule in rules) >= _FOOT_LINES


def _cut_lines(blocks: Sequence[Block]) -> int:
    """How many lines go on where another was cut at a link: parts of sentences on lines of their own look like menus."""
    return sum(block.text[0] in _CUTS and _CUT.match(block.text) is not None for block in blocks)


def _behind_the_end(document: Document, blocks: Sequence[Block], rules: Rules, kept: set[int]) -> set[int]:
    """Lines below the article's last paragraph, behind a heading or label that only what follows an article has."""
    last = max((index for index in kept if document.is_prose(blocks[index])), default=len(blocks))
    found: set[int] = set()
    ended = False
    for index in range(last + 1, len(blocks)):
        ended = ended or kind_of(rules[index]) in _ENDING
        if ended and kind_of(rules[index]) not in SPEAKING:
            found.add(index)
    return found


def _behind_labels(
    document: Document, blocks: Sequence[Block], lines: Sequence[Line], rules: Rules, kept: set[int]
) -> set[int]:
    """Open lines right behind a label of other articles that is all of its line: headlines, which look like the article's subheadings. Where
    the label has its headline beside it, what stands behind is the article's."""
    return {
        index
        for index in kept
        if index > 0
        and rules[index] is None
        and index - 1 not in kept
        and _is_label(blocks[index - 1].text, lines[index - 1])
        and not (ends_sentence(blocks[index].text) or document.is_prose(blocks[index]))
    }


def _is_label(text: str, line: Line) -> bool:
    """Whether a line is a label or heading of other articles and nothing else; one that is so only below an article is an ordinary word."""
    return any(
        hit.rule.kind == "related" and hit.is_all_of(text) and (hit.rule.scope == "label" or _is_heading(hit.rule))
        for hit in line.hits
    )


def _is_heading(rule: Rule) -> bool:
    return rule.scope == "line" and bool(rule.phrases)


def _loose(document: Document, blocks: Sequence[Block], rules: Rules, kept: set[int], sure: set[int]) -> set[int]:
    """Lines above the first and below the last paragraph that is surely the article's which nothing holds there."""
    texts, kinds = [block.text for block in blocks], [kind_of(rule) for rule in rules]
    loose = loose_ends(texts, kinds, kept, sure, lambda index: document.is_prose(blocks[index]))
    return {index for index in loose if kinds[index] not in SPEAKING}


def _subheadings(
    document: Document,
    blocks: Sequence[Block],
    rules: Rules,
    chances: dict[int, float],
    kept: set[int],
    enough: float,
) -> set[int]:
    """Short lines right above a paragraph of the article, and below one, that could well be of it. Lines that the catalogue
    knows do not count as being between."""
    found = set()
    for index, chance in chances.items():
        if index in kept or chance < enough or len(blocks[index].text) > _SHORT:
            continue
        above = index - 1
        while above in chances and rules[above] is not None:
            above -= 1
        if not {above, index + 1} <= kept or rules[index] is not None:
            continue
        if document.is_prose(blocks[above]) and document.is_prose(blocks[index + 1]):
            found.add(index)
    return found


def _beside(
    document: Document,
    blocks: Sequence[Block],
    rules: Rules,
    kept: set[int],
    chances: dict[int, float],
    bound: float,
) -> set[int]:
    """Sentences right above or below what is kept, one after the other, that the catalogue does not know. The trees go by much text,
    which a short article has not: its last paragraphs look like what stands below it. Of a longer one only those below that could
    well be of it."""
    both, below = ((min(kept), -1), (max(kept), 1)), ((max(kept), 1),)
    enough, sides = (0.0, both) if is_short(blocks, kept) else (_BESIDE * bound, below)
    found: set[int] = set()
    for index, step in sides:
        at = index + step
        while 0 <= at < len(blocks) and rules[at] is None and chances.get(at, 0.0) >= enough:
            if not is_sentence(own_text(document, blocks[at])):
                break
            found.add(at)
            at += step
    return found


def _may_stay(document: Document, blocks: Sequence[Block], rules: Rules, index: int, chance: float) -> bool:
    """Whether a line of a text that is no whole page is left alone. What the catalogue knows is the work of other stages; a few
    letters may be part of a dateline or a table; code is weighed against the text by a stage of its own; an item of a numbered list,
    what ends with a colon and what goes on below belong to something."""
    block = blocks[index]
    if chance >= (_CERTAIN_OF_PROSE if document.is_prose(block) else _CERTAIN) or len(block.text) < _SHORTEST:
        return True
    if rules[index] is not None or block.text[-1] in ":：" or _NUMBERED.match(block.text) or _is_code(block.text):
        return True
    if 0 < index <= _HEAD_LINES and (kind_of(rules[index - 1]) == "dateline" or is_dash(blocks[index - 1].text)):
        return True  # behind a dateline on lines of its own the article begins
    if index == 0 and _begins_with_dateline(document, blocks[1]):
        return True  # the headline
    return _goes_on(blocks, index) or (index > 0 and rules[index - 1] is None and _goes_on(blocks, index - 1))


def _is_code(text: str) -> bool:
    return is_code(text) or (len(text) >= _LONG_CODE and is_dense(text))


def _begins_with_dateline(document: Document, block: Block) -> bool:
    """Whether a line begins with a dateline, or with the dash that is left of one."""
    if is_led_by_dash(block.text):
        return True
    return any(hit.rule.kind == "dateline" and hit.start == 0 for hit in document.hits(block))


def _above_byline(document: Document, rules: Rules) -> set[int]:
    """Lines at the head above byline or date: the headline is among them, and what it is is for the stage ``title`` to say."""
    head = min(head_of(document), _HEAD_LINES + 1)
    said = [index for index in range(head) if kind_of(rules[index]) in SIGNED]
    return set(range(said[-1])) if said else set()


def _speaks(line: Line) -> bool:
    """Whether a line has something of the article in it that a later stage reads: initials above the tags, say."""
    return any(hit.rule.kind == "signoff" for hit in line.hits)


def _repeated(blocks: Sequence[Block], kept: set[int]) -> set[int]:
    """Lines that say right beside it what a line says that goes: a title and the same as its caption."""
    return {
        index
        for index in kept
        for beside in (index - 1, index + 1)
        if 0 <= beside < len(blocks) and beside not in kept and blocks[beside].text == blocks[index].text
    }


def _goes_on(blocks: Sequence[Block], index: int) -> bool:
    """Whether a sentence does not end with its line: the line ends with a comma, or the next begins small."""
    text = blocks[index].text
    return index + 1 < len(blocks) and (
        text[-1] == "," or (is_small(blocks[index + 1].text[0]) and not ends_sentence(text))
    )


def _drop(document: Document, blocks: Sequence[Block], rules: Rules, kept: set[int]) -> None:
    first = min(kept)
    around, since = None, 0
    for index, (block, rule) in enumerate(zip(blocks, rules, strict=True)):
        if index in kept:
            around = None
            continue
        if rule is not None:
            is_menu = index < first and rule.kind in _FOOT
            around, since = None if is_menu else _BY_KIND.get(rule.kind), 0
        since += 1
        document.drop(block, rule or (around if around is not None and since <= _REACH else None) or OUTSIDE)
