"""Hides how it is told which lines of the rules gave evidence in a document, and which phrases were found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import compile_rules
from ti_contracts.matching.hits import find_hits
from ti_contracts.matching.words import words_of
from ti_contracts.model.criteria import Concept, Criterion, Element, Line, Need
from ti_contracts.model.document import Document
from ti_contracts.model.packs import Rules
from ti_contracts.model.verdicts import Side

# Stands between an element's id and its line in the id of the element that the line is made into.
_JOINT = "\t"


@dataclass(frozen=True, slots=True)
class Fired:
    """A line of an element that gave evidence on ``side``; ``alone`` if no other line of the element did."""

    element: str
    line: str
    side: str
    alone: bool


class Firing:
    """The rules, ready to be asked what fires; made once for a process."""

    def __init__(self, rules: Rules) -> None:
        """``rules`` are as they were read."""
        self._lines = compile_rules(rules.concepts, [taken_apart(rules.criteria)], rules.facets)
        # Each phrase a concept of its own, so that a hit tells which phrase it is of.
        apart = [Concept(str(n), "", (phrase,)) for n, (_, phrase) in enumerate(phrases_of(rules.concepts))]
        self._phrases = compile_rules(apart, [])

    def of(self, document: Document) -> tuple[tuple[Fired, ...], frozenset[int]]:
        """The lines that give evidence in the document, and the indices of the phrases found in it."""
        return tuple(self._fired(document)), self._found(document)

    def _fired(self, document: Document) -> Iterator[Fired]:
        [finding] = assess(document, self._lines).findings
        rows = [
            (*found.element.id.split(_JOINT), side)
            for found in finding.elements
            for side in sorted({e.side.value for e in found.evidence})
        ]
        spoken = [(element, side) for element, _, side in rows]
        for element, line, side in rows:
            denied = side == Side.AGAINST and line.startswith(("says", "less"))
            alone = spoken.count((element, side)) == 1
            yield Fired(element, f"denied {line}" if denied else line, side, alone)

    def _found(self, document: Document) -> frozenset[int]:
        words = words_of(document.text)
        hits = find_hits(words, [0] * len(words.forms), self._phrases) if words.forms else ()
        return frozenset(int(hit.concept) for hit in hits if hit.concept.isdecimal())


def taken_apart(criteria: Sequence[Criterion]) -> Criterion:
    """One criterion whose elements are the single lines of all elements of all criteria."""
    elements = {element.id: element for criterion in criteria for element in criterion.elements}
    lines = tuple(line for element in elements.values() for line in _lines(element))
    return replace(
        criteria[0], parts=(), elements=lines, needs=(Need(tuple(line.id for line in lines), len(lines)),)
    )


def lines_of(criterion: Criterion) -> list[tuple[str, str]]:
    """The lines of a criterion's elements, as pairs of an element's id and the line in short words."""
    return [
        (element.id, line.id.removeprefix(element.id + _JOINT))
        for element in criterion.elements
        for line in _lines(element)
    ]


def phrases_of(concepts: Sequence[Concept]) -> list[tuple[str, str]]:
    """Every phrase, those of look-alikes too, behind its concept's id."""
    return [(concept.id, phrase) for concept in concepts for phrase in (*concept.phrases, *concept.unless)]


def _lines(element: Element) -> Iterator[Element]:
    """Each line as an element of its own, named "says: training + staff" or "against [cap]: limit"."""
    bare = replace(element, says=(), less=(), against=(), opposed_by=())
    made: dict[str, Element] = {}
    for line in element.says:
        made[f"says: {_members(line)}"] = replace(bare, says=(line,))
    for line in element.less:
        made[f"less: {_members(line)}"] = replace(bare, less=(line,))
    for line in element.against:
        made[f"against: {_members(line)}"] = replace(bare, against=(line,))
    for opposite in element.opposed_by:
        for line in opposite.says:
            only = replace(opposite, says=(line,))
            made[f"against [{opposite.id}]: {_members(line)}"] = replace(bare, opposed_by=(only,))
    return (replace(one, id=f"{element.id}{_JOINT}{name}") for name, one in made.items())


def _members(line: Line) -> str:
    text = " + ".join("|".join(member) for member in (*line.all, *line.also))
    return f"{text} - {'|'.join(line.none)}" if line.none else text
