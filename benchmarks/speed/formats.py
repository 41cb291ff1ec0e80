"""A whole check of a document against the floor of its format, and the share that matching has in it."""

import zipfile
from functools import partial
from pathlib import Path

import pypdfium2
from clocks import in_turn, tell
from lxml import etree

from ti_contracts.documents.read import read_document
from ti_contracts.matching.assess import assess
from ti_contracts.matching.compiled import CompiledRules
from ti_contracts.model.assessment import Report
from ti_contracts.reports.formats import FORMATS
from ti_contracts.reports.look import Look


def bare_pdf_text(path: Path) -> None:
    """The floor for a PDF: all its text and nothing else."""
    document = pypdfium2.PdfDocument(path)
    assert sum(len(page.get_textpage().get_text_range()) for page in document)
    document.close()


def bare_docx_parse(path: Path) -> None:
    """The floor for a DOCX: every XML part unzipped and parsed."""
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
        assert [etree.fromstring(package.read(name)) for name in parts]


FLOORS = {
    ".pdf": ("its bare text by pypdfium2", bare_pdf_text),
    ".docx": ("unzip and parse", bare_docx_parse),
}


def whole_check(path: Path, rules: CompiledRules) -> None:
    """Reading, matching and the terminal report."""
    assessment = assess(read_document(str(path)), rules)
    FORMATS["text"](Report("benchmark", (), (assessment,)), Look())
    assert assessment.findings


def formats(paths: list[Path], rules: CompiledRules) -> None:
    """One document after the other."""
    print("A check in a process that has the rules: read, match, report")
    for path in paths:
        name, floor = FLOORS[path.suffix.lower()]
        document = read_document(str(path))
        bare, check, matching = in_turn(
            (partial(floor, path), partial(whole_check, path, rules), partial(assess, document, rules)),
            runs=9,
        )
        tell(path.name, check, name, bare)
        print(f"    of that, matching {matching / check:.2f}")
