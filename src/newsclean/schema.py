"""The JSON Schema of :meth:`newsclean.Article.to_dict`."""

import json
from importlib import resources
from typing import Any


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that every ``Article.to_dict()`` keeps; a new dict each time.

    >>> json_schema()["$schema"]
    'https://json-schema.org/draft/2020-12/schema'
    """
    schema: dict[str, Any] = json.loads(
        resources.files("newsclean").joinpath("article.schema.json").read_text(encoding="utf-8")
    )
    return schema
