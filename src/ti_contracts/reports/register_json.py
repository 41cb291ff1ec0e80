"""The outcomes register as JSON: every part with its exact words and where they stand."""

from ti_contracts.model.assessment import Assessment
from ti_contracts.model.document import Document, Span
from ti_contracts.model.outcomes import Outcome
from ti_contracts.reports.words import headings


def outcomes_json(assessment: Assessment) -> list[dict[str, object]]:
    """One object for each outcome or measure, in document order; keys are only ever added."""
    return [_outcome(outcome, assessment.document) for outcome in assessment.outcomes]


def _outcome(outcome: Outcome, document: Document) -> dict[str, object]:
    clause = document.clauses[outcome.clause]
    target, shaped = outcome.target, outcome.shaped_by
    return {
        **_words(document, outcome.clause, outcome.span),
        "headings": list(headings(document, clause)),
        "kind": outcome.kind.value,
        "parts": [
            {"part": found.part.value, **_words(document, found.clause, found.span)}
            for found in outcome.parts
        ],
        "missing": [part.value for part in outcome.missing],
        "target": target
        and {
            "value": round(target.value, 4),
            "counts": target.measure.value,
            "direction": target.direction.value,
        },
        "about_trauma": outcome.about_trauma,
        "shaped_by": shaped and {"level": shaped.rung.value, **_words(document, shaped.clause, shaped.span)},
        "measured_in": None
        if outcome.measured_in is None
        else document.clauses[outcome.measured_in].number or None,
        "works_against_people": outcome.perverse,
        "left_open": [document.quote(span) for span in outcome.deferred],
    }


def _words(document: Document, clause: int, span: Span) -> dict[str, object]:
    found = document.clauses[clause]
    return {
        "quote": document.quote(span),
        "clause": found.number,
        "page": found.page,
        "paragraph": found.paragraph,
        "start": span.start,
        "end": span.end,
    }
