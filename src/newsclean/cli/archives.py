"""Archives of saved pages and dumps: what a ZIP or tar file holds, and reading one of them."""

import tarfile
import zipfile
from functools import lru_cache
from pathlib import PurePosixPath

from newsclean.patterns import lazy_re
from newsclean.read.compressed import EXPANDED_LIMIT

_UNFIT = lazy_re(r"[:\0]")
SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_TAR, _TAR_AT = b"ustar", 257


class ArchiveError(Exception):
    """An archive, or something in it, that can't be read; the message says why."""


def is_archive(path: str) -> bool:
    """Whether a file is called as an archive is.

    >>> is_archive("2024/pages.tar.gz"), is_archive("page.html.gz")
    (True, False)
    """
    return path.lower().endswith(SUFFIXES)


def is_tar(data: bytes) -> bool:
    """Whether bytes are a tar archive, whatever they are called."""
    return data[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR


def members(path: str) -> list[str]:
    """The names of the files in an archive, in its order, each once: of two with one name the later counts, as when they are unpacked.
    Raises :class:`ArchiveError`."""
    try:
        return list(_zip(path)[1] if _is_zip(path) else _tar(path)[1])
    except Exception as error:  # what a damaged archive raises differs between its forms
        raise ArchiveError(_why(error)) from None


def read_member(path: str, name: str) -> bytes:
    """The bytes of a file in an archive. Raises :class:`ArchiveError`, also for one of more than 64 MB."""
    try:
        found = _read(path, name)
    except Exception as error:
        raise ArchiveError(_why(error)) from None
    if len(found) > EXPANDED_LIMIT:
        raise ArchiveError(f"expands to more than {EXPANDED_LIMIT // 1024 // 1024} MB")
    return found


def safe_path(name: str) -> PurePosixPath:
    """Where a file of an archive goes below a folder: its path there, without what would lead out of the folder.

    >>> str(safe_path("../../etc/a.html")), str(safe_path("/a//b.txt"))
    ('etc/a.html', 'a/b.txt')
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return PurePosixPath(*[_UNFIT.sub("_", part) for part in parts if part not in ("/", "//", "..")])


def _is_zip(path: str) -> bool:
    return path.lower().endswith(".zip")


def _read(path: str, name: str) -> bytes:
    if _is_zip(path):
        archive, found = _zip(path)
        with archive.open(found[name]) as file:
            return file.read(EXPANDED_LIMIT + 1)
    packed, held = _tar(path)
    with packed.extractfile(held[name]) as entry:  # type: ignore[union-attr]  # None for what is no file: none is held
        return entry.read(EXPANDED_LIMIT + 1)


@lru_cache(maxsize=1)  # its files are read one after the other
def _zip(path: str) -> tuple[zipfile.ZipFile, dict[str, zipfile.ZipInfo]]:
    archive = zipfile.ZipFile(path)
    return archive, {info.filename: info for info in archive.infolist() if not info.is_dir()}


@lru_cache(maxsize=1)
def _tar(path: str) -> tuple[tarfile.TarFile, dict[str, tarfile.TarInfo]]:
    archive = tarfile.open(path)  # noqa: SIM115
    return archive, {info.name: info for info in archive if info.isfile()}


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    said = str(error).partition("\n")[0].rstrip(":")
    return f"not an archive that can be read: {said or type(error).__name__}"
