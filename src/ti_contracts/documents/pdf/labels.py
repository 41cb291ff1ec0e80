"""Hides page labels: what a viewer shows as the number of a page, where the file has numbers of its own."""

from ctypes import create_string_buffer
from typing import Any

import pypdfium2.raw as pdfium

from ti_contracts.documents.clean import clean_line

_SHOWN = 4


def labels_of(document: Any) -> tuple[str, ...]:
    """The labels of all pages of an open ``pypdfium2.PdfDocument``; () where they only count from 1."""
    if not _label(document, 0) or not _label(document, len(document) - 1):
        return ()
    labels = tuple(_label(document, n) for n in range(len(document)))
    return () if all(label == str(n) for n, label in enumerate(labels, 1)) else labels


def note_on(labels: tuple[str, ...]) -> str:
    """A sentence that tells which page bears which label, "" without labels."""
    if not labels:
        return ""
    starts = [n for n, label in enumerate(labels, 1) if n == 1 or _starts(labels[n - 2], label)]
    shown = ", ".join(f"page {n} is labelled “{labels[n - 1]}”" for n in starts[:_SHOWN])
    more = f" and {len(starts) - _SHOWN} more" if len(starts) > _SHOWN else ""
    return f"pages are counted from the first one; the file's own numbers differ: {shown}{more}"


def _starts(before: str, label: str) -> bool:
    """Whether the numbering starts anew."""
    if before.isdecimal() and label.isdecimal():
        return int(label) != int(before) + 1
    return before.isdecimal() or label.isdecimal()


def _label(document: Any, index: int) -> str:
    size = pdfium.FPDF_GetPageLabel(document.raw, index, None, 0)
    if size <= 2:
        return ""
    buffer = create_string_buffer(size)
    pdfium.FPDF_GetPageLabel(document.raw, index, buffer, size)
    return clean_line(buffer.raw[:-2].decode("utf-16-le", "replace"))
