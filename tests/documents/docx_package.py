"""Writes small Word files part by part, so that a test shows the very XML that it is about."""

import io
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "dc": "http://purl.org/dc/elements/1.1/",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())
_OFFICE = _NAMESPACES["r"]
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ROOTS = {
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "comments": "w:comments",
    "settings": "w:settings",
    "header": "w:hdr",
}
_NONE: Mapping[str, str] = MappingProxyType({})


def part(root: str, content: str) -> str:
    """An XML part with every namespace declared."""
    return f'<?xml version="1.0" encoding="UTF-8"?><{root} {_DECLARED}>{content}</{root}>'


def p(text: str = "", ppr: str = "", rpr: str = "") -> str:
    """A paragraph of one run; without text it has none."""
    run = r(text, rpr) if text else ""
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{run}</w:p>"


def r(text: str, rpr: str = "") -> str:
    """A run."""
    looks = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    return f'<w:r>{looks}<w:t xml:space="preserve">{text}</w:t></w:r>'


def style(name: str, properties: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """A style whose id is its name without spaces."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}">'
        f'<w:name w:val="{name}"/>{base}{properties}</w:style>'
    )


def listed(num: int, level: int = 0) -> str:
    """Paragraph properties of a list item."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'


def level(number: int, text: str, fmt: str = "decimal", more: str = "") -> str:
    """A level of a list that starts at 1."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(key: int, *levels: str) -> str:
    """The definition of a list."""
    return f'<w:abstractNum w:abstractNumId="{key}">{"".join(levels)}</w:abstractNum>'


def num(key: int, of: int, overrides: str = "") -> str:
    """A list that follows a definition."""
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


def table(*rows: str) -> str:
    """A table of finished rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row; a cell that is no XML yet becomes a paragraph."""
    shown = "".join(c if c.startswith("<w:tc>") else cell(c) for c in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{shown}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """A cell of text or of finished paragraphs."""
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def docx(
    body: str,
    *,
    parts: Mapping[str, str] = _NONE,
    core: str = "",
    app: str = "",
    relations: str = "",
    main: str = "word/document.xml",
    extra: Mapping[str, str | bytes] = _NONE,
) -> bytes:
    """A Word file; ``parts`` holds the inside of the styles, numbering, footnotes, … by name."""
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Override PartName="/{main}" '
        f'ContentType="{MAIN_TYPE}"/></Types>',
        "_rels/.rels": _relations(
            f'<Relationship Id="m" Type="{_OFFICE}/officeDocument" Target="{main}"/>'
            f'<Relationship Id="c" Type="{_PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/>'
            f'<Relationship Id="e" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/>'
        ),
        main: part("w:document", f"<w:body>{body}</w:body>"),
    }
    folder, name = main.rsplit("/", 1)
    linked = [f'<Relationship Id="{n}" Type="{_OFFICE}/{n}" Target="{n}.xml"/>' for n in parts]
    files[f"{folder}/_rels/{name}.rels"] = _relations("".join(linked) + relations)
    files |= {f"{folder}/{n}.xml": part(_ROOTS[n], content) for n, content in parts.items()}
    if core:
        files["docProps/core.xml"] = part("cp:coreProperties", core)
    if app:
        files["docProps/app.xml"] = part("ep:Properties", app)
    return zipped(files | dict(extra))


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these files, the same bytes every time."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def strict(data: bytes) -> bytes:
    """The same file as ISO 29500 strict."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    for kind in ("wordprocessingml", "drawingml", "officeDocument"):
        files = {
            name: text.replace(
                f"http://schemas.openxmlformats.org/{kind}/2006/", f"http://purl.oclc.org/ooxml/{kind}/"
            )
            for name, text in files.items()
        }
    return zipped(dict(files))


def _relations(inside: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'
