"""Which lines are headings: by style, and by look where a document knows no styles."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from ti_contracts.documents.flow.flat import is_layout
from ti_contracts.documents.flow.items import Item, Line

_CLOSED: Final = re.compile(r"[.;,:](?: ?(?:and|or))?$")
_DUTY: Final = re.compile(r"\b(?:shall|must)\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"\(?(?:\d+(?:\.\d+)*|[A-Za-z]|[ivxIVX]+)[.)]\s")
_ADDRESS: Final = re.compile(r"@|\bhttps?:|\bwww\.")
_LARGER: Final = 1.15
_LONGEST_GUESS: Final = 12
_LONGEST_HEADING: Final = 25


@dataclass(frozen=True, slots=True)
class BodyLook:
    """How most of the text looks; what all of it shares marks no heading."""

    size: int
    bold: bool
    capitals: bool


def body_look(items: Iterable[Item]) -> BodyLook:
    """The look of most characters, tables included."""
    sizes: dict[int, int] = {}
    total = bold = capitals = 0
    for line in _lines(items):
        length = len(line.text)
        sizes[line.size] = sizes.get(line.size, 0) + length
        total += length
        bold += length * line.bold
        capitals += length * line.capitals
    usual = max(sizes, key=lambda size: sizes[size], default=20)
    return BodyLook(usual, bold * 2 > total, capitals * 2 > total)


def is_clause(line: Line) -> bool:
    """Whether a line in a heading style is a sentence: contracts number whole clauses with "Heading 2"."""
    if line.title:
        return False
    words = len(line.text.split())
    duty = _DUTY.search(line.text) is not None
    if _CLOSED.search(line.text):
        return words >= 8 or duty
    return words > _LONGEST_HEADING or (duty and words > _LONGEST_GUESS)


def looks_like_heading(line: Line, body: BodyLook) -> bool:
    """Whether a line without a heading style is set like one: short, unfinished, and unlike the body."""
    if line.struck or line.contents or line.quotation or (line.label and line.label.bullet):
        return False
    marked = (line.bold and not body.bold) or line.underlined
    if not (marked or (line.capitals and not body.capitals) or line.size >= body.size * _LARGER):
        return False
    words = line.text.split()
    if not marked and line.size < body.size * _LARGER and len(words) == 1 and len(line.text) < 5:
        return False  # an abbreviation
    return _short(line.text, words) and (
        not _CLOSED.search(line.text) or _may_close(line, len(words), marked)
    )


def levels(items: Iterable[Item], body: BodyLook) -> dict[tuple[int, bool, bool], int]:
    """The level of a guessed heading by its look.

    A look that the document's own heading styles have keeps their level; the others come below the next
    larger, capitals before small letters, bold before light.
    """
    known: dict[tuple[int, bool, bool], int] = {}
    guessed: set[tuple[int, bool, bool]] = set()
    for line in _lines(items, tables=False):
        if line.heading and not line.contents and not is_clause(line):
            known.setdefault(look_of(line), line.heading)
        elif not line.heading and looks_like_heading(line, body):
            guessed.add(look_of(line))
    above, found = 0, {}
    for look in sorted(guessed | set(known), reverse=True):
        found[look] = known.get(look, min(above + 1, 9))
        above = max(above, found[look])
    return found


def look_of(line: Line) -> tuple[int, bool, bool]:
    """How a heading is set, the more prominent the greater."""
    return line.size, line.capitals, line.bold


def _may_close(line: Line, words: int, marked: bool) -> bool:
    """Whether a heading of this look may end like a sentence: "3. Appeals.", "Exclusion criteria:"."""
    if line.text.endswith(":"):
        return words <= 6
    numbered = bool(line.number) or _NUMBERED.match(line.text) is not None
    return line.text.endswith(".") and marked and numbered and words <= 8


def _short(text: str, words: list[str]) -> bool:
    if not any(c.isalpha() for c in text) or len(words) > _LONGEST_GUESS or len(text) > 100:
        return False
    return _DUTY.search(text) is None and _ADDRESS.search(text) is None


def _lines(items: Iterable[Item], tables: bool = True) -> Iterator[Line]:
    for item in items:
        if isinstance(item, Line):
            yield item
            yield from _lines(item.boxes, tables)
        elif tables or is_layout(item):
            for row in item.rows:
                for cell in row.cells:
                    yield from _lines(cell.items, tables)
