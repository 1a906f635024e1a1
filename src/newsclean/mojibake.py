"""Text that was read in the wrong encoding, and mended.

Before: ``Pasar â€œSentralâ€\\x9d``
After: ``Pasar “Sentral”``

It is ftfy's work (Robyn Speer, https://ftfy.readthedocs.io), done word by word, so that each mended place is known.
"""

from newsclean.patterns import lazy_re, lazy_regex

_MOJIBAKE = lazy_re(
    r"[ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñ][\x80-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_ACROSS = lazy_re(
    _MOJIBAKE.pattern.replace("àáâãäåæçèéêëìíîïðñ]", "]") + "|[à-ñ]" + 2 * _MOJIBAKE.pattern.partition("]")[2]
)
"""The whole of a letter that was read as two or three."""
_TOKEN = lazy_regex(r"[^\s&\x00-\x1f]+")
INVISIBLE = lazy_re(
    r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]+"
)

Change = tuple[int, int, str]


def may_be_mojibake(text: str) -> bool:
    """Whether two letters stand side by side as in mojibake: a quick look, on which a closer one may find nothing."""
    return not text.isascii() and _MOJIBAKE.search(text) is not None


def is_mojibake_across(before: str, behind: str) -> bool:
    """Whether two texts would have a letter read as several across the place where they meet.

    >>> is_mojibake_across("Ã", "©"), is_mojibake_across("Fuß", " ©")
    (True, False)
    """
    met = before[-2:] + behind[:2]
    if met.isascii():
        return False
    inside = len(before[-2:])
    return any(match.start() < inside < match.end() for match in _ACROSS.finditer(met))


def mojibake(text: str) -> list[Change]:
    """The places to mend, and what belongs there."""
    if not may_be_mojibake(text):
        return []
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
            mended = INVISIBLE.sub("", fixed)  # at once: a mended place is not cut again
            changes.append(_differing(match.start(), token, mended))
    return changes


def _differing(start: int, token: str, fixed: str) -> Change:
    """The change of a token without what is the same at its ends: what was cut out beside the damaged letters is not in it."""
    same = _alike(token, fixed)
    behind = _alike(token[same:][::-1], fixed[same:][::-1])
    if same + behind == len(fixed):  # nothing would be left in its place
        same, behind = (same, behind - 1) if behind else (max(same - 1, 0), 0)
    return start + same, start + len(token) - behind, fixed[same : len(fixed) - behind]


def _alike(one: str, two: str) -> int:
    """How many characters two texts begin with that are the same."""
    return next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


def without_mojibake(text: str) -> str:
    """A text that is no block (a title) with its mojibake mended.

    >>> without_mojibake("Pasar â€œSentralâ€\x9d Ramai"), without_mojibake("Café Âme")
    ('Pasar “Sentral” Ramai', 'Café Âme')
    """
    for start, end, mended in reversed(mojibake(text)):
        text = text[:start] + mended + text[end:]
    return text
