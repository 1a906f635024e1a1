"""Whole dumps and what must come out of them: one test for each file under ``fixtures/``."""

import difflib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from newsclean import Article, Cleaner
from newsclean.catalogue.load import built_in
from strategies import SENTENCES

FOLDER = Path(__file__).parent.parent / "fixtures"
FILES = sorted(path for path in FOLDER.rglob("*.toml") if "samples" not in path.parts)
KEYS = {"about", "why", "source", "text", "options", "removed", "metadata"}
NOT_LANGUAGES = {"lookalikes", "hostile", "known_failures", "pages", "samples"}
CLEANER = Cleaner()


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def case(path: Path) -> Any:
    failing = "known_failures" in path.parts
    marks = [pytest.mark.xfail(strict=True, reason=load(path)["why"])] if failing else []
    return pytest.param(load(path), id=str(path.relative_to(FOLDER).with_suffix("")), marks=marks)


@pytest.mark.parametrize("fixture", [case(path) for path in FILES])
def test_fixture(fixture: dict[str, Any]) -> None:
    options = fixture.get("options", {})
    article = CLEANER.clean(fixture["source"], **options)
    check_text(wanted_text(fixture), article.text)
    if "removed" in fixture:
        taken = [[removal.kind, removal.text] for removal in article.removed]
        assert taken == fixture["removed"]
    check_metadata(fixture.get("metadata", {}), article)
    again = CLEANER.clean(article.text, **options)
    check_text(article.text, again.text)


def wanted_text(fixture: dict[str, Any]) -> str:
    """What must come out; where it is left out, the source must come out whole."""
    if "text" in fixture:
        return str(fixture["text"]).strip("\n")
    return "\n\n".join(line.strip() for line in fixture["source"].splitlines() if line.strip())


def check_text(wanted: str, got: str) -> None:
    difference = difflib.unified_diff(wanted.splitlines(), got.splitlines(), "wanted", "got", lineterm="")
    assert got == wanted, "\n" + "\n".join(difference)


def check_metadata(wanted: dict[str, Any], article: Article) -> None:
    plain = article.to_dict()
    for name in wanted.get("empty", []):
        assert not plain[name], f"{name} should be empty, not {plain[name]!r}"
    for name, value in wanted.items():
        if name == "dateline":
            got = {key: part for key, part in plain["dateline"].items() if key in value} if plain["dateline"] else None
            assert got == {key: iso(part) for key, part in value.items()}
        elif name != "empty":
            assert plain[name] == iso(value), name


def iso(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER)))
def test_every_file_is_well_formed(path: Path) -> None:
    fixture = load(path)
    assert set(fixture) <= KEYS
    assert fixture["about"]
    assert isinstance(fixture["source"], str)
    assert ("why" in fixture) == ("known_failures" in path.parts)


@pytest.mark.parametrize("language", sorted({rule.languages[0] for rule in built_in()} - {"mul"}))
def test_every_language_has_a_whole_page_and_leftovers(language: str) -> None:
    whole = [FOLDER / language / "whole-page.toml", FOLDER / "known_failures" / f"{language}-whole-page.toml"]
    assert any(path in FILES for path in whole)
    assert FOLDER / language / "leftovers.toml" in FILES
    assert language in SENTENCES


def test_there_are_enough() -> None:
    assert len(FILES) >= 80
    languages = {path.relative_to(FOLDER).parts[0] for path in FILES} - NOT_LANGUAGES
    assert len(languages) >= 6
    assert len([path for path in FILES if "lookalikes" in path.parts]) >= 15


@pytest.mark.parametrize("language", ["en", "id", "ko", "th"])
def test_confidence_of_a_flattened_page_says_how_sure_the_region_is(language: str) -> None:
    """On the page the article is told by chances, which are no certainty; given alone, there is nothing to tell."""
    article = CLEANER.clean(load(FOLDER / language / "whole-page.toml")["source"])
    assert 0.5 < article.confidence < CLEANER.clean(article.text).confidence
