"""Pages that a browser saved as one file (MHTML, RFC 2557): the page's HTML is one part of a mail message."""

from typing import TYPE_CHECKING

from newsclean.read.decode import decode

if TYPE_CHECKING:
    from email.message import Message

_WINDOW = 4000
_PAGES = frozenset({"text/html", "application/xhtml+xml"})


def is_mhtml(head: str) -> bool:
    """Whether a source that begins like this is a page saved as MHTML.

    >>> is_mhtml("From: <Saved by Blink>\\nMIME-Version: 1.0\\nContent-Type: multipart/related;\\n\\tboundary=x\\n\\n--x")
    True
    """
    headers = head[:_WINDOW].lstrip("\ufeff\r\n ").partition("\n\n")[0].replace("\r", "").partition("\n\n")[0].lower()
    return "mime-version:" in headers and "content-type:" in headers and "multipart/related" in headers


def page_of(source: bytes) -> tuple[str, str | None] | None:
    """The HTML of the page that the message holds, decoded, and the page's address; None if there is no page in it."""
    from email import message_from_bytes

    message = message_from_bytes(source.lstrip(b"\xef\xbb\xbf\r\n "))
    address = message.get("Snapshot-Content-Location") or message.get("Content-Location")
    for part in message.walk():
        if part.get_content_type() not in _PAGES:
            continue
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes) and payload.strip():
            location = part.get("Content-Location") or address
            return _text(payload, part), str(location).strip() if location else None
    return None


def _text(payload: bytes, part: "Message") -> str:
    charset = part.get_content_charset()
    if charset:
        declared = f'<meta charset="{charset}">'.encode("ascii", "ignore")
        return decode(declared + payload)[len(declared) :]
    return decode(payload)
