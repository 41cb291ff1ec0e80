"""The zip package: safe opening, size limits, safe XML, relations between parts."""

import io
import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from ti_contracts.documents.docx.names import STRICT, Element
from ti_contracts.errors import DocumentError

# The largest legitimate part in 1,194 foreign files was 12.6 MB, the highest ratio 41:1. Below the floor a
# high ratio does no harm: a small file full of the same clause compresses better than any bomb needs to.
MAX_PART: Final = 100 * 1024 * 1024
MAX_RATIO: Final = 150
RATIO_FLOOR: Final = 1024 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
    OverflowError,
    LookupError,
)
RESAVE: Final = "open it in Word and save it again as .docx, or ask the sender for a fresh copy"
_FOREIGN = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
}
_MAIN_TYPES = re.compile(r"(wordprocessingml|ms-word)\.(document|template)\S*\.main\+xml")


class BrokenPartError(Exception):
    """One part cannot be read; whoever asked decides whether the document can do without it."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another: ``kind`` is the last word of its type ("footnotes")."""

    kind: str
    target: str
    external: bool


class Package:
    """An opened package; parts are named without a leading slash."""

    def __init__(self, data: bytes) -> None:
        self._zip = _opened(data)
        self._parts = {_name(info.filename): info for info in self._zip.infolist()}
        for name, info in self._parts.items():
            _check(name, info)

    def has(self, part: str) -> bool:
        """Whether the part is there."""
        return part in self._parts

    def xml(self, part: str) -> Element:
        """The root element; raises BrokenPartError, or DocumentError for a part that is there to do harm."""
        if part not in self._parts:
            raise BrokenPartError("it is missing from the file")
        try:
            data = self._zip.read(self._parts[part])
        except _ZIP_FAULTS as fault:
            raise BrokenPartError("it is damaged") from fault
        return _parsed(part, data)

    def relations(self, part: str) -> Mapping[str, Relation]:
        """Relations of a part ("" for the package) by id; none where they cannot be read."""
        folder, name = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        try:
            root = self.xml(rels)
        except BrokenPartError:
            return {}
        return {item.get("Id", ""): _relation(folder, item) for item in root.iterchildren("{*}Relationship")}

    def main_part(self) -> str:
        """The part with the document's text, by relation, by content type, or by its usual name."""
        for relation in self.relations("").values():
            if relation.kind == "officeDocument" and self.has(relation.target):
                return self._word_only(relation.target)
        for part in (*self._declared(), "word/document.xml"):
            if self.has(part):
                return part
        return self._word_only("")

    def _declared(self) -> list[str]:
        try:
            types = self.xml("[Content_Types].xml")
        except BrokenPartError:
            return []
        overrides = types.iterchildren("{*}Override")
        return [
            _name(o.get("PartName", "")) for o in overrides if _MAIN_TYPES.search(o.get("ContentType", ""))
        ]

    def _word_only(self, main: str) -> str:
        for start, what in _FOREIGN.items():
            if main.startswith(start) or (not main and any(part.startswith(start) for part in self._parts)):
                raise DocumentError(f"is {what}, not a Word file", "save it as .docx or .pdf first")
        if not main:
            raise DocumentError(
                "is a zip archive without a Word document in it", "give the .docx file itself"
            )
        return main


def _opened(data: bytes) -> zipfile.ZipFile:
    if data.startswith(_OLE):
        raise _ole_error(data)
    if not data:
        raise DocumentError("is empty", "ask the sender for a fresh copy")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _ZIP_FAULTS as fault:
        if data.startswith(b"PK"):
            raise DocumentError("is a Word file that is damaged or was cut off on its way", RESAVE) from fault
        raise DocumentError("is not a Word file (.docx)", RESAVE) from fault


def _ole_error(data: bytes) -> DocumentError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _encrypted()
    return DocumentError("is a Word file of the old kind (.doc)", "save it in Word as .docx")


def _encrypted() -> DocumentError:
    hint = "remove the password in Word (File, Info, Protect Document) and save it again"
    return DocumentError("is protected by a password", hint)


def _check(name: str, info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 1:
        raise _encrypted()
    # Pictures and films are never unpacked here, so their size is no danger.
    if not name.lower().endswith((".xml", ".rels")):
        return
    crammed = info.file_size > RATIO_FLOOR and info.file_size > MAX_RATIO * max(info.compress_size, 1)
    if info.file_size > MAX_PART or crammed:
        sizes = f"{info.file_size // 2**20} MB from {info.compress_size // 2**10} kB"
        raise DocumentError(f"unpacks to {sizes} in {name}, as no real document does", RESAVE)


def _parsed(part: str, data: bytes) -> Element:
    # Refused before parsing, so that no entity is ever declared; no program that writes Word files uses one.
    if b"<!DOCTYPE" in data:
        raise _hostile(part)
    if b"http://purl.oclc.org/ooxml/" in data:
        for strict, transitional in STRICT.items():
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise BrokenPartError("its XML is broken") from fault
    if root.getroottree().docinfo.internalDTD is not None:  # one in UTF-16 passes the search above
        raise _hostile(part)
    return root


def _hostile(part: str) -> DocumentError:
    return DocumentError(f"declares XML entities in {part}, which is not safe", RESAVE)


def _name(name: str) -> str:
    return name.replace("\\", "/").lstrip("/")


def _relation(folder: str, item: Element) -> Relation:
    target = item.get("Target", "")
    external = item.get("TargetMode") == "External"
    if not external:
        target = _name(posixpath.normpath(posixpath.join("/" + folder, target)))
    return Relation(item.get("Type", "").rsplit("/", 1)[-1], target, external)
