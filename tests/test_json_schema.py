"""The JSON Schema says what ``to_dict`` gives: field for field, type for type, and for every fixture."""

import dataclasses
import tomllib
import types
import typing
from datetime import date, datetime
from typing import Any

import jsonschema
import pytest
from hypothesis import given

import newsclean
from newsclean import Article, Candidate, Cleaner, Dateline, Link, Paragraph, Removal
from newsclean.evidence import FIELDS, Value
from strategies import anything
from test_article import FULL
from test_fixtures import FILES, FOLDER

SCHEMA = newsclean.json_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
CLEANER = Cleaner(second_opinion=False)
DEFINED = {
    Paragraph: "paragraph",
    Link: "link",
    Dateline: "dateline",
    Removal: "removal",
    Candidate: "candidate",
    date: "day",
    datetime: "moment",
}
PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null"}


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    newsclean.json_schema()["properties"].clear()
    assert newsclean.json_schema() == SCHEMA


def expected(kind: Any) -> Any:
    """What the schema of a field of this type must say: kinds of values, and definitions they refer to."""
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        return frozenset().union(*[expected(part) for part in typing.get_args(kind)])
    if origin is tuple:
        part, more = typing.get_args(kind)
        assert more is Ellipsis
        return frozenset({("array of", expected(part))})
    if origin is typing.Literal:
        return frozenset({("one of", typing.get_args(kind))})
    return frozenset({DEFINED[kind] if kind in DEFINED else PLAIN[kind]})


def stated(schema: dict[str, Any]) -> Any:
    """What the schema of a field says, in the same form."""
    if "anyOf" in schema:
        return frozenset().union(*[stated(part) for part in schema["anyOf"]])
    if "$ref" in schema:
        return frozenset({schema["$ref"].removeprefix("#/$defs/")})
    if "enum" in schema:
        return frozenset({("one of", tuple(schema["enum"]))})
    if schema["type"] == "array":
        return frozenset({("array of", stated(schema["items"]))})
    return frozenset([schema["type"]] if isinstance(schema["type"], str) else schema["type"])


@pytest.mark.parametrize("kind", [Article, Paragraph, Link, Dateline, Removal, Candidate])
def test_names_and_types_are_those_of_the_dataclass(kind: type) -> None:
    schema = SCHEMA if kind is Article else SCHEMA["$defs"][DEFINED[kind]]
    hints = typing.get_type_hints(kind)
    fields = list(kind._fields) if hasattr(kind, "_fields") else [field.name for field in dataclasses.fields(kind)]
    names = [name for name in fields if name != "evidence"]  # which to_dict gives only if asked
    assert list(schema["properties"]) == fields
    assert schema["required"] == names
    assert schema["additionalProperties"] is False
    for name in names:
        wanted = expected(newsclean.article.Kind if (kind, name) == (Removal, "kind") else hints[name])
        if hints[name] == Value:
            wanted = frozenset({"string", "boolean"})  # dates among other values are not told from text
        assert stated(schema["properties"][name]) == wanted, name


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_every_fixture_keeps_it(path: Any) -> None:
    fixture = tomllib.loads(path.read_text(encoding="utf-8"))
    article = CLEANER.clean(fixture["source"], **fixture.get("options", {}))
    VALIDATOR.validate(article.to_dict())
    VALIDATOR.validate(article.to_dict(evidence=True))


@pytest.mark.parametrize("article", [Article(), FULL], ids=["nothing", "everything"])
def test_nothing_and_everything_keep_it(article: Article) -> None:
    VALIDATOR.validate(article.to_dict())
    VALIDATOR.validate(article.to_dict(evidence=True))


def test_the_evidence_has_the_fields_that_are_decided_from_it() -> None:
    schema = SCHEMA["$defs"]["evidence"]
    assert list(schema["properties"]) == schema["required"] == list(FIELDS)
    assert [stated(field) for field in schema["properties"].values()] == [
        frozenset({("array of", frozenset({"candidate"}))})
    ] * len(FIELDS)
    assert schema["additionalProperties"] is False


@given(anything)
def test_any_source_keeps_it(source: str) -> None:
    VALIDATOR.validate(CLEANER.clean(source).to_dict(evidence=True))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("published", "3 May 2024"),
        ("published", "2024-13-45"),
        ("authors", "Rina"),
        ("authors", [None]),
        ("title", 3),
        ("confidence", 1.5),
        ("is_accessible_for_free", "no"),
        ("dateline", {"place": "JAKARTA"}),
        ("another", None),
        ("evidence", {}),
        ("evidence", {**FULL.to_dict(evidence=True)["evidence"], "title": [{"value": "Harga Beras"}]}),
        ("evidence", {**FULL.to_dict(evidence=True)["evidence"], "another": []}),
    ],
)
def test_what_breaks_it(name: str, value: object) -> None:
    assert not VALIDATOR.is_valid({**FULL.to_dict(), name: value})


@pytest.mark.parametrize("name", SCHEMA["required"])
def test_no_field_may_be_left_out(name: str) -> None:
    plain = FULL.to_dict()
    del plain[name]
    assert not VALIDATOR.is_valid(plain)
