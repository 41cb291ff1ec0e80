"""What a page shows, as plain values: lines, grids and what stands on it; no pdfium from here on.

All lengths are points; x runs right and y runs down from the top left corner of the page as displayed.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ti_contracts.model.document import Unread


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a line without a wide gap in it."""

    text: str
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text as set.

    ``y`` is its base line. ``size`` is the font size in its middle, ``lead`` that of its first character
    (a footnote mark is smaller than its note). ``parts`` has one entry where no wide gap divides the line.
    ``hyphen`` says that the line ends within a word, at a hyphen that ``text`` keeps. ``upright`` is False
    for text that runs up, down or across the page. ``marks`` are the raised figures in it, which refer to
    notes and are not in ``text``; ``faint`` says that it is drawn in white or not at all. ``kept`` is what
    of ``text`` is not struck out, None where all of it stands.
    """

    text: str
    page: int
    x0: float
    x1: float
    y: float
    size: float
    lead: float
    bold: bool = False
    italic: bool = False
    parts: tuple[Part, ...] = ()
    hyphen: bool = False
    upright: bool = True
    marks: tuple[str, ...] = ()
    faint: bool = False
    kept: str | None = None


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``y0`` is the upper side."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def area(self) -> float:
        """In square points."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)

    def has(self, x: float, y: float) -> bool:
        """Whether the point lies inside, a point of tolerance allowed."""
        return self.x0 - 1 <= x <= self.x1 + 1 and self.y0 - 1 <= y <= self.y1 + 1


Cell = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a grid: as many cells as the grid has columns, empty where one spans several.

    ``shaded`` says that a fill other than white lies behind it. ``whole`` are the cells with merged ones
    repeated over all rows and columns that they span, ``owners`` the column whose cell each repeats; both are
    () where nothing is merged.
    """

    cells: tuple[Cell, ...]
    shaded: bool = False
    whole: tuple[Cell, ...] = ()
    owners: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on one page; ``columns`` are the left sides of its columns, ``box`` what it covers."""

    page: int
    box: Box
    columns: tuple[float, ...]
    rows: tuple[GridRow, ...]
    ruled: bool = True

    def lines(self) -> Iterator[Line]:
        """All that stands in it."""
        return (line for row in self.rows for cell in row.cells for line in cell)


Item = Line | Grid


@dataclass(frozen=True, slots=True)
class Page:
    """One page, in the order in which the file draws it; ``number`` counts from 1.

    ``fields`` are the form fields that are filled in, and what was typed on; ``comments`` counts the marks of
    reviewers; ``recognised`` says that OCR read the page. ``unseen`` counts lines that no reader of the page
    sees.
    """

    number: int
    width: float
    height: float
    items: tuple[Item, ...] = ()
    fields: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    comments: int = 0
    recognised: bool = False
    unseen: int = 0
