"""The report as an Excel matrix: to filter, to decide in, to print and to give back with ``--decisions``."""

from collections.abc import Callable
from typing import Any

from ti_contracts.model.assessment import Report
from ti_contracts.reports.days import day_of
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.matrix_cells import Cells
from ti_contracts.reports.matrix_criteria import write_criteria
from ti_contracts.reports.matrix_outcomes import write_outcomes
from ti_contracts.reports.matrix_read_me import write_read_me
from ti_contracts.reports.zip_bytes import bytes_of

SHEETS: tuple[tuple[str, Callable[[Cells, Report, Look], None]], ...] = (
    ("Read me", write_read_me),
    ("Criteria", write_criteria),
    ("Outcomes", write_outcomes),
)

# Every text stays text: no formula, no link and no number is made of what a document says.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def to_xlsx(report: Report, look: Look = DEFAULT) -> bytes:
    """Return a workbook (.xlsx) with a sheet to read first, one of criteria and one of outcomes."""
    return bytes_of(lambda memory: _write(memory, report, look))


def _write(memory: Any, report: Report, look: Look) -> None:
    from xlsxwriter import Workbook  # 66 ms

    workbook = Workbook(memory, _OPTIONS)
    workbook.set_properties(
        {"title": look.title, "author": f"ti-contracts {report.version}", "created": day_of(look.today)}
    )
    for name, write in SHEETS:
        write(Cells(workbook, workbook.add_worksheet(name)), report, look)
    workbook.close()
