"""Reads an OpenDocument text from end to end: parts, walk, blocks, title, and notes on how it was read."""

from typing import Final

from ti_contracts.documents.blocks import Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.flat import words_of
from ti_contracts.documents.flow.flatten import to_blocks
from ti_contracts.documents.flow.items import Item, Line
from ti_contracts.documents.flow.lost import left_out, unread
from ti_contracts.documents.odt.body import read_flow
from ti_contracts.documents.odt.names import DC, FORM, MANIFEST, OFFICE, STYLE, TEXT, XML, Element
from ti_contracts.documents.odt.numbering import Numbering, read_list_styles
from ti_contracts.documents.odt.state import State
from ti_contracts.documents.odt.styles import Styles
from ti_contracts.documents.zip_parts import BrokenPartError, Kind, ZipParts
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

_RESAVE: Final = "open it in LibreOffice and save it again as .odt, or ask the sender for a fresh copy"
_KIND: Final = Kind(
    what="an OpenDocument text",
    suffix=".odt",
    resave=_RESAVE,
    unlock="open it in LibreOffice and save it without a password (File, Save as)",
)
_OTHER: Final = {"spreadsheet": "spreadsheet", "presentation": "presentation", "drawing": "drawing"}
_CHANGES: Final = ("insertion", "deletion")


def read(data: bytes) -> Reading:
    """See ``read_odt``."""
    parts = ZipParts(data, _KIND)
    _refuse_locked(parts)
    try:
        return _reading(parts)
    except RecursionError as fault:
        raise DocumentError("is nested too deeply to be read", "save it in LibreOffice again") from fault


def _reading(parts: ZipParts) -> Reading:
    content, body = _body(parts)
    broken: list[Unread] = []
    styles = _optional(parts, "styles.xml", "headings and numbers that come from styles are missing", broken)
    roots = [root for root in (styles, content) if root is not None]
    state = State(
        styles=Styles(roots),
        numbering=Numbering(read_list_styles(roots)),
        controls=_controls(body),
    )
    items = read_flow(state, body)
    notes = tuple(filter(None, (parts.repairs(), *_notes(state, body))))
    lost = unread(state.lost)
    return Reading(
        blocks=to_blocks(items),
        unread=(*broken, *lost),
        notes=notes,
        # Last: it may read a header, whose pictures and hidden words are not the document's.
        title=_title(parts, items, styles, state),
    )


def _refuse_locked(parts: ZipParts) -> None:
    try:
        manifest = parts.xml("META-INF/manifest.xml")
    except BrokenPartError:
        manifest = None
    locked = manifest is not None and next(manifest.iter(MANIFEST + "encryption-data"), None) is not None
    if locked or parts.has("encrypted-package"):
        raise DocumentError("is protected by a password", _KIND.unlock)


def _body(parts: ZipParts) -> tuple[Element, Element]:
    if not parts.has("content.xml"):
        raise DocumentError("is a zip archive without a text document in it", "give the .odt file itself")
    try:
        content = parts.xml("content.xml")
    except BrokenPartError as fault:
        raise DocumentError(f"is an OpenDocument text whose text cannot be read: {fault}", _RESAVE) from fault
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is not None:
        return content, body
    for name, what in _OTHER.items():
        if content.find(f"{OFFICE}body/{OFFICE}{name}") is not None:
            raise DocumentError(
                f"is an OpenDocument {what}, not a text", "save its text as .odt or .pdf first"
            )
    raise DocumentError("is an OpenDocument text without a text body", _RESAVE)


def _optional(parts: ZipParts, part: str, without: str, broken: list[Unread]) -> Element | None:
    if not parts.has(part):
        return None
    try:
        return parts.xml(part)
    except BrokenPartError as fault:
        broken.append(Unread(part, f"{fault}; {without}"))
        return None


def _controls(body: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for forms in body.iter(OFFICE + "forms"):
        for control in forms.iter():
            for key in (control.get(XML + "id"), control.get(FORM + "id")):
                if key:
                    found.setdefault(key, control)
    return found


def _notes(state: State, body: Element) -> tuple[str, ...]:
    counts = {kind: sum(1 for _ in body.iter(TEXT + kind)) for kind in _CHANGES}
    changes = [f"{n} {kind}{'' if n == 1 else 's'}" for kind, n in counts.items() if n]
    said = [
        f"read with tracked changes accepted: {', '.join(changes)}" if changes else "",
        left_out(state.comments, "comment"),
        "hidden text left out" if state.hidden else "",
        left_out(state.struck, "paragraph", "words struck out in "),
    ]
    return tuple(filter(None, said))


def _title(parts: ZipParts, items: tuple[Item, ...], styles: Element | None, state: State) -> str:
    meta = _optional(parts, "meta.xml", "", [])
    said = "" if meta is None else clean_line(next((t.text or "" for t in meta.iter(DC + "title")), ""))
    if said:
        return said
    titles = (item.text for item in items if isinstance(item, Line) and item.title and item.text)
    return next(titles, "") or _header(styles, state)


def _header(styles: Element | None, state: State) -> str:
    headers = () if styles is None else styles.iter(STYLE + "header", STYLE + "header-first")
    return next(filter(None, (words_of(read_flow(state, header)) for header in headers)), "")
