"""Hides files: the files of one kind become named entries that still know where they were written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from ti_contracts.criteria.rule_files import RuleFile
from ti_contracts.errors import Mistake
from ti_contracts.strict.complaints import PATTERNS, found
from ti_contracts.strict.nearest import did_you_mean
from ti_contracts.strict.positions import Path, Positions, shown
from ti_contracts.strict.shapes import checked
from ti_contracts.strict.written import CRITERION_ID, ID, Written
from ti_contracts.strict.yaml_nodes import YamlText, read_yaml

W = TypeVar("W", bound=Written)


@dataclass(frozen=True, slots=True)
class Entry(Generic[W]):
    """One concept, element, criterion or other entry as written; ``path`` is where it stands in its file."""

    id: str
    written: W
    path: Path
    positions: Positions

    def mistake(self, below: Path, message: str, hint: str = "") -> Mistake:
        """A mistake at a value inside this entry; () is the entry's own key."""
        if not below:
            return self.positions.mistake_of_key(self.path, message, hint)
        return self.positions.mistake((*self.path, *below), message, hint)


@dataclass(frozen=True, slots=True)
class Shelf(Generic[W]):
    """The entries of one kind in one folder, in file order.

    ``seen`` holds all ids, those of entries with mistakes included. ``whole`` is False where a file could
    not be understood to its end, so that an id which is not seen may still exist.
    """

    entries: tuple[Entry[W], ...] = ()
    seen: frozenset[str] = frozenset()
    whole: bool = True
    mistakes: tuple[Mistake, ...] = ()


def read_shelf(model: type[W], kind: str, files: Iterable[RuleFile]) -> Shelf[W]:
    """Reads the files of one kind; an id may stand in one of them only."""
    entries: dict[str, Entry[W]] = {}
    files_of: dict[str, Positions] = {}
    mistakes: list[Mistake] = []
    whole = True
    for file in files:
        text = read_yaml(file.name, file.data)
        whole = whole and text.whole
        mistakes += text.mistakes
        inner, outer_mistakes = _inner(kind, text)
        mistakes += outer_mistakes if text.whole else ()
        whole = whole and not outer_mistakes
        for id_, value in inner.items():
            if id_ in files_of:
                mistakes.append(_defined_twice((kind, id_), files_of[id_], text.positions))
                continue
            files_of[id_] = text.positions
            if not text.whole:
                continue
            entry, entry_mistakes = _entry(model, (kind, id_), value, text.positions)
            mistakes += entry_mistakes
            if entry is not None:
                entries[id_] = entry
    return Shelf(tuple(entries.values()), frozenset(files_of), whole, tuple(mistakes))


def _defined_twice(path: Path, first: Positions, second: Positions) -> Mistake:
    message = f"{shown(str(path[-1]))} is defined twice, first in {first.file}:{first.keys[path][0]}"
    return second.mistake_of_key(path, message, "rename or remove one")


def _inner(kind: str, text: YamlText) -> tuple[dict[str, object], tuple[Mistake, ...]]:
    """What stands under the one key that a file of this kind holds."""
    value, positions = text.value, text.positions
    if not isinstance(value, dict):
        hint = f"the file begins with '{kind}:'"
        return {}, (positions.mistake((), f"expected the key '{kind}', not {found(value)}", hint),)
    mistakes = [_stranger(kind, key, positions) for key in value if key != kind]
    inner = value.get(kind, {})
    if kind not in value and not mistakes:
        mistakes = [positions.mistake((), f"the key '{kind}' is missing")]
    if not isinstance(inner, dict):
        message = f"{kind}: expected ids with what belongs to them, not {found(inner)}"
        return {}, (*mistakes, positions.mistake((kind,), message))
    return inner, tuple(mistakes)


def _stranger(kind: str, key: str, positions: Positions) -> Mistake:
    hint = did_you_mean(key, [kind]) or f"a file of the folder {kind} holds the key '{kind}' alone"
    return positions.mistake_of_key((key,), f"unknown key {shown(key)}", hint)


def _entry(
    model: type[W], path: Path, value: object, positions: Positions
) -> tuple[Entry[W] | None, list[Mistake]]:
    kind, id_ = str(path[0]), str(path[1])
    pattern = CRITERION_ID if kind in ("criteria", "examples") else ID
    mistakes = []
    if not re.fullmatch(pattern, id_):
        says, hint = PATTERNS[pattern]
        mistakes.append(positions.mistake_of_key(path, f"{shown(id_)} {says}", hint))
    written, value_mistakes = checked(model, value, path, positions)
    mistakes += value_mistakes
    return Entry(id_, written, path, positions) if written is not None else None, mistakes
