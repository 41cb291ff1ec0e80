"""Clauses that make another clause empty: "Annex 3 shall have no effect", "no part relates to 6.1"."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from ti_contracts.matching import cues, mention_cues
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.naming import references_in
from ti_contracts.matching.reading import Reading
from ti_contracts.matching.reservations import is_for_some
from ti_contracts.matching.words import words_of
from ti_contracts.model.assessment import Evidence
from ti_contracts.model.document import Document, Span
from ti_contracts.model.verdicts import Side

_REFERENCE = re.compile(
    r"\b(?:(schedule|annex|appendix|part|section|clause|paragraph|para)s?\s+)?"
    r"(\d+(?:\.\d+)+(?:\([a-z]+\))*|(?<=\s)\d+[A-Z]?|[A-Z]\d*)\b",
    re.IGNORECASE,
)


# So many words may stand between a reference and the words that call it empty.
_NEAR = 8


@dataclass(frozen=True, slots=True)
class Taking:
    """A unit that makes clauses empty: those of ``runs``, and those that ``references`` name as written."""

    reading: Reading
    runs: tuple[range, ...]
    references: frozenset[str]


def takings_in(document: Document, readings: Sequence[Reading]) -> list[Taking]:
    """The units that make other clauses empty, for everybody."""
    found = []
    for reading in readings:
        span = reading.unit.span
        if _takes_away(reading) and not is_for_some(document.quote(span)):
            references = frozenset(_references(document.quote(span)))
            found.append(Taking(reading, _runs_emptied(document, reading), references))
    return [taking for taking in found if taking.references or taking.runs]


def overridden(document: Document, takings: Sequence[Taking], found: Sequence[Found]) -> list[Evidence]:
    """Evidence against an element whose supporting clause another clause makes empty.

    It leads to the supporting clause, or names its number, a heading above it, or a schedule that the
    supporting words themselves refer to.
    """
    if not takings:
        return []
    supporting = [f.evidence for f in found if f.evidence.side is Side.FOR and f.evidence.full]
    named = [(evidence, _names(document, evidence)) for evidence in supporting]
    return [
        _undone(document, taking.reading, evidence)
        for taking in takings
        for evidence, names in named
        if evidence.span != taking.reading.unit.span
        and (
            any(evidence.clause in run and taking.reading.unit.clause not in run for run in taking.runs)
            or _means(taking.references & names, document, taking.reading.unit.clause, evidence.clause)
        )
    ]


def _runs_emptied(document: Document, reading: Reading) -> tuple[range, ...]:
    """The runs that the words name just before they call them empty."""
    if not reading.has(mention_cues.VOID):
        return ()
    named = [
        (reference.targets, words_of(document.text[reading.unit.span.start : reference.span.end]).forms)
        for reference in references_in(document, reading.unit.span)
    ]
    empty = [p.start - reading.own for p in reading.places[mention_cues.VOID] if p.start >= reading.own]
    return tuple(
        run for runs, before in named if any(0 <= at - len(before) <= _NEAR for at in empty) for run in runs
    )


def _means(names: Set[str], document: Document, saying: int, meant: int) -> bool:
    """Whether one of the names leads from one clause to the other.

    In a set of files a number is one of the same file, as every file has a clause 4.1 of its own; a schedule
    may be another file.
    """
    if document.part_at(saying) == document.part_at(meant):
        return bool(names)
    return any(name.startswith(("schedule ", "annex ", "appendix ")) for name in names)


def _undone(document: Document, reading: Reading, evidence: Evidence) -> Evidence:
    number = document.clauses[evidence.clause].number
    note = f"takes away what clause {number} gives" if number else "takes away what is given elsewhere"
    return replace(
        evidence, side=Side.AGAINST, clause=reading.unit.clause, span=reading.unit.span, full=True, note=note
    )


def _takes_away(reading: Reading) -> bool:
    """Whether the unit makes something empty, or sets a rule above it that refuses or denies."""
    if reading.has(mention_cues.VOID) or reading.has(cues.REMOVED):
        return True
    return reading.has(mention_cues.ABOVE) and (
        reading.has(cues.NOT) or reading.has(cues.NO) or reading.has(mention_cues.REFUSAL)
    )


def _references(text: str) -> Iterator[str]:
    """References in comparable form: "6.1", "schedule 3"; a bare single number is too weak to be one."""
    for written_kind, number in _REFERENCE.findall(text):
        kind = written_kind.lower()
        if kind in ("schedule", "annex", "appendix", "part"):
            yield f"{kind} {number.lower()}"
        elif "." in number or kind:
            yield number.lower()


def _names(document: Document, evidence: Evidence) -> set[str]:
    """Every reference by which the evidence could be named."""
    clause = document.clauses[evidence.clause]
    around = Span(clause.span.start, min(clause.span.end, evidence.span.end))
    names = {clause.number.lower()} if clause.number else set()
    names.update(_references(document.quote(around)))
    for heading in clause.headings:
        names.update(_references(f"{document.number_at(heading)} {document.quote(heading)}"))
    return names
