"""Hides everything about rule files: folders in, rules out, or all their mistakes at once."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from ti_contracts.criteria.checks import check
from ti_contracts.criteria.folders import read_folder
from ti_contracts.criteria.merged import WrittenRules, merge
from ti_contracts.criteria.resolved import resolve
from ti_contracts.criteria.rule_files import each_once
from ti_contracts.errors import Mistake, RulesError
from ti_contracts.model.packs import Rules


def read_rules(folders: Sequence[Path], *, examples: bool = False) -> Rules:
    """Reads rules folders, the built-in one first; later folders add to earlier ones and override by id.

    Raises RulesError with every mistake of every file, in file order. Without ``examples`` those of the first
    folder are not read.
    """
    with _without_collections():
        return resolve(read_written(folders, examples=examples))


def read_written(folders: Sequence[Path], *, examples: bool = True) -> WrittenRules:
    """The rules as written, checked, with the places of everything; raises RulesError."""
    wanted = [(folder, examples or index > 0) for index, folder in enumerate(each_once(folders))]
    rules, mistakes = merge([read_folder(folder, examples=examples) for folder, examples in wanted])
    found = [mistake for folder in rules.folders for mistake in folder.mistakes]
    found += mistakes
    found += check(rules, frozenset(index for index, (_, examples) in enumerate(wanted) if examples))
    if found:
        raise RulesError(in_order(rules, found))
    return rules


def in_order(rules: WrittenRules, mistakes: list[Mistake]) -> tuple[Mistake, ...]:
    """Each mistake once, in the order of folders, files and lines."""
    files = [name for folder in rules.folders for name in (folder.name, *folder.files)]
    order = {name: index for index, name in enumerate(dict.fromkeys(files))}
    unique = dict.fromkeys(mistakes)
    return tuple(sorted(unique, key=lambda m: (order.get(m.file, -1), m.line, m.column)))


@contextmanager
def _without_collections() -> Iterator[None]:
    """Rules are many small objects without circles: the collector would walk them all in vain."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()
