"""Writing Word files; hides WordprocessingML: numbering, tracked changes, notes and fixed zip dates."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from .markup import Block, blocks, spans

_NOTES_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_BLUE = RGBColor(0x1F, 0x3F, 0x6E)
_PARAGRAPH_STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "front": "Front Heading",
    "h1": "Heading 1",
    "h2": "Heading 2",
    "clause": "Clause",
    "subclause": "Sub-clause",
    "annex": "Annex Heading",
    "annexclause": "Annex Clause",
    "annexsub": "Annex Sub-clause",
    "para": "Body Text",
}
# level: (number format, level text, linked style, left indent and hanging indent in twips)
_MAIN_LEVELS = (
    ("decimal", "%1.", "Heading1", 720, 720),
    ("decimal", "%1.%2", "Heading2", 720, 720),
    ("decimal", "%1.%2.%3", "Clause", 720, 720),
    ("lowerLetter", "(%4)", "Subclause", 1287, 567),
)
_ANNEX_LEVELS = (
    ("upperLetter", "Annex %1", "AnnexHeading", 1300, 1300),
    ("decimal", "%1%2", "AnnexClause", 720, 720),
    ("lowerLetter", "(%3)", "AnnexSubclause", 1287, 567),
)
_BULLET_LEVELS = (("bullet", "\u2022", "ListBullet", 1080, 360),)


@dataclass(frozen=True)
class Look:
    """What differs between one Word sample and another, apart from its text."""

    title: str
    author: str
    header: str
    footer: str
    automatic_numbers: bool
    created: datetime
    reviewer: str = ""
    reviewed: str = ""
    contents_pages: tuple[int, ...] = ()


@dataclass
class _State:
    look: Look
    document: Any
    revision: int = 100
    notes: list[str] = field(default_factory=list)


def _number_styles(document: Any, automatic: bool) -> None:
    """Define the lists in numbering.xml and link each level to its paragraph style."""
    numbering = document.part.numbering_part.element
    for child in list(numbering):
        numbering.remove(child)
    groups = (_MAIN_LEVELS, _ANNEX_LEVELS, _BULLET_LEVELS) if automatic else ((), (), _BULLET_LEVELS)
    for number, levels in enumerate(groups):
        body = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:pStyle w:val="{style}"/>'
            f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{left}" w:hanging="{hanging}"/></w:pPr></w:lvl>'
            for level, (form, text, style, left, hanging) in enumerate(levels)
        )
        numbering.append(
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{number}">'
                f'<w:multiLevelType w:val="multilevel"/>{body}</w:abstractNum>'
            )
        )
    for number in range(len(groups)):
        numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
            )
        )
    for number, levels in enumerate(groups):
        for level, (_, _, style_id, _, _) in enumerate(levels):
            style = next(s for s in document.styles if s.style_id == style_id)
            properties = style.element.get_or_add_pPr()
            for old in properties.findall(qn("w:numPr")):
                properties.remove(old)
            properties._insert_numPr(
                parse_xml(
                    f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number + 1}"/>'
                    "</w:numPr>"
                )
            )


def _styles(document: Any, automatic: bool) -> None:
    styles = document.styles
    for name, base in (
        ("Clause", "Normal"),
        ("Sub-clause", "Normal"),
        ("Annex Heading", "Heading 1"),
        ("Annex Clause", "Normal"),
        ("Annex Sub-clause", "Normal"),
        ("Front Heading", "Normal"),
        ("Table Text", "Normal"),
        ("toc 1", "Normal"),
        ("toc 2", "Normal"),
        ("footnote text", "Normal"),
    ):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles[base]
        style.element.set(qn("w:styleId"), name.replace(" ", "").replace("-", "").replace("toc", "TOC"))
    styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER).font.superscript = True
    for name, size, bold, before, after in (
        ("Normal", 10.5, False, 0, 6),
        ("Body Text", 10.5, False, 0, 6),
        ("Title", 22, True, 120, 6),
        ("Subtitle", 13, False, 0, 14),
        ("Heading 1", 14, True, 18, 6),
        ("Heading 2", 11.5, True, 12, 4),
        ("Front Heading", 14, True, 12, 6),
        ("Annex Heading", 14, True, 18, 6),
        ("Table Text", 9, False, 2, 2),
        ("toc 1", 10.5, True, 4, 0),
        ("toc 2", 10, False, 0, 0),
        ("footnote text", 8.5, False, 0, 0),
    ):
        style = styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.italic = "Arial", Pt(size), bold, False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if "Theme" in attribute:
                del fonts.attrib[attribute]
        if name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Front Heading", "Annex Heading"):
            style.font.color.rgb = _BLUE
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    if not automatic:
        for name, left in (("Clause", 1.25), ("Sub-clause", 2.25)):
            styles[name].paragraph_format.left_indent = Cm(left)
            styles[name].paragraph_format.first_line_indent = Cm(-1.25 if name == "Clause" else -1.0)


def _run(text: str, tag: str = "w:t", bold: bool = False) -> Any:
    run = OxmlElement("w:r")
    if bold:
        properties = OxmlElement("w:rPr")
        properties.append(OxmlElement("w:b"))
        run.append(properties)
    for index, piece in enumerate(text.split("\t")):
        if index:
            run.append(OxmlElement("w:tab"))
        element = OxmlElement(tag)
        element.text = piece
        element.set(qn("xml:space"), "preserve")
        run.append(element)
    return run


def _change(state: _State, kind: str) -> Any:
    state.revision += 1
    return parse_xml(
        f'<w:{kind} {nsdecls("w")} w:id="{state.revision}" w:author="{state.look.reviewer}" '
        f'w:date="{state.look.reviewed}"/>'
    )


def _note(state: _State, text: str) -> Any:
    state.notes.append(text)
    return parse_xml(
        f'<w:r {nsdecls("w")}><w:rPr><w:rStyle w:val="footnotereference"/></w:rPr>'
        f'<w:footnoteReference w:id="{len(state.notes) + 1}"/></w:r>'
    )


def _fill(state: _State, paragraph: Any, text: str, bold: bool = False) -> None:
    """Put a line of markup into a paragraph as runs, insertions, deletions and note references."""
    parts = list(spans(text))
    if len(parts) == 1 and parts[0][0] in ("ins", "del"):  # a whole paragraph: its mark changes too
        properties = paragraph._p.get_or_add_pPr()
        mark = OxmlElement("w:rPr")
        mark.append(_change(state, parts[0][0]))
        properties.append(mark)
    for kind, piece in parts:
        if kind == "note":
            paragraph._p.append(_note(state, piece))
        elif kind in ("ins", "del"):
            change = _change(state, kind)
            change.append(_run(piece, "w:delText" if kind == "del" else "w:t", bold))
            paragraph._p.append(change)
        else:
            paragraph._p.append(_run(piece, bold=bold or kind == "bold"))


def _shade(cell: Any, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    )


def _table(state: _State, block: Block) -> None:
    table = state.document.add_table(rows=0, cols=len(block.widths))
    table.style = "Table Grid"
    table.autofit = False
    width = 16.4 / sum(block.widths)
    for column, share in enumerate(block.widths):
        table.columns[column].width = Cm(width * share)
    for row_number, cells in enumerate(block.rows):
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        heading = block.header and row_number == 0
        if heading:
            properties.append(OxmlElement("w:tblHeader"))
        changes = {kind for cell in cells for kind, _ in spans(cell)}
        if len(changes) == 1 and changes <= {"ins", "del"}:
            properties.append(_change(state, changes.pop()))
        for column, text in enumerate(cells):
            cell = row.cells[column]
            cell.width = Cm(width * block.widths[column])
            paragraph = cell.paragraphs[0]
            paragraph.style = "Table Text"
            label = heading or (not block.header and column == 0)
            _fill(state, paragraph, text, bold=label)
            if label:
                _shade(cell, "D9E2F0")
    state.document.add_paragraph(style="Table Text")


def _field(paragraph: Any, instruction: str, shown: str) -> None:
    for kind in ("begin", None, "separate", "shown", "end"):
        if kind is None:
            run = _run(instruction, "w:instrText")
        elif kind == "shown":
            run = _run(shown)
        else:
            run = parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{kind}"/></w:r>')
        paragraph._p.append(run)


def _contents(state: _State, entries: list[tuple[str, str, str]]) -> None:
    """Write a contents field with its stored result, as Word leaves it in a saved file."""
    holder = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent/></w:sdt>"
    )
    state.document.element.body.insert(len(state.document.element.body) - 1, holder)
    content = holder.find(qn("w:sdtContent"))
    pages = state.look.contents_pages or (1,) * len(entries)
    for index, ((style, number, text), page) in enumerate(zip(entries, pages, strict=True)):
        line = state.document.add_paragraph(style=style)
        stops = line.paragraph_format.tab_stops
        if number:
            stops.add_tab_stop(Cm(2))
        stops.add_tab_stop(Cm(16.4), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        if index == 0:
            for run in (("begin", ""), ("", ' TOC \\o "1-2" \\h \\z \\u '), ("separate", "")):
                line._p.append(
                    _run(run[1], "w:instrText")
                    if run[1]
                    else parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="{run[0]}"/></w:r>')
                )
        line._p.append(_run(f"{number}\t{text}\t{page}" if number else f"{text}\t{page}"))
        if index == len(entries) - 1:
            line._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="end"/></w:r>'))
        content.append(line._p)


def _entries(found: Iterable[Block], automatic: bool) -> list[tuple[str, str, str]]:
    """Number the headings as Word would, for the stored contents lines."""
    first = second = annex = 0
    lines: list[tuple[str, str, str]] = []
    for block in found:
        plain = "".join(piece for kind, piece in spans(block.text) if kind not in ("note", "del"))
        if block.kind == "h1":
            first, second = first + 1, 0
            lines.append(("toc 1", f"{first}." if automatic else "", plain))
        elif block.kind == "h2" and automatic:
            second += 1
            lines.append(("toc 2", f"{first}.{second}", plain))
        elif block.kind == "annex":
            annex += 1
            lines.append(("toc 1", f"Annex {chr(64 + annex)}", plain))
    return lines


def _notes_part(state: _State) -> None:
    if not state.notes:
        return
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{tag}/></w:r></w:p></w:footnote>'
        for number, (kind, tag) in enumerate(
            (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
        )
    )
    notes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:pPr><w:pStyle w:val="footnotetext"/></w:pPr><w:r><w:rPr>'
        f'<w:rStyle w:val="footnotereference"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(state.notes, start=2)
    )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:footnotes {nsdecls('w')}>{separators}{notes}</w:footnotes>"
    )
    part = Part(PackURI("/word/footnotes.xml"), _NOTES_TYPE, xml.encode(), state.document.part.package)
    state.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _page_furniture(state: _State) -> None:
    section = state.document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    header = section.header.paragraphs[0]
    header.style = "Table Text"
    header._p.append(_run(state.look.header))
    footer = section.footer.paragraphs[0]
    footer.style = "Table Text"
    footer._p.append(_run(state.look.footer + "   |   Page "))
    _field(footer, " PAGE ", "1")
    footer._p.append(_run(" of "))
    _field(footer, " NUMPAGES ", "1")


def _paragraph(state: _State, block: Block) -> None:
    text = block.text
    if not state.look.automatic_numbers and block.kind in ("clause", "subclause"):
        number, _, rest = text.partition(" ")
        changed = text.startswith(("{+", "{-"))  # then the tab goes inside the change
        text = text.replace(" ", "\t", 1) if changed else f"{number}\t{rest}"
    _fill(state, state.document.add_paragraph(style=_PARAGRAPH_STYLES[block.kind]), text)


def _fixed_dates(data: bytes) -> bytes:
    """Rewrite the zip with one date for every member, so that the same text gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, source.read(name))
    return out.getvalue()


def write(path: Path, text: str, look: Look) -> None:
    """Write a marked-up text as a Word file."""
    document = Document()
    state = _State(look, document)
    _styles(document, look.automatic_numbers)
    _number_styles(document, look.automatic_numbers)
    _page_furniture(state)
    found = list(blocks(text))
    for block in found:
        if block.kind == "toc":
            _contents(state, _entries(found, look.automatic_numbers))
        elif block.kind == "pagebreak":
            document.add_page_break()
        elif block.kind == "table":
            _table(state, block)
        elif block.kind == "bullets":
            for item in block.items:
                _fill(state, document.add_paragraph(style="List Bullet"), item)
        else:
            _paragraph(state, block)
    _notes_part(state)
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = look.title, look.author, look.author
    properties.created = properties.modified = look.created
    properties.comments, properties.revision, properties.language = "", 1, "en-GB"
    buffer = io.BytesIO()
    document.save(buffer)
    path.write_bytes(_fixed_dates(buffer.getvalue()))
