"""Hides how a page draws lines: pdfium's path objects become straight edges, fills and pictures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from ti_contracts.documents.pdf import calls
from ti_contracts.documents.pdf.layout import Box
from ti_contracts.documents.pdf.text import is_white
from ti_contracts.documents.pdf.turn import Turn

Get = Callable[[int, int], int]

_THIN = 3.0  # a filled rectangle no thicker than this is a drawn line
_NESTED = 4  # forms within forms; deeper ones are drawings
_MOST = 20_000  # objects; a page with more is a drawing, and the rest adds nothing


@dataclass(frozen=True, slots=True)
class Edge:
    """A straight line, level or upright; ``at`` is its place across, ``start`` and ``end`` along."""

    level: bool
    at: float
    start: float
    end: float


@dataclass(slots=True)
class Drawing:
    """What stands on a page beside text. ``pictures`` is their area, ``paths`` the number of path objects.

    ``fills`` are the rectangles, ``behind`` everything that may lie behind words of no colour. ``objects``
    counts everything looked at; ``whole`` is False where the page holds more than was.
    """

    edges: list[Edge] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    behind: list[Box] = field(default_factory=list)
    pictures: float = 0.0
    paths: int = 0
    objects: int = 0

    @property
    def whole(self) -> bool:
        """Whether every object was looked at."""
        return self.objects <= _MOST


def read_drawing(page: int, turn: Turn) -> Drawing:
    """All edges, fills and pictures of a page, those inside forms too; ``page`` is its address."""
    drawing = Drawing()
    _collect(calls.object_at, page, calls.count_objects(page), turn, drawing, _NESTED)
    return drawing


def _collect(get: Get, owner: int, count: int, turn: Turn, drawing: Drawing, depth: int) -> None:
    drawing.objects += count
    for n in range(min(count, _MOST)):
        thing = get(owner, n)
        kind = calls.kind_of(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawing.paths += 1
            _path(thing, turn, drawing)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            box = _bounds(thing, turn)
            drawing.pictures += box.area
            drawing.behind.append(box)
        elif kind == pdfium.FPDF_PAGEOBJ_SHADING or (kind == pdfium.FPDF_PAGEOBJ_FORM and not depth):
            drawing.behind.append(_bounds(thing, turn))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and drawing.whole:
            matrix = calls.placing(thing)
            placed = turn.after(matrix) if matrix else turn
            _collect(calls.object_inside, thing, calls.count_inside(thing), placed, drawing, depth - 1)


def _path(path: int, turn: Turn, drawing: Drawing) -> None:
    fill, stroke = calls.draw_mode(path)
    if not (fill or stroke):
        return
    box = _bounds(path, turn)
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if high <= _THIN or wide <= _THIN:
        if max(wide, high) > _THIN:
            drawing.edges.append(_thin(box))
        return
    segments = calls.count_segments(path)
    if stroke or segments > 5:
        drawing.edges.extend(_segments(path, segments, turn))
    if fill and not is_white(path):
        drawing.behind.append(box)
        if segments in (4, 5):
            drawing.fills.append(box)


def _thin(box: Box) -> Edge:
    if box.x1 - box.x0 >= box.y1 - box.y0:
        return Edge(True, (box.y0 + box.y1) / 2, box.x0, box.x1)
    return Edge(False, (box.x0 + box.x1) / 2, box.y0, box.y1)


def _segments(path: int, count: int, turn: Turn) -> Iterator[Edge]:
    """The level and upright straight pieces of a path; curves and slopes end a piece."""
    matrix = calls.placing(path)
    placed = turn.after(matrix) if matrix else turn
    first = last = (0.0, 0.0)
    for n in range(min(count, _MOST)):
        segment = calls.segment_at(path, n)
        point = placed.at(*calls.point(segment))
        kind = calls.kind_of_segment(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _edge(last, point)
        if calls.closes(segment):
            yield from _edge(point, first)
        last = point


def _edge(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Edge]:
    wide, high = abs(a[0] - b[0]), abs(a[1] - b[1])
    if max(wide, high) > _THIN and min(wide, high) < 1:
        yield _thin(Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))


def _bounds(thing: int, turn: Turn) -> Box:
    left, bottom, right, top = calls.bounds(thing)
    a, b = turn.at(left, bottom), turn.at(right, top)
    return Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))
