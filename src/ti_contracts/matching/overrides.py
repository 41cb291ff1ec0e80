"""Clauses that make another clause empty: "Annex 3 shall have no effect", "no part relates to 6.1"."""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from ti_contracts.matching import cues, mention_cues
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.reading import Reading
from ti_contracts.model.assessment import Evidence
from ti_contracts.model.document import Document, Span
from ti_contracts.model.verdicts import Side

_REFERENCE = re.compile(
    r"\b(?:(schedule|annex|appendix|part|section|clause|paragraph|para)s?\s+)?"
    r"(\d+(?:\.\d+)+(?:\([a-z]+\))*|(?<=\s)\d+[A-Z]?|[A-Z]\d*)\b",
    re.IGNORECASE,
)


Undoing = tuple[Reading, set[str]]


def undoing_in(document: Document, readings: Sequence[Reading]) -> list[Undoing]:
    """The units that make other clauses empty, each with the references by which it names them."""
    taking = [(r, set(_references(document.quote(r.unit.span)))) for r in readings if _takes_away(r)]
    return [(reading, references) for reading, references in taking if references]


def overridden(document: Document, undoing: Sequence[Undoing], found: Sequence[Found]) -> list[Evidence]:
    """Evidence against an element whose supporting clause another clause makes empty.

    The reference must name the supporting clause's number, a heading above it, or a schedule that the
    supporting words themselves refer to.
    """
    if not undoing:
        return []
    supporting = [f.evidence for f in found if f.evidence.side is Side.FOR and f.evidence.full]
    named = [(evidence, _names(document, evidence)) for evidence in supporting]
    return [
        _undone(document, reading, evidence)
        for reading, references in undoing
        for evidence, names in named
        if evidence.span != reading.unit.span
        and _means(references & names, document, reading.unit.clause, evidence.clause)
    ]


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
