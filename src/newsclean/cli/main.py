"""The command ``newsclean`` and its errors: one clear line and an exit code."""

import sys

import click

from newsclean.cli.clean import clean
from newsclean.cli.explain import explain
from newsclean.cli.rules import rules
from newsclean.cli.stages import stages


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="newsclean")
def newsclean() -> None:
    """Clean saved news pages and text dumps of them, and say why each line went."""


for command in (clean, explain, rules, stages):
    newsclean.add_command(command)


def main() -> None:
    """The entry point. Exit codes: 0 all well, 1 a source or a rule failed, 2 wrong usage, 130 interrupted."""
    try:
        newsclean.main(standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        click.echo(f"newsclean: {error.format_message()}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:  # the reader of our output has gone: nothing more to say
        sys.stdout = None
        sys.exit(0)
