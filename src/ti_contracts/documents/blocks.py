"""The common shape that every reader produces before numbers, headings, stems and roles are worked out."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from ti_contracts.model.document import Unread


class BlockKind(StrEnum):
    """What a reader knows of a piece of text from the file format alone."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list item, table row or footnote in reading order.

    ``text`` is one line, white space collapsed, control characters out, soft hyphens out; it is empty for a
    ROW, whose words are in ``cells``. ``number`` is the label that the format itself supplies (Word's
    automatic numbering, a Markdown list marker such as "1.", never a bullet sign); numbers that somebody
    typed stay in ``text`` and are split off by the outline. ``level`` is 1 to 9 for a HEADING; for an ITEM
    and a numbered PARAGRAPH it is the depth of indentation, 0 for the outermost. ``table`` numbers the tables
    of a document from 1 (0: not in a table); ``header`` marks a row of column heads. ``contents`` marks lines
    of a table of contents where the format says so. ``sure`` is False where a HEADING was guessed from looks.
    ``ocr`` marks words that were read from a picture. ``owners`` gives for each cell the index of the cell in
    the row whose words it repeats because they are merged, its own index where it stands for itself; () where
    the format does not say what is merged. ``source`` is what the reader made the block from, where whoever
    writes into the file asked for it.
    """

    kind: BlockKind
    text: str = ""
    number: str = ""
    level: int = 0
    page: int | None = None
    cells: tuple[str, ...] = ()
    table: int = 0
    header: bool = False
    contents: bool = False
    quotation: bool = False
    in_force: bool = True
    sure: bool = True
    ocr: bool = False
    owners: tuple[int, ...] = ()
    source: Any = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a format reader returns: blocks in reading order, and what it could not read.

    ``source`` is the text of a file that has lines (Markdown, HTML, plain text), "" for others.
    """

    blocks: tuple[Block, ...]
    pages: int | None = None
    title: str = ""
    unread: tuple[Unread, ...] = ()
    notes: tuple[str, ...] = ()
    source: str = ""
