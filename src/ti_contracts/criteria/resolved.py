"""Hides how written rules become the model: includes copied in, elements put into the criteria."""

from collections.abc import Collection
from graphlib import TopologicalSorter
from typing import TypeVar

from ti_contracts.criteria.checks import members
from ti_contracts.criteria.folders import Folder
from ti_contracts.criteria.merged import Merged, WrittenRules
from ti_contracts.criteria.written import Line as WrittenLines
from ti_contracts.criteria.written import Need as WrittenNeeds
from ti_contracts.criteria.written import (
    WrittenConcept,
    WrittenCriterion,
    WrittenElement,
    WrittenExamples,
    WrittenFacet,
    WrittenLine,
    WrittenNeed,
    WrittenOpposite,
    WrittenPack,
)
from ti_contracts.model.criteria import (
    Concept,
    Criterion,
    Element,
    Example,
    Facet,
    Line,
    Need,
    Opposite,
    Quantity,
    Source,
)
from ti_contracts.model.packs import Pack, Rules, Selection
from ti_contracts.model.verdicts import Verdict
from ti_contracts.strict.written import Written

T = TypeVar("T")
W = TypeVar("W", bound=Written)


def resolve(rules: WrittenRules) -> Rules:
    """Checked rules in the form that matching uses; every folder becomes a pack."""
    concepts = _concepts({id_: entry.written for id_, entry in rules.concepts.entries.items()})
    opposites = {id_: _opposite(id_, entry.written) for id_, entry in rules.opposites.entries.items()}
    elements = {id_: _element(id_, entry.written, opposites) for id_, entry in rules.elements.entries.items()}
    facets = {id_: _facet(id_, entry.written) for id_, entry in rules.facets.entries.items()}
    documents = {id_: _facet(id_, entry.written) for id_, entry in rules.documents.entries.items()}
    off = _off(rules)
    criteria = {
        id_: _criterion(id_, entry.written, elements, documents, _examples_of(id_, rules), off)
        for id_, entry in rules.criteria.entries.items()
        if id_ not in off
    }
    packs = tuple(
        _pack(
            folder,
            folder.pack,
            criteria=_of_folder(criteria, rules.criteria, index),
            concepts=_of_folder(concepts, rules.concepts, index),
            facets=_of_folder(facets, rules.facets, index),
            documents=_of_folder(documents, rules.documents, index),
        )
        for index, folder in enumerate(rules.folders)
        if folder.pack is not None
    )
    return Rules(packs, rules.overrides, tuple(off.items()))


def _off(rules: WrittenRules) -> dict[str, str]:
    """The criteria that are switched off, with the pack that does it; so is a whole that has no part left."""
    off = {name: folder.pack.name for folder in rules.folders if folder.pack for name in folder.pack.off}
    for id_, entry in rules.criteria.entries.items():
        parts = entry.written.parts
        if parts and off.keys() >= set(parts):
            off.setdefault(id_, off[parts[0]])
    return off


def _of_folder(resolved: dict[str, T], merged: Merged[W], folder: int) -> tuple[T, ...]:
    """What one folder defines, in file order."""
    return tuple(resolved[id_] for id_ in merged.entries if merged.folder[id_] == folder and id_ in resolved)


def _pack(
    folder: Folder,
    written: WrittenPack,
    criteria: tuple[Criterion, ...],
    concepts: tuple[Concept, ...],
    facets: tuple[Facet, ...],
    documents: tuple[Facet, ...],
) -> Pack:
    return Pack(
        name=written.name,
        version=written.version,
        sha256=folder.sha256,
        criteria=criteria,
        concepts=concepts,
        about=written.about,
        selections=tuple(
            Selection(name, selection.about, tuple(selection.severity), tuple(selection.series))
            for name, selection in written.selections.items()
        ),
        facets=facets,
        documents=documents,
        dated=written.dated or "",
        in_force_from=written.in_force_from or "",
        in_force_to=written.in_force_to or "",
        review_by=written.review_by or "",
    )


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


def _opposite(id_: str, written: WrittenOpposite) -> Opposite:
    return Opposite(
        id=id_,
        about=written.about,
        affects=written.affects,
        says=tuple(map(_line, written.says)),
        repair=written.repair,
        fix=written.fix,
        harmless=tuple(written.harmless),
    )


def _facet(id_: str, written: WrittenFacet) -> Facet:
    return Facet(id_, written.about, tuple(written.shown_by), written.at_least)


def _element(id_: str, written: WrittenElement, opposites: dict[str, Opposite]) -> Element:
    return Element(
        id=id_,
        asks=written.asks,
        missing=written.missing,
        says=tuple(map(_line, written.says)),
        less=tuple(map(_line, written.less)),
        against=tuple(map(_line, written.against)),
        weakened_by=tuple(written.weakened_by),
        harmless=tuple(written.harmless),
        fix=written.fix,
        opposed_by=tuple(opposites[opposite] for opposite in written.opposed_by),
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


def _criterion(
    id_: str,
    written: WrittenCriterion,
    elements: dict[str, Element],
    documents: dict[str, Facet],
    examples: tuple[Example, ...],
    off: Collection[str],
) -> Criterion:
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
        examples=examples,
        elements=tuple(elements[element] for element in named),
        needs=needs,
        parts=tuple(part for part in written.parts if part not in off),
        checkability=written.checkability,
        applies=tuple(written.applies),
        home=tuple(documents[kind] for kind in written.home),
        ask=written.ask.strip(),
        note=written.note.strip(),
    )


def _need(written: WrittenNeeds) -> Need:
    match written:
        case str():
            return Need((written,), 1)
        case WrittenNeed():
            return Need(tuple(written.of), written.at_least, written.partial_from)


def _examples_of(id_: str, rules: WrittenRules) -> tuple[Example, ...]:
    """Those of the folder that defines the criterion: what a later folder overrides it tests itself."""
    own = rules.examples.folder.get(id_) == rules.criteria.folder[id_]
    return _examples(rules.examples.entries[id_].written) if own else ()


def _examples(written: WrittenExamples) -> tuple[Example, ...]:
    by_verdict = (
        (Verdict.MET, written.met),
        (Verdict.PARTIAL, written.partial),
        (Verdict.GAP, written.gap),
        (Verdict.CONTRADICTED, written.contradicted),
    )
    return tuple(Example(verdict, text) for verdict, texts in by_verdict for text in texts)
