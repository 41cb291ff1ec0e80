"""Tables: rows as gathered, with the edges of their cells, become rows in which merged cells say it again."""

from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.flow.items import Cell, Item, Row, Table
from ti_contracts.documents.size import Room

MOST_COLUMNS: Final = 200
_NEAR: Final = 30  # twips; edges that differ by less are one


@dataclass(slots=True)
class RowShape:
    """What a row definition says: each cell's right edge, in twips, and which cells go on from others."""

    edges: list[int] = field(default_factory=list)
    down: set[int] = field(default_factory=set)
    across: set[int] = field(default_factory=set)
    header: bool = False

    def edge(self, at: int) -> None:
        """The definition of a cell ends here."""
        if len(self.edges) < MOST_COLUMNS:
            self.edges.append(at)


@dataclass(slots=True)
class TableDraft:
    """A table while it is gathered: whole rows, the cells of the row that is open, the lines of its cell."""

    rows: list[tuple[list[Cell], RowShape]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)

    def end_cell(self) -> None:
        """The cell that is open ends."""
        self.cells.append(Cell(tuple(self.items)))
        self.items = []

    def end_row(self, shape: RowShape) -> None:
        """The row that is open ends."""
        if self.items:
            self.end_cell()
        if self.cells:
            self.rows.append((self.cells, shape))
        self.cells = []


def table_of(rows: list[tuple[list[Cell], RowShape]], room: Room) -> Table:
    """The finished table; raises DocumentError where it has no room."""
    merged = _merged(rows)
    grid = _grid(merged)
    made: list[Row] = []
    for cells, shape in merged:
        spread = _spread(cells, shape, grid) if grid else cells
        room.row(len(spread))
        made.append(Row(tuple(spread), shape.header and all(row.header for row in made)))
    return Table(tuple(made))


def _merged(rows: list[tuple[list[Cell], RowShape]]) -> list[tuple[list[Cell], RowShape]]:
    """The rows with the words of merged cells in every cell that they cover."""
    above: dict[int, Cell] = {}
    found = []
    for cells, shape in rows:
        filled: list[Cell] = []
        for index, cell in enumerate(cells):
            edge = shape.edges[index] if index < len(shape.edges) else -1
            if index in shape.across and filled:
                filled.append(filled[-1])
            else:
                filled.append(above.get(edge, cell) if index in shape.down else cell)
        above = {edge: filled[i] for i, edge in enumerate(shape.edges[: len(filled)])}
        found.append((filled, shape))
    return found


def _grid(rows: list[tuple[list[Cell], RowShape]]) -> list[int]:
    """The right edges of all columns; none where no row has them all, so that nothing says how to spread."""
    edges = sorted({edge for cells, shape in rows for edge in shape.edges[: len(cells)]})
    grid: list[int] = []
    for edge in edges:
        if not grid or edge - grid[-1] > _NEAR:
            grid.append(edge)
    return grid if any(len(cells) == len(grid) for cells, _ in rows) else []


def _spread(cells: list[Cell], shape: RowShape, grid: list[int]) -> list[Cell]:
    if len(cells) >= len(grid) or len(shape.edges) < len(cells):
        return cells
    spread: list[Cell] = []
    for cell, edge in zip(cells, shape.edges, strict=False):
        covered = sum(1 for column in grid[len(spread) :] if column <= edge + _NEAR)
        spread += [cell] * max(covered, 1)
    return spread
