"""The flow of paragraphs and tables: body, cells, controls, text boxes and notes, in reading order."""

from typing import Final

from ti_contracts.documents.docx.draft import Draft, breaks_page, style_id
from ti_contracts.documents.docx.drawings import alternative
from ti_contracts.documents.docx.inline import inline
from ti_contracts.documents.docx.names import MC, A, Element, R, W, has, value, whole
from ti_contracts.documents.docx.state import Fields, State, broken_fields
from ti_contracts.documents.flow.flat import line_words, words_of
from ti_contracts.documents.flow.items import Cell, Item, Line, Note, Row, Table

_P: Final = W + "p"
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
        self._first: Element | None = None
        self._last: Element | None = None

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
        now = element.find(W + "pPr")
        ppr = state.view.properties(now)
        style = state.styles.paragraph(style_id(ppr))
        if not state.aside and breaks_page(ppr, style):
            state.pages.before()
        if self._draft is None:
            self._draft = Draft()
        self._draft.base = style.look
        inline(state, self._draft, element)
        self._last = ppr
        mark = None if now is None else now.find(W + "rPr")
        if state.view.mark_gone(now):
            return
        if has(mark, "vanish"):
            # A hidden end joins the next paragraph to this one, under this one's number (style separator).
            if self._first is None and not self._draft.empty:
                self._draft.runs.append((" ", style.look))
                self._first = ppr
            return
        self._finish(ppr if self._first is None else self._first)
        if now is not None and not state.aside and now.find(W + "sectPr") is not None:
            state.pages.section()

    def _finish(self, ppr: Element | None) -> None:
        state, draft = self._state, self._draft or Draft()
        self._draft = self._first = None
        style = state.styles.paragraph(style_id(ppr))
        label = state.numbering.label(ppr, style)
        before = state.last
        text = line_words(label.text if label else "", "".join(text for text, _ in draft.runs))
        state.last = text or before
        notes = [Note(number, words_of(aside(state, body))) for number, body in draft.notes]
        boxes = [item for box in draft.boxes for item in aside(state, box)]
        state.last = text or before
        state.struck += draft.partly_struck
        line = draft.line(ppr, style, label, notes, boxes)
        if line.text or line.number or notes or boxes:
            self.items.append(line)

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
    texts = [line_words("", "".join(t.text or "" for t in p.iter(A + "t"))) for p in body.iter(A + "p")]
    return tuple(Line(text, page=state.pages.number) for text in texts if text)


def read_table(state: State, element: Element) -> Table:
    """A table as Word shows it: a cell merged downwards says its words again in every row."""
    rows: list[Row] = []
    above: dict[int, Cell] = {}
    for row in _parts(state, element, W + "tr"):
        if state.view.row_gone(row):
            continue
        properties = row.find(W + "trPr")
        header = has(properties, "tblHeader") and all(r.header for r in rows)
        rows.append(Row(tuple(_cells(state, row, above)), header))
    return Table(tuple(rows))


def _cells(state: State, row: Element, above: dict[int, Cell]) -> list[Cell]:
    skipped = min(whole(value(row.find(W + "trPr"), "gridBefore"), 0) or 0, 64)
    cells, column = [Cell()] * max(skipped, 0), max(skipped, 0)
    for element in _parts(state, row, W + "tc"):
        if state.view.cell_gone(element):
            continue
        properties = element.find(W + "tcPr")
        merge = None if properties is None else properties.find(W + "vMerge")
        if merge is not None and merge.get(W + "val", "continue") == "continue" and column in above:
            cell = above[column]
        else:
            cell = Cell(read_flow(state, element))
            above.pop(column, None)
        if merge is not None:
            above[column] = cell
        cells.append(cell)
        column += max(whole(value(properties, "gridSpan"), 1) or 1, 1)
    return cells


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
