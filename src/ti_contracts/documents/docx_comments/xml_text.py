"""Hides where the elements of a parsed part stand in its own characters, so that it is changed by splices.

Nothing is ever written out from the parsed tree: what is not spliced keeps every byte.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from ti_contracts.documents.docx.names import Element
from ti_contracts.errors import DocumentError

_DECLARED: Final = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]+)")
_MARKS: Final = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_NO_TAGS: Final = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<!DOCTYPE[^\[>]*>", re.DOTALL)
# A file that programs joined has several bodies, which the reader makes one: they are not counted.
_START: Final = re.compile(r"<(?!(?:[\w.-]+:)?body[\s/>])[^/!?\s]")
_TAG: Final = re.compile(r"<(/?)([^\s/>]+)((?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_RESAVE: Final = "open it in Word, save it again as .docx, and try that file"


class Extent(NamedTuple):
    """An element in the text: from ``start`` to ``end``, its content from ``inner`` to ``close``.

    An element written as one tag has ``inner == close == end``.
    """

    start: int
    inner: int
    close: int
    end: int


class XmlText:
    """The characters of a part; ``text`` holds them as they stand."""

    def __init__(self, data: bytes, part: str) -> None:
        self._part = part
        self._encoding = _encoding(data)
        try:
            self.text = data.decode(self._encoding)
        except (UnicodeDecodeError, LookupError) as fault:
            raise self._odd() from fault
        if self.text.encode(self._encoding) != data:
            raise self._odd()
        self._tags = _NO_TAGS.sub(lambda m: " " * len(m[0]), self.text) if self._has_odd() else self.text

    def starts(self, root: Element, wanted: Collection[Element]) -> Mapping[Element, int]:
        """Where the wanted elements of the tree that was parsed from this part begin."""
        elements = [e for e in root.iter("*") if e.tag.rpartition("}")[2] != "body"]
        places = [match.start() for match in _START.finditer(self._tags)]
        if len(elements) != len(places):
            raise self._odd()
        return {e: at for e, at in zip(elements, places, strict=True) if e in wanted}

    def extent(self, start: int) -> Extent:
        """The element that begins there."""
        first = self._tag(start)
        if first[3].endswith("/"):
            return Extent(start, first.end(), first.end(), first.end())
        depth, at = 1, first.end()
        while depth:
            at = self._tags.find("<", at)
            tag = self._tag(at)
            depth += -1 if tag[1] else not tag[3].endswith("/")
            at = tag.end()
        return Extent(start, first.end(), tag.start(), at)

    def name(self, start: int) -> str:
        """The element's name as it is written, with its prefix."""
        return self._tag(start)[2]

    def spliced(self, splices: Iterable[tuple[int, int, str]]) -> bytes:
        """The part with these (start, end, text) put in, in any order; one inside another has no effect."""
        done: list[str] = []
        at = 0
        for start, end, text in sorted(splices, key=lambda splice: (splice[0], -splice[1])):
            if start < at:
                continue
            done += (self.text[at:start], text)
            at = end
        return "".join([*done, self.text[at:]]).encode(self._encoding, errors="xmlcharrefreplace")

    def _tag(self, at: int) -> re.Match[str]:
        found = _TAG.match(self._tags, at) if at >= 0 else None
        if found is None:
            raise self._odd()
        return found

    def _has_odd(self) -> bool:
        return "<!" in self.text or "<?" in self.text

    def _odd(self) -> DocumentError:
        return DocumentError(f"is written so oddly in {self._part} that nothing can be put into it", _RESAVE)


def _encoding(data: bytes) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    name = declared[1].decode() if declared else "utf-8"
    return "utf-8" if name.lower() in ("utf-16", "us-ascii") else name
