"""Hides where footnotes stand: small print that begins with a mark, at the foot of a page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ti_contracts.documents.pdf.layout import Grid, Line, Page

_MARK = re.compile(r"(\d{1,3}|[*†‡§]{1,3})(?=\D|$)\s*")
SMALLER = 0.93  # of the size of ordinary text: notes are no larger


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, or an endnote (``at_end``); ``mark`` is empty where it goes on from the page before."""

    page: int
    mark: str
    lines: tuple[Line, ...]
    at_end: bool = False


def take_footnotes(page: Page, body: float, gutter: float | None) -> tuple[Page, list[Note]]:
    """The page without its footnotes, and these; ``body`` is the font size of ordinary text.

    Each column has its own; ``gutter`` lies between the two.
    """
    if gutter is None:
        return _taken(page, body, 0.0, page.width)
    rest, left = _taken(page, body, 0.0, gutter)
    rest, right = _taken(rest, body, gutter, page.width)
    return rest, left + right


def _taken(page: Page, body: float, x0: float, x1: float) -> tuple[Page, list[Note]]:
    """The footnotes that stand between the two sides, and the page without them."""
    lines = [x for x in page.items if isinstance(x, Line) and x.upright and x.x0 < x1 and x.x1 > x0]
    grids = [x for x in page.items if isinstance(x, Grid) and x.box.x0 < x1 and x.box.x1 > x0]
    small = _small_print(lines, grids, page.height, body)
    first = next((i for i, line in enumerate(small) if _mark(line, 0, body)), None)
    if first is None or (first > 0 and small[0].lead < SMALLER * small[0].size):
        return page, []
    notes: list[Note] = []
    for line in small:
        mark = _mark(line, _last(notes), body)
        if mark or not notes:
            rest = line.text[_MARK.match(line.text).end() :] if mark else line.text  # type: ignore[union-attr]
            notes.append(Note(page.number, mark, (replace(line, text=rest),)))
        else:
            notes[-1] = replace(notes[-1], lines=(*notes[-1].lines, line))
    gone = {id(line) for line in small}
    return replace(page, items=tuple(x for x in page.items if id(x) not in gone)), notes


def _small_print(lines: Sequence[Line], grids: Sequence[Grid], height: float, body: float) -> list[Line]:
    """The lines under the last line of ordinary size, from the top down."""
    floor = max((line.y for line in lines if line.size > SMALLER * body), default=0.0)
    floor = max(floor, max((grid.box.y1 for grid in grids), default=0.0), 0.3 * height)
    small = [line for line in lines if line.y > floor and line.size <= SMALLER * body]
    return sorted(small, key=lambda line: (round(line.y), line.x0))


def _mark(line: Line, last: int, body: float) -> str:
    """The footnote mark that the line begins with: raised, or a number that follows the last one."""
    found = _MARK.match(line.text)
    if not found or found.end() == len(line.text):
        return ""
    raised = line.lead < 0.85 * line.size or not found[1].isdigit()
    first = last == 0 and line.size < SMALLER * body
    follows = found[1].isdigit() and (int(found[1]) == last + 1 or first)
    spaced = line.text[len(found[1]) : len(found[1]) + 1].isspace()
    return found[1] if raised or (follows and spaced) else ""


def _last(notes: Sequence[Note]) -> int:
    return next((int(n.mark) for n in reversed(notes) if n.mark.isdigit()), 0)
