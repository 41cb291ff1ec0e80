"""A paragraph while it is gathered, run by run, and the line that it becomes."""

from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.docx.names import Element
from ti_contracts.documents.docx.properties import Properties
from ti_contracts.documents.docx.styles import Style
from ti_contracts.documents.flow.items import Item, Label, Line, Look, Note, Source
from ti_contracts.documents.flow.runs import line_of, partly_struck

_PLAIN: Final = Look()


@dataclass(slots=True)
class Draft:
    """Text so far; ``notes`` and ``boxes`` are read when the paragraph is finished.

    ``base`` is how text of the paragraph looks that says nothing of its own looks. ``parts`` are the elements
    that the runs were read from. A note is its number, its body and the reference to it.
    """

    base: Look = _PLAIN
    runs: list[tuple[str, Look]] = field(default_factory=list)
    parts: list[Element] = field(default_factory=list)
    notes: list[tuple[str, Element, Element]] = field(default_factory=list)
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
        self,
        said: Properties,
        style: Style,
        label: Label | None,
        notes: list[Note],
        boxes: list[Item],
        source: Source | None,
    ) -> Line:
        """The finished line."""
        return line_of(
            self.runs,
            self.base,
            label=label,
            heading=_outline(said, style),
            title=style.title,
            quotation=style.quotation,
            contents=self.contents or style.contents,
            page=self.page,
            notes=tuple(notes),
            boxes=tuple(boxes),
            source=source,
        )


def _outline(said: Properties, style: Style) -> int:
    own = said.outline
    if own is None or style.contents:
        return style.heading
    return own + 1 if 0 <= own < 9 else 0
