"""One catalogue entry."""

from dataclasses import dataclass

SCOPES = ("line", "start", "end", "inline", "head", "tail", "label", "shape")
"""Where a rule may match.

``line``: a whole block. ``start``, ``end``: the beginning or the end of a block. ``inline``: anywhere in it. ``head``,
``tail``: a whole block before the first, or after the last, paragraph of prose. ``label``: a label such as "Baca juga",
alone on a line, before a headline, or glued into a line with a headline behind it; the stage finds where the headline
ends. ``shape``: not a pattern; a stage finds
it by its own means (a headline repeated, a run of tags), and the entry says what it is.
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """What some chrome looks like, and why it is chrome.

    ``pattern`` is the full expression (``regex`` syntax), phrases and named classes already filled in; empty for a shape.
    ``anchors`` are lower-case literals, one of which any match contains: the pattern is tried only where one occurs. An
    anchor of one character and ``^`` or ``$`` asks for that character at the start or the end of the block.
    In ``examples`` and ``counter_examples`` the part between ``⟦`` and ``⟧`` is what the rule takes; without brackets an
    example is taken whole.
    """

    id: str
    kind: str
    languages: tuple[str, ...]
    scope: str
    pattern: str = ""
    anchors: tuple[str, ...] = ()
    about: str = ""
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    file: str = ""
