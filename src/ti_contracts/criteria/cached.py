"""Hides that rules which were read before are not read again: what came of them is kept by content hash.

What is kept holds the rules of folders with just these bytes, as this version of the tool made them. Where it
holds anything but classes of the model, the rules are read anew. Nothing needs pydantic or YAML, which take
100 ms to import.
"""

import io
import pickle
import sys
from collections.abc import Sequence
from functools import cache
from hashlib import sha256
from pathlib import Path

from ti_contracts.criteria.rule_files import each_once, read_rule_files
from ti_contracts.model.packs import Rules
from ti_contracts.store import find_kept, keep

_MODULES = frozenset(
    ("ti_contracts.model.criteria", "ti_contracts.model.packs", "ti_contracts.model.verdicts")
)
_KIND = "rules"


def rules_of(folders: Sequence[Path]) -> Rules:
    """The rules of these folders, without the examples of the first; raises RulesError as reading does."""
    key = _key(folders)
    found = _unpickled(find_kept(_KIND, key)) if key else None
    if found is not None:
        return found
    from ti_contracts.criteria.load import read_rules

    rules = read_rules(folders)
    if key:
        keep(_KIND, key, pickle.dumps(rules, protocol=5))
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


def _unpickled(data: bytes | None) -> Rules | None:
    if data is None:
        return None
    try:
        found = _Unpickler(io.BytesIO(data)).load()
    except Exception:  # what is no pickle of ours may raise anything
        return None
    return found if isinstance(found, Rules) else None


class _Unpickler(pickle.Unpickler):
    """Makes objects of the model and nothing else, so that a file cannot bring in code."""

    def find_class(self, module: str, name: str) -> object:
        """The class, if it is one of the model."""
        if module in _MODULES and "." not in name:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of the rules")
