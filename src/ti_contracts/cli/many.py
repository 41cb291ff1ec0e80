"""Hides that documents are read one by one or by several processes; a bad one never spoils the others."""

import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from ti_contracts.cli.options import ReadAs
from ti_contracts.documents.find import find_documents
from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model.assessment import Assessment, Failure
from ti_contracts.model.criteria import Concept, Criterion

Result = Assessment | Failure
_FAULT = "please report it, with the document if you may share it"


@dataclass(frozen=True, slots=True)
class Work:
    """What every document is judged by; it can be sent to another process, compiled rules cannot."""

    concepts: tuple[Concept, ...]
    criteria: tuple[Criterion, ...]
    how: ReadAs

    def rules(self) -> CompiledRules:
        """The rules made ready for matching."""
        return compile_rules(self.concepts, self.criteria)


def assess_all(
    paths: Sequence[str], concepts: Sequence[Concept], criteria: Sequence[Criterion], jobs: int, how: ReadAs
) -> Iterator[Result]:
    """One result for each document, in the order of the arguments, folders walked in sorted order."""
    work = Work(tuple(concepts), tuple(criteria), how)
    found = find_documents(paths)
    wanted = [path for path, error in found if error is None]
    # A process needs about half a second to start, so it must have something to do.
    several = min(jobs, len(wanted)) > 1
    results = _by_processes(wanted, work, jobs) if several else _here(wanted, work)
    for path, error in found:
        yield next(results) if error is None else Failure(path, error.message, error.hint)


def assess_one(path: str, rules: CompiledRules, how: ReadAs) -> Result:
    """The assessment of a document, or why there is none; raises nothing.

    A fault of ours in one document is told as such, so that the others still get their report.
    """
    try:
        return assess(read_document(path, ocr=how.ocr, changes=how.changes.value), rules)
    except DocumentError as error:
        return Failure(path, error.message, error.hint)
    except Exception as error:
        words = " ".join(f"{type(error).__name__}: {error}".split())
        return Failure(path, f"met a fault in ti-contracts: {words[:200]}", _FAULT)


def _here(paths: Sequence[str], work: Work) -> Iterator[Result]:
    if paths:
        rules = work.rules()
        yield from (assess_one(path, rules, work.how) for path in paths)


def _by_processes(paths: Sequence[str], work: Work, jobs: int) -> Iterator[Result]:
    """When a process dies, its pool loses all that it was doing.

    Documents are begun in order, so the first that are left are those which it may have died of: they are
    tried alone, and the rest get a new pool.
    """
    results: dict[str, Result] = {}
    while waiting := [path for path in paths if path not in results]:
        results |= _until_one_dies(waiting, work, jobs)
        suspects = [path for path in waiting if path not in results][: 2 * jobs]
        results |= {path: _alone(path, work) for path in suspects}
    yield from (results[path] for path in paths)


def _until_one_dies(paths: Sequence[str], work: Work, jobs: int) -> dict[str, Result]:
    with _pool(min(jobs, len(paths)), work) as pool:
        try:
            futures = {path: _submitted(pool, path) for path in paths}
            results = {path: _result(future) for path, future in futures.items()}
        finally:
            pool.shutdown(cancel_futures=True)  # after an interrupt nobody waits for the rest
    return {path: result for path, result in results.items() if result is not None}


def _alone(path: str, work: Work) -> Result:
    with _pool(1, work) as pool:
        died = Failure(path, "ended the process that read it", _FAULT)
        return _result(_submitted(pool, path)) or died


def _submitted(pool: ProcessPoolExecutor, path: str) -> Future[Result] | None:
    try:
        return pool.submit(_in_process, path)
    except BrokenProcessPool:
        return None


def _result(future: Future[Result] | None) -> Result | None:
    try:
        return future.result() if future is not None else None
    except BrokenProcessPool:
        return None


def _pool(jobs: int, work: Work) -> ProcessPoolExecutor:
    # "spawn" behaves the same on every system; a compiled automaton cannot be sent, so each compiles its own.
    return ProcessPoolExecutor(jobs, get_context("spawn"), _start_process, (work,))


_of_process: list[tuple[CompiledRules, ReadAs]] = []


def _start_process(work: Work) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that started this one ends it
    _of_process.append((work.rules(), work.how))


def _in_process(path: str) -> Result:
    return assess_one(path, *_of_process[0])
