"""Whether annotated copies of Word files differ from the originals in nothing but comments, and the cost.

``python benchmarks/annotate.py [--files N] [FOLDER OR FILE...]``; without arguments it takes the sample
contracts. Each file is read as ``check`` reads it and gets comments on up to 60 of its clauses, some of them
with an insertion, in both views of tracked changes. Then the parts are compared (tests/documents/
docx_difference.py), the comments are taken out again, which must give the same document, and put in again,
which must give the same bytes. Each file has a process of its own, as in the program.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time
from typing import Literal, NamedTuple

from lxml import etree

from ti_contracts.batch.limits import Limits
from ti_contracts.batch.workers import in_workers
from ti_contracts.criteria.folder import built_in_rules, sample_contracts
from ti_contracts.criteria.load import read_rules
from ti_contracts.criteria.select import select
from ti_contracts.documents.docx.package import Package
from ti_contracts.documents.docx_comments import remove_own_comments, write_comments
from ti_contracts.documents.read import read_document
from ti_contracts.errors import DocumentError
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import compile_rules
from ti_contracts.model.assessment import Failure
from ti_contracts.model.document import Document, Span
from ti_contracts.model.remarks import Paragraph, Remark
from ti_contracts.reports.remarks import remarks

AUTHOR = "ti-contracts"
MOST = 60  # comments in one file
LIMITS = Limits(seconds=60)
SUFFIXES = frozenset({".docx", ".docm", ".dotx", ".dotm"})
SAID = (Paragraph("Gap:", "a duty & its <words>"),)


class Tried(NamedTuple):
    """What came of one file: words to count, and the seconds of the processor for reading and writing."""

    outcomes: tuple[str, ...]
    reading: float = 0.0
    writing: float = 0.0


def trying() -> Callable[[str, Callable[[], None]], Tried]:
    """The task for a worker."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "documents"))
    return lambda path, _begin: _tried(Path(path))


def _tried(path: Path) -> Tried:
    data = path.read_bytes()
    views: tuple[Literal["accepted", "original"], ...] = ("accepted", "original")
    results = [_in_view(str(path), data, view) for view in views]
    return Tried(
        tuple(outcome for result in results for outcome in result.outcomes),
        sum(result.reading for result in results),
        sum(result.writing for result in results),
    )


def _in_view(path: str, data: bytes, changes: Literal["accepted", "original"]) -> Tried:
    from docx_difference import differences  # beside the tests

    begun = process_time()
    try:
        document = read_document(path, data, changes=changes)
    except DocumentError:
        return Tried(("not read by check either",))
    if document.format != "docx":
        return Tried(("no Word file",))
    read = process_time()
    own = remove_own_comments(data)
    told = some_remarks(document)
    try:
        written = write_comments(own, document, told, changes)
    except DocumentError as error:
        return Tried((f"refused: {error.message}",))
    done = process_time()
    try:
        found = differences(own, written, AUTHOR, Package(data).main_part())
    except etree.XMLSyntaxError:
        return Tried(("broken XML of its own, which only the reader repairs: not compared",))
    again = remove_own_comments(written)
    if read_document(path, again, changes=changes).clauses != document.clauses:
        found.append("reads otherwise when they are taken out")
    if write_comments(again, document, told, changes) != written:
        found.append("other bytes the second time")
    outcomes = found or ["differs in nothing but comments"]
    return Tried(tuple(outcomes), read - begun, done - read)


def some_remarks(document: Document) -> list[Remark]:
    """Remarks on the middle of up to ``MOST`` clauses, every second one with an insertion."""
    step = max(1, len(document.clauses) // MOST)
    told = []
    for n, clause in list(enumerate(document.clauses))[::step]:
        fifth = len(clause.span) // 5
        span = Span(clause.span.start + fifth, clause.span.end - fifth)
        told.append(Remark(n, span, SAID, ("New words.",) if n % 2 else ()))
    return told


def cost(path: Path) -> str:
    """The processor time of annotating as a ratio to that of checking: reading and judging."""
    rules = read_rules([built_in_rules()])
    compiled = compile_rules(rules.concepts, select(rules, ["core"]), rules.facets)
    ratios = []
    for _ in range(5):
        begun = process_time()
        data = path.read_bytes()
        assessment = assess(read_document(str(path), data), compiled)
        checked = process_time()
        written = write_comments(remove_own_comments(data), assessment.document, remarks(assessment, ""))
        read_document(str(path), remove_own_comments(written))
        ratios.append(1 + (process_time() - checked) / (checked - begun))
    return f"{sorted(ratios)[2]:.2f} x check ({path.name}, {len(assessment.document.clauses)} clauses)"


def _word_files(paths: list[Path]) -> Iterator[Path]:
    for path in paths:
        found = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (file for file in found if file.suffix.lower() in SUFFIXES and file.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", type=Path, default=[sample_contracts()])
    parser.add_argument("--files", type=int, default=10_000, help="at most so many")
    given = parser.parse_args()
    files = list(_word_files(given.paths))[: given.files]
    counts: Counter[str] = Counter()
    reading = writing = 0.0
    for file, result in zip(files, in_workers(trying, map(str, files), LIMITS, jobs=1), strict=True):
        tried = Tried((f"ended: {result.message}",)) if isinstance(result, Failure) else result
        counts.update(tried.outcomes)
        reading, writing = reading + tried.reading, writing + tried.writing
        for outcome in tried.outcomes:
            if outcome not in ("differs in nothing but comments", "not read by check either", "no Word file"):
                print(f"{file}: {outcome}")
    print(f"{len(files)} Word files, each in two views of its tracked changes")
    for outcome, number in counts.most_common():
        print(f"{number:6} {outcome}")
    print(f"reading {reading:.1f} s, taking out and putting in comments {writing:.1f} s")
    for sample in sorted(sample_contracts().glob("*.docx")):
        print(cost(sample))


if __name__ == "__main__":
    main()
