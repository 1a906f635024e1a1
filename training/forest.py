"""What the training scripts share: folds by site, trees as data, and where the first trees settle it."""

import json
import zlib
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np

FOLDS = 5
_TWO_PART = {"co", "com", "org", "net", "gov", "ac", "or", "go"}
_TURNED = 0.002
"""Trees are left unread where the first ones decide: so few of the rows would have been turned by the rest."""
PACKAGE = Path(__file__).parent.parent / "src" / "newsclean"


def site(record: dict[str, Any]) -> str:
    """The registered domain, near enough."""
    parts = (urlsplit(record.get("url") or "").hostname or record["id"]).split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and parts[-2] in _TWO_PART else parts[-2:])


def fold_of(record: dict[str, Any]) -> int:
    """The fold of a document, the same for all of its site."""
    return zlib.crc32(site(record).encode()) % FOLDS


def exits(early: Any, final: Any, keep: float, drop: float) -> tuple[float, float]:
    """The sums of the first trees (``early``) below and above which the others (with them ``final``) turn next to nothing:
    below, few come above ``keep`` in the end; above, few fall below ``drop``."""
    return _exit(early, final > keep), _exit(-early, final < drop) * -1


def _exit(early: Any, turned: Any) -> float:
    order = np.argsort(early)
    share = np.cumsum(turned[order]) / np.arange(1, len(order) + 1)
    settled = np.flatnonzero(share <= _TURNED)
    return float(early[order[settled[-1]]]) if len(settled) else -99.0


def plain(trees: Any, early: int, bounds: tuple[float, float], bits: list[list[int]], numbers: int) -> dict[str, Any]:
    """The trees as data, see ``newsclean.trees``; columns from ``numbers`` on are the ``bits``."""

    def node(tree: dict[str, Any]) -> Any:
        if "leaf_value" in tree:
            return round(tree["leaf_value"], 4)
        place, inside = tree["split_feature"], (node(tree["left_child"]), node(tree["right_child"]))
        if place >= numbers:
            return [bits[place - numbers], 0, *inside]
        return [place, float(f"{tree['threshold']:.5g}"), *inside]

    below, above = bounds
    return {
        "early": {"trees": early, "below": round(below, 3), "above": round(above, 3)},
        "trees": [node(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]],
    }


def write(forest: dict[str, Any], name: str) -> None:
    """The data file of the package."""
    trees = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in forest["trees"])
    (PACKAGE / name).write_text(
        f'{{"early": {json.dumps(forest["early"])}, "trees": [\n{trees}\n]}}\n', encoding="utf-8"
    )
