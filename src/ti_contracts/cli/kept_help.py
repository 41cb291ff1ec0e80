"""Hides that the page of ``--help`` is kept: making it takes Typer and all commands, five times the start."""

import contextlib
import io
import shutil
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from ti_contracts.store import find_kept, keep
from ti_contracts.version import __version__

_KIND = "help"


def help_page(made: Callable[[], object]) -> str:
    """What ``made`` prints, from the cache where nothing has changed that it is made of."""
    key = _key()
    found = find_kept(_KIND, key)
    if found is not None:
        return found.decode()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        made()
    keep(_KIND, key, printed.getvalue().encode())
    return printed.getvalue()


def _key() -> str:
    """A hash over the modules of the command line, the versions, and the width that text is wrapped to."""
    digest = sha256(f"{__version__}\0{sys.version}\0{shutil.get_terminal_size().columns}\0".encode())
    for module in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(module.read_bytes())
    return digest.hexdigest()
