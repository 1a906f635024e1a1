"""What takes long to make, kept from one process to the next in the user's folder for such things.

Compiling the patterns that a few hundred pages need takes seconds, reading all rules half of one: a command that cleans one file
would do little else. So both are pickled into one file, ``~/.cache/newsclean/kept`` on Linux. The environment variable
``NEWSCLEAN_CACHE`` names another folder; if it is empty, nothing is kept or read. The file can be deleted at any time, and where it
can't be written nothing is kept.

It changes no result. The name under which something is kept is a hash of all that it is made from, so nothing stale is ever found; a
file that is damaged is begun anew, and one of another user, who could have put anything into it, is not read. Processes may share
the file: each adds records at its end.
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
from platformdirs import user_cache_dir

_VERSIONS = f"{sys.implementation.cache_tag} regex {regex.__version__}"
"""Patterns are pickled in a form of these."""

_MOST_BYTES = 16 * 2**20
"""A file that grew larger is begun anew: who edits rules leaves many that nobody will ask for again."""

_KEY, _HEAD = 16, 20
"""A record is a key, the size of what follows, and that: a pickle, packed with its checksum by zlib."""

Made = TypeVar("Made")


class Kept:
    """Things by name, in a file that may not be there, may not be written to, or may be full of anything."""

    def __init__(self, path: Path | None) -> None:
        """``path`` is the file, or None to keep nothing."""
        self._path = path
        self._places: dict[bytes, int] = {}
        self._read_to = 0
        self._is_damaged = False

    def made(self, name: str, make: Callable[[], Made]) -> Made:
        """What ``make`` returns, or returned in an earlier process for the same name. The name must say all that it depends on, but
        for the versions of Python and ``regex``."""
        if self._path is None:
            return make()
        key = blake2b("\n".join((_VERSIONS, name)).encode("utf-8", "surrogatepass"), digest_size=_KEY).digest()
        try:
            packed = self._packed(self._path, key)
        except OSError:
            packed = None
        if packed is not None:
            try:
                value: Made = pickle.loads(zlib.decompress(packed))
            except Exception:  # whatever unpickling may raise on what is no pickle of ours
                self._is_damaged = True
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
            if not _is_own(status):
                self._path = None
                return None
            if status.st_size < self._read_to:  # another process began it anew
                self._places.clear()
                self._read_to = 0
            if key not in self._places and status.st_size > self._read_to:
                file.seek(self._read_to)
                self._find(file.read(_MOST_BYTES + 1))
            if key not in self._places:
                return None
            file.seek(self._places[key])
            head = file.read(_HEAD)
            return file.read(_size(head)) if head[:_KEY] == key else None

    def _find(self, added: bytes) -> None:
        """Notes where the records begin in what was added to the file since it was last read, by this process or another."""
        at = 0
        while at < len(added):
            head = added[at : at + _HEAD]
            end = at + _HEAD + _size(head)
            if len(head) < _HEAD or end > len(added):
                self._is_damaged = True
                break
            self._places[head[:_KEY]] = self._read_to + at
            at = end
        self._read_to += at

    def _write(self, path: Path, key: bytes, packed: bytes) -> None:
        if self._is_damaged or self._read_to > _MOST_BYTES:
            path.unlink(missing_ok=True)
            self._places.clear()
            self._read_to, self._is_damaged = 0, False
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab", buffering=0) as file:  # one call that appends: records of two processes don't mix
            file.write(key + len(packed).to_bytes(_HEAD - _KEY, "big") + packed)


def _size(head: bytes) -> int:
    return int.from_bytes(head[_KEY:], "big")


def kept(name: str, make: Callable[[], Made]) -> Made:
    """What ``make`` returns, or returned in an earlier process for the same name (see :meth:`Kept.made`)."""
    return _of_user().made(name, make)


@cache
def _of_user() -> Kept:
    folder = os.environ.get("NEWSCLEAN_CACHE")
    if folder is None:
        folder = user_cache_dir("newsclean", appauthor=False)
        if not os.path.isabs(folder):  # a user without a home
            return Kept(None)
    return Kept(Path(folder, "kept") if folder else None)


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


@cache
def package_hash(root: Path = Path(__file__).parent.parent) -> str:
    """A hash of all code and data of the package: what is made from many of its files depends on nothing else."""
    found = blake2b()
    for folder, _, names in sorted(os.walk(root)):
        for name in sorted(names):
            if name.endswith((".py", ".toml")):
                path = Path(folder, name)
                found.update(f"{path.relative_to(root)} {path.stat().st_size}\n".encode())
                found.update(path.read_bytes())
    return found.hexdigest()
