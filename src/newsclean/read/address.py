"""Addresses on the web: made whole, and taken apart."""

from urllib.parse import SplitResult, unquote, urljoin, urlsplit

import regex

from newsclean.patterns import lazy_regex

_BROKEN = lazy_regex(r"[\p{Cc}\s--[ ]]", regex.V1)
"""White space within an address but for a space, which is written %20, and control characters."""
_BETWEEN = lazy_regex(r"[-_.+]")


def web_address(value: str | None, base: str | None) -> str | None:
    """The address that ``value`` means on a page at ``base``; None if that is none of http or https.

    >>> web_address("/a", "https://contoh.id/b"), web_address("javascript:alert(1)", None)
    ('https://contoh.id/a', None)
    """
    if not value or _BROKEN.search(value := value.strip()):
        return None
    try:
        address = urljoin(base or "", value.replace(" ", "%20"))
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None


def host_of(url: str | None) -> str:
    """The host of an address, in small letters; empty where there is none.

    >>> host_of("https://WWW.contoh.id:8080/a"), host_of("https://[contoh.id/a"), host_of(None)
    ('www.contoh.id', '', '')
    """
    parts = _parts(url)
    return (parts.hostname or "") if parts is not None else ""


def path_of(url: str | None) -> str:
    """The path of an address; empty where there is none.

    >>> path_of("https://contoh.id/2024/harga?a=b"), path_of("https://[contoh.id/a")
    ('/2024/harga', '')
    """
    parts = _parts(url)
    return parts.path if parts is not None else ""


def _parts(url: str | None) -> SplitResult | None:
    """An address taken apart; None where there is none, or it is wrong: pages have such, too."""
    try:
        return urlsplit(url) if url else None
    except ValueError:
        return None


def address_words(url: str | None, fewest: int = 4) -> tuple[str, ...]:
    """The words of the longest part of an address's path, which news sites make of the headline; none where it has fewer than
    ``fewest``.

    >>> address_words("https://contoh.id/2024/harga-cabai-turun-di-pasar")
    ('harga', 'cabai', 'turun', 'di', 'pasar')
    """
    split = ([word for word in _BETWEEN.split(unquote(part)) if word] for part in path_of(url).split("/"))
    longest = max(split, key=len, default=[])
    return tuple(word.casefold() for word in longest) if len(longest) >= fewest else ()
