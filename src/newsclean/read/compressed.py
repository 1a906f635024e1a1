"""Bytes compressed by gzip, as archives of pages keep them."""

import zlib

MAGIC = b"\x1f\x8b"
EXPANDED_LIMIT = 64 * 1024 * 1024
"""Bytes that a source may expand to: what is more is no news page, but a trap."""
_GZIP = 16 + zlib.MAX_WBITS
_STEP = 4096
"""Bytes that are expanded at once: they become a thousand times as many at the most."""


class NotExpanded(Exception):
    """Bytes that can't be expanded; the message says why."""


def expanded(data: bytes, limit: int = EXPANDED_LIMIT, *, damaged: bool = True) -> bytes:
    """The bytes that ``data`` holds; of damaged ones, those in front of the damage. Raises :class:`NotExpanded` if there are none
    of those, or more than ``limit``, and for any damage unless ``damaged``."""
    found = bytearray()
    at, is_whole = 0, True
    while is_whole and data.startswith(MAGIC, at) and len(found) <= limit:
        at, is_whole = _expand(data, at, found, limit)
        while data.startswith(b"\0", at):  # what a tape's blocks were filled up with
            at += 1
    if not is_whole and len(found) <= limit and not (found and damaged):
        raise NotExpanded("not a gzip file that can be read")
    if len(found) > limit:
        raise NotExpanded(f"expands to more than {limit // 1024 // 1024} MB")
    return bytes(found)


def _expand(data: bytes, start: int, found: bytearray, limit: int) -> tuple[int, bool]:
    """Add what the part of the file holds that begins at ``start``. Where it ends, and whether it is whole."""
    stream = zlib.decompressobj(_GZIP)
    for at in range(start, len(data), _STEP):
        step = data[at : at + _STEP]
        before = stream.copy()
        try:
            found += stream.decompress(step)
        except zlib.error:
            _expand_to_damage(before, step, found)
            return at, False
        if stream.eof:
            return at + len(step) - len(stream.unused_data), True
        if len(found) > limit:
            break
    return len(data), False


def _expand_to_damage(stream: "zlib._Decompress", step: bytes, found: bytearray) -> None:
    """Byte by byte: of a step in which something is wrong, nothing is given back."""
    try:
        for at in range(len(step)):
            found += stream.decompress(step[at : at + 1])
    except zlib.error:
        return
