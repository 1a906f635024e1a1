"""The books of one cleaning: is every character of the source either kept or taken out, once?"""

import html
import re
import unicodedata
from collections.abc import Collection

from newsclean import Article
from newsclean.catalogue.match import Catalogue

_ENTITIES = re.compile(r"&(?:(?:amp|#38|#[xX]26);)*(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
"""One entity, however often it was written as an entity again."""
_ENTITY = re.compile(r"&(?:amp;)*(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")


def check_accounts(source: str, article: Article, catalogue: Catalogue, stages: Collection[str]) -> None:
    """Asserts the whole of law 1 for one article that was cleaned from a text."""
    check_removals(source, article, catalogue, stages)
    check_coverage(source, article)
    for paragraph in article.paragraphs:
        assert without_space(mended(kept(source, article, paragraph.start, paragraph.end))) == without_space(
            mended(paragraph.text)
        )


def check_removals(source: str, article: Article, catalogue: Catalogue, stages: Collection[str]) -> None:
    """Removals are in order, apart from each other, true to the source, and say why."""
    end = 0
    for removal in article.removed:
        if removal.start == removal.end:  # the reader found no place for it: its text is on record all the same
            assert removal.text.strip()
            continue
        assert end <= removal.start < removal.end, f"{removal} overlaps the one before"
        assert source[removal.start : removal.end] == removal.text == removal.text.strip()
        assert removal.rule in catalogue
        assert removal.kind == catalogue[removal.rule].kind
        assert removal.stage in stages
        end = removal.end


def check_coverage(source: str, article: Article) -> None:
    """Every visible character stands in a removal or in a paragraph."""
    end = 0
    for paragraph in article.paragraphs:
        assert end <= paragraph.start < paragraph.end <= len(source), f"{paragraph} overlaps the one before"
        end = paragraph.end
    covered = bytearray(len(source))
    for span in (*article.removed, *article.paragraphs):
        covered[span.start : span.end] = b"\1" * (span.end - span.start)
    lost = [(index, source[index]) for index in visible(source) if not covered[index]]
    assert not lost, f"neither kept nor removed: {lost[:10]}"


def kept(source: str, article: Article, start: int, end: int) -> str:
    """``source[start:end]`` less the removals in it, a space in place of each."""
    parts = []
    for removal in article.removed:
        if start < removal.end and removal.start < end:
            parts.append(source[start : max(start, removal.start)])
            start = removal.end
    return " ".join([*parts, source[start:end]])


def visible(source: str) -> list[int]:
    """The offsets of the characters that can be seen; an entity that stands for a space can not."""
    hidden = {
        offset
        for match in _ENTITIES.finditer(source)
        if not without_space(mended(match[0]))
        for offset in range(match.start(), match.end())
    }
    return [index for index, char in enumerate(source) if index not in hidden and not _is_blank(char)]


def mended(text: str) -> str:
    """What a repair may do to a text: entities decoded (also where written twice), half characters replaced."""
    while (decoded := _invisible_out(_ENTITY.sub(_decoded, text))) != text:
        text = decoded
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def _decoded(match: re.Match[str]) -> str:
    return html.unescape(f"&{match[1]};")


def _invisible_out(text: str) -> str:
    return "".join(char for char in text if char.isspace() or not _is_blank(char))


def _is_blank(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) in ("Cc", "Cf")


def without_space(text: str) -> str:
    """The characters of a text, composed, white space left out."""
    return unicodedata.normalize("NFC", "".join(text.split()))


def words(text: str) -> list[str]:
    return text.split()
