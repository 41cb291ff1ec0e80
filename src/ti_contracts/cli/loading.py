"""Hides where rules come from: the built-in folder first, then those named with ``--rules``."""

import os
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from ti_contracts.cli.say import complain
from ti_contracts.model.packs import Rules


def load_rules(folders: Sequence[Path] | None, *, examples: bool = False) -> Rules:
    """All rules; what they override or switch off is told on standard error.

    Raises RulesError with every mistake. Without ``examples`` the built-in ones are not read.
    """
    rules = _read(rules_folders(folders), examples=examples)
    for (by, of), overrides in groupby(rules.overrides, lambda override: (override.by, override.of)):
        names = ", ".join(f"{override.kind} {override.id}" for override in overrides)
        complain(f"ti-contracts: note: pack {by} overrides pack {of}: {names}")
    for criterion, by in rules.off:
        complain(f"ti-contracts: note: pack {by} switches off {criterion}")
    return rules


def _read(folders: Sequence[Path], *, examples: bool) -> Rules:
    if not examples:
        from ti_contracts.criteria.cached import rules_of

        return rules_of(folders)
    from ti_contracts.criteria.load import read_rules  # pydantic and yaml: 100 ms

    return read_rules(folders, examples=True)


def rules_folders(folders: Sequence[Path] | None) -> list[Path]:
    """The folders to read, in order, spelt as the user spelt them."""
    from ti_contracts.criteria.folder import built_in_rules

    built_in = built_in_rules()
    spelt = next(
        (folder for folder in folders or () if Path(os.path.realpath(folder)) == built_in), _short(built_in)
    )
    return [spelt, *(folder for folder in folders or () if folder != spelt)]


def _short(folder: Path) -> Path:
    """Relative to where the user is, where the folder lies below."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder
