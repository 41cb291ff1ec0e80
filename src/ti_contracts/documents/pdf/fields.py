"""Hides form fields and annotations: what somebody filled in or typed on is not in a page's text in PDF."""

from ctypes import byref, c_ushort
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from ti_contracts.documents.pdf.turn import Turn

# marks and notes of a reviewer, which are no part of the document
_COMMENTS = frozenset(
    {
        pdfium.FPDF_ANNOT_TEXT,
        pdfium.FPDF_ANNOT_FREETEXT,
        pdfium.FPDF_ANNOT_HIGHLIGHT,
        pdfium.FPDF_ANNOT_UNDERLINE,
        pdfium.FPDF_ANNOT_STRIKEOUT,
        pdfium.FPDF_ANNOT_SQUIGGLY,
        pdfium.FPDF_ANNOT_CARET,
        pdfium.FPDF_ANNOT_INK,
        pdfium.FPDF_ANNOT_STAMP,
    }
)
_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_MOST = 2_000  # on a page; pdfium looks through all fields of the file for each
_TICKS = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})
_VALUES = frozenset(
    {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX}
)


class Annotations(NamedTuple):
    """What lies on a page: ``values`` from the top down, ``comments`` counted, ``whole`` unless too many."""

    values: tuple[str, ...]
    comments: int
    whole: bool


def read_annotations(page: Any, form: Any, turn: Turn) -> Annotations:
    """What was filled in ("name: value") and typed on, and how many comments there are.

    A text box that points at something is a comment; one without a pointer is what was typed on a form.
    """
    values: list[tuple[float, float, str]] = []
    comments = 0
    count = pdfium.FPDFPage_GetAnnotCount(page)
    for i in range(min(count, _MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, i)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        typed = kind == pdfium.FPDF_ANNOT_FREETEXT and _entry(annotation, b"IT") != "FreeTextCallout"
        comments += kind in _COMMENTS and not typed
        said = _entry(annotation, b"Contents") if typed else ""
        if form and kind == pdfium.FPDF_ANNOT_WIDGET:
            said = _field(annotation, form)
        if said.strip() and not pdfium.FPDFAnnot_GetFlags(annotation) & _UNSEEN:
            x, y = _place(annotation, turn)
            values.append((round(y), x, said))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return Annotations(tuple(said for _, _, said in sorted(values)), comments, count <= _MOST)


def _field(annotation: Any, form: Any) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _VALUES:
        value = _string(pdfium.FPDFAnnot_GetFormFieldValue, form, annotation).strip()
    elif kind in _TICKS and pdfium.FPDFAnnot_IsChecked(form, annotation):
        value = _string(pdfium.FPDFAnnot_GetFormFieldExportValue, form, annotation).strip()
        value = "yes" if value.lower() in ("", "on", "yes") else value
    else:
        return ""
    name = _string(pdfium.FPDFAnnot_GetFormFieldAlternateName, form, annotation).strip()
    name = name or _string(pdfium.FPDFAnnot_GetFormFieldName, form, annotation).strip()
    return f"{name}: {value}" if value else ""


def _entry(annotation: Any, key: bytes) -> str:
    return _string(pdfium.FPDFAnnot_GetStringValue, annotation, key)


def _string(get: Any, *of: Any) -> str:
    size = get(*of, None, 0)
    if size <= 2:
        return ""
    buffer = (c_ushort * (size // 2))()
    get(*of, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _place(annotation: Any, turn: Turn) -> tuple[float, float]:
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, byref(box))
    return turn.at(box.left, box.top)
