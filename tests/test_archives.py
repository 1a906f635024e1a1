"""Archives of saved pages and dumps on the command line."""

import gzip
import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsclean.cli.archives import is_archive, members, safe_path
from newsclean.cli.main import newsclean as command
from newsclean.read.compressed import EXPANDED_LIMIT

DUMP = "Harga beras naik tajam pada pekan ini, kata pedagang di pasar induk.\nBaca juga: Harga Cabai Turun\n"
CLEAN = "Harga beras naik tajam pada pekan ini, kata pedagang di pasar induk."
PAGE = f"<html><body><nav><a href=/>Beranda</a></nav><article><h1>Beras</h1><p>{CLEAN}</p></article></body></html>"
FILES = {
    "berita/b.txt": DUMP.encode(),
    "berita/a.html": PAGE.encode(),
    "berita/c.txt.gz": gzip.compress(DUMP.encode()),
    "gambar.png": b"\x89PNG\r\n\x1a\n",
}
NAMES = ["berita/b.txt", "berita/a.html", "berita/c.txt.gz"]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def archive(path: Path, files: dict[str, bytes]) -> Path:
    if path.suffix == ".zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
            for name, data in files.items():
                made.writestr(name, data)
        return path
    form = {".gz": "gz", ".tgz": "gz", ".bz2": "bz2", ".tbz2": "bz2", ".xz": "xz", ".txz": "xz"}.get(path.suffix, "")
    with tarfile.open(path, f"w:{form}") as packed:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            packed.addfile(entry, io.BytesIO(data))
    return path


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "A.TAR.XZ", "a.tbz2", "a.txz"])
def test_all_pages_and_dumps_in_it_are_cleaned(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / name, FILES)
    result = run("clean", path, "--format", "jsonl")
    assert result.exit_code == 0
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["source"] for one in found] == [f"{path}/{name}" for name in NAMES]
    assert {"\n\n".join(part["text"] for part in one["paragraphs"]) for one in found} == {CLEAN}


def test_one_source_in_it_has_its_name_above_its_text(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", {"b.txt": DUMP.encode()})
    assert run("clean", path).stdout == f"==> {path}/b.txt <==\n{CLEAN}\n"


def test_output_goes_below_the_folder_wherever_the_archive_says(tmp_path: Path) -> None:
    path = archive(
        tmp_path / "a.tar", {"../../x.txt": DUMP.encode(), "/etc/y.txt": DUMP.encode(), "z.txt": DUMP.encode()}
    )
    assert run("clean", path, "--output", tmp_path / "made" / "out").exit_code == 0
    made = sorted(str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*.txt"))
    assert made == ["made/out/etc/y.txt", "made/out/x.txt", "made/out/z.txt"]


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a/../b.txt", "a/b.txt"),
        ("..\\b.txt", "b.txt"),
        ("C:\\x\\b.txt", "C_/x/b.txt"),
        ("a\0b.txt", "a_b.txt"),
        ("//host/b.txt", "host/b.txt"),
        ("..", "."),
    ],
)
def test_no_name_leads_out_of_the_folder(name: str, path: str) -> None:
    assert str(safe_path(name)) == path


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz"])
def test_a_damaged_archive_is_said(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"no archive at all" * 40)
    dump = tmp_path / "b.txt"
    dump.write_text(DUMP)
    result = run("clean", tmp_path / name, dump)
    assert result.exit_code == 1
    assert result.stderr.startswith(f"newsclean: {tmp_path / name}: not an archive that can be read")
    assert result.stderr.count("\n") == 1
    assert CLEAN in result.stdout


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_what_is_damaged_in_it_is_said(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / name, {"b.txt": DUMP.encode(), "c.txt": DUMP.encode() * 5000})
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 255
    path.write_bytes(data if name == "a.zip" else data[: len(data) // 2])
    result = run("clean", path)
    assert result.exit_code == 1
    assert "not an archive that can be read" in result.stderr
    assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("files", [{}, {"gambar.png": b"\x89PNG"}])
def test_an_archive_without_pages_or_dumps_is_said(tmp_path: Path, files: dict[str, bytes]) -> None:
    result = run("clean", archive(tmp_path / "a.zip", files))
    assert result.exit_code == 1
    assert "file in this archive" in result.stderr


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz"])
def test_a_file_in_it_that_expands_to_too_much_is_said(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / name, {"b.txt": bytes(EXPANDED_LIMIT + 1), "c.txt": DUMP.encode()})
    result = run("clean", path)
    assert result.exit_code == 1
    assert "expands to more than 64 MB" in result.stderr
    assert CLEAN in result.stdout


def test_a_damaged_entry_of_any_kind_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as made:
        made.writestr("b.txt", DUMP * 50)
    data = bytearray(path.read_bytes())
    data[60:90] = bytes(30)
    path.write_bytes(data)
    result = run("clean", path)
    assert result.exit_code == 1
    assert "not an archive that can be read" in result.stderr


def test_of_two_with_one_name_the_later_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as packed:
        for text in ("Harga lama tidak berlaku lagi.", DUMP):
            entry = tarfile.TarInfo("b.txt")
            entry.size = len(text)
            packed.addfile(entry, io.BytesIO(text.encode()))
    assert run("clean", path).stdout == f"==> {path}/b.txt <==\n{CLEAN}\n"


def test_no_sign_in_a_name_ends_the_run(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w", format=tarfile.PAX_FORMAT) as packed:
        for name in ("ä\0b.txt", "c.txt"):
            entry = tarfile.TarInfo(name)
            entry.size = len(DUMP)
            packed.addfile(entry, io.BytesIO(DUMP.encode()))
    result = run("clean", path, "--output", tmp_path / "out")
    assert isinstance(result.exception, SystemExit | None)
    assert (tmp_path / "out" / "c.txt").read_text() == f"{CLEAN}\n"


def test_explain_says_that_it_reads_no_archives(tmp_path: Path) -> None:
    result = run("explain", archive(tmp_path / "a.tar", FILES))
    assert result.exit_code != 0
    assert "an archive; the command clean reads what is in it" in result.stderr


def test_links_and_folders_in_it_are_no_sources(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as packed:
        for name, kind in (("secret.txt", tarfile.SYMTYPE), ("hard.txt", tarfile.LNKTYPE), ("f.txt", tarfile.DIRTYPE)):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            packed.addfile(entry)
    assert members(str(path)) == []


def test_several_processes_give_the_same(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.zip", FILES)
    assert run("clean", path, "--processes", 2).stdout == run("clean", path).stdout


@pytest.mark.parametrize("name", ["page.html.gz", "a.txt", "zip", "a.zip.txt", "-"])
def test_other_names_are_no_archives(name: str) -> None:
    assert not is_archive(name)


def test_a_folder_that_is_called_like_an_archive_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "a.zip"
    folder.mkdir()
    (folder / "b.txt").write_text(DUMP)
    assert CLEAN in run("clean", folder).stdout


def test_a_second_run_writes_the_same_files(tmp_path: Path) -> None:
    path = archive(tmp_path / "pages.zip", {"a.html": PAGE.encode(), "b.txt": DUMP.encode()})
    for _ in range(2):
        result = run("clean", path, "--output", tmp_path / "out")
        assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(file.name for file in (tmp_path / "out").iterdir()) == ["a.txt", "b.txt"]


def test_what_macos_puts_beside_files_is_no_source(tmp_path: Path) -> None:
    ghosts = {"__MACOSX/._a.txt": b"\0\5\26\7", "__MACOSX/b.txt": b"Mac OS X", "sub/._a.txt": b"Mac OS X"}
    path = archive(tmp_path / "a.zip", {"a.txt": DUMP.encode(), **ghosts})
    result = run("clean", path)
    assert (result.stdout, result.stderr) == (f"==> {path}/a.txt <==\n{CLEAN}\n", "")


@pytest.mark.parametrize("name", ["page.gz", "page.html", "-"])
def test_a_tar_archive_without_its_name_is_said(tmp_path: Path, name: str) -> None:
    path = archive(tmp_path / ("a.tar" if name == "page.html" else "a.tar.gz"), FILES)
    if name == "-":
        result = CliRunner().invoke(command, ["clean", "-"], input=path.read_bytes())
    else:
        result = run("clean", path.rename(tmp_path / name))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "a tar archive: what is in it is read if its name ends in .tar" in result.stderr


def test_files_that_are_not_taken_are_counted(tmp_path: Path) -> None:
    result = run("clean", archive(tmp_path / "a.zip", {**FILES, "berita/d": DUMP.encode()}))
    assert result.stderr.startswith("newsclean: 1 file not taken: no name ends in .txt")
    assert f"/berita/d <==\n{CLEAN}" in result.stdout


def test_archives_in_folders_are_read(tmp_path: Path) -> None:
    folder = tmp_path / "dumps" / "2024"
    folder.mkdir(parents=True)
    archive(folder / "a.zip", FILES)
    (folder / "b.tar").write_bytes(b"no archive at all" * 40)
    result = run("clean", tmp_path / "dumps", "--output", tmp_path / "out")
    assert result.exit_code == 1
    assert f"newsclean: {folder / 'b.tar'}: not an archive that can be read" in result.stderr
    made = sorted(str(file.relative_to(tmp_path / "out")) for file in (tmp_path / "out").rglob("*.txt"))
    assert made == [f"2024/a/berita/{name}.txt" for name in "abc"]


def test_a_name_in_it_can_not_steer_the_terminal(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.tar", {"\x1b[31m.txt": DUMP.encode()})
    assert run("clean", path).stdout == f"==> {path}/␛[31m.txt <==\n{CLEAN}\n"


@pytest.mark.parametrize(
    ("beside", "written"),
    [
        ({}, ["b.json", "pages/x.json"]),
        ({"pages/x.html": PAGE}, ["b.json", "pages.zip/x.json", "pages/x.json"]),
        ({"pages.json.txt": DUMP}, ["b.json", "pages.json.json", "pages/x.json"]),
    ],
)
def test_an_archive_in_a_folder_is_a_folder_of_its_name(
    tmp_path: Path, beside: dict[str, str], written: list[str]
) -> None:
    for name, text in {"b.txt": DUMP, **beside}.items():
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    archive(tmp_path / "in" / "pages.zip", {"x.txt": DUMP.encode()})
    assert run("clean", tmp_path / "in", "-f", "json", "-o", tmp_path / "out").exit_code == 0
    made = [path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert sorted(made) == written


@pytest.mark.parametrize(
    ("name", "folder"), [("pages.zip", "pages"), ("pages.tar.gz", "pages"), ("b.txt.zip", "b.txt")]
)
def test_an_archive_may_lie_where_the_articles_go(tmp_path: Path, name: str, folder: str) -> None:
    """The folder for what is in it could not have the archive's own name."""
    (tmp_path / "b.md").write_text(DUMP, encoding="utf-8")
    path = archive(tmp_path / name, {"in/x.txt": DUMP.encode()})
    held = path.read_bytes()
    result = run("clean", tmp_path, "-f", "json", "-o", tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert sorted(file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*.json")) == sorted(
        ["b.json", f"{folder}/in/x.json"]
    )
    assert path.read_bytes() == held
