"""``newsclean explain``: one source with everything that was taken out of it, and why."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.files import files_of, source_at, write_whole
from newsclean.cli.forms import to_standard_output
from newsclean.cli.marked import Part, counts, evidence, found, page_parts, parts, written
from newsclean.cli.options import cleaning_options, make_cleaner
from newsclean.cli.sources import STDIN, Source, SourceError, default_sources, holds_many, load
from newsclean.cli.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console
    from rich.table import Table

    from newsclean import Article

COLOURS = {
    "related": "blue", "ad": "red", "follow": "magenta", "share": "magenta", "embed": "cyan", "pager": "cyan",
    "tags": "green", "caption": "yellow", "dateline": "yellow", "byline": "yellow", "signoff": "yellow",
    "source": "green", "date": "yellow", "title": "bright_blue", "site": "bright_blue", "legal": "bright_black",
    "comments": "magenta", "ui": "bright_black",
}  # fmt: skip

_LONGEST_VALUE = 60


@click.command(short_help="Show what is removed from a source, and why.")
@click.argument("source", required=False)
@click.option(
    "--html",
    "report",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    metavar="FILE",
    help="Write a report for a browser in place of showing it here; - for standard output.",
)
@cleaning_options
def explain(source: str | None, report: Path | None, url: str | None, title: str | None, **options: Any) -> None:
    """Show a source with what is removed struck out, coloured by kind, the rule behind it; and what the metadata
    were decided from.

    Where there are no colours, removed text stands as [-text-].
    """
    from newsclean.read import read

    (name,) = default_sources([] if source is None else [source])
    if name != STDIN and os.path.isdir(name):
        raise click.ClickException(f"{name}: a folder; explain shows one source")
    given = Source(name, Path(name), is_many=holds_many(name))
    if report is not None and source_at(report, files_of([given])) is not None:
        raise click.UsageError(f"{report} is the source itself; choose another file with --html")
    try:
        data = load(given)
    except SourceError as error:
        raise click.ClickException(f"{name}: {error}") from None
    article = make_cleaner(**options).clean(data, url=url, title=title)
    source_read = read(data, options["kind"])  # a page in a mail message, too: what the article's places are counted in
    shown = list(parts(source_read.text, article) if source_read.facts is None else page_parts(article))
    if report is None:
        _show(shown, article)
        return
    from newsclean.cli.report import page

    html = page(shown, article, "standard input" if name == STDIN else name)
    if str(report) == STDIN:
        to_standard_output(html)
        return
    try:
        write_whole(report, html)
    except OSError as error:
        raise click.ClickException(f"{report}: {error.strerror}") from None


def _show(shown: "Iterable[Part]", article: "Article") -> None:
    from rich.text import Text

    from newsclean.cli.terminal import Terminal

    console = Terminal()
    plain = console.no_color or not console.color_system
    text = Text()
    for part in shown:
        if part.removal is None:
            text.append(visible(part.text))
            continue
        taken = visible(part.text)
        style = f"strike {COLOURS[part.removal.kind]}"
        text.append(f"[-{taken}-]" if plain else taken, style=style)
        text.append(f" ‹{part.removal.rule}›", style="dim")
    console.print(text)
    _summary(console, article)


def _summary(console: "Console", article: "Article") -> None:
    from rich.text import Text

    table = _table("name", "value")
    for name, value in found(article).items():
        table.add_row(Text(name, style="dim"), Text(visible(value)))
    removed = Text(", ").join(Text(f"{kind} {count}", style=COLOURS[kind]) for kind, count in counts(article).items())
    table.add_row(Text("removed", style="dim"), removed if removed else Text("nothing"))
    console.print()
    console.print(table, soft_wrap=False)
    _evidence(console, article)


def _evidence(console: "Console", article: "Article") -> None:
    """Under each field its candidates; the chosen ones marked."""
    from rich.text import Text

    table = _table("field", "chosen", "value", "source", "reason")
    last = ""
    for field, candidate in evidence(article):
        style = "bold" if candidate.chosen else "dim"
        table.add_row(
            Text(field if field != last else "", style="dim"),
            Text("✓" if candidate.chosen else "", style="green"),
            Text(_cut(visible(written(candidate))), style=style),
            Text(visible(candidate.source), style="cyan"),
            Text(candidate.reason, style="dim"),
        )
        last = field
    if table.row_count:
        console.print("\nevidence", style="dim")
        console.print(table, soft_wrap=False)


def _table(*columns: str) -> "Table":
    """A table whose cells go on in the next line where the terminal is narrow: ids of rules are there to be read."""
    from rich.table import Table

    table = Table(box=None, show_header=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"
