"""Comments in Word files: hides how words of a document are found in its file, and how little changes."""

from collections.abc import Sequence
from typing import Literal

from ti_contracts.model.document import Document
from ti_contracts.model.remarks import Remark


def remove_own_comments(data: bytes) -> bytes:
    """A Word file without the comments and insertions of earlier runs; people's stay.

    The same bytes where there are none. Raises DocumentError.
    """
    # lxml is for those who write into a Word file.
    from ti_contracts.documents.docx_comments.own import without_own

    return without_own(data)


def write_comments(
    data: bytes,
    document: Document,
    remarks: Sequence[Remark],
    changes: Literal["accepted", "original"] = "accepted",
    date: str = "",
) -> bytes:
    """The Word file with a comment for each remark, and its insertions as tracked changes.

    ``document`` was read from the same bytes with the same ``changes``. ``date`` (YYYY-MM-DD) is written on
    all of it. Everything else keeps its bytes, apart from runs that are split where a remark begins or ends.
    Raises DocumentError for a file that cannot be written into.
    """
    from ti_contracts.documents.docx_comments.revised import revised

    return revised(data, document, remarks, changes, date)


def is_signed(data: bytes) -> bool:
    """Whether the file has a digital signature, which does not outlast a change."""
    from ti_contracts.documents.docx.package import Package

    return any(part.startswith("_xmlsignatures/") for part in Package(data))
