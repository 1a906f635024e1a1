"""Addresses on the web, made whole."""

from urllib.parse import urljoin, urlsplit


def web_address(value: str | None, base: str | None) -> str | None:
    """The address that ``value`` means on a page at ``base``; None if that is none of http or https.

    >>> web_address("/a", "https://contoh.id/b"), web_address("javascript:alert(1)", None)
    ('https://contoh.id/a', None)
    """
    if not value:
        return None
    try:
        address = urljoin(base or "", value.strip())
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
