"""What a user of the package meets first: the import, the names, the examples in the documentation."""

import doctest
import importlib
import os
import pickle
import pkgutil
import signal
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


@pytest.mark.parametrize("rules", [None, b"a.toml", 5])
def test_rules_that_are_no_list_are_refused(rules: object) -> None:
    with pytest.raises(TypeError, match="rules must be a list of paths"):
        newsclean.Cleaner(rules=rules)  # type: ignore[arg-type]


def test_one_source_of_bytes_is_no_list_of_sources() -> None:
    with pytest.raises(TypeError, match="not one source"):
        newsclean.Cleaner().clean_many(bytearray(b"Ia pulang."))


@pytest.mark.parametrize("code", ["und", "mul"])
def test_a_code_that_names_no_language_leaves_it_to_be_found_out(code: str) -> None:
    text = "Der Rat hat am Montag beschlossen, das alte Schwimmbad zu schließen, sagte der Bürgermeister."
    assert newsclean.clean(text, language=code).language == "de"


def test_the_rules_of_the_package_are_pickled_by_name() -> None:
    cleaner = newsclean.Cleaner()
    pickled = pickle.dumps(cleaner)
    assert len(pickled) < 10_000
    assert pickle.loads(pickled).catalogue is cleaner.catalogue


def test_rules_of_a_file_are_pickled_without_those_of_the_package(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(
        'languages = ["id"]\n[[rule]]\nid = "user.ui.line"\nkind = "ui"\nscope = "line"\nphrases = ["Meja redaksi kami"]\n'
        'examples = ["Meja redaksi kami"]\n'
    )
    cleaner = newsclean.Cleaner(rules=[path])
    pickled = pickle.dumps(cleaner)
    path.unlink()
    assert len(pickled) < 10_000
    again = pickle.loads(pickled)
    assert again.catalogue.rules == cleaner.catalogue.rules
    assert again.clean("Ia pulang.\nMeja redaksi kami").text == "Ia pulang."


@pytest.mark.parametrize("source", ["Ia pulang.", "<html><body><p>Ia pulang.</p></body></html>"])
def test_an_address_of_the_caller_is_one_of_the_web(source: str) -> None:
    assert newsclean.clean(source, url=" https://contoh.id/a ").url == "https://contoh.id/a"
    refused = newsclean.clean(source, url="javascript:alert(1)")
    assert refused.url is None
    assert [(each.source, each.chosen, each.reason) for each in refused.evidence["url"]] == [
        ("caller", False, "no address of the web")
    ]


@pytest.mark.parametrize("processes", [1, 2])
def test_each_of_many_sources_may_have_its_own_address(processes: int) -> None:
    page = '<html><body><article><p>Ia pulang ke <a href="/desa">desa</a> pada Senin pagi, kata bupati.</p></article></body></html>'
    sources = [{"source": page, "url": f"https://contoh-{number}.id/berita"} for number in range(3)]
    articles = list(newsclean.Cleaner().clean_many([*sources, page], processes=processes, url="https://contoh.id/"))
    assert [article.url for article in articles] == [*[source["url"] for source in sources], "https://contoh.id/"]
    assert articles[1] == newsclean.clean(**sources[1])


def test_a_mapping_is_one_source_and_needs_one() -> None:
    cleaner = newsclean.Cleaner()
    with pytest.raises(TypeError, match="not one source"):
        cleaner.clean_many({"source": "Ia pulang."})  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="must have a 'source'; this one has 'html'"):
        list(cleaner.clean_many([{"html": "Ia pulang."}]))
    with pytest.raises(TypeError, match="unknown option 'colour'"):
        list(cleaner.clean_many([{"source": "Ia pulang.", "colour": "red"}]))


def test_an_interruption_is_heard_by_one_process_alone(tmp_path: Path) -> None:
    """Ctrl-C in a terminal goes to all: each process of clean_many showed what it was doing."""
    script = tmp_path / "script.py"
    script.write_text(
        "import newsclean\n"
        "if __name__ == '__main__':\n"
        "    sources = ['Harga cabai turun pada Senin, kata pedagang di pasar. ' * 9] * 5000\n"
        "    for article in newsclean.Cleaner().clean_many(sources, processes=2):\n"
        "        print(article.confidence, flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert said.count(b"Traceback") == 1
    assert said.endswith(b"KeyboardInterrupt\n")
