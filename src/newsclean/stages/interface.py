"""Takes out words of the page's interface that are left over.

Before: ``To Top``
After: nothing
"""

from collections.abc import Sequence

from newsclean.catalogue.match import Hit
from newsclean.document import Block, Document
from newsclean.matching import remove_matches


def interface(document: Document) -> None:
    head, _ = document.prose_range()

    def opens(hit: Hit, _blocks: Sequence[Block], index: int) -> bool:
        """What may stand at the start of a block stands there only at the head of the source: ``['`` opens a saved list."""
        return hit.rule.scope != "start" or index <= head

    remove_matches(document, "ui", unless=".separator", check=opens)
