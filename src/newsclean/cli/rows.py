"""Rows of a dataset, each of which holds a page or a dump: JSON Lines, and CSV whose first row names the columns."""

from collections.abc import Callable, Iterator
from io import TextIOWrapper
from typing import BinaryIO, NamedTuple

from newsclean.cli.packed import SUFFIXES as PACKED
from newsclean.cli.packed import TOO_MUCH, NotRead, Record, opened
from newsclean.read.compressed import EXPANDED_LIMIT

Row = dict[str, object]


class _NoColumn(NotRead):
    """A row that has not the column that was asked for."""


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
            found = row if isinstance(row, NotRead) else _record(row, columns, is_table=read is not _json_lines)
            yield found
            if isinstance(found, _NoColumn) and read is not _json_lines:
                return  # the columns of all rows are the same


def _json_lines(file: BinaryIO) -> Iterator[Row | NotRead]:
    while line := file.readline(EXPANDED_LIMIT + 1):
        if len(line) > EXPANDED_LIMIT:
            while line and not line.endswith(b"\n"):
                line = file.readline(EXPANDED_LIMIT)
            yield NotRead(TOO_MUCH)
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
    return _table(file, ",;\t")


def _tsv(file: BinaryIO) -> Iterator[Row | NotRead]:
    return _table(file, "\t")


def _table(file: BinaryIO, delimiters: str) -> Iterator[Row | NotRead]:
    """The rows of a table between whichever of the delimiters its first row has most of."""
    import csv

    csv.field_size_limit(EXPANDED_LIMIT)
    with TextIOWrapper(file, encoding="utf-8-sig", newline="") as text:
        first = text.readline(EXPANDED_LIMIT)
        delimiter = max(delimiters, key=first.count)
        names = [name.strip() for name in next(csv.reader([first], delimiter=delimiter), [])]
        for row in csv.DictReader(text, names, restkey="", delimiter=delimiter, skipinitialspace=True, strict=True):
            yield (
                NotRead(f"{len(row[''])} more columns than names: is a text with {delimiter!r} in it not quoted?")
                if "" in row
                else row
            )


def _record(row: Row, columns: Columns, *, is_table: bool) -> Record | NotRead:
    """What a row holds. In a table a column that was named must be there; JSON leaves out what it has not."""
    for what, name in zip(Columns._fields, columns, strict=True):
        if name and name not in row and (is_table or what == "source"):
            return _no_column(row, name, what)
    names = _names(row, columns, "source")
    if not names:
        return _no_column(row, ", ".join(USUAL["source"]), "source")
    if all(row[name] is not None and not isinstance(row[name], str) for name in names):
        return NotRead(f"what the column {names[0]} holds is no text")
    url, title = (_text(row, _names(row, columns, what)) for what in ("url", "title"))
    return Record(_text(row, names) or "", url, title)


def _no_column(row: Row, wanted: str, what: str) -> "_NoColumn":
    there = ", ".join(row) or "none"
    return _NoColumn(f"no column {wanted}: there are {there}; --columns {what}=NAME names it")


def _names(row: Row, columns: Columns, what: str) -> list[str]:
    """The columns of a row that may hold one thing: the one that was named, else the usual ones, in small letters or not."""
    name: str = getattr(columns, what)
    if name:
        return [name]
    there = {column.casefold(): column for column in row}
    return [there[usual] for usual in USUAL[what] if usual in there]


def _text(row: Row, names: list[str]) -> str | None:
    """The first of the columns that has a text in it."""
    found = (row.get(name) for name in names)
    return next((text for text in found if isinstance(text, str) and text.strip()), None)


_READERS: dict[str, Callable[[BinaryIO], Iterator[Row | NotRead]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".csv": _csv,
    ".tsv": _tsv,
}
SUFFIXES = tuple(suffix + packed for suffix in _READERS for packed in ("", *PACKED))
