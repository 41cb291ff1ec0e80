"""Hides HTML tables: spans over rows and columns are filled in, so that every row has all its cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

_MOST_COLUMNS = 200
_MOST_CELLS = 400_000  # spans can make a small file a large table


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells of a row, merged ones repeated; ``header``: it holds column heads."""

    cells: tuple[str, ...]
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


def grid_of(table: LexborNode) -> Iterator[GridRow]:
    """The rows of a table in order."""
    hanging: dict[int, tuple[int, str]] = {}  # column: (rows that it still covers, words)
    total = 0
    for row in _rows(table):
        cells: list[str] = []
        for cell in _cells(row):
            _fill(cells, hanging)
            words = _words(cell)
            down = max(1, min(_span(cell, "rowspan"), 10_000))
            for _ in range(min(_span(cell, "colspan"), _MOST_COLUMNS - len(cells))):
                if down > 1:
                    hanging[len(cells)] = (down - 1, words)
                cells.append(words)
        _fill(cells, hanging)
        total += len(cells)
        if total > _MOST_CELLS:
            return
        kinds = {cell.tag for cell in _cells(row)}
        in_head = row.parent is not None and row.parent.tag == "thead"
        yield GridRow(tuple(cells), in_head or (kinds == {"th"} and len(cells) > 1))


def _fill(cells: list[str], hanging: dict[int, tuple[int, str]]) -> None:
    """Adds the cells that hang down from rows above at this place."""
    while len(cells) in hanging:
        column = len(cells)
        left, words = hanging[column]
        if left > 1:
            hanging[column] = (left - 1, words)
        else:
            del hanging[column]
        cells.append(words)


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
