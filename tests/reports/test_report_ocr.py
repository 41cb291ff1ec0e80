"""Words that were read from a picture are marked in every report."""

import json
from dataclasses import replace

import pytest
from sample_report import sample_report

from ti_contracts.model.assessment import Report
from ti_contracts.reports.formats import text_in
from ti_contracts.reports.look import DEFAULT
from ti_contracts.reports.words import OCR_NOTE


def scanned(report: Report) -> Report:
    """The same report on a document whose every clause was read from a picture."""
    assessment = report.assessments[0]
    clauses = tuple(replace(clause, ocr=True) for clause in assessment.document.clauses)
    document = replace(assessment.document, clauses=clauses)
    return replace(report, assessments=(replace(assessment, document=document),))


@pytest.mark.parametrize("name", ["text", "markdown", "html"])
def test_a_quote_from_a_picture_is_marked_for_people(name: str) -> None:
    def said(report: Report) -> bool:
        return OCR_NOTE in " ".join(text_in(name, report, DEFAULT).lower().split())

    assert said(scanned(sample_report()))
    assert not said(sample_report())


def test_a_quote_from_a_picture_is_marked_for_programs() -> None:
    findings = json.loads(text_in("json", scanned(sample_report()), DEFAULT))["documents"][0]["findings"]
    assert {evidence["ocr"] for finding in findings for evidence in finding["evidence"]} == {True}
