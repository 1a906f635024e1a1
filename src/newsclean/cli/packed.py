"""What files that hold one source behind the other have in common: rows of a dataset, records of WARC."""

from typing import BinaryIO, NamedTuple, cast

from newsclean.read.compressed import EXPANDED_LIMIT


class Record(NamedTuple):
    """One page or dump, and what is known of it."""

    source: str | bytes
    url: str | None = None
    title: str | None = None


class NotRead(NamedTuple):
    """A record that can't be read, and why."""

    why: str


TOO_MUCH = f"more than {EXPANDED_LIMIT // 1024 // 1024} MB, which no page or dump is"
SUFFIXES = (".gz", ".bz2", ".xz")


def opened(path: str) -> BinaryIO:
    """The file, expanded as it is read if its name says that it is compressed."""
    name = path.lower()
    if name.endswith(".gz"):
        import gzip

        return cast("BinaryIO", gzip.open(path))
    if name.endswith(".bz2"):
        import bz2

        return cast("BinaryIO", bz2.open(path))
    if name.endswith(".xz"):
        import lzma

        return cast("BinaryIO", lzma.open(path))
    return open(path, "rb")
