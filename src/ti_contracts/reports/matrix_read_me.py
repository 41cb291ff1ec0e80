"""The first sheet of the matrix: what was read and not read, the limits, the verdicts, how to decide."""

from collections.abc import Iterable

from ti_contracts.model.assessment import Report
from ti_contracts.reports.limits import limits_of, made_with
from ti_contracts.reports.look import Look
from ti_contracts.reports.matrix_cells import Cells
from ti_contracts.reports.meanings import MEANINGS
from ti_contracts.reports.view import DocumentView, view
from ti_contracts.reports.words import SIGNS, VERDICTS, sentence, uk_date

HOW_TO_DECIDE = (
    (
        "On the sheet Criteria, choose accept, not applicable or disagree under Decision; add the reason, "
        "your name and the date. Sort, filter, move columns and rename sheets as you like."
    ),
    (
        "Save it as an Excel workbook (.xlsx) and give it back: ti-contracts check DOCUMENT --decisions "
        "MATRIX.xlsx. Every report then shows the decisions beside the verdicts, which they do not change."
    ),
    (
        "A decision made on an earlier text is marked under Earlier text. Delete that mark to confirm it for "
        "the words of today."
    ),
)

_A4 = 9
_WIDTHS = (34, 36, 36, *[13] * (len(VERDICTS) + 1))
# Texts run over the first columns: a line of a length that reads well.
_ROOM = 3


def write_read_me(cells: Cells, report: Report, look: Look) -> None:
    """Write sections below each other: title, limits, documents, what was not read, verdicts, decisions."""
    cells.widths(_WIDTHS)
    cells.sheet.hide_gridlines(2)
    cells.print_set_up(look.title, paper=_A4)
    views = [view(assessment) for assessment in report.assessments]
    meanings = [(f"{SIGNS[verdict]} {name}", MEANINGS[verdict]) for verdict, name in VERDICTS.items()]
    cells.text(0, 0, look.title, "title")
    cells.text(1, 0, uk_date(look.today) if look.today else "", "name")
    at = _lines(cells, 3, "What this can tell you", limits_of(report))
    at = _documents(cells, at, views)
    at = _pairs(cells, at, "What was not read", _not_read(report, views))
    at = _pairs(cells, at, "How it was read", [pair for shown in views for pair in _how(shown)])
    at = _pairs(cells, at, "What the verdicts mean", meanings)
    at = _lines(cells, at, "How to decide in it, and how to give it back", HOW_TO_DECIDE)
    _lines(cells, at, "Made with", [made_with(report)])


def _lines(cells: Cells, at: int, title: str, texts: Iterable[str]) -> int:
    cells.text(at, 0, title, "section")
    for text in texts:
        at += 1
        cells.wide_text(at, range(_ROOM), text)
    return at + 2


def _pairs(cells: Cells, at: int, title: str, pairs: Iterable[tuple[str, str]]) -> int:
    cells.text(at, 0, title, "section")
    for name, text in pairs:
        at += 1
        cells.text(at, 0, name, "name")
        cells.wide_text(at, range(1, _ROOM), text)
    return at + 2


def _documents(cells: Cells, at: int, views: list[DocumentView]) -> int:
    cells.text(at, 0, "What was read", "section")
    heads = ("Document", "Title", "Read", *VERDICTS.values(), "With a decision")
    rows = [
        (
            shown.document.path,
            shown.title,
            shown.read,
            *(str(number) for _, number in shown.counts),
            str(sum(entry.finding.decision is not None for entry in shown.entries)),
        )
        for shown in views
    ]
    return cells.table(at + 1, heads, rows) + 1


def _not_read(report: Report, views: list[DocumentView]) -> list[tuple[str, str]]:
    parts = [(f.path, f"The whole document: {sentence(f.message)} {f.hint}") for f in report.failures]
    parts += [(shown.document.path, sentence(part)) for shown in views for part in shown.unread]
    return parts or [("", "Nothing was left out.")]


def _how(shown: DocumentView) -> list[tuple[str, str]]:
    about = [f"About: {sentence(shown.about)}"] if shown.about else []
    return [
        (shown.document.path, text)
        for text in (shown.looked_at, *about, *map(sentence, shown.document.notes))
    ]
