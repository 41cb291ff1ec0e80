from pathlib import Path

import pytest
from lxml import etree
from sample_report import HOSTILE, report_of_several, sample_report
from text_report import report_of_lines, with_changed

from ti_contracts.model.assessment import Report
from ti_contracts.model.waivers import Waiver
from ti_contracts.reports.junit import to_junit

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))
WAIVER = Waiver("K32", "*", "The board agreed to it", "Ann Other", "2026-05-01")


def _suites(report: Report) -> etree._Element:
    return etree.fromstring(to_junit(report).encode())


def _outcomes(report: Report) -> dict[str, str]:
    cases = _suites(report).iter("testcase")
    return {case.get("name", "").split()[0]: case[0].tag for case in cases}


@pytest.mark.parametrize("report", [sample_report(), report_of_several(), report_of_lines()])
def test_it_is_valid_by_the_schema_of_jenkins(report: Report) -> None:
    assert SCHEMA.validate(_suites(report)), SCHEMA.error_log


def test_contradictions_and_gaps_among_the_musts_fail_and_what_was_not_judged_is_skipped() -> None:
    assert _outcomes(sample_report()) == {
        "WS1": "failure",
        "WS3": "system-out",
        "WS5": "system-out",
        "K32": "failure",
        "CA2": "system-out",
        "CA2a": "failure",
        "CA2b": "skipped",
        "H1": "system-out",
        "K77": "skipped",
        "K41": "skipped",
    }


def test_a_waived_finding_is_skipped_with_its_reason() -> None:
    suites = _suites(with_changed(sample_report(), "K32", waiver=WAIVER))
    (skipped,) = suites.xpath("//testcase[starts-with(@name, 'K32')]/skipped")
    assert dict(skipped.attrib) == {
        "type": "waived",
        "message": "Waived until 1 May 2026 by Ann Other: The board agreed to it.",
    }


def test_the_numbers_are_those_of_the_cases() -> None:
    suites = _suites(report_of_several())
    assert dict(suites.attrib) == {"name": "ti-contracts", "tests": "13", "failures": "3", "errors": "1"}
    assert [(s.get("name"), s.get("tests"), s.get("failures"), s.get("skipped")) for s in suites] == [
        ("contracts/community <team>.docx", "10", "3", "3"),
        ("bids/bid two.pdf", "2", "0", "1"),
        ("scan.pdf", "1", "0", "0"),
    ]


def test_a_failure_says_what_is_missing_and_where() -> None:
    (failure,) = _suites(report_of_lines()).xpath("//testcase[starts-with(@name, 'K32')]/failure")
    assert failure.get("type") == "contradicted.must"
    assert failure.text.startswith(
        "K32 Missed appointments do not end support: Contradicted (must)\n“close the"
    )
    assert failure.text.endswith("\nSeverity: Must. Owner: commissioner.\nspecs/50% of a & b.md:7")


def test_what_was_not_read_is_told() -> None:
    suites = _suites(report_of_several())
    assert suites.xpath("string(//testsuite[1]/system-err)") == "Not read: page 3: it is only an image"
    (error,) = suites.xpath("//testsuite[@name='scan.pdf']/testcase/error")
    assert (error.get("message"), error.text) == (
        "It is protected by a password.",
        "Save a copy without the password.",
    )


def test_quotes_come_out_of_the_xml_as_they_stand() -> None:
    text = "".join(_suites(sample_report()).itertext())
    assert HOSTILE in text
    assert "\x1b" not in to_junit(sample_report())
