"""The clauses of a document with the cues found in them, as spans of its text."""

from collections import defaultdict
from collections.abc import Sequence

from ti_contracts.matching.polarity import denied
from ti_contracts.matching.reading import Place, Reading
from ti_contracts.matching.words import WORD
from ti_contracts.model.document import Document, SectionRole, Span


class Marked:
    """Looks up cues by clause; ``asides[i]`` says why reading i is only a mention ("" where it binds)."""

    def __init__(self, document: Document, readings: Sequence[Reading], asides: Sequence[str]) -> None:
        self.document = document
        self._of: dict[int, list[tuple[Reading, str]]] = defaultdict(list)
        for reading, aside in zip(readings, asides, strict=True):
            self._of[reading.unit.clause].append((reading, aside))
        self._words: dict[Span, list[tuple[int, int]]] = {}

    def readings(self, clause: int) -> list[Reading]:
        """The sentences of a clause that are more than a mention, or all of those of a table's row."""
        row = bool(self.document.clauses[clause].cells)
        return [reading for reading, aside in self._of.get(clause, ()) if row or not aside]

    def binds(self, clause: int) -> bool:
        """Whether the clause is operative text in force."""
        found = self.document.clauses[clause]
        return found.in_force and found.role is SectionRole.OPERATIVE

    def has(self, clause: int, *concepts: str) -> bool:
        """Whether one of the concepts stands in the clause's own words."""
        return any(
            place.start >= reading.own
            for reading in self.readings(clause)
            for concept in concepts
            for place in reading.places.get(concept, ())
        )

    def led(self, clause: int, concept: str) -> bool:
        """Whether the concept stands in the lead-ins or heads that the clause is read with."""
        return any(
            place.end <= reading.own
            for reading in self.readings(clause)
            for place in reading.places.get(concept, ())
        )

    def spans(self, clause: int, concept: str, within: Span | None = None) -> list[Span]:
        """Where the concept stands in the clause, in order, each stretch once."""
        found = {
            self.span_of(reading, place)
            for reading in self.readings(clause)
            for place in reading.places.get(concept, ())
            if place.start >= reading.own
        }
        return sorted(span for span in found if within is None or within.holds(span))

    def first(self, clause: int, concept: str, within: Span | None = None) -> Span | None:
        """The first place of the concept, the longest of those that begin there."""
        found = self.spans(clause, concept, within)
        return max((span for span in found if span.start == found[0].start), key=len) if found else None

    def said(self, clause: int, concept: str, within: Span) -> Span | None:
        """The first place of the concept that is not denied."""
        for reading in self.readings(clause):
            for place in sorted(reading.places.get(concept, ()), key=lambda p: (p.start, -p.end)):
                if place.start < reading.own or denied(reading, place):
                    continue
                span = self.span_of(reading, place)
                if within.holds(span):
                    return span
        return None

    def span_of(self, reading: Reading, place: Place) -> Span:
        """The characters of a place that stands in the unit's own words."""
        unit = reading.unit.span
        if unit not in self._words:
            found = WORD.finditer(self.document.text, unit.start, unit.end)
            self._words[unit] = [match.span() for match in found]
        words = self._words[unit]
        return Span(words[place.start - reading.own][0], words[place.end - reading.own - 1][1])
