"""``newsclean clean``: sources in, articles out."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.archives import is_archive
from newsclean.cli.options import cleaning_options, make_cleaner
from newsclean.cli.sources import SUFFIXES_NAMED, Source, SourceError, bare_name, default_sources, find, load

if TYPE_CHECKING:
    from newsclean import Article, Cleaner

_SUFFIX = {
    "text": ".txt",
    "json": ".json",
    "jsonl": ".jsonl",
    "schema-org": ".jsonld",
    "markdown": ".md",
    "html": ".html",
}


@click.command(
    help=f"""Clean files, folders or standard input.

    A SOURCE is a file, a folder (its {SUFFIXES_NAMED} files are taken, also as .gz), a ZIP or tar archive
    (the same) or - for standard input."""
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--format", "form", type=click.Choice(list(_SUFFIX)), default="text", help="What comes out.")
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Write one file per source into this folder.",
)
@click.option("--processes", type=click.IntRange(1), default=1, help="Share the work among this many processes.")
@cleaning_options
def clean(sources: tuple[str, ...], form: str, output: Path | None, processes: int,
          url: str | None, title: str | None, **options: Any) -> None:  # fmt: skip
    """Sources in, articles out; one that can't be read is said, and the rest is done."""
    cleaner = make_cleaner(**options)
    found = list(find(default_sources(sources)))
    failed: list[str] = []
    articles = _articles(cleaner, found, failed, processes, {"url": url, "title": title})
    if output is not None:
        _write_files(articles, form, targets(output, found, _SUFFIX[form]), failed)
    else:
        _print(articles, form, single=len(sources) < 2 and not any(map(_holds_many, sources)))
    if failed:
        raise click.exceptions.Exit(1)


def _holds_many(name: str) -> bool:
    return os.path.isdir(name) or is_archive(name)


def _articles(
    cleaner: "Cleaner", sources: Sequence[Source], failed: list[str], processes: int, known: dict[str, str | None]
) -> "Iterator[tuple[Source, Article]]":
    """Every source that can be read, with its article; one that can't is said on standard error and noted in ``failed``."""
    read: list[Source] = []  # the sources that were handed on, oldest first

    def data() -> Iterator[bytes]:
        for source in sources:
            try:
                content = load(source)
            except SourceError as error:
                _fail(failed, source.name, str(error))
                continue
            read.append(source)
            yield content

    for article in cleaner.clean_many(data(), processes=processes, **known):
        yield read.pop(0), article


def _fail(failed: list[str], name: str, why: str) -> None:
    failed.append(name)
    click.echo(f"newsclean: {name}: {why}", err=True)


def _print(articles: "Iterator[tuple[Source, Article]]", form: str, *, single: bool) -> None:
    if form in ("json", "schema-org"):
        _print_json(_objects(articles, form, single=single), single=single)
        return
    for index, (source, article) in enumerate(articles):
        if form == "jsonl":
            _write(_line(source, article))
            continue
        if not single:
            _write(("\n" if index else "") + f"==> {source.name} <==\n")
        _write(_formed(article, form))


def _objects(articles: "Iterator[tuple[Source, Article]]", form: str, *, single: bool) -> Iterator[str]:
    """The articles as JSON: one over several lines, of several each on a line of its own."""
    for source, article in articles:
        if single:
            yield _formed(article, form)
        else:
            yield _line(source, article) if form == "json" else _schema_org(article)


def _print_json(objects: Iterator[str], *, single: bool) -> None:
    """One object as it is; several as a list, written as they come."""
    if single:
        for text in objects:
            _write(text)
        return
    opening = "[\n"
    for text in objects:
        _write(opening + text.rstrip("\n"))
        opening = ",\n"
    _write("[]\n" if opening == "[\n" else "\n]\n")


def _line(source: Source, article: "Article") -> str:
    """The article on one line of JSON, behind the name of its source."""
    import json

    text = article.to_json()
    name = json.dumps(source.name, ensure_ascii=not _is_text(source.name))
    return f'{{"source": {name}, {text[1:]}\n'


def _is_text(name: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in name)


def _formed(article: "Article", form: str) -> str:
    if form == "markdown":
        return article.to_markdown()
    if form == "html":
        return article.to_html()
    if form == "text":
        return article.text + "\n" if article.text else ""
    if form == "schema-org":
        return _schema_org(article, indent=2)
    return article.to_json(indent=2) + "\n"


def _schema_org(article: "Article", *, indent: int | None = None) -> str:
    from newsclean.article import as_json

    return as_json(article.to_schema_org(), indent=indent) + "\n"


def _write(text: str) -> None:
    """UTF-8, whatever the terminal's locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _write_files(
    articles: "Iterator[tuple[Source, Article]]", form: str, target_of: Mapping[Path, Path], failed: list[str]
) -> None:
    written: set[Path] = set()
    for source, article in articles:
        target = target_of[source.relative]
        why = _refusal(target, source, written)
        if why is None:
            text = _line(source, article) if form == "jsonl" else _formed(article, form)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(text.encode("utf-8", "replace"))
            except OSError as error:
                why = f"{target}: {error.strerror}"
        written.add(target)
        if why is not None:
            _fail(failed, source.name, why)


def targets(folder: Path, sources: Iterable[Source], suffix: str) -> dict[Path, Path]:
    """The file that is written for each source, by the source's path below the folder it was found in.

    Its suffix gives way if it is one that we know (``berita.com-123`` has none); where that would give two sources one file,
    as of ``a.html`` beside ``a.txt``, each keeps its whole name: ``a.html.json``, ``a.txt.json``.
    """
    known = dict.fromkeys(source.relative for source in sources)
    short = {relative: relative.with_name(bare_name(relative.name) + suffix) for relative in known}
    uses = Counter(short.values())
    return {
        relative: folder / (target if uses[target] == 1 else relative.with_name(relative.name + suffix))
        for relative, target in short.items()
    }


def _refusal(target: Path, source: Source, written: set[Path]) -> str | None:
    if target in written:
        return f"{target} was written for another source of the same name"
    if target.exists() and source.name != "-" and target.samefile(source.name):
        return f"{target} is the source itself; choose another folder with --output"
    return None
