"""What the site is called, and titles without that name."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

import regex

from newsclean.catalogue.parts import filled
from newsclean.patterns import lazy_re, lazy_regex
from newsclean.read.address import host_of
from newsclean.read.facts import Facts
from newsclean.read.jsonld import kinds
from newsclean.shape import letters

_SEPARATOR = lazy_regex(r"(\s+(?:[|–—·•»«>/-]|::|\|\||:)\s+|\s*(?:::|\||｜|ㅣ|：)\s*|\s+-(?=\S)|(?<=\S)-\s+)")
_SIGN = lazy_re(r"[|–—·•»«>/:｜ㅣ：-]")
"""One of these is in every separator."""
_STRONG = frozenset("|｜ㅣ»·•") | {"::", "||"}
_NAMED_AS_SITE = frozenset({"WebSite", "NewsMediaOrganization", "Organization"})
"""Kinds of objects in the data whose name is the site's."""
_MOST_WORDS = 5
_LONGEST_NAME = 200


class SiteNames:
    """The names by which a page calls its site, and its address."""

    def __init__(self, facts: Facts, url: str | None) -> None:
        names = [*facts.contents("site"), *_publishers(facts)]
        self.names = tuple(dict.fromkeys(name for name in names if name and len(name) <= 80))
        host = host_of(url or facts.first("address")).removeprefix("www.").removeprefix("m.")
        self._labels = {_packed(label) for label in host.split(".")[:-1]}
        self._packed = {packed for name in self.names if (packed := _packed(name))}
        bare = _ending().sub("", host)
        self._host = _packed(bare.rpartition(".")[2] or bare)
        if self._host:
            self._packed |= {self._host, _packed(bare), _packed(host)}
        self.folded = frozenset(
            {name.casefold().strip(" .,:;") for name in self.names} | ({host, bare} if host else set())
        )

    def is_name(self, text: str) -> bool:
        """Whether the text is the site's name, in any spelling.

        It may be glued from the address (``Koran Pagi`` at koranpagi.id), or have its ending (``KoranPagi.id``).
        """
        whole = _packed(text)
        if text.isascii() and "." not in text:
            return whole in self._packed
        packed = _packed(_ending().sub("", text.casefold()))
        return bool(packed) and (packed in self._packed or whole in self._packed)

    def begins(self, text: str) -> bool:
        """Whether the text is the site's name or begins like it: "Contoh B" of Contoh News."""
        first = text.partition(" ")[0].casefold()
        return self.is_name(text) or any(first == name.partition(" ")[0] for name in self.folded)

    def is_addressed(self, name: str) -> bool:
        """Whether the site's address is the name, or a part of the address is a word of it: rinasari.id, rina.diary.id."""
        return _packed(name) in self._labels or any(_packed(word) in self._labels for word in name.split())

    def _is_part_of_name(self, segment: str) -> bool:
        """A name of the site with a word more or less: "MDR.DE", "Original Prusa 3D Printers", "wdr aktuell"."""
        if self.is_name(segment):
            return True
        packed = _packed(segment)
        if len(packed) < 2 or len(segment.split()) > 8:
            return False
        if len(self._host) >= 3 and (self._host in packed or (len(packed) >= 4 and packed in self._host)):
            return True
        return any(
            len(name) >= 4 and (name in packed or (len(packed) >= 4 and packed in name)) for name in self._packed
        )

    def without(self, title: str) -> str:
        """The title without the site's name, and what the site puts beside it, at its ends.

        A segment goes if it is the site's name, or stands behind a bar; behind a dash only together with the name.
        """
        pieces = _pieces(title)
        if len(pieces) < 3:
            return title
        segments, marks = pieces[0::2], pieces[1::2]
        keep = len(segments)
        first = self._names_in_front(segments) or int(_is_headed(segments, marks))
        for index in range(len(segments) - 1, first, -1):
            if self._is_part_of_name(segments[index]):
                keep = index
                break
        else:
            index = len(segments) - 1
            if (
                index > first
                and marks[-1].strip() in _STRONG
                and 0 < len(segments[-1].split()) <= _MOST_WORDS
                and len(_packed("".join(segments[:-1]))) > len(_packed(segments[-1]))
            ):
                keep = index
        while (
            keep > first + 1
            and keep < len(segments)
            and len(segments[keep - 1].split()) == 1
            and len(segments[first].split()) > 3
        ):
            keep -= 1  # a section between title and name
        kept = "".join(pieces[2 * first : 2 * keep - 1])
        return kept.strip(" |-–—:·•" if "«" in kept else " |-–—:·•»") or title

    def _names_in_front(self, segments: Sequence[str]) -> int:
        """How many segments at the front are the site's names, with more behind them than they are."""
        first = 0
        while first < len(segments) - 1:
            rest = max(len(segment.split()) for segment in segments[first + 1 :])
            if not self.is_name(segments[first]) and not (
                self._is_part_of_name(segments[first]) and len(segments[first].split()) <= 2 < rest
            ):
                break
            if rest < 2:
                break
            first += 1
        return first


def _is_headed(segments: Sequence[str], marks: Sequence[str]) -> bool:
    """Whether a doubled colon sets a few words in front apart from a title too long for a name: "Harian Contoh :: Harga Beras Naik …"."""
    return marks[0].strip() == "::" and len(segments[0].split()) <= _MOST_WORDS < len(segments[1].split())


def title_segments(title: str) -> Sequence[str]:
    """What signs set apart in a page's title.

    >>> title_segments("The price of rice | Rina Sari")
    ['The price of rice', 'Rina Sari']
    """
    return _pieces(title)[0::2]


def _pieces(title: str) -> Sequence[str]:
    """Segments, and between two of them the sign that sets them apart."""
    return _SEPARATOR.split(title) if _SIGN.search(title) else [title]


def _publishers(facts: Facts) -> Iterable[str]:
    for value in facts.data.values("publisher"):
        name: Any = value.get("name") if isinstance(value, dict) else value
        if isinstance(name, str):
            yield name
    for entry in facts.data.entries:
        if _NAMED_AS_SITE.intersection(kinds(entry)) and isinstance(entry.get("name"), str):
            yield entry["name"]


@cache
def _ending() -> regex.Pattern[str]:
    return regex.compile(filled(r"\.{ending}\b"))


def _packed(name: str) -> str:
    """The letters and figures of a text, folded. Those of names are asked again and again, and remembered."""
    return _packed_name(name) if len(name) <= _LONGEST_NAME else letters(name)


_packed_name = lru_cache(maxsize=256)(letters)
