"""Hypothesis profiles: "ci" is quick and the same on every run; NEWSCLEAN_FUZZ=1 searches long and at random."""

import os
import tempfile

import pytest
from hypothesis import HealthCheck, settings

from newsclean import Cleaner
from newsclean.catalogue.load import built_in
from newsclean.catalogue.match import Catalogue

os.environ.setdefault("NEWSCLEAN_CACHE", os.path.join(tempfile.gettempdir(), "newsclean-tests"))
"""The user's own file is neither needed nor filled; processes that run tests side by side share this one."""

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]

settings.register_profile(
    "ci", max_examples=100, derandomize=True, deadline=None, print_blob=False, suppress_health_check=_QUIET
)
settings.register_profile("fuzz", max_examples=5000, deadline=None, print_blob=True, suppress_health_check=_QUIET)
settings.load_profile("fuzz" if os.environ.get("NEWSCLEAN_FUZZ") else "ci")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return built_in()


@pytest.fixture(scope="session")
def cleaner() -> Cleaner:
    return Cleaner()
