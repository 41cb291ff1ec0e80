"""Items as one line of words: what a table cell or a note says."""

from collections.abc import Iterable

from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.flow.items import Item, Line, Table


def line_words(number: str, text: str) -> str:
    """A number with its text, on one line."""
    return clean_line(f"{number} {text}") if number else clean_line(text)


def is_layout(table: Table) -> bool:
    """Whether a table has one column only: a frame around text rather than a table."""
    return all(len(row.cells) <= 1 for row in table.rows)


def words_of(items: Iterable[Item]) -> str:
    """Everything in the items, tables included."""
    return " ".join(filter(None, (_words(item, inner=True) for item in items)))


def count_words(items: Iterable[Item]) -> int:
    """How many words there are in the items, tables included; notes are left out."""
    total = 0
    for item in items:
        if isinstance(item, Line):
            total += item.text.count(" ") + 1 if item.text else 0
            total += count_words(item.boxes) if item.boxes else 0
        else:
            total += sum(count_words(cell.items) for row in item.rows for cell in row.cells)
    return total


def cell_words(items: Iterable[Item], keep_struck: bool) -> str:
    """What a cell says itself: tables inside it speak in rows of their own, struck lines only if kept."""
    kept = (i for i in items if keep_struck or not (isinstance(i, Line) and i.struck))
    return " ".join(filter(None, (_words(item, inner=False) for item in kept)))


def _words(item: Item, inner: bool) -> str:
    if isinstance(item, Line):
        boxes = (_words(box, inner) for box in item.boxes)
        return " ".join(filter(None, (line_words(item.number, item.text), *boxes)))
    if not inner and not is_layout(item):
        return ""
    cells = (_words(i, inner) for row in item.rows for cell in row.cells for i in cell.items)
    return " ".join(filter(None, cells))
