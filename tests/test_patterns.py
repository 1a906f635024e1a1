"""Patterns that are compiled when they are first asked for."""

import re
import subprocess
import sys

import pytest
import regex

from newsclean.patterns import lazy_re, lazy_regex


def test_a_pattern_matches_as_one_that_was_compiled_at_once() -> None:
    text = "Harga cabai naik. HARGA beras turun."
    for made, compiled in (
        (lazy_regex(r"\bharga\b (?P<what>\p{Ll}++)", regex.IGNORECASE), regex.compile(r"\bharga\b (?P<what>\p{Ll}++)", regex.I)),
        (lazy_re(r"\bharga\b (?P<what>\w+)", re.IGNORECASE), re.compile(r"\bharga\b (?P<what>\w+)", re.I)),
    ):  # fmt: skip
        for _ in range(2):  # the second time what was asked for is at hand
            assert [match["what"] for match in made.finditer(text)] == ["cabai", "beras"]
            assert made.sub("x", text) == compiled.sub("x", text) == "x naik. x turun."
        assert (made.pattern, made.flags, dict(made.groupindex)) == (compiled.pattern, compiled.flags, {"what": 1})


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    made = lazy_regex("(")
    with pytest.raises(regex.error):
        made.match("a")


def test_what_a_pattern_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError):
        lazy_regex("a").matches  # type: ignore[attr-defined]  # noqa: B018


def test_importing_the_package_and_its_stages_compiles_next_to_no_pattern_of_its_own() -> None:
    """Each takes a millisecond, and a run needs some of three hundred."""
    script = """
import sys, re, regex
made = []
for module in (re, regex):
    def compile(*args, _compile=module.compile, **more):
        made.append("newsclean" in sys._getframe(1).f_code.co_filename)
        return _compile(*args, **more)
    module.compile = compile
import newsclean
newsclean.Cleaner()
print(sum(made))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(done.stdout) <= 10
