"""What the training scripts share: corpora, folds by site, when trees may be left unread, and trees as data."""

import gzip
import json
import math
import zlib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

FOLDS = 5
STEP = 10
"""So many trees are read at a time."""
TURNED = 0.002
"""Trees are left unread where the first ones decide: so few of the rows would have been turned by the rest."""
UNSURE = 1.4
"""Sums nearer to 0 than this (chances between 0.2 and 0.8) decide nothing."""
PACKAGE = Path(__file__).parent.parent / "src" / "newsclean"
_TWO_PART = {"co", "com", "org", "net", "gov", "ac", "or", "go"}


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """The documents of a corpus."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as records:
        return [json.loads(record) for record in records]


def site(record: dict[str, Any]) -> str:
    """The registered domain, near enough."""
    parts = (urlsplit(record.get("url") or "").hostname or str(record["id"])).split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and parts[-2] in _TWO_PART else parts[-2:])


def fold_of(record: dict[str, Any]) -> int:
    """The fold of a document, the same for all of its site."""
    return zlib.crc32(site(record).encode()) % FOLDS


def sums(trees: Any, matrix: Any) -> Any:
    """The sums of each row after every step."""
    counts = range(STEP, trees.num_trees() + 1, STEP)
    return np.stack([trees.predict(matrix, raw_score=True, num_iteration=count) for count in counts], axis=1)


def as_read(found: Any, bounds: list[tuple[float, float]]) -> Any:
    """The chances of rows as the library reads them: trees left unread where the first ones decide."""
    last = found[:, -1].copy()
    for step, (below, above) in reversed(list(enumerate(bounds))):
        so_far = found[:, step]
        last = np.where((so_far < below) | (so_far > above), so_far, last)
    return 1 / (1 + np.exp(-last))


def exits(found: Any, unsure: float = UNSURE, turned: float = TURNED) -> list[tuple[float, float]]:
    """After each step but the last the sums below and above which the steps that follow turn next to nothing."""
    bounds = []
    for step in range(found.shape[1] - 1):
        so_far, final = found[:, step], found[:, -1]
        below = min(_exit(so_far, final > -unsure, turned), -unsure)
        above = max(-_exit(-so_far, final < 0, turned), UNSURE)
        bounds.append((round(below, 3), round(above, 3)))
        found = found[(so_far >= below) & (so_far <= above)]
    return bounds


def _exit(so_far: Any, wrong: Any, turned: float) -> float:
    order = np.argsort(so_far)
    share = np.cumsum(wrong[order]) / np.arange(1, len(order) + 1)
    settled = np.flatnonzero(share <= turned)
    return float(so_far[order[settled[-1]]]) if len(settled) else -99.0


def plain(trees: Any, matrix: Any, bounds: list[tuple[float, float]], widths: list[int]) -> dict[str, Any]:
    """The trees as data, see ``newsclean.trees``. ``widths`` are those of the sets of bits behind the numbers of a row; in the
    matrix each bit has a column of its own."""
    numbers = matrix.shape[1] - sum(widths)
    bits = [[numbers + place, bit] for place, width in enumerate(widths) for bit in range(width)]
    every = matrix[:, :numbers]
    whole = (every == np.floor(every)).all(axis=0)
    flag = ((every == 0) | (every == 1)).all(axis=0)

    def node(tree: dict[str, Any]) -> Any:
        if "leaf_value" in tree:
            return round(tree["leaf_value"], 4)
        place, inside = tree["split_feature"], (node(tree["left_child"]), node(tree["right_child"]))
        if place >= numbers:
            return [bits[place - numbers], None, *inside]
        if flag[place]:
            return [place, None, *inside]
        bound = tree["threshold"]
        return [place, math.floor(bound) if whole[place] else float(f"{bound:.5g}"), *inside]

    nodes = [node(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    steps = [
        {"below": below, "above": above, "trees": nodes[at : at + STEP]}
        for at, (below, above) in zip(range(0, len(nodes), STEP), [*bounds, (0, 0)], strict=True)
    ]
    return {"width": numbers + len(widths), "steps": steps}


def write(forest: dict[str, Any], name: str) -> None:
    """The data file of the package."""
    lines = [f'{{"width": {forest["width"]}, "steps": [']
    for step in forest["steps"]:
        lines.append(f'{{"below": {step["below"]}, "above": {step["above"]}, "trees": [')
        lines.append(",\n".join(json.dumps(tree, separators=(",", ":")) for tree in step["trees"]))
        lines.append("]}," if step is not forest["steps"][-1] else "]}")
    (PACKAGE / name).write_text("\n".join([*lines, "]}", ""]), encoding="utf-8")
