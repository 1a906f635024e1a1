"""What rich shows: in a terminal in its width, in a pipe as wide as need be. Imported when a command shows something."""

from rich.console import Console

_NO_LIMIT = 1_000_000


class Terminal(Console):
    """Standard output, with colours where it is a terminal that has them."""

    def __init__(self) -> None:
        super().__init__(highlight=False, soft_wrap=True)
        if not self.is_terminal:
            self.width = _NO_LIMIT

    def on_broken_pipe(self) -> None:
        """The reader has gone. rich would end with exit code 1; ``main`` knows better."""
        raise
