"""The ordered chain of named stages, which a user can list, reorder, switch off and extend."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from newsclean.document import Document

Stage: TypeAlias = Callable[[Document], None]


class Pipeline:
    """Stages by name, in order.

    A stage is a function that gets the document and edits it; its name is the function's own unless one is given. Every
    method that names a stage raises ``ValueError`` with the names there are if there is none of that name.
    """

    def __init__(self, stages: Iterable[Stage] = ()) -> None:
        self._stages: list[tuple[str, Stage]] = [(stage_name(stage), _checked(stage)) for stage in stages]
        self._disabled: set[str] = set()

    @property
    def names(self) -> tuple[str, ...]:
        """The stages that run, in order."""
        return tuple(name for name, _ in self._stages if name not in self._disabled)

    @property
    def all_names(self) -> tuple[str, ...]:
        """All stages, those switched off too."""
        return tuple(name for name, _ in self._stages)

    def __iter__(self) -> Iterator[tuple[str, Stage]]:
        return iter([(name, stage) for name, stage in self._stages if name not in self._disabled])

    def __repr__(self) -> str:
        return f"Pipeline({', '.join(self.names)})"

    def before(self, name: str, stage: Stage, *, as_name: str | None = None) -> None:
        """Put ``stage`` right before the stage called ``name``."""
        self._insert(self._index(name), stage, as_name)

    def after(self, name: str, stage: Stage, *, as_name: str | None = None) -> None:
        """Put ``stage`` right behind the stage called ``name``."""
        self._insert(self._index(name) + 1, stage, as_name)

    def append(self, stage: Stage, *, as_name: str | None = None) -> None:
        """Put ``stage`` at the end."""
        self._insert(len(self._stages), stage, as_name)

    def replace(self, name: str, stage: Stage) -> None:
        """Run ``stage`` in place of the stage called ``name``, under that name."""
        self._stages[self._index(name)] = (name, _checked(stage))

    def move(self, name: str, *, before: str | None = None, after: str | None = None) -> None:
        """Take the stage called ``name`` to another place: give either ``before`` or ``after``."""
        if (before is None) == (after is None):
            raise ValueError("move: give either before or after")
        target = before if before is not None else after
        assert target is not None
        self._index(target)
        if target == name:
            return
        entry = self._stages.pop(self._index(name))
        self._stages.insert(self._index(target) + (after is not None), entry)

    def remove(self, name: str) -> None:
        """Take the stage called ``name`` out of the chain."""
        del self._stages[self._index(name)]
        self._disabled.discard(name)

    def disable(self, *names: str) -> None:
        """Switch stages off; they keep their place."""
        for name in names:
            self._index(name)
        self._disabled.update(names)

    def enable(self, *names: str) -> None:
        """Switch stages on again."""
        for name in names:
            self._index(name)
        self._disabled.difference_update(names)

    def _insert(self, index: int, stage: Stage, as_name: str | None) -> None:
        _checked(stage)
        name = as_name or stage_name(stage)
        if name in self.all_names:
            raise ValueError(f"there is a stage called {name!r} already; give another with as_name=")
        self._stages.insert(index, (name, stage))

    def _index(self, name: str) -> int:
        for index, (known, _) in enumerate(self._stages):
            if known == name:
                return index
        raise ValueError(f"no stage called {name!r}; there are {', '.join(self.all_names)}")


def _checked(stage: Stage) -> Stage:
    if not callable(stage):
        raise TypeError(f"a stage must be a function that gets the document, not {type(stage).__name__}")
    return stage


def stage_name(stage: Stage) -> str:
    """The name a stage has if none is given: its function's, or its class's."""
    return getattr(stage, "__name__", None) or type(stage).__name__
