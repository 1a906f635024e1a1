"""Archives of saved pages and dumps: what a ZIP or tar file holds, and reading one of them."""

import tarfile
import zipfile
import zlib
from functools import lru_cache
from pathlib import PurePosixPath

from newsclean.read.compressed import EXPANDED_LIMIT

SUFFIXES = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
_DAMAGED = (
    OSError,
    EOFError,
    ValueError,
    RuntimeError,
    NotImplementedError,
    zlib.error,
    zipfile.BadZipFile,
    tarfile.TarError,
)


class ArchiveError(Exception):
    """An archive, or something in it, that can't be read; the message says why."""


def is_archive(path: str) -> bool:
    """Whether a file is called as an archive is.

    >>> is_archive("2024/pages.tar.gz"), is_archive("page.html.gz")
    (True, False)
    """
    return path.lower().endswith(SUFFIXES)


def members(path: str) -> list[str]:
    """The names of the files in an archive, in its order. Raises :class:`ArchiveError`."""
    try:
        if path.lower().endswith(".zip"):
            return [info.filename for info in _zip(path).infolist() if not info.is_dir()]
        return [info.name for info in _tar(path) if info.isfile()]
    except _DAMAGED as error:
        raise ArchiveError(_why(error)) from None


def read_member(path: str, name: str) -> bytes:
    """The bytes of a file in an archive. Raises :class:`ArchiveError`, also for one of more than 64 MB."""
    try:
        found = _read(path, name)
    except (*_DAMAGED, KeyError) as error:
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
    return PurePosixPath(*[part.replace(":", "_") for part in parts if part not in ("/", "//", "..")])


def _read(path: str, name: str) -> bytes:
    if path.lower().endswith(".zip"):
        with _zip(path).open(name) as file:
            return file.read(EXPANDED_LIMIT + 1)
    held = _tar(path).extractfile(name)
    if held is None:
        raise KeyError(name)
    with held:
        return held.read(EXPANDED_LIMIT + 1)


@lru_cache(maxsize=1)  # its files are read one after the other
def _zip(path: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(path)


@lru_cache(maxsize=1)
def _tar(path: str) -> tarfile.TarFile:
    return tarfile.open(path)


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    said = str(error).partition("\n")[0].rstrip(":")
    return f"not an archive that can be read: {said or type(error).__name__}"
