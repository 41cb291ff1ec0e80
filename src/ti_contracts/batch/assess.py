"""Hides that documents are read in workers: a path in, what was asked of it out, or why there is nothing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from ti_contracts.batch.tasks import assessing, assessing_read, showing
from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.batch.workers import in_workers
from ti_contracts.documents.find import find_documents
from ti_contracts.documents.sets import as_set
from ti_contracts.model.assessment import Assessment, Failure
from ti_contracts.model.document import Document, Unread

T = TypeVar("T")


def assess_all(paths: Sequence[str], by: JudgedBy, how: ReadAs, jobs: int) -> Iterator[Assessment | Failure]:
    """One result for each document, in the order of the arguments, folders walked in sorted order."""
    found = find_documents(paths)
    wanted = [path for path, error in found if error is None]
    results = in_workers(partial(assessing, by, how), wanted, how.limits, jobs)
    for path, error in found:
        yield next(results) if error is None else Failure(path, error.message, error.hint)


def assess_set(paths: Sequence[str], by: JudgedBy, how: ReadAs, jobs: int) -> list[Assessment | Failure]:
    """The files as one contract: its assessment, if any file could be read, behind those that could not.

    What could not be read stands among the unread parts of the contract too, for nobody knows what it held.
    """
    found = find_documents(paths)
    wanted = [path for path, error in found if error is None]
    results = in_workers(partial(showing, _itself, how), wanted, how.limits, jobs)
    read = [next(results) if e is None else Failure(path, e.message, e.hint) for path, e in found]
    failures = [result for result in read if isinstance(result, Failure)]
    documents = [result for result in read if isinstance(result, Document)]
    if not documents:
        return list(failures)
    whole = as_set(documents, ", ".join(paths))
    unread = tuple(Unread(failure.path, failure.message) for failure in failures)
    whole = replace(whole, unread=(*whole.unread, *unread))
    [judged] = in_workers(partial(assessing_read, by, whole), [whole.path], how.limits)
    return [*failures, judged]


def _itself(document: Document) -> Document:
    return document


def assess_one(path: str, by: JudgedBy, how: ReadAs) -> Assessment | Failure:
    """The assessment of one file."""
    [result] = in_workers(partial(assessing, by, how), [path], how.limits)
    return result


def show_one(path: str, show: Callable[[Document], T], how: ReadAs) -> T | Failure:
    """What ``show`` makes of one file; it runs in the worker, under the reader's limits."""
    [result] = in_workers(partial(showing, show, how), [path], how.limits)
    return result
