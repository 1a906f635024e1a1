"""Options that several commands share, and the cleaner they make."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newsclean.cleaner import DATELINES
from newsclean.cli.rows import Columns
from newsclean.read import KINDS

if TYPE_CHECKING:
    from newsclean import Cleaner

F = TypeVar("F", bound=Callable[..., Any])


def names(_context: click.Context, _parameter: click.Parameter, value: str | Sequence[str] | None) -> tuple[str, ...]:
    """What an option names, which may stand between commas or in several options."""
    given = [value] if isinstance(value, str) else value or ()
    return tuple(name.strip() for one in given for name in one.split(",") if name.strip())


def columns(context: click.Context, parameter: click.Parameter, value: str | None) -> Columns:
    """What ``--columns`` says: ``source=html,url=link``."""
    found = {}
    for given in names(context, parameter, value):
        what, _, name = (part.strip() for part in given.partition("="))
        if what not in Columns._fields or not name:
            known = ", ".join(f"{field}=NAME" for field in Columns._fields)
            raise click.BadParameter(f"{given!r} says nothing of a column; there are {known}")
        found[what] = name
    return Columns(**found)


def unknown(message: str, name: str, known: Iterable[str], otherwise: str) -> str:
    """An error line for a name that is none: what is like it, else where to look."""
    from difflib import get_close_matches

    close = get_close_matches(name.lower(), list(known), n=3)
    return f"{message}; did you mean {' or '.join(close)}?" if close else f"{message}; {otherwise}"


rules_option = click.option("--rules", "rule_files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
                            help="Further rule file; may be given several times.")  # fmt: skip

_OPTIONS = (
    click.option("--kind", type=click.Choice(["auto", *KINDS], case_sensitive=False), default="auto",
                 help="What the sources are."),
    click.option(
        "--dateline",
        type=click.Choice(DATELINES, case_sensitive=False),
        default="strip",
        help="Take datelines out of the text, keep them, or put them back as 'Place, Outlet — '.",
    ),
    click.option("--language", metavar="CODE", help="Language of the sources, if it is known."),
    click.option("--url", help="Where the source came from."),
    click.option("--title", help="The headline, if it is known: the same line in the text is taken out."),
    rules_option,
    click.option("--without", multiple=True, metavar="STAGE", callback=names,
                 help="Switch a stage off; several stand between commas, or the option is given several times."),
    click.option("--no-second-opinion", is_flag=True,
                 help="Don't ask trafilatura about pages of which our own trees are unsure: faster."),
)  # fmt: skip


def cleaning_options(command: F) -> F:
    """Adds the options that say how to clean."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def make_cleaner(
    *,
    kind: str,
    dateline: str,
    language: str | None,
    rule_files: Sequence[Path],
    without: Sequence[str],
    no_second_opinion: bool,
) -> "Cleaner":
    """The cleaner that the options ask for. Raises ``click.UsageError`` for whatever is wrong with them."""
    from newsclean import Cleaner

    try:
        cleaner = Cleaner(
            kind=kind,
            dateline=dateline,
            language=language,
            second_opinion=not no_second_opinion,
            rules=rule_files,
        )
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from None
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for name in without:
        if name not in cleaner.pipeline.all_names:
            stages, message = cleaner.pipeline.all_names, f"no stage called {name!r}"
            raise click.UsageError(unknown(message, name, stages, "the command stages lists them"))
    cleaner.pipeline.disable(*without)
    return cleaner
