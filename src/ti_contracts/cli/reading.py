"""Hides which command asks: how a document is to be read, and an error that names it."""

from collections.abc import Callable
from typing import TypeVar

from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.errors import DocumentError
from ti_contracts.model.assessment import Assessment, Failure
from ti_contracts.model.document import Document

T = TypeVar("T")


def read_one(path: str, show: Callable[[Document], T], how: ReadAs) -> T:
    """What ``show`` makes of the document at ``path``; raises DocumentError with the path in its message."""
    from ti_contracts.batch.assess import show_one
    from ti_contracts.batch.tasks import prepare

    prepare([path], matching=False)
    return _result(show_one(path, show, how))


def judge_one(path: str, by: JudgedBy, how: ReadAs) -> Assessment:
    """The document at ``path`` judged; raises DocumentError with the path in its message."""
    from ti_contracts.batch.assess import assess_one

    return _result(assess_one(path, by, how))


def _result(result: T | Failure) -> T:
    if isinstance(result, Failure):
        raise DocumentError(f"{result.path}: {result.message}", result.hint)
    return result
