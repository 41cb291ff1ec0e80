"""Hides tables without drawn lines: words that stand in columns over several lines become grids."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from ti_contracts.documents.numbers import split_bullet, split_label
from ti_contracts.documents.pdf.contents import is_entry
from ti_contracts.documents.pdf.layout import Box, Grid, GridRow, Item, Line, Page, Part

_FEWEST = 3  # lines in columns
_MOST = 400  # heights on a page; the search is quadratic, and no page of prose or tables holds more
_WIDEST = 3.2  # of the size: a greater step down ends the table
_BESIDE = 4.0  # points: lines nearer than this in height may stand beside each other
_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*[.)]?|\([a-z]{1,4}\)|[a-z][.)]|[•●▪■◦○–-]")  # no cell for sure
_QUOTES = ("“", '"', "‘", "'")


class _Piece(NamedTuple):
    """A stretch of a line, without a wide gap in it; ``last`` where it ends the line."""

    text: str
    x0: float
    x1: float
    line: Line
    last: bool

    def alone(self) -> Line:
        """The piece as a line of its own."""
        line = self.line
        if len(line.parts) == 1:
            return line
        part = Part(self.text, self.x0, self.x1)
        hyphen = line.hyphen and self.last
        return replace(line, text=self.text, x0=self.x0, x1=self.x1, parts=(part,), hyphen=hyphen)


@dataclass(frozen=True, slots=True)
class _Level:
    """All that stands on one height: its pieces from left to right."""

    y: float
    size: float
    pieces: tuple[_Piece, ...]
    places: tuple[int, ...]
    cells: int


def with_unruled_tables(page: Page) -> Page:
    """The page with grids in the place of lines that stand in clear columns; no word is lost or moved."""
    items: list[Item] = []
    run: list[Line] = []
    for item in page.items:
        if isinstance(item, Line) and item.upright:
            run.append(item)
            continue
        items += _tabled(run, page.number)
        run = []
        items.append(item)
    items += _tabled(run, page.number)
    return replace(page, items=tuple(items))


def _tabled(lines: list[Line], page: int) -> Sequence[Item]:
    if not _may_hold_columns(lines):
        return lines
    levels = _levels(lines)
    if len(levels) > _MOST or sum(level.cells > 1 for level in levels) < _FEWEST:
        return lines
    grids: dict[int, Grid] = {}
    taken: set[int] = set()
    n = 0
    while n < len(levels):
        end = _extent(levels, n)
        table = levels[n:end]
        if sum(level.cells > 1 for level in table) >= _FEWEST and _is_clear(table):
            grids[min(p for level in table for p in level.places)] = _grid(table, page)
            taken.update(p for level in table for p in level.places)
            n = end
        else:
            n += 1
    return [grids.get(i, line) for i, line in enumerate(lines) if i in grids or i not in taken]


def _may_hold_columns(lines: Sequence[Line]) -> bool:
    """Whether enough lines are parted, other than by a number before them, for a closer look."""
    parted = sum(
        len(line.parts) > 2 or (len(line.parts) == 2 and not _NUMBER.fullmatch(line.parts[0].text))
        for line in lines
    )
    if parted >= _FEWEST:
        return True
    heights = sorted(line.y for line in lines)
    beside = sum(below - above < _BESIDE for above, below in pairwise(heights))
    return any(len(line.parts) > 1 for line in lines) and parted + beside >= _FEWEST


def _levels(lines: Sequence[Line]) -> list[_Level]:
    order = sorted(range(len(lines)), key=lambda i: (lines[i].y, lines[i].x0))
    groups: list[list[int]] = []
    for i in order:
        if groups and abs(lines[groups[-1][0]].y - lines[i].y) < 0.25 * lines[i].size:
            groups[-1].append(i)
        else:
            groups.append([i])
    return [_level(lines, group) for group in groups]


def _level(lines: Sequence[Line], group: list[int]) -> _Level:
    pieces = [piece for i in group for piece in _pieces(lines[i])]
    if len(group) > 1:
        pieces.sort(key=lambda p: p.x0)
    first = lines[group[0]]
    cells = 1 if _is_labelled(pieces) else len(pieces)
    return _Level(first.y, first.size, tuple(pieces), tuple(group), cells)


def _pieces(line: Line) -> list[_Piece]:
    last = len(line.parts) - 1
    return [_Piece(p.text, p.x0, p.x1, line, n == last) for n, p in enumerate(line.parts)]


def _is_labelled(pieces: Sequence[_Piece]) -> bool:
    """A number or bullet with its text, or a defined term with its meaning, is a paragraph."""
    if len(pieces) != 2:
        return False
    first = pieces[0].text
    bare = split_label(f"{first} Word", bare=True)[0]
    if first.startswith(_QUOTES):
        return True
    return split_bullet(f"{first} Word")[0] or (bare is not None and " " not in first)


def _extent(levels: Sequence[_Level], start: int) -> int:
    """The end (exclusive) of the table that starts here: the columns stay apart all the way down."""
    if levels[start].cells < 2 or _is_contents(levels[start]):
        return start
    columns: list[tuple[float, float]] = []
    end = last = start
    for n in range(start, len(levels)):
        level = levels[n]
        if n > start and level.y - levels[n - 1].y > _WIDEST * level.size:
            break
        if level.cells < 2 and not _continues(levels, n, columns):
            break
        merged = _merged([*columns, *((p.x0, p.x1) for p in level.pieces)])
        if len(merged) < 2 or len(merged) < len(columns) or _is_contents(level):
            break
        columns = merged
        end = n + 1
        if level.cells > 1:
            last = end
    # a tail of single pieces belongs to the table only where it stands under a later column
    while end > last and levels[end - 1].pieces[0].x0 < columns[1][0] - 2:
        end -= 1
    return end


def _is_contents(level: _Level) -> bool:
    return any(is_entry(p.text) for p in level.pieces)


def _continues(levels: Sequence[_Level], n: int, columns: Sequence[tuple[float, float]]) -> bool:
    """A single piece goes on with a cell: close below, and within the width of one column."""
    piece, above = levels[n].pieces[0], levels[n - 1]
    if len(levels[n].pieces) > 1 or levels[n].y - above.y > 1.45 * piece.line.size or not columns:
        return False
    return sum(piece.x0 < x1 and piece.x1 > x0 for x0, x1 in columns) == 1


def _merged(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for x0, x1 in sorted(spans):
        if merged and x0 < merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _is_clear(table: Sequence[_Level]) -> bool:
    """Columns that most lines use, and not two columns of running text side by side."""
    columns = _merged([(p.x0, p.x1) for level in table for p in level.pieces])
    used = [sum(any(x0 <= p.x0 <= x1 for p in level.pieces) for level in table) for x0, x1 in columns]
    return min(used) >= 2 and used[0] >= 0.4 * len(table)


def _grid(table: Sequence[_Level], page: int) -> Grid:
    columns = _merged([(p.x0, p.x1) for level in table for p in level.pieces])
    rows: list[list[list[Line]]] = []
    for n, level in enumerate(table):
        if n == 0 or not _goes_on(table, n, columns):
            rows.append([[] for _ in columns])
        for piece in level.pieces:
            rows[-1][_column(piece, columns)].append(piece.alone())
    size = table[0].size
    box = Box(columns[0][0], table[0].y - size, columns[-1][1], table[-1].y)
    starts = tuple(x0 for x0, _ in columns)
    return Grid(page, box, starts, tuple(GridRow(tuple(map(tuple, row))) for row in rows), ruled=False)


def _goes_on(table: Sequence[_Level], n: int, columns: Sequence[tuple[float, float]]) -> bool:
    """Whether this height continues the row above: close to it, with no first cell or one cut short."""
    level = table[n]
    if level.y - table[n - 1].y > 1.45 * level.size:
        return False
    first = [p for p in level.pieces if _column(p, columns) == 0]
    return not first or first[0].text[:1].islower() or level.cells < 2


def _column(piece: _Piece, columns: Sequence[tuple[float, float]]) -> int:
    return next(i for i, (x0, x1) in enumerate(columns) if x0 - 0.01 <= piece.x0 <= x1 + 0.01)
