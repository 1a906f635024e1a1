"""The places that datelines name (``places.toml``)."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


def data(name: str) -> dict[str, Any]:
    """A data file of the catalogue, read."""
    return tomllib.loads(resources.files("newsclean.catalogue").joinpath(name).read_text(encoding="utf-8"))


@cache
def known_places() -> frozenset[str]:
    """Every place of ``places.toml``, as written there."""
    return frozenset(place.strip() for places in data("places.toml").values() for place in places.split(";"))


@cache
def _folded() -> frozenset[str]:
    return frozenset(place.casefold() for place in known_places())


def is_known_place(text: str) -> bool:
    """Whether the text is a place of the list, in any case."""
    return " ".join(text.casefold().split()) in _folded()
