"""Hides file formats: a path becomes a Document, or one clear error."""

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.outline import build_document
from ti_contracts.documents.size import check_blocks
from ti_contracts.documents.sniff import format_of, named_for
from ti_contracts.documents.source_lines import source_lines
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Document

MOST_BYTES = 100_000_000

NAMES = {
    "docx": "a Word file",
    "odt": "an OpenDocument text",
    "rtf": "a rich text file",
    "doc": "an old Word file",
    "pdf": "a PDF",
    "markdown": "Markdown",
    "html": "a web page",
    "text": "plain text",
}
Changes = Literal["accepted", "original"]


def _docx(data: bytes, changes: Changes = "accepted") -> Reading:
    from ti_contracts.documents.docx import read_docx  # lxml: only when a Word file comes

    return read_docx(data, changes)


def _odt(data: bytes) -> Reading:
    from ti_contracts.documents.odt import read_odt  # lxml

    return read_odt(data)


def _rtf(data: bytes) -> Reading:
    from ti_contracts.documents.rtf import read_rtf

    return read_rtf(data)


def _doc(data: bytes) -> Reading:
    from ti_contracts.documents.doc import read_doc  # starts LibreOffice

    return read_doc(data)


def _pdf(data: bytes, ocr: bool = False) -> Reading:
    from ti_contracts.documents.pdf import read_pdf  # pdfium: only when a PDF comes

    return read_pdf(data, ocr)


def _markdown(data: bytes) -> Reading:
    from ti_contracts.documents.markdown import read_markdown  # markdown-it

    return read_markdown(data)


def _html(data: bytes) -> Reading:
    from ti_contracts.documents.html import read_html  # selectolax

    return read_html(data)


def _text(data: bytes) -> Reading:
    from ti_contracts.documents.text import read_text

    return read_text(data)


READERS: Mapping[str, Callable[[bytes], Reading]] = MappingProxyType(
    {"docx": _docx, "odt": _odt, "rtf": _rtf, "doc": _doc, "pdf": _pdf}
    | {"markdown": _markdown, "html": _html, "text": _text}
)


def read_document(
    path: str, data: bytes | None = None, *, ocr: bool = False, changes: Changes = "accepted"
) -> Document:
    """The document at ``path``, or in ``data`` where the bytes are at hand; its content tells its format.

    With ``ocr``, pages of a PDF that are only pictures are read by tesseract where it is installed.
    ``changes`` chooses between a Word file with its tracked changes accepted and the text before them.
    Raises DocumentError, and nothing else, for everything that keeps a file from being read; the message
    does not repeat the path.
    """
    content = load(path) if data is None else data
    if not content:
        raise DocumentError("is empty", "check that the file was saved or fetched completely")
    if len(content) > MOST_BYTES:
        raise _too_large(len(content))
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - the path is a name to show, perhaps of no file
    name = format_of(content, suffix)
    match name:
        case "pdf":
            reading = _pdf(content, ocr)
        case "docx":
            reading = _docx(content, changes)
        case _:
            reading = READERS[name](content)
    check_blocks(reading.blocks)
    if not named_for(name, suffix):
        reading = replace(reading, notes=(f"named {suffix}, is {NAMES[name]}", *reading.notes))
    document = build_document(path, hashlib.sha256(content).hexdigest(), name, reading)
    return (
        replace(document, lines=source_lines(reading.source, name, document)) if reading.source else document
    )


def load(path: str) -> bytes:
    """The file's bytes; raises DocumentError as ``read_document`` does."""
    try:
        file = Path(path)
        if file.is_dir():
            raise DocumentError(
                "is a folder", "give the files in it, or the folder to a command that takes folders"
            )
        size = file.stat().st_size
        if size > MOST_BYTES:
            raise _too_large(size)
        return file.read_bytes()
    except FileNotFoundError as failure:
        raise DocumentError("does not exist", "check the path for a typing mistake") from failure
    except PermissionError as failure:
        raise DocumentError(
            "may not be read by you", "ask for permission, or copy the file elsewhere"
        ) from failure
    except (OSError, ValueError) as failure:  # ValueError: a null character in the path
        reason = (
            failure.strerror if isinstance(failure, OSError) and failure.strerror else "not a usable path"
        )
        raise DocumentError(f"cannot be read: {reason}", "check the path and the disk it is on") from failure


def _too_large(size: int) -> DocumentError:
    return DocumentError(
        f"is too large: {size / 1_000_000:,.0f} MB, the limit is {MOST_BYTES // 1_000_000} MB",
        "split it, or save it without pictures",
    )
