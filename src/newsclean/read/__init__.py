"""Source to document: decode bytes, tell the kind, cut the text into blocks that know their place."""

from typing import NamedTuple

from newsclean.document import Block
from newsclean.read.compressed import MAGIC, NotExpanded, expanded
from newsclean.read.decode import decode
from newsclean.read.facts import Facts
from newsclean.read.html import read_page
from newsclean.read.kind import sniff
from newsclean.read.mhtml import is_mhtml, page_of
from newsclean.read.text import text_blocks

KINDS = ("text", "html")


class Read(NamedTuple):
    """What was read: the decoded source, its blocks, what a page says of itself (None for a text), and a saved page's address."""

    text: str
    blocks: list[Block]
    facts: Facts | None
    url: str | None


def read(source: str | bytes, kind: str = "auto") -> Read:
    """The decoded source and what is in it. ``kind`` is "auto", "text" or "html"."""
    data = b"" if isinstance(source, str) else _plain(bytes(source))
    text = source if isinstance(source, str) else decode(data)
    url = None
    if kind != "text" and is_mhtml(text):
        page = page_of(data or text.encode("utf-8", "surrogatepass"))
        if page is not None:
            text, url = page
            kind = "html"
    if (sniff(text) if kind == "auto" else kind) == "html":
        blocks, facts = read_page(text)
        return Read(text, blocks, facts, url)
    return Read(text, text_blocks(text), None, None)


def _plain(data: bytes) -> bytes:
    """The bytes, expanded if they are compressed and can be."""
    if not data.startswith(MAGIC):
        return data
    try:
        return expanded(data)
    except NotExpanded:
        return data
