"""How long a dump takes, and whether the cost grows with the text alone.

    python benchmarks/speed.py DUMPS.jsonl.gz [--limit N] [--no-growth]

DUMPS is one JSON object a line with the text under "source" (and the address under "url", if known). Printed are the mean
of a first round, in which patterns are compiled as they are needed, and that of the shortest of three more rounds for each
dump; the share of the slowest stages; megabytes per second; and the cost of one text of 0.1, 1 and 10 MB made of those
dumps: linear growth shows as the same figure per megabyte. The machine's noise is in all of them, so compare figures of
one run only.
"""

import argparse
import gzip
import json
import time
from pathlib import Path
from statistics import median

from clock import stage_times

import newsclean

_ROUNDS = 3
_SIZES = (100_000, 1_000_000, 10_000_000)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dumps", type=Path)
    parser.add_argument("--limit", type=int, default=3000)
    parser.add_argument("--no-growth", action="store_true")
    given = parser.parse_args()
    sources = read(given.dumps)[: given.limit]
    cleaner = newsclean.Cleaner()
    size = sum(len(source.encode("utf-8", "replace")) for source, _ in sources)
    print(f"{len(sources)} dumps, {size / 1e6:.1f} MB")
    report("first round", times(cleaner, sources), size)
    rounds = [times(cleaner, sources) for _ in range(_ROUNDS)]
    report(f"shortest of {_ROUNDS} more", list(map(min, *rounds)), size)
    stage_shares(sources[:500])
    if not given.no_growth:
        growth(cleaner, "\n\n".join(source for source, _ in sources))


def read(path: Path) -> list[tuple[str, str | None]]:
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").split("\n")
    return [(entry["source"], entry.get("url") or None) for entry in map(json.loads, filter(None, lines))]


def times(cleaner: newsclean.Cleaner, sources: list[tuple[str, str | None]]) -> list[float]:
    taken = []
    for source, url in sources:
        start = time.perf_counter()
        cleaner.clean(source, url=url)
        taken.append(time.perf_counter() - start)
    return taken


def report(name: str, taken: list[float], size: int) -> None:
    mean = 1e3 * sum(taken) / len(taken)
    print(f"  {name}: mean {mean:.2f} ms   median {1e3 * median(taken):.2f} ms   slowest {1e3 * max(taken):.1f} ms")
    print(f"  {size / 1e6 / sum(taken):.2f} MB/s")


def stage_shares(sources: list[tuple[str, str | None]]) -> None:
    cleaner = newsclean.Cleaner()
    spent = stage_times(cleaner)
    start = time.perf_counter()
    for source, url in sources:
        cleaner.clean(source, url=url)
    total = time.perf_counter() - start
    print("where the time goes (the first stage to look at a block pays for matching the catalogue)")
    for name, seconds in spent.most_common(6):
        print(f"  {name:12} {100 * seconds / total:5.1f} %")


def growth(cleaner: newsclean.Cleaner, text: str) -> None:
    while len(text) < _SIZES[-1]:
        text += "\n\n" + text
    print("one long text")
    for shape, long in (("lines", text), ("one line", " ".join(text.split()))):
        for size in _SIZES:
            start = time.perf_counter()
            cleaner.clean(long[:size], kind="text")
            seconds = time.perf_counter() - start
            print(f"  {shape:9} {size / 1e6:5.1f} MB   {seconds:6.2f} s   {seconds / (size / 1e6):.2f} s/MB")


if __name__ == "__main__":
    main()
