"""Hides that rules may come from several folders: later ones add to the earlier and override them by id."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ti_contracts.criteria.entries import Entry, Shelf
from ti_contracts.criteria.folders import Folder
from ti_contracts.criteria.written import (
    WrittenConcept,
    WrittenCriterion,
    WrittenElement,
    WrittenExamples,
    WrittenFacet,
    WrittenOpposite,
)
from ti_contracts.errors import Mistake
from ti_contracts.model.packs import Override
from ti_contracts.strict.positions import shown
from ti_contracts.strict.written import Written

W = TypeVar("W", bound=Written)


@dataclass(frozen=True, slots=True)
class Merged(Generic[W]):
    """The entries of one kind that are in force, by id, each with the index of its folder.

    ``seen`` and ``whole`` as in Shelf, over all folders.
    """

    entries: dict[str, Entry[W]]
    folder: dict[str, int]
    seen: frozenset[str]
    whole: bool
    overridden: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class WrittenRules:
    """All folders, and of each kind the entries in force."""

    folders: tuple[Folder, ...]
    concepts: Merged[WrittenConcept]
    opposites: Merged[WrittenOpposite]
    elements: Merged[WrittenElement]
    facets: Merged[WrittenFacet]
    documents: Merged[WrittenFacet]
    criteria: Merged[WrittenCriterion]
    examples: Merged[WrittenExamples]

    @property
    def overrides(self) -> tuple[Override, ...]:
        """What later folders define in place of earlier ones, by pack names."""
        names = [folder.pack.name if folder.pack else folder.name for folder in self.folders]
        kinds = (
            ("concept", self.concepts),
            ("opposite", self.opposites),
            ("element", self.elements),
            ("facet", self.facets),
            ("document", self.documents),
            ("criterion", self.criteria),
        )
        return tuple(
            Override(kind, id_, names[by], names[of])
            for kind, merged in kinds
            for id_, by, of in merged.overridden
        )


def merge(folders: Sequence[Folder]) -> tuple[WrittenRules, tuple[Mistake, ...]]:
    """Puts the folders on top of each other, the first at the bottom."""
    rules = WrittenRules(
        tuple(folders),
        _merged([folder.concepts for folder in folders]),
        _merged([folder.opposites for folder in folders]),
        _merged([folder.elements for folder in folders]),
        _merged([folder.facets for folder in folders]),
        _merged([folder.documents for folder in folders]),
        _merged([folder.criteria for folder in folders]),
        _merged([folder.examples for folder in folders]),
    )
    return rules, _same_names(folders)


def _merged(shelves: list[Shelf[W]]) -> Merged[W]:
    entries: dict[str, Entry[W]] = {}
    folder: dict[str, int] = {}
    overridden = []
    for index, shelf in enumerate(shelves):
        for entry in shelf.entries:
            if entry.id in entries:
                overridden.append((entry.id, index, folder[entry.id]))
                del entries[entry.id]
            entries[entry.id] = entry
            folder[entry.id] = index
    seen = frozenset(id_ for shelf in shelves for id_ in shelf.seen)
    return Merged(entries, folder, seen, all(shelf.whole for shelf in shelves), tuple(overridden))


def _same_names(folders: Sequence[Folder]) -> tuple[Mistake, ...]:
    first: dict[str, str] = {}
    mistakes = []
    for folder in folders:
        if folder.pack is None:
            continue
        if folder.pack.name in first:
            message = f"the pack {shown(folder.pack.name)} is already read from {first[folder.pack.name]}"
            mistakes.append(folder.positions.mistake(("name",), message, "give your pack a name of its own"))
        first.setdefault(folder.pack.name, folder.name)
    return tuple(mistakes)
