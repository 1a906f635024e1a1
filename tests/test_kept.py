"""What is kept from process to process: it saves time and changes nothing, whatever is in the file."""

import dataclasses
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

from newsclean import kept as module
from newsclean.catalogue.load import built_in, read_built_in
from newsclean.catalogue.match import by_phrase, compiled
from newsclean.catalogue.rule import Rule
from newsclean.kept import Kept, package_hash

PAGE = "Jakarta - Jembatan itu dibuka kemarin oleh bupati.\n\nBaca juga: Jembatan lama dibongkar\n\nWarga senang karenanya."


class Maker:
    """Makes a value and counts how often."""

    def __init__(self, value: object) -> None:
        self.value = value
        self.times = 0

    def __call__(self) -> object:
        self.times += 1
        return self.value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "kept"


def test_what_one_process_made_the_next_finds(path: Path) -> None:
    first, second = Maker([1, "two"]), Maker(None)
    assert Kept(path).made("name", first) == [1, "two"]
    assert Kept(path).made("name", second) == [1, "two"]
    assert (first.times, second.times) == (1, 0)


def test_compiled_patterns_can_be_kept(path: Path) -> None:
    made = Kept(path).made("name", lambda: regex.compile(r"(?P<place>\p{Lu}+) - ", regex.IGNORECASE))
    found = Kept(path).made("name", Maker(None))
    assert found is not made
    assert found.match("Jakarta - x")["place"] == "Jakarta"


def test_another_name_is_made(path: Path) -> None:
    store = Kept(path)
    assert [store.made(name, Maker(name)) for name in ("a", "b", "\ud800")] == ["a", "b", "\ud800"]


def test_without_a_file_all_is_made_each_time() -> None:
    maker, store = Maker(1), Kept(None)
    assert [store.made("name", maker), store.made("name", maker)] == [1, 1]
    assert maker.times == 2


def test_two_processes_find_what_the_other_adds(path: Path) -> None:
    one, other = Kept(path), Kept(path)
    for index in range(6):
        (one, other)[index % 2].made(str(index), Maker(index))
    for store in (one, other):
        assert [store.made(str(index), Maker("made again")) for index in range(6)] == list(range(6))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data[:-3],
        lambda data: data[:10],
        lambda data: data + b"\xff" * 30,
        lambda data: bytes(len(data)),
        lambda data: data[:25] + bytes([data[25] ^ 255]) + data[26:],
        lambda data: data[:20] + b"not packed" + data[30:],
        lambda data: b"",
    ],
)
def test_a_damaged_file_is_begun_anew(path: Path, spoil: Callable[[bytes], bytes]) -> None:
    Kept(path).made("name", Maker("value"))
    path.write_bytes(spoil(path.read_bytes()))
    store = Kept(path)
    assert [store.made("name", Maker("value")), store.made("more", Maker("other"))] == ["value", "other"]
    # What stood in front of the damage may be lost: made once more, it is found.
    for maker in (Maker("value"), Maker(None)):
        assert Kept(path).made("name", maker) == "value"
        assert Kept(path).made("more", Maker(None)) == "other"


def test_a_file_of_anything_raises_nothing(path: Path) -> None:
    chance = random.Random(1)
    path.parent.mkdir()
    for _ in range(50):
        path.write_bytes(chance.randbytes(chance.randrange(200)))
        assert Kept(path).made("name", Maker("value")) == "value"


def test_a_pickle_of_what_is_gone_is_made_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module, "Gone", Gone, raising=False)
        Kept(path).made("name", Gone)
    assert Kept(path).made("name", Maker("value")) == "value"
    assert Kept(path).made("name", Maker(None)) == "value"


class Gone:
    __module__ = module.__name__


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    for path in (tmp_path, tmp_path / "file" / "kept"):
        assert Kept(path).made("name", Maker("value")) == "value"


OWNED = pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")


def owned_by(path: Path, owner: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has files look as if they were that user's."""
    real = os.fstat

    def status(file: int) -> os.stat_result:
        found = list(real(file))
        found[4] = owner
        return os.stat_result(found)

    monkeypatch.setattr(os, "fstat", status)


@OWNED
def test_a_file_of_another_user_is_neither_read_nor_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Kept(path).made("name", Maker("anything"))
    before = path.read_bytes()
    owned_by(path, os.getuid() + 1, monkeypatch)
    assert Kept(path).made("name", Maker("value")) == "value"
    assert path.read_bytes() == before


@OWNED
def test_a_file_of_root_is_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Kept(path).made("name", Maker("value"))
    owned_by(path, 0, monkeypatch)
    assert Kept(path).made("name", Maker(None)) == "value"


@OWNED
def test_a_file_that_others_may_write_is_begun_anew_as_one_that_they_may_not(path: Path) -> None:
    Kept(path).made("name", Maker("anything"))
    path.chmod(0o666)
    before = os.umask(0)
    try:
        assert Kept(path).made("name", Maker("value")) == "value"
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o022 == 0
    assert Kept(path).made("name", Maker(None)) == "value"


def test_another_process_that_begins_the_file_anew_is_noticed(path: Path) -> None:
    one = Kept(path)
    for name in ("a", "b"):
        one.made(name, Maker(name))
    assert one.made("a", Maker(None)) == "a"  # the place of it is known now
    path.unlink()
    for name in ("c", "b", "a" * 200):
        Kept(path).made(name, Maker(name))
    assert one.made("a", Maker("made again")) == "made again"
    assert one.made("b", Maker(None)) == "b"
    assert Kept(path).made("c", Maker(None)) == "c"


def test_a_place_where_something_else_stands_gives_nothing(path: Path) -> None:
    store = Kept(path)
    for name in ("a", "b"):
        store.made(name, Maker(name))
    assert store.made("b", Maker(None)) == "b"
    store._places = dict(zip(store._places, reversed(store._places.values()), strict=True))
    assert store.made("a", Maker("made again")) == "made again"


def test_a_record_that_another_process_is_writing_does_no_harm(path: Path) -> None:
    for name in ("a", "b"):
        Kept(path).made(name, Maker(name * 500))
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    reader = Kept(path)

    def finished() -> str:
        path.write_bytes(whole)
        return "c"

    assert reader.made("c", finished) == "c"
    assert [Kept(path).made(name, Maker(None)) for name in ("a", "b", "c")] == ["a" * 500, "b" * 500, "c"]


def test_one_record_that_cannot_be_read_costs_no_other(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(module, "Gone", Gone, raising=False)
        Kept(path).made("gone", Gone)
    Kept(path).made("other", Maker("other"))
    store = Kept(path)
    assert store.made("gone", Maker("made again")) == "made again"
    assert store.made("gone", Maker(None)) == "made again"
    assert Kept(path).made("other", Maker(None)) == "other"


def test_what_was_kept_by_other_versions_is_not_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Kept(path).made("name", Maker("old"))
    monkeypatch.setattr(module, "_VERSIONS", "others")
    assert Kept(path).made("name", Maker("new")) == "new"


def test_a_name_that_takes_time_is_asked_only_if_something_is_kept(path: Path) -> None:
    name = Maker("name")
    assert Kept(None).made(name, Maker(1)) == 1  # type: ignore[arg-type]
    assert name.times == 0
    assert [Kept(path).made(name, Maker(value)) for value in (1, 2)] == [1, 1]  # type: ignore[arg-type]
    assert [Kept(path).made(lambda: None, Maker(value)) for value in (1, 2)] == [1, 2]


@pytest.mark.parametrize("error", [RuntimeError, KeyError, ValueError, OSError])
def test_a_user_without_a_home_keeps_nothing(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home(*_: object, **__: object) -> str:
        raise error

    monkeypatch.delenv("NEWSCLEAN_CACHE")
    monkeypatch.setattr("platformdirs.user_cache_dir", no_home)
    assert module._of_user.__wrapped__()._path is None
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "relative/folder")
    assert module._of_user.__wrapped__()._path is None


def test_the_variable_names_the_folder_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEWSCLEAN_CACHE", "")
    assert module._of_user.__wrapped__()._path is None
    monkeypatch.setenv("NEWSCLEAN_CACHE", "~/there")
    assert module._of_user.__wrapped__()._path == Path.home() / "there" / "kept"
    monkeypatch.delenv("NEWSCLEAN_CACHE")
    path = module._of_user.__wrapped__()._path
    assert path is not None
    assert path.is_absolute()
    assert path.name == "kept"


def test_a_large_file_is_begun_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 300)
    for index in range(40):
        assert Kept(path).made(str(index), Maker(index)) == index
    assert path.stat().st_size < 500


def test_patterns_and_rules_are_the_same_when_they_were_kept(path: Path) -> None:
    read = read_built_in()
    assert Kept(path).made("rules", lambda: read) is read
    again = Kept(path).made("rules", Maker(None))
    assert again is not read
    assert again == read
    assert [vars_of(rule) for rule in again] == [vars_of(rule) for rule in read]
    for rule in read[::25]:
        made, found = Kept(path).made(rule.id, lambda: compiled(rule)), Kept(path).made(rule.id, Maker(None))  # noqa: B023
        assert found.pattern == made.pattern
        assert found.flags == made.flags
        for example in rule.examples:
            text = example.replace("⟦", "").replace("⟧", "")
            assert [match.span() for match in found.finditer(text)] == [match.span() for match in made.finditer(text)]


def test_phrases_are_the_same_when_they_were_kept(path: Path) -> None:
    made = by_phrase(read_built_in())
    assert Kept(path).made("phrases", lambda: made) == Kept(path).made("phrases", Maker(None)) == made
    assert built_in()._by_phrase == made


def vars_of(rule: Rule) -> list[object]:
    return [getattr(rule, field.name) for field in dataclasses.fields(rule)]


def test_the_default_version_of_patterns_in_a_process_is_not_kept() -> None:
    """Another library may set it: under VERSION1 "ß" would match "ss"."""
    rule = Rule(id="xx.ad.x", kind="ad", languages=("de",), scope="line", pattern="hinterlassen", anchors=("hinterla",))
    before = regex.DEFAULT_VERSION
    try:
        regex.DEFAULT_VERSION = regex.VERSION1
        assert compiled(rule).flags & regex.VERSION0
    finally:
        regex.DEFAULT_VERSION = before


def test_the_hash_of_a_package_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.py").write_text("a = 1")
    (tmp_path / "inner" / "b.toml").write_text("b = 1")
    seen = {package_hash.__wrapped__(tmp_path)}
    for name, text in (("a.py", "a = 2"), ("inner/b.toml", "b = 2"), ("inner/c.py", ""), ("d.py", "")):
        (tmp_path / name).write_text(text)
        seen.add(package_hash.__wrapped__(tmp_path))
    assert len(seen) == 5
    assert None not in seen


def test_a_package_whose_files_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    assert package_hash.__wrapped__(tmp_path / "package.zip" / "newsclean") is None
    (tmp_path / "a.py").write_text("a = 1")
    (tmp_path / "b.py").symlink_to(tmp_path / "nothing")
    assert package_hash.__wrapped__(tmp_path) is None


def test_a_process_keeps_where_it_is_told_and_cleans_alike(tmp_path: Path) -> None:
    def clean(folder: str) -> bytes:
        code = "import newsclean, sys; a = newsclean.clean(sys.argv[1]); print(a.to_json())"
        environment = {**os.environ, "NEWSCLEAN_CACHE": folder}
        return subprocess.run(
            [sys.executable, "-c", code, PAGE], env=environment, check=True, capture_output=True
        ).stdout

    fresh = clean(str(tmp_path / "there"))
    size = (tmp_path / "there" / "kept").stat().st_size
    assert fresh == clean(str(tmp_path / "there")) == clean("")
    assert (tmp_path / "there" / "kept").stat().st_size == size
    assert b'"rule": "id.related.baca-juga"' in fresh
