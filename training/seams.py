"""Learns the trees of ``newsclean.seams``: where the lines of a page begin that was put into one line.

    python training/seams.py CORPORA            (the folder with aeb, fundus, wcxb and indonesian-pages; writes seams.json)
    python training/seams.py CORPORA --folds    (measures only: five folds, no site both learned from and tested on)

Material: saved pages whose texts are put side by side as Beautiful Soup's ``get_text(" ")`` does, and once more with no space at tags
within a line. A line begins where a text stands in another element of its own lines than the text before it, or behind ``<br>``.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from forest import FOLDS, exits, fold_of, plain, sums, write

from newsclean.read.html import INLINE
from newsclean.seams import NUMBERS, rows

CORPORA = {"aeb": (3.0, 1), "fundus": (3.0, 1), "indonesian-pages": (3.0, 1), "wcxb": (1.0, 2)}
"""The corpora, how much a page of each weighs, and of how many pages one is taken."""
UNSEEN = ("script", "style", "noscript", "template")
ROUNDS = 80
OPTIONS = {
    "objective": "binary", "num_leaves": 31, "learning_rate": 0.15, "min_data_in_leaf": 100, "feature_fraction": 0.6,
    "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 127, "verbose": -1, "seed": 1, "num_threads": 1,
    "deterministic": True, "force_col_wise": True,
}  # fmt: skip
UNSURE = 1.0
"""Sums nearer to 0 than this decide nothing: lines begin from a chance of 0.3 on."""


class Page(NamedTuple):
    """One page in one line: for each gap where a line may begin a row, whether one does, and how many there are in all."""

    corpus: str
    fold: int
    matrix: Any
    begins: Any
    lines: int


def texts(source: str) -> Iterator[tuple[str, bool, bool]]:
    """The texts of a page in order, whether a line begins with each, and whether there is a space before it."""
    from bs4 import BeautifulSoup, NavigableString, Tag

    soup = BeautifulSoup(source, "lxml")
    for unseen in soup(UNSEEN):
        unseen.decompose()
    before, broken, spaced = None, True, True
    for node in soup.descendants:
        if isinstance(node, Tag):
            broken = broken or node.name in ("br", "hr")
        if type(node) is not NavigableString or not node.strip():
            continue
        holder = node.parent
        while holder is not None and holder.name in INLINE:
            holder = holder.parent
        yield node.strip(), broken or holder is not before, spaced or node[:1].isspace()
        before, broken, spaced = holder, False, node[-1:].isspace()


def pages(job: tuple[str, dict[str, Any]]) -> list[Page]:
    """Both ways to put one page into a line."""
    name, record = job
    found = list(texts(record["source"]))
    return [looked_at(name, record, *line(found, tight=tight)) for tight in (False, True)]


def line(found: list[tuple[str, bool, bool]], *, tight: bool) -> tuple[list[str], list[bool]]:
    """The words of a line, and whether a line of the page begins with each."""
    words: list[str] = []
    begins: list[bool] = []
    for text, is_new, is_spaced in found:
        first, *rest = text.split()
        if tight and words and not (is_new or is_spaced):
            words[-1] += first
        else:
            words.append(first)
            begins.append(is_new)
        words += rest
        begins += [False] * len(rest)
    return words, begins


def looked_at(name: str, record: dict[str, Any], words: list[str], begins: list[bool]) -> Page:
    gaps, made = rows(words)
    matrix = np.array(made, dtype=np.float32).reshape(len(made), len(NUMBERS))
    return Page(name, fold_of(record), matrix, np.array([begins[gap + 1] for gap in gaps], dtype=bool), sum(begins[1:]))


def load(folder: Path) -> list[Page]:
    jobs = []
    for name, (_, step) in CORPORA.items():
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as records:
            jobs += [(name, json.loads(record)) for record in records][::step]
    with ProcessPoolExecutor() as pool:
        return [page for found in pool.map(pages, jobs, chunksize=8) for page in found]


def learn(material: list[Page]) -> Any:
    material = [page for page in material if len(page.begins)]
    weights = [np.full(len(page.begins), CORPORA[page.corpus][0] * 1000 / len(page.begins)) for page in material]
    matrix, begins = np.vstack([page.matrix for page in material]), np.concatenate([page.begins for page in material])
    return lightgbm.train(OPTIONS, lightgbm.Dataset(matrix, begins, weight=np.concatenate(weights)), ROUNDS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--folds", action="store_true")
    arguments = parser.parse_args()
    material = load(arguments.corpora)
    if arguments.folds:
        measure(material)
        return
    trees = learn(material)
    every = np.vstack([page.matrix for page in material])
    write(plain(trees, every, exits(sums(trees, every[::4]), UNSURE), []), "seams.json")


def measure(material: list[Page]) -> None:
    """Precision and recall of the places where lines begin, for pages of sites not learned from."""
    bounds = (0.2, 0.3, 0.4, 0.5)
    counts = {bound: np.zeros(3) for bound in bounds}  # found and right, found, there
    for fold in range(FOLDS):
        trees = learn([page for page in material if page.fold != fold])
        for page in material:
            if page.fold != fold or not len(page.begins):
                continue
            chances = trees.predict(page.matrix)
            for bound in bounds:
                taken = chances >= bound
                counts[bound] += (taken & page.begins).sum(), taken.sum(), page.lines
    for bound, (right, taken, there) in counts.items():
        print(f"from {bound}: precision {right / taken:.3f} recall {right / there:.3f}")


if __name__ == "__main__":
    main()
