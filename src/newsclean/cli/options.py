"""Options that several commands share, and the cleaner they make."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from newsclean.cleaner import DATELINES
from newsclean.read import KINDS

if TYPE_CHECKING:
    from newsclean import Cleaner

F = TypeVar("F", bound=Callable[..., Any])

rules_option = click.option("--rules", "rule_files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
                            help="Further rule file; may be given several times.")  # fmt: skip

_OPTIONS = (
    click.option("--kind", type=click.Choice(["auto", *KINDS]), default="auto", help="What the sources are."),
    click.option(
        "--dateline",
        type=click.Choice(DATELINES),
        default="strip",
        help="Take datelines out of the text, keep them, or put them back as 'Place, Outlet — '.",
    ),
    click.option("--language", metavar="CODE", help="Language of the sources, if it is known."),
    click.option("--url", help="Where the source came from."),
    click.option("--title", help="The headline, if it is known: the same line in the text is taken out."),
    rules_option,
    click.option("--without", multiple=True, metavar="STAGE", help="Switch a stage off; may be given several times."),
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
        cleaner.pipeline.disable(*without)
    except OSError as error:
        raise click.UsageError(f"{error.filename}: {error.strerror}") from None
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    return cleaner
