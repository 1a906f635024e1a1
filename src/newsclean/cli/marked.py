"""A source cut at what was removed from it: what terminal and report both show."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsclean.article import Article, Removal


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
        "initials": article.initials,
        "place": dateline.place if dateline else None,
        "outlet": dateline.outlet if dateline else None,
        "published": article.published.isoformat() if article.published else None,
        "modified": article.modified.isoformat() if article.modified else None,
        "sources": ", ".join(article.sources),
        "site name": article.site_name,
        "tags": ", ".join(article.tags),
        "language": article.language,
        "confidence": f"{article.confidence:.2f}",
    }
    return {name: value for name, value in values.items() if value}


def counts(article: Article) -> dict[str, int]:
    """How many removals of each kind, the commonest first."""
    from collections import Counter

    return dict(Counter(removal.kind for removal in article.removed).most_common())
