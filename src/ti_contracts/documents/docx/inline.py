"""Inside a paragraph: runs, fields, tracked changes, controls, notes and everything else that holds text."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from ti_contracts.documents.docx.draft import Draft
from ti_contracts.documents.docx.drawings import alternative, drawing, embedded
from ti_contracts.documents.docx.formulas import formula
from ti_contracts.documents.docx.names import MC, Element, M, W, has, value, whole
from ti_contracts.documents.docx.state import State
from ti_contracts.documents.docx.symbols import symbol, without_private
from ti_contracts.documents.flow.items import Look

_RUN: Final = W + "r"
_TEXT: Final = W + "t"
_PROPERTIES: Final = W + "rPr"
_CHANGE: Final = W + "rPrChange"
_FORM: Final = W + "ffData"
_ALTERNATE: Final = MC + "AlternateContent"
# Properties and marks hold no text; everything that is not named here is searched for runs.
_WITHOUT_TEXT: Final = frozenset(
    W + name
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "smartTagPr"),
        *("customXmlPr", "bookmarkStart", "bookmarkEnd", "proofErr", "rt"),
    )
)
_PRIVATE: Final = re.compile("[\uf000-\uf0ff]")  # letters of symbol fonts
_CHECKBOX: Final = {True: "☒", False: "☐"}


def inline(state: State, draft: Draft, parent: Element) -> None:
    """Adds the text of a paragraph, or of anything inside one, to the draft."""
    for child in parent:
        tag = child.tag
        if tag == _RUN:
            _run(state, draft, child)
        elif tag in _WITHOUT_TEXT or tag in state.view.gone:
            continue
        elif tag == _ALTERNATE:
            for chosen in alternative(child):
                inline(state, draft, chosen)
        elif tag == M + "oMath":
            _text(state, draft, child, formula(child, state.view), draft.base)
        elif tag == W + "fldSimple":
            state.fields.begin(code=child.get(W + "instr", ""))
            state.fields.separate()
            inline(state, draft, child)
            state.fields.end()
        else:
            inline(state, draft, child)


def _run(state: State, draft: Draft, run: Element) -> None:
    look = draft.base
    for part in run:
        tag = part.tag
        if tag == _TEXT:
            _words(state, draft, part, look)
        elif tag == _PROPERTIES:
            look = state.styles.look(draft.base, _in_view(state, part))
        else:
            _part(state, draft, part, look)


def _in_view(state: State, rpr: Element) -> Element:
    former = next(rpr.iterchildren(_CHANGE), None) if state.view.former else None
    return rpr if former is None else next(former.iterchildren(_PROPERTIES), former)


def _part(state: State, draft: Draft, part: Element, look: Look) -> None:
    tag = part.tag
    handle = _PARTS.get(tag)
    if handle is not None:
        handle(state, draft, part, look)
    elif tag == _ALTERNATE:
        for chosen in alternative(part):
            for inner in chosen:
                _part(state, draft, inner, look)
    elif tag not in _WITHOUT_TEXT:
        inline(state, draft, part)


def _text(state: State, draft: Draft, part: Element, text: str, look: Look) -> None:
    if not text or state.fields.silent:
        return
    if look.hidden:
        state.hidden = state.hidden or not text.isspace()
        return
    draft.runs.append((text, look))
    draft.parts.append(part)
    if text != " " and not text.isspace():
        state.fields.show()
        page = state.pages.number if state.aside else state.pages.text()
        draft.page = draft.page or page
        if state.contents or state.fields.contents:
            draft.contents = True


def _words(state: State, draft: Draft, part: Element, look: Look) -> None:
    text = part.text or ""
    if not text.isascii() and _PRIVATE.search(text):
        fonts = part.getparent().find(f"{W}rPr/{W}rFonts")
        text = without_private(text, "" if fonts is None else fonts.get(W + "ascii", ""))
    _text(state, draft, part, text, look)


def _former_words(state: State, draft: Draft, part: Element, look: Look) -> None:
    if state.view.former:
        _words(state, draft, part, look)


def _space(state: State, draft: Draft, part: Element, look: Look) -> None:
    _text(state, draft, part, " ", look)


def _hyphen(state: State, draft: Draft, part: Element, look: Look) -> None:
    _text(state, draft, part, "-", look)


def _symbol(state: State, draft: Draft, part: Element, look: Look) -> None:
    _text(state, draft, part, symbol(part.get(W + "font", ""), part.get(W + "char", "")), look)


def _break(state: State, draft: Draft, part: Element, look: Look) -> None:
    _text(state, draft, part, " ", look)
    if part.get(W + "type") == "page" and not (look.hidden or state.aside or state.fields.silent):
        state.pages.forced()


def _rendered_break(state: State, _draft: Draft, _part: Element, _look: Look) -> None:
    if not state.aside:
        state.pages.flow()


def _instruction(state: State, _draft: Draft, part: Element, _look: Look) -> None:
    state.fields.instruct(part.text or "")


def _field_char(state: State, draft: Draft, part: Element, look: Look) -> None:
    form = next(part.iterchildren(_FORM), None)
    value = state.fields.char(part, "" if form is None else _form_value(form))
    _text(state, draft, part, value, look)


def _form_value(form: Element) -> str:
    box, choice = form.find(W + "checkBox"), form.find(W + "ddList")
    if box is not None:
        return _CHECKBOX[has(box, "checked" if box.find(W + "checked") is not None else "default")]
    if choice is not None:
        entries = [entry.get(W + "val", "") for entry in choice.findall(W + "listEntry")]
        chosen = whole(value(choice, "result"), 0) or 0
        return entries[chosen] if 0 <= chosen < len(entries) else ""
    return ""


def _note(state: State, draft: Draft, part: Element, look: Look) -> None:
    source = state.notes.get(part.tag.removeprefix(W).removesuffix("Reference"))
    if source is None or look.hidden or state.fields.silent:
        return
    mark = None
    if part.get(W + "customMarkFollows") in ("1", "true", "on"):
        mark = "".join(t.text or "" for t in part.itersiblings(W + "t"))
    number, body = source.refer(part.get(W + "id", ""), mark)
    if body is not None:
        draft.notes.append((number.strip(), body, part))


def _drawing(state: State, draft: Draft, part: Element, look: Look) -> None:
    if not (look.hidden or state.fields.silent):
        draft.boxes.extend(drawing(state, part))


def _object(state: State, draft: Draft, part: Element, look: Look) -> None:
    if not (look.hidden or state.fields.silent):
        draft.boxes.extend(embedded(state, part))


def _ruby(state: State, draft: Draft, part: Element, _: Look) -> None:
    for base in part.findall(W + "rubyBase"):
        inline(state, draft, base)


_Handler: TypeAlias = Callable[[State, Draft, Element, Look], None]
_PARTS: Final[Mapping[str, _Handler]] = MappingProxyType(
    {
        _TEXT: _words,
        W + "delText": _former_words,
        W + "tab": _space,
        W + "ptab": _space,
        W + "cr": _space,
        W + "br": _break,
        W + "noBreakHyphen": _hyphen,
        W + "sym": _symbol,
        W + "fldChar": _field_char,
        W + "instrText": _instruction,
        W + "delInstrText": _instruction,
        W + "footnoteReference": _note,
        W + "endnoteReference": _note,
        W + "lastRenderedPageBreak": _rendered_break,
        W + "drawing": _drawing,
        W + "pict": _drawing,
        W + "object": _object,
        W + "ruby": _ruby,
    }
)
