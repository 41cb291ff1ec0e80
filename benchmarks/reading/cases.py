"""One case of a fuzz run: hides how its file follows from its number, and what became of it."""

import re
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from random import Random
from typing import Final

from mutate import mutated
from seeds import Seed

from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Document

# Samples and corpora are larger and slower than what is made in the run, and as small a part of the cases.
LARGER_SHARE: Final = 0.05
_CONTROLS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Outcome(StrEnum):
    """What became of a case; only the first two are good."""

    READ = "read"
    REFUSED = "one clear error"
    UNSOUND = "unsound document"
    FAULT = "other exception"
    ENDED = "crash or limit"


@dataclass(frozen=True, slots=True)
class Result:
    """``seconds`` are of the processor."""

    outcome: Outcome
    detail: str = ""
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Cases:
    """All cases of a run, each of which can be made again from its number."""

    seed: int
    small: tuple[Seed, ...]
    larger: tuple[Seed, ...]

    def seed_of(self, number: int) -> Seed:
        """The file that the case starts from."""
        return self._chosen(self._source(number))

    def mutant(self, number: int) -> Seed:
        """The damaged file."""
        source = self._source(number)
        return mutated(self._chosen(source), self.small, source)

    def _source(self, number: int) -> Random:
        return Random(f"{self.seed}:{number}")  # noqa: S311 - no secret hangs on it

    def _chosen(self, source: Random) -> Seed:
        if self.larger and source.random() < LARGER_SHARE:
            return source.choice(self.larger)
        suffixes = sorted({seed.suffix for seed in self.small})
        suffix = source.choice(suffixes)  # so that every format has its share, however many seeds it has
        return source.choice([seed for seed in self.small if seed.suffix == suffix])


def attempt(cases: Cases) -> Callable[[str, Callable[[], None]], Result]:
    """The task of a worker: reads the case of a number, which it gets as text; it has one step."""
    return lambda number, _next_step: attempted(cases, int(number))


def attempted(cases: Cases, number: int) -> Result:
    """What became of a case, in this process."""
    mutant = cases.mutant(number)
    start = time.process_time()
    outcome, detail = _outcome(mutant)
    return Result(outcome, detail, time.process_time() - start)


def unsound(document: Document) -> str:
    """What is wrong with a document as the model promises it; nothing, as a rule."""
    end = 0
    for clause in document.clauses:
        inside = (*clause.headings, *clause.stems, *clause.columns, *clause.cells)
        if not end <= clause.span.start < clause.span.end <= len(document.text):
            return f"clause {clause.span} is empty, out of order or outside the text"
        if any(not 0 <= span.start <= span.end <= len(document.text) for span in inside):
            return f"clause {clause.span} points outside the text"
        if any(not clause.span.holds(cell) for cell in clause.cells):
            return f"a cell of clause {clause.span} lies outside it"
        end = clause.span.end
    said = (document.title, *document.notes, *(f"{part.part} {part.reason}" for part in document.unread))
    found = _CONTROLS.search("\n".join((document.text, *said, *(c.number for c in document.clauses))))
    return f"holds the control character {found[0]!r}" if found else ""


def _outcome(mutant: Seed) -> tuple[Outcome, str]:
    try:
        document = read_document(f"case{mutant.suffix}", mutant.data)
    except DocumentError as error:
        return _refusal(error)
    except Exception:
        return Outcome.FAULT, traceback.format_exc(limit=-4)
    problem = unsound(document)
    return (Outcome.UNSOUND, problem) if problem else (Outcome.READ, "")


def _refusal(error: DocumentError) -> tuple[Outcome, str]:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, MemoryError):  # a reader took it for damage
            return Outcome.ENDED, "met the limit of memory"
        cause = cause.__cause__ or cause.__context__
    if not error.message or "\n" in error.message or _CONTROLS.search(error.message):
        return Outcome.UNSOUND, f"the error is not one clear line: {error.message!r}"
    return Outcome.REFUSED, error.message
