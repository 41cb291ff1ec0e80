from dataclasses import replace
from datetime import datetime
from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sample_report import report_of_several, sample_report

from ti_contracts.model.assessment import Report
from ti_contracts.model.criteria import Severity
from ti_contracts.model.decisions import Choice, Decision
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.look import Look
from ti_contracts.reports.matrix import to_xlsx
from ti_contracts.reports.matrix_cells import LONGEST, cell_text
from ti_contracts.reports.matrix_rows import priority


def opened(report: Report, look: Look | None = None) -> Workbook:
    """The matrix as another program opens it."""
    return load_workbook(BytesIO(to_xlsx(report, look or Look())))


def rows(sheet: Worksheet) -> list[dict[str, object]]:
    """The rows of a sheet by the heads of its columns."""
    heads, *others = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in others]


def decided(decision: Decision) -> Report:
    """The sample with a decision on its first finding."""
    report = sample_report()
    (assessment,) = report.assessments
    findings = (replace(assessment.findings[0], decision=decision), *assessment.findings[1:])
    return replace(report, assessments=(replace(assessment, findings=findings),))


def test_every_criterion_of_every_document_has_a_row_and_what_contradicts_comes_first() -> None:
    report = report_of_several()
    shown = rows(opened(report)["Criteria"])
    expected = {(a.document.path, f.criterion.id) for a in report.assessments for f in a.findings}
    assert {(row["Document"], row["Criterion"]) for row in shown} == expected
    assert len(shown) == len(expected)
    first = shown[0]
    assert first["Criterion"] == "K32"
    assert first["Verdict"] == "✕ Contradicted"
    assert first["Priority"] == "1 works against a must"
    assert first["Quotes"] == (
        "Against: “close the referral of anyone who misses two appointments” (clause 2.1.2(a), page 2)"
    )
    assert first["Clause"] == "clause 2.1.2(a)"
    assert first["Page"] == "2"
    assert first["What contradicts, and the fix"] == (
        "Works against: Nobody is discharged for missed appointments. Fix: Replace with contact to ask what "
        "got in the way, and an offer of another time or place."
    )


def test_a_gap_shows_what_is_missing_what_came_near_and_what_to_write() -> None:
    (gap,) = [row for row in rows(opened(sample_report())["Criteria"]) if row["Criterion"] == "WS1"]
    assert gap["Verdict"] == "○ Gap"
    assert gap["Missing"] == "a budget line for trauma-informed work"
    assert str(gap["Quotes"]).startswith("Came near: “Many people who use the service”")
    assert gap["Suggested wording"] == "The Provider must [do this] by [date]."
    assert gap["Decision"] in (None, "")


def test_the_sheets_can_be_filtered_stay_readable_and_print() -> None:
    book = opened(report_of_several())
    assert book.sheetnames == ["Read me", "Criteria", "Outcomes"]
    sheet = book["Criteria"]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0  # as many pages as it takes; one wide is the default
    assert "&P" in sheet.oddFooter.right.text
    assert sheet.column_dimensions["W"].hidden
    (validation,) = sheet.data_validations.dataValidation
    assert validation.formula1 == '"accept,not applicable,disagree"'
    assert str(validation.sqref) == f"M2:M{sheet.max_row}"


def test_no_cell_holds_a_formula_or_a_link_though_the_words_look_like_one() -> None:
    report = decided(Decision(Choice.DISAGREE, '=HYPERLINK("http://x","y")', "@cmd", "2026-03-04"))
    (assessment,) = report.assessments
    document = replace(assessment.document, path="=1+1.docx", title="+SUM(A1)")
    book = opened(replace(report, assessments=(replace(assessment, document=document),)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    values = {cell.value for cell in cells}
    assert {'=HYPERLINK("http://x","y")', "@cmd", "=1+1.docx", "+SUM(A1)"} <= values


def test_decisions_are_filled_in_again_and_one_on_an_earlier_text_is_marked() -> None:
    made = Decision(Choice.NOT_APPLICABLE, "not ours", "A Green", "2026-03-04", "ab" * 8, earlier=True)
    (row,) = [row for row in rows(opened(decided(made))["Criteria"]) if row["Criterion"] == "WS1"]
    assert (row["Decision"], row["Reason"], row["Name"]) == ("not applicable", "not ours", "A Green")
    assert row["Date"] == datetime(2026, 3, 4)  # noqa: DTZ001 -- a day, no time
    assert row["Earlier text"] == "delete this to confirm it (abababababababab)"


def test_the_first_sheet_says_what_was_not_read_and_what_the_matrix_is_not() -> None:
    book = opened(report_of_several(), Look(today="2026-03-04"))
    cells = [str(cell.value) for row in book["Read me"].iter_rows() for cell in row if cell.value]
    assert book.active is not None
    assert book.active.title == "Read me"
    assert "4 March 2026" in cells
    assert "Page 3: it is only an image." in cells
    assert "The whole document: It is protected by a password. Save a copy without the password." in cells
    assert any("no overall score" in cell for cell in cells)


def test_a_text_too_long_for_a_cell_is_cut_and_says_so() -> None:
    cut = cell_text("x" * (LONGEST + 5))
    assert cut.endswith("x […] [cut here: 5 characters more]")
    assert cell_text("x" * LONGEST) == "x" * LONGEST


def test_the_workbook_knows_no_clock() -> None:
    book = opened(sample_report(), Look(today="2026-03-04"))
    assert book.properties.created == datetime(2026, 3, 4)  # noqa: DTZ001 -- a day, no time
    assert opened(sample_report()).properties.created == datetime(2000, 1, 1)  # noqa: DTZ001


def test_priorities_put_harm_before_absence_and_a_must_before_a_should() -> None:
    queue = [
        priority(verdict, severity)
        for verdict, severity in (
            (Verdict.CONTRADICTED, Severity.MUST),
            (Verdict.CONTRADICTED, Severity.COULD),
            (Verdict.GAP, Severity.MUST),
            (Verdict.PARTIAL, Severity.MUST),
            (Verdict.GAP, Severity.SHOULD),
            (Verdict.PARTIAL, Severity.SHOULD),
            (Verdict.GAP, Severity.COULD),
            (Verdict.NOT_ASSESSED, Severity.MUST),
            (Verdict.MET, Severity.MUST),
        )
    ]
    assert queue == sorted(set(queue))
