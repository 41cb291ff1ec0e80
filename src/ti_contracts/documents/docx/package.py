"""The package of a Word file: its parts, the relations between them, and which one is the document."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from ti_contracts.documents.docx.names import STRICT, Element
from ti_contracts.documents.zip_parts import BrokenPartError, Kind, ZipParts, plain_name
from ti_contracts.errors import DocumentError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
RESAVE: Final = "open it in Word and save it again as .docx, or ask the sender for a fresh copy"
_KIND: Final = Kind(
    what="a Word file",
    suffix=".docx",
    resave=RESAVE,
    unlock="remove the password in Word (File, Info, Protect Document) and save it again",
)
_FOREIGN = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
}
_MAIN_TYPES = re.compile(r"(wordprocessingml|ms-word)\.(document|template)\S*\.main\+xml")


@dataclass(frozen=True, slots=True)
class Relation:
    """A link from one part to another: ``kind`` is the last word of its type ("footnotes")."""

    kind: str
    target: str
    external: bool


class Package(ZipParts):
    """An opened package; strict files read as transitional ones."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise _ole_error(data)
        super().__init__(data, _KIND)

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
            plain_name(o.get("PartName", ""))
            for o in overrides
            if _MAIN_TYPES.search(o.get("ContentType", ""))
        ]

    def _word_only(self, main: str) -> str:
        for start, what in _FOREIGN.items():
            if main.startswith(start) or (not main and any(part.startswith(start) for part in self)):
                raise DocumentError(f"is {what}, not a Word file", "save it as .docx or .pdf first")
        if not main:
            raise DocumentError(
                "is a zip archive without a Word document in it", "give the .docx file itself"
            )
        return main

    def _prepared(self, data: bytes) -> bytes:
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, transitional in STRICT.items():
                data = data.replace(strict, transitional)
        return data


def _ole_error(data: bytes) -> DocumentError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return DocumentError("is protected by a password", _KIND.unlock)
    return DocumentError("is a Word file of the old kind (.doc)", "save it in Word as .docx")


def _relation(folder: str, item: Element) -> Relation:
    target = item.get("Target", "")
    external = item.get("TargetMode") == "External"
    if not external:
        target = plain_name(posixpath.normpath(posixpath.join("/" + folder, target)))
    return Relation(item.get("Type", "").rsplit("/", 1)[-1], target, external)
