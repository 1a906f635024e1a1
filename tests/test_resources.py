"""The data files are read from wherever the package is."""

import subprocess
import sys
import zipfile
from pathlib import Path

import newsclean
from newsclean.resources import json, toml

PACKAGE = Path(newsclean.__file__).parent
CLEANS = """
import newsclean
article = newsclean.clean("JAKARTA, KOMPAS.com - Harga beras naik pada Senin. Baca juga: Harga Cabai Turun")
print(newsclean.__file__, article.text, newsclean.json_schema()["type"], sep="\\n")
"""


def test_a_toml_file_is_read_once_a_json_file_anew() -> None:
    assert toml("dates/clock.toml") is toml("dates/clock.toml")
    assert json("article.schema.json") is not json("article.schema.json")


def test_the_package_cleans_from_an_archive(tmp_path: Path) -> None:
    archive = tmp_path / "newsclean.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in PACKAGE.rglob("*"):
            if path.suffix != ".pyc" and path.is_file():
                file.write(path, Path("newsclean", path.relative_to(PACKAGE)))
    script = f"import sys; sys.path.insert(0, {str(archive)!r})\n{CLEANS}"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, encoding="utf-8", check=True)
    where, text, kind = done.stdout.splitlines()
    assert where.startswith(str(archive))
    assert (text, kind) == ("Harga beras naik pada Senin.", "object")
