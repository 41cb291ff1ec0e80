"""Hides the two streams: reports go to standard output, complaints to standard error, neither ever fails."""

import io
import os
import shutil
import sys

from ti_contracts.errors import ContractsError, MistakesError

_WIDTH = 88
_WIDEST = 120


def survive_odd_terminals() -> None:
    """Signs that the terminal's encoding lacks come out as question marks, not as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(text: str) -> None:
    """Writes to standard output; a reader that went away (``| head``) changes no exit code."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _write_to_nowhere()


def complain(line: str) -> None:
    """Writes one line to standard error; control characters of file names are made harmless."""
    harmless = "".join(c if c.isprintable() else repr(c)[1:-1] for c in line)
    try:
        sys.stderr.write(f"{harmless}\n")
        sys.stderr.flush()
    except BrokenPipeError:
        return


def complain_of(error: ContractsError) -> None:
    """Says what a person can put right: each mistake in a file of its own, then the error itself."""
    for mistake in error.mistakes if isinstance(error, MistakesError) else ():
        complain(str(mistake))
    complain(f"ti-contracts: error: {error.message}{f' ({error.hint})' if error.hint else ''}")


def width() -> int:
    """Columns of the terminal, 88 where there is none, never more than a line that reads well."""
    return min(shutil.get_terminal_size((_WIDTH, 24)).columns, _WIDEST)


def colour() -> bool:
    """Whether standard output is a terminal and nobody asked for no colour (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _write_to_nowhere() -> None:
    """Python flushes standard output once more at its end, which would complain again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
