"""The state of one run: blocks of text, what was learned of the article, and what was taken out.

A stage gets the document and edits it. Text leaves only by :meth:`Document.remove`, which writes the record; it changes
only by :meth:`Document.rewrite`, which keeps its place in the source. So whatever a stage does, kept and removed text
together are the source.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from newsclean.article import Dateline, ParagraphKind, Removal
from newsclean.catalogue.match import Catalogue, Hit
from newsclean.catalogue.rule import Rule
from newsclean.evidence import FIELDS, MOST, Candidate, Value
from newsclean.language import hear, settled, surely
from newsclean.shape import is_prose
from newsclean.spans import Piece, Pieces, is_visible, join, partition, places, sew, trimmed

_ENOUGH = 2000
_PARAGRAPHS = 20

if TYPE_CHECKING:
    from newsclean.language import Heard
    from newsclean.lines import Line
    from newsclean.metadata.shown import Shown
    from newsclean.read.facts import Facts
    from newsclean.read.html import Mark


class Block:
    """One paragraph-like unit: its current text and the pieces that say where that text stood. Edited by the document."""

    __slots__ = (
        "after_blank", "hits", "indent", "kind", "line", "linked", "mark", "may_go_on", "pieces", "prose", "sound", "text",
    )  # fmt: skip

    def __init__(
        self, pieces: Pieces, *, after_blank: bool = False, indent: int = 0, mark: "Mark | None" = None
    ) -> None:
        self.after_blank = after_blank  # a blank line stood before it in the source
        self.indent = indent  # the characters of white space before it on its line of the source
        self.mark = mark  # what the tree of a page says of it; None in a text dump
        self.pieces = pieces
        self.text = pieces[0].text if len(pieces) == 1 else join(pieces)
        self.hits: tuple[Hit, ...] | None = None  # found when first asked for
        self.prose: bool | None = None
        self.sound = False  # the stage ``repair`` found nothing to mend in it
        self.line: Line | None = None  # what it is as a line of a dump
        self.linked = 0.0  # the share of it that Markdown said are links
        self.kind: ParagraphKind | None = None  # what Markdown said it is
        self.may_go_on = False  # it may be of one paragraph with the block above: it was set apart for a closer look

    def set(self, pieces: Pieces) -> None:
        """Other text; for the document's use, which keeps account of it."""
        self.pieces = pieces
        self.text = join(pieces)
        self.hits = self.prose = self.line = None
        self.sound = False

    def __repr__(self) -> str:
        return f"Block({self.text!r})"


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller said about this one source and how it is to be cleaned."""

    url: str | None = None
    url_source: str = "caller"
    dateline: str = "strip"
    language: str | None = None
    title: str | None = None
    second_opinion: bool = True

    @property
    def bare_language(self) -> str | None:
        """The language without its region: "pt" of "pt-BR"."""
        return self.language.split("-")[0].lower() if self.language is not None else None


@dataclass(slots=True)
class Metadata:
    """What the stages found out; the field names are those of :class:`newsclean.Article`."""

    title: str | None = None
    authors: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    initials: str | None = None
    dateline: Dateline | None = None
    sources: list[str] = field(default_factory=list)
    published: datetime | date | None = None
    modified: datetime | date | None = None
    site_name: str | None = None
    url: str | None = None
    section: str | None = None
    tags: list[str] = field(default_factory=list)
    image: str | None = None
    description: str | None = None
    is_accessible_for_free: bool | None = None
    language: str | None = None
    # how sure it is which part of a page is the article; None in a text that is no page
    confidence: float | None = None
    photographers: list[str] = field(default_factory=list)
    evidence: dict[str, list[Candidate]] = field(default_factory=dict)
    _said: dict[str, set[Value | Dateline]] = field(default_factory=dict)  # what the text says for each field

    def note(self, name: str, value: Value | Dateline, source: str, *, reason: str = "the text says so") -> None:
        """Take ``value`` for the field ``name``, and keep where it came from: a list grows, of another field the first stays.
        What a page states of itself in its data and its head goes before what is noted (see ``metadata/decide.py``).

        What the text has said before is not noted again: rules of several languages may know the same line. Raises ``ValueError``
        if no field of an article that evidence decides is called ``name``.
        """
        if name not in FIELDS:
            raise ValueError(f"no field is called {name!r}; there are {', '.join(FIELDS)}")
        if source.startswith("text"):
            said = self._said.setdefault(name, set())
            if value in said:
                return
            said.add(value)
        noted = self.evidence.setdefault(name, [])
        known = getattr(self, name)
        chosen = known is None or isinstance(known, list)
        if isinstance(known, list):
            known.append(value)
        elif known is None:
            setattr(self, name, value)
        if chosen or len(noted) < MOST:
            written = value.raw if isinstance(value, Dateline) else value
            noted.append(Candidate(written, source, chosen, reason if chosen else "another was found before"))


Reason = Rule | str | Callable[[], Rule]
"""Why text is taken out: a rule, its id, or what looks for the rule."""


class Document:
    """One source on its way through the stages."""

    def __init__(self, source: str, blocks: Iterable[Block], catalogue: Catalogue, options: Options) -> None:
        self.source = source
        self.options = options
        self.catalogue = catalogue
        self.metadata = Metadata()
        self.facts: Facts | None = None  # what a page says of itself; None in a text dump
        self.heading: str | None = None  # the text of the block that shows the title, where it has more than that
        self.shown: Shown | None = None  # what a page shows about its headline; None in a text dump
        self.first_pass = True  # the stages run until nothing changes; some have work only once
        self.looked_back = False  # whether the stage at work asked what was taken out or found before
        self.spoken: tuple[str, ...] = ()  # the language that the text is in beyond doubt; or a pair too close to tell
        self.heard_at = -1  # the edits when that was last told
        self.heard: Heard | None = None  # what was heard then
        self._language: tuple[Heard | None, str | None] = None, None  # which language that is, once asked
        self._searched = False  # whether all blocks were, as they were then
        # when the lines of a dump were last weighed, and what came out
        self.weighed: tuple[object, tuple[list[Line], dict[int, float]]] | None = None
        self.stage = ""  # the stage at work; set by the pipeline
        self.edits = 0  # grows with every change, so that the cleaner sees when a pass changed nothing
        self._removed: list[Removal] = []
        self._forgotten = 0  # so many of them are not looked back at any more
        self._found: dict[str, object] = {}  # nor are these values of fields
        self._taken: list[
            tuple[Pieces, Rule | Callable[[], Rule], str]
        ] = []  # what is to be added to it: text, reason and stage
        self._blocks = list(blocks)
        self._parted: dict[
            int, list[Block]
        ] = {}  # blocks by their ids, with what was split off them and is not yet among them
        self._seen: tuple[int, tuple[Block, ...]] = -1, ()  # edits when last looked at, and the blocks then
        self._prose: tuple[int, tuple[int, int]] = -1, (0, -1)  # the same for the range of prose
        self._kinds: tuple[int, set[str]] = -1, set()  # and for the kinds of rules that match

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that still have text, in order: a snapshot, safe to edit under."""
        if self._seen[0] != self.edits:
            if self._parted:
                self._blocks = [part for block in self._blocks for part in self._parts(block)]
                self._parted.clear()
            self._blocks = [block for block in self._blocks if block.text]
            self._seen = self.edits, tuple(self._blocks)
        return self._seen[1]

    def prose_range(self) -> tuple[int, int]:
        """The indices of the first and the last paragraph of prose; (number of blocks, -1) where there is none."""
        if self._prose[0] != self.edits:
            prose = [index for index, block in enumerate(self.blocks) if self.is_prose(block)]
            self._prose = self.edits, (prose[0], prose[-1]) if prose else (len(self.blocks), -1)
        return self._prose[1]

    def hits(self, block: Block) -> tuple[Hit, ...]:
        """Every place where a catalogue rule matches the block's current text; asked again, it costs nothing. The first to ask
        has all blocks searched, which is cheaper than one by one."""
        if block.hits is None and not self._searched:
            self._searched = True
            self.search(self.blocks)
        if block.hits is None:
            block.hits = self.catalogue.hits(block.text, self.spoken)
        return block.hits

    def search(self, blocks: Iterable[Block]) -> None:
        """Find the hits in several blocks at once."""
        fresh = [block for block in blocks if block.hits is None]
        found = self.catalogue.hits_of([block.text for block in fresh], self.spoken)
        for block, hits in zip(fresh, found, strict=True):
            block.hits = hits

    def has(self, kind: str) -> bool:
        """Whether a rule of the kind matches anywhere: most kinds are in few texts."""
        if self._kinds[0] != self.edits:
            self._kinds = self.edits, {hit.rule.kind for block in self.blocks for hit in self.hits(block)}
        return kind in self._kinds[1]

    def speaks(self, languages: tuple[str, ...]) -> None:
        """Ask only rules of these languages from now on (those of any language, too); of all languages if empty."""
        if languages == self.spoken:
            return
        self.spoken = languages
        self._searched = False
        self._kinds = -1, set()
        for block in self.blocks:
            block.hits = block.line = None

    def listen(self) -> bool:
        """Hear what language the text as it now is is in, unless the caller said: where that is beyond doubt, rules of other languages
        are not asked from now on. Whether there was anything new to hear."""
        given = self.options.bare_language
        if given is not None:
            self.speaks((given,))
            return False
        if self.heard_at == self.edits:
            return False
        self.heard_at = self.edits
        self.heard = hear(_sample(self))
        self.speaks(surely(self.heard))
        return True

    def unlisten(self) -> None:
        """Forget what was heard: it was another text than is there now. Rules of all languages are asked again, until the next hears."""
        if self.options.language is None and self.heard_at >= 0:
            self.heard, self.heard_at = None, -1
            self.speaks(())

    def language(self) -> str | None:
        """The language of the text as it now is, or as the caller said; None where that is unsure. What a page says of itself counts
        for nothing: by this a line goes or stays, and it shall stay when the clean text is cleaned."""
        given = self.options.bare_language
        if given is not None:
            return given
        if self.heard is not None and self.heard is not self._language[0]:
            self._language = self.heard, settled(self.heard)
        return self._language[1]

    def is_prose(self, block: Block) -> bool:
        """Whether the block is a paragraph of running text; asked again, it costs nothing."""
        if block.prose is None:
            block.prose = is_prose(block.text)
        return block.prose

    def remove(self, block: Block, *cuts: tuple[int, int, Reason]) -> None:
        """Take ``block.text[start:end]`` out for each cut (start, end, rule), for the reason that the rule names; a function that gives the
        rule is asked when the record is written.

        Cuts may overlap: the earlier one wins, of two that start together the longer, of two that are the same the first. White
        space around a cut is tidied and needs no record; a space is put between two words that a cut would join.
        """
        if runs := self._cut(block, cuts):
            self._set(block, sew(runs))

    def take_marks(self, block: Block, *cuts: tuple[int, int, Reason]) -> None:
        """As :meth:`remove`, for marks that are no text: what stood on both sides of one stands side by side."""
        if runs := self._cut(block, cuts):
            self._set(block, trimmed([piece for run in runs for piece in run]))

    def _cut(self, block: Block, cuts: Iterable[tuple[int, int, Reason]]) -> list[Pieces]:
        """What the cuts leave of a block; what they take is noted."""
        bounds: list[int] = []
        rules: list[Rule | Callable[[], Rule]] = []
        for start, end, rule in sorted(cuts, key=_place):
            start = max(start, bounds[-1] if bounds else 0)
            if start < end:
                bounds += (start, end)
                rules.append(self.catalogue.by_id[rule] if isinstance(rule, str) else rule)
        if not bounds:
            return []
        runs = partition(block.pieces, bounds)
        for taken, rule in zip(runs[1::2], rules, strict=True):
            self._taken.append((taken, rule, self.stage))
        return runs[0::2]

    def add(self, blocks: Iterable[Block]) -> None:
        """Text of the source that the reader did not see: it goes behind what there is."""
        self._blocks += blocks
        self.edits += 1

    def drop(self, block: Block, rule: Reason) -> None:
        """Take the whole block out, for the reason that the rule names; a function that gives the rule is asked when the record is
        written."""
        if not block.text:
            return
        reason = self.catalogue.by_id[rule] if isinstance(rule, str) else rule
        self._taken.append((block.pieces, reason, self.stage))
        block.pieces, block.text = (), ""
        self.edits += 1

    def has_gap(self, above: Block, below: Block) -> bool:
        """Whether something that stood between two blocks was taken out."""
        start, end = above.pieces[-1].end, below.pieces[0].start
        return any(start <= piece.start < end for pieces, _, _ in self._taken for piece in pieces)

    def rewrite(self, block: Block, changes: Sequence[tuple[int, int, str]]) -> None:
        """Replace ``block.text[start:end]`` by other text that says the same: a repair, never a loss.

        ``changes`` are (start, end, text), in order and not overlapping. Where something was cut out within what is changed, the
        new text stands at the place of its outer end; a change of all the block is not made then.
        """
        if not changes:
            return
        runs = partition(block.pieces, [bound for start, end, _ in changes for bound in (start, end)])
        for index, (start, end, text) in enumerate(changes):
            old = runs[2 * index + 1]
            taken = places(old)
            if old and not is_visible(join(old)):
                runs[2 * index + 1] = (Piece(text, *(taken or [old[0][1:]])[0]),)
            elif taken and self._is_one_place(taken):
                runs[2 * index + 1] = (Piece(text, taken[0][0], taken[-1][1]),)
            elif old and not taken:  # the reader found no place for it
                runs[2 * index + 1] = (Piece(text, *old[0][1:]),)
            elif taken and (start or end < len(block.text)):
                runs[2 * index + 1] = (Piece(text, *taken[-1 if start and end == len(block.text) else 0]),)
        self._set(block, tuple(piece for run in runs for piece in run if piece.text))

    def _is_one_place(self, taken: Sequence[tuple[int, int]]) -> bool:
        """Whether nothing that can be seen lies between the places: lines that were joined, no cut."""
        ends = [end for _, end in taken[:-1]]
        starts = [start for start, _ in taken[1:]]
        return not any(
            end > start or is_visible(self.source[end:start]) for end, start in zip(ends, starts, strict=True)
        )

    def merge(self, blocks: Sequence[Block]) -> None:
        """Make one paragraph of several blocks, the first of which stays; a space goes between them where none is."""
        self._set(blocks[0], sew([block.pieces for block in blocks]))
        for block in blocks[1:]:
            self._set(block, ())

    def split(self, block: Block, *at: int) -> list[Block]:
        """Make several blocks of one: what stands in ``block.text`` from each place on becomes a line of its own behind it. The places
        rise. Gives the new ones."""
        front, *behind = partition(block.pieces, at)
        made = [Block(run, mark=block.mark) for run in map(trimmed, behind) if run]
        self._parted[id(block)] = [*made, *self._parted.get(id(block), ())]
        self._set(block, trimmed(front))
        return made

    def _parts(self, block: Block) -> Iterator[Block]:
        """A block with all that was split off it, and off that, in order."""
        waiting = [block]
        while waiting:
            part = waiting.pop()
            yield part
            waiting += reversed(self._parted.get(id(part), ()))

    @property
    def gone(self) -> Sequence[Removal]:
        """What was taken out so far, for a stage that decides by it. In the clean text nobody can see that, so what is decided without it
        is what counts in the end: the stage is asked once more when it is forgotten."""
        self.looked_back = True
        return self.removed[self._forgotten :] if self._forgotten else self.removed

    def found(self, name: str) -> Any:
        """What the text has said of a field so far, for a stage that decides by it; None if nothing, or it is forgotten."""
        self.looked_back = True
        value, forgotten = getattr(self.metadata, name), self._found.get(name)
        if isinstance(value, list) and isinstance(forgotten, list):
            return [one for one in value if one not in forgotten] or None
        return None if value == forgotten else value

    def forget(self) -> None:
        """From now on stages see the text as if it were a source of its own: what was taken out and found is on record, no more."""
        self._forgotten = len(self.removed)
        self._found = {
            name: list(value) if isinstance(value, list) else value
            for name in FIELDS
            if (value := getattr(self.metadata, name)) and not (name == "title" and self.options.title)
        }

    def _set(self, block: Block, pieces: Pieces) -> None:
        block.set(pieces)
        self.edits += 1

    @property
    def removed(self) -> list[Removal]:
        """What was taken out so far. The records are written when first asked for, all at once: a page has hundreds."""
        for pieces, reason, stage in self._taken:
            rule = reason if isinstance(reason, Rule) else reason()
            for start, end in (pieces[0][1:],) if len(pieces) == 1 else places(pieces):
                whole = self.source[start:end]
                text = whole.strip()
                if len(text) < len(whole):
                    start += len(whole) - len(whole.lstrip())
                    end = start + len(text)
                if text:
                    self._removed.append(_removal((text, rule.kind, rule.id, stage, start, end)))
            for lost, start, end in pieces:  # the reader found no place for it
                if start == end and not lost.isspace():
                    self._removed.append(_removal((lost.strip(), rule.kind, rule.id, stage, start, start)))
        self._taken.clear()
        return self._removed


_removal = partial(tuple.__new__, Removal)
"""A removal of a tuple: in half the time that its class takes."""


def _place(cut: tuple[int, int, Reason]) -> tuple[int, int]:
    return cut[0], -cut[1]


def _sample(document: Document) -> str:
    """The longest paragraphs of prose, in order, or the longest lines where there is none, until it is enough. Chrome is
    seldom among them: they are the same when the stages run again."""
    longest = sorted(document.blocks, key=_length, reverse=True)[:_PARAGRAPHS]
    chosen = [block for block in longest if document.is_prose(block)] or longest
    taken: list[Block] = []
    length = 0
    for block in chosen:
        taken.append(block)
        length += min(len(block.text), _ENOUGH)
        if length >= _ENOUGH:
            break
    return "\n".join([block.text[:_ENOUGH] for block in sorted(taken, key=_by_start)])


def _length(block: Block) -> int:
    return len(block.text)


def _by_start(block: Block) -> int:
    return block.pieces[0].start
