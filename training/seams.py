"""Learns the trees of ``newsclean.seams``: where the lines of a page begin that was put into one line.

    python training/seams.py CORPORA            (the folder with aeb, fundus, wcxb and indonesian-pages; writes seams.json and joints.json)
    python training/seams.py CORPORA --folds    (measures only: five folds, no site both learned from and tested on)

Material: saved pages whose texts are put side by side as Beautiful Soup's ``get_text(" ")`` does, and once more with no space at tags
within a line, for the trees of spaces; as ``get_text()`` does, with all other spaces and with none between lines, for those of joints. A
line begins where a text stands in another element of its own lines than the text before it, or behind ``<br>``.
"""

import argparse
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from forest import FOLDS, exits, fold_of, plain, read, sums, write

from newsclean.read.html import INLINE
from newsclean.seams import NUMBERS, rows, words_of

CORPORA = {"aeb": (3.0, 1), "fundus": (3.0, 1), "indonesian-pages": (3.0, 1), "wcxb": (1.0, 2)}
"""The corpora, how much a page of each weighs, and of how many pages one is taken."""
UNSEEN = ("script", "style", "noscript", "template")
FORMS = {"seams.json": ("spaced", "tight"), "joints.json": ("raw", "joined")}
"""The trees, and the forms that each learns from."""
LEAST_JOINED = 0.02
"""The share of words joined to another from which on a page is one whose texts were joined."""
BOUNDS = (0.3, 0.4, 0.5)
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
    form: str
    fold: int
    matrix: Any
    begins: Any
    lines: int


def texts(source: str) -> Iterator[tuple[str, bool]]:
    """The texts of a page in order, and whether a line begins with each."""
    from bs4 import BeautifulSoup, NavigableString, Tag

    soup = BeautifulSoup(source, "lxml")
    for unseen in soup(UNSEEN):
        unseen.decompose()
    before, broken = None, True
    for node in soup.descendants:
        if isinstance(node, Tag):
            broken = broken or node.name in ("br", "hr")
        if type(node) is not NavigableString:
            continue
        if not node.strip():
            yield " ", False
            continue
        holder = node.parent
        while holder is not None and holder.name in INLINE:
            holder = holder.parent
        yield str(node), broken or holder is not before
        before, broken = holder, False


def pages(job: tuple[str, dict[str, Any]]) -> list[Page]:
    """Every way to put one page into a line."""
    name, record = job
    found = list(texts(record["source"]))
    made = [looked_at(name, record, form, *line(found, form)) for forms in FORMS.values() for form in forms]
    return [page for page in made if page is not None]


def line(found: list[tuple[str, bool]], form: str) -> tuple[str, set[int]]:
    """All texts in one line, and where in it a line of the page begins."""
    made, begins = "", set()
    for written, is_new in found:
        text = " ".join(written.split())
        is_spaced = form == "spaced" or (form == "tight" and is_new) or (written[:1].isspace() and not is_new)
        if is_spaced or (not text and form != "spaced"):
            made += "" if made.endswith(" ") else " "
        if not text:
            continue
        if is_new:
            made = made.rstrip() if form == "joined" else made
            begins.add(len(made))
        made += text
        if form != "spaced" and written[-1:].isspace():
            made += " "
    return made, begins


def looked_at(name: str, record: dict[str, Any], form: str, text: str, begins: set[int]) -> Page | None:
    """The rows of a line; None for one whose texts were to be joined and are not."""
    words = words_of(text, joined=form in FORMS["joints.json"])
    if form in FORMS["joints.json"] and sum(word.joined for word in words) < LEAST_JOINED * len(words):
        return None
    gaps, made = rows(words)
    matrix = np.array(made, dtype=np.float32).reshape(len(made), len(NUMBERS))
    right = np.array([words[gap + 1].start in begins for gap in gaps], dtype=bool)
    return Page(name, form, fold_of(record), matrix, right, len(begins) - 1)


def load(folder: Path) -> list[Page]:
    jobs = [(name, record) for name, (_, step) in CORPORA.items() for record in read(folder, name)[::step]]
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
    for name, forms in FORMS.items():
        own = [page for page in material if page.form in forms]
        trees = learn(own)
        every = np.vstack([page.matrix for page in own])
        write(plain(trees, every, exits(sums(trees, every[::4]), UNSURE), []), name)


def measure(material: list[Page]) -> None:
    """Precision and recall of the places where lines begin, for pages of sites not learned from."""
    for name, forms in FORMS.items():
        own = [page for page in material if page.form in forms and len(page.begins)]
        counts = {(form, bound): np.zeros(3) for form in forms for bound in BOUNDS}  # found and right, found, there
        for fold in range(FOLDS):
            trees = learn([page for page in own if page.fold != fold])
            for page in own:
                if page.fold != fold:
                    continue
                chances = trees.predict(page.matrix)
                for bound in BOUNDS:
                    taken = chances >= bound
                    counts[page.form, bound] += (taken & page.begins).sum(), taken.sum(), page.lines
        for (form, bound), (right, taken, there) in counts.items():
            print(f"{name} {form} from {bound}: precision {right / taken:.3f} recall {right / there:.3f}")


if __name__ == "__main__":
    main()
