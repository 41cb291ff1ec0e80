"""The outcomes register as every report for people shows it: one line to begin with, then a row for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ti_contracts.model.assessment import Assessment
from ti_contracts.model.document import Clause, ClauseKind, Document
from ti_contracts.model.outcomes import MeasurePart, Outcome, OutcomeKind, PartFound, Rung
from ti_contracts.reports import words
from ti_contracts.reports.escape import one_line

KINDS: Mapping[OutcomeKind, str] = MappingProxyType(
    {
        OutcomeKind.OUTCOME: "about people’s lives",
        OutcomeKind.ACTIVITY: "activity",
        OutcomeKind.PROCESS: "how the service runs",
    }
)

HEADS = (
    "Outcome or measure",
    "Where",
    "Kind",
    "Parts there",
    "Parts missing",
    "About trauma",
    "Shaped by",
    "Note",
)
"""The heads of the table's columns, in the order of ``RegisterRow``."""

NONE_FOUND = "No outcome, target or performance measure was found."

_FULL = (MeasurePart.INDICATOR, MeasurePart.TARGET, MeasurePart.FREQUENCY)
_CORE = (*_FULL, MeasurePart.TOOL)
_LONGEST_NAME = 130
_LONGEST_PART = 60
# An item this short ("Accommodation") says nothing without its lead-in.
_SHORT = 4


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One outcome or measure in words; ``lead`` is the lead-in of an item that is too short without it.

    ``lacks`` are the missing parts without which nothing can be measured; ``against`` says how it works
    against people, "" where it does not.
    """

    name: str
    lead: str
    where: str
    clause: int
    kind: str
    there: tuple[str, ...]
    missing: tuple[str, ...]
    trauma: str
    shaped: str
    notes: tuple[str, ...]
    lacks: tuple[str, ...]
    against: str


@dataclass(frozen=True, slots=True)
class Register:
    """The register of one document; ``summary`` is one line. ``telling`` are the rows to look at first."""

    summary: str
    rows: tuple[RegisterRow, ...]
    telling: tuple[RegisterRow, ...]

    @property
    def clauses(self) -> frozenset[int]:
        """The clauses that rows point to."""
        return frozenset(row.clause for row in self.rows)


def register(assessment: Assessment) -> Register:
    """Every outcome in document order; telling are those against people, then those of people's lives."""
    pairs = [(outcome, _row(outcome, assessment.document)) for outcome in assessment.outcomes]
    against = [row for _, row in pairs if row.against]
    wanting = [r for o, r in pairs if o.kind is OutcomeKind.OUTCOME and r.lacks and not r.against]
    return Register(_summary(assessment.outcomes), tuple(row for _, row in pairs), (*against, *wanting))


def _summary(outcomes: tuple[Outcome, ...]) -> str:
    if not outcomes:
        return NONE_FOUND
    of = [(kind, sum(o.kind is kind for o in outcomes)) for kind in OutcomeKind]
    kinds = words.listed([f"{number} {KINDS[kind]}" for kind, number in of if number])
    full = sum(o.has(*_FULL) for o in outcomes)
    trauma = sum(o.about_trauma for o in outcomes)
    against = sum(bool(o.perverse) for o in outcomes)
    parts = [
        f"{words.count(len(outcomes), 'outcome or measure', 'outcomes and measures')}: {kinds}",
        f"{full or 'none'} {'has' if full <= 1 else 'have'} all of indicator, target and frequency",
        f"{trauma or 'none'} {'is' if trauma <= 1 else 'are'} about trauma, abuse or violence",
        *([f"{against} {'works' if against == 1 else 'work'} against people"] if against else []),
    ]
    return "; ".join(parts) + "."


def _row(outcome: Outcome, document: Document) -> RegisterRow:
    clause = document.clauses[outcome.clause]
    name = one_line(document.quote(outcome.span))
    short = clause.stems and clause.kind is not ClauseKind.ROW and len(name.split()) <= _SHORT
    return RegisterRow(
        name=_clipped(name, _LONGEST_NAME),
        lead=_clipped(one_line(document.quote(clause.stems[-1])), _LONGEST_NAME) if short else "",
        where=_place(document, clause),
        clause=outcome.clause,
        kind=KINDS[outcome.kind],
        there=tuple(_part(found, outcome, document) for found in outcome.parts),
        missing=tuple(part.value for part in outcome.missing) if outcome.parts else ("all of them",),
        trauma="yes" if outcome.about_trauma else "no",
        shaped=_shaped(outcome, document),
        notes=_notes(outcome, document),
        lacks=tuple(part.value for part in _CORE if part in outcome.missing),
        against=outcome.perverse,
    )


def _name(document: Document, clause: Clause) -> str:
    """The clause by its name; a row with a number is a row, not a clause."""
    number = clause.number.strip().rstrip(".")
    named = words.label(document, clause)
    return f"row {number}" if clause.kind is ClauseKind.ROW and named.endswith(f" {number}") else named


def _place(document: Document, clause: Clause) -> str:
    return _name(document, clause) + (f", page {clause.page}" if clause.page is not None else "")


def _part(found: PartFound, outcome: Outcome, document: Document) -> str:
    """The part with its words, and its clause where that is another one."""
    if found.span == outcome.span:
        return found.part.value
    quote = _clipped(one_line(document.quote(found.span)), _LONGEST_PART)
    elsewhere = found.clause not in (outcome.clause, outcome.measured_in)
    place = f" ({_name(document, document.clauses[found.clause])})" if elsewhere else ""
    return f"{found.part.value} “{quote}”{place}"


def _shaped(outcome: Outcome, document: Document) -> str:
    shaping = outcome.shaped_by
    if shaping is None:
        return "not said"
    rung = "kept out (coercion)" if shaping.rung is Rung.COERCION else shaping.rung.value
    return f"{rung} ({_name(document, document.clauses[shaping.clause])})"


def _notes(outcome: Outcome, document: Document) -> tuple[str, ...]:
    """What a reader must know: that it works against people, where it is measured, what is put off."""
    notes = [f"works against people: {outcome.perverse}"] if outcome.perverse else []
    if outcome.measured_in is not None:
        notes.append(f"measured in {_place(document, document.clauses[outcome.measured_in])}")
    blanks = words.unique(one_line(document.quote(span)) for span in outcome.deferred)
    blank = [text for text in blanks if not any(c.isalpha() and c not in "xX" for c in text)]
    notes += [f"left open: “{_clipped(text, _LONGEST_PART)}”" for text in blanks if text not in blank]
    notes += ["has a blank to fill in"] if blank else []
    return tuple(notes)


def _clipped(text: str, longest: int) -> str:
    """The text on one line, cut at a word's end with an ellipsis where it is longer."""
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
