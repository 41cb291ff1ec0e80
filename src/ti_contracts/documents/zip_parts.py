"""A zip container of XML parts: safe opening, size limits, safe XML; for Word and OpenDocument files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias
from zipfile import ZipFile

from lxml import etree

from ti_contracts.documents.zip_container import FAULTS, opened, start_of
from ti_contracts.errors import DocumentError

# lxml has no type information; an element is whatever it says it is.
Element: TypeAlias = Any

# The largest legitimate part in 1,194 foreign files was 12.6 MB, the highest ratio 41:1. Below the floor a
# high ratio does no harm: a small file full of the same clause compresses better than any bomb needs to.
MAX_PART: Final = 100 * 1024 * 1024
MAX_RATIO: Final = 150
RATIO_FLOOR: Final = 1024 * 1024
# A tag costs the parser some 150 bytes of memory; the largest legitimate part had 300,000.
MOST_TAGS: Final = 4_000_000

_BARE_DOCTYPE = re.compile(rb"<!DOCTYPE[^\[<>]{0,300}>")
_START_TAG = re.compile(rb"<[A-Za-z_]")


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
        self.repaired: list[str] = []  # parts whose XML had end tags in the wrong order
        self._parts = {plain_name(info.filename): info for info in self._zip.infolist()}
        if any(info.flag_bits & 1 for info in self._parts.values()):
            raise DocumentError("is protected by a password", kind.unlock)

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def has(self, part: str) -> bool:
        """Whether the part is there."""
        return part in self._parts

    def xml(self, part: str) -> Element:
        """The root element; raises BrokenPartError, or DocumentError for a part that is there to do harm."""
        data = self.content(part)
        if data.count(b"<") > MOST_TAGS:
            many = f"{MOST_TAGS // 1_000_000} million XML tags"
            raise DocumentError(
                f"has more than {many} in {part}, as no real document does", self._kind.resave
            )
        # Refused before parsing, so that no entity is ever declared. Old OpenDocument files name a document
        # type, which is never fetched; no office program declares anything in one.
        if b"<!DOCTYPE" in _BARE_DOCTYPE.sub(b"", data, count=1):
            raise self._hostile(part)
        root, repaired = _parsed(self._prepared(data))
        if repaired:
            self.repaired.append(part)
        declared = root.getroottree().docinfo.internalDTD  # one in UTF-16 passes the search above
        if declared is not None and next(declared.iterentities(), None) is not None:
            raise self._hostile(part)
        return root

    def content(self, part: str) -> bytes:
        """The part unpacked; raises BrokenPartError, or DocumentError for one that no real document has."""
        info = self._parts.get(part)
        if info is None:
            raise BrokenPartError("it is missing from the file")
        crammed = info.file_size > RATIO_FLOOR and info.file_size > MAX_RATIO * max(info.compress_size, 1)
        if info.file_size > MAX_PART or crammed:
            sizes = f"{info.file_size // 2**20} MB from {info.compress_size // 2**10} kB"
            raise DocumentError(f"unpacks to {sizes} in {part}, as no real document does", self._kind.resave)
        try:
            return start_of(self._zip, info, MAX_PART)
        except FAULTS as fault:
            raise BrokenPartError("it is damaged") from fault

    def repairs(self) -> str:
        """A note on parts that were put right ("" where there are none)."""
        parts = ", ".join(dict.fromkeys(self.repaired))
        return f"{parts} has XML tags that end in the wrong order; all words were read" if parts else ""

    def _prepared(self, data: bytes) -> bytes:
        """What to parse instead of what stands there."""
        return data

    def _hostile(self, part: str) -> DocumentError:
        return DocumentError(f"declares XML entities in {part}, which is not safe", self._kind.resave)


def plain_name(name: str) -> str:
    """A part's name as it is looked up."""
    return name.replace("\\", "/").lstrip("/")


def _opened(data: bytes, kind: Kind) -> ZipFile:
    if not data:
        raise DocumentError("is empty", "ask the sender for a fresh copy")
    try:
        return opened(data)
    except FAULTS as fault:
        if data.startswith(b"PK"):
            message = f"is {kind.what} that is damaged or was cut off on its way"
            raise DocumentError(message, kind.resave) from fault
        raise DocumentError(f"is not {kind.what} ({kind.suffix})", kind.resave) from fault


def _parsed(data: bytes) -> tuple[Element, bool]:
    """The root, and whether end tags stood in the wrong order, as LibreOffice can write them."""
    try:
        return etree.fromstring(data, _parser()), False
    except etree.XMLSyntaxError as fault:
        root = _recovered(data)
        if root is None:
            raise BrokenPartError("its XML is broken") from fault
        return root, True
    except (ValueError, LookupError) as fault:
        raise BrokenPartError("its XML is broken") from fault


def _parser(recover: bool = False) -> Any:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        remove_comments=True,
    )


def _recovered(data: bytes) -> Element | None:
    """The root of XML whose only fault are end tags with the names of others, every element there; else None.

    Each end tag then ends what is open, so that only the names of some wrappers are in doubt.
    """
    begun = len(_START_TAG.findall(data))
    # Cut off, or with a comment in it, in which what looks like a tag is none.
    if b"<!" in data or begun != data.count(b"</") + data.count(b"/>"):
        return None
    parser = _parser(recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):  # nothing left at all
        return None
    if root is None or any(entry.type_name != "ERR_TAG_NAME_MISMATCH" for entry in parser.error_log):
        return None
    return root if begun == sum(1 for _ in root.iter()) else None
