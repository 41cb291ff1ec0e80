"""Hides where paragraphs end: lines are joined by their spacing, indentation, font and wording."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ti_contracts.documents.numbers import Family, Label, split_bullet, split_label
from ti_contracts.documents.pdf.contents import is_entry
from ti_contracts.documents.pdf.layout import Grid, Item, Line
from ti_contracts.documents.pdf.looks import Looks

_ENDS = re.compile(r"[.!?;:][\"”’')\]]*$")
_JOINS = re.compile(r"[;,:] (?:and|or)$")
_FULL_STOP = re.compile(r"[.!?][\"”’')\]\d]*$")
# words after which a number belongs to the sentence and starts no clause
_REFERS = re.compile(
    r"(?:\b(?:clauses?|sections?|paragraphs?|paras?|articles?|schedules?|appendix|annex|part|table|figure|page|step"
    r"|kpi|item|ref|no\.?|under|of|in|by|and|or|to|than|the|a|least|most|within|for|with|at|is|are)|[(,])$",
    re.IGNORECASE,
)
# words that end no paragraph, in however narrow a box
_UNFINISHED = re.compile(
    r"\b(?:the|an?|of|to|and|or|in|for|with|by|that|which|who|shall|must|will|may|is|are|be|been|their|its|any)$"
)
# words that lawyers repeat in figures: "thirty (30) days"
_COUNTS = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|percent|cent)$",
    re.IGNORECASE,
)
_INDENT = 0.7  # of the size


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; ``label`` and ``bullet`` are what its first line begins with."""

    lines: list[Line]
    label: Label | None = None
    bullet: bool = False

    @property
    def first(self) -> Line:
        """The line it starts with."""
        return self.lines[0]

    @property
    def marked(self) -> bool:
        """Whether a bullet or a number stands before it."""
        return self.bullet or self.label is not None


@dataclass(slots=True)
class _Flow:
    """What has been joined so far, and the paragraph that is still open."""

    looks: Looks
    done: list[Paragraph | Grid] = field(default_factory=list)
    now: Paragraph | None = None


def paragraphs(items: Iterable[Item], looks: Looks) -> list[Paragraph | Grid]:
    """Lines of the whole document, in reading order, joined into paragraphs; grids stay between them."""
    flow = _Flow(looks)
    for item in items:
        if isinstance(item, Grid):
            if flow.now:
                flow.done.append(flow.now)
                flow.now = None
            flow.done.append(item)
        elif flow.now and not _breaks(flow.now, item, looks):
            flow.now.lines.append(item)
        else:
            if flow.now:
                flow.done.append(flow.now)
            flow.now = _started(item)
    if flow.now:
        flow.done.append(flow.now)
    return flow.done


def _started(line: Line) -> Paragraph:
    bullet, rest = split_bullet(line.text)
    label = None if bullet else _label(line)
    # a bullet that the file draws by itself comes as a line of its own
    alone = line.text in _LONE or (bullet and not rest)
    return Paragraph([line], label, bullet or alone)


_LONE = frozenset("•●▪■◦○‣⁃∙·➢➤►❖\uf0a7\uf0b7\uf0d8\uf0fc")


def _label(line: Line) -> Label | None:
    return _label_of(line.text, len(line.parts) > 1 or line.bold)


@lru_cache(maxsize=8)  # asked of a line first to see where a paragraph ends, then of the one it starts
def _label_of(text: str, bare: bool) -> Label | None:
    label, rest = split_label(text)
    if label is None and bare:
        label, rest = split_label(text, bare=True)
    return label if rest else None


def _breaks(now: Paragraph, b: Line, looks: Looks) -> bool:
    """Whether line ``b`` starts a new paragraph after those of ``now``."""
    a = now.lines[-1]
    if not (a.upright and b.upright):
        return True
    if is_entry(a.text) or a.text in _LONE:
        return a.text not in _LONE or abs(a.y - b.y) > a.size
    if a.page != b.page or looks.column(a) != looks.column(b):
        return _breaks_over_edge(now, a, b, looks)
    step = b.y - a.y
    if abs(step) <= 2 and b.x0 >= a.x1 - 1:
        return False
    if step < 0 or step > 1.18 * looks.step(b) + 0.6 or abs(a.size - b.size) > 0.6:
        return True
    if a.hyphen:
        return False
    if _starts_marked(now, a, b):
        return True
    if a.bold != b.bold:
        return not (_is_full(a, b, looks) and b.text[:1].islower())
    return _breaks_by_place(now, a, b, looks)


def _breaks_over_edge(now: Paragraph, a: Line, b: Line, looks: Looks) -> bool:
    """The same between the last line of a page or column and the first of the next."""
    if abs(a.size - b.size) > 0.6 or a.bold != b.bold or is_entry(b.text):
        return True
    if a.hyphen:
        return False
    if _starts_marked(now, a, b):
        return True
    if b.text[:1].islower():
        return bool(_ENDS.search(a.text)) and not _is_full(a, b, looks)
    return bool(_ENDS.search(a.text)) or not _is_full(a, b, looks)


def _starts_marked(now: Paragraph, a: Line, b: Line) -> bool:
    """Whether ``b`` begins with a bullet or number that starts something, and is not part of a sentence."""
    if split_bullet(b.text)[0] or b.text in _LONE:
        return not (b.text[:1] in "-–—*" and b.x0 > now.first.x0 + 1 and not now.bullet)
    label = _label(b)
    if label is None or (label.family is Family.LETTER and label.body.isdigit() and _COUNTS.search(a.text)):
        return False
    if _REFERS.search(a.text) and not _JOINS.search(a.text):
        return not _hangs_like(now, b)
    # under the words of a hanging paragraph, not under its number: a number that wrapped
    if _hangs_like(now, b) and not _ENDS.search(a.text):
        return label.family is Family.LETTER and not a.text.endswith((")", "("))
    return True


def _hangs_like(now: Paragraph, b: Line) -> bool:
    """Whether ``b`` stands where the lines after the paragraph's first one stand."""
    if len(now.lines) > 1:
        return abs(now.lines[1].x0 - b.x0) < 3 and now.lines[1].x0 >= now.first.x0 - 3
    parts = now.first.parts
    return len(parts) > 1 and abs(parts[1].x0 - b.x0) < 3 if now.marked else abs(now.first.x0 - b.x0) < 3


def _is_full(a: Line, b: Line, looks: Looks) -> bool:
    """Whether the first word of ``b`` had no room left at the end of ``a``."""
    word = b.text.split(maxsplit=1)[0]
    width = (b.x1 - b.x0) * len(word) / max(1, len(b.text))
    margin = looks.margin(a)
    return margin - a.x1 <= width + 0.3 * a.size + 0.06 * (margin - min(a.x0, b.x0))


def _breaks_by_place(now: Paragraph, a: Line, b: Line, looks: Looks) -> bool:
    tolerance = _INDENT * b.size
    full = _is_full(a, b, looks)
    lower = b.text[:1].islower()
    if len(now.lines) == 1:
        hangs = b.x0 > a.x0 + tolerance
        if hangs and not now.marked:
            return not full or bool(_ENDS.search(a.text))
        if b.x0 < a.x0 - tolerance and now.bullet:
            return True
    elif abs(b.x0 - a.x0) > tolerance and abs(b.x0 - now.lines[1].x0) > tolerance:
        # neither under the line above nor where the paragraph's lines stand: centred lines wander too
        return not (full and lower)
    if full or _UNFINISHED.search(a.text):
        return False
    if now.lines[0].text.endswith(":") and len(now.lines) == 1:
        return True
    return not lower or bool(_FULL_STOP.search(a.text))


def levels(found: Sequence[Paragraph | Grid], headings: frozenset[int], looks: Looks) -> Iterator[int]:
    """The depth of indentation of each marked paragraph, 0 for the outermost; 0 for everything else."""
    open_at: list[float] = []
    page = 0
    for n, thing in enumerate(found):
        if isinstance(thing, Grid) or n in headings:
            open_at = []
            yield 0
            continue
        x = looks.indent(thing.first)
        tolerance = 0.6 * thing.first.size
        if not thing.marked:
            open_at = [at for at in open_at if at < x - tolerance]
            yield 0
            continue
        if page and thing.first.page != page:
            tolerance *= 1.5
        page = thing.first.page
        open_at = [at for at in open_at if at < x - tolerance]
        yield len(open_at)
        open_at.append(x)
