"""Files made in the run: long ones, a PDF without its tables, a sample in another format; hides how."""

import io
import zipfile
from copy import deepcopy
from pathlib import Path
from typing import Final

import pypdfium2
from lxml import etree
from truths import sample_source

from ti_contracts.model.document import ClauseKind, Document

PAGES: Final = 1000
# A page of a contract holds some 400 words.
WORDS: Final = 400 * PAGES
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def long_pdf(source: bytes) -> bytes:
    """The pages of a PDF again and again, a thousand in all."""
    document, made = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument.new()
    while len(made) < PAGES:
        made.import_pages(document, list(range(min(len(document), PAGES - len(made)))))
    return _saved(made)


def without_tables(source: bytes, read: Document) -> bytes:
    """The pages on which no row of a table was found."""
    rows = {clause.page for clause in read.clauses if clause.kind is ClauseKind.ROW}
    document, made = pypdfium2.PdfDocument(source), pypdfium2.PdfDocument.new()
    made.import_pages(document, [n for n in range(len(document)) if n + 1 not in rows])
    return _saved(made)


def long_docx(source: bytes) -> bytes:
    """The body of a Word file again and again, as many words as a thousand pages hold."""
    with zipfile.ZipFile(io.BytesIO(source)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts["word/document.xml"])
    body = root.find(f"{_W}body")
    once = [child for child in body if child.tag != f"{_W}sectPr"]
    words = sum(len((text.text or "").split()) for text in root.iter(f"{_W}t"))
    for _ in range(WORDS // words):
        body[len(body) - 1 : len(body) - 1] = [deepcopy(child) for child in once]
    parts["word/document.xml"] = etree.tostring(root)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()


def sample_as_docx(name: str, path: Path) -> None:
    """Writes a sample that is a PDF as a Word file with the same words and typed numbers."""
    writer, made = sample_source("docx_writer"), sample_source(name)
    council = sample_source("council").LOOK
    look = writer.Look(
        made.LOOK.title, made.LOOK.author, made.LOOK.header, made.LOOK.footer, False, council.created
    )
    writer.write(path, made.TEXT, look)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()
