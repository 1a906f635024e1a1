"""Is a source a page's HTML or a text dump?"""

import regex

from newsclean.patterns import lazy_regex

_WINDOW = 20_000
_BEGINS = lazy_regex(r"[\s\ufeff]*<[!?/a-z]", regex.IGNORECASE)
_FRAME = lazy_regex(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", regex.IGNORECASE)
_IN_FRONT = 1000
_FRAME_BELOW = lazy_regex(
    r"^[ \t\ufeff]*(?:<!doctype\s+html[^<>]{0,300}>|<html[^<>]{0,300}>)\s*<(?:html|head|body|meta|title|link|script|style|!--)",
    regex.IGNORECASE | regex.MULTILINE,
)
"""A page below what a server or a program wrote in front of it: at the start of a line, and with more than its first tag."""
_TAG = lazy_regex(
    r"</?(?:div|p|span|a|script|meta|article|section|ul|li|table|td|h[1-6]|br|img)\b[^<>]{0,500}>", regex.IGNORECASE
)
_BLOCKS = "p|div|article|section|main|h[1-6]|ul|ol|blockquote|figure|table"
_FRAGMENT = lazy_regex(rf"[\s\ufeff]*<(?:{_BLOCKS})(?:\s[^<>]{{0,500}})?>", regex.IGNORECASE)
_FRAGMENT_END = lazy_regex(rf"</(?:{_BLOCKS})\s*>\s*\Z", regex.IGNORECASE)
_END = 100
_TAGS_PER_CHARACTER = 1 / 150


def sniff(source: str) -> str:
    """ "html" where the source begins with a tag and has a page's frame near its start, begins and ends with the tags of a paragraph or the
    like, or is dense with tags; else "text". What names
    tags ("the tags <html> and <head>") is a text.

    >>> sniff("<!DOCTYPE html><title>Judul</title>"), sniff("Nilai x < 5.<br>Selesai.")
    ('html', 'text')
    """
    head = source[:_WINDOW]
    if "<" not in head:
        return "text"
    if (_BEGINS.match(head) and _FRAME.search(head)) or _FRAME_BELOW.search(head, endpos=_IN_FRONT):
        return "html"
    if _FRAGMENT.match(head) and _FRAGMENT_END.search(source[-_END:]):
        return "html"
    tags = sum(1 for _ in _TAG.finditer(head))
    return "html" if tags >= 5 and tags > len(head) * _TAGS_PER_CHARACTER else "text"
