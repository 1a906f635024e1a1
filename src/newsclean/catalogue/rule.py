"""One catalogue entry."""

from dataclasses import dataclass

import regex

SCOPES = ("line", "start", "end", "inline", "head", "tail", "last", "label", "shape")
"""Where a rule may match.

``line``: a whole block. ``start``, ``end``: the beginning or the end of a block. ``inline``: anywhere in it. ``head``,
``tail``: a whole block before the first, or after the last, paragraph of prose. ``last``: as
``tail``, or that paragraph itself. ``label``: a label such as "Baca juga",
alone on a line, before a headline, or glued into a line with a headline behind it; the stage finds where the headline
ends. ``shape``: not a pattern; a stage finds it by its own means (a headline repeated, a run of tags), and the entry says
what it is.
"""

_OF_KIND = {
    "related": SCOPES,
    "dateline": ("line", "start", "head", "inline", "shape"),
    "signoff": ("line", "end", "inline", "tail", "last", "shape"),
    "title": ("shape",),
    "site": ("shape",),
}
"""The scopes of the kinds that stages ask for in their own way: a dateline opens the article, a sign-off closes it, wherever else its rule
would match."""


def scopes_of(kind: str) -> tuple[str, ...]:
    """Where a rule of a kind may match. A stage asks for no other scope, so a rule that has one would do nothing.

    >>> scopes_of("title"), "label" in scopes_of("ad"), "label" in scopes_of("related")
    (('shape',), False, True)
    """
    return _OF_KIND.get(kind, tuple(scope for scope in SCOPES if scope != "label"))


_CREDITS = ("authors", "editors", "photographers", "sources", "initials", "published", "modified")
_GROUPS = {
    "byline": _CREDITS,
    "signoff": _CREDITS,
    "source": _CREDITS,
    "date": ("published", "modified", "authors"),
    "tags": ("tags",),
    "caption": ("photographers",),
    "dateline": ("place", "outlet", "date", "authors"),
}
"""What a line of a kind says of the article. The source of a picture is not the article's."""


def groups_of(kind: str) -> tuple[str, ...]:
    """The named groups that a rule of a kind may have; what they capture goes into the article's metadata.

    >>> groups_of("tags"), groups_of("ad")
    (('tags',), ())
    """
    return _GROUPS.get(kind, ())


EVERYWHERE = ("mul", "en")
"""The languages of rules that are asked of every text: any, and English, in which much of the furniture of all languages is written."""

WHOLE = frozenset({"line", "head", "tail", "last"})
"""Those of whole blocks. A phrase as a whole block may wear any decoration: ``» BACA JUGA:``, ``[Advertisement]``."""

LINE_LIMIT = 1200
"""A block longer than this is never chrome as a whole: rules for whole lines are not tried on it."""

SHORT_LIMIT = 200
"""Most whole lines that are chrome are shorter than this, most paragraphs of prose are longer. Phrases, and patterns that
say so by ``longest``, are not tried on longer blocks."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What some chrome looks like, and why it is chrome.

    It has either a ``pattern`` (``regex`` syntax, named classes already filled in) or ``phrases``; a shape has neither. ``anchors`` are
    lower-case literals, one of which any match contains: the pattern is tried only where one occurs. An anchor of one character
    and ``^`` or ``$`` asks for that character at the start or the end of the block. Phrases need none.
    ``longest`` is the greatest length of a block, in characters, that a rule for whole lines is tried on.
    In ``examples`` and ``counter_examples`` the part between ``⟦`` and ``⟧`` is what the rule takes; without brackets an
    example is taken whole.
    """

    id: str
    kind: str
    languages: tuple[str, ...]
    scope: str
    pattern: str = ""
    anchors: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    about: str = ""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    longest: int = LINE_LIMIT
    file: str = ""

    @property
    def is_everywhere(self) -> bool:
        """Whether the rule is asked of texts in every language."""
        return any(language in self.languages for language in EVERYWHERE)

    @property
    def expression(self) -> str:
        """The pattern, or one that takes the phrases; empty for a shape."""
        if not self.phrases:
            return self.pattern
        phrases = "|".join([r"\s+".join(map(regex.escape, phrase.split())) for phrase in self.phrases])
        signs = r"[\p{P}\p{S}\s]*" if self.scope in WHOLE else ""
        return f"{signs}(?:{phrases}){signs}"
