"""Hides how a report becomes a file: the format by suffix, written beside its place and then put there."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from ti_contracts.errors import UsageError
from ti_contracts.reports.formats import FORMATS, SUFFIXES, format_of
from ti_contracts.strict.nearest import did_you_mean


def format_named(name: str | None) -> str | None:
    """The same name, where standard output can take that format; raises UsageError."""
    if name is None:
        return None
    if name not in FORMATS:
        known = ", ".join(name for name, format_ in FORMATS.items() if not format_.binary)
        raise UsageError(f"unknown format '{name}'", did_you_mean(name, FORMATS) or f"known: {known}")
    if FORMATS[name].binary:
        suffix = FORMATS[name].suffixes[0]
        raise UsageError(
            f"--format {name}: is no text, and standard output is for text", f"use --out FILE{suffix}"
        )
    return name


def formats_of(outs: Sequence[Path], documents: Iterable[str]) -> dict[Path, str]:
    """The format of each file to write; raises UsageError for one that cannot or must not be written."""
    chosen: dict[Path, str] = {}
    read = list(documents)
    for out in outs:
        format_ = format_of(out.name)
        if format_ is None:
            raise UsageError(f"--out {out}: unknown suffix '{out.suffix}'", f"known: {', '.join(SUFFIXES)}")
        if out in chosen:
            raise UsageError(f"--out {out} is given twice", "give each report a name of its own")
        check_out(out, read)
        chosen[out] = format_
    return chosen


def check_out(out: Path, documents: Iterable[str]) -> None:
    """Raises UsageError for a file that cannot be written, or must not because it is one of the documents."""
    if os.path.realpath(out) in map(os.path.realpath, documents):
        raise UsageError(f"--out {out} would overwrite the document itself", "choose another name")
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


def write_whole(out: Path, content: str | bytes) -> None:
    """Writes bytes, or text as UTF-8: the file holds all of it or is left as it was. Raises UsageError."""
    target = Path(os.path.realpath(out))
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    # Names of files may hold bytes that are no text.
    data = content if isinstance(content, bytes) else content.encode("utf-8", errors="replace")
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
