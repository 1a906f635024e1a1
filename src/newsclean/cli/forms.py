"""The forms in which ``newsclean clean`` gives articles."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from newsclean.cli.files import encoded
from newsclean.cli.sources import Source
from newsclean.cli.visible import visible_name

if TYPE_CHECKING:
    from newsclean import Article

SUFFIX = {
    "text": ".txt",
    "json": ".json",
    "jsonl": ".jsonl",
    "schema-org": ".jsonld",
    "markdown": ".md",
    "html": ".html",
}


def formed(source: Source, article: "Article", form: str, fields: Sequence[str] = ()) -> str:
    """One article, as it stands alone on standard output or in a file of its own."""
    if form == "markdown":
        return article.to_markdown()
    if form == "html":
        return _ended(article.to_html())
    if form == "text":
        return _ended(article.text)
    if form == "schema-org":
        return _schema_org(article, indent=2)
    return line(source, article, fields) if form == "jsonl" else _json(article, fields, indent=2) + "\n"


def line(source: Source, article: "Article", fields: Sequence[str] = ()) -> str:
    """The article on one line of JSON, behind the name of its source."""
    import json

    name = json.dumps(source.name, ensure_ascii=not _is_text(source.name))
    return f'{{"source": {name}, {_json(article, fields)[1:]}\n'


def show(
    articles: "Iterable[tuple[Source, Article]]", form: str, fields: Sequence[str] = (), *, single: bool = False
) -> None:
    """Articles on standard output, as they come."""
    if single or form == "jsonl":
        for source, article in articles:
            write(formed(source, article, form, fields))
    elif form == "json":
        _show_list(line(source, article, fields) for source, article in articles)
    elif form == "schema-org":
        _show_list(_schema_org(article) for _, article in articles)
    else:
        for index, (source, article) in enumerate(articles):
            write(_headed(source.name, formed(source, article, form), form, is_first=index == 0))


def write(text: str) -> None:
    """UTF-8, whatever the terminal's locale says."""
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def _show_list(objects: Iterator[str]) -> None:
    """A list in JSON, each of its objects on a line."""
    opening = "[\n"
    for text in objects:
        write(opening + text.rstrip("\n"))
        opening = ",\n"
    write("[]\n" if opening == "[\n" else "\n]\n")


def _headed(name: str, text: str, form: str, *, is_first: bool) -> str:
    """An article below the name of its source, where it stands among others."""
    from html import escape

    if form == "html":
        return f"<article>\n<h1>{escape(visible_name(name))}</h1>\n{text}</article>\n"
    gap = "" if is_first else "\n"
    return f"{gap}==> {visible_name(name)} <==\n{text}"


def _json(article: "Article", fields: Sequence[str], *, indent: int | None = None) -> str:
    from newsclean.article import as_json

    data: dict[str, Any] = article.to_dict()
    return as_json({name: data[name] for name in fields} if fields else data, indent=indent)


def _schema_org(article: "Article", *, indent: int | None = None) -> str:
    from newsclean.article import as_json

    return as_json(article.to_schema_org(), indent=indent) + "\n"


def _ended(text: str) -> str:
    return text + "\n" if text else ""


def _is_text(name: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in name)
