"""Hides how a report becomes a file: the format by suffix, written beside its place and then put there."""

import os
from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from ti_contracts.errors import UsageError


class Format(StrEnum):
    """The names of reports.formats.FORMATS; written out because importing the writers takes time."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    HTML = "html"


SUFFIXES = {".txt": Format.TEXT, ".json": Format.JSON, ".md": Format.MARKDOWN, ".html": Format.HTML}


def formats_of(outs: Sequence[Path], documents: Iterable[str]) -> dict[Path, Format]:
    """The format of each file to write; raises UsageError for one that cannot or must not be written."""
    chosen: dict[Path, Format] = {}
    read = {os.path.realpath(path) for path in documents}
    for out in outs:
        if out.suffix.lower() not in SUFFIXES:
            raise UsageError(f"--out {out}: unknown suffix '{out.suffix}'", f"known: {', '.join(SUFFIXES)}")
        if out in chosen:
            raise UsageError(f"--out {out} is given twice", "give each report a name of its own")
        if os.path.realpath(out) in read:
            raise UsageError(f"--out {out} would overwrite the document itself", "choose another name")
        _check_place(out)
        chosen[out] = SUFFIXES[out.suffix.lower()]
    return chosen


def _check_place(out: Path) -> None:
    try:
        if not out.parent.is_dir():
            raise UsageError(f"--out {out}: there is no folder {out.parent}", "make the folder first")
        if out.is_dir():
            raise UsageError(f"--out {out}: is a folder", "name a file in it")
    except OSError as error:
        raise _refused(out, error) from error


def _refused(out: Path, error: OSError) -> UsageError:
    hint = "check the path, its permissions and the space on the disk"
    return UsageError(f"cannot write {out}: {error.strerror or error}", hint)


def write_whole(out: Path, text: str) -> None:
    """Writes UTF-8 so that the file holds all of the text or is left as it was; raises UsageError."""
    target = Path(os.path.realpath(out))
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    data = text.encode("utf-8", errors="replace")  # names of files may hold bytes that are no text
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)  # a device such as /dev/stdout cannot be replaced
            return
        try:
            with beside.open("xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise _refused(out, error) from error
