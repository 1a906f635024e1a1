"""Takes out a name that stands alone on its line at the head of a dump, above the date, and notes it as the author.

Before: ``Harga Cabai Turun di Pasar Induk``, ``Rina Sari``, ``Senin, 3 Juni 2024`` above the text
After: the headline, which the stage ``title`` reads; ``authors`` has Rina Sari

Nothing on the line says that it is a name: it has the shape of one, stands below what can be a headline, right above a date that
was taken out (or below it, if its role is on the next line), none like it stands among the paragraphs, and it has none of the
words that sections of papers are called by. What somebody is ("Senior reporter") on the next line goes with it.
"""

from newsclean.document import Document
from newsclean.head import LONGEST_HEAD, had_headline, head_of, may_be_headline, was_between
from newsclean.metadata.names import is_role
from newsclean.people import is_lone_name

_RULE = "mul.byline.alone"
_DATE = frozenset({"date"})


def lone_name(document: Document) -> None:
    if document.facts is not None or document.found("authors"):
        return
    blocks = document.blocks
    head = min(head_of(document), LONGEST_HEAD)
    headline = next((index for index, block in enumerate(blocks[:head]) if may_be_headline(block)), head)
    if blocks and had_headline(document, blocks[0]):
        headline = -1  # it is gone
    for index in range(headline + 1, head):
        block = blocks[index]
        if not is_lone_name(block.text) or any(is_lone_name(other.text) for other in blocks[head:]):
            continue
        has_role = index + 1 < len(blocks) and is_role(blocks[index + 1].text)
        above = max(index - 1, 0) if has_role else index
        is_shown = has_role and headline < 0
        if not is_shown and not was_between(document, above, index + 1 + has_role, _DATE):
            continue
        document.metadata.note("authors", block.text, f"text:{_RULE}")
        document.drop(block, _RULE)
        if has_role:
            document.drop(blocks[index + 1], _RULE)
        return
