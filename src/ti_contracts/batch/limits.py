"""What one document may cost: hides how a system is told, and how it is said that a limit was met."""

import contextlib
import math
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ti_contracts.errors import DocumentError
from ti_contracts.model.assessment import Evidence, Failure

try:
    import resource
except ImportError:
    resource = None  # type: ignore[assignment]
# Windows: the clock still ends what takes too long, but memory has no limit.
_HAS_LIMITS: Final = resource is not None


@dataclass(frozen=True, slots=True)
class Limits:
    """For one document.

    ``seconds`` by the clock for each step (reading, judging), and as many of the processor; ``memory`` is the
    worker's address space and ``sent`` the result on its way to the program, both in bytes.
    """

    seconds: float
    memory: int = 2**30
    sent: int = 200_000_000


# With the program's own start and end, a file that can be shown at all is shown within 20 s.
READING: Final = Limits(seconds=17)
# Text recognition takes about 2 s a page: 900 pages.
RECOGNISING: Final = Limits(seconds=1800)

# Characters; a contract of 67 pages has 150,000.
MOST_QUOTED: Final = 20_000_000

_SPLIT: Final = "split it into parts and give those"
_FRESH: Final = "open it in the program it was made with and save a fresh copy, or split it"


def limit_memory(size: int) -> None:
    """Bounds this process's address space; programs that it starts may raise their own limit again."""
    if _HAS_LIMITS:
        _set(resource.RLIMIT_AS, size)
        _set(resource.RLIMIT_CORE, 0)  # a core dump would leave a contract's text on the disk


def allow_seconds(seconds: float) -> None:
    """Lets this process use the processor for that long from now on; then the system ends it."""
    if _HAS_LIMITS:
        _set(resource.RLIMIT_CPU, math.ceil(time.process_time() + seconds))


def has_grown(limits: Limits) -> bool:
    """Whether this process once held so much memory that the next document might miss it."""
    if not _HAS_LIMITS:
        return False
    unit = 1024 if os.uname().sysname != "Darwin" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > limits.memory / 3


def _set(which: int, soft: int) -> None:
    """Only the soft limit, so that it can be raised for the next document and by programs started here."""
    hard = resource.getrlimit(which)[1]
    with contextlib.suppress(OSError, ValueError):  # macOS may refuse a limit on address space
        resource.setrlimit(which, (soft if hard == resource.RLIM_INFINITY else min(soft, hard), hard))


def check_quotes(evidence: Iterable[Evidence]) -> None:
    """Raises DocumentError where a report would quote without end; readers bound how much is read."""
    quoted = sum(len(e.span) for e in evidence)
    if quoted > MOST_QUOTED:
        raise DocumentError(f"has sentences so long that a report would quote {quoted:,} characters", _SPLIT)


def too_long(path: str, limits: Limits) -> Failure:
    """What is said of a document that was not done in time."""
    return Failure(path, f"takes too long to read (over {limits.seconds:g} s)", _FRESH)


def too_much_memory(path: str, limits: Limits) -> Failure:
    """What is said of a document that met the limit of memory."""
    return Failure(path, f"needs more memory than is allowed ({_size(limits.memory)})", _FRESH)


def too_deep(path: str) -> Failure:
    """What is said of a document whose parts stand in each other without end."""
    return Failure(path, "is nested too deeply to be read", _FRESH)


def too_much_to_send(path: str, limits: Limits) -> Failure:
    """What is said of a document whose result is absurdly large."""
    return Failure(path, f"holds more than can be reported (over {_size(limits.sent)})", _SPLIT)


def broken(path: str, how: str) -> Failure:
    """What is said of a document whose worker died; ``how`` names its signal or exit code."""
    return Failure(
        path, f"ended the process that read it ({how}), so it is damaged or made to do harm", _FRESH
    )


def _size(count: int) -> str:
    return f"{count / 2**30:g} GiB" if count >= 2**30 else f"{count / 10**6:g} MB"
