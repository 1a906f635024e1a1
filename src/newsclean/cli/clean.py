"""``newsclean clean``: sources in, articles out."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields as fields_of
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.cli.archives import is_archive
from newsclean.cli.files import Sources, encoded, files_of, source_at, targets, whole_file, write_whole
from newsclean.cli.forms import FORM_OF, SUFFIX, Form, formed, show, to_standard_output
from newsclean.cli.options import cleaning_options, columns, make_cleaner, names, unknown
from newsclean.cli.rows import Columns
from newsclean.cli.sources import (
    STDIN,
    SUFFIXES_NAMED,
    Found,
    Source,
    SourceError,
    contents,
    default_sources,
    find,
    holds_many,
)
from newsclean.cli.visible import say

if TYPE_CHECKING:
    from newsclean import Article, Cleaner

    Articles = Iterator[tuple[Source, Article]]

_WITH_FIELDS = ("json", "jsonl")
_EVIDENCE = "evidence"


@click.command(
    help=f"""Clean files, folders or standard input.

    A SOURCE is a file, a folder (its {SUFFIXES_NAMED} files are taken, also as .gz, and texts without a suffix),
    a ZIP or tar archive (the same), a web archive (.warc.gz), rows of JSON or CSV (.jsonl, .csv) or - for standard input."""
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...")
@click.option("--format", "-f", "form", type=click.Choice(list(SUFFIX), case_sensitive=False), default="text",
              help="What comes out.")  # fmt: skip
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Write one file per source into this folder; or all into one file, if the name ends as --format says: .jsonl, .txt, …",
)
@click.option("--skip-existing", is_flag=True, help="Leave sources out whose file is there already.")
@click.option("--fields", callback=names, metavar="NAMES", help="Only these fields of json and jsonl, between commas.")
@click.option("--evidence", is_flag=True,
              help="Add to json and jsonl what each field was decided from.")  # fmt: skip
@click.option("--glob", default="", metavar="PATTERN",
              help="Of folders and archives take what fits this, as '*.php', whatever its suffix.")  # fmt: skip
@click.option("--columns", callback=columns, metavar="WHAT=NAME,…",
              help="Which columns of rows hold the source, its url and its title, as source=html,url=link.")  # fmt: skip
@click.option("--processes", type=click.IntRange(1), default=1, help="Share the work among this many processes.")
@cleaning_options
def clean(sources: tuple[str, ...], form: str, output: Path | None, skip_existing: bool, fields: tuple[str, ...],
          evidence: bool, glob: str, columns: Columns, processes: int, url: str | None, title: str | None, **options: Any) -> None:  # fmt: skip
    """Sources in, articles out; one that can't be read is said, and the rest is done."""
    given = default_sources(sources)
    single = len(given) == 1 and not _holds_many(given[0])
    wanted_form = _form(form, fields, evidence=evidence)
    _check_known(single=single, url=url, title=title)
    one_file = output is not None and _is_one_file(output, form)
    _check_output(output, one_file=one_file, skip_existing=skip_existing)
    cleaner = make_cleaner(**options)
    found = find(given, glob=glob, output=output)
    _say_not_taken(found, glob)
    counts: Counter[str] = Counter()
    articles = partial(_articles, cleaner, counts, processes, columns, {"url": url, "title": title})
    if output is None:
        show(_counted(articles(found.sources), counts), wanted_form, to_standard_output, single=single)
    elif one_file:
        _check_no_source(output, files_of(found.sources))
        _write_one(output, _counted(articles(found.sources), counts), wanted_form, single=single)
    else:
        target_of = targets(output, [source for source in found.sources if source.wrong is None], SUFFIX[form])
        wanted = _wanted(found.sources, target_of, counts)
        if any(source.wrong is None for source in wanted):
            _make(output)
        file_of = partial(_file_of, target_of, SUFFIX[form])
        is_left = partial(_is_left, file_of, files_of(found.sources), counts, skip_existing=skip_existing)
        _write_each(articles(wanted, is_left), file_of, wanted_form, counts)
    _say_counts(counts)
    if counts["failed"]:
        raise click.exceptions.Exit(1)


def _holds_many(name: str) -> bool:
    return os.path.isdir(name) or is_archive(name) or holds_many(name)


def _form(form: str, fields: tuple[str, ...], *, evidence: bool) -> Form:
    """What is to come out. Raises ``click.UsageError`` for what the form does not have."""
    for option, asked in (("--fields", fields), ("--evidence", evidence)):
        if asked and form not in _WITH_FIELDS:
            raise click.UsageError(f"{option} is for --format {' and '.join(_WITH_FIELDS)}, not {form}")
    if fields:
        from newsclean import Article

        known = [field.name for field in fields_of(Article)]
        for name in fields:
            if name not in known:
                raise click.UsageError(
                    unknown(f"no field called {name!r}", name, known, f"there are {', '.join(known)}")
                )
        if evidence and _EVIDENCE not in fields:
            fields = (*fields, _EVIDENCE)
    return Form(form, fields, evidence or _EVIDENCE in fields)


def _check_known(*, single: bool, **known: str | None) -> None:
    for name, value in known.items():
        if value is not None and not single:
            raise click.UsageError(f"--{name} is that of one source: name one file, or - for standard input")


def _is_one_file(output: Path, form: str) -> bool:
    """Whether ``output`` names one file for all: by its suffix, which must be that of the form."""
    named = FORM_OF.get(output.suffix.lower())
    if output.is_dir() or named is None:
        return False
    if named != form:
        raise click.UsageError(f"{output} is the name of a file for --format {named}; --format is {form}")
    return True


def _check_output(output: Path | None, *, one_file: bool, skip_existing: bool) -> None:
    if output is not None and str(output) == STDIN:
        raise click.UsageError("--output names a folder or a file; without it the articles go to standard output")
    if skip_existing and (output is None or one_file):
        raise click.UsageError("--skip-existing needs a folder named by --output")
    if output is not None and not one_file and output.exists() and not output.is_dir():
        raise click.UsageError(f"{output} is a file; --output names a folder, or a file that ends as --format says")


def _check_no_source(output: Path, files: Sources) -> None:
    if source_at(output, files) is not None:
        raise click.UsageError(f"{output} is a source itself; choose another file with --output")


def _say_not_taken(found: Found, glob: str) -> None:
    if not found.not_taken:
        return
    files = "1 file" if found.not_taken == 1 else f"{found.not_taken:,} files"
    say(
        f"{files} not taken: no name that fits {glob!r}"
        if glob
        else f"{files} not taken: no name ends in {SUFFIXES_NAMED}"
    )


def _articles(cleaner: "Cleaner", counts: Counter[str], processes: int, columns: Columns, known: dict[str, str | None],
              sources: Sequence[Source], is_left: Callable[[Source], bool] = lambda _: False) -> "Articles":  # fmt: skip
    """Every source that can be read, with its article; one that can't is said on standard error and counted as failed. Those are
    left out of which ``is_left`` says so."""
    read: list[Source] = []  # the sources that were handed on, oldest first

    def data() -> Iterator[bytes | dict[str, Any]]:
        for given in sources:
            if not given.is_many and given.wrong is None and is_left(given):
                continue  # before it is read
            for source, content in contents(given, columns):
                if isinstance(content, SourceError):
                    _fail(counts, source.name, str(content))
                elif source is given or not is_left(source):
                    read.append(source)
                    yield content

    from concurrent.futures.process import BrokenProcessPool

    try:
        useful = processes if any(source.is_many for source in sources) else min(processes, max(1, len(sources)))
        for article in cleaner.clean_many(data(), processes=useful, **known):
            yield read.pop(0), article
    except RuntimeError as error:
        if not isinstance(error.__cause__, BrokenProcessPool):
            raise
        raise click.ClickException(
            "a process ended before its work was done: memory may be short; try fewer --processes"
        ) from None


def _counted(articles: "Articles", counts: Counter[str]) -> "Articles":
    for source, article in articles:
        yield source, article
        _count(counts, article)


def _count(counts: Counter[str], article: "Article") -> None:
    counts["written" if article.text else "empty"] += 1


def _fail(counts: Counter[str], name: str, why: str) -> None:
    counts["failed"] += 1
    say(f"{name}: {why}")


def _say_counts(counts: Counter[str]) -> None:
    """Where someone looks on, how much was done of several sources."""
    if counts.total() < 2 or sys.stderr is None or not sys.stderr.isatty():
        return
    said = [f"{counts[what]:,} {what}" for what in ("written", "failed", "empty", "skipped") if counts[what]]
    click.echo(", ".join(said), err=True)


def _wanted(sources: Sequence[Source], target_of: dict[Path, Path], counts: Counter[str]) -> list[Source]:
    """The sources but for those whose file is that of an earlier one."""
    owners: dict[Path, str] = {}
    wanted = []
    for source in sources:
        if source.wrong is not None:
            wanted.append(source)
            continue
        target = target_of[source.relative]
        if target in owners:
            _fail(counts, source.name, f"{target} is the file of another source, {owners[target]}")
            continue
        owners[target] = source.name
        wanted.append(source)
    return wanted


def _file_of(target_of: dict[Path, Path], suffix: str, source: Source) -> Path:
    """Where the article of a source goes; of one that is in a file of many, into the folder for that."""
    target = target_of.get(source.relative)
    return target if target is not None else target_of[source.relative.parent] / (source.relative.name + suffix)


def _is_left(file_of: Callable[[Source], Path], files: Sources, counts: Counter[str], source: Source, *,
             skip_existing: bool) -> bool:  # fmt: skip
    """Whether a source was done before, or its file would take the place of a source."""
    target = file_of(source)
    lost = source_at(target, files)
    if lost is not None:
        which = "the source itself" if lost == source.name else f"the source {lost}"
        _fail(counts, source.name, f"{target} is {which}; choose another folder with --output")
        return True
    if skip_existing and os.path.exists(target):
        counts["skipped"] += 1
        return True
    return False


def _make(folder: Path) -> None:
    """The folder where all goes, before any work is done in vain."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.ClickException(f"{folder}: {error.strerror}") from None


def _write_each(articles: "Articles", file_of: Callable[[Source], Path], form: Form, counts: Counter[str]) -> None:
    for source, article in articles:
        target = file_of(source)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, formed(source, article, form))
        except OSError as error:
            _fail(counts, source.name, f"{target}: {error.strerror}")
            continue
        _count(counts, article)


def _write_one(output: Path, articles: "Articles", form: Form, *, single: bool) -> None:
    """All articles in one file; what is there stays where no source could be read."""
    first = next(articles, None)
    if first is None:
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(output) as file:
            show(chain([first], articles), form, lambda text: file.write(encoded(text)), single=single)
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}") from None
