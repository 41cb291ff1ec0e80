"""Hides where the configuration stands and how it is written; paths come out as seen from here."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from ti_contracts.errors import Mistake, MistakesError, UsageError
from ti_contracts.model.levels import Level

NAME = "ti-contracts.toml"
PYPROJECT = "pyproject.toml"
_TABLE = ("tool", "ti-contracts")


@dataclass(frozen=True, slots=True)
class PerPath:
    """What holds for the documents that ``paths`` cover; None is what holds for all."""

    paths: tuple[str, ...]
    pack: tuple[str, ...] | None
    profile: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a configuration says, None or empty where it says nothing.

    ``base`` is the folder that its paths and patterns start from. ``lines`` are those of its keys.
    """

    file: str = ""
    base: str = "."
    pack: tuple[str, ...] | None = None
    rules: tuple[Path, ...] | None = None
    profile: tuple[str, ...] | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: Level | None = None
    out: tuple[Path, ...] | None = None
    waivers: Path | None = None
    baseline: Path | None = None
    jobs: int | None = None
    ocr: bool | None = None
    changes: str | None = None
    as_set: bool | None = None
    per_path: tuple[PerPath, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


def find_configuration(folder: Path) -> Path | None:
    """The nearest configuration in this folder or above it, not above the repository that it lies in.

    In one folder ti-contracts.toml goes before pyproject.toml, which counts only with a table of ours.
    """
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        if _has_table(place / PYPROJECT):
            return place / PYPROJECT
        if (place / ".git").exists():
            return None
    return None


def read_configuration(file: Path) -> Configuration:
    """What stands in the file; raises MistakesError with all mistakes, UsageError where it cannot be read."""
    from ti_contracts.settings.toml_text import read_toml  # pydantic: 100 ms, only where there is a file
    from ti_contracts.settings.written import WrittenConfiguration
    from ti_contracts.strict.positions import Path as Place
    from ti_contracts.strict.positions import in_file_order
    from ti_contracts.strict.shapes import checked

    name = seen_from_here(file)
    text = read_toml(name, _bytes(file, name))
    path: Place = _TABLE if file.name == PYPROJECT else ()
    value: object = text.value
    for key in path:
        value = value.get(key, {}) if isinstance(value, dict) else value
    if text.mistakes:
        raise MistakesError(text.mistakes, name)
    written, mistakes = checked(WrittenConfiguration, value, path, text.positions)
    if written is None:
        raise MistakesError(in_file_order([_of_toml(mistake) for mistake in mistakes]), name)
    base = Path(seen_from_here(file.parent))
    keys = {str(key[-1]): at[0] for key, at in text.positions.keys.items() if key and key[:-1] == path}
    return Configuration(
        file=name,
        base=base.as_posix(),
        pack=_tuple(written.pack),
        rules=_paths(base, written.rules),
        profile=_tuple(written.profile),
        include=tuple(written.include or ()),
        exclude=tuple(written.exclude or ()),
        fail_on=written.fail_on,
        out=_paths(base, written.out),
        waivers=base / written.waivers if written.waivers else None,
        baseline=base / written.baseline if written.baseline else None,
        jobs=written.jobs,
        ocr=written.ocr,
        changes=written.changes,
        as_set=written.as_set,
        per_path=tuple(
            PerPath(tuple(part.paths), _tuple(part.pack), _tuple(part.profile)) for part in written.per_path
        ),
        lines=keys,
    )


def seen_from_here(path: Path) -> str:
    """The path relative to the current folder, with forward slashes; as it is where that is longer."""
    try:
        relative = Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
    return relative if relative.count("../") <= path.as_posix().count("/") // 2 + 1 else path.as_posix()


def _of_toml(mistake: Mistake) -> Mistake:
    """The same, where the hint speaks of YAML, with one that speaks of TOML."""
    return replace(mistake, hint='such as ["name"]') if mistake.hint.startswith("begin each") else mistake


def _has_table(file: Path) -> bool:
    try:
        data = file.read_bytes()
    except OSError:
        return False
    if b"ti-contracts" not in data:
        return False
    import tomllib

    try:
        tool = tomllib.loads(data.decode("utf-8-sig")).get("tool", {})
    except (ValueError, RecursionError):  # whoever owns the file will hear of it elsewhere
        return b"[tool.ti-contracts" in data
    return isinstance(tool, dict) and _TABLE[1] in tool


def _bytes(file: Path, name: str) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UsageError(f"{name}: cannot be read: {error.strerror or error}", "check the path") from error


def _tuple(names: Sequence[str] | None) -> tuple[str, ...] | None:
    return None if names is None else tuple(names)


def _paths(base: Path, names: Sequence[str] | None) -> tuple[Path, ...] | None:
    return None if names is None else tuple(base / name for name in names)
