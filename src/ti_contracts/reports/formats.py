"""The table of report formats: which writer has which name and which suffix."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ti_contracts.model.assessment import Report
from ti_contracts.reports.html_report import to_html
from ti_contracts.reports.json_report import to_json
from ti_contracts.reports.look import Look
from ti_contracts.reports.markdown import to_markdown
from ti_contracts.reports.terminal import to_text

Writer = Callable[[Report, Look], str]

FORMATS: Mapping[str, Writer] = MappingProxyType(
    {"text": to_text, "json": to_json, "markdown": to_markdown, "html": to_html}
)

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {".txt": "text", ".json": "json", ".md": "markdown", ".html": "html"}
)
