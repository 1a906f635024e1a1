"""Finding and reading what is to be cleaned: files, folders, standard input."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from newsclean.read.compressed import MAGIC, NotExpanded, expanded

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht")
STDIN = "-"
_GZIP = ".gz"


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
        if name == STDIN or not os.path.isdir(name):
            yield Source(name, Path("stdin" if name == STDIN else path.name))
            continue
        for found in sorted(path.rglob("*")):
            if found.is_file() and found.name.lower().removesuffix(_GZIP).endswith(SUFFIXES):
                yield Source(str(found), found.relative_to(path))


def bare_name(name: str) -> str:
    """The name of a file without the suffixes that say what is in it."""
    plain = name[: -len(_GZIP)] if name.lower().endswith(_GZIP) else name
    suffix = next((suffix for suffix in SUFFIXES if plain.lower().endswith(suffix)), "")
    return plain[: len(plain) - len(suffix)] or plain


def default_sources(given: Sequence[str]) -> Sequence[str]:
    """What was named; else standard input, unless someone sits in front of it."""
    if given:
        return given
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("name a file or a folder, or - for standard input")
    return (STDIN,)


def load(source: Source) -> bytes:
    """The bytes of a source, expanded if it is compressed. Raises :class:`SourceError`."""
    if source.name == STDIN and sys.stdin is None:
        raise SourceError("standard input is closed")
    try:
        data = sys.stdin.buffer.read() if source.name == STDIN else Path(source.name).read_bytes()
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
    if not data.startswith(MAGIC):
        return data
    try:
        return expanded(data)
    except NotExpanded as error:
        raise SourceError(str(error)) from None
