"""Tells whether two Word files differ in anything but comments; knows nothing of how comments are written."""

import io
import re
import zipfile
from itertools import pairwise
from typing import Any

from lxml import etree

_W = "{*}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")
_MAY_CHANGE = re.compile(r"(comments\d*\.xml|\[Content_Types\]\.xml|_rels/\w+\.xml\.rels)$")


def differences(before: bytes, after: bytes, author: str, main: str = "word/document.xml") -> list[str]:
    """What differs between a file and its copy with comments and insertions of the author; [] for nothing."""
    old, new = (zipfile.ZipFile(io.BytesIO(data)) for data in (before, after))
    found = []
    names, more = old.namelist(), new.namelist()
    if more[: len(names)] != names:
        found.append("the parts are not the same, in the same order")
    if any(not _MAY_CHANGE.search(name) for name in more[len(names) :]):
        found.append(f"new parts: {more[len(names) :]}")
    for name in dict.fromkeys(names):
        if name == main:
            if _comparable(old.read(name), author) != _comparable(new.read(name), author):
                found.append("the text or its looks")
        elif _packed(before, old, name) != _packed(after, new, name) and not _MAY_CHANGE.search(name):
            found.append(f"the part {name}")
    found += [
        "comments of others"
        for name in filter(re.compile(r"comments\d*\.xml$").search, names)
        if _comments_of_others(old.read(name), author) != _comments_of_others(new.read(name), author)
    ]
    return found


def _packed(data: bytes, archive: zipfile.ZipFile, name: str) -> bytes:
    info = archive.getinfo(name)
    at = info.header_offset
    begins = at + 30 + int.from_bytes(data[at + 26 : at + 28], "little")
    begins += int.from_bytes(data[at + 28 : at + 30], "little")
    return data[at + 8 : at + 10] + data[begins : begins + info.compress_size]


def _comments_of_others(data: bytes, author: str) -> list[bytes]:
    comments = etree.fromstring(data).iterchildren("{*}comment")
    return [etree.tostring(c, method="c14n") for c in comments if _by(c) != author]


def _comparable(data: bytes, author: str) -> bytes:
    """The part without marks of comments and without the author's insertions, split runs joined."""
    root = etree.fromstring(data, etree.XMLParser(remove_comments=True, remove_pis=True))
    for element in root.iter("*"):  # white space between tags says nothing
        element.tail = None
        if len(element) and not (element.text or "").strip():
            element.text = None
    inserted = [i for i in root.iter("{*}ins") if _by(i) == author and _name(i.getparent()) == "rPr"]
    for ins in inserted:
        paragraph = ins.getparent().getparent().getparent()
        assert all(_name(part) == "pPr" or _by(part) == author for part in paragraph)
        paragraph.getparent().remove(paragraph)
    for mark in list(root.iter(*(_W + name for name in _MARKS))):
        run = mark.getparent()
        run.remove(mark)
        if _name(run) == "r" and all(_name(part) == "rPr" for part in run):
            run.getparent().remove(run)
    for parent in [e for e in root.iter("*") if len(e) > 1]:
        _join(parent)
    for text in root.iter("{*}t", "{*}delText"):
        if text.get(_SPACE) and (text.text or "") == (text.text or "").strip():
            del text.attrib[_SPACE]
    whole: bytes = etree.tostring(root, method="c14n")
    return re.sub(rb'(:rPrChange [^>]*?:id=")\d+', rb"\1", whole)


def _join(parent: Any) -> None:
    """Joins neighbours that look the same: runs, and the texts in them."""
    for one, other in pairwise(list(parent)):
        if _name(one) == _name(other) == "r" and _looks(one) == _looks(other):
            inside = [part for part in one if _name(part) != "rPr"]
            rest = [part for part in other if _name(part) != "rPr"]
            other[:] = [part for part in one if _name(part) == "rPr"] + inside + rest
            other.text = (one.text or "") + (other.text or "") or None  # stray characters between tags
            parent.remove(one)
            _join_texts(other)


def _join_texts(run: Any) -> None:
    for one, other in pairwise(list(run)):
        if _name(one) == _name(other) and _name(one) in ("t", "delText"):
            other.text = (one.text or "") + (other.text or "")
            if one.get(_SPACE):
                other.set(_SPACE, "preserve")
            run.remove(one)


def _looks(run: Any) -> tuple[object, ...]:
    looks = run.find("{*}rPr")
    said = b"" if looks is None else etree.tostring(looks, method="c14n", with_tail=False)
    return tuple(sorted(run.attrib.items())), re.sub(rb'(:id=")\d+', rb"\1", said)


def _by(element: Any) -> str | None:
    return next((text for key, text in element.attrib.items() if key.endswith("}author")), None)


def _name(element: Any) -> str:
    return str(etree.QName(element).localname)
