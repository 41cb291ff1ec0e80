"""The report as GitLab's code quality JSON: what is open and not met, with a line, for merge requests."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType

from ti_contracts.model.assessment import Report
from ti_contracts.model.criteria import Severity
from ti_contracts.model.fingerprints import fingerprint
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import json_text, one_line
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.places import forward
from ti_contracts.reports.problems import Problem, problems
from ti_contracts.reports.words import sentence

SEVERITY: Mapping[tuple[Verdict, Severity], str] = MappingProxyType(
    {
        (Verdict.CONTRADICTED, Severity.MUST): "blocker",
        (Verdict.CONTRADICTED, Severity.SHOULD): "critical",
        (Verdict.CONTRADICTED, Severity.COULD): "major",
        (Verdict.GAP, Severity.MUST): "critical",
        (Verdict.GAP, Severity.SHOULD): "major",
        (Verdict.GAP, Severity.COULD): "minor",
        (Verdict.PARTIAL, Severity.MUST): "major",
        (Verdict.PARTIAL, Severity.SHOULD): "minor",
        (Verdict.PARTIAL, Severity.COULD): "info",
    }
)


def to_gitlab(report: Report, _look: Look = DEFAULT) -> str:
    """A JSON array with a final newline; GitLab wants a line of each, and gets 1 where a file has none."""
    issues = [*_not_read(report), *(_issue(problem) for problem in problems(report) if problem.is_open)]
    return json_text(json.dumps(issues, ensure_ascii=False, indent=2)) + "\n"


def _issue(problem: Problem) -> dict[str, object]:
    finding = problem.finding
    seen = fingerprint(finding, problem.document)
    return _made(
        f"{problem.title} – {problem.entry.shortfall}",
        finding.criterion.id,
        SEVERITY[finding.verdict, finding.criterion.severity],
        (problem.place.path, problem.place.line or 1),
        seen,
    )


def _not_read(report: Report) -> Iterator[dict[str, object]]:
    """Nothing that was not read passes for clean."""
    for failure in report.failures:
        message = f"Could not be read: {sentence(failure.message)} {failure.hint}"
        yield _made(message, "document-not-read", "blocker", (forward(failure.path), 1), "")
    for assessment in report.assessments:
        for part in assessment.document.unread:
            message = f"Not read: {sentence(f'{part.part}: {part.reason}')}"
            path = forward(assessment.document.path)
            yield _made(message, "part-not-read", "major", (path, 1), part.part)


def _made(text: str, check: str, severity: str, place: tuple[str, int], seen: str) -> dict[str, object]:
    path, line = place
    told = "\n".join([path, check, seen]).encode(errors="replace")
    return {
        "description": one_line(text),
        "check_name": check,
        "fingerprint": sha256(told).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
