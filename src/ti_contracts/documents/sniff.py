"""Hides how a file's format is told from its bytes, whatever its name says."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from ti_contracts.documents.decode import decode
from ti_contracts.documents.zip_container import FAULTS, opened, start_of
from ti_contracts.errors import DocumentError

WANTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "docx": (".docx", ".docm", ".dotx", ".dotm"),
        "odt": (".odt", ".ott"),
        "rtf": (".rtf",),
        "doc": (".doc", ".dot"),
        "pdf": (".pdf",),
        "markdown": (".md", ".markdown"),
        "html": (".html", ".htm", ".xhtml"),
        "text": (".txt", ".text", ".asc"),
    }
)
_CONVERT = "convert it to DOCX or PDF (in Word or LibreOffice: Save as) and try again"
_DOCUMENT_NEEDED = "give a DOCX, ODT, RTF, PDF, Markdown, HTML or text file"

# What else a file can start with: bytes, what to call it.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"BM", "a bitmap picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"%!PS", "a PostScript file"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_PICTURES = "if it is a scan, run text recognition (OCR) on it and save the result as PDF or DOCX"
# Names of streams in an OLE file, as UTF-16.
_OLE_STREAMS: tuple[tuple[str, str, str], ...] = (
    ("EncryptedPackage", "is an encrypted Office file", "remove the password (File, Info) and save it"),
    ("Workbook", "is an old Excel workbook (.xls)", _DOCUMENT_NEEDED),
    ("PowerPoint Document", "is an old PowerPoint file (.ppt)", _DOCUMENT_NEEDED),
    ("__nameid_version1.0", "is an Outlook message (.msg)", "save its attachment and give that"),
)  # fmt: skip
_OLD_WORD = "WordDocument".encode("utf-16-le")
_TYPES = "[Content_Types].xml"
_ODT = b"application/vnd.oasis.opendocument.text"
# Zip archives that are no documents: a member, what it starts with, what to say.
_ZIPS: tuple[tuple[str, bytes, str, str], ...] = (
    ("mimetype", b"application/vnd.oasis", "is an OpenDocument file, but not a text", _DOCUMENT_NEEDED),
    ("mimetype", b"application/epub", "is an e-book (EPUB), which is not read", _CONVERT),
    ("xl/workbook.xml", b"", "is an Excel workbook, not a document", _DOCUMENT_NEEDED),
    ("xl/workbook.bin", b"", "is an Excel workbook, not a document", _DOCUMENT_NEEDED),
    ("ppt/presentation.xml", b"", "is a PowerPoint presentation, not a document", _DOCUMENT_NEEDED),
)
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HTML_TAG = re.compile(
    r"</?(?:p|div|span|table|tr|td|ul|ol|li|h[1-6]|br|a|strong|em|b|i)\b[^>]{0,500}>", re.IGNORECASE
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6}\s+\S|\|(?:\s*:?-{3,}:?\s*\|)+\s*$|```|\[[^\]]+\]:\s*\S+|\*\*[^*\n]+\*\*\s*$)", re.MULTILINE
)


def format_of(data: bytes, suffix: str) -> str:
    """The name of a reader ("docx", "odt", "rtf", "doc", "pdf", "markdown", "html", "text").

    ``suffix`` (lower case, with its dot) decides only between text and Markdown. Raises DocumentError for
    everything that cannot be read, with what it is and what to do.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_format(data, suffix)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_format(data)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return "rtf"
    for magic, name in _MAGIC:
        if data.startswith(magic) and not (magic.isalpha() and _is_text(data)):
            picture = "picture" in name
            raise DocumentError(f"is {name}, not a document", _PICTURES if picture else _DOCUMENT_NEEDED)
    return _text_format(data, suffix)


def named_for(format_name: str, suffix: str) -> bool:
    """Whether a file of this format may have this suffix; unknown suffixes may hold any text."""
    if suffix in WANTED[format_name] or not suffix:
        return True
    other = any(suffix in suffixes for name, suffixes in WANTED.items() if name != format_name)
    text = format_name in {"text", "markdown"}
    return text and (not other or suffix in (*WANTED["text"], *WANTED["markdown"]))


def _zip_format(data: bytes, suffix: str) -> str:
    try:
        with opened(data) as archive:
            names = set(archive.namelist())
            kind = start_of(archive, "mimetype", 200) if "mimetype" in names else b""
            types = start_of(archive, _TYPES, 1_000_000) if _TYPES in names else b""
    except FAULTS as failure:
        if suffix in WANTED["docx"]:
            raise DocumentError(
                "is a damaged Word file: its zip container cannot be opened",
                "fetch it again, or open it in Word, let Word repair it, and save it",
            ) from failure
        raise DocumentError("is a damaged or encrypted zip archive", _DOCUMENT_NEEDED) from failure
    if "word/document.xml" in names or b"wordprocessingml" in types or b"ms-word" in types:
        return "docx"
    if kind.startswith(_ODT):
        return "odt"
    for member, start, message, hint in _ZIPS:
        if member in names and (not start or kind.startswith(start)):
            raise DocumentError(message, hint)
    raise DocumentError(
        "is a zip archive without a Word document in it", "unpack it and give the files inside"
    )


def _ole_format(data: bytes) -> str:
    for stream, message, hint in _OLE_STREAMS:
        if stream.encode("utf-16-le") in data:
            raise DocumentError(message, hint)
    if _OLD_WORD in data:
        return "doc"
    raise DocumentError("is an old Office file of an unknown kind", _CONVERT)


def _has_tags(start: str, suffix: str) -> bool:
    """Whether a text without a page's beginning is a piece of HTML: in one so named, a single tag will do."""
    if suffix in WANTED["markdown"]:
        return False
    return len(_HTML_TAG.findall(start)) > (0 if suffix in WANTED["html"] else 10)


def _is_text(data: bytes) -> bool:
    return b"\x00" not in data[:2048]


def _text_format(data: bytes, suffix: str) -> str:
    text, _ = decode(data)
    start = text[:20_000]
    if _HTML_START.match(start) or _has_tags(start, suffix):
        return "html"
    if suffix in WANTED["markdown"]:
        return "markdown"
    return "markdown" if suffix not in WANTED["text"] and len(_MARKDOWN.findall(start)) >= 2 else "text"
