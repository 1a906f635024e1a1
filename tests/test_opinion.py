"""The second opinion on a page, and what it leaves of itself in the process of the caller."""

import logging
import threading

import pytest

from newsclean.opinion import _extract

pytest.importorskip("trafilatura")


def test_what_it_logs_of_a_page_is_kept_from_the_caller(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        assert _extract("") == ""
    assert caplog.records == []


def test_what_it_logs_for_the_caller_is_not(caplog: pytest.LogCaptureFixture) -> None:
    from trafilatura import extract

    _extract("")
    assert extract("") is None
    assert {record.name.partition(".")[0] for record in caplog.records} == {"trafilatura"}


def test_two_threads_that_overlap_mute_nobody_else(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("trafilatura")
    inside = threading.Barrier(3, timeout=10)
    may_end = {"first": threading.Event(), "second": threading.Event()}

    def slow(source: str, **_: object) -> str:
        inside.wait()
        may_end[source].wait(10)
        logger.warning("said inside of %s", source)
        return source

    monkeypatch.setattr("trafilatura.extract", slow)
    threads = [threading.Thread(target=_extract, args=(source,)) for source in may_end]
    for thread in threads:
        thread.start()
    inside.wait()
    logger.warning("said outside")
    for thread, event in zip(threads, may_end.values(), strict=True):
        event.set()
        thread.join(10)
    logger.warning("said behind")
    assert [record.getMessage() for record in caplog.records] == ["said outside", "said behind"]
    assert not logger.disabled
