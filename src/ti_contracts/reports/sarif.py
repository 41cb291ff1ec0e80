"""The report as SARIF 2.1.0 for code scanning: valid by the official schema, stable under edits elsewhere.

Only findings that are not met are results: GitHub shows every result as an alert, those of kind "pass" too.
The other verdicts stand in the properties of the run; what was not read or judged, in its notifications.
"""

import json
from collections.abc import Iterator, Mapping

from ti_contracts.model.assessment import Assessment, Report
from ti_contracts.model.document import Document, Part
from ti_contracts.model.fingerprints import fingerprint
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.decided import decision_json
from ti_contracts.reports.escape import json_text, sarif_text
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.places import forward, place_of
from ti_contracts.reports.problems import Problem, problems
from ti_contracts.reports.quotes import Quote
from ti_contracts.reports.sarif_places import artifact_location, location
from ti_contracts.reports.sarif_rules import NOTIFICATIONS, criteria_of, rule
from ti_contracts.reports.set_aside import notes, why
from ti_contracts.reports.words import STANDINGS, sentence

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "criterionAndEvidence/v1"
Index = Mapping[str, int]


def to_sarif(report: Report, _look: Look = DEFAULT) -> str:
    """Indented JSON with one run and a final newline."""
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(report)]}
    return json_text(json.dumps(log, ensure_ascii=False, indent=2)) + "\n"


def _run(report: Report) -> dict[str, object]:
    criteria = criteria_of(report)
    rules = {criterion.id: n for n, criterion in enumerate(criteria)}
    of_path = _files(report)
    files = {path: n for n, path in enumerate(of_path)}
    driver = {
        "name": "ti-contracts",
        "fullName": f"ti-contracts {report.version}",
        "version": report.version,
        "semanticVersion": report.version,
        "language": "en-GB",
        "shortDescription": {"text": "Trauma-informed commissioning check of contracts and bids."},
        "rules": [rule(criterion) for criterion in criteria],
        "notifications": NOTIFICATIONS,
    }
    return {
        "tool": {"driver": driver},
        "language": "en-GB",
        "columnKind": "unicodeCodePoints",
        "automationDetails": {"id": "ti-contracts/"},
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that paths start from."}}},
        "artifacts": [_artifact(path, n, of_path[path]) for path, n in files.items()],
        "invocations": [_invocation(report, rules, files)],
        "results": [_result(problem, report, rules, files) for problem in problems(report)],
        "properties": {
            "rules": [{"pack": p.name, "version": p.version, "sha256": p.sha256} for p in report.packs],
            "setAside": list(notes(report)),
            "documents": [_verdicts(assessment) for assessment in report.assessments],
        },
    }


def _files(report: Report) -> dict[str, Document | Part | None]:
    """Return the files by their paths: those of a set one by one, and None for what could not be read."""
    files: dict[str, Document | Part | None] = {}
    for assessment in report.assessments:
        document = assessment.document
        files |= {forward(file.path): file for file in document.parts or (document,)}
    return files | {forward(failure.path): None for failure in report.failures}


def _artifact(path: str, index: int, file: Document | Part | None) -> dict[str, object]:
    artifact: dict[str, object] = {"location": artifact_location(path, index), "roles": ["analysisTarget"]}
    if file is None:
        return artifact
    return artifact | {"hashes": {"sha-256": file.sha256}, "properties": {"format": file.format}}


def _invocation(report: Report, rules: Index, files: Index) -> dict[str, object]:
    return {
        "executionSuccessful": not report.failures and bool(report.assessments),
        "toolExecutionNotifications": [*_notifications(report, rules, files)],
    }


def _notifications(report: Report, rules: Index, files: Index) -> Iterator[dict[str, object]]:
    for failure in report.failures:
        message = f"{sentence(failure.message)} {sentence(failure.hint)}".strip()
        yield _notification(0, forward(failure.path), message, files)
    for assessment in report.assessments:
        path = place_of(assessment.document, None).path
        for part in assessment.document.unread:
            yield _notification(1, path, f"Not read: {sentence(f'{part.part}: {part.reason}')}", files)
        for finding in assessment.findings:
            if finding.not_judged is not None and finding.verdict is Verdict.NOT_ASSESSED:
                of = {"associatedRule": {"id": finding.criterion.id, "index": rules[finding.criterion.id]}}
                yield _notification(2, path, sentence(finding.not_judged.reason), files) | of


def _notification(kind: int, path: str, message: str, files: Index) -> dict[str, object]:
    described = NOTIFICATIONS[kind]
    return {
        "descriptor": {"id": described["id"], "index": kind},
        "level": ("error", "warning", "note")[kind],
        "message": {"text": sarif_text(message)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact_location(path, files.get(path))}}],
    }


def _result(problem: Problem, report: Report, rules: Index, files: Index) -> dict[str, object]:
    finding, document = problem.finding, problem.document
    print_ = fingerprint(finding, document)
    prints = {FINGERPRINT: print_}
    if problem.place.line is None:  # otherwise GitHub's own action works it out from the line
        prints["primaryLocationLineHash"] = f"{print_}:1"
    words = problem.quote.words if problem.quote else ""
    where = problem.quote.where if problem.quote else ""
    related = [q for q in (*problem.entry.quotes, *problem.entry.near) if q is not problem.quote]
    result: dict[str, object] = {
        "ruleId": finding.criterion.id,
        "ruleIndex": rules[finding.criterion.id],
        "kind": "fail",
        "level": problem.level.value,
        "message": {"text": sarif_text(f"{problem.title}. {problem.message}")},
        "locations": [location(problem.place, document, files, words, where)],
        "relatedLocations": [_related(n, quote, document, files) for n, quote in enumerate(related, 1)],
        "partialFingerprints": prints,
        "properties": {
            "verdict": finding.verdict.value,
            "severity": finding.criterion.severity.value,
            "owner": finding.criterion.owner,
            "status": finding.status.value,
            "missing": list(problem.entry.missing),
            **({"decision": decision_json(finding.decision)} if finding.decision else {}),
        },
    }
    if report.baseline is not None:
        result["baselineState"] = "unchanged" if finding.known else "new"
    if not problem.is_open:
        reason = sarif_text(why(finding))
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": reason}]
    return result


def _related(number: int, quote: Quote, document: Document, files: Index) -> dict[str, object]:
    """Return a passage that tells for or against, or came near, with a message that says which."""
    place = place_of(document, (quote.start, quote.start + len(quote.words)))
    notes = "; ".join([quote.where, *quote.notes])
    message = f"{STANDINGS[quote.tone]}: “{quote.words}” ({notes})"
    return {"id": number} | location(place, document, files, quote.words, message)


def _verdicts(assessment: Assessment) -> dict[str, object]:
    document = assessment.document
    return {
        "path": document.path,
        "sha256": document.sha256,
        "unread": len(document.unread),
        "verdicts": {finding.criterion.id: finding.verdict.value for finding in assessment.findings},
    }
