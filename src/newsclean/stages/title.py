"""Finds the headline at the head of a dump, takes it out of the text and into the metadata.

Before: ``Harga Cabai Turun di Pasar Induk`` above ``JAKARTA, KOMPAS.com - Harga cabai …``
After: nothing; ``title`` has it

A line at the head is the headline if something bears it out: a dateline, byline, date or site's name beside it, the page's
address, the same line again, or the headline the caller gave. A short line alone could be the article's own.
"""

from collections import Counter
from collections.abc import Sequence, Set

from newsclean.document import Block, Document
from newsclean.head import (
    HEADLINE,
    HEADLINE_WORDS,
    LONGEST_HEAD,
    LONGEST_HEADLINE,
    SHORT_HEAD,
    SIGNED,
    head_of,
    was_between,
)
from newsclean.patterns import lazy_regex
from newsclean.read.address import address_words
from newsclean.shape import (
    ends_sentence,
    has_capitals,
    is_dash,
    is_half_quoted,
    is_headline,
    is_led_by_dash,
    is_small,
    word_count,
    words,
)

_REPEATED = "mul.title.repeated"
_BEARING = SIGNED | {"dateline", "site"}
"""Kinds that bear out that a line above them is a headline."""
_SLUG_SHARE = 0.8
_CAPITALS_WORDS = 5
_WORDS_ABOVE_ALL, _LEAST_BELOW = 5, 700
"""So many words has a headline above a text of one paragraph, and that so many characters, at the least: a shorter one may be all that is
left of more, and the line its heading."""
_LONGEST_OF_TWO = 120
"""A headline of two sentences has so many characters at the most."""
_ALIKE = 0.6
"""The share of the words of a line that is in the headline if it says the same again."""
_TWICE = 2
"""A line that stands there so often, at the head too, is a headline; one that comes more often is a label."""
_TIME = lazy_regex(r"\d{1,2}[:.]\d{2}")
"""That of a live blog's first entry."""
_PULLED = lazy_regex(r"[\"“'‘«„][^\"”'’»“]{10,}[.!?][\"”'’»“]\s+\p{Lu}")
"""A quotation with its stop, and who said it."""
_SENTENCES = lazy_regex(r"\A(?:\S+\s+){3,60}?\S*\p{Ll}{4}[.!?]\s+\p{Lu}")


def title(document: Document) -> None:
    _known(document)
    if document.facts is not None:
        return  # a page says which its headline is; a short line left at its head is the article's
    blocks = document.blocks
    if _stands_above_dash(blocks):
        _take(document, blocks[0], "a line above the dash of a dateline")
        return
    if _stands_above_all(document, blocks):
        _take(document, blocks[0], "a headline above a text of one paragraph")
        return
    prose = head_of(document)
    dated = {id(blocks[index]) for index in range(min(prose, LONGEST_HEAD)) if _is_right_above_date(document, index)}
    head = next(
        (index for index, block in enumerate(blocks[:prose]) if _begins_text(block.text) and id(block) not in dated),
        prose,
    )
    own = _above_byline(document, blocks[:head])
    for line in _standing_twice(blocks[:head], own):
        document.drop(line, _REPEATED)
    lines = _above_date(document, [line for line in own if line.text and not _TIME.fullmatch(line.text)])
    if not lines or len(lines) > SHORT_HEAD or head == len(blocks):
        return
    if is_small(blocks[head].text[0]):
        return  # no headline: a sentence that the scraper cut at its links
    if any(removal.rule == HEADLINE for removal in document.gone):
        return  # what is left below it is its standfirst
    headline = _headline(document, lines, blocks, head, prose, dated)
    if headline is None:
        return
    others = _of_headline(document, lines, headline)
    _take(document, headline, "a line at the head that something bears out")
    for line in others:
        document.drop(line, HEADLINE)


def _above_date(document: Document, lines: Sequence[Block]) -> Sequence[Block]:
    """The lines above the last byline or date among them, if there is one: what stands below it is no headline."""
    starts = [removal.start for removal in document.gone if removal.kind in SIGNED]
    above = [line for line in lines if any(start > line.pieces[0].start for start in starts)]
    return above if any(word_count(line.text) >= HEADLINE_WORDS for line in above) else lines


def _headline(
    document: Document, lines: Sequence[Block], blocks: Sequence[Block], head: int, prose: int, dated: Set[int]
) -> Block | None:
    """The line at the head that is the headline: one that the page's address has; else, if something bears out that there is one, the first
    with words enough. A standfirst may stand below it, none but short lines above."""
    may_be = [line for line in lines if _may_be_title(line) or id(line) in dated]
    slug = max(may_be, key=lambda line: _slug_share(line.text, document.options.url), default=None)
    if slug is not None and _slug_share(slug.text, document.options.url) >= _SLUG_SHARE:
        return slug
    headline = next((line for line in may_be if word_count(line.text) >= HEADLINE_WORDS), None)
    headline = headline or max(
        (line for line in may_be if word_count(line.text) > 1), key=lambda line: len(line.text), default=None
    )
    if headline is None or not all(map(_is_short, lines[: lines.index(headline)])):
        return None
    if [block.text for block in blocks].count(headline.text) == _TWICE:
        return headline
    if any(_had_dateline(document, line) for line in lines):
        return None
    below = blocks[max(head, min(prose, len(blocks) - 1))]  # byline and date may stand below a standfirst
    return headline if _borne_out(document, below) else None


def _is_right_above_date(document: Document, index: int) -> bool:
    """Whether byline or date was taken from right below a line that no stop closes: that is a headline even if it is two sentences."""
    text = document.blocks[index].text
    if len(text) > _LONGEST_OF_TWO or ends_sentence(text) or text[-1] in ",;:" or is_small(text[0]):
        return False
    return was_between(document, index, index + 1, SIGNED)


def _of_headline(document: Document, lines: Sequence[Block], headline: Block) -> list[Block]:
    """Lines that go with the headline: a kicker above it, other short ones down to byline or date, and the same said again. A standfirst is
    text, but where a dateline that stays, or that it comes again, would bear it out as a headline when the clean text is cleaned again."""
    said = set(_folded(headline.text).split())
    starts = [removal.start for removal in document.gone if removal.kind in SIGNED]
    bounds = [headline.pieces[0].start, *starts]
    stays = document.options.dateline != "strip" and not starts
    times = Counter(block.text for block in document.blocks)
    return [
        line
        for line in lines
        if line is not headline
        and (
            (_is_short(line) and line.pieces[0].start < max(bounds))
            or (
                _may_be_title(line)
                and (stays or times[line.text] == _TWICE or _is_alike(said, set(_folded(line.text).split())))
            )
        )
    ]


def _is_short(line: Block) -> bool:
    """Whether a line at the head is a kicker, a section or the like."""
    return word_count(line.text) < HEADLINE_WORDS and not ends_sentence(line.text)


def _is_alike(said: set[str], other: set[str]) -> bool:
    return len(said & other) >= _ALIKE * len(other)


def _take(document: Document, headline: Block, reason: str) -> None:
    if document.metadata.title is None:
        document.metadata.note("title", headline.text, f"text:{HEADLINE}", reason=reason)
    document.drop(headline, HEADLINE)


def _stands_above_dash(blocks: Sequence[Block]) -> bool:
    """Whether the first line is a headline, even one that ends as a sentence does, and the second the dash of a dateline whose place was
    lost: most of its words have capitals, and there are too many for a place."""
    if len(blocks) <= SHORT_HEAD or not is_dash(blocks[1].text) or len(blocks[0].text) > LONGEST_HEADLINE:
        return False
    said = words(blocks[0].text)
    return len(said) >= _CAPITALS_WORDS and 2 * sum(word[0].isupper() for word in said) > len(said)


def _stands_above_all(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether the first of two lines is a headline, its words in capitals, and the other all of the text: one paragraph needs no heading of
    its own."""
    if len(blocks) != 2 or len(blocks[1].text) < _LEAST_BELOW or not document.is_prose(blocks[1]):
        return False
    line = blocks[0].text
    if word_count(line) < _WORDS_ABOVE_ALL or line[-1] in ",;:" or is_half_quoted(line) or is_small(blocks[1].text[0]):
        return False
    if line.count(":") > 1 or document.hits(blocks[0]):
        return False  # a row of labels, or what a rule knows: a byline, perhaps
    return has_capitals(line) and is_headline(line)


def _known(document: Document) -> None:
    """Lines that are the headline the caller gave, the one found before, or what a page calls it where the caller gave another."""
    given = document.options.title
    for known in (given, document.found("title"), document.heading if given else None):
        wanted = _folded(known or "")
        if not wanted:
            continue
        for block in document.blocks[:SHORT_HEAD] + document.blocks[SHORT_HEAD:][-SHORT_HEAD:]:
            if len(block.text) <= LONGEST_HEADLINE and _folded(block.text) == wanted:
                document.drop(block, _REPEATED)


def _folded(text: str) -> str:
    return " ".join(words(text)).casefold()


def _above_byline(document: Document, lines: Sequence[Block]) -> list[Block]:
    """The lines that no byline was taken from between the headline and them: below one the article begins, if with a sentence that
    has no stop. The headline is the first line, or was found in an earlier pass."""
    removed = document.gone
    starts = [removal.start for removal in removed if removal.rule == HEADLINE]
    starts += [line.pieces[0].start for line in lines[:1]]
    headline = min(starts, default=0)
    bylines = [removal.start for removal in removed if removal.kind == "byline" and removal.start > headline]
    return [line for line in lines if not any(start < line.pieces[0].start for start in bylines)]


def _standing_twice(lines: Sequence[Block], own: Sequence[Block]) -> list[Block]:
    """Below a byline, the lines that look like a headline and stand there twice: the title of something else and the same as its caption.
    In the clean text, which has no byline, they would be taken for the article's."""
    known = {id(line) for line in own}
    below = [line for line in lines if id(line) not in known]
    times = Counter(line.text for line in below)
    return [line for line in below if times[line.text] > 1 and _may_be_title(line)]


def _may_be_title(block: Block) -> bool:
    text = block.text
    if (
        len(text) > LONGEST_HEADLINE
        or is_small(text[0])
        or text[-1] in ",;:"
        or (ends_sentence(text) and text[-1] not in "!?…" and not text.endswith("..."))
        or _PULLED.match(text)
        or is_half_quoted(text)  # a line of a wrapped text
    ):
        return False
    return is_headline(text) or (len(words(text)) >= 3 and not _is_paragraph(text))


def _begins_text(text: str) -> bool:
    """Whether a line is a paragraph, or behind the dash that is left of a dateline."""
    return is_led_by_dash(text) or _is_paragraph(text)


def _is_paragraph(text: str) -> bool:
    """Whether a line has a sentence behind another: a paragraph that no stop closes, unless all its words have capitals."""
    return _SENTENCES.search(text) is not None and not is_headline(text)


def _borne_out(document: Document, first: Block) -> bool:
    """Something at the head says that this is the head of a page, not of a bare text."""
    place = first.pieces[0].start
    if any(removal.kind in _BEARING and removal.start < place for removal in document.gone):
        return True
    return any(hit.rule.kind == "dateline" for hit in document.hits(first))


def _had_dateline(document: Document, block: Block) -> bool:
    """Whether a dateline was taken from right in front of a block: it is the article that begins there."""
    place = block.pieces[0].start
    return any(
        removal.kind == "dateline" and removal.end <= place and not document.source[removal.end : place].strip()
        for removal in document.gone
    )


def _slug_share(text: str, url: str | None) -> float:
    """The share of a line's words that the last part of the page's address has, in any order."""
    slug = address_words(url)
    if not slug:
        return 0.0
    found = [word.casefold() for word in words(text)]
    if len(found) < 3:
        return 0.0
    return sum(word in slug for word in found) / len(found)
