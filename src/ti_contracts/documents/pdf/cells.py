"""Hides which cell of a drawn table words stand in: lines are cut where they run through several."""

from collections.abc import Callable, Iterator, Sequence

from ti_contracts.documents.pdf.layout import Box, Grid, GridRow, Line
from ti_contracts.documents.pdf.ruled import Frame
from ti_contracts.documents.pdf.runs import Word
from ti_contracts.documents.pdf.text import PageText, Set

Place = tuple[int, int, int]  # frame, row, column
Cells = dict[tuple[int, int], list[Line]]


def in_cells(
    text: PageText,
    lines: Sequence[Set],
    outlines: Sequence[Frame],
    fills: Sequence[Box],
    finish: Callable[[Set], Line],
) -> list[Line | Grid]:
    """Lines in the file's order, each ``finish``ed; a grid stands where the first of its words stood."""
    items: list[Line | Frame] = []
    cells: dict[int, Cells] = {}
    for found in lines:
        near = [(i, f) for i, f in enumerate(outlines) if _touches(found.line, f.box)]
        for piece, place in _placed(text, found, near) if near else [(found, None)]:
            if place is None:
                items.append(finish(piece))
                continue
            frame, row, column = place
            if frame not in cells:
                cells[frame] = {}
                items.append(outlines[frame])
            cells[frame].setdefault((row, column), []).append(finish(piece))
    number = {id(f): i for i, f in enumerate(outlines)}
    return [
        _filled(item, cells[number[id(item)]], fills, text.number) if isinstance(item, Frame) else item
        for item in _inner_after_outer(items)
    ]


def _inner_after_outer(items: Sequence[Line | Frame]) -> list[Line | Frame]:
    """A table within a cell of another follows this at once, whatever is drawn between the two."""
    frames = [item for item in items if isinstance(item, Frame)]
    inside: dict[int, list[Frame]] = {}
    for frame in frames:
        around = [
            f for f in frames if f is not frame and f.box.area > frame.box.area and _holds(f.box, frame.box)
        ]
        if around:
            inside.setdefault(id(min(around, key=lambda f: f.box.area)), []).append(frame)
    if not inside:
        return list(items)
    nested = {id(frame) for some in inside.values() for frame in some}

    def with_inner(item: Line | Frame) -> Iterator[Line | Frame]:
        yield item
        for frame in inside.get(id(item), ()):
            yield from with_inner(frame)

    return [found for item in items if id(item) not in nested for found in with_inner(item)]


def _holds(outer: Box, inner: Box) -> bool:
    return outer.has(inner.x0, inner.y0) and outer.has(inner.x1, inner.y1)


def _touches(line: Line, box: Box) -> bool:
    return box.y0 - 1 <= line.y - 0.3 * line.size <= box.y1 + 1 and line.x0 < box.x1 and line.x1 > box.x0


def _placed(
    text: PageText, found: Set, near: Sequence[tuple[int, Frame]]
) -> Iterator[tuple[Set, Place | None]]:
    """The line cut into the pieces that stand in one cell each; None outside."""
    line = found.line
    y = line.y - 0.3 * line.size
    # the smallest frame is the innermost of nested tables
    near = sorted(near, key=lambda f: f[1].box.area)

    def place(x: float) -> Place | None:
        cells = ((i, frame.cell_at(x, y)) for i, frame in near)
        return next(((i, *cell) for i, cell in cells if cell), None)

    ends = place(line.x0 + 1), place(line.x1 - 1)
    if not line.upright or (ends[0] == ends[1] is not None and len(line.parts) == 1):
        yield found, place((line.x0 + line.x1) / 2)
        return
    pieces: list[tuple[Place | None, list[Word]]] = []
    for word in text.words(found.start, found.end):
        where = place((word.x0 + word.x1) / 2)
        if not pieces or pieces[-1][0] != where:
            pieces.append((where, []))
        pieces[-1][1].append(word)
    if len(pieces) == 1:
        yield found, pieces[0][0]
        return
    last = pieces[-1][1]
    for where, words in pieces:
        yield text.set(words, line.hyphen and words is last), where


def _filled(frame: Frame, cells: Cells, fills: Sequence[Box], page: int) -> Grid:
    rows = []
    covers = frame.covers()
    for r, boxes in enumerate(frame.rows):
        row = tuple(tuple(cells.get((r, c), ())) for c in range(len(boxes)))
        first = next((b for b in boxes if b), None)
        shaded = first is not None and _shaded(first, fills)
        if all(place == (r, c) for c, place in enumerate(covers[r])):
            rows.append(GridRow(row, shaded))
        else:
            whole = tuple(tuple(cells.get(place, ())) for place in covers[r])
            owners = tuple(column for _, column in covers[r])
            rows.append(GridRow(row, shaded, whole, owners))
    return Grid(page, frame.box, frame.columns, tuple(rows))


def _shaded(cell: Box, fills: Sequence[Box]) -> bool:
    x, y = (cell.x0 + cell.x1) / 2, (cell.y0 + cell.y1) / 2
    return any(f.has(x, y) for f in fills)
