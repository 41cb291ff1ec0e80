"""Hides that rules which were read before are not read again: what came of them is kept by content hash.

The store is the user's cache folder. A file there holds the rules of folders with just these bytes, as this
version of the tool made them; anything odd about it (another owner, damage, other classes than those of the
model) and the rules are read anew. Nothing needs pydantic or YAML, which take 100 ms to import.
"""

import os
import pickle
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from ti_contracts.criteria.rule_files import each_once, read_rule_files
from ti_contracts.model.packs import Rules

_MODULES = frozenset(
    ("ti_contracts.model.criteria", "ti_contracts.model.packs", "ti_contracts.model.verdicts")
)
_PREFIX, _SUFFIX = "rules-", ".pickle"
_MOST_KEPT = 8


def rules_of(folders: Sequence[Path]) -> Rules:
    """The rules of these folders, without the examples of the first; raises RulesError as reading does."""
    store = _store()
    file = store / f"{_PREFIX}{key}{_SUFFIX}" if store and (key := _key(folders)) else None
    found = _kept(file) if file else None
    if found is not None:
        return found
    from ti_contracts.criteria.load import read_rules

    rules = read_rules(folders)
    if file:
        _keep(rules, file)
    return rules


def _key(folders: Sequence[Path]) -> str:
    """A hash over the bytes of all files and of the code that reads them; "" where something is odd there."""
    digest = sha256(_code().encode())
    for folder in each_once(folders):
        found = read_rule_files(folder)
        if found.mistakes:
            return ""
        digest.update(found.sha256.encode())
    return digest.hexdigest()


@cache
def _code() -> str:
    """A hash over the modules that make the rules, so that a change of them is a change of the key."""
    package = Path(__file__).resolve().parent
    digest = sha256(sys.version.encode())
    for module in (*sorted(package.glob("*.py")), *sorted((package.parent / "model").glob("*.py"))):
        digest.update(module.read_bytes())
    return digest.hexdigest()


def _store() -> Path | None:
    """The folder, if it may be used: there is a home, and what lies there is the user's own."""
    named = os.environ.get("LOCALAPPDATA") if sys.platform == "win32" else os.environ.get("XDG_CACHE_HOME")
    with suppress(RuntimeError):  # no home
        return (Path(named) if named else Path.home() / ".cache") / "ti-contracts"
    return None


def _kept(file: Path) -> Rules | None:
    try:
        with file.open("rb") as opened:
            if hasattr(os, "getuid") and os.fstat(opened.fileno()).st_uid != os.getuid():
                return None
            found = _Unpickler(opened).load()
    except Exception:  # a damaged pickle may raise anything
        return None
    return found if isinstance(found, Rules) else None


def _keep(rules: Rules, file: Path) -> None:
    """Writes the file whole or not at all; a cache that cannot be written is no mistake of anybody."""
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps(rules, protocol=5))
        beside.replace(file)
        old = sorted(file.parent.glob(f"{_PREFIX}*{_SUFFIX}"), key=lambda kept: kept.stat().st_mtime)
        for kept in old[:-_MOST_KEPT]:
            kept.unlink(missing_ok=True)


class _Unpickler(pickle.Unpickler):
    """Makes objects of the model and nothing else, so that a file cannot bring in code."""

    def find_class(self, module: str, name: str) -> object:
        """The class, if it is one of the model."""
        if module in _MODULES and "." not in name:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of the rules")
