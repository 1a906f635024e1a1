"""Learns the trees of ``newsclean.region``: which blocks of a page are its article.

    python training/region.py CORPORA            (the folder with aeb, fundus, wcxb and indonesian-pages; writes region.json)
    python training/region.py CORPORA --folds    (measures only: five folds, no site both learned from and tested on)

Material: the blocks of the saved pages, each labelled by whether its words are in the gold text, aligned with it by the
longest common runs of words. Boosted trees (lightgbm, which is needed for this script only). A second forest that also sees
what the first makes of the blocks near a block was tried and gained nothing once the bound follows the page
(``newsclean.stages.region.top_chance``).
"""

import argparse
import difflib
import gzip
import itertools
import json
import math
import re
import zlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lightgbm
import numpy as np

from newsclean import region
from newsclean.read.html import read_page

CORPORA = {"aeb": 2.0, "fundus": 2.0, "wcxb": 1.0, "indonesian-pages": 3.0}
"""The corpora, and how much a page of each weighs; wcxb's gold was drafted by a model."""
FOLDS = 5
ROUNDS, STEP = 160, 20
OPTIONS = {
    "objective": "binary", "num_leaves": 31, "learning_rate": 0.12, "min_data_in_leaf": 40, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 2, "verbose": -1, "seed": 1, "num_threads": 2, "deterministic": True,
}  # fmt: skip
TURNED = 0.002
"""Trees are left unread where the first ones decide: so few of the blocks would have been turned by the rest."""
UNSURE = 1.4
"""Sums nearer to 0 than this (chances between 0.2 and 0.8) decide nothing."""
_WORD = re.compile(r"\w+")
_TWO_PART = {"co", "com", "org", "net", "gov", "ac", "or", "go"}


class Page(NamedTuple):
    corpus: str
    fold: int
    gold: str
    texts: list[str]
    labels: list[float]
    source: str


class Rows(NamedTuple):
    """The rows of one page as the library makes them, and as a matrix with a column for every bit."""

    chosen: list[int]
    made: list[list[float]]
    matrix: Any


def load(folder: Path) -> list[Page]:
    jobs = []
    for name in CORPORA:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            jobs += [(name, json.loads(line)) for line in lines]
    with ProcessPoolExecutor() as pool:
        return list(pool.map(prepare, jobs, chunksize=8))


def prepare(job: tuple[str, dict[str, Any]]) -> Page:
    name, record = job
    texts = [block.text for block in read_page(record["source"])[0]]
    fold = zlib.crc32(site(record).encode()) % FOLDS
    return Page(name, fold, record["text"], texts, label(texts, record["text"]), record["source"])


def site(record: dict[str, Any]) -> str:
    """The registered domain, near enough."""
    parts = (urlsplit(record.get("url") or "").hostname or record["id"]).split(".")
    return ".".join(parts[-3:] if len(parts) > 2 and parts[-2] in _TWO_PART else parts[-2:])


def label(texts: list[str], gold: str) -> list[float]:
    """For each text the share of its words that the gold text has, aligned with it."""
    tokens = [_WORD.findall(text) for text in texts]
    wanted = _WORD.findall(gold)
    vocabulary, pairs = set(wanted), set(itertools.pairwise(wanted))
    # texts without two neighbouring words of the gold text can't be aligned: without them the rest is faster
    alive = [
        any(pair in pairs for pair in itertools.pairwise(found)) if len(found) > 1 else set(found) <= vocabulary
        for found in tokens
    ]  # fmt: skip
    kept = [word for found, ok in zip(tokens, alive, strict=True) if ok for word in found]
    matched = [False] * len(kept)
    runs = difflib.SequenceMatcher(None, kept, wanted, autojunk=False).get_matching_blocks()
    for number, run in enumerate(runs[:-1]):
        behind = runs[number + 1]
        joined = number and runs[number - 1].b + runs[number - 1].size >= run.b - 2
        joined = joined or (behind.size and run.b + run.size >= behind.b - 2)
        if run.size >= 4 or joined or run.size == len(wanted):  # a lone short run is chance
            matched[run.a : run.a + run.size] = [True] * run.size
    shares, at = [], 0
    for found, ok in zip(tokens, alive, strict=True):
        here = matched[at : at + len(found)] if ok else []
        at += len(here)
        shares.append(sum(here) / len(here) if here else 0.0)
    return shares


def rows(page: Page) -> Rows:
    blocks, facts = read_page(page.source)
    seen = region.look(blocks, facts)
    return Rows(seen.chosen, seen.rows, matrix(seen.rows))


def matrix(made: list[list[float]]) -> Any:
    numbers = len(region.NUMBERS)
    widths = [len(names) for names in region.bit_names()]
    found = np.zeros((len(made), numbers + sum(widths)), dtype=np.float32)
    for at, row in enumerate(made):
        found[at, :numbers] = row[:numbers]
        found[at, numbers:] = [
            int(bits) >> bit & 1 for bits, width in zip(row[numbers:], widths, strict=True) for bit in range(width)
        ]
    return found


def weights(page: Page, chosen: list[int]) -> Any:
    """Every page of a corpus weighs the same, within it longer blocks more, but not by all of their length."""
    every = np.sqrt(np.minimum([len(text) for text in page.texts] or [0], 1000) + 20.0)
    return CORPORA[page.corpus] * every[chosen] / every.sum() * 200


def learn(pages: list[Page], chosen: list[list[int]], matrices: list[Any]) -> Any:
    used = [index for index, found in enumerate(chosen) if len(found)]
    labels = [np.array(pages[index].labels)[chosen[index]] >= 0.5 for index in used]
    data = lightgbm.Dataset(
        np.vstack([matrices[index] for index in used]),
        np.concatenate(labels),
        weight=np.concatenate([weights(pages[index], chosen[index]) for index in used]),
    )
    return lightgbm.train(OPTIONS, data, ROUNDS)


def by_folds(pages: list[Page], chosen: list[list[int]], matrices: list[Any]) -> list[Any]:
    """For every page the sums of its blocks after each step, by trees that have not seen its site."""
    sums: list[Any] = [np.zeros((0, ROUNDS // STEP))] * len(pages)
    for fold in range(FOLDS):
        seen = [index for index, page in enumerate(pages) if page.fold != fold]
        trees = learn(*([each[index] for index in seen] for each in (pages, chosen, matrices)))  # type: ignore[misc, arg-type]
        for index, page in enumerate(pages):
            if page.fold == fold and len(chosen[index]):
                counts = range(STEP, ROUNDS + 1, STEP)
                read = [trees.predict(matrices[index], raw_score=True, num_iteration=count) for count in counts]
                sums[index] = np.stack(read, axis=1)
    return sums


def as_read(sums: Any, bounds: list[tuple[float, float]]) -> Any:
    """The chances of a page's blocks as the library reads them: trees left unread where the first ones decide."""
    found = sums[:, -1].copy()
    for step, (below, above) in reversed(list(enumerate(bounds))):
        so_far = sums[:, step]
        found = np.where((so_far < below) | (so_far > above), so_far, found)
    return 1 / (1 + np.exp(-found))


def exits(sums: Any) -> list[tuple[float, float]]:
    """After each step but the last the sums below and above which the steps that follow turn next to nothing."""
    found = []
    for step in range(sums.shape[1] - 1):
        so_far, final = sums[:, step], sums[:, -1]
        below = min(_exit(so_far, final > -UNSURE), -UNSURE)
        above = max(-_exit(-so_far, final < 0), UNSURE)
        found.append((round(below, 3), round(above, 3)))
        sums = sums[(so_far >= below) & (so_far <= above)]
    return found


def _exit(sums: Any, turned: Any) -> float:
    order = np.argsort(sums)
    share = np.cumsum(turned[order]) / np.arange(1, len(order) + 1)
    settled = np.flatnonzero(share <= TURNED)
    return float(sums[order[settled[-1]]]) if len(settled) else -99.0


def plain(trees: Any, matrices: list[Any], bounds: list[tuple[float, float]]) -> dict[str, Any]:
    """The trees as data, see ``newsclean.trees``."""
    numbers = len(region.NUMBERS)
    widths = [len(names) for names in region.bit_names()]
    bits = [[numbers + place, bit] for place, width in enumerate(widths) for bit in range(width)]
    every = np.vstack([matrix for matrix in matrices if len(matrix)])[:, :numbers]
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
        for at, (below, above) in zip(range(0, ROUNDS, STEP), [*bounds, (0, 0)], strict=True)
    ]
    return {"width": numbers + len(widths), "steps": steps}


def write(forest: dict[str, Any], path: Path) -> None:
    lines = [f'{{"width": {forest["width"]}, "steps": [']
    for step in forest["steps"]:
        lines.append(f'{{"below": {step["below"]}, "above": {step["above"]}, "trees": [')
        lines.append(",\n".join(json.dumps(tree, separators=(",", ":")) for tree in step["trees"]))
        lines.append("]}," if step is not forest["steps"][-1] else "]}")
    path.write_text("\n".join([*lines, "]}", ""]), encoding="utf-8")


def report(pages: list[Page], chosen: list[list[int]], chances: list[Any]) -> None:
    """Block by block, weighed by length: no text is cleaned here, the yardstick does that."""
    for corpus in CORPORA:
        right = taken = wanted = 0.0
        for page, found, given in zip(pages, chosen, chances, strict=True):
            if page.corpus != corpus:
                continue
            lengths = np.array([len(text) for text in page.texts] or [0], dtype=float)
            kept = np.zeros(len(lengths))
            kept[found] = given >= 0.5
            gold = np.array([share >= 0.5 for share in page.labels] or [False]) * lengths
            right += (gold * kept).sum() / (gold.sum() or 1)
            taken += (gold * kept).sum() / ((lengths * kept).sum() or 1)
            wanted += 1
        print(f"{corpus}: recall {right / wanted:.4f} precision {taken / wanted:.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--chances", type=Path, help="also write the chances by folds, for measuring the whole cleaner")
    arguments = parser.parse_args()
    pages = load(arguments.corpora)
    with ProcessPoolExecutor() as pool:
        made = list(pool.map(rows, pages, chunksize=8))
    chosen, matrices = [each.chosen for each in made], [each.matrix for each in made]
    sums = by_folds(pages, chosen, matrices)
    bounds = exits(np.concatenate(sums))
    chances = [as_read(each, bounds) for each in sums]
    report(pages, chosen, chances)
    if arguments.chances:
        arguments.chances.write_text(json.dumps([list(map(float, each)) for each in chances]))
    if not arguments.folds:
        trees = plain(learn(pages, chosen, matrices), matrices, bounds)
        write(trees, Path(__file__).parent.parent / "src" / "newsclean" / "region.json")


if __name__ == "__main__":
    main()
