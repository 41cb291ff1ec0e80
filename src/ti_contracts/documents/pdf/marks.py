"""Hides raised numbers that a file draws as lines of their own: marks in the text, and before footnotes."""

import re
from dataclasses import replace

from ti_contracts.documents.pdf.layout import Item, Line, Page

_MARK = re.compile(r"\d{1,3}|[*†‡§]{1,3}")
_SMALL = 0.85


def join_marks(page: Page) -> Page:
    """The page with marks joined to the footnotes before which they stand, and those in the text left out."""
    items: list[Item] = []
    for item in page.items:
        last = items[-1] if items else None
        if isinstance(item, Line) and isinstance(last, Line):
            if _is_raised(last, item) and item.x0 >= last.x1 - 1:
                items[-1] = replace(item, text=f"{last.text} {item.text}", x0=last.x0, lead=last.size)
                continue
            if _is_raised(item, last) and -2 < item.x0 - last.x1 < last.size:
                items[-1] = replace(last, marks=(*last.marks, item.text))
                continue
        items.append(item)
    return replace(page, items=tuple(items)) if len(items) != len(page.items) else page


def _is_raised(mark: Line, line: Line) -> bool:
    """Whether ``mark`` is small and stands a little above the base line of ``line``."""
    if not _MARK.fullmatch(mark.text) or mark.size > _SMALL * line.size:
        return False
    return 0 < line.y - mark.y < 0.7 * line.size
