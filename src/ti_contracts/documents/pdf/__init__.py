"""Hides PDF: pdfium, page layout and damage; bytes become the blocks of a reading."""

import logging
import re
import threading
from ctypes import create_string_buffer
from dataclasses import replace
from typing import Any

from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

# pdfium is not thread-safe, whatever the document: one at a time in a process
_LOCK = threading.Lock()
_MOST_PAGES = 100_000  # so many take about as long as a document may take
# what programs put there when nobody wrote a title
_NO_TITLE = re.compile(
    r"untitled.*|\(?anonymous\)?|\(?unspecified\)?|document\d*|microsoft (?:word|powerpoint|excel) - .*"
    r"|.*\.(?:docx?|pdf|rtf|odt|xlsx?|pptx?|indd|tiff?|jpe?g)|.*[/\\].*|scan.*|[\W\d_]*",
    re.IGNORECASE,
)


def read_pdf(data: bytes, ocr: bool = False, search_path: str | None = None) -> Reading:
    """All blocks of a PDF file, in reading order, with page numbers.

    Raises DocumentError for what is no PDF, needs a password, or has no pages. Pages of pictures, and pages
    whose characters cannot be decoded, are in ``unread``; with ``ocr`` tesseract reads them if it is there
    (on ``search_path``; None: the PATH). Calls from several threads wait for each other.
    """
    # loads a library of 9 MB
    import pypdfium2

    from ti_contracts.documents.pdf.reading import reading_of

    with _LOCK:
        document = _open(pypdfium2, data)
        try:
            if len(document) == 0:
                raise DocumentError("the PDF has no pages", "export it again from the program that made it")
            if len(document) > _MOST_PAGES:
                raise DocumentError(f"has {len(document):,} pages; {_MOST_PAGES:,} can be read", "split it")
            pages, unread, notes = _pages(document)
            if ocr:
                pages = _recognised(document, pages, search_path)
            title = _title(document)
        finally:
            document.close()
    reading = _marked(reading_of(pages, title), [page.number for page in pages if page.recognised])
    return replace(reading, unread=(*reading.unread, *unread), notes=(*reading.notes, *notes))


def _open(pypdfium2: Any, data: bytes) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(
                "the PDF is locked with a password", "save a copy without a password and check that one"
            ) from error
        raise DocumentError(
            "the PDF is damaged or no PDF at all",
            "open it in a PDF viewer, print it to a new PDF and check that one",
        ) from error


def _pages(document: Any) -> tuple[list[Any], list[Unread], list[str]]:
    """The pages, what else could not be read, and remarks on the file."""
    import pypdfium2.raw as pdfium

    from ti_contracts.documents.pdf.labels import labels_of, note_on
    from ti_contracts.documents.pdf.page import read_page

    form, unread, notes = None, list[Unread](), list[str]()
    kind = document.get_formtype()
    if kind != pdfium.FORMTYPE_NONE:
        # it would complain of forms that are reported as unread below
        logging.getLogger("pypdfium2").setLevel(logging.ERROR)
        document.init_forms()
        form = document.formenv.raw if document.formenv else None
    if kind in (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND):
        unread.append(Unread("form", "an XFA form: open it in Adobe Reader and print it to a new PDF"))
    attached = pdfium.FPDFDoc_GetAttachmentCount(document.raw)
    if attached > 0:
        unread.append(Unread("attachments", f"{attached} attached inside the PDF: save and check them apart"))
    signed = pdfium.FPDF_GetSignatureCount(document.raw)
    if signed > 0:
        notes.append(f"{signed} digital signature{'s' if signed > 1 else ''} in the PDF, not checked")
    if labels := labels_of(document):
        notes.append(note_on(labels))
    return [read_page(document, i, form) for i in range(len(document))], unread, notes


def _recognised(document: Any, pages: list[Any], search_path: str | None) -> list[Any]:
    from ti_contracts.documents.pdf.ocr import find_tesseract, with_text

    return with_text(find_tesseract(search_path), document, pages)


def _marked(reading: Reading, pages: list[int]) -> Reading:
    """The reading with the blocks of these pages marked as read by OCR."""
    if not pages:
        return reading
    blocks = tuple(replace(b, ocr=True) if b.page in pages else b for b in reading.blocks)
    if len(pages) == 1:
        note = f"page {pages[0]} was read by OCR; check the words against the page"
    else:
        numbers = ", ".join(str(number) for number in pages)
        note = f"pages {numbers} were read by OCR; check the words against the pages"
    return replace(reading, blocks=blocks, notes=(*reading.notes, note))


def _title(document: Any) -> str:
    import pypdfium2.raw as pdfium

    # pypdfium2's own function raises on titles that are no UTF-16
    size = pdfium.FPDF_GetMetaText(document.raw, b"Title", None, 0)
    buffer = create_string_buffer(max(2, size))
    pdfium.FPDF_GetMetaText(document.raw, b"Title", buffer, size)
    title = clean_line(buffer.raw[:-2].decode("utf-16-le", "replace"))
    return "" if _NO_TITLE.fullmatch(title) else title
