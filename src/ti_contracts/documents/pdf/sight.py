"""Hides what nobody sees on a page: words drawn invisibly, in white on white, or beyond its edges."""

from collections.abc import Sequence

from ti_contracts.documents.pdf.layout import Box, Line

_MOST = 500  # things behind words; on a page with more, words of any colour may be seen


def is_seen(line: Line, width: float, height: float, behind: Sequence[Box] | None) -> bool:
    """Whether a reader of the page sees the line.

    ``behind`` are the boxes of pictures and of fills that are not white; None where not all are known.
    Words without colour are seen on a fill, and are the recognised text of a picture.
    """
    x, y = (line.x0 + line.x1) / 2, line.y - 0.3 * line.size
    if line.x1 < 0 or line.x0 > width or (line.upright and not 0 <= y <= height):
        return False
    if not line.faint or behind is None or len(behind) > _MOST:
        return True
    return any(box.has(x, y) for box in behind)
