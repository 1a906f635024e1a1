"""What most stages do: take out what the catalogue's rules of one kind match; and which rule it is that knows a line."""

from collections.abc import Callable, Sequence

from newsclean.catalogue.match import Hit
from newsclean.catalogue.rule import EVERYWHERE, Rule
from newsclean.document import Block, Document
from newsclean.groups import note_groups
from newsclean.guards import is_in_facts, may_take
from newsclean.head import head_of

OUTSIDE = "mul.ui.page-outside"
"""The rule for what is outside the article of a page and known to no other rule."""
Check = Callable[[Hit, Sequence[Block], int], bool]
"""Whether a hit in ``blocks[index]`` is to be taken."""


def remove_matches(
    document: Document,
    kind: str,
    *,
    check: Check | None = None,
    prefix: str = "",
    unless: str = "\0",
    where: Callable[[str], bool] | None = None,
) -> None:
    """Take out every match of the rules of ``kind``, and note what their groups captured.

    ``check`` may refuse a match that the stage knows more about. ``prefix`` limits the rules to those whose id has that
    part, ``unless`` to those whose id has not. ``where`` says of a block's text whether it is worth a search. Labels are the
    business of the stage ``related``.
    """
    taken: list[tuple[Hit, str]] = []
    blocks = document.blocks
    if where is None:
        asked = list(enumerate(blocks)) if document.has(kind) else []
    else:
        asked = [(index, block) for index, block in enumerate(blocks) if where(block.text)]
        document.search([block for _, block in asked])
    head_and_tail: tuple[int, int] | None = None  # not before it is needed: it asks of every block whether it is prose
    for index, block in asked:
        hits = [
            hit
            for hit in document.hits(block)
            if hit.rule.kind == kind
            and hit.rule.scope != "label"
            and prefix in hit.rule.id
            and unless not in hit.rule.id
        ]
        if not hits:
            continue
        head_and_tail = head_and_tail or (head_of(document), document.prose_range()[1])
        hits = [
            hit
            for hit in hits
            if in_scope(hit, index, *head_and_tail)
            and may_take(document, hit, blocks, index)
            and (check is None or check(hit, blocks, index))
        ]
        if hits and is_in_facts(document, kind, blocks, index):
            continue
        if hits:
            hits.sort(key=lambda hit: rank(document, hit.rule))
            taken += [(hit, block.text[hit.start : hit.end]) for hit in hits]
            document.remove(block, *[(hit.start, hit.end, hit.rule) for hit in hits])
    for hit, whole in taken:
        note_groups(document, hit, whole)


def in_scope(hit: Hit, index: int, head: int, tail: int) -> bool:
    """Whether a rule for the head or the tail of a document may act on the block at ``index``."""
    if hit.rule.scope == "head":
        return index < head
    if hit.rule.scope == "tail":
        return index > tail
    if hit.rule.scope == "last":
        return index >= tail
    return True


def whole_line_hit(document: Document, block: Block) -> Hit | None:
    """The rule that takes the whole block, if there is one."""
    for hit in document.hits(block):
        if hit.is_all_of(block.text) and hit.rule.scope in ("line", "inline", "end"):
            return hit
    return None


def known_rule(document: Document, block: Block) -> Callable[[], Rule]:
    """What looks for the rule that knows what a block outside the article is: takes it whole, or is a label at its beginning. Of
    several it is the one in the article's language, or in any.

    It is asked when the record is written: then the language is known, and the rules of all others need not be tried.
    """
    text = " ".join(block.text.split())

    def known() -> Rule:
        hits = document.catalogue.hits(text, document.spoken)
        return best_known(document, text, hits) or document.catalogue[OUTSIDE]

    return known


def best_known(document: Document, text: str, hits: Sequence[Hit]) -> Rule | None:
    """The rule that takes a text whole, or is a label at its beginning, among the hits that were found in it."""
    whole = [hit.rule for hit in hits if hit.is_all_of(text) or (hit.start == 0 and hit.rule.scope == "label")]
    if len(whole) < 2:
        return whole[0] if whole else None
    return min(whole, key=lambda rule: rank(document, rule))


def rank(document: Document, rule: Rule) -> int:
    """Of rules that take the same, the one in the article's language is the reason, then one for any language."""
    spoken = document.metadata.language, *EVERYWHERE
    return next((place for place, language in enumerate(spoken) if language in rule.languages), len(spoken))
