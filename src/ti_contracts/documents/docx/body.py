"""The flow of paragraphs and tables: body, cells, controls, text boxes and notes, in reading order."""

from bisect import bisect_left
from typing import Final, NamedTuple

from ti_contracts.documents.docx.draft import Draft
from ti_contracts.documents.docx.drawings import alternative
from ti_contracts.documents.docx.fields import Fields, broken_fields
from ti_contracts.documents.docx.inline import inline
from ti_contracts.documents.docx.names import MC, A, Element, R, W, has, value, whole
from ti_contracts.documents.docx.properties import NONE, Properties, cell_shape, properties
from ti_contracts.documents.docx.state import State
from ti_contracts.documents.flow.flat import line_words, words_of
from ti_contracts.documents.flow.items import Cell, Item, Label, Line, Note, Row, Source, Table

_P: Final = W + "p"
_PROPERTIES: Final = W + "pPr"
_ROW: Final = W + "tr"
_ROW_PROPERTIES: Final = W + "trPr"
_CELL: Final = W + "tc"
_CELL_PROPERTIES: Final = W + "tcPr"
_TABLE: Final = W + "tbl"
_CONTENTS_GALLERIES: Final = frozenset({"Table of Contents", "Table of Figures", "Index"})
_WITHOUT_TEXT: Final = frozenset(
    W + name
    for name in (
        *("sdtPr", "sdtEndPr", "customXmlPr", "sectPr", "tcPr"),
        *("tblPr", "tblGrid", "trPr", "tblPrEx"),
    )
)


class Flow:
    """One container's items; ``draft`` is a paragraph that runs on because its end is deleted or hidden."""

    def __init__(self, state: State) -> None:
        self.items: list[Item] = []
        self._state = state
        self._draft: Draft | None = None
        self._first: Properties | None = None
        self._last = NONE
        self._element: Element | None = None

    def read(self, container: Element) -> None:
        """Adds everything in a container, without ending a paragraph that may run on."""
        for child in container:
            tag = child.tag
            if tag == _P:
                self._paragraph(child)
            elif tag == _TABLE:
                self.end()
                self.items.append(read_table(self._state, child))
            elif tag == W + "sdt":
                self._control(child)
            elif tag == MC + "AlternateContent":
                for chosen in alternative(child):
                    self.read(chosen)
            elif tag in (W + "altChunk", W + "subDoc"):
                self._elsewhere(child)
            elif tag not in _WITHOUT_TEXT and tag not in self._state.view.gone:
                self.read(child)

    def end(self) -> None:
        """Finishes a paragraph that has nothing left to run on into; without text it was never there."""
        if self._draft is not None and not self._draft.empty:
            self._finish(self._last if self._first is None else self._first)
        self._draft = self._first = None

    def _paragraph(self, element: Element) -> None:
        state = self._state
        said = properties(next(element.iterchildren(_PROPERTIES), None), state.view)
        style = state.styles.paragraph(said.style)
        if not state.aside and (style.new_page if said.new_page is None else said.new_page):
            state.pages.before()
        if self._draft is None:
            self._draft = Draft()
        self._draft.base = style.look
        self._element = element
        inline(state, self._draft, element)
        self._last = said
        if said.gone:
            return
        if said.hidden:
            # A hidden end joins the next paragraph to this one, under this one's number (style separator).
            if self._first is None and not self._draft.empty:
                self._draft.runs.append((" ", style.look))
                self._draft.parts.append(element)
                self._first = said
            return
        self._finish(said if self._first is None else self._first)
        if said.section and not state.aside:
            state.pages.section()

    def _finish(self, said: Properties) -> None:
        state, draft = self._state, self._draft or Draft()
        self._draft = self._first = None
        state.room.paragraph()
        style = state.styles.paragraph(said.style)
        label = state.numbering.label(said, style)
        notes, boxes = self._hanging(draft, label) if draft.notes or draft.boxes else ([], [])
        state.struck += draft.partly_struck
        source = Source(draft.runs, draft.parts, self._element) if state.placed else None
        line = draft.line(said, style, label, notes, boxes, source)
        number = line.number
        if line.text or number:
            state.last = f"{number} {line.text}" if number else line.text
        if line.text or number or notes or boxes:
            self.items.append(line)

    def _hanging(self, draft: Draft, label: Label | None) -> tuple[list[Note], list[Item]]:
        """The notes and text boxes of a paragraph; what is lost in them stands after its words."""
        state = self._state
        text = line_words(label.text if label else "", "".join(text for text, _ in draft.runs))
        state.last = text = text or state.last
        notes = [Note(number, words_of(aside(state, body)), mark) for number, body, mark in draft.notes]
        boxes = [item for box in draft.boxes for item in aside(state, box)]
        state.last = text
        return notes, boxes

    def _control(self, element: Element) -> None:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj")
        contents = value(gallery, "docPartGallery") in _CONTENTS_GALLERIES
        self._state.contents += contents
        for content in element.iterchildren(W + "sdtContent"):
            self.read(content)
        self._state.contents -= contents

    def _elsewhere(self, element: Element) -> None:
        self.end()
        relation = self._state.relations.get(element.get(R + "id", ""))
        name = f" ({relation.target})" if relation else ""
        self._state.lose("inserted document", f"files inserted whole are not read{name}")


def read_flow(state: State, container: Element) -> tuple[Item, ...]:
    """All items of a container."""
    flow = Flow(state)
    flow.read(container)
    flow.end()
    return tuple(flow.items)


def aside(state: State, container: Element) -> tuple[Item, ...]:
    """The items of a text box or a note: fields of its own, and no part in counting pages."""
    if container.tag == A + "txBody":
        return _shape_text(state, container)
    fields, state.fields = state.fields, Fields(broken_fields(container, state.view))
    state.aside += 1
    items = read_flow(state, container)
    state.aside -= 1
    state.fields = fields
    return items


def _shape_text(state: State, body: Element) -> tuple[Item, ...]:
    texts = [(line_words("", "".join(t.text or "" for t in p.iter(A + "t"))), p) for p in body.iter(A + "p")]
    return tuple(
        Line(text, page=state.pages.number, source=Source((), (), p) if state.placed else None)
        for text, p in texts
        if text
    )


def read_table(state: State, element: Element) -> Table:
    """A table as Word shows it: a merged cell says its words again in every row and column that it covers."""
    rows: list[tuple[list[_Placed], bool]] = []
    above: dict[int, Cell] = {}
    heads = True
    for row in _parts(state, element, _ROW):
        said = next(row.iterchildren(_ROW_PROPERTIES), None)
        if state.view.row_gone(said):
            continue
        heads = heads and has(said, "tblHeader")
        rows.append((_cells(state, row, said, above), heads))
    # Only columns in which some cell begins: Word's grid has one for every place where any border stands.
    columns = sorted({placed.column for cells, _ in rows for placed in cells})
    return Table(tuple(Row(_spread(state, cells, columns), heads) for cells, heads in rows))


class _Placed(NamedTuple):
    """A cell and the columns of the grid that it covers, from ``column`` to before ``end``."""

    cell: Cell
    column: int
    end: int


def _spread(state: State, row: list[_Placed], columns: list[int]) -> tuple[Cell, ...]:
    cells = [Cell() for _ in range(bisect_left(columns, row[0].column))] if row else []
    for placed in row:
        covered = bisect_left(columns, placed.end) - bisect_left(columns, placed.column)
        cells += [placed.cell] * covered
    state.room.row(len(cells))
    return tuple(cells)


def _cells(state: State, row: Element, said: Element | None, above: dict[int, Cell]) -> list[_Placed]:
    column = max(whole(value(said, "gridBefore"), 0) or 0, 0)
    placed: list[_Placed] = []
    for element in _parts(state, row, _CELL):
        shape = cell_shape(next(element.iterchildren(_CELL_PROPERTIES), None), state.view)
        if shape.gone:
            continue
        if shape.down and column in above:
            cell = above[column]
        else:
            cell = Cell(read_flow(state, element))
            above.pop(column, None)
        if shape.merges:
            above[column] = cell
        end = column + shape.span
        if shape.across and placed and not cell.items:
            placed[-1] = placed[-1]._replace(end=end)
        else:
            placed.append(_Placed(cell, column, end))
        column = end
    return placed


def _parts(state: State, element: Element, wanted: str) -> list[Element]:
    """Rows of a table or cells of a row, through controls and tracked wrappers around them."""
    found: list[Element] = []
    for child in element:
        if child.tag == wanted:
            found.append(child)
        elif child.tag == MC + "AlternateContent":
            found += [part for chosen in alternative(child) for part in _parts(state, chosen, wanted)]
        elif child.tag not in _WITHOUT_TEXT and child.tag not in state.view.gone:
            found += _parts(state, child, wanted)
    return found
