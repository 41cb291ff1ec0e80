"""The sheet of criteria: which column stands where, how wide it is, and which ones people fill in."""

from dataclasses import dataclass

from ti_contracts.model.assessment import Report
from ti_contracts.reports.look import Look
from ti_contracts.reports.matrix_cells import Cells
from ti_contracts.reports.matrix_rows import CHOICES, MatrixRow, matrix_rows

A3, _FROZEN = 8, 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the field of ``MatrixRow`` that it shows, and its width in characters."""

    head: str
    field: str
    width: int
    look: str = "text"


COLUMNS = (
    Column("Criterion", "criterion", 10, "bold"),
    Column("Title", "title", 28),
    Column("Verdict", "verdict", 15),
    Column("Priority", "priority", 16),
    Column("Document", "document", 22),
    Column("Quotes", "quotes", 54),
    Column("Clause", "clauses", 16),
    Column("Page", "pages", 7),
    Column("Missing", "missing", 28),
    Column("What contradicts, and the fix", "against", 38),
    Column("Suggested wording", "wording", 38),
    Column("Owner", "owner", 16),
    Column("Decision", "decision", 15, "fill"),
    Column("Reason", "reason", 24, "fill"),
    Column("Name", "name", 16, "fill"),
    Column("Date", "date", 12, "day"),
    Column("Earlier text", "earlier", 16, "fill"),
    # Behind the last that is printed: to filter by and to look up.
    Column("Severity", "severity", 10),
    Column("List of the guidance", "guidance_list", 26),
    Column("Why this verdict", "why", 60),
    Column("Question to ask", "ask", 34),
    Column("Set aside", "status", 14),
    Column("Key", "key", 18),
)
_AT = {column.head: n for n, column in enumerate(COLUMNS)}
_PRINTED = _AT["Earlier text"]


def write_criteria(cells: Cells, report: Report, look: Look) -> None:
    """Write a row for each criterion of each document, with filters and cells to fill in."""
    sheet = cells.sheet
    cells.widths([column.width for column in COLUMNS])
    sheet.set_column(_AT["Key"], _AT["Key"], None, None, {"hidden": True})
    for n, column in enumerate(COLUMNS):
        cells.text(0, n, column.head, "head")
    last = 0
    for last, row in enumerate(matrix_rows(report), 1):
        for n, column in enumerate(COLUMNS):
            _write(cells, last, n, column, row)
    sheet.autofilter(0, 0, last, len(COLUMNS) - 1)
    sheet.freeze_panes(1, _FROZEN)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, last, _PRINTED)
    cells.print_set_up(look.title, paper=A3)
    if last:
        _ask_for_decisions(cells, last)


def _write(cells: Cells, at: int, n: int, column: Column, row: MatrixRow) -> None:
    match column.field:
        case "verdict":
            cells.verdict(at, n, row.verdict)
        case "date":
            cells.day(at, n, row.date)
        case "earlier":
            cells.text(at, n, f"delete this to confirm it ({row.made_on})" if row.made_on else "", "fill")
        case field:
            cells.text(at, n, getattr(row, field), column.look)


def _ask_for_decisions(cells: Cells, last: int) -> None:
    at = _AT["Decision"]
    cells.sheet.data_validation(
        1,
        at,
        last,
        at,
        {
            "validate": "list",
            "source": list(CHOICES),
            "input_title": "Decision",
            "input_message": "accept, not applicable or disagree; give a reason for the last two.",
            "error_title": "Not a decision",
            "error_message": "Choose accept, not applicable or disagree, or leave the cell empty.",
        },
    )
