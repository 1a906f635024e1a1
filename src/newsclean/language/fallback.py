"""The last resort: langdetect, loaded when it is first asked.

It draws at random and is sure of itself even on a list of names. So it has a seed and a factory of its own, and is
believed only if very sure and only between languages that the words allow.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from struct import Struct

_SURE = 0.9
_SEED = 0
_KEPT = 4
"""Sets of profiles in memory at most: those of all languages in Latin letters have 4 MB."""
_ENTRY = Struct("=Bd")
"""The number of a language, and the probability of a run of letters in it."""


def ask(text: str, possible: tuple[str, ...]) -> str | None:
    """Which of the possible languages langdetect is sure of, if any."""
    from langdetect.detector_factory import DetectorFactory
    from langdetect.lang_detect_exception import LangDetectException

    languages, packed = _profiles(possible)
    if len(languages) < 2:
        return None  # nothing to choose between
    factory = DetectorFactory()  # apart from langdetect's own, so that neither sees the seed of the other
    factory.langlist, factory.word_lang_prob_map = languages, _Probabilities(packed, len(languages))
    factory.set_seed(_SEED)
    try:
        detector = factory.create()
        detector.append(text)
        found = detector.get_probabilities()
    except LangDetectException:  # nothing in the text that the profiles know
        return None
    if not found or found[0].prob < _SURE:
        return None
    return str(found[0].lang).split("-")[0]


@lru_cache(_KEPT)
def _profiles(possible: tuple[str, ...]) -> tuple[list[str], Mapping[str, bytes]]:
    """The languages of which there is a profile, and what the profiles say of each run of letters."""
    from importlib import resources

    codes = {code for language in possible for code in language.split()}
    files = sorted(resources.files("langdetect.profiles").iterdir(), key=lambda profile: profile.name)
    languages: list[str] = []
    packed: dict[str, bytes] = {}
    for file in files:
        if "." in file.name or file.name.split("-")[0] not in codes:
            continue
        profile = json.loads(file.read_text(encoding="utf-8"))
        for run, times in profile["freq"].items():
            entry = _ENTRY.pack(len(languages), times / profile["n_words"][len(run) - 1])
            packed[run] = packed.get(run, b"") + entry
        languages.append(profile["name"])
    return languages, packed


class _Probabilities(dict[str, list[float]]):
    """langdetect's own form of its profiles: for each run of letters the probabilities in all languages, most of them zero. Only
    those that a text has are made."""

    def __init__(self, packed: Mapping[str, bytes], languages: int) -> None:
        super().__init__()
        self._packed = packed
        self._languages = languages

    def __contains__(self, run: object) -> bool:
        return run in self._packed

    def __missing__(self, run: str) -> list[float]:
        made = self[run] = [0.0] * self._languages
        for language, probability in _ENTRY.iter_unpack(self._packed[run]):
            made[language] = probability
        return made
