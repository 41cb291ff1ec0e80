"""Hides which lines are running headers, footers and page numbers: they repeat at the edge of pages."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

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
_ENOUGH = 500  # pages with the same line on them
_MOST_SPOTS = 2_000  # looked at for each line

# headings that may count up with the pages
_HEADS = re.compile(r"(?:schedule|appendix|annex|part|section|article|chapter|lot|clause)\s*#\W*")


class _Spot(NamedTuple):
    """Where a text stands, and with which numbers in it."""

    page: int
    y: float
    numbers: tuple[int, ...]


Spots = Mapping[str, Sequence[_Spot]]


class _Key(NamedTuple):
    """A text with its numbers masked, and these."""

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Unit:
    """Something at the edge of a page: a line, or a small table of the letterhead kind."""

    item: Item
    place: int
    y: float
    keys: tuple[_Key, ...]


def strip_furniture(pages: Sequence[Page]) -> tuple[list[Page], tuple[str, ...]]:
    """The pages without what repeats at their edges, and those texts, the most frequent first."""
    stripped = list(pages)
    seen: Counter[str] = Counter()
    for upper in (True, False):
        units = [_edge_units(page, upper) for page in stripped]
        spots, shift = _spots(units, stripped), _shift(units, stripped)
        gone = []
        for page, of_page in zip(stripped, units, strict=True):
            numbered = shift is not None and bool(of_page) and page.number + shift in _numbers(of_page[0])
            gone.append(_repeated(of_page, spots, page.number, len(pages), numbered))
        for i, away in enumerate(_unless_all_goes(stripped, gone)):
            seen.update(_said(unit.item) for unit in away)
            places = {unit.place for unit in away}
            left = tuple(x for n, x in enumerate(stripped[i].items) if n not in places)
            stripped[i] = replace(stripped[i], items=left)
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
        else:
            y = inner = item.y
        within = inner < _ZONE * page.height if upper else inner > (1 - _ZONE) * page.height
        if within and (isinstance(item, Grid) or item.upright):
            units.append(_Unit(item, n, y, _keys(item)))
    return sorted(units, key=lambda u: u.y if upper else -u.y)


def _keys(item: Item) -> tuple[_Key, ...]:
    """The texts by which it is known again."""
    if isinstance(item, Grid):
        return (_key(_said(item)),)
    # a part speaks for its line, unless it is no more than a clause number
    keys = [_key(part.text) for part in item.parts]
    return tuple(key for key in keys if len(key.text) >= 8 or len(keys) == 1)


def _key(text: str) -> _Key:
    return _Key(_masked(text), tuple(int(digits[-6:]) for digits in _DIGITS.findall(text)))


def _unless_all_goes(pages: Sequence[Page], gone: Sequence[list[_Unit]]) -> list[list[_Unit]]:
    """What is to go from each page; from a page that would lose all of it, only what others lose too."""
    left = [len(units) < len(page.items) for page, units in zip(pages, gone, strict=True)]
    kept = zip(gone, left, strict=True)
    proved = {key.text for units, some in kept if some for unit in units for key in unit.keys}

    def goes(unit: _Unit) -> bool:
        return is_page_number(_said(unit.item)) or any(key.text in proved for key in unit.keys)

    return [units if some else list(filter(goes, units)) for units, some in zip(gone, left, strict=True)]


def _spots(units: Sequence[Sequence[_Unit]], pages: Sequence[Page]) -> Spots:
    """Where each text stands at this edge."""
    spots: defaultdict[str, list[_Spot]] = defaultdict(list)
    for page, of_page in zip(pages, units, strict=True):
        for unit in of_page:
            for key in unit.keys:
                spots[key.text].append(_Spot(page.number, unit.y, key.numbers))
    return spots


def _shift(units: Sequence[Sequence[_Unit]], pages: Sequence[Page]) -> int | None:
    """What is to be added to a page's place in the file for the number printed at this edge, if any."""
    shifts: Counter[int] = Counter()
    for page, of_page in zip(pages, units, strict=True):
        shifts.update({n - page.number for n in _numbers(of_page[0])} if of_page else ())
    most = shifts.most_common(1)
    return most[0][0] if most and most[0][1] >= max(3, 0.4 * len(pages)) else None


def _numbers(unit: _Unit) -> set[int]:
    """The numbers with which a line begins and ends, if it is no heading."""
    if any(_HEADS.fullmatch(key.text) for key in unit.keys):
        return set()
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


def _is_furniture(key: _Key, y: float, spots: Spots, page: int, pages: int) -> bool:
    if not _TELLING.search(key.text):
        return False
    counts = not _HEADS.fullmatch(key.text)
    everywhere = spots.get(key.text, ())

    def alike(some: Sequence[_Spot]) -> set[int]:
        near = (spot for spot in some if abs(spot.y - y) <= _SAME_Y)
        return {spot.page for spot in near if _agree(spot, page, key.numbers, counts)}

    if pages <= 2:
        # on so few pages a number that happens to come twice proves nothing
        return len(alike(everywhere)) == 2 and key.text.strip("# ") != ""
    if pages <= 4:
        return len(alike(everywhere)) >= 2
    first = bisect_left(everywhere, page - 4, key=_page)
    last = bisect_right(everywhere, page + 4, key=_page)
    if _in_a_row(alike(everywhere[first:last]), page):
        return True
    return len(alike(everywhere[:_MOST_SPOTS])) >= min(max(3, pages // 4), _ENOUGH)


def _page(spot: _Spot) -> int:
    return spot.page


def _agree(spot: _Spot, page: int, numbers: tuple[int, ...], counts: bool) -> bool:
    """Whether the same text there has the same numbers in it, or such as count up with the pages."""
    if spot.numbers == numbers:
        return True
    steps = {0, spot.page - page} if counts else {0}
    return all(b - a in steps for a, b in zip(numbers, spot.numbers, strict=False))


def _in_a_row(on: set[int], page: int) -> bool:
    """Whether this page is one of three running, or of three left-hand or right-hand pages running."""
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
    return " ".join(line.text for line in item.lines())


def _masked(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.casefold().split()))
