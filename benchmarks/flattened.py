"""What comes of saved pages that common tools have flattened to text: as it is, and cleaned.

    python benchmarks/flattened.py PAGES.jsonl.gz [PAGES.jsonl.gz ...] [--limit N]

PAGES is one JSON object a line with the HTML under "source" and the article under "text". Every tool that is installed is asked:
Python packages (pip install inscriptis html-text beautifulsoup4 html2text markdownify) and programs (lynx, w3m, pandoc). Words are
compared as a bag, characters of Chinese and Japanese one by one; a figure is the mean of all pages. The trees that tell lines
apart learned from the development corpora: on those the figures are better than elsewhere.
"""

import argparse
import gzip
import json
import logging
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import regex

import newsclean

_WORD = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]|[\p{L}\p{M}\p{N}]+")
_PROGRAMS = {
    "lynx -dump": ["lynx", "-dump", "-stdin", "-force_html", "-assume_charset=utf-8", "-display_charset=utf-8"],
    "w3m -dump": ["w3m", "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "80"],
    "pandoc -t plain": ["pandoc", "-f", "html", "-t", "plain"],
    "pandoc -t gfm": ["pandoc", "-f", "html", "-t", "gfm-raw_html", "--wrap=none"],
}


def inscriptis(source: str) -> str:
    from inscriptis import get_text

    return str(get_text(source))


def html_text(source: str) -> str:
    from html_text import extract_text

    return str(extract_text(source))


def get_text(source: str, between: str) -> str:
    from bs4 import BeautifulSoup

    return BeautifulSoup(source, "lxml").get_text(between)


def in_one_line(source: str) -> str:
    return " ".join(get_text(source, " ").split())


def html2text(source: str) -> str:
    from html2text import HTML2Text

    maker = HTML2Text()
    maker.unicode_snob = True
    return str(maker.handle(source))


def markdownify(source: str) -> str:
    from markdownify import markdownify as made

    return str(made(source))


def without_tags(source: str) -> str:
    return re.sub(r"<[^>]+>", "", source)


def program(source: str, command: list[str]) -> str:
    stated = re.sub(r"(?i)<meta[^>]+charset[^>]*>", '<meta charset="utf-8">', source)
    done = subprocess.run(
        command, input=stated.encode("utf-8", "replace"), capture_output=True, timeout=120, check=False
    )
    return done.stdout.decode("utf-8", "replace")


def tools() -> dict[str, Callable[[str], str]]:
    """Every tool that is installed."""
    packages: dict[str, tuple[str, Callable[[str], str]]] = {
        "inscriptis": ("inscriptis", inscriptis),
        "html-text": ("html_text", html_text),
        "Beautiful Soup, a line each": ("bs4", partial(get_text, between="\n")),
        "Beautiful Soup, joined": ("bs4", partial(get_text, between="")),
        "Beautiful Soup, all in one line": ("bs4", in_one_line),
        "html2text (Markdown)": ("html2text", html2text),
        "markdownify, scripts left in": ("markdownify", markdownify),
    }
    found = {name: make for name, (package, make) in packages.items() if find_spec(package)}
    found |= {name: partial(program, command=line) for name, line in _PROGRAMS.items() if shutil.which(line[0])}
    return {**found, "tags cut out by a pattern": without_tags}


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.casefold()))


def f1_and_recall(gold: Counter[str], text: str) -> tuple[float, float]:
    found = words(text)
    shared = (gold & found).total()
    return 2 * shared / ((gold.total() + found.total()) or 1), shared / (gold.total() or 1)


def figures(record: dict[str, str]) -> dict[str, tuple[float, float, float]]:
    """For each tool: F1 as it is; F1 and recall of what is left after cleaning."""
    logging.disable(logging.CRITICAL)
    gold = words(record["text"])
    found = {}
    for name, make in tools().items():
        try:
            dump = make(record["source"])
        except Exception as error:  # a page that a tool can't read is no page of its own
            print(f"{name}: {type(error).__name__}")
            continue
        found[name] = f1_and_recall(gold, dump)[0], *f1_and_recall(gold, newsclean.clean(dump, kind="text").text)
    return found


def records(paths: Iterable[Path], limit: int | None) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            found += map(json.loads, islice(lines, limit))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, help="pages of each file")
    arguments = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        made = list(pool.map(figures, records(arguments.pages, arguments.limit), chunksize=4))
    print("| | pages | as it is: f1 | newsclean: f1 | recall |\n|---|---|---|---|---|")
    for name in tools():
        rows = [page[name] for page in made if name in page]
        means = [sum(column) / len(rows) for column in zip(*rows, strict=True)] if rows else [0.0] * 3
        print(f"| {name} | {len(rows)} | {means[0]:.3f} | {means[1]:.3f} | {means[2]:.3f} |")


if __name__ == "__main__":
    main()
