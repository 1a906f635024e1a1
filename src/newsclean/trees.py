"""Boosted decision trees, from data: a sum of many small trees of questions, turned into a probability.

The trees are JSON (``region.json``), written by a script in ``training/``: a leaf is a number, a node a list of
``[question, bound, if so, if not]``. A question is the place of a number in the row ("is it at most the bound?", or where
the bound is null, "is it zero?") or a list of a place and a bit ("is it not set?"). They are read in steps: behind each stand
the sums below and above which the steps that follow turn next to nothing, and most rows need the first steps only. For speed
the forest is made into Python functions when first used, over local variables, whole numbers compared with whole numbers;
everything in it goes through ``int`` or ``float`` on the way, so nothing but numbers can get there.
"""

from collections.abc import Callable, Sequence
from functools import cache
from math import exp
from typing import Any

from newsclean.resources import json

_STEPS = 2
"""So many steps are one Python function, which ends by asking the next."""
Row = Sequence[float]
Forest = Callable[[Row], float]


@cache
def forest(name: str) -> Forest:
    """The probability that the trees of a data file give for a row of numbers."""
    data = json(name)
    row = ", ".join(f"v{place}" for place in range(int(data["width"])))
    steps = data["steps"]
    rest: Any = None
    for at in reversed(range(0, len(steps), _STEPS)):  # one function for all would take 20 MB to compile
        lines = ["def chance(row, score=0.0):", f"    {row}, = row"]
        for step in steps[at : at + _STEPS]:
            lines.append("    score += " + " + ".join(map(_expression, step["trees"])))
            lines.append(f"    if not {float(step['below'])!r} <= score <= {float(step['above'])!r}:")
            lines.append("        return 1 / (1 + exp(-score))")
        lines.append("    return rest(row, score)" if rest else "    return 1 / (1 + exp(-score))")
        scope: dict[str, Any] = {"exp": exp, "rest": rest}
        exec("\n".join(lines), scope)
        rest = scope["chance"]
    chance: Forest = rest
    return chance


def _expression(tree: Any) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    place, bound, yes, no = tree
    if isinstance(place, list):
        question = f"not v{int(place[0])} & {1 << int(place[1])}"
    elif bound is None:
        question = f"not v{int(place)}"
    else:
        question = f"v{int(place)} <= {bound if isinstance(bound, int) else float(bound)!r}"
    return f"({_expression(yes)} if {question} else {_expression(no)})"
