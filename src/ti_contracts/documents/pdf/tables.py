"""Hides how grids become rows of a document: column heads, tables and rows that run over pages."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.pdf.asides import Placed, marks_of
from ti_contracts.documents.pdf.hyphens import Words
from ti_contracts.documents.pdf.layout import Cell, Grid, GridRow
from ti_contracts.documents.pdf.strikes import in_force_of

_SAME_X = 4.0
_MOST_HEADS = 3
_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)[£$€<>≤≥]?\s?\d[\d.,]*\s?%?")
_HEAD_WORDS = """
action area category charge cost criteria criterion date deliverable description detail details domain
evidence establishment frequency grade indicator item kpi lead level maximum meaning measure measurement
method metric minimum name no notes number outcome output period price provision quality ref reference
requirement responsibility return role rule score service standard step target task threshold timescale
title weight weighting when who
"""
_HEADS = frozenset(_HEAD_WORDS.split())


@dataclass(slots=True)
class _Row:
    """``whole`` and ``owners`` as in GridRow, never empty."""

    page: int
    cells: list[Cell]
    whole: list[Cell]
    owners: tuple[int, ...]
    header: bool = False


@dataclass(slots=True)
class Table:
    """One table, over as many pages as it runs; ``columns`` are the left sides of its columns."""

    columns: tuple[float, ...]
    rows: list[_Row] = field(default_factory=list)


def sections(grid: Grid) -> list[Grid]:
    """The grid cut where a second table, with columns and heads of its own, adjoins the first."""
    below = range(1, len(grid.rows))
    cuts = [n for n in below if _is_bold(grid.rows[n]) and _filled(grid, n) - _above(grid, n)]
    starts, ends = [0, *cuts], [*cuts, len(grid.rows)]
    return [replace(grid, rows=grid.rows[a:b]) for a, b in zip(starts, ends, strict=True)]


def _above(grid: Grid, row: int) -> set[int]:
    return set().union(*(_filled(grid, n) for n in range(row)))


def _filled(grid: Grid, row: int) -> set[int]:
    return {c for c, cell in enumerate(grid.rows[row].cells) if cell}


def table_of(grid: Grid) -> Table:
    """A table of the one grid."""
    heads = _heads(grid)
    alone = tuple(range(len(grid.columns)))
    rows = [
        _Row(grid.page, list(row.cells), list(row.whole or row.cells), row.owners or alone, n in heads)
        for n, row in enumerate(grid.rows)
    ]
    return Table(grid.columns, [row for row in rows if any(row.cells)])


def go_on(table: Table, grid: Grid) -> bool:
    """Adds a grid at the top of the next page to the table above, if it is the same table going on."""
    if not table.rows or grid.page != table.rows[-1].page + 1:
        return False
    if not _same_columns(table.columns, grid.columns):
        return False
    more = table_of(grid).rows
    repeated = 0
    while repeated < min(_MOST_HEADS, len(more), len(table.rows)) and _same_words(
        more[repeated], table.rows[repeated]
    ):
        repeated += 1
    if repeated < len(more):
        for row in table.rows[:repeated]:
            row.header = True
    elif not repeated or not more:
        return False
    if not repeated and any(row.header for row in more) and any(row.header for row in table.rows):
        return False
    rest = more[repeated:]
    if rest and _is_rest(table.rows[-1], rest[0]):
        last = table.rows[-1]
        last.cells = [a + b for a, b in zip(last.cells, rest[0].cells, strict=True)]
        last.whole = [a + b for a, b in zip(last.whole, rest[0].cells, strict=True)]
        rest = rest[1:]
    table.rows.extend(rest)
    return True


def blocks_of(table: Table, number: int, words: Words) -> Iterator[Placed]:
    """The rows as blocks; lines of a cell are joined, and columns in which nothing stands are left out."""
    used = sorted({c for row in table.rows for c, cell in enumerate(row.cells) if cell})
    places = {c: n for n, c in enumerate(used)}
    for row in table.rows:
        lines = [line for cell in row.cells for line in cell]
        _, in_force = in_force_of(lines)
        left = [in_force_of(row.whole[c])[0] if in_force else row.whole[c] for c in used]
        cells = tuple(clean_line(words.joined(cell)) for cell in left)
        block = Block(
            BlockKind.ROW,
            page=row.page,
            cells=cells,
            table=number,
            header=row.header,
            in_force=in_force,
            owners=tuple(places.get(row.owners[c], n) for c, n in places.items()),
        )
        yield Placed(block, marks_of(lines))


def _same_columns(a: Sequence[float], b: Sequence[float]) -> bool:
    return len(a) == len(b) and all(abs(x - y) <= _SAME_X for x, y in zip(a, b, strict=True))


def _same_words(a: _Row, b: _Row) -> bool:
    return [_said(cell) for cell in a.cells] == [_said(cell) for cell in b.cells]


def _is_rest(last: _Row, row: _Row) -> bool:
    """Whether a row at the top of a page is the rest of the one above: no first cell, or all cut short."""
    if last.header or row.header or len(last.cells) != len(row.cells):
        return False
    filled = [(a, b) for a, b in zip(last.cells, row.cells, strict=True) if b]
    if not all(a for a, _ in filled):
        return False
    return not row.cells[0] or all(b[0].text[:1].islower() for _, b in filled)


def _heads(grid: Grid) -> range:
    """Which rows at the top hold column heads; a title over the whole table may stand above them."""
    start = 0
    while start < len(grid.rows) - 2 and sum(map(bool, grid.rows[start].cells)) == 1 < len(grid.columns):
        start += 1
    rows = grid.rows[start:]
    return range(start, start + _head_rows(rows)) if rows and _may_head(rows[0]) else range(0)


def _head_rows(rows: Sequence[GridRow]) -> int:
    bold = [_is_bold(row) for row in rows]
    if bold[0] and not all(bold):
        count = bold.index(False)
        # only heads that leave cells open, to be parted below, are followed by more heads
        return 1 if count > _MOST_HEADS or all(rows[0].cells) else count
    shaded = [row.shaded for row in rows]
    if len(rows) > 1 and shaded[0] and not any(shaded[1:]):
        return 1
    return int(len(rows) > 2 and _names_columns(rows[0]))


def _may_head(row: GridRow) -> bool:
    """Figures are values, not heads, bar years."""
    return not any(_FIGURE.fullmatch(_said(cell)) for cell in row.cells)


def _is_bold(row: GridRow) -> bool:
    filled = [cell for cell in row.cells if cell]
    return len(filled) > 1 and all(line.bold for cell in filled for line in cell)


def _names_columns(row: GridRow) -> bool:
    """Whether the words are those that head columns ("Measure", "Target")."""
    said = [_said(cell) for cell in row.cells]
    if not all(said) or any(len(s.split()) > 5 or s.endswith(".") for s in said):
        return False
    heads = sum(any(word.strip(".:") in _HEADS for word in s.casefold().split()) for s in said)
    return 2 * heads > len(said) or (heads >= 2 and 2 * heads >= len(said))


def _said(cell: Cell) -> str:
    return " ".join(line.text for line in cell)
