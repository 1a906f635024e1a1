"""Takes out links to other articles: a label alone, with a headline, with a list of them, or glued into a line.

Before: ``… kata dia. Baca juga: Harga Cabai Turun di Pasar Induk Menurut pedagang, pasokan sudah lancar.``
After: ``… kata dia. Menurut pedagang, pasokan sudah lancar.``

Where the headline ends that is glued to the next sentence is told by ``newsclean.headline_end``.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from operator import attrgetter
from typing import NamedTuple

import regex

from newsclean.catalogue.match import Hit
from newsclean.catalogue.rule import Rule
from newsclean.cut_lines import is_part
from newsclean.document import Block, Document
from newsclean.guards import is_foreign
from newsclean.headline_end import (
    WINDOW,
    Pairs,
    has_lost_stops,
    headline_end,
    inner_capitals,
    is_run_together,
    pairs,
    sure_end,
)
from newsclean.matching import remove_matches, whole_line_hit
from newsclean.patterns import lazy_regex
from newsclean.resources import toml
from newsclean.shape import (
    ends_sentence,
    has_capitals,
    is_fact,
    is_half_quoted,
    is_headline,
    is_prose,
    is_sentence,
    is_small,
    is_stopless,
    title_case,
    word_count,
    words,
)

_MARK = lazy_regex(r"[.,;:!?](?!\S)")
_UNMARKED_FRONT, _UNMARKED_BEHIND = 150, 250
"""Characters in front of a label and behind it that have no mark: no ordinary text goes on for so long without."""
_SPACE = lazy_regex(r"\s*")
_COLON = lazy_regex(r"\s*[:：>»|｜丨】\]］]+\s*|\s*[–—-]{1,2}\s+|\.{2,3}\s+|\s*…\s*")
_DECORATION = lazy_regex(r"[\p{P}\p{S}\s]*")
_SENTENCE_BEFORE = lazy_regex(r"""[.!?…。！？؟۔।:;)\]”"’'»«״」』）】]\s*\Z""")
_SENTENCE_INSIDE = lazy_regex(r"[.…۔।]\s|[。]")
_ENDS_INSIDE = lazy_regex(
    r"""[\p{L}\p{M}\d%]{2}[)\]]?(?:[.…]|(?P<called>[!?؟！？]))[)\]”"’'»]{0,2}\s*[\s(\[（【]\S|[。।۔]"""
)
"""A sentence ends and something follows: another, a sign-off, an address. No initial, no "No. 1"; a headline may call out within."""
_CAPITAL = lazy_regex(r"""["“'‘(]?[\p{Lu}\p{Lt}\p{Lo}\p{Georgian}\d]""")
_LIST_MARK = lazy_regex(r"(?:[-•·▪*»›>]|\d{1,2}[.,)])\s+")
_OPENING, _CLOSING = '"“„', '"”“'
_OPENS = lazy_regex(r"[(\[]\s?\Z")
_TO_BRACKET = lazy_regex(r"[^()\[\]\n]{3,180}(?:\([^()\[\]\n]{1,60}\)[^()\[\]\n]{0,120})?[)\]]")
_STEP = lazy_regex(r"(?<![\d.,])([0-9]{1,2})\.\s++(?=[\"“‘']?\p{Lu})")
_FEWEST_STEPS = 3
_SIGNOFF = lazy_regex(r"\([a-z]{2,6}/[a-z]{2,6}\)")
_HEADLINE_WORDS = 3
_STOPLESS_WORDS = 5
_OTHER_WORDS = 4
_LONGEST_HEADING = 40
_SPECIAL = ("-between", "-repeated")
"""Parts of ids of rules for lines that are no headings, see :func:`_stands_right`."""
_LONGEST_HEADLINE = 180
_SHORTEST_HEADLINE = 25
_FAR = 40
"""So many lines above and below a label are searched for subheadings."""
_KNOWN_BETWEEN = 4
"""Of so many lines beside a label one is the article's."""
_SHORT_FACT = 50
"""Headlines that have a colon are longer, most of them."""
_UNCASED_END = lazy_regex(
    r"[^\n.。۔।!?؟！？…]{6,120}?[!?؟！？…]+(?=\s)|(?=[\p{Han}\p{Hiragana}\p{Katakana}「『《“])[^\s。！？]{6,80}(?=\s)"
)
"""The headline ends with a mark of its own; or, where words have no space between them, with the first space."""


_TWICE = "mul.related.title-twice"
_TITLE_WORDS, _TITLE_LENGTH = 5, 30
"""A line at the end has at least so many words and characters if it is a title: a shorter one may be a refrain, or a name."""


_SMALL_WORD = 5
_LAST = "id.related.last-title"
_OTHER = "id.related.other-title"
_MOST_OTHERS = 2
"""Titles of others are put between paragraphs one by one; where there are more, they are the article's own headings."""
_SHORT_QUESTION = 6
_OWN_WORDS, _OWN_WORD, _STEM = 6, 4, 6
"""A title that is told from its words has so many, each of so many characters at least; so many of its first ones are compared."""
_OF_SAID = 8
"""Of so many of them one may be in the text by chance."""
_ENOUGH_TEXT = 800
"""In a text of fewer characters a heading's words need not be said again."""
_NO_TITLE = frozenset(",:;")
"""Signs that a line at the end has if it says who the writer is, or is a fact; a title there may have them, but is not told then."""


def related(document: Document) -> None:
    _title_twice(document)
    _title_last(document)
    _title_between(document)
    if not document.has("related"):
        return
    _labels(document)
    _below_headings(document)
    remove_matches(document, "related", check=_stands_right)


def _stands_right(hit: Hit, blocks: Sequence[Block], index: int) -> bool:
    """Rules for repeated lines hold only where the line stands twice in a row, those for what is put between two paragraphs of the
    article only between two that are whole."""
    rule = hit.rule.id
    if rule.endswith("-between"):
        return 0 < index < len(blocks) - 1 and _is_whole(blocks[index - 1].text, blocks[index + 1].text)
    if not rule.endswith("-repeated"):
        return True
    text = blocks[index].text
    before = index > 0 and blocks[index - 1].text in (text, "")
    return before or (index + 1 < len(blocks) and blocks[index + 1].text == text)


def _is_whole(before: str, behind: str) -> bool:
    """Whether a paragraph ends before a line and none goes on behind it, and neither is an item of a list."""
    return ends_sentence(before) and not (is_small(behind[:1]) or _LIST_MARK.match(before) or _LIST_MARK.match(behind))


def _title_twice(document: Document) -> None:
    """The last two lines, if they are one title: that of a video, and its caption."""
    last = [block for block in document.blocks[-3:] if block.text]
    if len(last) < 3 or last[-1].text != last[-2].text:
        return
    if _is_title(last[-1].text):
        document.drop(last[-2], _TWICE)
        document.drop(last[-1], _TWICE)


def _title_last(document: Document) -> None:
    """The last line, if it is a title right below a paragraph: that of a video or of another article, whose label is lost. Only in
    languages that write no sentence so, and no more than the one: a list has its own heading."""
    last = document.blocks[-2:]
    title = last[-1].text if last else ""
    if ends_sentence(title) or not _is_title(title) or any(map(_is_word_of_sentence, words(title))):
        return
    if len(last) < 2 or not document.is_prose(last[0]) or not ends_sentence(last[0].text):
        return
    if _LIST_MARK.match(title) or not _NO_TITLE.isdisjoint(title):
        return
    if document.language() not in document.catalogue[_LAST].languages:
        return
    if not any(hit.is_all_of(title) for hit in document.hits(last[1])):
        document.drop(last[1], _LAST)


def _title_between(document: Document) -> None:
    """A title between two paragraphs that has next to no word of the article: that of a video put there, whose label is lost. A subheading
    says what is said below it, in part with the same words."""
    blocks = document.blocks
    found = [index for index in range(1, len(blocks) - 1) if _may_be_of_other(document, blocks, index)]
    if not 0 < len(found) <= _MOST_OTHERS:
        return
    if document.language() not in document.catalogue[_OTHER].languages:
        return
    said = "\n".join([block.text for block in blocks]).casefold()
    if len(said) < _ENOUGH_TEXT:
        return
    for index in found:
        title = blocks[index].text.casefold()
        stems = _stems(title)
        if _OF_SAID * sum(said.count(stem) > title.count(stem) for stem in stems) <= len(stems):
            document.drop(blocks[index], _OTHER)


def _may_be_of_other(document: Document, blocks: Sequence[Block], index: int) -> bool:
    """Whether a line is a title with words enough to tell whose it is, right below a whole paragraph, and nothing goes on behind it."""
    title, before, behind = blocks[index].text, blocks[index - 1], blocks[index + 1].text
    if len(title) > _LONGEST_HEADLINE or ends_sentence(title) or not _is_title(title) or title.isupper():
        return False
    if _LIST_MARK.match(title) or title[-1] == "," or any(sign in title for sign in ":;") or title[0] in _OPENING:
        return False
    if not any(is_small(word[0]) for word in words(title)):
        return False  # names, titles of books and addresses are all capitals, headlines of so many words seldom
    if not (document.is_prose(before) and ends_sentence(before.text)) or is_small(behind[:1]):
        return False
    return len(_stems(title)) >= _OWN_WORDS and whole_line_hit(document, blocks[index]) is None


def _stems(text: str) -> set[str]:
    """The first letters of its longer words."""
    return {word[:_STEM] for word in words(text.casefold()) if len(word) >= _OWN_WORD}


def _is_word_of_sentence(word: str) -> bool:
    """Whether a word is written small, and too long for one that titles write small: dari, untuk."""
    return len(word) > _SMALL_WORD and is_small(word[0])


def _is_title(line: str) -> bool:
    """Whether a line at the end is a title."""
    return len(line) >= _TITLE_LENGTH and word_count(line) >= _TITLE_WORDS and is_headline(line)


def _below_headings(document: Document) -> None:
    """Below the last paragraph, the headlines that stand under a heading of other articles, as far as they go. Where lines of the article
    may stand between, a list, say, into which a link was put, nothing goes; tags do."""
    blocks = document.blocks
    _, tail = document.prose_range()
    if not 0 <= tail < len(blocks) or not document.is_prose(blocks[tail]):
        return
    heading: Rule | None = None
    for block in blocks[tail + 1 :]:
        known = whole_line_hit(document, block)
        if known is not None and not known.rule.id.endswith(_SPECIAL):
            if _is_heading_of_others(document, block.text, known.rule):
                heading = known.rule
            continue
        if heading is not None and _is_headline_of_other(block.text):
            document.drop(block, heading)
            continue
        if heading is None and is_sentence(block.text):
            continue
        if not is_small(block.text[0]):
            return
        heading = None


def _is_heading_of_others(document: Document, text: str, rule: Rule) -> bool:
    if rule.kind != "related" or rule.scope != "line" or rule.id.endswith(_SPECIAL) or is_foreign(document, rule):
        return False
    return len(text) <= _LONGEST_HEADING


def _is_headline_of_other(text: str) -> bool:
    """Whether a line under a heading of other articles is a headline: some words that no stop closes, and most of them with capitals where
    the line asks or calls out."""
    mark = _LIST_MARK.match(text)
    is_begun = _CAPITAL.match(text, mark.end() if mark is not None else 0) is not None
    if len(text) > _LONGEST_HEADLINE or word_count(text) < _OTHER_WORDS or not is_begun:
        return False
    if _SIGNOFF.search(text) or any(not end["called"] or not is_headline(text) for end in _ENDS_INSIDE.finditer(text)):
        return False  # a last paragraph with its sign-off
    return (not ends_sentence(text) and text[-1] not in ":;,") or (text[-1] in "!?" and is_headline(text))


class _Context(NamedTuple):
    """What is asked of a text once for all the headlines in it, see :func:`newsclean.headline_end.headline_end`."""

    pairs: Pairs
    stops_lost: bool
    whole: frozenset[str]


def _labels(document: Document) -> None:
    blocks = document.blocks
    _, tail = document.prose_range()
    found: tuple[Pairs, frozenset[str]] | None = None
    for index, block in enumerate(blocks):
        labels = _labels_in(block.text, document.hits(block))
        if not labels:
            _headline_below(document, blocks, index)
            continue
        if _is_alone(block.text, labels[0]):
            if is_part(blocks, index):
                continue
            for dropped in (*_headlines_behind(document, blocks, index, labels[0], tail), block):
                document.drop(dropped, labels[0].rule)
            continue
        steps = _steps(block.text)  # before the first one may stand the list's own heading
        limits = sorted(
            {match.start() for match in _SIGNOFF.finditer(block.text)}
            | {hit.start for hit in document.hits(block)}
            | {*steps[1:]}
        )
        if found is None:
            text = "\n".join([block.text for block in blocks])
            found = pairs(text), inner_capitals(text)
        context = _Context(found[0], has_lost_stops(block.text), found[1])
        document.remove(block, *[cut for hit in labels if (cut := _glued(block.text, hit, limits, steps, context))])


def _headline_below(document: Document, blocks: Sequence[Block], index: int) -> None:
    """Takes out the headline right below a heading of other articles that stands between two paragraphs; the heading itself is a line that a
    rule takes."""
    heading = whole_line_hit(document, blocks[index])
    if heading is None or not _is_heading_of_others(document, blocks[index].text, heading.rule):
        return
    if _is_put_between(document, blocks, index, index + 1) and not blocks[index + 1].text[0].isdigit():
        document.drop(blocks[index + 1], heading.rule)


def _steps(text: str) -> list[int]:
    """Where the steps or items of a numbered list begin that was flattened into one line: numbers that count up from one, three or
    more of them, or the first of a list that was cut. No headline reaches over one."""
    found: list[int] = []
    for match in _STEP.finditer(text):
        if int(match[1]) == len(found) + 1:
            found.append(match.start())
    return found if len(found) >= _FEWEST_STEPS else found[:1]


def _labels_in(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """The label hits but those that stand in what another rule knows whole, or are the last words of a line that is a longer phrase:
    "Pogledajte video:"."""
    whole = [hit for hit in hits if hit.rule.scope == "inline" and hit.rule.kind == "related"]
    labels = [hit for hit in hits if hit.rule.scope == "label" and not _is_inside(hit, whole)]
    if labels and any(hit.rule.scope == "line" and hit.rule.kind == "related" and hit.rule.phrases for hit in hits):
        labels = [hit for hit in labels if not any(map(str.isalpha, text[: hit.start]))]
    return labels


def _is_inside(label: Hit, whole: Sequence[Hit]) -> bool:
    """Whether the label begins in the last of the others that begins before it or with it; they stand in the order of the text."""
    before = bisect_right(whole, label.start, key=attrgetter("start"))
    return before > 0 and label.start < whole[before - 1].end


def _is_alone(text: str, label: Hit) -> bool:
    """Only signs stand around the label on its line."""
    return (
        _DECORATION.fullmatch(text, 0, label.start) is not None and _DECORATION.fullmatch(text, label.end) is not None
    )


def _headlines_behind(document: Document, blocks: Sequence[Block], index: int, label: Hit, tail: int) -> list[Block]:
    """The headlines on the lines behind a label that stands alone.

    One at the most inside the article, for the next could be a subheading; a list of marked ones; all of them behind the
    last paragraph of prose. None where something that stood right behind the label on a page has gone: that was the list.
    """
    found: list[Block] = []
    if (
        blocks[index].mark is not None
        and index + 1 < len(blocks)
        and document.has_gap(blocks[index], blocks[index + 1])
    ):
        return found
    for position in range(index + 1, len(blocks)):
        block = blocks[position]
        if not block.text:
            break
        if not _is_linked_headline(document, block) and (
            found or not _is_put_between(document, blocks, index, position)
        ):
            break
        if position + 1 < len(blocks) and _continues(blocks[position + 1].text):
            break  # not a headline: a sentence that the scraper cut at its links
        marked = _is_marked(block.text)
        if found and marked and block.text[0].isdigit() and not found[0].text[0].isdigit():
            break  # behind a headline without a number "1. …" begins a list of the article's own, such as a table of results
        if found and not (marked and _is_marked(found[0].text)) and position <= tail:
            break
        if found and not marked and not _is_another_headline(document, blocks, index, position, found[0].text):
            break
        if not found and not marked and _is_in_row_of_facts(blocks, index, position):
            break
        if not marked and is_stopless(block.text):
            break  # it may be a paragraph: those have no full stop either
        found.append(block)
    if len(found) == 1 and _LIST_MARK.match(found[0].text) and found[0].text[0].isdigit():
        return []  # "1. …": an item of the article's own list
    return found


def _is_put_between(document: Document, blocks: Sequence[Block], label: int, position: int) -> bool:
    """Whether a line right behind a label is a headline though most of its words are written small, as most languages do: label and
    line stand between two paragraphs, and the line has more words than most subheadings and no stop."""
    if not 0 < label < position == label + 1 < len(blocks) - 1:
        return False
    if whole_line_hit(document, blocks[position]) is not None:
        return False
    text = _LIST_MARK.sub("", blocks[position].text, count=1)
    if not text or not _is_one_headline(text) or _CAPITAL.match(text) is None or _is_quoted(text) or text[-1] == ",":
        return False
    if is_half_quoted(text) or is_stopless(text):
        return False  # part of a quotation of several lines; or no stop would close it if it were a sentence
    before = _unknown(document, blocks[max(0, label - _KNOWN_BETWEEN) : label][::-1])
    behind = _unknown(document, blocks[position + 1 : position + 1 + _KNOWN_BETWEEN])
    if before is None or behind is None or not document.is_prose(behind):
        return False
    if not (document.is_prose(before) or is_sentence(before.text)):
        return False
    near = range(max(1, label - _FAR), min(label + _FAR, len(blocks) - 1))
    return not any(_may_be_subheading(document, blocks, index) for index in near if index != position)


def _unknown(document: Document, blocks: Sequence[Block]) -> Block | None:
    """The first of the lines that no rule knows whole: an advertisement's label may stand between, or another label with its headline."""
    is_behind_label = False
    for block in blocks:
        known = [hit.rule.kind for hit in document.hits(block) if hit.is_all_of(block.text)]
        if not known and not (is_behind_label and _is_one_headline(block.text)):
            return block
        is_behind_label = "related" in known
    return None


def _may_be_subheading(document: Document, blocks: Sequence[Block], index: int) -> bool:
    """Whether a line that no rule knows stands open between two paragraphs: where one is, others may be subheadings too."""
    text = blocks[index].text
    if len(text) > _LONGEST_HEADLINE or ends_sentence(text) or not document.is_prose(blocks[index + 1]):
        return False
    return (
        document.is_prose(blocks[index - 1])
        and whole_line_hit(document, blocks[index]) is None
        and not _labels_in(text, document.hits(blocks[index]))
    )


def _is_another_headline(document: Document, blocks: Sequence[Block], label: int, position: int, first: str) -> bool:
    """Whether a line behind the first headline is one too.

    It is none if it is very short ("Persiku 2-1 PSIR"), in another script (a verse), a subheading with a sentence below it ("Leo (23
    Juli - 22 Agustus)"), or a fact ("RAM: 8 GB") in a row of facts that the label broke into.
    """
    text = blocks[position].text
    if has_capitals(text) != has_capitals(first) or (has_capitals(text) and len(text) < _SHORTEST_HEADLINE):
        return False
    behind = blocks[position + 1] if position + 1 < len(blocks) else None
    if behind is not None and ends_sentence(behind.text) and not document.hits(behind):
        return False
    if len(text) > _SHORT_FACT or not is_fact(text):
        return True
    return not (is_fact(blocks[label - 1].text if label else "") or (behind is not None and is_fact(behind.text)))


def _is_in_row_of_facts(blocks: Sequence[Block], label: int, position: int) -> bool:
    """Whether a line is a short fact ("Weight: 188 g") in a row of such that the label broke into."""
    beside = [blocks[index].text for index in (label - 1, position, position + 1) if 0 <= index < len(blocks)]
    return len(beside) == 3 and all(len(text) <= _SHORT_FACT and is_fact(text) for text in beside)


def _is_linked_headline(document: Document, block: Block) -> bool:
    text = _LIST_MARK.sub("", block.text, count=1)
    if whole_line_hit(document, block) or word_count(text) < _HEADLINE_WORDS or _is_quoted(block.text):
        return False
    return (is_headline(text) or _asks(text) or _tagged().search(text) is not None) and _CAPITAL.match(text) is not None


def _asks(text: str) -> bool:
    """Whether a short line is a headline that asks or calls out, though its words are too short to tell by their length: "Ada Apa dengan
    Kota Itu?": all but one have capitals."""
    said = words(text)
    return text[-1] in "!?" and len(said) <= _SHORT_QUESTION and sum(is_small(word[0]) for word in said) <= 1


def _is_marked(text: str) -> bool:
    """Whether a headline has the mark of a list in front, or behind it a word in brackets that says what it leads to."""
    return _LIST_MARK.match(text) is not None or _tagged().search(text) is not None


def _is_quoted(text: str) -> bool:
    """Whether a line is a quotation or its beginning, what was announced above the label. (A headline that begins with one goes on behind.)"""
    if text[0] not in _OPENING:
        return False
    return text[-1] in _CLOSING or is_half_quoted(text)


def _continues(text: str) -> bool:
    return is_small(text[:1]) or text[:1] in ",.;:)،؛۔।"


def _glued(
    text: str, label: Hit, limits: list[int], steps: list[int], context: _Context
) -> tuple[int, int, str] | None:
    """The cut that takes a label and the headline behind it out of a line, or None where it is no label."""
    at_start = _DECORATION.fullmatch(text, 0, label.start) is not None
    sentence_before = at_start or _SENTENCE_BEFORE.search(text, max(0, label.start - 8), label.start) is not None
    written = text[label.start : label.end]
    joined = label.start > 0 and text[label.start - 1].isalnum()  # …PesanBaca juga
    if joined and not (text[label.start - 1].islower() or text[label.start - 1].isdigit()) and not written[0].isupper():
        return None
    colon = _COLON.match(text, label.end)
    start = colon.end() if colon else _SPACE.match(text, label.end).end()
    position = bisect_left(limits, max(start, label.start + 1))
    limit = limits[position] if position < len(limits) else len(text)
    capital = _CAPITAL.match(text, start) is not None
    if not capital and not colon:
        return None
    if not colon and not sentence_before and written[0].isupper() and _has_no_marks(text, label):
        return _between_no_marks(text, label, start, limit, context)
    if not colon and not (
        sentence_before
        and written[0].isupper()
        and (
            _titled(text, start, limit, context)
            or (at_start and _read_also().fullmatch(written) is not None and _is_one_headline(text[start:]))
        )
    ):
        return None
    if colon and not (sentence_before or written[0].isupper()):
        return None
    begin = 0 if at_start else label.start
    opens = _OPENS.search(text, max(0, label.start - 2), label.start)
    if opens and (closed := _TO_BRACKET.match(text, start)):
        return opens.start(), closed.end(), label.rule.id  # the bracket says where the headline ends
    if start >= limit:
        return begin, start, label.rule.id
    end = _end(text, start, limit, context, whole_line=at_start and limit == len(text))
    end = next((step for step in steps if start < step < end), end)
    return begin, end, label.rule.id


def _has_no_marks(text: str, label: Hit) -> bool:
    """Whether the text about a label has no mark at all: a dump that has lost them."""
    front = label.start - _UNMARKED_FRONT
    return front >= 0 and _MARK.search(text, front, label.end + _UNMARKED_BEHIND) is None


def _between_no_marks(text: str, label: Hit, start: int, limit: int, context: _Context) -> tuple[int, int, str] | None:
    """The cut of a label and a headline in such a text, if it is sure where the headline ends: where another label begins, if all up to there
    is headline, or where the words tell."""
    rest = text[start:limit].strip()
    if limit < len(text) and len(rest) <= _LONGEST_HEADLINE and is_headline(rest):
        return label.start, limit, label.rule.id
    end = sure_end(text, start, limit, context.pairs, context.whole)
    if end is None or not is_headline(text[start:end]):
        return None
    return label.start, end, label.rule.id


def _titled(text: str, start: int, limit: int, context: _Context) -> bool:
    """A headline follows that needs no colon to be told by: most of its words have capitals."""
    return is_headline(text[start : headline_end(text, start, limit, *context)])


@cache
def _tagged() -> regex.Pattern[str]:
    """The end of a headline with what it leads to: "Harga Beras Naik [VIDEO]"."""
    return regex.compile(rf"[^\s.!?…]\s\[(?:{toml('catalogue/classes.toml')['leads_to']['pattern']})\]\s?\|?\Z")


@cache
def _read_also() -> regex.Pattern[str]:
    return regex.compile(toml("catalogue/classes.toml")["read_also"]["pattern"], regex.IGNORECASE)


def _is_one_headline(rest: str) -> bool:
    """All behind a label on its line is a headline, if not one with capitals for most words: some words without a stop.

    None that asks or calls out: "Lesen Sie auch Bücher?" is a question of an interview.
    """
    closed = ends_sentence(rest) or rest[-1] in "!?:"
    return not closed and len(rest) <= _LONGEST_HEADLINE and word_count(rest) >= _STOPLESS_WORDS


def _end(text: str, start: int, limit: int, context: _Context, *, whole_line: bool) -> int:
    """Where the headline from ``start`` ends: with the line, if what is left of it is all headline, else at a joint."""
    rest = text[start:limit] if limit - start <= WINDOW else ""
    if not has_capitals(text[start : start + WINDOW]):
        if _is_headline_without_capitals(rest):
            return limit
        end = _UNCASED_END.match(text, start, limit)
        return end.end() if end else start  # nothing tells headline and sentence apart: the label alone goes
    if rest and (not ends_sentence(rest) or rest[-1] in "!?"):
        if title_case(rest) >= 0.7 and not (is_prose(rest[:-1]) or is_run_together(text, start, limit, context.whole)):
            return limit
        if whole_line and len(rest) <= WINDOW // 2 and rest.count(". ") == 0:
            return limit
    if not _CAPITAL.match(text, start):
        return start
    return headline_end(text, start, limit, *context)


def _is_headline_without_capitals(rest: str) -> bool:
    """All that is left of the line is the headline. Where a sentence follows, nothing says where it begins: it must stay."""
    closed = ends_sentence(rest) and rest[-1] not in "!?؟！？"
    return 0 < len(rest) <= _LONGEST_HEADLINE and not closed and _SENTENCE_INSIDE.search(rest) is None
