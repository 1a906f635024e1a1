"""Finds the headline of a dump below the menu of its page, and takes out that menu.

Before: ``Nasional``, ``Ekonomi``, ``Olahraga``, ``Daerah``, ``Harga Cabai Turun di Pasar Induk`` above the date and the text
After: nothing; ``title`` has the headline

Up to three lines above the text are the work of the stage ``title``, and a whole page with much around its article that of the stage
``surroundings``. Here something must have been taken out above the text that only pages have there: byline, date, buttons.
"""

from collections.abc import Sequence

from newsclean.document import Block, Document
from newsclean.dump_headline import Around, headline_above, is_no_headline, may_be_headline
from newsclean.head import HEADLINE, HEADLINE_WORDS, LONGEST_HEAD, SHORT_HEAD, SIGNED, head_of, was_above, was_between
from newsclean.lines import content, titles
from newsclean.matching import OUTSIDE
from newsclean.shape import ends_sentence, word_count

_WITH_STANDFIRST = 2
"""A headline and its standfirst are so many lines."""
_OF_PAGES = SIGNED | {"site", "share", "ui", "follow", "comments"}


def long_head(document: Document) -> None:
    if document.facts is not None or document.found("title") is not None:
        return
    blocks = document.blocks
    end = head_of(document)
    first = next((index for index, block in enumerate(blocks[:end]) if document.is_prose(block)), end)
    if (
        not SHORT_HEAD < first <= LONGEST_HEAD
        or first == len(blocks)
        or not was_above(document, blocks[end], _OF_PAGES)
    ):
        return
    headline = _headline(document, blocks[:first], end)
    if headline is None:
        return
    document.metadata.note("title", blocks[headline].text, f"text:{HEADLINE}", reason="the headline below a menu")
    document.drop(blocks[headline], HEADLINE)
    for block in blocks[:headline]:
        if _is_of_menu(block.text):
            document.drop(block, OUTSIDE)


def _headline(document: Document, lines: Sequence[Block], end: int) -> int | None:
    """The line that speaks of the same as the article, or the only one that may be a headline, a standfirst below it aside,
    if there is a byline or a date."""
    texts = [block.text for block in lines]
    said = {word for block in document.blocks[end:] if document.is_prose(block) for word in content(block.text)}
    signed = [index for index in range(1, end + 1) if was_between(document, index - 1, index, SIGNED)]
    around = Around(said, signed, range(len(lines)), titles(document, texts if said & content(texts[0]) else [""]))
    headline = headline_above(texts, len(lines), around)
    if headline is not None or not (signed or was_above(document, lines[0], SIGNED)):
        return headline
    may_be = [index for index, text in enumerate(texts) if may_be_headline(text) and not is_no_headline(text)]
    return may_be[0] if may_be and may_be == list(range(may_be[0], may_be[-1] + 1))[:_WITH_STANDFIRST] else None


def _is_of_menu(text: str) -> bool:
    """Whether a line has few words, and neither figures nor a colon, which lines of an article may have."""
    return (
        word_count(text) < HEADLINE_WORDS
        and not ends_sentence(text)
        and text[-1] not in ":,;"
        and not any(map(str.isdigit, text))
    )
