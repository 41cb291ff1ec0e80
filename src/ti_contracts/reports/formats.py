"""The table of report formats: what each is called, which names of files mean it, and who writes it.

Writers are imported when they are first called, so that ``--help`` and a run that needs one pay for no other.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType

from ti_contracts.model.assessment import Report
from ti_contracts.reports.look import Look

Writer = Callable[[Report, Look], str | bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """One format; it is a Writer. ``writer`` names its function as "module:function" within reports.

    ``suffixes`` are ends of file names in lower case; the longest that fits counts.
    ``binary`` formats are bytes and nothing for a terminal.
    """

    writer: str
    suffixes: tuple[str, ...] = ()
    binary: bool = False

    def __call__(self, report: Report, look: Look) -> str | bytes:
        """Return the whole report: text, or bytes where ``binary``."""
        module, _, function = self.writer.partition(":")
        write: Writer = getattr(import_module(f"ti_contracts.reports.{module}"), function)
        return write(report, look)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": Format("terminal:to_text", (".txt",)),
        "json": Format("json_report:to_json", (".json",)),
        "markdown": Format("markdown:to_markdown", (".md",)),
        "html": Format("html_report:to_html", (".html",)),
        "csv": Format("csv_report:to_csv", (".csv",)),
        "sarif": Format("sarif:to_sarif", (".sarif", ".sarif.json")),
        "junit": Format("junit:to_junit", (".junit.xml", ".xml")),
        "github": Format("github:to_annotations"),
        "github-summary": Format("github_summary:to_job_summary", (".summary.md",)),
        "gitlab": Format("gitlab:to_gitlab", (".codequality.json", "gl-code-quality-report.json")),
        "xlsx": Format("matrix:to_xlsx", (".xlsx",), binary=True),
        "docx": Format("committee_files:to_docx", (".docx",), binary=True),
        "pdf": Format("committee_files:to_pdf", (".pdf",), binary=True),
    }
)

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {suffix: name for name, format_ in FORMATS.items() for suffix in format_.suffixes}
)


def text_in(format_: str, report: Report, look: Look) -> str:
    """Return the report in a format that is text; raises TypeError where it is bytes."""
    content = FORMATS[format_](report, look)
    if isinstance(content, bytes):
        raise TypeError(f"{format_} is no text")
    return content


def format_of(name: str) -> str | None:
    """Return the format that a file's name asks for by its longest known suffix; None where it has none."""
    fitting = [suffix for suffix in SUFFIXES if name.lower().endswith(suffix)]
    return SUFFIXES[max(fitting, key=len)] if fitting else None
