"""A zip container of XML parts: safe opening, size limits, safe XML; for Word and OpenDocument files."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from lxml import etree

from ti_contracts.errors import DocumentError

# lxml has no type information; an element is whatever it says it is.
Element: TypeAlias = Any

# The largest legitimate part in 1,194 foreign files was 12.6 MB, the highest ratio 41:1. Below the floor a
# high ratio does no harm: a small file full of the same clause compresses better than any bomb needs to.
MAX_PART: Final = 100 * 1024 * 1024
MAX_RATIO: Final = 150
RATIO_FLOOR: Final = 1024 * 1024

_BARE_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[<>]{0,300}>")
_FAULTS = (
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


class BrokenPartError(Exception):
    """One part cannot be read; whoever asked decides whether the document can do without it."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How to speak of a kind of file: "a Word file", ".docx", and what to do when it is damaged or locked."""

    what: str
    suffix: str
    resave: str
    unlock: str


class ZipParts:
    """An opened container; parts are named without a leading slash."""

    def __init__(self, data: bytes, kind: Kind) -> None:
        self._kind = kind
        self._zip = _opened(data, kind)
        self._parts = {plain_name(info.filename): info for info in self._zip.infolist()}
        for name, info in self._parts.items():
            self._check(name, info)

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def has(self, part: str) -> bool:
        """Whether the part is there."""
        return part in self._parts

    def xml(self, part: str) -> Element:
        """The root element; raises BrokenPartError, or DocumentError for a part that is there to do harm."""
        data = self.content(part)
        # Refused before parsing, so that no entity is ever declared. Old OpenDocument files name a document
        # type, which is never fetched; no office program declares anything in one.
        if b"<!DOCTYPE" in _BARE_DOCTYPE.sub(b"", data, count=1):
            raise self._hostile(part)
        root = _parsed(self._prepared(data))
        declared = root.getroottree().docinfo.internalDTD  # one in UTF-16 passes the search above
        if declared is not None and next(declared.iterentities(), None) is not None:
            raise self._hostile(part)
        return root

    def content(self, part: str) -> bytes:
        """The part unpacked; raises BrokenPartError."""
        if part not in self._parts:
            raise BrokenPartError("it is missing from the file")
        try:
            return self._zip.read(self._parts[part])
        except _FAULTS as fault:
            raise BrokenPartError("it is damaged") from fault

    def _prepared(self, data: bytes) -> bytes:
        """What to parse instead of what stands there."""
        return data

    def _check(self, name: str, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & 1:
            raise DocumentError("is protected by a password", self._kind.unlock)
        # Pictures and films are never unpacked here, so their size is no danger.
        if not name.lower().endswith((".xml", ".rels")):
            return
        crammed = info.file_size > RATIO_FLOOR and info.file_size > MAX_RATIO * max(info.compress_size, 1)
        if info.file_size > MAX_PART or crammed:
            sizes = f"{info.file_size // 2**20} MB from {info.compress_size // 2**10} kB"
            raise DocumentError(f"unpacks to {sizes} in {name}, as no real document does", self._kind.resave)

    def _hostile(self, part: str) -> DocumentError:
        return DocumentError(f"declares XML entities in {part}, which is not safe", self._kind.resave)


def plain_name(name: str) -> str:
    """A part's name as it is looked up."""
    return name.replace("\\", "/").lstrip("/")


def _opened(data: bytes, kind: Kind) -> zipfile.ZipFile:
    if not data:
        raise DocumentError("is empty", "ask the sender for a fresh copy")
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as fault:
        if data.startswith(b"PK"):
            message = f"is {kind.what} that is damaged or was cut off on its way"
            raise DocumentError(message, kind.resave) from fault
        raise DocumentError(f"is not {kind.what} ({kind.suffix})", kind.resave) from fault


def _parsed(data: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_pis=True, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as fault:
        raise BrokenPartError("its XML is broken") from fault
