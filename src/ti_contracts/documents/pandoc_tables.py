"""Hides the tables that pandoc draws in Markdown with dashes and plus signs: they become bar tables."""

import itertools
import re
from collections.abc import Sequence

_FULL = re.compile(r"\s*-{10,}\s*")
_RULER = re.compile(r"\s*-{2,}(?:\s+-{2,})+\s*")
_BORDER = re.compile(r"\s*\+(?:[-=:]{3,}\+)+\s*")
_MOST_HEAD_LINES = 12

_Row = tuple[str, ...]


def with_bar_tables(text: str) -> str:
    """The text with simple, multi-line and grid tables rewritten as tables with bars."""
    if not re.search(r"^[ \t]*(?:-{2,}[ \t]+-{2,}|-{10,}[ \t]*$|\+[-=]{3,})", text, re.MULTILINE):
        return text
    lines = text.split("\n")
    out: list[str] = []
    n = 0
    while n < len(lines):
        taken, table = _table_at(lines, n)
        if taken:
            out += ["", *table, ""]
            n += taken
        else:
            out.append(lines[n])
            n += 1
    return "\n".join(out)


def _table_at(lines: Sequence[str], n: int) -> tuple[int, list[str]]:
    """How many lines a table that starts here takes (0: none starts), and the table with bars."""
    if _BORDER.fullmatch(lines[n]):
        return _grid(lines, n)
    before = lines[n - 1].strip() if n else ""
    if _FULL.fullmatch(lines[n]) and not before:
        return _multi_line(lines, n)
    if n + 1 < len(lines) and not before and lines[n].strip() and _RULER.fullmatch(lines[n + 1]):
        return _simple(lines, n, head=lines[n])
    if _RULER.fullmatch(lines[n]) and not before:
        return _simple(lines, n - 1, head="")
    return 0, []


def _multi_line(lines: Sequence[str], n: int) -> tuple[int, list[str]]:
    near = range(n + 1, min(n + _MOST_HEAD_LINES, len(lines)))
    ruler = next((k for k in near if _RULER.fullmatch(lines[k])), None)
    if ruler is None:
        return 0, []
    edge = len(lines[n].strip())
    rows = range(ruler + 1, len(lines))
    end = next((k for k in rows if _FULL.fullmatch(lines[k]) and len(lines[k].strip()) == edge), None)
    if end is None:
        return 0, []
    starts = _starts(lines[ruler])
    head = _joined([_cut(line, starts) for line in lines[n + 1 : ruler]], len(starts))
    body = _split_at_blank(lines[ruler + 1 : end])
    return end - n + 1, _bars(
        head, [_joined([_cut(x, starts) for x in group], len(starts)) for group in body]
    )


def _simple(lines: Sequence[str], n: int, head: str) -> tuple[int, list[str]]:
    """``n`` is the line of the heads; the ruler stands below it."""
    starts = _starts(lines[n + 1])
    end = n + 2
    while end < len(lines) and lines[end].strip() and not _RULER.fullmatch(lines[end]):
        end += 1
    body = [_cut(line, starts) for line in lines[n + 2 : end]]
    if not body:
        return 0, []
    closing = 1 if end < len(lines) and _RULER.fullmatch(lines[end]) else 0
    first = n if head else n + 1
    return end + closing - first, _bars(_cut(head, starts), body)


def _grid(lines: Sequence[str], n: int) -> tuple[int, list[str]]:
    end = n
    while end < len(lines) and lines[end].strip().startswith(("+", "|")):
        end += 1
    head: _Row = ()
    body: list[_Row] = []
    group: list[_Row] = []
    edges = _edges(lines[n])
    for line in lines[n + 1 : end]:
        if not _BORDER.fullmatch(line):
            group.append(tuple(line[a + 1 : b].strip(" |-") for a, b in itertools.pairwise(edges)))
            continue
        row = _joined(group, len(edges) - 1)
        group = []
        edges = _edges(line)
        if "=" in line and not body:
            head = row
        elif any(row):
            body.append(row)
    return end - n, _bars(head, body)


def _edges(border: str) -> list[int]:
    return [n for n, c in enumerate(border) if c == "+"]


def _starts(ruler: str) -> list[int]:
    return [found.start() for found in re.finditer(r"-+", ruler)]


def _cut(line: str, starts: Sequence[int]) -> _Row:
    ends = [*starts[1:], None]
    return tuple(line[a:b].strip() for a, b in zip(starts, ends, strict=True))


def _joined(parts: Sequence[_Row], width: int) -> _Row:
    """The lines of one row, column by column."""
    return tuple(" ".join(part[k] for part in parts if k < len(part) and part[k]) for k in range(width))


def _split_at_blank(lines: Sequence[str]) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            groups[-1].append(line)
        else:
            groups.append([])
    return [group for group in groups if group]


def _bars(head: _Row, body: Sequence[_Row]) -> list[str]:
    width = max((len(row) for row in (head, *body)), default=0)
    rows = [(*row, *[""] * (width - len(row))) for row in (head, *body)]
    drawn = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return [drawn[0], "|" + " --- |" * width, *drawn[1:]]
