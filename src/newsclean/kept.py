"""What takes long to make, kept from one process to the next in the user's folder for such things.

Compiling the patterns that a few hundred pages need takes seconds, reading all rules half of one, putting their phrases in order a
tenth: a command that cleans one file would do little else. So all are pickled into one file, ``~/.cache/newsclean/kept`` on Linux. The
environment variable ``NEWSCLEAN_CACHE`` names another folder; if it is empty, nothing is kept or read. The file can be deleted at any
time, and where it can't be written nothing is kept.

It changes no result. The name under which something is kept is a hash of all that it is made from; a file that is damaged is begun
anew, and one that another user could have put anything into is not read. (Root could anyway: an image for containers may hold a file
of root's.) Processes may share the file: each adds records at its end.
"""

import os
import pickle
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

import regex

_VERSIONS = f"{sys.implementation.cache_tag} regex {regex.__version__} 2"
"""What is pickled has the form of these, the last being our own."""

_MOST_BYTES = 16 * 2**20
"""A file that grew larger is begun anew: who edits rules leaves many that nobody will ask for again."""

_BEGINS, _KEY, _SIZE = b"kept", 16, 4
_HEAD = len(_BEGINS) + _KEY + _SIZE
"""A record is this word, a key, the size of what follows, and that: a pickle, packed with its checksum by zlib."""

_FOR_OTHERS_TO_WRITE = 0o022

Made = TypeVar("Made")


class Kept:
    """Things by name, in a file that may not be there, may not be written to, or may be full of anything."""

    def __init__(self, path: Path | None) -> None:
        """``path`` is the file, or None to keep nothing."""
        self._path = path
        self._file = 0, 0  # which one it was when last looked at: device and number
        self._places: dict[bytes, int] = {}
        self._read_to = 0
        self._size = 0
        self._is_open_ended = False  # its last record was not whole then
        self._is_damaged = False

    def made(self, name: str | Callable[[], str | None], make: Callable[[], Made]) -> Made:
        """What ``make`` returns, or returned in an earlier process for the same name. The name must say all that it depends on, but
        for the versions of Python and ``regex``; one that takes time to tell is a function, asked only if something is kept. None: it is
        not to be kept."""
        named = name() if self._path is not None and callable(name) else name
        if self._path is None or not isinstance(named, str):
            return make()
        key = blake2b("\n".join((_VERSIONS, named)).encode("utf-8", "surrogatepass"), digest_size=_KEY).digest()
        try:
            packed = self._packed(self._path, key)
        except OSError:
            packed = None
        if packed is not None:
            try:
                value: Made = pickle.loads(zlib.decompress(packed))
            except Exception:  # whatever unpickling may raise on what is no pickle of ours
                self._places.pop(key, None)  # it is made again, and of two with one key the later counts
            else:
                return value
        value = make()
        if self._path is not None:
            with suppress(OSError):
                self._write(self._path, key, zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), 1))
        return value

    def _packed(self, path: Path, key: bytes) -> bytes | None:
        """What the file has for a key. It is opened each time: held in memory, what is kept would take some megabytes."""
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            if not _is_trusted(status):
                self._path = None
                return None
            if _is_open_to_others(status):
                self._is_damaged = True
                return None
            if (status.st_dev, status.st_ino) != self._file or status.st_size < self._read_to:
                self._forget()  # another process began it anew
            self._file, self._size = (status.st_dev, status.st_ino), status.st_size
            if key not in self._places and status.st_size > self._read_to:
                file.seek(self._read_to)
                self._find(file.read(_MOST_BYTES + 1))
            if key not in self._places:
                return None
            file.seek(self._places[key])
            head = file.read(_HEAD)
            return file.read(_size(head)) if _key(head) == key else None

    def _find(self, added: bytes) -> None:
        """Notes where the records begin in what was added to the file since it was last read, by this process or another."""
        at = 0
        self._is_open_ended = False
        while at < len(added):
            head = added[at : at + _HEAD]
            end = at + _HEAD + _size(head)
            if not head.startswith(_BEGINS[: len(head)]):
                self._is_damaged = True
                break
            if len(head) < _HEAD or end > len(added):  # cut off, or another process is about to write the rest
                self._is_open_ended = True
                break
            self._places[_key(head)] = self._read_to + at
            at = end
        self._read_to += at

    def _write(self, path: Path, key: bytes, packed: bytes) -> None:
        is_cut_off = self._is_open_ended and path.stat().st_size == self._size
        if self._is_damaged or is_cut_off or self._size > _MOST_BYTES:
            path.unlink(missing_ok=True)
            self._forget()
        path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        file = os.open(path, flags, 0o666 & ~_FOR_OTHERS_TO_WRITE)
        try:  # in one call: records of two processes don't mix
            os.write(file, _BEGINS + key + len(packed).to_bytes(_SIZE, "big") + packed)
        finally:
            os.close(file)

    def _forget(self) -> None:
        self._places.clear()
        self._read_to = self._size = 0
        self._is_open_ended = self._is_damaged = False


def _key(head: bytes) -> bytes:
    return head[len(_BEGINS) : -_SIZE]


def _size(head: bytes) -> int:
    return int.from_bytes(head[len(_BEGINS) + _KEY :], "big")


def kept(name: str | Callable[[], str | None], make: Callable[[], Made]) -> Made:
    """What ``make`` returns, or returned in an earlier process for the same name (see :meth:`Kept.made`)."""
    return _of_user().made(name, make)


@cache
def _of_user() -> Kept:
    import platformdirs  # here, for it is asked once and not by every process

    folder = os.environ.get("NEWSCLEAN_CACHE")
    try:
        if folder is not None:
            return Kept(Path(folder, "kept").expanduser() if folder else None)
        folder = platformdirs.user_cache_dir("newsclean", appauthor=False)
    except Exception:  # a user without a home: what is raised then differs between versions and systems
        return Kept(None)
    return Kept(Path(folder, "kept") if os.path.isabs(folder) else None)


def _is_trusted(status: os.stat_result) -> bool:
    """Whether the file is the user's or root's."""
    return not hasattr(os, "getuid") or status.st_uid in (0, os.getuid())


def _is_open_to_others(status: os.stat_result) -> bool:
    return hasattr(os, "getuid") and bool(status.st_mode & _FOR_OTHERS_TO_WRITE)


@cache
def package_hash(root: Path = Path(__file__).parent) -> str | None:
    """A hash of the package's code and rules: what is made from many of its files depends on nothing else. None if they can't be
    read, as in a package that is imported from an archive."""
    found = blake2b()
    is_empty = True
    try:
        for folder, _, names in sorted(os.walk(root)):
            for name in sorted(names):
                if name.endswith((".py", ".toml")):
                    path = Path(folder, name)
                    content = path.read_bytes()
                    found.update(f"{path.relative_to(root)} {len(content)}\n".encode("utf-8", "surrogateescape"))
                    found.update(content)
                    is_empty = False
    except OSError:
        return None
    return None if is_empty else found.hexdigest()


def name_in_package(what: str) -> str | None:
    """The name for what is made from the package's files alone; None if they can't be read: then it is not kept."""
    files = package_hash()
    return None if files is None else f"{what} {files}"
