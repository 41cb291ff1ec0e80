"""Reads a Word file from end to end: parts, walk, blocks, title, and the notes on how it was read."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from ti_contracts.documents.blocks import Block, Reading
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.docx.body import aside, read_flow
from ti_contracts.documents.docx.fields import Fields, broken_fields
from ti_contracts.documents.docx.names import DC, Element, R, W, value, whole
from ti_contracts.documents.docx.notes import note_source
from ti_contracts.documents.docx.numbering import NumberedList, Numbering, read_numbering
from ti_contracts.documents.docx.package import RESAVE, Package
from ti_contracts.documents.docx.rejoined import rejoined
from ti_contracts.documents.docx.revisions import View, summary, view
from ti_contracts.documents.docx.state import Pages, State
from ti_contracts.documents.docx.styles import Styles
from ti_contracts.documents.flow.flat import count_words, words_of
from ti_contracts.documents.flow.flatten import to_blocks
from ti_contracts.documents.flow.items import Item, Line
from ti_contracts.documents.flow.lost import left_out, unread
from ti_contracts.documents.zip_parts import BrokenPartError
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Unread

_FULLEST_PAGE: Final = 750  # words; a dense A4 page of 10-point type has some 700
_WITHOUT: Final = {
    "styles": "headings and numbers that come from styles are missing",
    "numbering": "automatic numbers are missing",
    "footnotes": "footnotes are missing",
    "endnotes": "endnotes are missing",
    "settings": "the numbers of notes may differ",
    "comments": "comments are not counted",
}


def read(data: bytes, changes: Literal["accepted", "original"], by_libreoffice: bool) -> Reading:
    """See ``read_docx``."""
    try:
        return _Parts(Package(data), by_libreoffice).reading(changes)
    except RecursionError as fault:
        raise DocumentError("is nested too deeply to be read", "save it in Word again") from fault


class Placed(NamedTuple):
    """A file read to be written into: its blocks know the elements of the main part that they come from.

    ``main`` is the name of that part and ``root`` its root element.
    """

    blocks: tuple[Block, ...]
    package: Package
    main: str
    root: Element


def read_placed(data: bytes, changes: Literal["accepted", "original"]) -> Placed:
    """The blocks as ``read_docx`` gives them, each with the Line, Row or Note in ``source``."""
    return _Parts(Package(data), by_libreoffice=False).placed(changes)


class _Parts:
    """The parts of one file; ``_broken`` gathers those that are there and cannot be read."""

    def __init__(self, package: Package, by_libreoffice: bool) -> None:
        self._package = package
        self._by_libreoffice = by_libreoffice
        self._broken: list[Unread] = []
        self._main = package.main_part()
        self._relations = dict(package.relations(self._main))
        self._body = self._read_body()
        self._found = {kind: self._part(kind) for kind in _WITHOUT}

    def reading(self, changes: Literal["accepted", "original"]) -> Reading:
        state = self._state(changes)
        items = read_flow(state, self._body)
        paged = self._paged(state.pages, items)
        return Reading(
            blocks=to_blocks(items, paged),
            pages=state.pages.number if paged else None,
            unread=(*self._broken, *unread(state.lost)),
            notes=self._notes(state, changes, paged),
            # Last: it may read a header, whose pictures and hidden words are not the document's.
            title=self._title(state, items),
        )

    def placed(self, changes: Literal["accepted", "original"]) -> Placed:
        """The same blocks, with the places that they come from."""
        state = self._state(changes)
        state.placed = True
        blocks = to_blocks(read_flow(state, self._body), placed=True)
        return Placed(blocks, self._package, self._main, self._body.getroottree().getroot())

    def _read_body(self) -> Element:
        try:
            root = self._package.xml(self._main)
        except BrokenPartError as fault:
            raise DocumentError(f"is a Word file whose text cannot be read: {fault}", RESAVE) from fault
        bodies = root.findall(W + "body") if root.tag == W + "document" else []
        if not bodies:
            raise DocumentError("is a Word file without a text body", RESAVE)
        for more in bodies[1:]:  # programs that join files leave several
            bodies[0].extend(more)
        return bodies[0]

    def _part(self, kind: str) -> Element | None:
        for relation in self._relations.values():
            if relation.kind == kind and not relation.external:
                try:
                    return self._package.xml(relation.target)
                except BrokenPartError as fault:
                    self._broken.append(Unread(relation.target, f"{fault}; {_WITHOUT[kind]}"))
        return None

    def _state(self, changes: Literal["accepted", "original"]) -> State:
        chosen = view(changes)
        settings = self._found["settings"]
        styles = Styles(self._found["styles"])
        sections = [s for s in self._body.iter(W + "sectPr") if s.getparent().tag != W + "sectPrChange"]
        last = sections[-1] if sections else None
        notes = {
            kind: note_source(kind, self._found[f"{kind}s"], settings, last)
            for kind in ("footnote", "endnote")
        }
        kinds = [value(section, "type", "nextPage") for section in sections[1:]]
        return State(
            view=chosen,
            styles=styles,
            numbering=Numbering(self._lists(styles, chosen)),
            relations=self._relations,
            notes=notes,
            fields=Fields(broken_fields(self._body, chosen)),
            pages=Pages(sections=kinds[::-1]),
        )

    def _lists(self, styles: Styles, chosen: View) -> Mapping[str, NumberedList]:
        root = self._found["numbering"]
        lists = {} if root is None else read_numbering(root)
        return rejoined(lists, self._body, styles, chosen) if self._by_libreoffice else lists

    def _paged(self, pages: Pages, items: tuple[Item, ...]) -> bool:
        """Whether the breaks in the file make page numbers worth showing.

        Many programs write none or few of them; a long document with a break or two would have everything on
        page 2, which misleads more than no number.
        """
        if not (pages.rendered or pages.explicit):
            return False
        root = self._of_package("extended-properties")
        counted = 1 if root is None else whole(root.findtext("{*}Pages"), 1) or 1
        return counted <= pages.number * 1.5 and count_words(items) <= pages.number * _FULLEST_PAGE

    def _of_package(self, kind: str) -> Element | None:
        for relation in self._package.relations("").values():
            if relation.kind == kind and not relation.external:
                try:
                    return self._package.xml(relation.target)
                except (BrokenPartError, DocumentError):  # none of the text hangs on it
                    return None
        return None

    def _title(self, state: State, items: tuple[Item, ...]) -> str:
        core = self._of_package("core-properties")
        said = "" if core is None else clean_line(core.findtext(DC + "title") or "")
        if said:
            return said
        titles = (i.text for i in items if isinstance(i, Line) and i.title and i.text)
        return next(titles, "") or self._header(state)

    def _header(self, state: State) -> str:
        for reference in self._body.iter(W + "headerReference"):
            relation = self._relations.get(reference.get(R + "id", ""))
            try:
                root = None if relation is None else self._package.xml(relation.target)
            except BrokenPartError:
                continue
            text = "" if root is None else words_of(aside(state, root))
            if text:
                return text
        return ""

    def _notes(self, state: State, changes: str, paged: bool) -> tuple[str, ...]:
        roots = [r for r in (self._body, self._found["footnotes"], self._found["endnotes"]) if r is not None]
        comments = self._found["comments"]
        remarks = 0 if comments is None else len(comments.findall(W + "comment"))
        said = [
            summary(roots, changes),
            self._package.repairs(),
            "page numbers are approximate" if paged else "",
            left_out(remarks, "comment"),
            "hidden text left out" if state.hidden else "",
            left_out(state.struck, "paragraph", "words struck out in "),
        ]
        return tuple(filter(None, said))
