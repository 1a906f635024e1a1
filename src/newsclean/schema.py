"""The JSON Schema of :meth:`newsclean.Article.to_dict`."""

from typing import Any

from newsclean.resources import json


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every ``Article.to_dict()`` keeps, with the evidence or without; a new dict each time.

    >>> json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    schema: dict[str, Any] = json("article.schema.json")
    return schema
