"""Hides what stands around a unit: the concepts of its clause, its section, and where it leads."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from ti_contracts.matching.links import Links
from ti_contracts.matching.reading import Reading
from ti_contracts.model.criteria import Scope
from ti_contracts.model.document import Document


class Surroundings:
    """Which concepts share a clause, a section or the document with a unit.

    In a section and in the document mentions do not count; the clause of a unit counts whole. All sets are
    made once, so that a look costs nothing however long the document is.
    """

    def __init__(
        self, document: Document, readings: Sequence[Reading], asides: Sequence[str], links: Links
    ) -> None:
        """``asides`` say of each reading why it is only a mention, "" where it binds."""
        self._readings = readings
        self._links = links
        self._binding: dict[int, set[str]] = defaultdict(set)
        self._clause: dict[int, set[str]] = defaultdict(set)
        self._section: dict[object, set[str]] = defaultdict(set)
        self._document: set[str] = set()
        self._section_of = [_section(document, r.unit.clause) for r in readings]
        for reading, aside, section in zip(readings, asides, self._section_of, strict=True):
            self._clause[reading.unit.clause].update(reading.places)
            if not aside:
                self._binding[reading.unit.clause].update(reading.places)
                self._section[section].update(reading.places)
                self._document.update(reading.places)

    def of(self, index: int, scope: Scope) -> AbstractSet[str]:
        """The concepts within ``scope`` of the reading at ``index``."""
        reading = self._readings[index]
        match scope:
            case Scope.SENTENCE:
                return reading.places.keys()
            case Scope.CLAUSE:
                return self._clause[reading.unit.clause]
            case Scope.SECTION:
                return self._section[self._section_of[index]]
            case Scope.DOCUMENT:
                return self._document

    def through(self, index: int) -> Iterator[tuple[str, AbstractSet[str]]]:
        """Ways that the words of the clause lead, each with the concepts that it adds to those around.

        Mentions there do not count; what a term means does.
        """
        for link in self._links.of(self._readings[index].unit.clause):
            there = self._clause if link.meaning else self._binding
            concepts = set().union(*(there[clause] for clause in link.clauses if clause in there))
            if concepts:
                yield link.path, concepts


def _section(document: Document, index: int) -> object:
    """What makes clauses one section: the heading above them, or else the number that theirs begin with."""
    clause = document.clauses[index]
    if clause.headings:
        return clause.headings[-1]
    return (document.part_at(index), clause.number.partition(".")[0]) if clause.number else index
