"""A run of paragraphs and tables: the body, a note, a text box; gathered piece by piece."""

from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.flow.items import Item, Label, Line, Look, Note
from ti_contracts.documents.flow.runs import Run
from ti_contracts.documents.rtf.tables import RowShape, TableDraft, table_of
from ti_contracts.documents.size import Room

DEEPEST_TABLE: Final = 8
_BULLETS: Final = frozenset("o")  # in Courier New, Word's second kind of bullet


@dataclass(slots=True)
class Draft:
    """A paragraph so far; ``label`` is the number that the file carries beside it, None for none."""

    runs: list[Run] = field(default_factory=list)
    label: str | None = None
    notes: list[Note] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)
    contents: bool = False
    _pieces: list[str] = field(default_factory=list)
    _look: Look | None = None

    def add(self, text: str, look: Look) -> None:
        """Some text; pieces that look the same are joined once."""
        if look != self._look:
            self.settle()
            self._look = look
        self._pieces.append(text)

    def settle(self) -> None:
        """Makes runs of all text so far."""
        if self._look is not None and self._pieces:
            # The halves of a character beyond the first plane come one by one.
            text = "".join(self._pieces).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            self.runs.append((text, self._look))
        self._pieces = []

    @property
    def empty(self) -> bool:
        """Whether nothing in it would be seen."""
        self.settle()
        return not (self.notes or self.boxes or any(text.strip() for text, _ in self.runs))

    def printed(self, level: int) -> Label | None:
        """The label; one without a letter or digit is a bullet."""
        if self.label is None:
            return None
        text = " ".join(self.label.split())
        bullet = text in _BULLETS or not any(c.isalnum() for c in text)
        return Label("" if bullet else text, level, bullet=bullet)


@dataclass(slots=True)
class Story:
    """What is gathered of one story; ``endnote`` where it is a note that stands at the end."""

    room: Room
    draft: Draft = field(default_factory=Draft)
    endnote: bool = False
    _items: list[Item] = field(default_factory=list)
    _tables: list[TableDraft] = field(default_factory=list)

    def add(self, line: Line | None, depth: int) -> None:
        """A finished paragraph (None: an empty one) that stands in so many tables."""
        self._within(depth)
        if line is not None:
            self._open_items().append(line)

    def end_cell(self, depth: int) -> None:
        """A cell ends in the table of that depth."""
        self._within(depth)
        self._tables[-1].end_cell()

    def end_row(self, depth: int, shape: RowShape) -> None:
        """A row ends in the table of that depth."""
        self._within(depth)
        self._tables[-1].end_row(shape)

    @property
    def depth(self) -> int:
        """How many tables are open."""
        return len(self._tables)

    def finished(self) -> tuple[Item, ...]:
        """All items; tables that are still open end."""
        self._within(0)
        return tuple(self._items)

    def _within(self, depth: int) -> None:
        while len(self._tables) > depth:
            table = self._tables.pop()
            if table.cells:
                table.end_row(RowShape())
            if table.rows:
                self._open_items().append(table_of(table.rows, self.room))
            self._open_items().extend(table.items)
        while len(self._tables) < min(depth, DEEPEST_TABLE):
            self._tables.append(TableDraft())

    def _open_items(self) -> list[Item]:
        return self._tables[-1].items if self._tables else self._items
