"""Does a rule do what its examples say? For the tests, and for whoever writes rules."""

from collections.abc import Iterator
from time import monotonic
from typing import Any

import regex

from newsclean.catalogue.match import END_WINDOW, Catalogue, compiled
from newsclean.catalogue.rule import Rule
from newsclean.patterns import lazy_regex

_TAKEN = lazy_regex("⟦(.*?)⟧", regex.DOTALL)
_REPEATED = 6000
"""Characters of a repeated example: enough for a pattern of quadratic cost to show, for one of cubic cost to be stopped."""
_OF_PIECES = 1500
"""The same for pieces of examples, of which there are many: enough for cubic and exponential cost."""
_PATIENCE = 2.0
"""Seconds, for a pattern that takes a thousandth of it if it is linear."""
_LEAST = 0.01
"""Seconds for a piece when those before it have used all."""
_WORDS, _CHARACTERS = 8, 20
"""So many words and characters at the beginning of an example are tried alone."""
_SLOW = "pattern takes more than linear time on repetitions of {!r}"


def check(rule: Rule) -> list[str]:
    """What is wrong with a rule, one message for each thing; nothing where all is well.

    Every example must be taken just as its marks say (whole, if it has none), every counter-example left alone, and the
    pattern must not take more than linear time. Rules of scope ``shape`` have no pattern to try. A ``label`` needs only to
    match at the start of what it takes: the stage finds the headline, and also tells a label from a sentence, which is
    why its counter-examples are for the tests to try in a whole article.
    """
    if rule.scope == "shape":
        return []
    try:
        compiled(rule)
    except regex.error as error:
        return [f"pattern: {error}"]
    catalogue = Catalogue([rule])
    wrong = [message for example in rule.examples if (message := _example(catalogue, rule, example))]
    if rule.scope != "label":
        wrong += [
            f"takes {hit_text!r} of the counter-example {text!r}"
            for text in rule.counter_examples
            for hit_text in _taken(catalogue, text)[:1]
        ]
    wrong += _slowness(rule)
    return wrong


def _example(catalogue: Catalogue, rule: Rule, example: str) -> str | None:
    marked = _TAKEN.search(example)
    wanted = (marked[1] if marked else example).strip()
    taken = _taken(catalogue, example.replace("⟦", "").replace("⟧", ""))
    if rule.scope == "label":
        return None if any(wanted.startswith(text) for text in taken) else f"does not take the example {example!r}"
    if wanted in taken:
        return None
    if not taken:
        return f"does not take the example {example!r}"
    return f"takes {taken[0]!r} of the example {example!r}"


def _taken(catalogue: Catalogue, text: str) -> list[str]:
    return [text[hit.start : hit.end].strip() for hit in catalogue.hits(text)]


def _slowness(rule: Rule) -> list[str]:
    pattern = compiled(rule)
    examples = [example.replace("⟦", "").replace("⟧", "") for example in rule.examples[:3]]
    for plain in examples:
        for text in (_repeated(plain + " ", _REPEATED), plain + " " * _REPEATED + "\n"):
            if not _is_quick(pattern, rule, text, _PATIENCE):
                return [_SLOW.format(plain)]
    if rule.phrases:
        return []  # words and the space between them: nothing that repeats what repeats
    end = monotonic() + _PATIENCE  # for all pieces, of which a linear pattern takes each in a thousandth
    for piece in dict.fromkeys(piece for plain in examples for piece in _pieces(plain)):
        if not _is_quick(pattern, rule, _repeated(piece, _OF_PIECES), end - monotonic()):
            return [_SLOW.format(piece)]
    return []


def _pieces(plain: str) -> Iterator[str]:
    """What of an example a text may have many times without all of it: it less its end, its words, its characters, with a space
    behind them and without."""
    cut = [plain[:-length] for length in (1, 2, 3)]
    for piece in dict.fromkeys([*cut, *plain.split()[:_WORDS], *plain[:_CHARACTERS]]):
        if piece.strip():
            yield piece
            yield piece + " "


def _repeated(piece: str, length: int) -> str:
    return piece * (length // len(piece)) + "\n"


def _is_quick(pattern: Any, rule: Rule, text: str, patience: float) -> bool:
    try:
        _match(pattern, rule, text, max(patience, _LEAST))
    except TimeoutError:
        return False
    return True


def _match(pattern: Any, rule: Rule, text: str, patience: float) -> None:
    """As the catalogue does it, but not for ever."""
    if rule.scope in ("inline", "label"):
        for _ in pattern.finditer(text, timeout=patience):
            pass
    elif rule.scope == "start":
        pattern.match(text, timeout=patience)
    elif rule.scope == "end":
        pattern.search(text, max(0, len(text) - END_WINDOW), timeout=patience)
    else:
        pattern.fullmatch(text[: rule.longest], timeout=patience)
