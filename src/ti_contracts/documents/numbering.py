"""Hides how a sub-item's full number is worked out: "(b)" beneath 4.2 is 4.2(b)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.lines import Line
from ti_contracts.documents.numbers import Family, Label, roman


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands: its full number, and how many sub-levels it is below its numbered clause."""

    number: str
    depth: int = 0


@dataclass(slots=True)
class _Step:
    style: tuple[str, str]
    value: int
    body: str


@dataclass(slots=True)
class _Count:
    parent: str = ""
    steps: list[_Step] = field(default_factory=list)


def full_numbers(lines: Sequence[Line], headings: frozenset[int]) -> tuple[Place, ...]:
    """One place for each line; ``headings`` are indices into ``lines``."""
    count = _Count()
    places = []
    for n, line in enumerate(lines):
        if line.label is None:
            if n in headings:
                count = _Count()
            elif line.kind is BlockKind.PARAGRAPH:
                count.steps.clear()
            places.append(Place(""))
        elif _is_sub_label(line, n in headings, bool(count.steps)):
            places.append(_sub_place(count, line.label, _following(lines, n)))
        else:
            if line.kind is not BlockKind.ROW:
                count = _Count(_as_parent(line.label))
            places.append(Place(line.label.printed))
    return tuple(places)


def _is_sub_label(line: Line, heading: bool, inside: bool) -> bool:
    """``inside``: a run of sub-items is open; only there does "A." go on with it."""
    label = line.label
    if label is None or heading or line.kind is BlockKind.ROW:
        return False
    return label.family is Family.LETTER or (label.family is Family.UPPER and (inside or label.wrap == "(%)"))


def _as_parent(label: Label) -> str:
    return label.body if label.family in {Family.DECIMAL, Family.INTEGER, Family.CODE} else ""


def _following(lines: Sequence[Line], n: int) -> str:
    after = (line.label for line in lines[n + 1 : n + 12])
    return next((label.body for label in after if label and label.family is Family.LETTER), "")


def _sub_place(count: _Count, label: Label, following: str) -> Place:
    styles = _styles(label)
    _step(count, styles, label.body, following)
    if not count.parent:
        return Place(label.printed, len(count.steps))
    return Place(count.parent + "".join(f"({step.body})" for step in count.steps), len(count.steps))


def _styles(label: Label) -> dict[tuple[str, str], int]:
    """What the label can be: (style, brackets) with its value; "(i)" can be a roman 1 or the ninth letter."""
    body, low = label.body, label.body.lower()
    case = "upper" if body.isupper() else "lower"
    if body.isdigit():
        return {("digit", label.wrap): int(body)}
    values = {}
    if len(set(low)) == 1 and not (len(low) > 1 and roman(low)):
        values[f"{case} letter", label.wrap] = ord(low[0]) - 96 + 26 * (len(low) - 1)
    if roman(low):
        values[f"{case} roman", label.wrap] = roman(low)
    return values


def _step(count: _Count, styles: dict[tuple[str, str], int], body: str, following: str) -> None:
    for depth in range(len(count.steps) - 1, -1, -1):  # the next of a run that is open, innermost first
        step = count.steps[depth]
        if styles.get(step.style) == step.value + 1 and not (body == "i" and following == "ii"):
            count.steps[depth:] = [_Step(step.style, step.value + 1, body)]
            return
    starts = [style for style, value in styles.items() if value == 1]
    style = starts[-1] if starts else next(iter(styles))
    for depth, step in enumerate(count.steps):  # the same style again: a list that starts over, or skips
        if step.style == style:
            count.steps[depth:] = [_Step(style, styles[style], body)]
            return
    count.steps.append(_Step(style, styles[style], body))
