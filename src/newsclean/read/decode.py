"""Bytes to text: a byte order mark, then UTF-8 where the bytes are that, then a declared charset, then a detector."""

import codecs

import regex

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = regex.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", regex.IGNORECASE
)
_NOT_OF_PAGES = frozenset(
    {"unicode-escape", "raw-unicode-escape", "utf-7", "punycode", "idna", "undefined", "mbcs", "oem"}
)
"""Codecs of Python that no page is written in."""
_HEAD = 4096
_SAMPLE = 100_000


def decode(source: bytes | bytearray | memoryview) -> str:
    """The text of ``source``. Never fails: bytes that no charset explains become U+FFFD.

    >>> decode("Jakarta – pagi".encode("cp1252"))
    'Jakarta – pagi'
    """
    data = bytes(source)
    for mark, charset in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(charset, "replace")
    unmarked = _unmarked_utf16(data[:_HEAD])
    if unmarked:
        return data.decode(unmarked, "replace")
    if not data.isascii():
        text = _strictly(data, "utf-8")
        if text is not None:
            return text  # other charsets give such bytes only by a miracle, whatever is declared
    declared = _DECLARED.search(data[:_HEAD])
    if declared:
        text = _strictly(data, declared[1].decode("ascii", "replace"))
        if text is not None:
            return text
    text = _strictly(data, "utf-8")
    return text if text is not None else _detected(data)


def _strictly(data: bytes, charset: str) -> str | None:
    try:
        name = codecs.lookup(charset).name.replace("_", "-")
        if name in _NOT_OF_PAGES or name.startswith(("utf-16", "utf-32")):  # else the declaration could not be read
            return None
        # browsers read these labels as Windows-1252, and so do we
        return data.decode("cp1252" if name in ("iso8859-1", "ascii") else name)
    except (LookupError, UnicodeError, ValueError, AttributeError):
        return None


def _detected(data: bytes) -> str:
    if data.count(b"\0") <= len(data) // 100:
        text = _strictly(data, "cp1252") if _mostly_ascii(data) else None
        if text is not None:
            return text
        from charset_normalizer import from_bytes

        best = from_bytes(data[:_SAMPLE]).best()
        if best is not None:
            text = _strictly(data, best.encoding)
            if text is not None:
                return text
    return data.decode("utf-8", "replace")


def _mostly_ascii(data: bytes) -> bool:
    """A Latin text with some typographic signs: what cp1252 dumps look like, and too little for a detector to judge by."""
    sample = data[:_SAMPLE]
    high = sum(byte > 127 for byte in sample)
    return high * 20 < len(sample) or (high <= 4 and high * 5 < len(sample))


def _unmarked_utf16(head: bytes) -> str | None:
    """Every other byte is zero: Latin text in UTF-16 that lacks its mark."""
    even, odd = head[0::2], head[1::2]
    if len(odd) < 4:
        return None
    share_even, share_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if share_odd > 0.7 and share_even < 0.05:
        return "utf-16-le"
    if share_even > 0.7 and share_odd < 0.05:
        return "utf-16-be"
    return None
