"""Hides one page of a PDF: asks pdfium for all that is needed and lets go of it."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from ti_contracts.documents.pdf import fields
from ti_contracts.documents.pdf.layout import Box, Grid, GridRow, Item, Line, Page
from ti_contracts.documents.pdf.ruled import Frame, frames
from ti_contracts.documents.pdf.strokes import Drawing, Edge, read_drawing
from ti_contracts.documents.pdf.text import PageText, Turn
from ti_contracts.model.document import Unread

OCR_HELPS = "scan it with OCR or ask for the original"
_SCAN = f"image without text: {OCR_HELPS}"
_OUTLINES = f"drawing without text: {OCR_HELPS}"
_GARBLED = f"text that cannot be decoded: {OCR_HELPS}"
_CROWDED = "too many drawn lines to look for tables: their text is read as paragraphs"

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
_SPACE = re.compile(r"\s")
# what is left where a font does not say which characters its signs are
_ODD = re.compile(r"[\x00-\x01\x03-\x08\x0e-\x1f\ufffd\uffff\ue000-\uf8ff]")


def read_page(document: Any, index: int, form: Any) -> Page:
    """The page at ``index`` (from 0) of an open ``pypdfium2.PdfDocument``; damage ends as unread."""
    import pypdfium2

    number = index + 1
    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return Page(number, 0, 0, unread=(Unread(f"page {number}", "damaged page"),))
    try:
        text_page = page.get_textpage()
        try:
            return _read(page, text_page, number, form)
        finally:
            text_page.close()
    except pypdfium2.PdfiumError:
        return Page(number, 0, 0, unread=(Unread(f"page {number}", "damaged page"),))
    finally:
        page.close()


def _read(page: Any, text_page: Any, number: int, form: Any) -> Page:
    turn = _turn(page)
    width, height = page.get_size()
    text = PageText(text_page.raw, number, turn, _characters(text_page))
    drawing = read_drawing(page.raw, turn)
    values, comments = fields.read_annotations(page.raw, form, turn)
    reason = _unreadable(text.text, drawing, width * height)
    if reason and reason != _SCAN:
        text.text = ""
    outlines, all_edges = frames(drawing.edges, drawing.fills)
    items = _items(text, outlines, drawing)
    unread = []
    if reason:
        unread.append(Unread(f"page {number}", reason))
    if not all_edges or not drawing.whole:
        unread.append(Unread(f"page {number}, tables", _CROWDED))
    return Page(number, width, height, tuple(items), values, tuple(unread), comments)


def _turn(page: Any) -> Turn:
    """From pdfium's coordinates (up from the lower left, before rotation) to the page as displayed."""
    left, bottom, right, top = page.get_bbox()
    match page.get_rotation():
        case 90:
            return lambda x, y: (y - bottom, x - left)
        case 180:
            return lambda x, y: (right - x, y - bottom)
        case 270:
            return lambda x, y: (top - y, right - x)
        case _:
            return lambda x, y: (x - left, top - y)


def _characters(text_page: Any) -> str:
    """The page's text, with one character of the string for each that pdfium counts."""
    import pypdfium2.raw as pdfium

    count = text_page.count_chars()
    if count <= 0:
        return ""
    text: str = text_page.get_text_range()
    if len(text) == count:
        return text
    codes = [pdfium.FPDFText_GetUnicode(text_page.raw, i) for i in range(count)]
    single = "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes)
    # the halves of a character beyond the first plane: the whole and a mark that cleaning removes
    whole = _PAIR.sub(
        lambda m: m[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le") + "\u200b", single
    )
    return _HALF.sub("\ufffd", whole)


def _unreadable(text: str, drawing: Drawing, area: float) -> str:
    """Why the page cannot be read, or "" where it can. A page with nothing on it can."""
    signs = len(text) - len(_SPACE.findall(text))
    odd = Counter(_ODD.findall(text)) if signs >= 20 else Counter[str]()
    control = sum(n for c, n in odd.items() if c < " ")
    if odd.total() - control > 0.3 * signs or control > 0.06 * signs:
        return _GARBLED
    if signs < 80 and area and drawing.pictures > 0.5 * area:
        return _SCAN
    if not signs and drawing.pictures > 0.02 * area:
        return _SCAN
    return _OUTLINES if not signs and drawing.paths > 200 else ""


def _items(text: PageText, outlines: Sequence[Frame], drawing: Drawing) -> list[Item]:
    """Lines in the file's order; each grid stands where the first of its words stood."""
    items: list[Item | Frame] = []
    cells: dict[int, dict[tuple[int, int], list[Line]]] = {}
    levels = sorted((e for e in drawing.edges if e.level), key=lambda e: e.at)
    for start, end, found in text.lines():
        line = replace(found, struck=True) if _struck(found, levels) else found
        inside = [i for i, f in enumerate(outlines) if _touches(line, f.box)]
        if not inside:
            items.append(line)
            continue
        for piece, place in _placed(text, start, end, line, [(i, outlines[i]) for i in inside]):
            if place is None:
                items.append(piece)
                continue
            frame, row, column = place
            if frame not in cells:
                cells[frame] = {}
                items.append(outlines[frame])
            cells[frame].setdefault((row, column), []).append(piece)
    number = {id(f): i for i, f in enumerate(outlines)}
    return [
        _filled(item, cells[number[id(item)]], drawing.fills, text.number)
        if isinstance(item, Frame)
        else item
        for item in items
    ]


def _touches(line: Line, box: Box) -> bool:
    return box.y0 - 1 <= line.y - 0.3 * line.size <= box.y1 + 1 and line.x0 < box.x1 and line.x1 > box.x0


Place = tuple[int, int, int]


def _placed(
    text: PageText, start: int, end: int, line: Line, near: list[tuple[int, Frame]]
) -> list[tuple[Line, Place | None]]:
    """The line cut into the pieces that stand in one cell each: (frame, row, column), None outside."""
    y = line.y - 0.3 * line.size
    # the smallest frame is the innermost of nested tables
    near = sorted(near, key=lambda f: f[1].box.area)

    def place(x: float) -> Place | None:
        for i, frame in near:
            found = frame.cell_at(x, y)
            if found:
                return (i, *found)
        return None

    ends = place(line.x0 + 1), place(line.x1 - 1)
    if not line.upright or (ends[0] == ends[1] is not None and len(line.parts) == 1):
        return [(line, place((line.x0 + line.x1) / 2))]
    pieces: list[tuple[int, int, float, float, Place | None]] = []
    for word in text.words(start, end):
        where = place((word.x0 + word.x1) / 2)
        if pieces and pieces[-1][4] == where:
            pieces[-1] = (pieces[-1][0], word.end, pieces[-1][2], word.x1, where)
        else:
            pieces.append((word.start, word.end, word.x0, word.x1, where))
    if len(pieces) == 1:
        return [(line, pieces[0][4])]
    last = pieces[-1][1]
    return [
        (text.line(a, b, x0, x1, hyphen=line.hyphen and b == last), where) for a, b, x0, x1, where in pieces
    ]


def _filled(frame: Frame, cells: dict[tuple[int, int], list[Line]], fills: list[Box], page: int) -> Grid:
    rows = []
    for r, boxes in enumerate(frame.rows):
        row = tuple(tuple(cells.get((r, c), ())) for c in range(len(boxes)))
        first = next((b for b in boxes if b), None)
        rows.append(GridRow(row, bool(first) and _shaded(first, fills)))
    return Grid(page, frame.box, frame.columns, tuple(rows))


def _shaded(cell: Box | None, fills: list[Box]) -> bool:
    if cell is None:
        return False
    x, y = (cell.x0 + cell.x1) / 2, (cell.y0 + cell.y1) / 2
    return any(f.has(x, y) for f in fills)


def _struck(line: Line, levels: Sequence[Edge]) -> bool:
    """Whether a drawn line, of those sorted by height, runs through the letters along the whole line."""
    first = bisect_right(levels, line.y - 0.42 * line.size, key=lambda e: e.at)
    last = bisect_left(levels, line.y - 0.16 * line.size, key=lambda e: e.at)
    through = [e for e in levels[first:last] if e.start < line.x1 and e.end > line.x0]
    covered = sum(min(e.end, line.x1) - max(e.start, line.x0) for e in through)
    return line.upright and covered > 0.85 * (line.x1 - line.x0) > 0
