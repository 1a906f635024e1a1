"""Learns the trees of ``newsclean.lines``: which lines of a text dump are its article.

    python training/lines.py CORPORA            (the folder with aeb, fundus, wcxb and indonesian-pages; writes lines.json)
    python training/lines.py CORPORA --folds    (measures only: five folds, no site both learned from and tested on)

Material: saved pages with gold text, flattened by three common tools (inscriptis, html-text, Beautiful Soup's ``get_text``), and what
three extractors (trafilatura, readability, resiliparse) leave of them; and the gold texts themselves, of which nothing may go.
Each line is labelled by whether its words are in the gold text, aligned with it by the longest common runs of words.
"""

import argparse
import logging
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from forest import FOLDS, exits, fold_of, plain, read, sums, write
from region import label

from newsclean import Cleaner, lines
from newsclean.catalogue.load import built_in
from newsclean.document import Document, Options
from newsclean.read.text import text_blocks
from newsclean.stages import default_stages

CORPORA = {"aeb": 3.0, "fundus": 3.0, "wcxb": 1.0, "indonesian-pages": 3.0}
"""The corpora, and how much a page of each weighs; wcxb's gold was drafted by a model."""
TIDY = {"dumps-indonesian": 1, "raw-indonesian": 3}
"""Corpora of tidy dumps: one of so many is taken."""
FORMS = {
    "tidy": 0.5,
    "inscriptis": 1.0,
    "html-text": 1.0,
    "get_text": 0.6,
    "trafilatura": 0.4,
    "readability": 0.25,
    "resiliparse": 0.25,
    "gold": 0.6,
}
"""What is made of each page, and how much it weighs; ``tidy`` are dumps of articles alone, as the rules clean them."""
FLATTENED = ("inscriptis", "html-text", "get_text")
ROUNDS = 110
OPTIONS = {
    "objective": "binary", "num_leaves": 23, "learning_rate": 0.2, "min_data_in_leaf": 80, "feature_fraction": 0.4,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "max_bin": 127, "verbose": -1, "seed": 1, "num_threads": 1,
    "deterministic": True, "force_col_wise": True,
}  # fmt: skip
SURE = 2.4
"""Sums nearer to 0 than this decide nothing: in a text that is no whole page a line goes only below a chance of 0.08."""
STAGES_BEFORE = "surroundings"
"""The stage that asks the trees: the lines are taken as those before it leave them."""


class Dump(NamedTuple):
    """One text: its lines with their labels, and for each way to look at it the lines chosen and their rows."""

    corpus: str
    form: str
    fold: int
    texts: list[str]
    labels: list[float]
    views: list[tuple[list[int], Any]]


def makers() -> dict[str, Callable[[str], str]]:
    import inscriptis
    import trafilatura
    from bs4 import BeautifulSoup
    from html_text import extract_text
    from readability import Document as Readable
    from resiliparse.extract.html2text import extract_plain_text

    def get_text(source: str) -> str:
        soup = BeautifulSoup(source, "lxml")
        for unseen in soup(["script", "style", "noscript", "template"]):
            unseen.decompose()
        return "\n".join(line.strip() for line in soup.get_text("\n").splitlines() if line.strip())

    return {
        "inscriptis": inscriptis.get_text,
        "html-text": extract_text,
        "get_text": get_text,
        "trafilatura": lambda source: trafilatura.extract(source, include_comments=False) or "",
        "readability": lambda source: extract_text(Readable(source).summary()),
        "resiliparse": lambda source: extract_plain_text(source, main_content=True),
    }


def dumps(job: tuple[str, dict[str, Any]]) -> list[Dump]:
    """Everything that is made of one page."""
    logging.disable(logging.CRITICAL)
    name, record = job
    made = {"gold": "\n\n".join(line.strip() for line in record["text"].splitlines() if line.strip())}
    for form, make in makers().items():
        try:
            made[form] = make(record["source"])
        except Exception as error:  # a page that one of the tools can't read
            print(f"{name} {record['id']} {form}: {type(error).__name__}")
    return [looked_at(name, form, text, record) for form, text in made.items() if text.strip()]


def tidy(job: tuple[str, dict[str, Any]]) -> list[Dump]:
    """A dump of an article alone: what the rules leave of it is its gold."""
    name, record = job
    cleaner = Cleaner(dateline="keep")
    cleaner.pipeline.disable(STAGES_BEFORE)
    record = {**record, "text": cleaner.clean(record["source"], url=record.get("url")).text}
    return [looked_at(name, "tidy", record["source"], record)]


def looked_at(name: str, form: str, text: str, record: dict[str, Any]) -> Dump:
    document = Document(text, text_blocks(text), built_in(), Options(url=record.get("url"), dateline="keep"))
    for stage in default_stages():
        document.stage = stage.__name__
        if document.stage == STAGES_BEFORE:
            break
        stage(document)
    blocks = document.blocks
    texts = [block.text for block in blocks]
    views = []
    for laid_out in (True,) if form in FLATTENED else (True, False):
        _, chosen, rows = lines.rows(document, blocks, laid_out=laid_out)
        views.append((chosen, np.array(rows, dtype=np.float32).reshape(len(rows), len(lines.NUMBERS))))
    return Dump(name, form, fold_of(record), texts, label(texts, record["text"]), views)


def load(folder: Path) -> list[Dump]:
    pages = [(name, record) for name in CORPORA for record in read(folder, name)]
    texts = [(name, record) for name, step in TIDY.items() for record in read(folder, name)[::step]]
    with ProcessPoolExecutor() as pool:
        found = [*pool.map(dumps, pages, chunksize=4), *pool.map(tidy, texts, chunksize=16)]
    return [dump for each in found for dump in each]


def learn(material: list[Dump]) -> Any:
    matrices, labels, weights = [], [], []
    for dump in material:
        every = np.sqrt(np.minimum([len(text) for text in dump.texts], 1000) + 20.0)
        weight = CORPORA.get(dump.corpus, 1.0) * FORMS[dump.form] / len(dump.views)
        for chosen, matrix in dump.views:
            if not chosen:
                continue
            matrices.append(matrix)
            labels.append(np.array(dump.labels)[chosen] >= 0.5)
            weights.append(weight * every[chosen] / every.sum() * 200)
    data = lightgbm.Dataset(np.vstack(matrices), np.concatenate(labels), weight=np.concatenate(weights))
    return lightgbm.train(OPTIONS, data, ROUNDS)


def report(trees: Any, material: list[Dump], seen: dict[tuple[str, str], list[tuple[float, float]]]) -> None:
    for dump in material:
        chosen, matrix = dump.views[0]
        kept = np.zeros(len(dump.texts))
        if chosen:
            kept[chosen] = trees.predict(matrix) >= 0.4
        lengths = np.array([len(text) for text in dump.texts], dtype=float)
        gold = (np.array(dump.labels) >= 0.5) * lengths
        right = (gold * kept).sum()
        seen.setdefault((dump.corpus, dump.form), []).append(
            (right / (gold.sum() or 1), right / ((lengths * kept).sum() or 1))
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--folds", action="store_true")
    arguments = parser.parse_args()
    material = load(arguments.corpora)
    if arguments.folds:
        seen: dict[tuple[str, str], list[tuple[float, float]]] = {}
        for fold in range(FOLDS):
            trees = learn([dump for dump in material if dump.fold != fold])
            report(trees, [dump for dump in material if dump.fold == fold], seen)
        for (corpus, form), figures in sorted(seen.items()):
            recall, precision = np.mean(figures, axis=0)
            print(f"{corpus} {form}: recall {recall:.4f} precision {precision:.4f}")
        return
    trees = learn(material)
    every = np.vstack([matrix for dump in material for chosen, matrix in dump.views if chosen])
    write(plain(trees, every, exits(sums(trees, every[::4]), SURE), []), "lines.json")


if __name__ == "__main__":
    main()
