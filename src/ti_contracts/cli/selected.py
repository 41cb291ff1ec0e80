"""Hides which documents a run is on, and which of them are judged by other rules than the rest."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from ti_contracts.cli.chosen import Chosen
from ti_contracts.errors import DocumentError
from ti_contracts.strict.patterns import covers


@dataclass(frozen=True, slots=True)
class Judged:
    """What one document, or several, are judged by."""

    pack: tuple[str, ...]
    profile: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Selected:
    """One document: its path and, where it is known already that it cannot be read, why."""

    path: str
    error: DocumentError | None
    judged: Judged


def select_documents(chosen: Chosen, *, skip_excluded: bool = False) -> tuple[Selected, ...]:
    """The documents of the run in order, folders walked in sorted order.

    What the configuration excludes is left out in folders, and so are the reports of the run before. A
    document that is named is taken all the same, except where ``skip_excluded`` says otherwise.
    """
    from ti_contracts.documents.find import find_documents  # not for --help

    named = set() if skip_excluded else {os.path.realpath(path) for path in chosen.paths}
    written = {os.path.realpath(file) for file in chosen.out}
    found = []
    for path, error in find_documents(chosen.paths):
        plain = path if error else PurePath(path).as_posix()  # without a "./" in front
        real = os.path.realpath(path) if error is None else ""
        wanted = real not in written and _is_wanted(plain, chosen)
        if error is not None or real in named or wanted:
            found.append(Selected(plain, error, _judged(plain, chosen)))
    return tuple(found)


def below(path: str, base: str) -> str:
    """The path as seen from the folder of the configuration, as it is where there is no such way."""
    try:
        return PurePath(os.path.relpath(path, base)).as_posix()
    except ValueError:  # another drive, or a name that no file can have
        return path


def _is_wanted(path: str, chosen: Chosen) -> bool:
    name = below(path, chosen.base)
    included = not chosen.include or any(covers(pattern, name) for pattern in chosen.include)
    return included and not any(covers(pattern, name) for pattern in chosen.exclude)


def _judged(path: str, chosen: Chosen) -> Judged:
    """The first entry that covers the path counts."""
    name = below(path, chosen.base)
    for part in chosen.per_path:
        if any(covers(pattern, name) for pattern in part.paths):
            return Judged(part.pack or chosen.pack, part.profile or chosen.profile)
    return Judged(chosen.pack, chosen.profile)


def groups(selected: tuple[Selected, ...]) -> Iterator[tuple[Judged, list[str]]]:
    """The documents that can be read, by what they are judged by, in the order in which that comes up."""
    for judged in dict.fromkeys(one.judged for one in selected if one.error is None):
        yield judged, [one.path for one in selected if one.judged == judged and one.error is None]
