"""Hides how a rules folder is put together: its pack and one shelf for each kind of entry."""

from dataclasses import dataclass
from pathlib import Path

from ti_contracts.criteria.entries import Shelf, read_shelf
from ti_contracts.criteria.rule_files import HOLDS, KINDS, RuleFile, read_rule_files
from ti_contracts.criteria.written import (
    WrittenConcept,
    WrittenCriterion,
    WrittenElement,
    WrittenExamples,
    WrittenFacet,
    WrittenOpposite,
    WrittenPack,
)
from ti_contracts.errors import Mistake
from ti_contracts.strict.positions import Positions
from ti_contracts.strict.shapes import checked
from ti_contracts.strict.yaml_nodes import read_yaml


@dataclass(frozen=True, slots=True)
class Folder:
    """A rules folder as written; ``pack`` is None where pack.yaml is missing or has mistakes.

    ``mistakes`` are those of every file, in file order. ``positions`` are those of pack.yaml.
    """

    name: str
    sha256: str
    pack: WrittenPack | None
    positions: Positions
    concepts: Shelf[WrittenConcept]
    opposites: Shelf[WrittenOpposite]
    elements: Shelf[WrittenElement]
    facets: Shelf[WrittenFacet]
    documents: Shelf[WrittenFacet]
    criteria: Shelf[WrittenCriterion]
    examples: Shelf[WrittenExamples]
    files: tuple[str, ...]
    mistakes: tuple[Mistake, ...]


def read_folder(path: Path, *, examples: bool) -> Folder:
    """Everything that stands in a rules folder, with all its mistakes; raises nothing.

    Examples are half of all lines and no document is judged by them, so they are read only on demand; the
    hash covers them all the same.
    """
    found = read_rule_files(path)
    of: dict[str, list[RuleFile]] = {kind: [] for kind in ("pack", *KINDS)}
    for file in found.files:
        if examples or file.kind != "examples":
            of[file.kind].append(file)
    pack, positions, mistakes = _pack(found.folder, of["pack"])
    if pack is not None and not pack.off and all(file.kind == "pack" for file in found.files):
        mistakes += (Mistake(found.folder, 0, 0, "the folder holds pack.yaml alone", HOLDS),)
    shelves = (
        read_shelf(WrittenConcept, "concepts", of["concepts"]),
        read_shelf(WrittenOpposite, "opposites", of["opposites"]),
        read_shelf(WrittenElement, "elements", of["elements"]),
        read_shelf(WrittenFacet, "facets", of["facets"]),
        read_shelf(WrittenFacet, "documents", of["documents"]),
        read_shelf(WrittenCriterion, "criteria", of["criteria"]),
        read_shelf(WrittenExamples, "examples", of["examples"]),
    )
    return Folder(
        found.folder,
        found.sha256,
        pack,
        positions,
        *shelves,
        tuple(file.name for file in found.files),
        (*found.mistakes, *mistakes, *(mistake for shelf in shelves for mistake in shelf.mistakes)),
    )


def _pack(folder: str, files: list[RuleFile]) -> tuple[WrittenPack | None, Positions, tuple[Mistake, ...]]:
    if not files:
        return None, Positions(folder), ()
    text = read_yaml(files[0].name, files[0].data)
    if not text.whole:
        return None, text.positions, text.mistakes
    pack, mistakes = checked(WrittenPack, text.value, (), text.positions)
    return pack, text.positions, (*text.mistakes, *mistakes)
