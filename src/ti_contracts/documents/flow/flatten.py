"""From lines and tables to blocks: kinds, levels, rows, and notes behind what refers to them."""

from collections.abc import Iterable

from ti_contracts.documents.blocks import Block, BlockKind
from ti_contracts.documents.flow.flat import cell_words, is_layout
from ti_contracts.documents.flow.headings import body_look, is_clause, levels, look_of, looks_like_heading
from ti_contracts.documents.flow.items import Cell, Item, Line, Note, Row, Table


def to_blocks(items: tuple[Item, ...], paged: bool = True, *, placed: bool = False) -> tuple[Block, ...]:
    """Blocks in reading order, with the pages of their lines only where those are worth showing.

    With ``placed``, each keeps the Line, Row or Note that it was made from.
    """
    return tuple(_Flattening(items, paged, placed).of(items))


class _Flattening:
    """Numbers the tables, and knows how the document as a whole looks."""

    def __init__(self, items: tuple[Item, ...], paged: bool, placed: bool) -> None:
        self._paged, self._placed = paged, placed
        self._cells: dict[tuple[int, bool], str] = {}
        self._body = body_look(items)
        self._levels = levels(items, self._body)
        self._tables = 0

    def of(self, items: Iterable[Item]) -> list[Block]:
        blocks: list[Block] = []
        for item in items:
            blocks += self._line(item) if isinstance(item, Line) else self._table(item)
        return blocks

    def _line(self, line: Line) -> list[Block]:
        own = [self._block(line)] if line.text else []
        if line.notes or line.boxes:
            own += [*self._notes(line.notes, self._page(line)), *self.of(line.boxes)]
        return own

    def _page(self, line: Line) -> int | None:
        return line.page if self._paged else None

    def _block(self, line: Line) -> Block:
        kind, level, sure = self._kind(line)
        return Block(
            kind=kind,
            text=line.text,
            number=line.number,
            level=level,
            page=self._page(line),
            contents=line.contents,
            quotation=line.quotation,
            in_force=not line.struck,
            sure=sure,
            source=line if self._placed else None,
        )

    def _kind(self, line: Line) -> tuple[BlockKind, int, bool]:
        level = line.label.level if line.label else 0
        if line.label and line.label.bullet:
            return BlockKind.ITEM, level, True
        if line.heading and not line.contents and not is_clause(line):
            return BlockKind.HEADING, line.heading, True
        if not line.heading and looks_like_heading(line, self._body):
            return BlockKind.HEADING, self._levels.get(look_of(line), 1), False
        return BlockKind.PARAGRAPH, level, True

    def _notes(self, notes: Iterable[Note], page: int | None) -> list[Block]:
        return [
            Block(BlockKind.FOOTNOTE, n.text, n.number, page=page, source=n if self._placed else None)
            for n in notes
            if n.text
        ]

    def _table(self, table: Table) -> list[Block]:
        if is_layout(table):
            return self.of(item for row in table.rows for cell in row.cells for item in cell.items)
        self._tables += 1
        number, blocks = self._tables, list[Block]()
        heads = _heads(table.rows)
        seen: set[int] = set()
        for index, row in enumerate(table.rows):
            header = row.header or index in heads
            block = self._row(row, number, header, sure=row.header or not header)
            if block is not None:
                blocks.append(block)
            for cell in row.cells:
                # A cell merged downwards is the same cell in every row; what hangs on it comes once.
                if id(cell) not in seen:
                    blocks += self._hanging(cell.items)
                seen.add(id(cell))
        return blocks

    def _row(self, row: Row, table: int, header: bool, sure: bool) -> Block | None:
        lines = [line for cell in row.cells for line in cell.items if isinstance(line, Line) and line.text]
        struck = bool(lines) and all(line.struck for line in lines)
        cells = tuple(self._words(cell, struck) for cell in row.cells)
        if not any(cells):
            return None
        page = next((line.page for line in lines if line.page), None) if self._paged else None
        return Block(
            BlockKind.ROW,
            cells=cells,
            owners=_owners(row.cells),
            page=page,
            table=table,
            header=header,
            in_force=not struck,
            sure=sure,
            source=row if self._placed else None,
        )

    def _words(self, cell: Cell, struck: bool) -> str:
        """What a cell says; one string for all rows that a merged cell covers, however many."""
        if not cell.items:
            return ""
        key = id(cell), struck
        words = self._cells.get(key)
        if words is None:
            words = self._cells[key] = cell_words(cell.items, keep_struck=struck)
        return words

    def _hanging(self, items: Iterable[Item]) -> list[Block]:
        """Notes and tables inside a cell, for behind its row."""
        blocks: list[Block] = []
        for item in items:
            if isinstance(item, Line):
                blocks += [*self._notes(item.notes, self._page(item)), *self._hanging(item.boxes)]
            elif is_layout(item):
                blocks += self._hanging(i for row in item.rows for cell in row.cells for i in cell.items)
            else:
                blocks += self._table(item)
        return blocks


def _owners(cells: tuple[Cell, ...]) -> tuple[int, ...]:
    """For each cell the first of the cells merged with it; readers repeat the same object."""
    owners: list[int] = []
    for n, cell in enumerate(cells):
        owners.append(owners[-1] if n and cell is cells[n - 1] else n)
    return tuple(owners)


def _heads(rows: tuple[Row, ...]) -> frozenset[int]:
    """Rows of column heads that nobody marked as such: bold throughout, at the top, above one that is not."""
    if any(row.header for row in rows):
        return frozenset()
    heads: list[int] = []
    for index, row in enumerate(rows):
        cells = _cells_with_text(row)
        if len(cells) > 1 and not all(line.bold for cell in cells for line in cell):
            return frozenset(heads)
        if len(cells) > 1:
            heads.append(index)
    return frozenset()


def _cells_with_text(row: Row) -> list[list[Line]]:
    cells = ([i for i in cell.items if isinstance(i, Line) and i.text] for cell in row.cells)
    return [cell for cell in cells if cell]
