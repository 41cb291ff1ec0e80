"""Automatic numbering: from list styles and a count of paragraphs to the label that LibreOffice prints."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from ti_contracts.documents.docx.numerals import numeral
from ti_contracts.documents.flow.items import Label
from ti_contracts.documents.odt.names import LOEXT, STYLE, TEXT, Element, whole

OUTLINE: Final = "\0outline"  # no list can have this name
_LEVELS: Final = 10
_LONGEST_LABEL: Final = 200  # it is repeated at every paragraph: a long one would multiply
_PLACE: Final = re.compile(r"%(\d{1,2})%([^%]*)")
_FORMATS: Final = {"1": "decimal", "i": "lowerRoman", "I": "upperRoman", "01": "decimalZero", "一": "decimal"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list style.

    ``pattern`` holds "%1%" for the number of level 1 and so on; "" where prefix, suffix and ``shown`` (how
    many levels are printed) say it. ``synced`` letters go on with AA, BB instead of AA, AB.
    """

    format: str = "1"
    prefix: str = ""
    suffix: str = ""
    shown: int = 1
    start: int = 1
    pattern: str = ""
    synced: bool = False
    bullet: bool = False

    def numeral(self, number: int) -> str:
        """A number as this level writes it; "" where it writes none."""
        if self.bullet or not self.format:
            return ""
        if self.format in ("a", "A"):
            letters = _synced(number) if self.synced else _counted(number)
            return letters.lower() if self.format == "a" else letters
        return numeral(number, _FORMATS.get(self.format, "decimal"))


@dataclass(frozen=True, slots=True)
class ListStyle:
    """A list style: its levels from 0; ``through`` counts all levels in one row."""

    levels: Mapping[int, Level]
    through: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which list a paragraph stands; ``key`` names the counters, ``level`` counts from 0."""

    key: str
    style: str
    level: int


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted; ask once for every paragraph, in order."""

    styles: Mapping[str, ListStyle]
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _running: dict[str, int] = field(default_factory=dict)
    _masters: dict[str, str] = field(default_factory=dict)
    _last: tuple[str, str] = ("", "")
    _made: int = 0

    def begin(self, list_id: str, style: str, onward: bool, after: str) -> str:
        """A list begins; gives the key of its counters.

        ``onward`` continues the list before it where that has the same style, ``after`` the list of that id.
        """
        self._made += 1
        key = list_id or f"\0{self._made}"
        master = self._masters.get(after, "")
        if onward and not master and self._last[1] == style:
            master = self._last[0]
        key = self._masters.setdefault(key, master or key)
        self._last = key, style
        return key

    def label(self, place: Place, start: int | None = None, restart: bool = False) -> Label:
        """Counts a paragraph and gives its label."""
        style = self.styles.get(place.style)
        if style is None:
            return Label("", place.level)
        level = min(place.level, _LEVELS - 1)
        counts = self._counts.setdefault(place.key, [None] * _LEVELS)
        for upper in range(level):
            # A level that was skipped counts as used: after 1.1 without a 1 comes 2.
            if counts[upper] is None:
                counts[upper] = style.levels.get(upper, Level()).start
        before = self._running.get(place.key) if style.through else counts[level]
        if start is not None:
            counts[level] = start
        elif restart or before is None:
            counts[level] = style.levels.get(level, Level()).start
        else:
            counts[level] = before + 1
        self._running[place.key] = counts[level] or 0
        counts[level + 1 :] = [None] * (_LEVELS - level - 1)
        return _label(style, level, counts)


def read_list_styles(roots: Iterable[Element]) -> dict[str, ListStyle]:
    """The list styles by name; that of the headings under OUTLINE."""
    styles: dict[str, ListStyle] = {}
    for root in roots:
        for element in root.iter(TEXT + "list-style"):
            through = element.get(TEXT + "consecutive-numbering") == "true"
            styles[element.get(STYLE + "name", "")] = ListStyle(_levels(element), through)
        for element in root.iter(TEXT + "outline-style"):
            styles[OUTLINE] = ListStyle(_levels(element))
    return styles


def _levels(element: Element) -> dict[int, Level]:
    levels: dict[int, Level] = {}
    for item in element:
        number = whole(item.get(TEXT + "level"), 0, 1, _LEVELS)
        if number:
            levels[number - 1] = _level(item)
    return levels


def _level(item: Element) -> Level:
    pattern = item.get(STYLE + "num-list-format") or item.get(LOEXT + "num-list-format") or ""
    return Level(
        format=item.get(STYLE + "num-format", ""),
        prefix=item.get(STYLE + "num-prefix", "")[:_LONGEST_LABEL],
        suffix=item.get(STYLE + "num-suffix", "")[:_LONGEST_LABEL],
        shown=whole(item.get(TEXT + "display-levels"), 1, 1, _LEVELS),
        start=whole(item.get(TEXT + "start-value"), 1),
        pattern=pattern[:_LONGEST_LABEL],
        synced=item.get(STYLE + "num-letter-sync") == "true",
        bullet=item.tag in (TEXT + "list-level-style-bullet", TEXT + "list-level-style-image"),
    )


def _label(style: ListStyle, level: int, counts: list[int | None]) -> Label:
    form = style.levels.get(level)
    if form is None:
        return Label("", level)
    if form.bullet:
        return Label("", level, bullet=True)

    def printed(index: int) -> str:
        count = counts[index] if 0 <= index < _LEVELS else None
        return "" if count is None else style.levels.get(index, Level()).numeral(count)

    def filled(place: re.Match[str]) -> str:
        number = printed(int(place[1]) - 1)
        # What parts it from the next number goes with a number that is not there.
        return number + place[2] if number or place.end() == len(form.pattern) else ""

    if form.pattern:
        text = _PLACE.sub(filled, form.pattern)
    else:
        shown = range(max(level + 1 - form.shown, 0), level + 1)
        numbers = (printed(index) for index in shown) if form.format else ()
        text = form.prefix + ".".join(filter(None, numbers)) + form.suffix
    return Label(" ".join(text.split()), level)


def _counted(number: int) -> str:
    """A to Z, then AA, AB."""
    letters = ""
    while number > 0:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _synced(number: int) -> str:
    """A to Z, then AA, BB."""
    return numeral(number, "upperLetter")
