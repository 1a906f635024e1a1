"""A second opinion on a page whose article is hard to tell: trafilatura's.

Adrien Barbaresi's trafilatura (https://trafilatura.readthedocs.io) extracts text by rules of its own. It takes many times as
long as all the rest here, so it is asked only where our own trees are unsure, and imported only then.
"""

import logging
import threading
from collections.abc import Sequence

from newsclean.document import Block
from newsclean.shape import letters

_LONGEST = 2_000_000
_MOST_BLOCKS = 5_000
_DEEPEST = 150
"""A page that is longer (in characters), has more blocks or nests deeper than these is not handed on: how another parser
fares with such a page is not ours to promise."""
_LOGGERS = ("trafilatura", "htmldate", "courlan")
_thread = threading.local()
"""``_thread.asks`` is true while this thread waits for an opinion."""


def chosen_by_trafilatura(source: str, blocks: Sequence[Block]) -> list[bool] | None:
    """For each block whether trafilatura takes its text for the article's; None where it can't be asked or finds nothing."""
    if len(source) > _LONGEST or len(blocks) > _MOST_BLOCKS:
        return None
    if any(block.mark is not None and block.mark.box.depth > _DEEPEST for block in blocks):
        return None
    extracted = letters(_extract(source))
    if not extracted:
        return None
    packed = [letters(block.text) for block in blocks]
    return [len(text) > 1 and text in extracted for text in packed]


def _extract(source: str) -> str:
    try:
        from trafilatura import extract
    except ImportError:  # taken out by hand, or its dependencies are
        return ""
    _mute()
    _thread.asks = True
    try:
        return extract(source, include_comments=False, deduplicate=False) or ""
    except Exception:  # whatever goes wrong in it must not go wrong here
        return ""
    finally:
        _thread.asks = False


def _mute() -> None:
    """Keeps back what trafilatura and its packages log while we ask: they complain about pages, which is no news to our caller.

    What they log for the caller's own use, in other threads or later, passes. A filter holds for its one logger alone, so
    every one gets it; a second time changes nothing.
    """
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _LOGGERS:
            logging.getLogger(name).addFilter(_is_for_caller)


def _is_for_caller(_: logging.LogRecord) -> bool:
    return not getattr(_thread, "asks", False)
