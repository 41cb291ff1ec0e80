"""Old Word files (.doc): hides LibreOffice, which converts them in a folder that is deleted afterwards."""

import contextlib
import os
import shutil
import signal
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from ti_contracts.documents.blocks import Reading
from ti_contracts.errors import DocumentError

SECONDS: Final = 60.0
_NOTE: Final = "converted from .doc by LibreOffice; numbers may differ from Word's or be missing"
_SAVE: Final = "save it in Word as .docx (File, Save as)"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROGRAMS: Final = ("soffice", "libreoffice")
# No macros, no active content, no fetching of what a document links to.
_SETTINGS: Final = (
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),
)


def read_doc(data: bytes, search_path: str | None = None, seconds: float = SECONDS) -> Reading:
    """Blocks of a Word file of the old kind, by way of LibreOffice.

    ``search_path`` is where to look for LibreOffice (None: the PATH). By way of DOCX, which keeps most of the
    automatic numbers, else of ODT: LibreOffice can write a DOCX of malformed XML. Raises DocumentError where
    LibreOffice is not there, takes longer than ``seconds`` for either, or cannot read the file.
    """
    if not data.startswith(_OLE):  # LibreOffice would open anything, a text or a web page too
        raise DocumentError("is not an old Word file (.doc)", _SAVE)
    program = find_libreoffice(search_path)
    if program is None:
        raise DocumentError(
            "is an old Word file (.doc), which needs LibreOffice to be read",
            f"{_SAVE}, or install LibreOffice so that soffice is on the PATH",
        )
    reading = _read(program, data, seconds)
    return replace(reading, notes=(_NOTE, *reading.notes))


def _read(program: str, data: bytes, seconds: float) -> Reading:
    from ti_contracts.documents.docx import read_docx
    from ti_contracts.documents.odt import read_odt

    made = _converted(program, data, seconds, "docx:MS Word 2007 XML")
    with contextlib.suppress(DocumentError):
        return read_docx(made, by_libreoffice=True)
    return read_odt(_converted(program, data, seconds, "odt:writer8"))


def find_libreoffice(search_path: str | None = None) -> str | None:
    """Where LibreOffice is; None where it is not."""
    found = (shutil.which(name, path=search_path) for name in _PROGRAMS)
    return next(filter(None, found), None)


def _converted(program: str, data: bytes, seconds: float, target: str) -> bytes:
    """The file converted; with a profile of its own, since one that runs already would take the work over."""
    with tempfile.TemporaryDirectory(prefix="ti-contracts-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, result = folder / "document.doc", folder / f"document.{target.partition(':')[0]}"
        source.write_bytes(data)
        profile = folder / "profile"
        _write_settings(profile / "user")
        _run(
            [
                program,
                f"-env:UserInstallation={profile.as_uri()}",
                *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nofirststartwizard"),
                *("--convert-to", target, "--outdir", str(folder), str(source)),
            ],
            seconds,
        )
        if not result.is_file():
            raise DocumentError(
                "is an old Word file (.doc) that LibreOffice could not convert",
                f"remove its password if it has one, and {_SAVE}",
            )
        return result.read_bytes()


def _write_settings(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    folder.mkdir(parents=True)
    text = (
        f'<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )
    (folder / "registrymodifications.xcu").write_text(text, encoding="utf-8")


def _run(command: list[str], seconds: float) -> None:
    """Runs it to its end; what it says and its exit code tell less than whether there is a result."""
    try:
        # A session of its own: soffice starts further processes, which must end with it.
        process = subprocess.Popen(  # noqa: S603 - a fixed command, no shell
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as failure:
        raise DocumentError("is an old Word file (.doc), and LibreOffice does not start", _SAVE) from failure
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as late:
        raise DocumentError(
            f"is an old Word file (.doc) that LibreOffice did not convert within {seconds:g} seconds", _SAVE
        ) from late
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends whatever still runs, the processes that it started included."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:  # Windows has no process groups
            process.kill()
    process.wait()
