"""Is a source a page's HTML or a text dump?"""

import regex

_WINDOW = 20_000
_DOCUMENT = regex.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", regex.IGNORECASE)
_TAG = regex.compile(
    r"</?(?:div|p|span|a|script|meta|article|section|ul|li|table|td|h[1-6]|br|img)\b[^<>]{0,500}>", regex.IGNORECASE
)
_TAGS_PER_CHARACTER = 1 / 150


def sniff(source: str) -> str:
    """ "html" where the start of the source has a page's frame, or is dense with tags; else "text".

    >>> sniff("<!DOCTYPE html><title>Judul</title>"), sniff("Nilai x < 5.<br>Selesai.")
    ('html', 'text')
    """
    head = source[:_WINDOW]
    if "<" not in head:
        return "text"
    if _DOCUMENT.search(head):
        return "html"
    tags = sum(1 for _ in _TAG.finditer(head))
    return "html" if tags >= 5 and tags > len(head) * _TAGS_PER_CHARACTER else "text"
