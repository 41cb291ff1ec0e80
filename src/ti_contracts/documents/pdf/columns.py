"""Hides columns: puts what stands on a page into the order in which it is read."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ti_contracts.documents.pdf.layout import Grid, Item, Line, Page

_FEWEST = 6  # lines on each side, for a strip of white to be a gutter


@dataclass(frozen=True, slots=True)
class _Placed:
    item: Item
    x0: float
    x1: float
    top: float
    bottom: float


def find_gutters(pages: Sequence[Page]) -> dict[int, float]:
    """Where the gutter is on those pages that have two columns, by page number.

    A gutter that many pages share is looked for on the others too, where lists or headings hide it.
    """
    found = {page.number: at for page in pages if (at := _gutter(page)) is not None}
    if len(found) < max(2, 0.25 * len(pages)):
        return found
    usual = sorted(found.values())[len(found) // 2]
    for page in pages:
        if page.number not in found and _splits(_stretches(page), usual, fewest=3):
            found[page.number] = usual
    return found


def in_reading_order(page: Page, gutter: float | None) -> Page:
    """The page in the order in which it is read; ``gutter`` is where it is parted into two columns.

    The order of the file is kept unless it steps back up without moving to the right, or its lines run
    through both columns.
    """
    upright = [x for x in page.items if isinstance(x, Grid) or x.upright]
    askew = [x for x in page.items if isinstance(x, Line) and not x.upright]
    items = list(_cut(upright, gutter)) if gutter is not None else upright
    if len(items) != len(upright) or _steps_back(items):
        items = _sorted(items, gutter)
    return replace(page, items=(*items, *askew))


def _placed(item: Item) -> _Placed:
    if isinstance(item, Grid):
        return _Placed(item, item.box.x0, item.box.x1, item.box.y0, item.box.y1)
    return _Placed(item, item.x0, item.x1, item.y - 0.75 * item.size, item.y)


def _steps_back(items: Sequence[Item]) -> bool:
    """Whether something is read after what stands beneath it and not to the left of it."""
    before: _Placed | None = None
    for now in map(_placed, items):
        if before and now.bottom < before.top + 1 and now.x0 < before.x1 - 1:
            return True
        before = now
    return False


class _Stretch(NamedTuple):
    x0: float
    x1: float
    y: float
    words: int


def _stretches(page: Page) -> list[_Stretch]:
    lines = [x for x in page.items if isinstance(x, Line) and x.upright]
    return [_Stretch(p.x0, p.x1, x.y, p.text.count(" ") + 1) for x in lines for p in x.parts]


def _gutter(page: Page) -> float | None:
    """The right edge of the white strip between two columns of prose, None where there is none.

    It lies where text starts and the fewest lines run across it. Prose has several words on both sides of the
    strip; the columns of a table do not.
    """
    parts = _stretches(page)
    starts, ends = sorted(p.x0 for p in parts), sorted(p.x1 for p in parts)
    best: tuple[int, float] | None = None
    for start in sorted({round(x) for x in starts if 0.3 * page.width < x < 0.7 * page.width}):
        at = start - 2.0
        left, right = bisect_right(ends, at), len(parts) - bisect_left(starts, at)
        over = len(parts) - left - right
        if min(left, right) < _FEWEST or over >= 0.35 * min(left, right):
            continue
        if (best is None or over < best[0]) and _splits(parts, at, _FEWEST, words=4):
            best = (over, at)
    return best[1] if best else None


def _splits(parts: Sequence[_Stretch], at: float, fewest: int, words: int = 1) -> bool:
    """Whether there is enough text on both sides, little runs across, and the left side reaches this far."""
    left = [p for p in parts if p.x1 <= at]
    right = [p for p in parts if p.x0 >= at]
    over = len(parts) - len(left) - len(right)
    if over >= 0.35 * min(len(left), len(right)) or max(p.x1 for p in left) < at - 60:
        return False
    return all(_is_text(side, fewest, words) for side in (left, right))


def _is_text(parts: Sequence[_Stretch], fewest: int, words: int) -> bool:
    heights = len({round(p.y) for p in parts})
    return heights >= fewest and sum(p.words for p in parts) >= words * heights


def _cut(items: Iterable[Item], gutter: float) -> Iterable[Item]:
    """Lines that run through both columns, cut at the gutter."""
    for item in items:
        if isinstance(item, Grid) or len(item.parts) < 2 or not item.x0 < gutter < item.x1:
            yield item
            continue
        if any(p.x0 < gutter < p.x1 for p in item.parts):
            yield item
            continue
        for side in (True, False):
            parts = tuple(p for p in item.parts if (p.x1 <= gutter) is side)
            last = not side
            yield replace(
                item,
                text=" ".join(p.text for p in parts),
                x0=parts[0].x0,
                x1=parts[-1].x1,
                parts=parts,
                hyphen=item.hyphen and last,
            )


def _sorted(items: Sequence[Item], gutter: float | None) -> list[Item]:
    """From top to bottom; between two things as wide as the page, the left column before the right."""
    placed = sorted(map(_placed, items), key=lambda p: (round(p.bottom, 1), p.x0))
    if gutter is None:
        return [p.item for p in placed]
    ordered: list[Item] = []
    left: list[Item] = []
    right: list[Item] = []
    for p in placed:
        if p.x0 < gutter < p.x1:
            ordered += [*left, *right, p.item]
            left, right = [], []
        elif p.x1 <= gutter:
            left.append(p.item)
        else:
            right.append(p.item)
    return [*ordered, *left, *right]
