"""One small PDF written by hand, unpacked so that a changed byte changes what it means; hides its objects."""

from typing import Final

_PAGE_1: Final = """BT /F2 16 Tf 72 760 Td (1. Scope) Tj ET
BT /F1 11 Tf 72 735 Td 14 TL (1.1 The Provider shall offer an appoint-) Tj T* (ment within 14 days.) Tj
T* (1.2 The Provider must:) Tj T* (\\(a\\) ask what happened;) Tj ET
72 600 m 400 600 l S 72 580 m 400 580 l S 72 560 m 400 560 l S
72 560 m 72 600 l S 200 560 m 200 600 l S 400 560 m 400 600 l S
BT /F1 10 Tf 76 586 Td (KPI) Tj 130 0 Td (Target) Tj -130 -20 Td (Waiting) Tj 130 0 Td (95%) Tj ET
q 0.5 0 0 0.5 0 0 cm /X1 Do Q BT /F1 8 Tf 72 40 Td (Page 1 of 2) Tj ET"""
_PAGE_2: Final = """BT /F1 11 Tf 1 0 0 1 72 735 Tm [(Sche) 20 (dule) -300 (2)] TJ ET
BT /F1 11 Tf 72 700 Td <0041> Tj 7 Ts (1) Tj 0 Ts ( See the note.) Tj ET
BT /F1 8 Tf 72 40 Td (Page 2 of 2) Tj ET"""
_FORM: Final = "BT /F1 11 Tf 100 900 Td (In a form) Tj ET"
_OBJECTS: Final = (
    (
        "<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [9 0 R] /DA (/F1 0 Tf) >> /Outlines 10 0 R "
        "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 7 >>] >> >>"
    ),
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>",
    (
        "<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Annots [9 0 R] /Resources "
        "<< /Font << /F1 5 0 R /F2 8 0 R >> /XObject << /X1 11 0 R >> >> >>"
    ),
    "<< /Type /Page /Parent 2 0 R /Rotate 0 /Contents [7 0 R] /Resources << /Font << /F1 5 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    _PAGE_1,
    _PAGE_2,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>",
    "<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Marrowdale) /Rect [72 500 300 520] /P 3 0 R >>",
    "<< /Type /Outlines /First 12 0 R /Last 12 0 R /Count 1 >>",
    _FORM,
    "<< /Title (Scope) /Parent 10 0 R /Dest [3 0 R /Fit] >>",
    "<< /Title (Specification) /Producer (seed) >>",
)
_STREAMS: Final = {_PAGE_1: "", _PAGE_2: "", _FORM: " /Type /XObject /Subtype /Form /BBox [0 0 600 900]"}


def small_pdf() -> bytes:
    """Two pages with a heading, clauses, a ruled table, a form field, a form drawn on the page and labels."""
    written = b"%PDF-1.6\n%\xe2\xe3\xcf\xd3\n"
    offsets = []
    for number, inside in enumerate(_OBJECTS, 1):
        offsets.append(len(written))
        written += f"{number} 0 obj\n{_whole(inside)}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(_OBJECTS) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R /Info {size - 1} 0 R >>\n"
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}"
    return written + f"{end}startxref\n{len(written)}\n%%EOF\n".encode("latin-1")


def _whole(inside: str) -> str:
    if inside not in _STREAMS:
        return inside
    return f"<< /Length {len(inside)}{_STREAMS[inside]} >>\nstream\n{inside}\nendstream"
