"""What the walk over the XML finds, before it becomes blocks: lines and tables, in reading order."""

from dataclasses import dataclass
from typing import TypeAlias

from ti_contracts.documents.docx.numbering import Label
from ti_contracts.documents.docx.styles import Style


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote with the mark that refers to it."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A finished paragraph; ``text`` is clean.

    ``heading`` is its outline level, 0 for none. ``bold``, ``underlined`` and ``capitals`` mean all of its
    letters; ``size`` is that of most of them, in half-points. ``struck`` means all of it is struck out; a
    line struck out in part has lost those words. ``boxes`` are the text boxes anchored in it.
    """

    text: str
    style: Style
    label: Label | None = None
    heading: int = 0
    bold: bool = False
    underlined: bool = False
    capitals: bool = False
    size: int = 20
    struck: bool = False
    contents: bool = False
    page: int | None = None
    notes: tuple[Note, ...] = ()
    boxes: "tuple[Item, ...]" = ()

    @property
    def number(self) -> str:
        """The printed number, "" for none."""
        return self.label.text if self.label else ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell."""

    items: "tuple[Item, ...]" = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A table row; ``header`` where the file says that it repeats on every page."""

    cells: tuple[Cell, ...]
    header: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table."""

    rows: tuple[Row, ...]


Item: TypeAlias = Line | Table
