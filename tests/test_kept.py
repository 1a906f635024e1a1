"""What is kept from process to process: it saves time and changes nothing, whatever is in the file."""

import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import regex

from newsclean.catalogue import kept as module
from newsclean.catalogue.kept import Kept, package_hash
from newsclean.catalogue.load import built_in, read_built_in
from newsclean.catalogue.match import Catalogue

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


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_a_file_of_another_user_is_neither_read_nor_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Kept(path).made("name", Maker("anything"))
    before = path.read_bytes()
    monkeypatch.setattr(os, "getuid", lambda: path.stat().st_uid + 1)
    assert Kept(path).made("name", Maker("value")) == "value"
    assert path.read_bytes() == before


def test_a_large_file_is_begun_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 300)
    for index in range(40):
        assert Kept(path).made(str(index), Maker(index)) == index
    assert path.stat().st_size < 500


def test_patterns_and_rules_are_the_same_when_they_were_kept() -> None:
    kept_rules, read = built_in().rules, read_built_in()
    assert kept_rules == read
    catalogue = Catalogue(read[::25])
    for rule in read[::25]:
        for example in rule.examples:
            text = example.replace("⟦", "").replace("⟧", "")
            assert [hit[1:] for hit in catalogue.matches(rule, text)] == [
                hit[1:] for hit in built_in().matches(rule, text)
            ]


def test_the_hash_of_a_package_changes_with_any_file(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.py").write_text("a = 1")
    (tmp_path / "inner" / "b.toml").write_text("b = 1")
    seen = {package_hash.__wrapped__(tmp_path)}
    for name, text in (("a.py", "a = 2"), ("inner/b.toml", "b = 2"), ("inner/c.py", ""), ("d.py", "")):
        (tmp_path / name).write_text(text)
        seen.add(package_hash.__wrapped__(tmp_path))
    assert len(seen) == 5


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
    assert b"Baca juga" in fresh
