"""Hides how blocks become a document: one text, clauses with spans, numbers, headings, stems and roles."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ti_contracts.documents.blocks import BlockKind, Reading
from ti_contracts.documents.clause_tree import clause_tree
from ti_contracts.documents.clean import clean_line
from ti_contracts.documents.contents import contents_lines
from ti_contracts.documents.headings import heading_levels
from ti_contracts.documents.lines import Line, lines_of
from ti_contracts.documents.numbering import Place, full_numbers
from ti_contracts.documents.phrases import leads_in
from ti_contracts.documents.references import references_of
from ti_contracts.documents.roles import (
    defines_terms,
    excludes,
    is_in_force,
    is_row_in_force,
    promises_to_take,
    role_of_heading,
    role_of_note,
    role_of_words,
)
from ti_contracts.documents.stems import stems_of
from ti_contracts.documents.tables import RowPlace, rows_of, unmerged
from ti_contracts.documents.terms import terms_of
from ti_contracts.errors import DocumentError
from ti_contracts.model.document import Clause, ClauseKind, Document, SectionRole, Span

_MOST_TITLE_WORDS = 15
_MOST_KEY_WORDS = 8  # of a first cell that names what its row is about


def build_document(path: str, sha256: str, format: str, reading: Reading) -> Document:  # noqa: A002
    """The document of a reading; raises DocumentError where it holds no words at all."""
    lines = lines_of(reading.blocks)
    if not lines:
        raise _no_text(reading)
    text, spans = _layout(lines)
    document = Document(
        path=path,
        sha256=sha256,
        format=format,
        text=text,
        clauses=tuple(_clauses(lines, spans)),
        title=clean_line(reading.title) or _title(lines),
        pages=reading.pages,
        unread=reading.unread,
        notes=reading.notes,
    )
    tree = clause_tree(document.clauses)
    return replace(document, references=references_of(document, tree), terms=terms_of(document, tree))


def _no_text(reading: Reading) -> DocumentError:
    if not reading.unread:
        return DocumentError("holds no text", "check that it is the right file and not a blank form")
    parts = ", ".join(part.part for part in reading.unread[:3]) + (" …" if len(reading.unread) > 3 else "")
    return DocumentError(
        f"holds no text that can be read; unread: {parts} ({reading.unread[0].reason})",
        "if it was scanned, run text recognition (OCR) on it first, or ask for the original document",
    )


def _title(lines: Sequence[Line]) -> str:
    line = next((line for line in lines if line.kind is BlockKind.HEADING), lines[0])
    return line.text if 0 < line.words <= _MOST_TITLE_WORDS else ""


@dataclass(frozen=True, slots=True)
class _Spans:
    """Where a line stands in the text: its words, and its cells where it is a row."""

    words: Span
    cells: tuple[Span, ...] = ()


def _layout(lines: Sequence[Line]) -> tuple[str, tuple[_Spans, ...]]:
    """One line of text for each line, its label before its words."""
    parts: list[str] = []
    spans = []
    at = 0
    for line in lines:
        label = f"{line.label.printed} " if line.label and line.text != line.label.printed else ""
        words, cells = _row_layout(line, at + len(label)) if line.cells else (line.text, ())
        start = at + len(label)
        spans.append(_Spans(Span(start, start + len(words)), cells))
        parts.append(f"{label}{words}\n")
        at += len(parts[-1])
    return "".join(parts), tuple(spans)


def _row_layout(line: Line, at: int) -> tuple[str, tuple[Span, ...]]:
    """A row's words and the spans of its cells; an empty cell has an empty span, so that columns pair up."""
    shown: list[str] = []
    spans: list[Span] = []
    for n, (cell, owner) in enumerate(unmerged(line)):
        if owner != n:
            spans.append(spans[owner])
            continue
        if shown:
            at += len(" | ")
        spans.append(Span(at, at + len(cell)))
        shown.append(cell)
        at += len(cell)
    return " | ".join(shown), tuple(spans)


@dataclass(frozen=True, slots=True)
class _Shape:
    """What was worked out about the lines, each by index into them; footnotes stand aside in all of it.

    ``last`` is the last line that is no footnote: notes after it were gathered at the end of the document.
    """

    contents: frozenset[int]
    levels: Mapping[int, int]
    places: Mapping[int, Place]
    stems: Mapping[int, tuple[int, ...]]
    rows: Mapping[int, RowPlace]
    last: int


def _shape(lines: Sequence[Line]) -> _Shape:
    back = [n for n, line in enumerate(lines) if line.kind is not BlockKind.FOOTNOTE]
    main = [lines[n] for n in back]
    contents = contents_lines(main)
    levels = heading_levels(main, contents)
    places = full_numbers(main, frozenset(levels))
    stems = stems_of(main, places, frozenset(levels), contents)
    rows = rows_of(main, stems)
    return _Shape(
        frozenset(back[n] for n in contents),
        {back[n]: level for n, level in levels.items()},
        {back[n]: place for n, place in enumerate(places)},
        {back[n]: tuple(back[stem] for stem in found) for n, found in enumerate(stems)},
        {back[n]: row.moved(back) for n, row in rows.items()},
        back[-1] if back else -1,
    )


def _clauses(lines: Sequence[Line], spans: Sequence[_Spans]) -> Iterator[Clause]:
    shape = _shape(lines)
    path: tuple[_Above, ...] = ()
    for n, line in enumerate(lines):
        level = shape.levels.get(n)
        if level is not None:
            path = tuple(above for above in path if above.level < level)
        row = shape.rows.get(n, RowPlace())
        stems = row.stems or shape.stems.get(n, ())
        yield Clause(
            kind=ClauseKind.HEADING if level is not None else _kind(line),
            span=spans[n].words,
            number=row.number or _number(line, shape.places.get(n)),
            headings=tuple(spans[above.index].words for above in path),
            stems=tuple(spans[stem].words for stem in stems),
            columns=_columns(row, spans),
            cells=spans[n].cells,
            role=_role(lines, n, shape, path, stems),
            page=line.block.page,
            paragraph=line.paragraph,
            in_force=line.block.in_force and _is_in_force(line),
            ocr=line.block.ocr,
        )
        if level is not None:
            path = (*path, _Above(level, n, role_of_heading(line.text)))


@dataclass(frozen=True, slots=True)
class _Above:
    """A heading that the next lines stand under; ``role`` is None where it says nothing of its own."""

    level: int
    index: int
    role: SectionRole | None


def _columns(row: RowPlace, spans: Sequence[_Spans]) -> tuple[Span, ...]:
    """The lowest head over each column that says anything."""
    found: list[Span] = []
    for head in row.heads:
        cells = spans[head].cells
        found = [cells[n] if n < len(cells) and cells[n] else found[n] for n in range(len(found))] + list(
            cells[len(found) :]
        )
    return tuple(found)


def _kind(line: Line) -> ClauseKind:
    match line.kind:
        case BlockKind.ITEM:
            return ClauseKind.ITEM
        case BlockKind.ROW:
            return ClauseKind.ROW
        case BlockKind.FOOTNOTE:
            return ClauseKind.FOOTNOTE
        case BlockKind.PARAGRAPH | BlockKind.HEADING:
            return ClauseKind.PARAGRAPH


def _number(line: Line, place: Place | None) -> str:
    if place is not None and place.number:
        return place.number
    return line.label.printed if line.label is not None else ""


def _is_in_force(line: Line) -> bool:
    return is_row_in_force(line.cells) if line.cells else is_in_force(line.text)


def _words(line: Line) -> str:
    return " | ".join(cell for cell in line.cells if cell) or line.text


def _inherited(path: Sequence[_Above]) -> SectionRole:
    return next((above.role for above in reversed(path) if above.role is not None), SectionRole.OPERATIVE)


def _role(
    lines: Sequence[Line], n: int, shape: _Shape, path: Sequence[_Above], stems: tuple[int, ...]
) -> SectionRole:
    line = lines[n]
    row = shape.rows.get(n)
    if n in shape.contents:
        return SectionRole.CONTENTS
    if n in shape.levels or (row is not None and row.is_head):
        return SectionRole.HEADING
    if line.block.quotation:
        return SectionRole.QUOTATION
    inherited = _inherited(path)
    if row is not None:
        inherited = _role_of_row(lines, line, row, inherited)
    if line.kind is BlockKind.FOOTNOTE:
        inherited = role_of_note(line.text, SectionRole.OPERATIVE if n > shape.last else inherited)
    if any(excludes(_words(lines[stem])) for stem in stems) or _opens_exclusions(line):
        inherited = SectionRole.EXCLUSIONS
    said = (*(_words(lines[stem]) for stem in stems), _words(line))
    if inherited is SectionRole.EXCLUSIONS and any(promises_to_take(words) for words in said):
        inherited = SectionRole.OPERATIVE
    return role_of_words(_words(line), inherited)


def _opens_exclusions(line: Line) -> bool:
    return leads_in(line.text) and excludes(line.text)


def _role_of_row(lines: Sequence[Line], line: Line, row: RowPlace, inherited: SectionRole) -> SectionRole:
    if any(defines_terms(lines[head].cells) for head in row.heads):
        return SectionRole.DEFINITIONS
    if len(line.cells) < 2 or len(line.cells[0].split()) > _MOST_KEY_WORDS:
        return inherited
    if not any(len(word) > 2 for cell in line.cells[1:] for word in cell.split() if word.isalpha()):
        return (
            inherited  # "Statement of need | 15": the title of what is scored, not of what stands beside it
        )
    return role_of_heading(line.cells[0]) or inherited
