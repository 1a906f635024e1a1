"""A source cut at what was removed from it: what terminal and report both show."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsclean.article import Article, Removal
from newsclean.evidence import Candidate

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""C0 and C1 but for tab and line end, and what overrides, embeds or isolates a direction of writing."""


@dataclass(frozen=True)
class Part:
    """A run of the source: kept, or removed for a reason."""

    text: str
    removal: Removal | None = None


def parts(source: str, article: Article) -> Iterator[Part]:
    """The whole source in order; a text dump is shown as it was."""
    position = 0
    for removal in article.removed:
        if removal.start > position:
            yield Part(source[position : removal.start])
        yield Part(source[removal.start : removal.end], removal)
        position = max(position, removal.end)
    if position < len(source):
        yield Part(source[position:])


def page_parts(article: Article) -> Iterator[Part]:
    """The same for a page, whose markup nobody wants to read: paragraphs and removals in order of place."""
    pieces: list[tuple[int, str, Removal | None]] = [(p.start, p.text, None) for p in article.paragraphs]
    pieces += [(r.start, r.text, r) for r in article.removed]
    for _, text, removal in sorted(pieces, key=lambda piece: piece[0]):
        yield Part(text, removal)
        yield Part("\n\n")


def found(article: Article) -> dict[str, str]:
    """What was found out about the article, as text, by name; empty things left out."""
    dateline = article.dateline
    values = {
        "title": article.title,
        "authors": ", ".join(article.authors),
        "editors": ", ".join(article.editors),
        "photographers": ", ".join(article.photographers),
        "initials": article.initials,
        "place": dateline.place if dateline else None,
        "outlet": dateline.outlet if dateline else None,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "sources": ", ".join(article.sources),
        "site name": article.site_name,
        "address": article.url,
        "section": article.section,
        "tags": ", ".join(article.tags),
        "description": article.description,
        "free to read": {True: "yes", False: "no", None: None}[article.is_accessible_for_free],
        "language": article.language,
        "confidence": f"{article.confidence:.2f}",
    }
    return {name: value for name, value in values.items() if value}


def evidence(article: Article) -> Iterator[tuple[str, Candidate]]:
    """Every candidate of every field, with the field's name; the chosen ones of a field first."""
    for field, candidates in article.evidence.items():
        for candidate in candidates:
            yield field, candidate


def written(candidate: Candidate) -> str:
    """A candidate's value as text."""
    value = candidate.value
    return value.isoformat() if isinstance(value, date) else value if isinstance(value, str) else str(value).lower()


def counts(article: Article) -> dict[str, int]:
    """How many removals of each kind, the commonest first."""
    from collections import Counter

    return dict(Counter(removal.kind for removal in article.removed).most_common())


def visible(text: str) -> str:
    """Control characters as the signs that stand for them: a dump must not steer the terminal, nor the order of its lines."""
    return _CONTROL.sub(_sign, text)


def _sign(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\r":
        return ""
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\ufffd" if char <= "\x9f" else f"<U+{ord(char):04X}>"
