"""Mends the text itself: entities, mojibake, invisible characters, spaces, composed letters.

Before: ``KOMPAS.com&amp;nbsp;- Harga â€œberasâ€\\x9d naik``
After: ``KOMPAS.com - Harga "beras" naik`` (with the typographic quotes that were meant)

Inside a Japanese or Chinese sentence the spaces go that a tool put around links. Nothing that can be seen is lost by all this, so it
writes no removals; each mended place keeps its span in the source. Mojibake is ftfy's work
(Robyn Speer, https://ftfy.readthedocs.io).
"""

import html
import unicodedata
from html.entities import html5

from newsclean.document import Block, Document
from newsclean.mended import ENTITY, HALF, PAIR, STACKED, joined_pairs
from newsclean.mojibake import INVISIBLE, Change, may_be_mojibake, mojibake
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.shape import is_prose

_PLAIN = bytes(code for code in range(0x20, 0x7F) if code != ord("&"))
_SUSPECT = lazy_re(  # "re" is the faster of the two for sets of characters
    r"[^\x20-\x25\x27-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e]"
)
"""Any character that may need mending."""
_SPACES = lazy_re(r"\s{2,}|[^\S ]|\A | \Z")
"""White space other than one space between words."""
_UNCOMPOSED = lazy_regex(r"\P{M}\p{M}{1,30}(?!\p{M})|[\u1100-\u11ff]+|[\u2126\u212a\u212b\uf900-\ufaff]")
_DENSE = r"[\p{Han}\p{Hiragana}\p{Katakana}ー・、，：「」『』]"
_MAY_BE_TORN = lazy_re("[\u2e80-\U0010ffff] ")
_TORN = lazy_regex(rf"(?<={_DENSE}) (?={_DENSE})")
_IN_BRACKETS = lazy_regex(r"\p{Ps}[^\p{Pe}]{1,40}\p{Pe}")
"""How a dateline begins, in which spaces are meant."""
_IN_NAME = lazy_regex(r"(?<=(?<!\p{Han})\p{Han}{1,3}) (?=\p{Han}{1,4}(?!\p{Han}))")
"""A space between a family name and a given name is meant."""
_LINKS = 2
"""Spaces where Japanese and Chinese have none: one may be meant, so many are what a tool put around links."""
_STOPS = lazy_regex(r"[、。，]")


def repair(document: Document) -> None:
    for block in document.blocks:
        if block.sound:
            continue
        pieces = block.pieces
        if not _is_sound(block.text):
            _repair(document, block)
        block.sound = block.pieces is pieces


def _is_sound(text: str) -> bool:
    """Whether nothing needs mending, as in most lines. Most of their characters are plain: the others are looked at alone."""
    if "  " in text or text[0] == " " or text[-1] == " ":
        return False
    others = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
    if not others:
        return True
    return not _SUSPECT.search(others) and not (may_be_mojibake(others) and may_be_mojibake(text))


def _repair(document: Document, block: Block) -> None:
    if changes := mojibake(block.text):
        document.rewrite(block, changes)
    if "&" in block.text:
        document.rewrite(block, _entities(block.text))
    document.rewrite(block, [(m.start(), m.end(), joined_pairs(m[0])) for m in PAIR.finditer(block.text)])
    for signs, new in ((INVISIBLE, ""), (HALF, "\ufffd")):
        document.rewrite(block, [(m.start(), m.end(), new) for m in signs.finditer(block.text)])
    if STACKED.search(block.text) or not unicodedata.is_normalized("NFC", block.text):
        document.rewrite(block, _composed(block.text))
    document.rewrite(block, _spaces(block.text))
    document.rewrite(block, _torn(block.text))


def _entities(text: str) -> list[Change]:
    changes = []
    for match in ENTITY.finditer(text):
        name = match[1]
        if name.startswith("#") or name + ";" in html5:
            changes.append((match.start(), match.end(), html.unescape(f"&{name};")))
    return changes


def _composed(text: str) -> list[Change]:
    changes = []
    for match in _UNCOMPOSED.finditer(text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            changes.append((match.start(), match.end(), composed))
    return changes


def _spaces(text: str) -> list[Change]:
    last = len(text)
    return [(m.start(), m.end(), "" if m.start() == 0 or m.end() == last else " ") for m in _SPACES.finditer(text)]


def _torn(text: str) -> list[Change]:
    """Spaces inside the sentences of a language that has none there, around what was a link in the page. Between the parts of a name
    a space is meant; a text without stops or commas for them may be verse."""
    if not _MAY_BE_TORN.search(text):
        return []
    head = _IN_BRACKETS.match(text)
    changes = [
        (match.start(), match.end(), "")
        for match in _TORN.finditer(text, head.end() if head else 0)
        if not _IN_NAME.match(text, match.start())
    ]
    if len(changes) < _LINKS or len(_STOPS.findall(text)) < len(changes) // 2 or not is_prose(text):
        return []
    return changes
