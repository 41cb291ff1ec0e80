"""What the walk remembers from paragraph to paragraph, and a paragraph while it is gathered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ti_contracts.documents.flow.items import Item, Look, Note
from ti_contracts.documents.flow.lost import Lost
from ti_contracts.documents.flow.runs import Run
from ti_contracts.documents.odt.names import Element
from ti_contracts.documents.odt.numbering import Numbering
from ti_contracts.documents.odt.styles import Styles
from ti_contracts.documents.size import Room


@dataclass(slots=True)
class State:
    """Everything that the walk carries along.

    ``controls`` are the form controls by their id; ``spare`` is how many cells repeats may still add.
    """

    styles: Styles
    numbering: Numbering
    controls: Mapping[str, Element] = field(default_factory=dict)
    contents: int = 0
    spare: int = 200_000
    room: Room = field(default_factory=Room)
    lost: list[Lost] = field(default_factory=list)
    last: str = ""
    hidden: bool = False
    struck: int = 0
    comments: int = 0

    def lose(self, kind: str, reason: str) -> None:
        """Remembers what cannot be read here."""
        self.lost.append(Lost(kind, reason, self.last))


@dataclass(slots=True)
class Draft:
    """A paragraph so far; ``gone`` where a field hides all of it."""

    base: Look
    runs: list[Run] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    boxes: list[Item] = field(default_factory=list)
    gone: bool = False
