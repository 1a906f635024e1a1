"""Mends the text itself: entities, mojibake, invisible characters, spaces, composed letters.

Before: ``KOMPAS.com&amp;nbsp;- Harga â€œberasâ€\\x9d naik``
After: ``KOMPAS.com - Harga "beras" naik`` (with the typographic quotes that were meant)

Nothing is lost by it, so it writes no removals; each mended place keeps its span in the source. Mojibake is ftfy's work
(Robyn Speer, https://ftfy.readthedocs.io).
"""

import html
import re
import unicodedata
from html.entities import html5

import regex

from newsclean.document import Block, Document

_SUSPECT = re.compile(  # "re" is the faster of the two for sets of characters, and every text is searched
    r"[^\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u0391-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e]|&|  "
)
"""Anything that may need mending; most lines have none of it."""
_ENTITY = regex.compile(r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_SPACES = regex.compile(r"[\s\x1c-\x1f\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = regex.compile(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)
_SURROGATE = regex.compile(r"[\ud800-\udfff]")
_UNCOMPOSED = regex.compile(r"\P{M}\p{M}{1,30}(?!\p{M})|[\u1100-\u11ff]+|[\u2126\u212a\u212b\uf900-\ufaff]")
_STACKED = regex.compile(r"\p{M}{31}")
"""More marks on a letter than any language has (Unicode's stream-safe limit is 30): sorting them takes quadratic time."""
_MOJIBAKE = re.compile(
    r"[ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñ][\x80-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_TOKEN = regex.compile(r"[^\s&\x00-\x1f]+")

Change = tuple[int, int, str]


def repair(document: Document) -> None:
    for block in document.blocks:
        _repair(document, block)


def _repair(document: Document, block: Block) -> None:
    if not block.text.isascii() and _MOJIBAKE.search(block.text):
        document.rewrite(block, _mojibake(block.text))
    if _is_sound(block.text):
        return
    if "&" in block.text:
        document.rewrite(block, _entities(block.text))
    for pattern, new in ((_INVISIBLE, ""), (_SURROGATE, "\ufffd")):
        document.rewrite(block, [(m.start(), m.end(), new) for m in pattern.finditer(block.text)])
    if _STACKED.search(block.text) or not unicodedata.is_normalized("NFC", block.text):
        document.rewrite(block, _composed(block.text))
    document.rewrite(block, _spaces(block.text))


def without_mojibake(text: str) -> str:
    """A text that is no block (a title) with its mojibake mended.

    >>> without_mojibake("Pasar â€œSentralâ€\x9d Ramai"), without_mojibake("Café Âme")
    ('Pasar “Sentral” Ramai', 'Café Âme')
    """
    if text.isascii() or not _MOJIBAKE.search(text):
        return text
    for start, end, mended in reversed(_mojibake(text)):
        text = text[:start] + mended + text[end:]
    return text


def _is_sound(text: str) -> bool:
    if text.isascii() and text.isprintable():
        return "&" not in text and "  " not in text and text[:1] != " " and text[-1:] != " "
    return not _SUSPECT.search(text) and text == text.strip()


def _entities(text: str) -> list[Change]:
    changes = []
    for match in _ENTITY.finditer(text):
        name = match[1]
        if name.startswith("#") or name + ";" in html5:
            changes.append((match.start(), match.end(), html.unescape(f"&{name};")))
    return changes


def _mojibake(text: str) -> list[Change]:
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if not is_bad(text):
        return []
    changes = []
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token.isascii():
            continue
        fixed = fix_encoding(token)
        if fixed != token:
            changes.append(
                (match.start(), match.end(), _INVISIBLE.sub("", fixed))
            )  # at once: a mended place is not cut again
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
    return [
        (m.start(), m.end(), "" if m.start() == 0 or m.end() == last else " ")
        for m in _SPACES.finditer(text)
        if m[0] != " " or m.start() == 0 or m.end() == last
    ]
