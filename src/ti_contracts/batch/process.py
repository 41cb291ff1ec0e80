"""A worker as the program sees it: hides how a process starts, is listened to, ends, and what it died of."""

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable, Iterator
from typing import Any, Final, Generic, TypeVar

from ti_contracts.batch.limits import Limits, broken, too_long, too_much_memory
from ti_contracts.batch.worker import BEGUN, Reply, Task, serve, unpacked
from ti_contracts.model.assessment import Failure

T = TypeVar("T")

# A fork server never forks this program, which may have threads, and its forks have modules loaded already.
METHOD: Final = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_START_SECONDS: Final = 60.0  # for a worker to be ready, on a machine that is busy
_WANT_OF_MEMORY: Final = (-signal.SIGABRT, -getattr(signal, "SIGKILL", signal.SIGABRT))
_GRACE: Final = 0.5  # for a worker to end its converters; then it is killed


class Worker(Generic[T]):
    """A process, and the document that it has: ``number`` is the document's place in the run.

    ``begun`` where it has said so, ``served`` where it has answered before, ``deadline`` by the monotonic
    clock.
    """

    def __init__(self, make: Callable[[], Task[T]], limits: Limits, clock: float, method: str) -> None:
        context: Any = multiprocessing.get_context(method)  # typeshed has no name for what contexts share
        self.connection, theirs = context.Pipe()
        self.number, self.path, self.deadline = 0, "", 0.0
        self.begun = self.served = False
        self._limits, self._clock = limits, clock
        self._process = context.Process(target=serve, args=(theirs, make, limits, _folder()), daemon=True)
        with uninterrupted():
            self._process.start()
        theirs.close()

    @property
    def news(self) -> tuple[Any, ...]:
        """What to wait for: either can be read when the worker has spoken or died."""
        return self.connection, self._process.sentinel

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return bool(self._process.is_alive())

    @property
    def late(self) -> bool:
        """Whether its time is over."""
        return time.monotonic() > self.deadline

    def begin(self, number: int, path: str) -> None:
        """Gives it a document."""
        self.number, self.path, self.begun = number, path, False
        self.deadline = time.monotonic() + _START_SECONDS
        with contextlib.suppress(OSError):  # it has died since, which is noticed when it is listened to
            self.connection.send(path)

    def reply(self) -> Reply[T] | None:
        """What it answered, if it has; the clock runs from when it says that it begins."""
        with contextlib.suppress(EOFError, OSError):
            while self.connection.poll():
                said = self.connection.recv_bytes(self._limits.sent)
                if said != BEGUN:
                    self.served = True
                    return unpacked(said)
                self.begun = True
                self.deadline = time.monotonic() + self._clock
        return None

    def fate(self) -> Failure:
        """Why there is no result; asked after its end."""
        match self._process.exitcode:
            case code if code == -getattr(signal, "SIGXCPU", 0) or self.late:
                return too_long(self.path, self._limits)
            # C libraries abort when memory is refused to them; the system kills when there is none left.
            case code if code in _WANT_OF_MEMORY:
                return too_much_memory(self.path, self._limits)
            case code:
                return broken(self.path, _name_of(code))

    def leave(self) -> None:
        """Lets it end by itself."""
        self.connection.close()

    def ask_to_end(self) -> None:
        """Lets it end its converters and delete their folders."""
        self._process.terminate()

    def end(self) -> None:
        """Waits a moment, then kills it with all that it started."""
        self.leave()
        self._process.join(_GRACE)
        if self._process.exitcode != 0:
            with contextlib.suppress(OSError):
                if hasattr(os, "killpg"):
                    os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
            self._process.join()


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """Processes started here never see an interrupt from the keyboard; the program sees it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _folder() -> str:
    """Where relative paths start; a fork server remembers where it was started itself."""
    try:
        return os.getcwd()  # noqa: PTH109 - a string to send
    except OSError:
        return os.sep


def _name_of(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
