"""What a user of the package meets first: the import, the names, the examples in the documentation."""

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import newsclean

ROOT = Path(__file__).parent.parent
MODULES = [
    module.name for module in pkgutil.walk_packages(newsclean.__path__, "newsclean.") if "__main__" not in module.name
]
HEAVY = (
    "langdetect",
    "ftfy",
    "charset_normalizer",
    "click",
    "rich",
    "multiprocessing",
    "newsclean.stages",
    "newsclean.headline_end",
)


def test_import_loads_nothing_heavy() -> None:
    code = f"import sys, newsclean; print([name for name in {HEAVY!r} if name in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_an_ordinary_dump_asks_no_detector() -> None:
    code = (
        "import sys, newsclean; newsclean.clean('JAKARTA, KOMPAS.com - Harga cabai rawit di pasar induk turun pada Senin, "
        "kata para pedagang yang sudah berjualan selama dua puluh tahun.'); "
        "print([name for name in ('langdetect', 'ftfy', 'charset_normalizer') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_all_names_are_there() -> None:
    assert [name for name in newsclean.__all__ if not hasattr(newsclean, name)] == []


def test_it_is_typed() -> None:
    assert Path(newsclean.__file__).with_name("py.typed").exists()


@pytest.mark.parametrize("name", ["newsclean", *MODULES])
def test_examples_in_docstrings(name: str) -> None:
    module = importlib.import_module(name)
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize("name", [name for name in MODULES if ".stages." in name and not name.endswith(".matches")])
def test_every_stage_shows_what_it_does(name: str) -> None:
    about = importlib.import_module(name).__doc__ or ""
    assert "Before:" in about
    assert "After:" in about


def test_the_sample_of_the_readme_is_shipped() -> None:
    assert "fixtures/samples/harga-cabai.txt" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (ROOT / "fixtures" / "samples" / "harga-cabai.txt").exists()
