"""The places that datelines name (``places.toml``)."""

from functools import cache

from newsclean.resources import toml


@cache
def known_places() -> frozenset[str]:
    """Every place of ``places.toml``, as written there."""
    return frozenset(place.strip() for places in toml("catalogue/places.toml").values() for place in places.split(";"))


@cache
def _folded() -> frozenset[str]:
    return frozenset(place.casefold() for place in known_places())


def is_known_place(text: str) -> bool:
    """Whether the text is a place of the list, in any case."""
    return " ".join(text.casefold().split()) in _folded()
