"""Hides how words of a document are found again in its file: from a clause to the elements it came from."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from ti_contracts.documents.blocks import Block
from ti_contracts.documents.clean import clean_places
from ti_contracts.documents.docx.names import Element, W
from ti_contracts.documents.flow.flat import is_layout
from ti_contracts.documents.flow.items import Item, Line, Note, Row, Source
from ti_contracts.model.document import Clause, Document, Span


class Stretch(NamedTuple):
    """Characters ``start`` to ``end`` of the ``length`` characters that an element was read as."""

    element: Element
    start: int
    end: int
    length: int


class Place(NamedTuple):
    """Where words stand: their first and last stretch, or none where no element holds them.

    ``paragraph`` is that of the last one, or what there is instead of one.
    """

    stretches: tuple[Stretch, ...]
    paragraph: Element


def place_of(document: Document, clause: Clause, span: Span, block: Block) -> Place:
    """Where a span of a clause stands; ``block`` is the one that became the clause."""
    found = list(_stretches(document, clause, span, block))
    paragraphs = [p for p, _ in found] or [_first_of(block.source)]
    all_of_them = [stretch for _, stretches in found for stretch in stretches]
    row = _row_of(all_of_them[-1].element) if all_of_them else None
    # Words of a cell that is merged with the rows above stand in another row than those beside them.
    own = [s for s in all_of_them if _row_of(s.element) is row]
    return Place((own[0], own[-1]) if own else (), paragraphs[-1])


def _stretches(
    document: Document, clause: Clause, span: Span, block: Block
) -> Iterator[tuple[Element, list[Stretch]]]:
    """Paragraphs in reading order, each with the stretches of the span in it."""
    source = block.source
    if isinstance(source, Note):
        yield source.source, [Stretch(source.source, 0, 1, 1)]
    elif isinstance(source, Line):
        yield from _of_line(source, *_within(block.text, document.quote(clause.span), clause.span, span))
    else:
        yield from _of_row(document, clause, span, block, source)


def _within(whole: str, words: str, at: Span, span: Span) -> tuple[int, int]:
    """The span as places in ``whole``, which ends with the words that stand ``at`` a place of the document.

    A number that somebody typed was split off before them.
    """
    if not whole.endswith(words):
        return 0, len(whole)
    ahead = len(whole) - len(words) - at.start
    return max(span.start, at.start) + ahead, min(span.end, at.end) + ahead


def _of_row(
    document: Document, clause: Clause, span: Span, block: Block, row: Row
) -> Iterator[tuple[Element, list[Stretch]]]:
    seen: set[Span] = set()
    spoken = [n for n, cell in enumerate(clause.cells) if cell.start < span.end and span.start < cell.end]
    for n in spoken or [n for n, cell in enumerate(clause.cells) if len(cell)][:1]:
        cell = clause.cells[n]
        if cell in seen:
            continue
        seen.add(cell)
        start, end = _within(block.cells[n], document.quote(cell), cell, span)
        at = 0
        for line in _lines(row.cells[n].items):
            begins = block.cells[n].find(line.text, at)
            if begins < 0 or begins >= end:
                continue
            at = begins + len(line.text)
            if start < at:
                yield from _of_line(line, max(start - begins, 0), min(end, at) - begins)


def _first_of(row: Row) -> Element:
    """A paragraph of a row that holds nothing but automatic numbers."""
    return next(line.source.paragraph for cell in row.cells for line in _lines(cell.items) if line.source)


def _lines(items: Iterable[Item]) -> Iterator[Line]:
    """The lines that speak in a cell, in the order in which they do."""
    for item in items:
        if isinstance(item, Line):
            yield item
            yield from _lines(item.boxes)
        elif is_layout(item):
            for row in item.rows:
                yield from _lines(i for cell in row.cells for i in cell.items)


def _of_line(line: Line, start: int, end: int) -> Iterator[tuple[Element, list[Stretch]]]:
    if line.source is not None:
        yield line.source.paragraph, _of_runs(line.source, line.struck, start, end)


def _of_runs(source: Source, struck: bool, start: int, end: int) -> list[Stretch]:
    """The runs that hold characters ``start`` to ``end`` of the line that they make."""
    kept: Sequence[tuple[str, Element]] = [
        (text, part)
        for (text, look), part in zip(source.runs, source.parts, strict=True)
        if struck or not look.struck or len(source.runs) == 1
    ]
    places = clean_places("".join(text for text, _ in kept))[start:end]
    if not places:
        return []
    found = []
    for (text, part), after in zip(kept, accumulate(len(text) for text, _ in kept), strict=True):
        before = after - len(text)
        if before <= places[-1] and places[0] < after and part.tag != W + "p":
            first, last = max(places[0], before), min(places[-1] + 1, after)
            found.append(Stretch(part, first - before, last - before, len(text)))
    return found


def _row_of(element: Element) -> Element | None:
    return next(element.iterancestors(W + "tr"), None)
