"""Hides where a Word file keeps its comments: the part, its entry among the types, and the relation to it."""

import posixpath
from collections.abc import Callable, Mapping
from itertools import count, filterfalse
from typing import Final

from ti_contracts.documents.docx.names import W_NS, Element, W
from ti_contracts.documents.docx.package import RESAVE, Package
from ti_contracts.documents.docx_comments.written import STRICT_NS, Writer, writer_for
from ti_contracts.documents.docx_comments.xml_text import XmlText
from ti_contracts.documents.zip_parts import BrokenPartError
from ti_contracts.errors import DocumentError

TYPES: Final = "[Content_Types].xml"
MARKS: Final = (W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference")
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_KIND: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_STRICT_KIND: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"


def comments_name(package: Package, main: str) -> str:
    """The name of the part that the document's relations call its comments; "" where they call none so."""
    for relation in package.relations(main).values():
        if relation.kind == "comments" and not relation.external:
            return relation.target
    return ""


def parsed(package: Package, part: str) -> Element:
    """The root of a part that must be whole to be written into; raises DocumentError."""
    try:
        return package.xml(part)
    except BrokenPartError as fault:
        raise _unwritable(part, fault) from fault


def written_part(package: Package, part: str) -> XmlText:
    """The characters of such a part; raises DocumentError."""
    try:
        return XmlText(package.content(part), part)
    except BrokenPartError as fault:
        raise _unwritable(part, fault) from fault


def _unwritable(part: str, fault: BrokenPartError) -> DocumentError:
    return DocumentError(f"cannot be written into: {part} cannot be read, {fault}", RESAVE)


def free_ids(package: Package, main: str, root: Element) -> Callable[[], int]:
    """Gives ids, one after the other, that no comment has and no mark below the document's root names."""
    name = comments_name(package, main)
    used = {mark.get(W + "id", "") for mark in root.iter(*MARKS)}
    if package.has(name):
        used |= {comment.get(W + "id", "") for comment in parsed(package, name).iter(W + "comment")}
    numbers = {int(key) for key in used if key.isdecimal()}
    return filterfalse(numbers.__contains__, count(max(numbers, default=-1) + 1)).__next__


def with_comments(
    package: Package, main: str, written: Callable[[Writer], str], *, strict: bool, date: str
) -> Mapping[str, bytes]:
    """The parts that change when these comments come behind those that are there."""
    name = comments_name(package, main)
    if package.has(name):
        root = parsed(package, name)
        said = written(writer_for(root, strict=strict, date=date))
        return {name: _appended(package, name, root, said)} | _typed(package, name)
    address = STRICT_NS if strict else W_NS
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    said = f'{head}<w:comments xmlns:w="{address}">{written(Writer("w:", "", date))}</w:comments>'
    own = name or _free_name(package, posixpath.dirname(main))
    return (
        _typed(package, own)
        | ({} if name else _related(package, main, own, strict=strict))
        | {own: said.encode()}
    )


def _appended(package: Package, part: str, root: Element, inside: str) -> bytes:
    """The part with something more at the end of its root element."""
    xml = written_part(package, part)
    extent = xml.extent(xml.starts(root, [root])[root])
    if extent.inner == extent.end:  # <w:comments/>
        end = f"></{xml.name(extent.start)}>"
        return xml.spliced([(extent.end - len("/>"), extent.end, f"{end[0]}{inside}{end[1:]}")])
    return xml.spliced([(extent.close, extent.close, inside)])


def _free_name(package: Package, folder: str) -> str:
    names = (posixpath.join(folder, f"comments{n or ''}.xml") for n in count())
    return next(name for name in names if not package.has(name))


def _typed(package: Package, part: str) -> dict[str, bytes]:
    root = parsed(package, TYPES)
    known = {item.get("PartName", "").lower() for item in root.iterchildren("{*}Override")}
    if f"/{part}".lower() in known:
        return {}
    entry = f'<{_prefix(root)}Override PartName="/{part}" ContentType="{_TYPE}"/>'
    return {TYPES: _appended(package, TYPES, root, entry)}


def _related(package: Package, main: str, part: str, *, strict: bool) -> dict[str, bytes]:
    folder, name = posixpath.split(main)
    rels = posixpath.join(folder, "_rels", f"{name}.rels")
    kind, target = (_STRICT_KIND if strict else _KIND), posixpath.basename(part)
    if not package.has(rels):
        entry = f'<Relationship Id="rId1" Type="{kind}" Target="{target}"/>'
        return {rels: f'<Relationships xmlns="{_RELATIONS}">{entry}</Relationships>'.encode()}
    root = parsed(package, rels)
    used = {item.get("Id", "") for item in root.iterchildren("{*}Relationship")}
    key = next(f"rId{n}" for n in count(len(used) + 1) if f"rId{n}" not in used)
    entry = f'<{_prefix(root)}Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
    return {rels: _appended(package, rels, root, entry)}


def _prefix(root: Element) -> str:
    return f"{root.prefix}:" if root.prefix else ""
