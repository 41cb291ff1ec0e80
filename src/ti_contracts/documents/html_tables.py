"""Hides HTML tables: spans over rows and columns are filled in, so that every row has all its cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.size import Room

_MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of a row, merged ones repeated; ``owners`` as in Block; ``header``: it holds column heads."""

    cells: tuple[str, ...]
    owners: tuple[int, ...]
    header: bool


def is_layout(table: LexborNode) -> bool:
    """Whether the table only arranges the page: tables or headings inside it, or a single column."""
    if (
        table.attributes.get("role") == "presentation"
        or table.css_first("h1, h2, h3, h4, h5, h6") is not None
    ):
        return True
    if table.css_first("td table, th table") is not None:
        return True
    return all(len(list(_cells(row))) < 2 for row in _rows(table))


def grid_of(table: LexborNode, room: Room) -> Iterator[GridRow]:
    """The rows of a table in order; raises DocumentError where spans make it too large."""
    hanging: dict[int, tuple[int, str]] = {}  # column: (rows that it still covers, words)
    for row in _rows(table):
        cells: list[str] = []
        owners: list[int] = []
        for cell in _cells(row):
            _fill(cells, owners, hanging)
            words = clean_line(_words(cell))
            first = len(cells)
            down = max(1, min(_span(cell, "rowspan"), 10_000))
            for _ in range(min(_span(cell, "colspan"), _MOST_COLUMNS - len(cells))):
                if down > 1:
                    hanging[len(cells)] = (down - 1, words)
                cells.append(words)
                owners.append(first)
        _fill(cells, owners, hanging)
        room.row(len(cells))
        kinds = {cell.tag for cell in _cells(row)}
        in_head = row.parent is not None and row.parent.tag == "thead"
        yield GridRow(tuple(cells), tuple(owners), in_head or (kinds == {"th"} and len(cells) > 1))


def _fill(cells: list[str], owners: list[int], hanging: dict[int, tuple[int, str]]) -> None:
    """Adds the cells that hang down from rows above at this place."""
    while len(cells) in hanging:
        column = len(cells)
        left, words = hanging[column]
        if left > 1:
            hanging[column] = (left - 1, words)
        else:
            del hanging[column]
        cells.append(words)
        owners.append(column)


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in table.iter():
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child.iter() if row.tag == "tr")


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    return (cell for cell in row.iter() if cell.tag in {"td", "th"})


def _words(cell: LexborNode) -> str:
    """A cell's words; blocks and breaks inside it part them, inline tags do not."""
    parts: list[str] = []
    for node in cell.traverse(include_text=True):
        if node.tag == "-text":
            above = node.parent.tag if node.parent is not None else ""
            parts.append(
                "" if above in {"script", "style", "del", "s", "strike"} else node.text_content or ""
            )
        elif node.tag in {"br", "p", "div", "li", "ul", "ol", "tr", "td"}:
            parts.append(" ")
    return "".join(parts)


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return int(value) if re.fullmatch(r"\s*\d{1,4}\s*", value) and int(value) > 0 else 1
