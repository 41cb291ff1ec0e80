"""Hides the layout of a rules folder (pack.yaml, concepts/, elements/, criteria/ …) and the hash over it."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from ti_contracts.errors import Mistake
from ti_contracts.strict.nearest import did_you_mean
from ti_contracts.strict.positions import shown
from ti_contracts.strict.yaml_bytes import MAX_BYTES

KINDS = ("concepts", "opposites", "elements", "facets", "documents", "criteria", "examples")
PACK = "pack.yaml"
_NAMES = ", ".join(KINDS)
HOLDS = f"a rules folder holds pack.yaml and some of the folders {_NAMES}"


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One file: ``name`` as shown to people, ``inside`` its path in the folder, ``kind`` the key it holds."""

    name: str
    inside: str
    kind: str
    data: bytes


@dataclass(frozen=True, slots=True)
class RuleFiles:
    """All files of one folder, sorted by path; ``sha256`` covers their names and bytes."""

    folder: str
    files: tuple[RuleFile, ...]
    sha256: str
    mistakes: tuple[Mistake, ...]


def each_once(folders: Sequence[Path]) -> list[Path]:
    """A folder that is named twice (the built-in one, in a checkout) is read once."""
    once: dict[str, Path] = {}
    for folder in folders:
        once.setdefault(os.path.realpath(folder), folder)
    return list(once.values())


def read_rule_files(folder: Path) -> RuleFiles:
    """Reads every file of a rules folder; what cannot be read or does not belong there is a mistake."""
    name = folder.as_posix()
    files: list[RuleFile] = []
    mistakes: list[Mistake] = []
    try:
        if not folder.is_dir():
            problem = "is a file; rules are a folder" if folder.is_file() else "there is no such folder"
            return RuleFiles(name, (), "", (Mistake(name, 0, 0, problem, HOLDS),))
        for inside in _found(folder, mistakes):
            _read(name, inside, files, mistakes)
    except OSError as error:
        mistakes.append(_unreadable(name, error))
    mistakes += _missing(name, files, mistakes)
    return RuleFiles(name, tuple(files), _hash(files), tuple(mistakes))


def _found(folder: Path, mistakes: list[Mistake]) -> Iterator[str]:
    """Paths of rule files inside the folder in sorted order, pack.yaml first; strangers become mistakes."""
    yield from (PACK for path in [folder / PACK] if path.exists())
    for path in sorted(folder.iterdir()):
        if path.name in KINDS and path.is_dir():
            yield from _of_kind(path, mistakes)
        elif path.name != PACK and _looks_like_rules(path):
            mistakes.append(_stranger(path))


def _of_kind(folder: Path, mistakes: list[Mistake]) -> Iterator[str]:
    with os.scandir(folder) as entries:  # half the time of iterdir() for hundreds of files
        in_order = sorted(entries, key=lambda entry: entry.name)
    for entry in in_order:
        is_rules = entry.name.endswith(".yaml") and not entry.name.startswith(".")
        # A link to nothing is taken too: reading it tells what is wrong.
        if is_rules and (entry.is_file() or entry.is_symlink()):
            yield f"{folder.name}/{entry.name}"
        elif _looks_like_rules(path := Path(entry.path)):
            mistakes.append(_stranger(path))


def _looks_like_rules(path: Path) -> bool:
    """A file of YAML, or a folder with such a file, that would otherwise be passed over in silence."""
    if path.name.startswith("."):
        return False
    if path.is_dir():
        return any(inner.suffix in (".yaml", ".yml") for inner in path.iterdir())
    return path.suffix in (".yaml", ".yml")


def _stranger(path: Path) -> Mistake:
    name = path.as_posix()
    if path.is_dir():
        hint = did_you_mean(path.name, KINDS) or f"rules stand in the folders {_NAMES}, not deeper"
        return Mistake(name, 0, 0, f"the folder {shown(path.name)} is not read", hint)
    if path.suffix == ".yml":
        return Mistake(name, 0, 0, "the file is not read", "rename it to end in .yaml")
    return Mistake(name, 0, 0, "the file is not read", f"move it into one of the folders {_NAMES}")


def _read(folder: str, inside: str, files: list[RuleFile], mistakes: list[Mistake]) -> None:
    name = f"{folder.removesuffix('/')}/{inside}" if folder != "." else inside
    try:
        with open(name, "rb") as opened:  # noqa: PTH123 - hundreds of files, and Path.open() takes twice as long
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        mistakes.append(_unreadable(name, error))
        return
    kind = "pack" if inside == PACK else inside.partition("/")[0]
    files.append(RuleFile(name, inside, kind, data))


def _unreadable(name: str, error: OSError) -> Mistake:
    return Mistake(
        name, 0, 0, f"cannot be read: {error.strerror or error}", "check the path and its permissions"
    )


def _missing(name: str, files: list[RuleFile], mistakes: list[Mistake]) -> Iterator[Mistake]:
    if not files and not mistakes:
        yield Mistake(name, 0, 0, "the folder holds no rules", HOLDS)
    elif not any(mistake.file.endswith(f"/{PACK}") for mistake in mistakes) and not any(
        file.kind == "pack" for file in files
    ):
        yield Mistake(name, 0, 0, f"{PACK} is missing", "it needs the keys name, version and about")


def _hash(files: list[RuleFile]) -> str:
    """Over name, length and bytes of each file in sorted order, so that no two folders can look alike."""
    digest = sha256()
    for file in sorted(files, key=lambda file: file.inside):
        digest.update(f"{file.inside}\0{len(file.data)}\0".encode())
        digest.update(file.data)
    return digest.hexdigest()
