"""What a document promises to achieve or to count: each outcome and measure with the parts found of it."""

from dataclasses import dataclass
from enum import StrEnum

from ti_contracts.model.criteria import Direction, Measure
from ti_contracts.model.document import Span


class OutcomeKind(StrEnum):
    """What is counted: a change in people's lives, what the service did, or how well it ran."""

    OUTCOME = "outcome"  # people are safer, housed, less distressed
    ACTIVITY = "activity"  # people seen, staff trained, sessions held
    PROCESS = "process"  # waiting times, occupancy, paperwork on time


class MeasurePart(StrEnum):
    """The parts that make an outcome one that can be measured and acted on."""

    INDICATOR = "indicator"
    BASELINE = "baseline"
    TARGET = "target"
    TOOL = "tool"
    FREQUENCY = "frequency"
    TIME_LIMIT = "time limit"
    OWNER = "owner"
    USE = "use"


class Rung(StrEnum):
    """The seven steps of the ladder of co-production, lowest first."""

    COERCION = "coercion"
    EDUCATING = "educating"
    INFORMING = "informing"
    CONSULTATION = "consultation"
    ENGAGEMENT = "engagement"
    CO_DESIGN = "co-design"
    CO_PRODUCTION = "co-production"


@dataclass(frozen=True, slots=True)
class PartFound:
    """A part with its words: ``span`` lies inside the clause with index ``clause``."""

    part: MeasurePart
    clause: int
    span: Span


@dataclass(frozen=True, slots=True)
class Target:
    """A target as a number; times are in days."""

    value: float
    measure: Measure
    direction: Direction


@dataclass(frozen=True, slots=True)
class Shaping:
    """What words say of how people who use the service shaped an outcome or its measure."""

    rung: Rung
    clause: int
    span: Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome, indicator or objective of the document.

    ``clause`` indexes ``Document.clauses``; ``span`` are the words that name it, inside that clause.
    ``parts`` holds each part at most once, in the order of ``MeasurePart``; a part may stand in another
    clause. ``measured_in`` is the clause of the measure that carries an outcome named here. ``perverse``
    says in plain words how the target works against people, "" where it does not. ``deferred`` are words
    that put a part off or leave it blank.
    """

    clause: int
    span: Span
    kind: OutcomeKind
    parts: tuple[PartFound, ...] = ()
    target: Target | None = None
    about_trauma: bool = False
    shaped_by: Shaping | None = None
    measured_in: int | None = None
    perverse: str = ""
    deferred: tuple[Span, ...] = ()

    def has(self, *parts: MeasurePart) -> bool:
        """Whether all of these parts were found."""
        return {found.part for found in self.parts}.issuperset(parts)

    @property
    def missing(self) -> tuple[MeasurePart, ...]:
        """The parts that were not found, in the order of ``MeasurePart``."""
        return tuple(part for part in MeasurePart if not self.has(part))
