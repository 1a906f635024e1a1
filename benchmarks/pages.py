"""How long a saved page takes, beside every other extractor that is installed, and where the time goes.

    python benchmarks/pages.py PAGES.jsonl.gz [PAGES.jsonl.gz ...] [--limit N]

PAGES is one JSON object a line with the HTML under "source". All systems read the same pages in one run, with metadata and
language where they have them; what is compared is the mean per page, as a ratio, since the machine's noise is in every
figure. Peak memory is that of a process of its own for each system.
"""

import argparse
import gzip
import importlib
import importlib.util
import json
import logging
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from clock import stage_times

import newsclean

Extract = Callable[[str], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--memory", help=argparse.SUPPRESS)
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    sources = [source for path in given.pages for source in read(path)][: given.limit]
    if given.memory:
        extract = systems()[given.memory]()
        for source in sources:
            attempt(extract, source)
        print(peak_memory())
        return
    compare(sources, sys.argv[1:])
    by_stage(sources)
    asked(sources)


def peak_memory() -> int:
    """Megabytes that this process held at most."""
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage says on Linux has the memory of the process that began this one in it
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def read(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["source"] for line in lines]


def systems() -> dict[str, Callable[[], Extract]]:
    """What loads each system that is installed, by name; ours first."""
    every: dict[str, tuple[str, Callable[[], Extract]]] = {
        "newsclean": ("newsclean", _newsclean),
        "newsclean, no second opinion": ("newsclean", lambda: newsclean.Cleaner(second_opinion=False).clean),
        "trafilatura, with metadata": ("trafilatura", _trafilatura),
        "resiliparse, main content": ("resiliparse", lambda: _resiliparse(main_content=True)),
        "resiliparse, all text": ("resiliparse", lambda: _resiliparse(main_content=False)),
        "readability-lxml": ("readability", _readability),
        "jusText": ("justext", _justext),
        "goose3": ("goose3", _goose),
        "newspaper4k": ("newspaper", _newspaper),
    }
    return {name: load for name, (package, load) in every.items() if importlib.util.find_spec(package)}


def _newsclean() -> Extract:
    if importlib.util.find_spec("trafilatura"):
        importlib.import_module("trafilatura")  # once in a process, by the first page of which the trees are unsure
    return newsclean.Cleaner().clean


def _trafilatura() -> Extract:
    from trafilatura import bare_extraction

    return lambda source: bare_extraction(source, with_metadata=True)


def _resiliparse(*, main_content: bool) -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda source: extract_plain_text(source, main_content=main_content)


def _readability() -> Extract:
    from readability import Document as Readable

    return lambda source: Readable(source).summary()


def _justext() -> Extract:
    from justext import get_stoplist, justext

    words = get_stoplist("English")
    return lambda source: justext(source, words)


def _goose() -> Extract:
    from goose3 import Goose

    return lambda source: Goose({"enable_image_fetching": False}).extract(raw_html=source).cleaned_text


def _newspaper() -> Extract:
    import newspaper

    return lambda source: newspaper.article("https://example.org/a", input_html=source, fetch_images=False)


def attempt(extract: Extract, source: str) -> bool:
    try:
        extract(source)
    except Exception:
        return False
    return True


def compare(sources: list[str], arguments: list[str]) -> None:
    spent: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    every = systems()
    for name, load in every.items():
        extract = load()
        for source in sources[:10]:  # whatever is loaded once
            attempt(extract, source)
        start = time.perf_counter()
        for source in sources:
            failed[name] += not attempt(extract, source)
        spent[name] = time.perf_counter() - start  # type: ignore[assignment]
    print(f"{len(sources)} pages, {sum(map(len, sources)) / len(sources) / 1000:.0f} thousand characters each")
    for name in every:
        memory = subprocess.run(
            [sys.executable, __file__, *arguments, "--memory", name], capture_output=True, text=True, check=False
        ).stdout.strip()
        mean = 1000 * spent[name] / len(sources)
        ratio = spent[name] / spent["newsclean"]
        print(
            f"{name:30} {mean:7.2f} ms a page  {ratio:6.2f} times ours  {failed[name]:3} failed  {memory:>5} MB at most"
        )


def by_stage(sources: list[str]) -> None:
    cleaner = newsclean.Cleaner(second_opinion=False)
    spent = stage_times(cleaner)
    start = time.perf_counter()
    for source in sources:
        cleaner.clean(source)
    whole = time.perf_counter() - start
    spent["reading and assembling"] = whole - sum(spent.values())  # type: ignore[assignment]
    print("\nwhere the time goes")
    for name, seconds in spent.most_common(10):
        print(f"  {name:24} {1000 * seconds / len(sources):6.2f} ms  {seconds / whole:5.1%}")


def asked(sources: list[str]) -> None:
    """How often trafilatura was asked, and on how many of those pages its opinion changed the text."""

    module = sys.modules["newsclean.stages.region"]
    ask, times = module.chosen_by_trafilatura, [0]

    def counted(*given: object) -> object:
        times[0] += 1
        return ask(*given)

    changed = 0
    module.chosen_by_trafilatura = counted  # type: ignore[attr-defined]
    try:
        for source in sources:
            before = times[0]
            with_opinion = newsclean.clean(source).text
            if times[0] > before:
                changed += with_opinion != newsclean.clean(source, second_opinion=False).text
    finally:
        module.chosen_by_trafilatura = ask  # type: ignore[attr-defined]
    print(f"\nsecond opinion: asked on {times[0]} of {len(sources)} pages, changed the text of {changed}")


if __name__ == "__main__":
    main()
