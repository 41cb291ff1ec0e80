"""Hides what is allowed in rules but rarely meant: unused names, phrases twice, wording without a blank."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ti_contracts.criteria.checks import named_in
from ti_contracts.criteria.entries import Entry
from ti_contracts.criteria.lint_phrases import lint_phrases
from ti_contracts.criteria.load import in_order, read_written
from ti_contracts.criteria.merged import Merged, WrittenRules
from ti_contracts.criteria.positions import shown
from ti_contracts.criteria.written import WrittenConcept, WrittenCriterion, WrittenElement, WrittenNeed
from ti_contracts.errors import Mistake

_VERDICTS = ("met", "partial", "gap", "contradicted")


def lint(folders: Sequence[Path]) -> tuple[Mistake, ...]:
    """Warnings about the rules in these folders, in file order; raises RulesError where they are wrong."""
    rules = read_written(folders)
    return in_order(rules, list(_warnings(rules)))


def _warnings(rules: WrittenRules) -> Iterator[Mistake]:
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
        yield from _criterion(criterion)


def _unused(rules: WrittenRules) -> Iterator[Mistake]:
    elements, concepts = rules.elements.entries.values(), rules.concepts.entries.values()
    named = {concept for element in elements for concept in _concepts_of(element)}
    named |= {included for concept in concepts for included in concept.written.includes}
    needed = {element for entry in rules.criteria.entries.values() for element in _needed(entry)}
    yield from _not_in(named, rules.concepts, "no element or concept names it")
    yield from _not_in(needed, rules.elements, "no criterion needs it")


def _not_in(
    used: set[str], merged: Merged[WrittenConcept] | Merged[WrittenElement], why: str
) -> Iterator[Mistake]:
    for id_, entry in merged.entries.items():
        if id_ not in used:
            yield entry.mistake((), f"{shown(id_)} is not used: {why}")


def _concepts_of(entry: Entry[WrittenElement]) -> Iterator[str]:
    written = entry.written
    yield from (
        concept for line in (*written.says, *written.less, *written.against) for _, concept in named_in(line)
    )
    yield from (*written.weakened_by, *written.harmless)


def _needed(entry: Entry[WrittenCriterion]) -> Iterator[str]:
    for need in entry.written.needs:
        match need:
            case WrittenNeed():
                yield from need.of
            case str():
                yield need


def _concept(
    entry: Entry[WrittenConcept], concepts: Mapping[str, Entry[WrittenConcept]]
) -> Iterator[Mistake]:
    written = entry.written
    if not (written.phrases or written.quantities or written.includes):
        yield entry.mistake(
            (), f"{shown(entry.id)} has no phrases and no quantities", "nothing can be a hit of it"
        )
    yield from lint_phrases(entry, concepts)


def _criterion(entry: Entry[WrittenCriterion]) -> Iterator[Mistake]:
    if "[" not in entry.written.wording:
        hint = "put what the reader must fill in into [square brackets]"
        yield entry.mistake(("wording",), "the wording has no blank", hint)
    first: dict[str, str] = {}
    for verdict in _VERDICTS:
        for index, text in enumerate(getattr(entry.written.examples, verdict)):
            words = " ".join(text.split())
            if words in first:
                yield entry.mistake(
                    ("examples", verdict, index), f"the same text is already an example of {first[words]}"
                )
            first.setdefault(words, verdict)
