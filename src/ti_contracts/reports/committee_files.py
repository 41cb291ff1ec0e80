"""The report for a committee as a file: Word, or PDF where the extra for it is installed."""

from ti_contracts.model.assessment import Report
from ti_contracts.reports import block_docx, block_pdf
from ti_contracts.reports.committee import committee
from ti_contracts.reports.look import DEFAULT, Look


def to_docx(report: Report, look: Look = DEFAULT) -> bytes:
    """Return a Word file (.docx)."""
    return block_docx.to_docx(committee(report, look))


def to_pdf(report: Report, look: Look = DEFAULT) -> bytes:
    """Return a PDF; raises UsageError where typst is not installed."""
    return block_pdf.to_pdf(committee(report, look))
