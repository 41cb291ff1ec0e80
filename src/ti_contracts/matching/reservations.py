"""Clauses that hold back what others give: funding, suspension, variation, precedence, no binding force.

Some do so to what they cover, which then counts in part. Others only could, and are shown with what is met.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ti_contracts.matching import mention_cues
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.naming import called, covers, runs_named
from ti_contracts.matching.reading import Reading
from ti_contracts.matching.reservation_kinds import FOR_SOME, KINDS, UNBOUND, Kind, any_case
from ti_contracts.model.assessment import Evidence, Undoing
from ti_contracts.model.document import Document, Span
from ti_contracts.model.verdicts import Side

# Told by a look at the letters first: nearly all sentences hold none of these.
_HINTS = tuple(
    """
    suspend abeyance hold pause defer fund resource appropriation budget affordab mon replaced nothing
    substituted vary varied amend chang withdr remove waive reduce disappl dispense delete preced
    priority prevail notwithstanding despite apply
    """.split()  # noqa: SIM905
)
# Duties as such, of this document or part: "all obligations under this Contract are".
_DUTIES_AS_SUCH = any_case(
    r"(?:^|\b(?:all|any|the|these|those|such|its|their|our)|['’]s?)\s*(?:of\s+the\s+)?(?:other\s+)?"
    r"(?:obligations|duties|requirements|commitments|undertakings|provisions)\s+"
    r"(?:(?:of|on|upon)\s+\w+(?:\s+\w+)?\s+)?(?:(?:set\s+out|contained|listed|made|described|given)\s+)?"
    r"(?:(?:in|under|of)\s+(?:this|the|these)\s+\w+\s+)?(?:is|are|shall|will|remain)\b"
)
_THESE = any_case(r"^\W*(?:these|those|such|the\s+(?:above|foregoing))\b")
_OF_ALL = any_case(
    r"\b(?:this|the|these|our)\s+(?:agreement|contract|grant|award|specification|document|services?|programme|project"
    r"|opportunity|terms|conditions)\b|\b(?:all|any)\s+(?:awards?|grants?|services?|of\s+the\s+services?|"
    r"obligations|requirements|parts?)\b|\border\s+of\s+(?:precedence|priority)\b|\bnotwithstanding\b"
    r"|\b(?:special|particular)\s+conditions\b"
)


@dataclass(frozen=True, slots=True)
class Reservation:
    """A sentence that holds something back, or could; ``holds`` where it does so to what it covers."""

    clause: int
    span: Span
    kind: Kind
    holds: bool


def reservations_in(
    document: Document, readings: Sequence[Reading], asides: Sequence[str]
) -> tuple[Reservation, ...]:
    """The reservations in operative sentences, in document order."""
    found = []
    for reading, aside in zip(readings, asides, strict=True):
        if not aside and (kind := _kind_of(document, reading)) is not None:
            text = document.quote(reading.unit.span)
            as_such = bool(_DUTIES_AS_SUCH.search(text) or runs_named(document, reading.unit.span))
            holds = kind is UNBOUND or (as_such and kind.holds is not None and bool(kind.holds.search(text)))
            found.append(Reservation(reading.unit.clause, reading.unit.span, kind, holds))
    return tuple(found)


def held_back(document: Document, reservations: Sequence[Reservation]) -> Callable[[Found], Found]:
    """What becomes of evidence in this document: full evidence that something holds back counts in part."""
    holding = [reservation for reservation in reservations if reservation.holds]
    return lambda found: _held_back(document, holding, found)


def could_undo(
    document: Document, reservations: Sequence[Reservation], supporting: Sequence[Evidence]
) -> Undoing | None:
    """The strongest clause that could undo the evidence and does not: one that names it, else one near."""
    candidates = [
        (near, KINDS.index(r.kind), r.span.start, r)
        for r in reservations
        if not r.holds
        for evidence in supporting
        if evidence.span != r.span and (near := _nearness(document, r, evidence.clause)) is not None
    ]
    if not candidates:
        return None
    *_, strongest = min(candidates, key=lambda candidate: candidate[:3])
    return Undoing(strongest.clause, strongest.span, strongest.kind.about, strongest.kind.yet)


def is_for_some(text: str) -> bool:
    """Whether it takes a duty off some only: "clause 9.4 shall not apply to bank staff"."""
    return FOR_SOME.search(text) is not None


def _kind_of(document: Document, reading: Reading) -> Kind | None:
    if reading.has(mention_cues.UNBOUND):
        return UNBOUND
    text = document.quote(reading.unit.span)
    letters = text.lower()
    if not any(hint in letters for hint in _HINTS):
        return None
    return next((kind for kind in KINDS if kind.words.search(text)), None)


def _held_back(document: Document, holding: Sequence[Reservation], found: Found) -> Found:
    evidence = found.evidence
    if evidence.side is not Side.FOR or not evidence.full:
        return found
    for reservation in holding:
        if evidence.span != reservation.span and _reaches(document, reservation, evidence.clause):
            where = called(document, reservation.clause) or "the document elsewhere"
            note = f"{where} {reservation.kind.does}"
            return replace(found, evidence=replace(evidence, full=False, note=note))
    return found


def _reaches(document: Document, reservation: Reservation, clause: int) -> bool:
    """Whether it covers the clause; "these requirements" are those of its own section."""
    if _THESE.search(document.quote(reservation.span)) and not runs_named(document, reservation.span):
        return document.clauses[reservation.clause].headings == document.clauses[clause].headings
    return covers(document, reservation.clause, reservation.span, clause)


def _nearness(document: Document, reservation: Reservation, clause: int) -> int | None:
    """0 where it names the clause, 1 where it stands in its section, 2 where it speaks of all; else None."""
    runs = runs_named(document, reservation.span)
    if any(clause in run for run in runs):
        return 0
    if document.part_at(reservation.clause) != document.part_at(clause):
        return None
    if not runs and document.clauses[reservation.clause].headings == document.clauses[clause].headings:
        return 1
    text = document.quote(reservation.span)
    return 2 if not runs and _OF_ALL.search(text) and _reaches(document, reservation, clause) else None
