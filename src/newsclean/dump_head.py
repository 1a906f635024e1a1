"""What stands above and near the article of a flattened page and tells of it: its headline and standfirst, who wrote it and when."""

from collections.abc import Sequence
from itertools import dropwhile, takewhile

from newsclean.catalogue.rule import Rule
from newsclean.document import Block, Document
from newsclean.dump_headline import (
    Around,
    headline_above,
    is_no_headline,
    is_of_writer,
    may_be_headline,
    standfirst_below,
)
from newsclean.head import HEADLINE, HEADLINE_WORDS, LONGEST_STANDFIRST, SIGNED, has_chronology
from newsclean.known_lines import Rules, is_of_end, kind_of
from newsclean.lines import content, titles
from newsclean.matching import best_known
from newsclean.metadata.names import is_role
from newsclean.people import is_lone_name
from newsclean.shape import ends_sentence, word_count
from newsclean.short_article import is_short, is_standfirst

SPEAKING = frozenset({"byline", "date", "dateline", "signoff", "source", "tags"})
"""Kinds of lines that tell something of the article: near it they are left to the stages that read them."""
_NEAR = 16
_NAMES_ABOVE, _STANDFIRST_LINES = 4, 2
"""So many lines of few words, and of a standfirst, may stand between byline or date and the headline."""
_HEADLINE_LINES = 2
_FEWEST_WORDS = 3
"""A headline that something bears out may be this short."""
_STANDFIRST_REACH = 6
_STEM = 5
"""So many of a word's first letters are compared."""


def looked_at(document: Document, blocks: Sequence[Block], rules: Rules, first: int) -> Rules:
    """The rules with those of the lines above the article, of which so far no more was asked than phrases: byline and date may stand
    above a row of buttons."""
    near = range(max(0, first - _NEAR), first)
    document.search([blocks[index] for index in near])
    found = {index: best_known(document, blocks[index].text, document.hits(blocks[index])) for index in near}
    return [found.get(index) or rule for index, rule in enumerate(rules)]


def take_headline(document: Document, blocks: Sequence[Block], rules: Rules, kept: set[int], loose: set[int]) -> None:
    """The headline above the article goes to the metadata."""
    first = min(kept)
    texts = [block.text for block in blocks]
    around = _around(document, texts, rules, kept)
    headline = headline_above(texts, first, around)
    reason = "a line above the article that speaks of the same"
    if headline is None:
        headline, reason = _line_above_byline(blocks, rules, first), "the line above byline or date"
    if headline is None and is_short(blocks, kept):
        headline, reason = (
            _line_below_date(blocks, rules, first, around),
            "the line below a date that speaks of the same",
        )
    if headline is None and _is_borne_out(document, blocks, rules, first, loose):
        headline, reason = first - 1, "the line right above the article, which something bears out"
    if headline is None:
        return
    if document.metadata.title is None:
        document.metadata.note("title", blocks[headline].text, f"text:{HEADLINE}", reason=reason)
    standfirst = standfirst_below(texts, headline, first, around)
    if standfirst is not None:
        kept.add(standfirst)
    elif is_short(blocks, kept):
        below = range(headline + 1, min(headline + 1 + _STANDFIRST_REACH, first))
        kept |= {at for at in below if rules[at] is None and is_standfirst(document, blocks[at])}
    kept.discard(headline)
    document.drop(blocks[headline], HEADLINE)


def _around(document: Document, texts: Sequence[str], rules: Rules, kept: set[int]) -> Around:
    prose = [
        index for index in kept if document.is_prose(document.blocks[index])
    ]  # the others may be teasers that stand in a menu, too
    said = {word for index in prose or kept for word in content(texts[index])}
    signed = [index for index, rule in enumerate(rules) if kind_of(rule) in SIGNED]
    near = range(max(0, min(kept) - _NEAR), min(kept))
    signed += [
        index for index in near if rules[index] is None and (is_role(texts[index]) or is_of_writer(texts[index]))
    ]
    unknown = {index for index, rule in enumerate(rules) if rule is None}
    top = texts if said & content(texts[0]) else ["", *texts[1:]]  # else it is none of this article's title
    return Around(said, signed, unknown, titles(document, top))


def _line_above_byline(blocks: Sequence[Block], rules: Rules, first: int) -> int | None:
    """The line above the first line near the article that says who wrote it or when; names and a standfirst may stand between them."""
    for index in range(max(1, first - _NEAR), first):
        if kind_of(rules[index]) in SIGNED:
            above = index - 1
            while above > max(0, index - _NAMES_ABOVE) and rules[above] is None and _is_few_words(blocks[above].text):
                above -= 1
            lines = range(above, max(-1, above - _STANDFIRST_LINES - _HEADLINE_LINES), -1)
            known = takewhile(lambda at: rules[at] is None and may_be_headline(blocks[at].text), lines)
            said = list(dropwhile(lambda at: ends_sentence(blocks[at].text) and blocks[at].text[-1] not in "!?", known))
            lines_above = [at for at in said[:_HEADLINE_LINES] if not is_no_headline(blocks[at].text)]
            return lines_above[-1] if lines_above else None
    return None


def _line_below_date(blocks: Sequence[Block], rules: Rules, first: int, around: Around) -> int | None:
    """The line right below one near the article that says when it was written, if it has a word of the article, maybe with another ending: in
    little text a headline says too little of the same to be told by that alone."""
    said = {word[:_STEM] for word in around.said}
    for index in range(first - 1, max(0, first - _NEAR), -1):
        text = blocks[index].text
        if kind_of(rules[index - 1]) != "date" or rules[index] is not None:
            continue
        if may_be_headline(text) and not is_no_headline(text) and said & {word[:_STEM] for word in content(text)}:
            return index
    return None


def _is_few_words(text: str) -> bool:
    return word_count(text) < HEADLINE_WORDS


def _is_borne_out(document: Document, blocks: Sequence[Block], rules: Rules, first: int, loose: set[int]) -> bool:
    """Whether something says that the line right above the article is its headline: a byline or a date that an earlier pass took out
    between them, or, of a line that was likely the article's, the same line elsewhere."""
    if not first or rules[first - 1] is not None:
        return False
    headline = blocks[first - 1]
    if not may_be_headline(headline.text, fewest=_FEWEST_WORDS):
        return False
    if first - 1 in loose and any(block.text == headline.text for block in blocks if block is not headline):
        return True
    between = range(headline.pieces[-1].end, blocks[first].pieces[0].start)
    return any(removal.kind in SIGNED and removal.start in between for removal in document.gone)


def speaking_of(rules: Rules, kept: set[int]) -> set[int]:
    """Lines near the article that a later stage reads: byline, date, sign-off. Below it none that is read at the head alone: a bare date
    or a bare name there is that of another article, and would stay in the text."""
    first, last = min(kept), max(kept)
    found = {index for index in range(max(0, first - _NEAR), first) if kind_of(rules[index]) in SPEAKING}
    for index in range(last + 1, min(len(rules), last + 1 + _NEAR)):
        rule = rules[index]
        if rule is not None and rule.kind in SPEAKING and (rule.scope != "head" or _is_signature(rule, index - last)):
            found.add(index)
    return found


def _is_signature(rule: Rule, below: int) -> bool:
    """Whether a byline of the head stands right below the text."""
    return rule.kind == "byline" and below == 1


def below_standfirst(blocks: Sequence[Block], rules: Rules, kept: set[int]) -> set[int]:
    """Byline and date between the first paragraph, if that may be a standfirst, and the next: those that are read there, and none where they
    may be of a chronology."""
    first, *others = sorted(kept)
    if len(blocks[first].text) > LONGEST_STANDFIRST or has_chronology(blocks[index] for index in others[1:]):
        return set()
    second = others[0] if others else first
    below = range(first + 1, min(second, first + 1 + _NEAR))
    return {index for index in below if kind_of(rules[index]) in SIGNED and not is_of_end(rules[index])}


def names_alone(blocks: Sequence[Block], rules: Rules, kept: set[int], headline: int) -> set[int]:
    """A name alone on its line right above a date or a role, between the headline and the article, which the stage ``lone_name`` reads; of several
    none, for those stand beside pictures or teasers."""
    first, *others = sorted(kept)
    end = others[0] if others and len(blocks[first].text) <= LONGEST_STANDFIRST else first  # below a standfirst, too
    near = range(max(0, first - _NEAR), end)
    if any(kind_of(rules[index]) == "byline" and blocks[index].pieces[0].start > headline for index in near):
        return set()  # that says who it is
    found = {
        index
        for index in near
        if index not in kept
        and rules[index] is None
        and (kind_of(rules[index + 1]) == "date" or (rules[index + 1] is None and is_role(blocks[index + 1].text)))
        and blocks[index].text
        and blocks[index].pieces[0].start > headline
        and is_lone_name(blocks[index].text)
    }
    if len(found) != 1 or any(is_lone_name(blocks[index].text) for index in kept):
        return set()
    return found | {index + 1 for index in found if rules[index + 1] is None}
