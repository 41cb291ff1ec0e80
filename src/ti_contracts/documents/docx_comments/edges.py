"""Hides where a mark may stand: before or after a run, between its parts, or inside its text, split."""

import re
from typing import Final, NamedTuple

from ti_contracts.documents.docx.names import MC, A, Element, M, W
from ti_contracts.documents.docx_comments.places import Place, Stretch
from ti_contracts.documents.docx_comments.xml_text import XmlText

_RUN: Final = W + "r"
_PARAGRAPH: Final = W + "p"
_TEXTS: Final = frozenset({W + "t", W + "delText"})
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
# Inside a paragraph no mark may stand in these, or Word might not show it: it stands around them.
_SEALED: Final = frozenset(
    {
        *(MC + "AlternateContent", M + "oMath", M + "oMathPara", A + "txBody"),
        *(W + name for name in ("drawing", "pict", "object", "ruby", "txbxContent")),
    }
)
# Content controls that hold one value of theirs; the text of the others is anybody's.
_SEALED_CONTROLS: Final = frozenset(
    W + name for name in ("text", "comboBox", "dropDownList", "date", "picture", "dataBinding", "docPartObj")
)
_TRACKED: Final = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_BEFORE_TEXT: Final = frozenset({W + "rPr", W + "lastRenderedPageBreak"})
_ONE_CHARACTER: Final = re.compile(r"&[^;]+;|\r\n|.", re.DOTALL)


class Edge(NamedTuple):
    """A place between two characters of the part; ``close`` and ``open`` end and begin again what is split.

    ``instead`` is how many characters before it go.
    """

    at: int
    close: str = ""
    open: str = ""
    instead: int = 0


class Range(NamedTuple):
    """Where the marks of one comment stand; without ``start`` it has a place and no range.

    ``reference`` is where the sign of the comment stands, at its end or soon after.
    ``spaces`` are text elements that must say that their spaces count, now that they are split.
    """

    start: Edge | None
    end: Edge
    reference: Edge
    spaces: tuple[Element, ...] = ()


def elements_of(place: Place) -> list[Element]:
    """All elements whose extent ``range_of`` will ask for."""
    found = [paragraph_of(place.paragraph)]
    for stretch in place.stretches:
        unit = _unit(stretch.element)
        found += [unit, *unit.iterancestors(_PARAGRAPH, _RUN, *_TRACKED)]
        found += list(unit.getparent()) if unit.getparent().tag == _RUN else []
    return found


def range_of(place: Place, xml: XmlText, at: dict[Element, int]) -> Range:
    """Where to put the marks of a comment on the place; ``at`` says where elements begin."""
    if not place.stretches:
        edge = _end_of_paragraph(paragraph_of(place.paragraph), xml, at)
        return Range(None, edge, edge)
    first, last = place.stretches
    writer = _Edges(xml, at)
    start, end = writer.before(first), writer.after(last)
    reference = writer.beyond_changes(last, end)
    return Range(start if start.at < end.at else None, end, reference, tuple(writer.spaces))


def paragraph_of(element: Element) -> Element:
    """The outermost paragraph around it: what stands in text boxes is told at the box."""
    found = element
    for outer in element.iterancestors(_PARAGRAPH):
        found = outer
    return found


def _unit(element: Element) -> Element:
    """The element, or the outermost one around it that no mark may stand in."""
    unit, sealed = element, element
    for outer in element.iterancestors():
        if outer.tag == _PARAGRAPH:
            unit = sealed
        elif outer.tag in _SEALED or is_whole_control(outer):
            sealed = outer
    return unit


def is_whole_control(element: Element) -> bool:
    """Whether it is a content control that holds one value, or a list that Word makes."""
    said = element.find(W + "sdtPr") if element.tag == W + "sdt" else None
    return said is not None and any(child.tag in _SEALED_CONTROLS for child in said)


def _end_of_paragraph(paragraph: Element, xml: XmlText, at: dict[Element, int]) -> Edge:
    extent = xml.extent(at[paragraph])
    if extent.inner == extent.end:  # <w:p/>
        return Edge(extent.end, ">", f"</{xml.name(extent.start)}>", instead=len("/>"))
    return Edge(extent.close)


class _Edges:
    """Finds edges; ``spaces`` gathers the texts that are split where a space would be lost."""

    def __init__(self, xml: XmlText, at: dict[Element, int]) -> None:
        self._xml, self._at = xml, at
        self.spaces: list[Element] = []

    def before(self, stretch: Stretch) -> Edge:
        """The edge before the first character of a stretch."""
        unit = _unit(stretch.element)
        inside = self._inside(unit, stretch.start) if unit is stretch.element else None
        if inside is not None:
            return inside
        run = unit.getparent()
        if run.tag != _RUN:
            return Edge(self._at[unit])
        if all(part.tag in _BEFORE_TEXT for part in unit.itersiblings(preceding=True)):
            return Edge(self._at[run])
        return self._between(run, self._at[unit])

    def after(self, stretch: Stretch) -> Edge:
        """The edge after the last character of a stretch."""
        unit = _unit(stretch.element)
        inside = self._inside(unit, stretch.end) if unit is stretch.element else None
        if inside is not None:
            return inside
        run = unit.getparent()
        if run.tag != _RUN:
            return Edge(self._xml.extent(self._at[unit]).end)
        if next(unit.itersiblings(), None) is None:
            return Edge(self._xml.extent(self._at[run]).end)
        return self._between(run, self._xml.extent(self._at[unit]).end)

    def beyond_changes(self, stretch: Stretch, end: Edge) -> Edge:
        """The edge after tracked changes around a stretch: with one refused, its comment would go too."""
        wrapper = None
        for outer in _unit(stretch.element).iterancestors():
            if outer.tag == _PARAGRAPH:
                break
            wrapper = outer if outer.tag in _TRACKED else wrapper
        return end if wrapper is None else Edge(self._xml.extent(self._at[wrapper]).end)

    def _between(self, run: Element, at: int) -> Edge:
        return Edge(at, *self._split(run))

    def _split(self, run: Element) -> tuple[str, str]:
        """What ends a run, and what begins another that looks the same."""
        start = self._at[run]
        extent = self._xml.extent(start)
        looks = run.find(W + "rPr")
        said = ""
        if looks is not None:
            of_looks = self._xml.extent(self._at[looks])
            said = self._xml.text[of_looks.start : of_looks.end]
        return f"</{self._xml.name(start)}>", self._xml.text[start : extent.inner] + said

    def _inside(self, part: Element, characters: int) -> Edge | None:
        """The edge after so many characters of a text; None where it is at an end, or must not be split."""
        text = part.text or ""
        if part.tag not in _TEXTS or not 0 < characters < len(text):
            return None
        kept = part.get(_SPACE) == "preserve"
        if not kept and (text != text.strip() or part.get(_SPACE) is not None):
            return None  # Word drops spaces at its ends, which split they would be inside
        extent = self._xml.extent(self._at[part])
        places = list(_ONE_CHARACTER.finditer(self._xml.text, extent.inner, extent.close))
        if len(places) != len(text):
            return None  # comments or marked sections in it
        if not kept and text[characters - 1].isspace():
            self.spaces.append(part)
        close, again = self._split(part.getparent())
        name = self._xml.name(extent.start)
        return Edge(places[characters].start(), f"</{name}>{close}", f'{again}<{name} xml:space="preserve">')
