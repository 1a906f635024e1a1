"""Reads what a tool wrote above an article about it: title, address, time.

Before: ``Title: City Mends Two Bridges``, ``URL Source: https://example.com/bridges``, ``Markdown Content:``, the article
After: the article; ``title`` and ``published`` have what was said

Readers for language models write such lines, and programs that keep Markdown (``---``, then ``title: …``, then ``---``).
"""

import re
from collections.abc import Sequence

from newsclean.dates import parse_stamp
from newsclean.document import Block, Document
from newsclean.patterns import lazy_re
from newsclean.people import names
from newsclean.read.address import web_address
from newsclean.read.facts import front_matter_fields, front_matter_last

_RULE = "mul.ui.front-matter"
_LINE = lazy_re(r"(?P<key>[A-Za-z][\w -]{1,30}):(?:\s+(?P<value>.*))?")
_FENCE = "---"
_LINES = 30
"""The front matter of a text is no longer than this."""


def front_matter(document: Document) -> None:
    if document.facts is not None:
        return
    for block, match in _lines(document.blocks[:_LINES]):
        if match is not None:
            _note(
                document,
                front_matter_fields().get(match["key"].strip().lower(), ""),
                (match["value"] or "").strip(" \t\"'"),
            )
        document.drop(block, _RULE)


def _lines(blocks: Sequence[Block]) -> list[tuple[Block, re.Match[str] | None]]:
    """The lines of the front matter, a fence without a match; none where there is no front matter."""
    fenced = bool(blocks) and blocks[0].text == _FENCE
    found: list[tuple[Block, re.Match[str] | None]] = [(blocks[0], None)] if fenced else []
    for block in blocks[fenced:]:
        if fenced and block.text == _FENCE:
            return [*found, (block, None)]
        match = _LINE.fullmatch(block.text)
        if match is None and not (fenced and block.text.startswith("- ")):
            return []
        found.append((block, match))
        if match is not None and not fenced and match["key"].lower() in front_matter_last():
            return found if not match["value"] else []
    return []


def _note(document: Document, field: str, value: str) -> None:
    source, reason = f"text:{_RULE}", "the tool that made the dump says so"
    if field == "published":
        moment = parse_stamp(value)
        if moment is not None:
            document.metadata.note("published", moment, source, reason=reason)
    elif field == "authors":
        for name in names(value):
            document.metadata.note("authors", name, source, reason=reason)
    elif field == "url":
        address = web_address(value, None)
        if address is not None and document.metadata.url is None:
            document.metadata.note("url", address, source, reason=reason)
    elif field and value and getattr(document.metadata, field) is None:
        document.metadata.note(field, value, source, reason=reason)
