"""Blocks as Markdown; no word in them can act as markup."""

from collections.abc import Sequence
from typing import assert_never

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
from ti_contracts.reports.escape import markdown as plain


def to_markdown(written: Written) -> str:
    """Return the blocks parted by blank lines, the footer last, with a final newline."""
    blocks = [_block(block) for block in written.blocks]
    return "\n\n".join(filter(None, [*blocks, plain(written.footer)])) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {plain(text)}"
        case Paragraph():
            return _labelled(block)
        case Bullets(items):
            return "\n".join(f"- {_labelled(item)}" for item in items)
        case Quotation(said, words, place):
            return f"> “{plain(words)}”\n>\n> **{plain(said)}** – {plain(place)}"
        case Table(heads, rows, _):
            return "\n".join(map(_row, (heads, ["---"] * len(heads), *rows)))
        case PageBreak():
            return ""
        case _ as never:
            assert_never(never)


def _labelled(block: Paragraph) -> str:
    return f"**{plain(block.label)}:** {plain(block.text)}" if block.label else plain(block.text)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cell if cell == '---' else plain(cell) for cell in cells)} |"
