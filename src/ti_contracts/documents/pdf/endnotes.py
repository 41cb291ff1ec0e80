"""Hides where endnotes stand: small print at the end of the document that goes with marks in its text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ti_contracts.documents.pdf.footnotes import SMALLER, Note
from ti_contracts.documents.pdf.layout import Grid, Line, Page


def take_endnotes(pages: Sequence[Page], notes: Sequence[Note], body: float) -> tuple[list[Page], list[Note]]:
    """The pages without their endnotes, and these; ``notes`` are the footnotes, ``body`` the usual size."""
    known = {(note.page, note.mark) for note in notes}
    marks = list(dict.fromkeys(mark for page, mark in _marks(pages) if (page, mark) not in known))
    tail = _tail(pages, body)
    first = next((n for n, line in enumerate(tail) if marks and _begins(line, marks[0])), None)
    if first is None:
        return list(pages), []
    found: list[Note] = []
    for line in tail[first:]:
        if len(found) < len(marks) and _begins(line, marks[len(found)]):
            mark = marks[len(found)]
            rest = replace(line, text=line.text[len(mark) :].lstrip(" .)"))
            found.append(Note(line.page, mark, (rest,), at_end=True))
        else:
            found[-1] = replace(found[-1], lines=(*found[-1].lines, line))
    gone = {id(line) for line in tail[first:]}
    return [replace(p, items=tuple(x for x in p.items if id(x) not in gone)) for p in pages], found


def _marks(pages: Sequence[Page]) -> Iterator[tuple[int, str]]:
    for page in pages:
        for item in page.items:
            lines = [item] if isinstance(item, Line) else item.lines()
            yield from ((page.number, mark) for line in lines for mark in line.marks)


def _tail(pages: Sequence[Page], body: float) -> list[Line]:
    """The lines after the last line of ordinary size, and the last table."""
    tail: list[Line] = []
    for page in reversed(pages):
        for item in reversed(page.items):
            if isinstance(item, Grid) or item.size > SMALLER * body:
                return tail[::-1]
            tail.append(item)
    return tail[::-1]


def _begins(line: Line, mark: str) -> bool:
    return line.text.startswith(mark) and line.text[len(mark) : len(mark) + 1] in (" ", ".", ")")
