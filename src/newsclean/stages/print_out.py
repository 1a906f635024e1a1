"""Takes out what a browser prints at the top and at the foot of every sheet.

Before: ``9/4/23, 10:12 AM Town keeps its light - The Harbour Ledger`` and ``https://ledger.example/town-keeps-its-light 1/2`` in the text
After: nothing; the date on which somebody printed the page is not taken for the article's

Told by the foot: an address with the number of the sheet and that of all sheets behind it, or right below it. The lines at the top are the
ones that begin with a day and a time, with no sentence behind it, and a title that stands right below such a line on every sheet.
"""

from collections import Counter
from collections.abc import Sequence, Set

from newsclean.document import Document
from newsclean.patterns import lazy_regex
from newsclean.shape import ends_sentence

_RULE = "mul.ui.print-out"
_FOOT = lazy_regex(r"(?:https?|file)://\S+(?P<sheet>\s+\d{1,3}/\d{1,3})?")
_SHEET = lazy_regex(r"\d{1,3}/\d{1,3}")
_LONGEST_TITLE = 200
_TOP = lazy_regex(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}(?:\s?[AP]M)?(?P<title>\s+\S.*)?")


def print_out(document: Document) -> None:
    if document.facts is not None or "://" not in document.source:
        return
    blocks = document.blocks
    texts = [block.text for block in blocks]
    feet = _feet(texts)
    if not feet:
        return
    for index in sorted(feet | _heads(texts, feet)):
        document.drop(blocks[index], _RULE)


def _feet(texts: Sequence[str]) -> set[int]:
    """The lines at the foot of the sheets: address and number of the sheet, on one line or two."""
    sheets: dict[int, tuple[str, set[int]]] = {}
    for index, text in enumerate(texts):
        foot = _FOOT.fullmatch(text)
        if foot is None:
            continue
        if foot["sheet"]:
            sheets[index] = foot["sheet"].strip(), {index}
        elif index + 1 < len(texts) and _SHEET.fullmatch(texts[index + 1]):
            sheets[index] = texts[index + 1], {index, index + 1}
    numbers = [tuple(map(int, sheet.split("/"))) for sheet, _ in sheets.values()]
    if any(sheet > of or of != numbers[0][1] for sheet, of in numbers):
        return set()  # the result of a match
    return {index for _, lines in sheets.values() for index in lines}


def _heads(texts: Sequence[str], feet: Set[int]) -> set[int]:
    """The lines at the top of the sheets: when it was printed, with the title beside it or, on every sheet, below it."""
    often = Counter(texts)
    found: set[int] = set()
    for index in (0, *(index + 1 for index in feet)):
        top = _TOP.fullmatch(texts[index]) if index < len(texts) else None
        if top is None or (top["title"] and _is_sentence(top["title"])):
            continue
        found.add(index)
        if not top["title"] and index + 1 < len(texts) and often[texts[index + 1]] > 1:
            found.add(index + 1)
    return found


def _is_sentence(title: str) -> bool:
    return len(title) > _LONGEST_TITLE or (ends_sentence(title) and title[-1] not in "!?")
