"""Hides how it is found out which programs and libraries are there that not everybody needs."""

from collections.abc import Iterator
from importlib.util import find_spec

from ti_contracts.documents.doc import find_libreoffice
from ti_contracts.documents.pdf.ocr import find_tesseract

# Extras of the package, the library that stands for each, and what it is for.
_EXTRAS = (
    ("pdf", "typst", "reports as PDF (--out report.pdf)"),
    ("cluster", "distributed", "many documents on many machines"),
)


def readers() -> Iterator[str]:
    """One line for each group of formats: whether it can be read here."""
    yield "[+] DOCX, PDF, ODT, RTF, HTML, Markdown and plain text: built in"
    yield _line(
        "DOC (old Word files)",
        find_libreoffice(),
        "by LibreOffice",
        "install LibreOffice so that soffice is on the PATH, or save such files as .docx",
    )
    yield _line(
        "PDF pages that are only pictures (--ocr)",
        find_tesseract(),
        "by tesseract",
        "install tesseract; without it such pages are listed as not read",
    )


def extras() -> Iterator[str]:
    """One line for each extra: whether it is installed."""
    for extra, library, use in _EXTRAS:
        yield _line(use, find_spec(library), f"by {library}", f"pip install 'ti-contracts[{extra}]'")


def _line(what: str, found: object, how: str, otherwise: str) -> str:
    return f"[+] {what}: {how}" if found else f"[ ] {what}: not installed ({otherwise})"
