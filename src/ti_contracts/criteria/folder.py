"""Hides where the rules and samples that come with the tool stand: in the package, or in a checkout."""

from pathlib import Path

from ti_contracts.errors import ContractsError

_PACKAGE = Path(__file__).resolve().parent.parent


def built_in_rules() -> Path:
    """The folder of the rules that come with the tool; raises ContractsError where it is missing."""
    return _shipped("rules", "pack.yaml")


def sample_contracts() -> Path:
    """The folder of the sample contracts; raises ContractsError where it is missing."""
    return _shipped("sample_contracts", "README.md")


def _shipped(name: str, sign: str) -> Path:
    """A wheel holds the folder in the package; an editable install leaves it at the top of the checkout.

    ``sign`` is a file that the folder holds, so that a stranger's folder of that name is not taken for it.
    """
    candidates = (_PACKAGE / name, _PACKAGE.parent.parent / name)
    for folder in candidates:
        if (folder / sign).is_file():
            return folder
    raise ContractsError(f"the folder {name} of the tool is missing", "install ti-contracts again")
