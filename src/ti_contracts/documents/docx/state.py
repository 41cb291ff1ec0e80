"""What the walk remembers from paragraph to paragraph: pages, fields, notes, what could not be read."""

from dataclasses import dataclass, field

from ti_contracts.documents.docx.fields import Fields
from ti_contracts.documents.docx.notes import NoteSource
from ti_contracts.documents.docx.numbering import Numbering
from ti_contracts.documents.docx.package import Relation
from ti_contracts.documents.docx.revisions import View
from ti_contracts.documents.docx.styles import Styles
from ti_contracts.documents.flow.lost import Lost
from ti_contracts.documents.size import Room


@dataclass(slots=True)
class Pages:
    """Counts pages from the breaks in the file.

    Word saves a rendered break after an explicit one, so a break that meets no text before it counts once.
    """

    number: int = 1
    rendered: bool = False
    explicit: bool = False
    sections: list[str] = field(default_factory=list)
    _blank: bool = True

    def text(self) -> int:
        """Some text stands here; gives its page."""
        self._blank = False
        return self.number

    def flow(self) -> None:
        """A page ended here when Word last laid the document out."""
        self.rendered = True
        self.turn()

    def turn(self) -> None:
        """A new page begins here unless one has just begun."""
        if not self._blank:
            self.number += 1
            self._blank = True

    def before(self) -> None:
        """The next paragraph asks for a new page."""
        self.explicit = self.explicit or not self._blank
        self.turn()

    def section(self) -> None:
        """A section ends; ``sections`` holds how those after it begin, the next one last."""
        if self.sections and self.sections.pop().endswith("Page"):
            self.turn()

    def forced(self) -> None:
        """Somebody put a page break here."""
        self.explicit = True
        self.number += 1
        self._blank = True


@dataclass(slots=True)
class State:
    """Everything that the walk carries along; ``placed`` where lines are to keep where they come from."""

    view: View
    styles: Styles
    numbering: Numbering
    relations: dict[str, Relation]
    notes: dict[str, NoteSource]
    fields: Fields
    pages: Pages = field(default_factory=Pages)
    room: Room = field(default_factory=Room)
    contents: int = 0
    aside: int = 0
    lost: list[Lost] = field(default_factory=list)
    last: str = ""
    hidden: bool = False
    struck: int = 0
    placed: bool = False

    def lose(self, kind: str, reason: str) -> None:
        """Remembers what cannot be read here."""
        self.lost.append(Lost(kind, reason, self.last))
