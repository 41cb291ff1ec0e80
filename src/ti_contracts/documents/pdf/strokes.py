"""Hides how a page draws lines: pdfium's path objects become straight edges, fills and pictures."""

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from ti_contracts.documents.pdf.layout import Box
from ti_contracts.documents.pdf.text import Turn

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

    ``objects`` counts everything looked at; ``whole`` is False where the page holds more than was.
    """

    edges: list[Edge] = field(default_factory=list)
    fills: list[Box] = field(default_factory=list)
    pictures: float = 0.0
    paths: int = 0
    objects: int = 0

    @property
    def whole(self) -> bool:
        """Whether every object was looked at."""
        return self.objects <= _MOST


def read_drawing(page: Any, turn: Turn) -> Drawing:
    """All edges, fills and pictures of a page, those inside forms too."""
    drawing = Drawing()
    count = pdfium.FPDFPage_CountObjects(page)
    _collect(_objects(pdfium.FPDFPage_GetObject, page, count), turn, drawing, _NESTED)
    return drawing


def _objects(get: Any, owner: Any, count: int) -> Iterator[Any]:
    for i in range(count):
        yield get(owner, i)


def _collect(objects: Iterator[Any], turn: Turn, drawing: Drawing, depth: int) -> None:
    for thing in objects:
        drawing.objects += 1
        if not drawing.whole:
            return
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            drawing.paths += 1
            _path(thing, turn, drawing)
        elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            drawing.pictures += _bounds(thing, turn).area
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
            inner = _objects(pdfium.FPDFFormObj_GetObject, thing, pdfium.FPDFFormObj_CountObjects(thing))
            _collect(inner, _placed(thing, turn), drawing, depth - 1)


def _path(path: Any, turn: Turn, drawing: Drawing) -> None:
    fill, stroke = c_int(), c_int()
    pdfium.FPDFPath_GetDrawMode(path, byref(fill), byref(stroke))
    if not (fill.value or stroke.value):
        return
    box = _bounds(path, turn)
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if high <= _THIN or wide <= _THIN:
        if max(wide, high) > _THIN:
            drawing.edges.append(_thin(box))
        return
    segments = pdfium.FPDFPath_CountSegments(path)
    if stroke.value or segments > 5:
        drawing.edges.extend(_segments(path, segments, turn))
    if fill.value and segments in (4, 5) and not _white(path):
        drawing.fills.append(box)


def _thin(box: Box) -> Edge:
    if box.x1 - box.x0 >= box.y1 - box.y0:
        return Edge(True, (box.y0 + box.y1) / 2, box.x0, box.x1)
    return Edge(False, (box.x0 + box.x1) / 2, box.y0, box.y1)


def _segments(path: Any, count: int, turn: Turn) -> Iterator[Edge]:
    """The level and upright straight pieces of a path; curves and slopes end a piece."""
    turn = _placed(path, turn)
    x, y = c_float(), c_float()
    first = last = (0.0, 0.0)
    for i in range(min(count, _MOST)):
        segment = pdfium.FPDFPath_GetPathSegment(path, i)
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        point = turn(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _edge(last, point)
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _edge(point, first)
        last = point


def _edge(a: tuple[float, float], b: tuple[float, float]) -> Iterator[Edge]:
    wide, high = abs(a[0] - b[0]), abs(a[1] - b[1])
    if max(wide, high) > _THIN and min(wide, high) < 1:
        yield _thin(Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])))


def _bounds(thing: Any, turn: Turn) -> Box:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    pdfium.FPDFPageObj_GetBounds(thing, byref(left), byref(bottom), byref(right), byref(top))
    a, b = turn(left.value, bottom.value), turn(right.value, top.value)
    return Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1]))


def _white(thing: Any) -> bool:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    if not pdfium.FPDFPageObj_GetFillColor(thing, byref(red), byref(green), byref(blue), byref(alpha)):
        return True
    return min(red.value, green.value, blue.value) > 250 or alpha.value < 5


def _placed(thing: Any, turn: Turn) -> Turn:
    """``turn`` for coordinates that the object's own matrix places first."""
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, byref(matrix)):
        return turn
    a, b, c, d, e, f = matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f
    return lambda x, y: turn(a * x + c * y + e, b * x + d * y + f)
