"""Hides how ``--watch`` notices that a file has changed: by looking at size and time once a second."""

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from ti_contracts.cli.say import complain, complain_of
from ti_contracts.errors import ContractsError

_EVERY = 1.0

State = dict[str, tuple[int, int]]


def run_again(run: Callable[[], int], files: Callable[[], Iterable[Path]]) -> None:
    """Runs, and runs again after every change, until somebody presses Ctrl-C.

    ``files`` is asked each time, so that new documents are noticed; a mistake in a setting is told and waited
    out.
    """
    try:
        while True:
            before = _state(files)
            _tell(run)
            count = f"{len(before)} file{'' if len(before) == 1 else 's'}"
            complain(f"ti-contracts: watching {count}; Ctrl-C ends")
            while _state(files) == before:
                time.sleep(_EVERY)
            complain("ti-contracts: something has changed, checking again")
    except KeyboardInterrupt:
        complain("ti-contracts: no longer watching")


def _tell(run: Callable[[], int]) -> None:
    try:
        run()
    except ContractsError as error:
        complain_of(error)


def _state(files: Callable[[], Iterable[Path]]) -> State:
    """Size and time of each file that is there; empty where the settings cannot be read just now."""
    try:
        found = list(files())
    except ContractsError:
        return {}
    state = {}
    for file in found:
        try:
            status = os.stat(file)  # noqa: PTH116 -- a name may be none that pathlib takes
        except (OSError, ValueError):
            continue
        state[str(file)] = (status.st_size, status.st_mtime_ns)
    return state
