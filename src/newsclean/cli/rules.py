"""``newsclean rules``: look into the catalogue, and try rule files."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli.options import rules_option, unknown

if TYPE_CHECKING:
    from newsclean import Rule
    from newsclean.catalogue.match import Catalogue


@click.group()
def rules() -> None:
    """List, show and test the rules of the catalogue."""


@rules.command("list")
@click.option("--language", metavar="CODE", help="Only rules of this language (mul: of any).")
@click.option("--kind", help="Only rules of this kind.")
@rules_option
def list_(language: str | None, kind: str | None, rule_files: Sequence[Path]) -> None:
    """List rules: id, kind, scope, languages, what for."""
    from rich.table import Table
    from rich.text import Text

    from newsclean.article import KINDS
    from newsclean.cli.terminal import Terminal

    if kind is not None and kind not in KINDS:
        raise click.UsageError(f"kind must be one of {', '.join(KINDS)}, not {kind!r}")
    catalogue = _catalogue(rule_files)
    known = sorted({code for rule in catalogue for code in rule.languages})
    code = None if language is None else _code(language)
    if code is not None and code not in known:
        raise click.UsageError(f"no rules for language {language!r}; there are {', '.join(known)}")
    chosen = [rule for rule in catalogue if (not code or code in rule.languages) and (not kind or rule.kind == kind)]
    console = Terminal()
    if not console.is_terminal:
        for rule in chosen:
            click.echo("\t".join((rule.id, rule.kind, rule.scope, ",".join(rule.languages), rule.about)))
        return
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in ("rule", "kind", "scope", "languages", "about"):
        table.add_column(column, overflow="fold")
    for rule in chosen:
        table.add_row(*(Text(cell) for cell in (rule.id, rule.kind, rule.scope, ", ".join(rule.languages), rule.about)))
    console.print(table, soft_wrap=False)
    console.print(Text(f"{len(chosen)} rules", style="dim"))


@rules.command()
@click.argument("rule_id", metavar="ID")
@rules_option
def show(rule_id: str, rule_files: Sequence[Path]) -> None:
    """Show one rule: what it takes, and what it must not."""
    catalogue = _catalogue(rule_files)
    if rule_id not in catalogue:
        ids = [rule.id for rule in catalogue]
        raise click.ClickException(unknown(f"no rule {rule_id!r}", rule_id, ids, "the command rules list has them"))
    rule = catalogue[rule_id]
    rows = {
        "id": rule.id,
        "kind": rule.kind,
        "scope": rule.scope,
        "languages": ", ".join(rule.languages),
        "about": rule.about,
        "file": rule.file,
        "anchors": ", ".join(map(repr, rule.anchors)),
        "pattern": rule.expression,
    }
    for name, value in rows.items():
        if value:
            click.echo(f"{name + ':':10} {value}")
    for name, texts in (("takes:", rule.examples), ("leaves:", rule.counter_examples)):
        for text in texts:
            click.echo(f"{name:10} {text}")


@rules.command(short_help="Run the examples of rule files.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
def test(files: Sequence[Path]) -> None:
    """Run every example and counter-example of rule files; of the built-in ones if none is named."""
    from newsclean.catalogue.check import check

    tested = _read(files) if files else list(_catalogue(()))
    if not tested:
        raise click.ClickException(f"no rules in {', '.join(map(str, files))}")
    for rule in tested:
        if what := _replaced(rule):
            click.echo(f"{rule.id}: replaces the built-in rule{what}")
    wrong = [(rule, message) for rule in tested for message in check(rule)]
    for rule, message in wrong:
        click.echo(f"{rule.id}: {message}")
    if wrong:
        raise click.exceptions.Exit(1)
    examples = sum(len(rule.examples) + len(rule.counter_examples) for rule in tested)
    click.echo(f"{len(tested)} rules, {examples} examples and counter-examples: all hold")


def _code(language: str) -> str:
    """The code by which the rules call a language, as for ``clean --language``."""
    from newsclean.locale import language_tag

    return (language_tag(language) or language).partition("-")[0]


def _replaced(rule: "Rule") -> str:
    """What is known of the built-in rule of which ``rule``, another one, takes the place."""
    catalogue = _catalogue(())
    if rule.id not in catalogue or catalogue[rule.id] == rule:
        return ""
    phrases = len(catalogue[rule.id].phrases)
    return f" of {phrases} phrases" if phrases > 1 else " of its id"


def _catalogue(rule_files: Sequence[Path]) -> "Catalogue":
    from newsclean.catalogue.load import built_in, with_files

    try:
        return with_files(rule_files) if rule_files else built_in()
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from None
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _read(files: Sequence[Path]) -> "list[Rule]":
    from newsclean.catalogue.load import read_file

    try:
        return [rule for file in files for rule in read_file(file)]
    except OSError as error:
        raise click.ClickException(f"{error.filename}: {error.strerror}") from None
    except ValueError as error:
        raise click.ClickException(str(error)) from None
