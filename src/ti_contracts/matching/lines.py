"""Finds where a line of a rule is said: its concepts standing together in a sentence, clause or section."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ti_contracts.matching.reading import Place, Reading
from ti_contracts.model.criteria import BUILT_IN_CONCEPTS, Line, Scope


@dataclass(frozen=True, slots=True)
class Match:
    """A line found in a unit: the head first, then the other members that stand in the same unit."""

    places: tuple[Place, ...]

    @property
    def head(self) -> Place:
        """The place whose polarity and force are the line's."""
        return self.places[0]

    @property
    def width(self) -> int:
        """How many words lie from the first to the last place."""
        real = [p for p in self.places if p.concept not in BUILT_IN_CONCEPTS]
        return max(p.end for p in real) - min(p.start for p in real) if real else 0


def match_line(
    line: Line, reading: Reading, around: AbstractSet[str], further: AbstractSet[str]
) -> list[Match]:
    """The matches whose heads stand in ``reading``, the tightest first; one for each place of the head.

    ``around`` are the concepts within the line's scope, ``further`` those within its reach. At least one
    member must stand in the unit's own words, so that a lead-in is not evidence once for each of its items.
    """
    if any(further.isdisjoint(member) for member in line.also):
        return []
    if any(reading.has(concept) for concept in line.none):
        return []
    found = []
    for head in _places(reading, line.all[0]):
        # Column heads say what a cell means, but state nothing themselves.
        match = _around_head(line, reading, around, head) if head.start >= reading.lead else None
        if match is not None and (line.within is None or match.width <= line.within):
            found.append(match)
    return sorted(found, key=lambda match: (match.width, match.head.start))


def _around_head(line: Line, reading: Reading, around: AbstractSet[str], head: Place) -> Match | None:
    places = [head]
    for member in line.all[1:]:
        found = [p for p in _places(reading, member) if not _same(p, head)]
        if found:
            places.append(min(found, key=lambda p: (_distance(p, head), p.start)))
        elif line.scope is Scope.SENTENCE or around.isdisjoint(member):
            return None
    own = any(p.end > reading.own or p.concept in BUILT_IN_CONCEPTS for p in places)
    return Match(tuple(places)) if own else None


def _places(reading: Reading, member: Sequence[str]) -> list[Place]:
    return [place for concept in member for place in reading.places.get(concept, ())]


def _same(place: Place, head: Place) -> bool:
    """One word cannot be two members, unless a longer phrase holds the shorter."""
    return (place.start, place.end) == (head.start, head.end)


def _distance(a: Place, b: Place) -> int:
    return max(a.start - b.end, b.start - a.end, 0)
