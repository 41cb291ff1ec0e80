"""Hides form fields and annotations: what somebody filled in is not part of a page's text in PDF."""

from ctypes import byref, c_ushort
from typing import Any

import pypdfium2.raw as pdfium

from ti_contracts.documents.pdf.text import Turn

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
_TICKS = frozenset({pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON})
_VALUES = frozenset(
    {pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX, pdfium.FPDF_FORMFIELD_LISTBOX}
)


def read_annotations(page: Any, form: Any, turn: Turn) -> tuple[tuple[str, ...], int]:
    """Filled-in fields as "name: value", from the top of the page down, and how many comments there are."""
    values: list[tuple[float, float, str]] = []
    comments = 0
    for i in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, i)
        if not annotation:
            continue
        kind = pdfium.FPDFAnnot_GetSubtype(annotation)
        comments += kind in _COMMENTS
        said = _field(annotation, form) if form and kind == pdfium.FPDF_ANNOT_WIDGET else ""
        if said:
            x, y = _place(annotation, turn)
            values.append((round(y), x, said))
        pdfium.FPDFPage_CloseAnnot(annotation)
    return tuple(said for _, _, said in sorted(values)), comments


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


def _string(get: Any, form: Any, annotation: Any) -> str:
    size = get(form, annotation, None, 0)
    if size <= 2:
        return ""
    buffer = (c_ushort * (size // 2))()
    get(form, annotation, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").rstrip("\0")


def _place(annotation: Any, turn: Turn) -> tuple[float, float]:
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, byref(box))
    x, y = turn(box.left, box.top)
    return x, y
