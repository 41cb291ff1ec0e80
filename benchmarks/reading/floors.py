"""Hides how time is taken as a ratio to the least that any reader must do, and memory of a child."""

import io
import re
import statistics
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import process_time
from typing import Final

import pypdfium2
from lxml import etree

PAIRS: Final = 9
# The peak is asked of the system inside the child: what a parent sees of it can be the parent's own.
_CHILD: Final = """
import resource, sys, time
from pathlib import Path
from ti_contracts.documents.read import read_document
document = read_document(sys.argv[1])
assert document.clauses
status = Path("/proc/self/status")
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
if status.is_file():
    peak = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
print(peak // 1024, round(time.process_time(), 1), document.words, len(document.clauses))
"""


@dataclass(frozen=True, slots=True)
class Ratio:
    """Medians; ``floor`` and ``whole`` in seconds of the processor."""

    floor: float
    whole: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Peak:
    """What reading one file took: ``megabytes`` at most, ``seconds`` of the processor, imports with them."""

    megabytes: int
    seconds: float
    words: int
    clauses: int


def bare_pdf_text(data: bytes) -> int:
    """All the text of a PDF by pdfium and nothing else; its length."""
    document = pypdfium2.PdfDocument(data)
    total = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return total


def bare_docx_parse(data: bytes) -> int:
    """Every part that a reader of the words needs, unzipped and parsed by lxml; how many."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        needed = re.compile(r".*\.rels|word/(?:document|styles|numbering|footnotes|endnotes|settings)\.xml")
        parts = [name for name in package.namelist() if needed.fullmatch(name)]
        return len([etree.fromstring(package.read(name)) for name in parts])


def ratio(floor: Callable[[], int], whole: Callable[[], int], pairs: int = PAIRS) -> Ratio:
    """The median of the ratios of pairs that run one after the other, after one pair that is not counted."""
    timed = [(_seconds(floor), _seconds(whole)) for _ in range(pairs + 1)][1:]
    floors, wholes = zip(*timed, strict=True)
    middle = statistics.median(b / a for a, b in timed)
    return Ratio(statistics.median(floors), statistics.median(wholes), middle)


def peak(path: Path) -> Peak:
    """Of a process that reads the file and nothing else."""
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(path)], check=True, capture_output=True, text=True
    )
    megabytes, seconds, words, clauses = done.stdout.split()
    return Peak(int(megabytes), float(seconds), int(words), int(clauses))


def _seconds(work: Callable[[], int]) -> float:
    """Processor time of one run; work that found nothing would be no measure of anything."""
    start = process_time()
    assert work() > 0
    return process_time() - start
