"""What is asked of workers, as plain data that can be sent to them."""

from dataclasses import dataclass
from typing import Literal

from ti_contracts.batch.limits import READING, RECOGNISING, Limits
from ti_contracts.model.criteria import Concept, Criterion, Facet

Changes = Literal["accepted", "original"]


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How documents are read: with text recognition or without, and which side of tracked changes."""

    ocr: bool = False
    changes: Changes = "accepted"

    @property
    def limits(self) -> Limits:
        """What reading may cost."""
        return RECOGNISING if self.ocr else READING


@dataclass(frozen=True, slots=True)
class JudgedBy:
    """What documents are judged by: rules as they were read, and the facets that the user says are there."""

    concepts: tuple[Concept, ...]
    criteria: tuple[Criterion, ...]
    facets: tuple[Facet, ...] = ()
    profile: tuple[str, ...] = ()
