"""Automatic numbering: from numbering.xml and a count of paragraphs to the label that Word prints."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from ti_contracts.documents.docx.names import VAL, Element, W, has, value, whole
from ti_contracts.documents.docx.numerals import numeral
from ti_contracts.documents.docx.properties import Properties
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
    hidden: bool = False
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
    _forms: dict[tuple[str, int], "_Form"] = field(default_factory=dict)

    def label(self, said: Properties, style: Style) -> Label | None:
        """Counts a paragraph and gives its label; None for a paragraph outside every list."""
        num_id = said.num_id or style.num_id
        listed = self.lists.get(num_id)
        if listed is None or num_id == "0":
            return None
        return self._counted(num_id, listed, level_of(listed, said, style))

    def _counted(self, num_id: str, listed: NumberedList, level: int) -> Label:
        counts = self._counts.get(listed.counts)
        if counts is None:
            counts = self._counts[listed.counts] = [None] * _LEVELS
        if listed.starts:
            self._restart(num_id, listed, level, counts)
        for upper in range(level + 1):
            # A level that was skipped counts as used: after 1.1 without a 1 comes 2 (Microsoft KB Q110380).
            if counts[upper] is None:
                counts[upper] = _start(listed, upper) - (upper == level)
        counts[level] = (counts[level] or 0) + 1
        form = self._forms.get((num_id, level))
        if form is None:
            form = self._forms[num_id, level] = _form(listed, level)
        for lower in form.resets:
            counts[lower] = None
        return _label(form, level, counts)

    def _restart(self, num_id: str, listed: NumberedList, level: int, counts: list[int | None]) -> None:
        for upper in range(level + 1):
            if upper in listed.starts and (num_id, upper) not in self._restarted:
                self._restarted.add((num_id, upper))
                counts[upper] = None


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


def level_of(listed: NumberedList, said: Properties, style: Style) -> int:
    """The level of a paragraph in a list that it or its style names."""
    level = said.ilvl
    if level is None:
        foreign = said.num_id and said.num_id != style.num_id
        level = _level_of_style(listed, style, None if foreign else style.ilvl)
    return min(max(level, 0), _LEVELS - 1)


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
        hidden=has(item.find(W + "rPr"), "vanish"),
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


@dataclass(frozen=True, slots=True)
class _Form:
    """How a level prints its label: ``pieces`` are words, or (level, style, pattern) of the count to print.

    ``resets`` are the lower levels that begin anew after it.
    """

    resets: tuple[int, ...]
    pieces: tuple[str | tuple[int, str, str], ...] = ()
    bullet: bool = False


def _form(listed: NumberedList, level: int) -> _Form:
    lower = ((n, listed.levels.get(n, Level()).restart) for n in range(level + 1, _LEVELS))
    resets = tuple(n for n, restart in lower if restart is None or level < restart)
    own = listed.levels.get(level)
    if own is None:
        return _Form(resets)
    return _Form(resets, () if own.hidden else tuple(_pieces(listed, own)), own.style == "bullet")


def _pieces(listed: NumberedList, own: Level) -> Iterator[str | tuple[int, str, str]]:
    for n, piece in enumerate(_PLACE.split(own.text[:_LONGEST_LABEL])):
        if not n % 2:
            yield piece
            continue
        of = listed.levels.get(int(piece) - 1, Level())
        legal = own.legal and of.style not in ("none", "bullet")
        yield int(piece) - 1, "decimal" if legal else of.style, of.pattern


def _label(form: _Form, level: int, counts: list[int | None]) -> Label:
    if form.bullet:
        return Label("", level, bullet=True)
    printed = ""
    for piece in form.pieces:
        if isinstance(piece, str):
            printed += piece
        else:
            place, style, pattern = piece
            count = counts[place]
            printed += "" if style == "bullet" or count is None else numeral(count, style, pattern)
    return Label(" ".join(printed.split()), level)
