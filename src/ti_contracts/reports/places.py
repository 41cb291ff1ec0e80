"""Hides how words of a document become a place that other programs can open: a path or URI, and lines."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from ti_contracts.model.document import Clause, Document

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_DRIVE = re.compile(r"^[A-Za-z]:/")


@dataclass(frozen=True, slots=True)
class Place:
    """Lines of a file, from 1, both inclusive.

    They are None where the file has none (Word, PDF) or the words were not found in it again, and for the
    file as a whole. ``clause`` is what the words stand in, None for the file as a whole.
    """

    path: str
    line: int | None = None
    last_line: int | None = None
    clause: Clause | None = None


def place_of(document: Document, words: tuple[int, int] | None) -> Place:
    """Return where these words (half-open, in ``Document.text``) stand; None for the document as a whole.

    In a set that is the file that holds them, and its first file for the set as a whole.
    """
    start, end = words or (0, 0)
    part = next((part for part in document.parts if start < part.span.end), None)
    path = forward(part.path if part else document.path)
    if words is None:
        return Place(path)
    line, last = document.line_at(start), document.line_at(max(start, end - 1))
    at = bisect_right(document.clauses, start, key=lambda clause: clause.span.start)
    clause = document.clauses[at - 1] if at else None
    return Place(path, line, max(line, last) if line and last else line, clause)


def forward(path: str) -> str:
    """Return a path with forward slashes and without "./" in front, as Git and its hosts write it."""
    return re.sub(r"^(\./+)+", "", path.replace("\\", "/"))


def uri(path: str) -> str:
    """Return a path as a URI reference; absolute ones begin with "file:///"."""
    path = forward(path)
    absolute = f"file:///{path}" if _DRIVE.match(path) else f"file://{path}" if path.startswith("/") else ""
    scheme, rest = ("file://", absolute.removeprefix("file://")) if absolute else ("", path)
    data = rest.encode("utf-8", errors="surrogateescape" if _is_bytes(rest) else "replace")
    return scheme + "".join(chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in data)


def _is_bytes(path: str) -> bool:
    """Whether all that is no text in a path stands for a byte of its name, as Python reads such names."""
    return all("\udc80" <= char <= "\udcff" for char in path if "\ud800" <= char <= "\udfff")
