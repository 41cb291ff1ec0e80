"""The report as CSV (RFC 4180): one row for each finding, safe to open in a spreadsheet program."""

import csv
from collections.abc import Iterable, Iterator

from ti_contracts.model.assessment import Assessment, Report
from ti_contracts.model.fingerprints import fingerprint
from ti_contracts.reports.decided import decision_words
from ti_contracts.reports.escape import cell
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.places import place_of
from ti_contracts.reports.problems import deciding
from ti_contracts.reports.set_aside import why
from ti_contracts.reports.view import Entry, view
from ti_contracts.reports.words import clip, label, sentence

HEADS = (
    "document",
    "criterion",
    "list",
    "title",
    "severity",
    "verdict",
    "status",
    "status_reason",
    "reason",
    "missing",
    "quote",
    "role",
    "clause",
    "page",
    "line",
    "where",
    "fix",
    "wording",
    "ask",
    "owner",
    "source_section",
    "source_quote",
    "fingerprint",
    "decision",
)
"""Columns are only ever added, at the end."""

_MARK = "\ufeff"  # without it Excel takes UTF-8 for the code page of the machine


class _Lines:
    """What csv writes to: a list of lines instead of a file."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: str) -> None:
        self.lines.append(line)


def to_csv(report: Report, _look: Look = DEFAULT) -> str:
    """Return rows that end in CR LF after a byte order mark; every cell is quoted and on one line.

    What was not read has rows of its own, with the verdict "not_read".
    """
    lines = _Lines()
    writer = csv.writer(lines, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADS)
    for row in _rows(report):
        writer.writerow([cell(row.get(head, "")) for head in HEADS])
    return _MARK + "".join(lines.lines)


def _rows(report: Report) -> Iterator[dict[str, str]]:
    for assessment in report.assessments:
        for entry in view(assessment).entries:
            yield _finding(entry, assessment)
        for part in assessment.document.unread:
            yield _unread(assessment.document.path, [f"{part.part}: {part.reason}"])
    for failure in report.failures:
        yield _unread(failure.path, [failure.message, failure.hint])


def _unread(path: str, reasons: Iterable[str]) -> dict[str, str]:
    reason = " ".join(sentence(reason) for reason in reasons if reason)
    return {"document": path, "verdict": "not_read", "reason": reason}


def _finding(entry: Entry, assessment: Assessment) -> dict[str, str]:
    finding, document = entry.finding, assessment.document
    criterion = finding.criterion
    return {
        "document": document.path,
        "criterion": criterion.id,
        "list": criterion.series,
        "title": criterion.title,
        "severity": criterion.severity.value,
        "verdict": finding.verdict.value,
        "status": finding.status.value,
        "status_reason": why(finding),
        "reason": entry.reason,
        "missing": "; ".join(entry.missing),
        **_quote(entry, assessment),
        "fix": " ".join(dict.fromkeys(clip(quote.fix) + "." for quote in entry.against)),
        "wording": entry.wording,
        "ask": entry.question,
        "owner": criterion.owner,
        "source_section": criterion.source.section,
        "source_quote": criterion.source.quote,
        "fingerprint": fingerprint(finding, document),
        "decision": decision_words(finding.decision) if finding.decision else "",
    }


def _quote(entry: Entry, assessment: Assessment) -> dict[str, str]:
    """Return the words that decide, or the nearest where there are none, with their place."""
    document = assessment.document
    quote = deciding(entry) or next(iter(entry.near), None)
    if quote is None:
        return {}
    place = place_of(document, (quote.start, quote.start + len(quote.words)))
    return {
        "quote": quote.words,
        "role": quote.tone,
        "clause": label(document, place.clause) if place.clause else "",
        "page": str(place.clause.page or "") if place.clause else "",
        "line": str(place.line or ""),
        "where": quote.where,
    }
