"""Learns the weights of ``newsclean.region``: which blocks of a page are its article.

    python training/region.py CORPORA [--folds]     (the folder with aeb, fundus, wcxb and indonesian-pages)

Material: the blocks of the saved pages, each labelled by whether its words are in the gold text (the longest common runs of
words). Needs lightgbm. ``--folds`` measures only: five folds by domain, so that no site is both learned from and tested on.
"""

import argparse
import difflib
import gzip
import json
import pickle
import re
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

CORPORA = ("aeb", "fundus", "wcxb", "indonesian-pages")
_WORD = re.compile(r"\w+")


def load(folder: Path, name: str) -> list[dict]:
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def label(texts: list[str], gold: str) -> list[float]:
    """For each text the share of its words that the gold text has, aligned with it."""
    tokens = [_WORD.findall(text) for text in texts]
    flat = [word for found in tokens for word in found]
    wanted = _WORD.findall(gold)
    vocabulary = set(wanted)
    # blocks with no two neighbouring words of the gold text can't be aligned: leave them out, the rest is faster
    pairs = set(zip(wanted, wanted[1:]))
    alive = [
        bool(found) and (any(pair in pairs for pair in zip(found, found[1:])) if len(found) > 1 else found[0] in vocabulary)
        for found in tokens
    ]
    kept = [word for found, ok in zip(tokens, alive) for word in (found if ok else ())]
    matched = [0] * len(kept)
    runs = difflib.SequenceMatcher(None, kept, wanted, autojunk=False).get_matching_blocks()
    for number, run in enumerate(runs):
        # a short run counts where it goes on, in the gold text, from the run before or to the run behind
        before = runs[number - 1] if number else None
        behind = runs[number + 1] if number + 1 < len(runs) else None
        joined = (before and before.size and before.b + before.size >= run.b - 2) or (behind and behind.size and run.b + run.size >= behind.b - 2)
        if run.size >= 4 or joined or len(wanted) == run.size:
            for at in range(run.a, run.a + run.size):
                matched[at] = 1
    shares, at = [], 0
    for found, ok in zip(tokens, alive):
        if not ok:
            shares.append(0.0)
            continue
        shares.append(sum(matched[at : at + len(found)]) / len(found))
        at += len(found)
    assert at == len(kept)
    return shares


def prepare(job: tuple[str, dict]) -> dict:
    from newsclean.catalogue.load import built_in
    from newsclean.read import decode
    from newsclean.read.html import read_page
    name, record = job
    blocks, facts = read_page(record["source"])
    texts = [block.text for block in blocks]
    return {
        "corpus": name, "id": record["id"], "gold": record["text"], "url": record.get("url") or record["id"],
        "texts": texts, "labels": label(texts, record["text"]), "source": record["source"],
    }


def main() -> None:
    folder, cache = Path(sys.argv[1]), Path(sys.argv[2])
    jobs = [(name, record) for name in CORPORA for record in load(folder, name)]
    with ProcessPoolExecutor(2) as pool:
        pages = list(pool.map(prepare, jobs, chunksize=8))
    cache.write_bytes(pickle.dumps(pages))
    print(len(pages), sum(len(p["texts"]) for p in pages))


if __name__ == "__main__":
    main()
