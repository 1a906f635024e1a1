"""Foreign text made fit to be shown, and the error lines that name it."""

import re

import click

from newsclean.patterns import lazy_re

_CONTROL = lazy_re("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""C0 and C1 but for tab and line end, and what overrides, embeds or isolates a direction of writing."""
_OF_LINES = str.maketrans({"\t": "␉", "\n": "␊", "\r": "␍"})


def visible(text: str) -> str:
    """Control characters as the signs that stand for them: a dump must not steer the terminal, nor the order of its lines."""
    return _CONTROL.sub(_sign, text)


def visible_name(name: str) -> str:
    """The name of a file, or what was typed, on one line.

    >>> visible_name("a\\x1b[31m\\n.txt")
    'a␛[31m␊.txt'
    """
    return visible(name.translate(_OF_LINES))


def say(message: str) -> None:
    """One line on standard error."""
    click.echo(f"newsclean: {visible_name(message)}", err=True)


def _sign(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\r":
        return ""
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\ufffd" if char <= "\x9f" else f"<U+{ord(char):04X}>"
