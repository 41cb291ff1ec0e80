"""What a walk over a file finds, before it becomes blocks: lines and tables, in reading order."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias


class Look(NamedTuple):
    """How a run of text looks; ``size`` in half-points."""

    bold: bool = False
    caps: bool = False
    hidden: bool = False
    struck: bool = False
    underlined: bool = False
    size: int = 20


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before a paragraph: ``text`` is "" for a bullet and for an unnumbered level."""

    text: str
    level: int
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """Where a line stands in its file, for whoever writes into that: kept only where it is asked for.

    ``parts`` are the elements that the ``runs`` were read from, one for each; ``paragraph`` is the element
    that ends the line.
    """

    runs: Sequence[tuple[str, Look]]
    parts: Sequence[Any]
    paragraph: Any


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote with the mark that refers to it; ``source`` is the element of that mark."""

    number: str
    text: str
    source: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A finished paragraph; ``text`` is clean.

    ``heading`` is its outline level, 0 for none; ``title`` and ``quotation`` are what its style says.
    ``bold``, ``underlined`` and ``capitals`` mean all of its letters; ``size`` is that of most of them, in
    half-points. ``struck`` means all of it is struck out; a line struck out in part has lost those words.
    ``boxes`` are the text boxes anchored in it. ``source`` is there only where it was asked for.
    """

    text: str
    label: Label | None = None
    heading: int = 0
    title: bool = False
    quotation: bool = False
    bold: bool = False
    underlined: bool = False
    capitals: bool = False
    size: int = 20
    struck: bool = False
    contents: bool = False
    page: int | None = None
    notes: tuple[Note, ...] = ()
    boxes: "tuple[Item, ...]" = ()
    source: Source | None = field(default=None, compare=False, repr=False)

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
