"""Reads a list with the heading that says what it is about: "Trauma training", "- all staff"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ti_contracts.matching.units import Unit
from ti_contracts.matching.words import Words
from ti_contracts.model.document import Clause, ClauseKind, Document

# Whoever has a verb says what he means himself.
_VERB = re.compile(
    r"\b(?:must|shall|will|should|may|can|could|might|is|are|was|were|be|been|has|have|had|do|does|did|cannot|need"
    r"|needs|[a-z]+(?:ises|izes|ides|ures|ains|eives|ceives|akes|ives|eets|ers\s+the)|we|they|you|i)\b",
    re.IGNORECASE,
)
# A heading of this many words is a sentence of its own; an item of so many does not hang from one.
_LONGEST_HEADING, _LONGEST_ITEM = 8, 25


def headed(document: Document, words: Words, units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units; items without a verb that stand right beneath a heading take it as their lead-in."""
    return tuple(
        replace(unit, inherited=(_heading(document, words, unit),))
        if _hangs(document, unit, document.clauses[unit.clause])
        else unit
        for unit in units
    )


def _hangs(document: Document, unit: Unit, clause: Clause) -> bool:
    if clause.kind is not ClauseKind.ITEM or clause.stems or unit.inherited or len(clause.headings) < 2:
        return False
    heading = document.quote(clause.headings[-1])
    short = len(heading.split()) <= _LONGEST_HEADING and len(unit.own) <= _LONGEST_ITEM
    return short and not _VERB.search(document.quote(unit.span))


def _heading(document: Document, words: Words, unit: Unit) -> range:
    span = document.clauses[unit.clause].headings[-1]
    return words.between(span.start, span.end)
