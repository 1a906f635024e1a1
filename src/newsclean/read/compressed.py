"""Bytes compressed by gzip, as archives of pages keep them."""

import io
import zlib
from gzip import GzipFile

MAGIC = b"\x1f\x8b"
EXPANDED_LIMIT = 64 * 1024 * 1024
"""Bytes that a source may expand to: what is more is no news page, but a trap."""


class NotExpanded(Exception):
    """Bytes that can't be expanded; the message says why."""


def expanded(data: bytes, limit: int = EXPANDED_LIMIT) -> bytes:
    """The bytes that ``data`` holds. Raises :class:`NotExpanded` if it is damaged or holds more than ``limit`` bytes."""
    try:
        with GzipFile(fileobj=io.BytesIO(data)) as stream:
            found = stream.read(limit + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise NotExpanded(f"not a gzip file that can be read: {error}") from None
    if len(found) > limit:
        raise NotExpanded(f"expands to more than {limit // 1024 // 1024} MB")
    return found
