"""Clauses that say that a document, or their part of it, binds nobody: what it holds is then a wish."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ti_contracts.matching import mention_cues
from ti_contracts.matching.evidence import Found
from ti_contracts.matching.reading import Reading
from ti_contracts.model.document import Document
from ti_contracts.model.verdicts import Side

# Words that speak of a part; all others speak of the whole document.
_PART = re.compile(r"\b(?:this|the)\s+(?:schedule|section|annex|appendix|part)\b", re.IGNORECASE)

Weakening = Callable[[Found], Found]


def weakening(document: Document, readings: Sequence[Reading], asides: Sequence[str]) -> Weakening:
    """What becomes of evidence in this document: full evidence that is said not to bind counts in part."""
    sayings = [
        reading
        for reading, aside in zip(readings, asides, strict=True)
        if not aside and reading.has(mention_cues.UNBOUND)
    ]
    return lambda found: _weakened(document, sayings, found)


def _weakened(document: Document, sayings: Sequence[Reading], found: Found) -> Found:
    evidence = found.evidence
    if evidence.side is not Side.FOR or not evidence.full:
        return found
    for saying in sayings:
        if evidence.span != saying.unit.span and _covers(document, saying, evidence.clause):
            number = document.clauses[saying.unit.clause].number
            where = f"clause {number} says" if number else "the document says elsewhere"
            return replace(
                found, evidence=replace(evidence, full=False, note=f"{where} that it does not bind")
            )
    return found


def _covers(document: Document, saying: Reading, clause: int) -> bool:
    """Whether what the unit says is meant for the clause too: a part is what stands under one top heading."""
    if document.part_at(saying.unit.clause) != document.part_at(clause):
        return False
    if not _PART.search(document.quote(saying.unit.span)):
        return True
    mine, other = document.clauses[saying.unit.clause].headings, document.clauses[clause].headings
    return mine[:1] == other[:1]
