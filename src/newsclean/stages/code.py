"""Takes out the scripts, styles and data of a page whose tags were cut out with all else left in.

Before: ``var ads = window.ads || [];`` and a thousand such lines around and between the paragraphs
After: nothing

Only where there is more code than running text, and some of it speaks of the page: a few lines of it in an article are meant, and so
is what a tutorial shows.
"""

from newsclean.code_lines import code_among, is_of_page
from newsclean.document import Document

_SIGNS, _FEWEST = "{;", 5
_CODE = "mul.ui.code"


def code(document: Document) -> None:
    if document.facts is not None or min(map(document.source.count, _SIGNS)) < _FEWEST:
        return
    blocks = document.blocks
    found = code_among([block.text for block in blocks])
    size = sum(end - start for stretches in found.values() for start, end in stretches)
    text = sum(len(block.text) for index, block in enumerate(blocks) if index not in found and document.is_prose(block))
    if size > text and any(is_of_page(blocks[index].text) for index in found):
        for index, stretches in found.items():
            document.remove(blocks[index], *[(start, end, _CODE) for start, end in stretches])
