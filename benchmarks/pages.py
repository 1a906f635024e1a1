"""How long a saved page takes, beside every other extractor that is installed, and where the time goes.

    python benchmarks/pages.py PAGES.jsonl.gz [PAGES.jsonl.gz ...] [--limit N] [--rounds N]

PAGES is one JSON object a line with the HTML under "source" and, where it is known, the article under "text". Every page is
read by all systems in turn, with metadata and language where they have them, as many times as there are rounds; of each
system's times for a page the shortest counts, so that what else the machine does is in no figure. "Once" is what a page takes in a
process of its own for each system that reads all pages one time, with importing it and all that the first use of anything costs; for
ours a second time where nothing may be kept from earlier processes. Peak memory is that of such a process, which holds all
pages: ours has trafilatura in it only if its opinion was asked on one of them.
"""

import argparse
import gzip
import importlib.util
import json
import logging
import math
import os
import random
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

Extract = Callable[[str], object]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--once", help=argparse.SUPPRESS)
    given = parser.parse_args()
    logging.disable(logging.CRITICAL)
    pages = [page for path in given.pages for page in read(path)][: given.limit]
    sources = [page["source"] for page in pages]
    if given.once:
        start = time.perf_counter()
        extract = systems()[given.once]()
        for source in sources:
            attempt(extract, source)
        print(1000 * (time.perf_counter() - start) / len(sources), peak_memory())
        return
    compare(sources, given.rounds, sys.argv[1:])
    by_stage(sources)
    asked(pages)


def peak_memory() -> int:
    """Megabytes that this process held at most."""
    status = Path("/proc/self/status")
    if status.exists():  # what getrusage says on Linux has the memory of the process that began this one in it
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def systems() -> dict[str, Callable[[], Extract]]:
    """What loads each system that is installed, by name; ours first."""
    every: dict[str, tuple[str, Callable[[], Extract]]] = {
        "newsclean": ("newsclean", _newsclean),
        "newsclean, no second opinion": ("newsclean", lambda: _newsclean(second_opinion=False)),
        "trafilatura, with metadata": ("trafilatura", _trafilatura),
        "resiliparse, main content": ("resiliparse", lambda: _resiliparse(main_content=True)),
        "resiliparse, all text": ("resiliparse", lambda: _resiliparse(main_content=False)),
        "readability-lxml": ("readability", _readability),
        "jusText": ("justext", _justext),
        "goose3": ("goose3", _goose),
        "newspaper4k": ("newspaper", _newspaper),
    }
    return {name: load for name, (package, load) in every.items() if importlib.util.find_spec(package)}


def _newsclean(**options: bool) -> Extract:
    from newsclean import Cleaner

    return Cleaner(**options).clean


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


def compare(sources: list[str], rounds: int, arguments: list[str]) -> None:
    every = {name: load() for name, load in systems().items()}
    best = {name: [math.inf] * len(sources) for name in every}
    failed: Counter[str] = Counter()
    for extract in every.values():
        for source in sources[:10]:  # whatever is loaded once
            attempt(extract, source)
    shuffled = random.Random(0)  # nobody is always right behind the same one, whatever that leaves in the processor
    for turn in range(rounds):
        for index, source in enumerate(sources):
            for name, extract in shuffled.sample(list(every.items()), len(every)):
                start = time.perf_counter()
                succeeded = attempt(extract, source)
                best[name][index] = min(best[name][index], time.perf_counter() - start)
                failed[name] += not succeeded and turn == 0
    print(f"{len(sources)} pages, {sum(map(len, sources)) / len(sources) / 1000:.0f} thousand characters each")
    for name, spent in best.items():
        first, memory = once(name, arguments)
        mean = 1000 * sum(spent) / len(sources)
        ratio = sum(spent) / sum(best["newsclean"])
        print(
            f"{name:30} {mean:7.2f} ms a page  {ratio:6.2f} times ours  {failed[name]:3} failed  "
            f"once {first:7.2f} ms  {memory:5.0f} MB at most"
        )
    first, memory = once("newsclean", arguments, NEWSCLEAN_CACHE="")
    print(f"{'newsclean, nothing kept':74} once {first:7.2f} ms  {memory:5.0f} MB at most")


def once(name: str, arguments: list[str], **environment: str) -> tuple[float, float]:
    """Milliseconds a page, and megabytes at most, of a process that reads each page once."""
    command = [sys.executable, __file__, *arguments, "--once", name]
    ended = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=True)
    first, memory = ended.stdout.split()
    return float(first), float(memory)


def by_stage(sources: list[str]) -> None:
    from clock import stage_times

    from newsclean import Cleaner

    cleaner = Cleaner(second_opinion=False)
    spent = stage_times(cleaner)
    start = time.perf_counter()
    for source in sources:
        cleaner.clean(source)
    whole = time.perf_counter() - start
    spent["reading and assembling"] = whole - sum(spent.values())  # type: ignore[assignment]
    print("\nwhere the time goes")
    for name, seconds in spent.most_common(10):
        print(f"  {name:24} {1000 * seconds / len(sources):6.2f} ms  {seconds / whole:5.1%}")


def asked(pages: list[dict[str, Any]]) -> None:
    """How often trafilatura was asked, on how many of those pages its opinion changed the text, and what that gained."""

    from newsclean import clean

    module = sys.modules["newsclean.stages.region"]
    ask, times = module.chosen_by_trafilatura, [0]

    def counted(*given: object) -> object:
        times[0] += 1
        return ask(*given)

    changed, gained = 0, 0.0
    module.chosen_by_trafilatura = counted  # type: ignore[attr-defined]
    try:
        for page in pages:
            before = times[0]
            with_opinion = clean(page["source"]).text
            if times[0] == before:
                continue
            own = clean(page["source"], second_opinion=False).text
            changed += with_opinion != own
            if "text" in page:
                gained += likeness(with_opinion, page["text"]) - likeness(own, page["text"])
    finally:
        module.chosen_by_trafilatura = ask  # type: ignore[attr-defined]
    share = times[0] / len(pages)
    print(f"\nsecond opinion: asked on {times[0]} of {len(pages)} pages ({share:.1%}), changed the text of {changed}")
    print(f"  F1 of words gained where the article is known, mean of all pages: {gained / len(pages):+.4f}")


def likeness(text: str, gold: str) -> float:
    """F1 of the words of two texts, without regard to their order."""
    ours, theirs = Counter(text.split()), Counter(gold.split())
    return 2 * (ours & theirs).total() / (ours.total() + theirs.total() or 1)


if __name__ == "__main__":
    main()
