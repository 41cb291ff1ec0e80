"""Hides how a place in a file is found: paths into its values stand for lines and columns from here on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ti_contracts.errors import Mistake

# ("concepts", "training", "phrases", 3): keys and list indices (from 0) on the way to a value.
Path = tuple[str | int, ...]
LineColumn = tuple[int, int]
# Those of values, and those of the keys that they stand under.
Places = tuple[Mapping[Path, LineColumn], Mapping[Path, LineColumn]]

_SHOWN = 60


def _nowhere() -> Places:
    return {}, {}


@dataclass(frozen=True)
class Positions:
    """Line and column (from 1) of every value of a file, and of the key that each stands under.

    ``find`` reads the file once more to find them: a file without mistakes, which is most, needs none.
    """

    file: str
    find: Callable[[], Places] = _nowhere

    @cached_property
    def _found(self) -> Places:
        return self.find()

    @property
    def values(self) -> Mapping[Path, LineColumn]:
        """The places of values."""
        return self._found[0]

    @property
    def keys(self) -> Mapping[Path, LineColumn]:
        """The places of keys."""
        return self._found[1]

    def mistake(self, path: Path, message: str, hint: str = "") -> Mistake:
        """A mistake at the value, or at the nearest value above where there is none at ``path``."""
        while path and path not in self.values:
            path = path[:-1]
        line, column = self.values.get(path, (1, 1))
        return Mistake(self.file, line, column, message, hint)

    def mistake_of_key(self, path: Path, message: str, hint: str = "") -> Mistake:
        """A mistake at the key itself rather than at its value."""
        if path not in self.keys:
            return self.mistake(path, message, hint)
        return Mistake(self.file, *self.keys[path], message, hint)


def in_file_order(mistakes: list[Mistake]) -> tuple[Mistake, ...]:
    """Each mistake once, from the top of the file to its end."""
    return tuple(sorted(dict.fromkeys(mistakes), key=lambda m: (m.line, m.column)))


def shown(text: str) -> str:
    """What somebody wrote, quoted on one line and not too long, safe for a terminal."""
    line = " ".join(text.split())
    line = "".join(c if c.isprintable() else "�" for c in line)
    return f"'{line[: _SHOWN - 1]}…'" if len(line) > _SHOWN else f"'{line}'"
