"""Rows of JSON and CSV on the command line."""

import bz2
import csv
import gzip
import io
import json
import lzma
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsclean.cli import rows as rows_module
from newsclean.cli.main import newsclean as command
from newsclean.cli.rows import has_rows

CLEAN = "Harga beras naik tajam pada pekan ini, kata pedagang di pasar induk."
DUMP = f"{CLEAN}\nBaca juga: Harga Cabai Turun\n"
PAGE = f"<html><body><nav><a href=/>Beranda</a></nav><article><h1>Beras</h1><p>{CLEAN}</p></article></body></html>"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def json_lines(path: Path, *rows: object) -> Path:
    text = "".join(row if isinstance(row, str) else json.dumps(row) + "\n" for row in rows)
    path.write_bytes(text.encode())
    return path


def csv_rows(path: Path, *rows: list[str], delimiter: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def found(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def cleaned(path: Path, *options: object) -> Result:
    return run("clean", path, "--format", "jsonl", "--fields", "url,title,text", *options)


def test_each_row_is_a_source_with_the_address_it_states(tmp_path: Path) -> None:
    path = json_lines(
        tmp_path / "a.jsonl", {"content": DUMP, "url": "https://a.id/1"}, {"html": PAGE, "link": "https://a.id/2"}
    )
    result = cleaned(path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert found(result) == [
        {"source": f"{path}/1", "url": "https://a.id/1", "title": None, "text": CLEAN},
        {"source": f"{path}/2", "url": "https://a.id/2", "title": "Beras", "text": CLEAN},
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_has_the_names_of_its_columns_above_it(tmp_path: Path, delimiter: str, mark: str) -> None:
    path = csv_rows(tmp_path / "a.csv", [f"{mark}url", "text"], ["https://a.id/1", DUMP], delimiter=delimiter)
    assert found(cleaned(path)) == [{"source": f"{path}/1", "url": "https://a.id/1", "title": None, "text": CLEAN}]


@pytest.mark.parametrize(("suffix", "pack"), [(".gz", gzip.compress), (".bz2", bz2.compress), (".XZ", lzma.compress)])
def test_compressed_rows_are_read(tmp_path: Path, suffix: str, pack: object) -> None:
    path = tmp_path / f"a.jsonl{suffix}"
    path.write_bytes(pack(json.dumps({"text": DUMP}).encode()))  # type: ignore[operator]
    assert [row["text"] for row in found(cleaned(path))] == [CLEAN]


def test_a_page_counts_more_than_the_text_that_was_made_of_it(tmp_path: Path) -> None:
    path = json_lines(
        tmp_path / "a.jsonl", {"text": "Beranda", "html": PAGE}, {"html": " \n", "text": DUMP}, {"html": None}
    )
    assert [row["text"] for row in found(cleaned(path))] == [CLEAN, CLEAN, ""]


def test_columns_can_be_named(tmp_path: Path) -> None:
    row = {
        "isi": f"Harga Beras Naik\n{DUMP}",
        "judul": "Harga Beras Naik",
        "tautan": "https://a.id/1",
        "url": "https://b.id/",
        "text": "Lain.",
    }
    path = json_lines(tmp_path / "a.jsonl", row)
    result = cleaned(path, "--columns", "source=isi, url=tautan,title=judul")
    assert found(result) == [
        {"source": f"{path}/1", "url": "https://a.id/1", "title": "Harga Beras Naik", "text": CLEAN}
    ]


@pytest.mark.parametrize("given", ["isi", "text=isi", "source=", "=isi"])
def test_what_names_no_column_is_said(tmp_path: Path, given: str) -> None:
    result = run("clean", json_lines(tmp_path / "a.jsonl", {"text": DUMP}), "--columns", given)
    assert result.exit_code == 2
    assert "there are source=NAME, url=NAME, title=NAME" in result.stderr


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("{kosong\n", "no JSON"),
        ("[1]\n", "no JSON object"),
        ("[" * 100_000 + "\n", "no JSON"),
        (
            {"id": 7},
            "no column html, raw_html, content, text, body, source: there are id; --columns source=NAME names it",
        ),
        ({}, "there are none"),
        ({"text": 7}, "what the column text holds is no text"),
    ],
)
def test_a_row_that_can_not_be_read_is_said_and_the_rest_is_done(tmp_path: Path, row: object, why: str) -> None:
    path = json_lines(tmp_path / "a.jsonl", {"text": DUMP}, row, "\n", {"text": DUMP})
    result = cleaned(path)
    assert result.exit_code == 1
    assert [one["source"] for one in found(result)] == [f"{path}/1", f"{path}/3"]
    assert result.stderr.startswith(f"newsclean: {path}/2: ")
    assert why in result.stderr


def test_a_row_that_is_too_long_is_said_and_the_rest_is_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows_module, "EXPANDED_LIMIT", 1000)
    path = json_lines(tmp_path / "a.jsonl", {"text": DUMP}, {"text": "beras " * 500}, {"text": DUMP})
    result = cleaned(path)
    assert [one["source"] for one in found(result)] == [f"{path}/1", f"{path}/3"]
    assert f"{path}/2: more than" in result.stderr


def test_a_table_without_the_column_is_said_once(tmp_path: Path) -> None:
    path = csv_rows(tmp_path / "a.csv", ["isi"], [DUMP], [DUMP], [DUMP])
    result = cleaned(path)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.count("no column html") == 1


def test_a_text_with_a_comma_in_it_that_is_not_quoted_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"text,title\n{CLEAN},Harga Beras\n{DUMP.splitlines()[1]},Beras\n", encoding="utf-8")
    result = cleaned(path)
    assert result.exit_code == 1
    assert [one["source"] for one in found(result)] == [f"{path}/2"]
    assert f"{path}/1: 1 more columns than names" in result.stderr


def test_a_quotation_that_never_ends_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'text,title\n"{CLEAN}\n{CLEAN}\n', encoding="utf-8")
    result = cleaned(path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert "can't be read" in result.stderr


def test_a_table_between_tabs_may_have_commas_in_its_names(tmp_path: Path) -> None:
    path = csv_rows(tmp_path / "a.tsv", ["id, number", "text"], ["1", DUMP], delimiter="\t")
    assert [one["text"] for one in found(cleaned(path))] == [CLEAN]


def test_names_of_columns_may_have_capitals_and_spaces(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'URL, Text\nhttps://a.id/1, "{DUMP}"\n', encoding="utf-8")
    assert found(cleaned(path)) == [{"source": f"{path}/1", "url": "https://a.id/1", "title": None, "text": CLEAN}]


@pytest.mark.parametrize("what", ["url", "title"])
def test_a_column_that_was_named_must_be_in_a_table(tmp_path: Path, what: str) -> None:
    result = cleaned(csv_rows(tmp_path / "a.csv", ["text"], [DUMP], [DUMP]), "--columns", f"{what}=tautan")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"no column tautan: there are text; --columns {what}=NAME names it" in result.stderr


def test_rows_within_an_archive_are_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.jsonl", json.dumps({"text": DUMP}))
    result = cleaned(tmp_path / "a.zip", "--glob", "*.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "rows and web archives are not read from within an archive" in result.stderr


def test_an_address_is_not_downloaded() -> None:
    result = run("clean", "https://a.id/news.jsonl")
    assert "newsclean does not download; try: curl -sLO https://a.id/news.jsonl" in result.stderr


def test_what_stands_in_front_of_the_damage_is_cleaned(tmp_path: Path) -> None:
    rows = [json.dumps({"text": DUMP, "id": number**9}) for number in range(2000)]
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(rows).encode())[:-2000])
    result = cleaned(path)
    assert result.exit_code == 1
    assert 0 < len(found(result)) < 2000
    assert f"{path}: can't be read on behind number {len(found(result))}: " in result.stderr


@pytest.mark.parametrize(
    ("name", "data"), [("a.jsonl", b""), ("a.csv", b""), ("a.csv", b"url,text\n"), ("a.tsv", b"\n")]
)
def test_a_file_without_rows_is_said(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = cleaned(path)
    assert (result.exit_code, result.stderr) == (1, f"newsclean: {path}: no row in this file\n")


def test_a_table_in_another_charset_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f"text\n{CLEAN} é\n".encode("cp1252"))
    result = cleaned(path)
    assert result.exit_code == 1
    assert f"{path}: can't be read: 'utf-8' codec" in result.stderr


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    result = cleaned(tmp_path / "a.jsonl")
    assert (result.exit_code, result.stderr) == (1, f"newsclean: {tmp_path}/a.jsonl: No such file or directory\n")


def test_rows_have_files_of_their_own_in_a_folder_of_their_name(tmp_path: Path) -> None:
    one = json_lines(tmp_path / "a.jsonl", {"text": DUMP}, {"text": DUMP})
    other = csv_rows(tmp_path / "b.csv", ["text"], [DUMP])
    assert run("clean", one, other, "-o", tmp_path / "out").exit_code == 0
    written = sorted(file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*.txt"))
    assert written == ["a/1.txt", "a/2.txt", "b/1.txt"]
    assert (tmp_path / "out/a/2.txt").read_text(encoding="utf-8") == f"{CLEAN}\n"


def test_files_of_rows_that_differ_by_their_suffix_have_folders_of_their_own(tmp_path: Path) -> None:
    one = json_lines(tmp_path / "a.jsonl", {"text": DUMP})
    other = csv_rows(tmp_path / "a.csv", ["text"], [DUMP])
    assert run("clean", one, other, "-o", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out/a.jsonl/1.txt").exists()
    assert (tmp_path / "out/a.csv/1.txt").exists()


def test_what_was_done_before_is_left_out(tmp_path: Path) -> None:
    path = json_lines(tmp_path / "a.jsonl", {"text": DUMP}, {"text": DUMP})
    before = tmp_path / "out/a/1.txt"
    before.parent.mkdir(parents=True)
    before.write_text("seen", encoding="utf-8")
    assert run("clean", path, "-o", tmp_path / "out", "--skip-existing").exit_code == 0
    assert before.read_text(encoding="utf-8") == "seen"
    assert (tmp_path / "out/a/2.txt").exists()


def test_a_source_that_stands_where_a_row_would_be_written_stays(tmp_path: Path) -> None:
    path = json_lines(tmp_path / "a.jsonl", {"text": DUMP}, {"text": DUMP})
    (tmp_path / "a").mkdir()
    other = tmp_path / "a/1.txt"
    other.write_text(DUMP, encoding="utf-8")
    result = run("clean", path, other, "-o", tmp_path)
    assert result.exit_code == 1
    assert f"{path}/1: {other} is the source {other}" in result.stderr
    assert other.read_text(encoding="utf-8") == DUMP
    assert (tmp_path / "a/2.txt").exists()


def test_several_processes_give_the_same(tmp_path: Path) -> None:
    path = json_lines(
        tmp_path / "a.jsonl", *[{"text": f"{DUMP}Kalimat ke-{number} tetap di sini."} for number in range(40)]
    )
    assert run("clean", path, "--processes", "2").stdout == run("clean", path).stdout


def test_in_folders_rows_are_not_looked_for_unless_asked(tmp_path: Path) -> None:
    json_lines(tmp_path / "a.jsonl", {"text": DUMP})
    (tmp_path / "b.txt").write_text(DUMP, encoding="utf-8")
    assert [one["source"] for one in found(cleaned(tmp_path))] == [f"{tmp_path}/b.txt"]
    assert [one["source"] for one in found(cleaned(tmp_path, "--glob", "*.jsonl"))] == [f"{tmp_path}/a.jsonl/1"]


def test_what_this_command_writes_can_be_cleaned_again(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(DUMP, encoding="utf-8")
    run("clean", tmp_path, "-f", "jsonl", "-o", tmp_path / "out.jsonl", "--fields", "text,url")
    assert [one["text"] for one in found(cleaned(tmp_path / "out.jsonl"))] == [CLEAN]


@pytest.mark.parametrize("option", [("--url", "https://a.id/"), ("--title", "Beras")])
def test_an_address_is_that_of_one_source(tmp_path: Path, option: tuple[str, str]) -> None:
    result = run("clean", json_lines(tmp_path / "a.jsonl", {"text": DUMP}), *option)
    assert result.exit_code == 2


def test_explain_says_that_it_shows_one_source(tmp_path: Path) -> None:
    result = run("explain", json_lines(tmp_path / "a.jsonl", {"text": DUMP}))
    assert result.exit_code == 1
    assert "it holds many sources; the command clean reads what is in it" in result.stderr


@pytest.mark.parametrize("name", ["a.json", "jsonl", "a.csv.zip", "a.jsonld"])
def test_other_names_have_no_rows(name: str) -> None:
    assert not has_rows(name)
