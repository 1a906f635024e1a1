"""Writing files: where the article of each source goes, whole files or none, and never over a source."""

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from newsclean.cli.archives import safe_path
from newsclean.cli.sources import STDIN, Source, bare_archive, bare_name

Sources = Mapping[tuple[int, int], str]
"""The files that are read, by device and number: whatever leads to one of them, a link or another spelling, it is the same."""


def targets(folder: Path, sources: Iterable[Source], suffix: str) -> dict[Path, Path]:
    """The file that is written for each source, by the source's path below the folder it was found in.

    Its suffix gives way if it is one that we know (``berita.com-123`` has none); where that would give two sources one file,
    as of ``a.html`` beside ``a.txt``, each keeps its whole name: ``a.html.json``, ``a.txt.json``. So do archives in a folder, each of
    which is a folder there: ``a.zip`` is ``a``, so that it may lie where the articles go, or ``a.zip`` where another ``a`` is. So are
    files of rows and web archives, for which that folder is given here.
    """
    many = [source.relative for source in sources if source.is_many]
    known = {source.relative: _archive_in(source) for source in sources if not source.is_many}
    short = {relative: relative.with_name(bare_name(relative.name) + suffix) for relative in known}
    uses = Counter(short.values())
    below = {
        relative: target if uses[target] == 1 else relative.with_name(relative.name + suffix)
        for relative, target in short.items()
    }
    archives = {*many, *(archive for archive in known.values() if archive is not None)}
    folders = _archive_folders(archives, (*known, *below.values(), *many))
    return {relative: folder / folders[relative] for relative in many} | {
        relative: folder / folders[archive] / below[relative].relative_to(archive)
        if (archive := known[relative]) is not None
        else folder / below[relative]
        for relative in known
    }


def _archive_in(source: Source) -> Path | None:
    """The path of the archive that a source is in, below the folder it was found in; None where it was named itself."""
    if source.archive is None:
        return None
    path = Path(*source.relative.parts[: -len(safe_path(source.member).parts)])
    return path if path.parts else None


def _archive_folders(archives: Iterable[Path], used: Iterable[Path]) -> dict[Path, Path]:
    """The folder for each archive, below the one where all articles go and where other paths are used."""
    bare = {archive: archive.with_name(bare_archive(archive.name)) for archive in archives}
    uses = Counter(bare.values())
    uses.update({path for relative in used for path in (relative, *relative.parents)})
    return {archive: short if uses[short] == 1 else archive for archive, short in bare.items()}


def files_of(sources: Iterable[Source]) -> Sources:
    """The files that the sources are, or are in."""
    paths = dict.fromkeys(source.archive or source.name for source in sources if source.name != STDIN)
    return {number: path for path in paths if (number := _number(path)) is not None}


def source_at(target: str | Path, files: Sources) -> str | None:
    """The source that would be lost if ``target`` were written."""
    number = _number(target)
    return None if number is None else files.get(number)


def _number(path: str | Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except (OSError, ValueError):  # it is not there, or no file can be called so
        return None
    return found.st_dev, found.st_ino


def write_whole(path: Path, text: str) -> None:
    """A file in UTF-8, whole or not at all."""
    with whole_file(path) as file:
        file.write(encoded(text))


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that stands in its place once all is written; what is there and no plain file, as a device, is written to as it is."""
    if os.path.exists(path) and not os.path.isfile(path):
        with path.open("wb") as file:
            yield file
        return
    place = Path(os.path.realpath(path))
    if os.path.exists(place) and not os.access(place, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES), str(path))
    beside = place.with_name(f".newsclean-{token_hex(4)}")
    try:
        with beside.open("xb") as file:
            yield file
        if place.exists():
            shutil.copymode(place, beside)
        os.replace(beside, place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def encoded(text: str) -> bytes:
    """UTF-8, whatever the locale says."""
    return text.encode("utf-8", "replace")
