"""Boosted decision trees, from data: a sum of many small trees of questions, turned into a probability.

The trees are JSON (``region.json``), written by a script in ``training/``: a leaf is a number, a node a list of
``[question, bound, if so, if not]``. A question is the place of a number in the row ("is it at most the bound?", or where
the bound is null, "is it zero?") or a list of a place and a bit ("is it not set?"). They are read in steps: behind each stand
the sums below and above which the steps that follow turn next to nothing, and most rows need the first steps only. For speed
the forest is made into one Python function when first used, over local variables, whole numbers compared with whole numbers;
everything in it goes through ``int`` or ``float`` on the way, so nothing but numbers can get there.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from math import exp
from typing import Any

Row = Sequence[float]
Forest = Callable[[Row], float]


@cache
def forest(name: str) -> Forest:
    """The probability that the trees of a data file give for a row of numbers."""
    data = json.loads(resources.files("newsclean").joinpath(name).read_text(encoding="utf-8"))
    row = ", ".join(f"v{place}" for place in range(int(data["width"])))
    lines = ["def chance(row):", f"    {row}, = row", "    score = 0.0"]
    for step in data["steps"]:
        lines.append("    score += " + " + ".join(map(_expression, step["trees"])))
        lines.append(f"    if not {float(step['below'])!r} <= score <= {float(step['above'])!r}:")
        lines.append("        return 1 / (1 + exp(-score))")
    lines.append("    return 1 / (1 + exp(-score))")
    scope: dict[str, Any] = {"exp": exp}
    exec("\n".join(lines), scope)
    chance: Forest = scope["chance"]
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
