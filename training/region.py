"""Learns the trees of ``newsclean.region``: which blocks of a page are its article.

    python training/region.py CORPORA            (the folder with aeb, fundus, wcxb and indonesian-pages; writes region.json)
    python training/region.py CORPORA --folds    (measures only: five folds, no site both learned from and tested on)

Material: the blocks of the saved pages, each labelled by whether its words are in the gold text, aligned with it by the
longest common runs of words. Boosted trees (lightgbm, which is needed for this script only). A second forest that also sees
what the first makes of the blocks near a block was tried and gained nothing once the bound follows the page
(``newsclean.sureness.top_chance``).
"""

import argparse
import difflib
import itertools
import json
import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from forest import FOLDS, STEP, as_read, exits, fold_of, plain, read, sums, write

from newsclean import region
from newsclean.read.html import read_page

CORPORA = {"aeb": 2.0, "fundus": 2.0, "wcxb": 1.0, "indonesian-pages": 3.0}
"""The corpora, and how much a page of each weighs; wcxb's gold was drafted by a model."""
ROUNDS = 160
OPTIONS = {
    "objective": "binary", "num_leaves": 31, "learning_rate": 0.12, "min_data_in_leaf": 40, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 2, "verbose": -1, "seed": 2, "num_threads": 2, "deterministic": True,
}  # fmt: skip
TURNED = 0.0005
"""Fewer than of lines: a paragraph lost costs more, and there are fewer rows (see ``forest.TURNED``)."""
_WORD = re.compile(r"\w+")


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
    jobs = [(name, record) for name in CORPORA for record in read(folder, name)]
    with ProcessPoolExecutor() as pool:
        return list(pool.map(prepare, jobs, chunksize=8))


def prepare(job: tuple[str, dict[str, Any]]) -> Page:
    name, record = job
    texts = [block.text for block in read_page(record["source"])[0]]
    return Page(name, fold_of(record), record["text"], texts, label(texts, record["text"]), record["source"])


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
    found: list[Any] = [np.zeros((0, ROUNDS // STEP))] * len(pages)
    for fold in range(FOLDS):
        seen = [index for index, page in enumerate(pages) if page.fold != fold]
        trees = learn(*([each[index] for index in seen] for each in (pages, chosen, matrices)))  # type: ignore[misc, arg-type]
        for index, page in enumerate(pages):
            if page.fold == fold and len(chosen[index]):
                found[index] = sums(trees, matrices[index])
    return found


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
    folds = by_folds(pages, chosen, matrices)
    bounds = exits(np.concatenate(folds), turned=TURNED)
    chances = [as_read(each, bounds) for each in folds]
    report(pages, chosen, chances)
    if arguments.chances:
        arguments.chances.write_text(json.dumps([list(map(float, each)) for each in chances]))
    if not arguments.folds:
        trees = learn(pages, chosen, matrices)
        every = np.vstack([matrix for matrix in matrices if len(matrix)])
        write(plain(trees, every, bounds, [len(names) for names in region.bit_names()]), "region.json")


if __name__ == "__main__":
    main()
