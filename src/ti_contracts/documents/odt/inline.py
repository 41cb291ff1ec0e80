"""Inside a paragraph: spans, fields, notes, frames and everything else that holds text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.flat import words_of
from ti_contracts.documents.flow.items import Item, Look, Note
from ti_contracts.documents.odt.frames import is_drawing
from ti_contracts.documents.odt.names import OFFICE, TEXT, Element
from ti_contracts.documents.odt.state import Draft, State

# Reads a container apart, such as a text box or a note; the flow, which asks here for text, hands itself in.
Aside: TypeAlias = Callable[[State, Element], tuple[Item, ...]]

_SPACES: Final = frozenset({TEXT + "s", TEXT + "tab", TEXT + "line-break"})
# What stands in these is not printed where they stand.
_SILENT: Final = frozenset(
    {OFFICE + "event-listeners", OFFICE + "forms", TEXT + "ruby-text", TEXT + "tracked-changes"}
    | {TEXT + "note-citation", OFFICE + "annotation-end"}
)


def inline(state: State, draft: Draft, element: Element, look: Look, aside: Aside) -> None:
    """Adds the text of a paragraph, or of anything inside one, to the draft."""
    _text(state, draft, element.text, look)
    for child in element:
        _child(state, draft, child, look, aside)
        _text(state, draft, child.tail, look)


def _child(state: State, draft: Draft, child: Element, look: Look, aside: Aside) -> None:
    tag = child.tag
    handle = _PARTS.get(tag)
    if tag in _SPACES:
        _text(state, draft, " ", look)  # however many: text:s can ask for two thousand million
    elif handle is not None:
        handle(state, draft, child, look, aside)
    elif is_drawing(tag):
        if look.hidden:
            state.hidden = True
        else:
            draft.boxes += aside(state, child)
    elif tag not in _SILENT:
        inline(state, draft, child, look, aside)


def _text(state: State, draft: Draft, text: str | None, look: Look) -> None:
    if not text:
        return
    if look.hidden:
        state.hidden = state.hidden or not text.isspace()
    else:
        # As in Word files, whose hyphen that does not break is no character.
        draft.runs.append((text.replace("\u2011", "-"), look))


def _span(state: State, draft: Draft, span: Element, look: Look, aside: Aside) -> None:
    inline(state, draft, span, state.styles.look(look, span.get(TEXT + "style-name", "")), aside)


def _note(state: State, draft: Draft, note: Element, look: Look, aside: Aside) -> None:
    if look.hidden:
        state.hidden = True
        return
    citation = note.find(TEXT + "note-citation")
    body = note.find(TEXT + "note-body")
    number = "" if citation is None else clean_line("".join(citation.itertext()))
    before = state.last
    state.last = clean_line("".join(text for text, _ in draft.runs)) or before
    if body is not None:
        draft.notes.append(Note(number, words_of(aside(state, body))))
    state.last = before


def _comment(state: State, _draft: Draft, _part: Element, _look: Look, _aside: Aside) -> None:
    state.comments += 1


def _hidden(state: State, draft: Draft, field: Element, look: Look, aside: Aside) -> None:
    if field.get(TEXT + "is-hidden") == "true":
        state.hidden = True
        draft.gone = draft.gone or field.tag == TEXT + "hidden-paragraph"
    else:
        inline(state, draft, field, look, aside)


def _ruby(state: State, draft: Draft, part: Element, look: Look, aside: Aside) -> None:
    for base in part.iterchildren(TEXT + "ruby-base"):
        inline(state, draft, base, look, aside)


_Handler: TypeAlias = Callable[[State, Draft, Element, Look, Aside], None]
_PARTS: Final[Mapping[str, _Handler]] = MappingProxyType(
    {
        TEXT + "span": _span,
        TEXT + "note": _note,
        TEXT + "hidden-text": _hidden,
        TEXT + "hidden-paragraph": _hidden,
        TEXT + "ruby": _ruby,
        OFFICE + "annotation": _comment,
    }
)
