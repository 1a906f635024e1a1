"""Sets texts apart that a tool joined without a space: the words of menus, and the paragraphs of the same page.

Before: ``HomeNewsSportThe city will mend two bridges.People hope that …`` on one line
After: five lines

Nothing is taken out here. A capital right behind small letters may be a name's (WhatsApp), and a stop without a space behind it a slip:
only a dump in which words of menus are joined is parted, and where, is learned.
"""

import re

from newsclean.document import Document
from newsclean.seams import joints
from newsclean.shape import CASED_CAPITAL, CASED_SMALL

_LONG = 200
_THREE = re.compile(
    f"[{CASED_SMALL}]{{2}}[{CASED_CAPITAL}][{CASED_SMALL}]{{2,30}}[{CASED_CAPITAL}][{CASED_SMALL}]{{2}}"
)
"""Three joined words. Names and Bantu languages (kwaTransnet) join two."""
_NO_LETTERS = re.compile(f"[^{CASED_SMALL}{CASED_CAPITAL}]")
_LONGEST_WORD = 100
_FEWEST = 5
"""A page flattened so has as many such words."""


def joined(document: Document) -> None:
    if document.facts is not None:
        return
    long = [block for block in document.blocks if len(block.text) >= _LONG]
    if sum(_words_of_menus(block.text) for block in long) < _FEWEST:
        return
    for block in long:
        if found := joints(block.text):
            document.split(block, *[seam.start for seam in found])


def _words_of_menus(text: str) -> int:
    """How many words are three joined ones; tags and addresses have other signs in front."""
    found = 0
    for match in _THREE.finditer(text):
        front = text[max(match.start() - _LONGEST_WORD, 0) : match.start()].rpartition(" ")[2]
        found += _NO_LETTERS.search(front) is None
    return found
