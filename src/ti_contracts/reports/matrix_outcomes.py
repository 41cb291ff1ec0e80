"""The sheet with the outcomes register of every document."""

from ti_contracts.model.assessment import Report
from ti_contracts.reports.look import Look
from ti_contracts.reports.matrix_cells import Cells
from ti_contracts.reports.register import HEADS, NONE_FOUND, RegisterRow, register

_A4 = 9
_WIDTHS = (24, 48, 18, 18, 50, 28, 9, 22, 40)


def write_outcomes(cells: Cells, report: Report, look: Look) -> None:
    """Write a row for each outcome or measure; a document without any has one row that says so."""
    rows: list[tuple[str, ...]] = []
    for assessment in report.assessments:
        path = assessment.document.path
        found = register(assessment).rows
        rows += [(path, *_cells(row)) for row in found] or [(path, NONE_FOUND)]
    cells.widths(_WIDTHS)
    after = cells.table(0, ("Document", *HEADS), rows)
    cells.sheet.autofilter(0, 0, after - 1, len(HEADS))
    cells.sheet.freeze_panes(1, 2)
    cells.sheet.repeat_rows(0)
    cells.print_set_up(look.title, paper=_A4)


def _cells(row: RegisterRow) -> tuple[str, ...]:
    name = f"“{row.name}”" + (f" after “{row.lead}”" if row.lead else "")
    there, missing, notes = ("; ".join(texts) for texts in (row.there, row.missing, row.notes))
    return (name, row.where, row.kind, there or "none", missing or "none", row.trauma, row.shaped, notes)
