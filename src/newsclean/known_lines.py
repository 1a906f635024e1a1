"""What the catalogue knows of the lines of a flattened page."""

from collections.abc import Sequence

from newsclean.catalogue.rule import Rule

Rules = Sequence[Rule | None]
"""The rule that knows each line."""


def kind_of(rule: Rule | None) -> str | None:
    """The kind of the rule that knows a line."""
    return rule.kind if rule is not None else None


def is_of_end(rule: Rule | None) -> bool:
    """Whether a rule knows what stands below an article."""
    return rule is not None and rule.scope in ("tail", "last")
