"""Bytes to text: a byte order mark, then UTF-8 where the bytes are that, then a declared charset, then a detector.

A few damaged bytes, or a letter that the end of the file cuts in half, are no reason to take a source for something else."""

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
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift-jis": "cp932",
    "euc-kr": "cp949",
    "big5": "big5hkscs",
}
"""What browsers read charsets as: others that have all their letters, and more."""
_NEVER_MEANT = frozenset({"ascii", "iso8859-1", "iso8859-9", "iso8859-11"})
"""Those that have control characters where the others have letters."""
_HOLES = {0xDC00 + byte: byte for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""The bytes that Windows-1252 has no letter for, as Python escapes them; browsers read them as control characters."""
_REPLACED = "\N{REPLACEMENT CHARACTER}"
_HALF_A_QUOTE = b"\xe2\x80"
"""What is left of a quotation mark or a dash of UTF-8 that the end of a file cuts in half; of no other charset does a text end so."""
_ASCII = bytes(range(128))
_HEAD = 4096
_SAMPLE = 100_000
_MOST = 0.9
_SOUND, _SURELY_SOUND = 2, 20
"""So many times more bytes must go on with a letter of UTF-8 than are none of UTF-8; and where another charset is declared."""
_SOUND_BYTES = 20
"""So many bytes that are no ASCII must be there for each that a charset has no letter for, if there is more than one of those."""


def decode(source: bytes | bytearray | memoryview, stated: str | None = None) -> str:
    """The text of ``source``. Never fails: bytes that no charset explains become U+FFFD. ``stated`` is the charset that was said beside
    it, as by a server; it counts more than what the bytes themselves declare.

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
    declared = (_codec(stated) if stated else None) or _declared(data[:_HEAD])
    if not data.isascii():
        text = _damaged_utf8(data, _SOUND if declared in (None, "utf-8") else _SURELY_SOUND)
        if text is not None:
            return text
    if declared and declared != "utf-8":
        text = _read_as(data, declared)
        if text is not None:
            return text
    text = _strictly(data, "utf-8")
    return text if text is not None else _detected(data)


def _declared(head: bytes) -> str | None:
    """The name of the codec that a page says it is in."""
    found = _DECLARED.search(head)
    return _codec(found[1].decode("ascii", "replace")) if found else None


def _codec(charset: str) -> str | None:
    """The name of the codec of Python for a charset, if there is one and pages can be in it."""
    try:
        name = codecs.lookup(charset).name.replace("_", "-")
    except (LookupError, UnicodeError, ValueError):
        return None
    if name in _NOT_OF_PAGES or name.startswith(("utf-16", "utf-32")):  # else the declaration could not be read
        return None
    return name


def _read_as(data: bytes, name: str) -> str | None:
    """The text, if the bytes are in the charset, or nearly all of them."""
    wider = _WIDER.get(name, name)
    if name not in _NEVER_MEANT:
        text = _strictly(data, name)
        if text is not None:
            return text
    if wider == "cp1252":
        return _windows_1252(data)
    text = _strictly(data, wider) if wider != name else None
    return text if text is not None else _nearly(data, wider)


def _strictly(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError, AttributeError):
        return None


def _nearly(data: bytes, name: str) -> str | None:
    """The text with replacement characters, if they are few."""
    try:
        text = data.decode(name, "replace")
    except (LookupError, UnicodeError, ValueError, AttributeError):
        return None
    return text if _is_few(text.count(_REPLACED), data) else None


def _windows_1252(data: bytes) -> str | None:
    """As browsers read it; not where many bytes are none of its letters."""
    text = _strictly(data, "cp1252")
    if text is not None:
        return text
    holes = sum(data.count(byte - 0xDC00) for byte in _HOLES)
    return data.decode("cp1252", "surrogateescape").translate(_HOLES) if _is_few(holes, data) else None


def _is_few(damaged: int, data: bytes) -> bool:
    return damaged <= 1 or damaged * _SOUND_BYTES <= _high(data)


def _high(data: bytes) -> int:
    """How many bytes are no ASCII."""
    return len(data.translate(None, _ASCII))


def _damaged_utf8(data: bytes, times: int) -> str | None:
    """The text with replacement characters, if UTF-8 it is: bytes that go on with a letter are ``times`` as many as those that are
    damaged, or only the last letter is cut in half."""
    text = data.decode("utf-8", "replace")
    damaged = text.count(_REPLACED) - data.count(_REPLACED.encode())
    letters = text.replace(_REPLACED, "")
    going_on = len(letters.encode()) - len(letters)
    if going_on and going_on >= times * damaged:
        return text
    cut_off = damaged == 1 and text.endswith(_REPLACED)
    return text if cut_off and (going_on or data.endswith(_HALF_A_QUOTE)) else None


def _detected(data: bytes) -> str:
    if data.count(b"\0") <= len(data) // 100:
        text = _strictly(data, "cp1252") if _mostly_ascii(data) else None
        if text is not None:
            return text
        from charset_normalizer import from_bytes

        best = from_bytes(_sample(data)).best()
        if best is not None:
            text = _read_as(data, codecs.lookup(best.encoding).name.replace("_", "-"))
            if text is not None:
                return text
    return data.decode("utf-8", "replace")


def _sample(data: bytes) -> bytes:
    """What a detector is asked about. It ends with a line if it can, for of a letter cut in half a detector makes another charset."""
    sample = data[:_SAMPLE]
    lines = sample[: sample.rfind(b"\n") + 1]
    return lines if len(lines) > len(sample) * _MOST else sample


def _mostly_ascii(data: bytes) -> bool:
    """A Latin text with some typographic signs: what cp1252 dumps look like, and too little for a detector to judge by."""
    sample = data[:_SAMPLE]
    high = _high(sample)
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
