"""Hides what makes a line a heading: size, weight and capitals against the document's body font."""

from collections.abc import Sequence
from dataclasses import dataclass

from ti_contracts.documents.numbers import Family, Label
from ti_contracts.documents.pdf.contents import is_entry
from ti_contracts.documents.pdf.layout import Grid
from ti_contracts.documents.pdf.looks import Looks, rounded
from ti_contracts.documents.pdf.paragraphs import Paragraph
from ti_contracts.documents.phrases import is_all_capitals

_MOST_WORDS = 18
_MOST_LINES = 3
_DEEPEST = 9
_UNNUMBERED = 9


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` counts from 1; ``sure`` says that the font alone proves it."""

    level: int
    sure: bool


@dataclass(frozen=True, slots=True, order=True)
class _Style:
    """What the level hangs on; the first in order is the outermost."""

    smallness: float
    depth: int
    plain: bool
    light: bool
    seen: int


def headings(found: Sequence[Paragraph | Grid], looks: Looks) -> dict[int, Heading]:
    """The headings by their index into ``found``."""
    styles: dict[int, tuple[_Style, bool]] = {}
    faces: dict[bool, int] = {}  # upright and italic, in the order in which headings use them
    for n, thing in enumerate(found):
        if isinstance(thing, Grid) or not _may_be(thing):
            continue
        sure = _evidence(found, n, looks)
        if sure is not None:
            seen = faces.setdefault(thing.first.italic, len(faces))
            styles[n] = (_style(thing, seen), sure)
    ranks = {style: i for i, style in enumerate(sorted({s for s, _ in styles.values()}), 1)}
    return {n: Heading(min(_DEEPEST, ranks[style]), sure) for n, (style, sure) in styles.items()}


def _may_be(paragraph: Paragraph) -> bool:
    text = " ".join(line.text for line in paragraph.lines)
    if paragraph.bullet or len(paragraph.lines) > _MOST_LINES or len(text.split()) > _MOST_WORDS:
        return False
    if not any(c.isalpha() for c in text) or not paragraph.first.upright:
        return False
    return not text.endswith((".", ";", ",", ":")) and not is_entry(text)


def _evidence(found: Sequence[Paragraph | Grid], n: int, looks: Looks) -> bool | None:
    """True where font evidence is clear, False where only capitals or weight hint at it, None without."""
    paragraph = found[n]
    if isinstance(paragraph, Grid):
        return None
    text = " ".join(line.text for line in paragraph.lines)
    larger = min(line.size for line in paragraph.lines) >= 1.12 * looks.size
    bold = all(line.bold for line in paragraph.lines) and not looks.bold
    if larger or bold:
        # several large or bold lines one after the other, as on covers, are no sections
        return (larger and bold) or paragraph.label is not None or _opens(found, n)
    slightly = min(line.size for line in paragraph.lines) >= 1.05 * looks.size
    return False if is_all_capitals(text) or slightly else None


def _opens(found: Sequence[Paragraph | Grid], n: int) -> bool:
    """Whether ordinary text or a table follows."""
    if n + 1 == len(found):
        return False
    now, after = found[n], found[n + 1]
    if isinstance(after, Grid) or isinstance(now, Grid):
        return True
    return not all(line.bold for line in after.lines) or after.first.size != now.first.size


def _style(paragraph: Paragraph, seen: int) -> _Style:
    first = paragraph.first
    text = " ".join(line.text for line in paragraph.lines)
    capitals = is_all_capitals(text)
    depth = _depth(paragraph.label) if paragraph.label else (1 if capitals else _UNNUMBERED)
    return _Style(-rounded(first.size), depth, not capitals, not first.bold, seen)


def _depth(label: Label) -> int:
    match label.family:
        case Family.WORD:
            return 0
        case Family.DECIMAL:
            return label.depth
        case Family.INTEGER | Family.UPPER | Family.CODE:
            return 1
        case Family.LETTER:
            return 5
