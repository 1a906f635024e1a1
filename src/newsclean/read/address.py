"""Addresses on the web, made whole."""

from urllib.parse import unquote, urljoin, urlsplit

import regex

_BETWEEN = regex.compile(r"[-_.+]")


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


def address_words(url: str | None, fewest: int = 4) -> tuple[str, ...]:
    """The words of the longest part of an address's path, which news sites make of the headline; none where it has fewer than
    ``fewest``.

    >>> address_words("https://contoh.id/2024/harga-cabai-turun-di-pasar")
    ('harga', 'cabai', 'turun', 'di', 'pasar')
    """
    try:
        parts = urlsplit(url).path.split("/") if url else []
    except ValueError:
        return ()
    split = ([word for word in _BETWEEN.split(unquote(part)) if word] for part in parts)
    longest = max(split, key=len, default=[])
    return tuple(word.casefold() for word in longest) if len(longest) >= fewest else ()
