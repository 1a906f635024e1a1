"""The forms in which ``newsclean clean`` gives articles."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
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
FORM_OF = {suffix: form for form, suffix in SUFFIX.items()} | {
    ".text": "text",
    ".ndjson": "jsonl",
    ".markdown": "markdown",
    ".htm": "html",
}
"""What a file is for, by the end of its name."""


@dataclass(frozen=True)
class Form:
    """What is to come out: one of the forms by name; of JSON some fields alone, if any are named, and the evidence or not."""

    name: str
    fields: tuple[str, ...] = ()
    evidence: bool = False


def formed(source: Source, article: "Article", form: Form) -> str:
    """One article, as it stands alone on standard output or in a file of its own."""
    if form.name == "markdown":
        return article.to_markdown()
    if form.name == "html":
        return _ended(article.to_html())
    if form.name == "text":
        return _ended(article.text)
    if form.name == "schema-org":
        return _schema_org(article, indent=2)
    return _line(source, article, form) if form.name == "jsonl" else _json(article, form, indent=2) + "\n"


def show(
    articles: "Iterable[tuple[Source, Article]]", form: Form, write: Callable[[str], object], *, single: bool = False
) -> None:
    """Articles one behind the other, as they come."""
    if single or form.name == "jsonl":
        for source, article in articles:
            write(formed(source, article, form))
    elif form.name == "json":
        _show_list((_line(source, article, form) for source, article in articles), write)
    elif form.name == "schema-org":
        _show_list((_schema_org(article) for _, article in articles), write)
    else:
        for index, (source, article) in enumerate(articles):
            write(_headed(source.name, formed(source, article, form), form.name, is_first=index == 0))


def to_standard_output(text: str) -> None:
    """UTF-8, whatever the terminal's locale says."""
    sys.stdout.buffer.write(encoded(text))
    sys.stdout.buffer.flush()


def _line(source: Source, article: "Article", form: Form) -> str:
    """The article on one line of JSON, behind the name of its source."""
    import json

    name = json.dumps(source.name, ensure_ascii=not _is_text(source.name))
    return f'{{"source": {name}, {_json(article, form)[1:]}\n'


def _show_list(objects: Iterator[str], write: Callable[[str], object]) -> None:
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


def _json(article: "Article", form: Form, *, indent: int | None = None) -> str:
    from newsclean.article import as_json

    data: dict[str, Any] = article.to_dict(evidence=form.evidence)
    return as_json({name: data[name] for name in form.fields} if form.fields else data, indent=indent)


def _schema_org(article: "Article", *, indent: int | None = None) -> str:
    from newsclean.article import as_json

    return as_json(article.to_schema_org(), indent=indent) + "\n"


def _ended(text: str) -> str:
    return text + "\n" if text else ""


def _is_text(name: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in name)
