"""Finding and reading what is to be cleaned: files, folders, standard input."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from newsclean.cli.archives import ArchiveError, is_archive, members, read_member, safe_path
from newsclean.read.compressed import MAGIC, NotExpanded, expanded

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht")
SUFFIXES_NAMED = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
STDIN = "-"
_GZIP = ".gz"
_NO_TEXT = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive, or a document of an office program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an office program"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"BZh91AY&SY", "a bzip2 archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
"""How files begin that are often beside saved pages, and would come out as garbage. What a caller of the library passes is cleaned
whatever it is."""


@dataclass(frozen=True)
class Source:
    """One source by name, and its path below the folder or archive it was found in; what is wrong with it, if that is known; and the
    archive that it is in, with its name there."""

    name: str
    relative: Path
    wrong: str | None = None
    archive: str | None = None
    member: str = ""


class SourceError(Exception):
    """A source that can't be read; the message says why."""


def find(given: Sequence[str]) -> Iterator[Source]:
    """Files as they are named, what folders hold (in order of name) and what archives hold (in their order), ``-`` for standard
    input.

    A folder or an archive that holds nothing of the kind is a source that can't be read.
    """
    for name in given:
        path = Path(name)
        if is_archive(name) and path.is_file():
            yield from _in_archive(name)
            continue
        if name == STDIN or not os.path.isdir(name):
            yield Source(name, Path("stdin" if name == STDIN else path.name))
            continue
        held = [file for file in sorted(path.rglob("*")) if _is_known(file.name) and file.is_file()]
        for file in held:
            yield Source(str(file), file.relative_to(path))
        if not held:
            yield Source(name, Path(path.name), f"no {SUFFIXES_NAMED} file in this folder")


def _in_archive(name: str) -> Iterator[Source]:
    try:
        held = [member for member in members(name) if _is_known(member)]
    except ArchiveError as error:
        yield Source(name, Path(Path(name).name), str(error))
        return
    for member in held:
        yield Source(f"{name}/{member}", Path(safe_path(member)), archive=name, member=member)
    if not held:
        yield Source(name, Path(Path(name).name), f"no {SUFFIXES_NAMED} file in this archive")


def _is_known(name: str) -> bool:
    return name.lower().removesuffix(_GZIP).endswith(SUFFIXES)


def bare_name(name: str) -> str:
    """The name of a file without the suffixes that say what is in it."""
    plain = name[: -len(_GZIP)] if name.lower().endswith(_GZIP) else name
    suffix = next((suffix for suffix in SUFFIXES if plain.lower().endswith(suffix)), "")
    return plain[: len(plain) - len(suffix)] or plain


def default_sources(given: Sequence[str]) -> Sequence[str]:
    """What was named; else standard input, unless someone sits in front of it."""
    if given.count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    if given:
        return given
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("name a file or a folder, or - for standard input")
    return (STDIN,)


def load(source: Source) -> bytes:
    """The bytes of a source, expanded if it is compressed. Raises :class:`SourceError`."""
    if source.wrong is not None:
        raise SourceError(source.wrong)
    if source.archive is None and is_archive(source.name) and Path(source.name).is_file():
        raise SourceError("an archive; the command clean reads what is in it")
    if source.name == STDIN and sys.stdin is None:
        raise SourceError("standard input is closed")
    data = _read(source)
    if data.startswith(MAGIC):
        try:
            data = expanded(data)
        except NotExpanded as error:
            raise SourceError(str(error)) from None
    other = next((what for begin, what in _NO_TEXT if data.startswith(begin)), None)
    if other is not None:
        raise SourceError(f"{other}, neither a page nor a text")
    return data


def _read(source: Source) -> bytes:
    try:
        if source.archive is not None:
            return read_member(source.archive, source.member)
        return sys.stdin.buffer.read() if source.name == STDIN else Path(source.name).read_bytes()
    except ArchiveError as error:
        raise SourceError(str(error)) from None
    except OSError as error:
        raise SourceError(error.strerror or str(error)) from None
