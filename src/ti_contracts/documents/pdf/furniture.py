"""Hides which lines are running headers, footers and page numbers: they repeat at the edge of pages."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ti_contracts.documents.pdf.layout import Grid, Item, Line, Page

_ZONE = 0.13  # of the page's height, at either end
_NUMBERED = re.compile(
    r"(?:page|p\.?)\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|/)\s*(?:\d{1,4}|[ivxl]{1,6}))?"
    r"|(?-i:[ivxl]{1,6})|\d{1,4}\s*(?:of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\|\s*page|page\s*\|\s*\d{1,4}",
    re.IGNORECASE,
)
# what can run along the edge of pages: words, or a number by itself; not the "1234)." that ends a sentence
_TELLING = re.compile(r"[^\W\d_]{3}|^[\s|–—-]*#[\s|–—-]*(?:(?:of|/)\s*#)?$")
_DIGITS = re.compile(r"\d+")
_SAME_Y = 3.0

Spots = Mapping[str, Sequence[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class _Unit:
    """Something at the edge of a page: a line, or a small table of the letterhead kind."""

    item: Item
    place: int
    y: float
    keys: tuple[str, ...]


def strip_furniture(pages: Sequence[Page]) -> tuple[list[Page], tuple[str, ...]]:
    """The pages without what repeats at their edges, and those texts, the most frequent first."""
    stripped = list(pages)
    seen: Counter[str] = Counter()
    for upper in (True, False):
        units = [_edge_units(page, upper) for page in stripped]
        spots, shift = _spots(units, stripped), _shift(units, stripped)
        for i, page in enumerate(stripped):
            numbered = shift is not None and bool(units[i]) and page.number + shift in _numbers(units[i][0])
            gone = _repeated(units[i], spots, page.number, len(pages), numbered)
            seen.update(_said(unit.item) for unit in gone)
            places = {unit.place for unit in gone}
            stripped[i] = replace(page, items=tuple(x for n, x in enumerate(page.items) if n not in places))
    stripped, marks = _strip_watermarks(stripped)
    seen.update(marks)
    texts: dict[str, str] = {}
    for text, _ in seen.most_common():
        texts.setdefault(_masked(text), text)
    return stripped, tuple(t for k, t in texts.items() if not is_page_number(t) and k.strip("# "))


def is_page_number(text: str) -> bool:
    """Whether the text says nothing but which page it is on."""
    return _NUMBERED.fullmatch(text.strip()) is not None


def _edge_units(page: Page, upper: bool) -> list[_Unit]:
    """What lies in the zone at one end of a page, from the edge inwards."""
    units = []
    for n, item in enumerate(page.items):
        if isinstance(item, Grid):
            y, inner = (item.box.y0, item.box.y1) if upper else (item.box.y1, item.box.y0)
            keys: tuple[str, ...] = (_masked(_said(item)),)
        else:
            y = inner = item.y
            # a part speaks for its line, unless it is no more than a clause number
            keys = tuple(k for p in item.parts if len(k := _masked(p.text)) >= 8 or len(item.parts) == 1)
            if not item.upright:
                continue
        if inner < _ZONE * page.height if upper else inner > (1 - _ZONE) * page.height:
            units.append(_Unit(item, n, y, keys))
    return sorted(units, key=lambda u: u.y if upper else -u.y)


def _spots(units: Sequence[Sequence[_Unit]], pages: Sequence[Page]) -> Spots:
    """Where each text stands at this edge: (page, y)."""
    spots: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for page, of_page in zip(pages, units, strict=True):
        for unit in of_page:
            for key in unit.keys:
                spots[key].append((page.number, unit.y))
    return spots


def _shift(units: Sequence[Sequence[_Unit]], pages: Sequence[Page]) -> int | None:
    """What is to be added to a page's place in the file for the number printed at this edge, if any."""
    shifts: Counter[int] = Counter()
    for page, of_page in zip(pages, units, strict=True):
        shifts.update({n - page.number for n in _numbers(of_page[0])} if of_page else ())
    most = shifts.most_common(1)
    return most[0][0] if most and most[0][1] >= max(3, 0.4 * len(pages)) else None


def _numbers(unit: _Unit) -> set[int]:
    """The numbers with which a line begins and ends."""
    words = _said(unit.item).split()
    return {int(w) for w in {*words[:1], *words[-1:]} if w.isdecimal() and len(w) < 5}


def _repeated(units: Sequence[_Unit], spots: Spots, page: int, pages: int, numbered: bool) -> list[_Unit]:
    """The units from the edge inwards up to the first that does not repeat; its own line goes with it.

    ``numbered`` says that the outermost bears the number of its page.
    """
    gone: list[_Unit] = []
    for n, unit in enumerate(units):
        again = any(_is_furniture(key, unit.y, spots, page, pages) for key in unit.keys)
        again = again or (numbered and n == 0) or any(is_page_number(part) for part in _part_texts(unit.item))
        beside = gone and abs(unit.y - gone[-1].y) <= 1 and isinstance(unit.item, Line)
        # a one-off line at the very edge, with running lines further along at its own height
        level = [other for other in units[n + 1 :] if abs(unit.y - other.y) <= 2]
        level = [o for o in level if any(_is_furniture(k, o.y, spots, page, pages) for k in o.keys)]
        if not (again or beside or level):
            break
        gone.append(unit)
    return gone


def _part_texts(item: Item) -> Iterable[str]:
    return (p.text for p in item.parts) if isinstance(item, Line) else ()


def _is_furniture(key: str, y: float, spots: Spots, page: int, pages: int) -> bool:
    if not _TELLING.search(key):
        return False
    here = sorted({n for n, at in spots.get(key, ()) if abs(at - y) <= _SAME_Y})
    if pages <= 2:
        # on so few pages a number that happens to come twice proves nothing
        return len(here) == 2 and key.strip("# ") != ""
    if pages <= 4:
        return len(here) >= 2
    return len(here) >= max(3, pages // 4) or _in_a_row(here, page)


def _in_a_row(numbers: Sequence[int], page: int) -> bool:
    """Whether this page is one of three running, or of three left-hand or right-hand pages running."""
    on = set(numbers)
    return any(
        {page + step * k for k in window} <= on
        for step in (1, 2)
        for window in ((-2, -1, 0), (-1, 0, 1), (0, 1, 2))
    )


def _strip_watermarks(pages: list[Page]) -> tuple[list[Page], list[str]]:
    """Text across the page that stands on several pages is no part of what is said."""
    on: Counter[str] = Counter()
    for page in pages:
        on.update({x.text for x in page.items if isinstance(x, Line) and not x.upright})
    marks = {text for text, count in on.items() if count > 1}
    kept = [
        replace(
            p,
            items=tuple(x for x in p.items if isinstance(x, Grid) or x.upright or x.text not in marks),
        )
        for p in pages
    ]
    return (kept, sorted(marks)) if marks else (pages, [])


def _said(item: Item) -> str:
    if isinstance(item, Line):
        return " ".join(p.text for p in item.parts)
    return " ".join(line.text for row in item.rows for cell in row.cells for line in cell)


def _masked(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.casefold().split()))
