"""Hides worker processes: a task for each document, results in order, whatever a document does to its worker.

Why no pool from a library: docs/decisions/0007-isolation.md.
"""

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import count, islice
from multiprocessing import connection, forkserver
from typing import Final, Generic, TypeVar

from ti_contracts.batch.limits import Limits
from ti_contracts.batch.process import METHOD, Worker, uninterrupted
from ti_contracts.batch.worker import Task, serve
from ti_contracts.errors import ContractsError
from ti_contracts.model.assessment import Failure

T = TypeVar("T")

# Results for each worker that may wait for an earlier document, so that a slow one does not fill the memory.
_AHEAD: Final = 2


class WorkersError(ContractsError):
    """Workers do not start at all, whatever the document."""


def start_early(modules: Sequence[str]) -> None:
    """Begins loading what workers will need, while the program does something else."""
    if METHOD == "forkserver":
        forkserver.set_forkserver_preload([serve.__module__, *modules])
        with uninterrupted():
            forkserver.ensure_running()


def in_workers(
    make: Callable[[], Task[T]], paths: Iterable[str], limits: Limits, jobs: int = 1, method: str = METHOD
) -> Generator[T | Failure, None, None]:
    """The task's result for each path, in order, as soon as it and those before it are there.

    ``make`` is sent to each worker and called there once to give the task; results are sent back. What a
    document does to its worker becomes the Failure of that document alone. Raises WorkersError.
    """
    team = _Team(make, limits, jobs, method)
    waiting = enumerate(paths)
    results: dict[int, T | Failure] = {}
    try:
        for place in count():
            while place not in results:
                room = jobs * (1 + _AHEAD) - len(team.busy) - len(results)
                for number, path in islice(waiting, min(room, jobs - len(team.busy))):
                    team.begin(number, path)
                if not team.busy:
                    return
                results |= team.finished()
            yield results.pop(place)
    finally:
        team.end()


class _Team(Generic[T]):
    """Workers, of which the busy ones have a document each."""

    def __init__(self, make: Callable[[], Task[T]], limits: Limits, jobs: int, method: str) -> None:
        # More workers than processors make each document slower by the clock.
        clock = limits.seconds * max(1.0, jobs / (os.cpu_count() or 1))
        self.busy: list[Worker[T]] = []
        self._idle: list[Worker[T]] = []
        self._hire: Callable[[], Worker[T]] = partial(Worker, make, limits, clock, method)

    def begin(self, number: int, path: str) -> None:
        """Gives a document to a worker."""
        worker = self._idle.pop() if self._idle else self._hire()
        self.busy.append(worker)
        worker.begin(number, path)

    def finished(self) -> dict[int, T | Failure]:
        """Results by the number of their document; waits until there is news, which may be none of these."""
        first = min(worker.deadline for worker in self.busy)
        news = [thing for worker in self.busy for thing in worker.news]
        connection.wait(news, max(0.0, first - time.monotonic()))
        return {number: result for worker in tuple(self.busy) for number, result in self._heard(worker)}

    def _heard(self, worker: Worker[T]) -> Iterator[tuple[int, T | Failure]]:
        alive = worker.alive  # asked first: what it said before it died can still be heard
        reply = worker.reply()
        if reply is not None:
            self.busy.remove(worker)
            yield worker.number, reply.result
            self._free(worker, last=reply.last)
        elif not alive or worker.late:
            self.busy.remove(worker)
            worker.ask_to_end()
            worker.end()
            yield from self._lost(worker)

    def _free(self, worker: Worker[T], *, last: bool) -> None:
        if last:
            worker.end()
        else:
            self._idle.append(worker)

    def _lost(self, worker: Worker[T]) -> Iterator[tuple[int, T | Failure]]:
        if worker.begun:
            yield worker.number, worker.fate()
        elif worker.served:  # it died between two documents, which is not the second one's fault
            self.begin(worker.number, worker.path)
        else:
            raise WorkersError(
                "no process can be started to read documents", "free some memory and try again"
            )

    def end(self) -> None:
        """Ends all, those that are reading at once."""
        for worker in self._idle:
            worker.leave()
        for worker in self.busy:
            worker.ask_to_end()
        for worker in (*self._idle, *self.busy):
            worker.end()
