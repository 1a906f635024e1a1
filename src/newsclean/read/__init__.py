"""Source to document: decode bytes, tell the kind, cut the text into blocks that know their place."""

from newsclean.document import Block
from newsclean.read.decode import decode
from newsclean.read.facts import Facts
from newsclean.read.html import read_page
from newsclean.read.kind import sniff
from newsclean.read.text import text_blocks

KINDS = ("text", "html")


def read(source: str | bytes, kind: str = "auto") -> tuple[str, list[Block], Facts | None]:
    """The decoded source, its blocks, and what a page says of itself (None for a text). ``kind`` is "auto", "text" or "html"."""
    text = decode(source) if isinstance(source, bytes | bytearray | memoryview) else source
    chosen = sniff(text) if kind == "auto" else kind
    if chosen == "html":
        blocks, facts = read_page(text)
        return text, blocks, facts
    return text, text_blocks(text), None
