"""Tables: spans filled in, so that every row has all its cells; repeated rows and cells within reason."""

from collections.abc import Callable, Iterator
from typing import Final

from ti_contracts.documents.flow.items import Cell, Item, Row, Table
from ti_contracts.documents.odt.names import TABLE, Element, whole
from ti_contracts.documents.odt.state import State

_MOST_COLUMNS: Final = 200
_MOST_ROWS: Final = 1_000  # of one row repeated; people repeat none, spreadsheets pad with a million
_GROUPS: Final = frozenset(TABLE + name for name in ("table-rows", "table-row-group", "table-header-rows"))
_MANY: Final = 2**31

Flow = Callable[[State, Element], tuple[Item, ...]]


def read_table(state: State, element: Element, flow: Flow) -> Table:
    """A table; a merged cell says its words again in every row and column that it covers."""
    rows: list[Row] = []
    covering: dict[int, tuple[int, Cell]] = {}
    for row, header in _rows(element, header=False):
        times = whole(row.get(TABLE + "number-rows-repeated"), 1, 1, _MANY)
        cells = tuple(_cells(state, row, covering, flow))
        covering = {column: (left - 1, cell) for column, (left, cell) in covering.items() if left > 1}
        if times > 1 and not any(cell.items for cell in cells):
            times = 1  # padding
        most = min(times, _MOST_ROWS, 1 + max(state.spare, 0) // max(len(cells), 1))
        state.spare -= (most - 1) * len(cells)
        state.room.row(most * len(cells))
        if times > most:
            state.lose("table", f"a row repeated {times} times is read {most} times")
        rows += [Row(cells, header)] * most
    return Table(tuple(rows))


def _rows(element: Element, header: bool) -> Iterator[tuple[Element, bool]]:
    for child in element:
        if child.tag == TABLE + "table-row":
            yield child, header
        elif child.tag in _GROUPS:
            yield from _rows(child, header or child.tag == TABLE + "table-header-rows")


def _cells(state: State, row: Element, covering: dict[int, tuple[int, Cell]], flow: Flow) -> Iterator[Cell]:
    column = 0
    for element in row.iterchildren(TABLE + "table-cell", TABLE + "covered-table-cell"):
        times = whole(element.get(TABLE + "number-columns-repeated"), 1, 1, _MANY)
        covered = element.tag == TABLE + "covered-table-cell"
        cell = Cell() if covered else Cell(flow(state, element))
        most = min(times, max(_MOST_COLUMNS - column, 0), 1 + max(state.spare, 0))
        state.spare -= max(most - 1, 0)
        if times > most and cell.items:
            state.lose("table", f"columns after the first {column + most} are not read")
        for again in range(most):
            if again and not covered:
                cell = Cell(cell.items)  # a repeated cell is no merged one
            if covered:
                yield covering.get(column, (0, cell))[1]
            else:
                _cover(covering, column, element, cell)
                yield cell
            column += 1


def _cover(covering: dict[int, tuple[int, Cell]], column: int, element: Element, cell: Cell) -> None:
    down = whole(element.get(TABLE + "number-rows-spanned"), 1, 1, _MANY)
    across = min(whole(element.get(TABLE + "number-columns-spanned"), 1, 1, _MANY), _MOST_COLUMNS - column)
    for covered in range(column, column + across):
        covering[covered] = (down, cell)
