"""Hides when words can never be found: a line whose member has no phrase, an element with no other line."""

from collections.abc import Iterator, Mapping, Sequence

from ti_contracts.criteria.checks import members
from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.lint_phrases import with_includes
from ti_contracts.criteria.merged import WrittenRules
from ti_contracts.criteria.written import (
    Line,
    WrittenConcept,
    WrittenElement,
    WrittenFacet,
    WrittenLine,
    WrittenOpposite,
)
from ti_contracts.errors import Mistake

Concepts = Mapping[str, Entry[WrittenConcept]]


def lint_reach(rules: WrittenRules) -> Iterator[Mistake]:
    """Lines, elements and facets that no text can reach."""
    empty = {id_ for id_, entry in rules.concepts.entries.items() if not _has_words(entry, rules)}
    if not empty:
        return
    for element in rules.elements.entries.values():
        yield from _element(element, empty)
    for opposite in rules.opposites.entries.values():
        yield from _lines(opposite, "says", opposite.written.says, empty)
    for facets in (rules.facets, rules.documents):
        for facet in facets.entries.values():
            yield from _facet(facet, empty)


def _has_words(entry: Entry[WrittenConcept], rules: WrittenRules) -> bool:
    concepts = with_includes(entry, rules.concepts.entries)
    return any(concept.phrases or concept.quantities for concept in concepts)


def _element(entry: Entry[WrittenElement], empty: set[str]) -> Iterator[Mistake]:
    written = entry.written
    if all(_empty_member(line, empty) for line in written.says):
        yield entry.mistake((), f"no text can say '{entry.id}': {_WHY}", _HINT)
        return
    for key, lines in (("says", written.says), ("less", written.less), ("against", written.against)):
        yield from _lines(entry, key, lines, empty)


_WHY = "each of its lines has a member without phrases"
_HINT = "write phrases for the concept, or remove the line"


def _lines(
    entry: Entry[WrittenElement] | Entry[WrittenOpposite], key: str, lines: Sequence[Line], empty: set[str]
) -> Iterator[Mistake]:
    for index, line in enumerate(lines):
        if member := _empty_member(line, empty):
            yield entry.mistake(
                (key, index), f"the line can never be found: '{member}' has no phrases", _HINT
            )


def _empty_member(line: Line, empty: set[str]) -> str:
    """The first member of which no alternative has phrases, "" where there is none."""
    return next((member for member in _asked(line) if empty.issuperset(members(member))), "")


def _asked(line: Line) -> tuple[str, ...]:
    match line:
        case str():
            return (line,)
        case list():
            return tuple(line)
        case WrittenLine():
            return (*line.all, *line.also)


def _facet(entry: Entry[WrittenFacet], empty: set[str]) -> Iterator[Mistake]:
    if empty.issuperset(entry.written.shown_by):
        yield entry.mistake(("shown_by",), f"nothing can show '{entry.id}': its concepts have no phrases")
