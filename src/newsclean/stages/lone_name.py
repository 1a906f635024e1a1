"""Takes out a name that stands alone on its line at the head of a dump, above the date, and notes it as the author.

Before: ``Harga Cabai Turun di Pasar Induk``, ``Rina Sari``, ``Senin, 3 Juni 2024`` above the text
After: the headline, which the stage ``title`` reads; ``authors`` has Rina Sari

Nothing on the line says that it is a name: it has the shape of one, stands below what can be a headline, right above a date that
was taken out (or below it, if its role is on the next line), none like it stands among the paragraphs, and it has none of the
words that sections of papers are called by. What somebody is ("Senior reporter") on the next line goes with it.
"""

from newsclean.document import Document
from newsclean.head import LONGEST_HEAD, head_of, may_be_headline, was_between
from newsclean.metadata.names import is_role, looks_like_person
from newsclean.metadata.words import words

_RULE = "mul.byline.alone"
_MOST_WORDS = 3
_DATE = frozenset({"date"})


def lone_name(document: Document) -> None:
    if document.facts is not None or document.metadata.authors:
        return
    blocks = document.blocks
    head = min(head_of(document), LONGEST_HEAD)
    headline = next((index for index, block in enumerate(blocks[:head]) if may_be_headline(block)), head)
    for index in range(headline + 1, head):
        block = blocks[index]
        if not _is_name(block.text) or any(_is_name(other.text) for other in blocks[head:]):
            continue
        has_role = index + 1 < len(blocks) and is_role(blocks[index + 1].text)
        above = index - 1 if has_role else index
        if not was_between(document, above, index + 1 + has_role, _DATE):
            continue
        document.metadata.note("authors", block.text, f"text:{_RULE}")
        document.drop(block, _RULE)
        if has_role:
            document.drop(blocks[index + 1], _RULE)
        return


def _is_name(text: str) -> bool:
    said = text.casefold().split()
    return len(said) <= _MOST_WORDS and words("sections").isdisjoint(said) and looks_like_person(text)
