"""Hides how generated pages become files: what is current is left, what is stale goes, other files stay."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from ti_contracts.cli.outputs import write_whole
from ti_contracts.errors import UsageError


def changes(pages: Mapping[str, str], folder: Path, mark: str) -> Iterator[tuple[str, Path]]:
    """What to do ("write", "remove") and with which file, so that the folder holds these pages.

    Pages that were made before are known by ``mark``, their first words. Raises UsageError.
    """
    try:
        for name, text in sorted(pages.items()):
            if not (folder / name).is_file() or (folder / name).read_bytes() != text.encode():
                yield "write", folder / name
        for path in sorted(folder.glob("*.md")):
            if path.name not in pages and path.read_bytes().startswith(mark.encode()):
                yield "remove", path
    except OSError as error:
        raise UsageError(f"cannot read {folder}: {error.strerror or error}", "check the path") from error


def make(pages: Mapping[str, str], folder: Path, mark: str) -> Iterator[str]:
    """Brings the folder up to date and says what was done; raises UsageError."""
    todo = list(changes(pages, folder, mark))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for what, path in todo:
            if what == "remove":
                path.unlink()
    except OSError as error:
        raise UsageError(f"cannot change {folder}: {error.strerror or error}", "check the path") from error
    for what, path in todo:
        if what == "write":
            write_whole(path, pages[path.name])
        yield f"{'wrote' if what == 'write' else 'removed'} {path}"
