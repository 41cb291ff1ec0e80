"""What a document may do to the process that reads it; imported by workers, so without pytest."""

import ctypes
import os
import signal
import subprocess
import time
from collections.abc import Callable

from ti_contracts.errors import DocumentError

Step = Callable[[], None]
Task = Callable[[str, Step], str]


def deeds() -> Task:
    """A task that does what the path says; a path that says nothing of the kind comes back in capitals."""
    return lambda path, _: DEEDS.get(path, path.upper if path.islower() else path.lower)()


def pids() -> Task:
    """A task that answers with the number of its process."""
    return lambda _path, _: str(os.getpid())


def starting_programs() -> Task:
    """A task that waits for a program, which holds the pipe at ``path`` open."""

    def task(path: str, _: Step) -> str:
        subprocess.run(["sh", "-c", 'exec 3>"$1"; echo begun >&3; exec sleep 60', "sh", path], check=False)
        return path

    return task


def in_steps() -> Task:
    """A task of several steps, each of which takes most of the time that a step has."""

    def task(path: str, begin_step: Step) -> str:
        for _ in range(4):
            until = time.monotonic() + 0.2
            while time.monotonic() < until:
                pass
            begin_step()
        return path

    return task


def never_ready() -> Task:
    """No task: the worker dies before it has one."""
    os._exit(1)


def _loops() -> str:
    while True:
        pass


def _is_sent(name: str) -> str:
    os.kill(os.getpid(), signal.Signals[name])
    return name


def _recurses() -> str:
    return _recurses()


def _takes_want_of_memory_for_damage() -> str:
    try:
        raise MemoryError
    except MemoryError as fault:
        raise DocumentError("is damaged", "ask for another copy") from fault


def _is_refused() -> str:
    raise DocumentError("is empty", "check that it was saved")


def _prints_and_fails() -> str:
    print("a line that nobody may see", flush=True)
    message = "odd\nvalue"
    raise ValueError(message)


DEEDS: dict[str, Callable[[], str]] = {
    "allocates": lambda: str(len(bytearray(4 * 2**30))),
    "loops": _loops,
    "uses up the processor": lambda: _is_sent("SIGXCPU"),
    "is killed by the system": lambda: _is_sent("SIGKILL"),
    "exits": lambda: os._exit(7),
    "reads at 0": lambda: repr(ctypes.string_at(0)),
    "aborts": os.abort,
    "answers without end": lambda: "x" * 3_000_000,
    "recurses": _recurses,
    "takes want of memory for damage": _takes_want_of_memory_for_damage,
    "is refused": _is_refused,
    "prints and fails": _prints_and_fails,
}
