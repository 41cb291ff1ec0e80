"""What runs in a worker process: hides its limits, its signals, and how it answers."""

import contextlib
import os
import pickle
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import Final, Generic, NoReturn, TypeVar

from ti_contracts.batch.limits import (
    Limits,
    allow_seconds,
    has_grown,
    limit_memory,
    too_deep,
    too_much_memory,
    too_much_to_send,
)
from ti_contracts.errors import DocumentError
from ti_contracts.model.assessment import Failure

T = TypeVar("T")
# What is done with each path; it may call the function that it gets when a further step begins, which has
# the whole time again.
Task = Callable[[str, Callable[[], None]], T]

# Said at the beginning of each step: from here on the clock runs.
BEGUN: Final = b""
_XML_ERR_NO_MEMORY: Final = 2
_FAULT: Final = "please report it, with the document if you may share it"


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """The result for one document; ``last`` where the worker ends after it."""

    result: T | Failure
    last: bool = False


def serve(connection: Connection, make: Callable[[], Task[T]], limits: Limits, folder: str) -> None:
    """Answers each path with a BEGUN or more and a pickled Reply, until the program closes the connection.

    ``make`` is called once. ``folder`` is where relative paths start.
    """
    _stand_apart()
    with contextlib.suppress(OSError):  # a folder that was deleted: the documents are not found either
        os.chdir(folder)
    limit_memory(limits.memory)
    task = make()

    def begin() -> None:
        connection.send_bytes(BEGUN)
        allow_seconds(limits.seconds)

    with contextlib.suppress(EOFError, OSError):
        last = False
        while not last:
            path = connection.recv()
            begin()
            answer, last = _answer(partial(task, path, begin), path, limits)
            connection.send_bytes(answer)
    os._exit(0)  # at once: taking compiled rules to pieces has no use


def unpacked(answer: bytes) -> Reply[T]:
    """What a worker answered."""
    reply: Reply[T] = pickle.loads(answer)  # noqa: S301 - from a process of our own
    return reply


def _stand_apart() -> None:
    """An interrupt is for the program, which ends its workers; what C libraries print is for nobody."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    if hasattr(os, "setpgid"):
        os.setpgid(0, 0)  # programs that it starts can be ended with it
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _leave(_number: int, _frame: object) -> NoReturn:
    """Ends the process as an exception does, so that converters are ended and their folders deleted."""
    sys.exit(0)


def _answer(task: Callable[[], T], path: str, limits: Limits) -> tuple[bytes, bool]:
    """A pickled Reply, and whether it is the last."""
    result: T | Failure
    last = False
    try:
        result = task()
        answer = pickle.dumps(Reply(result, last := has_grown(limits)), pickle.HIGHEST_PROTOCOL)
        if len(answer) <= limits.sent:
            return answer, last
        result = too_much_to_send(path, limits)
    except MemoryError:
        result, last = too_much_memory(path, limits), True
    except DocumentError as error:
        result = _told(path, error, limits)
    except RecursionError:
        result = too_deep(path)
    except Exception as error:
        # A fault of ours in one document is told as such, so that the others still get their report.
        words = " ".join(f"{type(error).__name__}: {error}".split())
        result = Failure(path, f"met a fault in ti-contracts: {words[:200]}", _FAULT)
    last = last or has_grown(limits)
    return pickle.dumps(Reply(result, last), pickle.HIGHEST_PROTOCOL), last


def _told(path: str, error: DocumentError, limits: Limits) -> Failure:
    """The reader's own words, unless it took a want of memory for damage."""
    cause: BaseException | None = error
    while cause is not None:
        # lxml says that memory is short by libxml2's number for it, in an error of syntax
        no_memory = isinstance(cause, SyntaxError) and getattr(cause, "code", 0) == _XML_ERR_NO_MEMORY
        if no_memory or isinstance(cause, MemoryError):
            return too_much_memory(path, limits)
        cause = cause.__cause__ or cause.__context__
    return Failure(path, error.message, error.hint)
