"""How long a whole check takes, as a ratio to a floor measured in the same run.

The floors: the bare text of the same PDF by pypdfium2; unzipping and parsing the same DOCX with lxml.
``python benchmarks/speed.py [PDF DOCX]``; without arguments it takes the sample contracts. Pairs run in turn,
so that a machine that slows down slows both; the median of the ratios is the figure to quote.
"""

import platform
import statistics
import sys
import zipfile
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import process_time

import pypdfium2
from lxml import etree

from ti_contracts.criteria.folder import built_in_rules, sample_contracts
from ti_contracts.criteria.load import read_rules
from ti_contracts.criteria.select import select
from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules, compile_rules
from ti_contracts.model.assessment import Report
from ti_contracts.reports.formats import FORMATS
from ti_contracts.reports.look import Look

PAIRS = 9


def bare_pdf_text(path: Path) -> int:
    """The floor for a PDF: all its text and nothing else; returns the number of characters."""
    document = pypdfium2.PdfDocument(path)
    total = sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()
    return total


def bare_docx_parse(path: Path) -> int:
    """The floor for a DOCX: every XML part unzipped and parsed; returns the number of parts."""
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        return len([etree.fromstring(package.read(name)) for name in parts])


def whole_check(path: Path, rules: CompiledRules) -> int:
    """Reading, matching and the terminal report; returns the number of findings."""
    assessment = assess(read_document(str(path)), rules)
    FORMATS["text"](Report("benchmark", (), (assessment,)), Look())
    return len(assessment.findings)


def seconds(work: Callable[[], int]) -> float:
    """Processor time of one run; work that found nothing would be no measure of anything."""
    start = process_time()
    assert work() > 0
    return process_time() - start


def report(name: str, floor: Callable[[], int], whole: Callable[[], int]) -> None:
    """Prints the medians and the ratio of one pair, after one run of each that is not counted."""
    seconds(floor), seconds(whole)
    pairs = [(seconds(floor), seconds(whole)) for _ in range(PAIRS)]
    ratios = sorted(b / a for a, b in pairs)
    floor_ms, whole_ms = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    print(f"{name}\n  check {whole_ms:.1f} ms, floor {floor_ms:.1f} ms, ", end="")
    print(f"ratio {statistics.median(ratios):.1f} ({ratios[0]:.1f} to {ratios[-1]:.1f})")


def main() -> None:
    """Runs both pairs."""
    samples = sample_contracts()
    pdf = samples / "poor_talking_therapies_specification.pdf"
    docx = samples / "good_community_mental_health_specification.docx"
    if len(sys.argv) == 3:
        pdf, docx = Path(sys.argv[1]), Path(sys.argv[2])
    rules = read_rules([built_in_rules()])
    compiled = compile_rules(rules.concepts, select(rules, ["core"]))
    libraries = ", ".join(f"{name} {version(name)}" for name in ("pypdfium2", "lxml", "ahocorasick-rs"))
    print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.machine()}; {libraries}"
    )
    report(f"PDF {pdf.name}", lambda: bare_pdf_text(pdf), lambda: whole_check(pdf, compiled))
    report(f"DOCX {docx.name}", lambda: bare_docx_parse(docx), lambda: whole_check(docx, compiled))


if __name__ == "__main__":
    main()
