import json
from dataclasses import replace
from typing import Any

from sample_report import report_of_several, sample_report
from text_report import report_of_lines, with_changed

from ti_contracts.model.assessment import Report
from ti_contracts.reports.gitlab import SEVERITY, to_gitlab
from ti_contracts.reports.problems import LEVELS


def _issues(report: Report) -> list[dict[str, Any]]:
    return list(json.loads(to_gitlab(report)))


def test_an_issue_has_what_gitlab_asks_for() -> None:
    (issue,) = (issue for issue in _issues(report_of_lines()) if issue["check_name"] == "K32")
    assert issue == {
        "description": "K32 Missed appointments do not end support: Contradicted (must) – Contradicted by "
        "clause 2.1.2(a), which works against this: nobody is discharged for missed appointments",
        "check_name": "K32",
        "fingerprint": issue["fingerprint"],
        "severity": "blocker",
        "location": {"path": "specs/50% of a & b.md", "lines": {"begin": 7}},
    }
    assert len(issue["fingerprint"]) == 32


def test_a_file_without_lines_stands_at_its_first() -> None:
    assert {issue["location"]["lines"]["begin"] for issue in _issues(sample_report())} == {1}


def test_fingerprints_differ_within_a_run_and_stay_between_runs() -> None:
    report = report_of_several()
    prints = [issue["fingerprint"] for issue in _issues(report)]
    assert len(prints) == len(set(prints))
    assert prints == [issue["fingerprint"] for issue in _issues(report)]


def test_what_was_set_aside_is_left_out_and_what_was_not_read_is_not() -> None:
    report = with_changed(report_of_several(), "K32", known=True)
    checks = [issue["check_name"] for issue in _issues(report)]
    assert checks == ["document-not-read", "part-not-read", "WS1", "WS3", "CA2a", "H1"]


def test_an_empty_report_is_an_empty_list() -> None:
    assert to_gitlab(replace(sample_report(), assessments=())) == "[]\n"


def test_each_problem_has_a_severity_of_gitlab() -> None:
    assert SEVERITY.keys() == LEVELS.keys()
    assert set(SEVERITY.values()) == {"info", "minor", "major", "critical", "blocker"}
