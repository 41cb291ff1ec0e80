"""The XML vocabulary of OpenDocument: namespaces, and numbers in attributes."""

from typing import Any, Final, TypeAlias

# lxml has no type information; an element is whatever it says it is.
Element: TypeAlias = Any

_ODF: Final = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE: Final = _ODF % "office"
TEXT: Final = _ODF % "text"
STYLE: Final = _ODF % "style"
TABLE: Final = _ODF % "table"
DRAW: Final = _ODF % "drawing"
FORM: Final = _ODF % "form"
MANIFEST: Final = _ODF % "manifest"
FO: Final = _ODF % "xsl-fo-compatible"
SVG: Final = _ODF % "svg-compatible"
LOEXT: Final = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
DC: Final = "{http://purl.org/dc/elements/1.1/}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"


def whole(text: str | None, default: int, lowest: int = 0, highest: int = 1_000_000) -> int:
    """An attribute as a number; the default for anything that is none, or that no document can mean."""
    try:
        number = int(text or "")
    except ValueError:
        return default
    return number if lowest <= number <= highest else default


def plain(style_name: str) -> str:
    """A style's name as people read it: "Heading_20_1" is "Heading 1"."""
    return style_name.replace("_20_", " ").replace("_", " ").strip().lower()
