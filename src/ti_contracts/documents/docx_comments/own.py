"""Takes out what an earlier run put in: the tool's own comments and insertions, and nothing of anybody's."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from ti_contracts.documents.docx.names import Element, W
from ti_contracts.documents.docx.package import Package
from ti_contracts.documents.docx_comments.comments_part import MARKS, comments_name, parsed, written_part
from ti_contracts.documents.docx_comments.written import AUTHOR
from ti_contracts.documents.docx_comments.zip_entries import with_parts

_BY: Final = W + "author"
_OTHERS: Final = (W + "ins", W + "del", W + "moveFrom", W + "moveTo")
_UNSEEN: Final = frozenset({W + "pPr", W + "proofErr"})
_PARENT: Final = re.compile(r"""\s[\w.-]+:paraIdParent\s*=\s*("[^"]*"|'[^']*')""")


def without_own(data: bytes) -> bytes:
    """The file as it was before; the same bytes where nothing in it is the tool's own."""
    package = Package(data)
    main = package.main_part()
    name = comments_name(package, main)
    comments = parsed(package, name) if package.has(name) else None
    own = [] if comments is None else [c for c in comments.iter(W + "comment") if c.get(_BY) == AUTHOR]
    if not own and AUTHOR not in written_part(package, main).text:
        return data
    parts = _marks_out(package, main, {comment.get(W + "id", "") for comment in own})
    if own:
        parts |= {name: _out(package, name, comments, own)}
        parts |= _threads_out(package, main, _paragraph_ids(own))
    return with_parts(data, parts) if parts else data


def _out(package: Package, part: str, root: Element, gone: Collection[Element]) -> bytes:
    xml = written_part(package, part)
    extents = [xml.extent(at) for at in xml.starts(root, set(gone)).values()]
    return xml.spliced((extent.start, extent.end, "") for extent in extents)


def _marks_out(package: Package, main: str, ids: Collection[str]) -> dict[str, bytes]:
    root = parsed(package, main)
    gone = {_whole_run(mark) for mark in root.iter(*MARKS) if mark.get(W + "id", "") in ids}
    gone |= {paragraph for ins in root.iter(W + "ins") if (paragraph := _own_paragraph(ins)) is not None}
    return {main: _out(package, main, root, gone)} if gone else {}


def _whole_run(mark: Element) -> Element:
    """The run around a reference, where it holds nothing else."""
    run = mark.getparent()
    others = [part for part in run if part is not mark and part.tag != W + "rPr"]
    return mark if others or run.tag != W + "r" else run


def _own_paragraph(ins: Element) -> Element | None:
    """The paragraph whose end this insertion is, where it is the tool's and nobody wrote into it since."""
    looks = ins.getparent()
    if ins.get(_BY) != AUTHOR or looks.tag != W + "rPr" or looks.getparent().tag != W + "pPr":
        return None
    paragraph = looks.getparent().getparent()
    inside = [part for part in paragraph if part.tag not in _UNSEEN]
    alone = all(part.tag == W + "ins" for part in inside)
    by_others = any(change.get(_BY) != AUTHOR for change in paragraph.iter(*_OTHERS))
    return paragraph if alone and not by_others else None


def _paragraph_ids(comments: Collection[Element]) -> frozenset[str]:
    names = (
        p.get(key, "") for c in comments for p in c.iter(W + "p") for key in p.attrib if _is(key, "paraId")
    )
    return frozenset(names)


def _threads_out(package: Package, main: str, ids: Collection[str]) -> Mapping[str, bytes]:
    """What newer versions of Word note beside comments: threads, and ids that last."""
    found = {
        relation.kind: relation.target
        for relation in package.relations(main).values()
        if not relation.external and package.has(relation.target)
    }
    changed: dict[str, bytes] = {}
    lasting: set[str] = set()
    for kind, by in (
        ("commentsIds", "paraId"),
        ("commentsExtensible", "durableId"),
        ("commentsExtended", "paraId"),
    ):
        part = found.get(kind)
        if part is None:
            continue
        root = parsed(package, part)
        known = lasting if by == "durableId" else ids
        gone = [entry for entry in root if _said(entry, by) in known]
        lasting |= {_said(entry, "durableId") or "" for entry in gone} if kind == "commentsIds" else set()
        replies = [entry for entry in root if _said(entry, "paraIdParent") in ids and entry not in gone]
        if gone or replies:
            changed[part] = _entries_out(package, part, root, gone, replies)
    return changed


def _entries_out(
    package: Package, part: str, root: Element, gone: Collection[Element], replies: Collection[Element]
) -> bytes:
    """Without some entries, and with the replies of people to them as comments of their own."""
    xml = written_part(package, part)
    splices = []
    for entry, at in xml.starts(root, {*gone, *replies}).items():
        extent = xml.extent(at)
        text = "" if entry in gone else _PARENT.sub("", xml.text[at : extent.end])
        splices.append((at, extent.end, text))
    return xml.spliced(splices)


def _said(entry: Element, name: str) -> str | None:
    return next((text for key, text in entry.attrib.items() if _is(key, name)), None)


def _is(key: str, name: str) -> bool:
    return key.rpartition("}")[2] == name
