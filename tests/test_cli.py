"""The command line: what comes out, what is said when something is wrong, and with which exit code."""

import base64
import gzip
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import newsclean
from newsclean.cli.main import newsclean as command
from newsclean.cli.sources import SUFFIXES
from newsclean.read.compressed import EXPANDED_LIMIT

DUMP = """Harga Cabai Turun di Pasar Induk
JAKARTA, KABARPANTAI.com - Harga cabai rawit di pasar induk turun pada Senin, kata para pedagang.
Baca juga: Panen Raya di Lereng Gunung Dimulai
Menurut mereka, pasokan dari Jawa Timur sudah lancar sejak hujan reda pekan lalu. (abc/def)
"""
TEXT = """Harga cabai rawit di pasar induk turun pada Senin, kata para pedagang.

Menurut mereka, pasokan dari Jawa Timur sudah lancar sejak hujan reda pekan lalu.
"""
OWN_RULES = """languages = ["id"]
[[rule]]
id = "user.ad.kupon"
kind = "ad"
scope = "line"
phrases = ["Kupon hari ini"]
examples = ["KUPON HARI INI!"]
counter_examples = ["Kupon hari ini ditukar di balai desa."]
"""


def run(*arguments: object, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments], input=stdin)


def as_user(*arguments: object, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command as a process of its own: exit codes and error lines as a shell sees them."""
    return subprocess.run(
        [sys.executable, "-m", "newsclean", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


def in_shell(line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A line for the shell, in which ``newsclean`` is the command."""
    return subprocess.run(
        ["bash", "-c", f'newsclean() {{ {shlex.quote(sys.executable)} -m newsclean "$@"; }}; {line}'],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    path = tmp_path / "dump.txt"
    path.write_text(DUMP, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "dumps" / "2025"
    inside.mkdir(parents=True)
    (inside / "b.txt").write_text(DUMP, encoding="utf-8")
    (inside.parent / "a.txt.gz").write_bytes(gzip.compress(DUMP.encode()))
    (inside / "notes.pdf").write_bytes(b"%PDF")
    return inside.parent


class TestClean:
    def test_a_file(self, dump: Path) -> None:
        result = run("clean", dump)
        assert (result.exit_code, result.stdout) == (0, TEXT)

    @pytest.mark.parametrize("arguments", [["clean"], ["clean", "-"]])
    def test_standard_input(self, arguments: list[str]) -> None:
        assert run(*arguments, stdin=DUMP).stdout == TEXT

    def test_nothing_in_nothing_out(self) -> None:
        result = run("clean", "-", stdin="")
        assert (result.exit_code, result.stdout) == (0, "")

    def test_json_of_one_source_is_an_object(self, dump: Path) -> None:
        article = json.loads(run("clean", dump, "--format", "json").stdout)
        assert article["title"] == "Harga Cabai Turun di Pasar Induk"
        assert [removal["kind"] for removal in article["removed"]] == ["title", "dateline", "related", "signoff"]

    def test_json_of_several_is_a_list(self, dump: Path) -> None:
        articles = json.loads(run("clean", dump, dump, "--format", "json").stdout)
        assert [article["source"] for article in articles] == [str(dump), str(dump)]
        assert articles[0]["text"] + "\n" == TEXT

    def test_schema_org_of_one_source_is_an_object_and_of_several_a_list(self, dump: Path) -> None:
        alone = json.loads(run("clean", dump, "--format", "schema-org").stdout)
        assert alone["@type"] == "NewsArticle"
        assert alone["articleBody"] == json.loads(run("clean", dump, "--format", "json").stdout)["text"]
        assert json.loads(run("clean", dump, dump, "--format", "schema-org").stdout) == [alone, alone]

    def test_json_of_an_empty_folder_is_an_empty_list(self, tmp_path: Path) -> None:
        assert json.loads(run("clean", tmp_path, "--format", "json").stdout) == []

    def test_a_folder_with_nothing_to_read_is_said(self, tmp_path: Path, dump: Path) -> None:
        (tmp_path / "empty").mkdir()
        (tmp_path / "empty" / "a.json").write_text("{}")
        result = run("clean", tmp_path / "empty", dump, "--format", "jsonl")
        assert (result.exit_code, len(result.stdout.splitlines())) == (1, 1)
        assert result.stderr.startswith(f"newsclean: {tmp_path / 'empty'}: no .txt, .text, .md, ")
        assert result.stderr.count("\n") == 1

    def test_jsonl_has_one_article_a_line_in_order_of_name(self, folder: Path) -> None:
        lines = [json.loads(line) for line in run("clean", folder, "--format", "jsonl").stdout.splitlines()]
        assert [Path(line["source"]).name for line in lines] == ["b.txt", "a.txt.gz"]
        assert {line["text"] + "\n" for line in lines} == {TEXT}

    @pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.TXT", "a.md.gz"])
    def test_a_folder_has_dumps_of_several_kinds(self, tmp_path: Path, dump: Path, name: str) -> None:
        data = dump.read_bytes()
        (tmp_path / "dumps").mkdir()
        (tmp_path / "dumps" / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
        assert len(run("clean", tmp_path / "dumps", "--format", "jsonl").stdout.splitlines()) == 1

    def test_several_texts_stand_under_their_names(self, dump: Path) -> None:
        assert run("clean", dump, dump).stdout == f"==> {dump} <==\n{TEXT}\n==> {dump} <==\n{TEXT}"

    def test_html_is_closed_by_a_line_end(self, dump: Path) -> None:
        alone = run("clean", dump, "--format", "html").stdout
        assert alone.startswith("<p>Harga")
        assert alone.endswith("</p>\n")
        several = run("clean", dump, dump, "--format", "html").stdout
        assert several == f"<article>\n<h1>{dump}</h1>\n{alone}</article>\n" * 2

    def test_names_are_escaped_in_html(self, dump: Path) -> None:
        other = dump.rename(dump.with_name("<b>&.txt"))
        assert "&lt;b&gt;&amp;.txt</h1>" in run("clean", other, other, "--format", "html").stdout

    @pytest.mark.parametrize("form", ["json", "JSONL"])
    def test_some_fields_alone(self, dump: Path, form: str) -> None:
        article = json.loads(run("clean", dump, "-f", form, "--fields", "text,title, published").stdout)
        assert list(article) == ["source"] * (form == "JSONL") + ["text", "title", "published"]

    @pytest.mark.parametrize("form", ["json", "jsonl"])
    def test_the_evidence_is_added_if_asked_for(self, dump: Path, form: str) -> None:
        plain = json.loads(run("clean", dump, "-f", form).stdout)
        article = json.loads(run("clean", dump, "-f", form, "--evidence").stdout)
        evidence = article.pop("evidence")
        assert article == plain
        assert evidence == newsclean.clean(DUMP).to_dict(evidence=True)["evidence"]

    @pytest.mark.parametrize(
        ("arguments", "names"),
        [
            (["--fields", "title", "--evidence"], ["title", "evidence"]),
            (["--fields", "evidence,title", "--evidence"], ["evidence", "title"]),
            (["--fields", "title,evidence"], ["title", "evidence"]),
        ],
    )
    def test_the_evidence_among_some_fields(self, dump: Path, arguments: list[str], names: list[str]) -> None:
        article = json.loads(run("clean", dump, "-f", "json", *arguments).stdout)
        assert list(article) == names
        assert article["evidence"]["title"][0]["chosen"] is True

    def test_no_case_in_what_is_chosen(self, dump: Path) -> None:
        assert run("clean", dump, "--kind", "Text", "--format", "TEXT", "--dateline", "Strip").stdout == TEXT

    def test_several_stages_between_commas(self, dump: Path) -> None:
        shown = run("clean", dump, "--without", "related,dateline").stdout
        assert "Baca juga" in shown
        assert "JAKARTA" in shown

    def test_markdown(self, dump: Path) -> None:
        assert run("clean", dump, "--format", "markdown").stdout.startswith(
            "# Harga Cabai Turun di Pasar Induk\n\nHarga"
        )

    def test_options_reach_the_cleaner(self, dump: Path) -> None:
        assert run("clean", dump, "--dateline", "keep").stdout.startswith("JAKARTA, KABARPANTAI.com - Harga")
        assert "Baca juga" in run("clean", dump, "--without", "related").stdout
        assert json.loads(run("clean", dump, "--format", "json", "--language", "ms").stdout)["language"] == "ms"

    def test_own_rules(self, tmp_path: Path) -> None:
        rules = tmp_path / "mine.toml"
        rules.write_text(OWN_RULES, encoding="utf-8")
        assert run("clean", "--rules", rules, stdin=f"Kupon hari ini\n{DUMP}").stdout == TEXT

    def test_shared_among_processes(self, folder: Path) -> None:
        alone = run("clean", folder, "--format", "jsonl").stdout
        assert as_user("clean", folder, "--format", "jsonl", "--processes", 2).stdout.decode() == alone

    def test_text_is_utf8_whatever_the_locale(self, dump: Path) -> None:
        dump.write_text("Ümit – “pagi” 北京 adalah kalimat yang cukup panjang untuk sebuah berita.", encoding="utf-8")
        done = as_user("clean", dump, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
        assert "Ümit – “pagi” 北京" in done.stdout.decode("utf-8")

    @pytest.mark.parametrize("asked", [True, False])
    def test_a_second_opinion_can_be_done_without(
        self, dump: Path, monkeypatch: pytest.MonkeyPatch, asked: bool
    ) -> None:
        made: list[bool] = []
        cleaner = newsclean.Cleaner

        def noting(**options: object) -> newsclean.Cleaner:
            made.append(bool(options["second_opinion"]))
            return cleaner(**options)  # type: ignore[arg-type]

        monkeypatch.setattr(newsclean, "Cleaner", noting)
        assert run("clean", dump, *([] if asked else ["--no-second-opinion"])).exit_code == 0
        assert made == [asked]

    def test_help_and_docs_name_every_suffix(self) -> None:
        said = run("clean", "--help").stdout
        docs = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text(encoding="utf-8")
        for suffix in (*SUFFIXES, ".gz"):
            assert re.search(rf" {re.escape(suffix)}\b", said)
            assert f"`{suffix}`" in docs

    def test_docs_name_every_option(self) -> None:
        docs = (Path(__file__).parent.parent / "docs" / "command-line.md").read_text(encoding="utf-8")
        for option in re.findall(r"^  (?:-[of], )?(--[a-z-]+)", run("clean", "--help").stdout, re.MULTILINE):
            assert f"`{option}" in docs


class TestCleanToFiles:
    def test_each_source_has_its_file(self, folder: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        assert run("clean", folder, "--output", output).exit_code == 0
        assert (output / "a.txt").read_text(encoding="utf-8") == TEXT
        assert (output / "2025" / "b.txt").read_text(encoding="utf-8") == TEXT

    @pytest.mark.parametrize(
        ("form", "name"),
        [("json", "dump.json"), ("jsonl", "dump.jsonl"), ("schema-org", "dump.jsonld"), ("markdown", "dump.md")],
    )
    def test_the_suffix_says_the_form(self, dump: Path, tmp_path: Path, form: str, name: str) -> None:
        run("clean", dump, "--output", tmp_path / "out", "--format", form)
        assert (tmp_path / "out" / name).exists()

    def test_a_source_is_never_overwritten(self, dump: Path) -> None:
        result = run("clean", dump, "--output", dump.parent)
        assert result.exit_code == 1
        assert "is the source itself" in result.stderr
        assert dump.read_text(encoding="utf-8") == DUMP

    @pytest.mark.parametrize(
        ("names", "written"),
        [
            (["berita.com-123", "berita.com-124"], ["berita.com-123.json", "berita.com-124.json"]),
            (["a.txt", "a.html"], ["a.html.json", "a.txt.json"]),
            (["a.txt", "a.txt.gz", "b.md"], ["a.txt.gz.json", "a.txt.json", "b.json"]),
            (["a.TXT", "halaman.php"], ["a.json", "halaman.php.json"]),
            ([".txt"], [".txt.json"]),
        ],
    )
    def test_sources_of_like_names_have_files_of_their_own(
        self, tmp_path: Path, names: list[str], written: list[str]
    ) -> None:
        for name in names:
            (tmp_path / name).write_text(DUMP, encoding="utf-8")
        sources = [tmp_path / name for name in names]
        assert run("clean", *sources, "--output", tmp_path / "out", "--format", "json").exit_code == 0
        assert sorted(path.name for path in (tmp_path / "out").iterdir()) == written

    def test_jsonl_is_one_line_that_names_its_source(self, dump: Path, tmp_path: Path) -> None:
        run("clean", dump, "--output", tmp_path / "out", "--format", "jsonl")
        (line,) = (tmp_path / "out" / "dump.jsonl").read_text(encoding="utf-8").splitlines()
        assert next(iter(json.loads(line).items())) == ("source", str(dump))

    def test_two_sources_never_share_a_file(self, dump: Path, tmp_path: Path) -> None:
        result = run("clean", dump, dump, "--output", tmp_path / "out")
        assert result.exit_code == 1
        assert result.stderr == (
            f"newsclean: {dump}: {tmp_path / 'out' / 'dump.txt'} is the file of another source, {dump}\n"
        )

    def test_nor_where_what_is_there_is_skipped(self, tmp_path: Path) -> None:
        """The second of two sources of one name was skipped as if it had been done."""
        for name in ("x", "y"):
            (tmp_path / name).mkdir()
            (tmp_path / name / "a.txt").write_text(DUMP, encoding="utf-8")
        arguments = ("clean", tmp_path / "x", tmp_path / "y", "--output", tmp_path / "out", "--skip-existing")
        first, again = run(*arguments), run(*arguments)
        assert (first.exit_code, again.exit_code) == (1, 1)
        assert "y/a.txt: " in first.stderr
        assert "is the file of another source" in first.stderr
        assert again.stderr == first.stderr

    def test_no_other_source_is_overwritten(self, tmp_path: Path) -> None:
        page = tmp_path / "out" / "sub" / "a.html"
        dump = tmp_path / "src" / "sub" / "a.txt"
        for path in (page, dump):
            path.parent.mkdir(parents=True)
            path.write_text(DUMP, encoding="utf-8")
        result = run("clean", tmp_path / "src", page, "--format", "html", "--output", tmp_path / "out")
        assert result.exit_code == 1
        assert result.stderr == (
            f"newsclean: {dump}: {page} is the source {page}; choose another folder with --output\n"
        )
        assert page.read_text(encoding="utf-8") == DUMP
        assert (tmp_path / "out" / "a.html").exists()

    def test_nor_one_behind_a_link(self, dump: Path, tmp_path: Path) -> None:
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "dump.txt").symlink_to(dump)
        assert "is the source itself" in run("clean", dump, "--output", tmp_path / "out").stderr
        assert dump.read_text(encoding="utf-8") == DUMP

    def test_what_a_run_wrote_is_no_source_of_the_next(self, folder: Path) -> None:
        output = folder / "clean"
        assert run("clean", folder, "--output", output).exit_code == 0
        again = run("clean", folder, "--output", output)
        assert again.exit_code == 0
        assert again.stderr.startswith(f"newsclean: {output}: not looked into, for the articles go there\n")
        assert sorted(path.name for path in output.rglob("*.txt")) == ["a.txt", "b.txt"]

    def test_what_is_there_can_be_left_as_it_is(self, folder: Path, tmp_path: Path) -> None:
        output = tmp_path / "out"
        output.mkdir()
        (output / "a.txt").write_text("done", encoding="utf-8")
        assert run("clean", folder, "-o", output, "--skip-existing").exit_code == 0
        assert (output / "a.txt").read_text(encoding="utf-8") == "done"
        assert (output / "2025" / "b.txt").read_text(encoding="utf-8") == TEXT

    def test_one_file_for_all(self, dump: Path, tmp_path: Path) -> None:
        file = tmp_path / "new" / "articles.jsonl"
        assert run("clean", dump, dump, "-f", "jsonl", "-o", file).exit_code == 0
        assert file.read_text(encoding="utf-8") == run("clean", dump, dump, "-f", "jsonl").stdout
        assert [path.name for path in file.parent.iterdir()] == ["articles.jsonl"]

    def test_one_file_for_all_has_no_case(self, dump: Path, tmp_path: Path) -> None:
        file = tmp_path / "ARTICLES.JSONL"
        assert run("clean", dump, dump, "-f", "jsonl", "-o", file).exit_code == 0
        assert len(file.read_text(encoding="utf-8").splitlines()) == 2

    @pytest.mark.parametrize(
        ("form", "suffix"),
        [("text", ".txt"), ("json", ".json"), ("schema-org", ".jsonld"), ("markdown", ".md"), ("html", ".html")],
    )
    @pytest.mark.parametrize("sources", [1, 2])
    def test_one_file_has_what_standard_output_would(
        self, dump: Path, tmp_path: Path, form: str, suffix: str, sources: int
    ) -> None:
        file = tmp_path / f"all{suffix}"
        assert run("clean", *[dump] * sources, "-f", form, "-o", file).exit_code == 0
        assert file.read_text(encoding="utf-8") == run("clean", *[dump] * sources, "-f", form).stdout

    def test_a_folder_called_like_a_file_is_a_folder(self, dump: Path, tmp_path: Path) -> None:
        (tmp_path / "berita.txt").mkdir()
        assert run("clean", dump, "-o", tmp_path / "berita.txt").exit_code == 0
        assert (tmp_path / "berita.txt" / "dump.txt").read_text(encoding="utf-8") == TEXT

    def test_one_file_stays_where_nothing_could_be_read(self, tmp_path: Path) -> None:
        (tmp_path / "old.txt").write_text("old", encoding="utf-8")
        assert run("clean", tmp_path / "gone.txt", "-o", tmp_path / "old.txt").exit_code == 1
        assert (tmp_path / "old.txt").read_text(encoding="utf-8") == "old"

    def test_a_folder_that_can_not_be_made_is_said_once(self, dump: Path) -> None:
        other = dump.with_name("other.txt")
        other.write_text(DUMP, encoding="utf-8")
        done = as_user("clean", dump, other, "-o", dump / "out")
        assert (done.returncode, done.stderr.decode()) == (1, f"newsclean: {dump / 'out'}: Not a directory\n")

    def test_one_file_for_all_is_no_source(self, dump: Path) -> None:
        file = dump.rename(dump.with_name("dump.jsonl"))
        result = run("clean", file, "-f", "jsonl", "-o", file)
        assert result.exit_code == 2
        assert file.read_text(encoding="utf-8") == DUMP

    @pytest.mark.parametrize("output", ["out", "out/articles.jsonl"])
    def test_a_file_is_written_whole_or_not_at_all(
        self, dump: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str
    ) -> None:
        (tmp_path / "out").mkdir()
        old = tmp_path / "out" / ("dump.jsonl" if output == "out" else "articles.jsonl")
        old.write_text("old", encoding="utf-8")

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "replace", full)
        result = run("clean", dump, "-f", "jsonl", "-o", tmp_path / output)
        assert result.exit_code == 1
        assert "No space left on device" in result.stderr
        assert [path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir()] == ["old"]

    def test_what_is_no_plain_file_is_written_to(self, dump: Path, tmp_path: Path) -> None:
        link = tmp_path / "link.html"
        link.symlink_to(os.devnull)
        assert run("explain", dump, "--html", link).exit_code == 0
        assert link.is_symlink()
        assert not Path(os.devnull).is_file()


class TestFolders:
    def test_a_folder_that_is_closed_is_said(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        scandir, closed = os.scandir, str(folder / "2025")

        def guarded(path: str) -> object:
            if str(path) == closed:
                raise PermissionError(13, "Permission denied", closed)
            return scandir(path)

        monkeypatch.setattr(os, "scandir", guarded)
        result = run("clean", folder)
        assert (result.exit_code, result.stderr) == (1, f"newsclean: {closed}: Permission denied\n")
        assert TEXT in result.stdout
        alone = run("clean", closed)
        assert (alone.exit_code, alone.stderr) == (1, f"newsclean: {closed}: Permission denied\n")

    def test_a_link_to_what_is_not_there_is_said(self, folder: Path) -> None:
        """Versioning tools leave such links for files that they keep elsewhere: they were passed over."""
        (folder / "z.txt").symlink_to("gone.txt")
        (folder / "style.css").symlink_to("gone.css")
        result = run("clean", folder, "--format", "jsonl")
        assert (result.exit_code, len(result.stdout.splitlines())) == (1, 2)
        assert result.stderr.endswith(f"newsclean: {folder / 'z.txt'}: a link to what is not there\n")
        assert "style.css" not in result.stderr

    def test_files_that_are_not_taken_are_counted(self, folder: Path) -> None:
        (folder / "style.css").write_text("p { color: red }")
        (folder / "._a.txt").write_text("of macOS")
        (folder / ".DS_Store").write_text("of macOS")
        result = run("clean", folder)
        assert result.exit_code == 0
        assert result.stderr.startswith("newsclean: 2 files not taken: no name ends in .txt, .text, ")
        assert result.stdout.count("==> ") == 2

    @pytest.mark.parametrize("name", ["harga-cabai", "index.html?p=3", "sub/index.htm?a=b.c"])
    def test_texts_whose_names_have_no_suffix_are_taken(self, folder: Path, name: str) -> None:
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(DUMP, encoding="utf-8")
        assert f"==> {file} <==\n{TEXT}" in run("clean", folder).stdout

    @pytest.mark.parametrize(
        ("name", "data"),
        [("gambar", b"\x89PNG\r\n\x1a\n"), ("data", b"a\0b"), ("pack", gzip.compress(b"a", mtime=0)), ("empty", b"")],
    )
    def test_other_files_without_a_suffix_are_not(self, folder: Path, name: str, data: bytes) -> None:
        (folder / name).write_bytes(data)
        assert run("clean", folder).stderr.startswith("newsclean: 2 files not taken: ")

    def test_what_is_wanted_can_be_named(self, folder: Path) -> None:
        (folder / "2025" / "baca.php").write_text(DUMP, encoding="utf-8")
        result = run("clean", folder, "--glob", "2025/*.php")
        assert result.stdout == f"==> {folder / '2025' / 'baca.php'} <==\n{TEXT}"
        assert result.stderr == "newsclean: 3 files not taken: no name that fits '2025/*.php'\n"
        assert "no file that fits '*.asp' in this folder" in run("clean", folder, "--glob", "*.asp").stderr


class TestEnding:
    """Whoever shares the work with other processes takes them along."""

    @staticmethod
    def start(dump: Path, folder: Path, *, start_new_session: bool = False) -> "subprocess.Popen[bytes]":
        process = subprocess.Popen(
            [sys.executable, "-m", "newsclean", "clean", *[str(dump)] * 300, "--format", "jsonl", "--processes", "2"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(folder)},
            start_new_session=start_new_session,
        )
        assert process.stdout is not None
        assert process.stdout.readline()
        return process

    def test_terminated(self, dump: Path, tmp_path: Path) -> None:
        (tmp_path / "tmp").mkdir()
        process = self.start(dump, tmp_path / "tmp")
        process.terminate()
        _, said = process.communicate(timeout=60)  # the other processes hold the same pipes
        assert (process.returncode, said) == (143, b"")
        assert list((tmp_path / "tmp").iterdir()) == []

    @pytest.mark.parametrize("times", [1, 3])
    def test_interrupted_as_by_a_terminal(self, dump: Path, tmp_path: Path, times: int) -> None:
        """Ctrl-C goes to all processes at once: none but the first may say anything."""
        (tmp_path / "tmp").mkdir()
        process = self.start(dump, tmp_path / "tmp", start_new_session=True)
        for _ in range(times):
            os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
        assert said.strip() == b""
        assert process.returncode in ((130,) if times == 1 else (130, -signal.SIGINT))
        if times == 1:
            assert list((tmp_path / "tmp").iterdir()) == []

    def test_interrupted_while_the_processes_start(self, dump: Path) -> None:
        process = subprocess.Popen(
            [sys.executable, "-X", "importtime", "-m", "newsclean", "clean", *[str(dump)] * 50, "--processes", "2"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        assert process.stderr is not None
        said: list[bytes] = []
        while b"multiprocessing.popen_spawn_posix" not in b"".join(said[-1:]):  # imported right before they start
            said.append(process.stderr.readline())
            assert said[-1]
        os.killpg(process.pid, signal.SIGINT)
        _, rest = process.communicate(timeout=60)
        assert (process.returncode, b"Traceback" in rest) == (130, False)

    def test_a_process_that_was_killed_is_said(self, dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(_: object, sources: Iterator[bytes], **__: object) -> Iterator[newsclean.Article]:
            yield newsclean.clean(next(sources))
            raise RuntimeError("a process of clean_many ended") from BrokenProcessPool()

        monkeypatch.setattr(newsclean.Cleaner, "clean_many", broken)
        result = run("clean", dump, dump, "--processes", 2)
        assert (result.exit_code, result.stdout) == (1, f"==> {dump} <==\n{TEXT}")
        assert result.stderr.startswith("Error: a process ended before its work was done: memory may be short;")

    @pytest.mark.parametrize(("sources", "processes"), [(1, 1), (3, 3), (9, 8)])
    def test_no_more_processes_than_sources(
        self, dump: Path, monkeypatch: pytest.MonkeyPatch, sources: int, processes: int
    ) -> None:
        asked: list[object] = []

        def noting(*_: object, processes: int, **__: object) -> Iterator[newsclean.Article]:
            asked.append(processes)
            return iter(())

        monkeypatch.setattr(newsclean.Cleaner, "clean_many", noting)
        run("clean", *[dump] * sources, "--processes", 8)
        assert asked == [processes]

    def test_killed(self, dump: Path, tmp_path: Path) -> None:
        process = self.start(dump, tmp_path)
        process.kill()
        process.communicate(timeout=60)


class TestLookingOn:
    @pytest.mark.parametrize(
        ("names", "said"),
        [
            (["dump.txt", "gone.txt", "empty.txt"], "1 written, 1 failed, 1 empty"),
            (["dump.txt", "dump.txt"], "2 written"),
            (["dump.txt"], ""),
        ],
    )
    def test_in_a_terminal_the_last_line_says_how_much_was_done(self, dump: Path, names: list[str], said: str) -> None:
        (dump.parent / "empty.txt").touch()
        terminal, end = os.openpty()
        subprocess.run(
            [sys.executable, "-m", "newsclean", "clean", *names],
            cwd=dump.parent,
            stdout=subprocess.DEVNULL,
            stderr=end,
            check=False,
        )
        os.write(end, b".\n")
        shown = b""
        while not shown.endswith(b".\r\n"):  # it comes in parts
            shown += os.read(terminal, 4096)
        os.close(end)
        os.close(terminal)
        assert shown.decode().splitlines()[-2:-1] == ([said] if said else [])


class TestErrors:
    def test_a_name_can_not_steer_the_terminal(self, tmp_path: Path) -> None:
        file = tmp_path / "a\x1b[31m.txt"
        file.write_text(DUMP, encoding="utf-8")
        shown = run("clean", file, tmp_path / "gone\x1b\n.txt")
        assert shown.stdout.startswith(f"==> {tmp_path}/a␛[31m.txt <==\n")
        assert shown.stderr == f"newsclean: {tmp_path}/gone␛␊.txt: No such file or directory\n"

    def test_an_address_is_not_fetched(self) -> None:
        result = run("clean", "https://berita.com/?a=1&b=2")
        assert result.exit_code == 1
        assert result.stderr == (
            "newsclean: https://berita.com/?a=1&b=2: newsclean does not download; try: curl -sL "
            "'https://berita.com/?a=1&b=2' | newsclean clean - --url 'https://berita.com/?a=1&b=2'\n"
        )

    def test_one_bad_file_does_not_stop_the_rest(self, dump: Path, tmp_path: Path) -> None:
        result = run("clean", tmp_path / "gone.txt", dump, "--format", "jsonl")
        assert result.exit_code == 1
        assert result.stderr == f"newsclean: {tmp_path / 'gone.txt'}: No such file or directory\n"
        assert len(result.stdout.splitlines()) == 1

    def test_a_damaged_gzip_file(self, tmp_path: Path) -> None:
        bad = tmp_path / "bad.txt.gz"
        bad.write_bytes(gzip.compress(DUMP.encode())[:-20])
        result = run("clean", bad)
        assert result.exit_code == 1
        assert "not a gzip file that can be read" in result.stderr

    @pytest.mark.parametrize(
        ("data", "what"),
        [
            (b"%PDF-1.7\n%\xe2", "a PDF document"),
            (b"PK\x03\x04\x14\x00", "a ZIP archive"),
            (b"\x89PNG\r\n\x1a\n", "a picture"),
            (b"\xfd7zXZ\x00\x00", "an xz archive"),
            (gzip.compress(b"%PDF-1.7\n%\xe2", mtime=0), "a PDF document"),
        ],
    )
    def test_what_is_no_text_at_all(self, tmp_path: Path, data: bytes, what: str) -> None:
        file = tmp_path / "a.txt"
        file.write_bytes(data)
        result = run("clean", str(file))
        assert result.exit_code == 1
        assert f"{what}" in result.stderr
        assert "neither a page nor a text" in result.stderr
        assert result.stdout == ""

    def test_a_text_about_such_a_file_is_one(self, tmp_path: Path) -> None:
        file = tmp_path / "a.txt"
        file.write_text("PDF files begin with %PDF-, ZIP archives with PK.")
        assert run("clean", str(file)).stdout == "PDF files begin with %PDF-, ZIP archives with PK.\n"

    @pytest.mark.parametrize("command", ["clean", "explain"])
    def test_a_file_that_is_far_too_large(self, tmp_path: Path, command: str) -> None:
        with (tmp_path / "large.txt").open("wb") as large:
            large.truncate(EXPANDED_LIMIT + 1)
        done = as_user(command, tmp_path / "large.txt")
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == (
            f"newsclean: {tmp_path / 'large.txt'}: more than 64 MB, which no page or dump is\n"
        )

    def test_a_gzip_bomb(self, tmp_path: Path) -> None:
        bomb = tmp_path / "bomb.txt.gz"
        bomb.write_bytes(gzip.compress(b"a" * (EXPANDED_LIMIT + 1), compresslevel=9))
        result = run("clean", bomb)
        assert result.exit_code == 1
        assert "expands to more than" in result.stderr

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["clean", "--without", "datelines", "-"], "no stage called 'datelines'; did you mean dateline"),
            (["clean", "--language", "Bahasa Indonesia", "-"], "ISO 639"),
            (["clean", "--format", "xml", "-"], "'xml' is not one of"),
            (["clean", "--rules", "gone.toml", "-"], "gone.toml: No such file"),
            (["clean", "-", "-"], "standard input (-) can be read once only"),
            (["clean", "", "-o", "out"], "a source has no name: is a variable of the shell empty?"),
            (["explain", ""], "a source has no name"),
            (["clean", "--processes", "0", "-"], "0 is not in the range"),
            (["rules", "list", "--kind", "advert"], "kind must be one of related"),
            (["rules", "list", "--language", "xx"], "no rules for language 'xx'; there are"),
            (["clear"], "No such command 'clear'"),
            (["clean", "-", "--output", "-"], "--output names a folder or a file; without it"),
            (["clean", "-", "--output", "/dev/null"], "/dev/null is a file; --output names a folder"),
            (["clean", "--without", "region,zzz", "-"], "no stage called 'zzz'; the command stages lists them"),
            (["clean", "--fields", "title", "-"], "--fields is for --format json and jsonl, not text"),
            (["clean", "--evidence", "-"], "--evidence is for --format json and jsonl, not text"),
            (["clean", "-o", "a.json", "-"], "a.json is the name of a file for --format json; --format is text"),
            (["clean", "-o", "a.ndjson", "-"], "a.ndjson is the name of a file for --format jsonl; --format is text"),
            (["clean", "-o", "a.HTM", "-"], "a.HTM is the name of a file for --format html; --format is text"),
            (["clean", "-f", "json", "--fields", "titel", "-"], "no field called 'titel'; did you mean title?"),
            (["clean", "--skip-existing", "-"], "--skip-existing needs a folder named by --output"),
            (["clean", "--title", "Rapat", "a.txt", "b.txt"], "--title is that of one source"),
            (["clean", "--url", "https://berita.com/1", "."], "--url is that of one source"),
            (["clean", "--url", "https://berita.com/1", "a.zip"], "--url is that of one source"),
            ([os.devnull], f"no command called '{os.devnull}'; did you mean: newsclean clean {os.devnull}"),
        ],
    )
    def test_wrong_usage_is_one_line_and_exit_code_2(self, arguments: list[str], said: str) -> None:
        done = as_user(*arguments)
        message = done.stderr.decode()
        assert (done.returncode, done.stdout) == (2, b"")
        assert message.startswith("newsclean: ")
        assert said in message
        assert message.count("\n") == 1

    @pytest.mark.parametrize("arguments", [[], ["rules"]])
    def test_a_group_alone_shows_its_help(self, arguments: list[str]) -> None:
        done = as_user(*arguments)
        assert (done.stdout + done.stderr).startswith(b"Usage: ")
        assert b"newsclean: " not in done.stderr

    def test_a_wrong_rule_file_is_named(self, tmp_path: Path) -> None:
        rules = tmp_path / "mine.toml"
        rules.write_text(OWN_RULES.replace('"ad"', '"advert"'), encoding="utf-8")
        done = as_user("clean", "--rules", rules, "-")
        assert done.returncode == 2
        assert "mine.toml: user.ad.kupon: kind 'advert'" in done.stderr.decode()

    @pytest.mark.parametrize("arguments", ["clean {many}", "explain {big}"])
    def test_whoever_reads_may_go_away(self, tmp_path: Path, folder: Path, arguments: str) -> None:
        big = tmp_path / "big.txt"
        big.write_text(DUMP * 1000, encoding="utf-8")  # more than a pipe holds
        (folder / "2025" / "notes.pdf").unlink()
        line = arguments.format(many=f"{folder} " * 200, big=big)
        done = in_shell(f"newsclean {line} | head -1; echo ${{PIPESTATUS[0]}}")
        first, code = done.stdout.splitlines()
        assert first.startswith(("==> ", "[-Harga Cabai Turun"))
        assert (code, done.stderr) == ("0", "")

    @pytest.mark.parametrize(
        ("line", "code", "said"),
        [
            ("clean gone.txt", 1, "gone.txt: No such file or directory"),
            ("clean dump.txt > /dev/full", 1, "No space left on device"),
            ("explain dump.txt > /dev/full", 1, "No space left on device"),
            ("stages > /dev/full", 1, "No space left on device"),
            ("clean <&-", 2, "name a file or a folder, or - for standard input"),
            ("clean - <&-", 1, "-: standard input is closed"),
            ("explain - <&-", 1, "-: standard input is closed"),
            ("clean dump.txt >&-", 1, "standard output is closed"),
            ("explain dump.txt >&-", 1, "standard output is closed"),
            ("rules list >&-", 1, "standard output is closed"),
        ],
    )
    def test_streams_that_fail_are_one_line_and_an_exit_code(self, dump: Path, line: str, code: int, said: str) -> None:
        if "/dev/full" in line and not Path("/dev/full").exists():
            pytest.skip("no /dev/full here")
        done = in_shell(f"cd {dump.parent}; newsclean {line}")
        assert (done.returncode, done.stdout, done.stderr) == (code, "", f"newsclean: {said}\n")

    def test_who_writes_files_needs_no_standard_output(self, dump: Path) -> None:
        done = in_shell(f"cd {dump.parent}; newsclean clean dump.txt --output out >&-")
        assert (done.returncode, done.stderr) == (0, "")
        assert (dump.parent / "out" / "dump.txt").read_text(encoding="utf-8") == TEXT

    def test_a_rule_that_does_not_hold_is_exit_code_1(self, tmp_path: Path) -> None:
        rules = tmp_path / "mine.toml"
        rules.write_text(OWN_RULES.replace('["Kupon hari ini ditukar di balai desa."]', '["Kupon hari ini."]'), "utf-8")
        assert as_user("rules", "test", rules).returncode == 1


class TestExplain:
    def test_removed_text_is_marked_and_says_its_rule(self, dump: Path) -> None:
        result = run("explain", dump)
        assert result.exit_code == 0
        assert "[-Baca juga: Panen Raya di Lereng Gunung Dimulai-] ‹id.related.baca-juga›" in result.stdout
        assert "Menurut mereka, pasokan dari Jawa Timur" in result.stdout
        assert "related 1" in result.stdout

    def test_in_a_terminal_it_is_struck_and_coloured(self, dump: Path) -> None:
        shown = as_user("explain", dump, FORCE_COLOR="1", TERM="xterm-256color").stdout.decode()
        assert "\x1b[9;34mBaca juga: Panen Raya" in shown
        assert "[-" not in shown

    def test_the_dump_can_not_steer_the_terminal(self) -> None:
        shown = run("explain", "-", stdin="\x1b[31mHarga naik\x07 dan [bold]tajam[/bold] di pasar.").stdout
        assert "\x1b" not in shown
        assert "␛[31mHarga naik␇ dan [bold]tajam[/bold] di pasar." in shown

    @pytest.mark.parametrize("code", [*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
    def test_nor_the_order_of_what_it_shows(self, tmp_path: Path, code: int) -> None:
        report = tmp_path / "report.html"
        dump = f"Harga {chr(code)}naik dan tajam di pasar.\u200f"
        shown = run("explain", "-", stdin=dump).stdout
        assert shown.startswith(f"Harga <U+{code:04X}>naik dan tajam di pasar.")
        assert chr(code) not in shown
        run("explain", "-", "--html", report, stdin=dump)
        page = report.read_text(encoding="utf-8")
        assert f"Harga &lt;U+{code:04X}&gt;naik" in page
        assert chr(code) not in page

    def test_every_visible_character_is_shown(self, dump: Path) -> None:
        shown = run("explain", dump).stdout.split("\n\ntitle")[0]
        for mark in ("[-", "-]"):
            shown = shown.replace(mark, "")
        assert re.sub(r" ‹.*?›", "", shown).split() == DUMP.split()

    def test_a_pipe_has_no_width(self, dump: Path) -> None:
        shown = as_user("explain", dump, COLUMNS="40").stdout.decode("utf-8")
        (initials,) = (line for line in shown.splitlines() if "✓  abc/def" in line)
        assert initials.split() == ["initials", "✓", "abc/def", *initials.split()[3:5], "text", "says", "so"]
        assert initials.split()[3].startswith("text:mul.signoff.initials-pair")
        assert "…" not in shown

    def test_a_narrow_terminal_goes_on_in_the_next_line(self, dump: Path) -> None:
        shown = as_user("explain", dump, FORCE_COLOR="1", TERM="xterm-256color", COLUMNS="40").stdout.decode("utf-8")
        assert "…" not in shown
        assert max(map(len, re.sub(r"\x1b\[[\d;]*m", "", shown).partition("evidence")[2].splitlines())) <= 40

    def test_the_headline_that_is_known(self) -> None:
        shown = run(
            "explain", "-", "--title", "Rapat", stdin="Rapat\nHarga cabai naik pada Senin, kata pedagang.\n"
        ).stdout
        assert shown.startswith("[-Rapat-] ‹")

    def test_it_is_utf8_whatever_the_locale(self, dump: Path) -> None:
        done = as_user("explain", dump, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (0, b"")
        assert "‹id.related.baca-juga›" in done.stdout.decode("utf-8")

    def test_a_page(self) -> None:
        shown = run(
            "explain", "-", stdin="<html><body><p>Harga naik.</p><p>Baca juga: Harga Cabai Turun</p></body></html>"
        )
        assert "Harga naik." in shown.stdout
        assert "[-Baca juga: Harga Cabai Turun-]" in shown.stdout
        assert "<p>" not in shown.stdout

    @pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
    def test_a_page_saved_as_mhtml(self, charset: str) -> None:
        page = "<html><body><p>Harga – “naik”.</p><p>Baca juga: Harga Cabai Turun</p></body></html>"
        mail = (
            "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary=B\n\n--B\n"
            f"Content-Type: text/html; charset={charset}\nContent-Transfer-Encoding: base64\n\n"
            f"{base64.encodebytes(page.encode(charset)).decode()}\n--B--\n"
        )
        shown = run("explain", "-", stdin=mail).stdout
        assert shown.startswith("Harga – “naik”.\n\n[-Baca juga: Harga Cabai Turun-] ‹")
        assert "MIME-Version" not in shown

    def test_the_report(self, dump: Path, tmp_path: Path) -> None:
        report = tmp_path / "report.html"
        assert run("explain", dump, "--html", report).exit_code == 0
        page = report.read_text(encoding="utf-8")
        assert '<del class="related" title="id.related.baca-juga (stage related)">Baca juga: Panen' in page
        assert "Menurut mereka" in page

    def test_the_report_runs_nothing_from_the_dump(self, tmp_path: Path) -> None:
        report = tmp_path / "report.html"
        run(
            "explain",
            "-",
            "--kind",
            "text",
            "--html",
            report,
            stdin="<script>alert(1)</script> & <img src=x onerror=y>\ud7ff",
        )
        page = report.read_text(encoding="utf-8")
        assert "<script" not in page
        assert "<img" not in page

    def test_the_report_is_never_the_source(self, dump: Path, tmp_path: Path) -> None:
        (tmp_path / "link.html").symlink_to(dump)
        for report in (dump, tmp_path / "link.html"):
            result = run("explain", dump, "--html", report)
            assert (result.exit_code, "is the source itself" in result.stderr) == (2, True)
        assert dump.read_text(encoding="utf-8") == DUMP

    def test_the_report_on_standard_output(self, dump: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(dump.parent)
        assert run("explain", dump, "--html", "-").stdout.startswith("<!DOCTYPE html>")
        assert not Path("-").exists()

    def test_each_paragraph_of_the_report_has_its_own_direction(self, tmp_path: Path) -> None:
        page = run(
            "explain", "-", "--html", "-", stdin="Menu\nقال الوزير إن الأسعار انخفضت يوم الاثنين في السوق."
        ).stdout
        assert re.search(r"main \{[^}]*unicode-bidi: plaintext;", page)
        assert '<dd dir="auto">' in page
        assert '<td dir="auto">' in page
        assert '<h1 dir="auto">' in page

    def test_picture_and_date_of_the_dateline_are_found(self) -> None:
        page = (
            '<html><head><meta property="og:image" content="https://berita.com/a.jpg"></head><body><article><p>BERLIN, 3 May 2024 '
            "(Reuters) - Prices of rice fell on Friday, traders at the market said.</p></article></body></html>"
        )
        shown = run("explain", "-", stdin=page).stdout.partition("\nevidence")[0]
        assert re.search(r"^image +https://berita.com/a.jpg *$", shown, re.MULTILINE)
        assert re.search(r"^date of the dateline +2024-05-03 *$", shown, re.MULTILINE)

    def test_a_folder_is_not_shown(self, tmp_path: Path) -> None:
        done = as_user("explain", tmp_path)
        assert done.returncode == 1
        assert done.stderr.decode() == f"newsclean: {tmp_path}: a folder; explain shows one source\n"

    def test_a_file_that_is_not_there(self) -> None:
        done = as_user("explain", "gone.txt")
        assert (done.returncode, done.stderr) == (1, b"newsclean: gone.txt: No such file or directory\n")


class TestRules:
    def test_list(self) -> None:
        lines = run("rules", "list", "--language", "id", "--kind", "related").stdout.splitlines()
        assert any(line.startswith("id.related.baca-juga\trelated\tlabel\tid\t") for line in lines)
        assert all(line.split("\t")[1] == "related" for line in lines)

    @pytest.mark.parametrize("language", ["in", "ID", "id-ID"])
    def test_a_language_is_named_as_for_clean(self, language: str) -> None:
        assert run("rules", "list", "--language", language).stdout == run("rules", "list", "--language", "id").stdout

    def test_show(self) -> None:
        shown = run("rules", "show", "id.related.baca-juga").stdout
        assert "leaves:    Baca juga bukunya yang lain" in shown
        assert "file:      id.toml" in shown

    def test_show_knows_what_was_meant(self) -> None:
        done = as_user("rules", "show", "id.related.bacajuga")
        assert done.returncode == 1
        assert "did you mean id.related.baca-juga" in done.stderr.decode()

    def test_the_built_in_rules_hold(self) -> None:
        result = run("rules", "test")
        assert result.exit_code == 0
        assert "all hold" in result.stdout

    def test_a_file_that_holds(self, tmp_path: Path) -> None:
        rules = tmp_path / "mine.toml"
        rules.write_text(OWN_RULES, encoding="utf-8")
        assert run("rules", "test", rules).stdout == "1 rules, 2 examples and counter-examples: all hold\n"

    def test_a_file_without_rules_is_said(self, tmp_path: Path) -> None:
        (tmp_path / "mine.toml").touch()
        done = as_user("rules", "test", tmp_path / "mine.toml")
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"newsclean: no rules in {tmp_path / 'mine.toml'}\n"

    def test_a_rule_in_the_place_of_a_built_in_one_is_said(self, tmp_path: Path) -> None:
        (built_in,) = (rule for rule in newsclean.Cleaner().catalogue if rule.id == "id.ad.label")
        rules = tmp_path / "mine.toml"
        rules.write_text(OWN_RULES.replace("user.ad.kupon", built_in.id), encoding="utf-8")
        first, last = run("rules", "test", rules).stdout.splitlines()
        assert first == f"{built_in.id}: replaces the built-in rule of {len(built_in.phrases)} phrases"
        assert last == "1 rules, 2 examples and counter-examples: all hold"

    def test_a_file_that_does_not(self, tmp_path: Path) -> None:
        rules = tmp_path / "mine.toml"
        rules.write_text(OWN_RULES.replace('["Kupon hari ini ditukar di balai desa."]', '["Kupon hari ini."]'), "utf-8")
        result = run("rules", "test", rules)
        assert result.exit_code == 1
        assert result.stdout == "user.ad.kupon: takes 'Kupon hari ini.' of the counter-example 'Kupon hari ini.'\n"


def test_stages_are_listed_in_order() -> None:
    lines = run("stages").stdout.splitlines()
    assert lines[0].startswith("popups")
    assert lines[-1].startswith("paragraphs")
    assert all(len(line.split()) > 3 for line in lines)


def test_version() -> None:
    assert newsclean.__version__ in run("--version").stdout


def test_a_member_without_a_name_is_left_out(tmp_path: Path) -> None:
    archive = tmp_path / "pages.zip"
    with zipfile.ZipFile(archive, "w") as held:
        held.writestr("..", "x")
        held.writestr("a.txt", "Harga beras naik di pasar induk pada Senin pagi, kata pedagang.")
    done = run("clean", str(archive), "-o", str(tmp_path / "out"))
    assert done.exit_code == 0
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["a.txt"]
