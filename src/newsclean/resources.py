"""The package's data files, read; each is named by its place in the package.

They are read by ``importlib.resources``, so that they may stand in an archive too.
"""

import json as _json
import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def toml(name: str) -> dict[str, Any]:
    """A TOML file, read once: it is the same for all who ask, so nobody may change it.

    >>> toml("dates/zones.toml")["endings"]["differ"]["uk"]
    'gb'
    """
    return tomllib.loads(content(name))


def json(name: str) -> Any:
    """A JSON file. These are large, and what is made of them is kept in their place: so it is read anew each time."""
    return _json.loads(content(name))


def content(name: str) -> str:
    """A file as it stands."""
    return resources.files("newsclean").joinpath(name).read_text(encoding="utf-8")
