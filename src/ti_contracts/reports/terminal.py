"""The report to read in a terminal: what was read, contradictions, unmet musts, then every criterion."""

from itertools import chain

from ti_contracts.model.assessment import Failure, Report
from ti_contracts.model.verdicts import Side
from ti_contracts.reports.escape import log
from ti_contracts.reports.limits import LIMITS, made_with
from ti_contracts.reports.look import DEFAULT, Look
from ti_contracts.reports.quotes import Quote
from ti_contracts.reports.reasons import elements_of
from ti_contracts.reports.register import Register
from ti_contracts.reports.set_aside import notes
from ti_contracts.reports.terminal_lines import (
    SIGNS,
    bold,
    labelled,
    painted,
    row,
    shortened,
    verdict_mark,
    wrapped,
)
from ti_contracts.reports.view import DocumentView, Entry, view
from ti_contracts.reports.words import SEVERITIES, STANDINGS, count, listed, sentence, source, uk_date

_NARROWEST = 40
_LEAST_ROOM = 20
_MOST_NEAR = 2
_LONGEST_LEAD = 120
# How many rows of the outcomes register stand in the terminal.
_TELLING = 5
_NONE_UNMET = "None, apart from contradictions above."


def to_text(report: Report, look: Look = DEFAULT) -> str:
    """Lines of at most ``look.width`` characters with a final newline; ANSI colour only where asked for.

    Only here are long quotes shortened, in their middle, with an ellipsis, and further quotes counted.
    """
    look = Look(max(_NARROWEST, look.width), look.colour, look.today, look.title)
    views = [view(assessment) for assessment in report.assessments]
    blocks = [
        [bold(line, look.colour) for line in wrapped(look.title, look.width)]
        + ([uk_date(look.today)] if look.today else []),
        _summary(views, report.failures, look) if len(views) + len(report.failures) > 1 else [],
        *chain.from_iterable(_document(v, look) for v in views),
        _failures(report.failures, look),
        _set_aside(report, look),
        _limits(report, look),
    ]
    return log("\n\n".join("\n".join(block) for block in blocks if block)) + "\n"


def _summary(views: list[DocumentView], failures: tuple[Failure, ...], look: Look) -> list[str]:
    room = max(look.width - 4 * len(SIGNS) - 9, 0)
    head = "".join(f" {sign}" for sign in SIGNS.values())
    rows = [*_beside("Document", f"{head} Not read", room)]
    for shown in views:
        numbers = "".join(f"{number or '·':>4}" for _, number in shown.counts)
        rows += _beside(shown.title, f"{numbers}{len(shown.unread) or '·':>9}", room)
    for failure in failures:
        rows += wrapped(f"{failure.path}: could not be read", look.width, 0, 2)
    key = row((verdict_mark(verdict) for verdict in SIGNS), look.width, "Key", ", ")
    return [*_heading("Documents", look), *rows, *key]


def _beside(name: str, numbers: str, room: int) -> list[str]:
    """Set a name with its numbers beside it, or below where there is little room."""
    if room < _LEAST_ROOM:
        return [*wrapped(name, _NARROWEST, 0, 2), f" {numbers}"]
    first, *rest = wrapped(name, room - 1, 0, 2)
    return [f"{first:<{room}}{numbers}", *rest]


def _heading(text: str, look: Look) -> list[str]:
    return [bold(line, look.colour) for line in wrapped(text.upper(), look.width)]


def _document(shown: DocumentView, look: Look) -> list[list[str]]:
    """Return the blocks of one document, to be parted by blank lines."""
    rule = "=" * look.width
    title = [bold(line, look.colour) for line in wrapped(shown.title, look.width)]
    counted = [(verdict, f"{verdict_mark(verdict)} {number}") for verdict, number in shown.counts if number]
    verdicts = row((text for _, text in counted), look.width, "Verdicts", " | ")
    for verdict, text in counted:
        verdicts = [painted(line, verdict, text, look.colour) for line in verdicts]
    read = [
        *labelled("File", shown.document.path, look.width, 0),
        *labelled("Read", shown.read, look.width, 0),
        *labelled("", shown.looked_at, look.width, 0),
        *labelled("About", shown.about, look.width, 0),
        *chain.from_iterable(labelled("Note", sentence(n), look.width, 0) for n in shown.document.notes),
        *_unread(shown, look),
        *verdicts,
        *labelled("Set aside", shown.aside, look.width, 0),
    ]
    return [
        [rule, *title, rule, *read],
        *_contradictions(shown, look),
        _unmet(shown, look),
        _register(shown.register, look),
        _heading(f"Every criterion ({len(shown.entries)})", look),
        *(_entry(entry, look) for entry in shown.entries),
    ]


def _unread(shown: DocumentView, look: Look) -> list[str]:
    parts = shown.unread or ("nothing was left out",)
    label = "NOT READ" if shown.unread else "Not read"
    lines = (labelled("" if n else label, part, look.width, 0) for n, part in enumerate(parts))
    return list(chain.from_iterable(lines))


def _contradictions(shown: DocumentView, look: Look) -> list[list[str]]:
    if not shown.contradictions:
        return [[*_heading("Contradictions", look), "None found."]]
    head = _heading(f"Contradictions ({len(shown.contradictions)})", look)
    return [head, *(_contradiction(entry, look) for entry in shown.contradictions)]


def _contradiction(entry: Entry, look: Look) -> list[str]:
    lines = _title(entry, SIGNS[entry.verdict], look)
    for quote in entry.against:
        lines += _quote(quote, look)
        lines += labelled("Conflicts with", "; ".join(quote.asks) or entry.title, look.width)
        lines += labelled("Affects", "; ".join(quote.affects), look.width)
        lines += labelled("Fix", quote.fix, look.width)
    return [*lines, *labelled("Decision", entry.decided, look.width)]


def _unmet(shown: DocumentView, look: Look) -> list[str]:
    if not shown.unmet:
        return [*_heading("Musts not met", look), _NONE_UNMET, *wrapped(shown.joints, look.width)]
    lines = _heading(f"Musts not met ({len(shown.unmet)})", look)
    for entry in shown.unmet:
        mark = verdict_mark(entry.verdict)
        status = f" ({entry.status})" if entry.status else ""
        text = wrapped(f"{mark}: {entry.id} {entry.title}{status} – {entry.shortfall}", look.width, 0, 4)
        lines += [painted(text[0], entry.verdict, mark, look.colour), *text[1:]]
    return [*lines, *wrapped(shown.joints, look.width)]


def _register(shown: Register, look: Look) -> list[str]:
    """The summary and what to look at first; every row stands in the other formats."""
    lines = [*_heading("Outcomes register", look), *wrapped(shown.summary, look.width)]
    for found in shown.telling[:_TELLING]:
        said = (
            f"works against people: {found.against}" if found.against else f"missing: {listed(found.lacks)}"
        )
        lines += wrapped(f"- “{found.name}” ({found.where}): {said}", look.width, 0, 2)
    more = len(shown.telling) - _TELLING
    where = "The whole register stands in the HTML, Markdown and JSON reports."
    return [*lines, *(wrapped(f"And {more} more like these. {where}", look.width) if more > 0 else [])]


def _title(entry: Entry, mark: str, look: Look) -> list[str]:
    status = f", {entry.status}" if entry.status else ""
    severity = SEVERITIES[entry.finding.criterion.severity].lower()
    first, *rest = wrapped(f"{mark} {entry.id} {entry.title} ({severity}{status})", look.width, 0, 4)
    return [painted(first, entry.verdict, mark, look.colour), *rest]


def _entry(entry: Entry, look: Look) -> list[str]:
    criterion = entry.finding.criterion
    rows = [
        ("Why", " ".join(filter(None, [entry.reason, entry.caution]))),
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
    quotes, others_left = _told(entry)
    after_why = [line for quote in quotes for line in _quote(quote, look)]
    after_why += labelled("", others_left, look.width)
    why, *others = (labelled(name, text, look.width) for name, text in rows)
    return [*_title(entry, f"{verdict_mark(entry.verdict)}:", look), *why, *after_why, *chain(*others)]


def _told(entry: Entry) -> tuple[list[Quote], str]:
    """The strongest quote against and for each element, the nearest where it is not met, and what is left.

    A terminal is no place for every quote of every criterion; the other formats and ``why`` show them all.
    """
    strongest = {
        (side, next((e.span.start for e in found.evidence if e.side is side), -1))
        for found in elements_of(entry.finding)
        for side in (Side.AGAINST, Side.FOR)
    }
    told = [quote for quote in entry.quotes if (quote.side, quote.start) in strongest]
    told += entry.near[:_MOST_NEAR]
    left = len(entry.quotes) + len(entry.near) - len(told)
    return told, f"{count(left, 'more quote')}: 'ti-contracts why' shows all" if left else ""


def _quote(quote: Quote, look: Look) -> list[str]:
    lead = f"after: “{shortened(quote.lead, _LONGEST_LEAD)}”" if quote.lead else ""
    notes = "; ".join(quote.notes)
    return [
        *labelled(STANDINGS[quote.tone], f"“{shortened(quote.words)}”", look.width),
        *(line for text in (lead, quote.where, quote.ocr, notes) for line in labelled("", text, look.width)),
    ]


def _failures(failures: tuple[Failure, ...], look: Look) -> list[str]:
    if not failures:
        return []
    lines = _heading(f"{count(len(failures), 'document')} could not be read", look)
    for failure in failures:
        lines += wrapped(f"{failure.path}: {sentence(failure.message)} {failure.hint}", look.width, 0, 4)
    return lines


def _set_aside(report: Report, look: Look) -> list[str]:
    told = [line for note in notes(report) for line in wrapped(f"- {note}", look.width, 0, 2)]
    return [*_heading("Waivers and baseline", look), *told] if told else []


def _limits(report: Report, look: Look) -> list[str]:
    text = " ".join((*LIMITS, made_with(report)))
    return [*_heading("What this report can tell you", look), *wrapped(text, look.width)]
