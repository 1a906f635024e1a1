"""Finding and reading what is to be cleaned: files, folders, standard input."""

import gzip
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

SUFFIXES = (".txt", ".text", ".html", ".htm", ".xhtml")
STDIN = "-"
EXPANDED_LIMIT = 64 * 1024 * 1024
"""Bytes that a compressed file may expand to: what is more is no news page, but a trap."""


@dataclass(frozen=True)
class Source:
    """One source by name, and its path below the folder it was found in."""

    name: str
    relative: Path


class SourceError(Exception):
    """A source that can't be read; the message says why."""


def find(given: Sequence[str]) -> Iterator[Source]:
    """Files as they are named, what folders hold (in order of name), ``-`` for standard input."""
    for name in given:
        path = Path(name)
        if name == STDIN or not path.is_dir():
            yield Source(name, Path("stdin" if name == STDIN else path.name))
            continue
        for found in sorted(path.rglob("*")):
            if found.is_file() and found.name.lower().removesuffix(".gz").endswith(SUFFIXES):
                yield Source(str(found), found.relative_to(path))


def default_sources(given: Sequence[str]) -> Sequence[str]:
    """What was named; else standard input, unless someone sits in front of it."""
    if given:
        return given
    if sys.stdin.isatty():
        raise click.UsageError("name a file or a folder, or - for standard input")
    return (STDIN,)


def load(source: Source) -> bytes:
    """The bytes of a source, expanded if it is compressed. Raises :class:`SourceError`."""
    try:
        data = sys.stdin.buffer.read() if source.name == STDIN else Path(source.name).read_bytes()
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
    return _expanded(data) if data[:2] == b"\x1f\x8b" else data


def _expanded(data: bytes) -> bytes:
    import io

    try:
        with gzip.open(io.BytesIO(data)) as stream:
            expanded = stream.read(EXPANDED_LIMIT + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise SourceError(f"not a gzip file that can be read: {error}") from None
    if len(expanded) > EXPANDED_LIMIT:
        raise SourceError(f"expands to more than {EXPANDED_LIMIT // 1024 // 1024} MB")
    return expanded
