"""The one way in: read a source, run the stages over it, assemble the article."""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import islice
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeAlias

from newsclean.article import Article, Paragraph
from newsclean.catalogue.load import built_in, with_files
from newsclean.catalogue.match import Catalogue
from newsclean.document import Block, Document, Options
from newsclean.evidence import Candidate
from newsclean.locale import language_tag
from newsclean.pipeline import Pipeline
from newsclean.read import KINDS, read
from newsclean.read.address import web_address
from newsclean.read.html import links_of, tag_kind
from newsclean.shape import confidence, paragraph_kind

DATELINES = ("strip", "keep", "normalize")
_PASSES = 12
"""Passes over the stages at the most. One pass cleans, the next finds nothing more; a text that needs a third is rare."""
_NO_LANGUAGE = frozenset({"und", "mul", "mis", "zxx"})
"""Codes of ISO 639 that name no language."""
_Source: TypeAlias = str | bytes | Mapping[str, Any]
_OF_A_SOURCE = ("url", "title")
_SHARE, _AHEAD = 16, 2
"""So many sources are handed to a process at once, and so many times for each process before their articles are asked for."""


class Cleaner:
    """A cleaner configured once, for any number of sources.

    Holds no state of what it cleaned: it can be shared between threads, pickled, and gives the same article for the same
    source in any order. ``pipeline`` may be edited before use (see :class:`newsclean.Pipeline`).

    Parameters
    ----------
    kind:
        "auto" (the default: told from the source), "text" or "html".
    dateline:
        "strip" (the default: out of the text, into the metadata), "keep", or "normalize" (put back as
        ``Place, Outlet — ``).
    language:
        ISO 639 code of the sources ("id"), with a region or without ("pt-BR", "pt_BR"), where the caller knows it; else it is
        found out. Older, longer and narrower codes ("in", "ind", "nb", "fil") count as those of the rules ("id", "no", "tl").
    second_opinion:
        Whether trafilatura is asked about pages of which our own trees are unsure (about one in fifty; it takes longer than
        all the rest). Text dumps are never handed on.
    rules:
        Paths of further rule files. A rule with the id of a built-in one takes its place.

    Raises
    ------
    ValueError
        An option has a value that is not allowed, or a rule file is wrong (:class:`newsclean.RuleError`).
    OSError
        A rule file can't be read.
    """

    def __init__(
        self,
        *,
        kind: str = "auto",
        dateline: str = "strip",
        language: str | None = None,
        second_opinion: bool = True,
        rules: Iterable[str | Path] = (),
    ) -> None:
        if isinstance(rules, str | bytes | Path):
            raise TypeError("rules must be a list of paths, not one path")
        if not isinstance(rules, Iterable):
            raise TypeError(f"rules must be a list of paths, not {type(rules).__name__}")
        from newsclean.stages import default_stages  # many patterns to compile: not before they are needed

        self.options: Mapping[str, Any] = {
            "kind": kind,
            "dateline": dateline,
            "language": language,
            "second_opinion": second_opinion,
        }
        _check(**self.options)
        paths = tuple(rules)
        self.catalogue: Catalogue = with_files(paths) if paths else built_in()
        self.pipeline = Pipeline(default_stages())

    def clean(
        self, source: str | bytes, *, url: str | None = None, title: str | None = None, **options: Any
    ) -> Article:
        """The article in ``source``.

        Parameters
        ----------
        source:
            A saved page (HTML, or MHTML as browsers save it) or a text dump. Bytes are expanded if they are gzip (to 64 MB at
            the most) and decoded (byte order mark, declared charset, UTF-8, detector).
        url:
            Where it came from; evidence for the site's name and the headline, and what links start from (else what the page
            says of that). What is no http or https address is not used.
        title:
            The headline, where the caller knows it: it is the article's title, white space tidied, whatever the page says; the
            same line in the text is taken out.
        options:
            ``kind``, ``dateline``, ``language``, ``second_opinion`` for this source only, in place of the cleaner's own.

        Raises
        ------
        TypeError
            ``source`` is neither text nor bytes, or an option is of the wrong type or unknown.
        ValueError
            An option has a value that is not allowed.
        """
        if not isinstance(source, str | bytes | bytearray | memoryview):
            raise TypeError(f"source must be str or bytes, not {type(source).__name__}")
        merged = self._merged(options, url=url, title=title)
        found = read(source, merged["kind"])
        address = web_address(url, None)
        known = Options(
            url=address or found.url,
            url_source="caller" if address else "mhtml",
            dateline=merged["dateline"],
            language=_known_language(merged["language"]),
            title=" ".join((title or "").split()) or None,
            second_opinion=merged["second_opinion"],
        )
        document = Document(found.text, found.blocks, self.catalogue, known)
        document.facts = found.facts
        if url and address is None:
            document.metadata.evidence["url"] = [Candidate(url, "caller", False, "no address of the web")]
        if known.title is not None:
            document.metadata.note("title", known.title, "caller", reason="the caller gave it")
        self._run(document)
        return _assemble(document)

    def clean_many(self, sources: Iterable[_Source], *, processes: int = 1, **options: Any) -> Iterator[Article]:
        """The articles of many sources, in their order, one at a time as they are asked for.

        A source that has an address or a title of its own is a mapping of what :meth:`clean` takes:
        ``{"source": page, "url": "https://kabarpantai.com/harga-cabai"}``.

        ``processes`` above 1 shares the work among that many processes, started anew: the sources are read a little ahead, and a
        script must call this under ``if __name__ == "__main__":``, since each process imports it. ``options`` are those of
        :meth:`clean`.

        Raises
        ------
        TypeError
            ``sources`` is one source, ``processes`` no int, an option of the wrong type or unknown, or, with ``processes`` above
            1, a stage can't be pickled. It is raised at once; what is wrong with a source, when its turn comes.
        ValueError
            ``processes`` is below 1, or an option has a value that is not allowed.
        RuntimeError
            A process ended before its work was done, as all do where the guard is missing.
        """
        if not isinstance(processes, int) or isinstance(processes, bool):
            raise TypeError(f"processes must be int, not {type(processes).__name__}")
        if processes < 1:
            raise ValueError(f"processes must be 1 or more, not {processes}")
        if isinstance(sources, str | bytes | bytearray | memoryview | Mapping):
            raise TypeError("sources must be a list of sources, not one source")
        own = {name: value for name, value in options.items() if name in _OF_A_SOURCE}
        self._merged({name: value for name, value in options.items() if name not in own}, **own)
        if processes == 1:
            return (_clean_one(self, source, options) for source in sources)
        return _shared(self._pickled(options), sources, processes)

    def _merged(self, options: Mapping[str, Any], **of_a_source: object) -> dict[str, Any]:
        """The cleaner's own options with those of one call in their place, once all are found to be allowed."""
        for name, value in of_a_source.items():
            if value is not None and not isinstance(value, str):
                raise TypeError(f"{name} must be str or None, not {type(value).__name__}")
        for name in options:
            if name not in self.options:
                raise TypeError(f"unknown option {name!r}; there are {', '.join((*_OF_A_SOURCE, *self.options))}")
        merged = {**self.options, **options}
        _check(**merged)
        return merged

    def _pickled(self, options: Mapping[str, Any]) -> bytes:
        """This cleaner and options for it, for another process."""
        import pickle

        try:
            return pickle.dumps((self, dict(options)))
        except (pickle.PicklingError, AttributeError, TypeError) as error:
            raise TypeError(
                f"with processes above 1, stages must be functions that stand at the top of a module: {error}"
            ) from error

    def _run(self, document: Document) -> None:
        """Stages until nothing changes, and then those of them that looked back at what was gone, as if nothing had: what is left after it
        is what cleaning the result again would leave."""
        stages = tuple(self.pipeline)
        asked = stages
        for _ in range(_PASSES):
            edits = document.edits
            looked_back = []
            for name, stage in asked:
                document.stage, document.looked_back = name, False
                stage(document)
                if document.looked_back:
                    looked_back.append((name, stage))
            document.first_pass = False
            if document.edits != edits:
                asked = stages
            elif asked is not stages or document.facts is not None or not looked_back:
                break
            else:
                document.forget()
                asked = tuple(looked_back)


def _clean_one(cleaner: Cleaner, source: _Source, options: Mapping[str, Any]) -> Article:
    if not isinstance(source, Mapping):
        return cleaner.clean(source, **options)
    if "source" not in source:
        raise TypeError(f"a source that is a mapping must have a 'source'; this one has {', '.join(map(repr, source))}")
    return cleaner.clean(**{**options, **source})


def _shared(pickled: bytes, sources: Iterable[_Source], processes: int) -> Iterator[Article]:
    """The articles of the sources, in their order, from processes that each get the cleaner once."""
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context
    from tempfile import TemporaryDirectory

    folder = TemporaryDirectory(prefix="newsclean-")
    path = Path(folder.name, "cleaner")  # a pipe that holds so much would wait for a process that has ended
    path.write_bytes(pickled)
    pool = ProcessPoolExecutor(processes, get_context("spawn"), initializer=_start, initargs=(path,))
    waiting: deque[Future[list[Article]]] = deque()
    rest = iter(sources)
    try:
        while True:
            while len(waiting) < _AHEAD * processes and (share := list(islice(rest, _SHARE))):
                with _interrupts_held():
                    waiting.append(pool.submit(_clean_share, share))
            if not waiting:
                return
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise RuntimeError(
            "a process of clean_many ended before its work was done; "
            'a script must call it under: if __name__ == "__main__":'
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)
        folder.cleanup()


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal. One that starts in here never hears it, and does not fill the terminal with what it
    was doing; this one hears it afterwards, and ends the others."""
    import signal

    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_at_work: list[tuple[Cleaner, dict[str, Any]]] = []
"""In a process of ``clean_many``: its cleaner and the options."""


def _start(path: Path) -> None:
    import pickle
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _at_work.append(pickle.loads(path.read_bytes()))


def _end_with_parent() -> None:
    """Nobody tells a process whose parent was killed, and it would wait for work for ever."""
    import os
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _clean_share(sources: Iterable[_Source]) -> list[Article]:
    cleaner, options = _at_work[0]
    return [_clean_one(cleaner, source, options) for source in sources]


def clean(
    source: str | bytes,
    *,
    url: str | None = None,
    kind: str = "auto",
    dateline: str = "strip",
    language: str | None = None,
    title: str | None = None,
    second_opinion: bool = True,
) -> Article:
    """The article in ``source``: a saved page's HTML or a text dump of one, as str or bytes.

    The parameters and errors are those of :class:`Cleaner` and :meth:`Cleaner.clean`. For many sources, further rules or
    other stages make a :class:`Cleaner`.

    >>> clean("JAKARTA, KOMPAS.com - Harga beras naik pada Senin. Baca juga: Harga Cabai Turun").text
    'Harga beras naik pada Senin.'
    """
    return _default().clean(
        source, url=url, title=title, kind=kind, dateline=dateline, language=language, second_opinion=second_opinion
    )


@cache
def _default() -> Cleaner:
    return Cleaner()


def _check(*, kind: str, dateline: str, language: str | None, second_opinion: bool) -> None:
    if not isinstance(second_opinion, bool):
        raise TypeError(f"second_opinion must be bool, not {type(second_opinion).__name__}")
    _one_of("kind", kind, ("auto", *KINDS))
    _one_of("dateline", dateline, DATELINES)
    if language is not None:
        if not isinstance(language, str):
            raise TypeError(f"language must be str or None, not {type(language).__name__}")
        if language_tag(language) is None:
            raise ValueError(f"language must be an ISO 639 code such as 'id', not {language!r}")


def _known_language(tag: str | None) -> str | None:
    """The caller's language; None where the tag says that it is not known, or that there are several."""
    known = language_tag(tag) if tag is not None else None
    return None if known is None or known.partition("-")[0] in _NO_LANGUAGE else known


def _one_of(name: str, value: object, allowed: tuple[str, ...]) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be str, not {type(value).__name__}")
    if value not in allowed:
        raise ValueError(f"{name} must be one of {', '.join(allowed)}, not {value!r}")


def _assemble(document: Document) -> Article:
    from newsclean.metadata.decide import decide  # patterns to compile: not before they are needed

    blocks = document.blocks
    texts = [block.text for block in blocks]
    base = document.options.url or (document.facts.base if document.facts is not None else None)
    paragraphs = tuple(
        [
            Paragraph(
                block.text,
                tag_kind(block.mark) or block.kind or paragraph_kind(block.text, following),
                *_extent(block),
                links_of(block, base),
            )
            for block, following in zip(blocks, [*texts[1:], ""], strict=False)
        ]
    )
    found, decided = document.metadata, decide(document)
    sure = confidence(texts, [document.is_prose(block) for block in blocks])
    return Article(
        text="\n\n".join(texts),
        paragraphs=paragraphs,
        title=found.title,
        authors=decided.authors,
        editors=decided.editors,
        photographers=decided.photographers,
        initials=found.initials,
        dateline=found.dateline,
        sources=decided.sources,
        published=decided.published,
        modified=decided.modified,
        site_name=decided.site_name,
        url=decided.url,
        section=decided.section,
        tags=decided.tags,
        image=decided.image,
        description=decided.description,
        is_accessible_for_free=decided.is_accessible_for_free,
        language=found.language,
        evidence=decided.evidence,
        removed=tuple(sorted(document.removed, key=_by_place)),
        confidence=sure if found.confidence is None else round(min(sure, 1.0) * found.confidence, 2),
    )


def _extent(block: Block) -> tuple[int, int]:
    """From the first to the last source character of a block; a repair or a merge may have left pieces out of order."""
    pieces = block.pieces
    if len(pieces) == 1:
        return pieces[0].start, pieces[0].end
    return min([piece.start for piece in pieces]), max([piece.end for piece in pieces])


_by_place = attrgetter("start", "end")
