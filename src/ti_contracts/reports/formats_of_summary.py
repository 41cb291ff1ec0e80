"""The table of what a summary can be written as, by the suffix of the file; no writer is imported for it."""

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType

from ti_contracts.model.assessment import Assessment
from ti_contracts.reports.look import Look

WRITERS: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "block_docx:to_docx",
        ".html": "block_html:to_html",
        ".md": "block_markdown:to_markdown",
        ".pdf": "block_pdf:to_pdf",
    }
)


def summary_in(suffix: str, assessment: Assessment, version: str, look: Look) -> str | bytes:
    """Return the summary of a contract as a file of this suffix; raises KeyError for one not in the table."""
    from ti_contracts.reports.summary import summary

    module, _, function = WRITERS[suffix].partition(":")
    write: Callable[[object], str | bytes] = getattr(
        import_module(f"ti_contracts.reports.{module}"), function
    )
    return write(summary(assessment, version, look))
