"""What the documentation prints is run as it stands there."""

import csv
import io
import json
import re
import shlex
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from warcio.warcwriter import WARCWriter

import newsclean
from newsclean.article import KINDS
from newsclean.catalogue.load import RuleError
from newsclean.catalogue.rule import SCOPES, scopes_of

ROOT = Path(__file__).parent.parent
BODY = "Pemerintah kota memperbaiki dua jembatan mulai pekan depan, kata kepala dinas pada Senin siang di balai kota."
HEADLINE = "Harga Cabai Turun di Pasar Induk"


def printed(path: str, language: str) -> list[str]:
    """The blocks of code in one language that a document has, in order."""
    return re.findall(
        rf"^```{language}\n(.*?)^```", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL
    )


def test_adding_a_stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.toml").write_text(printed("docs/adding-a-stage.md", "toml")[0], encoding="utf-8")
    made: dict[str, newsclean.Cleaner] = {}
    exec(printed("docs/adding-a-stage.md", "python")[0], made)
    article = made["cleaner"].clean(f"{BODY}\nHotline: 123\n{BODY}")
    (removal,) = article.removed
    assert (removal.text, removal.kind, removal.rule, removal.stage) == (
        "Hotline: 123",
        "ui",
        "user.ui.hotline",
        "hotlines",
    )
    assert article.text == f"{BODY}\n\n{BODY}"


def test_adding_a_rule(tmp_path: Path) -> None:
    file, text = tmp_path / "mine.toml", printed("docs/adding-a-rule.md", "toml")[0]
    file.write_text(text, encoding="utf-8")
    cleaner = newsclean.Cleaner(rules=[file])
    (rule,) = tomllib.loads(text)["rule"]
    for example in rule["examples"]:
        assert cleaner.clean(f"{BODY}\n{example}\n{BODY}").text == f"{BODY}\n\n{BODY}"
    for look_alike in rule["counter_examples"]:
        assert look_alike in cleaner.clean(f"{BODY}\n{look_alike}\n{BODY}").text


def test_readme_in_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    dump, clean = printed("README.md", "text")[:2]
    (tmp_path / "dump.txt").write_text(dump, encoding="utf-8")
    made: dict[str, newsclean.Article] = {}
    use, configure = printed("README.md", "python")
    exec(use, made)
    (tmp_path / "my-rules.toml").write_text(printed("docs/python.md", "toml")[0], encoding="utf-8")
    exec(configure, {"newsclean": newsclean, "my_stage": lambda document: None})
    assert made["article"].text == clean.strip()
    assert len(capsys.readouterr().out.splitlines()) == len(made["article"].removed) == 7


def test_readme_on_the_command_line(tmp_path: Path) -> None:
    dump = printed("README.md", "text")[0]
    (tmp_path / "dumps").mkdir()
    for name in ("dump.txt", "page.html", "dumps/a.txt"):
        (tmp_path / name).write_text(dump, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "dumps.zip", "w") as archive:
        archive.writestr("b.txt", dump)
    with (tmp_path / "news.warc.gz").open("wb") as file:
        writer = WARCWriter(file)
        texts = {"payload": io.BytesIO(dump.encode()), "warc_content_type": "text/plain"}
        writer.write_record(writer.create_warc_record("https://kabarpantai.com/1", "conversion", **texts))
    with (tmp_path / "rows.csv").open("w", encoding="utf-8", newline="") as table:
        csv.writer(table).writerows([["isi"], [dump]])
    (lines,) = (block for block in printed("README.md", "sh") if "articles.jsonl" in block)
    command = f'set -eo pipefail; newsclean() {{ {shlex.quote(sys.executable)} -m newsclean "$@"; }}; {lines}'
    done = subprocess.run(["bash", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    assert done.stderr == b""
    made = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert {"articles.jsonl", "clean/b.txt", "report.html"} <= made


PAGE = """<!DOCTYPE html><html lang="id"><head><title>{title} - KabarPantai</title><meta property="og:image" content="/foto/{name}.jpg">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}", "datePublished": "{published}"}}</script></head>
<body><nav><a href="/">Beranda</a> <a href="/ekonomi">Ekonomi</a></nav><article><h1>{title}</h1><div class="byline">Oleh Rina Sari</div>
{body}<p><a href="/lain">Baca juga: Panen Raya di Lereng Gunung Dimulai</a></p></article><footer>Hak cipta KabarPantai</footer></body></html>
"""
PAGES = {
    "cabai": PAGE.format(
        name="cabai",
        title=HEADLINE,
        published="2024-05-03T10:30:00+07:00",
        body="<p>Harga cabai rawit turun pada Senin, kata para pedagang di pasar induk.</p>"
        "<p>Menurut mereka, pasokan dari Jawa Timur sudah lancar sejak hujan reda pekan lalu.</p>",
    ),
    "beras": PAGE.format(
        name="beras",
        title="Harga Beras Naik",
        published="2024-05-04",
        body="<p>Harga beras:</p><ul><li>Medium Rp 14.000</li><li>Premium Rp 16.500</li></ul><p>Sumber data: dinas.</p>",
    ),
}


def runs(path: str) -> list[tuple[str, str | None]]:
    """The blocks of Python that a document has, each with what it says that it prints: the text right behind it."""
    blocks = re.finditer(
        r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?",
        (ROOT / path).read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
    return [(block[1], block[2]) for block in blocks]


def test_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Block by block, as one would type them; a script with a guard is one of its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    for name, page in PAGES.items():
        (tmp_path / "pages" / f"{name}.html").write_text(page, encoding="utf-8")
    with zipfile.ZipFile("pages.zip", "w") as archive:
        archive.writestr("2024/cabai.html", PAGES["cabai"])
        archive.writestr("2024/style.css", "p {}")
    rows = [{"html": page, "link": f"https://kabarpantai.com/ekonomi/{name}"} for name, page in PAGES.items()]
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (tmp_path / "mine.toml").write_text(printed("docs/python.md", "toml")[0], encoding="utf-8")
    made: dict[str, object] = {}
    examples = runs("docs/python.md")
    assert len(examples) == (ROOT / "docs/python.md").read_text(encoding="utf-8").count("```python")
    for code, said in examples:
        if "__main__" in code:
            (tmp_path / "script.py").write_text(code, encoding="utf-8")
            shown = subprocess.run(
                [sys.executable, "script.py"], capture_output=True, encoding="utf-8", check=True
            ).stdout
        else:
            exec(code, made)
            shown = capsys.readouterr().out
        assert [line.rstrip() for line in shown.splitlines()] == (said or "").splitlines(), code


def test_the_example_of_the_readme_is_true() -> None:
    dump, text = printed("README.md", "text")[:2]
    article = newsclean.clean(dump)
    assert " ".join(article.text.split()) == " ".join(text.split())
    assert (article.title, article.initials, article.language) == ("Harga Cabai Turun di Pasar Induk", "abc/def", "id")
    assert f"`removed` {len(article.removed)} pieces" in (ROOT / "README.md").read_text(encoding="utf-8")


WORDS = "Zorbex quux"
PLACES = {
    "label": [f"{WORDS}: {HEADLINE}\n{BODY}", f"{WORDS}\n{HEADLINE}\n{BODY}"],
    "start": [f"{WORDS} {BODY}"],
    "end": [f"{BODY} {WORDS}"],
    "inline": [f"{BODY} {WORDS} {BODY}", f"{BODY} {WORDS}", WORDS],
}
"""Where a rule of each scope has something to take; any other takes a whole line."""
ONLY_AT = {"head": "top", "tail": "bottom", "last": "bottom"}
"""Where that has to stand, for it would be no use elsewhere: a rule for the head that takes the last line does not do what it says."""


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_rule_takes_something_or_is_refused(kind: str, tmp_path: Path) -> None:
    """Of a rule that no stage asks for, its writer would never learn why it does nothing."""
    file = tmp_path / "mine.toml"
    for scope in SCOPES:
        examples = f'examples = ["{WORDS}"]' + ("" if scope == "shape" else f'\nphrases = ["{WORDS}"]')
        file.write_text(
            f'languages = ["id"]\n[[rule]]\nid = "mine.zorbex"\nkind = "{kind}"\nscope = "{scope}"\n{examples}\n'
        )
        if scope not in scopes_of(kind):
            with pytest.raises(RuleError, match="no stage asks for scope"):
                newsclean.Cleaner(rules=[file])
            continue
        cleaner = newsclean.Cleaner(rules=[file])
        if scope == "shape":
            continue  # it serves a stage of its writer
        texts = [
            text
            for line in PLACES.get(scope, [WORDS])
            for place, text in (
                ("top", f"{line}\n{BODY}\n{BODY}"),
                ("middle", f"{BODY}\n{line}\n{BODY}"),
                ("bottom", f"{BODY}\n{BODY}\n{line}"),
            )
            if place == ONLY_AT.get(scope, place)
        ]
        assert any("mine.zorbex" in [removal.rule for removal in cleaner.clean(text).removed] for text in texts), scope


@pytest.mark.parametrize(("name", "kind"), [("quux-cut-off", "date"), ("promo-line", "ui")])
def test_a_part_of_an_id_steers_rules_of_its_kind_alone(name: str, kind: str, tmp_path: Path) -> None:
    """Both stages take the whole line, and one beside it: of a rule that takes two words of a paragraph they would take the paragraph."""
    file = tmp_path / "mine.toml"
    file.write_text(
        f'languages = ["id"]\n[[rule]]\nid = "mine.{name}"\nkind = "{kind}"\nscope = "inline"\n'
        f'phrases = ["{WORDS}"]\nexamples = ["{WORDS}"]\n'
    )
    article = newsclean.Cleaner(rules=[file]).clean(f"{BODY}\n{BODY} {WORDS}\nSumber: TASS\nADVERTISEMENT")
    assert article.text == f"{BODY}\n\n{BODY}"
