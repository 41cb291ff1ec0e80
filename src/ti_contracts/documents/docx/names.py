"""The XML vocabulary of Word files: tag names, and the strict namespaces read as their transitional twins."""

from typing import Any, Final, TypeAlias

# lxml has no type information; an element is whatever it says it is.
Element: TypeAlias = Any

W_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W: Final = f"{{{W_NS}}}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CHARTEX: Final = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"
DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
V: Final = "{urn:schemas-microsoft-com:vml}"
OFFICE: Final = "{urn:schemas-microsoft-com:office:office}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"

VAL: Final = W + "val"

# ISO 29500 strict files differ, for reading, only in these addresses.
STRICT: Final = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": W_NS.encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": R[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": M[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": A[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": PIC[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": WP[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/chart": CHART[1:-1].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/diagram": DIAGRAM[1:-1].encode(),
}


def value(parent: Element, tag: str, default: str = "") -> str:
    """``w:val`` of the child ``w:tag``, or the default where either is missing."""
    child = None if parent is None else parent.find(W + tag)
    return default if child is None else child.get(VAL, default)


def switch(element: Element) -> bool:
    """An on/off property: present means on, unless it says otherwise."""
    return element.get(VAL, "1") not in ("0", "false", "off", "none")


def has(parent: Element, tag: str) -> bool:
    """Whether the on/off child ``w:tag`` is there and on."""
    child = None if parent is None else parent.find(W + tag)
    return child is not None and switch(child)


def whole(text: str | None, default: int | None = None) -> int | None:
    """An attribute as a number; the default for anything that is none, or that no document can mean."""
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if -32768 <= number <= 2**31 else default
