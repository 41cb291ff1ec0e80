"""Hides how a rules folder is put together: its pack and its shelves of concepts, elements and criteria."""

from dataclasses import dataclass
from pathlib import Path

from ti_contracts.criteria.entries import Shelf, read_shelf
from ti_contracts.criteria.positions import Positions
from ti_contracts.criteria.rule_files import RuleFile, read_rule_files
from ti_contracts.criteria.shapes import checked
from ti_contracts.criteria.written import WrittenConcept, WrittenCriterion, WrittenElement, WrittenPack
from ti_contracts.criteria.yaml_nodes import read_yaml
from ti_contracts.errors import Mistake


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
    elements: Shelf[WrittenElement]
    criteria: Shelf[WrittenCriterion]
    files: tuple[str, ...]
    mistakes: tuple[Mistake, ...]


def read_folder(path: Path) -> Folder:
    """Everything that stands in a rules folder, with all its mistakes; raises nothing."""
    found = read_rule_files(path)
    of: dict[str, list[RuleFile]] = {"pack": [], "concepts": [], "elements": [], "criteria": []}
    for file in found.files:
        of[file.kind].append(file)
    pack, positions, mistakes = _pack(found.folder, of["pack"])
    concepts = read_shelf(WrittenConcept, "concepts", of["concepts"])
    elements = read_shelf(WrittenElement, "elements", of["elements"])
    criteria = read_shelf(WrittenCriterion, "criteria", of["criteria"])
    return Folder(
        found.folder,
        found.sha256,
        pack,
        positions,
        concepts,
        elements,
        criteria,
        tuple(file.name for file in found.files),
        (*found.mistakes, *mistakes, *concepts.mistakes, *elements.mistakes, *criteria.mistakes),
    )


def _pack(folder: str, files: list[RuleFile]) -> tuple[WrittenPack | None, Positions, tuple[Mistake, ...]]:
    if not files:
        return None, Positions(folder, {}, {}), ()
    text = read_yaml(files[0].name, files[0].data)
    if not text.whole:
        return None, text.positions, text.mistakes
    pack, mistakes = checked(WrittenPack, text.value, (), text.positions)
    return pack, text.positions, (*text.mistakes, *mistakes)
