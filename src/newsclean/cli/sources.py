"""Finding and reading what is to be cleaned: files, folders, standard input."""

import os
import shlex
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from pathlib import Path, PurePath
from typing import Any, BinaryIO

import click

from newsclean.cli import warc
from newsclean.cli.archives import SUFFIXES as ARCHIVES
from newsclean.cli.archives import ArchiveError, is_archive, is_tar, members, read_member, safe_path
from newsclean.cli.packed import TOO_MUCH, NotRead
from newsclean.cli.rows import SUFFIXES as ROWS
from newsclean.cli.rows import Columns, has_rows, rows
from newsclean.cli.visible import say
from newsclean.read.compressed import EXPANDED_LIMIT, MAGIC, NotExpanded, expanded

SUFFIXES = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".mhtml", ".mht")
SUFFIXES_NAMED = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"
STDIN = "-"
_GZIP = ".gz"
_ADDRESS = ("https://", "http://")
_LOOKED_AT = 4096
_UNREAD = b"unread"
"""Stands for the beginning of what can't be read: it is taken for a source, and what is wrong is said when its turn comes."""
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
    archive that it is in, with its name there. Of a file of rows or a web archive, which may hold millions, the file itself stands here,
    with ``is_many``: :func:`contents` gives what is in it."""

    name: str
    relative: Path
    wrong: str | None = None
    archive: str | None = None
    member: str = ""
    is_many: bool = False


@dataclass(frozen=True)
class Found:
    """The sources that were found, and how many files beside them were not taken because of their names."""

    sources: tuple[Source, ...]
    not_taken: int


class SourceError(Exception):
    """A source that can't be read; the message says why."""


def find(given: Sequence[str], *, glob: str = "", output: Path | None = None) -> Found:
    """Files as they are named, what folders hold (in order of name) and what archives hold (in their order), ``-`` for standard
    input. Of folders and archives only files whose name or path fits ``glob`` are taken, if that is given.

    A folder or an archive that holds nothing of the kind is a source that can't be read, as is a folder that can't be looked into.
    In the folder ``output``, if it is in another, nothing is looked for.
    """
    found = [one for name in given for one in _found(name, glob, output)]
    sources = tuple(one for one in found if one is not None)
    return Found(sources, len(found) - len(sources))


def _found(name: str, glob: str, output: Path | None) -> list[Source | None]:
    """The sources under one name, and a None for each file that is not taken."""
    path = Path(name)
    if is_archive(name) and path.is_file():
        held, place = list(_in_archive(name, Path(), glob)), "archive"
    elif name != STDIN and os.path.isdir(name):
        held, place = list(_in_folder(path, glob, output)), "folder"
    else:
        return [Source(name, Path("stdin" if name == STDIN else path.name), is_many=holds_many(name))]
    if any(held):
        return held
    wanted = f"file that fits {glob!r}" if glob else f"{SUFFIXES_NAMED} file"
    return [Source(name, Path(path.name), f"no {wanted} in this {place}")]


def _in_folder(top: Path, glob: str, output: Path | None) -> Iterator[Source | None]:
    closed: list[OSError] = []
    files: list[Path] = []
    for folder, folders, names in os.walk(top, onerror=closed.append):
        folders[:] = [name for name in folders if not _is_output(Path(folder, name), output)]
        files += [Path(folder, name) for name in names]
    for error in closed:
        yield Source(str(error.filename), Path(), error.strerror or str(error))
    for file in sorted(files):
        relative = file.relative_to(top)
        if _is_ghost(relative):
            continue
        try:
            if not file.is_file():
                if _leads_nowhere(file) and _is_wanted(relative, glob, lambda: b""):
                    yield Source(str(file), relative, "a link to what is not there")
                continue
        except OSError as error:
            yield Source(str(file), relative, error.strerror or str(error))
            continue
        if is_archive(file.name):
            yield from _in_archive(str(file), relative, glob)
        elif warc.is_warc(file.name) and not glob:
            yield Source(str(file), relative, is_many=True)
        elif _is_wanted(relative, glob, partial(_beginning, file)):
            yield Source(str(file), relative, is_many=bool(glob) and holds_many(file.name))
        elif not _is_hidden(relative):
            yield None


def holds_many(name: str) -> bool:
    """Whether a file is called as those are that hold many sources one behind the other. In folders only web archives are looked for: rows
    may be of anything, and are what this command writes."""
    return warc.is_warc(name) or has_rows(name)


def _is_output(folder: Path, output: Path | None) -> bool:
    if output is None or os.path.realpath(folder) != os.path.realpath(output):
        return False
    say(f"{folder}: not looked into, for the articles go there")
    return True


def _in_archive(name: str, below: Path, glob: str) -> Iterator[Source | None]:
    """What an archive holds; ``below`` is the archive's own path in the folder it was found in."""
    try:
        held = members(name)
    except ArchiveError as error:
        yield Source(name, Path(Path(name).name), str(error))
        return
    for member in held:
        inner = safe_path(member)
        if not inner.name:
            continue
        if _is_ghost(inner):
            continue
        if _is_wanted(inner, glob, partial(_beginning_in, name, member)):
            wrong = "rows and web archives are not read from within an archive" if holds_many(inner.name) else None
            yield Source(f"{name}/{member}", below / inner, wrong, archive=name, member=member)
        elif not _is_hidden(inner):
            yield None


def _leads_nowhere(file: Path) -> bool:
    """A link to what is not there, as versioning tools leave for files that they keep elsewhere. A device or a pipe is passed over."""
    return file.is_symlink() and not file.exists()


def _is_wanted(relative: PurePath, glob: str, beginning: Callable[[], bytes]) -> bool:
    if glob:
        return fnmatchcase(relative.name, glob) or fnmatchcase(relative.as_posix(), glob)
    return _is_known(relative.name) or (_may_be_text(relative) and _is_text(beginning()))


def _is_known(name: str) -> bool:
    return name.lower().removesuffix(_GZIP).endswith(SUFFIXES)


def _may_be_text(relative: PurePath) -> bool:
    """A name without any suffix, or one with the end of an address behind it, as wget leaves them: ``index.html?p=3``."""
    path, _, query = relative.name.partition("?")
    return _is_known(path) if query else "." not in path and not _is_hidden(relative)


def _is_text(beginning: bytes) -> bool:
    return (
        bool(beginning)
        and b"\0" not in beginning
        and not beginning.startswith((MAGIC, *(magic for magic, _ in _NO_TEXT)))
    )


def _is_ghost(relative: PurePath) -> bool:
    """What macOS keeps of a file beside it, under the file's own suffix."""
    return "__MACOSX" in relative.parts or relative.name.startswith("._")


def _is_hidden(relative: PurePath) -> bool:
    return any(part.startswith(".") for part in relative.parts)


def _beginning(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(_LOOKED_AT)
    except OSError:
        return _UNREAD


def _beginning_in(archive: str, member: str) -> bytes:
    try:
        return read_member(archive, member)[:_LOOKED_AT]
    except ArchiveError:
        return _UNREAD


def bare_name(name: str) -> str:
    """The name of a file without the suffixes that say what is in it."""
    plain = name[: -len(_GZIP)] if name.lower().endswith(_GZIP) else name
    suffix = next((suffix for suffix in SUFFIXES if plain.lower().endswith(suffix)), "")
    return plain[: len(plain) - len(suffix)] or plain


def bare_archive(name: str) -> str:
    """The name of an archive, or of another file that holds many sources, without the suffix that says that it is one.

    >>> bare_archive("pages.tar.gz"), bare_archive("news.jsonl"), bare_archive(".zip")
    ('pages', 'news', '.zip')
    """
    known = (*ARCHIVES, *warc.SUFFIXES, *ROWS)
    suffix = max((suffix for suffix in known if name.lower().endswith(suffix)), key=len, default="")
    return name[: len(name) - len(suffix)] or name


def default_sources(given: Sequence[str]) -> Sequence[str]:
    """What was named; else standard input, unless someone sits in front of it."""
    if "" in given:
        raise click.UsageError("a source has no name: is a variable of the shell empty?")
    if given.count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    if given:
        return given
    if sys.stdin is None or sys.stdin.isatty():
        raise click.UsageError("name a file or a folder, or - for standard input")
    return (STDIN,)


def contents(source: Source, columns: Columns) -> Iterator[tuple[Source, bytes | dict[str, Any] | SourceError]]:
    """What is to be cleaned of a source, as ``Cleaner.clean_many`` takes it: the source itself, or what it holds, each as a source of its
    own that is called by its number; or why it can't be read."""
    if source.is_many and source.wrong is None:
        yield from _numbered(source, columns)
        return
    try:
        yield source, load(source)
    except SourceError as error:
        yield source, error


def _numbered(source: Source, columns: Columns) -> Iterator[tuple[Source, dict[str, Any] | SourceError]]:
    found = warc.records(source.name) if warc.is_warc(source.name) else rows(source.name, columns)
    number = 0
    try:
        for number, record in enumerate(found, 1):
            held = Source(
                f"{source.name}/{number}", source.relative / str(number), archive=source.name, member=str(number)
            )
            yield held, SourceError(record.why) if isinstance(record, NotRead) else record._asdict()
    except OSError as error:
        yield source, SourceError(_no_file(source.name, error) if error.strerror else _damaged(number, error))
        return
    except Exception as error:  # what damaged files raise differs between their forms
        yield source, SourceError(_damaged(number, error))
        return
    if not number:
        yield source, SourceError(f"no {'page or text' if warc.is_warc(source.name) else 'row'} in this file")


def _damaged(number: int, error: Exception) -> str:
    return f"can't be read{f' on behind number {number}' if number else ''}: {str(error) or type(error).__name__}"


def load(source: Source) -> bytes:
    """The bytes of a source, expanded if it is compressed. Raises :class:`SourceError`."""
    if source.wrong is not None:
        raise SourceError(source.wrong)
    if source.is_many:
        raise SourceError("it holds many sources; the command clean reads what is in it")
    if source.archive is None and is_archive(source.name) and Path(source.name).is_file():
        raise SourceError("an archive; the command clean reads what is in it")
    if source.name == STDIN and sys.stdin is None:
        raise SourceError("standard input is closed")
    data = _read(source)
    if data.startswith(MAGIC):
        try:
            data = expanded(data, damaged=False)
        except NotExpanded as error:
            raise SourceError(str(error)) from None
    other = next((what for begin, what in _NO_TEXT if data.startswith(begin)), None)
    if other is not None:
        raise SourceError(f"{other}, neither a page nor a text")
    if is_tar(data):
        raise SourceError("a tar archive: what is in it is read if its name ends in .tar, .tar.gz or the like")
    return data


def _read(source: Source) -> bytes:
    try:
        if source.archive is not None:
            return read_member(source.archive, source.member)
        if source.name == STDIN:
            return _all_of(sys.stdin.buffer)
        with open(source.name, "rb") as file:
            return _all_of(file)
    except ArchiveError as error:
        raise SourceError(str(error)) from None
    except OSError as error:
        raise SourceError(_no_file(source.name, error)) from None


def _no_file(name: str, error: OSError) -> str:
    if not name.startswith(_ADDRESS):
        return error.strerror or str(error)
    address = shlex.quote(name)
    if holds_many(name):
        return f"newsclean does not download; try: curl -sLO {address}"
    return f"newsclean does not download; try: curl -sL {address} | newsclean clean - --url {address}"


def _all_of(file: BinaryIO) -> bytes:
    """What a file holds, unless it is more than any page or dump of one: that would take hours, or all memory."""
    data = file.read(EXPANDED_LIMIT + 1)
    if len(data) > EXPANDED_LIMIT:
        raise SourceError(TOO_MUCH)
    return data
