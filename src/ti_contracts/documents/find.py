"""Hides folders: paths as people give them become the documents to read, in a fixed order."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from ti_contracts.documents.sniff import WANTED
from ti_contracts.errors import DocumentError

# Old and foreign formats are found too, so that the report says they were not read.
SUFFIXES = frozenset(suffix for suffixes in WANTED.values() for suffix in suffixes) | {".doc", ".rtf", ".odt"}
# Such files describe a repository; they are no contracts, and are read only where they are named.
_ABOUT_THE_FOLDER = frozenset(("README", "CHANGELOG", "LICENSE", "LICENCE", "CONTRIBUTING"))


def find_documents(paths: Iterable[str]) -> tuple[tuple[str, DocumentError | None], ...]:
    """Pairs of a path and what is wrong with it (None: read it), in the order of the arguments.

    Folders are walked in sorted order; hidden files, notes on the folder (README and its like) and files
    that are no documents by their suffix are left out there, but a file that is named is always taken. A
    folder without documents is an error of its own. The same file named twice is taken once.
    """
    seen: set[str] = set()
    found = []
    for path, error in (pair for given in paths for pair in _expanded(given)):
        key = os.path.realpath(path) if "\0" not in path else path
        if key not in seen:
            seen.add(key)
            found.append((path, error))
    return tuple(found)


def _expanded(path: str) -> Iterator[tuple[str, DocumentError | None]]:
    # os.path and not pathlib: a name that is too long is no folder, and reading it says what is wrong.
    if "\0" in path or not os.path.isdir(path):  # noqa: PTH112
        yield path, None
        return
    failures: list[OSError] = []
    inside = [f"{path.rstrip('/') or '/'}/{name}".replace("//", "/") for name in _walk(path, failures)]
    for inner in inside:
        yield inner, None
    for failure in failures:
        hint = "ask for permission, or give the files that you can read"
        yield _as_given(path, failure), DocumentError("is a folder that may not be opened", hint)
    if not inside and not failures:
        wanted = ", ".join(sorted(SUFFIXES))
        yield path, DocumentError("is a folder without documents", f"documents end in {wanted}")


def _walk(folder: str, failures: list[OSError]) -> Iterator[str]:
    """Paths below the folder with forward slashes, sorted part by part."""
    names = []
    for root, folders, files in os.walk(folder, onerror=failures.append):
        folders[:] = [name for name in folders if not _hidden(name)]
        below = Path(root).relative_to(folder)
        names += [below / name for name in files if not _hidden(name) and _is_document(name)]
    return (path.as_posix() for path in sorted(names, key=lambda path: path.parts))


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))  # ~$ marks Word's lock files


def _is_document(name: str) -> bool:
    stem, suffix = os.path.splitext(name)  # noqa: PTH122
    return suffix.lower() in SUFFIXES and stem.upper() not in _ABOUT_THE_FOLDER


def _as_given(path: str, failure: OSError) -> str:
    return str(failure.filename) if failure.filename else path
