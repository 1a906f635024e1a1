"""Boosted decision trees, from data: a sum of many small trees of questions, turned into a probability.

The trees are JSON (``region.json``), written by a script in ``training/``: a leaf is a number, a node a list of
``[question, bound, if so, if not]``. A question is the place of a number in the row ("is it at most the bound?") or a list of
a place and a bit ("is it not set?", without regard to the bound). For speed each tree is made into one Python expression
when first used; everything in it goes through ``int`` or ``float`` on the way, so nothing but numbers can get there.
"""

import json
from collections.abc import Callable, Sequence
from functools import cache
from importlib import resources
from math import exp
from typing import Any

Row = Sequence[float]
Forest = Callable[[Row], float]

_AT_ONCE = 20


@cache
def forest(name: str) -> Callable[[Row], float]:
    """The probability that the trees of a data file give for a row of numbers."""
    data = json.loads(resources.files("newsclean").joinpath(name).read_text(encoding="utf-8"))
    trees: list[Any] = data["trees"]
    early = int(data["early"]["trees"])
    below, above = float(data["early"]["below"]), float(data["early"]["above"])
    first, rest = _function(trees[:early]), _function(trees[early:])

    def probability(row: Row) -> float:
        score = first(row)
        if below <= score <= above:  # elsewhere the other trees do not turn it
            score += rest(row)
        return 1 / (1 + exp(-score))

    return probability


def _function(trees: Sequence[Any]) -> Forest:
    """One function that sums the trees; they are compiled a few at a time, which takes a fraction of the memory."""
    parts = [_compiled(trees[at : at + _AT_ONCE]) for at in range(0, len(trees), _AT_ONCE)]
    if len(parts) == 1:
        return parts[0]
    return lambda row: sum([part(row) for part in parts])


def _compiled(trees: Sequence[Any]) -> Forest:
    lines = [f"    s += {_expression(tree)}" for tree in trees]
    scope: dict[str, Any] = {}
    exec("\n".join(["def total(r):", "    s = 0.0", *lines, "    return s"]), scope)
    function: Forest = scope["total"]
    return function


def _expression(tree: Any) -> str:
    if not isinstance(tree, list):
        return repr(float(tree))
    place, bound, yes, no = tree
    if isinstance(place, list):
        question = f"not r[{int(place[0])}] & {1 << int(place[1])}"
    else:
        question = f"r[{int(place)}] <= {float(bound)!r}"
    return f"({_expression(yes)} if {question} else {_expression(no)})"
