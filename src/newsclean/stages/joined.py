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
_WORD_OF_MENU = re.compile(
    "(?<!\\S)[A-Za-zÀ-ÖØ-öø-ÿА-яЁё]*?[a-zß-öø-ÿа-яё]{2}[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{2,30}[A-ZÀ-ÖØ-ÞА-ЯЁ][a-zß-öø-ÿа-яё]{2,}"
)
"""A word of three joined ones. Names and Bantu languages (kwaTransnet) have two; tags and addresses begin otherwise."""
_FEWEST, _NEAR = 5, 80
"""A page flattened so has as many such words; three joints within so many characters are a menu's."""


def joined(document: Document) -> None:
    if document.facts is not None:
        return
    long = [block for block in document.blocks if len(block.text) >= _LONG]
    if sum(len(_WORD_OF_MENU.findall(block.text)) for block in long) < _FEWEST:
        return
    for block in long:
        joints = _dense([match.start() for match in _JOINT.finditer(block.text)])
        stops = [match.end() for match in _STOP.finditer(block.text)]
        if joints or stops:
            document.split(block, *sorted({*joints, *stops}))


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
