"""Hides which command asks: one document is read, and an error names it."""

from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Document


def read_one(path: str) -> Document:
    """The document at ``path``; raises DocumentError with the path in its message."""
    from ti_contracts.documents.read import read_document

    try:
        return read_document(path)
    except DocumentError as error:
        raise DocumentError(f"{path}: {error.message}", error.hint) from error
