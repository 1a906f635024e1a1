"""The country a page is of, as far as its address and its language tag tell."""

from urllib.parse import urlsplit

from newsclean.resources import toml


def country_of(url: str | None, language: str | None = None) -> str | None:
    """The country (ISO 3166, small letters) of the host's ending, else of the region in the language tag.

    Endings that are used anywhere in the world (``.co``, ``.tv``) tell nothing.

    >>> country_of("https://www.contoh.co.id/a"), country_of("https://example.com/", "en-GB"), country_of("https://example.tv")
    ('id', 'gb', None)
    """
    return _of_host(url) or region_of(language)


def region_of(language: str | None) -> str | None:
    """The country in a language tag.

    >>> region_of("zh-Hant-TW"), region_of("en")
    ('tw', None)
    """
    parts = (language or "").lower().replace("_", "-").split("-")[1:]
    return next((part for part in parts if len(part) == 2 and part.isascii() and part.isalpha()), None)


def _of_host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    ending = host.rstrip(".").rpartition(".")[2]
    if len(ending) != 2 or not (ending.isascii() and ending.isalpha()):
        return None
    endings = toml("dates/zones.toml")["endings"]
    if ending in endings["anywhere"]:
        return None
    return str(endings["differ"].get(ending, ending))
