"""Puts comments on words of small Word files, and takes out what a test looks at."""

import io
import re
import zipfile
from collections.abc import Mapping

from ti_contracts.documents.docx_comments import remove_own_comments, write_comments
from ti_contracts.documents.read import Changes, read_document
from ti_contracts.model.document import Document, Span
from ti_contracts.model.remarks import Paragraph, Remark

AUTHOR = "ti-contracts"


def remark(document: Document, words: str, *insertions: str) -> Remark:
    """A remark on the first place where the document says the words."""
    start = document.text.index(words)
    span = Span(start, start + len(words))
    clause = next(
        n for n, c in enumerate(document.clauses) if c.span.start <= start < max(c.span.end, start + 1)
    )
    clause = next((n for n, c in enumerate(document.clauses) if c.span.holds(span)), clause)
    return Remark(clause, span, (Paragraph("Gap:", "help & <hope>"),), insertions)


def commented(
    data: bytes, *words: str | tuple[str, str], changes: Changes = "accepted", date: str = ""
) -> bytes:
    """The file with a comment on each of the words; with a pair, its second is to be inserted too."""
    document = read_document("contract.docx", data, changes=changes)
    told = [remark(document, *([said] if isinstance(said, str) else said)) for said in words]
    written = write_comments(data, document, told, changes, date)
    again = remove_own_comments(written)
    assert read_document("contract.docx", again, changes=changes).text == document.text
    assert write_comments(again, document, told, changes, date) == written
    return written


def body(data: bytes) -> str:
    """The inside of the document's body, as it stands."""
    inside = re.search(r"<(?:\w+:)?body>(.*)</(?:\w+:)?body>", part(data, "word/document.xml"), re.DOTALL)
    assert inside is not None
    return inside[1]


def part(data: bytes, name: str) -> str:
    """A part of the file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


def files(data: bytes) -> Mapping[str, bytes]:
    """All parts by name, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def marks(number: int = 0) -> tuple[str, str]:
    """What stands before and after the words of a comment."""
    key = f'w:id="{number}"'
    end = f"<w:commentRangeEnd {key}/><w:r><w:commentReference {key}/></w:r>"
    return f"<w:commentRangeStart {key}/>", end
