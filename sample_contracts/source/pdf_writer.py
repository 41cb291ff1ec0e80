"""Writing PDF files; hides page layout: running heads, page counts, contents pages and ruled tables."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)
from reportlab.platypus.tableofcontents import TableOfContents

from .markup import Block, blocks, spans

_WIDTH = A4[0] - 4.4 * cm
_INK = colors.HexColor("#1f3f4e")


@dataclass(frozen=True)
class Look:
    """What differs between one PDF sample and another, apart from its text."""

    title: str
    author: str
    header: str
    footer: str
    serif: bool = False


def _style(look: Look, size: float, bold: bool = False, **more: Any) -> ParagraphStyle:
    plain, strong = ("Times-Roman", "Times-Bold") if look.serif else ("Helvetica", "Helvetica-Bold")
    more = {"spaceAfter": 5, "leading": size * 1.32} | more
    return ParagraphStyle(
        f"s{size}{bold}{more}",
        fontName=strong if bold else plain,
        fontSize=size,
        bulletFontName=plain,
        bulletFontSize=size,
        **more,
    )


def _styles(look: Look) -> dict[str, ParagraphStyle]:
    body = 10.5 if look.serif else 9.8
    return {
        "title": _style(look, 24, True, spaceBefore=150, spaceAfter=10, textColor=_INK),
        "subtitle": _style(look, 13, spaceAfter=16, textColor=_INK),
        "front": _style(look, 14, True, spaceBefore=10, spaceAfter=8, textColor=_INK),
        "h1": _style(look, 13.5, True, spaceBefore=14, spaceAfter=6, textColor=_INK, keepWithNext=1),
        "h2": _style(look, 11, True, spaceBefore=9, spaceAfter=4, textColor=_INK, keepWithNext=1),
        "para": _style(look, body),
        "clause": _style(look, body, leftIndent=36, firstLineIndent=0, bulletIndent=0),
        "bullet": _style(look, body, leftIndent=52, bulletIndent=38, spaceAfter=3),
        "subclause": _style(look, body, leftIndent=60, bulletIndent=36),
        "question": _style(look, body, True, spaceAfter=0),
        "cell": _style(look, 8.6, spaceAfter=0),
        "headcell": _style(look, 8.6, True, spaceAfter=0),
        "contents": _style(look, body, spaceAfter=4),
    }


def _html(text: str) -> str:
    parts = ((kind, escape(piece)) for kind, piece in spans(text))
    return "".join(f"<b>{piece}</b>" if kind == "bold" else piece for kind, piece in parts)


class _Document(BaseDocTemplate):
    """A document that draws its running head and foot and feeds its contents page."""

    def __init__(self, target: io.BytesIO, look: Look, total: int) -> None:
        super().__init__(
            target,
            pagesize=A4,
            title=look.title,
            author=look.author,
            invariant=1,
            subject="Fictional sample document",
            creator="make_samples.py",
        )
        self.look, self.total = look, total
        frame = Frame(2.2 * cm, 2.1 * cm, _WIDTH, A4[1] - 4.4 * cm, id="body", leftPadding=0, rightPadding=0)
        self.addPageTemplates([PageTemplate(id="page", frames=[frame], onPage=self._furniture)])

    def _furniture(self, canvas: Any, _document: Any) -> None:
        canvas.saveState()
        canvas.setFont("Times-Roman" if self.look.serif else "Helvetica", 8)
        canvas.setStrokeColor(_INK)
        canvas.setLineWidth(0.6)
        canvas.line(2.2 * cm, A4[1] - 1.75 * cm, A4[0] - 2.2 * cm, A4[1] - 1.75 * cm)
        canvas.drawString(2.2 * cm, A4[1] - 1.55 * cm, self.look.header)
        canvas.line(2.2 * cm, 1.7 * cm, A4[0] - 2.2 * cm, 1.7 * cm)
        canvas.drawString(2.2 * cm, 1.3 * cm, self.look.footer)
        canvas.drawRightString(A4[0] - 2.2 * cm, 1.3 * cm, f"Page {canvas.getPageNumber()} of {self.total}")
        canvas.restoreState()

    def afterFlowable(self, flowable: Flowable) -> None:
        if getattr(flowable, "contents_text", None):
            self.notify("TOCEntry", (0, flowable.contents_text, self.page))


def _table(block: Block, styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    cells = []
    for number, row in enumerate(block.rows):
        labels = [number == 0 if block.header else column == 0 for column in range(len(row))]
        cells.append(
            [
                Paragraph(_html(text), styles["headcell" if label else "cell"])
                for text, label in zip(row, labels, strict=True)
            ]
        )
    unit = _WIDTH / sum(block.widths)
    table = Table(cells, [unit * width for width in block.widths], repeatRows=1 if block.header else 0)
    shaded = ((0, 0), (-1, 0)) if block.header else ((0, 0), (0, -1))
    table.setStyle(
        TableStyle(
            [
                ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("BACKGROUND", *shaded, colors.HexColor("#dde7ea")),
                ("TOPPADDING", (0, 0), (-1, -1), 3),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
            ]
        )
    )
    return [table, Spacer(1, 8)]


def _question(block: Block, styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    box = Table([[Paragraph(_html(block.text), styles["question"])]], [_WIDTH], spaceBefore=4, spaceAfter=7)
    box.setStyle(
        TableStyle(
            [
                ("BOX", (0, 0), (-1, -1), 0.7, _INK),
                ("BACKGROUND", (0, 0), (-1, -1), colors.HexColor("#eef3f5")),
                ("TOPPADDING", (0, 0), (-1, -1), 5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
            ]
        )
    )
    return [box]


def _contents(styles: dict[str, ParagraphStyle]) -> TableOfContents:
    contents = TableOfContents()
    contents.levelStyles = [styles["contents"]]
    contents.dotsMinLevel = 0
    return contents


def _flowables(block: Block, styles: dict[str, ParagraphStyle]) -> list[Flowable]:
    if block.kind == "toc":
        return [_contents(styles)]
    if block.kind == "pagebreak":
        return [PageBreak()]
    if block.kind == "table":
        return _table(block, styles)
    if block.kind == "question":
        return _question(block, styles)
    if block.kind == "bullets":
        return [Paragraph(_html(item), styles["bullet"], bulletText="\u2022") for item in block.items]
    numbered = (
        re.match(r"(\S+) (.*)", block.text, re.DOTALL) if block.kind in ("clause", "subclause") else None
    )
    if numbered:
        return [Paragraph(_html(numbered[2]), styles[block.kind], bulletText=numbered[1])]
    paragraph = Paragraph(_html(block.text), styles[block.kind])
    if block.kind == "h1":
        paragraph.contents_text = block.text
    return [paragraph]


def _build(text: str, look: Look, total: int) -> tuple[bytes, int]:
    styles = _styles(look)
    story = [flowable for block in blocks(text) for flowable in _flowables(block, styles)]
    target = io.BytesIO()
    document = _Document(target, look, total)
    document.multiBuild(story)
    return target.getvalue(), document.page


def write(path: Path, text: str, look: Look) -> None:
    """Write a marked-up text as a PDF file, the second time knowing how many pages it has."""
    _, pages = _build(text, look, 0)
    data, _ = _build(text, look, pages)
    path.write_bytes(data)
