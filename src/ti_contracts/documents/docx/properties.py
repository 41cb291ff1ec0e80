"""Properties of paragraphs and table cells, each read in one pass: looked up one by one they cost most."""

from typing import Final, NamedTuple

from ti_contracts.documents.docx.names import VAL, Element, W, switch, whole
from ti_contracts.documents.docx.revisions import View

_STYLE: Final = W + "pStyle"
_LIST: Final = W + "numPr"
_OUTLINE: Final = W + "outlineLvl"
_NEW_PAGE: Final = W + "pageBreakBefore"
_MARK: Final = W + "rPr"
_FRAME: Final = W + "framePr"
_DROP: Final = W + "dropCap"
_SECTION: Final = W + "sectPr"
_CHANGE: Final = W + "pPrChange"
_HIDDEN: Final = frozenset({W + "vanish", W + "specVanish"})
_LEVEL: Final = W + "ilvl"
_LIST_ID: Final = W + "numId"
_INSERTED: Final = W + "ins"
_SPAN: Final = W + "gridSpan"
_DOWN: Final = W + "vMerge"
_ACROSS: Final = W + "hMerge"


class Properties(NamedTuple):
    """What a paragraph says itself; "" and None where it says nothing.

    ``num_id`` "0" switches a style's list off. ``gone`` where the paragraph's end is deleted in the chosen
    view, ``hidden`` where it is hidden; ``section`` where a section ends with it.
    """

    style: str = ""
    num_id: str = ""
    ilvl: int | None = None
    outline: int | None = None
    new_page: bool | None = None
    gone: bool = False
    hidden: bool = False
    section: bool = False


class CellShape(NamedTuple):
    """How a cell lies in its table; ``down`` and ``across``: it goes on from the cell above or before."""

    span: int = 1
    merges: bool = False
    down: bool = False
    across: bool = False
    gone: bool = False


NONE: Final = Properties()
_PLAIN_CELL: Final = CellShape()


def properties(ppr: Element | None, view: View) -> Properties:
    """The properties of a paragraph that hold in the view."""
    if ppr is None:
        return NONE
    style, outline, new_page = "", None, None
    numbers: tuple[str, int | None] = ("", None)
    gone = hidden = section = False
    for child in ppr:
        tag = child.tag
        if tag == _STYLE:
            style = child.get(VAL, "")
        elif tag == _LIST:
            numbers = _numbers(child, view)
        elif tag == _MARK:
            removed, hidden = _mark(child, view)
            gone = gone or removed
        elif tag == _OUTLINE:
            outline = whole(child.get(VAL))
        elif tag == _NEW_PAGE:
            new_page = switch(child)
        elif tag == _SECTION:
            section = True
        elif tag == _FRAME:  # the paragraph of a large first letter runs on into the rest of its word
            gone = gone or child.get(_DROP, "none") != "none"
        elif tag == _CHANGE and view.former:
            return _former(child, view, gone, hidden, section)
    return Properties(style, *numbers, outline, new_page, gone, hidden, section)


def _former(change: Element, view: View, gone: bool, hidden: bool, section: bool) -> Properties:
    """What held before the properties were changed; the change stands last."""
    before = properties(next(change.iterchildren(W + "pPr"), None), view)
    return before._replace(gone=gone, hidden=hidden, section=section)


def _numbers(item: Element, view: View) -> tuple[str, int | None]:
    num_id, ilvl = "", None
    for part in item:
        tag = part.tag
        if tag == _LIST_ID:
            num_id = part.get(VAL, "")
        elif tag == _LEVEL:
            ilvl = whole(part.get(VAL))
        elif tag == _INSERTED and view.former:
            return "", None
    return num_id, ilvl


def _mark(mark: Element, view: View) -> tuple[bool, bool]:
    gone = hidden = False
    for item in mark:
        tag = item.tag
        if tag in view.gone:
            gone = True
        elif tag in _HIDDEN:
            hidden = hidden or switch(item)
    return gone, hidden


def cell_shape(tcpr: Element | None, view: View) -> CellShape:
    """How a cell lies in its table in the view."""
    if tcpr is None:
        return _PLAIN_CELL
    span, merges, down, across, gone = 1, False, False, False, False
    for child in tcpr:
        tag = child.tag
        if tag == _SPAN:
            span = max(whole(child.get(VAL), 1) or 1, 1)
        elif tag == _DOWN:
            merges, down = True, child.get(VAL, "continue") == "continue"
        elif tag == _ACROSS:
            across = child.get(VAL, "continue") == "continue"
        elif tag == view.cell:
            gone = True
    return CellShape(span, merges, down, across, gone)
