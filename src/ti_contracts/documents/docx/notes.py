"""Footnotes and endnotes: their text by id, and the number that is printed where they are referred to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ti_contracts.documents.docx.names import Element, W, value, whole
from ti_contracts.documents.docx.numerals import numeral


@dataclass(slots=True)
class NoteSource:
    """The notes of one kind, and how far their numbers have counted."""

    bodies: Mapping[str, Element] = field(default_factory=dict)
    style: str = "decimal"
    next: int = 1
    _used: set[str] = field(default_factory=set)

    def refer(self, note_id: str, mark: str | None) -> tuple[str, Element | None]:
        """The printed mark of a reference, and the note's body where this is the first reference to it.

        ``mark`` is the author's own mark, which does not count.
        """
        number = mark
        if number is None:
            number = numeral(self.next, self.style)
            self.next += 1
        body = None if note_id in self._used else self.bodies.get(note_id)
        # Used before it is read: a note may refer to itself.
        self._used.add(note_id)
        return number, body


def note_source(
    kind: str, part: Element | None, settings: Element | None, section: Element | None
) -> NoteSource:
    """Notes of ``kind`` ("footnote" or "endnote"); the last section's settings win over the document's."""
    bodies = {} if part is None else {item.get(W + "id", ""): item for item in part.findall(W + kind)}
    style, start = ("lowerRoman" if kind == "endnote" else "decimal"), 1
    for holder in (settings, section):
        properties = None if holder is None else holder.find(f"{W}{kind}Pr")
        style = value(properties, "numFmt") or style
        start = whole(value(properties, "numStart"), start) or start
    return NoteSource(bodies, style, start)
