"""Hides python-docx: blocks become a Word file (A4, real headings, lists and tables, British English)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, assert_never

from ti_contracts.reports.blocks import (
    Block,
    Bullets,
    Heading,
    PageBreak,
    Paragraph,
    Quotation,
    Table,
    Written,
)
from ti_contracts.reports.days import day_of
from ti_contracts.reports.docx_styles import in_style, set_up, shade, whole_row
from ti_contracts.reports.escape import one_line
from ti_contracts.reports.zip_bytes import bytes_of, undated

_PAGE = 17.0
"""How wide the text of a page is, in centimetres."""

# The format allows no longer title among the properties of a file.
_LONGEST_NAME = 255


def to_docx(written: Written) -> bytes:
    """Return a .docx file; the same blocks give the same bytes."""
    import docx  # 90 ms

    document = docx.Document()
    set_up(document, written)
    paper = _Paper(document, {style.name: style.style_id for style in document.styles})
    for block in written.blocks:
        _add(paper, block)
    _describe(document.core_properties, written)
    return undated(bytes_of(document.save))


@dataclass(frozen=True, slots=True)
class _Paper:
    """A document, and the ids of its styles by their names."""

    document: Any
    style_ids: Mapping[str, str]

    def paragraph(self, style: str) -> Any:
        """A new paragraph at the end."""
        return in_style(self.document.add_paragraph(), self.style_ids[style])


def _describe(properties: Any, written: Written) -> None:
    day = day_of(written.day)
    properties.title, properties.author = one_line(written.title)[:_LONGEST_NAME], written.author
    properties.last_modified_by = ""
    properties.language, properties.comments, properties.revision = "en-GB", "", 1
    properties.created = properties.modified = day


def _add(paper: _Paper, block: Block) -> None:
    match block:
        case Heading(level, text):
            paper.paragraph(f"Heading {level}").add_run(one_line(text))
        case Paragraph():
            _labelled(paper.paragraph("Normal"), block)
        case Bullets(items):
            for item in items:
                _labelled(paper.paragraph("List Bullet"), item)
        case Quotation(said, words, place):
            quote = paper.paragraph("Quote")
            quote.add_run(f"{said}: ").bold = True
            quote.add_run(f"“{one_line(words)}”")
            quote.add_run(f" – {one_line(place)}")
        case Table():
            _table(paper, block)
        case PageBreak():
            paper.document.add_page_break()
        case _ as never:
            assert_never(never)


def _labelled(paragraph: Any, block: Paragraph) -> None:
    if block.label:
        paragraph.add_run(f"{one_line(block.label)}: ").bold = True
    paragraph.add_run(one_line(block.text))


def _table(paper: _Paper, block: Table) -> None:
    from docx.shared import Cm

    table = paper.document.add_table(1 + len(block.rows), len(block.heads), "Table Grid")
    table.autofit = False
    widths = [Cm(_PAGE * share / sum(block.widths)) for share in block.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, (row, texts) in enumerate(zip(table.rows, (block.heads, *block.rows), strict=True)):
        whole_row(row, is_head=number == 0)
        _cells(row.cells, texts, widths, paper.style_ids["Table Text"], is_head=number == 0)
    paper.paragraph("Normal")


def _cells(
    cells: Sequence[Any], texts: Sequence[str], widths: Sequence[Any], style: str, *, is_head: bool
) -> None:
    for cell, text, width in zip(cells, texts, widths, strict=True):
        cell.width = width
        paragraph = in_style(cell.paragraphs[0], style)
        paragraph.add_run(one_line(text)).bold = is_head or None
        if is_head:
            shade(cell)
