"""Hides one page of a PDF: asks pdfium for all that is needed and lets go of it."""

import re
from collections import Counter
from functools import partial
from typing import Any

from ti_contracts.documents.pdf.calls import address
from ti_contracts.documents.pdf.cells import in_cells
from ti_contracts.documents.pdf.fields import read_annotations
from ti_contracts.documents.pdf.layout import Page
from ti_contracts.documents.pdf.ruled import frames
from ti_contracts.documents.pdf.sight import is_seen
from ti_contracts.documents.pdf.strikes import levels_of, with_strikes
from ti_contracts.documents.pdf.strokes import Drawing, read_drawing
from ti_contracts.documents.pdf.text import PageText
from ti_contracts.documents.pdf.turn import turn_of
from ti_contracts.model.document import Unread

OCR_HELPS = "scan it with OCR or ask for the original"
_SCAN = f"image without text: {OCR_HELPS}"
_OUTLINES = f"drawing without text: {OCR_HELPS}"
_GARBLED = f"text that cannot be decoded: {OCR_HELPS}"
_CROWDED = "too many drawn lines to look for tables: their text is read as paragraphs"
_TOO_MANY = "too many to read them all"

_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_HALF = re.compile("[\ud800-\udfff]")
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
    turn = turn_of(page)
    width, height = page.get_size()
    text = PageText(address(text_page.raw), number, turn, _characters(text_page))
    drawing = read_drawing(address(page.raw), turn)
    annotations = read_annotations(page.raw, form, turn)
    reason = _unreadable(text.text, drawing, width * height)
    if reason and reason != _SCAN:
        text.text = ""
    outlines, all_edges = frames(drawing.edges, drawing.fills)
    lines = list(text.lines())
    behind = drawing.behind if drawing.whole else None
    seen = [found for found in lines if is_seen(found.line, width, height, behind)]
    unread = []
    if reason:
        unread.append(Unread(f"page {number}", reason))
    if not all_edges or not drawing.whole:
        unread.append(Unread(f"page {number}, tables", _CROWDED))
    if not annotations.whole:
        unread.append(Unread(f"page {number}, form fields", _TOO_MANY))
    finish = partial(with_strikes, text, levels_of(drawing.edges))
    items = in_cells(text, seen, outlines, drawing.fills, finish)
    unseen = len(lines) - len(seen)
    values, comments, _ = annotations
    return Page(number, width, height, tuple(items), values, tuple(unread), comments, unseen=unseen)


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
    bare = "".join(text.split())
    signs = len(bare)
    if signs >= 20 and ("\ufffd" in bare or not bare.isprintable()):
        odd = Counter(_ODD.findall(bare))
        control = sum(n for c, n in odd.items() if c < " ")
        if odd.total() - control > 0.3 * signs or control > 0.06 * signs:
            return _GARBLED
    if signs < 80 and area and drawing.pictures > 0.5 * area:
        return _SCAN
    if not signs and drawing.pictures > 0.02 * area:
        return _SCAN
    return _OUTLINES if not signs and drawing.paths > 200 else ""
