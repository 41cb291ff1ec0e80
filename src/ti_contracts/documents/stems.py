"""Hides which lead-ins a clause hangs from: lists, sub-items, broken-off sentences; by number and indent."""

from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.lines import Line
from ti_contracts.documents.numbering import Place
from ti_contracts.documents.numbers import Family
from ti_contracts.documents.phrases import announces, hangs, is_fragment, leads_in

_MOST_FRAGMENT_WORDS = 60


@dataclass(frozen=True, slots=True)
class _Open:
    """A line that others may hang from; ``style`` tells its siblings, ``rank`` how far in it stands."""

    index: int
    rank: int
    style: tuple[str, int]
    leads: bool


def stems_of(
    lines: Sequence[Line], places: Sequence[Place], headings: frozenset[int], contents: frozenset[int]
) -> tuple[tuple[int, ...], ...]:
    """For every line the indices of the lines that introduce it, outermost first; rows: see ``tables``."""
    stack: tuple[_Open, ...] = ()
    found: list[tuple[int, ...]] = []
    for n, line in enumerate(lines):
        if line.kind in {BlockKind.ROW, BlockKind.FOOTNOTE} or n in contents:
            found.append(())
            continue
        if n in headings:
            leads = leads_in(line.text)
            stack = (_Open(n, -1, ("heading", 0), leads),) if leads else ()
            found.append(())
            continue
        stack = _place(stack, n, line, places[n], _leads(lines, n, headings))
        found.append(tuple(entry.index for entry in stack[:-1] if entry.leads))
    return tuple(found)


def _leads(lines: Sequence[Line], n: int, headings: frozenset[int]) -> bool:
    text = lines[n].text
    after = lines[n + 1] if n + 1 < len(lines) and n + 1 not in headings else None
    if after is None:
        return False
    if leads_in(text):
        return True
    follows = after.bullet or after.kind is BlockKind.ITEM or _is_sub(after) or after.text[:1].islower()
    return follows and (hangs(text) or announces(text))


def _is_sub(line: Line) -> bool:
    return line.label is not None and line.label.family in {Family.LETTER, Family.UPPER}


def _place(stack: tuple[_Open, ...], n: int, line: Line, place: Place, leads: bool) -> tuple[_Open, ...]:
    before = stack[-1] if stack else None
    style = _style(line, place)
    if style is None:  # an unmarked paragraph ends every list, unless it can only be an item of one
        fragment = is_fragment(line.text) and line.words <= _MOST_FRAGMENT_WORDS
        if before is None or not fragment or not (before.leads or before.style == ("fragment", 0)):
            return (_Open(n, 0, ("paragraph", 0), leads),)
        style = ("fragment", 0)
    for depth, entry in enumerate(stack):
        if entry.style == style:
            return (*stack[:depth], _Open(n, entry.rank, style, leads))
    rank = _rank(style)
    if before is not None and before.leads and before.index == n - 1:
        rank = max(rank, before.rank + 1)
    return (*(entry for entry in stack if entry.rank < rank), _Open(n, rank, style, leads))


def _style(line: Line, place: Place) -> tuple[str, int] | None:
    if line.bullet or (line.kind is BlockKind.ITEM and line.label is None):
        return ("bullet", line.block.level)
    if line.label is None:
        return None
    match line.label.family:
        case Family.DECIMAL:
            return ("decimal", line.label.depth)
        case Family.LETTER | Family.UPPER:
            return ("letter", place.depth)
        case Family.INTEGER | Family.WORD | Family.CODE:
            level = line.block.level if line.kind is BlockKind.ITEM else 0
            return (f"{line.label.family} {line.label.wrap}", level)


def _rank(style: tuple[str, int]) -> int:
    name, depth = style
    if name == "decimal":
        return 10 * depth
    if name == "letter":
        return 100 + 10 * depth
    if name in {"bullet", "fragment"}:
        return 500 + depth
    return 10 + depth
