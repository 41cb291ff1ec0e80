"""Frames, shapes and form controls: which part of them to read, and a word about those that hold no text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.odt.names import DRAW, FORM, LOEXT, SVG, XLINK, Element
from ti_contracts.documents.odt.state import State

# A frame holds several forms of the same thing; the first of these that it has is the one to read.
_OPAQUE: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        DRAW + "object": ("embedded object", "formulas, charts and tables embedded as objects are not read"),
        DRAW + "object-ole": ("embedded object", "embedded files are not read"),
        DRAW + "plugin": ("embedded object", "embedded media are not read"),
        DRAW + "applet": ("embedded object", "embedded programs are not read"),
        DRAW + "floating-frame": ("embedded object", "documents shown in a frame are not read"),
        DRAW + "image": ("picture", "words in pictures are not read"),
    }
)


def is_drawing(tag: str) -> bool:
    """Whether it stands beside the text rather than in it."""
    return tag.startswith(DRAW)


def contents_of(state: State, element: Element) -> list[Element]:
    """The containers of text in a frame, shape or group; the state remembers what holds none."""
    if element.tag == DRAW + "control":
        return []
    if element.tag != DRAW + "frame":
        return [element]
    boxes = element.findall(DRAW + "text-box")
    if boxes:
        return list(boxes)
    for tag, (kind, reason) in _OPAQUE.items():
        found = element.find(tag)
        if found is not None:
            _lose(state, element, found, kind, reason)
            return []
    return [element]


def control_words(state: State, element: Element) -> str:
    """What a form control shows: its words, or a box that is ticked or not."""
    control = state.controls.get(element.get(DRAW + "control", ""))
    if control is None:
        return ""
    label: str = control.get(FORM + "label", "")
    match control.tag.removeprefix(FORM):
        case "checkbox" | "radio":
            state_now = control.get(FORM + "current-state") or control.get(FORM + "state")
            return f"{'☒' if _selected(control) or state_now == 'checked' else '☐'} {label}"
        case "listbox":
            options = control.iterchildren(FORM + "option")
            return "; ".join(o.get(FORM + "label", "") for o in options if _selected(o))
        case "fixed-text" | "button" | "frame":
            return label
        case "hidden" | "password":
            return ""
        case _:
            current: str | None = control.get(FORM + "current-value")
            return current or str(control.get(FORM + "value", ""))


def _selected(option: Element) -> bool:
    return "true" in (option.get(FORM + "current-selected") or option.get(FORM + "selected") or "")


def _lose(state: State, frame: Element, found: Element, kind: str, reason: str) -> None:
    if "true" in (frame.get(LOEXT + "decorative"), frame.get(DRAW + "decorative")):
        return
    link = found.get(XLINK + "href", "")
    if kind == "picture" and "://" in link:
        reason = f"it is kept outside the file; {reason}"
    words = clean_line(frame.findtext(SVG + "desc") or frame.findtext(SVG + "title") or "")
    state.lose(kind, f"described as “{words}”; {reason}" if words else reason)
