"""What was read of a document as JSON for programs; keys are only ever added."""

import json

from ti_contracts.model.document import Clause, Document, Reference, Span, Term
from ti_contracts.reports.escape import json_text


def to_clause_json(document: Document) -> str:
    """Indented JSON with a final newline.

    ``first`` and ``last`` are indices into ``clauses``, both inclusive; ``start`` and ``end`` are half-open
    places in the text.
    """
    value = {
        "path": document.path,
        "format": document.format,
        "sha256": document.sha256,
        "pages": document.pages,
        "words": document.words,
        "title": document.title,
        "notes": list(document.notes),
        "unread": [{"part": part.part, "reason": part.reason} for part in document.unread],
        "clauses": [_clause(document, clause) for clause in document.clauses],
        "references": [_reference(document, reference) for reference in document.references],
        "terms": [_term(document, term) for term in document.terms],
    }
    return json_text(json.dumps(value, indent=2, ensure_ascii=False)) + "\n"


def _clause(document: Document, clause: Clause) -> dict[str, object]:
    def quotes(spans: tuple[Span, ...]) -> list[str]:
        return [document.quote(span) for span in spans]

    return {
        "kind": clause.kind.value,
        "number": clause.number,
        "role": clause.role.value,
        "in_force": clause.in_force,
        "ocr": clause.ocr,
        "page": clause.page,
        "paragraph": clause.paragraph,
        "headings": quotes(clause.headings),
        "stems": quotes(clause.stems),
        "columns": quotes(clause.columns),
        "cells": quotes(clause.cells),
        "start": clause.span.start,
        "end": clause.span.end,
        "text": document.quote(clause.span),
    }


def _reference(document: Document, reference: Reference) -> dict[str, object]:
    return {
        "text": document.quote(reference.span),
        "kind": reference.kind.value,
        "missing": reference.is_missing,
        "start": reference.span.start,
        "end": reference.span.end,
        "targets": [_run(document, run) for run in reference.targets],
    }


def _run(document: Document, run: range) -> dict[str, object]:
    return {"first": run.start, "last": run.stop - 1, "number": document.clauses[run.start].number}


def _term(document: Document, term: Term) -> dict[str, object]:
    return {
        "name": document.quote(term.name),
        "start": term.name.start,
        "end": term.name.end,
        "definition": _run(document, term.definition),
        "uses": [{"start": use.start, "end": use.end} for use in term.uses],
    }
