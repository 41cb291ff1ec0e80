"""One unit with the concepts and cues found in it, in places that count from its first word."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ti_contracts.matching.hits import Hit
from ti_contracts.matching.units import Unit
from ti_contracts.matching.words import Words
from ti_contracts.model.criteria import IN_EXCLUSIONS, IN_TABLE
from ti_contracts.model.document import ClauseKind, Document, SectionRole

_NEW_STATEMENT = frozenset(("but", "however", "whereas", "although", "though", "provided", "instead", "nor"))
_MARKS = frozenset('"“”«»')
_PREDICATE = frozenset(
    "must shall will is are may should can does do has have need needs never".split()  # noqa: SIM905
)


class Place(NamedTuple):  # as of Hit
    """A hit inside a unit: words ``start`` to ``end`` counted from the unit's first word.

    ``pieces`` are the ranges of the words that make the hit; what lies between them is a gap. They count from
    ``offset`` words before the unit's first word.
    """

    start: int
    end: int
    concept: str
    pieces: tuple[tuple[int, int], ...] = ()
    offset: int = 0

    def names(self, other: "Place") -> bool:
        """Whether the words of ``other`` are among the words that make this hit."""
        start, end = other.start - self.offset, other.end - self.offset
        return any(a <= start and end <= b for a, b in self.pieces)


@dataclass(frozen=True, slots=True)
class Reading:
    """A unit as read.

    ``own`` is where the unit's own words begin, ``lead`` where its lead-ins begin (before it stand column
    heads). ``statements`` are the half-open ranges of the statements that the own words fall into, ``quoted``
    those of its words in quotation marks, of which the last may be left open. ``denied``
    and ``aside`` are what the units beside it do to it: all of it is denied, or it binds nobody because it
    "..." (the end of a sentence that begins with "it").
    """

    unit: Unit
    role: SectionRole
    forms: tuple[str, ...]
    commas: tuple[int, ...]
    places: Mapping[str, tuple[Place, ...]]
    lead: int
    own: int
    statements: tuple[range, ...]
    quoted: tuple[range, ...] = ()
    denied: bool = False
    aside: str = ""

    def statement_at(self, place: int) -> range:
        """The statement that holds a place; the lead-in belongs to the first one."""
        for statement in self.statements:
            if place < statement.stop:
                return statement
        return self.statements[-1]

    def has(self, concept: str) -> bool:
        """Whether the concept stands in the unit."""
        return concept in self.places

    def first_comma(self, start: int, end: int) -> int:
        """The place of the first comma after ``start`` and before ``end``; ``end`` if there is none."""
        i = bisect_right(self.commas, start)
        return self.commas[i] if i < len(self.commas) and self.commas[i] < end else end


def read_units(document: Document, words: Words, units: Sequence[Unit], hits: Sequence[Hit]) -> list[Reading]:
    """One reading for each unit, in the same order."""
    starts = [hit.start for hit in hits]
    return [_reading(document, words, unit, hits, starts) for unit in units]


def _reading(
    document: Document, words: Words, unit: Unit, hits: Sequence[Hit], starts: Sequence[int]
) -> Reading:
    role = document.clauses[unit.clause].role
    places: dict[str, list[Place]] = defaultdict(list)
    forms: list[str] = []
    for part in unit.ranges:
        offset = len(forms) - part.start
        first, last = bisect_left(starts, part.start), bisect_left(starts, part.stop)
        for start, end, concept, pieces in hits[first:last]:
            if end <= part.stop:
                places[concept].append(Place(start + offset, end + offset, concept, pieces, offset))
        forms.extend(words.forms[part.start : part.stop])
    own = len(forms) - len(unit.own)
    if role is SectionRole.EXCLUSIONS:
        places[IN_EXCLUSIONS].append(Place(own, own, IN_EXCLUSIONS))
    if document.clauses[unit.clause].kind is ClauseKind.ROW:
        places[IN_TABLE].append(Place(own, own, IN_TABLE))
    return Reading(
        unit=unit,
        role=role,
        forms=tuple(forms),
        commas=tuple(own + i - unit.own.start for i in unit.own if "," in _before(document, words, i)),
        places={concept: tuple(found) for concept, found in places.items()},
        lead=sum(len(head) for head in unit.heads),
        own=own,
        statements=_statements(document, words, unit, own),
        quoted=tuple(_quoted(document, words, unit, own)),
    )


def _before(document: Document, words: Words, i: int) -> str:
    """The characters between word ``i`` and the one before it."""
    return document.text[words.ends[i - 1] : words.starts[i]] if i else ""


def _quoted(document: Document, words: Words, unit: Unit, own: int) -> Iterator[range]:
    """The ranges of own words that stand in double quotation marks."""
    if _MARKS.isdisjoint(document.quote(unit.span)):
        return
    start: int | None = None
    for i in unit.own:
        marks = [mark for mark in _before(document, words, i) if mark in _MARKS]
        if start is not None and marks:
            yield range(start, own + i - unit.own.start)
            start, marks = None, marks[1:]
        if marks:
            start = own + i - unit.own.start
    if start is not None:
        yield range(start, own + len(unit.own))


def _statements(document: Document, words: Words, unit: Unit, own: int) -> tuple[range, ...]:
    """Cuts the own words where a new statement begins: at ";", "but", "and must", "and staff shall"."""
    cuts = [own]
    verb_seen = False
    for i in unit.own[1:]:
        form = words.forms[i]
        if _begins_statement(document, words, unit, i, verb_seen):
            cuts.append(own + i - unit.own.start)
            verb_seen = False
        verb_seen = verb_seen or form.split(" ")[0] in _PREDICATE
    cuts.append(own + len(unit.own))
    return tuple(range(a, b) for a, b in pairwise(cuts) if b > a)


def _begins_statement(document: Document, words: Words, unit: Unit, i: int, verb_seen: bool) -> bool:
    form, before = words.forms[i], _before(document, words, i)
    if ";" in before or ":" in before or " – " in before or form in _NEW_STATEMENT:
        return True
    if "," in before and verb_seen and (form in _PREDICATE or form == "whose"):
        return True
    if form != "and":
        return False
    following = [words.forms[j].split(" ")[0] for j in range(i + 1, min(i + 5, unit.own.stop))]
    # "And must" always begins one; "and staff shall" only after a verb, else both nouns are its subject.
    reach = following if verb_seen else following[:1]
    return "," in before or bool(_PREDICATE.intersection(reach))
