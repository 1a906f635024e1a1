"""The command ``newsclean`` and its errors: one clear line and an exit code."""

import errno
import io
import os
import shlex
import signal
import sys
from types import FrameType
from typing import Any

import click

from newsclean.cli.clean import clean
from newsclean.cli.explain import explain
from newsclean.cli.rules import rules
from newsclean.cli.stages import stages
from newsclean.cli.visible import say

_NO_ARGUMENTS: Any = getattr(click.exceptions, "NoArgsIsHelpError", ())
"""What click 8.2 raises for a group alone; 8.1 shows the help by itself."""


class _Commands(click.Group):
    """The commands; a reader of their output who goes away ends them, and is no failure (click says 1). Who names a source and no
    command is told which one is meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and (name == "-" or os.path.exists(name)):
            ctx.fail(f"no command called {name!r}; did you mean: newsclean clean {shlex.quote(name)}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            sys.stdout = None  # what is left in it has nowhere to go
            raise click.exceptions.Exit(0) from None


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsclean")
def newsclean() -> None:
    """Clean saved news pages and text dumps of them, and say why each line went."""


for command in (clean, explain, rules, stages):
    newsclean.add_command(command)


def main() -> None:
    """The entry point. Exit codes: 0 all well, 1 a source, a rule or the output failed, 2 wrong usage, 130 interrupted,
    143 terminated."""
    _prepare_output()
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _terminate)
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _interrupt)
    try:
        sys.exit(newsclean.main(standalone_mode=False))  # click gives back the code of an ``Exit``, else None
    except click.Abort:
        sys.exit(130)
    except _NO_ARGUMENTS as error:  # its message is the help, which is no error to be named one
        click.echo(error.format_message(), err=True)
        sys.exit(error.exit_code)
    except click.ClickException as error:
        say(error.format_message())
        sys.exit(error.exit_code)
    except OSError as error:  # above all output that can't be written: a full disk, a closed descriptor
        sys.stdout = None  # what is left in it would fail once more at the end
        where = f"{error.filename}: " if error.filename is not None else ""
        say(f"{where}{error.strerror or error}")
        sys.exit(1)


def _terminate(_signal: int, _frame: FrameType | None) -> None:
    """End as when interrupted: what was written for the processes that share the work goes too."""
    _end_processes()
    sys.exit(128 + signal.SIGTERM)


def _interrupt(_signal: int, _frame: FrameType | None) -> None:
    _end_processes()
    raise KeyboardInterrupt


def _end_processes() -> None:
    """The processes that share the work, which nobody else tells."""
    from multiprocessing import active_children

    for process in active_children():
        process.terminate()


def _prepare_output() -> None:
    """Standard output is UTF-8 whatever the locale says, and where it was closed, who writes to it is told so."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(_Closed(), encoding="utf-8", write_through=True)
    elif isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")


class _Closed(io.RawIOBase):
    """Stands where standard output was closed: a command that writes files needs none."""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        raise OSError(errno.EBADF, "standard output is closed")
