"""Pages that a browser saved as one file (MHTML, RFC 2557): the page's HTML is one part of a mail message."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from newsclean.read.address import web_address
from newsclean.read.decode import decode

if TYPE_CHECKING:
    from email.message import Message

_WINDOW = 4000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_DEEPEST = 20
"""Messages nested deeper than this are no saved page; what reads them calls itself for each that is in another."""
_NESTING = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_WIDE = ("utf-16", "utf-32")


def is_mhtml(head: str) -> bool:
    """Whether a source that begins like this is a page saved as MHTML.

    >>> is_mhtml("From: <Saved by Blink>\\nMIME-Version: 1.0\\nContent-Type: multipart/related;\\n\\tboundary=x\\n\\n--x")
    True
    """
    headers = head[:_WINDOW].lstrip("\ufeff\r\n ").partition("\n\n")[0].replace("\r", "").partition("\n\n")[0].lower()
    return "mime-version:" in headers and "content-type:" in headers and "multipart/related" in headers


def page_of(source: bytes) -> tuple[str, str | None] | None:
    """The HTML of the page that the message holds, decoded, and the page's address; None if there is no page in it."""
    if _is_too_deep(source):
        return None
    try:
        return _page_of(source)
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError):
        return None  # the email package says so of headers that are wrong in ways it does not know


def _is_too_deep(source: bytes) -> bool:
    """Whether more messages may be nested than any page has: the email package goes through all lines once for each."""
    return sum(1 for _ in islice(_NESTING.finditer(source), _DEEPEST + 1)) > _DEEPEST


def _page_of(source: bytes) -> tuple[str, str | None] | None:
    from email import message_from_bytes

    message = message_from_bytes(source.lstrip(b"\xef\xbb\xbf\r\n "))
    saved = _address(message, "Snapshot-Content-Location") or _address(message, "Content-Location")
    pages = list(_pages(message))
    if not pages:
        return None
    start = str(message.get_param("start") or "").strip()
    chosen = next(
        (part for part in pages if start and _header(part, "Content-ID") == start),
        next((part for part in pages if saved and _address(part, "Content-Location") == saved), pages[0]),
    )
    return _text(_payload(chosen), chosen), _address(chosen, "Content-Location") or saved


def _pages(message: "Message") -> Iterator["Message"]:
    """The parts that are pages and not empty, in order."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart():
            inner: list[Message] = part.get_payload()  # type: ignore[assignment]
            waiting += reversed(inner)
        elif part.get_content_type() in _PAGES and _payload(part).strip():
            yield part


def _payload(part: "Message") -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _header(part: "Message", name: str) -> str:
    return str(part.get(name) or "").strip()


def _address(part: "Message", name: str) -> str | None:
    """The address on the web that a header gives; None where it has something else, or words that are written otherwise."""
    address = "".join(_header(part, name).splitlines())  # a long one is folded
    if not address.isprintable() or any(sign in address for sign in " \t<>"):
        return None
    return web_address(address, None)


def _text(payload: bytes, part: "Message") -> str:
    charset = part.get_content_charset()
    if not charset:
        return decode(payload)
    if charset.startswith(_WIDE):
        return _wide(payload, charset)
    return decode(payload, charset)


def _wide(payload: bytes, charset: str) -> str:
    """A text in which each letter has as many bytes: what is declared in front of it could not be read with it."""
    found = decode(payload)
    if "\0" not in found[:_WINDOW]:
        return found
    try:
        return payload.decode(codecs.lookup(charset).name, "replace")
    except LookupError:
        return found
