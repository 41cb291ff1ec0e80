"""Automatic numbering: from numbering.xml and a count of paragraphs to the label that Word prints."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from ti_contracts.documents.docx.names import VAL, Element, W, has, value, whole
from ti_contracts.documents.docx.numerals import numeral
from ti_contracts.documents.docx.styles import Style
from ti_contracts.documents.flow.items import Label

_LEVELS = 9
_LONGEST_LABEL = 200  # it is repeated at every paragraph: a long one would multiply
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list; ``restart`` is as in ``w:lvlRestart`` (None: after any higher level)."""

    start: int = 0
    style: str = "decimal"
    pattern: str = ""
    text: str = ""
    restart: int | None = None
    legal: bool = False
    linked: str = ""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A ``w:num``: ``counts`` names the counters it shares with other lists, ``starts`` its own restarts."""

    counts: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has counted; ask once for every paragraph, in order."""

    lists: Mapping[str, NumberedList] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _restarted: set[tuple[str, int]] = field(default_factory=set)

    def label(self, ppr: Element | None, style: Style) -> Label | None:
        """Counts a paragraph and gives its label; None for a paragraph outside every list."""
        numpr = None if ppr is None else ppr.find(W + "numPr")
        own = value(numpr, "numId")
        num_id = own or style.num_id
        listed = self.lists.get(num_id)
        if listed is None or num_id == "0":
            return None
        level = whole(value(numpr, "ilvl"))
        if level is None:
            level = _level_of_style(listed, style, None if own and own != style.num_id else style.ilvl)
        return self._counted(num_id, listed, min(max(level, 0), _LEVELS - 1))

    def _counted(self, num_id: str, listed: NumberedList, level: int) -> Label:
        counts = self._counts.setdefault(listed.counts, [None] * _LEVELS)
        for upper in range(level + 1):
            if upper in listed.starts and (num_id, upper) not in self._restarted:
                self._restarted.add((num_id, upper))
                counts[upper] = None
            # A level that was skipped counts as used: after 1.1 without a 1 comes 2 (Microsoft KB Q110380).
            if counts[upper] is None:
                counts[upper] = _start(listed, upper) - (upper == level)
        counts[level] = (counts[level] or 0) + 1
        for lower in range(level + 1, _LEVELS):
            restart = listed.levels.get(lower, Level()).restart
            if restart is None or level < restart:
                counts[lower] = None
        return _label(listed, level, counts)


def read_numbering(root: Element) -> Mapping[str, NumberedList]:
    """The lists of numbering.xml by ``w:numId``."""
    abstract = {item.get(W + "abstractNumId", ""): item for item in root.findall(W + "abstractNum")}
    by_link = {value(item, "styleLink"): key for key, item in abstract.items() if value(item, "styleLink")}
    levels = {key: dict(map(_level, item.findall(W + "lvl"))) for key, item in abstract.items()}
    lists = {}
    for num in root.findall(W + "num"):
        key = value(num, "abstractNumId")
        key = by_link.get(value(abstract.get(key), "numStyleLink"), key)
        lists[num.get(W + "numId", "")] = _overridden(num, key, levels.get(key, {}))
    return lists


def _overridden(num: Element, key: str, levels: Mapping[int, Level]) -> NumberedList:
    own, starts = dict(levels), {}
    for override in num.findall(W + "lvlOverride"):
        number = whole(override.get(W + "ilvl"), 0) or 0
        redefined = override.find(W + "lvl")
        if redefined is not None:
            own[number] = replace(_level(redefined)[1], linked=own.get(number, Level()).linked)
        start = whole(value(override, "startOverride"))
        if start is not None:
            starts[number] = start
    return NumberedList(key, own, starts)


def _level(item: Element) -> tuple[int, Level]:
    # The first numFmt is the newest: Word puts custom formats into a Choice before their Fallback.
    style = next(item.iter(W + "numFmt"), None)
    level = Level(
        start=whole(value(item, "start"), 0) or 0,
        style="decimal" if style is None else style.get(VAL, "decimal"),
        pattern="" if style is None else style.get(W + "format", ""),
        text=value(item, "lvlText"),
        restart=whole(value(item, "lvlRestart")),
        legal=has(item, "isLgl"),
        linked=value(item, "pStyle"),
    )
    return whole(item.get(W + "ilvl"), 0) or 0, level


def _level_of_style(listed: NumberedList, style: Style, inherited: int | None) -> int:
    for style_id in style.chain:
        for number, level in listed.levels.items():
            if level.linked == style_id:
                return number
    return inherited or 0


def _start(listed: NumberedList, level: int) -> int:
    return listed.starts.get(level, listed.levels.get(level, Level(start=1)).start)


def _label(listed: NumberedList, level: int, counts: list[int | None]) -> Label:
    form = listed.levels.get(level)
    if form is None:
        return Label("", level)
    if form.style == "bullet":
        return Label("", level, bullet=True)

    def printed(place: re.Match[str]) -> str:
        number = int(place[1]) - 1
        of = listed.levels.get(number, Level())
        style = "decimal" if form.legal and of.style not in ("none", "bullet") else of.style
        count = counts[number]
        return "" if style == "bullet" or count is None else numeral(count, style, of.pattern)

    return Label(" ".join(_PLACE.sub(printed, form.text[:_LONGEST_LABEL]).split()), level)
