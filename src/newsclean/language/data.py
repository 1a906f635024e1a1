"""What is known of the languages (``words.toml``)."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def data() -> dict[str, Any]:
    """The data file, read once."""
    return tomllib.loads(resources.files("newsclean.language").joinpath("words.toml").read_text(encoding="utf-8"))
