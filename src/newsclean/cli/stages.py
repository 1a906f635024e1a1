"""``newsclean stages``: what is done, in order."""

import sys

import click


@click.command()
def stages() -> None:
    """List the stages in the order in which they run."""
    from newsclean.stages import default_stages

    for stage in default_stages():
        about = (sys.modules[stage.__module__].__doc__ or "").strip().split("\n\n")[0].replace("\n", " ")
        click.echo(f"{stage.__name__:14} {about}")
