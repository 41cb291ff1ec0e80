"""Hides how people write decisions into the Excel matrix: which columns, which words, which kinds of date."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ti_contracts.errors import Mistake, MistakesError, UsageError
from ti_contracts.model.decisions import Choice, Decision, DecisionOn, DecisionsFile
from ti_contracts.settings.decisions_cells import (
    Sheet,
    Value,
    Workbook,
    cell_name,
    read_workbook,
)
from ti_contracts.settings.decisions_dates import iso_date
from ti_contracts.strict.nearest import did_you_mean

NEEDED = ("document", "criterion", "decision")
COLUMNS = (*NEEDED, "reason", "name", "date", "earlier text", "key")
"""The heads of the columns that are read, in any order, case and place; the rest of the sheet is not.

"Key" is hidden and holds the fingerprint of the finding in its row; "Earlier text" holds the one that a
decision was made on, where that is another. Who deletes it confirms the decision for the words of today.
"""

MAX_BYTES = 20_000_000
_HEAD_ROWS = 20
_MOST_TOLD = 5


def read_decisions(path: Path) -> DecisionsFile:
    """Return the decisions in a matrix; raises MistakesError with every cell that cannot be understood."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror or error}", "check the path") from error
    if size > MAX_BYTES:
        raise UsageError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB", "give the matrix itself")
    return decisions_of(str(path), read_workbook(str(path), data))


def decisions_of(file: str, workbook: Workbook) -> DecisionsFile:
    """Return the decisions of all sheets that have the columns; raises as ``read_decisions`` does."""
    if not any(_head(sheet) for sheet in workbook.sheets):
        raise UsageError(
            f"{file}: no sheet has the columns Document, Criterion and Decision",
            "use the matrix that 'check --out FILE.xlsx' writes",
        )
    rows = [row for sheet in workbook.sheets for row in _rows(file, sheet, from_1904=workbook.from_1904)]
    mistakes = (*(mistake for row in rows for mistake in row.mistakes), *_twice(file, rows))
    if mistakes:
        raise MistakesError(mistakes, "the decisions")
    decisions = tuple(row.decision for row in rows if row.decision is not None)
    return DecisionsFile(decisions, tuple(_notes(file, rows)))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with something of a decision in it; ``decision`` is None where only a reason stands."""

    place: str
    criterion: str
    decision: DecisionOn | None
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one row that are read, by the heads of their columns."""

    place: str
    names: Mapping[str, str]
    values: Mapping[str, Value]
    from_1904: bool

    def text(self, head: str) -> str:
        """What stands under a head, "" where there is nothing or no such column."""
        value = self.values.get(head, "")
        return value.strip() if isinstance(value, str) else f"{value:g}"

    def mistake(self, head: str, message: str, hint: str) -> Mistake:
        """Something wrong with the cell under a head."""
        return Mistake(self.names[head], 0, 0, message, hint)


def _head(sheet: Sheet) -> tuple[int, Mapping[str, int]] | None:
    """The number of the row of heads and the column of each head that is read."""
    for number, cells in sheet.rows[:_HEAD_ROWS]:
        found = {_plain(value): column for column, value in cells.items() if isinstance(value, str)}
        if all(name in found for name in NEEDED):
            return number, {name: found[name] for name in COLUMNS if name in found}
    return None


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", " ", text).strip(" .:").lower()


def _rows(file: str, sheet: Sheet, *, from_1904: bool) -> Iterator[_Row]:
    head = _head(sheet)
    if head is None:
        return
    first, columns = head
    for number, row in sheet.rows:
        names = {
            name: f"{file}, sheet {sheet.name}, cell {cell_name(column, number)}"
            for name, column in columns.items()
        }
        values = {name: row.get(column, "") for name, column in columns.items()}
        if number > first and (values["decision"] or values.get("reason")):
            yield _row(_Cells(f"sheet {sheet.name}, row {number}", names, values, from_1904))


def _row(cells: _Cells) -> _Row:
    criterion, word = cells.text("criterion"), cells.text("decision")
    if not word:
        return _Row(cells.place, criterion, None)
    choice = next((choice for choice in Choice if _plain(word) == choice.value), None)
    date = iso_date(cells.values.get("date", ""), from_1904=cells.from_1904)
    mistakes = [
        cells.mistake(head, f"a decision stands in this row without its {head}", "fill it in")
        for head in ("document", "criterion")
        if not cells.text(head)
    ]
    if choice is None:
        hint = did_you_mean(_plain(word), Choice) or "write accept, not applicable or disagree"
        mistakes.append(cells.mistake("decision", f"'{word}' is no decision", hint))
    if date is None:
        mistakes.append(cells.mistake("date", f"'{cells.text('date')}' is no date", "write 04/03/2026"))
    decision = Decision(
        choice or Choice.ACCEPT, cells.text("reason"), cells.text("name"), date or "", _made_on(cells)
    )
    on = DecisionOn(cells.text("document"), criterion, decision, cells.place)
    return _Row(cells.place, criterion, on, tuple(mistakes))


def _made_on(cells: _Cells) -> str:
    earlier = cells.text("earlier text")
    found = re.search(r"\b[0-9a-f]{16}\b", earlier)
    return found[0] if found else "" if earlier else cells.text("key")


def _twice(file: str, rows: Sequence[_Row]) -> Iterator[Mistake]:
    """Rows that decide differently on the same finding."""
    first: dict[tuple[str, str], DecisionOn] = {}
    for on in (row.decision for row in rows if row.decision is not None):
        before = first.setdefault((on.document, on.criterion), on)
        if before.decision != on.decision:
            told = f"decides differently on {on.criterion} than {before.place}"
            yield Mistake(f"{file}, {on.place}", 0, 0, told, "keep one of them")


def _notes(file: str, rows: Sequence[_Row]) -> Iterator[str]:
    """What was taken though something is wanting, and what was not taken; nothing is passed over silently."""
    made = [(row, row.decision.decision) for row in rows if row.decision is not None]
    kinds = (
        ("without a reason", [r for r, made in made if made.choice is not Choice.ACCEPT and not made.reason]),
        ("without a name", [row for row, made in made if not made.name]),
        ("with a reason but no decision", [row for row in rows if row.decision is None]),
    )
    for wanting, found in kinds:
        if found:
            places = [f"{row.criterion} ({row.place})" for row in found[:_MOST_TOLD]]
            more = f" and {len(found) - _MOST_TOLD} more" if len(found) > _MOST_TOLD else ""
            number = f"{len(found)} row{'' if len(found) == 1 else 's'}"
            yield f"{file}: {number} {wanting}: {', '.join(places)}{more}"
