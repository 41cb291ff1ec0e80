import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import report_of_several, sample_report
from text_report import report_of_lines, with_changed

from ti_contracts.model.assessment import Report
from ti_contracts.model.waivers import Waiver
from ti_contracts.reports.csv_report import HEADS, to_csv
from ti_contracts.reports.escape import cell, one_line


def _rows(report: Report) -> list[dict[str, str]]:
    text = to_csv(report)
    assert text.startswith("\ufeff")
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def test_a_row_in_full() -> None:
    (row,) = (row for row in _rows(report_of_lines()) if row["criterion"] == "K32")
    assert len(row.pop("fingerprint")) == 16
    assert row == {
        "document": "specs/50% of a & b.md",
        "criterion": "K32",
        "list": "K",
        "title": "Missed appointments do not end support",
        "severity": "must",
        "verdict": "contradicted",
        "status": "open",
        "status_reason": "",
        "reason": "Contradicted by clause 2.1.2(a), which works against this: nobody is discharged for "
        "missed appointments.",
        "missing": "",
        "quote": "close the referral of anyone who misses two appointments",
        "role": "against",
        "clause": "clause 2.1.2(a)",
        "page": "2",
        "line": "7",
        "where": "clause 2.1.2(a), page 2, under 2 Service > 2.1 Access and discharge",
        "fix": "Replace with contact to ask what got in the way, and an offer of another time or place.",
        "wording": "The Provider must [do this] by [date].",
        "ask": "",
        "owner": "commissioner",
        "source_section": "3",
        "source_quote": "Staff at all levels have the skills they need",
        "decision": "",
    }


def test_every_finding_has_a_row_and_so_has_what_was_not_read() -> None:
    rows = [(row["document"], row["criterion"], row["verdict"]) for row in _rows(report_of_several())]
    assert len(rows) == 10 + 1 + 2 + 1
    assert rows[10] == ("contracts/community <team>.docx", "", "not_read")
    assert rows[-1] == ("scan.pdf", "", "not_read")


def test_a_waiver_stands_beside_the_verdict() -> None:
    waiver = Waiver("K32", "*", "Agreed by the board", "Ann Other", "2026-05-01")
    (row,) = (
        r for r in _rows(with_changed(sample_report(), "K32", waiver=waiver)) if r["criterion"] == "K32"
    )
    assert (row["verdict"], row["status"]) == ("contradicted", "waived")
    assert row["status_reason"] == "Waived until 1 May 2026 by Ann Other: Agreed by the board."


def test_lines_end_as_rfc_4180_wants() -> None:
    text = to_csv(report_of_several())
    assert text.count("\r\n") == text.count("\n") == text.count("\r") == 1 + 14
    assert text.removeprefix("\ufeff").startswith(",".join(f'"{head}"' for head in HEADS) + "\r\n")


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "  =", "'=", "＝", "＋", "－", "＠", "\n="])
def test_no_cell_begins_a_formula(begin: str) -> None:
    assert cell(f"{begin}1+1")[0] == "'"


@given(st.text(max_size=40))
def test_a_cell_loses_no_word(text: str) -> None:
    shown = cell(text)
    assert shown.lstrip("'") == one_line(text).lstrip("'")
    assert shown[:1] not in tuple("=+-@＝＋－＠")
