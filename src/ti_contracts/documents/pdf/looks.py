"""Hides what is ordinary in a document: its body font, the step from line to line, its right margins."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ti_contracts.documents.pdf.layout import Line, Page


@dataclass(frozen=True, slots=True)
class Looks:
    """``size`` and ``bold`` are those of most characters; ``steps`` maps sizes to the step between lines.

    ``margins`` maps (page, column) to the right margin; ``gutters`` maps pages of two columns to the place
    between them. ``left`` is where the outermost lines of the document start.
    """

    size: float
    bold: bool
    steps: Mapping[float, float]
    margins: Mapping[tuple[int, int], float]
    gutters: Mapping[int, float]
    left: float

    def step(self, line: Line) -> float:
        """From one base line to the next, in this line's size."""
        return self.steps.get(rounded(line.size), 1.22 * line.size)

    def column(self, line: Line) -> int:
        """0 for the left or only column, 1 for the right one."""
        return int(line.x0 > self.gutters.get(line.page, line.x0))

    def indent(self, line: Line) -> float:
        """How far from the left the line starts, as if its column were the left one."""
        return line.x0 - (self.gutters[line.page] + 2 - self.left if self.column(line) else 0)

    def margin(self, line: Line) -> float:
        """Where lines like this one end at the latest."""
        return self.margins.get((line.page, self.column(line)), line.x1)


def rounded(size: float) -> float:
    """Sizes nearer than half a point look the same."""
    return round(size * 2) / 2


def body_font(pages: Iterable[Page]) -> tuple[float, bool]:
    """Size and weight of most characters outside tables; of those within where there are no others."""
    fonts: Counter[tuple[float, bool]] = Counter()
    tabled: Counter[tuple[float, bool]] = Counter()
    for page in pages:
        for item in page.items:
            if isinstance(item, Line):
                fonts[rounded(item.size), item.bold] += len(item.text)
            else:
                for line in item.lines():
                    tabled[rounded(line.size), line.bold] += len(line.text)
    most = (fonts or tabled).most_common(1)
    return most[0][0] if most else (11.0, False)


def looks_of(pages: Sequence[Page], gutters: Mapping[int, float]) -> Looks:
    """What is ordinary in these pages, running headers and footnotes taken out."""
    size, bold = body_font(pages)
    steps: defaultdict[float, Counter[float]] = defaultdict(Counter)
    ends: defaultdict[tuple[int, int], list[float]] = defaultdict(list)
    for page in pages:
        gutter = gutters.get(page.number)
        before: Line | None = None
        for item in page.items:
            if not isinstance(item, Line) or not item.upright:
                before = None
                continue
            ends[page.number, int(gutter is not None and item.x0 > gutter)].append(item.x1)
            if before and rounded(before.size) == rounded(item.size):
                step = item.y - before.y
                if 0.9 * item.size < step < 3 * item.size:
                    steps[rounded(item.size)][rounded(step)] += 1
            before = item
    margins = {place: sorted(found)[-1 - len(found) // 20] for place, found in ends.items()}
    starts = [x.x0 for page in pages for x in page.items if isinstance(x, Line) and x.upright]
    left = min(starts, default=0.0)
    return Looks(size, bold, {s: _step(found) for s, found in steps.items()}, margins, gutters, left)


def _step(found: Counter[float]) -> float:
    """The smallest step that is no exception: the larger ones part paragraphs."""
    total = found.total()
    return min(step for step, count in found.items() if count >= 0.12 * total or total < 4)
