"""One catalogue entry."""

from dataclasses import dataclass

SCOPES = ("line", "start", "end", "inline", "head", "tail", "label", "shape")
"""Where a rule may match.

``line``: a whole block. ``start``, ``end``: the beginning or the end of a block. ``inline``: anywhere in it. ``head``,
``tail``: a whole block before the first, or after the last, paragraph of prose. ``label``: a label such as "Baca juga",
alone on a line, before a headline, or glued into a line with a headline behind it; the stage finds where the headline
ends. ``shape``: not a pattern; a stage finds it by its own means (a headline repeated, a run of tags), and the entry says
what it is.
"""

LINE_LIMIT = 1200
"""A block longer than this is never chrome as a whole: rules for whole lines are not tried on it."""

SHORT_LIMIT = 200
"""Most whole lines that are chrome are shorter than this, most paragraphs of prose are longer. Phrases, and patterns that
say so by ``longest``, are not tried on longer blocks."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What some chrome looks like, and why it is chrome.

    ``pattern`` is the full expression (``regex`` syntax), phrases and named classes already filled in; empty for a shape.
    ``phrases`` are what the pattern was made of, if it was: a whole line is looked up among them. ``anchors`` are lower-case literals, one of which any match contains: the pattern is tried only where one occurs. An
    anchor of one character and ``^`` or ``$`` asks for that character at the start or the end of the block.
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
