"""Drawings: the text boxes in them, and a word about every picture, chart and diagram that holds no text."""

from typing import Final

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.docx.names import (
    CHART,
    CHARTEX,
    DIAGRAM,
    MC,
    OFFICE,
    PIC,
    WP,
    A,
    Element,
    R,
    V,
    W,
)
from ti_contracts.documents.docx.state import State

_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_BOX: Final = W + "txbxContent"
_FRAMES: Final = (WP + "inline", WP + "anchor")
_OPAQUE: Final = {
    PIC + "pic": ("picture", "words in pictures are not read"),
    V + "imagedata": ("picture", "words in pictures are not read"),
    CHART + "chart": ("chart", "charts are not read"),
    CHARTEX + "chart": ("chart", "charts are not read"),
    DIAGRAM + "relIds": ("SmartArt diagram", "words in SmartArt diagrams are not read"),
    V + "textpath": ("WordArt", "words set as WordArt are not read"),
}


def alternative(element: Element) -> list[Element]:
    """What to read of ``mc:AlternateContent``: the first choice, else the fallback, never both.

    The fallback it is too where only that has words: the choice is then of a kind that nobody here knows.
    """
    choice, fallback = element.find(MC + "Choice"), element.find(MC + "Fallback")
    if choice is None or (fallback is not None and _says(fallback) and not _says(choice)):
        choice = fallback
    return [] if choice is None else [choice]


def _says(element: Element) -> bool:
    return any(t.text for t in element.iter(W + "t", A + "t"))


def drawing(state: State, element: Element) -> list[Element]:
    """The contents of the text boxes in a drawing; the state remembers what holds no readable text."""
    boxes: list[Element] = []
    _search(state, element, "", boxes)
    return boxes


def embedded(state: State, element: Element) -> list[Element]:
    """Like ``drawing`` for an OLE object, whose picture is only its front."""
    ole = next(element.iter(OFFICE + "OLEObject"), None)
    if ole is None:
        return drawing(state, element)
    program = clean_line(ole.get("ProgID", ""))
    state.lose("embedded object", f"embedded files are not read{f' ({program})' if program else ''}")
    return []


def _search(state: State, element: Element, words: str, boxes: list[Element]) -> None:
    for child in element:
        if child.tag == _BOX:
            boxes.append(child)
        elif child.tag in _OPAQUE:
            _lose(state, child, words)
        elif child.tag in _FRAMES and next(child.iter(_DECORATIVE), None) is not None:
            boxes.extend(child.iter(_BOX))
        elif child.tag == MC + "AlternateContent":
            for chosen in alternative(child):
                _search(state, chosen, words, boxes)
        elif child.tag == A + "txBody":
            boxes.append(child)
        else:
            _search(state, child, _described(child) or words, boxes)


def _lose(state: State, element: Element, words: str) -> None:
    kind, reason = _OPAQUE[element.tag]
    if element.tag == V + "textpath":
        words = clean_line(element.get("string", ""))
        if not words:
            return
    words = _own_description(element) or words
    relation = state.relations.get(element.get(R + "link", ""))
    if relation is not None and relation.external:
        reason = f"it is kept outside the file; {reason}"
    state.lose(kind, f"described as “{words}”; {reason}" if words else reason)


def _own_description(element: Element) -> str:
    for properties in element.iter(PIC + "cNvPr"):
        return clean_line(properties.get("descr", "") or "")
    return ""


def _described(element: Element) -> str:
    """The alternative text of a drawing or of a shape."""
    for properties in element.iterchildren(WP + "docPr"):
        return clean_line(properties.get("descr", "") or properties.get("title", ""))
    if element.tag in (V + "shape", V + "rect"):
        return clean_line(element.get("alt", "") or "")
    return ""
