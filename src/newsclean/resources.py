"""The package's data files, read; each is named by its place in the package.

They are read by ``importlib.resources``, so that they may stand in an archive too.
"""

import json as _json
from functools import cache
from typing import TYPE_CHECKING, Any

from newsclean.kept import kept, name_in_package

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@cache
def toml(name: str) -> dict[str, Any]:
    """A TOML file, read once: it is the same for all who ask, so nobody may change it.

    >>> toml("dates/zones.toml")["endings"]["differ"]["uk"]
    'gb'
    """
    return kept(lambda: name_in_package(f"toml {name}"), lambda: _toml(name))


def _toml(name: str) -> dict[str, Any]:
    import tomllib  # here, for most runs find what was read kept

    return tomllib.loads(content(name))


def json(name: str) -> Any:
    """A JSON file. These are large, and what is made of them is kept in their place: so it is read anew each time."""
    return _json.loads(content(name))


def content(name: str) -> str:
    """A file as it stands."""
    return files(name).read_text(encoding="utf-8")


def files(name: str) -> "Traversable":
    """A file or folder of the package."""
    from importlib import resources  # here, for it takes a tenth of the time of all imports

    return resources.files("newsclean").joinpath(name)
