"""Rows of a dataset, each of which holds a page or a dump: JSON Lines, and CSV whose first row names the columns."""

from collections.abc import Callable, Iterator
from io import TextIOWrapper
from typing import BinaryIO, NamedTuple

from newsclean.cli.packed import SUFFIXES as PACKED
from newsclean.cli.packed import NotRead, Record, opened
from newsclean.read.compressed import EXPANDED_LIMIT

Row = dict[str, object]

_DELIMITERS = ",;\t"


class Columns(NamedTuple):
    """Which column of a row holds the page or dump, its address and its headline; where none is named, the first of those that datasets
    mostly call so. A headline is taken from the column that is named alone: many a ``title`` is that of the browser's window."""

    source: str = ""
    url: str = ""
    title: str = ""


USUAL = {"source": ("html", "raw_html", "content", "text", "body", "source"), "url": ("url", "link"), "title": ()}


def has_rows(path: str) -> bool:
    """Whether a file is called as one of rows is.

    >>> has_rows("news.jsonl.gz"), has_rows("news.json")
    (True, False)
    """
    return path.lower().endswith(SUFFIXES)


def rows(path: str, columns: Columns) -> Iterator[Record | NotRead]:
    """What each row holds, or why it can't be read. Raises ``OSError`` and what the readers of compressed files raise."""
    bare = path.lower().removesuffix(next((suffix for suffix in PACKED if path.lower().endswith(suffix)), ""))
    read = next(read for suffix, read in _READERS.items() if bare.endswith(suffix))
    with opened(path) as file:
        for row in read(file):
            found = row if isinstance(row, NotRead) else _record(row, columns)
            yield found
            if read is _csv and isinstance(found, NotRead):
                return  # the columns of all rows are the same


def _json_lines(file: BinaryIO) -> Iterator[Row | NotRead]:
    while line := file.readline(EXPANDED_LIMIT + 1):
        if len(line) > EXPANDED_LIMIT:
            while line and not line.endswith(b"\n"):
                line = file.readline(EXPANDED_LIMIT)
            yield NotRead(f"more than {EXPANDED_LIMIT // 1024 // 1024} MB, which no page or dump is")
        elif line.strip():
            yield _json_object(line)


def _json_object(line: bytes) -> Row | NotRead:
    import json

    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return NotRead(f"no JSON: {error}")
    return found if isinstance(found, dict) else NotRead("no JSON object")


def _csv(file: BinaryIO) -> Iterator[Row | NotRead]:
    import csv

    csv.field_size_limit(EXPANDED_LIMIT)
    with TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
        first = text.readline(EXPANDED_LIMIT)
        delimiter = max(_DELIMITERS, key=first.count)
        names = next(csv.reader([first], delimiter=delimiter), [])
        yield from csv.DictReader(text, names, restkey=None, delimiter=delimiter)


def _record(row: Row, columns: Columns) -> Record | NotRead:
    source = _named(row, "source", columns)
    if source is None or source not in row:
        wanted = columns.source or ", ".join(USUAL["source"])
        there = ", ".join(map(str, row)) or "none"
        return NotRead(f"no column {wanted}: there are {there}; --columns source=NAME names it")
    found = row[source]
    if found is not None and not isinstance(found, str):
        return NotRead(f"what the column {source} holds is no text")
    return Record(found or "", _text(row, "url", columns), _text(row, "title", columns))


def _text(row: Row, what: str, columns: Columns) -> str | None:
    name = _named(row, what, columns)
    found = None if name is None else row.get(name)
    return found if isinstance(found, str) and found.strip() else None


def _named(row: Row, what: str, columns: Columns) -> str | None:
    """The column for one thing: as it was named; else the first usual one that has something in it, or is there at all."""
    name: str = getattr(columns, what)
    if name:
        return name
    there = [usual for usual in USUAL[what] if usual in row]
    return next((usual for usual in there if row[usual]), there[0] if there else None)


_READERS: dict[str, Callable[[BinaryIO], Iterator[Row | NotRead]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _csv,
    ".tsv": _csv,
}
SUFFIXES = tuple(suffix + packed for suffix in _READERS for packed in ("", *PACKED))
