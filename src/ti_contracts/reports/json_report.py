"""The report as JSON, schema ti-contracts/report/1: keys are only ever added, never changed or removed."""

import json

from ti_contracts.model.assessment import Assessment, Evidence, FacetFound, Failure, Finding, Report, Undoing
from ti_contracts.model.criteria import Opposite
from ti_contracts.model.document import Document
from ti_contracts.reports.decided import decision_json
from ti_contracts.reports.escape import json_text
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.reasons import elements_of, missing, reason
from ti_contracts.reports.register_json import outcomes_json
from ti_contracts.reports.set_aside_json import baseline_json, waiver_json, waiver_use_json
from ti_contracts.reports.words import file_of, headings

SCHEMA = "ti-contracts/report/1"


def to_json(report: Report, _look: Look = DEFAULT) -> str:
    """Indented JSON with a final newline; control and bidi characters stand as escapes."""
    value = {
        "schema": SCHEMA,
        "tool": {"version": report.version},
        "rules": [{"pack": p.name, "version": p.version, "sha256": p.sha256} for p in report.packs],
        "documents": [_document(assessment) for assessment in report.assessments],
        "errors": [_error(failure) for failure in report.failures],
        **({"waivers": [waiver_use_json(use) for use in report.waivers]} if report.waivers else {}),
        **({"baseline": baseline_json(report.baseline)} if report.baseline else {}),
    }
    return json_text(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def _document(assessment: Assessment) -> dict[str, object]:
    document = assessment.document
    return {
        "path": document.path,
        "title": document.title,
        "format": document.format,
        "sha256": document.sha256,
        "pages": document.pages,
        "words": document.words,
        "clauses": len(document.clauses),
        "unread": [{"part": unread.part, "reason": unread.reason} for unread in document.unread],
        "notes": list(document.notes),
        "files": [{"path": part.path, "sha256": part.sha256} for part in document.parts],
        "facets": [_facet(found, assessment) for found in assessment.facets],
        "findings": [_finding(finding, document) for finding in assessment.findings],
        "outcomes": outcomes_json(assessment),
    }


def _finding(finding: Finding, document: Document) -> dict[str, object]:
    criterion = finding.criterion
    parts = [part.criterion.id for part in finding.parts] or list(criterion.parts)
    return {
        "criterion": criterion.id,
        "title": criterion.title,
        "question": criterion.question,
        "severity": criterion.severity.value,
        "verdict": finding.verdict.value,
        "reason": reason(finding, document),
        **({"parts": parts} if parts else {}),
        "missing": list(missing(finding)),
        "elements": [
            {"id": found.element.id, "verdict": found.verdict.value, "asks": found.element.asks}
            for found in elements_of(finding)
        ],
        "evidence": [_evidence(evidence, document) for evidence in finding.evidence],
        "wording": criterion.wording,
        "owner": criterion.owner,
        "source": {"section": criterion.source.section, "quote": criterion.source.quote},
        "checkability": criterion.checkability.value,
        "home": [kind.about for kind in criterion.home],
        "applies": list(criterion.applies),
        "ask": criterion.ask,
        "note": criterion.note,
        "could_undo": _undoing(finding.could_undo, document),
        "status": finding.status.value,
        **({"waiver": waiver_json(finding.waiver)} if finding.waiver else {}),
        **({"decision": decision_json(finding.decision)} if finding.decision else {}),
    }


def _undoing(found: Undoing | None, document: Document) -> dict[str, object] | None:
    """What could undo a finding that is met; ``undoes`` is false, for what is undone is not met."""
    if found is None:
        return None
    return {
        "quote": document.quote(found.span),
        "clause": document.clauses[found.clause].number,
        "start": found.span.start,
        "end": found.span.end,
        "about": found.about,
        "undoes": False,
        "reason": found.reason,
    }


def _facet(found: FacetFound, assessment: Assessment) -> dict[str, object]:
    document = assessment.document
    return {
        "id": found.facet.id,
        "about": found.facet.about,
        "told_by": "profile" if assessment.profiled else "text",
        "evidence": [
            {"quote": document.quote(span), "clause": document.clauses[clause].number, "start": span.start}
            for clause, span in found.places
        ],
    }


def _evidence(evidence: Evidence, document: Document) -> dict[str, object]:
    """In a set of documents ``start`` and ``end`` count in the text of the set; ``file`` names the file."""
    clause, opposite = document.clauses[evidence.clause], evidence.opposite
    file = file_of(document, clause)
    return {
        "quote": document.quote(evidence.span),
        "role": evidence.side.value,
        "element": evidence.element,
        "clause": clause.number,
        "headings": list(headings(document, clause)),
        "stems": [document.quote(span) for span in clause.stems],
        "columns": [document.quote(span) for span in clause.columns],
        "page": clause.page,
        "paragraph": clause.paragraph,
        "line": document.line_at(evidence.span.start),
        "section_role": clause.role.value,
        "ocr": clause.ocr,
        "start": evidence.span.start,
        "end": evidence.span.end,
        "force": evidence.force.value,
        "full": evidence.full,
        "note": evidence.note,
        **({"file": file} if file else {}),
        **({"opposite": _opposite(opposite)} if opposite else {}),
    }


def _opposite(opposite: Opposite) -> dict[str, str]:
    return {
        "id": opposite.id,
        "about": opposite.about,
        "affects": opposite.affects,
        "repair": opposite.repair.value,
        "fix": opposite.fix,
    }


def _error(failure: Failure) -> dict[str, str]:
    return {"path": failure.path, "message": failure.message, "hint": failure.hint}
