"""Hides how drawn lines make a table: edges become grids of cell boxes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ti_contracts.documents.pdf.layout import Box
from ti_contracts.documents.pdf.strokes import Edge

_SNAP = 3.0
_MOST_EDGES = 600  # joined; beyond it the search for cells, quadratic, is not worth its time
_MOST_POINTS = 2_000


@dataclass(frozen=True, slots=True)
class Frame:
    """An empty table: its rows of boxes, None where a cell spans several columns or rows."""

    box: Box
    columns: tuple[float, ...]
    tops: tuple[float, ...]
    rows: tuple[tuple[Box | None, ...], ...]

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell around a point."""
        # a cell that spans several rows or columns stands above and to the left
        last = bisect_right(self.columns, x + 1)
        for r in range(bisect_right(self.tops, y + 1) - 1, -1, -1):
            for c in range(last - 1, -1, -1):
                box = self.rows[r][c]
                if box and box.has(x, y):
                    return r, c
        return None

    def covers(self) -> list[list[tuple[int, int]]]:
        """For each place, by row and column, the row and column of the cell that spans it; else its own."""
        found = [[(r, c) for c in range(len(row))] for r, row in enumerate(self.rows)]
        for r, row in enumerate(self.rows):
            for c, box in enumerate(row):
                if box is not None:
                    for below in range(r, bisect_left(self.tops, box.y1 - _SNAP)):
                        for right in range(c, bisect_left(self.columns, box.x1 - _SNAP)):
                            found[below][right] = r, c
        return found


def frames(drawn: Sequence[Edge], fills: Sequence[Box]) -> tuple[list[Frame], bool]:
    """The tables that the edges enclose, top to bottom, and whether all edges could be considered.

    Fills draw the cells only where no lines do: beside lines they lie within the cells, and would double
    them. Tables of one column are boxes around ordinary text, not tables.
    """
    edges = drawn if _enclose(drawn) else [*drawn, *(e for box in fills for e in _sides(box))]
    if not _enclose(edges):
        return [], True
    # loads pdfminer: only documents with ruled tables pay for it
    from pdfplumber import table

    joined = table.merge_edges([_described(e) for e in edges], _SNAP, _SNAP, _SNAP, _SNAP)
    joined = [e for e in joined if e["x1"] - e["x0"] > _SNAP or e["bottom"] - e["top"] > _SNAP]
    if len(joined) > _MOST_EDGES:
        return [], False
    points = table.edges_to_intersections(joined, _SNAP, _SNAP)
    if len(points) > _MOST_POINTS:
        return [], False
    groups = table.cells_to_tables(table.intersections_to_cells(points))
    found = [part for group in groups for part in _parts(_frame([Box(*cell) for cell in group]))]
    return [f for f in found if len(f.columns) > 1 and len(f.rows) > 0], True


def _enclose(edges: Sequence[Edge]) -> bool:
    levels = sum(e.level for e in edges)
    return levels >= 2 and len(edges) - levels >= 2


def _sides(box: Box) -> list[Edge]:
    return [
        Edge(True, box.y0, box.x0, box.x1),
        Edge(True, box.y1, box.x0, box.x1),
        Edge(False, box.x0, box.y0, box.y1),
        Edge(False, box.x1, box.y0, box.y1),
    ]


def _described(edge: Edge) -> dict[str, Any]:
    """An edge as pdfplumber describes one."""
    if edge.level:
        return {
            "x0": edge.start,
            "x1": edge.end,
            "top": edge.at,
            "bottom": edge.at,
            "width": edge.end - edge.start,
            "height": 0,
            "orientation": "h",
        }
    return {
        "x0": edge.at,
        "x1": edge.at,
        "top": edge.start,
        "bottom": edge.end,
        "width": 0,
        "height": edge.end - edge.start,
        "orientation": "v",
    }


def _frame(cells: list[Box]) -> Frame:
    columns = tuple(sorted({c.x0 for c in cells}))
    tops = sorted({c.y0 for c in cells})
    by_place = {(c.y0, c.x0): c for c in cells}
    rows = tuple(tuple(by_place.get((top, x)) for x in columns) for top in tops)
    around = Box(min(columns), tops[0], max(c.x1 for c in cells), max(c.y1 for c in cells))
    return Frame(around, columns, tuple(tops), rows)


def _parts(frame: Frame) -> list[Frame]:
    """The frame, cut where tables adjoin: each side has a column that the other has not."""
    covers = frame.covers()
    starts = [{column for _, column in row} for row in covers]
    cuts = [0]
    for r in range(1, len(covers)):
        above, below = set().union(*starts[:r]), set().union(*starts[r:])
        if above - below and below - above and all(row >= r for row, _ in covers[r]):
            cuts.append(r)
    ends = [*cuts[1:], len(covers)]
    pairs = zip(cuts, ends, strict=True)
    return [_frame([box for row in frame.rows[a:b] for box in row if box]) for a, b in pairs]
