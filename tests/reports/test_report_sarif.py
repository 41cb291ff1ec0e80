import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from sample_report import report_of_several, sample_report
from text_report import report_of_lines, with_changed

from ti_contracts.model.assessment import Assessment, Report
from ti_contracts.model.baseline import BaselineUse
from ti_contracts.model.document import Document, Span
from ti_contracts.model.waivers import Waiver
from ti_contracts.reports.sarif import FINGERPRINT, to_sarif

SCHEMA = Draft202012Validator(
    json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
)
WAIVER = Waiver("K32", "specs/*", "Agreed [by](http://x) the {0} board", "Ann Other", "2026-05-01")


def _run(report: Report) -> dict[str, Any]:
    (run,) = json.loads(to_sarif(report))["runs"]
    return dict(run)


def _results(report: Report) -> dict[str, Any]:
    return {result["ruleId"]: result for result in _run(report)["results"]}


@pytest.mark.parametrize(
    "report",
    [
        sample_report(),
        report_of_several(),
        report_of_lines(),
        with_changed(report_of_lines(), "K32", waiver=WAIVER),
        replace(sample_report(), baseline=BaselineUse("baseline.json", 1, 2)),
        replace(sample_report(), assessments=()),
    ],
    ids=["Word", "several", "lines", "waived", "baseline", "empty"],
)
def test_it_is_valid_by_the_official_schema(report: Report) -> None:
    errors = [f"{list(e.path)}: {e.message[:200]}" for e in SCHEMA.iter_errors(json.loads(to_sarif(report)))]
    assert errors == []


def test_the_schema_would_find_a_fault() -> None:
    log = json.loads(to_sarif(sample_report()))
    log["runs"][0]["results"][0]["level"] = "high"
    assert not SCHEMA.is_valid(log)


def test_every_rule_of_the_run_is_listed_and_results_point_to_theirs() -> None:
    run = _run(report_of_several())
    rules = run["tool"]["driver"]["rules"]
    asked = [finding.criterion.id for finding in sample_report().assessments[0].findings]
    assert [rule["id"] for rule in rules] == asked
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    files = [artifact["location"]["uri"] for artifact in run["artifacts"]]
    assert files == ["contracts/community%20%3Cteam%3E.docx", "bids/bid%20two.pdf", "scan.pdf"]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert files[place["index"]] == place["uri"]
        assert place["uriBaseId"] == "%SRCROOT%"


def test_a_rule_says_what_it_asks_and_what_to_write_instead() -> None:
    (rule,) = (rule for rule in _run(sample_report())["tool"]["driver"]["rules"] if rule["id"] == "WS3")
    assert rule["name"] == "TrainedAndSupportedStaff"
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["help"]["text"] == (
        "Asks: How does the service show this in practice: trained and supported staff?\n"
        "Looks for: Training for all staff; supervision for all staff.\n"
        "Could say: “The Provider must [do this] by [date].”\n"
        "Usual place: Service specification; workforce schedule.\n"
        "Weight: Must. Owner: provider.\n"
        "Source: Guidance, section 3: “Staff at all levels have the skills they need”."
    )
    assert rule["properties"]["list"] == "WS"


def test_only_what_is_not_met_is_a_result_and_joined_criteria_are_told_once() -> None:
    levels = {id_: (r["kind"], r["level"]) for id_, r in _results(sample_report()).items()}
    assert levels == {
        "WS1": ("fail", "error"),
        "WS3": ("fail", "warning"),
        "K32": ("fail", "error"),
        "CA2a": ("fail", "error"),
        "H1": ("fail", "note"),
    }
    verdicts = _run(sample_report())["properties"]["documents"][0]["verdicts"]
    assert verdicts["WS5"] == "met"
    assert verdicts["CA2"] == "partial"


def test_a_file_of_lines_gets_its_lines() -> None:
    place = _results(report_of_lines())["K32"]["locations"][0]
    assert place["physicalLocation"] == {
        "artifactLocation": {
            "uri": "specs/50%25%20of%20a%20%26%20b.md",
            "uriBaseId": "%SRCROOT%",
            "index": 0,
        },
        "region": {
            "startLine": 7,
            "endLine": 7,
            "snippet": {"text": "close the referral of anyone who misses two appointments"},
        },
    }


def test_a_word_file_gets_no_line_but_its_clause_and_page() -> None:
    (place,) = _results(sample_report())["K32"]["locations"]
    assert "region" not in place["physicalLocation"]
    assert place["properties"]["page"] == 2
    assert place["logicalLocations"] == [
        {
            "name": "clause 2.1.2(a)",
            "fullyQualifiedName": "2 Service > 2.1 Access and discharge > clause 2.1.2(a)",
            "kind": "clause",
        }
    ]


def test_a_message_has_the_words_the_reason_and_what_to_write() -> None:
    assert _results(sample_report())["K32"]["message"]["text"] == (
        "K32 Missed appointments do not end support: Contradicted (must). "
        "“close the referral of anyone who misses two appointments” (clause 2.1.2(a), page 2, "
        "under 2 Service > 2.1 Access and discharge). "
        "Contradicted by clause 2.1.2(a), which works against this: nobody is discharged for missed "
        "appointments. Fix: Replace with contact to ask what got in the way, and an offer of another time or "
        "place. Could say: “The Provider must [do this] by [date].”"
    )


def test_what_came_near_is_a_related_location_that_says_why_it_falls_short() -> None:
    (near,) = _results(report_of_lines())["WS1"]["relatedLocations"]
    assert near["id"] == 1
    assert near["physicalLocation"]["region"]["startLine"] == 2
    assert near["message"]["text"].startswith("Came near: “Many people who use the service” (clause 1.1")
    assert near["message"]["text"].endswith("it stands in a background section)")


def test_words_of_a_contract_make_no_link_and_no_placeholder() -> None:
    waived = _results(with_changed(report_of_lines(), "K32", waiver=WAIVER))["K32"]
    (suppression,) = waived["suppressions"]
    assert suppression == {
        "kind": "external",
        "status": "accepted",
        "justification": "Waived until 1 May 2026 by Ann Other: Agreed \\[by\\](http://x) the {{0}} board.",
    }
    assert "](http" not in _results(sample_report())["H1"]["message"]["text"].replace("\\](http", "")


def test_the_baseline_tells_new_from_old() -> None:
    report = replace(sample_report(), baseline=BaselineUse("baseline.json", 1, 2))
    results = _results(with_changed(report, "WS1", known=True))
    assert results["WS1"]["baselineState"] == "unchanged"
    assert results["WS1"]["suppressions"][0]["justification"] == "In the baseline."
    assert results["K32"]["baselineState"] == "new"
    assert "suppressions" not in results["K32"]


def test_what_was_not_read_or_not_judged_is_a_notification() -> None:
    (invocation,) = _run(report_of_several())["invocations"]
    assert invocation["executionSuccessful"] is False
    told = [(n["level"], n["message"]["text"]) for n in invocation["toolExecutionNotifications"]]
    assert told == [
        ("error", "It is protected by a password. Save a copy without the password."),
        ("warning", "Not read: Page 3: it is only an image."),
        ("note", "It shows in behaviour, not in a document."),
    ]
    assert _run(sample_report())["invocations"][0]["executionSuccessful"] is True


def test_fingerprints_stay_when_the_document_is_edited_elsewhere() -> None:
    before = sample_report()
    after = replace(before, assessments=tuple(map(_moved, before.assessments)))
    prints = {id_: result["partialFingerprints"] for id_, result in _results(before).items()}
    assert {id_: result["partialFingerprints"] for id_, result in _results(after).items()} == prints
    assert len({found[FINGERPRINT] for found in prints.values()}) == len(prints)


def test_a_line_hash_is_left_to_github_where_there_are_lines() -> None:
    assert "primaryLocationLineHash" in _results(sample_report())["K32"]["partialFingerprints"]
    assert "primaryLocationLineHash" not in _results(report_of_lines())["K32"]["partialFingerprints"]
    assert "primaryLocationLineHash" in _results(report_of_lines())["WS1"]["partialFingerprints"]


def _moved(assessment: Assessment) -> Assessment:
    """The assessment of a document with a paragraph more at its beginning."""
    words = "A new paragraph.\n"
    old = assessment.document

    def later(span: Span) -> Span:
        return Span(span.start + len(words), span.end + len(words))

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(map(later, spans))

    clauses = tuple(
        replace(
            clause,
            span=later(clause.span),
            headings=moved(clause.headings),
            stems=moved(clause.stems),
            columns=moved(clause.columns),
            paragraph=clause.paragraph + 1,
        )
        for clause in old.clauses
    )
    document: Document = replace(old, text=words + old.text, clauses=clauses)

    def of(found: Any) -> Any:
        return replace(found, evidence=tuple(replace(e, span=later(e.span)) for e in found.evidence))

    findings = tuple(
        replace(
            finding,
            elements=tuple(map(of, finding.elements)),
            near=tuple(replace(e, span=later(e.span)) for e in finding.near),
            parts=tuple(
                replace(part, elements=tuple(map(of, part.elements)), near=()) for part in finding.parts
            ),
        )
        for finding in assessment.findings
    )
    return replace(assessment, document=document, findings=findings)
