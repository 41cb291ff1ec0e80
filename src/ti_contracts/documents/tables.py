"""Hides how a table is understood: its column heads, its groups of rows, its lead-in and its rows' labels."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ti_contracts.documents.blocks import BlockKind
from ti_contracts.documents.lines import Line
from ti_contracts.documents.phrases import has_modal, leads_in, mentions_table

_YEAR = re.compile(
    r"\b(?:19|20)\d\d(?:\s?[/–-]\s?\d\d(?:\d\d)?)?\b|\b(?:year|q|quarter|yr)\s?\d\b", re.IGNORECASE
)
_LABEL_HEADS = frozenset(
    {
        "no",
        "no.",
        "nr",
        "number",
        "ref",
        "ref.",
        "ref no",
        "reference",
        "kpi",
        "kpi no",
        "kpi ref",
        "lqr",
        "#",
    }
) | {"id", "item no", "q", "question", "question no", "code"}
_CODE = re.compile(r"(?:[A-Z]{1,4}[ .-]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?\.?|[A-Z]\d?|(?:KPI|LQR)[ -]?\w{1,4}")
# Heads of two-column tables, where looks cannot tell a head from a pair of key and value.
# fmt: off
_HEAD_WORDS = frozenset((
    "item", "rule", "term", "meaning", "definition", "step", "level", "time", "charge", "charges",
    "requirement", "requirements", "standard", "standards", "measure", "target", "task", "date",
    "field", "objectives", "objective", "indicator", "indicators", "description", "provision",
    "element", "value", "threshold", "criterion", "criteria", "question", "response", "answer",
    "weighting", "score", "points", "outcome", "outcomes", "evidence", "role", "responsibility",
    "action", "owner", "lead", "service", "services", "milestone", "timescale", "policy", "title",
    "document", "version", "format", "frequency", "grade", "establishment", "notes", "risk",
    "mitigation", "area", "detail", "details", "name", "expression", "acronym", "abbreviation",
    "required", "cost", "price", "unit", "activity", "activities", "who", "when", "what", "how",
    "inclusion", "exclusion", "exclusions", "performance", "measures", "process", "data",
))
# fmt: on


@dataclass(frozen=True, slots=True)
class RowPlace:
    """What a row takes from its table, as indices into the lines.

    ``heads`` are the rows of column heads, ``stems`` the lead-ins of the table and the group
    row above it. ``number`` is the label in the row's first cell.
    """

    is_head: bool = False
    heads: tuple[int, ...] = ()
    stems: tuple[int, ...] = ()
    number: str = ""

    def moved(self, to: Sequence[int]) -> "RowPlace":
        """The same with every index exchanged for that at its place in ``to``."""
        heads, stems = (tuple(to[n] for n in indices) for indices in (self.heads, self.stems))
        return replace(self, heads=heads, stems=stems)


def rows_of(lines: Sequence[Line], stems: Sequence[tuple[int, ...]]) -> dict[int, RowPlace]:
    """The place of every row, by index into ``lines``; ``stems`` are those of the lines that are not rows."""
    found: dict[int, RowPlace] = {}
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and lines[end].kind is BlockKind.ROW and _same_table(lines[start], lines[end]):
            end += 1
        if end > start:
            found |= _table(lines, range(start, end), _lead_in(lines, start, stems))
        start = max(end, start + 1)
    return found


def _same_table(first: Line, other: Line) -> bool:
    return first.block.table == other.block.table


def _lead_in(lines: Sequence[Line], start: int, stems: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    before = lines[start - 1] if start else None
    if before is None or before.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
        return ()
    if leads_in(before.text) or mentions_table(before.text):
        return (*stems[start - 1], start - 1)
    return ()


def _table(lines: Sequence[Line], rows: range, lead_in: tuple[int, ...]) -> dict[int, RowPlace]:
    width = max(len(lines[n].cells) for n in rows)
    heads = _heads(lines, rows, width)
    titles = [lines[n].cells for n in heads]
    group: tuple[int, ...] = ()
    found = {}
    for n in rows:
        above = tuple(head for head in heads if head < n)
        if n in heads or lines[n].cells in titles:  # heads are printed again on every page
            found[n] = RowPlace(is_head=True)
        elif _is_group(lines[n], width):
            group = (n,)
            found[n] = RowPlace(stems=lead_in)
        else:
            number = _number(lines[n], titles[-1] if above else ())
            found[n] = RowPlace(False, above, (*lead_in, *group), number)
    return found


def _heads(lines: Sequence[Line], rows: range, width: int) -> tuple[int, ...]:
    """The rows of column heads: those that the format marks, else the first row where it looks like one."""
    marked = tuple(n for n in rows if lines[n].block.header)
    if not marked:
        n = next((n for n in rows if not _is_group(lines[n], width)), rows[0])
        if len(rows) - (n - rows[0]) < 2 or not _looks_like_heads(lines[n]):
            return ()
        marked = (n,)
    below = marked[-1] + 1
    return (*marked, below) if below in rows and _goes_on(lines[marked[-1]], lines[below]) else marked


def _goes_on(upper: Line, lower: Line) -> bool:
    """Whether a row parts the heads above it ("Thresholds" into "Green", "Amber" and "Red")."""
    pairs = list(zip(upper.cells, lower.cells, strict=False))
    wide = [n for n, (cell, _) in enumerate(pairs) if not cell or (n and cell == pairs[n - 1][0])]
    if not wide or not any(lower.cells) or any(re.search(r"[\d%£$€]", _YEAR.sub("", c)) for c in lower.cells):
        return False
    inside = {*wide, *(n - 1 for n in wide)}
    return all(
        cell in {"", pairs[n][0]} for n, cell in enumerate(lower.cells[: len(pairs)]) if n not in inside
    )


def _looks_like_heads(line: Line) -> bool:
    cells = [cell for cell in line.cells if cell]
    if line.label is not None or len(cells) < 2 or len(cells) < len(line.cells) - 1:
        return False
    short = all(len(cell.split()) <= 6 and not cell.endswith(".") for cell in cells)
    if not short or len(set(cells)) < len(cells) or any(has_modal(cell) for cell in cells):
        return False
    if any(re.search(r"[\d%£$€]", _YEAR.sub("", cell)) for cell in cells):
        return False
    known = [any(w in _HEAD_WORDS for w in re.findall(r"[a-z]+", cell.casefold())) for cell in cells]
    return all(known) if len(line.cells) == 2 else any(known)


def _is_group(line: Line, width: int) -> bool:
    """A row with one text across it, which titles the rows beneath; ``width`` is that of the table."""
    filled = [cell for cell in line.cells if cell]
    if width < 2 or len(set(filled)) != 1:
        return False
    if len(line.cells) == 1 or len({owner for _, owner in unmerged(line)}) == 1:
        return True
    return len(filled) == 1 and len(filled[0].split()) <= 8 and not filled[0].endswith(".")


def _number(line: Line, heads: tuple[str, ...]) -> str:
    if line.label is not None:
        return line.label.printed
    cell = line.cells[0]
    head = heads[0].casefold() if heads else ""
    if re.fullmatch(r"(?:KPI|LQR|Q)[ -]?\d{1,3}(?:\.\d+)?[a-z]?", cell):
        return cell
    if re.fullmatch(r"\d{1,3}[.)]", cell):
        return cell
    if head in _LABEL_HEADS and _CODE.fullmatch(cell):
        return f"KPI {cell}" if head == "kpi" and cell[0].isdigit() else cell
    return ""


def unmerged(line: Line) -> tuple[tuple[str, int], ...]:
    """Cells as (words, index of the cell whose words they are): a cell merged over columns is there once."""
    owners = line.block.owners
    if owners:
        return tuple(zip(line.cells, owners, strict=True))
    found: list[tuple[str, int]] = []
    for n, cell in enumerate(line.cells):
        merged = (
            n and cell == line.cells[n - 1] and cell and (len(cell.split()) > 3 or len(set(line.cells)) == 1)
        )
        found.append((cell, found[-1][1] if merged else n))
    return tuple(found)
