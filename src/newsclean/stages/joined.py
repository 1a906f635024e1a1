"""Sets texts apart that a tool joined without a space: the words of menus, and the paragraphs of the same page.

Before: ``HomeNewsSportThe city will mend two bridges.People hope that …`` on one line
After: five lines

Nothing is taken out here. A capital right behind small letters may be a name's (WhatsApp) or a program's, and a stop without a space
behind it a slip: only a dump in which words of menus are joined is parted, and where, is learned.
"""

from newsclean.code_lines import is_dense
from newsclean.document import Document
from newsclean.patterns import lazy_re
from newsclean.seams import joints
from newsclean.shape import CASED_CAPITAL, CASED_SMALL

_LONG = 200
_THREE = lazy_re(f"[{CASED_SMALL}]{{2}}[{CASED_CAPITAL}][{CASED_SMALL}]{{2,30}}[{CASED_CAPITAL}][{CASED_SMALL}]{{2}}")
"""Three joined words. Names and Bantu languages (kwaTransnet) join two."""
_NO_LETTERS = lazy_re(f"[^{CASED_SMALL}{CASED_CAPITAL}]")
_LONGEST_WORD = 100
_FEWEST = 5
"""A page flattened so has as many such words that differ."""


def joined(document: Document) -> None:
    if document.facts is not None:
        return
    long = [block for block in document.blocks if len(block.text) >= _LONG and not is_dense(block.text)]
    if len({word for block in long for word in _words_of_menus(block.text)}) < _FEWEST:
        return
    for block in long:
        if found := joints(block.text):
            document.split(block, *[seam.start for seam in found])


def _words_of_menus(text: str) -> set[str]:
    """What is three joined words, each once: a text may name one thing (HttpClientFactory) often. Tags and addresses have other signs in
    front."""
    found: set[str] = set()
    for match in _THREE.finditer(text):
        front = text[max(match.start() - _LONGEST_WORD, 0) : match.start()].rpartition(" ")[2]
        if not _NO_LETTERS.search(front):
            found.add(match[0])
    return found
