"""Sets texts apart that a tool joined without a space: the words of menus, and the paragraphs of the same page.

Before: ``HomeNewsSportThe city will mend two bridges.People hope that …`` on one line
After: five lines

Nothing is taken out here. A capital right behind small letters may be a name's (WhatsApp); many of them near each other are a menu.
Only where a dump has such a menu are paragraphs set apart at stops without a space behind them: elsewhere one is a slip.
"""

import re

from newsclean.document import Document

_LONG = 200
_JOINT = re.compile("(?<=[a-zß-öø-ÿа-яё]{2})(?=[A-ZÀ-ÖØ-ÞА-ЯЁ])")
_STOP = re.compile(
    '(?<=[a-zß-öø-ÿа-яё0-9)][.!?])["”’»]?(?=["“‘«]?[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{1,20}[ ,A-ZÀ-ÖØ-ÞА-ЯЁ])'
)
_THREE = re.compile("[a-zß-öø-ÿа-яё]{2}[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{2,30}[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{2}")
"""Three joined words. Names and Bantu languages (kwaTransnet) join two."""
_NO_LETTERS = re.compile("[^A-Za-zÀ-ÖØ-öø-ÿА-яЁё]")
_LONGEST_WORD = 100
_FEWEST, _NEAR = 5, 80
"""A page flattened so has as many such words; three joints within so many characters are a menu's."""


def joined(document: Document) -> None:
    if document.facts is not None:
        return
    long = [block for block in document.blocks if len(block.text) >= _LONG]
    if sum(_words_of_menus(block.text) for block in long) < _FEWEST:
        return
    for block in long:
        joints = _dense([match.start() for match in _JOINT.finditer(block.text)])
        stops = [match.end() for match in _STOP.finditer(block.text)]
        if joints or stops:
            document.split(block, *sorted({*joints, *stops}))


def _words_of_menus(text: str) -> int:
    """How many words are three joined ones; tags and addresses have other signs in front."""
    found = 0
    for match in _THREE.finditer(text):
        front = text[max(match.start() - _LONGEST_WORD, 0) : match.start()].rpartition(" ")[2]
        found += _NO_LETTERS.search(front) is None
    return found


def _dense(places: list[int]) -> list[int]:
    """The places that have two others near."""
    return [
        place
        for index, place in enumerate(places)
        if any(
            first >= 0 and first + 2 < len(places) and places[first + 2] - places[first] <= _NEAR
            for first in (index - 2, index - 1, index)
        )
    ]
