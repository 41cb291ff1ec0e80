"""Hides what holds in a run: the command line first, then the configuration, then what is usual."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ti_contracts.cli.options import Changes
from ti_contracts.errors import UsageError
from ti_contracts.model.levels import Level
from ti_contracts.settings.configuration import (
    NAME,
    PYPROJECT,
    Configuration,
    PerPath,
    find_configuration,
    read_configuration,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Given:
    """The options of ``check`` as given; None or empty where one was not."""

    paths: tuple[str, ...] = ()
    pack: Sequence[str] | None = None
    rules: Sequence[Path] | None = None
    profile: Sequence[str] | None = None
    out: Sequence[Path] | None = None
    fail_on: Level | None = None
    as_set: bool | None = None
    changes: Changes | None = None
    ocr: bool | None = None
    jobs: int | None = None
    waivers: Path | None = None
    no_waivers: bool = False
    baseline: Path | None = None
    no_baseline: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a run goes by.

    ``whole`` is True where no path was given, so that the run is on all that the configuration means.
    ``base`` is the folder that patterns of the configuration and of waivers start from.
    """

    paths: tuple[str, ...]
    whole: bool
    base: str
    configuration: str
    pack: tuple[str, ...]
    rules: tuple[Path, ...]
    profile: tuple[str, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    per_path: tuple[PerPath, ...]
    out: tuple[Path, ...]
    fail_on: Level
    as_set: bool
    changes: Changes
    ocr: bool
    jobs: int | None
    waivers: Path | None
    baseline: Path | None


def load_configuration(file: Path | None, *, none: bool = False) -> Configuration:
    """The configuration named, or the one found, or an empty one; raises UsageError, MistakesError."""
    if none:
        return Configuration()
    if file is not None and not file.is_file():
        raise UsageError(f"--config {file}: there is no such file", "check the path")
    if file is not None and file.suffix != ".toml":
        raise UsageError(f"--config {file}: is no TOML", f"give a {NAME} or a {PYPROJECT}")
    found = file or find_configuration(Path.cwd())
    return read_configuration(found) if found else Configuration()


def choose(given: Given, of_file: Configuration) -> Chosen:
    """What holds; raises UsageError where nothing says which documents are meant."""
    if not given.paths and not of_file.file:
        raise UsageError(
            "no document is named", "name documents or folders, or write a configuration: ti-contracts init"
        )
    return Chosen(
        paths=given.paths or (of_file.base,),
        whole=not given.paths,
        base=of_file.base,
        configuration=of_file.file,
        pack=tuple(_first(given.pack, of_file.pack, ("core",))),
        rules=tuple(_first(given.rules, of_file.rules, ())),
        profile=tuple(_first(given.profile, of_file.profile, ())),
        include=of_file.include if not given.paths else (),
        exclude=of_file.exclude,
        per_path=_per_path(given, of_file),
        out=tuple(_first(given.out, of_file.out, ())),
        fail_on=_first(given.fail_on, of_file.fail_on, Level.MUST),
        as_set=_first(given.as_set, of_file.as_set, False),
        changes=Changes(_first(given.changes, of_file.changes, Changes.ACCEPTED)),
        ocr=_first(given.ocr, of_file.ocr, False),
        jobs=_first(given.jobs, of_file.jobs, None),
        waivers=None if given.no_waivers else _first(given.waivers, of_file.waivers, None),
        baseline=None if given.no_baseline else _first(given.baseline, of_file.baseline, None),
    )


def _first(given: T | None, of_file: T | None, usual: T) -> T:
    if given is not None and given != []:
        return given
    return usual if of_file is None else of_file


def _per_path(given: Given, of_file: Configuration) -> tuple[PerPath, ...]:
    """What holds for some paths gives way to the command line too, as all of the configuration does."""
    return tuple(
        PerPath(
            part.paths,
            None if given.pack else part.pack,
            None if given.profile else part.profile,
        )
        for part in of_file.per_path
    )
