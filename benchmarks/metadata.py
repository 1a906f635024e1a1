"""How good the metadata are, field by field, and what share of the time they take.

    python benchmarks/metadata.py CORPUS.jsonl.gz [CORPUS.jsonl.gz ...] [--limit N]

CORPUS is one JSON object a line with a page's HTML or a text dump under "source", and either the labels of a dump under
"meta" (place, outlet, authors, editors, initials, source) or title, authors, date and lang beside it. A field is right where
its words are those of the label, whatever their case and marks; "made up" is the share of documents with a value where the
label has none. Authors of pages are scored by the F1 of the names.
"""

import argparse
import gzip
import importlib
import json
import re
import time
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import newsclean
from newsclean import Article

Record = dict[str, Any]
LABELS: dict[str, Callable[[Article], object]] = {
    "place": lambda article: article.dateline.place if article.dateline else None,
    "outlet": lambda article: article.dateline.outlet if article.dateline else None,
    "authors": lambda article: article.authors,
    "editors": lambda article: article.editors,
    "initials": lambda article: article.initials,
    "source": lambda article: article.sources,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--limit", type=int)
    given = parser.parse_args()
    for path in given.corpora:
        records = read(path)[: given.limit]
        articles = clean(records)
        print(f"{path.name}: {len(records)} documents")
        if "meta" in records[0]:
            labels(records, articles)
        else:
            pages(records, articles)
            timed(records)


def read(path: Path) -> list[Record]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def clean(records: Iterable[Record]) -> list[Article]:
    cleaner = newsclean.Cleaner(second_opinion=False)
    return [cleaner.clean(record["source"], url=record.get("url")) for record in records]


def folded(value: str) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", value).casefold()))


def flat(value: object) -> set[str]:
    values = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []
    return {folded(each) for each in values if isinstance(each, str)} - {""}


def share(right: list[bool] | list[float]) -> str:
    return f"{sum(right) / len(right):.3f} of {len(right)}" if right else "no label"


def labels(records: list[Record], articles: list[Article]) -> None:
    for name, found in LABELS.items():
        pairs = [
            (flat(record["meta"].get(name)), flat(found(article)))
            for record, article in zip(records, articles, strict=True)
        ]
        right = [label == ours for label, ours in pairs if label]
        made_up = [bool(ours) for label, ours in pairs if not label]
        print(f"  {name:10} right {share(right):18} made up {share(made_up)}")


def pages(records: list[Record], articles: list[Article]) -> None:
    pairs = list(zip(records, articles, strict=True))
    titles = [
        folded(record["title"]) == folded(article.title or "") for record, article in pairs if record.get("title")
    ]
    dates = [
        record["date"][:10] == str(article.published or "")[:10] for record, article in pairs if record.get("date")
    ]
    languages = [record["lang"][:2] == article.language for record, article in pairs if record.get("lang")]
    people = [f1(flat(record["authors"]), flat(article.authors)) for record, article in pairs if record.get("authors")]
    for name, right in (("title", titles), ("date", dates), ("authors, F1", people), ("language", languages)):
        print(f"  {name:12} {share(right)}")


def f1(label: set[str], ours: set[str]) -> float:
    return 2 * len(label & ours) / (len(label) + len(ours)) if label or ours else 1.0


def timed(records: list[Record]) -> None:
    """What collecting and deciding take of the time that cleaning a page takes, in one run."""
    spent = {"headline and what is shown": 0.0, "deciding": 0.0}
    cleaner = newsclean.Cleaner(second_opinion=False)
    (stage,) = (stage for name, stage in cleaner.pipeline if name == "headline")
    module = importlib.import_module("newsclean.metadata.decide")
    decide = module.decide

    def clock(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any) -> Any:
            start = time.perf_counter()
            result = function(*arguments)
            spent[name] += time.perf_counter() - start
            return result

        return run

    cleaner.pipeline.replace("headline", clock("headline and what is shown", stage))
    module.decide = clock("deciding", decide)
    try:
        start = time.perf_counter()
        for record in records:
            cleaner.clean(record["source"], url=record.get("url"))
        whole = time.perf_counter() - start
    finally:
        module.decide = decide
    taken = sum(spent.values())
    for name, seconds in spent.items():
        print(f"  {name:28} {1000 * seconds / len(records):6.2f} ms a page")
    print(f"  {'cleaning without metadata':28} {1000 * (whole - taken) / len(records):6.2f} ms a page")
    print(f"  metadata add {taken / (whole - taken):.0%} to the time")


if __name__ == "__main__":
    main()
