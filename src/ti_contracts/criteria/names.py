"""Hides when an unknown name is a mistake: not where a file that may define it could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from ti_contracts.criteria.entries import Entry
from ti_contracts.errors import Mistake
from ti_contracts.strict.nearest import did_you_mean
from ti_contracts.strict.positions import Path, shown
from ti_contracts.strict.written import Written

W = TypeVar("W", bound=Written)


@dataclass(frozen=True, slots=True)
class Names:
    """All ids of one kind; ``whole`` is False where there may be more."""

    kind: str
    known: frozenset[str]
    whole: bool

    def check(self, entry: Entry[W], below: Path, name: str) -> Iterator[Mistake]:
        """A mistake where ``name``, which stands at ``below`` in the entry, is not known."""
        if self.whole and name not in self.known:
            yield entry.mistake(below, f"unknown {self.kind} {shown(name)}", did_you_mean(name, self.known))
