"""Hides how a line falls apart: wide gaps part it into pieces, and steps back to the left into rows."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_GAP = 1.6  # of the font size: wider than any space in justified text, narrower than between columns


class Word(NamedTuple):
    """A word, or several, with their place in the page's text (half-open) and their sides."""

    start: int
    end: int
    x0: float
    x1: float


class Run(NamedTuple):
    """Sides and height of the characters that the file draws at once."""

    x0: float
    x1: float
    height: float


def around(start: int, end: int, runs: Sequence[Run]) -> Word:
    """The piece that the runs make."""
    if len(runs) == 1:
        return Word(start, end, runs[0].x0, runs[0].x1)
    return Word(start, end, min(run.x0 for run in runs), max(run.x1 for run in runs))


def gaps_of(runs: Sequence[Run], size: float) -> list[int] | None:
    """Before which runs a wide gap lies; None where a run steps back to the left."""
    gaps = []
    for n in range(1, len(runs)):
        a, b = runs[n - 1], runs[n]
        if b.x0 < a.x0 - size or b.x0 < a.x1 - 3 * size:
            return None
        if b.x0 - a.x1 > _GAP * size:
            gaps.append(n)
    return gaps


def rows_of(words: Sequence[Word], size: float) -> Iterator[tuple[list[Word], bool]]:
    """Cut where the text steps back to the left; says of each row whether it is the last."""
    row: list[Word] = []
    for word in words:
        if row and (word.x0 < row[-1].x0 - size or word.x0 < row[-1].x1 - 3 * size):
            yield row, False
            row = []
        row.append(word)
    if row:
        yield row, True


def pieces_of(words: Sequence[Word], size: float) -> list[Word]:
    """The words joined, apart where a wide gap lies between two."""
    pieces = [words[0]]
    for word in words[1:]:
        last = pieces[-1]
        if word.x0 - last.x1 > _GAP * size:
            pieces.append(word)
        else:
            pieces[-1] = Word(last.start, word.end, min(last.x0, word.x0), max(last.x1, word.x1))
    return pieces
