"""A paragraph while it is gathered, run by run, and the line that it becomes."""

from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.docx.items import Item, Line, Note
from ti_contracts.documents.docx.names import Element, W, value, whole
from ti_contracts.documents.docx.numbering import Label
from ti_contracts.documents.docx.styles import Look, Style

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
        return len({look.struck for text, look in self.runs if text.strip()}) == 2

    def line(
        self, ppr: Element | None, style: Style, label: Label | None, notes: list[Note], boxes: list[Item]
    ) -> Line:
        """The finished line; words struck out leave it unless all are."""
        seen = [(text, look) for text, look in self.runs if text.strip()]
        struck = bool(seen) and all(look.struck for _, look in seen)
        kept = [(text, look) for text, look in self.runs if struck or not look.struck]
        lettered = [(text, look) for text, look in kept if any(c.isalpha() for c in text)]
        return Line(
            text=clean_line("".join(text for text, _ in kept)),
            style=style,
            label=label,
            heading=_outline(ppr, style),
            bold=bool(lettered) and all(look.bold for _, look in lettered),
            underlined=bool(lettered) and all(look.underlined for _, look in lettered),
            capitals=bool(lettered) and all(look.caps or text == text.upper() for text, look in lettered),
            size=_usual_size(kept, self.base),
            struck=struck,
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


def _usual_size(runs: list[tuple[str, Look]], base: Look) -> int:
    sizes: dict[int, int] = {}
    for text, look in runs:
        sizes[look.size] = sizes.get(look.size, 0) + len(text.strip())
    return max(sizes, key=lambda size: sizes[size], default=base.size)


def style_id(ppr: Element | None) -> str:
    """The paragraph's own style, "" for the default."""
    return value(ppr, "pStyle")


def breaks_page(ppr: Element | None, style: Style) -> bool:
    """Whether the paragraph begins a page."""
    own = None if ppr is None else ppr.find(W + "pageBreakBefore")
    return style.new_page if own is None else own.get(W + "val", "1") not in ("0", "false", "off")
