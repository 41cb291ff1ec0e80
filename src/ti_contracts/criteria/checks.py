"""Hides what one rule may say about another: unknown names, circles, needs that cannot be satisfied."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import TypeVar

from ti_contracts.criteria.criterion_checks import check_criteria
from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.merged import WrittenRules
from ti_contracts.criteria.names import Names
from ti_contracts.criteria.phrase_syntax import complaint
from ti_contracts.criteria.written import Line, WrittenConcept, WrittenElement, WrittenLine
from ti_contracts.errors import Mistake
from ti_contracts.model.criteria import BUILT_IN_CONCEPTS
from ti_contracts.strict.positions import Path, shown
from ti_contracts.strict.written import Written

W = TypeVar("W", bound=Written)


def check(rules: WrittenRules, exemplified: frozenset[int]) -> Iterator[Mistake]:
    """All mistakes that no single value shows; ``exemplified`` are the folders whose examples were read."""
    concepts = Names("concept", rules.concepts.seen | BUILT_IN_CONCEPTS, rules.concepts.whole)
    for concept in rules.concepts.entries.values():
        yield from _check_concept(concept, concepts)
    yield from _circles(rules.concepts.entries)
    opposites = Names("opposite", rules.opposites.seen, rules.opposites.whole)
    for opposite in rules.opposites.entries.values():
        yield from _check_lines(opposite, "says", opposite.written.says, concepts)
        yield from _check_names(opposite, "harmless", opposite.written.harmless, concepts)
    for element in rules.elements.entries.values():
        yield from _check_element(element, concepts)
        yield from _check_names(element, "opposed_by", element.written.opposed_by, opposites)
    for facets in (rules.facets, rules.documents):
        for facet in facets.entries.values():
            yield from _check_names(facet, "shown_by", facet.written.shown_by, concepts)
    yield from check_criteria(rules, exemplified)


def _check_concept(entry: Entry[WrittenConcept], concepts: Names) -> Iterator[Mistake]:
    if entry.id in BUILT_IN_CONCEPTS:
        yield entry.mistake((), f"{shown(entry.id)} is a concept of the tool itself", "use another id")
    for key, phrases in (("phrases", entry.written.phrases), ("unless", entry.written.unless)):
        for index, phrase in enumerate(phrases):
            if wrong := complaint(phrase):
                message, hint = wrong
                yield entry.mistake((key, index), f"the phrase {shown(phrase)} {message}", hint)
    for index, included in enumerate(entry.written.includes):
        yield from concepts.check(entry, ("includes", index), included)
    for index, quantity in enumerate(entry.written.quantities):
        if None not in (low := quantity.lowest, high := quantity.highest) and low > high:  # type: ignore[operator]
            yield entry.mistake(
                ("quantities", index, "lowest"), f"lowest: {low} is more than highest, {high}"
            )


def _circles(entries: dict[str, Entry[WrittenConcept]]) -> Iterator[Mistake]:
    """One mistake for each circle of includes, at the include that closes it."""
    graph = {id_: [i for i in entry.written.includes if i in entries] for id_, entry in entries.items()}
    while True:
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            # graphlib names each after those that include it, the first again at the end.
            circle = list(reversed(error.args[1]))
            first, second = circle[0], circle[1]
            index = entries[first].written.includes.index(second)
            message = f"the includes go round in a circle: {' → '.join(circle)}"
            yield entries[first].mistake(("includes", index), message, "remove one of them")
            graph[first] = [i for i in graph[first] if i != second]
        else:
            return


def _check_element(entry: Entry[WrittenElement], concepts: Names) -> Iterator[Mistake]:
    written = entry.written
    for key, lines in (("says", written.says), ("less", written.less), ("against", written.against)):
        yield from _check_lines(entry, key, lines, concepts)
    for key, named in (("weakened_by", written.weakened_by), ("harmless", written.harmless)):
        yield from _check_names(entry, key, named, concepts)


def _check_lines(entry: Entry[W], key: str, lines: list[Line], concepts: Names) -> Iterator[Mistake]:
    for index, line in enumerate(lines):
        for below, concept in named_in(line):
            yield from concepts.check(entry, (key, index, *below), concept)


def _check_names(entry: Entry[W], key: str, named: list[str], known: Names) -> Iterator[Mistake]:
    for index, name in enumerate(named):
        yield from known.check(entry, (key, index), name)


def named_in(line: Line) -> Iterator[tuple[Path, str]]:
    """Every concept that a line names, with its place below the line."""
    match line:
        case str():
            yield from (((), concept) for concept in members(line))
        case list():
            yield from (((index,), c) for index, member in enumerate(line) for c in members(member))
        case WrittenLine():
            yield from ((("all", index), c) for index, member in enumerate(line.all) for c in members(member))
            yield from (
                (("also", index), c) for index, member in enumerate(line.also) for c in members(member)
            )
            yield from ((("none", index), concept) for index, concept in enumerate(line.none))


def members(written: str) -> tuple[str, ...]:
    """The concept ids of "a | b"."""
    return tuple(part.strip() for part in written.split("|"))
