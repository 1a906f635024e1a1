"""Source to document: decode bytes, tell the kind, cut the text into blocks that know their place."""

from collections.abc import Callable

from newsclean.document import Block
from newsclean.read.decode import decode
from newsclean.read.html import html_blocks
from newsclean.read.kind import sniff
from newsclean.read.text import text_blocks

KINDS: dict[str, Callable[[str], list[Block]]] = {"text": text_blocks, "html": html_blocks}


def read(source: str | bytes, kind: str = "auto") -> tuple[str, list[Block]]:
    """The decoded source and its blocks. ``kind`` is "auto", "text" or "html"."""
    text = decode(source) if isinstance(source, bytes | bytearray | memoryview) else source
    chosen = sniff(text) if kind == "auto" else kind
    return text, KINDS[chosen](text)
