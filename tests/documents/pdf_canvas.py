"""Draws the PDF files of the tests: a few lines of words and rules, the same bytes every time."""

import io
from collections.abc import Callable, Sequence
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from ti_contracts.documents.blocks import Block, Reading
from ti_contracts.documents.pdf import read_pdf

Draw = Callable[[Any], None]
HEIGHT, WIDTH = 842, 595
BODY = "The Provider must offer help within five working days of a request, wherever it was made,"
MORE = "and must tell the person who asked what will happen next and whom they can talk to."


def pdf(*pages: Draw, title: str = "", **options: Any) -> bytes:
    """A file with these pages; y is measured from the top of the page in ``put`` and its kin."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, **options)
    canvas.setTitle(title)
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def read(*pages: Draw, title: str = "", **options: Any) -> Reading:
    return read_pdf(pdf(*pages, title=title, **options))


def put(x: float, y: float, *lines: str, size: float = 11, bold: bool = False, step: float = 0) -> Draw:
    """Lines under each other from ``y`` (points from the top) downwards."""

    def draw(canvas: Any) -> None:
        canvas.setFont("Times-Bold" if bold else "Times-Roman", size)
        for n, line in enumerate(lines):
            canvas.drawString(x, HEIGHT - y - n * (step or 1.2 * size), line)

    return draw


def mark(x: float, y: float, text: str) -> Draw:
    """A small raised mark."""
    return put(x, y - 4, text, size=6.5)


def rules(xs: Sequence[float], ys: Sequence[float]) -> Draw:
    """The lines of a table; ``ys`` are measured from the top."""

    def draw(canvas: Any) -> None:
        canvas.grid(list(xs), [HEIGHT - y for y in ys])

    return draw


def table(xs: Sequence[float], top: float, rows: Sequence[Sequence[str]], ruled: bool = True) -> Draw:
    """Rows of one height (20 points) with ``|`` between the lines of a cell; the first row is bold."""

    def draw(canvas: Any) -> None:
        y = top
        ys = [top]
        for n, row in enumerate(rows):
            for x, cell in zip(xs, row, strict=False):
                put(x + 4, y + 13, *cell.split("|"), size=10, bold=n == 0)(canvas)
            y += 8 + 12 * max(len(cell.split("|")) for cell in row)
            ys.append(y)
        if ruled:
            rules(xs, ys)(canvas)

    return draw


def both(*draws: Draw) -> Draw:
    def draw(canvas: Any) -> None:
        for one in draws:
            one(canvas)

    return draw


def texts(reading: Reading) -> list[str]:
    return [" | ".join(b.cells) if b.cells else b.text for b in reading.blocks]


def kinds(reading: Reading) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.text) for b in reading.blocks]


def rows(reading: Reading) -> list[tuple[int, bool, tuple[str, ...]]]:
    """Table, header and cells of each row."""
    return [(b.table, b.header, b.cells) for b in reading.blocks if b.cells]


def only(reading: Reading) -> Block:
    (block,) = reading.blocks
    return block
