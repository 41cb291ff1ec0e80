"""Hides which lines are headings, and how deep, where the format says so and where only looks can tell."""

from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.lines import Line
from ti_contracts.documents.numbers import Family, Label, follows
from ti_contracts.documents.phrases import (
    is_all_capitals,
    is_capitalised,
    is_sentence,
    leads_in,
    may_be_title,
)
from ti_contracts.documents.roles import is_in_force, role_of_heading

_DEEPEST = 9
_LONG = 8  # words of a line that can only be body text
_TOP = ("schedule", "appendix", "annex", "attachment", "exhibit", "article", "chapter")


def heading_levels(lines: Sequence[Line], contents: frozenset[int]) -> dict[int, int]:
    """The level of every line that is a heading, by index into ``lines``; 1 is the outermost."""
    found: set[int] = set()
    for n in range(len(lines) - 1, -1, -1):  # backwards: a title is one by what stands under it
        if n not in contents and _is_heading(lines, n, found, contents):
            found.add(n)
    numbered = any(lines[n].label is not None for n in found)
    path: list[_Open] = []
    levels = {}
    for n in sorted(found):
        level = min(_DEEPEST, _run_level(lines[n], path) or _level(lines[n], path, numbered))
        path = [*(o for o in path if o.level < level), _Open(level, lines[n].label, _is_sure(lines[n]))]
        levels[n] = level
    return levels


@dataclass(frozen=True, slots=True)
class _Open:
    level: int
    label: Label | None
    sure: bool


def _is_sure(line: Line) -> bool:
    return line.kind is BlockKind.HEADING and line.block.sure


def _is_heading(lines: Sequence[Line], n: int, found: set[int], contents: frozenset[int]) -> bool:
    line = lines[n]
    if line.kind is BlockKind.HEADING:
        if line.block.sure:
            return not is_sentence(line.text)
        return may_be_title(line.text, 16) and (not leads_in(line.text) or _names_section(lines, n))
    if line.bullet or line.block.quotation or line.kind in {BlockKind.ROW, BlockKind.FOOTNOTE}:
        return False
    if line.kind is BlockKind.ITEM and line.label is None:
        return False
    run_in = line.label is not None and line.words <= _LONG and is_capitalised(line.text)
    if not may_be_title(line.text.removesuffix(".") if run_in else line.text):
        return False
    if not is_in_force(line.text) or (leads_in(line.text) and not _names_section(lines, n)):
        return False
    if n and n - 1 not in contents and leads_in(lines[n - 1].text) and not is_all_capitals(line.text):
        return False
    return _numbered_title(lines, n) if line.label else _plain_title(lines, n, found)


def _names_section(lines: Sequence[Line], n: int) -> bool:
    """Whether a title that ends in a colon ("Background:") stands over text and not over a list."""
    after = lines[n + 1] if n + 1 < len(lines) else None
    if after is None or after.bullet or after.kind is BlockKind.ITEM or lines[n].words > 6:
        return False
    return after.label is None and role_of_heading(lines[n].text) is not None


def _numbered_title(lines: Sequence[Line], n: int) -> bool:
    label = lines[n].label
    if label is None or label.family is Family.LETTER:
        return False
    if label.family is Family.WORD:
        return not label.body.startswith(("kpi", "lqr"))
    if is_all_capitals(lines[n].text):
        return True
    if label.family is Family.CODE or not lines[n].text[0].isupper():
        return False
    # Short numbered lines one after the other are a list, not sections without text.
    return not (_continues(lines, n, n + 1) or _continues(lines, n, n - 1))


def _continues(lines: Sequence[Line], n: int, other: int) -> bool:
    if not 0 <= other < len(lines):
        return False
    mine, its = lines[n].label, lines[other].label
    if mine is None or its is None or lines[other].words > 12:
        return False
    return (mine.family, mine.wrap, mine.depth) == (its.family, its.wrap, its.depth) and may_be_title(
        lines[other].text
    )


def _plain_title(lines: Sequence[Line], n: int, found: set[int]) -> bool:
    line = lines[n]
    if line.text[0].islower() or n + 1 >= len(lines):
        return False
    if ": " in line.text and not is_all_capitals(line.text):
        return False
    if line.words <= _LONG and role_of_heading(line.text) is not None:
        return True
    after = lines[n + 1]
    if n + 1 in found:
        return is_all_capitals(line.text) or after.label is not None
    body = after.words >= _LONG or after.bullet or after.kind is not BlockKind.PARAGRAPH
    if after.kind is BlockKind.HEADING:
        body = after.words >= _LONG
    return (body or leads_in(after.text)) and (is_all_capitals(line.text) or _stands_apart(lines, n))


def _stands_apart(lines: Sequence[Line], n: int) -> bool:
    """Not one of several short unmarked lines, as on covers, in addresses and in bare lists."""
    before = lines[n - 1] if n else None
    if lines[n].words > 10:
        return False
    if before is None or before.label is not None or before.bullet or before.kind is not BlockKind.PARAGRAPH:
        return True
    return before.words >= _LONG or before.text.endswith((".", ";"))


def _run_level(line: Line, path: Sequence[_Open]) -> int:
    """The level of the heading that this one's number goes on from, 0 if none; styles are often wrong."""
    label = line.label
    before = [o.level for o in path if label is not None and o.label is not None and follows(o.label, label)]
    if not before:
        return 0
    return line.block.level if _is_sure(line) and line.block.level in before else before[-1]


def _level(line: Line, path: Sequence[_Open], numbered: bool) -> int:
    if _is_sure(line) or (not numbered and line.block.level):
        return max(1, line.block.level)
    base = max((o.level for o in path if o.sure), default=0)
    if line.label is None:
        if is_all_capitals(line.text):
            return max([base, *(o.level for o in path if _is_word(o.label))]) + 1
        above = [o for o in path if o.label is not None or o.sure]
        return above[-1].level + 1 if above else base + 1
    return base + _depth(line.label, [o for o in path if not o.sure], base)


def _depth(label: Label, path: Sequence[_Open], base: int) -> int:
    match label.family:
        case Family.WORD:
            inner = not label.body.startswith(_TOP) and any(_is_top(o.label) for o in path)
            return 2 if inner else 1
        case Family.UPPER | Family.INTEGER | Family.CODE | Family.LETTER:
            return _sibling_or_below(label.family, path, base)
        case Family.DECIMAL:
            return _sibling_or_below(Family.INTEGER, path, base) + label.depth - 1


def _sibling_or_below(family: Family, path: Sequence[_Open], base: int) -> int:
    """The level of an open heading of the same family, else one below those that hold it ("1." in "A.")."""
    same = [o for o in path if o.label is not None and o.label.family is family]
    if same:
        return same[-1].level - base
    holders = {Family.INTEGER: (Family.WORD, Family.UPPER), Family.UPPER: (Family.WORD, Family.INTEGER)}
    above = [o for o in path if o.label is not None and o.label.family in holders.get(family, (Family.WORD,))]
    if not above:
        return 1
    title = path[path.index(above[-1]) + 1 :][:1]  # "SCHEDULE 1" with its title on the next line
    return (title[0].level if title and title[0].label is None else above[-1].level) - base + 1


def _is_word(label: Label | None) -> bool:
    return label is not None and label.family is Family.WORD


def _is_top(label: Label | None) -> bool:
    return label is not None and label.family is Family.WORD and label.body.startswith(_TOP)
