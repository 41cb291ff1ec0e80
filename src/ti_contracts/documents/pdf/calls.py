"""Hides the price of a call into pdfium: plain addresses and shared buffers, not typed pointers.

A call through pypdfium2's own bindings costs three times as much, most of it for checking the types of
pointers, and reading a page takes hundreds. Handles are addresses here, None or 0 for null. The buffers are
shared: pdfium takes one thread at a time anyway.
"""

from ctypes import (
    addressof,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_uint,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
)
from typing import Any

import pypdfium2.raw as pdfium

_DOUBLES = (c_double * 4)()
_FLOATS = (c_float * 6)()
_COLOUR = (c_uint * 4)()
_MODES = (c_int * 2)()
_DOUBLE_AT = [addressof(_DOUBLES) + 8 * n for n in range(4)]
_FLOAT_AT = [addressof(_FLOATS) + 4 * n for n in range(6)]
_COLOUR_AT = [addressof(_COLOUR) + 4 * n for n in range(4)]
_MODE_AT = [addressof(_MODES) + 4 * n for n in range(2)]


def address(handle: Any) -> int:
    """Of a handle of pypdfium2's bindings, 0 for null."""
    return cast(handle, c_void_p).value or 0


def _bare(function: Any, result: Any, *arguments: Any) -> Any:
    # an object of the same class keeps the calling convention of the platform
    bare = type(function)(address(function))
    bare.restype, bare.argtypes = result, arguments
    return bare


_get_rect = _bare(pdfium.FPDFText_GetRect, c_int, c_void_p, c_int, *[c_void_p] * 4)
_get_char_box = _bare(pdfium.FPDFText_GetCharBox, c_int, c_void_p, c_int, *[c_void_p] * 4)
_get_origin = _bare(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, *[c_void_p] * 2)
_get_matrix = _bare(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
_get_bounds = _bare(pdfium.FPDFPageObj_GetBounds, c_int, c_void_p, *[c_void_p] * 4)
_get_fill = _bare(pdfium.FPDFPageObj_GetFillColor, c_int, c_void_p, *[c_void_p] * 4)
_get_draw_mode = _bare(pdfium.FPDFPath_GetDrawMode, c_int, c_void_p, *[c_void_p] * 2)
_get_placing = _bare(pdfium.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
_get_point = _bare(pdfium.FPDFPathSegment_GetPoint, c_int, c_void_p, *[c_void_p] * 2)

count_rects = _bare(pdfium.FPDFText_CountRects, c_int, c_void_p, c_int, c_int)
font_size = _bare(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
text_object = _bare(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
font_of = _bare(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
render_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
count_objects = _bare(pdfium.FPDFPage_CountObjects, c_int, c_void_p)
object_at = _bare(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
count_inside = _bare(pdfium.FPDFFormObj_CountObjects, c_int, c_void_p)
object_inside = _bare(pdfium.FPDFFormObj_GetObject, c_void_p, c_void_p, c_ulong)
kind_of = _bare(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
count_segments = _bare(pdfium.FPDFPath_CountSegments, c_int, c_void_p)
segment_at = _bare(pdfium.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
kind_of_segment = _bare(pdfium.FPDFPathSegment_GetType, c_int, c_void_p)
closes = _bare(pdfium.FPDFPathSegment_GetClose, c_int, c_void_p)

_get_font = _bare(pdfium.FPDFText_GetFontInfo, c_ulong, c_void_p, c_int, c_char_p, c_ulong, c_void_p)
font_weight = _bare(pdfium.FPDFText_GetFontWeight, c_int, c_void_p, c_int)


def font_info(text: int, index: int) -> tuple[str, int]:
    """Name and flags of a character's font."""
    name = create_string_buffer(128)
    _get_font(text, index, name, 128, _MODE_AT[0])
    return name.value.decode("utf-8", "replace"), _MODES[0]


def rect(text: int, index: int) -> list[float]:
    """Left, top, right and bottom of a rectangle that ``count_rects`` counted."""
    _get_rect(text, index, *_DOUBLE_AT)
    return _DOUBLES[:]


def char_box(text: int, index: int) -> list[float]:
    """Left, right, bottom and top of a character."""
    _get_char_box(text, index, *_DOUBLE_AT)
    return _DOUBLES[:]


def origin(text: int, index: int) -> list[float]:
    """Where a character stands on its base line."""
    _get_origin(text, index, *_DOUBLE_AT[:2])
    return _DOUBLES[:2]


def matrix(text: int, index: int) -> list[float] | None:
    """The six numbers that place a character, None where there are none."""
    return _FLOATS[:] if _get_matrix(text, index, _FLOAT_AT[0]) else None


def placing(thing: int) -> list[float] | None:
    """The six numbers that place a page object."""
    return _FLOATS[:] if _get_placing(thing, _FLOAT_AT[0]) else None


def bounds(thing: int) -> list[float]:
    """Left, bottom, right and top of a page object."""
    _get_bounds(thing, *_FLOAT_AT[:4])
    return _FLOATS[:4]


def draw_mode(path: int) -> list[int]:
    """How a path is filled and whether it is stroked; 0 for not."""
    _get_draw_mode(path, *_MODE_AT)
    return _MODES[:]


def point(segment: int) -> list[float]:
    """The end of a piece of a path."""
    _get_point(segment, *_FLOAT_AT[:2])
    return _FLOATS[:2]


def fill_colour(thing: int) -> list[int] | None:
    """Red, green, blue and opacity from 0 to 255, None for a pattern."""
    return _COLOUR[:] if _get_fill(thing, *_COLOUR_AT) else None
