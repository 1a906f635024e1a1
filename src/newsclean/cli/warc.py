"""Web archives (WARC, and the older ARC): the pages that a crawler stored, and the texts that Common Crawl made of them (WET).

Taken are answers that went well (status 200) and hold HTML or plain text, once each as they were fetched; pictures, scripts, requests and
redirections are passed over. `warcio <https://github.com/webrecorder/warcio>`_ reads them, one after the other, however large the file.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from newsclean.cli.packed import TOO_MUCH, NotRead, Record
from newsclean.read.compressed import EXPANDED_LIMIT, MAGIC, NotExpanded, expanded

if TYPE_CHECKING:
    from warcio.recordloader import ArcWarcRecord

SUFFIXES = (".warc", ".warc.gz", ".warc.wet", ".warc.wet.gz", ".arc", ".arc.gz")
_STORED = ("response", "resource", "conversion")
_PACKED = ("identity", "gzip", "x-gzip", "deflate")
"""Brotli, which warcio reads where another package is installed, is none of them: with that package's newest version it fails."""
_TYPES = ("text/html", "application/xhtml+xml", "text/plain")


def is_warc(path: str) -> bool:
    """Whether a file is called as a web archive is.

    >>> is_warc("CC-NEWS-20240503.warc.gz"), is_warc("page.html.gz")
    (True, False)
    """
    return path.lower().endswith(SUFFIXES)


def records(path: str) -> Iterator[Record | NotRead]:
    """The pages and texts in a web archive, or why one can't be read. Raises ``OSError``, and warcio's errors for what is none."""
    from warcio.archiveiterator import ArchiveIterator

    with open(path, "rb") as file:
        for record in ArchiveIterator(file, arc2warc=True):
            if record.rec_type not in _STORED or not _is_wanted(record):
                continue
            try:
                yield _read(record)
            except Exception as error:  # what a damaged answer raises differs between the ways it was compressed
                yield NotRead(f"not an answer that can be read: {str(error) or type(error).__name__}")


def _is_wanted(record: "ArcWarcRecord") -> bool:
    headers = record.http_headers
    if headers is not None and headers.get_statuscode() != "200":
        return False
    return _said(record).partition(";")[0].strip().lower() in _TYPES


def _said(record: "ArcWarcRecord") -> str:
    """What the answer says of its content: the kind, mostly with the charset."""
    return (record.http_headers or record.rec_headers).get_header("Content-Type") or ""


def _charset(said: str) -> str | None:
    from email.message import Message

    message = Message()
    message["Content-Type"] = said
    return message.get_content_charset()


def _read(record: "ArcWarcRecord") -> Record | NotRead:
    from newsclean.read.decode import decode

    packed = record.http_headers and record.http_headers.get_header("Content-Encoding")
    if packed and packed.strip().lower() not in _PACKED:
        return NotRead(f"compressed in a way that is not read: {packed}")
    data = _first(record.content_stream(), EXPANDED_LIMIT + 1)
    if len(data) > EXPANDED_LIMIT:
        return NotRead(TOO_MUCH)
    if getattr(record.raw_stream, "limit", 0):
        return NotRead("cut off in the middle")
    if data.startswith(MAGIC):
        try:
            data = expanded(data, damaged=False)
        except NotExpanded as error:
            return NotRead(str(error))
    charset = _charset(_said(record))
    return Record(decode(data, charset) if charset else data, record.rec_headers.get_header("WARC-Target-URI"))


def _first(stream: BinaryIO, most: int) -> bytes:
    """What a stream gives, which does so piece by piece."""
    found = bytearray()
    while len(found) < most and (piece := stream.read(most - len(found))):
        found += piece
    return bytes(found)
