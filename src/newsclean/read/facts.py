"""What a page says of itself beside its visible text: headline, summary, and the article's text in embedded data."""

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_MOST_JSON = 3_000_000
"""Characters of embedded data that are read; news pages have a few thousand."""
_MOST_NODES = 20_000
_TITLES = frozenset(("og:title", "twitter:title", "title", "dc.title", "sailthru.title", "parsely-title"))
_SUMMARIES = frozenset(
    ("og:description", "twitter:description", "description", "sailthru.description", "dc.description")
)


@dataclass(slots=True)
class Facts:
    """Titles, summaries and article bodies that the page states, in the order found."""

    titles: list[str] = field(default_factory=list)
    summaries: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    language: str | None = None  # two or three letters

    def note(self, node: Any) -> None:
        """Take what an element of the head (or a script anywhere) says."""
        if node.tag == "title":
            _add(self.titles, node.text)
        elif node.tag == "meta":
            name, content = node.attrs.get("property") or node.attrs.get("name"), node.attrs.get("content")
            name = name.lower() if isinstance(name, str) else ""
            if isinstance(content, str):
                if name in _TITLES:
                    _add(self.titles, content)
                elif name in _SUMMARIES:
                    _add(self.summaries, content)
        elif node.tag == "script" and "ld+json" in str(node.attrs.get("type") or "").lower():
            text = node.text
            if '"articleBody"' not in text and self.titles:
                return  # the head says the rest more cheaply
            for entry in _entries(text):
                _add(self.titles, entry.get("headline"))
                _add(self.summaries, entry.get("description"))
                _add(self.bodies, entry.get("articleBody"))


def _add(texts: list[str], value: object) -> None:
    if isinstance(value, str) and value.strip() and len(texts) < 20:
        texts.append(html.unescape(value).strip())


def _entries(text: str) -> Iterator[dict[str, Any]]:
    """Every object in JSON text, however deep; none where it is no JSON."""
    if len(text) > _MOST_JSON or '"' not in text:
        return
    try:
        waiting: list[object] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
