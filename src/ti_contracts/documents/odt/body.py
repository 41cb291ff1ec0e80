"""The flow of paragraphs, lists and tables: body, cells, sections, text boxes and notes, in reading order."""

from dataclasses import dataclass, replace
from typing import Final

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.flat import line_words
from ti_contracts.documents.flow.items import Item, Label, Line
from ti_contracts.documents.flow.runs import line_of, partly_struck
from ti_contracts.documents.odt.frames import contents_of, control_words, is_drawing
from ti_contracts.documents.odt.inline import inline
from ti_contracts.documents.odt.names import DRAW, OFFICE, TABLE, TEXT, XML, Element, whole
from ti_contracts.documents.odt.numbering import OUTLINE, Place
from ti_contracts.documents.odt.state import Draft, State
from ti_contracts.documents.odt.tables import read_table

_PARAGRAPHS: Final = frozenset({TEXT + "p", TEXT + "h"})
_CONTENTS: Final = frozenset(
    TEXT + name
    for name in (
        *("table-of-content", "illustration-index", "table-index", "object-index"),
        *("user-index", "alphabetical-index"),
    )
)
_WITHOUT_TEXT: Final = frozenset(
    {OFFICE + "forms", OFFICE + "annotation", OFFICE + "scripts", OFFICE + "event-listeners"}
    | {TEXT + "tracked-changes", TABLE + "tracked-changes", DRAW + "enhanced-geometry"}
    | {tag + "-source" for tag in (*_CONTENTS, TEXT + "bibliography", TEXT + "section")}
)


@dataclass(slots=True)
class _InList:
    """Where the walk stands in a list; ``waiting`` until the item's first paragraph has taken its number."""

    key: str
    style: str
    level: int
    waiting: bool = False
    restart: bool = False
    start: int | None = None
    override: str = ""


def read_flow(state: State, container: Element) -> tuple[Item, ...]:
    """All items of a container; a frame or shape is one too."""
    flow = _Flow(state)
    if is_drawing(container.tag):
        flow.drawing(container)
    else:
        flow.read(container, None)
    return tuple(flow.items)


class _Flow:
    """One container's items."""

    def __init__(self, state: State) -> None:
        self.items: list[Item] = []
        self._state = state

    def read(self, container: Element, place: _InList | None) -> None:
        for child in container:
            tag = child.tag
            if tag in _PARAGRAPHS:
                self._paragraph(child, place)
            elif tag == TEXT + "list":
                self._list(child, place)
            elif tag == TEXT + "numbered-paragraph":
                self._numbered(child)
            elif tag == TABLE + "table":
                self.items.append(read_table(self._state, child, read_flow))
            elif tag == TEXT + "section":
                self._section(child, place)
            elif tag in _CONTENTS:
                self._contents(child)
            elif is_drawing(tag):
                self.drawing(child)
            elif tag not in _WITHOUT_TEXT:
                self.read(child, place)

    def drawing(self, element: Element) -> None:
        """Adds the text boxes of a frame, shape or group, and the value of a form control."""
        if element.tag == DRAW + "control":
            words = clean_line(control_words(self._state, element))
            self.items += [Line(words)] if words else []
        for container in contents_of(self._state, element):
            self.read(container, None)

    def _list(self, element: Element, outer: _InList | None, restart: bool = False) -> None:
        style = element.get(TEXT + "style-name") or (outer.style if outer else "")
        if outer is None:
            onward = element.get(TEXT + "continue-numbering") == "true"
            after = element.get(TEXT + "continue-list", "")
            key = self._state.numbering.begin(element.get(XML + "id", ""), style, onward, after)
            place = _InList(key, style, 0)
        else:
            place = _InList(outer.key, style, outer.level + 1, restart=restart)
        for item in element:
            if item.tag == TEXT + "list-item":
                place.waiting = True
                place.start = whole(item.get(TEXT + "start-value"), -1)
                place.start = None if place.start < 0 else place.start
                place.override = item.get(TEXT + "style-override", "")
                self._item(item, place)
            elif item.tag == TEXT + "list-header":
                place.waiting = False
                self._item(item, place)

    def _item(self, item: Element, place: _InList) -> None:
        lists = 0
        for child in item:
            if child.tag == TEXT + "list":
                lists += 1
                self._list(child, place, restart=lists > 1)
            else:
                self.read([child], place)

    def _numbered(self, element: Element) -> None:
        style = element.get(TEXT + "style-name", "")
        key = f"\0numbered {element.get(TEXT + 'list-id', style)}"
        start = whole(element.get(TEXT + "start-value"), -1)
        level = whole(element.get(TEXT + "level"), 1, 1, 10) - 1
        self.read(element, _InList(key, style, level, waiting=True, start=start if start >= 0 else None))

    def _section(self, element: Element, place: _InList | None) -> None:
        state = self._state
        shown = element.get(TEXT + "display", "true")
        # LibreOffice writes is-hidden only where the condition hides the section.
        hidden = shown == "none" or (shown == "condition" and element.get(TEXT + "is-hidden") == "true")
        if hidden or state.styles.hidden_section(element.get(TEXT + "style-name", "")):
            state.hidden = True
        else:
            self.read(element, place)

    def _contents(self, element: Element) -> None:
        self._state.contents += 1
        self.read(element, None)
        self._state.contents -= 1

    def _paragraph(self, element: Element, place: _InList | None) -> None:
        state = self._state
        state.room.paragraph()
        style = state.styles.paragraph(element.get(TEXT + "style-name", ""))
        draft = Draft(style.look)
        before = state.last
        inline(state, draft, element, style.look, read_flow)
        # A paragraph that a field hides still counts in LibreOffice only while it is shown.
        if draft.gone:
            return
        label = self._label(element, place, style.lists)
        heading = whole(element.get(TEXT + "outline-level"), 1, 1, 10) if element.tag == TEXT + "h" else 0
        state.struck += partly_struck(draft.runs)
        line = line_of(
            draft.runs,
            draft.base,
            label=label,
            heading=0 if style.contents else min(heading, 9) or style.heading,
            title=style.title,
            quotation=style.quotation,
            contents=state.contents > 0 or style.contents,
            notes=tuple(draft.notes),
            boxes=tuple(draft.boxes),
        )
        state.last = line_words(line.number, line.text) or before
        if line.text or line.number or line.notes or line.boxes:
            self.items.append(line)

    def _label(self, element: Element, place: _InList | None, named: str | None) -> Label | None:
        if place is None:
            return self._heading_label(element, named)
        level = place.level
        if not place.waiting:
            return None
        place.waiting = False
        style = place.override or place.style or named or ""
        where = Place(place.key, style, level)
        label = self._state.numbering.label(where, place.start, place.restart)
        place.restart = False
        return label

    def _heading_label(self, element: Element, named: str | None) -> Label | None:
        header = element.get(TEXT + "is-list-header") == "true"
        if element.tag != TEXT + "h" or header or named == "" or OUTLINE not in self._state.numbering.styles:
            return None
        level = whole(element.get(TEXT + "outline-level"), 1, 1, 10) - 1
        start = whole(element.get(TEXT + "start-value"), -1)
        restart = element.get(TEXT + "restart-numbering") == "true"
        label = self._state.numbering.label(
            Place(OUTLINE, OUTLINE, level), start if restart and start >= 0 else None, restart
        )
        return replace(label, level=0) if label.text else None
