"""A document may do what it likes to its worker: it costs that document, and no other."""

import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing import get_all_start_methods
from pathlib import Path

import pytest
from deeds import DEEDS, deeds, in_steps, never_ready, pids, starting_programs

from ti_contracts.batch.limits import Limits
from ti_contracts.batch.workers import WorkersError, in_workers
from ti_contracts.model.assessment import Failure

LIMITS = Limits(seconds=20, sent=1_000_000)
HURRIED = replace(LIMITS, seconds=0.5)
METHODS = [method for method in ("forkserver", "spawn") if method in get_all_start_methods()]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals and limits")

SAID = {
    "allocates": "needs more memory than is allowed (1 GiB)",
    "uses up the processor": "takes too long to read (over 20 s)",
    "is killed by the system": "needs more memory than is allowed (1 GiB)",
    "exits": "ended the process that read it (exit code 7), so it is damaged or made to do harm",
    "reads at 0": "ended the process that read it (SIGSEGV), so it is damaged or made to do harm",
    "aborts": "needs more memory than is allowed (1 GiB)",
    "answers without end": "holds more than can be reported (over 1 MB)",
    "recurses": "is nested too deeply to be read",
    "takes want of memory for damage": "needs more memory than is allowed (1 GiB)",
    "is refused": "is empty",
    "prints and fails": "met a fault in ti-contracts: ValueError: odd value",
}


def said(result: str | Failure) -> str:
    return result.message if isinstance(result, Failure) else result


@POSIX
@pytest.mark.parametrize("jobs", [1, 3])
def test_whatever_a_document_does_the_others_keep_their_results_and_their_order(
    jobs: int, capfd: pytest.CaptureFixture[str]
) -> None:
    paths = [path for deed in SAID for path in (f"before {deed}", deed)]
    wanted = [line for deed, words in SAID.items() for line in (f"before {deed}".upper(), words)]
    results = list(in_workers(deeds, [*paths, "last"], LIMITS, jobs))
    assert [said(result) for result in results] == [*wanted, "LAST"]
    assert [r.path for r in results if isinstance(r, Failure)] == list(SAID)
    assert all(r.hint for r in results if isinstance(r, Failure))
    assert capfd.readouterr() == ("", "")


def test_every_deed_is_tried() -> None:
    assert DEEDS.keys() == SAID.keys() | {"loops"}


@pytest.mark.parametrize("method", METHODS)
def test_a_document_without_end_is_given_up(method: str) -> None:
    results = in_workers(deeds, ["a", "loops", "b"], HURRIED, 1, method)
    assert [said(result) for result in results] == ["A", "takes too long to read (over 0.5 s)", "B"]


def test_each_step_of_a_task_has_the_whole_time() -> None:
    assert list(in_workers(in_steps, ["a"], replace(LIMITS, seconds=0.7))) == ["a"]


def test_a_worker_serves_many_documents() -> None:
    assert len(set(in_workers(pids, map(str, range(50)), LIMITS))) == 1


def test_no_more_documents_are_taken_up_than_there_is_room_for_their_results() -> None:
    taken = []

    def paths() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield str(number)

    results = in_workers(pids, paths(), LIMITS, 2)
    next(results)
    assert len(taken) <= 6
    results.close()


def test_the_end_of_the_run_is_the_end_of_the_workers() -> None:
    results = in_workers(deeds, ["a", "loops", "loops"], LIMITS, 2)
    assert next(results) == "A"
    results.close()  # would wait 20 s for the documents without end


@POSIX
def test_a_worker_that_dies_between_two_documents_costs_neither() -> None:
    results = in_workers(pids, ["a", "b"], LIMITS)
    first = next(results)
    assert isinstance(first, str)
    os.kill(int(first), signal.SIGKILL)
    second = next(results)
    assert isinstance(second, str)
    assert second != first


@POSIX
def test_what_a_worker_started_ends_with_it(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    held = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    [result] = in_workers(starting_programs, [str(pipe)], replace(LIMITS, seconds=2))
    assert said(result) == "takes too long to read (over 2 s)"
    os.set_blocking(held, True)
    assert os.read(held, 100) == b"begun\n"
    assert os.read(held, 100) == b""  # nobody has it open any longer
    os.close(held)


def test_workers_that_do_not_start_are_told_once() -> None:
    with pytest.raises(WorkersError, match="no process can be started"):
        list(in_workers(never_ready, ["a", "b"], LIMITS))


def test_nothing_to_do_starts_nothing() -> None:
    assert list(in_workers(never_ready, [], LIMITS)) == []
