"""A paragraph while it is gathered, run by run, and the line that it becomes."""

from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.docx.names import Element, W, value, whole
from ti_contracts.documents.docx.styles import Style
from ti_contracts.documents.flow.items import Item, Label, Line, Look, Note
from ti_contracts.documents.flow.runs import line_of, partly_struck

_PLAIN: Final = Look()


@dataclass(slots=True)
class Draft:
    """Text so far; ``notes`` and ``boxes`` are read when the paragraph is finished.

    ``base`` is how text of the paragraph looks that says nothing of its own looks.
    """

    base: Look = _PLAIN
    runs: list[tuple[str, Look]] = field(default_factory=list)
    notes: list[tuple[str, Element]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    page: int | None = None
    contents: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing in it would be seen."""
        return not (self.notes or self.boxes or any(text.strip() for text, _ in self.runs))

    @property
    def partly_struck(self) -> bool:
        """Whether some of its words are struck out and others not."""
        return partly_struck(self.runs)

    def line(
        self, ppr: Element | None, style: Style, label: Label | None, notes: list[Note], boxes: list[Item]
    ) -> Line:
        """The finished line."""
        return line_of(
            self.runs,
            self.base,
            label=label,
            heading=_outline(ppr, style),
            title=style.title,
            quotation=style.quotation,
            contents=self.contents or style.contents,
            page=self.page,
            notes=tuple(notes),
            boxes=tuple(boxes),
        )


def _outline(ppr: Element | None, style: Style) -> int:
    own = whole(value(ppr, "outlineLvl"))
    if own is None or style.contents:
        return style.heading
    return own + 1 if 0 <= own < 9 else 0


def style_id(ppr: Element | None) -> str:
    """The paragraph's own style, "" for the default."""
    return value(ppr, "pStyle")


def breaks_page(ppr: Element | None, style: Style) -> bool:
    """Whether the paragraph begins a page."""
    own = None if ppr is None else ppr.find(W + "pageBreakBefore")
    return style.new_page if own is None else own.get(W + "val", "1") not in ("0", "false", "off")
