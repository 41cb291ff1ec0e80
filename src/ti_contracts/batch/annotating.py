"""A Word file with comments, made in a worker: hides that it is read without those of an earlier run."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from ti_contracts.batch.tasks import judging
from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.batch.worker import Task
from ti_contracts.batch.workers import in_workers
from ti_contracts.errors import DocumentError
from ti_contracts.model.assessment import Failure


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to write: ``made`` says with which version and rules; ``date`` is YYYY-MM-DD or "" for none.

    ``every`` is for comments on what is met too, ``suggest`` for wording as tracked insertions.
    """

    made: str
    every: bool = False
    suggest: bool = False
    date: str = ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The file with comments; ``verdicts`` in words, ``notes`` are sentences that the user must know."""

    content: bytes
    comments: int
    verdicts: str
    notes: tuple[str, ...] = ()


def annotate_one(path: str, by: JudgedBy, how: ReadAs, wanted: Wanted) -> Annotated | Failure:
    """A Word file judged and given back with comments."""
    [result] = in_workers(partial(annotating, by, how, wanted), [path], how.limits)
    return result


def annotating(by: JudgedBy, how: ReadAs, wanted: Wanted) -> Task[Annotated]:
    """A task that judges a Word file and writes into it."""
    from ti_contracts.documents.docx_comments import is_signed, remove_own_comments, write_comments
    from ti_contracts.documents.read import load, read_document
    from ti_contracts.reports.remarks import remarks, verdicts

    judged = judging(by)

    def annotated(path: str, begin_step: Callable[[], None]) -> Annotated:
        given = load(path)
        _check_format(path, given)
        content = remove_own_comments(given)
        document = read_document(path, content, changes=how.changes)
        begin_step()
        assessment = judged(document)
        begin_step()
        told = remarks(assessment, wanted.made, every=wanted.every, suggest=wanted.suggest)
        written = write_comments(content, document, told, how.changes, wanted.date)
        # Nobody gets a file back that says anything else than before.
        again = read_document(path, remove_own_comments(written), changes=how.changes)
        if again.text != document.text:
            raise DocumentError("cannot be given comments without a change of its text", _REPORT)
        notes = (
            "the comments of an earlier run were replaced" if content != given else "",
            "its digital signature no longer holds in the copy" if is_signed(given) else "",
        )
        return Annotated(written, len(told), verdicts(assessment), tuple(filter(None, notes)))

    return annotated


_REPORT = "please report it, with the document if you may share it"


def _check_format(path: str, content: bytes) -> None:
    from ti_contracts.documents.read import NAMES
    from ti_contracts.documents.sniff import format_of

    name = format_of(content, PurePath(path).suffix.lower()) if content else ""
    if name not in ("docx", ""):
        hint = (
            "save it in Word as .docx first"
            if name in ("doc", "rtf", "odt")
            else "use check --out report.html"
        )
        raise DocumentError(f"is {NAMES[name]}; comments can be written into Word files (.docx) only", hint)
