"""Hides what is allowed in rules but rarely meant: unused names, phrases twice, wording without a blank."""

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from ti_contracts.criteria.checks import named_in
from ti_contracts.criteria.criterion_checks import needed_by
from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.lint_examples import lint_examples
from ti_contracts.criteria.lint_phrases import lint_copies, lint_phrases
from ti_contracts.criteria.lint_reach import lint_reach
from ti_contracts.criteria.load import in_order
from ti_contracts.criteria.merged import Merged, WrittenRules
from ti_contracts.criteria.written import WrittenConcept, WrittenElement, WrittenOpposite
from ti_contracts.errors import Mistake
from ti_contracts.strict.positions import shown
from ti_contracts.strict.written import Written

W = TypeVar("W", bound=Written)


def lint(rules: WrittenRules, firing: Collection[str] = ()) -> tuple[Mistake, ...]:
    """Warnings about rules, in file order; ``firing`` are the criteria that every sample meets, or breaks."""
    return in_order(rules, list(_warnings(rules, firing)))


def _warnings(rules: WrittenRules, firing: Collection[str]) -> Iterator[Mistake]:
    yield from _unused(rules)
    concepts = rules.concepts.entries
    for concept in concepts.values():
        yield from _concept(concept, concepts)
    for element in rules.elements.entries.values():
        if element.written.against and not element.written.fix:
            yield element.mistake(
                ("against",), "against without fix", "say what to change where a clause speaks against it"
            )
    for criterion in rules.criteria.entries.values():
        if "[" not in criterion.written.wording:
            hint = "put what the reader must fill in into [square brackets]"
            yield criterion.mistake(("wording",), "the wording has no blank", hint)
        if criterion.id in firing:
            message = f"{criterion.id} gets the same verdict, met or contradicted, in every sample contract"
            yield criterion.mistake((), message, "a rule that always fires tells nothing apart")
    yield from lint_copies(concepts)
    yield from lint_reach(rules)
    yield from lint_examples(rules)


def _unused(rules: WrittenRules) -> Iterator[Mistake]:
    elements, criteria = rules.elements.entries.values(), rules.criteria.entries.values()
    needed = {element for entry in criteria for element in needed_by(entry)}
    opposed = {opposite for entry in elements for opposite in entry.written.opposed_by}
    applied = {facet for entry in criteria for facet in entry.written.applies}
    homes = {kind for entry in criteria for kind in entry.written.home}
    yield from _not_in(_named(rules), rules.concepts, "nothing names it")
    yield from _not_in(opposed, rules.opposites, "no element names it")
    yield from _not_in(needed, rules.elements, "no criterion needs it")
    yield from _not_in(applied, rules.facets, "no criterion applies by it")
    yield from _not_in(homes, rules.documents, "no criterion is at home in it")


def _named(rules: WrittenRules) -> set[str]:
    """Every concept that something names."""
    named = {c for element in rules.elements.entries.values() for c in _concepts_of(element)}
    named |= {c for opposite in rules.opposites.entries.values() for c in _concepts_of(opposite)}
    named |= {c for concept in rules.concepts.entries.values() for c in concept.written.includes}
    for facets in (rules.facets, rules.documents):
        named |= {concept for facet in facets.entries.values() for concept in facet.written.shown_by}
    return named


def _not_in(used: set[str], merged: Merged[W], why: str) -> Iterator[Mistake]:
    for id_, entry in merged.entries.items():
        if id_ not in used:
            yield entry.mistake((), f"{shown(id_)} is not used: {why}")


def _concepts_of(entry: Entry[WrittenElement] | Entry[WrittenOpposite]) -> Iterator[str]:
    written = entry.written
    yield from (concept for line in written.says for _, concept in named_in(line))
    yield from written.harmless
    if isinstance(written, WrittenElement):
        yield from (concept for line in (*written.less, *written.against) for _, concept in named_in(line))
        yield from written.weakened_by


def _concept(
    entry: Entry[WrittenConcept], concepts: Mapping[str, Entry[WrittenConcept]]
) -> Iterator[Mistake]:
    written = entry.written
    if not (written.phrases or written.quantities or written.includes):
        yield entry.mistake(
            (), f"{shown(entry.id)} has no phrases and no quantities", "nothing can be a hit of it"
        )
    yield from lint_phrases(entry, concepts)
