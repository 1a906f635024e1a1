"""Web archives on the command line."""

import gzip
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsclean.cli import warc
from newsclean.cli.main import newsclean as command

CLEAN = "Harga beras naik tajam pada pekan ini, kata pedagang di pasar induk."
DUMP = f"{CLEAN}\nBaca juga: Harga Cabai Turun\n"
PAGE = f"<html><body><nav><a href=/>Beranda</a></nav><article><h1>Beras</h1><p>{CLEAN}</p></article></body></html>".encode()
HTML = {"Content-Type": "text/html; charset=utf-8"}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


class Archive:
    """A web archive that is written record by record."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file = path.open("wb")
        self.writer = WARCWriter(self.file, gzip=path.suffix == ".gz")
        self.writer.write_record(self.writer.create_warcinfo_record(path.name, {"software": "tulis"}))

    def answer(
        self, url: str, data: bytes, headers: dict[str, str] = HTML, status: str = "200 OK", kind: str = "response"
    ) -> "Archive":
        http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
        self.writer.write_record(self.writer.create_warc_record(url, kind, payload=io.BytesIO(data), http_headers=http))
        return self

    def text(self, url: str, data: bytes, kind: str = "conversion", content: str = "text/plain") -> "Archive":
        record = self.writer.create_warc_record(url, kind, payload=io.BytesIO(data), warc_content_type=content)
        self.writer.write_record(record)
        return self

    def done(self) -> Path:
        self.file.close()
        return self.path


def cleaned(path: Path, *options: object) -> Result:
    return run("clean", path, "--format", "jsonl", "--fields", "url,text", *options)


def found(result: Result) -> list[tuple[str, str, str]]:
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    return [(row["source"], row["url"], row["text"]) for row in rows]


@pytest.mark.parametrize("name", ["a.warc.gz", "A.WARC"])
def test_pages_that_a_crawler_stored_are_cleaned(tmp_path: Path, name: str) -> None:
    path = Archive(tmp_path / name).answer("https://a.id/1", PAGE).answer("https://a.id/2", PAGE).done()
    result = cleaned(path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert found(result) == [(f"{path}/1", "https://a.id/1", CLEAN), (f"{path}/2", "https://a.id/2", CLEAN)]


def test_the_same_page_fetched_twice_is_two_sources(tmp_path: Path) -> None:
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", PAGE).answer("https://a.id/1", PAGE).done()
    assert len(found(cleaned(path))) == 2


def test_texts_made_of_pages_are_cleaned(tmp_path: Path) -> None:
    path = Archive(tmp_path / "a.warc.wet.gz").text("https://a.id/1", DUMP.encode()).done()
    assert found(cleaned(path)) == [(f"{path}/1", "https://a.id/1", CLEAN)]


def test_a_page_stored_without_its_answer_is_cleaned(tmp_path: Path) -> None:
    path = Archive(tmp_path / "a.warc.gz").text("https://a.id/1", PAGE, kind="resource", content="text/html").done()
    assert found(cleaned(path)) == [(f"{path}/1", "https://a.id/1", CLEAN)]


def test_all_else_is_passed_over(tmp_path: Path) -> None:
    path = (
        Archive(tmp_path / "a.warc.gz")
        .answer("https://a.id/a.png", b"\x89PNG", {"Content-Type": "image/png"})
        .answer("https://a.id/old", b"", {"Location": "https://a.id/1", **HTML}, "301 Moved Permanently")
        .answer("https://a.id/none", PAGE, status="404 Not Found")
        .answer("https://a.id/bare", PAGE, {})
        .text("https://a.id/1", b"fetch: 3 ms", kind="metadata")
        .answer("https://a.id/1", PAGE)
        .done()
    )
    assert found(cleaned(path)) == [(f"{path}/1", "https://a.id/1", CLEAN)]


@pytest.mark.parametrize(
    ("headers", "data"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(PAGE, mtime=0)),
        ({"Transfer-Encoding": "chunked"}, b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)),
        ({}, gzip.compress(PAGE, mtime=0)),
    ],
)
def test_packed_answers_are_unpacked(tmp_path: Path, headers: dict[str, str], data: bytes) -> None:
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", data, {**HTML, **headers}).done()
    assert found(cleaned(path)) == [(f"{path}/1", "https://a.id/1", CLEAN)]


def test_an_answer_packed_in_an_unknown_way_is_said(tmp_path: Path) -> None:
    headers = {**HTML, "Content-Encoding": "lipat"}
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", PAGE, headers).answer("https://a.id/2", PAGE).done()
    result = cleaned(path)
    assert result.exit_code == 1
    assert found(result) == [(f"{path}/2", "https://a.id/2", CLEAN)]
    assert result.stderr == f"newsclean: {path}/1: compressed in a way that is not read: lipat\n"


def test_a_damaged_answer_is_said_and_the_rest_is_done(tmp_path: Path) -> None:
    packed = bytearray(gzip.compress(PAGE, mtime=0))
    packed[40:60] = bytes(20)
    headers = {**HTML, "Content-Encoding": "gzip"}
    path = (
        Archive(tmp_path / "a.warc.gz")
        .answer("https://a.id/1", bytes(packed), headers)
        .answer("https://a.id/2", PAGE)
        .done()
    )
    result = cleaned(path)
    assert result.exit_code == 1
    assert found(result) == [(f"{path}/2", "https://a.id/2", CLEAN)]
    assert result.stderr.startswith(f"newsclean: {path}/1: not ")


def test_a_page_in_brotli_does_not_end_the_archive(tmp_path: Path) -> None:
    headers = {**HTML, "Content-Encoding": "br"}
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", PAGE, headers).answer("https://a.id/2", PAGE).done()
    result = cleaned(path)
    assert found(result) == [(f"{path}/2", "https://a.id/2", CLEAN)]
    assert result.stderr == f"newsclean: {path}/1: compressed in a way that is not read: br\n"


def test_the_server_says_the_charset_of_a_page_that_does_not(tmp_path: Path) -> None:
    text = "Цены на рис на этой неделе резко выросли, говорят торговцы на оптовом рынке."
    data = f"<html><body><article><h1>Рис</h1><p>{text}</p></article></body></html>".encode("koi8-r")
    headers = {"Content-Type": "text/html; charset=KOI8-R"}
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.ru/1", data, headers).done()
    assert found(cleaned(path)) == [(f"{path}/1", "https://a.ru/1", text)]


def test_a_charset_that_the_server_says_wrongly_is_not_believed(tmp_path: Path) -> None:
    text = "Harga beras – kata pedagang di pasar induk – naik tajam pada pekan ini."
    data = f"<html><body><article><h1>Beras</h1><p>{text}</p></article></body></html>".encode()
    headers = {"Content-Type": "text/html; charset=ISO-8859-1"}
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", data, headers).done()
    assert found(cleaned(path)) == [(f"{path}/1", "https://a.id/1", text)]


def test_a_page_that_is_cut_off_is_said(tmp_path: Path) -> None:
    path = Archive(tmp_path / "a.warc").answer("https://a.id/1", PAGE).answer("https://a.id/2", PAGE).done()
    path.write_bytes(path.read_bytes()[:-60])
    result = cleaned(path)
    assert found(result) == [(f"{path}/1", "https://a.id/1", CLEAN)]
    assert (result.exit_code, result.stderr) == (1, f"newsclean: {path}/2: cut off in the middle\n")


def test_a_page_of_too_many_bytes_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc, "EXPANDED_LIMIT", 1000)
    path = Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", PAGE * 10).answer("https://a.id/2", PAGE).done()
    result = cleaned(path)
    assert found(result) == [(f"{path}/2", "https://a.id/2", CLEAN)]
    assert f"{path}/1: more than" in result.stderr


@pytest.mark.parametrize(
    "data", [b"no archive", gzip.compress(b"no archive", mtime=0), b"\x1f\x8b\x08\x00garbage and more of it"]
)
def test_what_is_no_web_archive_is_said(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(data)
    result = cleaned(path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"newsclean: {path}: ")
    assert result.stderr.count("\n") == 1


def test_a_web_archive_without_pages_is_said(tmp_path: Path) -> None:
    path = Archive(tmp_path / "a.warc.gz").done()
    result = cleaned(path)
    assert (result.exit_code, result.stderr) == (1, f"newsclean: {path}: no page or text in this file\n")


def test_web_archives_in_folders_are_read_and_have_folders_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "in/2024").mkdir(parents=True)
    Archive(tmp_path / "in/2024/a.warc.gz").answer("https://a.id/1", PAGE).done()
    (tmp_path / "in/b.txt").write_text(DUMP, encoding="utf-8")
    assert run("clean", tmp_path / "in", "-o", tmp_path / "out").exit_code == 0
    written = sorted(file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*.txt"))
    assert written == ["2024/a/1.txt", "b.txt"]


def test_explain_says_that_it_shows_one_source(tmp_path: Path) -> None:
    result = run("explain", Archive(tmp_path / "a.warc.gz").answer("https://a.id/1", PAGE).done())
    assert result.exit_code == 1
    assert "it holds many sources" in result.stderr
