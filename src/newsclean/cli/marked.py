"""A source cut at what was removed from it: what terminal and report both show."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from newsclean.article import Article, Removal
from newsclean.evidence import Candidate


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
        "date of the dateline": dateline.date.isoformat() if dateline and dateline.date else None,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "sources": ", ".join(article.sources),
        "site name": article.site_name,
        "address": article.url,
        "section": article.section,
        "tags": ", ".join(article.tags),
        "image": article.image,
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
