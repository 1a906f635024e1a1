"""The last resort: langdetect, loaded when it is first asked.

It draws at random and is sure of itself even on a list of names. So it has a seed and a factory of its own, and is
believed only if very sure and only between languages that the words allow.
"""

from functools import cache
from importlib import resources
from typing import Any

_SURE = 0.9
_SEED = 0


def ask(text: str) -> str | None:
    """The language that langdetect is sure of, if any."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    try:
        detector.append(text)
        found = detector.get_probabilities()
    except LangDetectException:
        return None
    if not found or found[0].prob < _SURE:
        return None
    return str(found[0].lang).split("-")[0]


@cache
def _factory() -> Any:
    """A factory apart from langdetect's own, so that neither sees the seed of the other."""
    from langdetect.detector_factory import DetectorFactory

    profiles = sorted(resources.files("langdetect.profiles").iterdir(), key=lambda profile: profile.name)
    factory = DetectorFactory()
    factory.load_json_profile([path.read_text(encoding="utf-8") for path in profiles if "." not in path.name])
    factory.set_seed(_SEED)
    return factory
