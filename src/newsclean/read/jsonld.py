"""The schema.org data in a page's scripts (JSON-LD): every object, references followed, the page's own article first.

Publishers write one object, a list, a ``@graph``, or several scripts; they point at objects by ``@id``, forget commas, put
comments around, or break off. What can be read is read; what can't is named in :attr:`Data.broken`.
"""

import html
import json
from collections import deque
from collections.abc import Iterable, Sequence
from typing import Any

from newsclean.patterns import lazy_regex

_MOST_JSON = 3_000_000
"""Characters of embedded data that are read; news pages have a few thousand."""
_MOST_NODES = 20_000
_MOST_REFERENCES = 4
_WRAPPED = lazy_regex(
    r"\A\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*;?\s*\Z"
)
_LOOSE_COMMA = lazy_regex(r",(\s*[}\]])")
_STATEMENT = lazy_regex(
    r'"(?P<name>headline|datePublished|dateModified|dateCreated|articleSection)"\s*:\s*"(?P<text>(?:[^"\\\n]|\\.){1,300})"'
)
_ARTICLES = ("article", "posting", "report", "review", "webpage", "webpageelement", "episode")
"""How the kinds of objects end that are articles, the surest first: NewsArticle, LiveBlogPosting, ClaimReview, PodcastEpisode."""
_NO_ARTICLE = "jobposting"
_HOLDING = (dict, list)
_NOT_OWN = frozenset(
    {"itemListElement", "hasPart", "mentions", "relatedLink", "comment", "review", "isPartOf", "citation", "isBasedOn"}
)
"""Properties whose objects are other things than the page's own article."""

Entry = dict[str, Any]


class Data:
    """What the scripts of one page say. ``entries`` are all objects, outer before inner; ``articles`` those that are the
    page's article, the surest kind first; ``broken`` pairs of the beginning of a script that could not be read, and why."""

    def __init__(self, scripts: Iterable[str]) -> None:
        self.broken: list[tuple[str, str]] = []
        self.entries: list[Entry] = []
        self._own: set[int] = set()
        self._by_id: dict[str, Entry] = {}
        for script in scripts:
            for value in self._values(script):
                self._walk(value)
        self.articles = self._articles()

    def _values(self, script: str) -> list[Any]:
        text = script.strip()
        if not text or text == "null":
            return []
        if len(text) > _MOST_JSON:
            self.broken.append((text[:80], "longer than is read"))
            return []
        try:
            return [json.loads(text, strict=False)]
        except RecursionError:
            self.broken.append((text[:80], "nested too deep"))
            return []
        except ValueError:
            pass
        try:
            found = _mended(text)
        except RecursionError:
            found = []
        if not found:
            self.broken.append((text[:80], "no JSON"))
        return found

    def _walk(self, value: Any) -> None:
        """Takes every object, however deep, and notes which are the page's own and what they are called."""
        waiting: deque[tuple[Any, bool]] = deque([(value, True)])
        for _ in range(_MOST_NODES):
            if not waiting:
                return
            value, own = waiting.popleft()
            if isinstance(value, dict):
                self.entries.append(value)
                if own:
                    self._own.add(id(value))
                name = value.get("@id")
                if isinstance(name, str) and len(value) > len(self._by_id.get(name, ())):
                    self._by_id[name] = value
                waiting += [
                    (inner, own and key not in _NOT_OWN) for key, inner in value.items() if isinstance(inner, _HOLDING)
                ]
            elif isinstance(value, list):
                waiting += [(inner, own) for inner in value if isinstance(inner, _HOLDING)]

    def resolved(self, value: Any) -> Any:
        """The object that a reference (``{"@id": …}``) means; anything else as it is."""
        for _ in range(_MOST_REFERENCES):
            if not isinstance(value, dict) or "name" in value:
                return value
            name = value.get("@id")
            known = self._by_id.get(name) if isinstance(name, str) else None
            if known is None or known is value or len(known) <= len(value):
                return value
            value = known
        return value

    def _articles(self) -> list[Entry]:
        ranked: list[tuple[bool, int, Entry]] = []
        for entry in self.entries:
            rank = _rank(kinds(entry))
            if rank is None:
                if not ("headline" in entry and "datePublished" in entry):
                    continue
                rank = len(_ARTICLES)
            ranked.append((id(entry) not in self._own, rank, entry))
        return [entry for *_, entry in sorted(ranked, key=lambda each: each[:2])]

    def values(self, name: str) -> list[Any]:
        """The values of the first article that has the property, lists in lists made flat, references followed."""
        for entry in self.articles:
            value = entry.get(name)
            if isinstance(value, str):
                if value:
                    return [value]
            elif value:
                return [self.resolved(each) for each in _flat(value)]
        return []


def _rank(said: Sequence[str]) -> int | None:
    """The place in the order of :data:`_ARTICLES` of an object of these kinds; None if it is no article."""
    low = [kind.strip().lower() for kind in said]
    articles = [kind for kind in low if kind.endswith(_ARTICLES) and not kind.endswith(_NO_ARTICLE)]
    for number, ending in enumerate(_ARTICLES):
        if any(kind.endswith(ending) for kind in articles):
            return number
    return None


def kinds(entry: Entry) -> Sequence[str]:
    """The names of an object's ``@type``."""
    stated = entry.get("@type")
    if isinstance(stated, str):
        return (stated,)
    return [kind for kind in (stated if isinstance(stated, list) else [stated]) if isinstance(kind, str)]


def _flat(value: Any) -> list[Any]:
    """The values in lists, however deep."""
    found: list[Any] = []
    waiting = deque([value])
    for _ in range(_MOST_NODES):
        if not waiting:
            break
        value = waiting.popleft()
        if isinstance(value, list):
            waiting.extendleft(reversed(value))
        else:
            found.append(value)
    return found


def _mended(text: str) -> list[Any]:
    """What can be read of a script that is no JSON as it stands."""
    text = _WRAPPED.sub("", text).strip().rstrip(";")
    if '"' not in text and "&quot;" in text:
        text = html.unescape(text)
    text = _LOOSE_COMMA.sub(r"\1", text)
    decoder = json.JSONDecoder(strict=False)
    found: list[Any] = []
    at = 0
    while at < len(text) and len(found) < 100:  # several objects one behind the other
        start = text.find("{", at) if text[at] != "[" else at
        if start < 0:
            break
        try:
            value, at = decoder.raw_decode(text, start)
        except ValueError:
            break
        found.append(value)
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1
    return found or _stated(text)


def _stated(text: str) -> list[Any]:
    """Of data that break off or are wrong somewhere: the plain statements of an article that can still be read."""
    entry: Entry = {}
    for match in _STATEMENT.finditer(text):
        try:
            entry.setdefault(match["name"], json.loads(f'"{match["text"]}"', strict=False))
        except ValueError:
            continue
    return [{"@type": "Article", **entry}] if entry else []
