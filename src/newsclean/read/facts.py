"""What a page says of itself beside its visible text: names in its head, and schema.org data in its scripts."""

import html
from functools import cached_property
from typing import Any

from newsclean.locale import language_tag
from newsclean.read.address import web_address
from newsclean.read.jsonld import Data
from newsclean.resources import toml

_MOST_VALUES = 40


class Facts:
    """What the page states, as found: nothing here is decided or believed.

    ``named`` has the contents of ``<meta>`` and ``<link>`` by their names in lower case, in the order found; ``language`` is
    that of the page (two or three letters), if it names one.
    """

    def __init__(self) -> None:
        self._language: str | None = None
        self.locale: str | None = None  # the language tag as it stands: "en-US"
        self.root: Any = None  # the page's tree
        self.named: dict[str, list[str]] = {}
        self._headings: list[str] = []
        self._scripts: list[str] = []

    @property
    def language(self) -> str | None:
        """The page's language, of a tag that it states (``id-ID``), by the code that is used here: its ``nb`` is ``no``."""
        return self._language

    @language.setter
    def language(self, tag: str | None) -> None:
        self._language = language_tag((tag or "").replace("_", "-").partition("-")[0])

    def note(self, node: Any) -> None:
        """Take what an element of the head (or a script or ``<time>`` anywhere) says."""
        tag = node.tag
        if tag == "meta":
            name = node.attr("property") or node.attr("name") or node.attr("itemprop")
            content = node.attr("content")
            if name and content:
                values = self.named.setdefault(name.lower(), [])
                if len(values) < _MOST_VALUES:
                    values.append(html.unescape(content).strip())
        elif tag == "script":
            if "ld+json" in (node.attr("type") or "").lower():
                self._scripts.append(node.text)
        elif tag == "title":
            self._headings.append(node.text.strip())
        elif tag == "time":
            self._note_time(node)
        elif tag == "link" and "canonical" in (node.attr("rel") or "").lower().split():
            self.named.setdefault("canonical", []).append(node.attr("href") or "")

    def _note_time(self, node: Any) -> None:
        """Take a ``<time>`` that says of what it is the time; others may be those of comments or other articles."""
        moment = node.attr("datetime")
        called = " ".join(node.attr(name) or "" for name in ("itemprop", "class", "pubdate")).lower()
        if not moment or not called:
            return
        for word, name in toml("read/names.toml")["time"].items():
            if word in called:
                self.named.setdefault(name, []).append(moment.strip())
                return

    def contents(self, what: str) -> list[str]:
        """What is given for ``what`` (a key of ``names.toml``), under the most trusted name first."""
        return [value for _, value in self.stated(what)]

    def stated(self, what: str) -> list[tuple[str, str]]:
        """The same, each with the name that it is given under."""
        named = self.named
        return [(name, value) for name in names(what) if name in named for value in named[name] if value]

    def first(self, what: str) -> str | None:
        """The first of :meth:`contents`."""
        return next(iter(self.contents(what)), None)

    @cached_property
    def base(self) -> str | None:
        """The address that the page's links start from, as far as the page says: that of its ``<base>``, else its own."""
        own = next((address for value in self.contents("address") if (address := web_address(value, None))), None)
        stated = self.root.select_one("base[href]") if self.root is not None else None
        return (web_address(stated.attr("href"), own) if stated is not None else None) or own

    @cached_property
    def data(self) -> Data:
        """The page's schema.org data."""
        return Data(self._scripts)

    @cached_property
    def stated_titles(self) -> list[tuple[str, str]]:
        """Every title that the page states, with the name under which it does, the most trusted first."""
        found = [(value, f"meta:{name}") for name in names("title") for value in self.named.get(name, ())]
        found += [(heading, "element:title") for heading in self._headings[:1]]
        for entry in self.data.articles[:3]:
            value = entry.get("headline") or entry.get("name")
            if isinstance(value, str):
                found.append((html.unescape(value), "json-ld:headline"))
        return [(text, source) for text, source in found if text.strip()]

    @cached_property
    def titles(self) -> list[str]:
        """Titles that the page states, the head's before those of its data."""
        found = self.contents("title")
        return [*found, *self._headings] or self._of_data("headline")

    @cached_property
    def summaries(self) -> list[str]:
        """Descriptions that the page states."""
        return self.contents("summary") or self._of_data("description")

    @cached_property
    def bodies(self) -> list[str]:
        """Article texts in the page's data."""
        if not any('"articleBody"' in script for script in self._scripts):
            return []
        return self._of_data("articleBody")

    def _of_data(self, name: str) -> list[str]:
        values = (entry.get(name) for entry in self.data.entries)
        return [html.unescape(value).strip() for value in values if isinstance(value, str) and value.strip()][
            :_MOST_VALUES
        ]


def front_matter_fields() -> dict[str, str]:
    """The fields of an article that keys above it stand for (``names.toml``)."""
    found: dict[str, str] = toml("read/names.toml")["front_matter"]
    return found


def front_matter_last() -> list[str]:
    """The keys behind which the text itself begins (``names.toml``)."""
    found: list[str] = toml("read/names.toml")["front_matter_last"]["keys"]
    return found


def names(what: str) -> list[str]:
    """The names under which ``what`` (a key of ``names.toml``) is given, the most trusted first."""
    found: list[str] = toml("read/names.toml")["meta"][what]
    return found
