"""Hides where footnotes and form fields go: after the words that refer to a note, and after a page."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.pdf.footnotes import Note
from ti_contracts.documents.pdf.hyphens import Words
from ti_contracts.documents.pdf.layout import Line, Page


class Placed(NamedTuple):
    """A block, and the marks of notes in it with their pages."""

    block: Block
    marks: tuple[tuple[int, str], ...] = ()


def marks_of(lines: Iterable[Line]) -> tuple[tuple[int, str], ...]:
    """The raised figures in the lines."""
    return tuple((line.page, mark) for line in lines for mark in line.marks)


def with_asides(
    placed: Sequence[Placed], notes: Sequence[Note], pages: Sequence[Page], words: Words
) -> list[Block]:
    """The blocks, with footnotes and form fields between them."""
    ends = _Ends([item.block for item in placed])
    asides: defaultdict[int, list[Block]] = defaultdict(list)
    referring: dict[tuple[int, str], int] = {}
    for n, item in enumerate(placed):
        for mark in item.marks:
            referring.setdefault(mark, n)
    anywhere = {mark: n for (_, mark), n in reversed(referring.items())}
    for note in _joined(notes):
        text = clean_line(words.joined(note.lines))
        after = anywhere.get(note.mark) if note.at_end else referring.get((note.page, note.mark))
        at = ends.of_page(note.page) if after is None else ends.of_table(after + 1)
        if text:
            asides[at].append(Block(BlockKind.FOOTNOTE, text, number=note.mark, page=note.page))
    seen = {""}  # the same field may stand on many pages
    for page in pages:
        said = [text for text in dict.fromkeys(map(clean_line, page.fields)) if text not in seen]
        seen.update(said)
        if said:
            at = ends.of_page(page.number)
            asides[at] += [Block(BlockKind.PARAGRAPH, text, page=page.number) for text in said]
    blocks = list(asides[0])
    for n, item in enumerate(placed, 1):
        blocks += [item.block, *asides.get(n, ())]
    return blocks


def _joined(notes: Sequence[Note]) -> list[Note]:
    """Each note whole: one that ran over the page is joined."""
    whole: list[Note] = []
    for note in notes:
        if not note.mark and whole and whole[-1].page == note.page - 1:
            whole[-1] = replace(whole[-1], lines=(*whole[-1].lines, *note.lines))
        else:
            whole.append(note)
    return whole


class _Ends:
    """Places between blocks: how many blocks stand before each."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._tables = [block.table for block in blocks]
        self._pages = list(accumulate((block.page or 0 for block in blocks), max))

    def of_page(self, page: int) -> int:
        """After the last block that starts on the page or before it; never within a table."""
        return self.of_table(bisect_right(self._pages, page))

    def of_table(self, at: int) -> int:
        """The place itself, or the end of the table that it lies in."""
        table = self._tables[at - 1] if at else 0
        while table and at < len(self._tables) and self._tables[at] == table:
            at += 1
        return at
