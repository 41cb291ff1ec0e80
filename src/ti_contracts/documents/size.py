"""How large a document may be: bounds on what a reader gathers, so that a bomb ends in one clear line."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ti_contracts.documents.blocks import Block
from ti_contracts.errors import DocumentError

# The longest of 1,194 foreign Word files had some 20,000 paragraphs; a block costs 0.1 ms and 2 kB in all.
MOST_BLOCKS: Final = 100_000
MOST_PARAGRAPHS: Final = 250_000  # those in table cells among them, many of which make one block
MOST_CELLS: Final = 400_000  # of all tables, merged and repeated ones as often as they are shown
MOST_COLUMNS: Final = 1_000
MOST_CHARACTERS: Final = 20_000_000  # some 8,000 pages
MOST_LINES: Final = 250_000  # of plain text, wrapped or not
_HINT: Final = "split it, or give the part that matters as a file of its own"


@dataclass(slots=True)
class Room:
    """What a reader may still gather; each of its methods raises DocumentError when there is none left."""

    paragraphs: int = MOST_PARAGRAPHS
    cells: int = MOST_CELLS

    def paragraph(self) -> None:
        """One more paragraph."""
        self.paragraphs -= 1
        if self.paragraphs < 0:
            raise too_many(MOST_PARAGRAPHS, "paragraphs")

    def row(self, cells: int) -> None:
        """One more table row with so many cells."""
        self.cells -= cells
        if self.cells < 0:
            raise too_many(MOST_CELLS, "table cells")


def check_blocks(blocks: Sequence[Block]) -> None:
    """Refuses what would keep the next stages busy beyond their time; raises DocumentError."""
    if len(blocks) > MOST_BLOCKS:
        raise too_many(MOST_BLOCKS, "paragraphs and table rows")
    cells = characters = 0
    for block in blocks:
        characters += len(block.text)
        if block.cells:
            if len(block.cells) > MOST_COLUMNS:
                raise too_many(MOST_COLUMNS, "table columns")
            cells += len(block.cells)
            characters += sum(map(len, block.cells))
    if cells > MOST_CELLS:
        raise too_many(MOST_CELLS, "table cells")
    if characters > MOST_CHARACTERS:
        raise too_many(MOST_CHARACTERS, "characters")


def check_text(text: str, characters: int = MOST_CHARACTERS, lines: int = MOST_LINES) -> None:
    """Refuses a text that is too long before it is taken apart; raises DocumentError."""
    if len(text) > characters:
        raise too_many(characters, "characters")
    if text.count("\n") > lines:
        raise too_many(lines, "lines")


def too_many(most: int, what: str) -> DocumentError:
    """The error for a document with more than so many of something."""
    return DocumentError(f"has more than {most:,} {what}, which no contract has", _HINT)
