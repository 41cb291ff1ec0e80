"""Hides how written rules become the model: includes copied in, elements put into the criteria."""

from graphlib import TopologicalSorter
from typing import TypeVar

from ti_contracts.criteria.checks import members
from ti_contracts.criteria.folders import Folder
from ti_contracts.criteria.merged import WrittenRules
from ti_contracts.criteria.written import (
    Line as WrittenLines,
)
from ti_contracts.criteria.written import (
    Need as WrittenNeeds,
)
from ti_contracts.criteria.written import (
    WrittenConcept,
    WrittenCriterion,
    WrittenElement,
    WrittenExamples,
    WrittenLine,
    WrittenNeed,
    WrittenPack,
)
from ti_contracts.model.criteria import (
    Concept,
    Criterion,
    Element,
    Example,
    Line,
    Need,
    Pack,
    Quantity,
    Rules,
    Selection,
    Source,
)
from ti_contracts.model.verdicts import Verdict

T = TypeVar("T")


def resolve(rules: WrittenRules) -> Rules:
    """Checked rules in the form that matching uses; every folder becomes a pack."""
    concepts = _concepts({id_: entry.written for id_, entry in rules.concepts.entries.items()})
    elements = {id_: _element(id_, entry.written) for id_, entry in rules.elements.entries.items()}
    criteria = {
        id_: _criterion(id_, entry.written, elements) for id_, entry in rules.criteria.entries.items()
    }
    packs = tuple(
        _pack(
            folder,
            folder.pack,
            tuple(criterion for id_, criterion in criteria.items() if rules.criteria.folder[id_] == index),
            tuple(concepts[id_] for id_ in rules.concepts.entries if rules.concepts.folder[id_] == index),
        )
        for index, folder in enumerate(rules.folders)
        if folder.pack is not None
    )
    return Rules(packs, rules.overrides)


def _pack(
    folder: Folder, written: WrittenPack, criteria: tuple[Criterion, ...], concepts: tuple[Concept, ...]
) -> Pack:
    selections = tuple(
        Selection(name, selection.about, tuple(selection.severity))
        for name, selection in written.selections.items()
    )
    return Pack(written.name, written.version, folder.sha256, criteria, concepts, written.about, selections)


def _concepts(written: dict[str, WrittenConcept]) -> dict[str, Concept]:
    """Each concept with all that it includes, directly or not; its own phrases first, none twice."""
    concepts: dict[str, Concept] = {}
    for id_ in TopologicalSorter({id_: concept.includes for id_, concept in written.items()}).static_order():
        own = written[id_]
        included = [concepts[other] for other in own.includes]
        concepts[id_] = Concept(
            id_,
            own.about,
            _once((*own.phrases, *(phrase for concept in included for phrase in concept.phrases))),
            _once((*own.unless, *(phrase for concept in included for phrase in concept.unless))),
            _once((*_quantities(own), *(number for concept in included for number in concept.quantities))),
        )
    return concepts


def _once(values: tuple[T, ...]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


def _quantities(written: WrittenConcept) -> tuple[Quantity, ...]:
    return tuple(
        Quantity(number.measure, tuple(number.directions), number.lowest, number.highest)
        for number in written.quantities
    )


def _element(id_: str, written: WrittenElement) -> Element:
    return Element(
        id_,
        written.asks,
        written.missing,
        tuple(map(_line, written.says)),
        tuple(map(_line, written.less)),
        tuple(map(_line, written.against)),
        tuple(written.weakened_by),
        tuple(written.harmless),
        written.fix,
    )


def _line(written: WrittenLines) -> Line:
    match written:
        case str():
            return Line((members(written),))
        case list():
            return Line(tuple(map(members, written)))
        case WrittenLine():
            return Line(
                all=tuple(map(members, written.all)),
                also=tuple(map(members, written.also)),
                reach=written.reach,
                none=tuple(written.none),
                scope=written.scope,
                within=written.within,
                polarity=written.polarity,
            )


def _criterion(id_: str, written: WrittenCriterion, elements: dict[str, Element]) -> Criterion:
    needs = tuple(map(_need, written.needs))
    named = _once(tuple(element for need in needs for element in need.of))
    return Criterion(
        id=id_,
        title=written.title,
        question=written.question,
        severity=written.severity,
        owner=written.owner,
        source=Source(written.source.section, written.source.quote),
        wording=written.wording,
        examples=_examples(written.examples),
        elements=tuple(elements[element] for element in named),
        needs=needs,
        parts=tuple(written.parts),
        checkability=written.checkability,
        home=tuple(written.home),
    )


def _need(written: WrittenNeeds) -> Need:
    match written:
        case str():
            return Need((written,), 1)
        case WrittenNeed():
            return Need(tuple(written.of), written.at_least, written.partial_from)


def _examples(written: WrittenExamples) -> tuple[Example, ...]:
    by_verdict = (
        (Verdict.MET, written.met),
        (Verdict.PARTIAL, written.partial),
        (Verdict.GAP, written.gap),
        (Verdict.CONTRADICTED, written.contradicted),
    )
    return tuple(Example(verdict, text) for verdict, texts in by_verdict for text in texts)
