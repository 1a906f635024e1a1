"""The last resort: langdetect, loaded when it is first asked.

It draws at random and is sure of itself even on a list of names. So it has a seed and a factory of its own, and is
believed only if very sure and only between languages that the words allow.
"""

from functools import lru_cache
from importlib import resources
from typing import Any

_SURE = 0.9
_SEED = 0
_KEPT = 4
"""Sets of profiles in memory at most: those of all languages in Latin letters have 15 MB, of all there are 65."""


def ask(text: str, possible: tuple[str, ...]) -> str | None:
    """Which of the possible languages langdetect is sure of, if any."""
    from langdetect.lang_detect_exception import LangDetectException

    try:
        detector = _factory(possible).create()
        detector.append(text)
        found = detector.get_probabilities()
    except LangDetectException:  # no profiles of these languages, or nothing in the text that they know
        return None
    if not found or found[0].prob < _SURE:
        return None
    return str(found[0].lang).split("-")[0]


@lru_cache(_KEPT)
def _factory(possible: tuple[str, ...]) -> Any:
    """A factory apart from langdetect's own, so that neither sees the seed of the other."""
    from langdetect.detector_factory import DetectorFactory

    codes = {code for language in possible for code in language.split()}
    profiles = sorted(resources.files("langdetect.profiles").iterdir(), key=lambda profile: profile.name)
    known = [path for path in profiles if "." not in path.name and path.name.split("-")[0] in codes]
    factory = DetectorFactory()
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in known])
    factory.set_seed(_SEED)
    return factory
