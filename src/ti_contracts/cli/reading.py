"""Hides which command asks: one document is read, and an error names it."""

from ti_contracts.cli.options import ReadAs
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Document


def read_one(path: str, how: ReadAs) -> Document:
    """The document at ``path``; raises DocumentError with the path in its message."""
    from ti_contracts.documents.read import read_document

    try:
        return read_document(path, ocr=how.ocr, changes=how.changes.value)
    except DocumentError as error:
        raise DocumentError(f"{path}: {error.message}", error.hint) from error
