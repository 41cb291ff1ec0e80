"""The sample report as of a Markdown file, in which every clause stands on a line of its own."""

from dataclasses import replace

from sample_report import sample_report

from ti_contracts.model.assessment import Report

PATH = "specs/50% of a & b.md"


def report_of_lines() -> Report:
    """One document of lines: clause n, from 0, on line n + 1."""
    report = sample_report()
    (assessment,) = report.assessments
    document = assessment.document
    lines = tuple((clause.span.start, n) for n, clause in enumerate(document.clauses, 1))
    document = replace(document, path=PATH, format="markdown", pages=None, lines=lines)
    return replace(report, assessments=(replace(assessment, document=document),))


def with_changed(report: Report, criterion: str, **changes: object) -> Report:
    """The report with changes to the finding of one criterion in its first document."""
    first, *others = report.assessments
    findings = tuple(
        replace(finding, **changes) if finding.criterion.id == criterion else finding  # type: ignore[arg-type]
        for finding in first.findings
    )
    return replace(report, assessments=(replace(first, findings=findings), *others))
