"""Hides everything about rule files: folders in, rules out, or all their mistakes at once."""

import os
from collections.abc import Sequence
from pathlib import Path

from ti_contracts.criteria.checks import check
from ti_contracts.criteria.folders import read_folder
from ti_contracts.criteria.merged import WrittenRules, merge
from ti_contracts.criteria.resolved import resolve
from ti_contracts.errors import Mistake, RulesError
from ti_contracts.model.criteria import Rules


def read_rules(folders: Sequence[Path]) -> Rules:
    """Reads rules folders, the built-in one first; later folders add to earlier ones and override by id.

    Raises RulesError with every mistake of every file, in file order.
    """
    return resolve(read_written(folders))


def read_written(folders: Sequence[Path]) -> WrittenRules:
    """The rules as written, checked, with the places of everything; raises RulesError."""
    rules, mistakes = merge([read_folder(folder) for folder in _each_once(folders)])
    found = [mistake for folder in rules.folders for mistake in folder.mistakes]
    found += mistakes
    found += check(rules)
    if found:
        raise RulesError(in_order(rules, found))
    return rules


def in_order(rules: WrittenRules, mistakes: list[Mistake]) -> tuple[Mistake, ...]:
    """Each mistake once, in the order of folders, files and lines."""
    files = [name for folder in rules.folders for name in (folder.name, *folder.files)]
    order = {name: index for index, name in enumerate(dict.fromkeys(files))}
    unique = dict.fromkeys(mistakes)
    return tuple(sorted(unique, key=lambda m: (order.get(m.file, -1), m.line, m.column)))


def _each_once(folders: Sequence[Path]) -> list[Path]:
    """A folder that is named twice (the built-in one, in a checkout) is read once."""
    once: dict[str, Path] = {}
    for folder in folders:
        once.setdefault(os.path.realpath(folder), folder)
    return list(once.values())
