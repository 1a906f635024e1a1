"""Takes out the site's name that stands alone at the head of a dump.

Before: ``arrahmahnews`` on the first line, above the headline
After: nothing; ``site_name`` has it

It is known for what it is by the outlet of the dateline or by the host of the address.
"""

from functools import cache

import regex

from newsclean.catalogue.parts import filled
from newsclean.document import Block, Document
from newsclean.read.address import host_of
from newsclean.shape import letters

_LONGEST = 40


def site_header(document: Document) -> None:
    blocks = document.blocks
    head, _ = document.prose_range()
    names = _site_names(document, blocks)
    for block in blocks[:head]:
        if len(block.text) > _LONGEST or _plain(block.text) not in names:
            continue
        document.metadata.note("site_name", block.text, "text:mul.site.header")
        document.drop(block, "mul.site.header")


def _site_names(document: Document, blocks: tuple[Block, ...]) -> frozenset[str]:
    """What the site may be called, as far as dateline and address tell."""
    head, _ = document.prose_range()
    found = [
        outlet
        for block in blocks[: head + 1]
        for hit in document.hits(block)
        if hit.rule.kind == "dateline" and (outlet := hit.groups.get("outlet"))
    ]
    host = host_of(document.options.url)
    if host:
        found += [host, host.removeprefix("www.")]
    return frozenset(plain for name in found if (plain := _plain(name)))


def _plain(name: str) -> str:
    """A name without its internet ending, signs and case: ``ARRAHMAHNEWS.COM`` is ``arrahmahnews``."""
    return letters(_endings().sub("", name.strip()))


@cache
def _endings() -> regex.Pattern[str]:
    return regex.compile(filled(r"(?:\.{ending})+\Z"), regex.IGNORECASE)
