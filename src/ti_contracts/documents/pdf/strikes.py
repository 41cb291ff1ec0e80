"""Hides strike-through: level lines through the middle of letters take words out of force."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from ti_contracts.documents.pdf.layout import Line
from ti_contracts.documents.pdf.runs import Word
from ti_contracts.documents.pdf.strokes import Edge
from ti_contracts.documents.pdf.text import PageText, Set

_NUMBER = 8  # characters, at most, of a clause number that stands where its words are struck out
_HARDLY, _WHOLLY = 0.12, 0.88  # shares of a word that are drawn through


def levels_of(edges: Sequence[Edge]) -> list[Edge]:
    """The level ones, from the top of the page down."""
    return sorted((edge for edge in edges if edge.level), key=_at)


def with_strikes(text: PageText, levels: Sequence[Edge], found: Set) -> Line:
    """The line, with what is not struck out in ``kept`` where something is; ``levels``: of ``levels_of``."""
    line = found.line
    if not levels or not line.upright:
        return line
    first = bisect_right(levels, line.y - 0.42 * line.size, key=_at)
    last = bisect_left(levels, line.y - 0.16 * line.size, key=_at)
    through = [edge for edge in levels[first:last] if edge.start < line.x1 and edge.end > line.x0]
    # lines of drawings, tables and squared paper go on beyond the words; one that strikes all of them out may
    # do so on one side, one that strikes some of them out does not
    low, high = line.x0 - line.size, line.x1 + line.size
    through = [edge for edge in through if edge.start > low or edge.end < high]
    if _covered(line.x0, line.x1, through) < 0.85:
        through = [edge for edge in through if edge.start > low and edge.end < high]
    if not through or _is_dashed(through):
        return line
    words = text.words(found.start, found.end)
    kept = [_rest(text, word, through) for word in words]
    if all(rest == text.text[word.start : word.end] for rest, word in zip(kept, words, strict=True)):
        return line
    return replace(line, kept=" ".join(rest for rest in kept if rest) + "-" * line.hyphen)


def in_force_of(lines: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """The lines without what is struck out; all of them, and False, where no more than a number is left."""
    if all(line.kept is None for line in lines):
        return lines, True
    left = [line if line.kept is None else replace(line, text=line.kept) for line in lines if line.kept != ""]
    words = " ".join(line.text for line in left).split()
    return (left, True) if len(words) > 1 or (words and len(words[0]) > _NUMBER) else (lines, False)


def _rest(text: PageText, word: Word, through: Sequence[Edge]) -> str:
    """What is left of a word: where words were put in beside it without a space, half of it may be struck."""
    said = text.text[word.start : word.end]
    share = _covered(word.x0, word.x1, through)
    if share <= _HARDLY:
        return said
    if share >= _WHOLLY or len(said) == 1:
        return ""
    sides = (text.sides(n) for n in range(word.start, word.end))
    return "".join(c for c, (x0, x1) in zip(said, sides, strict=True) if _covered(x0, x1, through) < 0.5)


def _is_dashed(edges: Sequence[Edge]) -> bool:
    lengths = [edge.end - edge.start for edge in edges]
    return len(edges) > 2 and max(lengths) - min(lengths) < 0.5


def _covered(x0: float, x1: float, edges: Sequence[Edge]) -> float:
    """Which share of the stretch the edges cover."""
    covered = sum(max(0.0, min(edge.end, x1) - max(edge.start, x0)) for edge in edges)
    return covered / (x1 - x0) if x1 > x0 else 0.0


def _at(edge: Edge) -> float:
    return edge.at
