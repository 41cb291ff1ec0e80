"""What workers do with a document; hides which modules that takes, so that the program need not load them."""

import gc
from collections.abc import Callable, Sequence
from pathlib import PurePath
from types import MappingProxyType
from typing import Final, TypeVar

from ti_contracts.batch.limits import check_quotes
from ti_contracts.batch.work import JudgedBy, ReadAs
from ti_contracts.batch.worker import Task
from ti_contracts.batch.workers import start_early
from ti_contracts.model.assessment import Assessment
from ti_contracts.model.document import Document

T = TypeVar("T")

# New objects before the collector of circles looks at them, and looks before it looks at older ones too.
_SELDOM: Final = (100_000, 20, 20)
_READING: Final = "ti_contracts.documents.read"
_MATCHING: Final = "ti_contracts.matching.assess"
# Loaded early where a name promises the format; a reader that is not here is loaded when it is needed.
_READERS: Final = MappingProxyType(
    {
        ".docx": "ti_contracts.documents.docx",
        ".pdf": "ti_contracts.documents.pdf.reading",
        ".md": "ti_contracts.documents.markdown",
        ".odt": "ti_contracts.documents.odt",
    }
)


def prepare(paths: Sequence[str], *, matching: bool) -> None:
    """Begins loading what reading these documents takes; whoever loads rules meanwhile gains that time."""
    suffixes = dict.fromkeys(PurePath(path).suffix.lower() for path in paths)
    readers = [_READERS[suffix] for suffix in suffixes if suffix in _READERS]
    start_early([_READING, *([_MATCHING] if matching else []), *readers])


def showing(show: Callable[[Document], T], how: ReadAs) -> Task[T]:
    """What is shown of a document; made in the worker, for a document can be too large to be sent."""
    from ti_contracts.documents.read import read_document

    return lambda path, _: show(read_document(path, ocr=how.ocr, changes=how.changes))


def assessing(by: JudgedBy, how: ReadAs) -> Task[Assessment]:
    """A document judged by rules, which are compiled here because what they compile to cannot be sent."""
    from ti_contracts.documents.read import read_document

    judged = judging(by)

    def assessed(path: str, begin_step: Callable[[], None]) -> Assessment:
        document = read_document(path, ocr=how.ocr, changes=how.changes)
        begin_step()
        return judged(document)

    return assessed


def assessing_read(by: JudgedBy, document: Document) -> Task[Assessment]:
    """A document that was read before, such as a set of files, judged by rules."""
    judged = judging(by)
    return lambda _path, _begin_step: judged(document)


def judging(by: JudgedBy) -> Callable[[Document], Assessment]:
    """What judges documents that were read; the rules are compiled here."""
    from ti_contracts.batch.kept_phrases import kept_phrases
    from ti_contracts.matching.assess import assess
    from ti_contracts.matching.compiled import compile_rules

    spare_the_collector()
    rules = compile_rules(by.concepts, by.criteria, by.facets, kept_phrases(by.concepts))
    gc.freeze()

    def judged(document: Document) -> Assessment:
        assessment = assess(document, rules, by.profile)
        check_quotes(evidence for finding in assessment.findings for evidence in finding.evidence)
        return assessment

    return judged


def spare_the_collector() -> None:
    """Rules stay as long as the worker does, and documents leave few circles: both need few looks."""
    gc.freeze()
    gc.set_threshold(*_SELDOM)
