"""A text dump to blocks: every line is one."""

from newsclean.document import Block
from newsclean.spans import Piece


def text_blocks(source: str) -> list[Block]:
    """A block for each line that has more than white space in it, with its place in the source.

    >>> [(block.text, block.pieces[0].start, block.after_blank) for block in text_blocks("Judul\\n\\n  Isi berita.")]
    [('Judul', 0, False), ('Isi berita.', 9, True)]
    """
    blocks: list[Block] = []
    position = 0
    after_blank = False
    for line in source.splitlines(keepends=True):
        text = line.strip()
        if text:
            indent = 0 if text[0] == line[0] else len(line) - len(line.lstrip())
            start = position + indent
            blocks.append(Block((Piece(text, start, start + len(text)),), after_blank=after_blank, indent=indent))
        after_blank = not text
        position += len(line)
    return blocks
