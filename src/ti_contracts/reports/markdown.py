"""The report as Markdown that GitHub shows as it stands; no quoted word can act as markup."""

from collections.abc import Iterable
from itertools import chain

from ti_contracts.model.assessment import Failure, Report
from ti_contracts.model.verdicts import Verdict
from ti_contracts.reports.escape import markdown as plain
from ti_contracts.reports.limits import LIMITS, made_with
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.quotes import Quote
from ti_contracts.reports.register import HEADS, Register, RegisterRow
from ti_contracts.reports.set_aside import notes
from ti_contracts.reports.view import DocumentView, Entry, view
from ti_contracts.reports.words import (
    SEVERITIES,
    SIGNS,
    STANDINGS,
    VERDICTS,
    count,
    sentence,
    source,
    uk_date,
)


def to_markdown(report: Report, look: Look = DEFAULT) -> str:
    """Blocks parted by one blank line, with a final newline; every quote whole."""
    views = [view(assessment) for assessment in report.assessments]
    blocks = [
        f"# {plain(look.title)}",
        plain(uk_date(look.today)) if look.today else "",
        summary_table(views, report.failures) if len(views) + len(report.failures) > 1 else "",
        *chain.from_iterable(_document(shown) for shown in views),
        _failures(report.failures),
        _set_aside(report),
        "## What this report can tell you",
        "\n".join(f"- {plain(text)}" for text in (*LIMITS, made_with(report))),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def mark(verdict: Verdict) -> str:
    """Return a verdict with its sign."""
    return f"{SIGNS[verdict]} {VERDICTS[verdict]}"


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Return a table of cells that are escaped already."""
    head = list(head)
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def summary_table(views: list[DocumentView], failures: tuple[Failure, ...]) -> str:
    """Return the verdicts of each document counted, under a heading of the second level."""
    head = ["Document", *map(mark, VERDICTS), "Parts not read"]
    rows = [[plain(v.title), *(str(n) for _, n in v.counts), str(len(v.unread))] for v in views]
    rows += [[plain(f.path), "could not be read", *[""] * len(VERDICTS)] for f in failures]
    return f"## Documents\n\n{table(head, rows)}"


def _document(shown: DocumentView) -> list[str]:
    document = shown.document
    unread = "; ".join(shown.unread) or "nothing was left out"
    facts = [("File", document.path), ("Read", shown.read), ("Looked at", shown.looked_at)]
    facts += [("About", sentence(shown.about))] if shown.about else []
    facts += [("Note", sentence(note)) for note in document.notes]
    counted = ", ".join(f"{mark(verdict)} {number}" for verdict, number in shown.counts if number)
    facts += [("**Not read**" if shown.unread else "Not read", unread), ("Verdicts", counted)]
    facts += [("Set aside", shown.aside)] if shown.aside else []
    return [
        f"## {plain(shown.title)}",
        table(("What", "This document"), ([name, plain(text)] for name, text in facts)),
        f"### Contradictions ({len(shown.contradictions)})",
        *(
            chain.from_iterable(map(_contradiction, shown.contradictions))
            if shown.contradictions
            else ["None found."]
        ),
        f"### Musts not met ({len(shown.unmet)})",
        "\n".join(map(_unmet, shown.unmet)) or "None, apart from contradictions above.",
        *([plain(shown.joints)] if shown.joints else []),
        *_register(shown.register),
        f"### Every criterion ({len(shown.entries)})",
        *chain.from_iterable(map(_entry, shown.entries)),
    ]


def _register(shown: Register) -> list[str]:
    blocks = [f"### Outcomes register ({len(shown.rows)})", plain(shown.summary)]
    return [*blocks, table(HEADS, map(_register_row, shown.rows))] if shown.rows else blocks


def _register_row(row: RegisterRow) -> list[str]:
    lead = f" after “{row.lead}”" if row.lead else ""
    there, missing, notes = ("; ".join(texts) for texts in (row.there, row.missing, row.notes))
    cells = (f"“{row.name}”{lead}", row.where, row.kind, there or "none", missing or "none")
    return [plain(cell) for cell in (*cells, row.trauma, row.shaped, notes)]


def _name(entry: Entry) -> str:
    status = f" ({entry.status})" if entry.status else ""
    return plain(f"{entry.id} {entry.title}{status}")


def _contradiction(entry: Entry) -> list[str]:
    blocks = [f"**{mark(entry.verdict)}: {_name(entry)}**"]
    for quote in entry.against:
        asks = "; ".join(quote.asks) or entry.title
        blocks += [_quote(quote), f"Conflicts with: {plain(asks)}"]
        blocks += [f"Affects: {plain('; '.join(quote.affects))}"] if quote.affects else []
        blocks += [f"Fix: {plain(quote.fix)}"]
    return [*blocks, *([f"Decision: {plain(entry.decided)}"] if entry.decided else [])]


def _unmet(entry: Entry) -> str:
    return f"- {mark(entry.verdict)}: **{_name(entry)}** – {plain(entry.shortfall)}"


def _entry(entry: Entry) -> list[str]:
    criterion = entry.finding.criterion
    rows = [
        ("Severity", SEVERITIES[criterion.severity]),
        ("Waived", entry.waived),
        ("Decision", entry.decided),
        ("Missing", "; ".join(phrase for phrase in entry.missing if phrase not in entry.reason)),
        ("Could say", entry.wording and f"“{entry.wording}”"),
        ("Ask", entry.question),
        ("Note", criterion.note),
        ("Usual place", "; ".join(kind.about for kind in criterion.home) if entry.wording else ""),
        ("Owner", criterion.owner),
        ("Source", source(criterion)),
    ]
    return [
        f"#### {mark(entry.verdict)}: {_name(entry)}",
        plain(" ".join(filter(None, [entry.reason, entry.caution]))),
        *map(_quote, (*entry.quotes, *entry.near)),
        "\n".join(f"- {name}: {plain(text)}" for name, text in rows if text),
    ]


def _quote(quote: Quote) -> str:
    lead = f"after “{quote.lead}”" if quote.lead else ""
    place = ", ".join(filter(None, [lead, quote.where]))
    place = "; ".join(filter(None, [place, quote.ocr, *quote.notes]))
    return f"> “{plain(quote.words)}”\n>\n> **{STANDINGS[quote.tone]}** – {plain(place)}"


def _set_aside(report: Report) -> str:
    told = "\n".join(f"- {plain(note)}" for note in notes(report))
    return f"## Waivers and baseline\n\n{told}" if told else ""


def _failures(failures: tuple[Failure, ...]) -> str:
    if not failures:
        return ""
    lines = [f"- {plain(f'{f.path}: {sentence(f.message)} {f.hint}')}" for f in failures]
    return "\n\n".join([f"## {count(len(failures), 'document')} could not be read", "\n".join(lines)])
