"""What a written report is made of, whatever the file: headings, paragraphs, lists, quotations and tables.

All strings are plain text; each writer makes them safe for its own format.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; level 1 is that of the whole report, which comes once and first."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``label`` stands before it in bold, with a colon after it."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; an item is text with a label before it in bold, which may be empty."""

    items: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of a document with where they stand; ``said`` is what they do: "Against"."""

    said: str
    words: str
    place: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a row of heads, which is repeated on every page.

    ``widths`` are shares of the page, one for each column.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a page of its own."""


Block = Heading | Paragraph | Bullets | Quotation | Table | PageBreak


@dataclass(frozen=True, slots=True)
class Written:
    """A whole report; ``day`` is an ISO date or None, ``footer`` stands on every page before its number."""

    title: str
    author: str
    day: str | None
    footer: str
    blocks: tuple[Block, ...]
    one_page: bool = False
